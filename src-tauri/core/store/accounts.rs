//! Accounts: the mirror of what exists at the systems. It can be made anew by a sync.

use rusqlite::{
    Connection, OptionalExtension, Row, Transaction, named_params, params, types::Value,
};

use super::{
    from_word, json,
    links::OPEN,
    list::List,
    migrate::Step,
    query::{Filter, fold, parse},
    to_json, word,
};
use crate::{
    clock::Time,
    error::{Error, Result},
    wire::{Account, AccountCounts, AccountPage, Environment, PageRequest, Reason, Status},
};

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
];

pub(super) const LIST: List = List {
    from: "accounts a",
    columns: "a.id, a.remote_id, a.owner_name, a.owner_id, a.provider, a.provider_name, a.label, a.system, a.integration, \
              a.environment, a.status, a.raw_status, a.reason, a.kind, a.linked_at, a.status_since, a.checked_at, \
              (SELECT name FROM integrations WHERE id = a.integration), \
              (SELECT id FROM customers WHERE owner_id = a.owner_id)",
    id: "a.id",
    sorts: &[
        ("linked_at", "coalesce(a.linked_at, 0)"),
        ("owner_name", "a.owner_name COLLATE NOCASE"),
        ("provider", "a.provider"),
        ("system", "a.system"),
        ("status", "a.status"),
        ("status_since", "a.status_since"),
        ("checked_at", "a.checked_at"),
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
    })
}

const TOKENS: [&str; 10] = [
    "status",
    "system",
    "env",
    "provider",
    "owner",
    "integration",
    "kind",
    "raw",
    "relink",
    "since",
];

/// Accounts that an open link connects again.
pub(super) fn relinking() -> String {
    format!("SELECT account FROM links WHERE account IS NOT NULL AND state IN ({OPEN})")
}

/// Filters of a search: all but the status tokens, and those.
pub(super) fn filters(text: &str) -> (Filter, Filter) {
    let query = parse(text, &TOKENS);
    let (mut filter, mut status) = (Filter::default(), Filter::default());
    for (name, values) in &query.tokens {
        match name.as_str() {
            "status" => status.one_of("a.status", values),
            "system" => filter.one_of("a.system", values),
            "env" => filter.one_of("a.environment", values),
            "kind" => filter.one_of("lower(a.kind)", values),
            "raw" => filter.one_of("lower(a.raw_status)", values),
            "provider" => filter.one_of("lower(a.provider)", values),
            "owner" => filter.and("a.owner_id = ?", [Value::from(values.join(","))]),
            "since" => filter.between("a.status_since", &values.join(",")),
            "relink" => {
                let not = if values.contains(&"open".to_owned()) {
                    ""
                } else {
                    "NOT "
                };
                filter.and(&format!("a.id {not}IN ({})", relinking()), []);
            }
            _ => filter.and(
                "a.integration IN (SELECT id FROM integrations WHERE ? IN (id, name))",
                [Value::from(values.join(","))],
            ),
        }
    }
    filter.words("a.search", &query.words);
    (filter, status)
}

/// A page; tokens as in [`TOKENS`]; `relink:` is `open` or `none`; `since:` is the range of time in
/// which the status changed last.
pub fn page(db: &Connection, request: &PageRequest) -> Result<AccountPage> {
    let (filter, status) = filters(&request.query);
    let by_status = LIST.counts(db, &filter, "a.status")?;
    let narrowed = filter.joined(status);
    let counts = AccountCounts {
        system: LIST.counts(db, &narrowed, "a.system")?,
        status: by_status,
    };
    let page = LIST.page(db, &narrowed, request, read)?;
    Ok(AccountPage {
        rows: page.rows,
        next: page.next,
        total: counts.system.values().sum(),
        counts,
    })
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

/// An account with what its page needs beside the row.
#[derive(Clone, Debug)]
pub struct AccountRecord {
    /// As it is listed.
    pub account: Account,
    /// What the system's word means by itself.
    pub own_status: Status,
    /// The desk's doubt: empty, `wrong-owner` or `double`.
    pub flag: String,
    /// All reasons.
    pub reasons: Vec<Reason>,
    /// The last answer, redacted.
    pub raw: String,
    /// When it changed last, by the system's clock.
    pub updated_at: Option<Time>,
    /// The sync that saw it last.
    pub seen: String,
}

fn read_record(row: &Row<'_>) -> rusqlite::Result<AccountRecord> {
    Ok(AccountRecord {
        account: read(row)?,
        own_status: from_word(row.get(19)?)?,
        flag: row.get(20)?,
        reasons: json(&row.get::<_, String>(21)?),
        raw: row.get(22)?,
        updated_at: row.get::<_, Option<i64>>(23)?.map(Time),
        seen: row.get(24)?,
    })
}

pub(super) fn records(
    db: &Connection,
    condition: &str,
    values: &[&dyn rusqlite::ToSql],
) -> Result<Vec<AccountRecord>> {
    let sql = format!(
        "SELECT {}, a.own_status, a.flag, a.reasons, a.raw, a.updated_at, a.seen FROM {} WHERE {condition}",
        LIST.columns, LIST.from
    );
    let mut ask = db.prepare_cached(&sql)?;
    let rows = ask.query_map(values, read_record)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One by the desk's id, or by the system's when only one has it.
pub fn get(db: &Connection, id: &str) -> Result<AccountRecord> {
    let mut found = records(db, "a.id = ?1", params![id])?;
    if found.is_empty() {
        found = records(db, "a.remote_id = ?1 LIMIT 2", params![id])?;
    }
    match found.len() {
        1 => Ok(found.remove(0)),
        _ => Err(Error::not_found("account", id)),
    }
}

/// One by the system's id.
pub fn by_remote(
    db: &Connection,
    integration: &str,
    remote_id: &str,
) -> Result<Option<AccountRecord>> {
    let found = records(
        db,
        "a.integration = ?1 AND a.remote_id = ?2",
        params![integration, remote_id],
    )?;
    Ok(found.into_iter().next())
}

/// Whether an owner may be doubted to have one account twice at a provider: several are active there, or one is marked.
pub fn may_be_double(
    db: &Connection,
    integration: &str,
    owner_id: &str,
    provider: &str,
) -> Result<bool> {
    let sql = "SELECT count(*) > 1 OR max(flag = 'double') IS TRUE FROM accounts
        WHERE integration = ?1 AND owner_id = ?2 AND provider = ?3 AND own_status = 'active'";
    let values = params![integration, owner_id, provider];
    Ok(db
        .prepare_cached(sql)?
        .query_row(values, |row| row.get(0))?)
}

/// Accounts of one owner at one provider that the system calls active.
pub fn active_of(
    db: &Connection,
    integration: &str,
    owner_id: &str,
    provider: &str,
) -> Result<Vec<AccountRecord>> {
    let condition =
        "a.integration = ?1 AND a.owner_id = ?2 AND a.provider = ?3 AND a.own_status = 'active'";
    records(db, condition, params![integration, owner_id, provider])
}

/// Accounts behind the id `after` that a sync which began at `since` has not met, and that are not known to be gone;
/// by id, at most 50.
pub fn unseen(
    db: &Connection,
    integration: &str,
    sync: &str,
    since: Time,
    after: &str,
) -> Result<Vec<AccountRecord>> {
    let condition = "a.integration = ?1 AND a.seen <> ?2 AND a.checked_at < ?3 AND a.own_status <> 'disconnected'
        AND a.id > ?4 ORDER BY a.id LIMIT 50";
    records(db, condition, params![integration, sync, since.0, after])
}

/// Active accounts that nothing has confirmed since `before`; at most 200.
pub fn unconfirmed(db: &Connection, before: Time) -> Result<Vec<AccountRecord>> {
    records(
        db,
        "a.status = 'active' AND a.checked_at < ?1 LIMIT 200",
        params![before.0],
    )
}

/// Writes a row, new or known.
pub fn save(db: &Transaction<'_>, record: &AccountRecord) -> Result<()> {
    let account = &record.account;
    let search = fold(&format!(
        "{} {} {} {} {} {}",
        account.owner_name,
        account.owner_id,
        account.provider,
        account.provider_name,
        account.label,
        account.remote_id
    ));
    // Where an account lives never changes: without its foreign key in it, the change needs no journal of its own.
    let sql = "INSERT INTO accounts (id, integration, system, environment, remote_id, provider, provider_name, owner_id,
        owner_name, label, kind, raw_status, own_status, flag, status, reason, reasons, raw, linked_at, updated_at,
        status_since, checked_at, seen, search)
        VALUES (:id, :integration, :system, :environment, :remote_id, :provider, :provider_name, :owner_id,
        :owner_name, :label, :kind, :raw_status, :own_status, :flag, :status, :reason, :reasons, :raw, :linked_at,
        :updated_at, :status_since, :checked_at, :seen, :search)
        ON CONFLICT (id) DO UPDATE SET provider = excluded.provider, provider_name = excluded.provider_name,
        owner_id = excluded.owner_id, owner_name = excluded.owner_name, label = excluded.label, kind = excluded.kind,
        raw_status = excluded.raw_status, own_status = excluded.own_status, flag = excluded.flag,
        status = excluded.status, reason = excluded.reason, reasons = excluded.reasons, raw = excluded.raw,
        linked_at = excluded.linked_at, updated_at = excluded.updated_at, status_since = excluded.status_since,
        checked_at = excluded.checked_at, seen = excluded.seen, search = excluded.search";
    db.prepare_cached(sql)?.execute(named_params! {
        ":id": account.id,
        ":integration": account.integration,
        ":system": account.system,
        ":environment": word(&account.environment)?,
        ":remote_id": account.remote_id,
        ":provider": account.provider,
        ":provider_name": account.provider_name,
        ":owner_id": account.owner_id,
        ":owner_name": account.owner_name,
        ":label": account.label,
        ":kind": account.kind,
        ":raw_status": account.raw_status,
        ":own_status": word(&record.own_status)?,
        ":flag": record.flag,
        ":status": word(&account.status)?,
        ":reason": account.reason,
        ":reasons": to_json(&record.reasons)?,
        ":raw": record.raw,
        ":linked_at": account.linked_at.map(|time| time.0),
        ":updated_at": record.updated_at.map(|time| time.0),
        ":status_since": account.status_since.0,
        ":checked_at": account.checked_at.0,
        ":seen": record.seen,
        ":search": search,
    })?;
    Ok(())
}

/// Notes that an account was met as it was.
pub fn touch(db: &Transaction<'_>, id: &str, now: Time, seen: Option<&str>) -> Result<()> {
    let sql = "UPDATE accounts SET checked_at = ?2, seen = coalesce(?3, seen) WHERE id = ?1";
    db.prepare_cached(sql)?.execute(params![id, now.0, seen])?;
    Ok(())
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

/// What a provider of an integration is called, when an account of it is known.
pub fn provider_name(db: &Connection, integration: &str, provider: &str) -> Result<Option<String>> {
    let sql = "SELECT provider_name FROM accounts WHERE integration = ?1 AND provider = ?2 LIMIT 1";
    Ok(db
        .prepare_cached(sql)?
        .query_row([integration, provider], |row| row.get(0))
        .optional()?)
}

/// The id of an account by the system's id, without reading it whole.
pub fn id_of(db: &Connection, integration: &str, remote_id: &str) -> Result<Option<String>> {
    let sql = "SELECT id FROM accounts WHERE integration = ?1 AND remote_id = ?2";
    Ok(db
        .prepare_cached(sql)?
        .query_row([integration, remote_id], |row| row.get(0))
        .optional()?)
}
