//! A webhook that was pasted, held against the signing secret.

use std::collections::BTreeMap;

use super::{
    event::{self, HEADER},
    keys::side_by_side,
};
use crate::{
    clock::Time,
    secret::Secret,
    sign::{Fault, Scheme, stripe_parts},
    systems::{
        Verified,
        inspect::{Inspected, Pasted, check, short},
        spec::Spec,
    },
    wire::{
        Check,
        CheckResult::{Fail, Pass, Skip, Warn},
        Verdict,
    },
};

/// A webhook, held against the signing secret.
pub(in crate::systems) fn inspect(
    spec: &'static Spec,
    event: Option<Verified>,
    pasted: &Pasted,
    secrets: &BTreeMap<String, Secret>,
    now: Time,
) -> Inspected {
    let mut checks = vec![check("form", Pass).with("form", pasted.form.word())];
    let mut verdict = Verdict::CannotTell;
    let mut next = Vec::new();
    let secrets = side_by_side(secrets, event::SECRETS);
    match (pasted.headers.get(HEADER), secrets.as_slice()) {
        (None, _) => {
            checks.push(check("header", Fail).with("header", HEADER));
            next.push("paste-headers");
        }
        (Some(value), given) => {
            checks.push(check("header", Pass).with("header", HEADER));
            match (stripe_parts(value), given) {
                (None, _) => {
                    checks.push(check("signature", Fail).with("how", "stripe"));
                    verdict = Verdict::NotGenuine;
                }
                (Some(_), []) => {
                    checks.extend([check("signature", Pass), check("secret", Skip)]);
                    next.push("add-webhook-secret");
                }
                (Some(_), given) => {
                    checks.push(check("signature", Pass));
                    let (held, told) = hold(given, &pasted.body, value, now);
                    verdict = held;
                    checks.extend(told);
                    if verdict == Verdict::NotGenuine {
                        next.push("compare-secret");
                    }
                }
            }
        }
    }
    checks.push(match &event {
        Some(event) => check("event", Pass).with("event", &event.event),
        None => check("event", Fail).with("system", spec.name),
    });
    Inspected {
        kind: "webhook",
        verdict,
        checks,
        next,
        event,
    }
}

/// Holds the signature against the body, also without the line break that editors add at the end. What was pasted may
/// well be old: a stale signature is genuine here, and said to be one that a receiver would refuse.
fn hold(secrets: &[&Secret], body: &[u8], value: &str, now: Time) -> (Verdict, Vec<Check>) {
    let bare = body.strip_suffix(b"\n").unwrap_or(body);
    let bare = bare.strip_suffix(b"\r").unwrap_or(bare);
    let ageless = Scheme::StripeV1 { tolerance: 0 };
    let fits = |body: &[u8]| event::signed_by(secrets, body, value, ageless, now).is_ok();
    let whole = fits(body);
    if !whole && !fits(bare) {
        return (
            Verdict::NotGenuine,
            secrets
                .first()
                .map(|secret| differing(secret, body, value))
                .into_iter()
                .collect(),
        );
    }
    let mut told = vec![check("hmac", Pass)];
    if !whole {
        told.push(check("body", Warn).with("how", "newline"));
    }
    let body = if whole { body } else { bare };
    told.push(
        match event::signed_by(secrets, body, value, event::SCHEME, now) {
            Err(Fault::Stale) => check("age", Warn),
            _ => check("age", Pass),
        },
    );
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
