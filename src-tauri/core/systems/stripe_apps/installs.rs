//! Installs of the app as this system's accounts: listed, read, ended through the Install API
//! (docs.stripe.com/api/apps/installs, since 2026-09-30.endive). An account is known by its `acct_…`, which is what a way
//! back and a deep link name; the install behind it may be another after each new install.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{spec::SPEC, words};
use crate::{
    clock::Time,
    error::{Code, Error, Result},
    http::{Idempotent, Method, Redaction, Safe},
    systems::{
        Cx, Found, FoundPage,
        shapes::{Text, id_of, loose, unix},
        stripe::{client::call, paging, settings::said},
    },
};

/// `apps.install` of the OpenAPI document.
#[derive(Deserialize)]
struct Row {
    id: Text,
    account: Text,
    #[serde(default, deserialize_with = "loose")]
    channel: String,
    #[serde(default, deserialize_with = "loose")]
    status: String,
    #[serde(default)]
    approval_required: Option<bool>,
    #[serde(default, deserialize_with = "unix")]
    created: Option<Time>,
    #[serde(default)]
    permissions_pending: Option<Vec<String>>,
}

const PATH: [&str; 3] = ["v1", "apps", "installs"];

/// Reads one install, or says why it cannot be read.
fn read(raw: &RawValue, redaction: &Redaction) -> Result<(String, Found), String> {
    let wrong = |error: serde_json::Error| redaction.text(&error.to_string());
    let row: Row = serde_json::from_str(raw.get()).map_err(wrong)?;
    if row.id.0.is_empty() || row.account.0.is_empty() {
        return Err("it has no id or no account".to_owned());
    }
    let approval = row.approval_required == Some(true);
    let raw_status = match approval && row.status == "installed" {
        true => "installed, approval required".to_owned(),
        false => row.status.clone(),
    };
    let pending = row.permissions_pending.unwrap_or_default();
    let found = Found {
        provider: "stripe".to_owned(),
        provider_name: "Stripe".to_owned(),
        person: String::new(),
        owner_id: String::new(),
        owner_name: row.account.0.clone(),
        label: String::new(),
        kind: row.channel,
        status: words::status(&row.status, approval),
        raw_status,
        reasons: words::reasons(&row.status, approval, &pending),
        created_at: row.created,
        updated_at: None,
        kept: None,
        turns_at: None,
        raw: redaction.json(raw.get()).unwrap_or_default(),
        request_id: None,
        remote_id: row.account.0,
    };
    Ok((row.id.0, found))
}

/// One cheap call: a page of installs.
pub(super) async fn test(cx: &Cx<'_>) -> Result<Option<String>> {
    let get = call(cx, &SPEC, Safe, Method::GET, &PATH)?
        .query([("limit", "1")])
        .query(filter(cx));
    let reply = cx.http.send(get).await?;
    match reply.json::<serde_json::Value>()?["data"].is_array() {
        true => Ok(reply.request_id),
        false => Err(reply.unreadable("a list without rows")),
    }
}

/// A developer who filters by its own app sees every account that installed it; without, only its own installs.
fn filter<'a>(cx: &'a Cx<'_>) -> Vec<(&'a str, &'a str)> {
    let app = said(cx.settings, "app_id");
    app.map(|app| ("app", app)).into_iter().collect()
}

/// A page of all installs. An account that installed twice stands there once: newest first, the newest counts.
pub(super) async fn page(cx: &Cx<'_>, cursor: Option<String>) -> Result<FoundPage> {
    cx.setting("app_id")?;
    let redaction = Redaction::new(cx.secrets.values());
    let list = paging::List {
        path: &PATH,
        filter: &filter(cx),
        account: None,
    };
    let rows = paging::page(cx, &SPEC, list, cursor.as_deref()).await?;
    let mut page = FoundPage {
        next: rows.next,
        ..FoundPage::default()
    };
    for row in &rows.rows {
        match read(row, &redaction) {
            Ok((_, found)) if has(&page.rows, &found.remote_id) => {}
            Ok((_, found)) => page.rows.push(found),
            Err(why) => {
                let id = redaction.text(&id_of(row));
                page.unreadable.push(format!("install {id}: {why}"));
            }
        }
    }
    Ok(page)
}

fn has(rows: &[Found], remote_id: &str) -> bool {
    rows.iter().any(|found| found.remote_id == remote_id)
}

/// The newest install of an account; absent: there is none.
async fn newest(cx: &Cx<'_>, remote_id: &str) -> Result<Option<(String, Found)>> {
    cx.setting("app_id")?;
    let get = call(cx, &SPEC, Safe, Method::GET, &PATH)?
        .query(filter(cx))
        .query([("account", remote_id), ("limit", "10")]);
    let reply = cx.http.send(get).await?;
    #[derive(Deserialize)]
    struct List {
        data: Vec<Box<RawValue>>,
    }
    let List { data } = reply.json()?;
    let redaction = Redaction::new(cx.secrets.values());
    let Some(raw) = data.first() else {
        return Ok(None);
    };
    let (id, found) = read(raw, &redaction).map_err(|why| reply.unreadable(&why))?;
    match found.remote_id == remote_id {
        true => Ok(Some((id, found))),
        false => Err(reply.unreadable("an install of another account than the one asked for")),
    }
}

/// One account; absent when the app is not installed on it.
pub(super) async fn one(cx: &Cx<'_>, remote_id: &str) -> Result<Option<Found>> {
    Ok(newest(cx, remote_id).await?.map(|(_, found)| found))
}

/// Ends the install of an account; one key for one install, so that a repeat is the same wish.
pub(super) async fn end(cx: &Cx<'_>, remote_id: &str) -> Result<()> {
    let Some((id, _)) = newest(cx, remote_id).await? else {
        return Ok(());
    };
    let path = [&PATH[..], &[&id, "uninstall"]].concat();
    let wish = Idempotent(format!("uninstall-{id}"));
    let post = call(cx, &SPEC, wish, Method::POST, &path)?;
    match cx.http.send(post).await {
        Ok(_) => Ok(()),
        Err(error) if error.code == Code::NotFound => Ok(()),
        Err(error) if error.code == Code::Forbidden => Err(Error {
            message: format!(
                "{} Who besides the installing account may end an install is not documented; the customer can do it in its own Dashboard.",
                error.message
            ),
            ..error
        }),
        Err(error) => Err(error),
    }
}
