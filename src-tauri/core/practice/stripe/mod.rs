//! The emulated Stripe, as one platform in test mode sees it; the platform is also the developer of an app.
//!
//! | file | what is in it |
//! |---|---|
//! | `platform.rs`, `keys.rs`, `access.rs` | what Stripe knows of the platform; keys and secrets; who asks, for whom, how often |
//! | `accounts.rs`, `account.rs`, `health.rs`, `seed.rs` | `/v1/account`, `/v1/accounts`, and every state of an account |
//! | `authorize.rs`, `consent.rs`, `prefill.rs`, `redirects.rs` | OAuth's page |
//! | `token.rs`, `grants.rs`, `connection.rs` | OAuth behind the page: codes, tokens, connections |
//! | `account_links.rs`, `hosted.rs` | `/v1/account_links`, and the page behind such a link |
//! | `event.rs`, `events.rs`, `notice.rs`, `webhook_endpoints.rs` | `/v1/events`, and webhooks |
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
mod platform;
pub(crate) mod play;
mod prefill;
mod redirects;
mod refusal;
mod seed;
pub(crate) mod send;
mod shop;
mod token;
mod webhook_endpoints;

pub(crate) use market::CHANNEL;

use axum::{Router, middleware};

use self::manner::Stripe;
pub(crate) use self::platform::{Platform, SavedPlatform, SavingPlatform};
use super::{manner::Speaking, spoil, traffic, world::Shared};

/// `api.stripe.com`. An SDK that was given a host of its own sends everything to it, OAuth's two calls too, so they
/// are answered here as well as where they belong.
pub(crate) fn api(world: &Shared) -> Router<Shared> {
    let routes = Router::new()
        .merge(accounts::routes())
        .merge(account_links::routes())
        .merge(events::routes())
        .merge(installs::routes())
        .merge(webhook_endpoints::routes())
        .layer(middleware::from_fn_with_state(
            world.clone(),
            idempotency::repeat,
        ));
    let keyed =
        spoilt(world, routes).layer(middleware::from_fn_with_state(world.clone(), access::key));
    let oauth = spoilt(world, token::routes().merge(app_token::routes()));
    noted(world, strict(keyed.merge(oauth)))
}

/// `connect.stripe.com`.
pub(crate) fn connect(world: &Shared) -> Router<Shared> {
    let oauth = spoilt(world, token::routes());
    let pages = consent::routes().merge(hosted::routes());
    noted(world, strict(oauth.merge(pages)))
}

/// `marketplace.stripe.com`, and behind every other address `dashboard.stripe.com`.
pub(crate) fn marketplace(world: &Shared) -> Router<Shared> {
    noted(world, shop::routes().fallback(dashboard::open))
}

/// An address that is there under another method only is as unknown as any other.
fn strict(routes: Router<Shared>) -> Router<Shared> {
    routes
        .fallback(access::nothing_here)
        .method_not_allowed_fallback(access::nothing_here)
}

fn spoilt(world: &Shared, routes: Router<Shared>) -> Router<Shared> {
    let speaking: Speaking = (world.clone(), &Stripe);
    routes.layer(middleware::from_fn_with_state(speaking, spoil::spoil))
}

fn noted(world: &Shared, routes: Router<Shared>) -> Router<Shared> {
    let speaking: Speaking = (world.clone(), &Stripe);
    routes.layer(middleware::from_fn_with_state(speaking, traffic::record))
}
