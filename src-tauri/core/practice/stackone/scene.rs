//! The customer's part at the provider: signing in, a second step, turning away. The same behind an auth link and in
//! the hub's popup; nothing here knows how it looks.

use std::collections::BTreeMap;

use super::{
    link::{Brought, link},
    provider::Provider,
    session::{AttemptState, Session},
};
use crate::practice::world::World;

/// The test login that is shown to whoever plays the customer.
pub(crate) const LOGIN: &str = "jana.roth@practice.example";
/// Its password.
pub(crate) const PASSWORD: &str = "practice";
/// The code of the second step.
pub(crate) const CODE: &str = "123456";

/// What a form brought, by field name.
pub(crate) type Form = BTreeMap<String, String>;

/// What comes next.
pub(crate) enum Scene {
    /// The sign-in form, perhaps with what was wrong.
    SignIn(Option<&'static str>),
    /// The second step, perhaps with what was wrong.
    Code(Option<&'static str>),
    /// The provider refused; the attempt is over.
    Refused,
    /// The customer turned away; the attempt is over.
    Cancelled,
    /// Linked.
    Linked,
}

/// One press of a button, named by the form's `act`.
pub(crate) fn act(
    world: &World,
    session: &Session,
    provider: &Provider,
    attempt: &str,
    form: &Form,
) -> Scene {
    let value = |name: &str| form.get(name).map_or("", String::as_str);
    match value("act") {
        "cancel" => {
            settle(world, attempt, AttemptState::Cancelled);
            Scene::Cancelled
        }
        "refuse" => {
            settle(world, attempt, refused(provider));
            Scene::Refused
        }
        "code" if value("code").trim() != CODE => Scene::Code(Some("That is not the code.")),
        "code" | "mfa" | "broken" | "sign-in" => {
            if let Some(wrong) = wrong_login(provider, form) {
                return Scene::SignIn(Some(wrong));
            }
            if value("act") == "mfa" {
                return Scene::Code(None);
            }
            let broken = value("act") == "broken";
            sign_in(world, session, provider, attempt, form, broken);
            Scene::Linked
        }
        _ => Scene::SignIn(None),
    }
}

/// What is wrong with a login.
fn wrong_login(provider: &Provider, form: &Form) -> Option<&'static str> {
    let value = |name: &str| form.get(name).map_or("", |value| value.trim());
    if provider.popup() {
        let right = !value("username").is_empty() && value("password") == PASSWORD;
        return (!right).then_some("User name or password is wrong. The test login above works.");
    }
    let missing = provider
        .fields()
        .iter()
        .any(|field| value(field.key).is_empty());
    missing.then_some("Please fill in every field.")
}

fn sign_in(
    world: &World,
    session: &Session,
    provider: &Provider,
    attempt: &str,
    form: &Form,
    broken: bool,
) {
    let brought = Brought {
        provider,
        typed: form.clone(),
        broken,
    };
    let account = link(world, session, &brought);
    authenticated(world, session, attempt, &account.id);
}

/// The attempt that is under way, or a new one.
///
/// Attempts are documented for OAuth sign-ins. Behind an auth link every sign-in is one here, so that the poll tells
/// the same story for each provider; the hub's forms make none.
pub(crate) fn attempt(world: &World, session: &Session) -> String {
    let now = world.pace.now();
    let fresh = world.id("att", 10);
    let id = world.project(|project| {
        let pending = project.sessions.pending(&session.token);
        match pending.map(|attempt| attempt.id.clone()) {
            Some(id) => id,
            None => project.sessions.attempt(fresh, &session.token, now),
        }
    });
    world.keep();
    id
}

/// Ends an attempt.
pub(crate) fn settle(world: &World, attempt: &str, state: AttemptState) {
    let now = world.pace.now();
    world.project(|project| project.sessions.settle(attempt, state, now));
    world.keep();
}

/// Ends an attempt with an account; its auth link does not work again.
pub(crate) fn authenticated(world: &World, session: &Session, attempt: &str, account_id: &str) {
    settle(
        world,
        attempt,
        AttemptState::Authenticated(account_id.to_owned()),
    );
    world.project(|project| project.sessions.used(&session.token, account_id));
}

/// How a provider refuses.
pub(crate) fn refused(provider: &Provider) -> AttemptState {
    let why = format!("{} did not accept the sign-in.", provider.name);
    AttemptState::Error("access_denied".to_owned(), why)
}
