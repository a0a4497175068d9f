//! Copies of the file: made through SQLite's backup interface, so that they are of one moment whoever writes meanwhile,
//! and read again, since an unread backup is none. Keys are in no copy, because they are not in the file.

use std::{fs, path::Path, time::Duration};

use rusqlite::{Connection, OpenFlags, backup::Backup};

use super::{make_private, migrate, settings::DeskKey};
use crate::error::{Code, Error, Result};

/// Pages that are copied between two looks at whether anybody waits.
const PAGES: std::ffi::c_int = 4096;

/// Copies a file to another one, which it makes with its folder, for its owner alone. A copy that is not whole goes.
pub(super) fn copy(db: &Connection, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(|error| {
            let sentence = format!("The folder {} cannot be made: {error}.", folder.display());
            Error::new(Code::Disk, sentence)
        })?;
    }
    make_private(to)?;
    let copied = fill(db, to);
    if copied.is_err() {
        // What is half there would be taken for a backup.
        let _ = fs::remove_file(to);
    }
    copied
}

fn fill(db: &Connection, to: &Path) -> Result<()> {
    let mut target = Connection::open(to)?;
    Backup::new(db, &mut target)?.run_to_completion(PAGES, Duration::ZERO, None)?;
    // One file that can be read from a folder nobody may write to, instead of three.
    target.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    match flaw(&target)? {
        None => Ok(()),
        Some(flaw) => {
            let sentence = format!("The copy {} is not whole: {flaw}.", to.display());
            Err(Error::new(Code::Disk, sentence))
        }
    }
}

/// What SQLite finds wrong with a file; absent: nothing.
fn flaw(db: &Connection) -> Result<Option<String>> {
    let verdict: String = db.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    Ok((verdict != "ok").then_some(verdict))
}

/// Opens a file to look at it; nothing is written, and one of another program, of a newer Linkdesk or of a form that its
/// next steps would stumble over is refused.
pub fn open(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags)?;
    migrate::refuse_strangers(&db)?;
    let wrong = |sentence| Err(Error::new(Code::BadInput, sentence));
    let form = migrate::version(&db)?;
    if form <= 0 {
        return wrong(format!("{} holds no desk.", path.display()));
    }
    match migrate::misshapen(&db)? {
        None => Ok(db),
        Some(part) => wrong(format!(
            "{} is no whole desk: {part} is not as form {form} has it.",
            path.display()
        )),
    }
}

/// What is in a copy.
#[derive(Clone, Debug, Default)]
pub struct Content {
    /// Number of the last step it was brought through.
    pub form: i32,
    /// What SQLite finds wrong with it.
    pub flaw: Option<String>,
    /// The key it was made with.
    pub key: Option<DeskKey>,
    /// Customers, accounts and links.
    pub rows: [u32; 3],
}

/// Reads a copy through.
pub fn content(db: &Connection) -> Result<Content> {
    let count = |table: &str| {
        let sql = format!("SELECT count(*) FROM {table}");
        db.query_row(&sql, [], |row| row.get(0))
    };
    let flaw = flaw(db)?;
    if flaw.is_some() {
        return Ok(Content {
            flaw,
            ..Content::default()
        });
    }
    Ok(Content {
        form: migrate::version(db)?,
        flaw,
        key: super::settings::desk_key(db)?,
        rows: [count("customers")?, count("accounts")?, count("links")?],
    })
}

/// Copies a file that is not in use to another one, after a look at it.
pub fn duplicate(from: &Path, to: &Path) -> Result<()> {
    copy(&open(from)?, to)
}

/// Brings a file that nobody else has open into the one file that can be copied and replaced: without a log beside it.
pub fn close_log(path: &Path) -> Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags)?;
    let mode: String = db.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
    match mode.as_str() {
        "delete" => Ok(()),
        _ => Err(Error::new(
            Code::Disk,
            "The log beside the data file stays open.",
        )),
    }
}
