//! The rows of the trail. What makes them a chain is in [`crate::audit`].

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params, types::Value};

use super::{
    from_word,
    list::List,
    migrate::Step,
    query::{Filter, parse},
    word,
};
use crate::{
    clock::Time,
    error::Result,
    wire::{AuditEntry, PageRequest},
};

pub(super) const STEPS: &[Step] = &[(
    8,
    // `audit_head` says how many entries there must be; its `seal` is a keyed hash over count and head.
    "CREATE TABLE audit (
        position    INTEGER PRIMARY KEY,
        at          INTEGER NOT NULL,
        action      TEXT NOT NULL,
        subject     TEXT NOT NULL,
        detail      TEXT NOT NULL,
        environment TEXT,
        hash        TEXT NOT NULL
    ) STRICT;
    CREATE TABLE audit_head (
        one     INTEGER PRIMARY KEY CHECK (one = 1),
        entries INTEGER NOT NULL,
        hash    TEXT NOT NULL,
        seal    TEXT NOT NULL
    ) STRICT;",
)];

const LIST: List = List {
    from: "audit t",
    columns: "t.position, t.at, t.action, t.subject, t.detail, t.environment, t.hash",
    id: "t.position",
    sorts: &[("position", "t.position")],
    newest_first: true,
};

fn read(row: &Row<'_>) -> rusqlite::Result<AuditEntry> {
    Ok(AuditEntry {
        position: row.get(0)?,
        at: Time(row.get(1)?),
        action: row.get(2)?,
        subject: row.get(3)?,
        detail: row.get(4)?,
        environment: row
            .get::<_, Option<String>>(5)?
            .map(from_word)
            .transpose()?,
        hash: row.get(6)?,
    })
}

/// What a search narrows; tokens `action:` and `env:`.
fn filter(text: &str) -> Filter {
    let query = parse(text, &["action", "env"]);
    let mut filter = Filter::default();
    for (name, values) in &query.tokens {
        let column = if name == "env" {
            "t.environment"
        } else {
            "t.action"
        };
        filter.one_of(column, values);
    }
    for word in &query.words {
        let column = "fold(t.subject || ' ' || t.action || ' ' || t.detail)";
        filter.and(
            &format!("instr({column}, ?) > 0"),
            [Value::from(word.clone())],
        );
    }
    filter
}

/// Rows, cursor, rows of the whole result; tokens as in [`filter`].
pub fn page(
    db: &Connection,
    request: &PageRequest,
) -> Result<(Vec<AuditEntry>, Option<String>, u32)> {
    let filter = filter(&request.query);
    let page = LIST.page(db, &filter, request, read)?;
    Ok((page.rows, page.next, LIST.total(db, &filter)?))
}

/// Visits every entry of a search, newest first.
pub fn each(
    db: &Connection,
    query: &str,
    visit: impl FnMut(AuditEntry) -> Result<()>,
) -> Result<()> {
    LIST.walk(db, &filter(query), read, visit)
}

/// How many entries there must be, the newest hash, and the seal over both.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Head {
    /// Entries.
    pub entries: u32,
    /// Hash of the newest; empty before the first.
    pub hash: String,
    /// Keyed hash over both.
    pub seal: String,
}

/// The head; absent before the first entry.
pub fn head(db: &Connection) -> Result<Option<Head>> {
    let read = |row: &Row<'_>| {
        Ok(Head {
            entries: row.get(0)?,
            hash: row.get(1)?,
            seal: row.get(2)?,
        })
    };
    Ok(db
        .prepare_cached("SELECT entries, hash, seal FROM audit_head")?
        .query_row([], read)
        .optional()?)
}

/// Position of the newest entry that is there; 0: none.
pub fn newest(db: &Connection) -> Result<u32> {
    let sql = "SELECT coalesce(max(position), 0) FROM audit";
    Ok(db.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// Enters an entry and its head.
pub fn append(db: &Transaction<'_>, entry: &AuditEntry, head: &Head) -> Result<()> {
    db.prepare_cached("INSERT INTO audit VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?
        .execute(params![
            entry.position,
            entry.at.0,
            entry.action,
            entry.subject,
            entry.detail,
            entry.environment.as_ref().map(word).transpose()?,
            entry.hash
        ])?;
    db.prepare_cached("INSERT OR REPLACE INTO audit_head VALUES (1, ?1, ?2, ?3)")?
        .execute(params![head.entries, head.hash, head.seal])?;
    Ok(())
}

/// Walks all entries in order until `visit` says stop.
pub fn walk(db: &Connection, mut visit: impl FnMut(AuditEntry) -> Result<bool>) -> Result<()> {
    let sql = format!(
        "SELECT {} FROM {} ORDER BY t.position",
        LIST.columns, LIST.from
    );
    let mut ask = db.prepare(&sql)?;
    let mut rows = ask.query([])?;
    while let Some(row) = rows.next()? {
        if !visit(read(row)?)? {
            break;
        }
    }
    Ok(())
}
