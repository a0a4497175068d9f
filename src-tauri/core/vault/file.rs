//! Secrets in a file encrypted with a passphrase: the explicit choice where there is no keyring.
//!
//! The file is in the format of age (<https://age-encryption.org/v1>), so that its owner can open it without
//! Linkdesk. It is read once and kept in memory; it is read again when another process has changed it. A write
//! goes to a second file that takes the first one's place, so that a crash leaves either the old or the new.

use std::{
    collections::BTreeMap,
    fs::{self, File, OpenOptions},
    io::{ErrorKind, Read, Write},
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use age::{DecryptError, scrypt, secrecy::SecretString};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::Backend;
use crate::{
    error::{Code, Error, Result},
    secret::Secret,
};

/// Base-2 logarithm of scrypt's N, with r = 8 and p = 1: 128 MiB and about half a second a try, the setting of
/// the OWASP Password Storage Cheat Sheet.
pub(super) const WORK: u8 = 17;

/// A file that asks for more is not ours, or was made to stall the reader.
const MOST_WORK: u8 = 22;

/// What the file holds.
#[derive(Deserialize)]
struct Contents {
    #[serde(rename = "linkdesk_vault")]
    version: u8,
    secrets: BTreeMap<String, Secret>,
}

/// The same for writing: secrets have no way to serialise, so the text is taken out by name.
#[derive(Serialize)]
struct Plain<'a> {
    linkdesk_vault: u8,
    secrets: BTreeMap<&'a str, &'a str>,
}

const VERSION: u8 = 1;

/// Tells whether the file is still the one that was read.
type Stamp = Option<(SystemTime, u64)>;

/// What was read, and from which state of the file.
struct Cached {
    stamp: Stamp,
    secrets: BTreeMap<String, Secret>,
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

    fn passphrase(&self) -> Result<SecretString> {
        let text = self.passphrase.as_ref().ok_or_else(|| {
            Error::new(
                Code::VaultLocked,
                "The secrets file is locked: give its passphrase.",
            )
        })?;
        Ok(SecretString::from(text.expose().to_owned()))
    }

    fn cached(&self) -> MutexGuard<'_, Option<Cached>> {
        self.cached.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The secrets as they are in the file now.
    fn read<'a>(&self, cached: &'a mut Option<Cached>) -> Result<&'a mut BTreeMap<String, Secret>> {
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

    fn decrypt(&self) -> Result<BTreeMap<String, Secret>> {
        let passphrase = self.passphrase()?;
        let sealed = match fs::read(&self.path) {
            Ok(bytes) => bytes,
            Err(fault) if fault.kind() == ErrorKind::NotFound => return Ok(BTreeMap::new()),
            Err(fault) => return Err(disk(fault)),
        };
        let mut identity = scrypt::Identity::new(passphrase);
        identity.set_max_work_factor(MOST_WORK);
        let mut plain = Zeroizing::new(Vec::new());
        age::Decryptor::new_buffered(&*sealed)
            .and_then(|file| file.decrypt(std::iter::once(&identity as &dyn age::Identity)))
            .map_err(refused)?
            .read_to_end(&mut plain)
            .map_err(|_| damaged())?;
        match serde_json::from_slice::<Contents>(&plain) {
            Ok(contents) if contents.version == VERSION => Ok(contents.secrets),
            Ok(_) => Err(Error::new(
                Code::NewerFile,
                "The secrets file was written by a newer Linkdesk.",
            )),
            Err(_) => Err(damaged()),
        }
    }

    fn encrypt(&self, secrets: &BTreeMap<String, Secret>) -> Result<Vec<u8>> {
        let plain = Zeroizing::new(
            serde_json::to_vec(&Plain {
                linkdesk_vault: VERSION,
                secrets: secrets
                    .iter()
                    .map(|(name, secret)| (name.as_str(), secret.expose()))
                    .collect(),
            })
            .map_err(|_| damaged())?,
        );
        let mut recipient = scrypt::Recipient::new(self.passphrase()?);
        recipient.set_work_factor(self.work);
        age::encrypt(&recipient, &plain)
            .map_err(|_| Error::new(Code::VaultFailed, "The secrets could not be encrypted."))
    }

    /// Changes the secrets, unless `change` says that there is nothing to do. Other processes wait meanwhile.
    fn rewrite(&self, change: impl FnOnce(&mut BTreeMap<String, Secret>) -> bool) -> Result<()> {
        let mut cached = self.cached();
        let _turn = self.turn()?;
        let secrets = self.read(&mut cached)?;
        if !change(secrets) {
            return Ok(());
        }
        let written = self.encrypt(secrets).and_then(|sealed| self.replace(&sealed));
        // What was meant to be written is not what counts: the next look is at the file itself.
        *cached = None;
        written
    }

    /// Held while a process changes the file.
    fn turn(&self) -> Result<File> {
        let lock = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.beside("lock"))
            .map_err(disk)?;
        lock.lock().map_err(disk)?;
        Ok(lock)
    }

    fn replace(&self, sealed: &[u8]) -> Result<()> {
        let fresh = self.beside("new");
        let write = || -> std::io::Result<()> {
            remove_if_there(&fresh)?;
            let mut options = OpenOptions::new();
            options.create_new(true).write(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            let mut file = options.open(&fresh)?;
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

fn refused(fault: DecryptError) -> Error {
    match fault {
        DecryptError::DecryptionFailed
        | DecryptError::KeyDecryptionFailed
        | DecryptError::NoMatchingKeys => Error::new(
            Code::VaultWrong,
            "This is not the passphrase of the secrets file.",
        ),
        _ => damaged(),
    }
}

fn damaged() -> Error {
    Error::new(
        Code::VaultFailed,
        "The secrets file is damaged and was left as it is: put a copy of it in its place.",
    )
}

fn disk(fault: std::io::Error) -> Error {
    Error::new(
        Code::Disk,
        format!("The secrets file cannot be used: {fault}."),
    )
}
