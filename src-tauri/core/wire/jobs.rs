//! Long work.

use serde::{Deserialize, Serialize};

use super::{Error, Time};

/// How a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum JobState {
    /// At work.
    Running,
    /// Halted by the person.
    Paused,
    /// The program ended in the middle; it resumes.
    Interrupted,
    /// All rows done, some perhaps with failures.
    Done,
    /// Ended by the person.
    Cancelled,
    /// Cannot go on; `error` says why.
    Failed,
}

/// What a job does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum JobKind {
    /// Reads all accounts of an integration.
    Sync,
    /// Makes a link for every row of a file.
    Links,
}

impl JobKind {
    /// As it is written everywhere.
    pub fn word(self) -> &'static str {
        match self {
            Self::Sync => "sync",
            Self::Links => "links",
        }
    }
}

/// Long work with progress.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Job {
    /// The desk's id.
    pub id: String,
    /// What it does.
    pub kind: JobKind,
    /// What it works on, for people: the integration's name.
    pub title: String,
    /// How it stands.
    pub state: JobState,
    /// Rows done.
    pub done: u32,
    /// Rows in all; absent while nobody knows.
    pub total: Option<u32>,
    /// Rows that failed.
    pub failed: u32,
    /// Why it waits or failed; on one that is done, a warning.
    pub error: Option<Error>,
    /// A sync's result.
    pub sync: Option<SyncReport>,
    /// When it was started.
    pub created_at: Time,
    /// When it ended.
    pub ended_at: Option<Time>,
}

/// What a sync found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct SyncReport {
    /// Accounts not known before.
    pub created: u32,
    /// Accounts with another value somewhere.
    pub changed: u32,
    /// Accounts known here and gone there.
    pub vanished: u32,
    /// Accounts as they were.
    pub unchanged: u32,
    /// Rows of the list that could not be read; the others were taken in.
    pub unreadable: u32,
    /// Why the first of them could not be read; empty: all could.
    pub unreadable_why: String,
    /// Requests sent.
    pub requests: u32,
    /// Times the system asked for patience.
    pub throttled: u32,
    /// Seconds it took.
    pub seconds: f64,
}

/// Starts a sync.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct SyncRequest {
    /// Id or name; absent: every integration of the environment in the settings.
    #[cfg_attr(test, ts(optional = nullable))]
    pub integration: Option<String>,
}

/// One job and a page of its rows.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct JobQuery {
    /// The job.
    pub id: String,
    /// Rows after this line.
    #[serde(default)]
    pub after_line: u32,
    /// Only rows that failed.
    #[serde(default)]
    pub failed_only: bool,
}

/// A job with rows, at most 200.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct JobDetail {
    /// The job.
    pub job: Job,
    /// Its rows.
    pub rows: Vec<JobRow>,
}

/// One row of a job.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct JobRow {
    /// Line in the file, the header being 1.
    pub line: u32,
    /// Owner id of the customer.
    pub customer: String,
    /// `waiting`, `asked`, `done`, `failed`.
    pub status: String,
    /// Id of the link that was made.
    pub link: Option<String>,
    /// Why it failed.
    pub error: Option<Error>,
}
