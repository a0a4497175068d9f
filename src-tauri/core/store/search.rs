//! Rows without the counts of a whole result: what one search finds in every list, and what a file is written from.

use rusqlite::{Connection, types::Value};

use super::{accounts, customers, links, to_json};
use crate::{
    error::Result,
    wire::{Account, Customer, Link, PageRequest},
};

/// Accounts of a search.
pub fn accounts(db: &Connection, request: &PageRequest) -> Result<Vec<Account>> {
    Ok(accounts::page(db, request)?.rows)
}

/// Visits every account of a search, newest first; `only`: none but those of these ids, empty: all.
pub fn each_account(
    db: &Connection,
    query: &str,
    only: &[String],
    visit: impl FnMut(Account) -> Result<()>,
) -> Result<()> {
    let (filter, status) = accounts::filters(query);
    let mut filter = filter.joined(status);
    if !only.is_empty() {
        let ids = Value::from(to_json(&only)?);
        filter.and("a.id IN (SELECT value FROM json_each(?))", [ids]);
    }
    accounts::LIST.walk(db, &filter, accounts::read, visit)
}

/// Links of a search.
pub fn links(db: &Connection, request: &PageRequest) -> Result<Vec<Link>> {
    let (filter, states) = links::filters(&request.query);
    let page = links::LIST.page(db, &filter.joined(states), request, links::read)?;
    Ok(page.rows)
}

/// Customers of a search; the demo's only when `practice`.
pub fn customers(db: &Connection, request: &PageRequest, practice: bool) -> Result<Vec<Customer>> {
    let filter = customers::filter(&request.query, practice);
    let page = customers::LIST.page(db, &filter, request, customers::read)?;
    Ok(page.rows)
}
