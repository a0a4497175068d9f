//! What clients send: forms and query strings with `a[b]=c`, `a[0]=x`, `a[]=x`, and pages by cursor.

use std::ops::Range;

use axum::body::Bytes;
use url::form_urlencoded;

use super::refusal::{Refusal, no_such, refuse, wrong};
use crate::clock::Time;

/// Items per page unless asked otherwise, and at most (<https://docs.stripe.com/api/pagination>).
const PAGE_SIZE: usize = 10;
const LARGEST_PAGE: usize = 100;

/// A parsed form or query string.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked(Vec<(String, String)>);

impl Asked {
    /// Parses a query string or a form.
    pub(crate) fn new(text: &[u8]) -> Self {
        Self(form_urlencoded::parse(text).into_owned().collect())
    }

    /// Parses the query of an address.
    pub(crate) fn query(query: Option<String>) -> Self {
        Self::new(query.unwrap_or_default().as_bytes())
    }

    /// Parses a body. A form that is no text is as good as an empty one.
    pub(crate) fn body(body: &Bytes) -> Self {
        Self::new(body)
    }

    /// The first value of that name that is not empty.
    pub(crate) fn one(&self, name: &str) -> Option<&str> {
        self.given(name).filter(|value| !value.is_empty())
    }

    /// The first value of that name, even an empty one.
    pub(crate) fn given(&self, name: &str) -> Option<&str> {
        let mut values = self.0.iter().filter(|(key, _)| key == name);
        values.next().map(|(_, value)| value.as_str())
    }

    /// All values of a list: `name[]`, `name[0]` or `name` again and again.
    pub(crate) fn all(&self, name: &str) -> Vec<&str> {
        let of_list = |key: &str| {
            let index = key.strip_prefix(name)?.strip_prefix('[')?;
            let index = index.strip_suffix(']')?;
            index
                .chars()
                .all(|digit| digit.is_ascii_digit())
                .then_some(())
        };
        let values = self
            .0
            .iter()
            .filter(|(key, _)| key == name || of_list(key).is_some());
        values.map(|(_, value)| value.as_str()).collect()
    }

    /// The values below a name, by what stands in brackets: `name[key]`.
    pub(crate) fn under(&self, name: &str) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter_map(move |(key, value)| {
            let inner = key.strip_prefix(name)?.strip_prefix('[')?;
            Some((inner.strip_suffix(']')?, value.as_str()))
        })
    }

    /// Every name and value.
    pub(crate) fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// The moments of a filter such as `created`, or `created[gte]` with its fellows.
    pub(crate) fn span(&self, name: &str) -> Result<Span, Refusal> {
        let whole = |value: &str| {
            value.parse::<i64>().map_err(|_| {
                wrong(name, format!("Invalid integer: {value}")).code("parameter_invalid_integer")
            })
        };
        let mut span = Span::default();
        if let Some(value) = self.one(name) {
            let at = whole(value)?;
            (span.from, span.to) = (at, at);
        }
        for (bound, value) in self.under(name) {
            let at = whole(value)?;
            match bound {
                "gt" => span.from = span.from.max(at.saturating_add(1)),
                "gte" => span.from = span.from.max(at),
                "lt" => span.to = span.to.min(at.saturating_sub(1)),
                "lte" => span.to = span.to.min(at),
                other => {
                    return Err(refuse(
                        400,
                        format!("Received unknown parameter: {name}[{other}]"),
                    ));
                }
            }
        }
        Ok(span)
    }

    /// The wanted page of a list whose items are known by their places, newest first.
    ///
    /// `place` finds the item of an id.
    pub(crate) fn page(
        &self,
        what: &str,
        length: usize,
        place: impl Fn(&str) -> Option<usize>,
    ) -> Result<(Range<usize>, bool), Refusal> {
        let limit = self.limit()?;
        let find = |name: &str| {
            let id = self.one(name);
            id.map(|id| place(id).ok_or_else(|| cursor(what, name, id)))
                .transpose()
        };
        if let Some(before) = find("ending_before")? {
            let first = before.saturating_sub(limit);
            return Ok((first..before, first > 0));
        }
        let first = find("starting_after")?.map_or(0, |place| place + 1);
        let last = length.min(first.saturating_add(limit));
        Ok((first.min(last)..last, last < length))
    }

    /// How many items a page has.
    fn limit(&self) -> Result<usize, Refusal> {
        let Some(text) = self.one("limit") else {
            return Ok(PAGE_SIZE);
        };
        match text.parse::<usize>() {
            Ok(limit) if (1..=LARGEST_PAGE).contains(&limit) => Ok(limit),
            Ok(_) => Err(wrong("limit", "Limit must be between 1 and 100.")),
            Err(_) => Err(wrong("limit", format!("Invalid integer: {text}"))
                .code("parameter_invalid_integer")),
        }
    }
}

fn cursor(what: &str, name: &str, id: &str) -> Refusal {
    no_such(what, name, id)
}

/// A span of moments in seconds, both ends included.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    from: i64,
    to: i64,
}

impl Default for Span {
    fn default() -> Self {
        Self {
            from: i64::MIN,
            to: i64::MAX,
        }
    }
}

impl Span {
    /// Whether the moment lies in it.
    pub(crate) fn holds(self, at: Time) -> bool {
        (self.from..=self.to).contains(&at.seconds())
    }

    /// Whether every moment lies in it.
    pub(crate) fn is_all(self) -> bool {
        (self.from, self.to) == (i64::MIN, i64::MAX)
    }
}
