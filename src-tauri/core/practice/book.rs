//! A system's accounts: seeded ones until they are touched, and those written down since.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Deserialize, Serialize};

use super::seed::Seeded;

/// All accounts, oldest first, each under a number that never changes.
pub(crate) struct Book<S: Seeded> {
    seeds: S,
    /// Numbers of the accounts there are, ascending.
    order: Vec<u32>,
    kept: Kept<S::Item>,
    /// Numbers of written accounts by id.
    ids: HashMap<String, u32>,
}

/// What a snapshot keeps of it.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Kept<T> {
    /// Accounts that are new or no longer as seeded.
    written: BTreeMap<u32, T>,
    removed: BTreeSet<u32>,
    /// The number of the next new account.
    next: u32,
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self {
            written: BTreeMap::new(),
            removed: BTreeSet::new(),
            next: 0,
        }
    }
}

impl<S: Seeded> Book<S> {
    /// The seeded accounts as a snapshot left them.
    pub(crate) fn new(seeds: S, mut kept: Kept<S::Item>) -> Self {
        let count = seeds.seed().count;
        kept.next = kept.next.max(count);
        let seeded = (0..count).filter(|number| !kept.removed.contains(number));
        let new = kept.written.keys().filter(|number| **number >= count);
        let ids = kept
            .written
            .iter()
            .map(|(number, item)| (S::id_of(item).to_owned(), *number));
        Self {
            seeds,
            order: seeded.chain(new.copied()).collect(),
            ids: ids.collect(),
            kept,
        }
    }

    /// What the seeded accounts come from.
    pub(crate) fn seeds(&self) -> S {
        self.seeds
    }

    /// What a snapshot keeps.
    pub(crate) fn kept(&self) -> &Kept<S::Item> {
        &self.kept
    }

    /// How many accounts there are.
    pub(crate) fn len(&self) -> u32 {
        u32::try_from(self.order.len()).unwrap_or(u32::MAX)
    }

    /// The numbers of all accounts, oldest first.
    pub(crate) fn order(&self) -> &[u32] {
        &self.order
    }

    /// Accounts that are no longer as seeded, by number.
    pub(crate) fn written(&self) -> impl Iterator<Item = (u32, &S::Item)> {
        self.kept
            .written
            .iter()
            .map(|(number, item)| (*number, item))
    }

    /// The account of that number as it was written down, when it was.
    pub(crate) fn rewritten(&self, number: u32) -> Option<&S::Item> {
        self.kept.written.get(&number)
    }

    /// The account of that id.
    pub(crate) fn get(&self, id: &str) -> Option<S::Item> {
        self.number(id).map(|number| self.item(number))
    }

    /// The account that was added last.
    pub(crate) fn newest(&self) -> Option<S::Item> {
        self.order.last().map(|number| self.item(*number))
    }

    /// Adds a new account and gives its number.
    pub(crate) fn add(&mut self, item: S::Item) -> u32 {
        let number = self.kept.next;
        self.kept.next += 1;
        self.order.push(number);
        self.write(number, item);
        number
    }

    /// Changes an account and gives it back as it is then.
    pub(crate) fn change(
        &mut self,
        id: &str,
        change: impl FnOnce(&mut S::Item),
    ) -> Option<S::Item> {
        let number = self.number(id)?;
        let mut item = self.item(number);
        change(&mut item);
        self.write(number, item.clone());
        Some(item)
    }

    /// Removes an account and gives it back as it was.
    pub(crate) fn remove(&mut self, id: &str) -> Option<S::Item> {
        let number = self.number(id)?;
        let item = self.item(number);
        self.kept.written.remove(&number);
        self.ids.remove(id);
        if number < self.seeds.seed().count {
            self.kept.removed.insert(number);
        }
        if let Ok(place) = self.order.binary_search(&number) {
            self.order.remove(place);
        }
        Some(item)
    }

    /// The account of that number, when it is there.
    pub(crate) fn at(&self, number: u32) -> Option<S::Item> {
        self.there(number).then(|| self.item(number))
    }

    /// The number of the account of that id.
    pub(crate) fn number(&self, id: &str) -> Option<u32> {
        let number = match self.ids.get(id) {
            Some(number) => *number,
            None => self.seeds.index(id)?,
        };
        self.there(number).then_some(number)
    }

    /// Whether there is an account of that number.
    pub(crate) fn there(&self, number: u32) -> bool {
        self.order.binary_search(&number).is_ok()
    }

    /// The account of a number that is there.
    pub(crate) fn item(&self, number: u32) -> S::Item {
        match self.kept.written.get(&number) {
            Some(item) => item.clone(),
            None => self.seeds.item(number),
        }
    }

    fn write(&mut self, number: u32, item: S::Item) {
        self.ids.insert(S::id_of(&item).to_owned(), number);
        self.kept.written.insert(number, item);
    }
}
