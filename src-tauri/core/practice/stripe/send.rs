//! Webhooks sent by control.

use super::{
    Platform, connection,
    event::{DEAUTHORIZED, Event},
    grants::Client,
    health::{self, Health},
    notice,
};
use crate::{
    error::{Error, Result},
    practice::{
        outbox::{Letter, Sending},
        world::World,
    },
    wire::PracticeWebhook,
};

/// Puts an account in another state, `disconnected` too, and tells the receiver.
pub(crate) fn turn(world: &World, _system: &str, id: &str, status: &str) -> Result<()> {
    let turned = match status {
        "disconnected" => connection::cut(world, id).is_some(),
        _ => {
            let health = state(status)?;
            health.is_some_and(|health| connection::turn(world, id, health))
        }
    };
    match turned {
        true => Ok(()),
        false => Err(Error::not_found("account", id)),
    }
}

/// What the wish asks to be sent: the account changes first, then its event is told.
pub(crate) fn letters(world: &World, wish: &PracticeWebhook) -> Result<Vec<Letter>> {
    let sending = Sending::named(&wish.mode)?;
    let newer = subject(world, wish)?;
    let mut older = newer.clone();
    older.id.push('0');
    older.created = newer.created.plus_seconds(-60);
    world.stripe(|platform| platform.events.note(newer.clone()));
    world.keep();
    Ok(sending.letters(
        |genuine| notice::letter(world, &newer, genuine),
        || notice::letter(world, &older, true),
    ))
}

fn subject(world: &World, wish: &PracticeWebhook) -> Result<Event> {
    let newest = |platform: &mut Platform| platform.accounts.newest().map(|account| account.id);
    let unknown = || Error::not_found("account", &wish.account_id);
    let id = match wish.account_id.as_str() {
        "" => world.stripe(newest).ok_or_else(unknown)?,
        id => id.to_owned(),
    };
    let event = match state(&wish.status)? {
        Some(health) => connection::turned(world, &id, health),
        None => told(world, &wish.event, &id),
    };
    let event = event.ok_or_else(unknown)?;
    Ok(Event {
        kind: wish.event.clone(),
        ..event
    })
}

/// An event about an account as it is; one that says it is cut off cuts it off.
fn told(world: &World, kind: &str, id: &str) -> Option<Event> {
    let object = world.stripe(|platform| {
        let account = match kind {
            DEAUTHORIZED => platform.cut(id),
            _ => platform.accounts.get(id),
        }?;
        Some(match kind.starts_with("account.application.") {
            true => platform.application(Client::Platform),
            false => account.shown(),
        })
    })?;
    Some(notice::event(world, Client::Platform, kind, id, object))
}

/// The state of that name; nothing for the empty one.
pub(crate) fn state(name: &str) -> Result<Option<&'static Health>> {
    if name.is_empty() {
        return Ok(None);
    }
    let known = || {
        health::ALL
            .iter()
            .map(|health| health.name)
            .collect::<Vec<_>>()
    };
    let unknown = || {
        Error::field(
            "status",
            format!("“{name}” is none of {}.", known().join(", ")),
        )
    };
    health::find(name).map(Some).ok_or_else(unknown)
}
