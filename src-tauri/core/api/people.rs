//! The people that accounts belong to, as a system lists them, beside the customers that the desk knows them as.

use crate::{
    desk::Desk,
    error::{Code, Error, Result},
    store::{accounts, persons},
    wire::{PersonPage, PersonQuery},
};

use super::line::Line;

/// A page of people.
pub async fn person_list(desk: &Desk, request: PersonQuery) -> Result<PersonPage> {
    let line = Line::open(desk, &request.integration).await?;
    let people = line.system.people().ok_or_else(|| {
        let sentence = "This system keeps no list of people.";
        Error::new(Code::Unsupported, sentence).of_system(&line.row.system)
    })?;
    let mut page = people.page(&line.cx(), request.after).await?;
    desk.store().read(|db| {
        for person in &mut page.rows {
            if let Some(whose) = persons::whose(db, &line.row.id, &person.id)? {
                person.customer = Some(whose.customer);
                person.owner_id = whose.owner_id;
                person.customer_name = whose.name;
            }
            person.accounts = accounts::count_of_person(db, &line.row.id, &person.id)?;
        }
        Ok(page)
    })
}
