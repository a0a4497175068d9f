//! The project's accounts as they are asked for: by id, customer, provider and status.

use std::{
    collections::{BTreeSet, HashMap},
    ops::Deref,
};

use super::{account::Account, seed::Seeds};
use crate::practice::book::{Book, Kept};

/// The book of accounts with an index of customers.
pub(crate) struct Accounts {
    book: Book<Seeds>,
    /// Numbers of written accounts by customer; may hold one that has moved on.
    owners: HashMap<String, BTreeSet<u32>>,
}

impl Deref for Accounts {
    type Target = Book<Seeds>;

    fn deref(&self) -> &Book<Seeds> {
        &self.book
    }
}

/// Which accounts are asked for; an empty list asks for all.
#[derive(Default)]
pub(crate) struct Filter {
    pub(crate) ids: Vec<String>,
    pub(crate) owners: Vec<String>,
    pub(crate) providers: Vec<String>,
    pub(crate) statuses: Vec<String>,
}

impl Accounts {
    /// The seeded accounts as a snapshot left them.
    pub(crate) fn new(seeds: Seeds, kept: Kept<Account>) -> Self {
        let book = Book::new(seeds, kept);
        let mut owners: HashMap<String, BTreeSet<u32>> = HashMap::new();
        for (number, account) in book.written() {
            let owner = account.origin_owner_id.clone();
            owners.entry(owner).or_default().insert(number);
        }
        Self { book, owners }
    }

    /// Adds a new account.
    pub(crate) fn add(&mut self, account: Account) {
        let owner = account.origin_owner_id.clone();
        let number = self.book.add(account);
        self.owners.entry(owner).or_default().insert(number);
    }

    /// Changes an account and gives it back as it is then.
    pub(crate) fn change(
        &mut self,
        id: &str,
        change: impl FnOnce(&mut Account),
    ) -> Option<Account> {
        let number = self.book.number(id)?;
        let account = self.book.change(id, change)?;
        let owner = account.origin_owner_id.clone();
        self.owners.entry(owner).or_default().insert(number);
        Some(account)
    }

    /// Removes an account and gives it back as it was.
    pub(crate) fn remove(&mut self, id: &str) -> Option<Account> {
        self.book.remove(id)
    }

    /// Some matching accounts, oldest first.
    pub(crate) fn page(&self, filter: &Filter, skip: usize, take: usize) -> Vec<Account> {
        let numbers = self.numbers(filter, skip, take).into_iter();
        numbers.map(|number| self.item(number)).collect()
    }

    /// How many match.
    pub(crate) fn count(&self, filter: &Filter) -> usize {
        self.numbers(filter, 0, usize::MAX).len()
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
                self.order().iter().skip(skip).take(take).copied().collect()
            }
            None => {
                let all = self.order().iter().copied();
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
            .flat_map(|owner| self.seeds().of_owner(owner));
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
        match self.rewritten(number) {
            Some(account) => {
                among(&filter.providers, &account.provider)
                    && among(&filter.statuses, &account.status)
                    && owned(account)
            }
            None => {
                among(&filter.providers, self.seeds().provider(number).key)
                    && among(&filter.statuses, self.seeds().status(number))
                    && (filter.owners.is_empty() || owned(&self.seeds().account(number)))
            }
        }
    }
}
