//! A few things under numbers that are given once.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Things by number, oldest first.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Shelf<T> {
    things: BTreeMap<u32, T>,
    next: u32,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self {
            things: BTreeMap::new(),
            next: 0,
        }
    }
}

impl<T> Shelf<T> {
    /// Adds a thing.
    pub(crate) fn add(&mut self, thing: T) {
        self.things.insert(self.next, thing);
        self.next += 1;
    }

    /// The numbers, newest first.
    pub(crate) fn newest(&self) -> impl Iterator<Item = u32> + Clone {
        self.things.keys().rev().copied()
    }

    /// The things, oldest first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &T> {
        self.things.values()
    }

    /// The thing of a number.
    pub(crate) fn at(&self, number: u32) -> Option<&T> {
        self.things.get(&number)
    }

    /// The first thing of which something holds.
    pub(crate) fn find(&self, holds: impl Fn(&T) -> bool) -> Option<&T> {
        self.things.values().find(|thing| holds(thing))
    }

    /// The same, to be changed.
    pub(crate) fn find_mut(&mut self, holds: impl Fn(&T) -> bool) -> Option<&mut T> {
        self.things.values_mut().find(|thing| holds(thing))
    }

    /// Takes away what something holds of, and says whether there was any.
    pub(crate) fn remove(&mut self, holds: impl Fn(&T) -> bool) -> bool {
        let before = self.things.len();
        self.things.retain(|_, thing| !holds(thing));
        self.things.len() < before
    }
}
