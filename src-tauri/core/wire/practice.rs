//! The built-in practice environment, as the window plays it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Time;

/// How the practice stands.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PracticeState {
    /// It runs.
    pub running: bool,
    /// Address of its StackOne part.
    pub base_url: String,
    /// The practice's own time.
    pub now: Option<Time>,
    /// How many times faster than real time it runs.
    pub speed: f64,
    /// Accounts at each emulated system.
    #[cfg_attr(test, ts(type = "Record<string, number>"))]
    pub accounts: BTreeMap<String, u32>,
    /// Every fault there is.
    pub faults: Vec<FaultState>,
    /// Requests taken, newest first, at most 50; without query and body.
    pub requests: Vec<PracticeRequest>,
}

/// A switchable fault; texts by key `fault-<name>` in `locales/*.ftl`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FaultState {
    /// Such as `429`, `500`, `hang`.
    pub name: String,
    /// Switched on.
    pub on: bool,
}

/// A request the practice took.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PracticeRequest {
    /// When, by the practice's clock.
    pub at: Time,
    /// HTTP method.
    pub method: String,
    /// Path without query.
    pub path: String,
    /// HTTP status answered.
    pub status: u16,
}

/// Plays the customer on a practice link.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PracticeComplete {
    /// Address of the link.
    pub url: String,
    /// `linked`, `declined`, `error` or `mfa`.
    #[serde(default)]
    pub outcome: String,
    /// Control address of a practice that runs elsewhere; absent: the built-in one.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub control: Option<String>,
}

/// What came of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PracticeOutcome {
    /// As asked.
    pub outcome: String,
    /// The system's id of the account, when there is one.
    pub account_id: Option<String>,
    /// Where the customer's browser would go.
    pub redirect_url: Option<String>,
}

/// Sends a webhook from the practice to the receiver.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PracticeWebhook {
    /// System id: `stackone`, `stripe-connect`, `stripe-apps` or `smile`.
    pub system: String,
    /// Event name, such as `account.updated`.
    pub event: String,
    /// The system's id of the account; empty: the newest one.
    #[serde(default)]
    pub account_id: String,
    /// Changes the account first to this raw status; empty: leaves it.
    #[serde(default)]
    pub status: String,
    /// `plain`, `duplicate`, `reordered`, `wrong-signature`.
    #[serde(default)]
    pub mode: String,
}

/// How the receiver answered.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PracticeDelivery {
    /// HTTP status of each delivery; 0 when nothing answered.
    pub statuses: Vec<u16>,
}

/// Moves the practice's clock.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct PracticeClock {
    /// New speed, 0.0 (stands still) to 100,000.
    #[cfg_attr(test, ts(optional = nullable))]
    pub speed: Option<f64>,
    /// Seconds to jump ahead.
    #[cfg_attr(test, ts(optional = nullable))]
    pub advance_seconds: Option<u32>,
}

/// Switches a fault.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PracticeFault {
    /// Its name.
    pub name: String,
    /// On or off.
    pub on: bool,
}
