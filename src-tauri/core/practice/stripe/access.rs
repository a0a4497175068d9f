//! Who may ask: keys, the account they act for, versions and limits.

use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderValue, Method, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};

use super::{
    Platform,
    refusal::{Refusal, masked, no_access, refuse, too_many},
};
use crate::practice::{
    limit::Allowance,
    world::{Shared, World},
};

/// The version an answer has when none is asked for.
pub(crate) const VERSION: &str = "2026-10-28.endive";

/// Published for sandboxes, in all and per endpoint (<https://docs.stripe.com/rate-limits>).
const PER_KEY: Allowance = Allowance {
    requests: 25,
    within: 1000,
};

/// Whose key it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Holder {
    /// The platform, in test mode.
    Platform,
    /// The platform, in live mode: another world, in which there is nothing.
    Live,
    /// An account that granted access, through a token.
    Account(String),
}

/// Who asks.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    pub(crate) key: String,
    pub(crate) holder: Holder,
    /// The key only reads.
    pub(crate) restricted: bool,
    /// The account of `Stripe-Account`.
    pub(crate) acting_for: Option<String>,
}

impl Platform {
    /// Whose key that is.
    pub(crate) fn caller(&self, key: &str, now: crate::clock::Time) -> Option<Caller> {
        let is = |kind| key == self.keys.of_kind(kind);
        let holder = if is("sk_test") || is("rk_test") {
            Holder::Platform
        } else if is("sk_live") || is("rk_live") {
            Holder::Live
        } else {
            Holder::Account(self.ledger.grants.access(&self.keys.mark(key), now)?)
        };
        Some(Caller {
            key: key.to_owned(),
            holder,
            restricted: key.starts_with("rk_"),
            acting_for: None,
        })
    }
}

/// Lets requests with a known key through, as often as the limits allow, and says under which version.
pub(crate) async fn key(State(world): State<Shared>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let (caller, version) = match admit(&world, &parts) {
        Ok(admitted) => admitted,
        Err(refusal) => return refusal.into_response(),
    };
    parts.extensions.insert(caller);
    let mut answer = next.run(Request::from_parts(parts, body)).await;
    answer.headers_mut().insert("stripe-version", version);
    answer
}

fn admit(world: &World, parts: &Parts) -> Result<(Caller, HeaderValue), Refusal> {
    let key = key_of(&parts.headers).ok_or_else(no_key)?;
    let now = world.pace.now();
    let caller = world.stripe(|platform| platform.caller(&key, now));
    let mut caller = caller.ok_or_else(|| unknown_key(&key))?;
    if caller.restricted && parts.method != Method::GET {
        let message = format!(
            "The provided key '{}' does not have the required permissions for this endpoint.",
            masked(&key)
        );
        return Err(refuse(403, message).code("more_permissions_required"));
    }
    caller.acting_for = acting_for(world, &caller, &parts.headers)?;
    limited(world, &key, parts)?;
    Ok((caller, version(&parts.headers)?))
}

/// The account of `Stripe-Account`, when who asks may act for it.
fn acting_for(
    world: &World,
    caller: &Caller,
    headers: &HeaderMap,
) -> Result<Option<String>, Refusal> {
    let Some(account) = headers.get("stripe-account") else {
        return Ok(None);
    };
    let account = account.to_str().unwrap_or_default();
    let known = world.stripe(|platform| platform.reaches(caller, account));
    known
        .then(|| Some(account.to_owned()))
        .ok_or_else(|| no_access(&caller.key, account))
}

/// Takes one request of the key, in all and at this endpoint.
pub(crate) fn limited(world: &World, key: &str, parts: &Parts) -> Result<(), Refusal> {
    if !world.options.rate_limit {
        return Ok(());
    }
    let now = world.pace.real();
    let route = parts.extensions.get::<MatchedPath>();
    let route = route.map_or("", MatchedPath::as_str);
    let endpoint = format!("{key} {} {route}", parts.method);
    for (bucket, reason) in [(key, "global-rate"), (&endpoint, "endpoint-rate")] {
        let taken = world.limit.take(bucket, PER_KEY, now);
        taken.map_err(|_| too_many(reason))?;
    }
    Ok(())
}

/// The version asked for, or the usual one.
fn version(headers: &HeaderMap) -> Result<HeaderValue, Refusal> {
    let Some(asked) = headers.get("stripe-version") else {
        return Ok(HeaderValue::from_static(VERSION));
    };
    let text = asked.to_str().unwrap_or_default();
    let date = text.split('.').next().unwrap_or_default();
    let digits = |byte: u8, place: usize| match place {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    let sound = date.len() == 10
        && date
            .bytes()
            .enumerate()
            .all(|(place, byte)| digits(byte, place));
    sound
        .then(|| asked.clone())
        .ok_or_else(|| refuse(400, format!("Invalid Stripe API version: {text}")))
}

/// The key of a request: a bearer, or the user of basic authentication.
pub(crate) fn key_of(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let key = match value.split_once(' ')? {
        ("Bearer", key) => key.trim().to_owned(),
        ("Basic", encoded) => {
            let text = String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok()?;
            text.split(':').next().unwrap_or_default().to_owned()
        }
        _ => return None,
    };
    Some(key).filter(|key| !key.is_empty())
}

fn no_key() -> Refusal {
    refuse(
        401,
        "You did not provide an API key. Provide it in the Authorization header, as a bearer or as the user of basic \
         authentication.",
    )
}

fn unknown_key(key: &str) -> Refusal {
    refuse(401, format!("Invalid API Key provided: {}", masked(key)))
}

/// Any other address.
pub(crate) async fn nothing_here(method: Method, uri: axum::http::Uri) -> Refusal {
    refuse(
        404,
        format!("Unrecognized request URL ({method}: {}).", uri.path()),
    )
}
