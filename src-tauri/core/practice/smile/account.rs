//! An account of a user, as the tenant keeps it and as the API shows it.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::answer::stamp;
use crate::clock::Time;

/// An account that a user connected, or tried to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Account {
    pub(crate) id: String,
    /// When it was linked.
    pub(crate) created: Time,
    /// Id of the provider.
    pub(crate) provider: String,
    /// Id of the user.
    pub(crate) user: String,
    /// `connectionStatus`.
    pub(crate) status: String,
    /// Why the status is `ERROR`.
    pub(crate) error: Option<String>,
    /// When it came into that status.
    pub(crate) since: Time,
    /// `monitorStatus`.
    pub(crate) monitor: String,
    pub(crate) monitor_since: Option<Time>,
    /// What the user signed in with; events tell it, the account does not.
    pub(crate) login: String,
}

/// The five states of a connection (tag *accounts* of the documentation).
pub(crate) const STATUSES: &[&str] = &[
    "PENDING",
    "AWAITING_MFA",
    "ERROR",
    "CONNECTED",
    "DISCONNECTED",
];

/// The states of continuous syncing.
pub(crate) const MONITORS: &[&str] = &[
    "ACTIVE",
    "USER_ACTION_REQUIRED",
    "UNSUPPORTED",
    "CUSTOMER_DISABLED",
];

/// Every documented error with a sentence for people.
pub(crate) const ERRORS: &[(&str, &str)] = &[
    (
        "ACCOUNT_DISABLED",
        "The provider has disabled this account.",
    ),
    (
        "ACCOUNT_INACCESSIBLE",
        "The provider does not open this account.",
    ),
    (
        "ACCOUNT_INCOMPLETE",
        "The account is not set up completely.",
    ),
    ("ACCOUNT_LOCKED", "The provider has locked this account."),
    ("AUTH_REQUIRED", "No credentials reached the provider."),
    ("EXPIRED_CREDENTIALS", "The password has expired."),
    (
        "INVALID_ACCOUNT_TYPE",
        "This kind of account cannot be used.",
    ),
    ("INVALID_AUTH", "The sign-in failed."),
    ("INVALID_CREDENTIALS", "The user name or password is wrong."),
    ("INVALID_MFA", "The verification code is wrong."),
    (
        "MFA_TIMEOUT",
        "The verification code was not given in time.",
    ),
    ("SERVICE_UNAVAILABLE", "The provider cannot be reached."),
    ("SYSTEM_ERROR", "Something went wrong at Smile."),
    (
        "TOS_REQUIRED",
        "The provider's terms have to be accepted first.",
    ),
    (
        "UNSUPPORTED_AUTH_TYPE",
        "This way to sign in is not supported.",
    ),
    (
        "UNSUPPORTED_MFA_METHOD",
        "This kind of verification is not supported.",
    ),
];

impl Account {
    /// What an error means; nothing for a code that nobody documented.
    fn message(&self) -> Option<&'static str> {
        let code = self.error.as_deref()?;
        let known = ERRORS.iter().find(|(known, _)| *known == code);
        known.map(|(_, message)| *message)
    }

    /// The account as the API shows it.
    pub(crate) fn shown(&self) -> Value {
        json!({
            "id": self.id,
            "createdAt": stamp(self.created),
            "providerId": self.provider,
            "userId": self.user,
            "connectionStatus": self.status,
            "connection": {
                "status": self.status,
                "errorCode": self.error,
                "errorMessage": self.message(),
                "updatedAt": stamp(self.since),
            },
            "monitorStatus": self.monitor,
            "monitor": {
                "status": self.monitor,
                "updatedAt": self.monitor_since.map(stamp),
            },
        })
    }

    /// Puts the connection in another state.
    pub(crate) fn turn(&mut self, status: &str, error: Option<&str>, now: Time) {
        status.clone_into(&mut self.status);
        self.error = error.map(ToOwned::to_owned);
        self.since = now;
    }

    /// Puts the syncing in another state.
    pub(crate) fn watch(&mut self, monitor: &str, now: Time) {
        monitor.clone_into(&mut self.monitor);
        self.monitor_since = Some(now);
    }

    /// What an error tells people.
    pub(crate) fn told(&self) -> &'static str {
        self.message().unwrap_or("Something went wrong.")
    }
}
