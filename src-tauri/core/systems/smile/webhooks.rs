//! Webhooks as they are set up at Smile (docs.getsmileapi.com/reference/webhooks). None can be changed: it is taken down
//! and set up anew.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{json, value::RawValue};

use super::{
    client::{Told, delete, is_unclear, post},
    paging,
};
use crate::{
    error::Result,
    secret::Secret,
    systems::{
        Answer, Cx, Webhooks,
        shapes::{Text, if_readable, list, loose},
    },
    wire::Webhook,
};

/// Webhooks at Smile.
pub(super) struct SmileWebhooks;

impl Webhooks for SmileWebhooks {
    fn list<'a>(&'a self, cx: &'a Cx<'a>) -> Answer<'a, Vec<Webhook>> {
        Box::pin(async move {
            let rows = paging::all(cx, &["webhooks"], &[]).await?;
            Ok(rows.iter().filter_map(|row| read(row)).collect())
        })
    }

    fn create<'a>(
        &'a self,
        cx: &'a Cx<'a>,
        values: &'a BTreeMap<String, String>,
        secret: &'a Secret,
    ) -> Answer<'a, Webhook> {
        Box::pin(create(cx, values, secret))
    }

    fn remove<'a>(&'a self, cx: &'a Cx<'a>, id: &'a str) -> Answer<'a, ()> {
        Box::pin(async move { delete(cx, &["webhooks", id]).await })
    }
}

/// `Webhook` of the OpenAPI document. It may hold the secret, which is not read.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    id: Text,
    #[serde(default, deserialize_with = "loose")]
    name: String,
    #[serde(default, deserialize_with = "loose")]
    url: String,
    #[serde(default, deserialize_with = "list")]
    event_types: Vec<String>,
    #[serde(default, deserialize_with = "if_readable")]
    active: Option<bool>,
    #[serde(default, deserialize_with = "if_readable")]
    include_payload: Option<bool>,
}

fn read(row: &RawValue) -> Option<Webhook> {
    let row: Row = serde_json::from_str(row.get()).ok()?;
    (!row.id.0.is_empty()).then_some(Webhook {
        id: row.id.0,
        name: row.name,
        url: row.url,
        events: row.event_types,
        active: row.active.unwrap_or(true),
        payload: row.include_payload.unwrap_or(false),
        here: false,
    })
}

/// Sets one up: sent once; where no clear answer came, one of that name and address is looked for.
async fn create(
    cx: &Cx<'_>,
    values: &BTreeMap<String, String>,
    secret: &Secret,
) -> Result<Webhook> {
    let of = |name: &str| values.get(name).map_or("", String::as_str);
    let (name, url) = (of("webhook_name"), of("webhook_url"));
    let events: Vec<&str> = of("event_types").split(',').map(str::trim).collect();
    let body = json!({
        "name": name,
        "url": url,
        "eventTypes": events,
        "active": true,
        "secret": secret.expose(),
        "includePayload": of("include_payload") == "true",
    });
    let answer = match post(cx, &["webhooks"], &body).await {
        Ok(told) => taken(&told),
        Err(error) => Err(error),
    };
    let error = match answer {
        Err(error) if is_unclear(&error) => error,
        answer => return answer,
    };
    let Ok(rows) = paging::all(cx, &["webhooks"], &[]).await else {
        return Err(error);
    };
    let mut all = rows.iter().filter_map(|row| read(row));
    all.find(|one| one.name == name && one.url == url)
        .ok_or(error)
}

fn taken(told: &Told) -> Result<Webhook> {
    let row: Box<RawValue> = told.data()?;
    read(&row).ok_or_else(|| told.unreadable("a webhook without an id"))
}
