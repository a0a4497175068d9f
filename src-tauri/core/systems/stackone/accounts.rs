//! Accounts as StackOne tells them.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{client::call, paging, words};
use crate::systems::shapes::{Text, id_of, list, loose, moment};
use crate::{
    clock::Time,
    error::{Code, Error, Result},
    http::{Method, Redaction, Safe},
    systems::{Cx, Found, FoundPage},
    wire::Reason,
};

/// `LinkedAccount` of the OpenAPI document. Who it belongs to must be readable; the rest may be missing or odd.
#[derive(Deserialize)]
struct Row {
    id: Text,
    #[serde(default)]
    provider: Text,
    #[serde(default, deserialize_with = "loose")]
    provider_name: String,
    #[serde(default, deserialize_with = "loose")]
    status: String,
    #[serde(default, deserialize_with = "list")]
    status_reasons: Vec<words::StatusReason>,
    #[serde(default)]
    origin_owner_id: Text,
    #[serde(default, deserialize_with = "loose")]
    origin_owner_name: String,
    #[serde(default, deserialize_with = "loose")]
    label: String,
    #[serde(default, rename = "type", deserialize_with = "loose")]
    kind: String,
    #[serde(default, deserialize_with = "moment")]
    created_at: Option<Time>,
    #[serde(default, deserialize_with = "moment")]
    updated_at: Option<Time>,
}

/// Reads one account, or says why it cannot be read.
fn read(raw: &RawValue, redaction: &Redaction) -> Result<Found, String> {
    let row: Row =
        serde_json::from_str(raw.get()).map_err(|error| redaction.text(&error.to_string()))?;
    if row.id.0.is_empty() {
        return Err("it has no id".to_owned());
    }
    Ok(Found {
        remote_id: row.id.0,
        provider: row.provider.0,
        provider_name: row.provider_name,
        person: String::new(),
        owner_id: row.origin_owner_id.0,
        owner_name: row.origin_owner_name,
        label: row.label,
        kind: row.kind,
        status: words::status(&row.status),
        raw_status: row.status,
        reasons: row.status_reasons.into_iter().map(Reason::from).collect(),
        created_at: row.created_at,
        updated_at: row.updated_at,
        kept: None,
        turns_at: None,
        raw: redaction.json(raw.get()).unwrap_or_default(),
        request_id: None,
    })
}

/// One cheap call: a list of one. The answer is the request id, when there is one.
pub(super) async fn test(cx: &Cx<'_>) -> Result<Option<String>> {
    let get = call(cx, Safe, Method::GET, &["accounts"])?.query([("page_size", "1")]);
    let reply = cx.http.send(get).await?;
    super::client::items(&reply)?;
    Ok(reply.request_id)
}

/// A page of all accounts.
pub(super) async fn page(cx: &Cx<'_>, cursor: Option<String>) -> Result<FoundPage> {
    let step = paging::step(cx, &["accounts"], &[], cursor).await?;
    let mut page = sort(cx, &step.rows);
    page.next = step.next;
    Ok(page)
}

/// The accounts of one owner, looked at again here: a filter that is ignored must not hand over another's.
pub(super) async fn of_owner(cx: &Cx<'_>, owner_id: &str) -> Result<Vec<Found>> {
    let rows = paging::all(cx, &["accounts"], &[("origin_owner_id", owner_id)]).await?;
    let mut found = sort(cx, &rows).rows;
    found.retain(|account| account.owner_id == owner_id);
    Ok(found)
}

/// Those that can be read and those that cannot.
fn sort(cx: &Cx<'_>, rows: &[Box<RawValue>]) -> FoundPage {
    let redaction = Redaction::new(cx.secrets.values());
    let mut page = FoundPage::default();
    for row in rows {
        match read(row, &redaction) {
            Ok(found) => page.rows.push(found),
            Err(why) => {
                let id = redaction.text(&id_of(row));
                page.unreadable.push(format!("account {id}: {why}"));
            }
        }
    }
    page
}

/// One account; absent when StackOne says it does not exist.
pub(super) async fn one(cx: &Cx<'_>, remote_id: &str) -> Result<Option<Found>> {
    let get = call(cx, Safe, Method::GET, &["accounts", remote_id])?;
    let reply = match cx.http.send(get).await {
        Err(error) if error.code == Code::NotFound => return Ok(None),
        answer => answer?,
    };
    let raw: Box<RawValue> = reply.json()?;
    let found =
        read(&raw, &Redaction::new(cx.secrets.values())).map_err(|why| reply.unreadable(&why))?;
    if found.remote_id != remote_id {
        return Err(reply.unreadable("another account than the one asked for"));
    }
    Ok(Some(found))
}

/// Ends an account. Deleting twice comes to the same, so that it may be repeated; gone already is done.
pub(super) async fn disconnect(cx: &Cx<'_>, remote_id: &str) -> Result<()> {
    let delete = call(cx, Safe, Method::DELETE, &["accounts", remote_id])?;
    match cx.http.send(delete).await {
        Err(Error {
            code: Code::NotFound,
            ..
        }) => Ok(()),
        answer => answer.map(|_| ()),
    }
}
