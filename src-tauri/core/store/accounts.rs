//! Accounts: the mirror of what exists at the systems. It can be made anew by a sync.

use rusqlite::{Connection, OptionalExtension, Row, params, params_from_iter};

use super::{from_word, list::List, migrate::Step, query::Filter, word};
use crate::{
    clock::Time,
    error::Result,
    wire::{
        Account, AccountCounts, AccountRows, AccountTotals, Environment, KeptData, PageRequest,
    },
};

mod record;
mod search;

pub(super) use record::records;
pub use record::{
    AccountRecord, Doubt, active_of, by_remote, get, may_be_double, reasons_of, save, silent,
    touch, turned, unasked, unconfirmed, unseen,
};
pub(super) use search::{filters, relinking};

pub(super) const STEPS: &[Step] = &[
    (
    6,
    // `own_status` is what the system's word means by itself; `flag` is the desk's doubt (`wrong-owner`, `double`);
    // `status` is what comes of both. `seen` names the sync that saw the row last.
    "CREATE TABLE accounts (
        id            TEXT PRIMARY KEY,
        integration   TEXT NOT NULL REFERENCES integrations (id) ON DELETE CASCADE,
        system        TEXT NOT NULL,
        environment   TEXT NOT NULL,
        remote_id     TEXT NOT NULL,
        provider      TEXT NOT NULL,
        provider_name TEXT NOT NULL,
        owner_id      TEXT NOT NULL,
        owner_name    TEXT NOT NULL,
        label         TEXT NOT NULL,
        kind          TEXT NOT NULL,
        raw_status    TEXT NOT NULL,
        own_status    TEXT NOT NULL,
        flag          TEXT NOT NULL,
        status        TEXT NOT NULL,
        reason        TEXT NOT NULL,
        reasons       TEXT NOT NULL,
        raw           TEXT NOT NULL,
        linked_at     INTEGER,
        updated_at    INTEGER,
        status_since  INTEGER NOT NULL,
        checked_at    INTEGER NOT NULL,
        seen          TEXT NOT NULL,
        search        TEXT NOT NULL,
        UNIQUE (integration, remote_id)
    ) STRICT;
    CREATE INDEX accounts_of_owner ON accounts (integration, owner_id, provider);
    CREATE INDEX accounts_by_owner ON accounts (owner_id);
    CREATE INDEX accounts_by_link_time ON accounts (environment, coalesce(linked_at, 0), id);
    CREATE INDEX accounts_by_status ON accounts (environment, status, system);",
    ),
    (
        12,
        // One index for an owner with or without an integration; it answers by itself whether accounts may be doubled.
        "DROP INDEX accounts_of_owner;
    DROP INDEX accounts_by_owner;
    CREATE INDEX accounts_of_owner ON accounts (owner_id, integration, provider, own_status, flag);",
    ),
    (
        18,
        // A keystroke in the search asks for the counts and the newest rows: both are found without reading a row that
        // does not fit.
        "DROP INDEX accounts_by_link_time;
    DROP INDEX accounts_by_status;
    CREATE INDEX accounts_by_link_time ON accounts (environment, coalesce(linked_at, 0), id, search);
    CREATE INDEX accounts_by_status ON accounts (environment, status, system, search);",
    ),
    (
        21,
        // Whom the system knows the owner as; how long it keeps the data: until when, whether it goes on syncing, and
        // whether the status comes of that end; and when time alone changes the status, so that it is read again.
        "ALTER TABLE accounts ADD COLUMN person TEXT NOT NULL DEFAULT '';
    ALTER TABLE accounts ADD COLUMN kept_until INTEGER;
    ALTER TABLE accounts ADD COLUMN kept_renewed INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE accounts ADD COLUMN kept_ending INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE accounts ADD COLUMN turns_at INTEGER;
    CREATE INDEX accounts_turning ON accounts (integration, turns_at) WHERE turns_at IS NOT NULL;
    CREATE INDEX accounts_of_person ON accounts (integration, person) WHERE person <> '';",
    ),
    (
        30,
        // The system's id of the request that was answered last with it.
        "ALTER TABLE accounts ADD COLUMN request_id TEXT;",
    ),
    (
        35,
        // Only an account that is well can be one too many, and nobody has to say whose one is that has ended: a sync
        // that finds it as before does not look again.
        "UPDATE accounts SET flag = ''
        WHERE flag <> '' AND own_status = 'disconnected' OR flag = 'double' AND own_status <> 'active';",
    ),
];

pub(super) const LIST: List = List {
    from: "accounts a",
    columns: "a.id, a.remote_id, a.owner_name, a.owner_id, a.provider, a.provider_name, a.label, a.system, a.integration, \
              a.environment, a.status, a.raw_status, a.reason, a.kind, a.linked_at, a.status_since, a.checked_at, \
              (SELECT name FROM integrations WHERE id = a.integration), \
              (SELECT id FROM customers WHERE owner_id = a.owner_id), a.person, a.kept_until, a.kept_renewed, a.kept_ending",
    id: "a.id",
    sorts: &[
        ("linked_at", "coalesce(a.linked_at, 0)"),
        ("owner_name", "a.owner_name COLLATE NOCASE"),
        ("provider", "a.provider"),
        ("system", "a.system"),
        ("status", "a.status"),
        ("status_since", "a.status_since"),
        ("checked_at", "a.checked_at"),
        ("kept_until", "coalesce(a.kept_until, 0)"),
    ],
    newest_first: true,
};

pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Account> {
    Ok(Account {
        id: row.get(0)?,
        remote_id: row.get(1)?,
        owner_name: row.get(2)?,
        owner_id: row.get(3)?,
        provider: row.get(4)?,
        provider_name: row.get(5)?,
        label: row.get(6)?,
        system: row.get(7)?,
        integration: row.get(8)?,
        environment: from_word(row.get(9)?)?,
        status: from_word(row.get(10)?)?,
        raw_status: row.get(11)?,
        reason: row.get(12)?,
        kind: row.get(13)?,
        linked_at: row.get::<_, Option<i64>>(14)?.map(Time),
        status_since: Time(row.get(15)?),
        checked_at: Time(row.get(16)?),
        integration_name: row.get(17)?,
        customer: row.get(18)?,
        person: row.get(19)?,
        kept: kept(row)?,
    })
}

/// How long the system keeps the data; which day it is depends on the system's clock, which is not known here.
fn kept(row: &Row<'_>) -> rusqlite::Result<Option<KeptData>> {
    let (begin, until): (Option<i64>, Option<i64>) = (row.get(14)?, row.get(20)?);
    let Some(until) = until else { return Ok(None) };
    let days = (until - begin.unwrap_or(until)) / 86_400_000;
    Ok(Some(KeptData {
        until: Time(until),
        day: 0,
        days: u32::try_from(days).unwrap_or_default(),
        renewed: row.get(21)?,
        ending: row.get(22)?,
    }))
}

/// A page of what a search finds.
pub fn page(db: &Connection, request: &PageRequest) -> Result<AccountRows> {
    let (filter, status) = filters(&request.query);
    let page = LIST.page(db, &filter.joined(status), request, read)?;
    Ok(AccountRows {
        rows: page.rows,
        next: page.next,
    })
}

/// All that a search finds.
pub fn totals(db: &Connection, query: &str) -> Result<AccountTotals> {
    let (filter, status) = filters(query);
    let counts = counts(db, &filter, &status)?;
    Ok(AccountTotals {
        total: counts.system.values().sum(),
        counts,
    })
}

/// Both counts in one walk: by status without the status tokens, by system with them.
fn counts(db: &Connection, filter: &Filter, status: &Filter) -> Result<AccountCounts> {
    let sql = format!(
        "SELECT a.status, a.system, count(*), {} FROM accounts a{} GROUP BY a.status, a.system",
        status.condition(),
        filter.sql(),
    );
    let mut ask = db.prepare_cached(&sql)?;
    let mut found = ask.query(params_from_iter(status.values().chain(filter.values())))?;
    let mut counts = AccountCounts::default();
    while let Some(row) = found.next()? {
        let (count, wanted): (u32, bool) = (row.get(2)?, row.get(3)?);
        *counts.status.entry(row.get(0)?).or_default() += count;
        if wanted {
            *counts.system.entry(row.get(1)?).or_default() += count;
        }
    }
    Ok(counts)
}

/// How many there are in an environment, and how many of them ask for somebody.
pub fn count(db: &Connection, environment: Environment) -> Result<(u32, u32)> {
    let sql = "SELECT count(*), coalesce(sum(status IN ('needs-reconnect', 'action-due')), 0) FROM accounts WHERE environment = ?1";
    let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
    Ok(db
        .prepare_cached(sql)?
        .query_row([word(&environment)?], read)?)
}

/// How many an integration has.
pub fn count_of(db: &Connection, integration: &str) -> Result<u32> {
    let sql = "SELECT count(*) FROM accounts WHERE integration = ?1";
    Ok(db
        .prepare_cached(sql)?
        .query_row([integration], |row| row.get(0))?)
}

/// How many a person of an integration has.
pub fn count_of_person(db: &Connection, integration: &str, person: &str) -> Result<u32> {
    let sql =
        "SELECT count(*) FROM accounts WHERE integration = ?1 AND person = ?2 AND person <> ''";
    Ok(db
        .prepare_cached(sql)?
        .query_row([integration, person], |row| row.get(0))?)
}

/// Owners of an integration's accounts, a name each, by owner id; at most `limit`.
pub fn owners(db: &Connection, integration: &str, limit: u32) -> Result<Vec<(String, String)>> {
    let sql = "SELECT owner_id, max(owner_name) FROM accounts WHERE integration = ?1 GROUP BY owner_id ORDER BY owner_id LIMIT ?2";
    let mut ask = db.prepare_cached(sql)?;
    let rows = ask.query_map(params![integration, limit], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The id of an account by the system's id, without reading it whole.
pub fn id_of(db: &Connection, integration: &str, remote_id: &str) -> Result<Option<String>> {
    let sql = "SELECT id FROM accounts WHERE integration = ?1 AND remote_id = ?2";
    Ok(db
        .prepare_cached(sql)?
        .query_row([integration, remote_id], |row| row.get(0))
        .optional()?)
}
