//! What happens at StackOne when a customer has signed in: a new account, or new credentials for one that is there.

use std::collections::BTreeMap;

use super::{
    Project,
    account::Account,
    listing::Filter,
    notice,
    provider::{self, Provider},
    session::Session,
};
use crate::{clock::Time, practice::world::World};

/// What the customer brought.
pub(crate) struct Brought<'a> {
    pub(crate) provider: &'a Provider,
    /// What was typed, by field key.
    pub(crate) typed: BTreeMap<String, String>,
    /// The credentials turn out not to work: the account is linked and in error.
    pub(crate) broken: bool,
}

impl Project {
    /// The account that the session would edit at that provider. With `account_id` it is that one; else the same
    /// owner id, owner name and provider open the account they have, unless `multiple` was asked for
    /// (documentation of *create connect session*).
    pub(crate) fn edited(&self, session: &Session, provider: &str) -> Option<Account> {
        let wish = &session.wish;
        if let Some(id) = &wish.account_id {
            return self
                .accounts
                .get(id)
                .filter(|account| account.provider == provider);
        }
        if wish.multiple {
            return None;
        }
        let same = Filter {
            owners: vec![wish.origin_owner_id.clone()],
            providers: vec![provider.to_owned()],
            ..Filter::default()
        };
        let accounts = self.accounts.page(&same, 0, usize::MAX);
        accounts
            .into_iter()
            .find(|account| account.origin_owner_name == wish.origin_owner_name)
    }

    /// The account that the session edits before a provider is chosen.
    pub(crate) fn edited_from_the_start(&self, session: &Session) -> Option<Account> {
        let wish = &session.wish;
        match (&wish.account_id, &wish.provider) {
            (Some(id), _) => self.accounts.get(id),
            (None, Some(provider)) => self.edited(session, provider),
            (None, None) => None,
        }
    }

    /// The providers that the session offers.
    pub(crate) fn offered(&self, session: &Session) -> Vec<&'static Provider> {
        let wish = &session.wish;
        let account = wish
            .account_id
            .as_ref()
            .and_then(|id| self.accounts.get(id));
        let chosen = [&wish.integration_id, &wish.connector_profile_id]
            .into_iter()
            .flatten();
        let profile = chosen.filter_map(|id| provider::of_integration(id)).next();
        let only = account
            .map(|account| account.provider)
            .or_else(|| wish.provider.clone())
            .or_else(|| profile.map(|provider| provider.key.to_owned()));
        let categories = wish
            .categories
            .as_ref()
            .filter(|categories| !categories.is_empty());
        let within = |provider: &&Provider| match (&only, categories) {
            (Some(only), _) => provider.key == only,
            (None, Some(categories)) => categories
                .iter()
                .any(|category| category == provider.category),
            (None, None) => true,
        };
        let active = provider::ALL.iter().filter(|provider| provider.active);
        active.filter(within).collect()
    }
}

/// Links: changes the account that the session edits, or makes a new one, and tells the receiver.
pub(crate) fn link(world: &World, session: &Session, brought: &Brought<'_>) -> Account {
    let now = world.pace.now();
    let edited = world.project(|project| project.edited(session, brought.provider.key));
    match edited {
        Some(account) => renew(world, session, &account.id, brought, now).unwrap_or(account),
        None => add(world, session, brought, now),
    }
}

/// Gives an account new credentials.
pub(crate) fn renew(
    world: &World,
    session: &Session,
    id: &str,
    brought: &Brought<'_>,
    now: Time,
) -> Option<Account> {
    let account = world.project(|project| {
        project.accounts.change(id, |account| {
            take(account, brought, now);
            if session.wish.label.is_some() {
                account.label.clone_from(&session.wish.label);
            }
            if session.wish.origin_username.is_some() {
                account
                    .origin_username
                    .clone_from(&session.wish.origin_username);
            }
        })
    })?;
    notice::announce(world, "account.updated", &account);
    Some(account)
}

fn add(world: &World, session: &Session, brought: &Brought<'_>, now: Time) -> Account {
    let wish = &session.wish;
    let mut account = Account {
        id: world.id("acc", 8),
        provider: brought.provider.key.to_owned(),
        status: String::new(),
        status_reasons: Vec::new(),
        origin_owner_id: wish.origin_owner_id.clone(),
        origin_owner_name: wish.origin_owner_name.clone(),
        origin_username: wish.origin_username.clone(),
        setup_information: BTreeMap::new(),
        secret_ends: BTreeMap::new(),
        label: wish.label.clone(),
        created_at: now,
        updated_at: now,
        kind: wish.kind.clone(),
        shared: wish.shared,
    };
    take(&mut account, brought, now);
    world.project(|project| project.accounts.add(account.clone()));
    notice::announce(world, "account.created", &account);
    account
}

/// Puts on an account what the customer typed; of secrets only the end is kept.
fn take(account: &mut Account, brought: &Brought<'_>, now: Time) {
    for field in brought.provider.fields() {
        let Some(value) = brought.typed.get(field.key) else {
            continue;
        };
        if field.secret {
            let end = value.chars().rev().take(4).collect::<Vec<_>>();
            let end = end.into_iter().rev().collect();
            account.secret_ends.insert(field.key.to_owned(), end);
        } else {
            account
                .setup_information
                .insert(field.key.to_owned(), value.clone());
        }
    }
    account.turn(if brought.broken { "error" } else { "active" }, now);
}
