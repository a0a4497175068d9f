//! Time as the desk uses it: UTC milliseconds, passed in, written as RFC 3339.

use std::{future::Future, pin::Pin, time::Duration};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A moment: milliseconds since 1970 in UTC; on the wire an RFC 3339 text with milliseconds and `Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Time(pub i64);

impl Time {
    /// The moment some seconds later (or earlier, when negative).
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1000)))
    }

    /// The moment that much later.
    #[must_use]
    pub fn plus(self, span: Duration) -> Self {
        let millis = i64::try_from(span.as_millis()).unwrap_or(i64::MAX);
        Self(self.0.saturating_add(millis))
    }

    /// Whole seconds since 1970.
    pub fn seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// Reads an RFC 3339 text of any offset.
    pub fn parse(text: &str) -> Option<Self> {
        text.trim()
            .parse::<jiff::Timestamp>()
            .ok()
            .map(|moment| Self(moment.as_millisecond()))
    }
}

impl std::fmt::Display for Time {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match jiff::Timestamp::from_millisecond(self.0) {
            Ok(moment) => write!(f, "{moment:.3}"),
            Err(_) => write!(f, "out of range"),
        }
    }
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not an RFC 3339 time"))
    }
}

#[cfg(test)]
impl ts_rs::TS for Time {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        "string".to_owned()
    }
    fn inline(_: &ts_rs::Config) -> String {
        "string".to_owned()
    }
}

/// The time zone of an IANA name; the machine's own where the name is empty or nobody's.
pub fn zone(name: &str) -> jiff::tz::TimeZone {
    jiff::tz::TimeZone::get(name).unwrap_or_else(|_| jiff::tz::TimeZone::system())
}

/// A wait that can be awaited.
pub type Wait<'a> = Pin<Box<dyn Future<Output = ()> + Send + 'a>>;

/// Where the desk takes the time from; tests bring their own.
pub trait Clock: Send + Sync {
    /// The moment it is.
    fn now(&self) -> Time;
    /// Waits that long.
    fn sleep(&self, span: Duration) -> Wait<'_>;
}

/// The machine's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Time {
        Time(jiff::Timestamp::now().as_millisecond())
    }

    fn sleep(&self, span: Duration) -> Wait<'_> {
        Box::pin(tokio::time::sleep(span))
    }
}

/// Where the desk takes randomness from; tests bring their own.
pub trait Entropy: Send + Sync {
    /// Fills the bytes.
    fn fill(&self, bytes: &mut [u8]);
}

/// The operating system's random numbers.
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        // Without randomness no key may be made: there is nothing sensible to go on with.
        getrandom::fill(bytes).expect("the operating system gives random numbers");
    }
}

/// An id of `bytes` random bytes in URL-safe letters, after a short prefix that says what it names.
pub fn random_id(entropy: &dyn Entropy, prefix: &str, bytes: usize) -> String {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    let mut raw = vec![0; bytes];
    entropy.fill(&mut raw);
    format!("{prefix}{}", URL_SAFE_NO_PAD.encode(raw))
}

#[cfg(test)]
mod tests {
    use super::Time;

    #[test]
    fn writes_and_reads_rfc_3339() {
        let moment = Time(1_795_244_716_042);
        assert_eq!(
            moment.to_string(),
            "2026-11-21T07:05:16.042Z",
            "UTC with milliseconds"
        );
        assert_eq!(
            Time::parse(&moment.to_string()),
            Some(moment),
            "what is written is read back"
        );
        assert_eq!(
            Time::parse("2026-11-21T08:05:16.042+01:00"),
            Some(moment),
            "any offset is understood"
        );
        assert_eq!(Time::parse("yesterday"), None, "anything else is no time");
    }
}
