//! The query that a customer comes back with, from an address or by itself.

use url::{Url, form_urlencoded};

/// The longest text that is looked at, in bytes.
pub(in crate::systems) const LONGEST: usize = 16 << 10;

/// Names and values in their order.
pub(in crate::systems) struct Query(Vec<(String, String)>);

impl Query {
    /// Reads an address or its query; absent: it is neither.
    pub(in crate::systems) fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.is_empty() || text.len() > LONGEST || text.contains(char::is_whitespace) {
            return None;
        }
        let query = match Url::parse(text) {
            Ok(url) => url.query()?.to_owned(),
            Err(_) => text.trim_start_matches('?').to_owned(),
        };
        let pairs = form_urlencoded::parse(query.as_bytes());
        Some(Self(pairs.into_owned().collect()))
    }

    /// The values of a name, empty ones included.
    pub(in crate::systems) fn all(&self, name: &str) -> impl Iterator<Item = &String> {
        let named = self.0.iter().filter(move |(key, _)| key == name);
        named.map(|(_, value)| value)
    }

    /// Whether a name stands there at all.
    pub(in crate::systems) fn has(&self, name: &str) -> bool {
        self.all(name).next().is_some()
    }

    /// The value of a name, unless it is empty.
    pub(in crate::systems) fn one(&self, name: &str) -> Option<String> {
        self.all(name).find(|value| !value.is_empty()).cloned()
    }

    /// Whether one of these stands there twice: which of two would count is a question that nobody should have to ask.
    pub(in crate::systems) fn repeats(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.all(name).count() > 1)
    }
}
