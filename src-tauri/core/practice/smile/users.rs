//! `/users`: make, list, read, and what a session brought.

use std::collections::BTreeMap;

use axum::{
    Router,
    extract::{Path, RawQuery, State},
    http::HeaderMap,
    response::Response,
    routing::{get, post},
};
use serde_json::{Value, json};

use super::{
    Tenant,
    account::Account,
    answer::{created, done, ok},
    asked::{Asked, Body, Given},
    keys::TENANT,
    notice, people,
    refusal::{Refusal, missing},
    tokens,
    user::User,
};
use crate::practice::world::{Shared, World};

/// The most pairs of `externalMetadata`, and their longest keys and values.
const PAIRS: usize = 5;
const LONGEST_KEY: usize = 50;
const LONGEST_VALUE: usize = 500;

/// The routes of users.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/users", get(list).post(create))
        .route("/users/{id}", get(read))
        .route("/users/{id}/payload", get(payload))
        .route("/users/{id}/resetSession", post(reset))
}

impl Tenant {
    /// The accounts of a user, oldest first.
    pub(crate) fn accounts_of(&self, user: &str) -> Vec<Account> {
        let seeded = self
            .users
            .number(user)
            .filter(|_| self.users.seeds().is_seeded(user));
        let seeded = seeded.into_iter().flat_map(|number| {
            let count = self.accounts.seeds().0.count;
            people::accounts(number).take_while(move |index| *index < count)
        });
        let written = self.accounts.written();
        let later = written.filter(|(number, account)| {
            account.user == user && *number >= self.accounts.seeds().0.count
        });
        let numbers: Vec<_> = seeded.chain(later.map(|(number, _)| number)).collect();
        numbers
            .into_iter()
            .filter_map(|number| self.accounts.at(number))
            .collect()
    }

    /// The user as the API shows it.
    pub(crate) fn user_shown(&self, user: &User) -> Value {
        let mut providers = Vec::new();
        for account in self.accounts_of(&user.id) {
            if !providers.contains(&account.provider) {
                providers.push(account.provider);
            }
        }
        user.shown(&providers)
    }
}

async fn list(State(world): State<Shared>, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    let asked = Asked::new(query.as_deref());
    let (page, span) = (asked.page(&world)?, asked.span(&world)?);
    let data = world.smile(|tenant| {
        let users = &tenant.users;
        let created = |number: u32| match users.rewritten(number) {
            Some(user) => user.created,
            None => users.seeds().created(number),
        };
        let newest = users.order().iter().rev().copied();
        let numbers = newest.filter(|number| span.holds(created(*number)));
        page.of(numbers, |number| tenant.user_shown(&users.item(number)))
    });
    Ok(ok(&world, data))
}

async fn create(
    State(world): State<Shared>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let mut given = Given::read(&world, &headers, body)?;
    let metadata = metadata(&mut given);
    given.checked(&world)?;
    let user = new(&world, metadata);
    let token = tokens::issue(&world, &user.id);
    let shown = world.smile(|tenant| tenant.user_shown(&user));
    Ok(created(&world, json!({"user": shown, "token": token})))
}

/// A flat map of ASCII texts.
fn metadata(given: &mut Given) -> Option<BTreeMap<String, String>> {
    const FIELD: &str = "externalMetadata";
    let pairs = match given.at(FIELD) {
        Value::Null => return None,
        Value::Object(pairs) => pairs.clone(),
        _ => {
            given.blame(FIELD, "is an object of texts.");
            return None;
        }
    };
    if pairs.len() > PAIRS {
        given.blame(FIELD, "has at most 5 pairs.");
    }
    let mut metadata = BTreeMap::new();
    for (key, value) in pairs {
        let Value::String(value) = value else {
            given.blame(FIELD, "is an object of texts.");
            return None;
        };
        if key.len() > LONGEST_KEY || value.len() > LONGEST_VALUE {
            given.blame(
                FIELD,
                "has keys of up to 50 and values of up to 500 characters.",
            );
        }
        if !key.is_ascii() || !value.is_ascii() {
            given.blame(FIELD, "takes ASCII characters only.");
        }
        metadata.insert(key, value);
    }
    Some(metadata)
}

/// Makes a user and tells it.
pub(crate) fn new(world: &World, metadata: Option<BTreeMap<String, String>>) -> User {
    let user = User {
        id: world.id(&format!("{TENANT}-"), 16),
        metadata,
        created: world.pace.now(),
        session: None,
    };
    world.smile(|tenant| tenant.users.add(user.clone()));
    notice::announce(world, "USER_CREATED", json!({"userId": user.id}));
    user
}

async fn read(State(world): State<Shared>, Path(id): Path<String>) -> Result<Response, Refusal> {
    let user = find(&world, &id)?;
    let shown = world.smile(|tenant| tenant.user_shown(&user));
    Ok(ok(&world, shown))
}

/// What the user's session brought: its accounts.
async fn payload(State(world): State<Shared>, Path(id): Path<String>) -> Result<Response, Refusal> {
    let user = find(&world, &id)?;
    let data = world.smile(|tenant| {
        let accounts = tenant.accounts_of(&id);
        let accounts: Vec<_> = accounts.iter().map(Account::shown).collect();
        let accounts = user.session.as_ref().map(|_| accounts);
        json!({"session": user.session_shown(), "accounts": accounts.unwrap_or_default()})
    });
    Ok(ok(&world, data))
}

async fn reset(State(world): State<Shared>, Path(id): Path<String>) -> Result<Response, Refusal> {
    let user = find(&world, &id)?;
    world.smile(|tenant| tenant.users.change(&id, |user| user.session = None));
    notice::announce(
        &world,
        "USER_SESSION_RESET",
        json!({"session": user.session_shown()}),
    );
    Ok(done(&world))
}

fn find(world: &World, id: &str) -> Result<User, Refusal> {
    let user = world.smile(|tenant| tenant.users.get(id));
    user.ok_or_else(|| missing(world, "User", id))
}
