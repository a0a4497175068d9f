//! What a customer comes back with, and what the code is worth.
//!
//! An agreement comes back with `code` and `state`, a refusal with `error`. Every other error stays on Stripe's page as
//! JSON, so that it can be pasted: `{error, error_description, state}` by its documentation
//! (docs.stripe.com/connect/oauth-reference), `{error: {message, code}}` as it was seen for an unknown client id.

use url::Url;

use super::{
    address,
    spec::{CONNECT_URL, SPEC},
};
use crate::{
    error::{Error, Result},
    http::{Call, Method, Never},
    secret::Secret,
    systems::{
        CameBack, Cx, Exchanged, Outcome, Visit,
        stripe::{
            client::call_at,
            returned::{LONGEST, Query},
            token::{self, Given},
        },
    },
};

/// Parameters that must stand there once.
const ONCE: [&str; 6] = [
    "code",
    "error",
    "state",
    "error_description",
    "scope",
    VISIT,
];

/// What the addresses of an account link carry beside the state: which of the two they are
/// (docs.stripe.com/api/account_links).
pub(super) const VISIT: &str = "account_link";
/// Behind `return_url`.
pub(super) const LEFT: &str = "return";
/// Behind `refresh_url`.
pub(super) const CLOSED: &str = "refresh";

/// Reads an address, its query, or the text of an error page; absent: it is none of them.
pub(super) fn read(text: &str) -> Option<CameBack> {
    match text.trim() {
        text if text.starts_with('{') => (text.len() <= LONGEST).then(|| page(text))?,
        text => query(&Query::read(text)?),
    }
}

fn query(given: &Query) -> Option<CameBack> {
    let telling = ["code", "error", VISIT];
    if !telling.iter().any(|name| given.has(name)) {
        return None;
    }
    Some(CameBack {
        state: given.one("state").map(Secret::new),
        account: None,
        outcome: outcome(given),
    })
}

fn outcome(given: &Query) -> Outcome {
    if given.repeats(&ONCE) {
        return Outcome::Broken("repeated");
    }
    if let Some(visit) = given.one(VISIT).and_then(|word| visit(&word)) {
        return Outcome::Visited(visit);
    }
    match (given.one("code"), given.one("error")) {
        (Some(_), Some(_)) => Outcome::Broken("both"),
        (Some(code), None) => Outcome::Code(Secret::new(code)),
        (None, Some(error)) => Outcome::Refused {
            error: format!("authorize/{error}"),
            description: given.one("error_description").unwrap_or_default(),
        },
        (None, None) => Outcome::Broken("no-code"),
    }
}

/// How a visit to an account link ended, as the desk itself named it in the addresses it gave along.
fn visit(word: &str) -> Option<Visit> {
    match word {
        LEFT => Some(Visit::Left),
        CLOSED => Some(Visit::Closed),
        _ => None,
    }
}

/// The error page, in both its shapes.
fn page(text: &str) -> Option<CameBack> {
    let body: serde_json::Value = serde_json::from_str(text).ok()?;
    let told = |at: &str| {
        body.pointer(at)
            .and_then(serde_json::Value::as_str)
            .unwrap_or_default()
    };
    let (error, description) = match body.get("error")? {
        serde_json::Value::String(error) => (error.as_str(), told("/error_description")),
        // Without a word of its own it is the answer to a client id that Stripe does not know.
        serde_json::Value::Object(_) => match told("/error/code") {
            "" => ("unknown_client", told("/error/message")),
            code => (code, told("/error/message")),
        },
        _ => return None,
    };
    Some(CameBack {
        state: Some(told("/state"))
            .filter(|state| !state.is_empty())
            .map(Secret::new),
        account: None,
        outcome: Outcome::Refused {
            error: format!("authorize/{error}"),
            description: description.to_owned(),
        },
    })
}

/// Turns a code into an account: one request, never repeated. A code that comes twice revokes the connection
/// (docs.stripe.com/connect/oauth-reference), so that not even *too many requests* is answered with a second one.
pub(super) async fn exchange(cx: &Cx<'_>, code: &Secret) -> Result<Exchanged> {
    ready(cx)?;
    token::hand_in(cx, post(cx)?, Given::Code(code)).await
}

/// Gets new tokens for a refresh token, which stays what it is: one request, never repeated.
pub(super) async fn renew(cx: &Cx<'_>, refresh: &Secret) -> Result<Exchanged> {
    ready(cx)?;
    token::hand_in(cx, post(cx)?, Given::Refresh(refresh)).await
}

fn post(cx: &Cx<'_>) -> Result<Call<Never>> {
    let path = ["oauth", "token"];
    call_at(cx, &SPEC, &host(cx)?, Never, Method::POST, &path)
}

/// A key of the other mode would use the code up for nothing.
pub(super) fn ready(cx: &Cx<'_>) -> Result<()> {
    host(cx)?;
    token::same_mode(cx, &SPEC)
}

/// The host of OAuth. A key that is meant for an API elsewhere is not sent to the real one by default.
pub(super) fn host(cx: &Cx<'_>) -> Result<Url> {
    let home = address::home(cx.settings)?;
    let real = |url: &Url, known: &str| {
        Url::parse(known).is_ok_and(|known| known.origin() == url.origin())
    };
    if real(&home, CONNECT_URL) && !real(cx.base, SPEC.base_url) {
        return Err(Error::field(
            "connect_url",
            "The API of this integration is reached elsewhere; say where Connect is.",
        )
        .of_system(SPEC.id));
    }
    Ok(home)
}
