//! Secrets: put, get, forget, unlock. In the OS keyring, in a passphrase-encrypted file, or in memory.
//!
//! Keyrings hang: a question nobody answers, a service that is installed and dead. Every call therefore runs on
//! a thread of its own and is waited for at most a limit; what comes later is thrown away. A plain thread, not
//! the runtime's pool: a stuck one must keep neither the pool busy nor the program from ending.

mod crypt;
mod file;
mod keyring;
mod memory;
#[cfg(all(
    unix,
    not(any(target_os = "macos", target_os = "ios", target_os = "android"))
))]
mod secret_service;

use std::{path::PathBuf, sync::Arc, time::Duration};

use subtle::ConstantTimeEq;
use tokio::sync::{Semaphore, oneshot};

use crate::{
    error::{Code, Error, Result},
    secret::Secret,
    wire::VaultKind,
};

/// How long a call to the keyring is waited for, as the Stripe CLI does (`pkg/keyring/keyring.go`).
pub const KEYRING_LIMIT: Duration = Duration::from_secs(3);

/// Name of the passphrase file in the data folder.
pub const FILE_NAME: &str = "vault.age";

/// The file hangs on nobody, but stretching the passphrase takes its time on a slow machine.
const FILE_LIMIT: Duration = Duration::from_secs(20);

/// Calls at work at once; when all of them are stuck, later ones wait their limit and are told so.
const LANES: usize = 4;

/// A place for secrets, as blocking calls. It need not be quick, and may hang.
pub trait Backend: Send + Sync + 'static {
    /// The secret of that name; absent is no error.
    fn get(&self, name: &str) -> Result<Option<Secret>>;
    /// Writes it, over an older one.
    fn put(&self, name: &str, secret: &Secret) -> Result<()>;
    /// Deletes it; one that is absent already is fine.
    fn forget(&self, name: &str) -> Result<()>;
    /// Makes ready for use; the only call that may ask the person something.
    fn unlock(&self) -> Result<()>;
    /// A call was given up and goes on by itself: lets go of what it may hold, and says what happened.
    fn give_up(&self, limit: Duration) -> Error;
}

/// Where secrets live. Clones share it.
#[derive(Clone)]
pub struct Vault {
    backend: Arc<dyn Backend>,
    kind: VaultKind,
    /// Absent: the backend never waits for anything and is called in place.
    limit: Option<Duration>,
    lanes: Arc<Semaphore>,
}

impl Vault {
    /// The operating system's keyring. `service` names the program in it: plain ASCII without spaces, since
    /// keyrings differ on anything else.
    pub fn keyring(service: &str, limit: Duration) -> Self {
        Self::over(
            Arc::new(keyring::Keyring::new(service)),
            VaultKind::Keyring,
            limit,
        )
    }

    /// A file encrypted with a passphrase, in the format of [age](https://age-encryption.org/v1). Without the
    /// passphrase every call answers [`Code::VaultLocked`].
    pub fn file(path: PathBuf, passphrase: Option<Secret>) -> Self {
        Self::file_with_work(path, passphrase, crypt::WORK)
    }

    /// The same with another scrypt work factor, the base-2 logarithm of N (1 to 22).
    pub fn file_with_work(path: PathBuf, passphrase: Option<Secret>, work: u8) -> Self {
        let backend = file::EncryptedFile::new(path, passphrase, work);
        Self::over(Arc::new(backend), VaultKind::File, FILE_LIMIT)
    }

    /// Memory, gone when the program ends.
    pub fn memory() -> Self {
        Self {
            limit: None,
            ..Self::over(
                Arc::new(memory::Memory::default()),
                VaultKind::Memory,
                Duration::ZERO,
            )
        }
    }

    /// Any backend, each call waited for at most `limit`.
    pub fn over(backend: Arc<dyn Backend>, kind: VaultKind, limit: Duration) -> Self {
        Self {
            backend,
            kind,
            limit: Some(limit),
            lanes: Arc::new(Semaphore::new(LANES)),
        }
    }

    /// Where secrets live.
    pub fn kind(&self) -> VaultKind {
        self.kind
    }

    /// The secret of that name; absent is no error.
    pub async fn get(&self, name: &str) -> Result<Option<Secret>> {
        let name = name.to_owned();
        self.call(move |backend| backend.get(&name)).await
    }

    /// Writes a secret and reads it back. Fails with [`Code::VaultFailed`] when it is not there as written.
    pub async fn put(&self, name: &str, secret: &Secret) -> Result<()> {
        let (name, secret) = (name.to_owned(), secret.clone());
        self.call(move |backend| {
            backend.put(&name, &secret)?;
            match backend.get(&name)? {
                Some(kept) if same(&kept, &secret) => Ok(()),
                _ => Err(Error::new(
                    Code::VaultFailed,
                    "The secret was written, but is not there when read back.",
                )),
            }
        })
        .await
    }

    /// Deletes a secret and looks whether it is gone: what was not forgotten is never reported forgotten.
    pub async fn forget(&self, name: &str) -> Result<()> {
        let name = name.to_owned();
        self.call(move |backend| {
            backend.forget(&name)?;
            match backend.get(&name)? {
                None => Ok(()),
                Some(_) => Err(Error::new(
                    Code::VaultFailed,
                    "The secret was deleted, but is still there when looked for.",
                )),
            }
        })
        .await
    }

    /// Makes ready for use, asking the person where the keyring does so; the error says what stands in the way.
    pub async fn unlock(&self) -> Result<()> {
        self.call(|backend| backend.unlock()).await
    }

    async fn call<T: Send + 'static>(
        &self,
        work: impl FnOnce(&dyn Backend) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let Some(limit) = self.limit else {
            return work(&*self.backend);
        };
        match tokio::time::timeout(limit, self.on_a_thread(work)).await {
            Ok(answer) => answer,
            Err(_) => Err(self.backend.give_up(limit)),
        }
    }

    async fn on_a_thread<T: Send + 'static>(
        &self,
        work: impl FnOnce(&dyn Backend) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let broken = |_| Error::new(Code::Internal, "The call to the vault broke off.");
        let lane = self
            .lanes
            .clone()
            .acquire_owned()
            .await
            .map_err(|_| broken(()))?;
        let (tell, told) = oneshot::channel();
        let backend = self.backend.clone();
        std::thread::Builder::new()
            .name("vault".to_owned())
            .spawn(move || {
                let answer = work(&*backend);
                drop(lane);
                // Nobody listens any more when the limit has passed.
                let _ = tell.send(answer);
            })
            .map_err(|_| broken(()))?;
        told.await.unwrap_or_else(|_| {
            self.backend.give_up(Duration::ZERO);
            Err(broken(()))
        })
    }
}

/// Compares in constant time.
fn same(one: &Secret, other: &Secret) -> bool {
    one.expose()
        .as_bytes()
        .ct_eq(other.expose().as_bytes())
        .into()
}
