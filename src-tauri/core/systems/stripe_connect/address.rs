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
    secret::Secret,
    systems::{
        Address, LinkAsk,
        spec::{Premise, pattern_fits},
    },
    wire::{AddressPart, Warning},
};

/// The host of OAuth, from the settings of an integration.
pub(super) fn home(settings: &BTreeMap<String, String>) -> Result<Url> {
    let text = settings.get("connect_url").map(String::as_str);
    let text = text.filter(|text| !text.is_empty()).unwrap_or(CONNECT_URL);
    Url::parse(text).map_err(|_| Error::field("connect_url", format!("“{text}” is no address.")))
}

/// An address being put together.
struct Parts<'a> {
    url: Url,
    parts: Vec<AddressPart>,
    options: &'a BTreeMap<String, String>,
}

impl Parts<'_> {
    fn given(&self, name: &str) -> Option<&str> {
        let value = self.options.get(name).map(|value| value.trim());
        value.filter(|value| !value.is_empty())
    }

    /// One part, unless it is empty.
    fn add(&mut self, name: &str, value: &str, field: &str) {
        if !value.is_empty() {
            self.url.query_pairs_mut().append_pair(name, value);
            self.show(name, value, field);
        }
    }

    /// A part that is told, though it stands in the address only later or not in its query.
    fn show(&mut self, name: &str, value: &str, field: &str) {
        self.parts.push(AddressPart {
            name: name.to_owned(),
            value: value.to_owned(),
            field: field.to_owned(),
        });
    }

    fn option(&mut self, name: &'static str) {
        let value = self.given(name).unwrap_or_default().to_owned();
        self.add(name, &value, name);
    }
}

/// The address for these options, with every part named and every doubt told.
pub(super) fn build(settings: &BTreeMap<String, String>, ask: &LinkAsk) -> Result<Address> {
    check(ask)?;
    check_birthday(ask)?;
    let client_id = settings.get("client_id").map(|id| id.trim());
    let client_id = client_id.filter(|id| !id.is_empty()).ok_or_else(|| {
        Error::field(
            "client_id",
            "The address needs the client id of your platform, ca_….",
        )
        .of_system(SPEC.id)
    })?;
    let express = ask
        .options
        .get("account_type")
        .is_some_and(|kind| kind == "express");
    let path = if express {
        "express/oauth/authorize"
    } else {
        "oauth/authorize"
    };
    let mut url = home(settings)?;
    let base = url.path().trim_end_matches('/').to_owned();
    url.set_path(&format!("{base}/{path}"));
    let mut parts = Parts {
        url,
        parts: Vec::new(),
        options: &ask.options,
    };
    let start = parts.url.to_string();
    parts.show("address", &start, "address");
    parts.add("client_id", client_id, "client_id");
    if !express {
        parts.option("scope");
    }
    match &ask.back.state {
        Some(state) => parts.add("state", state.expose(), "oauth_state"),
        None => parts.show("state", "", "oauth_state"),
    }
    parts.add("redirect_uri", &ask.back.redirect_uri, "redirect_uri");
    parts.option("stripe_landing");
    parts.option("always_prompt");
    let capabilities = parts
        .given("suggested_capabilities")
        .unwrap_or_default()
        .to_owned();
    for (at, capability) in capabilities.split(',').map(str::trim).enumerate() {
        let name = format!("suggested_capabilities[{at}]");
        parts.add(&name, capability, "suggested_capabilities");
    }
    for field in &prefill::FIELDS {
        let value = parts.given(field.name).unwrap_or_default().to_owned();
        parts.add(&format!("stripe_user[{}]", field.name), &value, field.name);
    }
    parts.add("response_type", "code", "response_type");
    Ok(Address {
        warnings: warnings(ask, express),
        url: Secret::new(parts.url.as_str()),
        parts: parts.parts,
    })
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
fn warnings(ask: &LinkAsk, express: bool) -> Vec<Warning> {
    let given = |name: &str| ask.options.get(name).filter(|value| !value.is_empty());
    let mut found = Vec::new();
    if express {
        found.push(warning("account_type", "express-legacy"));
    }
    if given("scope").is_some_and(|scope| scope == "read_only") {
        found.push(warning("scope", "read-only"));
    }
    let fields = SPEC.kinds.iter().flat_map(|kind| kind.fields);
    for field in fields.filter(|field| given(field.name).is_some_and(|it| it != field.default)) {
        if field.undocumented && field.name != "account_type" {
            found.push(warning(field.name, "undocumented"));
        }
        let unmet = |need: &&Premise| {
            let other = given(need.field).map_or("", String::as_str);
            !need.firm && (other.is_empty() || !pattern_fits(need.is, other))
        };
        if let Some(need) = field.needs.iter().find(unmet) {
            found.push(warning(field.name, "should-have").with("other", need.field));
        }
    }
    if ask.back.redirect_uri.is_empty() {
        found.push(warning("redirect_uri", "first-registered"));
    } else if Url::parse(&ask.back.redirect_uri).is_ok_and(|url| is_loopback(&url)) {
        found.push(warning("redirect_uri", "this-machine"));
    }
    if ask.back.state.is_none() {
        found.push(warning("oauth_state", "no-state"));
    }
    found
}

fn warning(field: &str, key: &str) -> Warning {
    Warning {
        field: field.to_owned(),
        key: key.to_owned(),
        values: BTreeMap::new(),
        detail: String::new(),
    }
    .with("field", field)
}

impl Warning {
    fn with(mut self, name: &str, value: &str) -> Self {
        self.values.insert(name.to_owned(), value.to_owned());
        self
    }
}
