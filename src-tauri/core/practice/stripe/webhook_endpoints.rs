//! `/v1/webhook_endpoints`: further receivers, each with a secret of its own that only the answer to its making tells
//! (<https://docs.stripe.com/api/webhook_endpoints>). What happens at connected accounts goes to those made with
//! `connect`. The practice sends to this machine only.

use axum::{
    Extension, Json, Router,
    body::Bytes,
    extract::{Path, RawQuery, State},
    routing::{get, post},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use url::Url;

use super::{
    access::{Caller, Holder},
    accounts::list_of,
    asked::Asked,
    event::Event,
    events::fits,
    notice,
    refusal::{Refusal, missing, no_such, refuse, wrong},
};
use crate::{
    clock::Time,
    practice::{
        outbox::{Letter, on_this_machine},
        world::{Shared, World},
    },
};

/// As many as the vendor allows.
const MOST: usize = 16;

/// An endpoint; its secret follows from its id.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Endpoint {
    id: String,
    url: Url,
    kinds: Vec<String>,
    connect: bool,
    created: Time,
}

/// The routes of endpoints.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/v1/webhook_endpoints", post(make).get(list))
        .route("/v1/webhook_endpoints/{id}", get(read).delete(remove))
}

fn shown(endpoint: &Endpoint) -> Value {
    json!({
        "id": endpoint.id,
        "object": "webhook_endpoint",
        "api_version": null,
        "application": null,
        "created": endpoint.created.seconds(),
        "description": null,
        "enabled_events": endpoint.kinds,
        "livemode": false,
        "metadata": {},
        "status": "enabled",
        "url": endpoint.url,
    })
}

fn secret(world: &World, endpoint: &Endpoint) -> String {
    world.stripe(|platform| format!("whsec_Practice{}", platform.keys.mark(&endpoint.id)))
}

fn platform_only(caller: &Caller) -> Result<(), Refusal> {
    match caller.holder {
        Holder::Platform => Ok(()),
        _ => Err(refuse(403, "Only the platform makes endpoints here.")),
    }
}

async fn make(
    State(world): State<Shared>,
    Extension(caller): Extension<Caller>,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    platform_only(&caller)?;
    let asked = Asked::body(&body);
    let url = asked.one("url").ok_or_else(|| missing("url"))?;
    let url = Url::parse(url).ok().filter(on_this_machine);
    let url = url.ok_or_else(|| {
        let why = "Invalid URL: the practice reaches this machine only.";
        wrong("url", why).code("url_invalid")
    })?;
    let kinds: Vec<String> = asked
        .all("enabled_events")
        .into_iter()
        .map(ToOwned::to_owned)
        .collect();
    if kinds.is_empty() {
        return Err(missing("enabled_events"));
    }
    let endpoint = Endpoint {
        id: world.id("we_1P", 10),
        url,
        kinds,
        connect: asked.one("connect") == Some("true"),
        created: world.pace.now(),
    };
    let taken = world.stripe(|platform| {
        let endpoints = &mut platform.ledger.endpoints;
        let room = endpoints.len() < MOST;
        if room {
            endpoints.insert(0, endpoint.clone());
        }
        room
    });
    if !taken {
        return Err(refuse(
            400,
            "You have reached the maximum of 16 test webhook endpoints.",
        ));
    }
    world.keep();
    let mut answer = shown(&endpoint);
    answer["secret"] = json!(secret(&world, &endpoint));
    Ok(Json(answer))
}

async fn list(
    State(world): State<Shared>,
    Extension(caller): Extension<Caller>,
    RawQuery(query): RawQuery,
) -> Result<Json<Value>, Refusal> {
    platform_only(&caller)?;
    let asked = Asked::query(query);
    let all = world.stripe(|platform| platform.ledger.endpoints.clone());
    let place = |id: &str| all.iter().position(|endpoint| endpoint.id == id);
    let (page, more) = asked.page("webhook endpoint", all.len(), place)?;
    let data = all[page].iter().map(shown).collect();
    Ok(list_of("/v1/webhook_endpoints", data, more))
}

async fn read(
    State(world): State<Shared>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Refusal> {
    platform_only(&caller)?;
    let all = world.stripe(|platform| platform.ledger.endpoints.clone());
    let found = all.iter().find(|endpoint| endpoint.id == id);
    found
        .map(|endpoint| Json(shown(endpoint)))
        .ok_or_else(|| no_such("webhook endpoint", "id", &id))
}

async fn remove(
    State(world): State<Shared>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Refusal> {
    platform_only(&caller)?;
    let removed = world.stripe(|platform| {
        let endpoints = &mut platform.ledger.endpoints;
        let before = endpoints.len();
        endpoints.retain(|endpoint| endpoint.id != id);
        endpoints.len() < before
    });
    if !removed {
        return Err(no_such("webhook endpoint", "id", &id));
    }
    world.keep();
    Ok(Json(
        json!({"id": id, "object": "webhook_endpoint", "deleted": true}),
    ))
}

/// An event for every endpoint that wants it; everything here happens at connected accounts.
pub(crate) fn letters(world: &World, event: &Event) -> Vec<Letter> {
    let all = world.stripe(|platform| platform.ledger.endpoints.clone());
    let wants = |endpoint: &Endpoint| {
        endpoint.connect && endpoint.kinds.iter().any(|kind| fits(kind, &event.kind))
    };
    let wanting = all.into_iter().filter(wants);
    wanting
        .map(|endpoint| Letter {
            to: Some(endpoint.url.clone()),
            ..notice::signed(world, event, &secret(world, &endpoint))
        })
        .collect()
}
