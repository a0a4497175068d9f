//! What was pasted, as far as it is an app's: an address of the Dashboard or the marketplace, a way back, a webhook,
//! a signing secret.

use std::collections::BTreeMap;

use url::Url;

use super::{callback, doctor, events, proof, spec::SPEC};
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
    let event = events::read(&pasted.body);
    if pasted.headers.contains_key(HEADER) || event.is_some() {
        return Some(signed::inspect(&SPEC, event, pasted, secrets, now));
    }
    if !matches!(pasted.form, Form::Text | Form::Body) {
        return None;
    }
    if keys::signing(&Secret::new(pasted.text.as_str())).is_some() {
        let shape = check("shape", Skip).with("system", SPEC.name);
        return Some(found("secret", Verdict::CannotTell, vec![shape], &[]));
    }
    came_back(&pasted.text, secrets, now).or_else(|| doctor::look(&Url::parse(&pasted.text).ok()?))
}

fn found(
    kind: &'static str,
    verdict: Verdict,
    checks: Vec<Check>,
    next: &[&'static str],
) -> Inspected {
    Inspected {
        kind,
        verdict,
        checks,
        next: next.to_vec(),
        event: None,
    }
}

/// A way back that only an app has: signed, or said to be.
fn came_back(text: &str, secrets: &BTreeMap<String, Secret>, now: Time) -> Option<Inspected> {
    let back = callback::read(text)?;
    match back.outcome {
        Outcome::Signed(claim) => Some(claimed(&claim, secrets, now)),
        Outcome::Broken(how) if how == "unsigned" || how == "no-account" => {
            let said = check("code", Fail).with("how", how);
            Some(found("callback", Verdict::NotGenuine, vec![said], &[]))
        }
        _ => None,
    }
}

/// A signature held against both signing secrets; what was pasted may well be old.
fn claimed(claim: &Claim, secrets: &BTreeMap<String, Secret>, now: Time) -> Inspected {
    let mut checks = vec![check("install", Pass).with("account", &claim.account)];
    let side = if claim.live { "live" } else { "test" };
    checks.push(check("side", Pass).with("mode", side));
    if claim.state.is_none() {
        checks.push(check("bound", Warn));
    }
    let value = claim.signature.expose();
    if proof::is_plain(value) {
        checks.push(check("plain", Warn));
        return found(
            "callback",
            Verdict::CannotTell,
            checks,
            &["do-take-callback"],
        );
    }
    let known: Vec<&Secret> = proof::SECRETS
        .iter()
        .filter_map(|name| secrets.get(*name))
        .collect();
    if known.is_empty() {
        checks.push(check("appsecret", Skip));
        return found("callback", Verdict::CannotTell, checks, &["add-app-secret"]);
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
        return found("callback", Verdict::NotGenuine, checks, &["add-app-secret"]);
    }
    checks.push(check("claim", Pass));
    checks.push(check("age", if every(timed) { Pass } else { Warn }));
    found("callback", Verdict::Genuine, checks, &["do-take-callback"])
}
