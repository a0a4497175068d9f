//! Blanking what must not be read: the secrets of a call wherever they turn up, and everything key-like.
//!
//! Text of a system ends up on screens, in files and in tickets. Blanking too much costs a glance into the
//! system's own log; blanking too little costs a key.

use std::{borrow::Cow, fmt};

use base64::{Engine, engine::general_purpose::STANDARD};
use memchr::memmem;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::blank::{BLANK, blank_pairs, is_key_like};
use crate::secret::Secret;

/// Deeper JSON than this is blanked as a whole.
const DEEPEST: usize = 64;

/// What to blank beside everything key-like.
#[derive(Clone, Debug, Default)]
pub struct Redaction {
    secrets: Vec<Secret>,
}

impl Redaction {
    /// Blanks these secrets and everything key-like.
    pub fn new<'a>(secrets: impl IntoIterator<Item = &'a Secret>) -> Self {
        let mut redaction = Self::default();
        secrets.into_iter().for_each(|secret| redaction.add(secret));
        redaction
    }

    /// Adds a secret in the forms in which it travels. One too short to be a secret would blank innocent text.
    pub(super) fn add(&mut self, secret: &Secret) {
        let text = secret.expose();
        if text.len() < 4 {
            return;
        }
        let encoded: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
        // Longer forms first: what is left of them after a shorter one would be a piece of the secret.
        for form in [
            STANDARD.encode(format!("{text}:")),
            STANDARD.encode(text),
            encoded,
            text.to_owned(),
        ] {
            self.secrets.push(Secret::new(form));
        }
    }

    /// Blanks plain text.
    pub fn text(&self, text: &str) -> String {
        self.blanked(text).into_owned()
    }

    /// Plain text without what must not be read; borrowed when there was nothing.
    fn blanked<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match blank_pairs(text) {
            Cow::Borrowed(text) => self.own_secrets(text),
            Cow::Owned(text) => Cow::Owned(self.own_secrets(&text).into_owned()),
        }
    }

    /// Blanks JSON and writes it compactly, numbers and order as they were; absent: it is no JSON.
    pub fn json(&self, text: &str) -> Option<String> {
        let raw: &RawValue = serde_json::from_str(text).ok()?;
        let mut out = String::with_capacity(text.len());
        self.write(raw, 0, &mut out)?;
        Some(match self.own_secrets(&out) {
            Cow::Borrowed(_) => out,
            Cow::Owned(blanked) => blanked,
        })
    }

    /// Blanks what may be JSON or not.
    pub fn json_or_text(&self, text: &str) -> String {
        self.json(text).unwrap_or_else(|| self.text(text))
    }

    fn own_secrets<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let mut blanked = Cow::Borrowed(text);
        for secret in &self.secrets {
            let secret = secret.expose();
            let may_hold = secret.len() <= blanked.len();
            if may_hold && memmem::find(blanked.as_bytes(), secret.as_bytes()).is_some() {
                blanked = Cow::Owned(blanked.replace(secret, BLANK));
            }
        }
        blanked
    }

    /// Writes one value. Values are cut out as text and never read as numbers: an id of twenty digits stays whole.
    fn write(&self, raw: &RawValue, depth: usize, out: &mut String) -> Option<()> {
        let text = raw.get();
        match text.as_bytes().first()? {
            b'{' | b'[' if depth >= DEEPEST => write_text(BLANK, out),
            b'{' => self.write_object(text, depth, out)?,
            b'[' => self.write_array(text, depth, out)?,
            b'"' => {
                let plain = unescaped(text)?;
                match (&plain, self.blanked(&plain)) {
                    // Nothing was escaped and nothing is blanked: it stays as it is written.
                    (Cow::Borrowed(_), Cow::Borrowed(_)) => out.push_str(text),
                    (_, blanked) => write_text(&blanked, out),
                }
            }
            _ => out.push_str(text),
        }
        Some(())
    }

    fn write_object(&self, text: &str, depth: usize, out: &mut String) -> Option<()> {
        let Members(members) = serde_json::from_str(text).ok()?;
        out.push('{');
        for (index, (name, value)) in members.into_iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            write_text(&name, out);
            out.push(':');
            let says_nothing = matches!(value.get(), "null" | "true" | "false" | "\"\"");
            if is_key_like(&name) && !says_nothing {
                write_text(BLANK, out);
            } else {
                self.write(value, depth + 1, out)?;
            }
        }
        out.push('}');
        Some(())
    }

    fn write_array(&self, text: &str, depth: usize, out: &mut String) -> Option<()> {
        let items: Vec<&RawValue> = serde_json::from_str(text).ok()?;
        out.push('[');
        for (index, item) in items.into_iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            self.write(item, depth + 1, out)?;
        }
        out.push(']');
        Some(())
    }
}

/// What a JSON string says; borrowed when nothing in it is escaped.
fn unescaped(text: &str) -> Option<Cow<'_, str>> {
    if memchr::memchr(b'\\', text.as_bytes()).is_none() {
        return text.strip_prefix('"')?.strip_suffix('"').map(Cow::Borrowed);
    }
    serde_json::from_str(text).ok().map(Cow::Owned)
}

/// Writes a JSON string.
fn write_text(text: &str, out: &mut String) {
    out.push_str(&serde_json::Value::from(text).to_string());
}

/// The members of an object in their order, each value as text.
struct Members<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Collect)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{super::blank::cut, Redaction};
    use crate::secret::Secret;

    fn redaction() -> Redaction {
        Redaction::new([&Secret::new("v1.practice.k3y/+\"quoted")])
    }

    #[test]
    fn blanks_key_like_members_and_keeps_the_rest_as_it_was() {
        let body = r#"{ "id": 45355976281015164504, "credentials": {"user": "x"}, "api_key": "abc", "apiKey": null,
            "access_token": "t", "list": [{"Set-Cookie": "sid=1"}], "url": "https://x.test/?token=abc&page=2" }"#;
        assert_eq!(
            redaction().json(body).unwrap(),
            r#"{"id":45355976281015164504,"credentials":"•••","api_key":"•••","apiKey":null,"access_token":"•••","list":[{"Set-Cookie":"•••"}],"url":"https://x.test/?token=•••&page=2"}"#
        );
    }

    #[test]
    fn blanks_the_secrets_of_the_call_in_every_form() {
        for form in [
            "v1.practice.k3y/+\"quoted",
            "v1.practice.k3y%2F%2B%22quoted",
            "djEucHJhY3RpY2UuazN5LysicXVvdGVkOg==",
        ] {
            let text = format!("you sent {form}!");
            assert_eq!(redaction().text(&text), "you sent •••!", "{form}");
        }
        let body = serde_json::json!({"message": "no v1.practice.k3y/+\"quoted here"}).to_string();
        assert_eq!(
            redaction().json(&body).unwrap(),
            r#"{"message":"no ••• here"}"#,
            "as an escaped string"
        );
    }

    #[test]
    fn deep_nesting_is_blanked_as_a_whole() {
        let deep = format!("{}1{}", "[".repeat(5000), "]".repeat(5000));
        let blanked = redaction().json(&deep);
        assert!(
            blanked.is_none_or(|text| text.len() < 200),
            "no recursion without end"
        );
    }

    proptest! {
        #[test]
        fn any_text_is_survived_and_leaks_nothing(text in any::<String>(), after in any::<String>()) {
            let shown = redaction().json_or_text(&format!("{text}v1.practice.k3y/+\"quoted{after}"));
            prop_assert!(!shown.contains("k3y/+"));
            prop_assert!(cut(&shown, 100).len() <= 100);
        }
    }
}
