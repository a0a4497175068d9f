//! Webhooks sent by control.

use super::{
    Platform, connection,
    event::{DEAUTHORIZED, Event},
    grants::Client,
    health::{self, Health},
    install::{self, STATES},
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

/// Puts an account or an install in another state, `disconnected` too, and tells the receiver.
pub(crate) fn turn(world: &World, system: &str, id: &str, status: &str) -> Result<()> {
    let turned = match (system, status) {
        ("stripe-apps", _) => {
            let install = world.stripe(|platform| platform.install_of(id));
            let install = install.ok_or_else(|| Error::not_found("account", id))?;
            match status {
                "disconnected" => install::uninstall(world, &install.id).is_some(),
                _ => install::turn(world, &install.id, install_state(status)?).is_some(),
            }
        }
        (_, "disconnected") => connection::cut(world, id).is_some(),
        _ => state(status)?.is_some_and(|health| connection::turn(world, id, health)),
    };
    match turned {
        true => Ok(()),
        false => Err(Error::not_found("account", id)),
    }
}

/// What the wish asks to be sent: the account changes first, then its event is told.
pub(crate) fn letters(world: &World, wish: &PracticeWebhook) -> Result<Vec<Letter>> {
    let sending = Sending::named(&wish.mode)?;
    let newer = match wish.system.as_str() {
        "stripe-apps" => install_subject(world, wish)?,
        _ => subject(world, wish)?,
    };
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

/// An event about an install as it is or as it is wished to be; one that says it has ended ends it.
fn install_subject(world: &World, wish: &PracticeWebhook) -> Result<Event> {
    let unknown = || Error::not_found("account", &wish.account_id);
    let install = world.stripe(|platform| match wish.account_id.as_str() {
        "" => platform.installs.newest(),
        id => platform.install_of(id),
    });
    let install = install.ok_or_else(unknown)?;
    let state = match wish.status.as_str() {
        "" => None,
        status => Some(install_state(status)?),
    };
    let install = world.stripe(|platform| match (wish.event.as_str(), state) {
        ("apps.install.deleted" | DEAUTHORIZED, _) => platform.uninstall(&install.id),
        (_, Some(state)) => platform
            .installs
            .change(&install.id, |install| state.clone_into(&mut install.state)),
        (_, None) => Some(install),
    });
    let install = install.ok_or_else(unknown)?;
    let mut event = install::event(world, &wish.event, &install);
    if wish.event.starts_with("account.application.") {
        event.object = world.stripe(|platform| platform.application(Client::App));
    }
    Ok(event)
}

/// The state of an install of that name.
fn install_state(name: &str) -> Result<&'static str> {
    let known = STATES.iter().find(|state| **state == name);
    known
        .copied()
        .ok_or_else(|| none_of("status", name, STATES.iter().copied()))
}

fn none_of<'a>(field: &str, name: &str, known: impl Iterator<Item = &'a str>) -> Error {
    let known: Vec<_> = known.collect();
    Error::field(field, format!("“{name}” is none of {}.", known.join(", ")))
}

/// The state of that name; nothing for the empty one.
fn state(name: &str) -> Result<Option<&'static Health>> {
    if name.is_empty() {
        return Ok(None);
    }
    let unknown = || none_of("status", name, health::ALL.iter().map(|health| health.name));
    health::find(name).map(Some).ok_or_else(unknown)
}
