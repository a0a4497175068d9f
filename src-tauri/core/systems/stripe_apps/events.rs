//! What happened: webhooks, and the list of the last thirty days (docs.stripe.com/api/events).

use super::spec::SPEC;
use crate::{
    error::Result,
    systems::{Cx, EventsAsk, EventsPage, Meaning, Verified, signed::Signing, stripe::event},
};

/// Events that an install is read again for; what they mean is then asked, since one of an application may be another's.
const TYPES: [&str; 5] = [
    "apps.install.created",
    "apps.install.updated",
    "apps.install.deleted",
    "account.application.authorized",
    "account.application.deauthorized",
];

/// How its webhooks are signed.
pub(super) static SIGNING: Signing = event::signing(&SPEC, read);

/// The event of a text, whoever sent it; absent: it is none.
fn read(text: &[u8]) -> Option<Verified> {
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
pub(super) async fn page(cx: &Cx<'_>, ask: &EventsAsk) -> Result<EventsPage> {
    let page = event::page(cx, &SPEC, &TYPES, ask).await?;
    Ok(EventsPage {
        rows: page.rows.into_iter().map(meant).collect(),
        next: page.next,
    })
}
