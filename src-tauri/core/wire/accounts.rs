//! Accounts: what exists at a system once a customer has connected.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Environment, Event, Link, Time};

/// The desk's one vocabulary for accounts; the system's own word is always kept beside it.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Works.
    Active,
    /// Works, with a deadline or a doubt.
    ActionDue,
    /// The flow has begun.
    Waiting,
    /// The system decides.
    InReview,
    /// The customer must act.
    NeedsReconnect,
    /// Stopped on purpose.
    Paused,
    /// Gone.
    Disconnected,
    /// A value not known, or not confirmed for long.
    #[default]
    Unknown,
}

/// One linked account.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Account {
    /// The desk's id.
    pub id: String,
    /// The system's id.
    pub remote_id: String,
    /// Name of the owner as the system tells it.
    pub owner_name: String,
    /// The owner id the system echoes.
    pub owner_id: String,
    /// The desk's customer with that owner id.
    pub customer: Option<String>,
    /// Provider key.
    pub provider: String,
    /// Provider name for people.
    pub provider_name: String,
    /// Label given at linking.
    pub label: String,
    /// System of the integration.
    pub system: String,
    /// The desk's id of the integration.
    pub integration: String,
    /// Its name.
    pub integration_name: String,
    /// Environment of the integration.
    pub environment: Environment,
    /// The desk's word.
    pub status: Status,
    /// The system's word.
    pub raw_status: String,
    /// First reason, short, for the list.
    pub reason: String,
    /// `production`, `test` or what the system says.
    pub kind: String,
    /// When the system says it was made.
    pub linked_at: Option<Time>,
    /// When the status changed last, as far as the desk saw it.
    pub status_since: Time,
    /// When the desk last heard of it.
    pub checked_at: Time,
    /// The system's id of the person it belongs to, or empty.
    pub person: String,
    /// How long the system keeps its data; absent: it names no end.
    pub kept: Option<KeptData>,
}

/// How long a system keeps the data of an account. The end is reckoned from what the system publishes, since it tells none.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KeptData {
    /// When it deletes them, estimated.
    pub until: Time,
    /// Which day it is, counted from 1 by the system's clock; beyond `days`: the data are presumed deleted.
    pub day: u32,
    /// Of how many.
    pub days: u32,
    /// The system goes on syncing, so that the end may not come.
    pub renewed: bool,
    /// The account's status comes of that end.
    pub ending: bool,
}

/// A page of accounts.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AccountPage {
    /// The rows.
    pub rows: Vec<Account>,
    /// Cursor of the next page.
    pub next: Option<String>,
    /// Rows of the whole result.
    pub total: u32,
    /// Counts over the whole result.
    pub counts: AccountCounts,
}

/// A page of accounts as a window first wants it: counting all rows takes longer than reading some.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AccountRows {
    /// The rows.
    pub rows: Vec<Account>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// A search for accounts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AccountQuery {
    /// As in [`PageRequest`](super::PageRequest); empty: all.
    pub query: String,
}

/// What a search for accounts finds in all.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AccountTotals {
    /// Rows of the whole result.
    pub total: u32,
    /// Counts over the whole result.
    pub counts: AccountCounts,
}

/// Counts over a whole result.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AccountCounts {
    /// By status word, without the query's own `status:` tokens, so that the bar can be used as a filter.
    #[cfg_attr(test, ts(type = "Record<string, number>"))]
    pub status: BTreeMap<String, u32>,
    /// By system id.
    #[cfg_attr(test, ts(type = "Record<string, number>"))]
    pub system: BTreeMap<String, u32>,
}

/// Why an account stands as it stands, in the system's words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Reason {
    /// The system's code.
    pub code: String,
    /// The system's description.
    pub description: String,
    /// When the system says it began.
    pub at: Option<Time>,
    /// When it has to be done.
    #[serde(default)]
    pub until: Option<Time>,
}

/// A next step, as a verb of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Connect the account again by a link of its own.
    Relink,
    /// Read the account anew.
    Recheck,
    /// Make a new link.
    NewLink,
    /// Go on in the system's own dashboard.
    OpenDashboard,
    /// Enter the integration's key anew.
    ReplaceKey,
    /// Switch the connector on at the system.
    EnableConnector,
    /// Start the receiver of webhooks.
    StartReceiver,
    /// Enter the secret of the webhooks.
    AddWebhookSecret,
    /// Read all accounts.
    Sync,
    /// Look at the system's own log.
    Logs,
    /// Open the page anew.
    ReloadHub,
    /// Replace the grant.
    Renew,
    /// Say whose it is.
    Bind,
    /// End the account.
    Disconnect,
    /// Try the key.
    Test,
}

impl Step {
    /// As it is written everywhere.
    pub fn word(self) -> &'static str {
        match self {
            Self::Relink => "relink",
            Self::Recheck => "recheck",
            Self::NewLink => "new-link",
            Self::OpenDashboard => "open-dashboard",
            Self::ReplaceKey => "replace-key",
            Self::EnableConnector => "enable-connector",
            Self::StartReceiver => "start-receiver",
            Self::AddWebhookSecret => "add-webhook-secret",
            Self::Sync => "sync",
            Self::Logs => "logs",
            Self::ReloadHub => "reload-hub",
            Self::Renew => "renew",
            Self::Bind => "bind",
            Self::Disconnect => "disconnect",
            Self::Test => "test",
        }
    }
}

/// A cause the desk has found, with the next step; texts by key in `locales/*.ftl`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Diagnosis {
    /// Key of the texts: `diagnosis-<key>` with `.title`, `.cause`.
    pub key: String,
    /// How bad: `error`, `warning`, `info`.
    pub level: String,
    /// Values for the texts.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub values: BTreeMap<String, String>,
    /// Next steps, the nearest first.
    pub steps: Vec<Step>,
}

/// An account with all that is known of it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AccountDetail {
    /// The row.
    pub account: Account,
    /// All reasons.
    pub reasons: Vec<Reason>,
    /// What the desk makes of them.
    pub diagnoses: Vec<Diagnosis>,
    /// Newest first.
    pub timeline: Vec<Event>,
    /// The link it came through, when the desk knows.
    pub link: Option<Link>,
    /// The system's last answer, redacted, as JSON text.
    pub raw: String,
    /// Its page in the system's dashboard; empty: none.
    pub dashboard_url: String,
    /// The header that makes a call with the integration's own key act for it, as it is sent, such as
    /// `Stripe-Account: acct_…`; empty: none does.
    pub acts_by: String,
    /// A link can connect it again.
    pub relinks: bool,
}

/// Says whose an account is that came without a link of this desk.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AccountBind {
    /// The desk's id of the account.
    pub account: String,
    /// Id or owner id of the customer.
    pub customer: String,
}

/// Disconnects an account at the system.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Disconnect {
    /// The desk's id of the account.
    pub id: String,
    /// In live: the owner's name, typed; elsewhere `yes`.
    pub confirm: String,
}

/// Requests the system made for an account.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AccountLogs {
    /// Newest first; at most 100.
    pub rows: Vec<RequestLog>,
    /// Why there are none, when the system or the plan does not offer them.
    pub unavailable: Option<super::Error>,
}

/// One request in the system's own log.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RequestLog {
    /// The system's id of it.
    pub request_id: String,
    /// When.
    pub at: Option<Time>,
    /// HTTP method.
    pub method: String,
    /// Path, without query.
    pub path: String,
    /// HTTP status.
    pub status: Option<u16>,
    /// The system counts it as success.
    pub success: bool,
    /// How long it took, in milliseconds.
    pub milliseconds: Option<f64>,
    /// What the provider said, redacted.
    pub detail: String,
}

/// Writes a list to a file.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Export {
    /// The view's query.
    #[serde(default)]
    pub query: String,
    /// Only these rows of the view, by the desk's ids; empty: all of it.
    #[serde(default)]
    pub ids: Vec<String>,
    /// `csv` or `json`.
    pub format: String,
    /// File to write; empty: a generated name in the data folder's `exports`.
    #[serde(default)]
    pub output: String,
}

/// A file that was written.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Exported {
    /// Where it lies.
    pub path: String,
    /// Rows in it.
    pub rows: u32,
}
