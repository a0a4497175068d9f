//! `Idempotency-Key`: the first answer of a POST is given again to the same request
//! (<https://docs.stripe.com/api/idempotent_requests>).

use std::collections::HashMap;

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::refusal::{Refusal, refuse};
use crate::{
    clock::Time,
    practice::world::{Shared, World},
};

/// How long answers are kept, in seconds.
const KEPT: i64 = 86_400;

/// The longest key.
const LONGEST: usize = 255;

/// No body here is larger, in bytes.
const LARGEST: usize = 1024 * 1024;

/// Requests by the key of who asks and their own.
#[derive(Default)]
pub(crate) struct Repeats(HashMap<String, Taken>);

struct Taken {
    /// Path and parameters.
    request: (String, Bytes),
    at: Time,
    /// Nothing while it is under way.
    answer: Option<(StatusCode, Bytes)>,
}

/// What is to be done with a request.
enum Turn {
    First,
    Again(StatusCode, Bytes),
}

impl Repeats {
    fn take(&mut self, name: &str, request: (String, Bytes), now: Time) -> Result<Turn, Refusal> {
        self.0.retain(|_, taken| now < taken.at.plus_seconds(KEPT));
        let Some(taken) = self.0.get(name) else {
            let fresh = Taken {
                request,
                at: now,
                answer: None,
            };
            self.0.insert(name.to_owned(), fresh);
            return Ok(Turn::First);
        };
        if taken.request != request {
            let why = "Keys for idempotent requests can only be used with the same parameters they were first used with.";
            return Err(refuse(400, why).kind("idempotency_error"));
        }
        match &taken.answer {
            Some((status, body)) => Ok(Turn::Again(*status, body.clone())),
            None => {
                let why =
                    "There is currently another in-progress request using this Idempotency-Key.";
                Err(refuse(409, why)
                    .kind("idempotency_error")
                    .code("idempotency_key_in_use"))
            }
        }
    }

    fn done(&mut self, name: &str, status: StatusCode, body: Bytes) {
        if let Some(taken) = self.0.get_mut(name) {
            taken.answer = Some((status, body));
        }
    }
}

/// Gives the first answer again; a request without a key just passes.
pub(crate) async fn repeat(State(world): State<Shared>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let name = match name_of(&parts.headers) {
        Some(name) if parts.method == Method::POST => name,
        _ => return next.run(Request::from_parts(parts, body)).await,
    };
    if name.len() > LONGEST {
        return refuse(400, "The Idempotency-Key is longer than 255 characters.").into_response();
    }
    let Ok(bytes) = to_bytes(body, LARGEST).await else {
        return refuse(413, "The request is too large.").into_response();
    };
    let who = parts.headers.get(header::AUTHORIZATION);
    let name = format!("{:?} {name}", who);
    let path = parts.uri.path().to_owned();
    match take(&world, &name, (path, bytes.clone())) {
        Err(refusal) => refusal.into_response(),
        Ok(Turn::Again(status, body)) => json(status, body),
        Ok(Turn::First) => {
            let request = Request::from_parts(parts, Body::from(bytes));
            let (status, body) = answered(next.run(request).await).await;
            world.stripe(|platform| platform.repeats.done(&name, status, body.clone()));
            json(status, body)
        }
    }
}

fn take(world: &World, name: &str, request: (String, Bytes)) -> Result<Turn, Refusal> {
    let now = world.pace.real();
    world.stripe(|platform| platform.repeats.take(name, request, now))
}

async fn answered(answer: Response) -> (StatusCode, Bytes) {
    let (parts, body) = answer.into_parts();
    // What is made here is small and whole.
    (
        parts.status,
        to_bytes(body, LARGEST).await.unwrap_or_default(),
    )
}

fn json(status: StatusCode, body: Bytes) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}

fn name_of(headers: &HeaderMap) -> Option<String> {
    let name = headers.get("idempotency-key")?.to_str().ok()?;
    (!name.is_empty()).then(|| name.to_owned())
}
