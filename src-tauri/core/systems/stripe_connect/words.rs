//! Stripe's words in the desk's: errors of the ways out and back, causes of a status, requirements.

use crate::{systems::stripe, wire::Status};

/// The diagnosis of a word of an attempt, by its stage: on Stripe's page, or at the exchange of the code
/// (docs.stripe.com/connect/oauth-reference lists both).
pub(super) fn explain(word: &str) -> Option<&'static str> {
    let (stage, error) = word.split_once('/')?;
    Some(match (stage, error) {
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

/// How the id of a person begins.
const PERSON: &str = "person_";

/// A requirement in words: `individual.verification.document` becomes “individual: verification document”.
pub(super) fn requirement(name: &str) -> String {
    let (whose, what) = name.split_once('.').unwrap_or(("", name));
    // `person_1AbC…` is one of several people; the id stays in the code beside.
    let whose = match whose.starts_with(PERSON) {
        true => PERSON.trim_end_matches('_'),
        false => whose,
    };
    let plain = |text: &str| text.replace(['.', '_'], " ");
    match whose {
        "" => plain(what),
        whose => format!("{}: {}", plain(whose), plain(what)),
    }
}

#[cfg(test)]
mod tests {
    use super::requirement;

    #[test]
    fn requirements_are_said_in_words() {
        for (name, words) in [
            ("external_account", "external account"),
            (
                "individual.verification.document",
                "individual: verification document",
            ),
            ("person_1AbC.dob.day", "person: dob day"),
            ("tos_acceptance.date", "tos acceptance: date"),
            ("", ""),
        ] {
            assert_eq!(requirement(name), words);
        }
    }
}
