//! Settings, and the desk's own keys as far as SQLite may know them: an id and a check value.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::{json, migrate::Step, to_json};
use crate::{
    clock::Time,
    error::Result,
    wire::{LastBackup, Settings},
};

pub(super) const STEPS: &[Step] = &[(
    1,
    "CREATE TABLE settings (
        name  TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT;
    CREATE TABLE desk_keys (
        id      TEXT PRIMARY KEY,
        proof   TEXT NOT NULL,
        made_at INTEGER NOT NULL
    ) STRICT;",
)];

/// What the person has set, or the defaults.
pub fn read(db: &Connection) -> Result<Settings> {
    let text: Option<String> = db
        .query_row(
            "SELECT value FROM settings WHERE name = 'desk'",
            [],
            |row| row.get(0),
        )
        .optional()?;
    Ok(text.map(|text| json(&text)).unwrap_or_default())
}

/// Keeps what the person has set.
pub fn save(db: &Transaction<'_>, settings: &Settings) -> Result<()> {
    keep(db, "desk", &to_json(settings)?)
}

/// How the last backup went; absent: there was none.
pub fn last_backup(db: &Connection) -> Result<Option<LastBackup>> {
    let sql = "SELECT value FROM settings WHERE name = 'last backup'";
    let text: Option<String> = db.query_row(sql, [], |row| row.get(0)).optional()?;
    Ok(text.and_then(|text| json(&text)))
}

/// Notes how a backup went.
pub fn note_backup(db: &Transaction<'_>, last: &LastBackup) -> Result<()> {
    keep(db, "last backup", &to_json(last)?)
}

fn keep(db: &Transaction<'_>, name: &str, value: &str) -> Result<()> {
    let sql = "INSERT INTO settings VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    db.execute(sql, [name, value])?;
    Ok(())
}

/// Tells a first start from a wrong keyring: the id under which the vault must hold the desk's key, and the value
/// that only this key can prove.
#[derive(Clone, Debug, PartialEq)]
pub struct DeskKey {
    /// Part of the name in the vault.
    pub id: String,
    /// Keyed hash of a fixed text, lower-case hex.
    pub proof: String,
}

/// The key this data folder was made with; absent on the first start.
pub fn desk_key(db: &Connection) -> Result<Option<DeskKey>> {
    let read = |row: &rusqlite::Row<'_>| {
        Ok(DeskKey {
            id: row.get(0)?,
            proof: row.get(1)?,
        })
    };
    Ok(db
        .query_row("SELECT id, proof FROM desk_keys", [], read)
        .optional()?)
}

/// Notes the key; there is only ever one.
pub fn save_desk_key(db: &Transaction<'_>, key: &DeskKey, now: Time) -> Result<()> {
    let sql = "INSERT INTO desk_keys SELECT ?1, ?2, ?3 WHERE NOT EXISTS (SELECT 1 FROM desk_keys)";
    db.execute(sql, params![key.id, key.proof, now.0])?;
    Ok(())
}
