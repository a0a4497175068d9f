//! The envelope of every answer: `{code, message, requestId, data}`; lists are `data: {nextCursor, items}`.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

use crate::{clock::Time, practice::world::World};

/// 200 with data.
pub(crate) fn ok(world: &World, data: Value) -> Response {
    enveloped(world, StatusCode::OK, "OK", Some(data))
}

/// 201 with data.
pub(crate) fn created(world: &World, data: Value) -> Response {
    enveloped(world, StatusCode::CREATED, "CREATED", Some(data))
}

/// 200 without data.
pub(crate) fn done(world: &World) -> Response {
    enveloped(world, StatusCode::OK, "OK", None)
}

fn enveloped(
    world: &World,
    status: StatusCode,
    code: &'static str,
    data: Option<Value>,
) -> Response {
    let mut body = json!({"code": code, "message": "Success", "requestId": world.uuid()});
    if let Some(data) = data {
        body["data"] = data;
    }
    (status, Json(body)).into_response()
}

/// A moment as Smile writes it: `yyyy-MM-ddTHH:mm:ssZ`, in UTC.
pub(crate) fn stamp(at: Time) -> String {
    let text = Time(at.seconds() * 1000).to_string();
    text.replacen(".000", "", 1)
}
