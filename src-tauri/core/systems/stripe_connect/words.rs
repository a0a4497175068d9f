//! Stripe's words in the desk's: errors of the ways out and back, causes of a status.

use crate::{systems::stripe, wire::Status};

/// The diagnosis of a word of an attempt, by its stage: on Stripe's page, or at the exchange of the code
/// (docs.stripe.com/connect/oauth-reference lists both).
pub(super) fn explain(word: &str) -> Option<&'static str> {
    let (stage, error) = word.split_once('/')?;
    Some(match (stage, error) {
        ("visit", "left") => "visit-left",
        ("visit", _) => "visit-closed",
        ("authorize", "access_denied") => "customer-refused",
        ("authorize", "invalid_scope") => "authorize-scope",
        ("authorize", "invalid_redirect_uri") => "authorize-redirect",
        ("authorize", "invalid_request") => "authorize-request",
        ("authorize", "unsupported_response_type") => "authorize-response-type",
        ("authorize", "unknown_client" | "invalid_client") => "authorize-client",
        ("authorize", "forbidden") => "authorize-express",
        ("authorize", _) => "authorize-other",
        (stage, error) => return stripe::words::explain(stage, error),
    })
}

/// What a status of an account means at Stripe.
pub(super) fn cause(status: Status, raw_status: &str) -> Option<&'static str> {
    Some(match status {
        Status::Disconnected if raw_status.starts_with("rejected.") => "rejected",
        Status::Paused => "platform-paused",
        Status::Waiting => "onboarding-open",
        Status::InReview => "in-review",
        Status::NeedsReconnect => "restricted",
        Status::ActionDue => "requirements-due",
        _ => return None,
    })
}

/// What a refusal of `POST /oauth/deauthorize` means, for people.
pub(super) fn deauthorize(word: &str) -> Option<&'static str> {
    Some(match word {
        "invalid_client" => {
            "Stripe does not know this account as connected to this client id in this mode: it may be gone already, or the client id is that of the other mode."
        }
        "no_deauth_on_controlled_account" => {
            "Your platform controls this account, so that it cannot be disconnected; Stripe would only let it be rejected, which cannot be undone and is not offered here."
        }
        "invalid_request" => "Stripe misses the client id or the account in the request.",
        _ => return None,
    })
}
