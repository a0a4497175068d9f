//! Connected accounts: listed, read, ended.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{callback::host, health::Health, spec::SPEC, words};
use crate::{
    clock::Time,
    error::{Code, Error, Result},
    http::{Method, Never, Redaction, Safe},
    systems::{
        Cx, Found, FoundPage,
        shapes::{Text, id_of, if_readable, loose, unix},
        stripe::{
            client::{call, call_at},
            paging,
        },
    },
};

/// `account` of the OpenAPI document, which promises only an id.
#[derive(Deserialize)]
struct Row {
    id: Text,
    #[serde(default, rename = "type", deserialize_with = "loose")]
    kind: String,
    #[serde(default, deserialize_with = "loose")]
    email: String,
    #[serde(default, deserialize_with = "unix")]
    created: Option<Time>,
    #[serde(default, deserialize_with = "if_readable")]
    business_profile: Option<Profile>,
    #[serde(default, deserialize_with = "if_readable")]
    settings: Option<Settings>,
}

#[derive(Deserialize)]
struct Profile {
    #[serde(default, deserialize_with = "loose")]
    name: String,
}

#[derive(Deserialize)]
struct Settings {
    dashboard: Dashboard,
}

#[derive(Deserialize)]
struct Dashboard {
    #[serde(default, deserialize_with = "loose")]
    display_name: String,
}

/// Reads one account, or says why it cannot be read.
fn read(raw: &RawValue, redaction: &Redaction) -> Result<Found, String> {
    let wrong = |error: serde_json::Error| redaction.text(&error.to_string());
    let row: Row = serde_json::from_str(raw.get()).map_err(wrong)?;
    let health: Health = serde_json::from_str(raw.get()).map_err(wrong)?;
    if row.id.0.is_empty() {
        return Err("it has no id".to_owned());
    }
    let names = [
        row.business_profile.map(|profile| profile.name),
        row.settings.map(|settings| settings.dashboard.display_name),
        Some(row.email.clone()),
    ];
    let name = names.into_iter().flatten().find(|name| !name.is_empty());
    let (status, raw_status) = health.status();
    Ok(Found {
        provider: "stripe".to_owned(),
        provider_name: "Stripe".to_owned(),
        person: String::new(),
        owner_id: String::new(),
        owner_name: name.unwrap_or_else(|| row.id.0.clone()),
        label: row.email,
        kind: row.kind,
        raw_status,
        status,
        reasons: health.reasons(),
        // When it was connected, not when it was opened.
        created_at: row.created,
        updated_at: None,
        kept: None,
        turns_at: None,
        raw: redaction.json(raw.get()).unwrap_or_default(),
        request_id: None,
        remote_id: row.id.0,
    })
}

/// One cheap call: the platform's own account.
pub(super) async fn test(cx: &Cx<'_>) -> Result<Option<String>> {
    let reply = cx
        .http
        .send(call(cx, &SPEC, Safe, Method::GET, &["v1", "account"])?)
        .await?;
    let own: Box<RawValue> = reply.json()?;
    match id_of(&own).starts_with('{') {
        true => Err(reply.unreadable("an account without an id")),
        false => Ok(reply.request_id),
    }
}

/// A page of all accounts.
pub(super) async fn page(cx: &Cx<'_>, cursor: Option<String>) -> Result<FoundPage> {
    let redaction = Redaction::new(cx.secrets.values());
    let list = paging::List {
        path: &["v1", "accounts"],
        ..paging::List::default()
    };
    let rows = paging::page(cx, &SPEC, list, cursor.as_deref()).await?;
    let mut page = FoundPage {
        next: rows.next,
        ..FoundPage::default()
    };
    for row in &rows.rows {
        match read(row, &redaction) {
            Ok(found) => page.rows.push(found),
            Err(why) => {
                let id = redaction.text(&id_of(row));
                page.unreadable.push(format!("account {id}: {why}"));
            }
        }
    }
    Ok(page)
}

/// One account; absent when the key works but Stripe does not show the account to it: that is what is left of one that
/// has been disconnected, by whichever side.
pub(super) async fn one(cx: &Cx<'_>, remote_id: &str) -> Result<Option<Found>> {
    let get = call(cx, &SPEC, Safe, Method::GET, &["v1", "accounts", remote_id])?;
    let reply = match cx.http.send(get).await {
        Err(error) if error.code == Code::NotFound => return Ok(None),
        Err(error) if matches!(error.code, Code::Unauthorized | Code::Forbidden) => {
            return match test(cx).await {
                Ok(_) => Ok(None),
                // The key itself does not work: that says nothing of the account.
                Err(_) => Err(error),
            };
        }
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

/// Ends the connection (docs.stripe.com/connect/oauth-reference#post-deauthorize): one request, never repeated. When it
/// stays unclear what became of it, the account is read, which tells.
pub(super) async fn disconnect(cx: &Cx<'_>, remote_id: &str) -> Result<()> {
    let client_id = cx.setting("client_id")?;
    let post = call_at(
        cx,
        &SPEC,
        &host(cx)?,
        Never,
        Method::POST,
        &["oauth", "deauthorize"],
    )?
    .form([("client_id", client_id), ("stripe_user_id", remote_id)]);
    let error = match cx.http.send(post).await {
        Ok(_) => return Ok(()),
        Err(error) => error,
    };
    let meant = error.word();
    // Stripe says the same of an account that was never connected and of one that is so no longer.
    let unclear = error.code.is_unclear() || meant.as_deref() == Some("invalid_client");
    if unclear && matches!(one(cx, remote_id).await, Ok(None)) {
        return Ok(());
    }
    let meant = meant.and_then(|word| words::deauthorize(&word));
    Err(match meant {
        Some(sentence) => Error {
            message: format!("{} {sentence}", error.message),
            ..error
        },
        None => error,
    })
}
