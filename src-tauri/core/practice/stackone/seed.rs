//! Seeded accounts: a pure function of the seed and a number, so that a million of them cost neither time nor memory
//! before somebody asks for them.

use super::{
    account::{Account, REASONS, Reason},
    provider::{self, Provider},
};
use crate::{
    clock::Time,
    practice::{
        names,
        random::draw,
        seed::{Seed, Seeded, gathered, scattered},
    },
};

const DAY_SECONDS: u64 = 86_400;

/// Accounts of sixteen: which of ten customers each belongs to. Customers with one account are the rule.
const OWNERS: [u64; 16] = [0, 1, 1, 2, 3, 4, 4, 4, 5, 6, 7, 7, 7, 7, 8, 9];
const OWNERS_PER_SIXTEEN: u64 = 10;

/// The first accounts show every status, so that even a handful does.
const FIRST: [&str; 12] = [
    "active",
    "active",
    "error",
    "active",
    "expired",
    "active",
    "suspended",
    "active",
    "inactive",
    "error",
    "archived",
    "under_review",
];

/// How often each status comes after that, in per mille.
const SHARES: &[(u32, &str)] = &[
    (790, "active"),
    (80, "error"),
    (40, "expired"),
    (30, "inactive"),
    (30, "suspended"),
    (20, "archived"),
    (10, "under_review"),
];

/// The accounts of a seed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seeds(pub(crate) Seed);

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
        self.account(index)
    }

    fn id_of(account: &Account) -> &str {
        &account.id
    }
}

impl Seeds {
    /// Id of the account with that number: twenty digits, too long for a float or 64 bits.
    pub(crate) fn id(&self, index: u32) -> String {
        format!("{}{}", self.prefix(), scattered(index))
    }

    fn prefix(&self) -> String {
        format!("4535{:04}", draw(self.0.number, "prefix", 0).below(10_000))
    }

    /// Its status.
    pub(crate) fn status(&self, index: u32) -> &'static str {
        match FIRST.get(index as usize) {
            Some(status) => status,
            None => draw(self.0.number, "status", index.into()).weighted::<&str>(SHARES),
        }
    }

    /// Its provider: one that the project has enabled, unless the account is inactive, which means just that.
    pub(crate) fn provider(&self, index: u32) -> &'static Provider {
        let enabled = self.status(index) != "inactive";
        let begin = draw(self.0.number, "provider", index.into()).below(provider::ALL.len() as u64);
        let from_there = provider::ALL.iter().cycle().skip(begin as usize);
        let mut fitting = from_there.filter(|provider| provider.active == enabled);
        fitting.next().unwrap_or(&provider::ALL[0])
    }

    /// The numbers of the accounts that belong to a customer.
    pub(crate) fn of_owner(&self, owner_id: &str) -> Vec<u32> {
        let Some(owner) = owner_id
            .strip_prefix("cust-")
            .and_then(|digits| digits.parse::<u64>().ok())
        else {
            return Vec::new();
        };
        let begin = owner / OWNERS_PER_SIXTEEN * OWNERS.len() as u64;
        let within = owner % OWNERS_PER_SIXTEEN;
        (begin..)
            .zip(OWNERS)
            .filter(|(index, place)| *place == within && *index < u64::from(self.0.count))
            .filter_map(|(index, _)| u32::try_from(index).ok())
            .collect()
    }

    /// The whole account.
    pub(crate) fn account(&self, index: u32) -> Account {
        let at = u64::from(index);
        let owner = owner_of(at);
        let age = 1 + draw(self.0.number, "age", at).below(400 * DAY_SECONDS);
        let touched = draw(self.0.number, "touched", at).below(age);
        let before = |seconds: u64| self.0.epoch.plus_seconds(-(seconds as i64));
        let provider = self.provider(index);
        let chance = |what, one_in| draw(self.0.number, what, at).below(one_in) == 0;
        Account {
            id: self.id(index),
            provider: provider.key.to_owned(),
            status: self.status(index).to_owned(),
            status_reasons: self.reasons(index, before(touched)),
            origin_owner_id: owner_id(owner),
            origin_owner_name: names::owner_name(self.0.number, owner),
            origin_username: (!chance("no-user", 4))
                .then(|| names::person(self.0.number, owner, at)),
            setup_information: typed(provider, false, |_, sample| format!("{sample}-{owner}")),
            secret_ends: typed(provider, true, |_, _| {
                draw(self.0.number, "end", at).hex()[..4].to_owned()
            }),
            label: chance("label", 6)
                .then(|| (*draw(self.0.number, "label-of", at).pick(LABELS)).to_owned()),
            created_at: before(age),
            updated_at: before(touched),
            kind: if chance("test", 12) {
                "test"
            } else {
                "production"
            }
            .to_owned(),
            shared: chance("shared", 9).then_some(true),
        }
    }

    /// Why it has its status; one in five says nothing.
    fn reasons(&self, index: u32, at: Time) -> Vec<Reason> {
        let status = self.status(index);
        let number = u64::from(index);
        let Some((_, reasons)) = REASONS.iter().find(|(known, _)| *known == status) else {
            return Vec::new();
        };
        if index as usize >= FIRST.len() && draw(self.0.number, "silent", number).below(5) == 0 {
            return Vec::new();
        }
        let first = draw(self.0.number, "reason", number).pick(reasons).at(at);
        let second = (draw(self.0.number, "second", number).below(8) == 0)
            .then(|| reasons[reasons.len() - 1].at(at.plus_seconds(-3600)));
        [first].into_iter().chain(second).collect()
    }
}

/// Labels that customers give their accounts.
const LABELS: &[&str] = &[
    "Main",
    "EU entity",
    "工资单",
    "Sandbox for the demo",
    "Zweigstelle Köln",
    "فرع دبي",
];

fn owner_of(index: u64) -> u64 {
    index / OWNERS.len() as u64 * OWNERS_PER_SIXTEEN
        + OWNERS[(index % OWNERS.len() as u64) as usize]
}

/// Owner id of the customer with that number.
pub(crate) fn owner_id(owner: u64) -> String {
    format!("cust-{owner:06}")
}

/// What a customer typed at the provider: the open fields or the secret ones.
fn typed<V>(
    provider: &Provider,
    secret: bool,
    value: impl Fn(&str, &str) -> V,
) -> std::collections::BTreeMap<String, V> {
    provider
        .fields()
        .iter()
        .filter(|field| field.secret == secret)
        .map(|field| (field.key.to_owned(), value(field.key, field.sample)))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{FIRST, SHARES, Seed, Seeded, Seeds};
    use crate::clock::Time;

    const SEED: Seeds = Seeds(Seed {
        number: 7,
        count: 5_000,
        epoch: Time(1_800_000_000_000),
    });

    #[test]
    fn ids_lead_back_to_their_numbers() {
        for index in [0, 1, 15, 16, 4_999] {
            assert_eq!(SEED.index(&SEED.id(index)), Some(index), "account {index}");
        }
        assert_eq!(
            SEED.index(&SEED.id(5_000)),
            None,
            "an account beyond the last is unknown"
        );
        assert_eq!(SEED.index("45350000"), None, "a short number is no id");
        assert_eq!(
            SEED.index("4535zürich-12345"),
            None,
            "nor is any other text"
        );
    }

    #[test]
    fn customers_find_their_accounts() {
        for index in [0, 1, 2, 17, 4_999] {
            let owner = SEED.account(index).origin_owner_id;
            assert!(
                SEED.of_owner(&owner).contains(&index),
                "account {index} is found by {owner}"
            );
        }
        let several = (0..16).map(|index| SEED.account(index).origin_owner_id);
        assert_eq!(
            several.collect::<BTreeSet<_>>().len(),
            10,
            "ten customers share sixteen accounts"
        );
        assert!(SEED.of_owner("somebody").is_empty(), "a stranger has none");
    }

    #[test]
    fn every_status_comes() {
        for (_, status) in SHARES {
            assert!(
                FIRST.contains(status),
                "{status} is among the first accounts"
            );
        }
        let active = (0..5_000)
            .filter(|index| SEED.status(*index) == "active")
            .count();
        assert!(
            (0..5_000)
                .all(|index| SEED.provider(index).active == (SEED.status(index) != "inactive")),
            "an account is inactive where its provider is not enabled"
        );
        assert!(
            (3_600..4_300).contains(&active),
            "most are active: {active} of 5,000"
        );
    }
}
