//! What some systems have beside links and accounts: invitation templates, webhooks set up from here, and people.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Time, Warning};

/// A template of the invitations that a system mails itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Template {
    /// The system's id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Its values by the names of the Spec's `template`.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub values: BTreeMap<String, String>,
}

/// Makes a template (`id` absent) or changes one.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TemplateDraft {
    /// Id or name of the integration.
    pub integration: String,
    /// The one to change.
    #[serde(default)]
    #[cfg_attr(test, ts(optional = nullable))]
    pub id: Option<String>,
    /// All of its values by the names of the Spec's `template`.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub values: BTreeMap<String, String>,
}

/// Something of an integration, by the system's own id: a template, a webhook.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RemoteId {
    /// Id or name of the integration.
    pub integration: String,
    /// The system's id.
    pub id: String,
}

/// Asks how a template reads; nothing is sent anywhere.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TemplateText {
    /// Id or name of the integration.
    pub integration: String,
    /// The values as they stand in the form, finished or not.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub values: BTreeMap<String, String>,
    /// Id or owner id of the customer to fill in; empty: an invented one.
    #[serde(default)]
    pub customer: String,
}

/// How a template reads.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TemplatePreview {
    /// The values with their variables filled in.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub values: BTreeMap<String, String>,
    /// What the system would leave as it stands, or may.
    pub warnings: Vec<Warning>,
    /// What cannot be saved so, by field; in English.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub errors: BTreeMap<String, String>,
}

/// A webhook as it is set up at a system.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Webhook {
    /// The system's id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Where it goes.
    pub url: String,
    /// What it tells of, in the system's words.
    pub events: Vec<String>,
    /// It is switched on.
    pub active: bool,
    /// It brings the data along.
    pub payload: bool,
    /// Its address ends as this integration's own on the receiver does.
    pub here: bool,
}

/// Sets a webhook up at the system. Its secret is the integration's, made where there is none yet, and never shown.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct WebhookDraft {
    /// Id or name of the integration.
    pub integration: String,
    /// Its values by the names of the Spec's `webhook`.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub values: BTreeMap<String, String>,
}

/// Asks for the people of an integration.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PersonQuery {
    /// Id or name of the integration.
    pub integration: String,
    /// `next` of the page before; absent: the first.
    #[serde(default)]
    #[cfg_attr(test, ts(optional = nullable))]
    pub after: Option<String>,
}

/// A page of people.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonPage {
    /// The rows, as the system orders them.
    pub rows: Vec<Person>,
    /// Where to go on; absent: the end.
    pub next: Option<String>,
}

/// Somebody that accounts belong to, as the system knows them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Person {
    /// The system's id.
    pub id: String,
    /// When the system made them.
    pub created_at: Option<Time>,
    /// The system's word on how far they are; empty: none.
    pub state: String,
    /// Where they came from, in the system's word; empty: not told.
    pub channel: String,
    /// What was kept with them at the system.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub metadata: BTreeMap<String, String>,
    /// The desk's id of the customer they are; absent: none of this desk's.
    pub customer: Option<String>,
    /// Their owner id.
    pub owner_id: String,
    /// Their name.
    pub customer_name: String,
    /// Accounts of theirs that the desk knows.
    pub accounts: u32,
}
