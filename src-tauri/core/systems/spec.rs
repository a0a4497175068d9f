//! What a system is, as data: the window draws its forms from this, the command line checks against it.
//!
//! No text for people stands here. Labels and explanations are in `locales/*.ftl` under keys made from the names:
//! `field-<system>-<name>` with `.label` and `.help`, `kind-<system>-<id>` with `.label` and `.when`,
//! `option-<name>-<value>`. A test finds keys that are missing.

use serde::{Deserialize, Serialize};

/// Practice is the built-in emulator, sandbox the system's test mode, live the real thing.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Environment {
    /// The built-in emulator.
    #[default]
    Practice,
    /// The system's test mode.
    Sandbox,
    /// Real customers.
    Live,
}

impl Environment {
    /// As it is written everywhere.
    pub fn word(self) -> &'static str {
        match self {
            Self::Practice => "practice",
            Self::Sandbox => "sandbox",
            Self::Live => "live",
        }
    }
}

/// One linking system.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Spec {
    /// Id in rows and on the command line, such as `stackone`.
    pub id: &'static str,
    /// Name for people.
    pub name: &'static str,
    /// Two letters for small places, such as `S1`.
    pub short: &'static str,
    /// The vendor's documentation.
    pub help_url: &'static str,
    /// The vendor's dashboard.
    pub dashboard_url: &'static str,
    /// Address the API is reached at, unless the integration says another.
    pub base_url: &'static str,
    /// Requests a minute that the desk allows itself by one key.
    pub requests_per_minute: u32,
    /// What must stay secret.
    pub secrets: &'static [Field],
    /// What an integration is set to beside its secrets.
    pub settings: &'static [Field],
    /// Ways of connecting.
    pub kinds: &'static [LinkKind],
    /// What the system offers; the window shows nothing else.
    pub offers: Offers,
}

/// What the system offers.
#[derive(Clone, Copy, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Offers {
    /// A list of providers to choose from.
    pub providers: bool,
    /// A list of accounts.
    pub accounts: bool,
    /// Ending an account from outside.
    pub disconnect: bool,
    /// A log of the system's requests for an account.
    pub logs: bool,
    /// Signed webhooks.
    pub webhooks: bool,
    /// Connecting an existing account again.
    pub relink: bool,
    /// Taking a link back at the system; otherwise it stays valid until it ends.
    pub revoke: bool,
}

/// A way of connecting.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LinkKind {
    /// Id on the command line, such as `auth-link`.
    pub id: &'static str,
    /// Where it fits.
    pub fits: Fits,
    /// It works on an existing account: made by *relink*, not by *compose*.
    pub needs_account: bool,
    /// What can be chosen.
    pub fields: &'static [Field],
}

/// Where a way of connecting fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Fits {
    /// A link to send.
    Mail,
    /// A page to open here while speaking to the customer.
    Call,
}

/// One input.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Field {
    /// Name in forms, CSV headers and `--set`.
    pub name: &'static str,
    /// How it is entered.
    pub input: Input,
    /// Must be given (a secret may still be saved later).
    pub required: bool,
    /// Value when nothing is given; empty: none.
    pub default: &'static str,
    /// An example to show in the empty field.
    pub example: &'static str,
    /// Regular expression the whole value must match, in the common subset of Rust and ECMAScript; empty: any.
    pub pattern: &'static str,
    /// The most characters; 0: no limit known.
    pub max: u32,
    /// Shown apart, under *More options*.
    pub advanced: bool,
    /// The vendor's page about it; empty: the system's.
    pub help_url: &'static str,
}

/// How a field is entered; on the wire every value is text.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Input {
    /// One line.
    Text,
    /// One line, never shown again.
    Secret,
    /// An https address (http on loopback).
    Url,
    /// A whole number.
    Number {
        /// Smallest.
        min: i32,
        /// Largest.
        max: i32,
    },
    /// `true` or `false`.
    Toggle,
    /// One of these.
    Select {
        /// Values on the wire.
        options: &'static [&'static str],
    },
    /// Some of these, comma-separated.
    Multi {
        /// Values on the wire.
        options: &'static [&'static str],
    },
    /// Seconds: one of these or a number between the bounds.
    Duration {
        /// Seconds offered.
        offers: &'static [u32],
        /// Shortest.
        min: u32,
        /// Longest.
        max: u32,
    },
    /// Key of a provider, chosen from the integration's providers.
    Provider,
    /// A JSON object with text values.
    Pairs,
}
