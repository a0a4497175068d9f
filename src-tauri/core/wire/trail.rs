//! Events and the audit trail.

use serde::{Deserialize, Serialize};

use super::{Environment, Time};

/// How something was learnt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// A webhook with a right signature.
    Webhook,
    /// The desk asked the system about this link or account.
    Poll,
    /// The desk read the whole list.
    Sync,
    /// The hub component said so and the desk read it back.
    Hub,
    /// Matched by owner, provider and time, since nothing names the link.
    Match,
    /// A person at this desk did it.
    OwnAction,
    /// The system sent the customer back with it.
    Callback,
    /// Pasted by a person.
    Paste,
}

/// Something learnt.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Event {
    /// The desk's id.
    pub id: String,
    /// When the desk learnt it.
    pub at: Time,
    /// When it happened, as the system says.
    pub happened_at: Option<Time>,
    /// What: `status-changed`, `account-created`, `account-deleted`, `link-created`, `link-opened`, `link-completed`,
    /// `link-expired`, `link-sent`, `link-unsent`, `link-revoked`, `link-reinstated`, `link-superseded`, `link-attempt-failed`, `webhook-received`,
    /// `webhook-rejected`, `webhook-repeated`, `webhook-late`, `disconnected`, `rechecked`, …; texts by key `event-<kind>`.
    pub kind: String,
    /// How it was learnt.
    pub source: Source,
    /// Before, for a change.
    pub from: String,
    /// After, for a change; else the system's word for the event.
    pub to: String,
    /// One sentence more, redacted.
    pub detail: String,
    /// Integration concerned.
    pub integration: Option<String>,
    /// Environment of the integration.
    pub environment: Option<Environment>,
    /// Account concerned.
    pub account: Option<String>,
    /// Link concerned.
    pub link: Option<String>,
    /// Customer concerned.
    pub customer: Option<String>,
    /// Their name, or the owner's name of the account.
    pub customer_name: String,
    /// Nobody knows a name: `customer_name` is one of the account's ids in its place.
    pub nameless: bool,
}

/// A page of events.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EventPage {
    /// Newest first.
    pub rows: Vec<Event>,
    /// Cursor of the next page.
    pub next: Option<String>,
    /// Rows of the whole result.
    pub total: u32,
}

/// One line of the tamper-evident trail.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AuditEntry {
    /// Position, the first being 1.
    pub position: u32,
    /// When.
    pub at: Time,
    /// What: `link.create`, `integration.add`, `account.disconnect`, …
    pub action: String,
    /// On what: id and name.
    pub subject: String,
    /// What was asked or changed, never a secret.
    pub detail: String,
    /// Environment concerned.
    pub environment: Option<Environment>,
    /// Keyed hash over this entry and the one before, lower-case hex.
    pub hash: String,
}

/// A page of the trail.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AuditPage {
    /// Newest first.
    pub rows: Vec<AuditEntry>,
    /// Cursor of the next page.
    pub next: Option<String>,
    /// Entries in all.
    pub total: u32,
    /// Hash of the newest entry.
    pub head: String,
}

/// Asks whether the trail is whole.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct AuditCheck {
    /// A head noted earlier, outside this machine: proves the past up to it, a rewrite included.
    #[cfg_attr(test, ts(optional = nullable))]
    pub anchor: Option<String>,
}

/// Whether the trail is whole.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AuditVerdict {
    /// Nothing was edited, deleted, inserted or reordered, and the anchor (if given) is in it.
    pub ok: bool,
    /// Entries found.
    pub entries: u32,
    /// Hash of the newest.
    pub head: String,
    /// Position of the first bad entry.
    pub first_bad: Option<u32>,
    /// What is wrong, for people.
    pub detail: String,
    /// An anchor was given and found; without one a cut tail with a rewritten count cannot be told.
    pub anchored: bool,
}

/// What a look at a system's own list of events brought.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EventsRead {
    /// Events that were new to the desk.
    pub rows: u32,
    /// From when on the list was read, by the system's clock.
    pub since: Time,
    /// How far back the system keeps its events, in days.
    pub horizon_days: u32,
    /// Seconds between two looks that the desk takes by itself; absent: it takes none, so as to leave what is left of
    /// the reads to people.
    pub every: Option<u32>,
    /// How far the reads have come; absent: the system counts none.
    pub reads: Option<super::Reads>,
}
