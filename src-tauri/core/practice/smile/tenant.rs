//! What Smile knows of the tenant, and what of it survives a restart.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    account::Account,
    invite::Invite,
    keys::Keys,
    people::{Invites, Users},
    seed::Accounts,
    shelf::Shelf,
    template::Template,
    tokens::Token,
    upload::Upload,
    user::User,
    visit::Visits,
    webhook::Webhook,
};
use crate::{
    clock::{Entropy, Time, random_id},
    practice::{
        Options, SmileAccess,
        book::{Book, Kept},
        seed::{Seed, Seeded},
    },
};

/// The tenant, in sandbox mode.
pub(crate) struct Tenant {
    pub(crate) keys: Keys,
    pub(crate) accounts: Book<Accounts>,
    pub(crate) users: Book<Users>,
    pub(crate) invites: Book<Invites>,
    pub(super) ledger: Ledger,
    pub(super) visits: Visits,
}

/// What is kept as it is.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Ledger {
    pub(super) templates: Shelf<Template>,
    pub(super) webhooks: Shelf<Webhook>,
    pub(super) uploads: Shelf<Upload>,
    /// Tokens that were not used yet, by their marks.
    pub(super) tokens: BTreeMap<String, Token>,
}

/// The tenant as a snapshot keeps it.
#[derive(Deserialize)]
pub(crate) struct SavedTenant {
    root: String,
    #[serde(flatten)]
    seed: Seed,
    accounts: Kept<Account>,
    users: Kept<User>,
    invites: Kept<Invite>,
    ledger: Ledger,
}

/// The same, borrowed for writing.
#[derive(Serialize)]
pub(crate) struct SavingTenant<'a> {
    root: &'a str,
    #[serde(flatten)]
    seed: Seed,
    accounts: &'a Kept<Account>,
    users: &'a Kept<User>,
    invites: &'a Kept<Invite>,
    ledger: &'a Ledger,
}

impl Tenant {
    /// The tenant of a snapshot, or a new one. A snapshot of other seeded accounts gives its keys alone.
    pub(crate) fn new(
        options: &Options,
        now: Time,
        entropy: &dyn Entropy,
        saved: Option<SavedTenant>,
    ) -> Self {
        let fresh = Seed::fresh(options, now);
        match saved {
            None => Self::with(Keys::new(random_id(entropy, "", 24)), fresh),
            Some(saved) if !saved.seed.fits(options) => Self::with(Keys::new(saved.root), fresh),
            Some(saved) => Self {
                keys: Keys::new(saved.root),
                accounts: Book::new(Accounts(saved.seed), saved.accounts),
                users: Book::new(Users::of(saved.seed), saved.users),
                invites: Book::new(Invites::of(saved.seed), saved.invites),
                ledger: saved.ledger,
                visits: Visits::default(),
            },
        }
    }

    fn with(keys: Keys, seed: Seed) -> Self {
        let mut ledger = Ledger::default();
        ledger.templates.add(Template::first());
        Self {
            keys,
            accounts: Book::new(Accounts(seed), Kept::default()),
            users: Book::new(Users::of(seed), Kept::default()),
            invites: Book::new(Invites::of(seed), Kept::default()),
            ledger,
            visits: Visits::default(),
        }
    }

    /// Back to the seeded accounts; keys and registered webhooks stay.
    pub(crate) fn reset(&mut self, options: &Options, now: Time) {
        let webhooks = std::mem::take(&mut self.ledger.webhooks);
        *self = Self::with(self.keys.clone(), Seed::fresh(options, now));
        self.ledger.webhooks = webhooks;
    }

    /// What a snapshot keeps.
    pub(crate) fn saving(&self) -> SavingTenant<'_> {
        SavingTenant {
            root: &self.keys.root,
            seed: self.accounts.seeds().seed(),
            accounts: self.accounts.kept(),
            users: self.users.kept(),
            invites: self.invites.kept(),
            ledger: &self.ledger,
        }
    }

    /// What a client needs.
    pub(crate) fn access(&self, origin: &str) -> SmileAccess {
        SmileAccess {
            base_url: origin.to_owned(),
            api_key: self.keys.api_key.clone(),
            api_secret: self.keys.api_secret.clone(),
            webhook_secret: self.keys.webhook_secret.clone(),
        }
    }
}
