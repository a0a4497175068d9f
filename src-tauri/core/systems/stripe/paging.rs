//! Lists: a page holds at most a hundred, newest first, and goes on behind the id of its last row
//! (docs.stripe.com/api/pagination).

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::{
    error::Result,
    http::{Method, Safe},
    systems::{Cx, shapes::id_of, spec::Spec},
};

/// The most rows that Stripe gives at once.
const LARGEST: &str = "100";

/// A page.
pub(in crate::systems) struct Page {
    /// The rows, each as its own text, so that one that cannot be read does not take the others with it.
    pub(in crate::systems) rows: Vec<Box<RawValue>>,
    /// Where to go on; absent: the end.
    pub(in crate::systems) next: Option<String>,
}

#[derive(Deserialize)]
struct Answer {
    data: Vec<Box<RawValue>>,
    #[serde(default)]
    has_more: bool,
}

/// A page of a list, filtered as asked.
pub(in crate::systems) async fn page(
    cx: &Cx<'_>,
    spec: &'static Spec,
    path: &[&str],
    filter: &[(&str, &str)],
    cursor: Option<String>,
) -> Result<Page> {
    let call = super::client::call(cx, spec, Safe, Method::GET, path)?
        .query([("limit", LARGEST)])
        .query(filter.iter().copied())
        .query(cursor.iter().map(|id| ("starting_after", id.as_str())));
    let reply = cx.http.send(call).await?;
    let Answer { data, has_more } = reply.json()?;
    let last = data.last().map(|row| id_of(row));
    if has_more && (last.is_none() || last == cursor) {
        return Err(reply.unreadable("a list that goes on without going on"));
    }
    Ok(Page {
        next: last.filter(|_| has_more),
        rows: data,
    })
}
