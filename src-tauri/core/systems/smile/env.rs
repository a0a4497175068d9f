//! The `.env` file of the vendor's quickstart (github.com/SmileAPI/quickstart): which part of it is which secret.
//!
//! The answer says where in the text each secret stands, so that whoever holds the text can take it from there: a secret
//! that came in never goes out again.

use url::Url;

use super::spec::SPEC;
use crate::{
    http::is_loopback,
    secret::Secret,
    wire::{Environment, KeyGuess, KeyPart},
};

/// Names in the file, in newer and older versions of the quickstart.
const NAMES: [(&str, &str); 4] = [
    ("API_KEY", "api_key"),
    ("API_SECRET", "api_secret"),
    ("API_KEY_ID", "api_key"),
    ("API_KEY_SECRET", "api_secret"),
];

/// What a text is, if it holds a key and a secret by those names.
pub(super) fn recognise(text: &Secret) -> Option<KeyGuess> {
    let text = text.expose();
    let mut parts: Vec<KeyPart> = Vec::new();
    let mut host = None;
    for (at, line) in lines(text) {
        let Some((name, begin, value)) = pair(line) else {
            continue;
        };
        if name == "OPEN_API_HOST" {
            host = Url::parse(value).ok();
        }
        let field = NAMES.iter().find(|(known, _)| *known == name);
        if let Some((_, field)) = field.filter(|_| is_filled(value)) {
            parts.push(part(text, field, at + begin, value));
        }
    }
    let both = ["api_key", "api_secret"]
        .iter()
        .all(|field| parts.iter().any(|part| part.field == *field));
    both.then(|| KeyGuess {
        system: Some(SPEC.id.to_owned()),
        environment: host.as_ref().and_then(environment),
        base_url: host.as_ref().map(base),
        parts,
        ..KeyGuess::default()
    })
}

/// Lines with where each begins, in bytes.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |at, line| {
        let begin = *at;
        *at += line.len();
        Some((begin, line.trim_end()))
    })
}

/// Name, begin of the value within the line, and value of a line `NAME=value`, quotes and `export` aside.
fn pair(line: &str) -> Option<(&str, usize, &str)> {
    let (left, right) = line.split_once('=')?;
    let name = left.trim().trim_start_matches("export ").trim();
    let bare = right.trim();
    let quoted = ['"', '\''].into_iter().find_map(|quote| {
        let inside = bare.strip_prefix(quote)?;
        inside.strip_suffix(quote)
    });
    let value = quoted.unwrap_or(bare);
    let begin = value.as_ptr() as usize - line.as_ptr() as usize;
    (!name.starts_with('#')).then_some((name, begin, value))
}

/// A value that somebody has filled in: the example of the quickstart says `<apikey>`.
fn is_filled(value: &str) -> bool {
    !value.is_empty() && !value.starts_with('<')
}

/// A part by its place, counted as JavaScript counts: in units of UTF-16.
fn part(text: &str, field: &str, begin: usize, value: &str) -> KeyPart {
    let units = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    let begin = units(&text[..begin]);
    KeyPart {
        field: field.to_owned(),
        begin,
        end: begin.saturating_add(units(value)),
    }
}

/// The environment behind a host.
fn environment(host: &Url) -> Option<Environment> {
    let is = |address: &str| Url::parse(address).is_ok_and(|url| url.host() == host.host());
    match host {
        host if is_loopback(host) => Some(Environment::Practice),
        _ if is(SPEC.sandbox_url) => Some(Environment::Sandbox),
        _ if is(SPEC.base_url) => Some(Environment::Live),
        _ => None,
    }
}

/// The address for the form; empty: it is Smile's own.
fn base(host: &Url) -> String {
    match environment(host) {
        Some(Environment::Sandbox | Environment::Live) => String::new(),
        _ => host.as_str().trim_end_matches('/').to_owned(),
    }
}
