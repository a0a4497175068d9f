//! States: what a customer who comes back must bring along. Only hashes lie here; each is good once.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::migrate::Step;
use crate::{clock::Time, error::Result};

pub(super) const STEPS: &[Step] = &[(
    15,
    // `hash` is SHA-256 of the state; `expires_at` by the system's clock.
    "CREATE TABLE states (
        hash         TEXT PRIMARY KEY,
        link         TEXT NOT NULL REFERENCES links (id) ON DELETE CASCADE,
        integration  TEXT NOT NULL,
        customer     TEXT NOT NULL,
        redirect_uri TEXT NOT NULL,
        expires_at   INTEGER,
        used_at      INTEGER
    ) STRICT, WITHOUT ROWID;",
)];

/// What a state is bound to.
#[derive(Clone, Debug, PartialEq)]
pub struct StateRow {
    /// SHA-256 of the state, as hexadecimal digits.
    pub hash: String,
    /// The link it was made for.
    pub link: String,
    /// Its integration.
    pub integration: String,
    /// Its customer.
    pub customer: String,
    /// Where the customer comes back to; empty: the first address registered at the system.
    pub redirect_uri: String,
    /// When it ends; absent: never.
    pub expires_at: Option<Time>,
    /// When it was used up.
    pub used_at: Option<Time>,
}

fn read(row: &Row<'_>) -> rusqlite::Result<StateRow> {
    Ok(StateRow {
        hash: row.get(0)?,
        link: row.get(1)?,
        integration: row.get(2)?,
        customer: row.get(3)?,
        redirect_uri: row.get(4)?,
        expires_at: row.get::<_, Option<i64>>(5)?.map(Time),
        used_at: row.get::<_, Option<i64>>(6)?.map(Time),
    })
}

/// Enters a state.
pub fn insert(db: &Transaction<'_>, row: &StateRow) -> Result<()> {
    db.execute(
        "INSERT INTO states (hash, link, integration, customer, redirect_uri, expires_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            row.hash,
            row.link,
            row.integration,
            row.customer,
            row.redirect_uri,
            row.expires_at.map(|time| time.0)
        ],
    )?;
    Ok(())
}

/// The state of that hash, used or not.
pub fn find(db: &Connection, hash: &str) -> Result<Option<StateRow>> {
    let sql = "SELECT hash, link, integration, customer, redirect_uri, expires_at, used_at FROM states WHERE hash = ?1";
    Ok(db.prepare_cached(sql)?.query_row([hash], read).optional()?)
}

/// Uses a state up; `false`: somebody was quicker.
pub fn consume(db: &Transaction<'_>, hash: &str, now: Time) -> Result<bool> {
    let sql = "UPDATE states SET used_at = ?2 WHERE hash = ?1 AND used_at IS NULL";
    Ok(db.execute(sql, params![hash, now.0])? == 1)
}
