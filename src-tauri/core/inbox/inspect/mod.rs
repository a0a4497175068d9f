//! Takes apart whatever a person pastes: a request in any of the forms that tools copy it in, or a single text.
//!
//! Nothing here judges; any text is read as something, and none makes it fail.

mod curl;
mod har;
mod raw;

use std::collections::BTreeMap;

use crate::systems::inspect::{Form, Pasted};

/// Takes it apart; `headers` came beside it and win over those in it. A body need not be text: only a request as it goes
/// over the line, and a body alone, can hold one that is none.
pub(crate) fn read(bytes: &[u8], headers: &BTreeMap<String, String>) -> Pasted {
    let whole = std::str::from_utf8(bytes).ok();
    let read = whole
        .and_then(|text| curl::read(text).or_else(|| har::read(text)))
        .or_else(|| raw::read(bytes));
    let text = &*String::from_utf8_lossy(bytes);
    let mut pasted = read.unwrap_or_else(|| Pasted {
        form: match text.trim_start().trim_start_matches('\u{feff}').as_bytes() {
            [b'{' | b'[', ..] => Form::Body,
            _ => Form::Text,
        },
        body: bytes.to_vec(),
        ..Pasted::default()
    });
    text.trim().clone_into(&mut pasted.text);
    let beside = headers
        .iter()
        .map(|(name, value)| (name.trim().to_lowercase(), value.trim().to_owned()));
    pasted.headers.extend(beside);
    pasted
}

/// A line such as `Content-Type: application/json`.
fn header(line: &str) -> Option<(String, String)> {
    let (name, value) = line.split_once(':')?;
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.!#$%&'*+^`|~".contains(&byte);
    (!name.is_empty() && name.bytes().all(is_token))
        .then(|| (name.to_lowercase(), value.trim().to_owned()))
}

#[cfg(test)]
mod tests;
