//! SQLite: one file, one table a room. Knows no system and no secret.
//!
//! Two connections on one WAL file: one writes, one reads, so that a list never waits for a sync. Links and audit
//! entries must survive a power cut, hence `synchronous = FULL`. Nothing holds a connection across an await.

pub mod accounts;
pub mod audit;
pub mod backup;
pub mod customers;
pub mod events;
pub mod grants;
pub mod integrations;
pub mod jobs;
pub mod links;
mod list;
mod migrate;
pub mod names;
pub mod persons;
pub mod query;
pub mod reads;
pub mod search;
pub mod settings;
pub mod states;
pub mod today;
pub mod views;
pub mod wishes;

use std::{
    io::ErrorKind,
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, functions::FunctionFlags};

use crate::{
    clock::Time,
    error::{Code, Error, Result},
};

/// The data folder's SQLite file.
pub struct Store {
    // Fields are dropped in their order: whoever closes the file last copies its log into it, and a reader may not.
    reader: Mutex<Connection>,
    writer: Mutex<Connection>,
}

/// How long a connection waits for another process that writes.
const BUSY: Duration = Duration::from_secs(10);

/// How long one waits before it tries once more to be the first at a new file.
const TURN: Duration = Duration::from_millis(10);

impl Store {
    /// Opens the file, brings it to the newest form and refuses one from a newer program.
    ///
    /// `backups` is where a copy goes before anything is changed; `now` names that copy.
    pub fn open(path: &Path, backups: &Path, now: Time) -> Result<Self> {
        make_private(path)?;
        let mut writer = Connection::open(path)?;
        writer.busy_timeout(BUSY)?;
        // Before anything is changed, the journal's mode included.
        migrate::refuse_strangers(&writer)?;
        prepare(&writer)?;
        migrate::run(&mut writer, backups, now)?;
        let reader = reader(&writer)?;
        Ok(Self {
            reader: Mutex::new(reader),
            writer: Mutex::new(writer),
        })
    }

    /// Reads; everything asked in one go is of one moment, whoever writes meanwhile.
    pub fn read<T>(&self, ask: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let mut reader = lock(&self.reader);
        // Nothing is written in it, so that it may end as it likes.
        let moment = reader.transaction()?;
        ask(&moment)
    }

    /// Reads what takes long, over a connection of its own: of one moment too, while lists and changes go on.
    pub fn read_apart<T>(&self, ask: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let mut own = reader(&lock(&self.reader))?;
        let moment = own.transaction()?;
        ask(&moment)
    }

    /// Copies the file as it is at one moment.
    pub fn copy(&self, to: &Path) -> Result<()> {
        self.read_apart(|db| {
            // The moment begins with the first row read.
            db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
            backup::copy(db, to)
        })
    }

    /// Copies the log into the file and empties it, so that the file alone holds everything. While somebody else reads,
    /// the rest stays in the log, and nothing is lost.
    pub fn settle(&self) -> Result<()> {
        let writer = lock(&self.writer);
        // The wait for readers would hold the end of the program up.
        writer.busy_timeout(Duration::ZERO)?;
        let done = writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        writer.busy_timeout(BUSY)?;
        Ok(done?)
    }

    /// Changes everything or nothing.
    pub fn write<T>(&self, change: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        let mut writer = lock(&self.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let answer = change(&transaction)?;
        transaction.commit()?;
        Ok(answer)
    }
}

/// Another connection to the same file, which only reads.
fn reader(db: &Connection) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let reader = Connection::open_with_flags(db.path().unwrap_or_default(), flags)?;
    reader.busy_timeout(BUSY)?;
    add_fold(&reader)?;
    // 64 MiB of the file mapped and 16 MiB cached keep scans of large lists out of system calls.
    reader.execute_batch("PRAGMA mmap_size = 67108864; PRAGMA cache_size = -16384;")?;
    Ok(reader)
}

/// Gives SQL the form in which texts are compared, for columns that have no folded twin.
fn add_fold(db: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    Ok(db.create_scalar_function("fold", 1, flags, |call| {
        Ok(query::fold(&call.get::<String>(0)?))
    })?)
}

/// Makes the file, if it is not there, for its owner alone; SQLite gives its journals the rights of the file.
fn make_private(path: &Path) -> Result<()> {
    let mut options = std::fs::OpenOptions::new();
    // A file that is there is not opened: closing it again would end the locks that this process has on it.
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            let path = path.display();
            let sentence = format!("The data file {path} cannot be written: {error}.");
            Err(Error::new(Code::Disk, sentence))
        }
        _ => Ok(()),
    }
}

/// Writes ahead. Two that open a new file at once would each wait for the other, so SQLite lets neither of them wait;
/// here they try in turns instead.
fn write_ahead(db: &Connection) -> Result<()> {
    let mut waited = Duration::ZERO;
    loop {
        match db.pragma_update(None, "journal_mode", "WAL") {
            Err(error) if is_busy(&error) && waited < BUSY => {
                std::thread::sleep(TURN);
                waited += TURN;
            }
            done => return Ok(done?),
        }
    }
}

fn is_busy(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy)
}

fn prepare(db: &Connection) -> Result<()> {
    // A new file's alone: rows with their raw answer and a sync's many index entries want larger pages than 4 KiB.
    db.pragma_update(None, "page_size", 8192)?;
    write_ahead(db)?;
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "foreign_keys", true)?;
    // 64 MiB: what a large transaction touches fits, and is not written out and read back while it lasts.
    db.pragma_update(None, "cache_size", -65_536)?;
    // What a single statement may have to take back is kept in memory, not in a file beside.
    db.pragma_update(None, "temp_store", "MEMORY")?;
    // Pages of 8 KiB, 64 MiB in all, before the log is copied into the file: a sync writes many of them again and again.
    db.pragma_update(None, "wal_autocheckpoint", 8192)?;
    db.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// A panic while a connection was held leaves SQLite itself sound: its transaction was rolled back.
fn lock(connection: &Mutex<Connection>) -> MutexGuard<'_, Connection> {
    connection.lock().unwrap_or_else(PoisonError::into_inner)
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{
            CannotOpen, ConstraintViolation, DatabaseBusy, DatabaseCorrupt, DatabaseLocked,
            DiskFull, NotADatabase, PermissionDenied, ReadOnly, SystemIoFailure,
        };
        let code = match error.sqlite_error_code() {
            Some(ConstraintViolation) => Code::Conflict,
            Some(
                CannotOpen | DatabaseBusy | DatabaseCorrupt | DatabaseLocked | DiskFull
                | NotADatabase | PermissionDenied | ReadOnly | SystemIoFailure,
            ) => Code::Disk,
            _ => Code::Internal,
        };
        Self::new(code, format!("The data file answered: {error}."))
    }
}

/// Reads a JSON column; one that cannot be read counts as its empty value, so that one bad cell hides no row.
fn json<T: serde::de::DeserializeOwned + Default>(text: &str) -> T {
    serde_json::from_str(text).unwrap_or_default()
}

/// Writes a JSON column.
fn to_json<T: serde::Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value)
        .map_err(|error| Error::new(Code::Internal, format!("Cannot write JSON: {error}.")))
}

/// The word a closed set of words has on the wire, for a text column.
fn word<T: serde::Serialize>(value: &T) -> Result<String> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(text)) => Ok(text),
        _ => Err(Error::new(Code::Internal, "A word was expected.")),
    }
}

/// The value of a word in a text column.
fn from_word<T: serde::de::DeserializeOwned>(text: String) -> rusqlite::Result<T> {
    serde_json::from_value(serde_json::Value::String(text)).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(error))
    })
}
