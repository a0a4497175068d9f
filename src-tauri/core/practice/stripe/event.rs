//! What happened: every event of the last thirty days, seeded ones first.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{access::VERSION, account::Account, grants::Client, install::Installs, seed::Seeds};
use crate::{
    clock::Time,
    practice::{random::draw, seed::Seeded},
};

/// How long events can be read, in seconds (<https://docs.stripe.com/api/events>).
const HORIZON: i64 = 30 * 86_400;

/// How many events are kept at most.
const KEPT: usize = 5_000;

/// How many of the newest seeded accounts have a history.
const REMEMBERED: u32 = 60;

/// An event.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Event {
    pub(crate) id: String,
    /// Such as `account.updated`.
    pub(crate) kind: String,
    pub(crate) created: Time,
    /// Whom it is sent to.
    pub(crate) client: Client,
    /// The account that it comes from.
    pub(crate) account: String,
    /// `data.object`.
    pub(crate) object: Value,
    /// `data.previous_attributes`.
    pub(crate) previous: Option<Value>,
}

impl Event {
    /// The event as the API shows it and as webhooks carry it.
    pub(crate) fn shown(&self, pending: u32) -> Value {
        let mut data = json!({"object": self.object});
        if let Some(previous) = &self.previous {
            data["previous_attributes"] = previous.clone();
        }
        json!({
            "id": self.id,
            "object": "event",
            "account": self.account,
            "api_version": VERSION,
            "created": self.created.seconds(),
            "data": data,
            "livemode": false,
            "pending_webhooks": pending,
            "request": {"id": null, "idempotency_key": null},
            "type": self.kind,
        })
    }
}

/// All events, oldest first.
#[derive(Default)]
pub(crate) struct Log {
    seeded: Vec<Event>,
    /// Those that a snapshot keeps.
    written: Vec<Event>,
}

impl Log {
    /// The history of seeded accounts and installs, each with the application that they gave access to.
    pub(crate) fn new(accounts: (Seeds, Value), installs: (Installs, Value)) -> Self {
        let count = accounts.0.seed().count;
        let newest = count.saturating_sub(REMEMBERED)..count;
        let mut seeded: Vec<_> = newest
            .flat_map(|index| {
                let connected = history(accounts.0, index, &accounts.1);
                connected
                    .into_iter()
                    .chain(installed(installs.0, index, &installs.1))
            })
            .collect();
        seeded.sort_by_key(|event| event.created);
        let written = Vec::new();
        Self { seeded, written }
    }

    /// Takes over what a snapshot kept.
    pub(crate) fn resume(&mut self, written: Vec<Event>) {
        self.written = written;
    }

    /// What a snapshot keeps.
    pub(crate) fn written(&self) -> &[Event] {
        &self.written
    }

    /// Notes an event.
    pub(crate) fn note(&mut self, event: Event) {
        self.written.push(event);
        let many = self.written.len().saturating_sub(KEPT);
        self.written.drain(..many);
    }

    /// The events that can still be read, newest first.
    pub(crate) fn readable(&self, now: Time) -> impl Iterator<Item = &Event> {
        let horizon = now.plus_seconds(-HORIZON);
        let oldest_first = self.seeded.iter().chain(&self.written);
        oldest_first
            .rev()
            .filter(move |event| event.created >= horizon)
    }
}

/// How a seeded account came to be connected, and into its state.
fn history(seeds: Seeds, index: u32, application: &Value) -> [Event; 2] {
    let account = seeds.item(index);
    let id = |what| {
        let number = draw(seeds.seed().number, what, index.into()).hex();
        format!("evt_1P{number}")
    };
    let event = |what, created, object| Event {
        id: id(what),
        kind: what.to_owned(),
        created,
        client: Client::Platform,
        account: account.id.clone(),
        object,
        previous: None,
    };
    [
        event(AUTHORIZED, account.created, application.clone()),
        event(UPDATED, account.since, account.shown()),
    ]
}

/// How the app came to be installed.
fn installed(seeds: Installs, index: u32, application: &Value) -> [Event; 2] {
    let install = seeds.item(index);
    let event = |what: &str, object| Event {
        id: format!(
            "evt_1A{}",
            draw(seeds.seed().number, what, index.into()).hex()
        ),
        kind: what.to_owned(),
        created: install.created,
        client: Client::App,
        account: install.account.id.clone(),
        object,
        previous: None,
    };
    [
        event("apps.install.created", install.shown()),
        event(AUTHORIZED, application.clone()),
    ]
}

/// An account changed.
pub(crate) const UPDATED: &str = "account.updated";
/// An account granted access.
pub(crate) const AUTHORIZED: &str = "account.application.authorized";
/// An account withdrew it.
pub(crate) const DEAUTHORIZED: &str = "account.application.deauthorized";

/// What an account was, as far as it differs from what it is.
pub(crate) fn previous(before: &Account, after: &Account) -> Value {
    let (before, after) = (before.shown(), after.shown());
    let fields = before.as_object().into_iter().flatten();
    fields
        .filter(|(name, value)| after.get(name) != Some(value))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}
