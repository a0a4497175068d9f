//! Integrations, their keys as far as anybody may see them, and the providers they offer.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Diagnosis, Environment, Time};
use crate::{error::Code, secret::Secret};

/// Which integrations.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct IntegrationQuery {
    /// Only those of one environment.
    #[cfg_attr(test, ts(optional = nullable))]
    pub environment: Option<Environment>,
}

/// One configured access to a system in one environment.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Integration {
    /// The desk's id.
    pub id: String,
    /// What people call it; unique.
    pub name: String,
    /// Id of the system.
    pub system: String,
    /// Environment, fixed at creation.
    pub environment: Environment,
    /// Address the system is reached at; for the built-in practice the one of this run.
    pub base_url: String,
    /// The version of the system's API that the desk's calls are written for; empty: it has none to choose.
    pub api_version: String,
    /// It is the emulator inside this program.
    pub built_in: bool,
    /// Settings by field name.
    pub settings: BTreeMap<String, String>,
    /// One entry for every secret the system's Spec names.
    pub secrets: Vec<SecretReport>,
    /// Last test call.
    pub last_test: Option<TestReport>,
    /// Address to give to the system for webhooks, on this machine; empty while the receiver is off.
    pub webhook_url: String,
    /// Address to register for customers who come back, on this machine; empty while the receiver is off, in live, and
    /// for systems that send nobody back.
    pub callback_url: String,
    /// Last webhook whose signature was right.
    pub last_webhook_at: Option<Time>,
    /// Last completed sync.
    pub last_sync_at: Option<Time>,
    /// Up to when its list of events has been read; absent: never, or the system keeps none.
    pub events_until: Option<Time>,
    /// How far its reads have come; absent: its system counts none.
    pub reads: Option<Reads>,
    /// Accounts known of it.
    pub accounts: u32,
    /// What the desk finds wrong with it, with the next step.
    pub diagnoses: Vec<Diagnosis>,
    /// How it stands, in one word.
    pub health: Health,
    /// When it was made.
    pub created_at: Time,
}

/// Requests for reading, as a system counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Reads {
    /// Sent by this desk in these days.
    pub used: u32,
    /// Allowed at the least, to everybody who reads with keys of the same account.
    pub allowed: u32,
    /// Days over which they are counted, today included.
    pub days: u32,
}

/// How an integration stands: the worst that is known of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Health {
    /// How bad: `error`, `warning`, `info`; `ok` when all is well.
    pub level: String,
    /// Key of the text: `health-<key>`.
    pub key: String,
    /// Values for the text, and `last_four` of the key.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub values: BTreeMap<String, String>,
}

/// What may be seen of a stored secret.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SecretReport {
    /// Field name, such as `api_key`.
    pub name: String,
    /// It has been given.
    pub present: bool,
    /// The last four characters.
    pub last_four: String,
    /// Short keyed fingerprint, equal for equal keys on this desk.
    pub fingerprint: String,
    /// When it was saved.
    pub saved_at: Option<Time>,
    /// When a request last used it.
    pub used_at: Option<Time>,
}

/// Makes an integration (`id` absent) or changes one.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct IntegrationDraft {
    /// The one to change.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub id: Option<String>,
    /// Id of the system; cannot be changed later.
    pub system: String,
    /// What people call it.
    pub name: String,
    /// Cannot be changed later.
    pub environment: Environment,
    /// Another address than the system's own; empty: the system's own, or the built-in practice.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub base_url: Option<String>,
    /// Settings by field name; all of them.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, type = "Record<string, string>"))]
    pub settings: BTreeMap<String, String>,
    /// Secrets to save, by field name; those left out stay as they are.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, type = "Record<string, string>"))]
    pub secrets: BTreeMap<String, Secret>,
}

/// What a test call told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TestReport {
    /// The key works.
    pub ok: bool,
    /// What is wrong, in one word; absent: the key works, or an older desk has tested it.
    #[serde(default)]
    pub code: Option<Code>,
    /// Whether a refused key works in the system's other mode; absent: not refused, or nobody could say.
    #[serde(default)]
    pub other_mode: Option<bool>,
    /// One sentence for people.
    pub detail: String,
    /// The system's id of the request.
    pub request_id: Option<String>,
    /// When it was made.
    pub at: Time,
}

/// A pasted text that may be a key.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct KeyText {
    /// What was pasted.
    pub text: Secret,
    /// Id of the system whose key is asked for; empty: any. Systems of one vendor share the shape of their keys.
    #[serde(default)]
    pub system: String,
    /// The secret field it stands in; empty: none.
    #[serde(default)]
    pub field: String,
}

/// What a pasted text looks like; empty fields where it tells nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KeyGuess {
    /// Id of the system.
    pub system: Option<String>,
    /// The secret field it belongs to.
    pub field: Option<String>,
    /// It stands in pages for everybody to read and opens nothing, so that it belongs into no field.
    pub public: bool,
    /// The environment, where the shape tells it.
    pub environment: Option<Environment>,
    /// Region or the like, as the key names it.
    pub detail: Option<String>,
    /// Another address than the system's own that the text names; empty: the system's own; absent: it names none.
    pub base_url: Option<String>,
    /// Where the secrets stand in a text that holds several, such as a file of settings; they themselves do not cross.
    pub parts: Vec<KeyPart>,
}

/// A secret within a pasted text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KeyPart {
    /// The secret field it belongs to.
    pub field: String,
    /// Its first unit of UTF-16, as JavaScript counts.
    pub begin: u32,
    /// The unit behind its last.
    pub end: u32,
}

/// Asks for the providers of an integration.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ProviderQuery {
    /// The integration.
    pub integration: String,
    /// Part of a name, key or category; empty: all.
    #[serde(default)]
    pub query: String,
    /// Ask the system again instead of using the answer of the last ten minutes.
    #[serde(default)]
    pub fresh: bool,
}

/// The providers an integration offers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProviderPage {
    /// Those that match, enabled ones first; at most 200.
    pub rows: Vec<Provider>,
    /// How the list was learnt: `auth_configs`, `connectors_meta`, or `accounts` (only those already linked).
    pub learnt: String,
    /// When.
    pub at: Time,
}

/// The service behind an account.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Provider {
    /// Key on the wire, such as `bamboohr`.
    pub key: String,
    /// Name for people.
    pub name: String,
    /// Categories, such as `hris`.
    pub categories: Vec<String>,
    /// Address of a logo; the window shows letters where it is empty or not reachable.
    pub logo_url: String,
    /// It can be used now.
    pub enabled: bool,
    /// It asks for a further code when somebody signs in; absent: not told.
    pub mfa: Option<bool>,
    /// The system can go on syncing its data; absent: not told.
    pub monitor: Option<bool>,
}
