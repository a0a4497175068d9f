//! Customers.

use rusqlite::Connection;

use crate::{
    audit::Act,
    desk::Desk,
    error::{Code, Error, Result},
    store::{customers, settings},
    wire::{Customer, CustomerDraft, CustomerPage, Environment, Id, Nothing, PageRequest},
};

/// A page of customers; the demo's are shown in practice only.
pub async fn customer_list(desk: &Desk, request: PageRequest) -> Result<CustomerPage> {
    desk.store().read(|db| {
        let practice = settings::read(db)?.environment == Environment::Practice;
        customers::page(db, &request, practice)
    })
}

/// Makes a customer or changes one.
pub async fn customer_save(desk: &Desk, request: CustomerDraft) -> Result<Customer> {
    let draft = checked(request)?;
    let customer = desk.act(|db| {
        let known = match &draft.id {
            Some(id) => Some(customers::get(db, id)?),
            None => None,
        };
        refuse_taken_owner(
            db,
            &draft.owner_id,
            known.as_ref().map(|known| known.id.as_str()),
        )?;
        let action = if known.is_some() {
            "customer.change"
        } else {
            "customer.add"
        };
        let customer = filled(desk, draft.clone(), known);
        customers::save(db, &customer, false)?;
        Ok((customer.clone(), act(action, &customer)))
    })?;
    desk.changed("customers", Some(&customer.id));
    Ok(customer)
}

/// Removes a customer for whom no link was ever made.
pub async fn customer_remove(desk: &Desk, request: Id) -> Result<Nothing> {
    desk.act(|db| {
        let customer = customers::get(db, &request.id)?;
        if customer.links > 0 {
            let sentence = format!(
                "{} has {} links; they keep the customer.",
                customer.name, customer.links
            );
            return Err(Error::new(Code::Conflict, sentence));
        }
        customers::remove(db, &customer.id)?;
        Ok(((), act("customer.remove", &customer)))
    })?;
    desk.changed("customers", Some(&request.id));
    Ok(Nothing {})
}

/// Brings a removed customer back under its id, as the draft says who it was; accounts of its owner id are its own
/// again. (One with links was never removed.)
pub async fn customer_restore(desk: &Desk, request: CustomerDraft) -> Result<Customer> {
    let draft = checked(request)?;
    let id = draft.id.clone().unwrap_or_default();
    let customer = desk.act(|db| {
        let gone = customers::take_removed(db, &id)?;
        let gone = gone.ok_or_else(|| Error::not_found("removed customer", &id))?;
        refuse_taken_owner(db, &draft.owner_id, None)?;
        let back = Customer {
            id: id.clone(),
            created_at: gone.created_at,
            ..filled(desk, draft, None)
        };
        customers::save(db, &back, gone.practice)?;
        let back = customers::get(db, &back.id)?;
        let act = act("customer.restore", &back);
        Ok((back, act))
    })?;
    desk.changed("customers", Some(&customer.id));
    Ok(customer)
}

/// An owner id names one customer: accounts are told apart by it.
fn refuse_taken_owner(db: &Connection, owner_id: &str, but: Option<&str>) -> Result<()> {
    match customers::of_owner(db, owner_id)? {
        Some(other) if but != Some(other.id.as_str()) => {
            let sentence = format!("There is a customer with the owner id “{owner_id}” already.");
            Err(Error {
                code: Code::Conflict,
                ..Error::field("owner_id", sentence)
            })
        }
        _ => Ok(()),
    }
}

fn act(action: &'static str, customer: &Customer) -> Act {
    Act {
        action,
        subject: format!("{} {}", customer.name, customer.id),
        detail: format!("owner id {}", customer.owner_id),
        environment: None,
    }
}

/// The draft as a row; what the draft does not carry comes from the known one.
pub(super) fn filled(desk: &Desk, draft: CustomerDraft, known: Option<Customer>) -> Customer {
    Customer {
        id: known
            .as_ref()
            .map_or_else(|| desk.new_id("cus_"), |known| known.id.clone()),
        owner_id: draft.owner_id,
        name: draft.name,
        contact_name: draft.contact_name,
        email: draft.email,
        language: draft.language,
        time_zone: draft.time_zone,
        tags: draft.tags,
        note: draft.note,
        extra: draft.extra,
        links: known.as_ref().map_or(0, |known| known.links),
        accounts: known.as_ref().map_or(0, |known| known.accounts),
        created_at: known.map_or(desk.now(), |known| known.created_at),
    }
}

/// The most characters a field may have; names from anywhere fit, a pasted book does not.
const MOST: usize = 500;

/// Checks a draft field by field; an empty owner id is made from the name.
pub(super) fn checked(mut draft: CustomerDraft) -> Result<CustomerDraft> {
    for text in [
        &mut draft.name,
        &mut draft.owner_id,
        &mut draft.email,
        &mut draft.contact_name,
    ] {
        *text = text.trim().to_owned();
    }
    if draft.name.is_empty() {
        return Err(Error::field("name", "A customer needs a name."));
    }
    if draft.owner_id.is_empty() {
        draft.owner_id = owner_id_of(&draft.name);
    }
    let fields = [
        ("name", &draft.name),
        ("owner_id", &draft.owner_id),
        ("email", &draft.email),
        ("contact_name", &draft.contact_name),
    ];
    for (name, text) in fields {
        if text.chars().count() > MOST {
            return Err(Error::field(name, format!("At most {MOST} characters.")));
        }
        if text.chars().any(char::is_control) {
            return Err(Error::field(
                name,
                "Control characters such as line breaks do not belong here.",
            ));
        }
    }
    if !draft.email.is_empty() && !looks_like_mail(&draft.email) {
        return Err(Error::field(
            "email",
            format!("“{}” is not a mail address.", draft.email),
        ));
    }
    if !["", "en", "de", "zh-CN"].contains(&draft.language.as_str()) {
        return Err(Error::field(
            "language",
            "Linkdesk writes en, de and zh-CN.",
        ));
    }
    Ok(draft)
}

/// One sign around one at, and a name on both sides: the rest is for the mail system to say.
fn looks_like_mail(text: &str) -> bool {
    let parts = text.rsplit_once('@');
    parts.is_some_and(|(name, host)| {
        !name.is_empty() && host.len() > 2 && !host.contains(' ') && !name.contains(' ')
    })
}

/// Letters and figures of any script, the rest as single dashes.
fn owner_id_of(name: &str) -> String {
    let mut id = String::new();
    for letter in name.to_lowercase().chars() {
        match letter {
            letter if letter.is_alphanumeric() => id.push(letter),
            _ if id.ends_with('-') || id.is_empty() => {}
            _ => id.push('-'),
        }
    }
    let id = id.trim_end_matches('-');
    if id.is_empty() {
        "customer".to_owned()
    } else {
        id.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checks_name_the_field() {
        let draft = |name: &str, email: &str| CustomerDraft {
            name: name.to_owned(),
            email: email.to_owned(),
            ..CustomerDraft::default()
        };
        let field = |draft| checked(draft).unwrap_err().field.unwrap();
        assert_eq!(field(draft(" ", "")), "name", "a name is needed");
        assert_eq!(
            field(draft("a\r\nBcc: x", "")),
            "name",
            "line breaks would reach mail headers"
        );
        assert_eq!(
            field(draft("Acme", "nobody")),
            "email",
            "a mail address has an at"
        );
        assert_eq!(
            checked(draft("Müller & Söhne GmbH", "")).unwrap().owner_id,
            "müller-söhne-gmbh",
            "made from the name"
        );
    }
}
