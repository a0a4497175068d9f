//! One search over customers, accounts and links, for whoever types a name without saying what it is.

use crate::{
    desk::Desk,
    error::Result,
    store::{search, settings},
    wire::{Environment, Found, PageRequest, SearchRequest},
};

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
        Ok(Found {
            customers: search::customers(db, &everywhere, practice)?,
            accounts: search::accounts(db, &here)?,
            links: search::links(db, &here)?,
        })
    })
}
