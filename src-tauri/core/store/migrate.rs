//! Brings a file to the newest form: all steps in one transaction, a copy first, never a newer file.

use std::{collections::BTreeSet, path::Path};

use rusqlite::{Connection, TransactionBehavior};

use super::{
    accounts, audit, backup, customers, events, grants, integrations, jobs, links, names, persons,
    reads, settings, states, today, views, wishes,
};
use crate::{
    clock::Time,
    error::{Code, Error, Result},
};

/// One change of form: its number over all tables, and its SQL.
pub(super) type Step = (i32, &'static str);

/// Marks the file as ours (`LDSK`).
const APPLICATION_ID: i32 = 0x4c44_534b;

fn steps() -> Vec<Step> {
    let mut steps: Vec<Step> = [
        settings::STEPS,
        integrations::STEPS,
        customers::STEPS,
        jobs::STEPS,
        links::STEPS,
        states::STEPS,
        grants::STEPS,
        persons::STEPS,
        accounts::STEPS,
        names::STEPS,
        reads::STEPS,
        events::STEPS,
        audit::STEPS,
        today::STEPS,
        views::STEPS,
        wishes::STEPS,
    ]
    .concat();
    steps.sort_by_key(|step| step.0);
    steps
}

pub(super) fn run(db: &mut Connection, backups: &Path, now: Time) -> Result<()> {
    apply(db, &steps(), backups, now)
}

/// Refuses a file of a newer program or of another one; nothing is changed by asking.
pub(super) fn refuse_strangers(db: &Connection) -> Result<()> {
    // Of one moment: another program may be making the file.
    judge(&*db.unchecked_transaction()?, newest(&steps())).map(drop)
}

fn newest(steps: &[Step]) -> i32 {
    steps.last().map_or(0, |step| step.0)
}

/// A table, index or trigger that a file lacks, or has beyond the form it says it has; absent: it is as its steps made it.
pub(super) fn misshapen(db: &Connection) -> Result<Option<String>> {
    let form = version(db)?;
    let model = Connection::open_in_memory()?;
    for (_, sql) in steps().iter().take_while(|step| step.0 <= form) {
        model.execute_batch(sql)?;
    }
    let (meant, found) = (parts(&model)?, parts(db)?);
    Ok(meant.symmetric_difference(&found).next().cloned())
}

/// What a file is made of, without what SQLite adds by itself.
fn parts(db: &Connection) -> Result<BTreeSet<String>> {
    let sql = "SELECT type || ' ' || name FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*'";
    let mut ask = db.prepare(sql)?;
    let rows = ask.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Number of the last step that a file has taken; 0: none.
pub(super) fn version(db: &Connection) -> Result<i32> {
    Ok(db.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

fn apply(db: &mut Connection, steps: &[Step], backups: &Path, now: Time) -> Result<()> {
    let newest = newest(steps);
    let found = judge(&*db.transaction()?, newest)?;
    if found == newest {
        return Ok(());
    }
    if found > 0 {
        backup::copy(
            db,
            &backups.join(format!("before-step-{newest}-{}.sqlite", now.0)),
        )?;
    }
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another program may have taken the steps while this one waited for its turn.
    let found = version(&transaction)?;
    for (number, sql) in steps.iter().filter(|step| step.0 > found) {
        transaction.execute_batch(sql).map_err(|error| {
            Error::new(
                Code::Disk,
                format!("Step {number} of the data file failed: {error}."),
            )
        })?;
    }
    transaction.pragma_update(None, "user_version", newest)?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    Ok(transaction.commit()?)
}

/// The version of a file that this program may use.
fn judge(db: &Connection, newest: i32) -> Result<i32> {
    let version = version(db)?;
    if version > newest {
        let sentence = format!(
            "This data folder was written by a newer Linkdesk (form {version}; this one knows {newest}). Nothing was changed: update this Linkdesk, or choose another data folder."
        );
        return Err(Error::new(Code::NewerFile, sentence));
    }
    let owner: i32 = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let sql = "SELECT EXISTS (SELECT 1 FROM sqlite_schema)";
    let is_empty = version == 0 && !db.query_row(sql, [], |row| row.get::<_, bool>(0))?;
    if !is_empty && owner != APPLICATION_ID {
        return Err(Error::new(
            Code::Disk,
            "The data file belongs to another program. Nothing was changed: choose another data folder.",
        ));
    }
    Ok(version)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const ONE: Step = (
        1,
        "CREATE TABLE things (name TEXT); INSERT INTO things VALUES ('kept');",
    );
    const TWO: Step = (2, "ALTER TABLE things ADD COLUMN size INTEGER;");
    const BROKEN: Step = (3, "CREATE TABLE half (a); CREATE TABLE half (a);");

    fn file(folder: &tempfile::TempDir) -> Connection {
        Connection::open(folder.path().join("desk.sqlite")).unwrap()
    }

    #[test]
    fn steps_are_numbered_in_order_and_none_twice() {
        let numbers: Vec<i32> = steps().iter().map(|step| step.0).collect();
        assert!(numbers.is_sorted_by(|one, next| one < next), "{numbers:?}");
    }

    #[test]
    fn backs_up_before_it_changes() {
        let folder = tempfile::tempdir().unwrap();
        let mut db = file(&folder);
        apply(&mut db, &[ONE], folder.path(), Time(5)).unwrap();
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            1,
            "a new file needs no copy"
        );
        apply(&mut db, &[ONE, TWO], folder.path(), Time(6)).unwrap();
        let copy = Connection::open(folder.path().join("before-step-2-6.sqlite")).unwrap();
        let kept: String = copy
            .query_row("SELECT name FROM things", [], |row| row.get(0))
            .unwrap();
        assert_eq!(kept, "kept", "the copy holds the rows of before");
        assert!(
            copy.prepare("SELECT size FROM things").is_err(),
            "the copy has the form of before"
        );
    }

    #[test]
    fn a_failing_step_leaves_everything_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let mut db = file(&folder);
        apply(&mut db, &[ONE], folder.path(), Time(5)).unwrap();
        let error = apply(&mut db, &[ONE, TWO, BROKEN], folder.path(), Time(6)).unwrap_err();
        assert_eq!(error.code, Code::Disk, "the failure names the data file");
        let version: i32 = db
            .pragma_query_value(None, "user_version", |row| row.get(0))
            .unwrap();
        assert_eq!(version, 1, "step 2 was taken back together with step 3");
        assert!(
            db.prepare("SELECT size FROM things").is_err(),
            "no column of step 2 is left"
        );
    }

    /// A file of an earlier form with these rows, brought to the newest.
    fn upgraded(form: i32, rows: &str) -> Connection {
        let folder = tempfile::tempdir().unwrap();
        let mut db = file(&folder);
        db.pragma_update(None, "foreign_keys", false).unwrap();
        let steps = steps();
        let before: Vec<Step> = steps
            .iter()
            .copied()
            .filter(|step| step.0 <= form)
            .collect();
        apply(&mut db, &before, folder.path(), Time(5)).unwrap();
        db.execute_batch(rows).unwrap();
        apply(&mut db, &steps, folder.path(), Time(6)).unwrap();
        db
    }

    fn texts(db: &Connection, sql: &str) -> Vec<String> {
        let mut ask = db.prepare(sql).unwrap();
        let rows = ask.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    }

    /// An account with what the desk doubts, how it stands by itself, and its provider.
    fn account(id: &str, flag: &str, own: &str, provider: &str) -> String {
        format!(
            "INSERT INTO accounts (id, integration, system, environment, remote_id, provider, provider_name, owner_id,
                owner_name, label, kind, raw_status, own_status, flag, status, reason, reasons, raw, status_since,
                checked_at, seen, search)
            VALUES ('{id}', 'i', '', '', '{id}', '{provider}', 'Name of {provider}', '', '', '', '', '', '{own}',
                '{flag}', '{own}', '', '[]', '{{}}', 0, 0, '', '');"
        )
    }

    #[test]
    fn doubts_that_no_longer_count_are_taken_back() {
        let rows = [
            ("ended-1", "unasked", "disconnected"),
            ("ended-2", "double", "disconnected"),
            ("broken", "double", "needs-reconnect"),
            ("double", "double", "active"),
            ("unasked", "unasked", "waiting"),
        ];
        let rows = rows.map(|(id, flag, own)| account(id, flag, own, "hibob"));
        let db = upgraded(33, &rows.concat());
        let left = texts(&db, "SELECT id FROM accounts WHERE flag <> '' ORDER BY id");
        assert_eq!(left, ["double", "unasked"]);
    }

    #[test]
    fn names_are_those_of_keys_and_are_found() {
        let rows = [
            account("a", "", "active", "hibob"),
            account("b", "", "active", ""),
        ];
        let keys = "SELECT key || ': ' || search FROM names";
        let db = upgraded(30, &rows.concat());
        assert_eq!(texts(&db, keys), ["hibob: name of hibob"]);
        // As step 31 left it at first.
        let named = "INSERT INTO names VALUES ('i', 'provider', '', 'Nobody')";
        assert!(texts(&upgraded(33, named), keys).is_empty());
    }

    #[test]
    fn refuses_a_newer_file() {
        let folder = tempfile::tempdir().unwrap();
        let mut db = file(&folder);
        apply(&mut db, &[ONE, TWO], folder.path(), Time(5)).unwrap();
        let error = apply(&mut db, &[ONE], folder.path(), Time(6)).unwrap_err();
        assert_eq!(
            error.code,
            Code::NewerFile,
            "an older program must not touch a newer file"
        );
    }
}
