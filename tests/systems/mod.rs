//! Systems at the HTTP line: what they send, and what they make of every answer.

mod http;
pub(crate) mod sign;
mod smile;
mod stackone;
mod stripe;
mod stripe_apps;
mod stripe_connect;
