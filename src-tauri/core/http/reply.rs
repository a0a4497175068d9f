//! Reading an answer within bounds.

use reqwest::{
    Response,
    header::{CONTENT_TYPE, HeaderMap},
};
use serde::de::DeserializeOwned;

use super::{
    blank::cut,
    call::{Call, Party, RetryClass},
    redact::Redaction,
    refusal::{Failure, broken, refusal},
};
use crate::{
    clock::Time,
    error::{Code, Error, Result},
};

/// As much of a refusal as people may want to read, in bytes.
pub(super) const SHOWN: usize = 2048;

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

/// The system's id of the request, as far as it is fit to be shown.
pub(super) fn request_id(headers: &HeaderMap) -> Option<String> {
    REQUEST_IDS
        .iter()
        .find_map(|name| headers.get(*name)?.to_str().ok())
        .filter(|id| !id.is_empty())
        .map(|id| cut(id, 128))
}

/// The answer is meant for a browser: a captive portal, a wrong address, an error page on the way.
pub(super) fn is_web_page(headers: &HeaderMap, body: &[u8]) -> bool {
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
