//! Reading an answer within bounds, and saying what its status means.

use std::time::Duration;

use reqwest::{
    Response,
    header::{CONTENT_TYPE, DATE, HeaderMap, LOCATION, RETRY_AFTER},
};
use serde::de::DeserializeOwned;
use url::Url;

use super::{
    call::{Call, Party, RetryClass},
    redact::{Redaction, cut},
    wait,
};
use crate::{
    clock::Time,
    error::{Code, Error, Result},
};

/// As much of a refusal as people may want to read, in bytes.
const SHOWN: usize = 2048;

/// As much of a refusal as is read at all, in bytes: enough for valid JSON to be blanked as such.
const REFUSAL: usize = 64 << 10;

/// Headers that carry the system's own id of a request, the most telling first.
const REQUEST_IDS: [&str; 5] = [
    "x-request-id",
    "request-id",
    "x-amzn-requestid",
    "x-correlation-id",
    "cf-ray",
];

/// An answer of the 2xx kind that is no web page.
#[derive(Debug)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// The system's id of the request, when it gives one.
    pub request_id: Option<String>,
    /// The body, decompressed.
    pub body: Vec<u8>,
    party: Party,
    redaction: Redaction,
}

impl Reply {
    /// Reads the body as JSON, or says with [`Code::BadReply`] why it is not what was expected.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T> {
        serde_json::from_slice(&self.body).map_err(|error| self.unreadable(&error.to_string()))
    }

    /// The error of an answer that makes no sense.
    pub fn unreadable(&self, why: &str) -> Error {
        let text = String::from_utf8_lossy(&self.body[..self.body.len().min(REFUSAL)]);
        self.party.sign(Error {
            request_id: self.request_id.clone(),
            status: Some(self.status),
            body: Some(cut(&self.redaction.json_or_text(&text), SHOWN)),
            ..Error::new(
                Code::BadReply,
                format!(
                    "{} answered something else than it documents: {}.",
                    self.party.name,
                    self.redaction.text(why)
                ),
            )
        })
    }

    /// What is blanked in this answer before anybody reads it.
    pub fn redaction(&self) -> &Redaction {
        &self.redaction
    }
}

/// An attempt that failed.
pub(super) struct Failure {
    /// What to say.
    pub(super) error: Error,
    /// It may be over at the next attempt.
    pub(super) passing: bool,
    /// The system asks for patience, and means the key as a whole.
    pub(super) throttled: bool,
    /// As long as the system says.
    pub(super) told_wait: Option<Duration>,
}

impl Failure {
    fn lasting(error: Error) -> Self {
        Self {
            error,
            passing: false,
            throttled: false,
            told_wait: None,
        }
    }
}

/// Reads an answer to its end or its bounds and judges it.
pub(super) async fn read<R: RetryClass>(
    mut response: Response,
    call: &Call<R>,
    limit: usize,
    now: Time,
) -> Result<Reply, Failure> {
    let status = response.status().as_u16();
    let headers = std::mem::take(response.headers_mut());
    if !(200..300).contains(&status) {
        // A refusal cut short is still the refusal its status says.
        let mut body = Vec::new();
        let _ = fill(&mut body, &mut response, REFUSAL).await;
        return Err(refusal(status, &headers, &body, call, now));
    }
    let mut body = Vec::new();
    let whole = fill(&mut body, &mut response, limit).await;
    let reply = Reply {
        status,
        request_id: request_id(&headers),
        body,
        party: call.party,
        redaction: call.redaction.clone(),
    };
    match whole {
        Err(error) => Err(broken::<R>(&error, &call.party)),
        Ok(false) => Err(Failure::lasting(Error {
            body: None,
            ..reply.unreadable(&format!("more than {} MiB", limit >> 20))
        })),
        Ok(true) if is_web_page(&headers, &reply.body) => Err(Failure::lasting(
            reply.unreadable("a web page instead of data; the base address may be wrong"),
        )),
        Ok(true) => Ok(reply),
    }
}

/// Reads up to the limit; `false`: there is more. Bytes are counted after decompression, so that a small answer
/// cannot unfold into a large one.
async fn fill(
    body: &mut Vec<u8>,
    response: &mut Response,
    limit: usize,
) -> Result<bool, reqwest::Error> {
    while let Some(chunk) = response.chunk().await? {
        let room = limit - body.len();
        body.extend_from_slice(&chunk[..chunk.len().min(room)]);
        if chunk.len() > room {
            return Ok(false);
        }
    }
    Ok(true)
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
fn refusal<R: RetryClass>(
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
    let throttled = matches!(status, 408 | 429);
    let shown_wait = told_wait.or(throttled.then(|| wait::hold(None)));
    Failure {
        passing: throttled || code == Code::SystemDown,
        throttled,
        told_wait,
        error: call.party.sign(Error {
            request_id: request_id(headers),
            status: Some(status),
            retry_after: shown_wait.map(wait::whole_seconds),
            body: (!text.is_empty()).then(|| cut(&text, SHOWN)),
            ..Error::new(
                code,
                format!("{} {lead} ({status}){detail}.", call.party.name),
            )
        }),
    }
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

fn told_wait(headers: &HeaderMap, now: Time) -> Option<Duration> {
    let text = |name| headers.get(name)?.to_str().ok();
    let sent = text(DATE).and_then(wait::http_date).unwrap_or(now);
    wait::told(text(RETRY_AFTER)?, sent)
}

/// The system's id of the request, as far as it is fit to be shown.
fn request_id(headers: &HeaderMap) -> Option<String> {
    REQUEST_IDS
        .iter()
        .find_map(|name| headers.get(*name)?.to_str().ok())
        .filter(|id| !id.is_empty())
        .map(|id| cut(id, 128))
}

/// The answer is meant for a browser: a captive portal, a wrong address, an error page on the way.
fn is_web_page(headers: &HeaderMap, body: &[u8]) -> bool {
    let declared = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| {
            kind.trim_start()
                .to_ascii_lowercase()
                .starts_with("text/html")
        });
    declared || body.trim_ascii_start().starts_with(b"<")
}
