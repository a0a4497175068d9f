//! What seeded accounts are made from, and ids that lead back to their numbers.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::Options;
use crate::clock::Time;

/// What seeded accounts are made from.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Seed {
    #[serde(rename = "seed")]
    pub(crate) number: u64,
    /// How many there are.
    pub(crate) count: u32,
    /// The moment their history ends.
    pub(crate) epoch: Time,
}

impl Seed {
    /// The history of seeded accounts ends with the last midnight, so that a day of tests sees the same accounts.
    pub(crate) fn fresh(options: &Options, now: Time) -> Self {
        const DAY_MS: i64 = 86_400_000;
        Self {
            number: options.seed,
            count: options.accounts,
            epoch: Time(now.0.div_euclid(DAY_MS) * DAY_MS),
        }
    }

    /// Whether the accounts of the options are these.
    pub(crate) fn fits(&self, options: &Options) -> bool {
        (self.number, self.count) == (options.seed, options.accounts)
    }
}

/// Accounts of one system as a pure function of a number.
pub(crate) trait Seeded: Copy {
    /// An account.
    type Item: Clone + Serialize + DeserializeOwned;

    /// What they are made from.
    fn seed(&self) -> Seed;
    /// The number of the account with that id.
    fn index(&self, id: &str) -> Option<u32>;
    /// The account of a number below the count.
    fn item(&self, index: u32) -> Self::Item;
    /// The id that an account bears.
    fn id_of(item: &Self::Item) -> &str;
}

/// Numbers of twelve digits, scattered by a multiplication that can be undone.
const SCATTER: u128 = 387_420_489_371;
const GATHER: u128 = 206_212_464_531;
const SPACE: u128 = 1_000_000_000_000;

/// Twelve digits for a number; neighbours look nothing alike.
pub(crate) fn scattered(index: u32) -> String {
    format!("{:012}", (u128::from(index) + 1) * SCATTER % SPACE)
}

/// The number behind twelve digits, whether or not there is an account of it.
pub(crate) fn gathered(digits: &str) -> Option<u32> {
    if digits.len() != 12 {
        return None;
    }
    let scattered: u128 = digits.parse().ok()?;
    let index = (scattered * GATHER % SPACE).checked_sub(1)?;
    u32::try_from(index).ok()
}
