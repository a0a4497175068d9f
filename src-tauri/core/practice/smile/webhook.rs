//! Registered webhooks, and which events there are.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use url::Url;

use super::keys::Keys;
use crate::practice::outbox::on_this_machine;

/// A webhook as it was registered.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Webhook {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) url: String,
    pub(crate) events: Vec<String>,
    pub(crate) active: bool,
    /// Veiled by the tenant's keys.
    pub(crate) secret: Vec<u8>,
    pub(crate) payload: bool,
}

/// Stands for every event.
pub(crate) const ALL_EVENTS: &str = "ALL_EVENTS";

/// Every type of event (the published OpenAPI).
pub(crate) const EVENTS: &[&str] = &[
    "USER_CREATED",
    "ACCOUNT_CREATED",
    "ACCOUNT_CONNECTED",
    "ACCOUNT_DISCONNECTED",
    "ACCOUNT_FAILED",
    "TASK_STARTED",
    "TASK_FINISHED",
    "ACCOUNT_SYNC_TASK_FINISHED",
    "ARCHIVE_STARTED",
    "ARCHIVE_ANALYZED",
    "ARCHIVE_REVOKED",
    "ARCHIVE_FAILED",
    "INVITE_INVITED",
    "INVITE_LINKED",
    "IDENTITY_ADDED",
    "RATING_ADDED",
    "TRANSACTIONS_ADDED",
    "DOCUMENTS_ADDED",
    "DOCUMENTS_UPDATED",
    "EMPLOYMENTS_ADDED",
    "EMPLOYMENTS_UPDATED",
    "INCOMES_ADDED",
    "INCOMES_UPDATED",
    "CONTRIBUTIONS_ADDED",
    "CONTRIBUTIONS_UPDATED",
    "EINCOMES_ADDED",
    "EINCOMES_UPDATED",
    "LIABILITIES_ADDED",
    "LIABILITIES_UPDATED",
    "INSIGHT_ADDED",
    "LINK_ADDED",
    "VERIFICATION_STARTED",
    "VERIFICATION_COMPLETED",
    "RECORD_CREATED",
    "RECORD_COMPLETED",
    "USER_SESSION_COMPLETED",
    "USER_SESSION_RESET",
    ALL_EVENTS,
];

impl Webhook {
    /// What it is signed with.
    pub(crate) fn signed_with(&self, keys: &Keys) -> String {
        let secret = keys.veil(&self.id, &self.secret);
        String::from_utf8(secret).unwrap_or_default()
    }

    /// The webhook as the API shows it.
    pub(crate) fn shown(&self, keys: &Keys) -> Value {
        json!({
            "id": self.id,
            "name": self.name,
            "url": self.url,
            "eventTypes": self.events,
            "active": self.active,
            "secret": self.signed_with(keys),
            "includePayload": self.payload,
        })
    }

    /// Where an event of that type goes; nowhere when it is not wanted, or not on this machine.
    pub(crate) fn takes(&self, event: &str) -> Option<Url> {
        let wanted = |kind: &String| kind == event || kind == ALL_EVENTS;
        let wanted = self.active && self.events.iter().any(wanted);
        Url::parse(&self.url)
            .ok()
            .filter(|url| wanted && plain(url))
    }
}

/// Whether the practice delivers there: plain HTTP on this machine.
fn plain(url: &Url) -> bool {
    url.scheme() == "http" && on_this_machine(url)
}

/// Whether an address can be registered. The documentation wants `https://`; the practice takes its own kind as well,
/// and delivers to that alone.
pub(crate) fn sound(url: &str) -> bool {
    Url::parse(url).is_ok_and(|url| url.scheme() == "https" || plain(&url))
}
