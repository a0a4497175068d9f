//! `/accounts`: list, read, revoke, stop syncing. There is no call that makes one: accounts come through Wink.

use axum::{
    Router,
    extract::{Path, RawQuery, State},
    response::Response,
    routing::{get, post},
};

use super::{
    account::Account,
    answer::{done, ok},
    asked::Asked,
    notice,
    refusal::{Refusal, missing},
};
use crate::practice::world::{Shared, World};

/// The routes of accounts.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/accounts", get(list))
        .route("/accounts/{id}", get(read).delete(revoke))
        .route("/accounts/{id}/disableMonitor", post(disable))
}

/// Newest first; what order Smile gives is not documented.
async fn list(State(world): State<Shared>, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    let asked = Asked::new(query.as_deref());
    let (page, span) = (asked.page(&world)?, asked.span(&world)?);
    let data = world.smile(|tenant| {
        let accounts = &tenant.accounts;
        if let Some(user) = asked.one("userId") {
            let of_user = tenant.accounts_of(user).into_iter().rev();
            let within = of_user.filter(|account| span.holds(account.created));
            let numbers: Vec<_> = within
                .filter_map(|account| accounts.number(&account.id))
                .collect();
            return page.of(numbers.into_iter(), |number| accounts.item(number).shown());
        }
        let created = |number: u32| match accounts.rewritten(number) {
            Some(account) => account.created,
            None => accounts.seeds().created(number),
        };
        let newest = accounts.order().iter().rev().copied();
        let numbers = newest.filter(|number| span.holds(created(*number)));
        page.of(numbers, |number| accounts.item(number).shown())
    });
    Ok(ok(&world, data))
}

async fn read(State(world): State<Shared>, Path(id): Path<String>) -> Result<Response, Refusal> {
    let account = find(&world, &id)?;
    Ok(ok(&world, account.shown()))
}

/// Cuts the account and removes it with its data; afterwards it is not known any more.
async fn revoke(State(world): State<Shared>, Path(id): Path<String>) -> Result<Response, Refusal> {
    let removed = world.smile(|tenant| tenant.accounts.remove(&id));
    let account = removed.ok_or_else(|| missing(&world, "Account", &id))?;
    notice::of_account(&world, "ACCOUNT_DISCONNECTED", &account);
    Ok(done(&world))
}

/// Stops syncing for good.
async fn disable(State(world): State<Shared>, Path(id): Path<String>) -> Result<Response, Refusal> {
    let now = world.pace.now();
    let changed = world.smile(|tenant| {
        tenant
            .accounts
            .change(&id, |account| account.watch("CUSTOMER_DISABLED", now))
    });
    let account = changed.ok_or_else(|| missing(&world, "Account", &id))?;
    world.keep();
    Ok(ok(&world, account.shown()))
}

fn find(world: &World, id: &str) -> Result<Account, Refusal> {
    let account = world.smile(|tenant| tenant.accounts.get(id));
    account.ok_or_else(|| missing(world, "Account", id))
}
