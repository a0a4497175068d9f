//! How a system speaks where the shared machinery answers in its place or changes what it said.

use axum::{
    http::{HeaderName, HeaderValue},
    response::Response,
};
use serde_json::Value;

use super::world::{Shared, World};

/// One system's way of speaking.
pub(crate) trait Manner: Send + Sync {
    /// Says no in the system's own shape.
    fn refuse(&self, world: &World, status: u16, why: &str) -> Response;

    /// Says that something else is at the same object just now; too many requests, where the system does not tell.
    fn locked(&self, world: &World) -> Response {
        self.refuse(world, 429, "Too many requests.")
    }

    /// The header by which every answer names its request, where there is one.
    fn request_id(&self, world: &World) -> Option<(HeaderName, String)>;

    /// Whether an answer is a list.
    fn is_list(&self, answer: &Value) -> bool;

    /// What stands in a field instead, when types are wrong.
    fn wrong_type(&self, field: &str) -> Option<Value>;

    /// What stands in a field instead of a documented word.
    fn unknown_word(&self, field: &str, word: &str) -> Option<&'static str>;
}

/// What a layer is given: the world, and how the system speaks.
pub(crate) type Speaking = (Shared, &'static dyn Manner);

/// Names the request on its answer.
pub(crate) fn named(world: &World, manner: &dyn Manner, mut answer: Response) -> Response {
    if let Some((header, id)) = manner.request_id(world)
        && let Ok(id) = HeaderValue::from_str(&id)
    {
        answer.headers_mut().insert(header, id);
    }
    answer
}
