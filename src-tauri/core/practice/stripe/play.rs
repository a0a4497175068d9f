//! The customer, played by control instead of by hand.

use url::Url;

use super::{
    asked::Asked,
    authorize,
    hosted::{self, Ending},
    market,
};
use crate::{
    error::{Code, Error, Result},
    practice::{place::Place, world::World},
    wire::PracticeOutcome,
};

/// How a play ends: the account, and where the customer's browser would go.
struct Ended {
    account: Option<String>,
    redirect: Option<Url>,
}

/// Plays the customer behind a link of Stripe's.
pub(crate) fn complete(
    world: &World,
    place: Place,
    url: &Url,
    outcome: &str,
) -> Result<PracticeOutcome> {
    let asked = Asked::query(url.query().map(ToOwned::to_owned));
    let ended = match url.path() {
        path if place == Place::StripeMarketplace => installed(world, path, &asked, outcome)?,
        "/oauth/authorize" => authorized(world, false, &asked, outcome)?,
        "/express/oauth/authorize" => authorized(world, true, &asked, outcome)?,
        path => match path
            .strip_prefix("/setup/")
            .and_then(|rest| rest.split_once('/'))
        {
            Some((_, token)) => completed(world, token, outcome)?,
            None => return Err(Error::field("url", "This is not a link of this practice.")),
        },
    };
    Ok(PracticeOutcome {
        outcome: outcome.to_owned(),
        account_id: ended.account,
        redirect_url: ended.redirect.map(String::from),
    })
}

/// OAuth knows no second step, so `mfa` is `linked`; an error stays on Stripe's page and leads nowhere.
fn authorized(world: &World, express: bool, asked: &Asked, outcome: &str) -> Result<Ended> {
    let asking = authorize::understood(world, express, asked)
        .map_err(|_| Error::new(Code::Refused, "Stripe's page refuses this link."))?;
    let nothing = Ended {
        account: None,
        redirect: None,
    };
    match outcome {
        "linked" | "mfa" => {
            let (account, back) = authorize::consent(world, &asking, &asking.filled, None);
            Ok(Ended {
                account: Some(account),
                redirect: Some(back),
            })
        }
        "declined" => Ok(Ended {
            redirect: Some(authorize::refusal(&asking)),
            ..nothing
        }),
        _ => Ok(nothing),
    }
}

/// An install link; `mfa` is `linked`, and an error stays on the marketplace's page.
fn installed(world: &World, path: &str, asked: &Asked, outcome: &str) -> Result<Ended> {
    let asking = market::understood(world, path, asked)
        .map_err(|why| Error::new(Code::Refused, format!("OAuth link invalid: {why}")))?;
    match outcome {
        "linked" | "mfa" => {
            let email = format!("{}@customer.example", world.id("installer-", 6));
            let (install, back) = market::consent(world, &asking, &email);
            Ok(Ended {
                account: Some(install.account.id),
                redirect: Some(back),
            })
        }
        "declined" => Ok(Ended {
            account: None,
            redirect: Some(market::refusal(&asking)),
        }),
        _ => Ok(Ended {
            account: None,
            redirect: None,
        }),
    }
}

/// An account link: whoever declines leaves the account as it is, and an error is one of the details.
fn completed(world: &World, token: &str, outcome: &str) -> Result<Ended> {
    match hosted::begin(world, token) {
        None => Err(Error::new(
            Code::NotFound,
            "The practice does not know this link.",
        )),
        Some(Err(_)) => Err(Error::new(
            Code::Refused,
            "This link has been used or has expired.",
        )),
        Some(Ok((visit, link))) => {
            let ending = match outcome {
                "linked" | "mfa" => Ending::Done,
                "declined" => Ending::Later,
                _ => Ending::Rejected,
            };
            hosted::end(world, &visit, ending);
            Ok(Ended {
                account: Some(link.account),
                redirect: link.back,
            })
        }
    }
}
