//! What clients send: query strings with pages by cursor and dates, and JSON bodies.

use axum::{
    body::Bytes,
    extract::rejection::BytesRejection,
    http::{HeaderMap, header},
};
use serde_json::{Map, Value};
use url::form_urlencoded;

use super::refusal::{Refusal, refuse};
use crate::{clock::Time, practice::world::World};

/// Items per page unless asked otherwise, and at most.
const PAGE_SIZE: usize = 10;
const LARGEST_PAGE: usize = 150;

/// What stands before the number in a cursor, so that nobody takes one for a count.
const CURSORS: u32 = 1_000_000_000;

/// A parsed query string.
pub(crate) struct Asked(Vec<(String, String)>);

impl Asked {
    /// Parses a query string.
    pub(crate) fn new(query: Option<&str>) -> Self {
        let pairs = form_urlencoded::parse(query.unwrap_or_default().as_bytes());
        Self(pairs.into_owned().collect())
    }

    /// The first value of that name that is not empty.
    pub(crate) fn one(&self, name: &str) -> Option<&str> {
        let mut values = self
            .0
            .iter()
            .filter(|(key, value)| key == name && !value.is_empty());
        values.next().map(|(_, value)| value.as_str())
    }

    /// A list such as `ids=a,b`.
    pub(crate) fn list(&self, name: &str) -> Vec<&str> {
        let words = self.one(name).unwrap_or_default().split(',');
        words
            .map(str::trim)
            .filter(|word| !word.is_empty())
            .collect()
    }

    /// `true` or `false`.
    pub(crate) fn flag(&self, world: &World, name: &str) -> Result<Option<bool>, Refusal> {
        match self.one(name) {
            None => Ok(None),
            Some("true") => Ok(Some(true)),
            Some("false") => Ok(Some(false)),
            Some(other) => {
                let why = format!("{name} is true or false, not “{other}”.");
                Err(refuse(world, 400, why))
            }
        }
    }

    /// `startDate` and `endDate`, both days included.
    pub(crate) fn span(&self, world: &World) -> Result<Span, Refusal> {
        let day = |name: &str| {
            let text = self.one(name);
            let read = |text: &str| {
                let begin = Time::parse(&format!("{text}T00:00:00Z"));
                begin.filter(|_| text.len() == 10).ok_or_else(|| {
                    let why = format!("{name} is a date of the form yyyy-MM-dd, not “{text}”.");
                    refuse(world, 400, why)
                })
            };
            text.map(read).transpose()
        };
        Ok(Span {
            from: day("startDate")?,
            to: day("endDate")?.map(|day| day.plus_seconds(86_400)),
        })
    }

    /// `size` and `cursor`.
    pub(crate) fn page(&self, world: &World) -> Result<Page, Refusal> {
        let wrong = |why| refuse(world, 400, why);
        let size = match self.one("size").map(str::parse::<usize>) {
            None => PAGE_SIZE,
            Some(Ok(size)) if (1..=LARGEST_PAGE).contains(&size) => size,
            Some(_) => return Err(wrong("size is a whole number from 1 to 150.")),
        };
        let after = match self.one("cursor") {
            None => None,
            Some(text) => {
                let number = text.parse::<u32>().ok();
                let number = number.and_then(|number| number.checked_sub(CURSORS));
                Some(number.ok_or_else(|| wrong("cursor is none that this list gave."))?)
            }
        };
        Ok(Page {
            size,
            after,
            endless: world.faults.on("endless-paging"),
        })
    }
}

/// Some days; an end that is not given is open.
#[derive(Clone, Copy, Default)]
pub(crate) struct Span {
    from: Option<Time>,
    to: Option<Time>,
}

impl Span {
    /// Whether the moment lies in it.
    pub(crate) fn holds(self, at: Time) -> bool {
        self.from.is_none_or(|from| at >= from) && self.to.is_none_or(|to| at < to)
    }
}

/// The wanted page of a list.
pub(crate) struct Page {
    size: usize,
    /// The number of the last item of the page before.
    after: Option<u32>,
    /// Beyond the last page the first comes again.
    endless: bool,
}

impl Page {
    /// The page of a list whose items are known by falling numbers.
    pub(crate) fn of(
        &self,
        numbers: impl Iterator<Item = u32> + Clone,
        shown: impl FnMut(u32) -> Value,
    ) -> Value {
        let after = |number: &u32| self.after.is_none_or(|after| *number < after);
        let mut page: Vec<u32> = numbers.clone().filter(after).take(self.size + 1).collect();
        if self.endless && page.is_empty() {
            page = numbers.take(self.size + 1).collect();
        }
        let more = page.len() > self.size || self.endless;
        page.truncate(self.size);
        let next = page.last().filter(|_| more);
        let mut data = Map::new();
        let next = next.map(|number| (CURSORS + number).to_string());
        data.insert("nextCursor".to_owned(), next.into());
        let items: Vec<Value> = page.into_iter().map(shown).collect();
        data.insert("items".to_owned(), items.into());
        data.into()
    }
}

/// A body as it comes.
pub(crate) type Body = Result<Bytes, BytesRejection>;

/// A JSON object that was sent, and what was found wrong with it so far.
pub(crate) struct Given {
    value: Value,
    wrong: Vec<String>,
}

impl Given {
    /// Reads a body; one that is not said to be JSON is refused with 415. No body is an empty object.
    pub(crate) fn read(world: &World, headers: &HeaderMap, body: Body) -> Result<Self, Refusal> {
        let body = body.map_err(|_| refuse(world, 400, "The body is too large."))?;
        let value = if body.is_empty() {
            Value::Object(Map::new())
        } else {
            let kind = headers.get(header::CONTENT_TYPE);
            let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
            if !kind
                .trim()
                .to_ascii_lowercase()
                .starts_with("application/json")
            {
                let why = "The body has to be application/json.";
                return Err(refuse(world, 415, why));
            }
            serde_json::from_slice(&body)
                .map_err(|error| refuse(world, 400, format!("The body is no JSON: {error}.")))?
        };
        if !value.is_object() {
            return Err(refuse(world, 400, "The body is no JSON object."));
        }
        Ok(Self {
            value,
            wrong: Vec::new(),
        })
    }

    /// What stands at a path such as `email.subject`.
    pub(crate) fn at(&self, path: &str) -> &Value {
        path.split('.')
            .fold(&self.value, |value, name| &value[name])
    }

    /// Notes what is wrong with a field.
    pub(crate) fn blame(&mut self, path: &str, why: &str) {
        self.wrong.push(format!("{path} {why}"));
    }

    /// A text that has to be there, of one to so many characters; empty when it is wrong.
    pub(crate) fn text(&mut self, path: &str, longest: usize) -> String {
        let text = self.optional(path, longest);
        if text.is_none() && self.at(path).is_null() {
            self.blame(path, "is missing.");
        }
        text.unwrap_or_default()
    }

    /// A text that may be missing or null.
    pub(crate) fn optional(&mut self, path: &str, longest: usize) -> Option<String> {
        match self.at(path) {
            Value::Null => None,
            Value::String(text) if (1..=longest).contains(&text.chars().count()) => {
                Some(text.clone())
            }
            _ => {
                self.blame(path, &format!("is a text of 1 to {longest} characters."));
                None
            }
        }
    }

    /// An e-mail address that has to be there.
    pub(crate) fn email(&mut self, path: &str, longest: usize) -> String {
        let text = self.text(path, longest);
        let named = |(before, after): (&str, &str)| !before.is_empty() && after.contains('.');
        let sound = text.rsplit_once('@').is_some_and(named)
            && !text
                .chars()
                .any(|letter| letter.is_whitespace() || letter.is_control());
        if !text.is_empty() && !sound {
            self.blame(path, "is no e-mail address.");
        }
        text
    }

    /// A boolean that has to be there.
    pub(crate) fn flag(&mut self, path: &str) -> bool {
        let flag = self.at(path).as_bool();
        if flag.is_none() {
            self.blame(path, "is true or false.");
        }
        flag.unwrap_or_default()
    }

    /// Refuses when anything was wrong.
    pub(crate) fn checked(self, world: &World) -> Result<(), Refusal> {
        match self.wrong.is_empty() {
            true => Ok(()),
            false => Err(refuse(world, 400, self.wrong.join(" "))),
        }
    }
}
