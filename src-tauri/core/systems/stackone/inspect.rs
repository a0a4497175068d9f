//! What was pasted, as far as it is StackOne's: a webhook, a call of its API, an address for a customer, a key.

use std::collections::BTreeMap;

use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use url::Url;

use super::{
    recognise,
    spec::SPEC,
    webhook::{self, HEADER, SIGNING},
};
use crate::{
    clock::Time,
    secret::Secret,
    sign::Scheme,
    systems::{
        inspect::{Form, Inspected, Pasted, check, short},
        signed::Held,
    },
    wire::{
        Check,
        CheckResult::{Fail, Pass, Skip, Warn},
        Verdict,
    },
};

/// The domain that API and dashboard live at.
const HOME: &str = "stackone.com";

/// What the pasted text is, if it is StackOne's at all.
pub(super) fn inspect(
    pasted: &Pasted,
    secrets: &BTreeMap<String, Secret>,
    now: Time,
) -> Option<Inspected> {
    let is_request = matches!(pasted.form, Form::Har | Form::Curl | Form::Raw);
    if pasted.headers.contains_key(HEADER) || webhook::read(&pasted.body).is_some() {
        return Some(signed(pasted, secrets, now));
    }
    if is_request && is_home(&Url::parse(&pasted.url).ok()?) {
        return Some(call(pasted));
    }
    if pasted.form != Form::Text {
        return None;
    }
    let guess = recognise(&Secret::new(pasted.text.as_str()));
    if let Some(guess) = guess {
        let shape = check("shape", Pass)
            .with("system", SPEC.name)
            .with("region", guess.detail.unwrap_or_default());
        return Some(Inspected::new(
            "api-key",
            Verdict::CannotTell,
            vec![shape],
            [],
        ));
    }
    address(&Url::parse(&pasted.text).ok()?)
}

fn is_home(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    host == HOME
        || host
            .strip_suffix(HOME)
            .is_some_and(|rest| rest.ends_with('.'))
}

/// An address at StackOne, or one that only looks like it.
fn address(url: &Url) -> Option<Inspected> {
    let host = url.host_str()?;
    let said = |result| {
        check("host", result)
            .with("host", host)
            .with("system", SPEC.name)
    };
    let honest = url.scheme() == "https" && url.username().is_empty() && url.password().is_none();
    match (is_home(url), honest) {
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
        // `stackone.com.example`, `stack-one.com`, `app.stackone.com@evil.example`.
        (false, _) if looks_alike(url) => Some(Inspected::new(
            "auth-link",
            Verdict::NotGenuine,
            vec![said(Fail)],
            ["do-not-open"],
        )),
        (false, _) => None,
    }
}

fn looks_alike(url: &Url) -> bool {
    let shown = format!("{}{}", url.username(), url.host_str().unwrap_or_default());
    let read = shown.to_lowercase().replace(['-', '.', '_'], "");
    read.replace('0', "o")
        .replace('1', "l")
        .contains("stackone")
}

/// A call of the API: whether it brings its key as StackOne wants it.
fn call(pasted: &Pasted) -> Inspected {
    let host = Url::parse(&pasted.url).ok();
    let host = host.as_ref().and_then(Url::host_str).unwrap_or_default();
    let host = check("host", Pass)
        .with("host", host)
        .with("system", SPEC.name);
    let value = pasted.headers.get("authorization").map(String::as_str);
    let key = match authorization(value.unwrap_or_default()) {
        "" => check("authorization", Pass),
        how => check("authorization", Fail).with("how", how),
    };
    let next = (key.result != Pass).then_some("basic-with-colon");
    Inspected::new("request", Verdict::CannotTell, vec![host, key], next)
}

/// What is wrong with the way the key comes (docs.stackone.com/api/authentication); empty: nothing.
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
        Some((user, "")) if !user.is_empty() => "",
        Some((_, "")) => "missing",
        Some(_) => "password",
        None => "colon",
    }
}

/// A webhook, held against the signing secret.
fn signed(pasted: &Pasted, secrets: &BTreeMap<String, Secret>, now: Time) -> Inspected {
    let event = webhook::read(&pasted.body);
    let mut told = SIGNING.inspect(event, pasted, secrets, |secrets, value| {
        let (form, tag) = signature(value);
        match (tag, secrets.first()) {
            (None, _) => Held::judged(Verdict::NotGenuine, [form]),
            (Some(_), None) => Held::without_secret([form]),
            (Some(tag), Some(secret)) => held(secret, &pasted.body, &tag, form, now),
        }
    });
    told.checks.splice(1..1, length(pasted));
    told.checks
        .push(check("time", Skip).with("system", SPEC.name));
    told
}

fn held(secret: &Secret, body: &[u8], tag: &str, form: Check, now: Time) -> Held {
    let (verdict, how) = hold(secret, body, tag, now);
    let told = [form, hmac(secret, body, tag, verdict, now)];
    let changed = how.map(|how| check("body", Warn).with("how", how));
    Held::judged(verdict, told.into_iter().chain(changed)).or(match how {
        Some(_) => "raw-body",
        None => "compare-secret",
    })
}

/// A body that lost or gained something on its way is told by its length, where that came along.
fn length(pasted: &Pasted) -> Option<Check> {
    let said: usize = pasted.headers.get("content-length")?.trim().parse().ok()?;
    (said != pasted.body.len()).then(|| {
        check("length", Warn)
            .with("said", said)
            .with("found", pasted.body.len())
    })
}

/// The signature in StackOne's own form, if it can be brought into it.
fn signature(value: &str) -> (Check, Option<String>) {
    let bare = value.trim_end_matches('=');
    let is_32 = |bytes: Result<Vec<u8>, _>| bytes.is_ok_and(|bytes: Vec<u8>| bytes.len() == 32);
    if is_32(URL_SAFE_NO_PAD.decode(bare)) {
        return (check("signature", Pass), Some(bare.to_owned()));
    }
    let safe = bare.replace('+', "-").replace('/', "_");
    if is_32(URL_SAFE_NO_PAD.decode(&safe)) {
        return (check("signature", Warn), Some(safe));
    }
    let how = if value.len() == 64 && value.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        "hex"
    } else if value.contains(['=', ',']) {
        "prefix"
    } else {
        "length"
    };
    (check("signature", Fail).with("how", how), None)
}

/// Holds the signature against the body, and against what paste and tools make of a body.
///
/// What was changed is told, a line break at the end included, which editors and shells add; a receiver would refuse it.
fn hold(secret: &Secret, body: &[u8], tag: &str, now: Time) -> (Verdict, Option<&'static str>) {
    let fits = |body: &[u8]| {
        Scheme::Sha256Base64Url
            .verify(secret, body, tag, now)
            .is_ok()
    };
    if fits(body) {
        return (Verdict::Genuine, None);
    }
    let how = variants(body)
        .into_iter()
        .find(|(_, variant)| fits(variant))
        .map(|(how, _)| how);
    (Verdict::NotGenuine, how)
}

/// The body as it may have been sent.
fn variants(body: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let text = String::from_utf8_lossy(body);
    let bare = text.strip_suffix('\n').unwrap_or(&text);
    let bare = bare.strip_suffix('\r').unwrap_or(bare);
    let unix = text.replace("\r\n", "\n");
    let value: Option<serde_json::Value> = serde_json::from_str(text.trim()).ok();
    let pretty = value.map(|value| serde_json::to_vec_pretty(&value).unwrap_or_default());
    let mut variants = vec![
        ("newline", bare.into()),
        ("no-newline", format!("{text}\n").into()),
        ("space", text.trim().into()),
        ("mark", text.trim_start_matches('\u{feff}').into()),
        ("line-ends", unix.as_bytes().to_vec()),
        ("line-ends", unix.replace('\n', "\r\n").into()),
        ("line-ends", unix.trim().as_bytes().to_vec()),
        ("compact", compact(text.trim())),
    ];
    variants.extend(pretty.map(|pretty| ("pretty", pretty)));
    variants
}

/// JSON without white space between its parts; numbers and texts stay as they are written.
fn compact(json: &str) -> Vec<u8> {
    let (mut quoted, mut escaped) = (false, false);
    let keep = |letter: &char| {
        let was_quoted = quoted;
        match letter {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ => {}
        }
        was_quoted || !letter.is_ascii_whitespace()
    };
    json.chars().filter(keep).collect::<String>().into_bytes()
}

fn hmac(secret: &Secret, body: &[u8], tag: &str, verdict: Verdict, now: Time) -> Check {
    match verdict {
        Verdict::Genuine => check("hmac", Pass),
        _ => {
            let wanted = Scheme::Sha256Base64Url.sign(secret, body, now);
            check("hmac", Fail)
                .with("got", short(tag))
                .with("wanted", short(&wanted))
        }
    }
}
