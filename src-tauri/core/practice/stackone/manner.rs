//! How StackOne speaks.

use axum::{
    http::HeaderName,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

use crate::practice::{manner::Manner, world::World};

/// StackOne's manner.
pub(crate) struct StackOne;

impl Manner for StackOne {
    fn refuse(&self, world: &World, status: u16, why: &str) -> Response {
        world.refuse(status, why).into_response()
    }

    fn request_id(&self, world: &World) -> Option<(HeaderName, String)> {
        Some((HeaderName::from_static("x-request-id"), world.uuid()))
    }

    fn is_list(&self, answer: &Value) -> bool {
        answer.is_array()
    }

    fn wrong_type(&self, field: &str) -> Option<Value> {
        match field {
            "id" => Some(json!({"value": 12})),
            "created_at" => Some(json!(false)),
            "status" => Some(json!(7)),
            "origin_owner_name" => Some(json!(["a", "b"])),
            "auth_link_url" => Some(json!(42)),
            _ => None,
        }
    }

    fn unknown_word(&self, field: &str, word: &str) -> Option<&'static str> {
        match (field, word) {
            ("status", _) => Some("quarantined"),
            ("type", "production" | "test") => Some("rehearsal"),
            _ => None,
        }
    }
}
