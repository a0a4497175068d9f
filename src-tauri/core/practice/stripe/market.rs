//! Install links in their three shapes, and what they bring back
//! (<https://docs.stripe.com/stripe-apps/install-links>). The practice's app can be installed by each of them,
//! which no real app can: so that each can be practised.

use serde::Serialize;
use url::Url;

use super::{
    account::Account,
    asked::Asked,
    grants::Client,
    install::{self, Install},
    keys::APP_ID,
    notice::signature,
    redirects,
};
use crate::practice::world::World;

/// The channel of the external test; one copies it from the Dashboard.
pub(crate) const CHANNEL: &str = "chnlink_61PracticeExternalTest";

/// What an install link is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A published app that uses OAuth.
    Published,
    /// The external test of such an app.
    Test,
    /// A published app that does not use OAuth.
    Plain,
}

/// What an install link asks for.
pub(crate) struct Asking {
    pub(crate) shape: Shape,
    pub(crate) redirect: Url,
    state: Option<String>,
}

/// Reads an install link, or says why the page refuses it.
pub(crate) fn understood(world: &World, path: &str, asked: &Asked) -> Result<Asking, &'static str> {
    let shape = shape(path)?;
    let (client, redirects) = world.stripe(|platform| {
        (
            platform.keys.app_client_id.clone(),
            platform.ledger.app_redirects.clone(),
        )
    });
    if shape != Shape::Plain && asked.one("client_id") != Some(client.as_str()) {
        return Err("The client id is not the app's.");
    }
    // The manifest takes no address without a path.
    let redirect = redirects.chosen(asked.one("redirect_uri"));
    let redirect = redirect.filter(|url| url.path().len() > 1);
    Ok(Asking {
        shape,
        redirect: redirect.ok_or("The redirect URI is none of the app's manifest.")?,
        state: asked.given("state").map(ToOwned::to_owned),
    })
}

fn shape(path: &str) -> Result<Shape, &'static str> {
    let parts: Vec<_> = path.trim_matches('/').split('/').collect();
    match parts.as_slice() {
        ["oauth", "v2", "authorize"] => Ok(Shape::Published),
        ["oauth", "v2", CHANNEL, "authorize"] => Ok(Shape::Test),
        ["oauth", "v2", _, "authorize"] => Err("There is no external test of this name."),
        ["apps", "install", "link", APP_ID] => Ok(Shape::Plain),
        ["apps", "install", "link", _] => Err("There is no app of this name."),
        _ => Err("There is nothing at this address."),
    }
}

/// The person installs: the install, and where the browser goes.
pub(crate) fn consent(world: &World, asking: &Asking, email: &str) -> (Install, Url) {
    let channel = match asking.shape {
        Shape::Test => "testing",
        _ => "public",
    };
    let install = install::install(world, email, channel);
    let back = match asking.shape {
        Shape::Plain => signed(world, asking, &install),
        _ => coded(world, asking, &install.account),
    };
    (install, back)
}

/// The person refuses.
pub(crate) fn refusal(asking: &Asking) -> Url {
    let why = "The user denied your request";
    back(
        asking,
        &[("error", "access_denied"), ("error_description", why)],
    )
}

/// With a code, which the app's server exchanges.
fn coded(world: &World, asking: &Asking, account: &Account) -> Url {
    let code = world.id("ac_Practice", 16);
    let now = world.pace.now();
    world.stripe(|platform| {
        let mark = platform.keys.mark(&code);
        let account = account.clone();
        platform
            .ledger
            .grants
            .offer(mark, Client::App, account, "stripe_apps", now);
    });
    world.keep();
    back(asking, &[("code", &code)])
}

/// With a signature over state, user and account, and the mark of the test mode.
fn signed(world: &World, asking: &Asking, install: &Install) -> Url {
    let genuine = !world.faults.on("wrong-signature");
    let secret = match genuine {
        true => world.stripe(|platform| platform.keys.app_signing_secret.clone()),
        false => "not the secret".to_owned(),
    };
    let text = payload(asking.state.as_deref(), &install.user, &install.account.id);
    let signature = signature(&secret, world.pace.now().seconds(), &text, false);
    let parameters = [
        ("user_id", install.user.as_str()),
        ("account_id", &install.account.id),
        ("livemode", "false"),
        ("install_signature", &signature),
    ];
    back(asking, &parameters)
}

/// What is signed: compact JSON, its keys in this order. Without a state its key is left out; whether Stripe does
/// that or signs `null` is not known.
fn payload(state: Option<&str>, user_id: &str, account_id: &str) -> String {
    #[derive(Serialize)]
    struct Payload<'a> {
        #[serde(skip_serializing_if = "Option::is_none")]
        state: Option<&'a str>,
        user_id: &'a str,
        account_id: &'a str,
    }
    let payload = Payload {
        state,
        user_id,
        account_id,
    };
    serde_json::to_string(&payload).unwrap_or_default()
}

fn back(asking: &Asking, parameters: &[(&str, &str)]) -> Url {
    redirects::back(&asking.redirect, parameters, asking.state.as_deref())
}
