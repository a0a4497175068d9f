//! The mail that brings a link to a customer.

use serde::{Deserialize, Serialize};

use super::Time;

/// Asks for the mail of a link, or, without one, for a preview while the link is being composed.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct MailRequest {
    /// The link; what follows is then told by it.
    #[cfg_attr(test, ts(optional = nullable))]
    pub link: Option<String>,
    /// Id or owner id of the customer.
    #[cfg_attr(test, ts(optional = nullable))]
    pub customer: Option<String>,
    /// Id or name of the integration.
    pub integration: String,
    /// Kind as in the system's Spec.
    pub kind: String,
    /// Provider key, or empty: the customer's choice.
    pub provider: String,
    /// Seconds that the link will live.
    #[cfg_attr(test, ts(optional = nullable))]
    pub expires_in: Option<u32>,
    /// `en`, `de`, `zh-CN`; empty: the customer's own, then the desk's.
    pub language: String,
}

/// A mail, ready to be looked at, copied, saved or opened in the person's mail program.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Mail {
    /// Address; empty: the customer has none yet.
    pub to: String,
    /// Name of the person written to; empty: not known.
    pub to_name: String,
    /// Subject.
    pub subject: String,
    /// What the mail consists of, for showing it.
    pub parts: Vec<MailPart>,
    /// The mail as plain text.
    pub text: String,
    /// The mail as a page of its own.
    pub html: String,
    /// The language it is written in.
    pub language: String,
    /// Address that opens it in a mail program; empty for a preview.
    pub mailto: String,
    /// There is no link yet: its address is a placeholder.
    pub preview: bool,
    /// What to think of before sending; texts by `mail-warning-<key>`: `ends-soon`, `ended`, `no-address`, `long`.
    pub warnings: Vec<String>,
}

/// A piece of a mail.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum MailPart {
    /// A paragraph; line breaks count.
    Text {
        /// Its words.
        text: String,
    },
    /// The link.
    Button {
        /// What is on it.
        label: String,
        /// Where it leads; a placeholder in a preview.
        url: String,
    },
    /// How long the link can be used.
    Valid {
        /// Words before the moment.
        before: String,
        /// The moment in words, to stand out.
        moment: String,
        /// Words after it.
        after: String,
        /// The moment itself.
        at: Time,
    },
}
