//! `/webhooks`: register, list, read, remove. There is no call that changes one.

use axum::{
    Router,
    extract::{Path, RawQuery, State},
    http::HeaderMap,
    response::Response,
    routing::get,
};
use serde_json::Value;

use super::{
    answer::{done, ok},
    asked::{Asked, Body, Given},
    refusal::{Refusal, missing},
    webhook::{EVENTS, Webhook, sound},
};
use crate::practice::world::Shared;

/// The routes of webhooks.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/webhooks", get(list).post(create))
        .route("/webhooks/{id}", get(read).delete(remove))
}

async fn list(State(world): State<Shared>, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    let page = Asked::new(query.as_deref()).page(&world)?;
    let data = world.smile(|tenant| {
        let webhooks = &tenant.ledger.webhooks;
        let keys = &tenant.keys;
        let shown = |number| webhooks.at(number).map(|webhook| webhook.shown(keys));
        page.of(webhooks.newest(), |number| {
            shown(number).unwrap_or_default()
        })
    });
    Ok(ok(&world, data))
}

/// Answers 200, not 201.
async fn create(
    State(world): State<Shared>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let mut given = Given::read(&world, &headers, body)?;
    let mut webhook = Webhook {
        id: world.id("wh-", 16),
        name: given.text("name", 200),
        url: given.text("url", 500),
        events: events(&mut given),
        active: given.flag("active"),
        secret: Vec::new(),
        payload: given.at("includePayload").as_bool().unwrap_or_default(),
    };
    let secret = given.text("secret", 64);
    if !webhook.url.is_empty() && !sound(&webhook.url) {
        given.blame("url", "is an https:// address.");
    }
    given.checked(&world)?;
    let shown = world.smile(|tenant| {
        webhook.secret = tenant.keys.veil(&webhook.id, secret.as_bytes());
        let shown = webhook.shown(&tenant.keys);
        tenant.ledger.webhooks.add(webhook);
        shown
    });
    world.keep();
    Ok(ok(&world, shown))
}

fn events(given: &mut Given) -> Vec<String> {
    const FIELD: &str = "eventTypes";
    let kinds = given.at(FIELD).as_array().cloned().unwrap_or_default();
    let text = |kind: &Value| kind.as_str().map(ToOwned::to_owned);
    let kinds: Vec<_> = kinds
        .iter()
        .map(|kind| text(kind).unwrap_or_default())
        .collect();
    if kinds.is_empty() {
        given.blame(FIELD, "is a list of event types.");
    }
    for kind in kinds.iter().filter(|kind| !EVENTS.contains(&kind.as_str())) {
        given.blame(FIELD, &format!("knows no “{kind}”."));
    }
    kinds
}

async fn read(State(world): State<Shared>, Path(id): Path<String>) -> Result<Response, Refusal> {
    let shown = world.smile(|tenant| {
        let webhooks = &tenant.ledger.webhooks;
        let webhook = webhooks.find(|webhook| webhook.id == id);
        webhook.map(|webhook| webhook.shown(&tenant.keys))
    });
    Ok(ok(
        &world,
        shown.ok_or_else(|| missing(&world, "Webhook", &id))?,
    ))
}

async fn remove(State(world): State<Shared>, Path(id): Path<String>) -> Result<Response, Refusal> {
    let removed = world.smile(|tenant| tenant.ledger.webhooks.remove(|webhook| webhook.id == id));
    if !removed {
        return Err(missing(&world, "Webhook", &id));
    }
    world.keep();
    Ok(done(&world))
}
