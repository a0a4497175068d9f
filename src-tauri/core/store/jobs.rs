//! Jobs and their rows: what makes long work survive the end of the program.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};

use super::{from_word, json, migrate::Step, to_json, word};
use crate::{
    clock::Time,
    error::{Error, Result},
    wire::{Job, JobQuery, JobRow, JobState, PAGE_LIMIT, SyncReport},
};

pub(super) const STEPS: &[Step] = &[(
    4,
    // `fingerprint` makes the same bulk file the same job; `cursor` is where a sync goes on.
    "CREATE TABLE jobs (
        id          TEXT PRIMARY KEY,
        kind        TEXT NOT NULL,
        title       TEXT NOT NULL,
        integration TEXT NOT NULL REFERENCES integrations (id) ON DELETE CASCADE,
        state       TEXT NOT NULL,
        done        INTEGER NOT NULL DEFAULT 0,
        total       INTEGER,
        failed      INTEGER NOT NULL DEFAULT 0,
        error       TEXT,
        sync        TEXT,
        fingerprint TEXT UNIQUE,
        request     TEXT NOT NULL,
        cursor      TEXT,
        created_at  INTEGER NOT NULL,
        ended_at    INTEGER
    ) STRICT;
    CREATE TABLE job_rows (
        job      TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
        line     INTEGER NOT NULL,
        customer TEXT NOT NULL,
        status   TEXT NOT NULL,
        link     TEXT,
        error    TEXT,
        input    TEXT NOT NULL,
        PRIMARY KEY (job, line)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX job_rows_open ON job_rows (job, status, line);",
)];

/// A job as it lies in the file.
#[derive(Clone, Debug)]
pub struct JobRecord {
    /// As it is shown.
    pub job: Job,
    /// The integration it works on.
    pub integration: String,
    /// What was asked, as JSON.
    pub request: String,
    /// Where a sync goes on.
    pub cursor: Option<String>,
}

const COLUMNS: &str = "id, kind, title, state, done, total, failed, error, sync, created_at, ended_at, integration, request, cursor";

fn read(row: &Row<'_>) -> rusqlite::Result<JobRecord> {
    Ok(JobRecord {
        job: Job {
            id: row.get(0)?,
            kind: from_word(row.get(1)?)?,
            title: row.get(2)?,
            state: from_word(row.get(3)?)?,
            done: row.get(4)?,
            total: row.get(5)?,
            failed: row.get(6)?,
            error: row
                .get::<_, Option<String>>(7)?
                .and_then(|text| json(&text)),
            sync: row
                .get::<_, Option<String>>(8)?
                .and_then(|text| json(&text)),
            created_at: Time(row.get(9)?),
            ended_at: row.get::<_, Option<i64>>(10)?.map(Time),
        },
        integration: row.get(11)?,
        request: row.get(12)?,
        cursor: row.get(13)?,
    })
}

/// Jobs of which a condition holds, in the order it asks for.
pub(super) fn listed(
    db: &Connection,
    condition: &str,
    values: &[&dyn rusqlite::ToSql],
) -> Result<Vec<Job>> {
    let sql = format!("SELECT {COLUMNS} FROM jobs WHERE {condition}");
    let mut ask = db.prepare_cached(&sql)?;
    let rows = ask.query_map(values, |row| Ok(read(row)?.job))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The newest hundred.
pub fn newest(db: &Connection) -> Result<Vec<Job>> {
    listed(db, "true ORDER BY created_at DESC, id LIMIT 100", &[])
}

/// Those that have ended since that moment, done or failed.
pub fn ended_since(db: &Connection, since: Time) -> Result<Vec<JobRecord>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM jobs WHERE ended_at >= ?1 AND state IN ('done', 'failed') ORDER BY ended_at"
    );
    let mut ask = db.prepare_cached(&sql)?;
    let rows = ask.query_map([since.0], read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One by its id.
pub fn get(db: &Connection, id: &str) -> Result<JobRecord> {
    let sql = format!("SELECT {COLUMNS} FROM jobs WHERE id = ?1");
    let row = db.prepare_cached(&sql)?.query_row([id], read).optional()?;
    row.ok_or_else(|| Error::not_found("job", id))
}

/// The job of the same file, integration and kind.
pub fn by_fingerprint(db: &Connection, fingerprint: &str) -> Result<Option<Job>> {
    let sql = format!("SELECT {COLUMNS} FROM jobs WHERE fingerprint = ?1");
    Ok(db
        .prepare_cached(&sql)?
        .query_row([fingerprint], |row| Ok(read(row)?.job))
        .optional()?)
}

/// The unfinished sync of an integration.
pub fn open_sync(db: &Connection, integration: &str) -> Result<Option<Job>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM jobs WHERE integration = ?1 AND kind = 'sync' AND state IN ('running', 'paused', 'interrupted')"
    );
    Ok(db
        .prepare_cached(&sql)?
        .query_row([integration], |row| Ok(read(row)?.job))
        .optional()?)
}

/// Jobs that the end of the program cut off.
pub fn interrupted(db: &Connection) -> Result<Vec<Job>> {
    listed(db, "state = 'interrupted' ORDER BY created_at", &[])
}

/// Jobs not ended, for the rail.
pub fn open_count(db: &Connection) -> Result<u32> {
    let sql = "SELECT count(*) FROM jobs WHERE state IN ('running', 'paused', 'interrupted')";
    Ok(db.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// Marks what a program left running when it ended.
pub fn mark_interrupted(db: &Transaction<'_>) -> Result<()> {
    db.execute(
        "UPDATE jobs SET state = 'interrupted' WHERE state = 'running'",
        [],
    )?;
    Ok(())
}

/// Enters a job.
pub fn insert(db: &Transaction<'_>, record: &JobRecord, fingerprint: Option<&str>) -> Result<()> {
    let sql = "INSERT INTO jobs (id, kind, title, integration, state, total, fingerprint, request, created_at)
        VALUES (:id, :kind, :title, :integration, :state, :total, :fingerprint, :request, :created_at)";
    db.execute(
        sql,
        named_params! {
            ":id": record.job.id,
            ":kind": record.job.kind.word(),
            ":title": record.job.title,
            ":integration": record.integration,
            ":state": word(&record.job.state)?,
            ":total": record.job.total,
            ":fingerprint": fingerprint,
            ":request": record.request,
            ":created_at": record.job.created_at.0,
        },
    )?;
    Ok(())
}

/// Moves a job to another state; an end carries its moment.
pub fn set_state(
    db: &Transaction<'_>,
    id: &str,
    state: JobState,
    error: Option<&Error>,
    now: Time,
) -> Result<()> {
    let ended = matches!(
        state,
        JobState::Done | JobState::Cancelled | JobState::Failed
    );
    let sql = "UPDATE jobs SET state = ?2, error = ?3, ended_at = ?4 WHERE id = ?1";
    let error = error.map(to_json).transpose()?;
    db.execute(
        sql,
        params![id, word(&state)?, error, ended.then_some(now.0)],
    )?;
    Ok(())
}

/// Says why a running job waits; `None`: it waits no more.
pub fn set_waiting(db: &Transaction<'_>, id: &str, error: Option<&Error>) -> Result<()> {
    let error = error.map(to_json).transpose()?;
    db.execute(
        "UPDATE jobs SET error = ?2 WHERE id = ?1",
        params![id, error],
    )?;
    Ok(())
}

/// Notes how far a sync has come.
pub fn set_sync(
    db: &Transaction<'_>,
    id: &str,
    done: u32,
    cursor: Option<&str>,
    report: &SyncReport,
) -> Result<()> {
    let sql = "UPDATE jobs SET done = ?2, cursor = ?3, sync = ?4, error = NULL WHERE id = ?1";
    db.prepare_cached(sql)?
        .execute(params![id, done, cursor, to_json(report)?])?;
    Ok(())
}

/// A row of a bulk job with what is to be done.
#[derive(Clone, Debug)]
pub struct Work {
    /// Line in the file.
    pub line: u32,
    /// It was asked for before, without an end.
    pub asked: bool,
    /// Owner id of the customer.
    pub customer: String,
    /// The row, as JSON.
    pub input: String,
    /// Refused before anything was asked.
    pub error: Option<Error>,
}

/// Enters the rows of a bulk job.
pub fn insert_rows(db: &Transaction<'_>, job: &str, rows: &[Work]) -> Result<()> {
    let mut put = db.prepare("INSERT INTO job_rows VALUES (?1, ?2, ?3, ?4, NULL, ?5, ?6)")?;
    for row in rows {
        let status = if row.error.is_some() {
            "failed"
        } else {
            "waiting"
        };
        let error = row.error.as_ref().map(to_json).transpose()?;
        put.execute(params![
            job,
            row.line,
            row.customer,
            status,
            error,
            row.input
        ])?;
    }
    count_rows(db, job)
}

/// The next row that is not done; one `asked` before a crash comes first.
pub fn next_work(db: &Connection, job: &str) -> Result<Option<Work>> {
    let sql = "SELECT line, customer, input, status = 'asked' FROM job_rows WHERE job = ?1 AND status IN ('asked', 'waiting') ORDER BY status, line LIMIT 1";
    let read = |row: &Row<'_>| {
        Ok(Work {
            line: row.get(0)?,
            customer: row.get(1)?,
            input: row.get(2)?,
            asked: row.get(3)?,
            error: None,
        })
    };
    Ok(db.prepare_cached(sql)?.query_row([job], read).optional()?)
}

/// Notes how a row stands.
pub fn set_row(
    db: &Transaction<'_>,
    job: &str,
    line: u32,
    status: &str,
    link: Option<&str>,
    error: Option<&Error>,
) -> Result<()> {
    let sql = "UPDATE job_rows SET status = ?3, link = ?4, error = ?5 WHERE job = ?1 AND line = ?2";
    let error = error.map(to_json).transpose()?;
    db.prepare_cached(sql)?
        .execute(params![job, line, status, link, error])?;
    match status {
        "done" => db.execute(
            "UPDATE jobs SET done = done + 1, error = NULL WHERE id = ?1",
            [job],
        )?,
        "failed" => db.execute(
            "UPDATE jobs SET done = done + 1, failed = failed + 1 WHERE id = ?1",
            [job],
        )?,
        _ => 0,
    };
    Ok(())
}

/// Rows that failed wait for another turn, except those that were refused as they were read; the job goes on from
/// there, even after a crash.
pub fn reopen_failed(db: &Transaction<'_>, job: &str) -> Result<()> {
    let sql = "UPDATE job_rows SET status = 'waiting', error = NULL WHERE job = ?1 AND status = 'failed' AND input <> ''";
    db.execute(sql, [job])?;
    db.execute(
        "UPDATE jobs SET state = 'interrupted', ended_at = NULL WHERE id = ?1",
        [job],
    )?;
    count_rows(db, job)
}

fn count_rows(db: &Transaction<'_>, job: &str) -> Result<()> {
    let sql = "UPDATE jobs SET
        total = (SELECT count(*) FROM job_rows WHERE job = ?1),
        failed = (SELECT count(*) FROM job_rows WHERE job = ?1 AND status = 'failed'),
        done = (SELECT count(*) FROM job_rows WHERE job = ?1 AND status IN ('done', 'failed'))
        WHERE id = ?1";
    db.execute(sql, [job])?;
    Ok(())
}

/// A page of rows, by line.
pub fn rows(db: &Connection, query: &JobQuery) -> Result<Vec<JobRow>> {
    let sql = "SELECT line, customer, status, link, error FROM job_rows
        WHERE job = ?1 AND line > ?2 AND (NOT ?3 OR status = 'failed') ORDER BY line LIMIT ?4";
    let mut ask = db.prepare_cached(sql)?;
    let rows = ask.query_map(
        params![query.id, query.after_line, query.failed_only, PAGE_LIMIT],
        |row| {
            Ok(JobRow {
                line: row.get(0)?,
                customer: row.get(1)?,
                status: row.get(2)?,
                link: row.get(3)?,
                error: row
                    .get::<_, Option<String>>(4)?
                    .and_then(|text| json(&text)),
            })
        },
    )?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
