//! Seeded accounts: a pure function of the seed and a number.

use std::collections::BTreeMap;

use super::{account::Account, health};
use crate::{
    clock::Time,
    practice::{
        names,
        random::draw,
        seed::{Seed, Seeded, gathered, scattered},
    },
};

/// The accounts of a seed.
#[derive(Clone, Copy)]
pub(crate) struct Seeds(pub(crate) Seed);

/// How often each state comes after every one was shown once, in per mille, by its place in [`health::ALL`].
const SHARES: &[(u32, usize)] = &[
    (700, 0),
    (60, 1),
    (20, 2),
    (60, 3),
    (30, 4),
    (50, 5),
    (40, 6),
    (10, 7),
    (10, 8),
    (5, 9),
    (5, 14),
    (5, 15),
    (5, 20),
];

const KINDS: &[(u32, &str)] = &[(80, "standard"), (15, "express"), (5, "custom")];

/// Countries with their currencies.
const COUNTRIES: &[(&str, &str)] = &[
    ("DE", "eur"),
    ("US", "usd"),
    ("GB", "gbp"),
    ("JP", "jpy"),
    ("FR", "eur"),
    ("SG", "sgd"),
    ("CH", "chf"),
    ("PL", "pln"),
    ("AE", "aed"),
    ("TH", "thb"),
];

impl Seeded for Seeds {
    type Item = Account;

    fn seed(&self) -> Seed {
        self.0
    }

    fn index(&self, id: &str) -> Option<u32> {
        let index = gathered(id.strip_prefix(&self.prefix())?)?;
        (index < self.0.count).then_some(index)
    }

    fn item(&self, index: u32) -> Account {
        let (seed, at) = (self.0.number, u64::from(index));
        let pick = |what| draw(seed, what, at);
        let (country, currency) = *pick("country").pick(COUNTRIES);
        let kind = match index {
            // Both kinds that the platform controls are among the first.
            5 => "express",
            8 => "custom",
            _ => pick("kind").weighted::<&str>(KINDS),
        };
        let created = self.created(index);
        let lived = (self.0.epoch.seconds() - created.seconds()).max(1);
        let since = draw(seed, "since", at).below(lived.unsigned_abs());
        let mut details =
            BTreeMap::from([("url".to_owned(), format!("https://shop-{index}.example"))]);
        if pick("described").below(3) == 0 {
            details.insert(
                "product_description".to_owned(),
                "Seeded for practice.".to_owned(),
            );
        }
        Account {
            id: format!("{}{}", self.prefix(), scattered(index)),
            kind: kind.to_owned(),
            name: names::owner_name(seed, at),
            email: format!("finance-{index}@customer.example"),
            country: country.to_owned(),
            currency: currency.to_owned(),
            health: self.health(index).to_owned(),
            since: created.plus_seconds(i64::try_from(since).unwrap_or_default()),
            created,
            details,
        }
    }

    fn id_of(account: &Account) -> &str {
        &account.id
    }
}

impl Seeds {
    fn prefix(&self) -> String {
        format!("acct_1P{:03}", draw(self.0.number, "stripe", 0).below(1000))
    }

    fn health(&self, index: u32) -> &'static str {
        let place = match health::ALL.get(index as usize) {
            Some(_) => index as usize,
            None => *draw(self.0.number, "health", index.into()).weighted(SHARES),
        };
        health::ALL[place].name
    }

    /// The number of the account that a person signs in to with that address.
    pub(crate) fn of_email(&self, email: &str) -> Option<u32> {
        let digits = email.strip_prefix("finance-")?;
        digits.strip_suffix("@customer.example")?.parse().ok()
    }

    /// When the account was connected.
    pub(crate) fn created(&self, index: u32) -> Time {
        created(self.0, "connected", index)
    }
}

/// When something came to be: one after the other, over 400 days.
pub(crate) fn created(seed: Seed, what: &str, index: u32) -> Time {
    const HISTORY: u64 = 400 * 86_400;
    let step = (HISTORY / u64::from(seed.count.max(1))).max(1);
    let before = step * u64::from(seed.count - index);
    let within = draw(seed.number, what, index.into()).below(step);
    let seconds = i64::try_from(before - within).unwrap_or_default();
    seed.epoch.plus_seconds(-seconds)
}
