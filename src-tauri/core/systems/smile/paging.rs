//! Lists: `data: {nextCursor, items}`, at most 150 rows a page, ten unless asked (docs.getsmileapi.com/reference,
//! chapter 2).

use serde::Deserialize;
use serde_json::value::RawValue;

use super::client::{call, send};
use crate::{
    error::Result,
    http::{Method, Safe},
    systems::Cx,
};

/// The most rows that Smile gives at once.
const LARGEST: &str = "150";

/// The most pages of a list that is read whole.
const MOST_PAGES: usize = 200;

/// A page.
pub(super) struct Page {
    /// The rows, each as its own text, so that one that cannot be read does not take the others with it.
    pub(super) rows: Vec<Box<RawValue>>,
    /// Where to go on; absent: the end.
    pub(super) next: Option<String>,
    /// The id of the request.
    pub(super) request_id: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct List {
    items: Vec<Box<RawValue>>,
    #[serde(default)]
    next_cursor: Option<String>,
}

/// A page of a list, filtered as asked.
pub(super) async fn page(
    cx: &Cx<'_>,
    path: &[&str],
    filter: &[(&str, &str)],
    cursor: Option<String>,
) -> Result<Page> {
    let call = call(cx, Safe, Method::GET, path)?
        .query([("size", LARGEST)])
        .query(filter.iter().copied())
        .query(cursor.iter().map(|cursor| ("cursor", cursor.as_str())));
    let told = send(cx, call).await?;
    let List { items, next_cursor } = told.data()?;
    let next = next_cursor.filter(|next| !next.is_empty());
    if next.is_some() && (items.is_empty() || next == cursor) {
        return Err(told.unreadable("a list that goes on without going on"));
    }
    Ok(Page {
        rows: items,
        next,
        request_id: told.request_id,
    })
}

/// All rows of a list, as far as [`MOST_PAGES`] reach.
pub(super) async fn all(
    cx: &Cx<'_>,
    path: &[&str],
    filter: &[(&str, &str)],
) -> Result<Vec<Box<RawValue>>> {
    let mut rows = Vec::new();
    let mut cursor = None;
    for _ in 0..MOST_PAGES {
        let page = page(cx, path, filter, cursor).await?;
        rows.extend(page.rows);
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    Ok(rows)
}
