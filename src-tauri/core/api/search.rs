//! One search over customers, accounts and links, for whoever types a name without saying what it is.

use crate::{
    desk::Desk,
    error::Result,
    store::{search, settings},
    wire::{Environment, Found, PageRequest, SearchRequest},
};

use super::kept::Clocks;

/// Rows of a kind when nobody says how many, and the most there are.
const ROWS: u32 = 6;
const MOST: u32 = 50;

/// Finds rows of every kind, in one moment of the file. Nothing is counted: each list stops at its last row, so that
/// an answer keeps up with typing in a large desk.
pub async fn search(desk: &Desk, request: SearchRequest) -> Result<Found> {
    let limit = match request.limit {
        0 => ROWS,
        limit => limit.min(MOST),
    };
    let clocks = Clocks::of(desk).await?;
    desk.store().read(|db| {
        let environment = settings::read(db)?.environment;
        let everywhere = PageRequest {
            query: request.text.clone(),
            sort: "created_at".to_owned(),
            descending: true,
            limit,
            ..PageRequest::default()
        };
        let here = PageRequest {
            query: format!("env:{} {}", environment.word(), request.text),
            limit,
            ..PageRequest::default()
        };
        let practice = environment == Environment::Practice;
        let mut accounts = search::accounts(db, &here)?;
        accounts.iter_mut().for_each(|row| clocks.count(row));
        Ok(Found {
            customers: search::customers(db, &everywhere, practice)?,
            accounts,
            links: search::links(db, &here)?,
        })
    })
}
