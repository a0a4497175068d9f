//! Wink's stand-in: the script that a page around loads, the frame it opens, and the pages in it. The token comes into
//! the frame as a message and goes on in a form's body: it is in no address.

use axum::{
    Form, Router,
    extract::{Path, Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde_json::{Value, json};
use url::Url;

use super::{
    link,
    scene::{self, Form as Fields},
    view,
    visit::Visit,
};
use crate::practice::{
    page::{self, Permit},
    world::{Shared, World},
};

/// In place of `https://web.smileapi.io/v2/smile.v2.js`.
const SCRIPT: &str = include_str!("smile.v2.js");

/// What Wink's own pages run: it tells the page around, and copies.
const INSIDE: &str = include_str!("wink.js");

/// The routes of Wink.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/v2/smile.v2.js", get(|| async { script(SCRIPT) }))
        .route("/wink.js", get(|| async { script(INSIDE) }))
        .route("/wink", get(frame))
        .route("/wink/open", post(open))
        .route("/wink/{visit}", get(show).post(act))
}

fn script(text: &'static str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (headers, text).into_response()
}

/// A page that may stand in a frame of this machine's pages and tell them something.
fn page(status: StatusCode, opener: Option<&str>, told: &[Value], body: &maud::Markup) -> Response {
    let told = Value::from(told.to_vec()).to_string();
    let body = view::telling(opener, &told, body);
    let permit = Permit {
        script: Some("/wink.js"),
        framed: true,
        ..Permit::default()
    };
    page::permitted(status, body, &permit)
}

/// What the frame shows until the page around has sent the token.
async fn frame() -> Response {
    page(StatusCode::OK, None, &[], &view::waiting())
}

/// Uses the token up and begins the visit.
async fn open(State(world): State<Shared>, Form(fields): Form<Fields>) -> Response {
    let field = |name: &str| fields.get(name).map_or("", String::as_str);
    let opener = origin(field("opener"));
    let now = world.pace.now();
    let user = match world.faults.on("expired-token") {
        true => None,
        false => world.smile(|tenant| tenant.spend(field("token"), now)),
    };
    let Some(user) = user else {
        let told = [json!({"call": "onTokenExpired"})];
        return page(StatusCode::GONE, opener.as_deref(), &told, &view::expired());
    };
    page::see_other(&enter(&world, &user, None, opener))
}

/// An origin, when it is one.
fn origin(text: &str) -> Option<String> {
    let url = Url::parse(text).ok()?;
    Some(url.origin().ascii_serialization()).filter(|origin| origin == text)
}

/// Begins a visit and gives its address.
pub(crate) fn enter(
    world: &World,
    user: &str,
    invite: Option<String>,
    opener: Option<String>,
) -> String {
    link::enter(world, user);
    let visit = Visit::new(world, user, invite, opener);
    let name = world.id("", 16);
    world.smile(|tenant| tenant.visiting(&name, visit, world.pace.now()));
    format!("/wink/{name}")
}

async fn show(
    State(world): State<Shared>,
    Path(name): Path<String>,
    Query(fields): Query<Fields>,
) -> Response {
    let now = world.pace.now();
    let Some(mut visit) = world.smile(|tenant| tenant.visit(&name, now)) else {
        return page(StatusCode::GONE, None, &[], &view::expired());
    };
    let told = visit.telling();
    let body = view::shown(&world, &visit, &fields);
    let opener = visit.opener.clone();
    world.smile(|tenant| tenant.visiting(&name, visit, now));
    page(StatusCode::OK, opener.as_deref(), &told, &body)
}

async fn act(
    State(world): State<Shared>,
    Path(name): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let now = world.pace.now();
    let Some(mut visit) = world.smile(|tenant| tenant.visit(&name, now)) else {
        return page(StatusCode::GONE, None, &[], &view::expired());
    };
    scene::act(&world, &mut visit, &fields);
    world.smile(|tenant| tenant.visiting(&name, visit, now));
    page::see_other(&format!("/wink/{name}"))
}
