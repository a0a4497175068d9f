//! Accounts that need somebody, counted by what they have in common.

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::{
    clock::Time,
    error::Result,
    store::{
        accounts::{self, AccountRecord, Doubt},
        from_word, word,
    },
    wire::{Environment, Status},
};

/// What accounts of an integration that need the same thing have in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Cause {
    /// The desk's id of the integration.
    pub integration: String,
    /// Needs reconnect or action due; of accounts that nobody asked for it is action due, whatever their own is.
    pub status: Status,
    /// It comes of the end of the time for which data are kept.
    pub ending: bool,
    /// What the desk doubts.
    pub doubt: Doubt,
}

/// How many of one provider there are.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// What they have in common.
    pub cause: Cause,
    /// Provider key.
    pub provider: String,
    /// How many.
    pub count: u32,
    /// Since when the oldest of them.
    pub since: Time,
}

/// What of an account is not yet taken care of: it needs somebody, and no open link connects it again. Whose an account
/// is that nobody asked for is another question.
pub(super) fn needing() -> String {
    format!(
        "a.environment = ?1 AND a.status IN ('needs-reconnect', 'action-due') AND a.id NOT IN ({})
            AND a.id NOT IN (SELECT id FROM accounts WHERE environment = ?1 AND flag = 'unasked')",
        accounts::relinking()
    )
}

/// What nobody asked for, whatever becomes of it.
pub(super) const UNASKED: &str = "a.environment = ?1 AND a.flag = 'unasked'";

/// Accounts that need somebody, by what they have in common and by provider.
pub fn causes(db: &Connection, environment: Environment) -> Result<Vec<Counted>> {
    let needing = format!(
        "SELECT a.integration, a.status, a.kept_ending, a.flag, a.provider, count(*), min(a.status_since)
        FROM accounts a INDEXED BY accounts_needing WHERE {}
        GROUP BY a.integration, a.status, a.provider, a.kept_ending, a.flag",
        needing()
    );
    let unasked = format!(
        "SELECT a.integration, 'action-due', 0, a.flag, a.provider, count(*), min(a.status_since)
        FROM accounts a WHERE {UNASKED} GROUP BY a.integration, a.provider"
    );
    let mut found = Vec::new();
    for sql in [needing, unasked] {
        let mut ask = db.prepare_cached(&sql)?;
        let rows = ask.query_map([word(&environment)?], counted)?;
        found.extend(rows.collect::<rusqlite::Result<Vec<_>>>()?);
    }
    Ok(found)
}

fn counted(row: &Row<'_>) -> rusqlite::Result<Counted> {
    Ok(Counted {
        cause: Cause {
            integration: row.get(0)?,
            status: from_word(row.get(1)?)?,
            ending: row.get(2)?,
            doubt: from_word(row.get(3)?)?,
        },
        provider: row.get(4)?,
        count: row.get(5)?,
        since: Time(row.get(6)?),
    })
}

/// Accounts of a cause, the oldest first.
pub fn of_cause(
    db: &Connection,
    environment: Environment,
    cause: &Cause,
    limit: u32,
) -> Result<Vec<AccountRecord>> {
    let environment = word(&environment)?;
    if cause.doubt == Doubt::Unasked {
        let condition =
            format!("{UNASKED} AND a.integration = ?2 ORDER BY a.status_since, a.id LIMIT ?3");
        let values = params![environment, cause.integration, limit];
        return accounts::records(db, &condition, values);
    }
    let condition = format!(
        "{} AND a.integration = ?2 AND a.status = ?3 AND a.kept_ending = ?4 AND a.flag = ?5
        ORDER BY a.status_since, a.id LIMIT ?6",
        needing()
    );
    let (status, doubt) = (word(&cause.status)?, word(&cause.doubt)?);
    let values = params![
        environment,
        cause.integration,
        status,
        cause.ending,
        doubt,
        limit
    ];
    accounts::records(db, &condition, values)
}

/// What a provider is called that accounts of a cause are at, as one of them says; its key where none does.
pub fn provider_of(
    db: &Connection,
    environment: Environment,
    cause: &Cause,
    provider: &str,
) -> Result<String> {
    let sql = "SELECT provider_name FROM accounts INDEXED BY accounts_needing
        WHERE environment = ?1 AND integration = ?2 AND status = ?3 AND provider = ?4
            AND status IN ('needs-reconnect', 'action-due') AND provider_name <> '' LIMIT 1";
    let (environment, status) = (word(&environment)?, word(&cause.status)?);
    let values = params![environment, cause.integration, status, provider];
    let mut ask = db.prepare_cached(sql)?;
    let name: Option<String> = ask.query_row(values, |row| row.get(0)).optional()?;
    Ok(name.unwrap_or_else(|| provider.to_owned()))
}
