//! What a customer comes back with, and what the code is worth.
//!
//! An agreement comes back with `code` and `state`, a refusal with `error`. Every other error stays on Stripe's page as
//! JSON, so that it can be pasted: `{error, error_description, state}` by its documentation
//! (docs.stripe.com/connect/oauth-reference), `{error: {message, code}}` as it was seen for an unknown client id.

use url::{Url, form_urlencoded};

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
            token::{self, Given},
        },
    },
};

/// The longest text that is looked at, in bytes.
const LONGEST: usize = 16 << 10;

/// What the addresses of an account link carry beside the state: which of the two they are
/// (docs.stripe.com/api/account_links).
pub(super) const VISIT: &str = "account_link";
/// Behind `return_url`.
pub(super) const LEFT: &str = "return";
/// Behind `refresh_url`.
pub(super) const CLOSED: &str = "refresh";

/// Reads an address, its query, or the text of an error page; absent: it is none of them.
pub(super) fn read(text: &str) -> Option<CameBack> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    match text.starts_with('{') {
        true => page(text),
        false => query(&query_of(text)?),
    }
}

/// The query of an address; a query by itself is one too.
fn query_of(text: &str) -> Option<String> {
    if text.contains(char::is_whitespace) {
        return None;
    }
    match Url::parse(text) {
        Ok(url) => url.query().map(str::to_owned),
        Err(_) => Some(text.trim_start_matches('?').to_owned()),
    }
}

fn query(text: &str) -> Option<CameBack> {
    let pairs: Vec<(String, String)> = form_urlencoded::parse(text.as_bytes())
        .into_owned()
        .collect();
    let all = |name: &str| -> Vec<&String> {
        let named = pairs.iter().filter(|(key, _)| key == name);
        named.map(|(_, value)| value).collect()
    };
    let names = [
        "code",
        "error",
        "state",
        "error_description",
        "scope",
        VISIT,
    ];
    let telling = ["code", "error", VISIT];
    if telling.iter().all(|name| all(name).is_empty()) {
        return None;
    }
    let first = |name: &str| all(name).first().copied().cloned().unwrap_or_default();
    let state = Some(first("state")).filter(|state| !state.is_empty());
    let outcome = if names.iter().any(|name| all(name).len() > 1) {
        // Which of two would count is a question that nobody should have to ask.
        Outcome::Broken("repeated")
    } else if let Some(visit) = visit(&first(VISIT)) {
        Outcome::Visited(visit)
    } else {
        match (first("code"), first("error")) {
            (code, error) if !code.is_empty() && !error.is_empty() => Outcome::Broken("both"),
            (code, _) if !code.is_empty() => Outcome::Code(Secret::new(code)),
            (_, error) if !error.is_empty() => Outcome::Refused {
                error: format!("authorize/{error}"),
                description: first("error_description"),
            },
            _ => Outcome::Broken("no-code"),
        }
    };
    Some(CameBack {
        state: state.map(Secret::new),
        account: None,
        outcome,
    })
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
