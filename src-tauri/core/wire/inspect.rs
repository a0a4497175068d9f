//! Verify: anything pasted, taken apart and judged.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Environment;

/// Something pasted. It may be a key, so it has no `Debug`, and nobody keeps it.
#[derive(Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct InspectRequest {
    /// The text as it was pasted: every letter counts for a signature.
    pub text: String,
    /// The bytes in Base64, in place of the text, where they are none in UTF-8: a signature is made over bytes.
    #[cfg_attr(test, ts(optional = nullable))]
    pub base64: Option<String>,
    /// Id or name of the integration it should belong to; absent: any.
    #[cfg_attr(test, ts(optional = nullable))]
    pub integration: Option<String>,
    /// Headers that came with it, by name, when they are not in the text itself.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub headers: BTreeMap<String, String>,
}

/// Whether it is what it seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Proved: signed with a secret of this desk, or known to it.
    Genuine,
    /// Disproved, at least for the secret it was held against.
    NotGenuine,
    /// Nothing to hold it against.
    CannotTell,
}

/// What came of one check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum CheckResult {
    /// As it should be.
    Pass,
    /// Not as it should be.
    Fail,
    /// Worth knowing.
    Warn,
    /// Could not be done, and why.
    Skip,
}

/// One check, in the order in which it was done.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Check {
    /// What was looked at; with the result the key of the text: `inspect-<name>-<result>`.
    pub name: String,
    /// What came of it.
    pub result: CheckResult,
    /// The text in English.
    pub detail: String,
    /// Values for the text.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub values: BTreeMap<String, String>,
}

/// What a pasted text is, and whether it is genuine.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Inspection {
    /// What it is: `webhook`, `request`, `auth-link`, `api-key`, `secret`, `account`, `link`, `unknown`; text by
    /// `inspect-kind-<kind>`.
    pub kind: String,
    /// Whether it is genuine.
    pub verdict: Verdict,
    /// How the verdict was found.
    pub checks: Vec<Check>,
    /// What to do next; texts by `inspect-next-<word>`.
    pub next: Vec<String>,
    /// The desk's id of the integration it belongs to.
    pub integration: Option<String>,
    /// The desk's id of the account it is about.
    pub account: Option<String>,
    /// The desk's id of the link it is.
    pub link: Option<String>,
    /// Where those are; absent: there is none of them.
    pub environment: Option<Environment>,
}
