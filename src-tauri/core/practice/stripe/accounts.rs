//! `/v1/account` and `/v1/accounts`: the own account, and those that are connected.

use axum::{
    Extension, Json, Router,
    extract::{Path, RawQuery, State},
    routing::get,
};
use serde_json::{Value, json};

use super::{
    Platform,
    access::{Caller, Holder},
    account::Account,
    asked::{Asked, Span},
    refusal::{Refusal, no_access},
};
use crate::practice::{
    seed::Seeded,
    world::{Shared, World},
};

/// The routes of accounts.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/v1/account", get(own))
        .route("/v1/accounts", get(list))
        .route("/v1/accounts/{id}", get(read))
}

impl Platform {
    /// Whether who asks may read and act for the account.
    pub(crate) fn reaches(&self, caller: &Caller, account: &str) -> bool {
        match &caller.holder {
            Holder::Platform => {
                account == self.keys.account
                    || self.accounts.number(account).is_some()
                    || self.install_of(account).is_some()
            }
            Holder::Live => account == self.keys.account,
            Holder::Account(own) => account == own,
        }
    }

    /// An account that who asks may read.
    fn account(&self, caller: &Caller, id: &str) -> Option<Value> {
        if !self.reaches(caller, id) {
            return None;
        }
        if id == self.keys.account {
            return Some(self.own_account());
        }
        let installer = || self.install_of(id).map(|install| install.account);
        let account = self.accounts.get(id).or_else(installer);
        account.map(|account| account.shown())
    }

    /// The platform's own account.
    fn own_account(&self) -> Value {
        let own = Account {
            id: self.keys.account.clone(),
            kind: "standard".to_owned(),
            name: "Practice Platform".to_owned(),
            email: "platform@practice.example".to_owned(),
            country: "DE".to_owned(),
            currency: "eur".to_owned(),
            health: "active".to_owned(),
            since: self.accounts.seeds().seed().epoch,
            created: self
                .accounts
                .seeds()
                .seed()
                .epoch
                .plus_seconds(-500 * 86_400),
            details: Default::default(),
        };
        own.shown()
    }

    /// Numbers of the connected accounts of a span, newest first.
    fn connected(&self, span: Span) -> Vec<u32> {
        let newest_first = self.accounts.order().iter().rev().copied();
        if span.is_all() {
            return newest_first.collect();
        }
        let created = |number: &u32| match self.accounts.rewritten(*number) {
            Some(account) => account.created,
            None => self.accounts.seeds().created(*number),
        };
        newest_first
            .filter(|number| span.holds(created(number)))
            .collect()
    }
}

async fn own(
    State(world): State<Shared>,
    Extension(caller): Extension<Caller>,
) -> Result<Json<Value>, Refusal> {
    let own = match (&caller.acting_for, &caller.holder) {
        (Some(account), _) | (None, Holder::Account(account)) => account.clone(),
        (None, _) => world.stripe(|platform| platform.keys.account.clone()),
    };
    shown(&world, &caller, &own)
}

async fn read(
    State(world): State<Shared>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Refusal> {
    shown(&world, &caller, &id)
}

fn shown(world: &World, caller: &Caller, id: &str) -> Result<Json<Value>, Refusal> {
    let account = world.stripe(|platform| platform.account(caller, id));
    account.map(Json).ok_or_else(|| no_access(&caller.key, id))
}

/// Newest first. Empty for a key that is no platform's.
async fn list(
    State(world): State<Shared>,
    Extension(caller): Extension<Caller>,
    RawQuery(query): RawQuery,
) -> Result<Json<Value>, Refusal> {
    let asked = Asked::query(query);
    let span = asked.span("created")?;
    let endless = world.faults.on("endless-paging");
    world.stripe(|platform| {
        let numbers = match (&caller.holder, &caller.acting_for) {
            (Holder::Platform, None) => platform.connected(span),
            _ => Vec::new(),
        };
        let place = |id: &str| {
            let number = platform.accounts.number(id)?;
            // Newest first: the numbers fall.
            numbers.binary_search_by(|other| number.cmp(other)).ok()
        };
        let (page, more) = asked.page("account", numbers.len(), place)?;
        // Beyond the last page the first comes again.
        let page = if endless && page.is_empty() {
            0..numbers.len().min(10)
        } else {
            page
        };
        let accounts = numbers[page]
            .iter()
            .map(|number| platform.accounts.item(*number));
        let data: Vec<_> = accounts.map(|account| account.shown()).collect();
        Ok(list_of("/v1/accounts", data, more || endless))
    })
}

/// A page of a list as the API shows it.
pub(crate) fn list_of(url: &str, data: Vec<Value>, more: bool) -> Json<Value> {
    Json(json!({"object": "list", "url": url, "has_more": more, "data": data}))
}
