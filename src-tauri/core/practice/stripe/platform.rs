//! What Stripe knows of the platform, and what of it survives a restart.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    account::Account,
    event::{Event, Log},
    grants::{Client, Grants},
    hosted::Hosted,
    idempotency::Repeats,
    install::{Install, Installs},
    keys::{APP_ID, Keys},
    redirects::Redirects,
    seed::Seeds,
    webhook_endpoints::Endpoint,
};
use crate::{
    clock::{Entropy, Time, random_id},
    practice::{
        Options, StripeAccess,
        book::{Book, Kept},
        place::{Addresses, Place},
        seed::{Seed, Seeded},
    },
};

/// The platform, which is the app's developer too.
pub(crate) struct Platform {
    pub(crate) keys: Keys,
    pub(crate) accounts: Book<Seeds>,
    pub(crate) installs: Book<Installs>,
    pub(super) events: Log,
    pub(super) ledger: Ledger,
    pub(super) repeats: Repeats,
}

/// What is kept as it is.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Ledger {
    pub(super) grants: Grants,
    /// Accounts that were connected once: whoever signs in again finds the same.
    pub(super) departed: BTreeMap<String, Account>,
    pub(super) redirects: Redirects,
    pub(super) app_redirects: Redirects,
    pub(super) hosted: Hosted,
    #[serde(default)]
    pub(super) endpoints: Vec<Endpoint>,
}

/// The platform as a snapshot keeps it.
#[derive(Deserialize)]
pub(crate) struct SavedPlatform {
    root: String,
    #[serde(flatten)]
    seed: Seed,
    accounts: Kept<Account>,
    installs: Kept<Install>,
    events: Vec<Event>,
    ledger: Ledger,
}

/// The same, borrowed for writing.
#[derive(Serialize)]
pub(crate) struct SavingPlatform<'a> {
    root: &'a str,
    #[serde(flatten)]
    seed: Seed,
    accounts: &'a Kept<Account>,
    installs: &'a Kept<Install>,
    events: &'a [Event],
    ledger: &'a Ledger,
}

impl Platform {
    /// The platform of a snapshot, or a new one. A snapshot of other seeded accounts gives its keys alone.
    pub(crate) fn new(
        options: &Options,
        now: Time,
        entropy: &dyn Entropy,
        saved: Option<SavedPlatform>,
    ) -> Self {
        let fresh = Seed::fresh(options, now);
        match saved {
            None => Self::with(Keys::new(random_id(entropy, "", 24)), fresh),
            Some(saved) if !saved.seed.fits(options) => Self::with(Keys::new(saved.root), fresh),
            Some(saved) => {
                let mut platform = Self::with(Keys::new(saved.root), saved.seed);
                platform.accounts = Book::new(Seeds(saved.seed), saved.accounts);
                platform.installs = Book::new(Installs(saved.seed), saved.installs);
                platform.events.resume(saved.events);
                platform.ledger = saved.ledger;
                platform
            }
        }
    }

    fn with(keys: Keys, seed: Seed) -> Self {
        let mut platform = Self {
            keys,
            accounts: Book::new(Seeds(seed), Kept::default()),
            installs: Book::new(Installs(seed), Kept::default()),
            ledger: Ledger::default(),
            events: Log::default(),
            repeats: Repeats::default(),
        };
        let [own, app] = [Client::Platform, Client::App].map(|client| platform.application(client));
        platform.events = Log::new((Seeds(seed), own), (Installs(seed), app));
        platform
    }

    /// Back to the seeded accounts; the registered addresses stay.
    pub(crate) fn reset(&mut self, options: &Options, now: Time) {
        let ledger = Ledger {
            redirects: std::mem::take(&mut self.ledger.redirects),
            app_redirects: std::mem::take(&mut self.ledger.app_redirects),
            ..Ledger::default()
        };
        *self = Self {
            ledger,
            ..Self::with(self.keys.clone(), Seed::fresh(options, now))
        };
    }

    /// Registers where customers may be sent back to; false for a system that is none of Stripe's.
    pub(crate) fn register(&mut self, system: &str, uris: Vec<String>) -> bool {
        let redirects = match system {
            "stripe-connect" => &mut self.ledger.redirects,
            "stripe-apps" => &mut self.ledger.app_redirects,
            _ => return false,
        };
        redirects.0 = uris;
        true
    }

    /// What a snapshot keeps.
    pub(crate) fn saving(&self) -> SavingPlatform<'_> {
        SavingPlatform {
            root: &self.keys.root,
            seed: self.accounts.seeds().seed(),
            accounts: self.accounts.kept(),
            installs: self.installs.kept(),
            events: self.events.written(),
            ledger: &self.ledger,
        }
    }

    /// What a client needs.
    pub(crate) fn access(&self, addresses: &Addresses) -> StripeAccess {
        let keys = self.keys.clone();
        StripeAccess {
            base_url: addresses.origin(Place::StripeApi).to_owned(),
            connect_url: addresses.origin(Place::StripeConnect).to_owned(),
            marketplace_url: addresses.origin(Place::StripeMarketplace).to_owned(),
            secret_key: keys.secret_key,
            client_id: keys.client_id,
            app_id: APP_ID.to_owned(),
            app_client_id: keys.app_client_id,
            app_signing_secret: keys.app_signing_secret,
            webhook_secret: keys.webhook_secret,
        }
    }
}
