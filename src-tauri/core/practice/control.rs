//! The control address: what a person may do to the practice. Only who knows the unguessable address gets here;
//! no fault and no limit applies.

use std::collections::BTreeMap;

use axum::{
    Json, Router,
    body::Bytes,
    extract::{State, rejection::BytesRejection},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post, put},
};
use serde::{Deserialize, de::DeserializeOwned};
use url::Url;

use super::{
    place::Place,
    smile, stackone, stripe,
    world::{Shared, World},
};
use crate::{
    error::{Code, Error},
    wire::{
        PracticeClock, PracticeComplete, PracticeDelivery, PracticeFault, PracticeOutcome,
        PracticeState, PracticeWebhook,
    },
};

/// A refused act: the desk's own error, with the HTTP status that fits its code.
pub(crate) struct Refused(pub(crate) Error);

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self(error)
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let status = match self.0.code {
            Code::NotFound => StatusCode::NOT_FOUND,
            Code::Conflict => StatusCode::CONFLICT,
            Code::Refused => StatusCode::GONE,
            _ => StatusCode::BAD_REQUEST,
        };
        (status, Json(self.0)).into_response()
    }
}

/// Where webhooks of a system go.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Endpoint {
    system: String,
    /// Plain HTTP on this machine; empty: nowhere.
    url: String,
}

/// The addresses that customers may be sent back to, in place of the usual ones.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Registered {
    system: String,
    uris: Vec<String>,
}

/// Another state of an account.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Turned {
    system: String,
    account_id: String,
    status: String,
}

/// The routes under the control address.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/state", get(state))
        .route("/counts", get(counts))
        .route("/complete", post(complete))
        .route("/webhook", post(webhook))
        .route("/endpoint", put(endpoint))
        .route("/redirects", put(redirects))
        .route("/account", put(account))
        .route("/clock", post(clock))
        .route("/fault", post(fault))
        .route("/reset", post(reset))
}

type Body = Result<Bytes, BytesRejection>;

async fn state(State(world): State<Shared>) -> Json<PracticeState> {
    Json(world.state())
}

/// Requests by method and route, since the beginning or the last reset.
async fn counts(State(world): State<Shared>) -> Json<BTreeMap<String, u64>> {
    Json(world.traffic.counts())
}

async fn complete(
    State(world): State<Shared>,
    body: Body,
) -> Result<Json<PracticeOutcome>, Refused> {
    let wish: PracticeComplete = read(body)?;
    let outcome = match wish.outcome.as_str() {
        "" => "linked",
        known @ ("linked" | "declined" | "error" | "mfa") => known,
        other => {
            let why = format!("“{other}” is none of linked, declined, error, mfa.");
            return Err(Refused(Error::field("outcome", why)));
        }
    };
    let url = Url::parse(wish.url.trim()).ok();
    let place = url
        .as_ref()
        .and_then(|url| world.addresses.place(&url.origin().ascii_serialization()));
    let (Some(url), Some(place)) = (url, place) else {
        let why = "This is not a link of this practice.";
        return Err(Refused(Error::field("url", why)));
    };
    Ok(Json(match place {
        Place::StackOne => stackone::play::complete(&world, &url, outcome)?,
        Place::Smile => smile::play::complete(&world, &url, outcome)?,
        _ => stripe::play::complete(&world, place, &url, outcome)?,
    }))
}

async fn webhook(
    State(world): State<Shared>,
    body: Body,
) -> Result<Json<PracticeDelivery>, Refused> {
    let wish: PracticeWebhook = read(body)?;
    let system = wish.system.as_str();
    known_system(system)?;
    world.outbox.reachable(system)?;
    let letters = match system {
        "stackone" => stackone::play::letters(&world, &wish)?,
        "smile" => smile::send::letters(&world, &wish)?,
        _ => stripe::send::letters(&world, &wish)?,
    };
    let statuses = world.outbox.deliver_all(letters).await;
    Ok(Json(PracticeDelivery { statuses }))
}

async fn endpoint(State(world): State<Shared>, body: Body) -> Result<Json<PracticeState>, Refused> {
    let wish: Endpoint = read(body)?;
    known_system(&wish.system)?;
    if !world.outbox.register(&wish.system, &wish.url) {
        let why = "The practice sends webhooks to http:// addresses of this machine only.";
        return Err(Refused(Error::field("url", why)));
    }
    Ok(Json(world.state()))
}

async fn redirects(
    State(world): State<Shared>,
    body: Body,
) -> Result<Json<PracticeState>, Refused> {
    let wish: Registered = read(body)?;
    if !world.stripe(|platform| platform.register(&wish.system, wish.uris)) {
        return Err(Refused(Error::not_found("practice system", &wish.system)));
    }
    world.keep();
    Ok(Json(world.state()))
}

async fn account(State(world): State<Shared>, body: Body) -> Result<Json<PracticeState>, Refused> {
    let wish: Turned = read(body)?;
    known_system(&wish.system)?;
    match wish.system.as_str() {
        "stackone" => stackone::play::turn(&world, &wish.account_id, &wish.status)?,
        "smile" => smile::send::turn(&world, &wish.account_id, &wish.status)?,
        system => stripe::send::turn(&world, system, &wish.account_id, &wish.status)?,
    }
    Ok(Json(world.state()))
}

async fn clock(State(world): State<Shared>, body: Body) -> Result<Json<PracticeState>, Refused> {
    let wish: PracticeClock = read(body)?;
    if wish
        .speed
        .is_some_and(|speed| !(0.0..=100_000.0).contains(&speed))
    {
        let why = "The speed lies between 0 and 100,000.";
        return Err(Refused(Error::field("speed", why)));
    }
    world
        .pace
        .turn(wish.speed, wish.advance_seconds.unwrap_or(0));
    world.keep();
    Ok(Json(world.state()))
}

async fn fault(State(world): State<Shared>, body: Body) -> Result<Json<PracticeState>, Refused> {
    let wish: PracticeFault = read(body)?;
    if !world.faults.switch(&wish.name, wish.on) {
        return Err(Refused(Error::not_found("fault", &wish.name)));
    }
    Ok(Json(world.state()))
}

/// Everything as at the first start with the same seed; only keys, endpoints and addresses stay.
async fn reset(State(world): State<Shared>) -> Json<PracticeState> {
    world.pace.reset(world.options.speed);
    world.faults.clear();
    world.limit.clear();
    world.traffic.clear();
    world.project(|project| project.reset(&world.options, world.pace.real()));
    world.stripe(|platform| platform.reset(&world.options, world.pace.real()));
    world.smile(|tenant| tenant.reset(&world.options, world.pace.real()));
    world.keep();
    Json(world.state())
}

impl World {
    fn state(&self) -> PracticeState {
        let linked = self.project(|project| project.accounts.len());
        let (connected, installed) =
            self.stripe(|platform| (platform.accounts.len(), platform.installs.len()));
        let shared = self.smile(|tenant| tenant.accounts.len());
        PracticeState {
            running: true,
            base_url: self.origin(Place::StackOne).to_owned(),
            now: Some(self.pace.now()),
            speed: self.pace.speed(),
            accounts: [
                ("stackone".to_owned(), linked),
                ("stripe-connect".to_owned(), connected),
                ("stripe-apps".to_owned(), installed),
                ("smile".to_owned(), shared),
            ]
            .into(),
            faults: self.faults.list(),
            requests: self.traffic.list(),
        }
    }
}

fn known_system(system: &str) -> Result<(), Refused> {
    match system {
        "stackone" | "stripe-connect" | "stripe-apps" | "smile" => Ok(()),
        other => Err(Refused(Error::not_found("practice system", other))),
    }
}

fn read<T: DeserializeOwned>(body: Body) -> Result<T, Refused> {
    let body =
        body.map_err(|_| Refused(Error::new(Code::BadInput, "The request is too large.")))?;
    serde_json::from_slice(&body).map_err(|error| {
        Refused(Error::new(
            Code::BadInput,
            format!("Not as agreed: {error}."),
        ))
    })
}
