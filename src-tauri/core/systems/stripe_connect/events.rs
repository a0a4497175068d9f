//! What happened, where no webhook tells.

use super::spec::SPEC;
use crate::{
    error::Result,
    systems::{Cx, EventsAsk, EventsPage, stripe::event},
};

/// A page of the events that the desk acts on.
pub(super) async fn page(cx: &Cx<'_>, ask: &EventsAsk) -> Result<EventsPage> {
    event::page(cx, &SPEC, &event::TYPES, ask).await
}
