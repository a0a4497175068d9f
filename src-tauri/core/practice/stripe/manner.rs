//! How Stripe speaks.

use axum::{
    http::{HeaderName, HeaderValue},
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

use super::refusal::refuse;
use crate::practice::{manner::Manner, world::World};

/// Stripe's manner.
pub(crate) struct Stripe;

impl Manner for Stripe {
    fn refuse(&self, _: &World, status: u16, why: &str) -> Response {
        let refusal = refuse(status, why);
        match status {
            429 => refusal.code("rate_limit").into_response(),
            _ => refusal.into_response(),
        }
    }

    /// No limit of the key, and said to be worth a repeat (<https://docs.stripe.com/rate-limits#object-lock-timeouts>).
    fn locked(&self, _: &World) -> Response {
        let why =
            "This object cannot be accessed right now because another API request is accessing it.";
        let mut answer = refuse(429, why).code("lock_timeout").into_response();
        let worth_it = HeaderValue::from_static("true");
        answer.headers_mut().insert("stripe-should-retry", worth_it);
        answer
    }

    fn request_id(&self, world: &World) -> Option<(HeaderName, String)> {
        Some((HeaderName::from_static("request-id"), world.id("req_", 7)))
    }

    fn is_list(&self, answer: &Value) -> bool {
        answer["object"] == "list"
    }

    fn wrong_type(&self, field: &str) -> Option<Value> {
        match field {
            "id" | "stripe_user_id" => Some(json!({"value": 12})),
            "created" | "expires_at" => Some(json!("yesterday")),
            "charges_enabled" => Some(json!("yes")),
            "requirements" | "capabilities" => Some(json!(["a", 7])),
            "business_profile" | "url" => Some(json!(42)),
            _ => None,
        }
    }

    fn unknown_word(&self, field: &str, word: &str) -> Option<&'static str> {
        match (field, word) {
            ("disabled_reason", _) => Some("practice.unheard_of"),
            ("type", "standard" | "express" | "none") => Some("rehearsal"),
            ("status", _) => Some("quarantined"),
            _ if ["active", "inactive", "pending"].contains(&word) => Some("dormant"),
            _ => None,
        }
    }
}
