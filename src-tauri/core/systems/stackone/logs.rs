//! The log of requests StackOne made for an account (`GET /requests/logs` of the OpenAPI document).

use serde::Deserialize;
use serde_json::value::RawValue;

use super::client::{call, is_not_offered, items};
use crate::systems::shapes::{Text, if_readable, loose, moment};
use crate::{
    clock::Time,
    error::Result,
    http::{Method, Redaction, Safe, cut},
    systems::Cx,
    wire::RequestLog,
};

/// The most rows of one answer.
const PAGE: &str = "100";

/// As much of what a provider said as is shown, in bytes.
const SHOWN: usize = 500;

/// How the filter is written. The document gives no style: the vendor's SDK flattens it, other endpoints nest it.
#[derive(Clone, Copy)]
enum Encoding {
    /// `account_ids=…`
    Flat,
    /// `filter[account_ids]=…`
    Nested,
}

impl Encoding {
    fn name(self, key: &str) -> String {
        match self {
            Self::Flat => key.to_owned(),
            Self::Nested => format!("filter[{key}]"),
        }
    }
}

/// Newest first, at most 100.
///
/// A filter in the wrong encoding is ignored, and the answer holds other customers' requests. So every row is looked
/// at again, and the other encoding is tried when the first was refused or let strangers through.
pub(super) async fn of_account(cx: &Cx<'_>, remote_id: &str) -> Result<Vec<RequestLog>> {
    let flat = fetch(cx, Encoding::Flat, remote_id).await;
    let trusted = match &flat {
        Ok(rows) => rows.iter().all(|row| row.account_id.0 == remote_id),
        Err(error) => !is_not_offered(error) || !matches!(error.status, Some(400 | 422)),
    };
    let mut rows = if trusted {
        flat?
    } else {
        fetch(cx, Encoding::Nested, remote_id).await?
    };
    rows.retain(|row| row.account_id.0 == remote_id);
    let redaction = Redaction::new(cx.secrets.values());
    let mut logs: Vec<RequestLog> = rows.into_iter().map(|row| row.read(&redaction)).collect();
    logs.sort_by_key(|log| std::cmp::Reverse(log.at));
    Ok(logs)
}

async fn fetch(cx: &Cx<'_>, encoding: Encoding, remote_id: &str) -> Result<Vec<Row>> {
    let filter = encoding.name("account_ids");
    let get = call(cx, Safe, Method::GET, &["requests", "logs"])?.query([
        (filter.as_str(), remote_id),
        ("page_size", PAGE),
        ("order_by", "eventDatetime"),
        ("order_direction", "desc"),
    ]);
    let rows = items(&cx.http.send(get).await?)?;
    Ok(rows
        .iter()
        .filter_map(|row| serde_json::from_str(row.get()).ok())
        .collect())
}

/// An item. The document writes snake_case, one page of the documentation camelCase.
#[derive(Deserialize)]
struct Row {
    #[serde(default, alias = "accountId")]
    account_id: Text,
    #[serde(default, alias = "requestId", deserialize_with = "loose")]
    request_id: String,
    #[serde(default, alias = "eventDatetime", deserialize_with = "moment")]
    event_datetime: Option<Time>,
    #[serde(default, alias = "httpMethod", deserialize_with = "loose")]
    http_method: String,
    #[serde(default, deserialize_with = "loose")]
    path: String,
    #[serde(default, deserialize_with = "if_readable")]
    status: Option<u16>,
    #[serde(default, deserialize_with = "if_readable")]
    success: Option<bool>,
    #[serde(default, deserialize_with = "if_readable")]
    duration: Option<f64>,
    #[serde(default, deserialize_with = "loose")]
    provider: String,
    #[serde(default, deserialize_with = "loose")]
    resource: String,
    #[serde(default, deserialize_with = "loose")]
    action: String,
    #[serde(default, deserialize_with = "if_readable")]
    response: Option<Response>,
}

/// Only with the project's *Advanced Logs*.
#[derive(Deserialize)]
struct Response {
    #[serde(default)]
    provider_errors: Option<Box<RawValue>>,
    #[serde(default)]
    body: Option<Box<RawValue>>,
}

impl Row {
    fn read(self, redaction: &Redaction) -> RequestLog {
        let path = self.path.split(['?', '#']).next().unwrap_or_default();
        RequestLog {
            path: redaction.text(path),
            at: self.event_datetime,
            status: self.status,
            success: self
                .success
                .unwrap_or_else(|| self.status.is_some_and(|status| status < 400)),
            milliseconds: self.duration.filter(|span| span.is_finite()),
            detail: self.detail(redaction),
            method: self.http_method,
            request_id: self.request_id,
        }
    }

    /// What the provider said; without it, what was asked of it.
    fn detail(&self, redaction: &Redaction) -> String {
        let said = self.response.as_ref().and_then(|response| {
            let says_something = |raw: &&RawValue| !matches!(raw.get(), "null" | "[]" | "{}");
            let errors = response.provider_errors.as_deref().filter(says_something);
            errors.or(response.body.as_deref().filter(says_something))
        });
        match said {
            Some(raw) => cut(&redaction.json_or_text(raw.get()), SHOWN),
            None => [&self.provider, &self.resource, &self.action]
                .into_iter()
                .filter(|part| !part.is_empty())
                .cloned()
                .collect::<Vec<_>>()
                .join(" "),
        }
    }
}
