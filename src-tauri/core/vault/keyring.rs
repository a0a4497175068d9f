//! The operating system's keyring.

use std::{
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use keyring_core::{CredentialStore, Entry};

use super::Backend;
#[cfg(all(
    unix,
    not(any(target_os = "macos", target_os = "ios", target_os = "android"))
))]
use super::secret_service as platform;
use crate::{
    error::{Code, Error, Result},
    secret::Secret,
};

/// Entries of one service name.
pub(super) struct Keyring {
    service: String,
    /// The store in use; let go of after a failure, since a restarted keyring knows nothing of old sessions.
    store: Mutex<Option<Arc<CredentialStore>>>,
    opened_before: AtomicBool,
    /// The keyring's own question is on the screen.
    asking: AtomicBool,
}

impl Keyring {
    pub(super) fn new(service: &str) -> Self {
        Self {
            service: service.to_owned(),
            store: Mutex::new(None),
            opened_before: AtomicBool::new(false),
            asking: AtomicBool::new(false),
        }
    }

    fn store(&self) -> MutexGuard<'_, Option<Arc<CredentialStore>>> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Opens the platform's store. `keyring` does it once per process and remembers a failure for ever, which
    /// would make *try again* a lie: from the second time on the store is opened anew where that is possible.
    fn open(&self) -> Result<Arc<CredentialStore>> {
        if self.opened_before.swap(true, Ordering::Relaxed) {
            return platform::open().map_err(|fault| explain(&fault));
        }
        keyring::Entry::store_status().as_ref().map_err(explain)?;
        keyring_core::get_default_store()
            .ok_or_else(|| explain(&keyring_core::Error::NoDefaultStore))
    }

    /// Works on an entry. A store that was opened earlier and fails is given one more chance as a fresh one;
    /// every act here may be repeated.
    fn on_entry<T>(
        &self,
        name: &str,
        work: impl Fn(&Entry) -> keyring_core::Result<T>,
    ) -> Result<T> {
        platform::ensure_open()?;
        let attempt = |store: &CredentialStore| work(&store.build(&self.service, name, None)?);
        let known = self.store().take();
        if let Some(store) = known
            && let Ok(answer) = attempt(&*store)
        {
            *self.store() = Some(store);
            return Ok(answer);
        }
        let store = self.open()?;
        let answer = attempt(&*store).map_err(|fault| explain(&fault))?;
        *self.store() = Some(store);
        Ok(answer)
    }
}

impl Backend for Keyring {
    fn get(&self, name: &str) -> Result<Option<Secret>> {
        self.on_entry(name, |entry| match entry.get_password() {
            Ok(text) => Ok(Some(Secret::new(text))),
            Err(keyring_core::Error::NoEntry) => Ok(None),
            Err(fault) => Err(fault),
        })
    }

    fn put(&self, name: &str, secret: &Secret) -> Result<()> {
        self.on_entry(name, |entry| entry.set_password(secret.expose()))
    }

    fn forget(&self, name: &str) -> Result<()> {
        self.on_entry(name, |entry| match entry.delete_credential() {
            Err(keyring_core::Error::NoEntry) => Ok(()),
            other => other,
        })
    }

    fn unlock(&self) -> Result<()> {
        match platform::ensure_open() {
            Err(locked) if locked.code == Code::VaultLocked => {
                if self.asking.swap(true, Ordering::SeqCst) {
                    return Err(question());
                }
                let answer = platform::ask();
                self.asking.store(false, Ordering::SeqCst);
                answer?;
            }
            other => other?,
        }
        self.get("probe").map(|_| ())
    }

    fn give_up(&self, limit: Duration) -> Error {
        // The stuck call keeps its store, and whatever lock is in it, to itself.
        *self.store() = None;
        if self.asking.load(Ordering::SeqCst) {
            return question();
        }
        Error::new(
            Code::VaultTimeout,
            format!(
                "The keyring did not answer within {} seconds. It may be asking something in another window: answer \
                 it and try again, or choose the passphrase file instead.",
                limit.as_secs()
            ),
        )
    }
}

fn question() -> Error {
    Error::new(
        Code::VaultLocked,
        "The keyring is locked and asks for its password: answer it and try again.",
    )
}

/// What the keyring's error means for the person. Never quotes what was stored.
fn explain(fault: &keyring_core::Error) -> Error {
    use keyring_core::Error as Fault;
    match fault {
        Fault::NoDefaultStore => missing(),
        Fault::PlatformFailure(inner) | Fault::NoStorageAccess(inner) => {
            let locked = matches!(fault, Fault::NoStorageAccess(_));
            platform::explain(inner.as_ref()).unwrap_or_else(|| match locked {
                true => self::locked(),
                false => failed(&inner.to_string()),
            })
        }
        Fault::Ambiguous(_) => failed("several entries have the same name"),
        Fault::TooLong(..) => failed("the secret is longer than this keyring takes"),
        Fault::BadEncoding(_) | Fault::BadDataFormat(..) => failed("the entry is not text"),
        other => failed(&other.to_string()),
    }
}

pub(super) fn locked() -> Error {
    Error::new(
        Code::VaultLocked,
        "The keyring is locked: unlock the login keyring and try again.",
    )
}

pub(super) fn missing() -> Error {
    Error::new(
        Code::VaultMissing,
        "No keyring answers on this machine: install and start gnome-keyring or kwallet, or choose the passphrase \
         file instead.",
    )
}

pub(super) fn failed(why: &str) -> Error {
    Error::new(
        Code::VaultFailed,
        format!("The keyring answered something unexpected: {why}."),
    )
}

/// Keyrings that are always there and ask by themselves.
#[cfg(not(all(
    unix,
    not(any(target_os = "macos", target_os = "ios", target_os = "android"))
)))]
mod platform {
    use std::sync::Arc;

    use keyring_core::CredentialStore;

    use crate::error::{Error, Result};

    /// There is one store for the life of the process.
    pub(super) fn open() -> keyring_core::Result<Arc<CredentialStore>> {
        keyring_core::get_default_store().ok_or(keyring_core::Error::NoDefaultStore)
    }

    pub(super) fn ensure_open() -> Result<()> {
        Ok(())
    }

    pub(super) fn ask() -> Result<()> {
        Ok(())
    }

    pub(super) fn explain(_: &(dyn std::error::Error + Send + Sync + 'static)) -> Option<Error> {
        None
    }
}
