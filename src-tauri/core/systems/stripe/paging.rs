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

/// Which list.
#[derive(Default)]
pub(in crate::systems) struct List<'a> {
    /// Its address below the API's.
    pub(in crate::systems) path: &'a [&'a str],
    /// Names and values of the query.
    pub(in crate::systems) filter: &'a [(&'a str, &'a str)],
    /// The connected account in whose name it is asked for (docs.stripe.com/api/connected_accounts).
    pub(in crate::systems) account: Option<&'a str>,
}

/// A page of a list.
pub(in crate::systems) async fn page(
    cx: &Cx<'_>,
    spec: &'static Spec,
    list: List<'_>,
    cursor: Option<&str>,
) -> Result<Page> {
    let mut call = super::client::call(cx, spec, Safe, Method::GET, list.path)?
        .query([("limit", LARGEST)])
        .query(list.filter.iter().copied())
        .query(cursor.iter().map(|id| ("starting_after", *id)));
    if let Some(account) = list.account {
        call = call.header("stripe-account", account);
    }
    let reply = cx.http.send(call).await?;
    let Answer { data, has_more } = reply.json()?;
    let last = data.last().map(|row| id_of(row));
    if has_more && (last.is_none() || last.as_deref() == cursor) {
        return Err(reply.unreadable("a list that goes on without going on"));
    }
    Ok(Page {
        next: last.filter(|_| has_more),
        rows: data,
    })
}
