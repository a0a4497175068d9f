//! What accounts have granted: codes that are good once for five minutes, and the tokens they became.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::account::Account;
use crate::clock::Time;

/// How long a code lives, in seconds (<https://docs.stripe.com/connect/oauth-reference>).
const CODE_LIFE: i64 = 300;

/// How long a code is remembered, so that its second use can be told, in seconds.
const CODE_MEMORY: i64 = 30 * 86_400;

/// Who was granted access.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Client {
    /// The platform.
    Platform,
    /// The app.
    App,
}

/// What a code stands for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Code {
    pub(crate) client: Client,
    /// The account as it will be once the code is exchanged.
    pub(crate) account: Account,
    pub(crate) scope: String,
    made: Time,
    used: bool,
}

impl Code {
    /// What a refresh token stands for, as if a code had been exchanged again.
    pub(crate) fn renewed(client: Client, account: Account, scope: &str, now: Time) -> Self {
        Self {
            client,
            account,
            scope: scope.to_owned(),
            made: now,
            used: true,
        }
    }
}

/// Why a code is of no use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stale {
    Unknown,
    Expired,
    /// Used before; the account whose access ends with this.
    Used(String),
}

/// What a token stands for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Token {
    pub(crate) client: Client,
    pub(crate) account: String,
    pub(crate) scope: String,
    refreshes: bool,
    /// Nothing: it lives until it is replaced or revoked.
    ends: Option<Time>,
}

/// Everything granted, by the marks of codes and tokens.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct Grants {
    codes: BTreeMap<String, Code>,
    tokens: BTreeMap<String, Token>,
}

impl Grants {
    /// Notes a new code.
    pub(crate) fn offer(
        &mut self,
        mark: String,
        client: Client,
        account: Account,
        scope: &str,
        now: Time,
    ) {
        let code = Code {
            client,
            account,
            scope: scope.to_owned(),
            made: now,
            used: false,
        };
        let remembered = now.plus_seconds(-CODE_MEMORY);
        self.codes.retain(|_, code| code.made >= remembered);
        self.codes.insert(mark, code);
    }

    /// Takes a code: the first time gives what it stands for, any other time ends it.
    pub(crate) fn take(&mut self, mark: &str, client: Client, now: Time) -> Result<Code, Stale> {
        let code = self.codes.get_mut(mark);
        let code = code
            .filter(|code| code.client == client)
            .ok_or(Stale::Unknown)?;
        if code.used {
            return Err(Stale::Used(code.account.id.clone()));
        }
        if now > code.made.plus_seconds(CODE_LIFE) {
            return Err(Stale::Expired);
        }
        code.used = true;
        Ok(code.clone())
    }

    /// Notes a token that gives access; one of the same client, account and scope ends.
    pub(crate) fn open(&mut self, mark: String, code: &Code, ends: Option<Time>) {
        self.replace(mark, code, false, ends);
    }

    /// Notes a token that brings new ones; the one before ends.
    pub(crate) fn open_refresh(&mut self, mark: String, code: &Code, ends: Option<Time>) {
        self.replace(mark, code, true, ends);
    }

    fn replace(&mut self, mark: String, code: &Code, refreshes: bool, ends: Option<Time>) {
        let token = Token {
            client: code.client,
            account: code.account.id.clone(),
            scope: code.scope.clone(),
            refreshes,
            ends,
        };
        self.tokens.retain(|_, old| {
            (old.client, old.refreshes) != (token.client, refreshes)
                || (&old.account, &old.scope) != (&token.account, &token.scope)
        });
        self.tokens.insert(mark, token);
    }

    /// The account that a token gives access to.
    pub(crate) fn access(&self, mark: &str, now: Time) -> Option<String> {
        let token = self.living(mark, now)?;
        (!token.refreshes).then(|| token.account.clone())
    }

    /// What a refresh token stands for.
    pub(crate) fn refresh(&self, mark: &str, client: Client, now: Time) -> Option<Token> {
        let token = self.living(mark, now)?;
        (token.refreshes && token.client == client).then(|| token.clone())
    }

    fn living(&self, mark: &str, now: Time) -> Option<&Token> {
        let token = self.tokens.get(mark);
        token.filter(|token| token.ends.is_none_or(|ends| now < ends))
    }

    /// Ends every token that a client has of an account.
    pub(crate) fn revoke(&mut self, client: Client, account: &str) {
        self.tokens
            .retain(|_, token| token.client != client || token.account != account);
    }
}
