//! Accounts as Smile tells them. They appear through the widget alone: there is no call that makes one.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{
    client::{call, delete, get, send},
    paging, words,
};
use crate::{
    clock::Time,
    error::{Code, Error, Result},
    http::{Method, Redaction, Safe},
    systems::{
        Cx, Found, FoundPage,
        shapes::{Text, id_of, if_readable, loose, moment},
    },
};

/// `Account` of the OpenAPI document. The id must be readable; the rest may be missing or odd.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Row {
    pub(super) id: Text,
    #[serde(default)]
    pub(super) user_id: Text,
    #[serde(default)]
    provider_id: Text,
    #[serde(default, deserialize_with = "moment")]
    pub(super) created_at: Option<Time>,
    #[serde(default, deserialize_with = "loose")]
    connection_status: String,
    #[serde(default, deserialize_with = "if_readable")]
    connection: Option<Part>,
    #[serde(default, deserialize_with = "loose")]
    monitor_status: String,
    #[serde(default, deserialize_with = "if_readable")]
    monitor: Option<Part>,
}

/// `connection` and `monitor` of an account.
#[derive(Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Part {
    #[serde(default, deserialize_with = "loose")]
    status: String,
    #[serde(default, deserialize_with = "loose")]
    error_code: String,
    #[serde(default, deserialize_with = "loose")]
    error_message: String,
    #[serde(default, deserialize_with = "moment")]
    updated_at: Option<Time>,
}

impl Row {
    /// What the account says of itself; the status stands twice in it, and either will do.
    pub(super) fn word(&self) -> words::Told {
        let connection = self.connection.clone().unwrap_or_default();
        let monitor = self.monitor.clone().unwrap_or_default();
        let or = |one: &str, other: String| {
            if one.is_empty() {
                other
            } else {
                one.to_owned()
            }
        };
        words::Told {
            connection: or(&self.connection_status, connection.status),
            monitor: or(&self.monitor_status, monitor.status),
            error: connection.error_code,
            message: connection.error_message,
            at: connection.updated_at,
            linked: self.created_at,
        }
    }
}

/// Reads one account out of the answer to a request, or says why it cannot be read.
fn read(
    raw: &RawValue,
    request: Option<&str>,
    redaction: &Redaction,
    now: Time,
) -> Result<Found, String> {
    let row: Row =
        serde_json::from_str(raw.get()).map_err(|error| redaction.text(&error.to_string()))?;
    if row.id.0.is_empty() {
        return Err("it has no id".to_owned());
    }
    let told = row.word();
    let judged = told.judge(now);
    Ok(Found {
        remote_id: row.id.0,
        provider: row.provider_id.0,
        provider_name: String::new(),
        person: row.user_id.0.clone(),
        owner_id: String::new(),
        // Smile knows no names; whom the desk does not know is called by their id.
        owner_name: row.user_id.0,
        label: String::new(),
        kind: String::new(),
        status: judged.status,
        raw_status: told.connection,
        reasons: judged.reasons,
        created_at: row.created_at,
        updated_at: told.at,
        kept: judged.kept,
        turns_at: judged.turns_at,
        raw: redaction.json(raw.get()).unwrap_or_default(),
        request_id: request.map(|id| redaction.text(id)),
    })
}

/// One cheap call: a list of one user. The answer is the request id.
pub(super) async fn test(cx: &Cx<'_>) -> Result<Option<String>> {
    let get = call(cx, Safe, Method::GET, &["users"])?.query([("size", "1")]);
    let told = send(cx, get).await?;
    told.data::<serde_json::Value>()?;
    Ok(told.request_id)
}

/// A page of all accounts.
pub(super) async fn page(cx: &Cx<'_>, cursor: Option<String>) -> Result<FoundPage> {
    let step = paging::page(cx, &["accounts"], &[], cursor).await?;
    let redaction = Redaction::new(cx.secrets.values());
    let mut page = FoundPage {
        next: step.next,
        ..FoundPage::default()
    };
    for row in &step.rows {
        match read(row, step.request_id.as_deref(), &redaction, cx.now) {
            Ok(found) => page.rows.push(found),
            Err(why) => {
                let id = redaction.text(&id_of(row));
                page.unreadable.push(format!("account {id}: {why}"));
            }
        }
    }
    Ok(page)
}

/// The accounts of one user, looked at again here: a filter that is ignored must not hand over another's.
pub(super) async fn of_user(cx: &Cx<'_>, user: &str) -> Result<Vec<Row>> {
    let read = |row: &RawValue| {
        let row: Row = serde_json::from_str(row.get()).ok()?;
        (row.user_id.0 == user).then_some(row)
    };
    paging::all(cx, &["accounts"], &[("userId", user)], read).await
}

/// One account; absent when Smile says it does not exist.
pub(super) async fn one(cx: &Cx<'_>, remote_id: &str) -> Result<Option<Found>> {
    let told = match get(cx, &["accounts", remote_id]).await {
        Err(error) if error.code == Code::NotFound => return Ok(None),
        answer => answer?,
    };
    let raw: Box<RawValue> = told.data()?;
    let redaction = Redaction::new(cx.secrets.values());
    let found = read(&raw, told.request_id.as_deref(), &redaction, cx.now)
        .map_err(|why| told.unreadable(&why))?;
    match found.remote_id == remote_id {
        true => Ok(Some(found)),
        false => Err(told.unreadable("another account than the one asked for")),
    }
}

/// Revokes an account; the data behind it are removed (docs.getsmileapi.com/reference/accounts).
pub(super) async fn disconnect(cx: &Cx<'_>, remote_id: &str) -> Result<()> {
    delete(cx, &["accounts", remote_id]).await
}

/// Stops the continuous sync of an account, for good: no call begins it again.
pub(super) async fn stop_monitor(cx: &Cx<'_>, remote_id: &str) -> Result<()> {
    let path = ["accounts", remote_id, "disableMonitor"];
    let post = call(cx, Safe, Method::POST, &path)?;
    match send(cx, post).await {
        Ok(_) => Ok(()),
        Err(error) if error.code == Code::NotFound => {
            let sentence = "This account does not exist at Smile any more.";
            Err(Error {
                message: sentence.to_owned(),
                ..error
            })
        }
        Err(error) => Err(error),
    }
}
