//! `/oauth/authorize` and its Express twin: what the link asks for, and what the person answers.
//!
//! All errors but the person's own refusal stay on this page as JSON, as Stripe documents it
//! (<https://docs.stripe.com/connect/oauth-reference>); their HTTP status is not documented and 400 here.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::json;
use url::Url;

use super::{
    account::Account,
    asked::Asked,
    grants::Client,
    health::{self, Health},
    prefill::{self, Filled},
    redirects,
    refusal::oauth,
};
use crate::practice::world::World;

/// What an authorize link asks for.
pub(crate) struct Asking {
    pub(crate) redirect: Url,
    pub(crate) scope: String,
    pub(crate) state: Option<String>,
    pub(crate) express: bool,
    /// The person is taken to have an account.
    pub(crate) login: bool,
    pub(crate) filled: Filled,
}

/// Reads an authorize link, or says what Stripe's page says instead.
pub(crate) fn understood(world: &World, express: bool, asked: &Asked) -> Result<Asking, Response> {
    let state = asked.given("state");
    let wrong = |error, why: &str| Err(oauth(error, why).state(state).into_response());
    if express && world.faults.on("express-refused") {
        return Err(forbidden());
    }
    let Some(response_type) = asked.one("response_type") else {
        return wrong("invalid_request", "No response_type was given.");
    };
    if response_type != "code" {
        return wrong(
            "unsupported_response_type",
            "The only response_type is code.",
        );
    }
    let (client_id, redirects) = world.stripe(|platform| {
        (
            platform.keys.client_id.clone(),
            platform.ledger.redirects.clone(),
        )
    });
    if asked.one("client_id") != Some(client_id.as_str()) {
        return Err(unknown_client());
    }
    let scope = asked.one("scope").unwrap_or("read_only");
    if !["read_write", "read_only"].contains(&scope) {
        return wrong(
            "invalid_scope",
            "The scope is neither read_write nor read_only.",
        );
    }
    let Some(redirect) = redirects.chosen(asked.one("redirect_uri")) else {
        let why = "Invalid redirect URI. Ensure this URI exactly matches one of those in your application settings.";
        return wrong("invalid_redirect_uri", why);
    };
    let landing = asked.one("stripe_landing");
    Ok(Asking {
        redirect,
        scope: scope.to_owned(),
        state: state.map(ToOwned::to_owned),
        express,
        login: landing.map_or(scope == "read_only", |landing| landing == "login"),
        filled: prefill::filled(asked, express),
    })
}

/// What an unknown client id was seen to get.
fn unknown_client() -> Response {
    let why = "No application matches the supplied client identifier.";
    (
        StatusCode::BAD_REQUEST,
        Json(json!({"error": {"message": why}})),
    )
        .into_response()
}

/// What new platforms were seen to get for Express.
fn forbidden() -> Response {
    let why = "You are not able to connect Express accounts through OAuth.";
    let body = json!({"error": {"message": why, "code": "forbidden"}});
    (StatusCode::FORBIDDEN, Json(body)).into_response()
}

/// The person agrees: the account, and the address with the code. It is connected once the code is exchanged. With a
/// state it comes into that one; otherwise a new account is in order and a known one as it was.
pub(crate) fn consent(
    world: &World,
    asking: &Asking,
    filled: &Filled,
    health: Option<&Health>,
) -> (String, Url) {
    let account = brought(world, asking, filled, health);
    let id = account.id.clone();
    let code = world.id("ac_Practice", 16);
    let now = world.pace.now();
    world.stripe(|platform| {
        let mark = platform.keys.mark(&code);
        platform
            .ledger
            .grants
            .offer(mark, Client::Platform, account, &asking.scope, now);
    });
    world.keep();
    (
        id,
        back(asking, &[("scope", &asking.scope), ("code", &code)]),
    )
}

/// The person refuses.
pub(crate) fn refusal(asking: &Asking) -> Url {
    let why = "The user denied your request";
    back(
        asking,
        &[("error", "access_denied"), ("error_description", why)],
    )
}

fn back(asking: &Asking, parameters: &[(&str, &str)]) -> Url {
    redirects::back(&asking.redirect, parameters, asking.state.as_deref())
}

/// The account of who signed in or signed up.
fn brought(world: &World, asking: &Asking, filled: &Filled, health: Option<&Health>) -> Account {
    let now = world.pace.now();
    let value = |key: &str| filled.get(key).cloned();
    let id = world.id("acct_1P", 7);
    let email = value("email").unwrap_or_else(|| format!("{id}@customer.example"));
    let known = world.stripe(|platform| platform.of_email(&email));
    if let Some(mut account) = known.filter(|_| !asking.express) {
        if let Some(health) = health {
            account.turn(health, now);
        }
        return account;
    }
    let person = [value("first_name"), value("last_name")];
    let person = person.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let person = Some(person).filter(|person| !person.is_empty());
    Account {
        id,
        kind: if asking.express {
            "express"
        } else {
            "standard"
        }
        .to_owned(),
        name: value("business_name")
            .or(person)
            .unwrap_or_else(|| email.clone()),
        email,
        country: value("country").unwrap_or_else(|| "DE".to_owned()),
        currency: value("currency").unwrap_or_else(|| "eur".to_owned()),
        health: health.unwrap_or(&health::ALL[0]).name.to_owned(),
        since: now,
        created: now,
        details: filled.clone(),
    }
}
