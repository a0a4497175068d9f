//! Finding key-like values in text that is no JSON.

use std::{borrow::Cow, sync::LazyLock};

use aho_corasick::AhoCorasick;

/// Stands where something was.
pub(super) const BLANK: &str = "•••";

/// A name that contains one of these, written without `_` and `-`, holds something key-like.
static KEY_LIKE: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::new(KEY_LIKE_WORDS).expect("a few short words are no large machine")
});

const KEY_LIKE_WORDS: [&str; 11] = [
    "authorization",
    "token",
    "secret",
    "password",
    "passwd",
    "apikey",
    "credential",
    "cookie",
    "privatekey",
    "accesskey",
    "authlink",
];

/// The name says that a key, token or password follows.
pub(super) fn is_key_like(name: &str) -> bool {
    let plain: String = name
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .map(|letter| letter.to_ascii_lowercase())
        .collect();
    KEY_LIKE.is_match(&plain)
}

/// Blanks what follows a key-like name in text that is no JSON: `token=…`, `"secret": "…"`, `Authorization: Basic …`.
/// Borrowed when there was nothing to blank.
pub(super) fn blank_pairs(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let (mut kept, mut at) = (0, 0);
    while let Some(start) = text[at..].find(is_name_letter) {
        let name = &text[at + start..];
        let end = name
            .find(|letter| !is_name_letter(letter))
            .unwrap_or(name.len());
        let (name, after) = name.split_at(end);
        at += start + end;
        if let Some((gap, length)) = secret_after(name, after) {
            out.push_str(&text[kept..at + gap]);
            out.push_str(BLANK);
            at += gap + length;
            kept = at;
        }
    }
    if kept == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[kept..]);
    Cow::Owned(out)
}

fn is_name_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-')
}

/// Where in the text after a name a secret lies: bytes up to it, and its length.
fn secret_after(name: &str, after: &str) -> Option<(usize, usize)> {
    if name.eq_ignore_ascii_case("basic") || name.eq_ignore_ascii_case("bearer") {
        let value = after.strip_prefix(' ')?;
        let length = unquoted(value);
        return (length >= 8).then_some((1, length));
    }
    let value = after.trim_start_matches(['"', '\'', '\\', ' ']);
    let sign = value
        .chars()
        .next()
        .filter(|sign| matches!(sign, ':' | '='))?;
    if !is_key_like(name) {
        return None;
    }
    let value = value[1..].trim_start_matches([' ', '\\']);
    let quote = value
        .chars()
        .next()
        .filter(|quote| matches!(quote, '"' | '\''));
    let value = value.strip_prefix(['"', '\'']).unwrap_or(value);
    let length = match quote {
        Some(quote) => value.find(quote).unwrap_or(value.len()),
        None if is_whole_line(name) => value.find('\n').unwrap_or(value.len()),
        None => unquoted(value),
    };
    // “Invalid token: please sign in” is a sentence; “token: 8f3a…” is not.
    let sentence = sign == ':' && quote.is_none() && !looks_random(&value[..length]);
    (length > 0 && !sentence).then_some((after.len() - value.len(), length))
}

/// Headers whose value has blanks in it.
fn is_whole_line(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with("authorization") || name.ends_with("cookie")
}

fn unquoted(value: &str) -> usize {
    value
        .find(|letter: char| {
            letter.is_whitespace()
                || matches!(letter, '&' | ';' | ',' | '"' | '\'' | '<' | '>' | '}' | ')')
        })
        .unwrap_or(value.len())
}

fn looks_random(value: &str) -> bool {
    value.len() >= 8 && value.chars().any(|letter| letter.is_ascii_digit())
}

/// At most that many bytes, ending between two letters.
pub fn cut(text: &str, bytes: usize) -> String {
    if text.len() <= bytes {
        return text.to_owned();
    }
    let end = text.floor_char_boundary(bytes.saturating_sub("…".len()));
    format!("{}…", &text[..end])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::blank_pairs;

    #[test]
    fn blanks_pairs_in_text() {
        for (text, blanked) in [
            ("Authorization: Basic djE6", "Authorization: •••"),
            ("sent Bearer abcdefgh1 to it", "sent Bearer ••• to it"),
            ("?page=2&api_key=abc", "?page=2&api_key=•••"),
            (r#"{"secret": "a b", "x": "#, r#"{"secret": "•••", "x": "#),
            (r#"{\"token\": \"abc\"}"#, r#"{\"token\": \"•••"}"#),
            (
                "Invalid token: please sign in",
                "Invalid token: please sign in",
            ),
            ("token: 8f3a77aa11", "token: •••"),
            ("The basic plan lacks this", "The basic plan lacks this"),
        ] {
            assert_eq!(blank_pairs(text), blanked, "{text}");
        }
    }

    proptest! {
        #[test]
        fn text_that_looks_like_pairs_is_survived(text in "[a-z\"'=: \\\\&{}tokensecr\\n•]{0,60}") {
            blank_pairs(&text);
        }
    }
}
