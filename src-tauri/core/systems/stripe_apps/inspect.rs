//! What was pasted, as far as it is an app's: an address of the Dashboard or the marketplace, a way back, a webhook,
//! a signing secret.

use std::collections::BTreeMap;

use url::Url;

use super::{callback, doctor, events::SIGNING, proof, spec::SPEC};
use crate::{
    clock::Time,
    secret::Secret,
    sign::{Fault, Scheme},
    systems::{
        Claim, Outcome,
        inspect::{Form, Inspected, Pasted, check},
        stripe::{event::HEADER, keys, signed},
    },
    wire::{
        Check,
        CheckResult::{Fail, Pass, Skip, Warn},
        Verdict,
    },
};

/// What the pasted text is, if it is an app's at all.
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
    if keys::signing(&Secret::new(pasted.text.as_str())).is_some() {
        let shape = check("shape", Skip).with("system", SPEC.name);
        return Some(Inspected::new(
            "secret",
            Verdict::CannotTell,
            vec![shape],
            [],
        ));
    }
    came_back(&pasted.text, secrets, now).or_else(|| doctor::look(&address(&pasted.text)?))
}

/// The address in a text: with whatever a mail or a chat set around it, and without the beginning that a browser hides.
fn address(text: &str) -> Option<Url> {
    let around = |letter: char| "<>‹›«»\"'“”„()[]".contains(letter);
    let bare = text.trim_start_matches(around);
    // Behind an address a bracket may be its own, as in `apps[…][drawer]`.
    let bare = match bare == text {
        true => text,
        false => bare.trim_end_matches(around),
    };
    let hosts = ["dashboard.stripe.com", "marketplace.stripe.com"];
    let hidden = hosts.iter().any(|host| {
        bare.strip_prefix(host)
            .is_some_and(|rest| rest.starts_with('/'))
    });
    match hidden {
        true => Url::parse(&format!("https://{bare}")).ok(),
        false => Url::parse(bare).ok(),
    }
}

/// A way back that only an app has: signed, or said to be.
fn came_back(text: &str, secrets: &BTreeMap<String, Secret>, now: Time) -> Option<Inspected> {
    let back = callback::read(text)?;
    match back.outcome {
        Outcome::Signed(claim) => Some(claimed(&claim, secrets, now)),
        Outcome::Broken(how) => {
            let said = check("code", Fail).with("how", how);
            Some(Inspected::new(
                "callback",
                Verdict::NotGenuine,
                vec![said],
                [],
            ))
        }
        _ => None,
    }
}

/// A signature held against both signing secrets; what was pasted may well be old.
fn claimed(claim: &Claim, secrets: &BTreeMap<String, Secret>, now: Time) -> Inspected {
    let mut checks = vec![check("install", Pass).with("account", &claim.account)];
    let side = if claim.live { "live" } else { "test" };
    checks.push(check("side", Pass).with("mode", side));
    if claim.state.as_deref().is_none_or(str::is_empty) {
        checks.push(check("bound", Warn));
    }
    let value = claim.signature.expose();
    let known: Vec<&Secret> = proof::SECRETS
        .iter()
        .filter_map(|name| secrets.get(*name))
        .collect();
    if known.is_empty() {
        checks.push(check("appsecret", Skip));
        return Inspected::new("callback", Verdict::CannotTell, checks, ["add-app-secret"]);
    }
    if proof::is_plain(value) {
        return plain(claim, &known, now, checks);
    }
    let ageless = Scheme::StripeV1 { tolerance: 0 };
    let timed = Scheme::StripeV1 {
        tolerance: proof::TOLERANCE,
    };
    let texts = proof::payloads(claim);
    let every = |scheme: Scheme| {
        let mut all = known
            .iter()
            .flat_map(|secret| texts.iter().map(move |text| (secret, text)));
        all.any(|(secret, text)| scheme.verify(secret, text.as_bytes(), value, now) == Ok(()))
    };
    if !every(ageless) {
        let malformed = ageless.verify(known[0], b"", value, now) == Err(Fault::Malformed);
        checks.push(
            check("claim", Fail).with("how", if malformed { "malformed" } else { "differs" }),
        );
        return Inspected::new("callback", Verdict::NotGenuine, checks, ["add-app-secret"]);
    }
    checks.push(check("claim", Pass));
    checks.push(check("age", if every(timed) { Pass } else { Warn }));
    Inspected::new("callback", Verdict::Genuine, checks, ["do-take-callback"])
}

/// The older form: it proves no more than that the app's secret knew the account once.
fn plain(claim: &Claim, known: &[&Secret], now: Time, mut checks: Vec<Check>) -> Inspected {
    checks.push(check("plain", Warn));
    let (account, value) = (claim.account.as_bytes(), claim.signature.expose());
    let fits = |secret: &&Secret| {
        Scheme::Sha256Hex
            .verify(secret, account, value, now)
            .is_ok()
    };
    if !known.iter().any(fits) {
        checks.push(check("claim", Fail).with("how", "differs"));
        return Inspected::new("callback", Verdict::NotGenuine, checks, ["add-app-secret"]);
    }
    Inspected::new(
        "callback",
        Verdict::CannotTell,
        checks,
        ["do-take-callback"],
    )
}
