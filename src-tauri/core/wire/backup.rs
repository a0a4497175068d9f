//! Backups of the desk: copies of its file, without keys.

use serde::{Deserialize, Serialize};

use super::Time;

/// Makes a backup.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct BackupRequest {
    /// File to write, which must not be there yet; empty: a name of its own in the folder for backups.
    pub output: String,
}

/// Looks at a backup.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct BackupCheck {
    /// The file.
    pub path: String,
}

/// What a backup is worth.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BackupReport {
    /// It is whole and this Linkdesk can restore it.
    pub ok: bool,
    /// Where it lies.
    pub path: String,
    /// Its size.
    pub bytes: u64,
    /// The form of its tables; an older one is brought to the newest when it is restored.
    pub form: i32,
    /// Customers in it.
    pub customers: u32,
    /// Accounts in it.
    pub accounts: u32,
    /// Links in it.
    pub links: u32,
    /// `own`: this desk's vault has the key it was made with; `other`: it was made with another one; `closed`: the
    /// vault is not open, so that nobody can tell.
    pub key: String,
    /// `whole`, `broken`, or `unknown` where the key is not at hand.
    pub trail: String,
    /// What is wrong, for people; empty when all is well.
    pub detail: String,
}

/// Where backups go, and how the last one went.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BackupState {
    /// The folder.
    pub dir: String,
    /// The last one made at this desk.
    pub last: Option<LastBackup>,
}

/// How a backup went.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LastBackup {
    /// When.
    pub at: Time,
    /// It was made, and found whole.
    pub ok: bool,
    /// The file.
    pub path: String,
    /// Its size; 0: there is none.
    pub bytes: u64,
    /// What went wrong, for people; empty when all is well.
    pub detail: String,
}
