//! Smile's words in the desk's vocabulary (docs.getsmileapi.com/reference/accounts and /invites).

use crate::{
    clock::Time,
    systems::{Kept, Stage},
    wire::{Reason, Status},
};

/// Days for which data are kept after an account was connected, unless somebody revokes it before
/// (docs.getsmileapi.com/reference, chapters 4, 5 and 7).
const KEPT_DAYS: i64 = 60;

/// How many days before that end somebody should act.
const SOON_DAYS: i64 = 7;

const DAY: i64 = 86_400;

/// What an account says of itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    pub(super) connection: String,
    pub(super) monitor: String,
    pub(super) error: String,
    pub(super) message: String,
    /// When the connection changed last.
    pub(super) at: Option<Time>,
    /// When it was linked.
    pub(super) linked: Option<Time>,
}

/// What the desk makes of it at a moment.
#[derive(Debug)]
pub(super) struct Judged {
    pub(super) status: Status,
    pub(super) reasons: Vec<Reason>,
    pub(super) kept: Option<Kept>,
    pub(super) turns_at: Option<Time>,
}

/// Who has to act on an error.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Acts {
    Customer,
    Nobody,
    Support,
}

/// The sixteen codes of an error (`AccountErrorCode`): who acts, and the key of the diagnosis.
const ERRORS: [(&str, Acts, &str); 16] = [
    ("ACCOUNT_DISABLED", Acts::Customer, "smile-account-disabled"),
    (
        "ACCOUNT_INACCESSIBLE",
        Acts::Customer,
        "smile-account-inaccessible",
    ),
    (
        "ACCOUNT_INCOMPLETE",
        Acts::Customer,
        "smile-account-incomplete",
    ),
    ("ACCOUNT_LOCKED", Acts::Customer, "smile-account-locked"),
    ("AUTH_REQUIRED", Acts::Customer, "smile-auth-required"),
    (
        "EXPIRED_CREDENTIALS",
        Acts::Customer,
        "smile-expired-credentials",
    ),
    (
        "INVALID_ACCOUNT_TYPE",
        Acts::Customer,
        "smile-invalid-account-type",
    ),
    ("INVALID_AUTH", Acts::Support, "smile-invalid-auth"),
    (
        "INVALID_CREDENTIALS",
        Acts::Customer,
        "smile-invalid-credentials",
    ),
    ("INVALID_MFA", Acts::Customer, "smile-invalid-mfa"),
    ("MFA_TIMEOUT", Acts::Customer, "smile-mfa-timeout"),
    (
        "SERVICE_UNAVAILABLE",
        Acts::Nobody,
        "smile-service-unavailable",
    ),
    ("SYSTEM_ERROR", Acts::Support, "smile-system-error"),
    ("TOS_REQUIRED", Acts::Customer, "smile-tos-required"),
    (
        "UNSUPPORTED_AUTH_TYPE",
        Acts::Support,
        "smile-unsupported-auth-type",
    ),
    (
        "UNSUPPORTED_MFA_METHOD",
        Acts::Support,
        "smile-unsupported-mfa-method",
    ),
];

impl Told {
    /// The desk's word; the first case that fits counts.
    pub(super) fn judge(&self, now: Time) -> Judged {
        match self.connection.as_str() {
            "PENDING" | "AWAITING_MFA" => self.plain(Status::Waiting, &self.connection),
            "CONNECTED" => self.connected(now),
            "ERROR" => {
                let known = ERRORS.iter().find(|(code, ..)| *code == self.error);
                let status = match known.map(|(_, acts, _)| *acts) {
                    Some(Acts::Nobody | Acts::Support) => Status::ActionDue,
                    Some(Acts::Customer) | None => Status::NeedsReconnect,
                };
                self.plain(status, &self.error)
            }
            "DISCONNECTED" => Judged {
                kept: None,
                ..self.plain(Status::Disconnected, "")
            },
            _ => self.plain(Status::Unknown, ""),
        }
    }

    /// A status that time alone does not change; `code` is its reason, if it has one.
    fn plain(&self, status: Status, code: &str) -> Judged {
        let told = !code.is_empty() || !self.message.is_empty();
        Judged {
            status,
            reasons: told.then(|| self.reason(code)).into_iter().collect(),
            kept: self.kept(false),
            turns_at: None,
        }
    }

    /// Connected: how well depends on the continuous sync, and on how long the data are kept yet.
    fn connected(&self, now: Time) -> Judged {
        let syncs = self.monitor == "ACTIVE";
        let until = self.until().filter(|_| !syncs);
        let soon = until.map(|until| until.plus_seconds(-SOON_DAYS * DAY));
        let passed = |end: Option<Time>| end.is_some_and(|end| end <= now);
        let (status, code, ending, turns_at) = if passed(until) {
            (Status::NeedsReconnect, "", true, None)
        } else if self.monitor == "USER_ACTION_REQUIRED" {
            (Status::ActionDue, self.monitor.as_str(), false, until)
        } else if passed(soon) {
            (Status::ActionDue, "", true, until)
        } else {
            let known = ["ACTIVE", "UNSUPPORTED", "CUSTOMER_DISABLED", ""];
            let strange = !known.contains(&self.monitor.as_str());
            let code = if strange { self.monitor.as_str() } else { "" };
            (Status::Active, code, false, soon)
        };
        Judged {
            kept: self.kept(ending),
            turns_at,
            ..self.plain(status, code)
        }
    }

    fn reason(&self, code: &str) -> Reason {
        Reason {
            code: code.to_owned(),
            description: self.message.clone(),
            at: self.at,
            until: None,
        }
    }

    fn until(&self) -> Option<Time> {
        Some(self.linked?.plus_seconds(KEPT_DAYS * DAY))
    }

    fn kept(&self, ending: bool) -> Option<Kept> {
        Some(Kept {
            until: self.until()?,
            renewed: self.connection == "CONNECTED" && self.monitor == "ACTIVE",
            ending,
        })
    }
}

/// The diagnosis of a status that has a cause of Smile's own.
pub(super) fn cause(status: Status, raw_status: &str, reasons: &[Reason]) -> Option<&'static str> {
    let code = reasons.first().map_or("", |reason| reason.code.as_str());
    match (status, raw_status) {
        (Status::Waiting, "AWAITING_MFA") => Some("smile-awaiting-mfa"),
        (Status::Waiting, _) => Some("smile-pending"),
        (Status::ActionDue, "CONNECTED") if code == "USER_ACTION_REQUIRED" => {
            Some("smile-authorise-again")
        }
        (Status::ActionDue, "CONNECTED") => Some("data-end-soon"),
        (Status::NeedsReconnect, "CONNECTED") => Some("data-ended"),
        (_, "ERROR") => {
            let known = ERRORS.iter().find(|(known, ..)| *known == code);
            Some(known.map_or("smile-error", |(.., key)| *key))
        }
        _ => None,
    }
}

/// Where a step of an invitation stands among the others; one that nobody knows comes last.
pub(super) fn place(status: &str) -> usize {
    let steps = [
        "INVITED",
        "EMAIL_OPENED",
        "LANDING_PAGE_OPENED",
        "WINK_WIDGET_OPENED",
        "LINKED",
    ];
    let found = steps.iter().position(|step| *step == status);
    found.unwrap_or(steps.len())
}

/// How far an invitation is.
pub(super) fn stage(status: &str) -> Stage {
    match status {
        "INVITED" => Stage::Sent,
        "LINKED" => Stage::Linked,
        "REVOKED" => Stage::Revoked,
        "" => Stage::Unknown,
        // `EMAIL_OPENED`, `LANDING_PAGE_OPENED`, `WINK_WIDGET_OPENED`, and any step to come.
        _ => Stage::Open,
    }
}
