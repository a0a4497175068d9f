//! A webhook that was pasted, held against the signing secrets.

use std::collections::BTreeMap;

use crate::{
    clock::Time,
    secret::Secret,
    sign::{Fault, Scheme, stripe_parts},
    systems::{
        inspect::{Inspected, Pasted, check, short},
        signed::{Held, Signing, bare, holds},
    },
    wire::{
        Check,
        CheckResult::{Fail, Pass, Warn},
        Verdict,
    },
};

/// A webhook, held against the signing secrets.
pub(in crate::systems) fn inspect(
    signing: &Signing,
    pasted: &Pasted,
    secrets: &BTreeMap<String, Secret>,
    now: Time,
) -> Inspected {
    let event = (signing.read)(&pasted.body);
    signing.inspect(event, pasted, secrets, |secrets, value| {
        let well = check("signature", Pass);
        match (stripe_parts(value), secrets) {
            (None, _) => {
                let malformed = check("signature", Fail).with("how", "stripe");
                Held::judged(Verdict::NotGenuine, [malformed])
            }
            (Some(_), []) => Held::without_secret([well]),
            (Some(_), secrets) => {
                let (verdict, told) = hold(signing.scheme, secrets, &pasted.body, value, now);
                let checks = [well].into_iter().chain(told);
                Held::judged(verdict, checks).or("compare-secret")
            }
        }
    })
}

/// Holds the signature against the body. One that fits only without the line break that editors add at the end is
/// refused as a receiver would refuse it, and that is said. What was pasted may well be old: a stale signature is
/// genuine here, and said to be one that a receiver would refuse.
fn hold(
    timed: Scheme,
    secrets: &[&Secret],
    body: &[u8],
    value: &str,
    now: Time,
) -> (Verdict, Vec<Check>) {
    let ageless = Scheme::StripeV1 { tolerance: 0 };
    let fits = |body: &[u8]| holds(ageless, secrets, body, value, now).is_ok();
    if !fits(body) {
        let differing = secrets.first().map(|secret| differing(secret, body, value));
        let newline = fits(bare(body)).then(|| check("body", Warn).with("how", "newline"));
        let told = differing.into_iter().chain(newline).collect();
        return (Verdict::NotGenuine, told);
    }
    let age = match holds(timed, secrets, body, value, now) {
        Err(Fault::Stale) => check("age", Warn),
        _ => check("age", Pass),
    };
    (Verdict::Genuine, vec![check("hmac", Pass), age])
}

/// What came, and what would have been right for the time it names.
fn differing(secret: &Secret, body: &[u8], value: &str) -> Check {
    let tag = |value: &str| {
        let tag = value.split(',').find_map(|part| part.strip_prefix("v1="));
        short(tag.unwrap_or_default())
    };
    let seconds: i64 = stripe_parts(value).map_or(0, |(at, _)| at.parse().unwrap_or(0));
    let ageless = Scheme::StripeV1 { tolerance: 0 };
    let wanted = ageless.sign(secret, body, Time(seconds.saturating_mul(1000)));
    check("hmac", Fail)
        .with("got", tag(value))
        .with("wanted", tag(&wanted))
}
