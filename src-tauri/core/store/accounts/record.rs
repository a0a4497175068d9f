//! One account with all that is kept of it, and the questions that are answered with such rows.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, Transaction, named_params, params};
use serde::{Deserialize, Serialize};

use super::{LIST, read};
use crate::{
    clock::Time,
    error::{Error, Result},
    store::{from_word, json, query::fold, to_json, word},
    wire::{Account, Reason, Status},
};

/// What the desk doubts about an account, whatever its system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// Nothing.
    #[default]
    #[serde(rename = "")]
    None,
    /// A link of another owner led to it.
    WrongOwner,
    /// Its owner has another active one at the same provider.
    Double,
    /// It came without a link of this desk: nobody has said whose it is.
    Unasked,
}

/// An account with what its page needs beside the row.
#[derive(Clone, Debug)]
pub struct AccountRecord {
    /// As it is listed.
    pub account: Account,
    /// What the system's word means by itself.
    pub own_status: Status,
    /// The desk's doubt.
    pub flag: Doubt,
    /// All reasons.
    pub reasons: Vec<Reason>,
    /// The last answer, redacted.
    pub raw: String,
    /// When it changed last, by the system's clock.
    pub updated_at: Option<Time>,
    /// The sync that saw it last.
    pub seen: String,
    /// When time alone changes its status; absent: it does not.
    pub turns_at: Option<Time>,
    /// The system's id of the request that was answered last with it; absent: it gives none.
    pub request_id: Option<String>,
}

fn read_record(row: &Row<'_>) -> rusqlite::Result<AccountRecord> {
    Ok(AccountRecord {
        account: read(row)?,
        own_status: from_word(row.get(23)?)?,
        flag: from_word(row.get(24)?)?,
        reasons: json(&row.get::<_, String>(25)?),
        raw: row.get(26)?,
        updated_at: row.get::<_, Option<i64>>(27)?.map(Time),
        seen: row.get(28)?,
        turns_at: row.get::<_, Option<i64>>(29)?.map(Time),
        request_id: row.get(30)?,
    })
}

pub(in crate::store) fn records(
    db: &Connection,
    condition: &str,
    values: &[&dyn rusqlite::ToSql],
) -> Result<Vec<AccountRecord>> {
    let sql = format!(
        "SELECT {}, a.own_status, a.flag, a.reasons, a.raw, a.updated_at, a.seen, a.turns_at, a.request_id FROM {} WHERE {condition}",
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

/// The account of an integration that nothing was heard of for longest, and not since `before`; of those that are there.
pub fn silent(db: &Connection, integration: &str, before: Time) -> Result<Option<AccountRecord>> {
    let condition = "a.integration = ?1 AND a.own_status <> 'disconnected' AND a.checked_at < ?2
        ORDER BY a.checked_at, a.id LIMIT 1";
    let found = records(db, condition, params![integration, before.0])?;
    Ok(found.into_iter().next())
}

/// Active accounts that nothing has confirmed since `before`; at most 200.
pub fn unconfirmed(db: &Connection, before: Time) -> Result<Vec<AccountRecord>> {
    records(
        db,
        "a.status = 'active' AND a.checked_at < ?1 LIMIT 200",
        params![before.0],
    )
}

/// Accounts whose status time alone has changed since it was read; at most 50.
pub fn turned(db: &Connection, integration: &str, now: Time) -> Result<Vec<AccountRecord>> {
    let condition = "a.integration = ?1 AND a.turns_at <= ?2 ORDER BY a.turns_at LIMIT 50";
    records(db, condition, params![integration, now.0])
}

/// Accounts that an event told of before `before`, soon after they had come to be, and that no link led to: nobody has
/// said whose they are. At most 50 of an integration.
pub fn unasked(db: &Connection, integration: &str, before: Time) -> Result<Vec<AccountRecord>> {
    let condition = "a.integration = ?1 AND a.owner_id = '' AND a.flag = '' AND a.own_status <> 'disconnected'
        AND EXISTS (SELECT 1 FROM events e WHERE e.account = a.id AND e.kind = 'account-created'
            AND e.source IN ('webhook', 'poll') AND e.at < ?2 AND e.at - coalesce(e.happened_at, e.at) < 86400000)
        LIMIT 50";
    records(db, condition, params![integration, before.0])
}

/// Reasons of accounts and what is doubted of them, by their ids.
pub fn reasons_of(db: &Connection, ids: &[&str]) -> Result<BTreeMap<String, (Vec<Reason>, Doubt)>> {
    let sql =
        "SELECT id, reasons, flag FROM accounts WHERE id IN (SELECT value FROM json_each(?1))";
    let mut ask = db.prepare_cached(sql)?;
    let rows = ask.query_map([to_json(&ids)?], |row| {
        let reasons = json(&row.get::<_, String>(1)?);
        Ok((row.get(0)?, (reasons, from_word(row.get(2)?)?)))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
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
        status_since, checked_at, seen, search, person, kept_until, kept_renewed, kept_ending,
        turns_at, request_id)
        VALUES (:id, :integration, :system, :environment, :remote_id, :provider, :provider_name, :owner_id,
        :owner_name, :label, :kind, :raw_status, :own_status, :flag, :status, :reason, :reasons, :raw, :linked_at,
        :updated_at, :status_since, :checked_at, :seen, :search, :person, :kept_until, :kept_renewed, :kept_ending, :turns_at,
        :request_id)
        ON CONFLICT (id) DO UPDATE SET provider = excluded.provider, provider_name = excluded.provider_name,
        owner_id = excluded.owner_id, owner_name = excluded.owner_name, label = excluded.label, kind = excluded.kind,
        raw_status = excluded.raw_status, own_status = excluded.own_status, flag = excluded.flag,
        status = excluded.status, reason = excluded.reason, reasons = excluded.reasons, raw = excluded.raw,
        linked_at = excluded.linked_at, updated_at = excluded.updated_at, status_since = excluded.status_since,
        checked_at = excluded.checked_at, seen = excluded.seen, search = excluded.search,
        person = excluded.person, kept_until = excluded.kept_until, kept_renewed = excluded.kept_renewed,
        kept_ending = excluded.kept_ending, turns_at = excluded.turns_at, request_id = excluded.request_id";
    let kept = account.kept.as_ref();
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
        ":flag": word(&record.flag)?,
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
        ":person": account.person,
        ":kept_until": kept.map(|kept| kept.until.0),
        ":kept_renewed": kept.is_some_and(|kept| kept.renewed),
        ":kept_ending": kept.is_some_and(|kept| kept.ending),
        ":turns_at": record.turns_at.map(|time| time.0),
        ":request_id": record.request_id,
    })?;
    Ok(())
}

/// Notes that an account was met as it was, by the request of that id.
pub fn touch(
    db: &Transaction<'_>,
    id: &str,
    now: Time,
    seen: Option<&str>,
    request_id: Option<&str>,
) -> Result<()> {
    let sql = "UPDATE accounts SET checked_at = ?2, seen = coalesce(?3, seen), request_id = coalesce(?4, request_id)
        WHERE id = ?1";
    let values = params![id, now.0, seen, request_id];
    db.prepare_cached(sql)?.execute(values)?;
    Ok(())
}
