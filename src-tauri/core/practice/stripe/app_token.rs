//! `/v1/oauth/token`: where apps that use OAuth exchange codes and refresh tokens
//! (<https://docs.stripe.com/stripe-apps/api-authentication/oauth>). At the API's host, unlike Connect's, and each
//! refresh token is good once.

use axum::{Json, Router, body::Bytes, extract::State, http::HeaderMap, routing::post};
use serde_json::{Value, json};

use super::{
    access::{self, Caller, Holder},
    asked::Asked,
    grants::{Client, Code, Stale},
    refusal::{OAuthRefusal, masked, oauth},
    token::{Within, required, same_mode},
};
use crate::practice::world::{Shared, World};

/// How long a token gives access, in seconds.
const ACCESS_LIFE: i64 = 3_600;

/// How long a refresh token lives, in seconds.
const REFRESH_LIFE: i64 = 365 * 86_400;

/// The route of app tokens.
pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/v1/oauth/token", post(token))
}

async fn token(
    State(world): State<Shared>,
    Within(headers): Within,
    body: Bytes,
) -> Result<Json<Value>, OAuthRefusal> {
    let asked = Asked::body(&body);
    let caller = developer(&world, &headers)?;
    match asked.one("grant_type") {
        Some("authorization_code") => exchanged(&world, &caller, &asked),
        Some("refresh_token") => refreshed(&world, &caller, &asked),
        Some(other) => {
            let why = format!("The grant type {other} is not supported.");
            Err(oauth("unsupported_grant_type", why))
        }
        None => Err(oauth("invalid_request", "No grant type specified.")),
    }
}

/// The developer with a secret key; a restricted key or a token lacks the permission.
fn developer(world: &World, headers: &HeaderMap) -> Result<Caller, OAuthRefusal> {
    let key = access::key_of(headers)
        .ok_or_else(|| oauth("invalid_client", "No API key was provided."))?;
    let caller = world.stripe(|platform| platform.caller(&key, world.pace.now()));
    let caller = caller.ok_or_else(|| oauth("invalid_client", "Invalid API key provided."))?;
    if caller.restricted || matches!(caller.holder, Holder::Account(_)) {
        let why = format!(
            "The provided key '{}' does not have the required permissions.",
            masked(&key)
        );
        return Err(oauth("invalid_client", why).status(403));
    }
    Ok(caller)
}

fn exchanged(world: &World, caller: &Caller, asked: &Asked) -> Result<Json<Value>, OAuthRefusal> {
    let code = required(asked, "code")?;
    same_mode(caller, "authorization code")?;
    match world.take_code(code, Client::App) {
        Ok(taken) => Ok(issued(world, &taken)),
        Err(Stale::Used(account)) => {
            world.stripe(|platform| platform.ledger.grants.revoke(Client::App, &account));
            let why = "This authorization code has already been used. All tokens issued with this code have been revoked.";
            Err(oauth("invalid_grant", why))
        }
        Err(Stale::Expired) => Err(oauth(
            "invalid_grant",
            "The authorization code has expired.",
        )),
        Err(Stale::Unknown) => Err(oauth(
            "invalid_grant",
            "The authorization code does not exist.",
        )),
    }
}

fn refreshed(world: &World, caller: &Caller, asked: &Asked) -> Result<Json<Value>, OAuthRefusal> {
    let given = required(asked, "refresh_token")?;
    same_mode(caller, "refresh token")?;
    let now = world.pace.now();
    let code = world.stripe(|platform| {
        let mark = platform.keys.mark(given);
        let grant = platform.ledger.grants.refresh(&mark, Client::App, now)?;
        let account = platform.install_of(&grant.account)?.account;
        Some(Code::renewed(Client::App, account, &grant.scope, now))
    });
    let why = "The refresh token does not exist, was used before, or was revoked.";
    let code = code.ok_or_else(|| oauth("invalid_grant", why))?;
    Ok(issued(world, &code))
}

/// New tokens of both kinds; those of before end.
fn issued(world: &World, code: &Code) -> Json<Value> {
    let (access, refresh) = (world.id("sk_test_App", 20), world.id("rt_App", 16));
    let now = world.pace.now();
    let publishable = world.stripe(|platform| {
        let keys = &platform.keys;
        let (access, refresh) = (keys.mark(&access), keys.mark(&refresh));
        let grants = &mut platform.ledger.grants;
        grants.open(access, code, Some(now.plus_seconds(ACCESS_LIFE)));
        grants.open_refresh(refresh, code, Some(now.plus_seconds(REFRESH_LIFE)));
        format!("pk_test_App{}", &keys.mark(&code.account.id)[..20])
    });
    world.keep();
    Json(json!({
        "access_token": access,
        "livemode": false,
        "refresh_token": refresh,
        "scope": code.scope,
        "stripe_publishable_key": publishable,
        "stripe_user_id": code.account.id,
        "token_type": "bearer",
    }))
}
