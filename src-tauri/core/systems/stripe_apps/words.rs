//! Stripe's words in the desk's: statuses of installs, and what stands in the way of one.

use crate::{
    systems::stripe,
    wire::{Reason, Status},
};

/// What a status of an install means for the account.
pub(super) fn status(word: &str, approval_required: bool) -> Status {
    match word {
        "installing" => Status::Waiting,
        "uninstalling" => Status::Disconnected,
        "install_failed" => Status::NeedsReconnect,
        "uninstall_failed" => Status::ActionDue,
        _ if approval_required => Status::ActionDue,
        "installed" => Status::Active,
        _ => Status::Unknown,
    }
}

/// Why an install stands as it does.
pub(super) fn reasons(word: &str, approval_required: bool, pending: &[String]) -> Vec<Reason> {
    let text = match (word, approval_required) {
        ("install_failed", _) => "the install failed; it has to be tried again".to_owned(),
        ("uninstall_failed", _) => "the install could not be ended".to_owned(),
        (_, true) if pending.is_empty() => "the customer has to approve it".to_owned(),
        (_, true) => format!("the customer has to approve: {}", pending.join(", ")),
        _ => return Vec::new(),
    };
    vec![Reason {
        code: word.to_owned(),
        description: text,
        at: None,
        until: None,
    }]
}

/// What a status of an account means at Stripe.
pub(super) fn cause(status: Status, raw_status: &str) -> Option<&'static str> {
    Some(match status {
        // Installed, and yet nothing can be got: the desk has lost what the next token is got with.
        Status::NeedsReconnect if raw_status.starts_with("installed") => "grant-lost",
        Status::NeedsReconnect => "install-failed",
        // Installed and approved: it is its grant that wants something, which says so itself.
        Status::ActionDue if raw_status == "installed" => return None,
        Status::ActionDue => "install-attention",
        Status::Waiting => "install-open",
        Status::Disconnected => "install-ended",
        _ => return None,
    })
}

/// The diagnosis of a word of an attempt: on the marketplace's page and the way back, or at the exchange of the code.
pub(super) fn explain(word: &str) -> Option<&'static str> {
    let (stage, error) = word.split_once('/')?;
    Some(match (stage, error) {
        ("install", "access_denied") => "customer-refused",
        ("install", "mode") => "install-mode",
        ("install", "stale") => "install-stale",
        ("install", "signature") => "install-signature",
        ("install", "plain") => "install-plain",
        ("install", "malformed") => "install-malformed",
        ("install", _) => "install-other",
        (stage, error) => return stripe::words::explain(stage, error),
    })
}
