//! Reads: how many requests for reading went out, by integration and day. A system may count them over a month.

use rusqlite::{Connection, Transaction, params};

use super::migrate::Step;
use crate::{clock::Time, error::Result};

pub(super) const STEPS: &[Step] = &[(
    27,
    // `day` counts from 1970, by the desk's clock.
    "CREATE TABLE reads (
        integration TEXT NOT NULL REFERENCES integrations (id) ON DELETE CASCADE,
        day         INTEGER NOT NULL,
        count       INTEGER NOT NULL,
        PRIMARY KEY (integration, day)
    ) STRICT, WITHOUT ROWID;",
)];

fn day(now: Time) -> i64 {
    now.seconds().div_euclid(86_400)
}

/// Adds what was read since the last time; of an integration that is gone nothing is kept.
pub fn add(db: &Transaction<'_>, integration: &str, count: u32, now: Time) -> Result<()> {
    let sql = "INSERT INTO reads (integration, day, count)
        SELECT id, ?2, ?3 FROM integrations WHERE id = ?1
        ON CONFLICT (integration, day) DO UPDATE SET count = count + excluded.count";
    db.prepare_cached(sql)?
        .execute(params![integration, day(now), count])?;
    Ok(())
}

/// What was read in so many days, today included.
pub fn of(db: &Connection, integration: &str, days: u32, now: Time) -> Result<u32> {
    let sql = "SELECT coalesce(sum(count), 0) FROM reads WHERE integration = ?1 AND day > ?2";
    let values = params![integration, day(now) - i64::from(days)];
    Ok(db
        .prepare_cached(sql)?
        .query_row(values, |row| row.get(0))?)
}

/// Forgets days that nothing counts any more.
pub fn forget(db: &Transaction<'_>, days: u32, now: Time) -> Result<()> {
    let sql = "DELETE FROM reads WHERE day <= ?1";
    db.execute(sql, [day(now) - i64::from(days)])?;
    Ok(())
}
