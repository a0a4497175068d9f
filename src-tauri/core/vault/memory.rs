//! Secrets in memory: for tests, and for one run by choice.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use super::Backend;
use crate::{
    error::{Code, Error, Result},
    secret::Secret,
};

/// Gone when the program ends.
#[derive(Default)]
pub(super) struct Memory(Mutex<BTreeMap<String, Secret>>);

impl Memory {
    fn map(&self) -> MutexGuard<'_, BTreeMap<String, Secret>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Backend for Memory {
    fn get(&self, name: &str) -> Result<Option<Secret>> {
        Ok(self.map().get(name).cloned())
    }

    fn put(&self, name: &str, secret: &Secret) -> Result<()> {
        self.map().insert(name.to_owned(), secret.clone());
        Ok(())
    }

    fn forget(&self, name: &str) -> Result<()> {
        self.map().remove(name);
        Ok(())
    }

    fn unlock(&self) -> Result<()> {
        Ok(())
    }

    fn give_up(&self, _: Duration) -> Error {
        Error::new(Code::VaultTimeout, "Memory did not answer.")
    }
}
