//! A request with its retry class in its type.

use base64::{Engine, engine::general_purpose::STANDARD};
use reqwest::{
    Method,
    header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue},
};
use url::Url;

use super::redact::Redaction;
use crate::{
    error::{Code, Error, Result},
    secret::Secret,
};

mod sealed {
    pub trait Sealed {}
}

/// What may be done when no answer came. Sealed: the three classes are all there are.
pub trait RetryClass: sealed::Sealed + Send + Sync {
    /// The same request may be sent again.
    const REPEATS: bool;

    /// The key under which the system knows a repeat.
    fn key(&self) -> Option<&str> {
        None
    }
}

/// Sent exactly once: a repeat could do it twice.
#[derive(Clone, Copy, Debug)]
pub struct Never;

/// Reads, and writes that come to the same however often they are sent.
#[derive(Clone, Copy, Debug)]
pub struct Safe;

/// Repeated under one key, by which the system knows the repeat (`Idempotency-Key`).
#[derive(Clone, Debug)]
pub struct Idempotent(pub String);

impl sealed::Sealed for Never {}
impl sealed::Sealed for Safe {}
impl sealed::Sealed for Idempotent {}

impl RetryClass for Never {
    const REPEATS: bool = false;
}

impl RetryClass for Safe {
    const REPEATS: bool = true;
}

impl RetryClass for Idempotent {
    const REPEATS: bool = true;

    fn key(&self) -> Option<&str> {
        Some(&self.0)
    }
}

/// Who is called, for what people read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Party {
    id: &'static str,
    pub(super) name: &'static str,
}

impl Party {
    /// The same error, said to come from this party.
    pub(super) fn sign(self, error: Error) -> Error {
        match self.id {
            "" => error,
            id => error.of_system(id),
        }
    }
}

/// A request.
pub struct Call<R: RetryClass> {
    pub(super) method: Method,
    pub(super) url: Url,
    pub(super) party: Party,
    pub(super) redaction: Redaction,
    pub(super) conflicts_pass: bool,
    headers: HeaderMap,
    body: Option<String>,
    class: R,
}

impl<R: RetryClass> Call<R> {
    /// A request of that class, asking for JSON.
    pub fn new(class: R, method: Method, url: Url) -> Self {
        let headers =
            HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static("application/json"))]);
        Self {
            method,
            url,
            party: Party {
                id: "",
                name: "The system",
            },
            redaction: Redaction::default(),
            conflicts_pass: false,
            headers,
            body: None,
            class,
        }
    }

    /// Names the system that is called, by id and for people.
    #[must_use]
    pub fn calling(mut self, id: &'static str, name: &'static str) -> Self {
        self.party = Party { id, name };
        self
    }

    /// HTTP Basic with the key as user and an empty password, the colon included.
    #[must_use]
    pub fn basic(mut self, key: &Secret) -> Self {
        let encoded = STANDARD.encode(format!("{}:", key.expose()));
        self.authorize(&format!("Basic {encoded}"));
        self.hiding(key)
    }

    /// HTTP Basic with a key as user and a secret as password.
    #[must_use]
    pub fn basic_pair(mut self, key: &Secret, secret: &Secret) -> Self {
        let encoded = STANDARD.encode(format!("{}:{}", key.expose(), secret.expose()));
        self.authorize(&format!("Basic {encoded}"));
        self.hiding(&Secret::new(encoded))
            .hiding(key)
            .hiding(secret)
    }

    /// The key as a bearer.
    #[must_use]
    pub fn bearer(mut self, key: &Secret) -> Self {
        self.authorize(&format!("Bearer {}", key.expose()));
        self.hiding(key)
    }

    fn authorize(&mut self, value: &str) {
        if let Ok(mut value) = HeaderValue::try_from(value) {
            value.set_sensitive(true);
            self.headers.insert(AUTHORIZATION, value);
        }
    }

    /// One more header, by its name in lower case; a value that no header can hold is left out.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        if let Ok(value) = HeaderValue::try_from(value) {
            self.headers.insert(HeaderName::from_static(name), value);
        }
        self
    }

    /// Blanks this secret in whatever the answer tells.
    #[must_use]
    pub fn hiding(mut self, secret: &Secret) -> Self {
        self.redaction.add(secret);
        self
    }

    /// Says that this system's conflicts (409) are of a moment, so that they are repeated as far as the class allows.
    #[must_use]
    pub fn conflicts_pass(mut self) -> Self {
        self.conflicts_pass = true;
        self
    }

    /// Adds to the query, encoded.
    #[must_use]
    pub fn query<'a>(mut self, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        self.url.query_pairs_mut().extend_pairs(pairs);
        if self.url.query() == Some("") {
            self.url.set_query(None);
        }
        self
    }

    /// Gives it a JSON body.
    #[must_use]
    pub fn json(mut self, body: &serde_json::Value) -> Self {
        self.headers
            .insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        self.body = Some(body.to_string());
        self
    }

    /// Gives it a body as a form sends it.
    #[must_use]
    pub fn form<'a>(mut self, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        self.headers.insert(
            CONTENT_TYPE,
            HeaderValue::from_static("application/x-www-form-urlencoded"),
        );
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        self.body = Some(form.extend_pairs(pairs).finish());
        self
    }

    /// The request as the client sends it.
    pub(super) fn request(&self, client: &reqwest::Client) -> reqwest::RequestBuilder {
        let mut request = client
            .request(self.method.clone(), self.url.clone())
            .headers(self.headers.clone());
        if let Some(key) = self.class.key() {
            request = request.header("idempotency-key", key);
        }
        match &self.body {
            Some(body) => request.body(body.clone()),
            None => request,
        }
    }
}

/// The base address with these path segments behind it, each percent-encoded.
///
/// Refuses with [`Code::BadInput`] what would name another place than meant: an empty id asks for the whole list,
/// and `..` for its parent.
pub fn join(base: &Url, segments: &[&str]) -> Result<Url> {
    let mut path = base.path().trim_end_matches('/').to_owned();
    for segment in segments {
        if matches!(*segment, "" | "." | "..") {
            return Err(Error::new(
                Code::BadInput,
                format!("“{segment}” cannot be an id."),
            ));
        }
        path.push('/');
        for byte in segment.bytes() {
            match byte {
                b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                    path.push(char::from(byte));
                }
                _ => path.push_str(&format!("%{byte:02X}")),
            }
        }
    }
    let mut url = base.clone();
    url.set_path(&path);
    url.set_query(None);
    url.set_fragment(None);
    Ok(url)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use url::Url;

    use super::join;

    #[test]
    fn joins_below_the_base_whatever_the_id() {
        let base = Url::parse("https://api.example.test/v1/").unwrap();
        for (id, path) in [
            ("acc-10", "/v1/accounts/acc-10"),
            ("a/../b?c#d", "/v1/accounts/a%2F..%2Fb%3Fc%23d"),
            ("a\tb\n", "/v1/accounts/a%09b%0A"),
            ("%2e%2e", "/v1/accounts/%252e%252e"),
            ("名", "/v1/accounts/%E5%90%8D"),
        ] {
            assert_eq!(
                join(&base, &["accounts", id]).unwrap().path(),
                path,
                "id {id:?}"
            );
        }
        for id in ["", ".", ".."] {
            assert!(
                join(&base, &["accounts", id]).is_err(),
                "{id:?} names another place"
            );
        }
    }

    proptest! {
        #[test]
        fn an_id_stays_one_segment(id in any::<String>()) {
            let base = Url::parse("https://api.example.test").unwrap();
            if let Ok(url) = join(&base, &["accounts", &id]) {
                prop_assert_eq!(url.path_segments().map(Iterator::count), Some(2));
                prop_assert_eq!(url.query(), None);
                prop_assert_eq!(url.host_str(), Some("api.example.test"));
            }
        }
    }
}
