//! Integrations, and what may be seen of their secrets.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};

use super::{from_word, json, migrate::Step, to_json, word};
use crate::{
    clock::Time,
    error::{Error, Result},
    wire::{Environment, SecretReport, TestReport},
};

pub(super) const STEPS: &[Step] = &[
    (
        2,
        "CREATE TABLE integrations (
        id              TEXT PRIMARY KEY,
        name            TEXT NOT NULL UNIQUE COLLATE NOCASE,
        system          TEXT NOT NULL,
        environment     TEXT NOT NULL,
        base_url        TEXT,
        built_in        INTEGER NOT NULL,
        settings        TEXT NOT NULL,
        inbox           TEXT NOT NULL UNIQUE,
        last_test       TEXT,
        last_webhook_at INTEGER,
        last_refusal_at INTEGER,
        last_sync_at    INTEGER,
        created_at      INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE secrets (
        integration TEXT NOT NULL REFERENCES integrations (id) ON DELETE CASCADE,
        name        TEXT NOT NULL,
        last_four   TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        saved_at    INTEGER NOT NULL,
        used_at     INTEGER,
        PRIMARY KEY (integration, name)
    ) STRICT, WITHOUT ROWID;",
    ),
    (
        17,
        // Up to when the system's list of events has been read, by its clock.
        "ALTER TABLE integrations ADD COLUMN events_until INTEGER;",
    ),
];

/// An integration as it lies in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct IntegrationRow {
    /// The desk's id.
    pub id: String,
    /// Unique, whatever the case of its letters.
    pub name: String,
    /// Id of the system.
    pub system: String,
    /// Fixed at creation.
    pub environment: Environment,
    /// Absent: the system's own address, or the built-in practice.
    pub base_url: Option<String>,
    /// It is the emulator inside this program.
    pub built_in: bool,
    /// By field name.
    pub settings: BTreeMap<String, String>,
    /// Unguessable part of the receiver's path.
    pub inbox: String,
    /// Last test call.
    pub last_test: Option<TestReport>,
    /// Last webhook with a right signature.
    pub last_webhook_at: Option<Time>,
    /// Last delivery that was refused.
    pub last_refusal_at: Option<Time>,
    /// Last completed sync.
    pub last_sync_at: Option<Time>,
    /// Up to when its events have been read, by the system's clock.
    pub events_until: Option<Time>,
    /// When it was made.
    pub created_at: Time,
}

const COLUMNS: &str = "id, name, system, environment, base_url, built_in, settings, inbox, last_test, last_webhook_at, \
                       last_refusal_at, last_sync_at, created_at, events_until";

fn read(row: &Row<'_>) -> rusqlite::Result<IntegrationRow> {
    Ok(IntegrationRow {
        id: row.get(0)?,
        name: row.get(1)?,
        system: row.get(2)?,
        environment: from_word(row.get(3)?)?,
        base_url: row.get(4)?,
        built_in: row.get(5)?,
        settings: json(&row.get::<_, String>(6)?),
        inbox: row.get(7)?,
        last_test: row
            .get::<_, Option<String>>(8)?
            .and_then(|text| json(&text)),
        last_webhook_at: row.get::<_, Option<i64>>(9)?.map(Time),
        last_refusal_at: row.get::<_, Option<i64>>(10)?.map(Time),
        last_sync_at: row.get::<_, Option<i64>>(11)?.map(Time),
        created_at: Time(row.get(12)?),
        events_until: row.get::<_, Option<i64>>(13)?.map(Time),
    })
}

/// All of them, by name; of one environment when given.
pub fn all(db: &Connection, environment: Option<Environment>) -> Result<Vec<IntegrationRow>> {
    let environment = environment
        .map(|environment| word(&environment))
        .transpose()?;
    let sql = format!(
        "SELECT {COLUMNS} FROM integrations WHERE ?1 IS NULL OR environment = ?1 ORDER BY name"
    );
    let mut ask = db.prepare_cached(&sql)?;
    let rows = ask.query_map([environment], read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One by its id or name.
pub fn find(db: &Connection, id_or_name: &str) -> Result<IntegrationRow> {
    let sql = format!("SELECT {COLUMNS} FROM integrations WHERE id = ?1 OR name = ?1");
    let row = db
        .prepare_cached(&sql)?
        .query_row([id_or_name], read)
        .optional()?;
    row.ok_or_else(|| Error::not_found("integration", id_or_name))
}

/// One by the unguessable part of its path on the receiver.
pub fn by_inbox(db: &Connection, inbox: &str) -> Result<Option<IntegrationRow>> {
    let sql = format!("SELECT {COLUMNS} FROM integrations WHERE inbox = ?1");
    Ok(db
        .prepare_cached(&sql)?
        .query_row([inbox], read)
        .optional()?)
}

/// Writes a new one, or name, address, settings and last test of a known one.
pub fn save(db: &Transaction<'_>, row: &IntegrationRow) -> Result<()> {
    let sql = "INSERT INTO integrations (id, name, system, environment, base_url, built_in, settings, inbox, last_test, created_at)
        VALUES (:id, :name, :system, :environment, :base_url, :built_in, :settings, :inbox, :last_test, :created_at)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, base_url = excluded.base_url,
            settings = excluded.settings, last_test = excluded.last_test";
    db.execute(
        sql,
        named_params! {
            ":id": row.id,
            ":name": row.name,
            ":system": row.system,
            ":environment": word(&row.environment)?,
            ":base_url": row.base_url,
            ":built_in": row.built_in,
            ":settings": to_json(&row.settings)?,
            ":inbox": row.inbox,
            ":last_test": row.last_test.as_ref().map(to_json).transpose()?,
            ":created_at": row.created_at.0,
        },
    )?;
    Ok(())
}

/// Notes how a test call went; nothing else of the row, which may have changed while the call was under way.
pub fn save_test(db: &Transaction<'_>, id: &str, report: &TestReport) -> Result<()> {
    let sql = "UPDATE integrations SET last_test = ?2 WHERE id = ?1";
    match db.execute(sql, params![id, to_json(report)?])? {
        0 => Err(Error::not_found("integration", id)),
        _ => Ok(()),
    }
}

/// Removes it with all that hangs on it: links, accounts, events, jobs.
pub fn remove(db: &Transaction<'_>, id: &str) -> Result<()> {
    db.execute("DELETE FROM integrations WHERE id = ?1", [id])?;
    Ok(())
}

/// Something was heard of it at that moment.
#[derive(Clone, Copy, Debug)]
pub enum Mark {
    /// A webhook with a right signature.
    Webhook,
    /// A delivery that was refused.
    Refusal,
    /// A completed sync.
    Sync,
    /// Its events have been read up to here.
    Events,
}

/// Notes the moment.
pub fn mark(db: &Transaction<'_>, id: &str, mark: Mark, now: Time) -> Result<()> {
    let column = match mark {
        Mark::Webhook => "last_webhook_at",
        Mark::Refusal => "last_refusal_at",
        Mark::Sync => "last_sync_at",
        Mark::Events => "events_until",
    };
    db.execute(
        &format!("UPDATE integrations SET {column} = ?2 WHERE id = ?1"),
        params![id, now.0],
    )?;
    Ok(())
}

/// Notes what may be seen of a secret that the vault has just taken.
pub fn save_secret(
    db: &Transaction<'_>,
    integration: &str,
    secret: &SecretReport,
    now: Time,
) -> Result<()> {
    let sql = "INSERT OR REPLACE INTO secrets (integration, name, last_four, fingerprint, saved_at) VALUES (?1, ?2, ?3, ?4, ?5)";
    db.execute(
        sql,
        params![
            integration,
            secret.name,
            secret.last_four,
            secret.fingerprint,
            now.0
        ],
    )?;
    Ok(())
}

/// Notes that requests use the secrets of an integration.
pub fn secrets_used(db: &Transaction<'_>, integration: &str, name: &str, now: Time) -> Result<()> {
    let sql = "UPDATE secrets SET used_at = ?3 WHERE integration = ?1 AND name = ?2";
    db.execute(sql, params![integration, name, now.0])?;
    Ok(())
}

/// The integration that keeps a secret of that fingerprint, and the secret's name.
pub fn secret_of(db: &Connection, fingerprint: &str) -> Result<Option<(IntegrationRow, String)>> {
    let sql = "SELECT integration, name FROM secrets WHERE fingerprint = ?1 LIMIT 1";
    let found = db
        .prepare_cached(sql)?
        .query_row([fingerprint], |row| Ok((row.get(0)?, row.get(1)?)));
    let found: Option<(String, String)> = found.optional()?;
    found
        .map(|(integration, name)| Ok((find(db, &integration)?, name)))
        .transpose()
}

/// Name and environment of an integration in another environment that holds this secret, told by its fingerprint.
pub fn elsewhere(
    db: &Connection,
    fingerprint: &str,
    environment: Environment,
) -> Result<Option<(String, Environment)>> {
    let sql =
        "SELECT i.name, i.environment FROM secrets s JOIN integrations i ON i.id = s.integration
        WHERE s.fingerprint = ?1 AND i.environment <> ?2";
    let read = |row: &Row<'_>| Ok((row.get(0)?, from_word(row.get(1)?)?));
    let found = db
        .prepare_cached(sql)?
        .query_row(params![fingerprint, word(&environment)?], read);
    Ok(found.optional()?)
}

/// What may be seen of the secrets of an integration.
pub fn secrets(db: &Connection, integration: &str) -> Result<Vec<SecretReport>> {
    let sql = "SELECT name, last_four, fingerprint, saved_at, used_at FROM secrets WHERE integration = ?1";
    let mut ask = db.prepare_cached(sql)?;
    let rows = ask.query_map([integration], |row| {
        Ok(SecretReport {
            name: row.get(0)?,
            present: true,
            last_four: row.get(1)?,
            fingerprint: row.get(2)?,
            saved_at: Some(Time(row.get(3)?)),
            used_at: row.get::<_, Option<i64>>(4)?.map(Time),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
