//! Rows without the counts of a whole result: what one search finds in every list, and what a file is written from.

use rusqlite::{Connection, types::Value};

use super::{accounts, customers, links, list::Page, query::Filter, to_json};
use crate::{
    error::Result,
    wire::{Account, Customer, Link, PageRequest},
};

/// Rows, and the cursor behind them.
pub type Rows<T> = (Vec<T>, Option<String>);

fn rows<T>(page: Page<T>) -> Rows<T> {
    (page.rows, page.next)
}

/// Accounts of a search; `only`: none but those of these ids, empty: all.
pub fn accounts(db: &Connection, request: &PageRequest, only: &[String]) -> Result<Rows<Account>> {
    let (filter, status) = accounts::filters(&request.query);
    let mut filter = filter.joined(status);
    if !only.is_empty() {
        let ids = Value::from(to_json(&only)?);
        filter.and("a.id IN (SELECT value FROM json_each(?))", [ids]);
    }
    accounts::LIST
        .page(db, &filter, request, accounts::read)
        .map(rows)
}

/// Links of a search.
pub fn links(db: &Connection, request: &PageRequest) -> Result<Rows<Link>> {
    let (filter, states) = links::filters(&request.query);
    let filter: Filter = filter.joined(states);
    links::LIST
        .page(db, &filter, request, links::read)
        .map(rows)
}

/// Customers of a search; the demo's only when `practice`.
pub fn customers(db: &Connection, request: &PageRequest, practice: bool) -> Result<Rows<Customer>> {
    let filter = customers::filter(&request.query, practice);
    customers::LIST
        .page(db, &filter, request, customers::read)
        .map(rows)
}
