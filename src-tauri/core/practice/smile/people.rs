//! Seeded users and their invites. Sixteen accounts belong to ten users; two more are invited and have not linked yet.
//!
//! E-mail addresses and metadata name the same customers as the seeds of the other systems do, so that a desk finds a
//! person again.

use std::collections::BTreeMap;

use super::{
    invite::{Invite, LINKED, REVOKED, STEPS},
    keys::TENANT,
    seed::{Accounts, id_of, number_of},
    template::FIRST_TEMPLATE,
    user::User,
};
use crate::{
    clock::Time,
    practice::{
        names,
        random::draw,
        seed::{Seed, Seeded},
    },
};

/// Accounts of sixteen: which of ten users each belongs to.
const OWNERS: [u32; 16] = [0, 1, 1, 2, 3, 4, 4, 4, 5, 6, 7, 7, 7, 7, 8, 9];
const WITH_ACCOUNTS: u32 = 10;
const USERS: u32 = 12;

/// Which users of twelve were invited; the tenant made the others by itself.
const INVITED: [u32; 9] = [0, 1, 2, 3, 4, 5, 6, 10, 11];

/// How far those have come who have not linked.
const OPEN: [&str; 5] = [STEPS[0], STEPS[1], STEPS[2], STEPS[3], REVOKED];

/// The user of an account.
pub(crate) fn owner(account: u32) -> u32 {
    account / 16 * USERS + OWNERS[(account % 16) as usize]
}

/// The accounts of a user, whether or not there are so many.
pub(crate) fn accounts(user: u32) -> impl Iterator<Item = u32> {
    let block = user / USERS * 16;
    let place = user % USERS;
    (block..)
        .zip(OWNERS)
        .filter(move |(_, owner)| *owner == place)
        .map(|(index, _)| index)
}

/// The customer number of a user: those with accounts are customers of the other systems too.
fn customer_number(user: u32) -> u32 {
    let (block, place) = (user / USERS, user % USERS);
    match place.checked_sub(WITH_ACCOUNTS) {
        None => block * WITH_ACCOUNTS + place,
        Some(open) => 500_000 + block * 2 + open,
    }
}

/// The customer of a user, as owner ids of the other systems write it.
pub(crate) fn customer(user: u32) -> String {
    format!("cust-{:06}", customer_number(user))
}

/// Id of a user.
pub(crate) fn user_id(seed: Seed, user: u32) -> String {
    id_of(seed, &format!("{TENANT}-"), user)
}

/// The users of a seed of accounts.
#[derive(Clone, Copy)]
pub(crate) struct Users {
    /// Counts the users.
    seed: Seed,
    accounts: Accounts,
}

impl Users {
    /// The users of accounts of that seed.
    pub(crate) fn of(accounts: Seed) -> Self {
        Self {
            seed: Seed {
                count: accounts.count.div_ceil(16) * USERS,
                ..accounts
            },
            accounts: Accounts(accounts),
        }
    }

    /// The first account of a user, when there is one.
    fn first(&self, user: u32) -> Option<u32> {
        accounts(user).find(|index| *index < self.accounts.0.count)
    }

    /// Whether a user is one of the seed.
    pub(crate) fn is_seeded(&self, id: &str) -> bool {
        self.index(id).is_some()
    }

    /// When the user was made: a little before the first account.
    pub(crate) fn created(&self, user: u32) -> Time {
        let pick = |what, below| draw(self.seed.number, what, user.into()).below(below) as i64;
        match self.first(user) {
            Some(index) => {
                let linked = self.accounts.created(index);
                linked.plus_seconds(-600 - pick("hesitated", 3 * 86_400))
            }
            None => self
                .seed
                .epoch
                .plus_seconds(-600 - pick("waiting", 20 * 86_400)),
        }
    }
}

impl Seeded for Users {
    type Item = User;

    fn seed(&self) -> Seed {
        self.seed
    }

    fn index(&self, id: &str) -> Option<u32> {
        number_of(self.seed, &format!("{TENANT}-"), id)
    }

    fn item(&self, index: u32) -> User {
        let invited = INVITED.contains(&(index % USERS));
        let metadata = || BTreeMap::from([("customerId".to_owned(), customer(index))]);
        User {
            id: user_id(self.seed, index),
            metadata: (!invited).then(metadata),
            created: self.created(index),
            session: None,
        }
    }

    fn id_of(user: &User) -> &str {
        &user.id
    }
}

/// The invites of a seed of accounts.
#[derive(Clone, Copy)]
pub(crate) struct Invites {
    /// Counts the invites.
    seed: Seed,
    users: Users,
}

impl Invites {
    /// The invites to accounts of that seed.
    pub(crate) fn of(accounts: Seed) -> Self {
        let users = Users::of(accounts);
        Self {
            seed: Seed {
                count: users.seed.count / USERS * INVITED.len() as u32,
                ..accounts
            },
            users,
        }
    }

    /// The invite of a user, whether or not there are so many.
    pub(crate) fn of_user(&self, user: u32) -> Option<u32> {
        let place = INVITED.iter().position(|place| *place == user % USERS)?;
        let place = u32::try_from(place).ok()?;
        Some(user / USERS * INVITED.len() as u32 + place)
    }

    /// What became of an invite, step by step.
    fn log(&self, index: u32, user: u32) -> Vec<(String, Time)> {
        let invited = self.users.created(user);
        let account = self.users.first(user);
        let last = match account.map(|account| self.users.accounts.state(account).0) {
            Some("CONNECTED" | "DISCONNECTED") => LINKED,
            Some(_) => STEPS[3],
            None => OPEN[(index / 9 * 2 + index % 9) as usize % OPEN.len()],
        };
        let linked = account.map(|account| self.users.accounts.created(account));
        let at = |place: usize, step: &str| match (step, linked) {
            (LINKED, Some(linked)) => linked,
            _ => invited.plus_seconds(120 * place as i64),
        };
        let reached = STEPS.iter().position(|step| *step == last);
        let taken = STEPS.iter().take(reached.unwrap_or(1) + 1).enumerate();
        let steps = taken.map(|(place, step)| ((*step).to_owned(), at(place, step)));
        let revoked = (last == REVOKED).then(|| (last.to_owned(), at(3, last)));
        steps.chain(revoked).collect()
    }
}

impl Seeded for Invites {
    type Item = Invite;

    fn seed(&self) -> Seed {
        self.seed
    }

    fn index(&self, id: &str) -> Option<u32> {
        number_of(self.seed, "iv-", id)
    }

    fn item(&self, index: u32) -> Invite {
        let user = index / 9 * USERS + INVITED[(index % 9) as usize];
        let name = names::owner_name(self.seed.number, customer_number(user).into());
        let full_name: String = name.chars().take(200).collect();
        let first = full_name.split_whitespace().next();
        let first = first.filter(|first| first.chars().count() <= 64 && !index.is_multiple_of(3));
        Invite {
            id: id_of(self.seed, "iv-", index),
            first_name: first.map(ToOwned::to_owned),
            full_name,
            last_name: None,
            email: format!("{}@customer.example", customer(user)),
            template: FIRST_TEMPLATE.to_owned(),
            wink_template: None,
            user: user_id(self.seed, user),
            invited: self.users.created(user),
            log: self.log(index, user),
        }
    }

    fn id_of(invite: &Invite) -> &str {
        &invite.id
    }
}
