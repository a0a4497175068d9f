//! Today: what needs somebody, how onboarding goes, and whether the integrations are well.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Health, Time};

/// The first page of the day, for the environment of the settings; every number is counted over all rows.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Today {
    /// What needs somebody: the worst first and of those the oldest.
    pub needs: Vec<Need>,
    /// How far the links of the last days have come.
    pub funnel: Funnel,
    /// Accounts over the last 30 days, one point a day, the last of them today.
    pub linked: Vec<DayCount>,
    /// The integrations, by name.
    pub integrations: Vec<IntegrationHealth>,
    /// The moment all this was counted at; in practice by the practice's clock.
    pub at: Time,
}

/// Something that needs somebody, with the one button that helps.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Need {
    /// Key of the texts: `need-<key>` with `.detail`; they get `values`, and `count` as a number.
    pub key: String,
    /// How bad: `error`, `warning`, `info`.
    pub level: String,
    /// Values for the texts. With an `id` among them, `owner` is that id and no name; `raw` is the system's own word.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub values: BTreeMap<String, String>,
    /// Since when, or, for what is still ahead, until when it can be helped; absent: it stands by itself.
    pub since: Option<Time>,
    /// Place of the row or list: `accounts`, `links`, `integrations`, `jobs`, `settings`.
    pub place: String,
    /// Row to open there; empty: a list, or the place itself.
    pub id: String,
    /// Search of the list that shows exactly what is meant; empty: a row.
    pub query: String,
    /// Verb of the button, as in `Diagnosis`, or `show`.
    pub step: String,
    /// How many rows are meant.
    pub count: u32,
    /// The providers that most of these rows are at, where they are at several.
    pub parts: Vec<NeedPart>,
}

/// What of a need is at one provider.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NeedPart {
    /// What the provider is called.
    pub name: String,
    /// How many rows.
    pub count: u32,
    /// Search of the need's list that shows exactly these.
    pub query: String,
}

/// How far links have come. A link counts at every stage it has passed, whatever became of it later.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Funnel {
    /// Days looked back: links made in these are counted.
    pub days: u32,
    /// Made.
    pub created: u32,
    /// Marked as sent, or used and therefore given to the customer.
    pub sent: u32,
    /// Begun by the customer, as far as the systems tell.
    pub opened: u32,
    /// A system has told of an attempt; `false`: nobody knows how many were opened.
    pub opened_known: bool,
    /// Led to an account.
    pub completed: u32,
    /// Ended without an account.
    pub expired_unused: u32,
}

/// Accounts at the end of a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DayCount {
    /// Begin of the day in the time zone of the settings.
    pub day: Time,
    /// Accounts linked by its end and not disconnected by then.
    pub total: u32,
    /// Accounts linked on it.
    pub new: u32,
}

/// Whether an integration is well.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct IntegrationHealth {
    /// The desk's id.
    pub integration: String,
    /// Its name.
    pub name: String,
    /// Id of the system.
    pub system: String,
    /// How it stands.
    pub health: Health,
    /// When the desk last heard of it: a test, a sync or a webhook.
    pub checked_at: Option<Time>,
}
