//! The project's accounts: seeded ones until they are touched, and those written down since.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Deserialize, Serialize};

use super::{account::Account, seed::Seed};

/// All accounts, oldest first, each under a number that never changes.
pub(crate) struct Book {
    seed: Seed,
    /// Numbers of the accounts there are, ascending.
    order: Vec<u32>,
    kept: Kept,
    /// Numbers of written accounts by id.
    ids: HashMap<String, u32>,
    /// Numbers of written accounts by customer; may hold one that has moved on.
    owners: HashMap<String, BTreeSet<u32>>,
}

/// What a snapshot keeps of it.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct Kept {
    /// Accounts that are new or no longer as seeded.
    written: BTreeMap<u32, Account>,
    removed: BTreeSet<u32>,
    /// The number of the next new account.
    next: u32,
}

/// Which accounts are asked for; an empty list asks for all.
#[derive(Default)]
pub(crate) struct Filter {
    pub(crate) ids: Vec<String>,
    pub(crate) owners: Vec<String>,
    pub(crate) providers: Vec<String>,
    pub(crate) statuses: Vec<String>,
}

impl Book {
    /// The seeded accounts as a snapshot left them.
    pub(crate) fn new(seed: Seed, mut kept: Kept) -> Self {
        kept.next = kept.next.max(seed.count);
        let seeded = (0..seed.count).filter(|number| !kept.removed.contains(number));
        let new = kept.written.keys().filter(|number| **number >= seed.count);
        let mut book = Self {
            seed,
            order: seeded.chain(new.copied()).collect(),
            ids: HashMap::new(),
            owners: HashMap::new(),
            kept: Kept::default(),
        };
        for (number, account) in std::mem::take(&mut kept.written) {
            book.write(number, account);
        }
        kept.written = std::mem::take(&mut book.kept.written);
        book.kept = kept;
        book
    }

    /// What a snapshot keeps.
    pub(crate) fn kept(&self) -> &Kept {
        &self.kept
    }

    /// How many accounts there are.
    pub(crate) fn len(&self) -> u32 {
        u32::try_from(self.order.len()).unwrap_or(u32::MAX)
    }

    /// The account of that id.
    pub(crate) fn get(&self, id: &str) -> Option<Account> {
        self.number(id).map(|number| self.account(number))
    }

    /// The account that was added last.
    pub(crate) fn newest(&self) -> Option<Account> {
        self.order.last().map(|number| self.account(*number))
    }

    /// Some matching accounts, oldest first.
    pub(crate) fn page(&self, filter: &Filter, skip: usize, take: usize) -> Vec<Account> {
        self.numbers(filter, skip, take)
            .into_iter()
            .map(|number| self.account(number))
            .collect()
    }

    /// How many match.
    pub(crate) fn count(&self, filter: &Filter) -> usize {
        self.numbers(filter, 0, usize::MAX).len()
    }

    /// Adds a new account.
    pub(crate) fn add(&mut self, account: Account) {
        let number = self.kept.next;
        self.kept.next += 1;
        self.order.push(number);
        self.write(number, account);
    }

    /// Changes an account and gives it back as it is then.
    pub(crate) fn change(
        &mut self,
        id: &str,
        change: impl FnOnce(&mut Account),
    ) -> Option<Account> {
        let number = self.number(id)?;
        let mut account = self.account(number);
        change(&mut account);
        self.write(number, account.clone());
        Some(account)
    }

    /// Removes an account and gives it back as it was.
    pub(crate) fn remove(&mut self, id: &str) -> Option<Account> {
        let number = self.number(id)?;
        let account = self.account(number);
        self.kept.written.remove(&number);
        self.ids.remove(id);
        if number < self.seed.count {
            self.kept.removed.insert(number);
        }
        if let Ok(place) = self.order.binary_search(&number) {
            self.order.remove(place);
        }
        Some(account)
    }

    /// The account of that number.
    pub(crate) fn at(&self, number: u32) -> Option<Account> {
        self.there(number).then(|| self.account(number))
    }

    /// The number of the account of that id.
    pub(crate) fn number(&self, id: &str) -> Option<u32> {
        let number = match self.ids.get(id) {
            Some(number) => *number,
            None => self.seed.index(id)?,
        };
        self.there(number).then_some(number)
    }

    fn there(&self, number: u32) -> bool {
        self.order.binary_search(&number).is_ok()
    }

    /// The account of a number that is there.
    fn account(&self, number: u32) -> Account {
        match self.kept.written.get(&number) {
            Some(account) => account.clone(),
            None => self.seed.account(number),
        }
    }

    fn write(&mut self, number: u32, account: Account) {
        self.ids.insert(account.id.clone(), number);
        let owner = account.origin_owner_id.clone();
        self.owners.entry(owner).or_default().insert(number);
        self.kept.written.insert(number, account);
    }

    /// Numbers of matching accounts. Without a filter only the page is touched; by id or customer only theirs;
    /// by provider or status one word per account, never the whole account.
    fn numbers(&self, filter: &Filter, skip: usize, take: usize) -> Vec<u32> {
        match self.candidates(filter) {
            Some(few) => {
                let matching = few
                    .into_iter()
                    .filter(|number| self.matches(*number, filter));
                matching.skip(skip).take(take).collect()
            }
            None if filter.providers.is_empty() && filter.statuses.is_empty() => {
                self.order.iter().skip(skip).take(take).copied().collect()
            }
            None => {
                let all = self.order.iter().copied();
                let matching = all.filter(|number| self.matches(*number, filter));
                matching.skip(skip).take(take).collect()
            }
        }
    }

    /// The few accounts that ids or customers point to; nothing when neither is asked for.
    fn candidates(&self, filter: &Filter) -> Option<BTreeSet<u32>> {
        if !filter.ids.is_empty() {
            return Some(filter.ids.iter().filter_map(|id| self.number(id)).collect());
        }
        if filter.owners.is_empty() {
            return None;
        }
        let seeded = filter
            .owners
            .iter()
            .flat_map(|owner| self.seed.of_owner(owner));
        let written = filter
            .owners
            .iter()
            .filter_map(|owner| self.owners.get(owner))
            .flatten();
        let numbers = seeded.chain(written.copied());
        Some(numbers.filter(|number| self.there(*number)).collect())
    }

    fn matches(&self, number: u32, filter: &Filter) -> bool {
        let among = |wanted: &[String], word: &str| {
            wanted.is_empty() || wanted.iter().any(|wanted| wanted == word)
        };
        let owned = |account: &Account| among(&filter.owners, &account.origin_owner_id);
        match self.kept.written.get(&number) {
            Some(account) => {
                among(&filter.providers, &account.provider)
                    && among(&filter.statuses, &account.status)
                    && owned(account)
            }
            None => {
                among(&filter.providers, self.seed.provider(number).key)
                    && among(&filter.statuses, self.seed.status(number))
                    && (filter.owners.is_empty() || owned(&self.seed.account(number)))
            }
        }
    }
}
