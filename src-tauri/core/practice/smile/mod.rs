//! The emulated Smile, as one tenant in sandbox mode sees it.
//!
//! | file | what is in it |
//! |---|---|
//! | `tenant.rs`, `keys.rs`, `access.rs` | what Smile knows of the tenant; keys and secrets; who asks, and how often |
//! | `users.rs`, `user.rs`, `tokens.rs` | `/users`, `/tokens` |
//! | `accounts.rs`, `account.rs` | `/accounts`, and every state of an account |
//! | `invites.rs`, `invite.rs`, `templates.rs`, `template.rs` | `/invites`, `/inviteTemplates` |
//! | `providers.rs`, `provider.rs` | `/providers` |
//! | `webhooks.rs`, `webhook.rs`, `notice.rs` | `/webhooks`, and what they are sent |
//! | `landing.rs` | the mail of an invite, and the page behind its link |
//! | `wink.rs`, `visit.rs`, `scene.rs`, `view.rs`, `sign_in.rs`, `upload.rs` | Wink: its script and frame, the customer's part, its pages, files |
//! | `link.rs`, `logins.rs` | what signing in at a provider does; the sandbox's test logins |
//! | `play.rs`, `send.rs` | the customer and the webhooks, by control |
//! | `seed.rs`, `people.rs`, `shelf.rs` | seeded accounts, their users and invites; things under numbers |
//! | `answer.rs`, `asked.rs`, `refusal.rs`, `manner.rs` | the envelope; queries, pages and bodies; how it says no |
//!
//! The facts come from Smile's published OpenAPI, documentation and quickstart. Where they leave a question open, the
//! choice made here is noted beside the code that makes it.

mod access;
mod account;
mod accounts;
mod answer;
mod asked;
mod invite;
mod invites;
mod keys;
mod landing;
mod link;
mod logins;
mod manner;
mod notice;
mod people;
pub(crate) mod play;
mod provider;
mod providers;
mod refusal;
mod scene;
mod seed;
pub(crate) mod send;
mod shelf;
mod sign_in;
mod template;
mod templates;
mod tenant;
mod tokens;
mod upload;
mod user;
mod users;
mod view;
mod visit;
mod webhook;
mod webhooks;
mod wink;

use axum::{Router, middleware};

use self::manner::Smile;
pub(crate) use self::tenant::{SavedTenant, SavingTenant, Tenant};
use super::{manner::Speaking, spoil, traffic, world::Shared};

/// `sandbox.smileapi.io`, `web.smileapi.io` and `user.getsmileapi.com`. The API is there with and without its `/v1`,
/// so that both ways to write a base address work.
pub(crate) fn routes(world: &Shared) -> Router<Shared> {
    let speaking: Speaking = (world.clone(), &Smile);
    let api = Router::new()
        .merge(users::routes())
        .merge(tokens::routes())
        .merge(accounts::routes())
        .merge(invites::routes())
        .merge(templates::routes())
        .merge(providers::routes())
        .merge(webhooks::routes())
        .merge(upload::routes())
        .layer(middleware::from_fn_with_state(
            speaking.clone(),
            spoil::spoil,
        ))
        .layer(middleware::from_fn_with_state(world.clone(), access::key));
    let pages = landing::routes().merge(wink::routes());
    Router::new()
        .merge(api.clone())
        .nest("/v1", api)
        .merge(pages)
        .fallback(access::nothing_here)
        .method_not_allowed_fallback(access::other_method)
        .layer(middleware::from_fn_with_state(speaking, traffic::record))
        .merge(providers::logos())
}
