//! The customer, played by control instead of by hand.

use url::Url;

use super::{
    invite::{Invite, STEPS},
    invites,
    link::{self, Ending},
    logins::LOGINS,
    provider,
};
use crate::{
    error::{Code, Error, Result},
    practice::world::World,
    wire::PracticeOutcome,
};

/// Plays the customer behind a landing page. A page that shows Wink has no address at Smile; for it `/wink?token=…`
/// names the token it was given. Neither leads anywhere afterwards.
pub(crate) fn complete(world: &World, url: &Url, outcome: &str) -> Result<PracticeOutcome> {
    let token = url.query_pairs().find(|(name, _)| name == "token");
    let token = token.map_or_else(String::new, |(_, token)| token.into_owned());
    let user = match url.path().split('/').collect::<Vec<_>>()[..] {
        ["", "invite-user", id] => opened(world, id, &token)?,
        ["", "wink"] => {
            let now = world.pace.now();
            let user = world.smile(|tenant| tenant.spend(&token, now));
            let spent = "This token has been used or has expired.";
            user.ok_or_else(|| Error::new(Code::Refused, spent))?
        }
        _ => return Err(Error::field("url", "This is not a link of this practice.")),
    };
    link::enter(world, &user);
    let account = play(world, &user, outcome);
    Ok(PracticeOutcome {
        outcome: outcome.to_owned(),
        account_id: account,
        redirect_url: None,
    })
}

/// The user of a landing page, whose mail and page were opened.
fn opened(world: &World, id: &str, token: &str) -> Result<String> {
    let Some(invite) = known(world, id, token) else {
        let why = "The practice does not know this link.";
        return Err(Error::new(Code::NotFound, why));
    };
    if !invite.open(world.pace.now()) {
        return Err(Error::new(Code::Refused, "This link has expired."));
    }
    for status in &STEPS[1..3] {
        invites::step(world, id, status);
    }
    Ok(invite.user)
}

/// The invite of a landing page's address.
pub(crate) fn known(world: &World, id: &str, token: &str) -> Option<Invite> {
    world.smile(|tenant| {
        let invite = tenant.invites.get(id)?;
        (tenant.keys.landing(id) == token).then_some(invite)
    })
}

/// Plays Wink to its outcome and gives the account that came of it. Whoever declines just closes it.
fn play(world: &World, user: &str, outcome: &str) -> Option<String> {
    if outcome == "declined" {
        return None;
    }
    let mfa = outcome == "mfa";
    let offered = provider::ALL.iter().filter(|provider| provider.offered());
    let provider = offered.into_iter().find(|provider| provider.mfa == mfa)?;
    let account = link::begin(world, user, provider, LOGINS[0].email);
    let ending = match outcome {
        "error" => Ending::Failed("INVALID_CREDENTIALS"),
        _ => Ending::Connected,
    };
    if mfa {
        link::end(world, &account.id, Ending::AwaitsCode);
    }
    link::end(world, &account.id, ending);
    link::leave(world, user, outcome != "error");
    Some(account.id)
}
