//! What happens when accounts are connected and cut off.

use super::{Platform, account::Account, grants::Client};
use crate::practice::world::World;

impl Platform {
    /// The Standard account that a person signs in to with that address, connected now or before.
    pub(crate) fn of_email(&self, email: &str) -> Option<Account> {
        let theirs = |account: &Account| account.email == email && !account.controlled();
        let written = self.accounts.written().map(|(_, account)| account);
        let known = written.chain(self.departed.values());
        if let Some(account) = known.into_iter().find(|account| theirs(account)) {
            return Some(account.clone());
        }
        let number = self.accounts.seeds().of_email(email)?;
        self.accounts.at(number).filter(theirs)
    }

    /// Connects an account, or takes over what it brought anew.
    fn connect(&mut self, account: Account) -> Account {
        self.departed.remove(&account.id);
        let connected = self.accounts.change(&account.id, |known| {
            known.health.clone_from(&account.health);
            known.since = account.since;
        });
        connected.unwrap_or_else(|| {
            self.accounts.add(account.clone());
            account
        })
    }

    /// Cuts an account off; nothing if it was not connected.
    fn cut(&mut self, id: &str) -> Option<Account> {
        self.grants.revoke(Client::Platform, id);
        let account = self.accounts.remove(id)?;
        self.departed.insert(account.id.clone(), account.clone());
        Some(account)
    }
}

/// Connects an account.
pub(crate) fn connect(world: &World, mut account: Account) {
    account.created = world.pace.now();
    world.stripe(|platform| platform.connect(account));
    world.keep();
}

/// Cuts an account off; false if it was not connected.
pub(crate) fn cut(world: &World, id: &str) -> bool {
    let account = world.stripe(|platform| platform.cut(id));
    world.keep();
    account.is_some()
}
