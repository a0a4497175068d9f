//! What it means when there is no good answer: the connection broke, or the status says no.

use std::time::Duration;

use reqwest::header::{DATE, HeaderMap, LOCATION, RETRY_AFTER};
use url::Url;

use super::{
    blank::cut,
    call::{Call, Party, RetryClass},
    reply::{SHOWN, is_web_page, request_id},
    wait,
};
use crate::{
    clock::Time,
    error::{Code, Error},
};

/// An attempt that failed.
pub(super) struct Failure {
    /// What to say.
    pub(super) error: Error,
    /// It may be over at the next attempt.
    pub(super) passing: bool,
    /// The system asks for patience, and means the key as a whole.
    pub(super) throttled: bool,
    /// As long as the system says, or as the budget is held where it says nothing.
    pub(super) told_wait: Option<Duration>,
}

impl Failure {
    pub(super) fn lasting(error: Error) -> Self {
        Self {
            error,
            passing: false,
            throttled: false,
            told_wait: None,
        }
    }
}

/// What it means that the connection broke or time ran out.
pub(super) fn broken<R: RetryClass>(error: &reqwest::Error, party: &Party) -> Failure {
    let who = party.name;
    let (code, message) = if error.is_builder() {
        (
            Code::Internal,
            "The request cannot be put together.".to_owned(),
        )
    } else if error.is_connect() {
        (
            Code::Network,
            format!("{who} cannot be reached: {}.", root_cause(error)),
        )
    } else if !R::REPEATS {
        (
            Code::CannotTell,
            format!(
                "The request was sent, but no answer came; whether {who} acted on it is to be looked up there."
            ),
        )
    } else if error.is_timeout() {
        (Code::Timeout, format!("{who} did not answer in time."))
    } else {
        (
            Code::Network,
            format!("The connection to {who} broke: {}.", root_cause(error)),
        )
    };
    Failure {
        passing: code != Code::Internal,
        ..Failure::lasting(party.sign(Error::new(code, message)))
    }
}

/// The innermost cause, which is the one people can act on; the outer ones repeat the address.
fn root_cause(error: &reqwest::Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    cut(&cause.to_string(), 200)
}

/// What a status other than 2xx means.
pub(super) fn refusal<R: RetryClass>(
    status: u16,
    headers: &HeaderMap,
    body: &[u8],
    call: &Call<R>,
    now: Time,
) -> Failure {
    let page = is_web_page(headers, body);
    let (code, lead) = match status {
        300..400 => (Code::RedirectRefused, "answered with a redirect"),
        401 => (Code::Unauthorized, "did not accept the key"),
        403 => (Code::Forbidden, "does not allow this to the key"),
        // A page that says *not found* knows nothing of accounts: it must not end one.
        404 if page => (Code::BadReply, "answered with a web page instead of data"),
        404 | 410 => (Code::NotFound, "has no such thing"),
        405 | 501 => (Code::Unsupported, "does not offer this"),
        408 => (Code::Timeout, "did not finish in time"),
        409 => (Code::Conflict, "found a conflict"),
        429 => (Code::RateLimited, "asks for patience"),
        400..500 => (Code::Refused, "refused the request"),
        500..600 => (Code::SystemDown, "failed on its side"),
        _ => (Code::BadReply, "answered with an unknown status"),
    };
    let text = call.redaction.json_or_text(&String::from_utf8_lossy(body));
    let detail = match code {
        Code::RedirectRefused => redirect_host(headers, &call.url),
        _ => told(&text),
    };
    let told_wait = told_wait(headers, now);
    // An object that is locked for a moment says nothing of the key as a whole (docs.stripe.com/rate-limits).
    let throttled = matches!(status, 408 | 429) && !is_locked(&text);
    Failure {
        passing: told_repeat(headers).unwrap_or(
            throttled
                || is_locked(&text)
                || code == Code::SystemDown
                || code == Code::Conflict && call.conflicts_pass,
        ),
        throttled,
        told_wait,
        error: call.party.sign(Error {
            request_id: request_id(headers),
            status: Some(status),
            retry_after: told_wait.map(wait::whole_seconds),
            body: (!text.is_empty()).then(|| cut(&text, SHOWN)),
            ..Error::new(
                code,
                format!("{} {lead} ({status}){detail}.", call.party.name),
            )
        }),
    }
}

fn is_locked(text: &str) -> bool {
    let body: serde_json::Value = serde_json::from_str(text).unwrap_or_default();
    body.pointer("/error/code")
        .and_then(serde_json::Value::as_str)
        == Some("lock_timeout")
}

/// Where a redirect points, by its host alone: the rest may carry a token.
fn redirect_host(headers: &HeaderMap, asked: &Url) -> String {
    let target = headers
        .get(LOCATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|target| asked.join(target).ok());
    match target.as_ref().and_then(Url::host_str) {
        Some(host) => format!(" to {}", cut(host, 200)),
        None => String::new(),
    }
}

/// The sentence inside a refusal, where the usual shapes have one; `text` is redacted already.
fn told(text: &str) -> String {
    let Ok(body) = serde_json::from_str::<serde_json::Value>(text) else {
        return String::new();
    };
    let sentence = ["/message", "/error/message", "/error_description", "/error"]
        .iter()
        .find_map(|pointer| body.pointer(pointer)?.as_str())
        .unwrap_or_default();
    let line: String = sentence
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    match line.trim().trim_end_matches('.') {
        "" => String::new(),
        line => format!(": {}", cut(line, 300)),
    }
}

/// Whether the system itself says that the same request may succeed later (Stripe's SDKs obey this before anything
/// else); it never outweighs the class of the request.
fn told_repeat(headers: &HeaderMap) -> Option<bool> {
    headers
        .get("stripe-should-retry")?
        .to_str()
        .ok()?
        .parse()
        .ok()
}

fn told_wait(headers: &HeaderMap, now: Time) -> Option<Duration> {
    let text = |name| headers.get(name)?.to_str().ok();
    let sent = text(DATE).and_then(wait::http_date).unwrap_or(now);
    wait::told(text(RETRY_AFTER)?, sent)
}
