//! `/oauth/token` and `/oauth/deauthorize`: codes become connections, and connections end
//! (<https://docs.stripe.com/connect/oauth-reference>).

use axum::{
    Json, Router,
    body::Bytes,
    extract::{FromRequestParts, State},
    http::{HeaderMap, request::Parts},
    response::{IntoResponse, Response},
    routing::post,
};
use serde_json::{Value, json};

use super::{
    access::{self, Caller, Holder},
    asked::Asked,
    connection,
    grants::{Client, Code, Stale},
    refusal::{OAuthRefusal, oauth},
};
use crate::practice::world::{Shared, World};

/// The routes of OAuth behind the page.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/oauth/token", post(token))
        .route("/oauth/deauthorize", post(deauthorize))
}

/// A request within the limits; they hold for OAuth as for everything.
pub(crate) struct Within(pub(crate) HeaderMap);

impl FromRequestParts<Shared> for Within {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, world: &Shared) -> Result<Self, Response> {
        let key = access::key_of(&parts.headers).unwrap_or_default();
        let taken = access::limited(world, &key, parts);
        taken.map_err(IntoResponse::into_response)?;
        Ok(Self(parts.headers.clone()))
    }
}

/// The platform that asks: by a key as bearer, as the user of basic authentication, or in the body.
fn platform_of(world: &World, headers: &HeaderMap, asked: &Asked) -> Result<Caller, OAuthRefusal> {
    let given =
        access::key_of(headers).or_else(|| asked.one("client_secret").map(ToOwned::to_owned));
    let key = given.ok_or_else(|| oauth("invalid_client", "No API key was provided."))?;
    let caller = world.stripe(|platform| platform.caller(&key, world.pace.now()));
    let own = |caller: &Caller| !caller.restricted && !matches!(caller.holder, Holder::Account(_));
    caller
        .filter(own)
        .ok_or_else(|| oauth("invalid_client", "Invalid API key provided."))
}

async fn token(
    State(world): State<Shared>,
    Within(headers): Within,
    body: Bytes,
) -> Result<Json<Value>, OAuthRefusal> {
    let asked = Asked::body(&body);
    let caller = platform_of(&world, &headers, &asked)?;
    match asked.one("grant_type") {
        Some("authorization_code") => exchanged(&world, &caller, &asked),
        Some("refresh_token") => refreshed(&world, &caller, &asked),
        Some(other) => Err(oauth(
            "unsupported_grant_type",
            format!("The grant type {other} is not supported."),
        )),
        None => Err(oauth("invalid_request", "No grant type specified.")),
    }
}

fn exchanged(world: &World, caller: &Caller, asked: &Asked) -> Result<Json<Value>, OAuthRefusal> {
    let code = required(asked, "code")?;
    same_mode(caller, "authorization code")?;
    let taken = world.take_code(code, Client::Platform);
    let taken = taken.map_err(|stale| spent(world, code, stale))?;
    connection::connect(world, taken.account.clone());
    Ok(issued(world, &taken, None))
}

/// Why a code does not count. One that was used before ends the connection it made.
fn spent(world: &World, code: &str, stale: Stale) -> OAuthRefusal {
    match stale {
        Stale::Unknown => oauth(
            "invalid_grant",
            format!("Authorization code does not exist: {code}"),
        ),
        Stale::Expired => oauth(
            "invalid_grant",
            format!("Authorization code expired: {code}"),
        ),
        Stale::Used(account) => {
            connection::cut(world, &account);
            let why = "This authorization code has already been used. All tokens issued with this code have been revoked.";
            oauth("invalid_grant", why)
        }
    }
}

fn refreshed(world: &World, caller: &Caller, asked: &Asked) -> Result<Json<Value>, OAuthRefusal> {
    let given = required(asked, "refresh_token")?;
    same_mode(caller, "refresh token")?;
    let now = world.pace.now();
    let grant = world.stripe(|platform| {
        let mark = platform.keys.mark(given);
        platform.ledger.grants.refresh(&mark, Client::Platform, now)
    });
    let unknown = || {
        oauth(
            "invalid_grant",
            "The refresh token does not exist or was revoked.",
        )
    };
    let grant = grant.ok_or_else(unknown)?;
    let account = world.stripe(|platform| platform.accounts.get(&grant.account));
    let scope = asked.one("scope").unwrap_or(&grant.scope);
    if !["read_write", "read_only"].contains(&scope)
        || (scope, grant.scope.as_str()) == ("read_write", "read_only")
    {
        return Err(oauth(
            "invalid_scope",
            "The scope must be equal to or lesser than the one granted.",
        ));
    }
    let code = Code::renewed(Client::Platform, account.ok_or_else(unknown)?, scope, now);
    Ok(issued(world, &code, Some(given)))
}

/// New tokens; Connect's refresh token stays what it is.
fn issued(world: &World, code: &Code, refresh: Option<&str>) -> Json<Value> {
    let access = world.id("sk_test_Practice", 20);
    let new = world.id("rt_Practice", 16);
    let publishable = world.stripe(|platform| {
        let keys = &platform.keys;
        platform.ledger.grants.open(keys.mark(&access), code, None);
        if refresh.is_none() {
            platform
                .ledger
                .grants
                .open_refresh(keys.mark(&new), code, None);
        }
        format!("pk_test_Practice{}", &keys.mark(&code.account.id)[..20])
    });
    world.keep();
    Json(json!({
        "access_token": access,
        "livemode": false,
        "refresh_token": refresh.unwrap_or(&new),
        "token_type": "bearer",
        "stripe_publishable_key": publishable,
        "stripe_user_id": code.account.id,
        "scope": code.scope,
    }))
}

/// Everything here belongs to the test mode.
pub(crate) fn same_mode(caller: &Caller, what: &str) -> Result<(), OAuthRefusal> {
    match caller.holder {
        Holder::Live => {
            let why = format!("The {what} was made in test mode and the key is a live one.");
            Err(oauth("invalid_grant", why))
        }
        _ => Ok(()),
    }
}

/// A field that must be there.
pub(crate) fn required<'a>(asked: &'a Asked, name: &str) -> Result<&'a str, OAuthRefusal> {
    asked
        .one(name)
        .ok_or_else(|| oauth("invalid_request", format!("No {name} specified.")))
}

/// Ends a connection. That a controlled account cannot be left is documented; the error's place and status are not,
/// and are `error` and 400 here.
async fn deauthorize(
    State(world): State<Shared>,
    Within(headers): Within,
    body: Bytes,
) -> Result<Json<Value>, OAuthRefusal> {
    let asked = Asked::body(&body);
    let caller = platform_of(&world, &headers, &asked)?;
    let client = required(&asked, "client_id")?;
    let id = required(&asked, "stripe_user_id")?;
    if world.stripe(|platform| client != platform.keys.client_id) {
        let why = format!("This application is not yours: {client}");
        return Err(oauth("invalid_client", why));
    }
    let stranger = || {
        oauth(
            "invalid_client",
            format!(
                "This application is not connected to stripe account {id}, or that account does not exist."
            ),
        )
    };
    let account = world.stripe(|platform| platform.accounts.get(id));
    let account = account
        .filter(|_| caller.holder == Holder::Platform)
        .ok_or_else(stranger)?;
    if account.controlled() {
        let why = "This account is controlled by your platform. Use the reject endpoint instead.";
        return Err(oauth("no_deauth_on_controlled_account", why));
    }
    connection::cut(&world, id);
    Ok(Json(json!({"stripe_user_id": id})))
}

impl World {
    /// Takes a code out of the platform's hands.
    pub(crate) fn take_code(&self, code: &str, client: Client) -> Result<Code, Stale> {
        let now = self.pace.now();
        let taken = self.stripe(|platform| {
            let mark = platform.keys.mark(code);
            platform.ledger.grants.take(&mark, client, now)
        });
        self.keep();
        taken
    }
}
