//! The desk's vault, and whether it is the right one.

use std::{
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use crate::{
    error::{Code, Error, Result},
    keys::Keys,
    secret::Secret,
    vault::{self, KEYRING_LIMIT, Vault},
    wire::{VaultKind, VaultReport, VaultState},
};

/// Where secrets live, and the desk's keys or why there are none.
pub(crate) struct Safe(Mutex<Content>);

struct Content {
    vault: Vault,
    keys: Result<Arc<Keys>>,
    /// The place that opened last, or that the desk was begun with.
    settled: VaultKind,
}

impl Safe {
    /// A safe that nobody has opened yet.
    pub(crate) fn closed(vault: Vault) -> Self {
        let keys = Err(Error::new(
            Code::VaultLocked,
            "The vault has not been opened yet.",
        ));
        let settled = vault.kind();
        Self(Mutex::new(Content {
            vault,
            keys,
            settled,
        }))
    }

    /// How opening it went.
    pub(crate) fn opened(&self, keys: Result<Keys>) {
        self.content().keys = keys.map(Arc::new);
    }

    /// Takes another place for secrets. When that one does not open, an open one of before stays.
    pub(crate) fn change(&self, vault: Vault, keys: Result<Keys>) -> Result<()> {
        let mut content = self.content();
        match keys {
            Err(error) if content.keys.is_ok() => Err(error),
            keys => {
                let keys = keys.map(Arc::new);
                let settled = content.settled;
                *content = Content {
                    vault,
                    keys,
                    settled,
                };
                Ok(())
            }
        }
    }

    /// The place of before, when another one is open since; told once, whatever was tried in between.
    pub(crate) fn moved(&self) -> Option<VaultKind> {
        let mut content = self.content();
        let kind = content.vault.kind();
        let moved = content.keys.is_ok() && kind != content.settled;
        moved.then(|| std::mem::replace(&mut content.settled, kind))
    }

    /// How it stands.
    pub(crate) fn report(&self) -> VaultReport {
        let content = self.content();
        let (state, detail) = match &content.keys {
            Ok(_) => (VaultState::Ready, String::new()),
            Err(error) => (state(error.code), error.message.clone()),
        };
        VaultReport {
            kind: content.vault.kind(),
            state,
            detail,
        }
    }

    /// The desk's keys, or why there are none.
    pub(crate) fn keys(&self) -> Result<Arc<Keys>> {
        self.content().keys.clone()
    }

    /// Where secrets live.
    pub(crate) fn vault(&self) -> Vault {
        self.content().vault.clone()
    }

    /// No code of ours panics while it is held; should it, what lies in it is still whole.
    fn content(&self) -> MutexGuard<'_, Content> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The vault of a kind, for a data folder.
pub(crate) fn make_vault(kind: VaultKind, data_dir: &Path, passphrase: Option<Secret>) -> Vault {
    match kind {
        VaultKind::Keyring => Vault::keyring("linkdesk", KEYRING_LIMIT),
        VaultKind::File => Vault::file(data_dir.join(vault::FILE_NAME), passphrase),
        VaultKind::Memory => Vault::memory(),
    }
}

fn state(code: Code) -> VaultState {
    match code {
        Code::VaultLocked => VaultState::Locked,
        Code::VaultMissing => VaultState::Missing,
        Code::VaultCancelled => VaultState::Cancelled,
        Code::VaultTimeout => VaultState::Timeout,
        Code::VaultWrong => VaultState::Wrong,
        _ => VaultState::Failed,
    }
}
