//! What happens when accounts are connected, change, and are cut off; each is told as an event.

use serde_json::{Value, json};

use super::{
    Platform,
    account::Account,
    event::{self, AUTHORIZED, DEAUTHORIZED, Event, UPDATED},
    grants::Client,
    health::Health,
    notice,
};
use crate::practice::world::World;

impl Platform {
    /// The Standard account that a person signs in to with that address, connected now or before.
    pub(crate) fn of_email(&self, email: &str) -> Option<Account> {
        let theirs = |account: &Account| account.email == email && !account.controlled();
        let written = self.accounts.written().map(|(_, account)| account);
        let mut known = written.chain(self.ledger.departed.values());
        if let Some(account) = known.find(|account| theirs(account)) {
            return Some(account.clone());
        }
        let number = self.accounts.seeds().of_email(email)?;
        self.accounts.at(number).filter(theirs)
    }

    /// Connects an account, or takes over what it brought anew.
    fn connect(&mut self, account: Account) {
        self.ledger.departed.remove(&account.id);
        let known = self.accounts.change(&account.id, |known| {
            known.health.clone_from(&account.health);
            known.since = account.since;
        });
        if known.is_none() {
            self.accounts.add(account);
        }
    }

    /// Cuts an account off; nothing if it was not connected.
    pub(crate) fn cut(&mut self, id: &str) -> Option<Account> {
        self.ledger.grants.revoke(Client::Platform, id);
        let account = self.accounts.remove(id)?;
        self.ledger
            .departed
            .insert(account.id.clone(), account.clone());
        Some(account)
    }

    /// The application as events about access name it.
    pub(crate) fn application(&self, client: Client) -> Value {
        let (id, name) = match client {
            Client::Platform => (&self.keys.client_id, "Practice Platform"),
            Client::App => (&self.keys.app_client_id, "Practice App"),
        };
        json!({"id": id, "name": name, "object": "application"})
    }
}

/// Connects an account.
pub(crate) fn connect(world: &World, mut account: Account) {
    account.created = world.pace.now();
    let id = account.id.clone();
    world.stripe(|platform| platform.connect(account));
    tell_access(world, Client::Platform, AUTHORIZED, &id);
}

/// Cuts an account off; nothing if it was not connected.
pub(crate) fn cut(world: &World, id: &str) -> Option<Account> {
    let account = world.stripe(|platform| platform.cut(id))?;
    tell_access(world, Client::Platform, DEAUTHORIZED, id);
    Some(account)
}

/// Puts an account in another state and tells it; false if it is not connected.
pub(crate) fn turn(world: &World, id: &str, health: &Health) -> bool {
    let event = turned(world, id, health);
    let known = event.is_some();
    event
        .into_iter()
        .for_each(|event| notice::announce(world, event));
    known
}

/// Puts an account in another state: the event of it; nothing if it is not connected.
pub(crate) fn turned(world: &World, id: &str, health: &Health) -> Option<Event> {
    let now = world.pace.now();
    let (before, after) = world.stripe(|platform| {
        let before = platform.accounts.get(id)?;
        let after = platform
            .accounts
            .change(id, |account| account.turn(health, now))?;
        Some((before, after))
    })?;
    let mut event = notice::event(world, Client::Platform, UPDATED, id, after.shown());
    event.previous = Some(event::previous(&before, &after));
    Some(event)
}

/// Tells that an account granted access or withdrew it.
pub(crate) fn tell_access(world: &World, client: Client, kind: &str, account: &str) {
    let application = world.stripe(|platform| platform.application(client));
    notice::announce(
        world,
        notice::event(world, client, kind, account, application),
    );
}
