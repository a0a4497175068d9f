//! Customers and links.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Diagnosis, Environment, Event, Time};

/// Who is being onboarded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Customer {
    /// The desk's id.
    pub id: String,
    /// The id that the systems echo back; unique.
    pub owner_id: String,
    /// Name of the organisation.
    pub name: String,
    /// Person to write to.
    pub contact_name: String,
    /// Where to write to.
    pub email: String,
    /// `en`, `de`, `zh-CN` or empty.
    pub language: String,
    /// IANA name or empty.
    pub time_zone: String,
    /// Free words.
    pub tags: Vec<String>,
    /// Free text.
    pub note: String,
    /// Further columns of an import, such as prefill names.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub extra: BTreeMap<String, String>,
    /// Links made for them.
    pub links: u32,
    /// Accounts they have.
    pub accounts: u32,
    /// When they were entered.
    pub created_at: Time,
}

/// Makes a customer (`id` absent) or changes one.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct CustomerDraft {
    /// The one to change.
    #[cfg_attr(test, ts(optional = nullable))]
    pub id: Option<String>,
    /// Needed; empty: made from the name.
    pub owner_id: String,
    /// Needed.
    pub name: String,
    /// Person to write to.
    pub contact_name: String,
    /// Where to write to.
    pub email: String,
    /// `en`, `de`, `zh-CN` or empty.
    pub language: String,
    /// IANA name or empty.
    pub time_zone: String,
    /// Free words.
    pub tags: Vec<String>,
    /// Free text.
    pub note: String,
    /// Further columns of an import.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub extra: BTreeMap<String, String>,
}

/// A page of customers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CustomerPage {
    /// The rows.
    pub rows: Vec<Customer>,
    /// Cursor of the next page.
    pub next: Option<String>,
    /// Rows of the whole result.
    pub total: u32,
}

/// A CSV file of customers.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CustomerImport {
    /// The text of the file; `owner_id` and `name` are needed columns.
    pub csv: String,
    /// Say what would happen and change nothing.
    #[serde(default)]
    pub dry_run: bool,
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportReport {
    /// New customers.
    pub created: u32,
    /// Known ones with another value somewhere.
    pub updated: u32,
    /// Known ones as they were.
    pub unchanged: u32,
    /// Rows left out.
    pub rejected: Vec<Rejected>,
}

/// A row left out of an import.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Rejected {
    /// Line in the file, the header being 1.
    pub line: u32,
    /// Column name, empty when it is the whole row.
    pub column: String,
    /// One sentence.
    pub reason: String,
}

/// How a link stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum LinkState {
    /// Made, not known to be sent.
    Created,
    /// Marked as sent.
    Sent,
    /// The customer began (only where the system tells).
    Opened,
    /// The last attempt failed or was cancelled; the link can be used again.
    Exited,
    /// It led to an account.
    Completed,
    /// Its time is over.
    Expired,
    /// Taken back on this desk; a system without such a call keeps it valid until it ends.
    Revoked,
    /// A newer link stands in its place.
    Superseded,
    /// The customer came back, and it led to nothing; it cannot be used again.
    Failed,
    /// The customer came back with a code that was sent in once, and no clear answer came.
    CannotTell,
}

impl LinkState {
    /// Those that may still lead to an account.
    pub const OPEN: [Self; 4] = [Self::Created, Self::Sent, Self::Opened, Self::Exited];

    /// It may still lead to an account.
    pub fn is_open(self) -> bool {
        Self::OPEN.contains(&self)
    }
}

/// Anything a customer opens to connect; without its address, which `link_show` tells.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Link {
    /// The desk's id.
    pub id: String,
    /// Kind as in the system's Spec: `auth-link`, `hub`, `relink`, …
    pub kind: String,
    /// Address for the customer, a bearer of rights: given where one link is made, shown, watched or opened, never in a
    /// list.
    pub url: Option<String>,
    /// How it stands.
    pub state: LinkState,
    /// When it was made, by the system's clock.
    pub created_at: Time,
    /// When it ends; absent where the system does not tell.
    pub expires_at: Option<Time>,
    /// The system does not tell its end: it is reckoned from what it publishes of such links.
    pub estimated: bool,
    /// The desk's id of the customer.
    pub customer: String,
    /// Their name.
    pub customer_name: String,
    /// Their owner id.
    pub owner_id: String,
    /// The desk's id of the integration.
    pub integration: String,
    /// Its name.
    pub integration_name: String,
    /// System of the integration.
    pub system: String,
    /// Environment of the integration.
    pub environment: Environment,
    /// Provider chosen beforehand, or empty.
    pub provider: String,
    /// What that is called, as far as the desk knows; else its key.
    pub provider_name: String,
    /// The account it led to, or that it connects again.
    pub account: Option<String>,
    /// How the result was learnt, in one of the words of `Source`.
    pub learnt: Option<super::Source>,
    /// The system's own word of the last attempt.
    pub attempt: String,
    /// The system's error of the last attempt, for people.
    pub attempt_error: String,
    /// Job that made it.
    pub job: Option<String>,
}

/// Makes a link.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct LinkRequest {
    /// Id or name of the integration.
    pub integration: String,
    /// Id or owner id of the customer.
    pub customer: String,
    /// Kind as in the system's Spec.
    pub kind: String,
    /// Options by the names of the Spec; lists comma-separated, objects as JSON.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub options: BTreeMap<String, String>,
}

/// Makes many links, as a job.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct BulkRequest {
    /// Id or name of the integration.
    pub integration: String,
    /// Kind as in the system's Spec.
    pub kind: String,
    /// Text of a CSV file of customers; further columns named like options win over `options`.
    pub csv: String,
    /// Options for every row.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, type = "Record<string, string>"))]
    pub options: BTreeMap<String, String>,
}

/// Connects an account again.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RelinkRequest {
    /// The desk's id of the account, or the system's.
    pub account: String,
    /// Options by the names of the Spec.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, type = "Record<string, string>"))]
    pub options: BTreeMap<String, String>,
}

/// A page of links.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LinkPage {
    /// The rows.
    pub rows: Vec<Link>,
    /// Cursor of the next page.
    pub next: Option<String>,
    /// Rows of the whole result.
    pub total: u32,
    /// Rows of the whole result by state.
    #[cfg_attr(test, ts(type = "Record<string, number>"))]
    pub counts: BTreeMap<String, u32>,
}

/// A link with all that is known of it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LinkDetail {
    /// The link; `url` is there unless the vault is closed or the link is ended.
    pub link: Link,
    /// The options it was made with.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub options: BTreeMap<String, String>,
    /// What options that hold a key of the system's are called there, by their field; without those it has not told.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub names: BTreeMap<String, String>,
    /// Newest first.
    pub timeline: Vec<Event>,
    /// What the desk finds wrong with it.
    pub diagnoses: Vec<Diagnosis>,
}

/// A ready piece of code, filled with the chosen options and no secret.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Snippet {
    /// `curl`, `typescript`, `react`, `web-component`.
    pub id: String,
    /// Language for the reader's colours.
    pub language: String,
    /// The code.
    pub code: String,
}

/// A page that was opened.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Opened {
    /// Its address.
    pub url: String,
    /// The link behind it.
    pub link: Link,
}

/// An address as a QR code.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct QrCode {
    /// Modules a side, the quiet zone of four on each side included: the view box is `0 0 size size`.
    pub size: u32,
    /// The dark modules as the `d` of an SVG path.
    pub path: String,
}
