//! How Smile speaks.

use axum::{
    http::HeaderName,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

use super::refusal::refuse;
use crate::practice::{manner::Manner, world::World};

/// Smile's manner.
pub(crate) struct Smile;

impl Manner for Smile {
    fn refuse(&self, world: &World, status: u16, why: &str) -> Response {
        refuse(world, status, why).into_response()
    }

    /// The request is named in every body, and in no header.
    fn request_id(&self, _: &World) -> Option<(HeaderName, String)> {
        None
    }

    fn is_list(&self, answer: &Value) -> bool {
        answer["data"]["items"].is_array()
    }

    fn wrong_type(&self, field: &str) -> Option<Value> {
        match field {
            "id" | "userId" => Some(json!({"value": 12})),
            "createdAt" | "invitedAt" => Some(json!(false)),
            "connectionStatus" => Some(json!(7)),
            "connection" | "monitor" => Some(json!(["a", 7])),
            "externalMetadata" => Some(json!("none")),
            "inviteLandingPageUrl" | "logoUrl" => Some(json!(42)),
            _ => None,
        }
    }

    fn unknown_word(&self, field: &str, _: &str) -> Option<&'static str> {
        match field {
            "connectionStatus" | "status" => Some("QUARANTINED"),
            "monitorStatus" => Some("REHEARSING"),
            "errorCode" => Some("UNHEARD_OF"),
            "type" => Some("REHEARSAL"),
            _ => None,
        }
    }
}
