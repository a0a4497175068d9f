//! What the person has set.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Environment;

/// What the person has set; kept in SQLite, never a secret.
///
/// What an older program has stored may lack some of it and is read all the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct Settings {
    /// The environment the window shows.
    pub environment: Environment,
    /// `en`, `de`, `zh-CN`; empty: the system's.
    pub language: String,
    /// `light`, `dark`, `contrast`; empty: the system's.
    pub theme: String,
    /// `comfortable`, `compact`; empty: comfortable.
    pub density: String,
    /// IANA name such as `Europe/Berlin`; empty: the machine's.
    pub time_zone: String,
    /// Single letters work as shortcuts.
    pub single_keys: bool,
    /// Seconds after which a copied link leaves the clipboard, at most a day; 0: never.
    pub clipboard_seconds: u32,
    /// Full path of the folder for backups; empty: `backups` in the data folder.
    pub backup_dir: String,
    /// The sender's company, for mails.
    pub sender_company: String,
    /// The sender's own name, for mails.
    pub sender_name: String,
    /// What stands below a mail; may have several lines.
    pub sender_signature: String,
    /// The operating system's notifications are shown.
    pub notify: bool,
    /// Chosen columns by list, in their order; a list that is not named shows its own.
    #[cfg_attr(test, ts(type = "Record<string, Array<string>>"))]
    pub columns: BTreeMap<String, Vec<String>>,
    /// Port of the receiver; 0: any free one.
    pub receiver_port: u16,
    /// The receiver starts with the desk.
    pub receiver_on: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            environment: Environment::Practice,
            language: String::new(),
            theme: String::new(),
            density: String::new(),
            time_zone: String::new(),
            single_keys: true,
            clipboard_seconds: 60,
            backup_dir: String::new(),
            sender_company: String::new(),
            sender_name: String::new(),
            sender_signature: String::new(),
            notify: true,
            columns: BTreeMap::new(),
            receiver_port: 4610,
            receiver_on: true,
        }
    }
}
