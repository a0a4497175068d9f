//! Who may ask, and how often.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};

use super::refusal::{Refusal, refuse};
use crate::practice::{
    limit::Allowance,
    world::{Shared, World},
};

/// Published: twenty requests a second per IP address, over all endpoints
/// (<https://docs.getsmileapi.com/reference/chapter-2>). Everything here comes from one address.
const PER_ADDRESS: Allowance = Allowance {
    requests: 20,
    within: 1000,
};

/// Lets requests with the tenant's key and secret through, as often as the limit allows.
pub(crate) async fn key(State(world): State<Shared>, request: Request, next: Next) -> Response {
    let admitted = limited(&world).and_then(|()| admit(&world, request.headers()));
    match admitted {
        Ok(()) => next.run(request).await,
        Err(refusal) => refusal.into_response(),
    }
}

fn limited(world: &World) -> Result<(), Refusal> {
    if !world.options.rate_limit {
        return Ok(());
    }
    let taken = world.limit.take("smile", PER_ADDRESS, world.pace.real());
    // No Retry-After is documented, hence none is given.
    taken.map_err(|_| refuse(world, 429, "More than 20 requests per second."))
}

/// A key that is not known is answered with 400, as the documentation has it; no key at all, or no Basic
/// authentication, with 401. What a key of the other mode meets is not documented; here it is 403.
fn admit(world: &World, headers: &HeaderMap) -> Result<(), Refusal> {
    let given = basic(headers).ok_or_else(|| {
        let why = "Expected Basic authentication with API key and API secret.";
        refuse(world, 401, why)
    })?;
    let keys = world.smile(|tenant| tenant.keys.clone());
    if given == (keys.api_key.clone(), keys.api_secret.clone()) {
        return Ok(());
    }
    if given == (keys.production_key(), keys.api_secret) {
        let why = "This API key belongs to production mode; this is the sandbox.";
        return Err(refuse(world, 403, why));
    }
    let why = "API key or API secret is wrong.";
    Err(refuse(world, 400, why).code("INVALID_CREDENTIALS"))
}

/// User and password of `Authorization: Basic base64("user:password")`.
fn basic(headers: &HeaderMap) -> Option<(String, String)> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let encoded = value.strip_prefix("Basic ")?;
    let text = String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok()?;
    let (user, password) = text.split_once(':')?;
    Some((user.to_owned(), password.to_owned()))
}

/// Any other address.
pub(crate) async fn nothing_here(State(world): State<Shared>, uri: Uri) -> Refusal {
    refuse(&world, 404, format!("There is nothing at {}.", uri.path()))
}

/// An address that is there under other methods.
pub(crate) async fn other_method(State(world): State<Shared>, method: Method, uri: Uri) -> Refusal {
    let why = format!("{method} is not supported at {}.", uri.path());
    refuse(&world, 501, why)
}
