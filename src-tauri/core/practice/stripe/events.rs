//! `/v1/events`: what happened, for who polls.
//!
//! Whether a platform's own list holds what happened at its connected accounts is not documented; here it does, so
//! that one call tells all. The same call with `Stripe-Account` tells what happened at one account.

use axum::{
    Extension, Json, Router,
    extract::{Path, RawQuery, State},
    routing::get,
};
use serde_json::Value;

use super::{
    Platform,
    access::{Caller, Holder},
    accounts::list_of,
    asked::Asked,
    event::Event,
    refusal::{Refusal, no_such, refuse, wrong},
};
use crate::{clock::Time, practice::world::Shared};

/// At most so many types are asked for at once.
const TYPES: usize = 20;

/// The routes of events.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/v1/events", get(list))
        .route("/v1/events/{id}", get(read))
}

async fn list(
    State(world): State<Shared>,
    Extension(caller): Extension<Caller>,
    RawQuery(query): RawQuery,
) -> Result<Json<Value>, Refusal> {
    let asked = Asked::query(query);
    let span = asked.span("created")?;
    let kinds = kinds(&asked)?;
    let delivered = match asked.one("delivery_success") {
        None | Some("true") => true,
        Some("false") => false,
        Some(other) => {
            let why = format!("Invalid boolean: {other}");
            return Err(wrong("delivery_success", why));
        }
    };
    let now = world.pace.now();
    world.stripe(|platform| {
        let events: Vec<_> = readable(platform, &caller, now)
            .filter(|event| {
                // The practice tries once and keeps no book of it: every webhook counts as delivered.
                delivered
                    && span.holds(event.created)
                    && kinds.iter().any(|kind| fits(kind, &event.kind))
            })
            .collect();
        let place = |id: &str| events.iter().position(|event| event.id == id);
        let (page, more) = asked.page("event", events.len(), place)?;
        let data = events[page].iter().map(|event| event.shown(0)).collect();
        Ok(list_of("/v1/events", data, more))
    })
}

async fn read(
    State(world): State<Shared>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Refusal> {
    let now = world.pace.now();
    world.stripe(|platform| {
        let found = readable(platform, &caller, now).find(|event| event.id == id);
        found
            .map(|event| Json(event.shown(0)))
            .ok_or_else(|| no_such("event", "id", &id))
    })
}

/// The events that who asks may read, newest first.
fn readable<'a>(
    platform: &'a Platform,
    caller: &'a Caller,
    now: Time,
) -> impl Iterator<Item = &'a Event> {
    let of = match (&caller.acting_for, &caller.holder) {
        (Some(account), _) | (None, Holder::Account(account)) => Some(account),
        (None, _) => None,
    };
    let nothing = of.is_none() && caller.holder == Holder::Live;
    let events = platform.events.readable(now);
    events.filter(move |event| !nothing && of.is_none_or(|account| *account == event.account))
}

/// The types asked for; nothing asked for is everything.
fn kinds(asked: &Asked) -> Result<Vec<&str>, Refusal> {
    let several = asked.all("types");
    match asked.one("type") {
        Some(_) if !several.is_empty() => {
            let why = "You may only specify one of these parameters: type, types.";
            Err(refuse(400, why))
        }
        Some(kind) => Ok(vec![kind]),
        None if several.len() > TYPES => Err(wrong("types", "At most 20 types.")),
        None if several.is_empty() => Ok(vec!["*"]),
        None => Ok(several),
    }
}

/// Whether a type is meant; a star stands for anything.
pub(crate) fn fits(wanted: &str, kind: &str) -> bool {
    match wanted.split_once('*') {
        Some((before, after)) => {
            kind.len() >= before.len() + after.len()
                && kind.starts_with(before)
                && kind.ends_with(after)
        }
        None => wanted == kind,
    }
}
