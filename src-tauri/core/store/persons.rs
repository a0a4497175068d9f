//! Persons: whom a system knows a customer as. One customer may be several persons there, one person is one customer.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::migrate::Step;
use crate::{clock::Time, error::Result};

pub(super) const STEPS: &[Step] = &[(
    20,
    "CREATE TABLE persons (
        integration TEXT NOT NULL REFERENCES integrations (id) ON DELETE CASCADE,
        remote_id   TEXT NOT NULL,
        customer    TEXT NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
        created_at  INTEGER NOT NULL,
        PRIMARY KEY (integration, remote_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX persons_of_customer ON persons (customer, integration, created_at);",
)];

/// The customer that a person is.
#[derive(Clone, Debug, PartialEq)]
pub struct Whose {
    /// The desk's id of the customer.
    pub customer: String,
    /// Their owner id.
    pub owner_id: String,
    /// Their name.
    pub name: String,
}

/// Notes whom a system knows a customer as; known already stays as it is.
pub fn save(
    db: &Transaction<'_>,
    integration: &str,
    remote_id: &str,
    customer: &str,
    now: Time,
) -> Result<()> {
    let sql = "INSERT OR IGNORE INTO persons (integration, remote_id, customer, created_at) VALUES (?1, ?2, ?3, ?4)";
    db.prepare_cached(sql)?
        .execute(params![integration, remote_id, customer, now.0])?;
    Ok(())
}

/// Whom an integration's system knows a customer as; the newest, where there are several.
pub fn of_customer(db: &Connection, integration: &str, customer: &str) -> Result<Option<String>> {
    let sql = "SELECT remote_id FROM persons WHERE customer = ?1 AND integration = ?2
        ORDER BY created_at DESC, remote_id DESC LIMIT 1";
    Ok(db
        .prepare_cached(sql)?
        .query_row([customer, integration], |row| row.get(0))
        .optional()?)
}

/// The customer that a person of an integration is.
pub fn whose(db: &Connection, integration: &str, remote_id: &str) -> Result<Option<Whose>> {
    let sql = "SELECT c.id, c.owner_id, c.name FROM persons p JOIN customers c ON c.id = p.customer
        WHERE p.integration = ?1 AND p.remote_id = ?2";
    let mut ask = db.prepare_cached(sql)?;
    let found = ask.query_row([integration, remote_id], |row| {
        Ok(Whose {
            customer: row.get(0)?,
            owner_id: row.get(1)?,
            name: row.get(2)?,
        })
    });
    Ok(found.optional()?)
}
