//! The emulated Stripe, as one platform in test mode sees it; the platform is also the developer of an app.
//!
//! | file | what is in it |
//! |---|---|
//! | `keys.rs`, `access.rs` | keys and secrets; who asks, for whom, how often |
//! | `accounts.rs`, `account.rs`, `health.rs`, `seed.rs` | `/v1/account`, `/v1/accounts`, and every state of an account |
//! | `authorize.rs`, `consent.rs`, `prefill.rs`, `redirects.rs` | OAuth's page |
//! | `token.rs`, `grants.rs`, `connection.rs` | OAuth behind the page: codes, tokens, connections |
//! | `account_links.rs`, `hosted.rs` | `/v1/account_links`, and the page behind such a link |
//! | `event.rs`, `events.rs`, `notice.rs` | `/v1/events`, and webhooks |
//! | `market.rs`, `shop.rs`, `app_token.rs` | install links, their pages, and the codes of apps that use OAuth |
//! | `installs.rs`, `install.rs` | the Install API, and the installs |
//! | `dashboard.rs` | what a deep link would open |
//! | `play.rs`, `send.rs` | the customer and the webhooks, by control |
//! | `asked.rs`, `refusal.rs`, `idempotency.rs`, `manner.rs` | forms, queries and pages; how it says no; repeats |
//!
//! The facts come from Stripe's published OpenAPI, SDKs and documentation. Where they leave a question open, the
//! choice made here is noted beside the code that makes it.

mod access;
mod account;
mod account_links;
mod accounts;
mod app_token;
mod asked;
mod authorize;
mod connection;
mod consent;
mod dashboard;
mod event;
mod events;
mod grants;
mod health;
mod hosted;
mod idempotency;
mod install;
mod installs;
mod keys;
mod manner;
mod market;
mod notice;
pub(crate) mod play;
mod prefill;
mod redirects;
mod refusal;
mod seed;
pub(crate) mod send;
mod shop;
mod token;

pub(crate) use market::CHANNEL;

use std::collections::BTreeMap;

use axum::{Router, middleware};
use serde::{Deserialize, Serialize};

use self::{
    account::Account,
    event::{Event, Log},
    grants::{Client, Grants},
    hosted::Hosted,
    idempotency::Repeats,
    install::{Install, Installs},
    keys::{APP_ID, Keys},
    manner::Stripe,
    redirects::Redirects,
    seed::Seeds,
};
use super::{
    Options, StripeAccess,
    book::{Book, Kept},
    manner::Speaking,
    place::{Addresses, Place},
    seed::{Seed, Seeded},
    spoil, traffic,
    world::Shared,
};
use crate::clock::{Entropy, Time, random_id};

/// The platform: what Stripe knows of it.
pub(crate) struct Platform {
    pub(crate) keys: Keys,
    pub(crate) accounts: Book<Seeds>,
    pub(crate) installs: Book<Installs>,
    grants: Grants,
    /// Accounts that were connected once: whoever signs in again finds the same.
    departed: BTreeMap<String, Account>,
    redirects: Redirects,
    app_redirects: Redirects,
    events: Log,
    hosted: Hosted,
    repeats: Repeats,
}

/// The platform as a snapshot keeps it.
#[derive(Deserialize)]
pub(crate) struct SavedPlatform {
    root: String,
    #[serde(flatten)]
    seed: Seed,
    accounts: Kept<Account>,
    installs: Kept<Install>,
    grants: Grants,
    departed: BTreeMap<String, Account>,
    redirects: Redirects,
    app_redirects: Redirects,
    events: Vec<Event>,
    hosted: Hosted,
}

/// The same, borrowed for writing.
#[derive(Serialize)]
pub(crate) struct SavingPlatform<'a> {
    root: &'a str,
    #[serde(flatten)]
    seed: Seed,
    accounts: &'a Kept<Account>,
    installs: &'a Kept<Install>,
    grants: &'a Grants,
    departed: &'a BTreeMap<String, Account>,
    redirects: &'a Redirects,
    app_redirects: &'a Redirects,
    events: &'a [Event],
    hosted: &'a Hosted,
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
                Self {
                    grants: saved.grants,
                    departed: saved.departed,
                    redirects: saved.redirects,
                    app_redirects: saved.app_redirects,
                    hosted: saved.hosted,
                    ..platform
                }
            }
        }
    }

    fn with(keys: Keys, seed: Seed) -> Self {
        let mut platform = Self {
            keys,
            accounts: Book::new(Seeds(seed), Kept::default()),
            installs: Book::new(Installs(seed), Kept::default()),
            grants: Grants::default(),
            departed: BTreeMap::new(),
            redirects: Redirects::default(),
            app_redirects: Redirects::default(),
            events: Log::default(),
            hosted: Hosted::default(),
            repeats: Repeats::default(),
        };
        let [own, app] = [Client::Platform, Client::App].map(|client| platform.application(client));
        platform.events = Log::new((Seeds(seed), own), (Installs(seed), app));
        platform
    }

    /// Back to the seeded accounts; the registered addresses stay.
    pub(crate) fn reset(&mut self, options: &Options, now: Time) {
        *self = Self {
            redirects: self.redirects.clone(),
            app_redirects: self.app_redirects.clone(),
            ..Self::with(self.keys.clone(), Seed::fresh(options, now))
        };
    }

    /// Registers where customers may be sent back to; false for a system that is none of Stripe's.
    pub(crate) fn register(&mut self, system: &str, uris: Vec<String>) -> bool {
        let redirects = match system {
            "stripe-connect" => &mut self.redirects,
            "stripe-apps" => &mut self.app_redirects,
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
            grants: &self.grants,
            departed: &self.departed,
            redirects: &self.redirects,
            app_redirects: &self.app_redirects,
            events: self.events.written(),
            hosted: &self.hosted,
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

/// `api.stripe.com`. An SDK that was given a host of its own sends everything to it, OAuth's two calls too, so they
/// are answered here as well as where they belong.
pub(crate) fn api(world: &Shared) -> Router<Shared> {
    let routes = Router::new()
        .merge(accounts::routes())
        .merge(account_links::routes())
        .merge(events::routes())
        .merge(installs::routes())
        .layer(middleware::from_fn_with_state(
            world.clone(),
            idempotency::repeat,
        ));
    let keyed =
        spoilt(world, routes).layer(middleware::from_fn_with_state(world.clone(), access::key));
    let oauth = spoilt(world, token::routes().merge(app_token::routes()));
    noted(world, keyed.merge(oauth).fallback(access::nothing_here))
}

/// `connect.stripe.com`.
pub(crate) fn connect(world: &Shared) -> Router<Shared> {
    let oauth = spoilt(world, token::routes());
    let pages = consent::routes().merge(hosted::routes());
    noted(world, oauth.merge(pages).fallback(access::nothing_here))
}

/// `marketplace.stripe.com`, and behind every other address `dashboard.stripe.com`.
pub(crate) fn marketplace(world: &Shared) -> Router<Shared> {
    noted(world, shop::routes().fallback(dashboard::open))
}

fn spoilt(world: &Shared, routes: Router<Shared>) -> Router<Shared> {
    let speaking: Speaking = (world.clone(), &Stripe);
    routes.layer(middleware::from_fn_with_state(speaking, spoil::spoil))
}

fn noted(world: &Shared, routes: Router<Shared>) -> Router<Shared> {
    let speaking: Speaking = (world.clone(), &Stripe);
    routes.layer(middleware::from_fn_with_state(speaking, traffic::record))
}
