//! The customer's part in Wink: one press of a button after the other. Nothing here knows how it looks.

use std::collections::BTreeMap;

use serde_json::json;

use super::{
    account::{Account, ERRORS},
    link::{self, Ending},
    logins::{CODE, LOGINS, right},
    provider::{self, Provider},
    upload,
    visit::{KINDS, Step, Visit},
};
use crate::practice::world::World;

/// How long a provider waits for its code, in seconds; no page documents it.
const CODE_LIFE: i64 = 300;

/// What a form brought, by field name.
pub(crate) type Form = BTreeMap<String, String>;

/// One press of a button, named by the form's `act`, perhaps with what it is about after a colon. What the page that
/// is shown does not offer does nothing.
pub(crate) fn act(world: &World, visit: &mut Visit, form: &Form) {
    let value = |name: &str| form.get(name).map_or("", |value| value.trim());
    let (act, about) = value("act").split_once(':').unwrap_or((value("act"), ""));
    (visit.wrong, visit.filled) = (None, None);
    visit.typed = form.get("user").cloned();
    let now = world.pace.now();
    match (act, &visit.step) {
        (_, Step::Closed) => {}
        ("close", _) => close(world, visit, "close"),
        ("done", _) => close(world, visit, "exit"),
        ("agree", Step::Consent) => visit.go(now, Step::Choose),
        (_, Step::Consent) => {}
        ("list", _) => visit.go(now, Step::Choose),
        (_, Step::Choose) => choose(world, visit, act, about),
        _ => at_page(world, visit, (act, about), form),
    }
}

/// What was chosen on the page of providers, accounts and files.
fn choose(world: &World, visit: &mut Visit, act: &str, about: &str) {
    let provider = provider::find(about).filter(|provider| provider.offered());
    let step = match act {
        "provider" => provider.map(Step::Login),
        "account" => own(world, visit, about).map(|account| Step::Account(account.id)),
        "upload" => upload::own(world, &visit.user, about).map(|upload| Step::Upload(upload.id)),
        "kinds" => Some(Step::Kinds),
        _ => None,
    };
    if let Some(step) = step {
        visit.account = None;
        visit.go(world.pace.now(), step);
    }
}

/// One press of a button on a page that is about one thing.
fn at_page(world: &World, visit: &mut Visit, (act, about): (&str, &str), form: &Form) {
    let value = |name: &str| form.get(name).map_or("", |value| value.trim());
    match (act, visit.step.clone()) {
        ("fill", Step::Login(_)) => {
            let place = about.parse().ok().filter(|place| *place < LOGINS.len());
            visit.filled = place;
            visit.typed = place.map(|place| LOGINS[place].email.to_owned());
        }
        ("sign-in", Step::Login(provider)) => {
            sign_in(world, visit, provider, value("user"), value("password"));
        }
        ("fail", Step::Login(provider)) => {
            let known = ERRORS.iter().find(|(code, _)| *code == value("error"));
            if let Some((code, _)) = known {
                let account = begun(world, visit, provider, value("user"));
                fail(world, visit, &account.id, code);
            }
        }
        ("code", Step::Code(provider)) => code(world, visit, provider, value("code")),
        ("late", Step::Code(provider)) => late(world, visit, provider),
        ("cut", Step::Account(id)) => cut(world, visit, &id),
        ("kind", Step::Kinds) => {
            if let Some(kind) = KINDS.iter().find(|kind| kind.name == about) {
                visit.go(world.pace.now(), Step::File(kind));
            }
        }
        ("send", Step::File(kind)) => upload::send(world, visit, kind, value("file")),
        ("withdraw", Step::Upload(id)) => upload::withdraw(world, visit, &id),
        _ => {}
    }
}

/// An account of the visitor.
pub(crate) fn own(world: &World, visit: &Visit, id: &str) -> Option<Account> {
    let account = world.smile(|tenant| tenant.accounts.get(id));
    account.filter(|account| account.user == visit.user)
}

/// Closes Wink. `reason` says by which button.
fn close(world: &World, visit: &mut Visit, reason: &str) {
    link::leave(world, &visit.user, visit.brought);
    visit.step = Step::Closed;
    visit.tell("onClose", json!({"reason": reason}));
}

/// The account of a sign-in that begins; the page around hears of a new one.
fn begun(world: &World, visit: &mut Visit, provider: &Provider, user: &str) -> Account {
    let known = world.smile(|tenant| tenant.accounts_of(&visit.user).len());
    let account = link::begin(world, &visit.user, provider, user);
    if world.smile(|tenant| tenant.accounts_of(&visit.user).len()) > known {
        visit.tell_account("onAccountCreated", &account);
    }
    visit.account = Some(account.id.clone());
    account
}

fn sign_in(
    world: &World,
    visit: &mut Visit,
    provider: &'static Provider,
    user: &str,
    password: &str,
) {
    if user.is_empty() || password.is_empty() {
        visit.wrong = Some("Please fill in both fields.".to_owned());
        return;
    }
    let account = begun(world, visit, provider, user);
    if !right(user, password) {
        fail(world, visit, &account.id, "INVALID_CREDENTIALS");
    } else if provider.mfa {
        link::end(world, &account.id, Ending::AwaitsCode);
        visit.go(world.pace.now(), Step::Code(provider));
    } else {
        connect(world, visit, provider, &account.id);
    }
}

fn code(world: &World, visit: &mut Visit, provider: &'static Provider, code: &str) {
    let Some(account) = visit.account.clone().and_then(|id| own(world, visit, &id)) else {
        visit.go(world.pace.now(), Step::Choose);
        return;
    };
    if world.pace.now() >= account.since.plus_seconds(CODE_LIFE) {
        late(world, visit, provider);
    } else if code == CODE {
        connect(world, visit, provider, &account.id);
    } else {
        fail(world, visit, &account.id, "INVALID_MFA");
    }
}

/// The code did not come in time: the sign-in begins anew.
fn late(world: &World, visit: &mut Visit, provider: &'static Provider) {
    if let Some(id) = visit.account.clone() {
        fail(world, visit, &id, "MFA_TIMEOUT");
    }
    visit.go(world.pace.now(), Step::Login(provider));
}

fn connect(world: &World, visit: &mut Visit, provider: &'static Provider, id: &str) {
    if let Some(account) = link::end(world, id, Ending::Connected) {
        visit.brought = true;
        visit.tell_account("onAccountConnected", &account);
        visit.go(world.pace.now(), Step::Connected(provider));
    }
}

fn fail(world: &World, visit: &mut Visit, id: &str, error: &'static str) {
    if let Some(account) = link::end(world, id, Ending::Failed(error)) {
        visit.wrong = Some(account.told().to_owned());
        visit.tell_account("onAccountError", &account);
    }
}

fn cut(world: &World, visit: &mut Visit, id: &str) {
    if let Some(account) = link::end(world, id, Ending::Cut) {
        visit.tell_account("onAccountRemoved", &account);
    }
    visit.go(world.pace.now(), Step::Choose);
}
