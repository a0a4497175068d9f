//! What Today counts: one question a figure, each answered from an index that holds all it asks for.

use rusqlite::{Connection, Row, params};

use super::{jobs, links::OPEN, migrate::Step, word};
use crate::{
    clock::Time,
    error::Result,
    wire::{Environment, Job},
};

mod needing;

pub use needing::{Cause, Counted, causes, of_cause, provider_of};

pub(super) const STEPS: &[Step] = &[
    (
    10,
    // What needs somebody or is gone is a small part of a large table, so that these indices cost a sync little.
    "CREATE INDEX links_made ON links (integration, created_at, state, expires_at, was_sent, was_opened, learnt);
    CREATE INDEX links_by_end ON links (integration, expires_at);
    CREATE INDEX accounts_needing ON accounts (environment, integration, status, provider, status_since, id)
        WHERE status IN ('needs-reconnect', 'action-due');
    CREATE INDEX accounts_gone ON accounts (environment, status_since) WHERE status = 'disconnected';
    CREATE INDEX events_rejected ON events (integration, at) WHERE kind = 'webhook-rejected';",
    ),
    (
        23,
        // Accounts whose data end are a need of their own.
        "DROP INDEX accounts_needing;
    CREATE INDEX accounts_needing
        ON accounts (environment, integration, status, provider, kept_ending, flag, status_since, id)
        WHERE status IN ('needs-reconnect', 'action-due');",
    ),
    (
        26,
        // Accounts that nobody asked for stand by themselves.
        "CREATE INDEX accounts_unasked ON accounts (environment, status_since, id) WHERE flag = 'unasked';",
    ),
];

/// How far the links of an integration have come.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Made {
    /// Made.
    pub created: u32,
    /// Given to the customer.
    pub sent: u32,
    /// Begun, as far as is known.
    pub opened: u32,
    /// Led to an account.
    pub completed: u32,
    /// Ended without one.
    pub expired: u32,
    /// The system has told of an attempt.
    pub told: bool,
}

/// How far the links that were made since a moment have come by now.
pub fn made(db: &Connection, integration: &str, since: Time, now: Time) -> Result<Made> {
    let sql = format!(
        "SELECT count(*),
            coalesce(sum(was_sent OR was_opened OR state = 'completed'), 0),
            coalesce(sum(was_opened OR state = 'completed'), 0),
            coalesce(sum(state = 'completed'), 0),
            coalesce(sum(state = 'expired' OR (state IN ({OPEN}) AND coalesce(expires_at <= ?3, 0))), 0),
            coalesce(max(was_opened OR coalesce(learnt IN ('poll', 'hub', 'webhook'), 0)), 0)
        FROM links WHERE integration = ?1 AND created_at >= ?2"
    );
    let read = |row: &Row<'_>| {
        Ok(Made {
            created: row.get(0)?,
            sent: row.get(1)?,
            opened: row.get(2)?,
            completed: row.get(3)?,
            expired: row.get(4)?,
            told: row.get(5)?,
        })
    };
    let mut ask = db.prepare_cached(&sql)?;
    Ok(ask.query_row(params![integration, since.0, now.0], read)?)
}

/// Accounts at the end of each day, and those linked on it; the days lie between neighbours of `bounds`.
///
/// An account whose system does not tell when it was linked counts as there from the start.
pub fn linked(
    db: &Connection,
    environment: Environment,
    bounds: &[Time],
) -> Result<Vec<(u32, u32)>> {
    let environment = word(&environment)?;
    let count = |sql: &str, from: Time, to: Time| -> Result<u32> {
        let mut ask = db.prepare_cached(sql)?;
        Ok(ask.query_row(params![environment, from.0, to.0], |row| row.get(0))?)
    };
    let came = "SELECT count(*) FROM accounts WHERE environment = ?1 AND coalesce(linked_at, 0) >= ?2 AND coalesce(linked_at, 0) < ?3";
    let went = "SELECT count(*) FROM accounts WHERE environment = ?1 AND status = 'disconnected' AND status_since >= ?2 AND status_since < ?3";
    let first = bounds.first().copied().unwrap_or_default();
    let before = Time(i64::MIN);
    let mut there = count(came, before, first)?.saturating_sub(count(went, before, first)?);
    let mut days = Vec::with_capacity(bounds.len());
    for day in bounds.windows(2) {
        let new = count(came, day[0], day[1])?;
        there = (there + new).saturating_sub(count(went, day[0], day[1])?);
        days.push((there, new));
    }
    Ok(days)
}

/// Deliveries refused since a moment, and when the last of them came.
pub fn rejected(db: &Connection, integration: &str, since: Time) -> Result<(u32, Option<Time>)> {
    let sql = "SELECT count(*), max(at) FROM events WHERE integration = ?1 AND kind = 'webhook-rejected' AND at >= ?2";
    let read = |row: &Row<'_>| Ok((row.get(0)?, row.get::<_, Option<i64>>(1)?.map(Time)));
    Ok(db
        .prepare_cached(sql)?
        .query_row(params![integration, since.0], read)?)
}

/// A job that made links, or the syncs of one integration, that ended with something undone.
#[derive(Clone, Debug, PartialEq)]
pub struct Undone {
    /// The last of them.
    pub last: Job,
    /// How many.
    pub count: u32,
}

/// Jobs that ended since a moment with something undone, unless a later one of the kind has gone through. Syncs of an
/// integration all want the same; each job that makes links has rows of its own, and is told by itself.
pub fn undone(db: &Connection, environment: Environment, since: Time) -> Result<Vec<Undone>> {
    let sql = "WITH well AS (SELECT integration, kind, max(created_at) AS at FROM jobs
            WHERE state = 'done' AND failed = 0 GROUP BY integration, kind)
        SELECT jobs.id, count(*), max(jobs.ended_at) FROM jobs LEFT JOIN well USING (integration, kind)
        WHERE jobs.ended_at >= ?2 AND jobs.created_at > coalesce(well.at, jobs.created_at - 1)
            AND integration IN (SELECT id FROM integrations WHERE environment = ?1)
            AND (jobs.state = 'failed' OR (jobs.state = 'done' AND jobs.failed > 0))
        GROUP BY integration, CASE jobs.kind WHEN 'sync' THEN 'sync' ELSE jobs.id END";
    let mut ask = db.prepare_cached(sql)?;
    let found = ask.query_map(params![word(&environment)?, since.0], |row| {
        Ok((row.get::<_, String>(0)?, row.get(1)?))
    })?;
    let found = found.collect::<rusqlite::Result<Vec<_>>>()?;
    let told = found.into_iter().map(|(id, count)| {
        let last = jobs::get(db, &id)?.job;
        Ok(Undone { last, count })
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::{
        needing::{UNASKED, needing},
        *,
    };
    use crate::store::{Store, links};

    const THERE: &str = "INSERT INTO integrations VALUES ('int_1', 'One', 'stackone', 'live', NULL, 0, '{}', 'x', NULL,
            NULL, NULL, NULL, 0, NULL);
        INSERT INTO customers VALUES ('cus_1', 'owner', 'Acme', '', '', '', '', '[]', '', '{}', 0, '', 0);
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
        INSERT INTO accounts SELECT 'acc_' || i, 'int_1', 'stackone', 'live', 'r' || i, 'p' || (i % 9), 'P', 'o' || i,
            'Owner', '', 'production', '', '', '', CASE i % 20 WHEN 0 THEN 'needs-reconnect' WHEN 1 THEN 'disconnected'
            WHEN 2 THEN 'action-due' ELSE 'active' END, '', '[]', '{}', i * 40000, NULL, i * 40000, 0, '', '', '', NULL, 0,
            0, NULL, NULL FROM n;
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
        INSERT INTO links (id, kind, state, remote_id, url, created_at, expires_at, customer, integration, provider,
            options, search) SELECT 'lnk_' || i, 'auth-link', CASE i % 3 WHEN 0 THEN 'completed' WHEN 1 THEN 'expired'
            ELSE 'sent' END, '', x'', i * 40000, i * 40000 + 432000000, 'cus_1', 'int_1', '', '{}', '' FROM n;";

    fn full() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.sqlite");
        let store = Store::open(&path, &folder.path().join("backups"), Time(0)).unwrap();
        store.write(|db| Ok(db.execute_batch(THERE)?)).unwrap();
        (folder, store)
    }

    #[test]
    fn counts_are_true_and_quick_at_a_hundred_thousand_rows() {
        let (_folder, store) = full();
        let begun = Instant::now();
        let day = |day: i64| Time(day * 86_400_000);
        let (causes, days, made, ending) = store
            .read(|db| {
                let bounds: Vec<_> = (17..=47).map(day).collect();
                let search = format!("integration:int_1 state:sent ends:{}..{}", day(50), day(51));
                Ok((
                    causes(db, Environment::Live)?,
                    linked(db, Environment::Live, &bounds)?,
                    made(db, "int_1", day(17), day(47))?,
                    links::first_to_end(db, &search)?,
                ))
            })
            .unwrap();
        let spent = begun.elapsed();
        assert_eq!(causes.iter().map(|one| one.count).sum::<u32>(), 10_000);
        assert_eq!(causes.len(), 18, "two states of nine providers");
        let (total, new) = days[29];
        assert_eq!((total, new), (95_000, 641), "all but those that left");
        assert_eq!(made.created, 100_000 - 36_719, "made since that day");
        assert_eq!(made.completed, 21_094, "every third");
        assert_eq!(ending.0, 720, "a third of a day's links");
        // Without optimisation and beside other tests; a scan of the whole tables takes many times longer.
        assert!(spent < Duration::from_secs(3), "took {spent:?}");
    }

    #[test]
    fn syncs_that_failed_are_one_until_one_goes_through_and_files_stay_apart() {
        let (_folder, store) = full();
        let job = |id: &str, kind: &str, state: &str, failed: u32, at: i64| {
            format!(
                "INSERT INTO jobs (id, kind, title, integration, state, failed, request, created_at, ended_at)
                VALUES ('{id}', '{kind}', 'One', 'int_1', '{state}', {failed}, '{{}}', {at}, {at});"
            )
        };
        let read = |sql: String| {
            store.write(|db| Ok(db.execute_batch(&sql)?)).unwrap();
            let told = store.read(|db| undone(db, Environment::Live, Time(2)));
            let told = told.unwrap().into_iter();
            told.map(|one| (one.last.id, one.count)).collect::<Vec<_>>()
        };
        let early = job("early", "sync", "failed", 0, 1);
        let syncs: String = (3..500)
            .map(|at| job(&format!("s{at}"), "sync", "failed", 0, at))
            .collect();
        let files = job("file", "links", "done", 4, 5) + &job("other", "links", "done", 1, 6);
        let [file, other] = [("file".to_owned(), 1), ("other".to_owned(), 1)];
        assert_eq!(
            read(early + &syncs + &files),
            [file.clone(), other.clone(), ("s499".to_owned(), 497)],
            "each file, the last of the syncs, and how many"
        );
        let well = job("well", "sync", "done", 0, 600);
        assert_eq!(read(well), [file, other], "a sync went through");
    }

    #[test]
    fn every_figure_is_read_from_an_index() {
        let (_folder, store) = full();
        let plans = [
            (format!("SELECT a.provider FROM accounts a WHERE {}", needing()), "accounts_needing"),
            (format!("SELECT id FROM accounts a WHERE {UNASKED} ORDER BY a.status_since"), "accounts_unasked"),
            ("SELECT count(*) FROM accounts WHERE environment = ?1 AND coalesce(linked_at, 0) >= ?2".to_owned(), "accounts_by_link_time"),
            ("SELECT count(*) FROM accounts WHERE environment = ?1 AND status = 'disconnected' AND status_since >= ?2".to_owned(), "accounts_gone"),
            ("SELECT state, was_sent, learnt FROM links WHERE integration = ?1 AND created_at >= ?2".to_owned(), "links_made"),
            ("SELECT count(*) FROM events WHERE integration = ?1 AND kind = 'webhook-rejected' AND at >= ?2".to_owned(), "events_rejected"),
        ];
        for (sql, index) in plans {
            let plan: Vec<String> = store
                .read(|db| {
                    let mut ask = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
                    let count = ask.parameter_count();
                    let values = rusqlite::params_from_iter(vec!["live"; count]);
                    let lines = ask.query_map(values, |row| row.get(3))?;
                    Ok(lines.collect::<rusqlite::Result<_>>()?)
                })
                .unwrap();
            assert!(plan[0].contains(index), "{sql}\n{plan:?}");
        }
    }
}
