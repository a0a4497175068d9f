//! One link with all that is kept of it, and the questions that are answered with such rows.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, Transaction, named_params, params};

use super::{LIST, OPEN, read};
use crate::{
    clock::Time,
    error::{Error, Result},
    store::{json, query::fold, to_json, word},
    wire::{Link, LinkState},
};

/// A link with what only the core may see.
#[derive(Clone, Debug)]
pub struct LinkRecord {
    /// As it is shown, without its address.
    pub link: Link,
    /// The system's id of it.
    pub remote_id: String,
    /// Sealed address.
    pub url: Vec<u8>,
    /// Sealed token for asking about it.
    pub token: Option<Vec<u8>>,
    /// The options it was made with.
    pub options: BTreeMap<String, String>,
    /// Line of the job that made it.
    pub job_line: Option<u32>,
    /// When the desk asks about it next.
    pub watch_at: Option<Time>,
    /// Several accounts of one owner are meant.
    pub several: bool,
}

fn read_record(row: &Row<'_>) -> rusqlite::Result<LinkRecord> {
    Ok(LinkRecord {
        link: read(row)?,
        remote_id: row.get(20)?,
        url: row.get(21)?,
        token: row.get(22)?,
        options: json(&row.get::<_, String>(23)?),
        job_line: row.get(24)?,
        watch_at: row.get::<_, Option<i64>>(25)?.map(Time),
        several: row.get(26)?,
    })
}

fn records(
    db: &Connection,
    condition: &str,
    values: &[&dyn rusqlite::ToSql],
) -> Result<Vec<LinkRecord>> {
    let sql = format!(
        "SELECT {}, l.remote_id, l.url, l.token, l.options, l.job_line, l.watch_at, l.several FROM {} WHERE {condition}",
        LIST.columns, LIST.from
    );
    let mut ask = db.prepare_cached(&sql)?;
    let rows = ask.query_map(values, read_record)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One by its id.
pub fn get(db: &Connection, id: &str) -> Result<LinkRecord> {
    let found = records(db, "l.id = ?1", params![id])?;
    found
        .into_iter()
        .next()
        .ok_or_else(|| Error::not_found("link", id))
}

/// One by the system's id.
pub fn by_remote(
    db: &Connection,
    integration: &str,
    remote_id: &str,
) -> Result<Option<LinkRecord>> {
    let condition =
        "l.integration = ?1 AND l.remote_id = ?2 AND ?2 <> '' ORDER BY l.created_at DESC LIMIT 1";
    let found = records(db, condition, params![integration, remote_id])?;
    Ok(found.into_iter().next())
}

/// The id of the first link, newest first, whose sealed address fits.
pub fn sealed(
    db: &Connection,
    mut fits: impl FnMut(&str, &[u8]) -> bool,
) -> Result<Option<String>> {
    let mut ask =
        db.prepare_cached("SELECT id, url FROM links ORDER BY created_at DESC, id DESC")?;
    let mut rows = ask.query([])?;
    while let Some(row) = rows.next()? {
        let id: String = row.get(0)?;
        if fits(&id, row.get_ref(1)?.as_blob().unwrap_or_default()) {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// A link as it stands now; absent when it is over or gone.
pub fn still_open(db: &Connection, id: &str) -> Result<Option<LinkRecord>> {
    let found = records(db, "l.id = ?1", params![id])?;
    Ok(found
        .into_iter()
        .next()
        .filter(|record| record.link.state.is_open()))
}

/// Open links, oldest first, that the desk should ask about now; at most `limit`.
pub fn due(db: &Connection, now: Time, limit: u32) -> Result<Vec<LinkRecord>> {
    records(
        db,
        "l.watch_at <= ?1 ORDER BY l.watch_at LIMIT ?2",
        params![now.0, limit],
    )
}

/// Open links of an owner in an integration, oldest first.
pub fn open_of(db: &Connection, integration: &str, owner_id: &str) -> Result<Vec<LinkRecord>> {
    let open =
        "l.integration = ?1 AND c.owner_id = ?2 AND l.watch_at IS NOT NULL ORDER BY l.created_at";
    records(db, open, params![integration, owner_id])
}

/// The newest link that led to an account.
pub fn of_account(db: &Connection, account: &str) -> Result<Option<Link>> {
    let found = records(
        db,
        "l.account = ?1 AND l.state = 'completed' ORDER BY l.created_at DESC LIMIT 1",
        params![account],
    )?;
    Ok(found.into_iter().next().map(|record| record.link))
}

/// Enters a link.
pub fn insert(db: &Transaction<'_>, record: &LinkRecord) -> Result<()> {
    let link = &record.link;
    let search = fold(&format!(
        "{} {} {} {} {}",
        link.customer_name, link.owner_id, link.provider, link.kind, link.id
    ));
    let sql = "INSERT INTO links (id, kind, state, remote_id, url, token, created_at, expires_at, customer, integration,
            provider, account, options, job, job_line, watch_at, several, estimated, search)
        VALUES (:id, :kind, :state, :remote_id, :url, :token, :created_at, :expires_at, :customer, :integration,
            :provider, :account, :options, :job, :job_line, :watch_at, :several, :estimated, :search)";
    db.prepare_cached(sql)?.execute(named_params! {
        ":id": link.id,
        ":kind": link.kind,
        ":state": word(&link.state)?,
        ":remote_id": record.remote_id,
        ":url": record.url,
        ":token": record.token,
        ":created_at": link.created_at.0,
        ":expires_at": link.expires_at.map(|time| time.0),
        ":customer": link.customer,
        ":integration": link.integration,
        ":provider": link.provider,
        ":account": link.account,
        ":options": to_json(&record.options)?,
        ":job": link.job,
        ":job_line": record.job_line,
        ":watch_at": record.watch_at.map(|time| time.0),
        ":several": record.several,
        ":estimated": link.estimated,
        ":search": search,
    })?;
    Ok(())
}

/// Writes how an open link stands: state, account, how it was learnt, last attempt, next question.
///
/// One that is over stays as it ended, whatever somebody still knew of it from before.
pub fn update(db: &Transaction<'_>, record: &LinkRecord) -> Result<()> {
    let link = &record.link;
    let sql = format!(
        "UPDATE links SET state = :state, account = :account, learnt = :learnt, attempt = :attempt,
        attempt_error = :attempt_error, watch_at = :watch_at, was_sent = was_sent OR :state = 'sent',
        was_opened = was_opened OR :state IN ('opened', 'exited')
        WHERE id = :id AND state IN ({OPEN})"
    );
    db.prepare_cached(&sql)?.execute(named_params! {
        ":id": link.id,
        ":state": word(&link.state)?,
        ":account": link.account,
        ":learnt": link.learnt.as_ref().map(word).transpose()?,
        ":attempt": link.attempt,
        ":attempt_error": link.attempt_error,
        ":watch_at": record.watch_at.map(|time| time.0),
    })?;
    Ok(())
}

/// Takes a link up again that was over for as long as nobody could tell, or whose time had ended while its customer was
/// at it; what was noted of the way so far is past. One that is over for good stays so.
pub fn resume(db: &Transaction<'_>, id: &str) -> Result<()> {
    let sql = "UPDATE links SET attempt = '', was_opened = 1,
        state = CASE WHEN state IN ('expired', 'cannot-tell') THEN 'opened' ELSE state END WHERE id = ?1";
    db.prepare_cached(sql)?.execute([id])?;
    Ok(())
}

/// Gives a link another session of its system: address, token, end, and a state that it can be used from. Unlike
/// [`update`] this also reaches a link whose time had ended.
pub fn renew(db: &Transaction<'_>, record: &LinkRecord) -> Result<()> {
    let sql = "UPDATE links SET remote_id = :remote_id, url = :url, token = :token, expires_at = :expires_at, estimated = :estimated,
        state = :state, attempt = '', attempt_error = '', watch_at = :watch_at WHERE id = :id";
    db.prepare_cached(sql)?.execute(named_params! {
        ":id": record.link.id,
        ":remote_id": record.remote_id,
        ":url": record.url,
        ":token": record.token,
        ":expires_at": record.link.expires_at.map(|time| time.0),
        ":estimated": record.link.estimated,
        ":state": word(&record.link.state)?,
        ":watch_at": record.watch_at.map(|time| time.0),
    })?;
    Ok(())
}

/// Puts a link back to an earlier state, from wherever it stands.
pub fn put_back(
    db: &Transaction<'_>,
    id: &str,
    state: LinkState,
    watch_at: Option<Time>,
) -> Result<()> {
    let sql = "UPDATE links SET state = ?2, watch_at = ?3, was_sent = was_sent AND ?2 <> 'created' WHERE id = ?1";
    db.prepare_cached(sql)?
        .execute(params![id, word(&state)?, watch_at.map(|time| time.0)])?;
    Ok(())
}

/// Whether an account came through a link that asked for several of one owner and provider.
pub fn meant_several(db: &Connection, account: &str) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM links WHERE account = ?1 AND several)";
    Ok(db
        .prepare_cached(sql)?
        .query_row([account], |row| row.get(0))?)
}
