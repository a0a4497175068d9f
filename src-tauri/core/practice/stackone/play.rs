//! The customer and the webhooks, played by control instead of by hand.

use url::Url;

use super::{
    account::Account,
    link::{Brought, link},
    notice,
    provider::Provider,
    scene,
    session::{AttemptState, Session, Stale},
};
use crate::{
    error::{Code, Error, Result},
    practice::{
        outbox::{Letter, Sending},
        world::World,
    },
    wire::{PracticeOutcome, PracticeWebhook},
};

/// Opens an auth link as a customer would and plays it to the outcome. An auth link has no way back to the
/// integrator's page, hence never a redirect.
pub(crate) fn complete(world: &World, url: &Url, outcome: &str) -> Result<PracticeOutcome> {
    let token = token_of(url)?;
    let session = world.session(&token).map_err(stale)?;
    if session.used.is_some() {
        return Err(Error::new(
            Code::Refused,
            "This link has been used already.",
        ));
    }
    let provider = world.project(|project| project.offered(&session).first().copied());
    let provider =
        provider.ok_or_else(|| Error::new(Code::Refused, "This link offers no provider."))?;
    let account = play(world, &session, provider, outcome)?;
    Ok(PracticeOutcome {
        outcome: outcome.to_owned(),
        account_id: account.map(|account| account.id),
        redirect_url: None,
    })
}

fn play(
    world: &World,
    session: &Session,
    provider: &Provider,
    outcome: &str,
) -> Result<Option<Account>> {
    let attempt = scene::attempt(world, session);
    match outcome {
        "linked" | "mfa" => {
            let fields = provider.fields().iter();
            let brought = Brought {
                provider,
                typed: fields
                    .map(|field| (field.key.to_owned(), field.sample.to_owned()))
                    .collect(),
                broken: false,
            };
            let account = link(world, session, &brought);
            scene::authenticated(world, session, &attempt, &account.id);
            Ok(Some(account))
        }
        "declined" => {
            scene::settle(world, &attempt, AttemptState::Cancelled);
            Ok(None)
        }
        _ => {
            scene::settle(world, &attempt, scene::refused(provider));
            Ok(None)
        }
    }
}

/// The token of an auth link.
fn token_of(url: &Url) -> Result<String> {
    let foreign = || Error::field("url", "This is not a link of this practice.");
    if url.path() != "/embedded/integrations" {
        return Err(foreign());
    }
    let token = url.query_pairs().find(|(name, _)| name == "token");
    token
        .map(|(_, token)| token.into_owned())
        .ok_or_else(foreign)
}

fn stale(stale: Stale) -> Error {
    match stale {
        Stale::Unknown => Error::new(Code::NotFound, "The practice does not know this link."),
        Stale::Expired => Error::new(Code::Refused, "This link has expired."),
    }
}

/// Gives an account another status and tells the receiver.
pub(crate) fn turn(world: &World, id: &str, status: &str) -> Result<()> {
    let now = world.pace.now();
    let turned = world.project(|project| {
        project
            .accounts
            .change(id, |account| account.turn(status, now))
    });
    let account = turned.ok_or_else(|| Error::not_found("account", id))?;
    notice::announce(world, "account.updated", &account);
    Ok(())
}

/// The webhooks of a wish.
pub(crate) fn letters(world: &World, wish: &PracticeWebhook) -> Result<Vec<Letter>> {
    let sending = Sending::named(&wish.mode)?;
    let account = subject(world, wish)?;
    let now = world.pace.now();
    let newer = |genuine| notice::letter(world, &wish.event, &account, now, genuine);
    let before = now.plus_seconds(-60);
    let older = || notice::letter(world, "account.updated", &account, before, true);
    Ok(sending.letters(newer, older))
}

/// The account the webhook is about, as it is from now on.
fn subject(world: &World, wish: &PracticeWebhook) -> Result<Account> {
    let now = world.pace.now();
    let account = world.project(|project| {
        let id = match wish.account_id.as_str() {
            "" => project.accounts.newest()?.id,
            id => id.to_owned(),
        };
        if wish.event == "account.deleted" {
            return project.accounts.remove(&id);
        }
        if wish.status.is_empty() {
            return project.accounts.get(&id);
        }
        project
            .accounts
            .change(&id, |account| account.turn(&wish.status, now))
    });
    world.keep();
    account.ok_or_else(|| Error::not_found("account", &wish.account_id))
}
