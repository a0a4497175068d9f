//! Seeded accounts: a pure function of the seed and a number. `people.rs` has their users and invites.

use super::{
    account::{Account, ERRORS},
    people,
    provider::{self, Provider},
};
use crate::{
    clock::Time,
    practice::{
        random::draw,
        seed::{Seed, Seeded, gathered, scattered},
    },
};

const DAY: i64 = 86_400;

/// How many days seeded accounts go back: most of them lie within the sixty that data are kept.
const HISTORY: u64 = 75;

/// The accounts of a seed.
#[derive(Clone, Copy)]
pub(crate) struct Accounts(pub(crate) Seed);

/// State of an account: connection, error, syncing.
type State = (&'static str, Option<&'static str>, &'static str);

/// The first accounts stand around the sixtieth day and show every state, so that even a handful does; the number is
/// their age in whole days at the end of the history.
const FIRST: &[(State, i64)] = &[
    (("CONNECTED", None, "UNSUPPORTED"), 1),
    (("CONNECTED", None, "UNSUPPORTED"), 53),
    (("CONNECTED", None, "UNSUPPORTED"), 59),
    (("CONNECTED", None, "UNSUPPORTED"), 61),
    (("CONNECTED", None, "ACTIVE"), 61),
    (("CONNECTED", None, "USER_ACTION_REQUIRED"), 20),
    (("CONNECTED", None, "CUSTOMER_DISABLED"), 10),
    (("PENDING", None, "UNSUPPORTED"), 2),
    (("AWAITING_MFA", None, "UNSUPPORTED"), 2),
    (("ERROR", Some("INVALID_CREDENTIALS"), "UNSUPPORTED"), 5),
    (("DISCONNECTED", None, "UNSUPPORTED"), 12),
    (("ERROR", None, "UNSUPPORTED"), 7),
    // Words that no documentation knows: values may be added at any time.
    (("CONNECTED", None, "REVIEWING"), 8),
    (("ERROR", Some("500"), "UNSUPPORTED"), 9),
];

/// How often each connection state comes after that, in per mille.
const SHARES: &[(u32, &str)] = &[
    (780, "CONNECTED"),
    (40, "PENDING"),
    (20, "AWAITING_MFA"),
    (110, "ERROR"),
    (50, "DISCONNECTED"),
];

/// The same for syncing, of connected accounts whose provider can be synced on.
const MONITOR_SHARES: &[(u32, &str)] = &[
    (700, "ACTIVE"),
    (200, "USER_ACTION_REQUIRED"),
    (100, "CUSTOMER_DISABLED"),
];

impl Seeded for Accounts {
    type Item = Account;

    fn seed(&self) -> Seed {
        self.0
    }

    fn index(&self, id: &str) -> Option<u32> {
        number_of(self.0, "a-", id)
    }

    fn item(&self, index: u32) -> Account {
        let (status, error, monitor) = self.state(index);
        let created = self.created(index);
        let lived = (self.0.epoch.seconds() - created.seconds()).max(1);
        let since = match status {
            "CONNECTED" | "PENDING" | "AWAITING_MFA" => 60,
            _ => draw(self.0.number, "since", index.into()).below(lived.unsigned_abs()),
        };
        let since = created.plus_seconds(i64::try_from(since).unwrap_or_default());
        Account {
            id: id_of(self.0, "a-", index),
            created,
            provider: self.provider(index).id.to_owned(),
            user: people::user_id(self.0, people::owner(index)),
            status: status.to_owned(),
            error: error.map(ToOwned::to_owned),
            since,
            monitor: monitor.to_owned(),
            monitor_since: (monitor != "UNSUPPORTED").then_some(since),
            login: format!(
                "{}@customer.example",
                people::customer(people::owner(index))
            ),
        }
    }

    fn id_of(account: &Account) -> &str {
        &account.id
    }
}

impl Accounts {
    /// Connection, error and syncing of an account.
    pub(crate) fn state(&self, index: u32) -> State {
        let place = index as usize;
        if let Some((state, _)) = FIRST.get(place) {
            return *state;
        }
        // After the first ones every error comes once.
        if let Some((code, _)) = ERRORS.get(place - FIRST.len()) {
            return ("ERROR", Some(code), "UNSUPPORTED");
        }
        let pick = |what| draw(self.0.number, what, index.into());
        match *pick("connection").weighted::<&str>(SHARES) {
            "ERROR" => ("ERROR", Some(pick("error").pick(ERRORS).0), "UNSUPPORTED"),
            "CONNECTED" if pick("synced").below(5) == 0 => {
                let monitor = *pick("monitor").weighted::<&str>(MONITOR_SHARES);
                ("CONNECTED", None, monitor)
            }
            status => (status, None, "UNSUPPORTED"),
        }
    }

    /// When an account was linked.
    pub(crate) fn created(&self, index: u32) -> Time {
        let seconds = match FIRST.get(index as usize) {
            Some((_, days)) => days * DAY,
            None => {
                let within = HISTORY * DAY.unsigned_abs();
                let age = draw(self.0.number, "linked", index.into()).below(within);
                i64::try_from(age).unwrap_or_default()
            }
        };
        self.0.epoch.plus_seconds(-seconds)
    }

    /// A provider that fits: one that can be synced on has a state of syncing.
    pub(crate) fn provider(&self, index: u32) -> &'static Provider {
        let (_, _, monitor) = self.state(index);
        let begin = draw(self.0.number, "provider", index.into()).below(provider::ALL.len() as u64);
        let from_there = provider::ALL.iter().cycle().skip(begin as usize);
        let mut fitting = from_there.take(provider::ALL.len()).filter(|provider| {
            provider.offered() && provider.monitor == (monitor != "UNSUPPORTED")
        });
        fitting.next().unwrap_or(&provider::ALL[0])
    }
}

/// The id of a number: a prefix and 32 hexadecimal digits.
pub(crate) fn id_of(seed: Seed, prefix: &str, index: u32) -> String {
    let rest = draw(seed.number, prefix, index.into()).hex();
    let end = draw(seed.number, prefix, 0).hex();
    format!("{prefix}{}{rest}{}", scattered(index), &end[..4])
}

/// The number of an id; nothing for one that the seed does not hold.
pub(crate) fn number_of(seed: Seed, prefix: &str, id: &str) -> Option<u32> {
    let index = gathered(id.strip_prefix(prefix)?.get(..12)?)?;
    (index < seed.count && id_of(seed, prefix, index) == id).then_some(index)
}

#[cfg(test)]
mod tests {
    use super::{Accounts, ERRORS, FIRST};
    use crate::{
        clock::Time,
        practice::{
            seed::{Seed, Seeded},
            smile::{account::STATUSES, people},
        },
    };

    const SEED: Seed = Seed {
        number: 7,
        count: 5_000,
        epoch: Time(1_800_000_000_000),
    };

    #[test]
    fn ids_lead_back_to_their_numbers() {
        let accounts = Accounts(SEED);
        for index in [0, 1, 15, 4_999] {
            let account = accounts.item(index);
            assert_eq!(accounts.index(&account.id), Some(index), "{}", account.id);
            assert_eq!(account.id.len(), 2 + 32, "a prefix and 32 digits");
            let user = people::Users::of(SEED).index(&account.user);
            let user = user.expect("its user is there");
            assert!(people::accounts(user).any(|number| number == index));
        }
        assert_eq!(accounts.index(&super::id_of(SEED, "a-", 5_000)), None);
        assert_eq!(accounts.index("a-zürich"), None);
    }

    #[test]
    fn the_first_accounts_show_everything() {
        let accounts = Accounts(SEED);
        let first = (0..40).map(|index| accounts.item(index));
        let first: Vec<_> = first.collect();
        for status in STATUSES {
            assert!(
                first.iter().any(|account| account.status == *status),
                "{status}"
            );
        }
        for (code, _) in ERRORS {
            let shown = |error: &Option<String>| error.as_deref() == Some(code);
            assert!(first.iter().any(|account| shown(&account.error)), "{code}");
        }
        let days = |account: &super::Account| {
            (SEED.epoch.seconds() - account.created.seconds()) / super::DAY
        };
        let ages: Vec<_> = first.iter().take(4).map(days).collect();
        assert_eq!(ages, [1, 53, 59, 61], "around the sixtieth day");
        assert!(
            FIRST.len() + ERRORS.len() <= 40,
            "all within the first forty"
        );
    }
}
