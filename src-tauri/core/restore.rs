//! Puts a backup in the place of a desk's file, while no desk is open over the folder. Nothing is destroyed: the file of
//! before is kept among the backups.
//!
//! Keys are in no backup. A restored desk works as before where the vault still holds its key; elsewhere its lists can
//! be read, but nothing can be changed, links do not open and the trail cannot be verified, until the desk has the
//! vault that it was made with: the keyring of that machine, or the vault's file from its data folder.

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

use serde::Serialize;

use crate::{
    clock::Time,
    error::{Code, Error, Result},
    folder::{BACKUPS, FILE_NAME, make_private_folder},
    presence,
    store::backup,
};

/// What a restore has done.
#[derive(Clone, Debug, Serialize)]
pub struct Restored {
    /// The file that the desk has now.
    pub path: PathBuf,
    /// Where the one of before is kept; absent: there was none.
    pub kept: Option<PathBuf>,
}

/// What SQLite puts beside a file that is in use.
const BESIDE: [&str; 2] = ["-wal", "-shm"];

/// Restores. [`Code::Conflict`] while a desk is open over the folder; a file that is no whole desk, or one of a newer
/// Linkdesk, is refused before anything is touched.
pub fn restore(folder: &Path, file: &Path, now: Time) -> Result<Restored> {
    if !file.is_file() {
        let sentence = format!("There is no file {}.", file.display());
        return Err(Error::new(Code::NotFound, sentence));
    }
    make_private_folder(folder)?;
    let _alone = presence::alone(folder)?;
    let path = folder.join(FILE_NAME);
    if is_same(file, &path) {
        let sentence = "This is the desk's own file and no backup of it.";
        return Err(Error::new(Code::BadInput, sentence));
    }
    let fresh = folder.join(format!("restoring-{}.sqlite", now.0));
    backup::duplicate(file, &fresh)?;
    let done = put_in_place(&fresh, &path, folder, now);
    if done.is_err() {
        // It is a copy; the backup itself was only read.
        let _ = fs::remove_file(&fresh);
    }
    done
}

fn is_same(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

fn put_in_place(fresh: &Path, path: &Path, folder: &Path, now: Time) -> Result<Restored> {
    let kept = path.exists().then(|| {
        let kept = folder.join(BACKUPS);
        kept.join(format!("before-restore-{}.sqlite", now.0))
    });
    if let Some(kept) = &kept {
        put_aside(path, kept)?;
    }
    fs::rename(fresh, path).map_err(|error| failed(path, &error))?;
    Ok(Restored {
        path: path.to_owned(),
        kept,
    })
}

/// Keeps the file of before: a copy, so that there is a whole desk at every moment. One that can no longer be read is
/// moved as it is, with what lies beside it.
fn put_aside(path: &Path, kept: &Path) -> Result<()> {
    let copied = backup::close_log(path).and_then(|()| backup::duplicate(path, kept));
    if copied.is_ok() {
        return Ok(());
    }
    if let Some(folder) = kept.parent() {
        fs::create_dir_all(folder).map_err(|error| failed(folder, &error))?;
    }
    fs::rename(path, kept).map_err(|error| failed(kept, &error))?;
    for ending in BESIDE {
        let (from, to) = (beside(path, ending), beside(kept, ending));
        if from.exists() {
            fs::rename(&from, &to).map_err(|error| failed(&to, &error))?;
        }
    }
    Ok(())
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    name.into()
}

fn failed(path: &Path, error: &std::io::Error) -> Error {
    let sentence = format!("{} cannot be written: {error}.", path.display());
    Error::new(Code::Disk, sentence)
}
