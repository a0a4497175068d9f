//! Grants: that one is kept for an account, and since when. The grant itself is in the vault.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::migrate::Step;
use crate::{clock::Time, error::Result};

pub(super) const STEPS: &[Step] = &[
    (
        19,
        // `renewed_at` by the system's clock.
        "CREATE TABLE grants (
        integration TEXT NOT NULL REFERENCES integrations (id) ON DELETE CASCADE,
        remote_id   TEXT NOT NULL,
        state       TEXT NOT NULL,
        renewed_at  INTEGER NOT NULL,
        PRIMARY KEY (integration, remote_id)
    ) STRICT, WITHOUT ROWID;",
    ),
    (
        25,
        // The word of the last renewal that failed, as the system's errors are explained by; empty: none did.
        "ALTER TABLE grants ADD COLUMN attempt TEXT NOT NULL DEFAULT '';",
    ),
    (
        33,
        // The fingerprint of the grant that went out last: what the vault holds after a crash is that one, or the next.
        "ALTER TABLE grants ADD COLUMN sent TEXT NOT NULL DEFAULT '';",
    ),
];

/// What is known of a grant.
#[derive(Clone, Debug, PartialEq)]
pub struct GrantRow {
    /// The integration it was got through.
    pub integration: String,
    /// The system's id of the account.
    pub remote_id: String,
    /// `held`; `sent`, while it is being replaced; `lost`, when nothing can be got with it any more.
    pub state: String,
    /// When it was issued.
    pub renewed_at: Time,
    /// The word of the last renewal that failed, such as `refresh/invalid_grant`; empty: none did since.
    pub attempt: String,
    /// The fingerprint of the one that went out last; empty: none did.
    pub sent: String,
}

fn read(row: &Row<'_>) -> rusqlite::Result<GrantRow> {
    Ok(GrantRow {
        integration: row.get(0)?,
        remote_id: row.get(1)?,
        state: row.get(2)?,
        renewed_at: Time(row.get(3)?),
        attempt: row.get(4)?,
        sent: row.get(5)?,
    })
}

/// Enters a grant, or what became of it.
pub fn save(db: &Transaction<'_>, row: &GrantRow) -> Result<()> {
    db.execute(
        "INSERT OR REPLACE INTO grants (integration, remote_id, state, renewed_at, attempt, sent) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            row.integration,
            row.remote_id,
            row.state,
            row.renewed_at.0,
            row.attempt,
            row.sent
        ],
    )?;
    Ok(())
}

/// The grant of an account.
pub fn find(db: &Connection, integration: &str, remote_id: &str) -> Result<Option<GrantRow>> {
    let sql = "SELECT integration, remote_id, state, renewed_at, attempt, sent FROM grants WHERE integration = ?1 AND remote_id = ?2";
    let mut found = db.prepare_cached(sql)?;
    Ok(found.query_row([integration, remote_id], read).optional()?)
}

/// All grants of an integration.
pub fn of(db: &Connection, integration: &str) -> Result<Vec<GrantRow>> {
    let sql = "SELECT integration, remote_id, state, renewed_at, attempt, sent FROM grants WHERE integration = ?1";
    let mut all = db.prepare_cached(sql)?;
    let rows = all.query_map([integration], read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Forgets that an account of an integration has a grant.
pub fn forget(db: &Transaction<'_>, integration: &str, remote_id: &str) -> Result<()> {
    let sql = "DELETE FROM grants WHERE integration = ?1 AND remote_id = ?2";
    db.execute(sql, [integration, remote_id])?;
    Ok(())
}

/// Takes a grant in hand for being replaced, and notes which one goes out; `false`: somebody else has it, or it is lost.
pub fn take(db: &Transaction<'_>, row: &GrantRow, sent: &str) -> Result<bool> {
    let sql = "UPDATE grants SET state = 'sent', sent = ?3 WHERE integration = ?1 AND remote_id = ?2 AND state = 'held'";
    Ok(db.execute(sql, [&row.integration, &row.remote_id, sent])? == 1)
}
