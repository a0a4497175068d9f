//! Turns: what must not be asked for twice at the same time.

use std::{
    collections::HashSet,
    sync::{Arc, Mutex, PoisonError},
};

/// What is being asked for at this moment; clones are the same.
#[derive(Clone, Default)]
pub(crate) struct Turns(Arc<Mutex<HashSet<String>>>);

impl Turns {
    /// Takes the turn for something until it is dropped; absent: somebody has it.
    pub(crate) fn take(&self, what: &str) -> Option<Turn> {
        let mut taken = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        taken.insert(what.to_owned()).then(|| Turn {
            what: what.to_owned(),
            all: self.clone(),
        })
    }
}

/// The turn for something.
pub(crate) struct Turn {
    what: String,
    all: Turns,
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut taken = self.all.0.lock().unwrap_or_else(PoisonError::into_inner);
        taken.remove(&self.what);
    }
}
