//! Secrets in a file encrypted with a passphrase: the explicit choice where there is no keyring.
//!
//! The file is read once and kept in memory; it is read again when another process has changed it. A write
//! goes to a second file that takes the first one's place, so that a crash leaves either the old or the new.

use std::{
    fs::{self, File, OpenOptions},
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use super::{
    Backend,
    crypt::{self, Secrets},
};
use crate::{
    error::{Code, Error, Result},
    secret::Secret,
};

/// Tells whether the file is still the one that was read.
type Stamp = Option<(SystemTime, u64)>;

/// What was read, and from which state of the file.
struct Cached {
    stamp: Stamp,
    secrets: Secrets,
}

/// A passphrase-encrypted file.
pub(super) struct EncryptedFile {
    path: PathBuf,
    passphrase: Option<Secret>,
    work: u8,
    cached: Mutex<Option<Cached>>,
}

impl EncryptedFile {
    pub(super) fn new(path: PathBuf, passphrase: Option<Secret>, work: u8) -> Self {
        Self {
            path,
            passphrase: passphrase.filter(|text| !text.is_empty()),
            work,
            cached: Mutex::new(None),
        }
    }

    fn passphrase(&self) -> Result<&Secret> {
        self.passphrase.as_ref().ok_or_else(|| {
            Error::new(
                Code::VaultLocked,
                "The secrets file is locked: give its passphrase.",
            )
        })
    }

    fn cached(&self) -> MutexGuard<'_, Option<Cached>> {
        self.cached.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The secrets as they are in the file now.
    fn read<'a>(&self, cached: &'a mut Option<Cached>) -> Result<&'a mut Secrets> {
        let stamp = self.stamp()?;
        let secrets = match cached.take() {
            Some(known) if known.stamp == stamp => known.secrets,
            _ => self.decrypt()?,
        };
        Ok(&mut cached.insert(Cached { stamp, secrets }).secrets)
    }

    fn stamp(&self) -> Result<Stamp> {
        match fs::metadata(&self.path) {
            Ok(data) => Ok(Some((data.modified().map_err(disk)?, data.len()))),
            Err(fault) if fault.kind() == ErrorKind::NotFound => Ok(None),
            Err(fault) => Err(disk(fault)),
        }
    }

    fn decrypt(&self) -> Result<Secrets> {
        let passphrase = self.passphrase()?;
        match fs::read(&self.path) {
            Ok(sealed) => crypt::decrypt(&sealed, passphrase),
            Err(fault) if fault.kind() == ErrorKind::NotFound => Ok(Secrets::new()),
            Err(fault) => Err(disk(fault)),
        }
    }

    /// Changes the secrets, unless `change` says that there is nothing to do. Other processes wait meanwhile.
    fn rewrite(&self, change: impl FnOnce(&mut Secrets) -> bool) -> Result<()> {
        let mut cached = self.cached();
        let _turn = self.turn()?;
        let secrets = self.read(&mut cached)?;
        if !change(secrets) {
            return Ok(());
        }
        let written = crypt::encrypt(secrets, self.passphrase()?, self.work)
            .and_then(|sealed| self.replace(&sealed));
        // What was meant to be written is not what counts: the next look is at the file itself.
        *cached = None;
        written
    }

    /// Held while a process changes the file.
    fn turn(&self) -> Result<File> {
        let lock = ours_alone()
            .create(true)
            .truncate(false)
            .open(self.beside("lock"))
            .map_err(disk)?;
        lock.lock().map_err(disk)?;
        Ok(lock)
    }

    fn replace(&self, sealed: &[u8]) -> Result<()> {
        let fresh = self.beside("new");
        let write = || -> std::io::Result<()> {
            remove_if_there(&fresh)?;
            let mut file = ours_alone().create_new(true).open(&fresh)?;
            file.write_all(sealed)?;
            file.sync_all()?;
            fs::rename(&fresh, &self.path)?;
            sync_folder(&self.path)
        };
        write().map_err(disk)
    }

    fn beside(&self, suffix: &str) -> PathBuf {
        let mut name = self.path.clone().into_os_string();
        name.push(".");
        name.push(suffix);
        name.into()
    }
}

impl Backend for EncryptedFile {
    fn get(&self, name: &str) -> Result<Option<Secret>> {
        Ok(self.read(&mut self.cached())?.get(name).cloned())
    }

    fn put(&self, name: &str, secret: &Secret) -> Result<()> {
        self.rewrite(|secrets| {
            secrets.insert(name.to_owned(), secret.clone());
            true
        })
    }

    fn forget(&self, name: &str) -> Result<()> {
        self.rewrite(|secrets| secrets.remove(name).is_some())
    }

    fn unlock(&self) -> Result<()> {
        self.read(&mut self.cached()).map(|_| ())
    }

    fn give_up(&self, limit: Duration) -> Error {
        Error::new(
            Code::VaultTimeout,
            format!(
                "The secrets file was not ready within {} seconds: another Linkdesk may be holding it.",
                limit.as_secs()
            ),
        )
    }
}

/// For writing files that nobody else on the machine may read.
fn ours_alone() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// A rename is only safe once the folder that holds the name is on the disk too.
fn sync_folder(path: &Path) -> std::io::Result<()> {
    match path.parent() {
        Some(folder) if cfg!(unix) && !folder.as_os_str().is_empty() => {
            File::open(folder)?.sync_all()
        }
        _ => Ok(()),
    }
}

/// What a crash has left.
fn remove_if_there(path: &Path) -> std::io::Result<()> {
    match fs::remove_file(path) {
        Err(fault) if fault.kind() != ErrorKind::NotFound => Err(fault),
        _ => Ok(()),
    }
}

fn disk(fault: std::io::Error) -> Error {
    Error::new(
        Code::Disk,
        format!("The secrets file cannot be used: {fault}."),
    )
}
