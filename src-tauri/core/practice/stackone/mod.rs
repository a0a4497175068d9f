//! The emulated StackOne project.
//!
//! | file | what is in it |
//! |---|---|
//! | `connect.rs`, `session.rs` | `/connect_sessions`, and what a token stands for |
//! | `accounts.rs`, `account.rs`, `listing.rs`, `seed.rs` | `/accounts`, and the accounts |
//! | `catalogue.rs`, `provider.rs`, `logo.rs` | `/connectors/meta`, `/auth_configs`, and the providers |
//! | `logs.rs` | `/requests/logs` |
//! | `hub.rs`, `form.rs`, `attempts.rs` | `/hub/*`, which StackOne's own web component calls |
//! | `scene.rs`, `popup.rs`, `visit.rs`, `view.rs`, `ending.rs` | the customer's part: signing in, in the popup or behind an auth link |
//! | `link.rs`, `notice.rs`, `play.rs` | what linking an account does; webhooks; the same by control |
//! | `access.rs`, `asked.rs`, `refusal.rs`, `manner.rs` | keys, tokens, limits; query strings; how it says no |
//!
//! The facts come from StackOne's published OpenAPI, SDKs, documentation and the code of its hub component. Where
//! they leave a question open, the choice made here is noted beside the code that makes it.

mod access;
mod account;
mod accounts;
mod asked;
mod attempts;
mod catalogue;
mod connect;
mod ending;
mod form;
mod hub;
mod link;
mod listing;
mod logo;
mod logs;
mod manner;
mod notice;
pub(crate) mod play;
mod popup;
mod provider;
mod refusal;
mod scene;
mod seed;
mod session;
mod view;
mod visit;

use axum::{Router, middleware};
use serde::{Deserialize, Serialize};

use self::{account::Account, listing::Accounts, manner::StackOne, seed::Seeds, session::Sessions};
use super::{
    Options,
    book::Kept,
    manner::Speaking,
    seed::{Seed, Seeded},
    spoil, traffic,
    world::Shared,
};
use crate::clock::{Entropy, Time, random_id};

/// What the project is known by.
#[derive(Clone)]
pub(crate) struct Keys {
    /// What the others are made from. The snapshot keeps this alone: a key is nowhere on the disk as it is written.
    root: String,
    /// `v1.practice.…`.
    pub(crate) api_key: String,
    /// What webhooks are signed with.
    pub(crate) webhook_secret: String,
    pub(crate) project_id: String,
}

impl Keys {
    fn new(root: String) -> Self {
        let made = |what: &str| notice::sign(&root, what.as_bytes());
        Self {
            api_key: format!("v1.practice.{}", made("api_key")),
            webhook_secret: format!("practice_whsec_{}", made("webhook_secret")),
            project_id: format!("proj_practice_{}", &made("project_id")[..8]),
            root,
        }
    }
}

/// The project.
pub(crate) struct Project {
    pub(crate) keys: Keys,
    pub(crate) accounts: Accounts,
    pub(crate) sessions: Sessions,
}

/// The project as a snapshot keeps it.
#[derive(Deserialize)]
pub(crate) struct SavedProject {
    root: String,
    #[serde(flatten)]
    seed: Seed,
    accounts: Kept<Account>,
    sessions: Sessions,
}

/// The same, borrowed for writing.
#[derive(Serialize)]
pub(crate) struct SavingProject<'a> {
    root: &'a str,
    #[serde(flatten)]
    seed: Seed,
    accounts: &'a Kept<Account>,
    sessions: &'a Sessions,
}

impl Project {
    /// The project of a snapshot, or a new one. A snapshot of other seeded accounts gives its keys alone: what
    /// became of accounts that are not there any more is of no use.
    pub(crate) fn new(
        options: &Options,
        now: Time,
        entropy: &dyn Entropy,
        saved: Option<SavedProject>,
    ) -> Self {
        let fresh = Seed::fresh(options, now);
        let Some(mut saved) = saved else {
            let root = random_id(entropy, "", 24);
            return Self::with(Keys::new(root), fresh, Kept::default(), Sessions::default());
        };
        let keys = Keys::new(saved.root);
        if !saved.seed.fits(options) {
            return Self::with(keys, fresh, Kept::default(), Sessions::default());
        }
        saved.sessions.prune(now);
        Self::with(keys, saved.seed, saved.accounts, saved.sessions)
    }

    fn with(keys: Keys, seed: Seed, kept: Kept<Account>, sessions: Sessions) -> Self {
        Self {
            keys,
            accounts: Accounts::new(Seeds(seed), kept),
            sessions,
        }
    }

    /// Back to the seeded accounts.
    pub(crate) fn reset(&mut self, options: &Options, now: Time) {
        let seeds = Seeds(Seed::fresh(options, now));
        self.accounts = Accounts::new(seeds, Kept::default());
        self.sessions = Sessions::default();
    }

    /// What a snapshot keeps.
    pub(crate) fn saving(&self) -> SavingProject<'_> {
        SavingProject {
            root: &self.keys.root,
            seed: self.accounts.seeds().seed(),
            accounts: self.accounts.kept(),
            sessions: &self.sessions,
        }
    }
}

/// Every route of the emulated StackOne.
pub(crate) fn routes(world: &Shared) -> Router<Shared> {
    let speaking: Speaking = (world.clone(), &StackOne);
    let spoilt = || middleware::from_fn_with_state(speaking.clone(), spoil::spoil);
    let api = Router::new()
        .merge(connect::routes())
        .merge(accounts::routes())
        .merge(catalogue::routes())
        .merge(logs::routes())
        .layer(spoilt())
        .layer(middleware::from_fn_with_state(world.clone(), access::key));
    let hub = Router::new()
        .merge(hub::routes())
        .merge(attempts::routes())
        .layer(spoilt())
        .layer(middleware::from_fn(access::cors));
    let pages = Router::new().merge(popup::routes()).merge(visit::routes());
    Router::new()
        .merge(api)
        .merge(hub)
        .merge(pages)
        .fallback(access::nothing_here)
        .layer(middleware::from_fn_with_state(
            speaking.clone(),
            traffic::record,
        ))
        .merge(logo::routes())
}
