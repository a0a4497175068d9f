//! The rooms of the page that embeds a system's own component, and its reports.
//!
//! The address works once: the first visit trades its ticket for a page of its own, which alone may load the parts
//! and report. The session's token is in that one answer and nowhere else.

use axum::{
    Json, Router,
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde::{Deserialize, Serialize};

use super::{
    hubs::{Hubs, is_ticket},
    page, stranger,
};
use crate::{
    api, clock::random_id, desk::Desk, secret::Secret, systems::HubPage, texts::spoken,
    wire::LinkRequest,
};

/// One opened component.
#[derive(Clone)]
pub(crate) struct HubSession {
    /// The link behind it.
    pub(crate) link: String,
    /// How it was asked for, to ask again when the token ends.
    pub(crate) request: LinkRequest,
    /// The component.
    pub(crate) page: HubPage,
    /// The session's token.
    pub(crate) token: Secret,
    /// `light`, `dark` or empty for the system's.
    pub(crate) theme: String,
    /// Language of the page's own words.
    pub(crate) language: String,
}

/// What the page tells.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HubReport {
    /// `opened`, `success`, `callback`, `token-expired`, `not-rendered`, `script-failed`, `unreachable`.
    pub(crate) stage: String,
    /// The component's name of a callback.
    #[serde(default)]
    pub(crate) callback: String,
    /// The account the component names.
    #[serde(default)]
    pub(crate) account: Option<String>,
    /// What the component shows, for people.
    #[serde(default)]
    pub(crate) detail: String,
}

#[derive(Clone)]
struct Rooms {
    desk: Desk,
    hubs: Hubs,
    port: u16,
}

pub(super) fn routes(desk: Desk, hubs: Hubs, port: u16) -> Router {
    let rooms = Rooms { desk, hubs, port };
    Router::new()
        .route("/hub/{ticket}", get(page))
        .route("/hub/open/{page}/{part}", get(part))
        .route("/hub/open/{page}/report", post(report))
        .route("/hub/open/{page}/token", post(token))
        .layer(middleware::from_fn_with_state(rooms.clone(), guard))
        .with_state(rooms)
}

/// Only a loopback name reaches these rooms, and no answer is kept or framed.
async fn guard(State(rooms): State<Rooms>, request: Request, next: Next) -> Response {
    let host = request
        .headers()
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or_default();
    let names = [
        format!("127.0.0.1:{}", rooms.port),
        format!("localhost:{}", rooms.port),
    ];
    if !names.iter().any(|name| name == host) {
        return stranger();
    }
    let mut answer = next.run(request).await;
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ] {
        answer
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    answer
}

async fn page(
    State(rooms): State<Rooms>,
    Path(ticket): Path<String>,
    headers: HeaderMap,
) -> Response {
    let Some(session) = Some(&ticket)
        .filter(|key| is_ticket(key))
        .and_then(|key| rooms.hubs.take(key))
    else {
        return stranger();
    };
    let id = random_id(rooms.desk.entropy(), "p", 24);
    let accepted = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|tags| tags.to_str().ok());
    let language = match session.language.as_str() {
        "" => spoken(accepted.unwrap_or_default()),
        set => set,
    };
    let html = page::html(&id, &session, language).into_string();
    let policy = page::policy(&session.page);
    rooms.hubs.put(&id, session);
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
        (header::CONTENT_SECURITY_POLICY, policy),
    ];
    (headers, html).into_response()
}

async fn part(State(rooms): State<Rooms>, Path((page, name)): Path<(String, String)>) -> Response {
    let session = rooms.hubs.get(&page);
    match session.and_then(|session| page::part(&name, &session.page)) {
        Some((kind, bytes)) => ([(header::CONTENT_TYPE, kind)], bytes).into_response(),
        None => stranger(),
    }
}

/// What the page hears back.
#[derive(Serialize)]
struct Heard {
    /// The account's own status word, once read back; empty: there is no such account.
    status: String,
}

async fn report(
    State(rooms): State<Rooms>,
    Path(page): Path<String>,
    Json(report): Json<HubReport>,
) -> Response {
    let Some(session) = rooms.hubs.get(&page) else {
        return stranger();
    };
    match api::hub_report(&rooms.desk, &session, report).await {
        Ok(status) => Json(Heard { status }).into_response(),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// A token in place of one that has ended.
#[derive(Serialize)]
struct Fresh {
    token: String,
}

async fn token(State(rooms): State<Rooms>, Path(page): Path<String>) -> Response {
    let Some(mut session) = rooms.hubs.get(&page) else {
        return stranger();
    };
    match api::hub_token(&rooms.desk, &mut session).await {
        Ok(()) => {
            let token = session.token.expose().to_owned();
            rooms.hubs.put(&page, session);
            Json(Fresh { token }).into_response()
        }
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}
