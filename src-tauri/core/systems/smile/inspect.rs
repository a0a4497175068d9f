//! What was pasted, as far as it is Smile's: a webhook, a call of its API, an address for a customer, the `.env` file.

use std::collections::BTreeMap;

use base64::{Engine, engine::general_purpose::STANDARD};
use url::Url;

use super::{
    env,
    spec::SPEC,
    webhook::{self, HEADER, SIGNING},
};
use crate::{
    clock::Time,
    secret::Secret,
    sign::Fault,
    systems::{
        inspect::{Form, Inspected, Pasted, check, short},
        signed::{Held, bare},
    },
    wire::{
        Check,
        CheckResult::{Fail, Pass, Skip, Warn},
        Verdict,
    },
};

/// The domains that API, widget, portal and landing pages live at.
const HOMES: [&str; 2] = ["smileapi.io", "getsmileapi.com"];

/// What the pasted text is, if it is Smile's at all.
pub(super) fn inspect(
    pasted: &Pasted,
    secrets: &BTreeMap<String, Secret>,
    now: Time,
) -> Option<Inspected> {
    let is_request = matches!(pasted.form, Form::Har | Form::Curl | Form::Raw);
    if pasted.headers.contains_key(HEADER) || is_event(&pasted.body) {
        return Some(signed(pasted, secrets, now));
    }
    if is_request && is_home(&Url::parse(&pasted.url).ok()?) {
        return Some(call(pasted));
    }
    if pasted.form != Form::Text {
        return None;
    }
    if let Some(guess) = env::recognise(&Secret::new(pasted.text.as_str())) {
        let mode = guess
            .environment
            .map_or("", |environment| environment.word());
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
    address(&Url::parse(&pasted.text).ok()?)
}

/// Whether a body is an event of Smile's: its types are written in capitals, and its ids begin alike.
fn is_event(body: &[u8]) -> bool {
    webhook::read(body).is_some_and(|event| {
        super::events::EVENTS.contains(&event.event.as_str()) && event.dedupe_key.starts_with("et-")
    })
}

fn is_home(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    HOMES.iter().any(|home| {
        host == *home
            || host
                .strip_suffix(home)
                .is_some_and(|rest| rest.ends_with('.'))
    })
}

/// An address at Smile, or one that only looks like it. `smile.io` and `usesmileid.com` are other companies.
fn address(url: &Url) -> Option<Inspected> {
    let host = url.host_str()?;
    let said = |result| {
        check("host", result)
            .with("host", host)
            .with("system", SPEC.name)
    };
    let honest = url.scheme() == "https" && url.username().is_empty() && url.password().is_none();
    let told = |verdict, checks, next: Option<&'static str>| {
        Some(Inspected::new("auth-link", verdict, checks, next))
    };
    match (is_home(url), honest) {
        (true, true) => told(Verdict::CannotTell, vec![said(Pass)], None),
        (true, false) => told(
            Verdict::NotGenuine,
            vec![said(Pass), check("scheme", Fail)],
            Some("do-not-open"),
        ),
        (false, _) if looks_alike(url) => {
            told(Verdict::NotGenuine, vec![said(Fail)], Some("do-not-open"))
        }
        (false, _) => None,
    }
}

/// `getsmileapi.com.example`, `smile-api.io`, `user.getsmileapi.com@evil.example`.
fn looks_alike(url: &Url) -> bool {
    let shown = format!("{}{}", url.username(), url.host_str().unwrap_or_default());
    let read = shown.to_lowercase().replace(['-', '.', '_'], "");
    read.replace('1', "l").contains("smileapi")
}

/// A call of the API: whether it brings key and secret as Smile wants them.
fn call(pasted: &Pasted) -> Inspected {
    let host = Url::parse(&pasted.url).ok();
    let host = host.as_ref().and_then(Url::host_str).unwrap_or_default();
    let host = check("host", Pass)
        .with("host", host)
        .with("system", SPEC.name);
    let value = pasted.headers.get("authorization").map(String::as_str);
    let key = match authorization(value.unwrap_or_default()) {
        "" => check("pair", Pass),
        how => check("pair", Fail).with("how", how),
    };
    let next = (key.result != Pass).then_some("basic-with-secret");
    Inspected::new("request", Verdict::CannotTell, vec![host, key], next)
}

/// What is wrong with the way key and secret come; empty: nothing.
fn authorization(value: &str) -> &'static str {
    let Some((scheme, rest)) = value.split_once(' ') else {
        return "missing";
    };
    if !scheme.eq_ignore_ascii_case("basic") {
        return "scheme";
    }
    let text = STANDARD.decode(rest.trim()).unwrap_or_default();
    let text = String::from_utf8(text).unwrap_or_default();
    match text.split_once(':') {
        Some((key, secret)) if !key.is_empty() && !secret.is_empty() => "",
        Some(_) => "secret",
        None => "colon",
    }
}

/// A webhook, held against its secret.
fn signed(pasted: &Pasted, secrets: &BTreeMap<String, Secret>, now: Time) -> Inspected {
    let event = webhook::read(&pasted.body);
    let mut told = SIGNING.inspect(event, pasted, secrets, |secrets, value| {
        match secrets.first() {
            None => Held::without_secret([]),
            Some(secret) => hold(secret, &pasted.body, value, now).or("compare-secret"),
        }
    });
    told.checks
        .push(check("time", Skip).with("system", SPEC.name));
    told
}

/// Holds the signature against the body, also without the line break that editors add at the end: a receiver would
/// refuse that one, but whoever pasted it learns why.
fn hold(secret: &Secret, body: &[u8], value: &str, now: Time) -> Held {
    let scheme = SIGNING.scheme;
    let verify = |body: &[u8]| scheme.verify(secret, body, value, now);
    let well = check("signature", Pass);
    let wrong = |checks: [Check; 2]| Held::judged(Verdict::NotGenuine, checks);
    match (verify(body), verify(bare(body))) {
        (Ok(()), _) => Held::judged(Verdict::Genuine, [well, check("hmac", Pass)]),
        (_, Ok(())) => wrong([well, check("body", Warn).with("how", "newline")]),
        (Err(Fault::Malformed), _) => {
            let malformed = check("signature", Fail).with("how", "smile");
            Held::judged(Verdict::NotGenuine, [malformed])
        }
        _ => {
            let wanted = short(&scheme.sign(secret, body, now));
            let differs = check("hmac", Fail).with("got", short(value));
            wrong([well, differs.with("wanted", wanted)])
        }
    }
}
