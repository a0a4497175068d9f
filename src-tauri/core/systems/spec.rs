//! What a system is, as data: the window draws its forms from this, the command line checks against it.
//!
//! No text for people stands here. Labels and explanations are in `locales/*.ftl` under keys made from the names:
//! `field-<system>-<name>` with `.label` and `.help`, `kind-<system>-<id>` with `.label` and `.when`,
//! `option-<name>-<value>`. A test finds keys that are missing.

use serde::{Deserialize, Serialize};

mod logins;

pub use logins::{TestLogin, TestPart};

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
    /// The mode that a key of this one does not work in; Practice has none.
    pub fn other(self) -> Self {
        match self {
            Self::Practice => Self::Practice,
            Self::Sandbox => Self::Live,
            Self::Live => Self::Sandbox,
        }
    }

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
    /// The same for the system's test mode, where that lives elsewhere; empty: it does not.
    pub sandbox_url: &'static str,
    /// Requests a minute that the desk allows itself by one key.
    pub requests_per_minute: u32,
    /// Over how many seconds the system itself counts them: 60 where its limit is one of a minute.
    pub counted_seconds: u32,
    /// The system counts requests by where they come from, so that all keys share one budget.
    pub shared_budget: bool,
    /// The version of the API that the desk's calls are written for; empty: the system has none to choose.
    pub api_version: &'static str,
    /// The header that says so in each of them, such as `Stripe-Version`; empty: none does.
    pub version_header: &'static str,
    /// The header that makes a call with the integration's own key act for one of its accounts, such as
    /// `Stripe-Account`; empty: none does.
    pub account_header: &'static str,
    /// What must stay secret.
    pub secrets: &'static [Field],
    /// What an integration is set to beside its secrets.
    pub settings: &'static [Field],
    /// Ways of connecting.
    pub kinds: &'static [LinkKind],
    /// What a template of the system's own invitations is made of; empty: it has none.
    pub template: &'static [Field],
    /// What a webhook is made of that the desk sets up at the system; empty: that is done in the dashboard.
    pub webhook: &'static [Field],
    /// People whom the system's test mode lets in, as its documentation publishes them; empty: it names none.
    pub test_logins: &'static [TestLogin],
    /// What the system offers; the window shows nothing else.
    pub offers: Offers,
}

impl Spec {
    /// Where the system's own API is reached in an environment.
    pub fn home(&self, environment: Environment) -> &'static str {
        match environment {
            Environment::Sandbox if !self.sandbox_url.is_empty() => self.sandbox_url,
            _ => self.base_url,
        }
    }

    /// Where the system's other mode lives, for the two that have a place of their own; Practice has no other.
    pub fn other_home(&self, environment: Environment) -> Option<&'static str> {
        let other = match environment {
            Environment::Practice => "",
            Environment::Sandbox => self.base_url,
            Environment::Live => self.sandbox_url,
        };
        (!self.sandbox_url.is_empty() && !other.is_empty()).then_some(other)
    }
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
    /// The system echoes the owner id of a link on the account it led to; otherwise the link says whose account it is.
    pub owners: bool,
    /// A list of events that can be read, for a desk that no webhook reaches.
    pub events: bool,
    /// A list of the people that accounts belong to.
    pub people: bool,
    /// Syncing an account's data on and on, which can be stopped.
    pub monitor: bool,
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
    /// How the desk learns what became of it.
    pub ends: Ends,
    /// The option that says with `true` that several accounts of one owner are meant; empty: none does.
    pub several: &'static str,
    /// What the system mails to the customer by itself, as soon as it is made.
    pub mails: Mails,
    /// The customer's steps in the system's words, in their order, the first taken by making it; empty: it tells of none.
    pub steps: &'static [&'static str],
    /// What can be chosen.
    pub fields: &'static [Field],
}

/// How the desk learns what became of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Ends {
    /// It asks the system.
    Asked,
    /// The system sends the customer back to a registered address, with a state of the desk and a code.
    Returned,
    /// It is used at once or lost: its address is handed out once and never kept.
    Fleeting,
    /// Nothing comes back: it opens what is there.
    Nowhere,
}

/// What a system mails to a customer by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Mails {
    /// Nothing: a person sends the link.
    Nothing,
    /// A mail of its own, beside the one that a person sends.
    Also,
    /// The mail that brings the link: nothing is left to send.
    Alone,
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

/// An input with nothing said of it yet, for the `Spec` of a system.
pub(crate) const fn field(name: &'static str, input: Input) -> Field {
    Field {
        name,
        input,
        required: false,
        default: "",
        example: "",
        pattern: "",
        max: 0,
        advanced: false,
        undocumented: false,
        needs: &[],
        from: "",
        help_url: "",
    }
}

/// Letters of a key that goes out in a header: those that any header takes.
pub(crate) const HEADER_LETTERS: &str = "[!-~]+";

/// Letters of a key that goes out as the user of HTTP Basic: a colon would end it there (RFC 7617, section 2).
pub(crate) const USER_LETTERS: &str = "[!-9;-~]+";

/// Whether the whole value matches; a pattern that cannot be read fits everything, and a test reads them all.
pub(crate) fn pattern_fits(pattern: &str, value: &str) -> bool {
    pattern.is_empty()
        || regex_lite::Regex::new(&format!("^(?:{pattern})$"))
            .map_or(true, |rule| rule.is_match(value))
}

/// One input.
#[derive(Clone, Copy, Debug, Serialize)]
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
    /// No longer documented by the vendor, or never: marked as such, and warned of.
    pub undocumented: bool,
    /// What other fields must hold for this one to count.
    pub needs: &'static [Premise],
    /// The customer's column that fills it in: `name`, `email`, `contact_name`, `person` (that, or else the name), or a
    /// further one, which is called as the field is and wins over those; empty: none.
    pub from: &'static str,
    /// The vendor's page about it; empty: the system's.
    pub help_url: &'static str,
}

/// What another field of the same form must hold.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Premise {
    /// Its name.
    pub field: &'static str,
    /// Regular expression its whole value must match, in the same subset as [`Field::pattern`]; empty: any value.
    pub is: &'static str,
    /// Regular expression for the own value: it counts for those that match alone, as for the states of one country;
    /// empty: for any.
    pub of: &'static str,
    /// Without it the value is refused; otherwise it is only warned of.
    pub firm: bool,
}

impl Premise {
    /// Whether a value of the own field asks for it at all.
    pub fn concerns(&self, value: &str) -> bool {
        pattern_fits(self.of, value)
    }
}

/// How a field is entered; on the wire every value is text.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Input {
    /// One line.
    Text,
    /// One line, never shown again.
    Secret,
    /// An https address (http on loopback).
    Url,
    /// Some of those, comma-separated.
    Urls,
    /// One of the values of a setting of the integration, or the address of the desk's own receiver.
    Registered {
        /// Name of the setting.
        setting: &'static str,
    },
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
    /// One of these, or another.
    Suggest {
        /// Values that are known.
        offers: &'static [&'static str],
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
    /// Id of one of the integration's invitation templates.
    Template,
    /// Several lines.
    Lines,
    /// A JSON object with text values.
    Pairs,
}
