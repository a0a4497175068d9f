//! The switches for what can go wrong. What each one does to an answer is in `spoil.rs` and where lists,
//! hub answers and webhooks are made.

use std::{collections::BTreeSet, sync::Mutex};

use super::held;
use crate::wire::FaultState;

/// Every fault there is, in the order in which it is shown; the first that is on and replaces an answer wins.
pub(crate) const NAMES: &[&str] = &[
    "429",
    "429-bare",
    "429-date",
    "429-absurd",
    "lock-timeout",
    "500",
    "503",
    "504",
    "hang",
    "reset",
    "cut-off",
    "html",
    "wrong-types",
    "unknown-enum",
    "duplicate-webhooks",
    "reordered-webhooks",
    "wrong-signature",
    "endless-paging",
    "wrapped-list",
    "gzip-bomb",
    "huge-body",
    "redirect",
    "expired-token",
    "item-without-type",
    "express-refused",
];

/// Which faults are on.
#[derive(Default)]
pub(crate) struct Faults(Mutex<BTreeSet<&'static str>>);

impl Faults {
    /// Whether the named fault is on.
    pub(crate) fn on(&self, name: &str) -> bool {
        held(&self.0).contains(name)
    }

    /// Switches a fault; false when there is none of that name.
    pub(crate) fn switch(&self, name: &str, on: bool) -> bool {
        let Some(known) = NAMES.iter().find(|known| **known == name) else {
            return false;
        };
        let mut switched = held(&self.0);
        if on {
            switched.insert(known);
        } else {
            switched.remove(known);
        }
        true
    }

    /// All off.
    pub(crate) fn clear(&self) {
        held(&self.0).clear();
    }

    /// Every fault with its state.
    pub(crate) fn list(&self) -> Vec<FaultState> {
        NAMES
            .iter()
            .map(|name| FaultState {
                name: (*name).to_owned(),
                on: self.on(name),
            })
            .collect()
    }
}
