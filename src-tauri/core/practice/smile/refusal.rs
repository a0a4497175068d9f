//! Answers that say no, in the envelope of every answer: `{code, message, requestId}`, with the codes of the
//! documentation's table of errors.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::json;

use crate::practice::world::World;

/// The usual code of each status (<https://docs.getsmileapi.com/reference/chapter-2>).
const CODES: &[(u16, &str)] = &[
    (400, "INVALID_PARAMETERS"),
    (401, "INVALID_TOKEN"),
    (403, "UNAUTHORIZED_ACCESS"),
    (404, "MISSING_RESOURCE"),
    (415, "UNSUPPORTED_TYPE"),
    (429, "REQUEST_LIMIT_EXCEEDED"),
    (500, "SERVER_ERROR"),
    (501, "UNSUPPORTED_METHOD"),
    (503, "SERVER_UNAVAILABLE"),
    (504, "TIME_LIMIT_EXCEEDED"),
];

/// A refused request.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    status: u16,
    code: &'static str,
    message: String,
    request_id: String,
}

/// A refusal with the usual code of its status.
pub(crate) fn refuse(world: &World, status: u16, message: impl Into<String>) -> Refusal {
    let known = CODES.iter().find(|(known, _)| *known == status);
    Refusal {
        status,
        code: known.map_or("SERVER_ERROR", |(_, code)| code),
        message: message.into(),
        request_id: world.uuid(),
    }
}

/// Something that is not there.
pub(crate) fn missing(world: &World, what: &str, id: &str) -> Refusal {
    refuse(world, 404, format!("{what} {id} does not exist."))
}

impl Refusal {
    /// With another code than the usual one of its status.
    pub(crate) fn code(mut self, code: &'static str) -> Self {
        self.code = code;
        self
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = json!({
            "code": self.code,
            "message": self.message,
            "requestId": self.request_id,
        });
        (status, Json(body)).into_response()
    }
}
