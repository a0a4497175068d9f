//! What happened, where no webhook tells.

use super::spec::SPEC;
use crate::{
    error::Result,
    systems::{Cx, EventsAsk, EventsPage, signed::Signing, stripe::event},
};

/// How its webhooks are signed.
pub(super) static SIGNING: Signing = event::signing(&SPEC, event::read);

/// A page of the events that the desk acts on.
pub(super) async fn page(cx: &Cx<'_>, ask: &EventsAsk) -> Result<EventsPage> {
    event::page(cx, &SPEC, &event::TYPES, ask).await
}
