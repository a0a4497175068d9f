//! Wishes: what a system was asked to make for good without the desk having heard yet what became of it. A wish is
//! entered before the system is asked and forgotten with what it made, so that one that is left over says that the
//! system may have made something.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::migrate::Step;
use crate::{clock::Time, error::Result};

pub(super) const STEPS: &[Step] = &[(
    29,
    // `wish` is a digest of all that was asked for; the moments are by the system's clock.
    "CREATE TABLE wishes (
        integration TEXT NOT NULL REFERENCES integrations (id) ON DELETE CASCADE,
        wish        TEXT NOT NULL,
        customer    TEXT NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
        first_at    INTEGER NOT NULL,
        last_at     INTEGER NOT NULL,
        PRIMARY KEY (integration, wish)
    ) STRICT, WITHOUT ROWID;",
)];

/// A wish that is open.
#[derive(Clone, Debug, PartialEq)]
pub struct WishRow {
    /// The integration that is asked.
    pub integration: String,
    /// What is asked for, as a digest.
    pub wish: String,
    /// The customer it is asked for.
    pub customer: String,
    /// When it was asked for first.
    pub first_at: Time,
    /// When it was asked for last.
    pub last_at: Time,
}

/// An open wish; absent: there is none, or it is known what became of it.
pub fn find(db: &Connection, integration: &str, wish: &str) -> Result<Option<WishRow>> {
    let sql = "SELECT integration, wish, customer, first_at, last_at FROM wishes
        WHERE integration = ?1 AND wish = ?2";
    let mut ask = db.prepare_cached(sql)?;
    let found = ask.query_row([integration, wish], |row| {
        Ok(WishRow {
            integration: row.get(0)?,
            wish: row.get(1)?,
            customer: row.get(2)?,
            first_at: Time(row.get(3)?),
            last_at: Time(row.get(4)?),
        })
    });
    Ok(found.optional()?)
}

/// Enters a wish, or when it is asked for once more.
pub fn save(db: &Transaction<'_>, row: &WishRow) -> Result<()> {
    let sql = "INSERT OR REPLACE INTO wishes (integration, wish, customer, first_at, last_at)
        VALUES (?1, ?2, ?3, ?4, ?5)";
    db.prepare_cached(sql)?.execute(params![
        row.integration,
        row.wish,
        row.customer,
        row.first_at.0,
        row.last_at.0
    ])?;
    Ok(())
}

/// Forgets a wish: it is known what became of it.
pub fn forget(db: &Transaction<'_>, integration: &str, wish: &str) -> Result<()> {
    let sql = "DELETE FROM wishes WHERE integration = ?1 AND wish = ?2";
    db.prepare_cached(sql)?.execute([integration, wish])?;
    Ok(())
}
