//! Who else is here: locks in the data folder that the operating system gives back when a process ends, however it
//! ends.

use std::{
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
};

use crate::{
    error::{Code, Error, Result},
    store::{Store, jobs},
};

/// Keeps every desk out of a folder until the file is dropped; [`Code::Conflict`]: one is open there.
pub fn alone(folder: &Path) -> Result<File> {
    let path = folder.join(LOCK);
    let failed = |error| failed(&path, &error);
    let file = File::create(&path).map_err(failed)?;
    file.try_lock().map_err(|error| match error {
        TryLockError::WouldBlock => Error::new(
            Code::Conflict,
            "A Linkdesk is open over this data folder. Close the window and everything else that uses it, then try again.",
        ),
        TryLockError::Error(error) => failed(error),
    })?;
    Ok(file)
}

/// What the desks over a folder lock together.
pub(crate) const LOCK: &str = "desk.lock";

/// A desk's presence over its data folder, for as long as it lives.
pub struct Presence {
    claims: PathBuf,
    /// Held by every desk together.
    _shared: File,
}

impl Presence {
    /// Joins the desks over this folder. Who is alone knows that nobody is at work, so jobs that say so were cut off.
    pub fn enter(folder: &Path, store: &Store) -> Result<Self> {
        let path = folder.join(LOCK);
        let claims = folder.join("at-work");
        let failed = |error| failed(&path, &error);
        let shared = File::create(&path).map_err(failed)?;
        if shared.try_lock().is_ok() {
            store.write(jobs::mark_interrupted)?;
            clear(&claims).map_err(failed)?;
            shared.unlock().map_err(failed)?;
        }
        shared.lock_shared().map_err(failed)?;
        Ok(Self {
            claims,
            _shared: shared,
        })
    }

    /// Claims a job for this process until the file is dropped; [`Code::Conflict`]: another process has it.
    ///
    /// Two processes at one file of customers would ask for every link twice.
    pub fn claim(&self, job: &str) -> Result<File> {
        let path = self.claims.join(job);
        let failed = |error| failed(&path, &error);
        let file = File::create(&path).map_err(failed)?;
        file.try_lock().map_err(|error| match error {
            TryLockError::WouldBlock => Error::new(
                Code::Conflict,
                "Another Linkdesk is at this work: follow it there, or end that program first.",
            ),
            TryLockError::Error(error) => failed(error),
        })?;
        Ok(file)
    }
}

/// Removes what ended jobs have left; only for who is alone, since another might be about to lock one of them.
fn clear(claims: &Path) -> io::Result<()> {
    fs::create_dir_all(claims)?;
    for entry in fs::read_dir(claims)? {
        fs::remove_file(entry?.path())?;
    }
    Ok(())
}

fn failed(path: &Path, error: &io::Error) -> Error {
    Error::new(
        Code::Disk,
        format!("{} cannot be locked: {error}.", path.display()),
    )
}
