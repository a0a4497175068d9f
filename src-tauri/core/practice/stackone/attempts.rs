//! `/hub/connection_attempts`: how the hub waits for its popup.

use axum::{
    Json, Router,
    body::Bytes,
    extract::{Path, State, rejection::BytesRejection},
    http::StatusCode,
    routing::{get, post},
};
use serde_json::{Map, Value, json};

use super::{
    access::{HubSession, preflight},
    refusal::Refusal,
    session::AttemptState,
};
use crate::practice::world::Shared;

/// The routes of attempts.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/hub/connection_attempts", post(begin).options(preflight))
        .route(
            "/hub/connection_attempts/{id}",
            get(poll).delete(cancel).options(preflight),
        )
}

async fn begin(
    State(world): State<Shared>,
    HubSession(session): HubSession,
    body: Result<Bytes, BytesRejection>,
) -> Result<(StatusCode, Json<Value>), Refusal> {
    let asked: Map<String, Value> = world.read(body)?;
    if asked.get("token").and_then(Value::as_str) != Some(&session.token) {
        return Err(world.refuse(400, "The token is not the session's."));
    }
    let now = world.pace.now();
    let id = world.id("att", 10);
    let id = world.project(|project| project.sessions.attempt(id, &session.token, now));
    world.keep();
    Ok((StatusCode::CREATED, Json(json!({ "id": id }))))
}

async fn poll(
    State(world): State<Shared>,
    HubSession(session): HubSession,
    Path(id): Path<String>,
) -> Result<Json<Value>, Refusal> {
    let now = world.pace.now();
    let answer = world.project(|project| {
        let attempt = project.sessions.attempt_of(&id, &session.token)?;
        let mut answer = json!({ "id": id, "status": attempt.word(&session, now) });
        match &attempt.state {
            AttemptState::Authenticated(account) => answer["account"] = json!({ "id": account }),
            AttemptState::Error(code, description) => {
                answer["error"] = json!({ "code": code, "description": description });
            }
            AttemptState::Pending | AttemptState::Cancelled => {}
        }
        Some(answer)
    });
    answer
        .map(Json)
        .ok_or_else(|| world.refuse(404, "Connection attempt not found."))
}

async fn cancel(
    State(world): State<Shared>,
    HubSession(session): HubSession,
    Path(id): Path<String>,
) -> StatusCode {
    let now = world.pace.now();
    world.project(|project| {
        if project.sessions.attempt_of(&id, &session.token).is_some() {
            project.sessions.settle(&id, AttemptState::Cancelled, now);
        }
    });
    world.keep();
    StatusCode::NO_CONTENT
}
