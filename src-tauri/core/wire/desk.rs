//! The desk as a whole: environment, vault, receiver, settings, notices.

use serde::{Deserialize, Serialize};

use super::{BackupState, Environment, Settings, Time};
use crate::secret::Secret;

/// Everything the frame of the window shows.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DeskState {
    /// The program's version.
    pub version: String,
    /// Where the data lies, for people to find it.
    pub data_dir: String,
    /// What the person has set.
    pub settings: Settings,
    /// The keyring or what stands in its place.
    pub vault: VaultReport,
    /// The way in for webhooks.
    pub receiver: ReceiverReport,
    /// Rows per place, of the environment in `settings`.
    pub counts: PlaceCounts,
    /// Nobody has linked a customer here yet: the window highlights that one step.
    pub first_link_open: bool,
    /// Where backups go, and how the last one went.
    pub backup: BackupState,
    /// When live closes by itself; absent: it is read-only.
    pub live_until: Option<Time>,
    /// The moment of the answer.
    pub now: Time,
}

/// Rows per place of the rail.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PlaceCounts {
    /// Links of the environment.
    pub links: u32,
    /// Accounts of the environment.
    pub accounts: u32,
    /// Accounts whose status asks for somebody: needs reconnect or action due.
    pub accounts_need_you: u32,
    /// Customers, who belong to no environment.
    pub customers: u32,
    /// Integrations of the environment.
    pub integrations: u32,
    /// Jobs not yet ended.
    pub jobs: u32,
}

/// How the vault stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VaultReport {
    /// Where secrets live.
    pub kind: VaultKind,
    /// Whether they can be used.
    pub state: VaultState,
    /// What the keyring said, for people; empty when all is well.
    pub detail: String,
}

/// Where secrets live.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum VaultKind {
    /// The operating system's keyring.
    Keyring,
    /// A passphrase-encrypted file in the data folder.
    File,
    /// Memory, gone when the program ends.
    Memory,
}

/// Whether secrets can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum VaultState {
    /// Open, and the one this data folder was made with.
    Ready,
    /// There, but locked (or the passphrase has not been given).
    Locked,
    /// No keyring on this machine.
    Missing,
    /// The person closed the keyring's question.
    Cancelled,
    /// No answer within the limit.
    Timeout,
    /// Open, but not the one this data folder was made with.
    Wrong,
    /// Something unexpected.
    Failed,
}

/// Opens the vault again, or chooses another place for secrets.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct VaultChoice {
    /// Where secrets shall live; the same kind again means: try once more.
    pub kind: VaultKind,
    /// For the file.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub passphrase: Option<Secret>,
}

/// Switches live on for a time.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct LiveOpen {
    /// Minutes until it closes by itself, 1 to 240; counted from now, also when it is open already.
    pub minutes: u32,
}

/// How the receiver stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReceiverReport {
    /// It listens.
    pub on: bool,
    /// The port it listens on; 0 when off.
    pub port: u16,
    /// Why it does not listen, for people; empty when all is well.
    pub detail: String,
}

/// Starts the receiver.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ReceiverStart {
    /// Port on 127.0.0.1; 0: any free one.
    pub port: u16,
}

/// Something changed, or something is to be opened; sent to the window as it happens.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Notice {
    /// Rows of a place changed: `links`, `accounts`, `customers`, `events`, `integrations`, `jobs`, `audit`, `views`, `desk`.
    Changed {
        /// The place concerned.
        place: String,
        /// The row, when it is one.
        id: Option<String>,
    },
    /// A page to show in a window of the desk (`hub`) or in the person's browser (`browser`), or a mail to show in
    /// their mail program (`mail`).
    Open {
        /// Already checked: https, or http on loopback; for a mail `mailto:` with nothing but subject and body.
        url: String,
        /// Title for the window.
        title: String,
        /// `hub`, `browser` or `mail`.
        place: String,
        /// Origins whose pop-ups are windows of the desk as well, such as the hub's system; whatever else the page
        /// opens belongs into the person's browser.
        popups: Vec<String>,
    },
    /// Something that a person who is not looking would want to hear: an edge, told once, with others like it.
    News(News),
    /// Something was received; a line for `receiver serve`.
    Received {
        /// The event as listed.
        event: super::Event,
    },
}

/// Edges of one kind that came at about the same time.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct News {
    /// What: `connected`, `recovered`, `needs-you`, `expired`, `job-done`, `job-failed`; texts by key `news-<what>`.
    pub what: String,
    /// How many there are.
    pub count: u32,
    /// Name of the first: the customer, or what the job works on.
    pub name: String,
    /// Where they are.
    pub environment: Option<Environment>,
    /// Place of the window that shows them: `accounts`, `links` or `jobs`.
    pub place: String,
    /// The row, when there is but one.
    pub id: Option<String>,
}
