//! Webhooks as they are set up at Smile (docs.getsmileapi.com/reference/webhooks). None can be changed: it is taken down
//! and set up anew.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::{json, value::RawValue};

use super::{
    client::{Told, delete},
    once::{LOOK_FIRST, Once, once, only},
    paging,
};
use crate::{
    error::Result,
    secret::Secret,
    systems::{
        Answer, Asked, Cx, Noted, Webhooks,
        shapes::{Text, if_readable, list, loose},
    },
    wire::Webhook,
};

/// Webhooks at Smile.
pub(super) struct SmileWebhooks;

impl Webhooks for SmileWebhooks {
    fn list<'a>(&'a self, cx: &'a Cx<'a>) -> Answer<'a, Vec<Webhook>> {
        Box::pin(async move { paging::all(cx, &["webhooks"], &[], read).await })
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

/// Sets one up. One whose answer got lost is known by being new, and by all that it was to be.
async fn create(
    cx: &Cx<'_>,
    values: &BTreeMap<String, String>,
    secret: &Secret,
) -> Result<Webhook> {
    let of = |name: &str| values.get(name).map_or("", String::as_str);
    let (name, url) = (of("webhook_name"), of("webhook_url"));
    let events: Vec<&str> = of("event_types").split(',').map(str::trim).collect();
    let payload = of("include_payload") == "true";
    let body = json!({
        "name": name,
        "url": url,
        "eventTypes": events,
        "active": true,
        "secret": secret.expose(),
        "includePayload": payload,
    });
    let before = paging::ids(cx, &["webhooks"]).await?;
    let wish = Once {
        path: &["webhooks"],
        body: &body,
        before: Asked::default(),
        noted: Noted::default(),
        choose: only,
        advice: LOOK_FIRST,
    };
    let could_be = |row: &RawValue, _: &Asked| {
        let one = read(row)?;
        let told: BTreeSet<&str> = one.events.iter().map(String::as_str).collect();
        let same = one.name == name
            && one.url == url
            && told == events.iter().copied().collect()
            && one.payload == payload;
        (same && one.active && !before.contains(&one.id)).then_some(one)
    };
    once(cx, wish, taken, could_be).await
}

fn taken(told: &Told) -> Result<Webhook> {
    let row: Box<RawValue> = told.data()?;
    read(&row).ok_or_else(|| told.unreadable("a webhook without an id"))
}
