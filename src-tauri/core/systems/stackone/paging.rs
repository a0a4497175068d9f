//! Reading a list page by page.

use serde_json::value::RawValue;

use super::{
    client::{call, items},
    walk::Walk,
};
use crate::systems::shapes::id_of;
use crate::{
    error::{Code, Error, Result},
    http::{Method, Safe},
    systems::Cx,
};

/// A step of a walk through a list.
pub(super) struct Step {
    /// Rows that the page before did not have.
    pub(super) rows: Vec<Box<RawValue>>,
    /// Where to go on; absent: the end.
    pub(super) next: Option<String>,
}

/// The next page with something new in it.
pub(super) async fn step(
    cx: &Cx<'_>,
    path: &[&str],
    query: &[(&str, &str)],
    cursor: Option<String>,
) -> Result<Step> {
    let mut walk = match cursor {
        None => Walk::begin(),
        Some(text) => Walk::read(&text)?,
    };
    loop {
        let rows = match fetch(cx, path, query, &walk).await {
            Err(error) if is_size_refused(&error) && walk.shrink() => continue,
            // Beyond the last page some services answer *not found* instead of an empty list.
            Err(error) if error.code == Code::NotFound && !walk.is_first() => Vec::new(),
            answer => answer?,
        };
        let ids: Vec<String> = rows.iter().map(|row| id_of(row)).collect();
        let (fresh, more) = walk.take(&ids)?;
        if !fresh.is_empty() || !more {
            let mut kept = fresh.into_iter().peekable();
            let rows = rows.into_iter().enumerate();
            return Ok(Step {
                rows: rows
                    .filter_map(|(index, row)| kept.next_if_eq(&index).map(|_| row))
                    .collect(),
                next: more.then(|| walk.write()),
            });
        }
    }
}

/// All rows of a list.
pub(super) async fn all(
    cx: &Cx<'_>,
    path: &[&str],
    query: &[(&str, &str)],
) -> Result<Vec<Box<RawValue>>> {
    let mut page = step(cx, path, query, None).await?;
    let mut rows = page.rows;
    while let Some(cursor) = page.next {
        page = step(cx, path, query, Some(cursor)).await?;
        rows.append(&mut page.rows);
    }
    Ok(rows)
}

async fn fetch(
    cx: &Cx<'_>,
    path: &[&str],
    query: &[(&str, &str)],
    walk: &Walk,
) -> Result<Vec<Box<RawValue>>> {
    let get = call(cx, Safe, Method::GET, path)?
        .query(query.iter().copied())
        .query(
            walk.query()
                .iter()
                .map(|(name, value)| (*name, value.as_str())),
        );
    items(&cx.http.send(get).await?)
}

fn is_size_refused(error: &Error) -> bool {
    matches!(error.status, Some(400 | 422))
}
