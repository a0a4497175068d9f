//! Links: install links with their state, and deep links; no call is made for any of them.

use std::collections::BTreeMap;

use url::Url;

use super::{
    deep,
    spec::{DEEP, INSTALL, SPEC},
    template,
};
use crate::{
    error::{Error, Result},
    http::is_loopback,
    systems::{Address, Cx, LinkAsk, LinkMade, stripe::parts::Parts},
};

/// Makes a link of any kind: the state is the desk's, and so is the time for which it is taken.
pub(super) fn create(cx: &Cx<'_>, ask: &LinkAsk) -> Result<LinkMade> {
    let built = build(cx.settings, ask)?;
    let seconds = ask
        .options
        .get("expires_in")
        .and_then(|text| text.parse().ok());
    Ok(LinkMade {
        url: Some(built.url),
        created_at: cx.now,
        expires_at: seconds.map(|seconds| cx.now.plus_seconds(seconds)),
        ..LinkMade::default()
    })
}

/// The address for these options, with every part named and every doubt told.
pub(super) fn build(settings: &BTreeMap<String, String>, ask: &LinkAsk) -> Result<Address> {
    match ask.kind.as_str() {
        DEEP => deep::build(settings, ask),
        _ => install(settings, ask),
    }
}

fn install(settings: &BTreeMap<String, String>, ask: &LinkAsk) -> Result<Address> {
    let target = template::target(settings, ask)?;
    let given = |name: &str| ask.options.get(name).map_or("", String::as_str);
    let older = given("form") == "app-id";
    let mut parts = Parts::at(target.url);
    if ask.kind != INSTALL || older {
        let client_id = target.client_id.ok_or_else(|| {
            let sentence = "The address needs the app's client id, ca_….";
            Error::field("app_client_id", sentence).of_system(SPEC.id)
        })?;
        parts.add("client_id", &client_id, "app_client_id");
        if older {
            parts.warn("form", "older-form");
        } else if !client_id.starts_with("ca_") {
            parts.warn("app_client_id", "client-id-shape");
        }
    }
    parts.add("redirect_uri", &ask.back.redirect_uri, "redirect_uri");
    match &ask.back.state {
        Some(state) => parts.add("state", state.expose(), "oauth_state"),
        None => parts.show("state", "", "oauth_state"),
    }
    if given("oauth_words") == "true" {
        parts.add("response_type", "code", "response_type");
        parts.add("scope", "stripe_apps", "oauth_words");
        parts.warn("oauth_words", "undocumented");
    }
    doubt_the_way_back(&mut parts, ask);
    Ok(parts.done())
}

/// Where the customer comes back to, held against the manifest's rules.
fn doubt_the_way_back(parts: &mut Parts, ask: &LinkAsk) {
    let redirect = &ask.back.redirect_uri;
    if redirect.is_empty() {
        parts.warn("redirect_uri", "first-registered");
    } else if !super::manifest::takes(redirect) {
        parts.warn("redirect_uri", "needs-path");
    } else if Url::parse(redirect).is_ok_and(|url| is_loopback(&url)) {
        parts.warn("redirect_uri", "this-machine");
    }
    if ask.back.state.is_none() {
        parts.warn("oauth_state", "no-state");
    }
}
