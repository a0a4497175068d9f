//! What a system gets to see of something pasted, and what it makes of it.

use std::collections::BTreeMap;

use super::Verified;
use crate::wire::{Check, CheckResult, Verdict};

/// How a text was pasted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// An entry of a HAR file.
    Har,
    /// A curl command.
    Curl,
    /// A request as it goes over the line, or its headers and body.
    Raw,
    /// A JSON body with headers beside it.
    Body,
    /// Anything else: an address, an id, a key.
    #[default]
    Text,
}

impl Form {
    /// As texts name it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Har => "har",
            Self::Curl => "curl",
            Self::Raw => "raw",
            Self::Body => "body",
            Self::Text => "text",
        }
    }
}

/// Something pasted, taken apart.
#[derive(Clone, Default)]
pub struct Pasted {
    /// How it was pasted.
    pub form: Form,
    /// Method of a request; empty: not told.
    pub method: String,
    /// Address of a request; empty: not told.
    pub url: String,
    /// Headers, names in lower case.
    pub headers: BTreeMap<String, String>,
    /// Body of a request.
    pub body: Vec<u8>,
    /// The whole text without white space around it.
    pub text: String,
}

/// What a system makes of it.
#[derive(Clone, Debug)]
pub struct Inspected {
    /// What it is.
    pub kind: &'static str,
    /// Whether it is genuine, as far as the secrets that were given can tell.
    pub verdict: Verdict,
    /// How that was found.
    pub checks: Vec<Check>,
    /// What to do next.
    pub next: Vec<&'static str>,
    /// The event it tells of; to be believed only when it is genuine.
    pub event: Option<Verified>,
}

impl Inspected {
    /// What it is, without an event in it.
    pub(super) fn new(
        kind: &'static str,
        verdict: Verdict,
        checks: Vec<Check>,
        next: impl IntoIterator<Item = &'static str>,
    ) -> Self {
        Self {
            kind,
            verdict,
            checks,
            next: next.into_iter().collect(),
            event: None,
        }
    }
}

/// A check without values yet.
pub fn check(name: &str, result: CheckResult) -> Check {
    Check {
        name: name.to_owned(),
        result,
        detail: String::new(),
        values: BTreeMap::new(),
    }
}

impl Check {
    /// With one more value for its text.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.values.insert(name.to_owned(), value.to_string());
        self
    }
}

/// Enough of a signature to see that two differ.
pub(super) fn short(tag: &str) -> String {
    let letters: Vec<char> = tag.chars().collect();
    match letters.as_slice() {
        [a, b, c, d, .., y, z] => format!("{a}{b}{c}{d}…{y}{z}"),
        _ => tag.to_owned(),
    }
}
