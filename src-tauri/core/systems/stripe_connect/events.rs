//! What happened, where no webhook tells: the last thirty days (docs.stripe.com/api/events).

use super::spec::SPEC;
use crate::{
    clock::Time,
    error::Result,
    systems::{
        Cx, EventsPage,
        stripe::{event, paging},
    },
};

/// A page of the events that the desk acts on. Their order is not guaranteed and their times are whole seconds, so that
/// whoever asks keeps an overlap and tells repeats by their keys.
pub(super) async fn page(cx: &Cx<'_>, since: Time, cursor: Option<String>) -> Result<EventsPage> {
    let since = since.seconds().max(0).to_string();
    let names: Vec<String> = (0..event::TYPES.len())
        .map(|at| format!("types[{at}]"))
        .collect();
    let mut filter: Vec<(&str, &str)> =
        names.iter().map(String::as_str).zip(event::TYPES).collect();
    filter.push(("created[gte]", &since));
    let page = paging::page(cx, &SPEC, &["v1", "events"], &filter, cursor).await?;
    let read = |row: &Box<_>| event::read(serde_json::value::RawValue::get(row).as_bytes());
    Ok(EventsPage {
        rows: page.rows.iter().filter_map(read).collect(),
        next: page.next,
    })
}
