//! StackOne's words in the desk's vocabulary.

use serde::Deserialize;

use crate::systems::shapes::{loose, moment};
use crate::{
    clock::Time,
    systems::{Attempt, Said, Stage},
    wire::{Reason, Status},
};

/// The desk's word for an account status. The enumeration of the vendor is open; before 2025-11-20 it had three
/// values. What each means: docs.stackone.com/guides/auth-configurations.
pub(super) fn status(raw: &str) -> Status {
    match raw.to_ascii_lowercase().as_str() {
        "active" => Status::Active,
        "error" | "expired" => Status::NeedsReconnect,
        // Suspended by hand with the credentials kept, or the connector is switched off in the project.
        "suspended" | "inactive" => Status::Paused,
        "archived" => Status::Disconnected,
        _ => Status::Unknown,
    }
}

/// A connector that is switched off in the project is not paused by anybody.
pub(super) fn cause(status: Status, raw_status: &str) -> Option<&'static str> {
    (status == Status::Paused && raw_status == "inactive").then_some("connector-disabled")
}

/// The one status that says itself why, where no reason comes along.
pub(super) fn said(reason: &Reason) -> Option<Said> {
    let expired = reason.description.is_empty() && reason.code.eq_ignore_ascii_case("expired");
    expired.then(|| Said {
        what: "reason-expired".to_owned(),
        ..Said::default()
    })
}

/// An entry of `status_reasons`.
#[derive(Deserialize)]
pub(super) struct StatusReason {
    #[serde(default, deserialize_with = "loose")]
    code: String,
    #[serde(default, deserialize_with = "loose")]
    description: String,
    #[serde(default, deserialize_with = "moment")]
    timestamp: Option<Time>,
}

impl From<StatusReason> for Reason {
    fn from(told: StatusReason) -> Self {
        Self {
            code: told.code,
            description: told.description,
            at: told.timestamp,
            until: None,
        }
    }
}

/// The latest attempt on a session (`latest_connection_attempt`,
/// docs.stackone.com/platform/connect-your-backend-with-stackone).
#[derive(Default, Deserialize)]
pub(super) struct LatestAttempt {
    #[serde(default, deserialize_with = "loose")]
    status: String,
    #[serde(default, deserialize_with = "loose")]
    account_secure_id: String,
    #[serde(default, deserialize_with = "loose")]
    oauth_error_code: String,
    #[serde(default, deserialize_with = "loose")]
    oauth_error_description: String,
}

impl LatestAttempt {
    /// The desk's reading; `session_account` is the account the session was made for, if any.
    pub(super) fn read(self, session_account: String) -> Attempt {
        let stage = match self.status.as_str() {
            "" => Stage::Unknown,
            "authenticated" => Stage::Linked,
            // An attempt that expired leaves the link as it was: the customer can try again.
            "error" | "cancelled" | "expired" => Stage::Exited,
            // `pending`, and any word to come: the vendor's own component waits on as well.
            _ => Stage::Open,
        };
        let account = [self.account_secure_id, session_account]
            .into_iter()
            .find(|id| !id.is_empty() && stage == Stage::Linked);
        let error = [self.oauth_error_code, self.oauth_error_description];
        let said: Vec<String> = error.into_iter().filter(|part| !part.is_empty()).collect();
        Attempt {
            status: self.status,
            stage,
            account,
            error: said.join(": "),
            passed: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LatestAttempt, status};
    use crate::{
        systems::{Attempt, Stage},
        wire::Status,
    };

    #[test]
    fn every_status_has_its_word() {
        for (raw, word) in [
            ("active", Status::Active),
            ("error", Status::NeedsReconnect),
            ("expired", Status::NeedsReconnect),
            ("suspended", Status::Paused),
            ("inactive", Status::Paused),
            ("archived", Status::Disconnected),
            ("ACTIVE", Status::Active),
            ("unmapped_value", Status::Unknown),
            ("", Status::Unknown),
        ] {
            assert_eq!(status(raw), word, "{raw}");
        }
    }

    #[test]
    fn every_attempt_has_its_stage() {
        let read = |text: &str, account: &str| {
            let attempt: LatestAttempt = serde_json::from_str(text).unwrap();
            attempt.read(account.to_owned())
        };
        for (word, stage) in [
            ("pending", Stage::Open),
            ("authenticated", Stage::Linked),
            ("error", Stage::Exited),
            ("cancelled", Stage::Exited),
            ("expired", Stage::Exited),
            ("a-word-to-come", Stage::Open),
        ] {
            let attempt = read(&format!(r#"{{"status": "{word}"}}"#), "");
            assert_eq!((attempt.stage, attempt.status.as_str()), (stage, word));
        }
        assert_eq!(
            read("{}", "acc-1"),
            Attempt::default(),
            "nothing told, nothing claimed"
        );
        assert_eq!(
            read(
                r#"{"status":"authenticated","account_secure_id":45355976281015164504}"#,
                ""
            )
            .account
            .as_deref(),
            Some("45355976281015164504"),
            "an id sent as a number stays whole"
        );
        assert_eq!(
            read(
                r#"{"status":"authenticated","account_secure_id":null}"#,
                "acc-1"
            )
            .account
            .as_deref(),
            Some("acc-1"),
            "a relink leads to the account it was made for"
        );
        assert_eq!(
            read(
                r#"{"status":"error","oauth_error_code":"access_denied","oauth_error_description":"No"}"#,
                ""
            )
            .error,
            "access_denied: No"
        );
    }
}
