//! `/v1/account_links`: an address behind which a person completes an account that the platform controls
//! (<https://docs.stripe.com/api/account_links>).

use axum::{Extension, Json, Router, body::Bytes, extract::State, routing::post};
use serde_json::{Value, json};
use url::Url;

use super::{
    access::{Caller, Holder},
    account::Account,
    asked::Asked,
    hosted::Link,
    refusal::{Refusal, missing, no_access, refuse, wrong},
};
use crate::practice::{
    place::Place,
    world::{Shared, World},
};

/// How long a link lives, in seconds: as in the documentation's example.
const LIFE: i64 = 300;

/// The route of account links.
pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/v1/account_links", post(create))
}

async fn create(
    State(world): State<Shared>,
    Extension(caller): Extension<Caller>,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    let asked = Asked::body(&body);
    let id = asked.one("account").ok_or_else(|| missing("account"))?;
    let kind = asked.one("type").ok_or_else(|| missing("type"))?;
    let account = world.stripe(|platform| platform.accounts.get(id));
    let account = account
        .filter(|_| caller.holder == Holder::Platform)
        .ok_or_else(|| no_access(&caller.key, id))?;
    fits(&account, kind)?;
    collects(&asked)?;
    let link = Link {
        account: account.id,
        refresh: address(&asked, "refresh_url")?,
        back: address(&asked, "return_url")?,
        ends: world.pace.now().plus_seconds(LIFE),
    };
    Ok(Json(made(&world, link)))
}

fn made(world: &World, link: Link) -> Value {
    let now = world.pace.now();
    let token = world.id("", 16);
    let url = format!(
        "{}/setup/{}/{token}",
        world.origin(Place::StripeConnect),
        link.account
    );
    let ends = link.ends;
    world.stripe(|platform| {
        let mark = platform.keys.mark(&token);
        platform.ledger.hosted.offer(mark, link, now);
    });
    world.keep();
    json!({
        "object": "account_link",
        "created": now.seconds(),
        "expires_at": ends.seconds(),
        "url": url,
    })
}

/// Whether the account can be completed in this way. That a Standard account connected by OAuth cannot is not
/// documented in so many words; it follows from who controls it.
fn fits(account: &Account, kind: &str) -> Result<(), Refusal> {
    let known = ["account_onboarding", "account_update"].contains(&kind);
    if !known {
        let why = "Invalid type: must be one of account_onboarding or account_update";
        return Err(wrong("type", why));
    }
    if !account.controlled() {
        let why = "Account links can only be created for accounts that your platform controls.";
        return Err(refuse(400, why));
    }
    if kind == "account_update" && account.kind != "custom" {
        let why = "You cannot create account_update links for accounts whose requirements Stripe collects.";
        return Err(wrong("type", why));
    }
    Ok(())
}

fn collects(asked: &Asked) -> Result<(), Refusal> {
    for (name, words) in [
        (
            "collection_options[fields]",
            ["currently_due", "eventually_due"],
        ),
        (
            "collection_options[future_requirements]",
            ["include", "omit"],
        ),
        ("collect", ["currently_due", "eventually_due"]),
    ] {
        if let Some(word) = asked.one(name)
            && !words.contains(&word)
        {
            let why = format!("Invalid {name}: must be one of {}", words.join(" or "));
            return Err(wrong(name, why));
        }
    }
    Ok(())
}

/// A web address, when one is given.
fn address(asked: &Asked, name: &str) -> Result<Option<Url>, Refusal> {
    let Some(text) = asked.one(name) else {
        return Ok(None);
    };
    let url = Url::parse(text).ok();
    let url = url.filter(|url| ["http", "https"].contains(&url.scheme()));
    url.map(Some)
        .ok_or_else(|| wrong(name, "Not a valid URL").code("url_invalid"))
}
