//! What was pasted, as far as it is Stripe's: a webhook, a way back, an authorize address, a key.

use std::collections::BTreeMap;

use url::Url;

use super::{callback, spec::SPEC};
use crate::{
    clock::Time,
    secret::Secret,
    sign::{Fault, Scheme, stripe_parts},
    systems::{
        Outcome,
        inspect::{Form, Inspected, Pasted, check, short},
        stripe::{
            event::{self, HEADER},
            keys,
        },
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
    if pasted.headers.contains_key(HEADER) || event::read(&pasted.body).is_some() {
        return Some(signed(pasted, secrets, now));
    }
    if !matches!(pasted.form, Form::Text | Form::Body) {
        return None;
    }
    if let Some((_, environment)) = keys::read(&Secret::new(pasted.text.as_str())) {
        let mode = environment.map_or("", |environment| environment.word());
        let shape = check("mode", Pass)
            .with("system", SPEC.name)
            .with("mode", mode);
        return Some(found("api-key", Verdict::CannotTell, vec![shape], &[]));
    }
    came_back(&pasted.text).or_else(|| address(&Url::parse(&pasted.text).ok()?))
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

/// What a customer came back with. Whether its state is one of this desk's is for the desk to say.
fn came_back(text: &str) -> Option<Inspected> {
    let back = callback::read(text)?;
    // A query alone could be anybody's: it must carry what only a way back has.
    let code = |code: &Secret| code.expose().starts_with("ac_");
    let (said, next): (Check, &[&'static str]) = match &back.outcome {
        Outcome::Code(text) if code(text) => (check("code", Pass), &["do-take-callback"]),
        Outcome::Code(_) if back.state.is_none() => return None,
        Outcome::Code(_) => (check("code", Warn), &["do-take-callback"]),
        Outcome::Refused { error, .. } => {
            let word = error
                .split_once('/')
                .map_or(error.as_str(), |(_, word)| word);
            (
                check("refusal", Warn).with("error", word),
                &["do-take-callback"],
            )
        }
        // Stripe Connect signs no way back.
        Outcome::Signed(_) => return None,
        Outcome::Broken(how) => (check("code", Fail).with("how", how), &[]),
    };
    let verdict = match said.result {
        Fail => Verdict::NotGenuine,
        _ => Verdict::CannotTell,
    };
    Some(found("callback", verdict, vec![said], next))
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
    let honest = url.scheme() == "https" && url.username().is_empty() && url.password().is_none();
    let shown = format!("{}{host}", url.username()).to_lowercase();
    match (is_home, honest) {
        (true, true) => Some(found(
            "auth-link",
            Verdict::CannotTell,
            vec![said(Pass)],
            &[],
        )),
        (true, false) => Some(found(
            "auth-link",
            Verdict::NotGenuine,
            vec![said(Pass), check("scheme", Fail)],
            &["do-not-open"],
        )),
        // `stripe.com.example`, `connect-stripe.com`, `connect.stripe.com@evil.example`.
        (false, _) if shown.replace('1', "i").contains("stripe") => Some(found(
            "auth-link",
            Verdict::NotGenuine,
            vec![said(Fail)],
            &["do-not-open"],
        )),
        (false, _) => None,
    }
}

/// A webhook, held against the signing secret.
fn signed(pasted: &Pasted, secrets: &BTreeMap<String, Secret>, now: Time) -> Inspected {
    let mut checks = vec![check("form", Pass).with("form", pasted.form.word())];
    let mut verdict = Verdict::CannotTell;
    let mut next = Vec::new();
    match (pasted.headers.get(HEADER), secrets.get("webhook_secret")) {
        (None, _) => {
            checks.push(check("header", Fail).with("header", HEADER));
            next.push("paste-headers");
        }
        (Some(value), secret) => {
            checks.push(check("header", Pass).with("header", HEADER));
            match (stripe_parts(value), secret) {
                (None, _) => {
                    checks.push(check("signature", Fail).with("how", "stripe"));
                    verdict = Verdict::NotGenuine;
                }
                (Some(_), None) => {
                    checks.extend([check("signature", Pass), check("secret", Skip)]);
                    next.push("add-webhook-secret");
                }
                (Some(_), Some(secret)) => {
                    checks.push(check("signature", Pass));
                    let (held, told) = hold(secret, &pasted.body, value, now);
                    verdict = held;
                    checks.extend(told);
                    if verdict == Verdict::NotGenuine {
                        next.push("compare-secret");
                    }
                }
            }
        }
    }
    let event = event::read(&pasted.body);
    checks.push(match &event {
        Some(event) => check("event", Pass).with("event", &event.event),
        None => check("event", Fail).with("system", SPEC.name),
    });
    Inspected {
        event,
        ..found("webhook", verdict, checks, &next)
    }
}

/// Holds the signature against the body, also without the line break that editors add at the end. What was pasted may
/// well be old: a stale signature is genuine here, and said to be one that a receiver would refuse.
fn hold(secret: &Secret, body: &[u8], value: &str, now: Time) -> (Verdict, Vec<Check>) {
    let bare = body.strip_suffix(b"\n").unwrap_or(body);
    let bare = bare.strip_suffix(b"\r").unwrap_or(bare);
    let ageless = Scheme::StripeV1 { tolerance: 0 };
    let fits = |body: &[u8]| ageless.verify(secret, body, value, now).is_ok();
    let whole = fits(body);
    if !whole && !fits(bare) {
        return (Verdict::NotGenuine, vec![differing(secret, body, value)]);
    }
    let mut told = vec![check("hmac", Pass)];
    if !whole {
        told.push(check("body", Warn).with("how", "newline"));
    }
    let body = if whole { body } else { bare };
    told.push(match event::SCHEME.verify(secret, body, value, now) {
        Err(Fault::Stale) => check("age", Warn),
        _ => check("age", Pass),
    });
    (Verdict::Genuine, told)
}

/// What came, and what would have been right for the time it names.
fn differing(secret: &Secret, body: &[u8], value: &str) -> Check {
    let tag = |value: &str| {
        let tag = value.split(',').find_map(|part| part.strip_prefix("v1="));
        short(tag.unwrap_or_default())
    };
    let seconds: i64 = stripe_parts(value).map_or(0, |(at, _)| at.parse().unwrap_or(0));
    let wanted = event::SCHEME.sign(secret, body, Time(seconds.saturating_mul(1000)));
    check("hmac", Fail)
        .with("got", tag(value))
        .with("wanted", tag(&wanted))
}
