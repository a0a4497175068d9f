//! What went wrong, said twice: one word for the program ([`Code`]), one sentence for the person.
//!
//! A code exists only where somebody acts on it: `ui/src/errors.ts` has an answer for every one, held by the
//! compiler. Nothing ever matches on the sentence.

use serde::{Deserialize, Serialize};

/// Everything in the core answers with this.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// The one word the window and scripts act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// A field holds something that cannot be; `field` names it.
    BadInput,
    /// No such row, account or command.
    NotFound,
    /// It exists already, or changed meanwhile.
    Conflict,
    /// The system has no such thing, or the desk does not offer it for this system.
    Unsupported,
    /// The act needs the word of the person first, typed.
    NeedsConfirmation,
    /// Live is closed; it can be switched on for a time.
    LiveReadOnly,
    /// A secret that this act needs was never given; `field` names it.
    SecretAbsent,
    /// The keyring is there but locked.
    VaultLocked,
    /// There is no keyring on this machine, or nothing answers for it.
    VaultMissing,
    /// The person closed the keyring's question.
    VaultCancelled,
    /// The keyring did not answer in time.
    VaultTimeout,
    /// This keyring (or passphrase) is not the one that this data folder was made with.
    VaultWrong,
    /// The keyring answered something unexpected, or did not keep what was written.
    VaultFailed,
    /// The system refused the key.
    Unauthorized,
    /// The key is one of the system's other mode, where it works.
    WrongMode,
    /// The key is right but may not do this.
    Forbidden,
    /// The system asks for patience; `retry_after` says how many seconds.
    RateLimited,
    /// The system refused the request for a reason of its own.
    Refused,
    /// The system failed on its side.
    SystemDown,
    /// No connection to the system.
    Network,
    /// The system did not answer in time.
    Timeout,
    /// The answer is not what the system documents.
    BadReply,
    /// The system answered with a redirect elsewhere, which is not followed.
    RedirectRefused,
    /// Sent once and no answer came: it may or may not have happened, and must not be sent again blindly.
    CannotTell,
    /// The data folder was written by a newer Linkdesk.
    NewerFile,
    /// The disk is full, read-only or broken.
    Disk,
    /// Stopped because the person asked for it.
    Cancelled,
    /// A fault in Linkdesk itself.
    Internal,
}

impl Code {
    /// The vault did not open, whatever the reason.
    pub fn is_of_vault(self) -> bool {
        matches!(
            self,
            Self::VaultLocked
                | Self::VaultMissing
                | Self::VaultCancelled
                | Self::VaultTimeout
                | Self::VaultWrong
                | Self::VaultFailed
        )
    }

    /// After such a failure of a request that is sent once nobody knows yet whether it was done. After every other one
    /// the system was never reached or has said no.
    pub fn is_unclear(self) -> bool {
        matches!(
            self,
            Self::CannotTell
                | Self::SystemDown
                | Self::Timeout
                | Self::BadReply
                | Self::RedirectRefused
        )
    }

    /// Something is closed that a person can open, and then the same act goes through.
    pub fn waits(self) -> bool {
        self.is_of_vault() || self == Self::LiveReadOnly
    }
}

/// A failure as it crosses to the window and the command line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Error {
    /// What the program acts on.
    pub code: Code,
    /// One sentence for people, in English; never holds a secret.
    pub message: String,
    /// The form field or request parameter concerned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// Id of the system that answered, such as `stackone`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system: Option<String>,
    /// The system's own id of the failed request, for its support.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// HTTP status of the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Seconds to wait before trying again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
    /// The system's answer, redacted and cut, for people to read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
}

impl Error {
    /// A failure with nothing but a code and a sentence.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            field: None,
            system: None,
            request_id: None,
            status: None,
            retry_after: None,
            body: None,
        }
    }

    /// Bad input in the named field.
    pub fn field(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            field: Some(field.into()),
            ..Self::new(Code::BadInput, message)
        }
    }

    /// Nothing of that id.
    pub fn not_found(what: &str, id: &str) -> Self {
        Self::new(Code::NotFound, format!("There is no {what} “{id}”."))
    }

    /// The system's own word of a refusal, where one of the usual shapes has one: `error` of OAuth, or `code` or `type`
    /// inside it.
    pub fn word(&self) -> Option<String> {
        let body: serde_json::Value = serde_json::from_str(self.body.as_deref()?).ok()?;
        let told = ["/error/code", "/error/type", "/error"];
        let word = told.iter().find_map(|at| body.pointer(at)?.as_str())?;
        Some(word.to_owned())
    }

    /// The same failure, with one more sentence for the person.
    #[must_use]
    pub fn adding(mut self, sentence: &str) -> Self {
        self.message = format!("{} {sentence}", self.message);
        self
    }

    /// The same failure, said to come from a system.
    #[must_use]
    pub fn of_system(mut self, system: &str) -> Self {
        self.system = Some(system.to_owned());
        self
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
