//! The authorize address, part by part (docs.stripe.com/connect/oauth-reference; the order is stripe-node's).

use std::collections::BTreeMap;

use url::Url;

use super::{
    prefill,
    spec::{CONNECT_URL, OAUTH, SPEC},
};
use crate::{
    error::{Error, Result},
    http::is_loopback,
    systems::{
        Address, LinkAsk,
        spec::{Premise, pattern_fits},
        stripe::{parts::Parts, settings},
    },
};

/// The host of OAuth, from the settings of an integration.
pub(super) fn home(settings: &BTreeMap<String, String>) -> Result<Url> {
    settings::home(&SPEC, settings, "connect_url", CONNECT_URL)
}

/// The address for these options, with every part named and every doubt told.
pub(super) fn build(settings: &BTreeMap<String, String>, ask: &LinkAsk) -> Result<Address> {
    check(ask)?;
    check_birthday(ask)?;
    let client_id = settings::said(settings, "client_id").ok_or_else(|| {
        Error::field(
            "client_id",
            "The address needs the client id of your platform, ca_….",
        )
        .of_system(SPEC.id)
    })?;
    let given = |name: &str| settings::said(&ask.options, name).unwrap_or_default();
    let express = given("account_type") == "express";
    let mut parts = Parts::at(start(home(settings)?, express));
    parts.add("client_id", client_id, "client_id");
    if !express {
        parts.add("scope", given("scope"), "scope");
    }
    match &ask.back.state {
        Some(state) => parts.add("state", state.expose(), "oauth_state"),
        None => parts.show("state", "", "oauth_state"),
    }
    parts.add("redirect_uri", &ask.back.redirect_uri, "redirect_uri");
    for name in ["stripe_landing", "always_prompt"] {
        parts.add(name, given(name), name);
    }
    let capabilities = given("suggested_capabilities").split(',');
    for (at, capability) in capabilities.map(str::trim).enumerate() {
        let name = format!("suggested_capabilities[{at}]");
        parts.add(&name, capability, "suggested_capabilities");
    }
    for field in &prefill::FIELDS {
        let value = prefill::as_sent(field.name, given(field.name));
        parts.add(&format!("stripe_user[{}]", field.name), &value, field.name);
    }
    parts.add("response_type", "code", "response_type");
    doubt(&mut parts, ask, express);
    Ok(parts.done())
}

fn start(mut home: Url, express: bool) -> Url {
    let base = home.path().trim_end_matches('/');
    let path = match express {
        true => format!("{base}/express/oauth/authorize"),
        false => format!("{base}/oauth/authorize"),
    };
    home.set_path(&path);
    home
}

/// Refuses what is no option of the kind: it would be left out without a word.
fn check(ask: &LinkAsk) -> Result<()> {
    let kind = SPEC.kinds.iter().find(|kind| kind.id == OAUTH);
    let fields = kind.map_or(&[][..], |kind| kind.fields);
    let strange = ask
        .options
        .keys()
        .find(|name| fields.iter().all(|field| field.name != *name));
    match strange {
        Some(name) => Err(
            Error::field(name, format!("{} takes no option “{name}”.", SPEC.name))
                .of_system(SPEC.id),
        ),
        None => Ok(()),
    }
}

/// Stripe drops a day that no month has without a word.
fn check_birthday(ask: &LinkAsk) -> Result<()> {
    let given = |name: &str| -> Option<i16> { ask.options.get(name)?.parse().ok() };
    let (Some(day), Some(month), Some(year)) =
        (given("dob_day"), given("dob_month"), given("dob_year"))
    else {
        return Ok(());
    };
    let part = |number: i16| i8::try_from(number).unwrap_or_default();
    match jiff::civil::Date::new(year, part(month), part(day)) {
        Ok(_) => Ok(()),
        Err(_) => {
            let sentence = format!("There is no {year:04}-{month:02}-{day:02}.");
            Err(Error::field("dob_day", sentence).of_system(SPEC.id))
        }
    }
}

/// What to think of before the address is sent.
fn doubt(parts: &mut Parts, ask: &LinkAsk, express: bool) {
    let given = |name: &str| ask.options.get(name).filter(|value| !value.is_empty());
    if express {
        parts.warn("account_type", "express-legacy");
    }
    if given("scope").is_some_and(|scope| scope == "read_only") {
        parts.warn("scope", "read-only");
    }
    let fields = SPEC.kinds.iter().flat_map(|kind| kind.fields);
    for field in fields.filter(|field| given(field.name).is_some_and(|it| it != field.default)) {
        if field.undocumented && field.name != "account_type" {
            parts.warn(field.name, "undocumented");
        }
        let own = given(field.name).map_or("", String::as_str);
        let unmet = |need: &&Premise| {
            let other = given(need.field).map_or("", String::as_str);
            let met = !other.is_empty() && pattern_fits(need.is, other);
            !need.firm && need.concerns(own) && !met
        };
        if let Some(need) = field.needs.iter().find(unmet) {
            parts.warn_with(field.name, "should-have", &[("other", need.field)]);
        }
    }
    let name = given("email").and_then(|email| email.rsplit_once('@'));
    if name.is_some_and(|(name, _)| !name.is_ascii()) {
        parts.warn("email", "mail-letters");
    }
    if ask.back.redirect_uri.is_empty() {
        parts.warn("redirect_uri", "first-registered");
    } else if Url::parse(&ask.back.redirect_uri).is_ok_and(|url| is_loopback(&url)) {
        parts.warn("redirect_uri", "this-machine");
    }
    if ask.back.state.is_none() {
        parts.warn("oauth_state", "no-state");
    }
}
