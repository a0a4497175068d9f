//! Saved views: a search, a sorting and columns of a list under a name.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};

use super::{json, migrate::Step, to_json};
use crate::{
    error::{Error, Result},
    wire::SavedView,
};

pub(super) const STEPS: &[Step] = &[(
    13,
    "CREATE TABLE views (
        id         TEXT PRIMARY KEY,
        place      TEXT NOT NULL,
        name       TEXT NOT NULL COLLATE NOCASE,
        query      TEXT NOT NULL,
        sort       TEXT NOT NULL,
        descending INTEGER NOT NULL,
        columns    TEXT NOT NULL,
        UNIQUE (place, name)
    ) STRICT;",
)];

const COLUMNS: &str = "id, place, name, query, sort, descending, columns";

fn read(row: &Row<'_>) -> rusqlite::Result<SavedView> {
    Ok(SavedView {
        id: row.get(0)?,
        place: row.get(1)?,
        name: row.get(2)?,
        query: row.get(3)?,
        sort: row.get(4)?,
        descending: row.get(5)?,
        columns: json(&row.get::<_, String>(6)?),
    })
}

/// All of them, by place and name.
pub fn all(db: &Connection) -> Result<Vec<SavedView>> {
    let sql = format!("SELECT {COLUMNS} FROM views ORDER BY place, name, id");
    let mut ask = db.prepare_cached(&sql)?;
    let rows = ask.query_map([], read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One by its id.
pub fn get(db: &Connection, id: &str) -> Result<SavedView> {
    find(db, id)?.ok_or_else(|| Error::not_found("saved view", id))
}

/// One by its id; absent: it was never there, or was removed.
pub fn find(db: &Connection, id: &str) -> Result<Option<SavedView>> {
    let sql = format!("SELECT {COLUMNS} FROM views WHERE id = ?1");
    Ok(db.prepare_cached(&sql)?.query_row([id], read).optional()?)
}

/// One by its name, whatever the case of its letters.
pub fn named(db: &Connection, place: &str, name: &str) -> Result<Option<SavedView>> {
    let sql = format!("SELECT {COLUMNS} FROM views WHERE place = ?1 AND name = ?2");
    Ok(db
        .prepare_cached(&sql)?
        .query_row(params![place, name], read)
        .optional()?)
}

/// Writes a new one or all fields of a known one.
pub fn save(db: &Transaction<'_>, view: &SavedView) -> Result<()> {
    let sql = "INSERT INTO views VALUES (:id, :place, :name, :query, :sort, :descending, :columns)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query, sort = excluded.sort,
            descending = excluded.descending, columns = excluded.columns";
    db.prepare_cached(sql)?.execute(named_params! {
        ":id": view.id,
        ":place": view.place,
        ":name": view.name,
        ":query": view.query,
        ":sort": view.sort,
        ":descending": view.descending,
        ":columns": to_json(&view.columns)?,
    })?;
    Ok(())
}

/// Removes one.
pub fn remove(db: &Transaction<'_>, id: &str) -> Result<()> {
    db.execute("DELETE FROM views WHERE id = ?1", [id])?;
    Ok(())
}
