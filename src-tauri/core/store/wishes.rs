//! Wishes: what a system was asked to make for good without the desk having heard yet what became of it. A wish is
//! entered before it goes out and forgotten with what it made, so that one that is left over says that the
//! system may have made something.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::{migrate::Step, to_json};
use crate::{
    clock::Time,
    error::{Code, Error, Result},
};

pub(super) const STEPS: &[Step] = &[(
    29,
    // `wish` is a digest of all that was asked for, the customer among it. No row of theirs takes it along: one who is
    // removed and brought back is asked for again. `sent_at` is a list of milliseconds in JSON, by the system's clock.
    "CREATE TABLE wishes (
        integration TEXT NOT NULL REFERENCES integrations (id) ON DELETE CASCADE,
        wish        TEXT NOT NULL,
        sent_at     TEXT NOT NULL,
        PRIMARY KEY (integration, wish)
    ) STRICT, WITHOUT ROWID;",
)];

/// A wish that is open.
#[derive(Clone, Debug, PartialEq)]
pub struct WishRow {
    /// The integration that is asked.
    pub integration: String,
    /// What is asked for, as a digest.
    pub wish: String,
    /// Each time it was sent without a clear answer.
    pub sent_at: Vec<Time>,
}

/// When an open wish was sent; empty: there is none, or it is known what became of it.
pub fn sent_at(db: &Connection, integration: &str, wish: &str) -> Result<Vec<Time>> {
    let sql = "SELECT sent_at FROM wishes WHERE integration = ?1 AND wish = ?2";
    let mut ask = db.prepare_cached(sql)?;
    let found: Option<String> = ask
        .query_row([integration, wish], |row| row.get(0))
        .optional()?;
    let Some(text) = found else {
        return Ok(Vec::new());
    };
    // Taken for none, a mail would go out again.
    let moments: Vec<i64> = serde_json::from_str(&text).map_err(|error| {
        let sentence = format!("The moments of a wish cannot be read: {error}.");
        Error::new(Code::Internal, sentence)
    })?;
    Ok(moments.into_iter().map(Time).collect())
}

/// Enters a wish with all its moments; one that was never sent is forgotten.
pub fn save(db: &Transaction<'_>, row: &WishRow) -> Result<()> {
    if row.sent_at.is_empty() {
        return forget(db, &row.integration, &row.wish);
    }
    let moments: Vec<i64> = row.sent_at.iter().map(|at| at.0).collect();
    let sql = "INSERT OR REPLACE INTO wishes (integration, wish, sent_at) VALUES (?1, ?2, ?3)";
    db.prepare_cached(sql)?
        .execute(params![row.integration, row.wish, to_json(&moments)?])?;
    Ok(())
}

/// Forgets a wish: it is known what became of it.
pub fn forget(db: &Transaction<'_>, integration: &str, wish: &str) -> Result<()> {
    let sql = "DELETE FROM wishes WHERE integration = ?1 AND wish = ?2";
    db.prepare_cached(sql)?.execute([integration, wish])?;
    Ok(())
}
