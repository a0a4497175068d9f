//! Webhooks sent by control, and accounts put in another state.

use serde_json::{Value, json};

use super::{
    account::{Account, ERRORS, MONITORS, STATUSES},
    notice::{Event, data_of, of_account},
    webhook::{ALL_EVENTS, EVENTS},
};
use crate::{
    error::{Error, Result},
    practice::{
        outbox::{Letter, Sending},
        world::World,
    },
    wire::PracticeWebhook,
};

/// What an account is wished to be.
enum Wished {
    Connection(&'static str),
    Error(&'static str),
    Monitor(&'static str),
}

impl Wished {
    /// By its name: a connection status, an error code, or a state of syncing.
    fn named(name: &str) -> Result<Self> {
        let of = |known: &'static [&'static str]| known.iter().copied().find(|word| *word == name);
        let error = || ERRORS.iter().find(|(code, _)| *code == name);
        of(STATUSES)
            .map(Self::Connection)
            .or_else(|| error().map(|(code, _)| Self::Error(code)))
            .or_else(|| of(MONITORS).map(Self::Monitor))
            .ok_or_else(|| {
                let known = [STATUSES, MONITORS].concat().join(", ");
                let why = format!("“{name}” is none of {known}, and no documented error code.");
                Error::field("status", why)
            })
    }

    fn applied(&self, world: &World, id: &str) -> Result<Account> {
        let now = world.pace.now();
        let turned = world.smile(|tenant| {
            tenant.accounts.change(id, |account| match self {
                Self::Connection("ERROR") => {
                    account.turn("ERROR", Some("INVALID_CREDENTIALS"), now)
                }
                Self::Connection(status) => account.turn(status, None, now),
                Self::Error(code) => account.turn("ERROR", Some(code), now),
                Self::Monitor(monitor) => account.watch(monitor, now),
            })
        });
        world.keep();
        turned.ok_or_else(|| Error::not_found("account", id))
    }

    /// The event that tells it, where there is one.
    fn event(&self) -> Option<&'static str> {
        match self {
            Self::Connection("CONNECTED") => Some("ACCOUNT_CONNECTED"),
            Self::Connection("DISCONNECTED") => Some("ACCOUNT_DISCONNECTED"),
            Self::Connection("ERROR") | Self::Error(_) => Some("ACCOUNT_FAILED"),
            Self::Connection(_) => None,
            Self::Monitor(_) => Some("ACCOUNT_SYNC_TASK_FINISHED"),
        }
    }
}

/// Puts an account in another state and tells it.
pub(crate) fn turn(world: &World, id: &str, status: &str) -> Result<()> {
    let wished = Wished::named(status)?;
    let account = wished.applied(world, id)?;
    if let Some(event) = wished.event() {
        of_account(world, event, &account);
    }
    Ok(())
}

/// What the wish asks to be sent: the account changes first, then the event is told.
pub(crate) fn letters(world: &World, wish: &PracticeWebhook) -> Result<Vec<Letter>> {
    let sending = Sending::named(&wish.mode)?;
    let kind = wish.event.as_str();
    if !EVENTS.contains(&kind) || kind == ALL_EVENTS {
        let why = format!("Smile has no event “{kind}”.");
        return Err(Error::field("event", why));
    }
    let account = subject(world, wish)?;
    let event = Event::now(world, kind, data(world, kind, &account)?);
    let mut older = event.clone();
    older.id.replace_range(3..4, "0");
    older.at = event.at.plus_seconds(-60);
    Ok(sending.letters(
        |genuine| event.letter(world, genuine),
        || older.letter(world, true),
    ))
}

/// The account that an event is about, as it is from now on. Without a wish it is what the event says.
fn subject(world: &World, wish: &PracticeWebhook) -> Result<Account> {
    let account = world.smile(|tenant| match wish.account_id.as_str() {
        "" => tenant.accounts.newest(),
        id => tenant.accounts.get(id),
    });
    let account = account.ok_or_else(|| Error::not_found("account", &wish.account_id))?;
    let told = match wish.event.as_str() {
        "ACCOUNT_CONNECTED" => "CONNECTED",
        "ACCOUNT_DISCONNECTED" => "DISCONNECTED",
        "ACCOUNT_FAILED" if account.error.is_none() => "ERROR",
        _ => "",
    };
    match (wish.status.as_str(), told) {
        ("", "") => Ok(account),
        ("", told) => Wished::named(told)?.applied(world, &account.id),
        (status, _) => Wished::named(status)?.applied(world, &account.id),
    }
}

/// What an event tells of an account, its user or its invite.
fn data(world: &World, kind: &str, account: &Account) -> Result<Value> {
    match kind {
        "USER_CREATED" => Ok(json!({"userId": account.user})),
        "USER_SESSION_COMPLETED" | "USER_SESSION_RESET" => {
            let user = world.smile(|tenant| tenant.users.get(&account.user));
            let session = user.map_or(Value::Null, |user| user.session_shown());
            Ok(json!({ "session": session }))
        }
        "INVITE_INVITED" | "INVITE_LINKED" => {
            let invite = world.smile(|tenant| tenant.invite_of(&account.user));
            let invite = invite.ok_or_else(|| Error::not_found("invite", &account.user))?;
            Ok(json!({"userId": invite.user, "inviteId": invite.id}))
        }
        _ => Ok(data_of(kind, account)),
    }
}
