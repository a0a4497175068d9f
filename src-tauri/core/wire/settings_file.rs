//! Settings as a file that people can read and carry to another desk.

use serde::{Deserialize, Serialize};

/// Writes settings, saved views and integrations, without any secret, to a file.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct SettingsExport {
    /// File to write; empty: a generated name in the data folder's `exports`.
    pub output: String,
}

/// Takes such a file in, or says what it would change.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SettingsImport {
    /// The file's text.
    pub text: String,
    /// Say what would change and change nothing.
    #[serde(default)]
    pub dry_run: bool,
}

/// What a file changes, or would change.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SettingsReport {
    /// One by one.
    pub changes: Vec<SettingsChange>,
    /// How many things in the file are here already, just so.
    pub unchanged: u32,
}

/// One thing that a file changes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SettingsChange {
    /// `setting`, `view` or `integration`.
    pub part: String,
    /// `added`, `changed`; `kept` for an integration that is here and stays as it is, though the file says otherwise.
    pub what: String,
    /// Name of the setting, the view or the integration.
    pub name: String,
    /// Before; empty for what is new.
    pub from: String,
    /// After.
    pub to: String,
}
