//! What was pasted, as far as it is Stripe's: a webhook, a way back, an authorize address, a key.

use std::collections::BTreeMap;

use url::Url;

use super::{callback, events::SIGNING, spec::SPEC};
use crate::{
    clock::Time,
    secret::Secret,
    systems::{
        Outcome,
        inspect::{Form, Inspected, Pasted, check},
        stripe::{event::HEADER, keys, signed},
    },
    wire::{
        Check,
        CheckResult::{Fail, Pass, Skip, Warn},
        Verdict,
    },
};

/// The domain that API, Connect and dashboard live at.
const HOME: &str = "stripe.com";

/// What the pasted text is, if it is Stripe's at all.
pub(super) fn inspect(
    pasted: &Pasted,
    secrets: &BTreeMap<String, Secret>,
    now: Time,
) -> Option<Inspected> {
    let event = (SIGNING.read)(&pasted.body);
    if pasted.headers.contains_key(HEADER) || event.is_some() {
        return Some(signed::inspect(&SIGNING, pasted, secrets, now));
    }
    if !matches!(pasted.form, Form::Text | Form::Body) {
        return None;
    }
    if let Some((shape, environment)) = keys::read(&Secret::new(pasted.text.as_str())) {
        if shape == keys::Shape::Webhook {
            let shape = check("shape", Skip).with("system", SPEC.name);
            return Some(Inspected::new(
                "secret",
                Verdict::CannotTell,
                vec![shape],
                [],
            ));
        }
        let mode = environment.map_or("", |environment| environment.word());
        let shape = check("mode", Pass)
            .with("system", SPEC.name)
            .with("mode", mode);
        return Some(Inspected::new(
            "api-key",
            Verdict::CannotTell,
            vec![shape],
            [],
        ));
    }
    came_back(&pasted.text).or_else(|| address(&Url::parse(&pasted.text).ok()?))
}

/// What a customer came back with. Whether its state is one of this desk's is for the desk to say.
fn came_back(text: &str) -> Option<Inspected> {
    let back = callback::read(text)?;
    // A query alone could be anybody's: it must carry what only a way back has.
    let code = |code: &Secret| code.expose().starts_with("ac_");
    let (said, next): (Check, Option<&'static str>) = match &back.outcome {
        Outcome::Code(text) if code(text) => (check("code", Pass), Some("do-take-callback")),
        Outcome::Code(_) if back.state.is_none() => return None,
        Outcome::Code(_) => (check("code", Warn), Some("do-take-callback")),
        Outcome::Refused { error, .. } => {
            let word = error
                .split_once('/')
                .map_or(error.as_str(), |(_, word)| word);
            (
                check("refusal", Warn).with("error", word),
                Some("do-take-callback"),
            )
        }
        Outcome::Visited(_) => (check("visit", Pass), Some("do-take-callback")),
        // Stripe Connect signs no way back.
        Outcome::Signed(_) => return None,
        Outcome::Broken(how) => (check("code", Fail).with("how", how), None),
    };
    let verdict = match said.result {
        Fail => Verdict::NotGenuine,
        _ => Verdict::CannotTell,
    };
    Some(Inspected::new("callback", verdict, vec![said], next))
}

/// An address at Stripe, or one that only looks like it.
fn address(url: &Url) -> Option<Inspected> {
    let host = url.host_str()?;
    let said = |result| {
        check("host", result)
            .with("host", host)
            .with("system", SPEC.name)
    };
    let is_home = host == HOME
        || host
            .strip_suffix(HOME)
            .is_some_and(|rest| rest.ends_with('.'));
    let plain = url.username().is_empty() && url.password().is_none();
    let honest = url.scheme() == "https" && url.port().is_none() && plain;
    let shown = format!("{}{host}", url.username()).to_lowercase();
    match (is_home, honest) {
        (true, true) => Some(Inspected::new(
            "auth-link",
            Verdict::CannotTell,
            vec![said(Pass)],
            [],
        )),
        (true, false) => Some(Inspected::new(
            "auth-link",
            Verdict::NotGenuine,
            vec![said(Pass), check("scheme", Fail)],
            ["do-not-open"],
        )),
        // `stripe.com.example`, `connect-stripe.com`, `connect.stripe.com@evil.example`.
        (false, _) if shown.replace('1', "i").contains("stripe") => Some(Inspected::new(
            "auth-link",
            Verdict::NotGenuine,
            vec![said(Fail)],
            ["do-not-open"],
        )),
        (false, _) => None,
    }
}
