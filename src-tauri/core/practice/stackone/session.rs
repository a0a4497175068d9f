//! Connect sessions and the attempts made with them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::clock::Time;

/// A connect session: what a token stands for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Session {
    pub(crate) id: u64,
    pub(crate) token: String,
    pub(crate) created_at: Time,
    pub(crate) expires_at: Time,
    pub(crate) wish: Wish,
    pub(crate) external_trigger_token: String,
    /// Id of the account that the auth link brought; the link works once.
    pub(crate) used: Option<String>,
    /// Id of the latest attempt.
    pub(crate) attempt: Option<String>,
}

/// What a session was asked for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Wish {
    pub(crate) origin_owner_id: String,
    pub(crate) origin_owner_name: String,
    pub(crate) origin_username: Option<String>,
    pub(crate) provider: Option<String>,
    pub(crate) categories: Option<Vec<String>>,
    pub(crate) account_id: Option<String>,
    pub(crate) label: Option<String>,
    pub(crate) metadata: Option<Value>,
    pub(crate) multiple: bool,
    /// `production` or `test`.
    pub(crate) kind: String,
    pub(crate) integration_id: Option<String>,
    pub(crate) connector_profile_id: Option<String>,
    pub(crate) shared: Option<bool>,
    /// Seconds.
    pub(crate) expires_in: f64,
}

/// One try of a customer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Attempt {
    pub(crate) id: String,
    /// Token of its session.
    pub(crate) token: String,
    pub(crate) created_at: Time,
    pub(crate) updated_at: Time,
    pub(crate) state: AttemptState,
}

/// How far a try has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum AttemptState {
    /// The customer is at it.
    Pending,
    /// It brought the account of that id.
    Authenticated(String),
    /// It failed: code and description.
    Error(String, String),
    /// The customer turned away.
    Cancelled,
}

/// Why a token is of no use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stale {
    Unknown,
    Expired,
}

/// All sessions and attempts.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct Sessions {
    count: u64,
    by_token: BTreeMap<String, Session>,
    attempts: BTreeMap<String, Attempt>,
}

impl Sessions {
    /// Opens a session under a token.
    pub(crate) fn open(
        &mut self,
        token: String,
        trigger: String,
        wish: Wish,
        now: Time,
    ) -> Session {
        self.count += 1;
        let session = Session {
            id: 170_000 + self.count,
            token: token.clone(),
            created_at: now,
            expires_at: Time(now.0.saturating_add((wish.expires_in * 1000.0) as i64)),
            wish,
            external_trigger_token: trigger,
            used: None,
            attempt: None,
        };
        self.by_token.insert(token, session.clone());
        session
    }

    /// The session of a token that still works.
    pub(crate) fn live(&self, token: &str, now: Time) -> Result<&Session, Stale> {
        let session = self.by_token.get(token).ok_or(Stale::Unknown)?;
        if session.expires_at <= now {
            return Err(Stale::Expired);
        }
        Ok(session)
    }

    /// Notes that the session's auth link brought an account.
    pub(crate) fn used(&mut self, token: &str, account_id: &str) {
        if let Some(session) = self.by_token.get_mut(token) {
            session.used = Some(account_id.to_owned());
        }
    }

    /// Begins an attempt under an id.
    pub(crate) fn attempt(&mut self, id: String, token: &str, now: Time) -> String {
        let attempt = Attempt {
            id: id.clone(),
            token: token.to_owned(),
            created_at: now,
            updated_at: now,
            state: AttemptState::Pending,
        };
        self.attempts.insert(id.clone(), attempt);
        if let Some(session) = self.by_token.get_mut(token) {
            session.attempt = Some(id.clone());
        }
        id
    }

    /// The attempt of that id, if it belongs to the token.
    pub(crate) fn attempt_of(&self, id: &str, token: &str) -> Option<&Attempt> {
        self.attempts
            .get(id)
            .filter(|attempt| attempt.token == token)
    }

    /// The session's latest attempt while it is pending.
    pub(crate) fn pending(&self, token: &str) -> Option<&Attempt> {
        let id = self.by_token.get(token)?.attempt.as_ref()?;
        let attempt = self.attempts.get(id)?;
        (attempt.state == AttemptState::Pending).then_some(attempt)
    }

    /// Ends a pending attempt; one that has ended stays as it is.
    pub(crate) fn settle(&mut self, id: &str, state: AttemptState, now: Time) {
        if let Some(attempt) = self.attempts.get_mut(id)
            && attempt.state == AttemptState::Pending
        {
            attempt.state = state;
            attempt.updated_at = now;
        }
    }

    /// `latest_connection_attempt` as newer documentation shows it; null before the first.
    pub(crate) fn latest(&self, session: &Session, now: Time) -> Value {
        let attempt = session
            .attempt
            .as_ref()
            .and_then(|id| self.attempts.get(id));
        let Some(attempt) = attempt else {
            return Value::Null;
        };
        let (account, code, description) = match &attempt.state {
            AttemptState::Authenticated(account) => (Some(account), None, None),
            AttemptState::Error(code, description) => (None, Some(code), Some(description)),
            AttemptState::Pending | AttemptState::Cancelled => (None, None, None),
        };
        json!({
            "id": attempt.id,
            "created_at": attempt.created_at,
            "updated_at": attempt.updated_at,
            "status": attempt.word(session, now),
            "account_secure_id": account,
            "oauth_error_code": code,
            "oauth_error_description": description,
        })
    }

    /// Forgets what expired more than a day ago.
    pub(crate) fn prune(&mut self, now: Time) {
        let limit = now.plus_seconds(-86_400);
        self.by_token
            .retain(|_, session| session.expires_at > limit);
        let tokens = &self.by_token;
        self.attempts
            .retain(|_, attempt| tokens.contains_key(&attempt.token));
    }
}

impl Attempt {
    /// The status word of the hub's source: `pending, authenticated, error, cancelled, expired`.
    pub(crate) fn word(&self, session: &Session, now: Time) -> &'static str {
        match self.state {
            AttemptState::Pending if session.expires_at <= now => "expired",
            AttemptState::Pending => "pending",
            AttemptState::Authenticated(_) => "authenticated",
            AttemptState::Error(..) => "error",
            AttemptState::Cancelled => "cancelled",
        }
    }
}
