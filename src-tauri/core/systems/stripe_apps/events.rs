//! What happened: webhooks, and the list of the last thirty days (docs.stripe.com/api/events).

use std::collections::BTreeMap;

use super::spec::SPEC;
use crate::{
    clock::Time,
    error::Result,
    secret::Secret,
    systems::{
        Cx, Delivery, EventsPage, Meaning, Verified,
        stripe::{event, paging},
    },
};

/// Events that an install is read again for; what they mean is then asked, since one of an application may be another's.
const TYPES: [&str; 5] = [
    "apps.install.created",
    "apps.install.updated",
    "apps.install.deleted",
    "account.application.authorized",
    "account.application.deauthorized",
];

/// Checks the signature and reads the event.
pub(super) fn verify(
    secrets: &BTreeMap<String, Secret>,
    delivery: &Delivery,
    now: Time,
) -> Result<Verified> {
    event::verify(&SPEC, secrets, delivery, now).map(meant)
}

/// The event of a text, whoever sent it; absent: it is none.
pub(super) fn read(text: &[u8]) -> Option<Verified> {
    event::read(text).map(meant)
}

fn meant(event: Verified) -> Verified {
    let meaning = match TYPES.contains(&event.event.as_str()) {
        true => Meaning::Read,
        false => Meaning::Other,
    };
    Verified { meaning, ..event }
}

/// A page of the events that the desk acts on.
pub(super) async fn page(cx: &Cx<'_>, since: Time, cursor: Option<String>) -> Result<EventsPage> {
    let since = since.seconds().max(0).to_string();
    let names: Vec<String> = (0..TYPES.len()).map(|at| format!("types[{at}]")).collect();
    let mut filter: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(TYPES).collect();
    filter.push(("created[gte]", &since));
    let page = paging::page(cx, &SPEC, &["v1", "events"], &filter, cursor).await?;
    let rows = page.rows.iter();
    Ok(EventsPage {
        rows: rows.filter_map(|row| read(row.get().as_bytes())).collect(),
        next: page.next,
    })
}
