//! One way to page through any table: sorted, by cursor or by place, at most 200 rows.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use rusqlite::{Connection, Row, params_from_iter, types::Value};
use serde_json::json;

use super::query::Filter;
use crate::{
    error::{Error, Result},
    wire::{PAGE_LIMIT, PageRequest},
};

/// How a table is listed.
pub(super) struct List {
    /// Tables and joins.
    pub(super) from: &'static str,
    /// Columns to read.
    pub(super) columns: &'static str,
    /// The unique column that settles equal values.
    pub(super) id: &'static str,
    /// Names to sort by, with their never-null SQL; the first is the list's own order.
    pub(super) sorts: &'static [(&'static str, &'static str)],
    /// The list's own order begins at the end (newest first).
    pub(super) newest_first: bool,
}

/// Rows, and the cursor behind them.
pub(super) struct Page<T> {
    pub(super) rows: Vec<T>,
    pub(super) next: Option<String>,
}

impl List {
    /// Reads one page; `read` gets the row of `columns`.
    pub(super) fn page<T>(
        &self,
        db: &Connection,
        filter: &Filter,
        request: &PageRequest,
        read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Page<T>> {
        let sort = self.sort(&request.sort)?;
        let descending = request.descending != (self.newest_first && request.sort.is_empty());
        let limit = if request.limit == 0 {
            100
        } else {
            request.limit.min(PAGE_LIMIT)
        };
        let mut filter = filter.clone();
        if let Some(cursor) = &request.after {
            let sign = if descending { "<" } else { ">" };
            filter.and(
                &format!("({sort}, {}) {sign} (?, ?)", self.id),
                open_cursor(cursor)?,
            );
        }
        let offset = if request.after.is_some() {
            0
        } else {
            request.offset
        };
        let all = self.select(&filter, sort, descending);
        let sql = format!("{all} LIMIT {limit} OFFSET {offset}");
        let mut ask = db.prepare_cached(&sql)?;
        let width = ask.column_count();
        let mut found = ask.query(params_from_iter(filter.values()))?;
        let (mut rows, mut last) = (Vec::new(), None);
        while let Some(row) = found.next()? {
            rows.push(read(row)?);
            last = Some((
                row.get::<_, Value>(width - 2)?,
                row.get::<_, Value>(width - 1)?,
            ));
        }
        let full = rows.len() == limit as usize;
        let next = last
            .filter(|_| full)
            .map(|(value, id)| close_cursor(&value, &id));
        Ok(Page { rows, next })
    }

    /// Visits every row in the list's own order, one at a time, however many there are.
    pub(super) fn walk<T>(
        &self,
        db: &Connection,
        filter: &Filter,
        read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
        mut visit: impl FnMut(T) -> Result<()>,
    ) -> Result<()> {
        let mut ask = db.prepare(&self.select(filter, self.sort("")?, self.newest_first))?;
        let mut found = ask.query(params_from_iter(filter.values()))?;
        while let Some(row) = found.next()? {
            visit(read(row)?)?;
        }
        Ok(())
    }

    /// All rows in an order, each with the value it is sorted by and its id.
    fn select(&self, filter: &Filter, sort: &str, descending: bool) -> String {
        let direction = if descending { "DESC" } else { "ASC" };
        format!(
            "SELECT {columns}, {sort}, {id} FROM {from}{filter} ORDER BY {sort} {direction}, {id} {direction}",
            columns = self.columns,
            id = self.id,
            from = self.from,
            filter = filter.sql(),
        )
    }

    /// Rows of the whole result.
    pub(super) fn total(&self, db: &Connection, filter: &Filter) -> Result<u32> {
        let sql = format!("SELECT count(*) FROM {}{}", self.from, filter.sql());
        Ok(db
            .prepare_cached(&sql)?
            .query_row(params_from_iter(filter.values()), |row| row.get(0))?)
    }

    /// Rows of the whole result by the value of a text column.
    pub(super) fn counts(
        &self,
        db: &Connection,
        filter: &Filter,
        column: &str,
    ) -> Result<std::collections::BTreeMap<String, u32>> {
        let sql = format!(
            "SELECT {column}, count(*) FROM {}{} GROUP BY {column}",
            self.from,
            filter.sql()
        );
        let mut ask = db.prepare_cached(&sql)?;
        let rows = ask.query_map(params_from_iter(filter.values()), |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn sort(&self, name: &str) -> Result<&'static str> {
        if name.is_empty() {
            return Ok(self.sorts[0].1);
        }
        let known = self.sorts.iter().find(|sort| sort.0 == name);
        known.map(|sort| sort.1).ok_or_else(|| {
            let names: Vec<_> = self.sorts.iter().map(|sort| sort.0).collect();
            Error::field(
                "sort",
                format!(
                    "The list cannot be sorted by “{name}”, only by {}.",
                    names.join(", ")
                ),
            )
        })
    }
}

fn close_cursor(value: &Value, id: &Value) -> String {
    let plain = |value: &Value| match value {
        Value::Integer(number) => json!(number),
        Value::Text(text) => json!(text),
        Value::Real(number) => json!(number),
        Value::Null | Value::Blob(_) => json!(null),
    };
    URL_SAFE_NO_PAD.encode(json!([plain(value), plain(id)]).to_string())
}

fn open_cursor(cursor: &str) -> Result<[Value; 2]> {
    let broken = || Error::field("after", "This cursor was not made by this list.");
    let bytes = URL_SAFE_NO_PAD.decode(cursor).map_err(|_| broken())?;
    let parts: [serde_json::Value; 2] = serde_json::from_slice(&bytes).map_err(|_| broken())?;
    let [value, id] = parts.map(|part| match part {
        serde_json::Value::String(text) => Some(Value::Text(text)),
        serde_json::Value::Number(number) => number.as_i64().map(Value::Integer),
        _ => None,
    });
    Ok([value.ok_or_else(broken)?, id.ok_or_else(broken)?])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_forged_cursor_is_refused_or_read(text in ".*") {
            // Whatever comes from outside ends in an answer, never in a panic.
            let _ = super::open_cursor(&text);
        }
    }
}
