//! A text that cannot print and cannot serialise.
//!
//! There is no `Display`, no `Serialize`, no `PartialEq`: the compiler refuses what would leak. The only way to
//! the text is [`Secret::expose`], so a search for that word finds every place a secret is used.

use zeroize::Zeroize;

/// A key, token or passphrase.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// Takes the text over; surrounding white space, a frequent guest of the clipboard, is cut.
    pub fn new(text: impl Into<String>) -> Self {
        let mut text = text.into();
        let secret = Self(text.trim().to_owned());
        text.zeroize();
        secret
    }

    /// The text itself, for the one line that needs it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Nothing was given.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The last four characters, or fewer of a short secret: never more than a quarter of it.
    pub fn last_four(&self) -> String {
        let count = self.0.chars().count();
        self.0.chars().skip(count - (count / 4).min(4)).collect()
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("•••")
    }
}

/// Secrets arrive from the window and from stdin as plain JSON strings, and never leave again.
impl<'de> serde::Deserialize<'de> for Secret {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::new)
    }
}

#[cfg(test)]
impl ts_rs::TS for Secret {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        "string".to_owned()
    }
    fn inline(_: &ts_rs::Config) -> String {
        "string".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::Secret;

    #[test]
    fn prints_dots_only() {
        let key = Secret::new("  v1.eu1.0123456789abcdef\n");
        assert_eq!(
            format!("{key:?}"),
            "•••",
            "debug output never holds the text"
        );
        assert_eq!(
            key.expose(),
            "v1.eu1.0123456789abcdef",
            "white space around a pasted key is cut"
        );
        assert_eq!(
            key.last_four(),
            "cdef",
            "the end tells people which key it is"
        );
        assert_eq!(
            Secret::new("abc").last_four(),
            "",
            "a short secret shows nothing of itself"
        );
    }
}
