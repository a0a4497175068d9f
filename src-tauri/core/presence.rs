//! Who is at work over a data folder, told by locks that the operating system takes back when a program ends.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use crate::{
    error::{Code, Error, Result},
    store::{Store, jobs},
};

/// This desk's place among all that are open over its folder.
pub(crate) struct Presence {
    claims: PathBuf,
    /// Shared with every other desk, as long as this one lives.
    _lock: File,
}

impl Presence {
    /// Shares a lock with every desk over this folder. Who gets it alone first knows that nobody is at work, so jobs
    /// that say so were cut off, and claims on them are left-overs.
    pub(crate) fn enter(folder: &Path, store: &Store) -> Result<Self> {
        let (path, claims) = (folder.join("desk.lock"), folder.join("jobs"));
        let lock = File::create(&path).map_err(|error| failed(&path, &error))?;
        if lock.try_lock().is_ok() {
            store.write(jobs::mark_interrupted)?;
            // What cannot be removed is claimed again all the same.
            let _ = fs::remove_dir_all(&claims);
            lock.unlock().map_err(|error| failed(&path, &error))?;
        }
        lock.lock_shared().map_err(|error| failed(&path, &error))?;
        fs::create_dir_all(&claims).map_err(|error| failed(&claims, &error))?;
        Ok(Self {
            claims,
            _lock: lock,
        })
    }

    /// Claims a job until the answer is dropped; absent: another desk is at it, in this program or another.
    pub(crate) fn claim(&self, job: &str) -> Result<Option<File>> {
        let path = self.claims.join(job);
        let lock = File::create(&path).map_err(|error| failed(&path, &error))?;
        Ok(lock.try_lock().is_ok().then_some(lock))
    }
}

fn failed(path: &Path, error: &std::io::Error) -> Error {
    Error::new(
        Code::Disk,
        format!("{} cannot be locked: {error}.", path.display()),
    )
}
