//! Ways out and back: addresses taken apart before they are sent, and what customers come back with.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Diagnosis, Environment, Link};

/// Asks for the address of a link that needs no call, without making the link.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct LinkBuild {
    /// Id or name of the integration; absent: its settings stand among the options.
    #[cfg_attr(test, ts(optional = nullable))]
    pub integration: Option<String>,
    /// Id or owner id of the customer who fills fields in; empty: nobody.
    pub customer: String,
    /// Kind as in the system's Spec.
    pub kind: String,
    /// Options by the names of the Spec.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub options: BTreeMap<String, String>,
}

/// An address, taken apart.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BuiltLink {
    /// The whole; a state stands in it only when the caller brought one.
    pub url: String,
    /// Its parts in their order.
    pub parts: Vec<AddressPart>,
    /// What to think of before it is sent.
    pub warnings: Vec<Warning>,
}

/// One part of an address.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AddressPart {
    /// As it stands in the address, such as `stripe_user[email]`.
    pub name: String,
    /// Decoded; empty: filled in when the link is made.
    pub value: String,
    /// The field it comes from, or a word of its own: text by `field-<system>-<field>` or `part-<field>`.
    pub field: String,
}

/// Something to think of before an address is sent.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Warning {
    /// The field concerned; empty: the whole.
    pub field: String,
    /// Text by `warning-<key>`.
    pub key: String,
    /// Values for the text.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub values: BTreeMap<String, String>,
    /// The text in English.
    pub detail: String,
}

/// What a customer came back with, pasted. It holds a code, so it has no `Debug`, and nobody keeps it.
#[derive(Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CallbackText {
    /// The address the browser ended at, its query, or the text of the system's error page.
    pub text: String,
}

/// What came of a way back.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CallbackTaken {
    /// `linked`, `visited`: a page made for one visit was left, `refused`, `failed`, `cannot-tell`, or `unbound`: it names no link of this desk.
    pub outcome: String,
    /// The link it belongs to, as it stands now.
    pub link: Option<Link>,
    /// What it means and what to do; absent: it led to an account.
    pub diagnosis: Option<Diagnosis>,
    /// Where the customer is led next, such as the app's first page; absent: nowhere.
    pub onward: Option<String>,
    /// The link that leads there, for a customer whose browser is elsewhere: to be sent as any other.
    pub onward_link: Option<String>,
    /// The account that came without a link of this desk, and waits for somebody to say whose it is.
    pub account: Option<String>,
    /// Where link and account are; absent: there is neither.
    pub environment: Option<Environment>,
    /// The system's id of the request that exchanged the code.
    pub request_id: Option<String>,
}

impl CallbackTaken {
    /// The answer to what belongs to no link of this desk.
    pub(crate) fn unbound(diagnosis: Diagnosis) -> Self {
        Self {
            outcome: "unbound".to_owned(),
            diagnosis: Some(diagnosis),
            ..Self::default()
        }
    }
}

/// Wants the page that stands at a company's own redirect address.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct BounceRequest {
    /// Id or name of the integration.
    pub integration: String,
    /// `en`, `de` or `zh-CN`; empty: the desk's.
    pub language: String,
    /// File to write; empty: a generated name in the data folder's `exports`.
    pub output: String,
}

/// The page as it was written.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BouncePage {
    /// Where it lies.
    pub path: String,
    /// What has to stand in the system's own settings, such as a block of an app's manifest; empty: nothing to paste.
    pub registration: String,
    /// The integration lists an address that the page can stand at.
    pub listed: bool,
}
