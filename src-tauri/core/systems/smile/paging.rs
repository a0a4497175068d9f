//! Lists: `data: {nextCursor, items}`, at most 150 rows a page, ten unless asked (docs.getsmileapi.com/reference,
//! chapter 2).

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{
    client::{call, send},
    spec::SPEC,
};
use crate::{
    error::{Code, Error, Result},
    http::{Method, Safe},
    systems::{Cx, shapes::id_of},
};

/// The most rows that Smile gives at once.
const LARGEST: &str = "150";

/// The most pages of a list that is read whole: 150,000 rows.
const MOST_PAGES: usize = 1_000;

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

/// All rows of a list, as far as they can be read. A list that is longer than [`MOST_PAGES`], or that goes round in a
/// circle, is an error: whoever asks for all takes what is missing for not being there.
pub(super) async fn all<T>(
    cx: &Cx<'_>,
    path: &[&str],
    filter: &[(&str, &str)],
    mut read: impl FnMut(&RawValue) -> Option<T>,
) -> Result<Vec<T>> {
    let mut found = Vec::new();
    let mut been = BTreeSet::new();
    let mut cursor = None;
    for _ in 0..MOST_PAGES {
        let page = page(cx, path, filter, cursor).await?;
        found.extend(page.rows.iter().filter_map(|row| read(row)));
        match page.next {
            Some(next) if !been.insert(next.clone()) => {
                return Err(endless("comes back to where it was", path));
            }
            None => return Ok(found),
            next => cursor = next,
        }
    }
    Err(endless(&format!("has more than {MOST_PAGES} pages"), path))
}

/// The ids of all rows of a list.
pub(super) async fn ids(cx: &Cx<'_>, path: &[&str]) -> Result<BTreeSet<String>> {
    let ids = all(cx, path, &[], |row| Some(id_of(row))).await?;
    Ok(ids.into_iter().collect())
}

/// The error of a list that is not read to its end.
fn endless(why: &str, path: &[&str]) -> Error {
    let sentence = format!(
        "{}'s list “{}” {why}. It is not read any further, and nothing is said of what may be missing.",
        SPEC.name,
        path.join("/")
    );
    Error::new(Code::BadReply, sentence).of_system(SPEC.id)
}
