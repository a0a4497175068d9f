//! What the faults do to answers: some replace them before anything is done, some come after it was done.

use std::time::Duration;

use axum::{
    Json,
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

use super::{
    flood,
    manner::{Manner, Speaking},
    place::Place,
    world::Shared,
};

/// How long a hanging answer hangs, in real time: longer than any sensible client waits.
const HANG: Duration = Duration::from_secs(300);

/// Seconds to wait that a well-behaved 429 asks for: short, since somebody is watching.
const PATIENCE: u32 = 2;

/// No answer that is to be changed is larger, in bytes.
const CHANGEABLE: usize = 64 * 1024 * 1024;

/// Answers in place of the route while a fault that refuses is on; changes the route's answer while one that spoils is.
pub(crate) async fn spoil(
    State((world, manner)): State<Speaking>,
    request: Request,
    next: Next,
) -> Response {
    if let Some(answer) = instead(&world, manner) {
        return answer;
    }
    let answer = next.run(request).await;
    if world.faults.on("hang") {
        // It was done, and yet nobody hears of it: the case in which nothing may be sent twice.
        tokio::select! {
            () = world.pace.sleep(HANG) => {}
            () = world.stopped() => {}
        }
        return manner.refuse(&world, 504, "The practice hung.");
    }
    if world.faults.on("reset") {
        return flood::broken().into_response();
    }
    afterwards(&world, manner, answer).await
}

/// The answer of the first refusing fault that is on.
fn instead(world: &Shared, manner: &dyn Manner) -> Option<Response> {
    let on = |name| world.faults.on(name);
    let slow_down = || manner.refuse(world, 429, "Too many requests.");
    if on("429") {
        return Some(wait(slow_down(), PATIENCE));
    }
    if on("429-bare") {
        return Some(slow_down());
    }
    if on("429-date") {
        return Some(wait_until(world, slow_down()));
    }
    if on("429-absurd") {
        return Some(wait(slow_down(), 1_000_000_000));
    }
    if on("lock-timeout") {
        return Some(manner.locked(world));
    }
    for (name, status, why) in [
        ("500", 500, "Internal server error."),
        ("503", 503, "The service is not available."),
        ("504", 504, "The service took too long."),
    ] {
        if on(name) {
            return Some(manner.refuse(world, status, why));
        }
    }
    if on("html") {
        let page = "<!doctype html><title>Service</title><h1>We will be right back</h1>";
        return Some(([(header::CONTENT_TYPE, "text/html")], page).into_response());
    }
    if on("gzip-bomb") {
        return Some(flood::gzip_bomb());
    }
    if on("huge-body") {
        return Some(flood::huge_body());
    }
    if on("redirect") {
        // The same machine under another name is another host to every client.
        let port = world.addresses.port(Place::StackOne);
        let elsewhere = format!("http://localhost:{port}/elsewhere");
        return Some((StatusCode::FOUND, [(header::LOCATION, elsewhere)]).into_response());
    }
    None
}

/// Puts `Retry-After` in seconds on an answer.
fn wait(mut answer: Response, seconds: u32) -> Response {
    let headers = answer.headers_mut();
    headers.insert(header::RETRY_AFTER, seconds.into());
    answer
}

/// Puts `Retry-After` as a date (RFC 9110, section 10.2.3) on an answer.
fn wait_until(world: &Shared, mut answer: Response) -> Response {
    let until = world.pace.real().plus_seconds((PATIENCE + 1).into());
    let date = jiff::Timestamp::from_millisecond(until.0)
        .ok()
        .and_then(|moment| {
            jiff::fmt::rfc2822::DateTimePrinter::new()
                .timestamp_to_rfc9110_string(&moment)
                .ok()
        })
        .and_then(|text| HeaderValue::from_str(&text).ok());
    if let Some(date) = date {
        answer.headers_mut().insert(header::RETRY_AFTER, date);
    }
    answer
}

/// The answer as the spoiling faults leave it.
async fn afterwards(world: &Shared, manner: &dyn Manner, answer: Response) -> Response {
    let on = |name| world.faults.on(name);
    let retype = on("wrong-types");
    let rename = on("unknown-enum");
    let wrap = on("wrapped-list");
    let cut = on("cut-off");
    if !(retype || rename || wrap || cut) || !answer.status().is_success() {
        return answer;
    }
    let (mut parts, body) = answer.into_parts();
    let Ok(bytes) = to_bytes(body, CHANGEABLE).await else {
        return manner.refuse(world, 500, "Too large.");
    };
    if cut {
        parts
            .headers
            .insert(header::CONTENT_LENGTH, bytes.len().into());
        return Response::from_parts(parts, cut_off(&bytes));
    }
    let Ok(mut value) = serde_json::from_slice::<Value>(&bytes) else {
        return Response::from_parts(parts, Body::from(bytes));
    };
    if retype {
        wrong_types(manner, &mut value);
    }
    if rename {
        unknown_words(manner, &mut value);
    }
    if wrap && manner.is_list(&value) {
        value = json!({ "data": value });
    }
    parts.headers.remove(header::CONTENT_LENGTH);
    (parts.status, parts.headers, Json(value)).into_response()
}

/// Half of what was promised, and then the connection breaks.
fn cut_off(bytes: &Bytes) -> Body {
    let half = bytes.slice(..bytes.len() / 2);
    flood::broken_after(half)
}

/// Every second account of a list, or the one account alone, with types that nobody documented.
fn wrong_types(manner: &dyn Manner, value: &mut Value) {
    match value {
        Value::Array(items) => items
            .iter_mut()
            .skip(1)
            .step_by(2)
            .for_each(|item| wrong_types(manner, item)),
        Value::Object(object) => {
            for (name, field) in object.iter_mut() {
                match manner.wrong_type(name) {
                    Some(wrong) => *field = wrong,
                    None if name == "data" || name == "items" => wrong_types(manner, field),
                    None => {}
                }
            }
        }
        _ => {}
    }
}

/// Status and type words that no documentation knows.
fn unknown_words(manner: &dyn Manner, value: &mut Value) {
    match value {
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| unknown_words(manner, item)),
        Value::Object(object) => {
            for (name, field) in object.iter_mut() {
                let unheard = field
                    .as_str()
                    .and_then(|word| manner.unknown_word(name, word));
                match unheard {
                    Some(unheard) => *field = json!(unheard),
                    None => unknown_words(manner, field),
                }
            }
        }
        _ => {}
    }
}
