//! How long to wait before a repeat.

use std::time::Duration;

use jiff::fmt::rfc2822::DateTimeParser;

use crate::clock::Time;

/// No `Retry-After` holds the desk longer, whatever it says.
pub(super) const LONGEST_HOLD: Duration = Duration::from_secs(120);

/// First step of the backoff, which doubles; StackOne's SDK begins with the same.
const FIRST_STEP: Duration = Duration::from_millis(500);

/// Longest step of the backoff.
const LONGEST_STEP: Duration = Duration::from_secs(30);

/// The wait after the given number of attempts: half of the step for sure, the other half by chance.
pub(super) fn backoff(tries: u32, random: u8) -> Duration {
    let doubled = FIRST_STEP.saturating_mul(1 << tries.saturating_sub(1).min(16));
    let step = doubled.min(LONGEST_STEP);
    step / 2 + (step / 2).mul_f64(f64::from(random) / 255.0)
}

/// Reads `Retry-After` (RFC 9110, 10.2.3): seconds or a date, at least one second, capped.
///
/// `sent` is the moment of the answer by the system's own `Date`, so that a wrong clock on this machine does not
/// stretch the wait. What cannot be read, a negative number included, counts as not told.
pub(super) fn told(header: &str, sent: Time) -> Option<Duration> {
    let header = header.trim();
    let seconds = if header.starts_with(|first: char| first.is_ascii_digit()) {
        header.parse::<f64>().ok()?
    } else {
        let until = http_date(header)?;
        until.0.saturating_sub(sent.0) as f64 / 1000.0
    };
    let seconds = seconds.clamp(1.0, LONGEST_HOLD.as_secs_f64());
    Some(Duration::from_secs_f64(seconds))
}

/// Reads an HTTP date.
pub(super) fn http_date(text: &str) -> Option<Time> {
    static PARSER: DateTimeParser = DateTimeParser::new();
    let moment = PARSER.parse_timestamp(text.trim()).ok()?;
    Some(Time(moment.as_millisecond()))
}

/// Seconds to tell people, rounded up.
pub(super) fn whole_seconds(span: Duration) -> u32 {
    u32::try_from(span.as_millis().div_ceil(1000)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use proptest::prelude::*;

    use super::{LONGEST_HOLD, backoff, http_date, told};
    use crate::clock::Time;

    #[test]
    fn reads_seconds_and_dates() {
        let sent = http_date("Sat, 21 Nov 2026 07:05:16 GMT").unwrap();
        assert_eq!(
            Some(sent),
            Time::parse("2026-11-21T07:05:16Z"),
            "an HTTP date is a moment"
        );
        for (header, seconds) in [
            ("7", Some(7)),
            (" 7 ", Some(7)),
            ("0", Some(1)),
            ("1.5e1", Some(15)),
            ("1000000000", Some(120)),
            ("99999999999999999999999999", Some(120)),
            ("Sat, 21 Nov 2026 07:05:46 GMT", Some(30)),
            ("Sat, 21 Nov 2020 07:05:46 GMT", Some(1)),
            ("Fri, 21 Nov 2036 07:05:46 GMT", Some(120)),
            ("-5", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(
                told(header, sent),
                seconds.map(Duration::from_secs),
                "Retry-After: {header}"
            );
        }
    }

    #[test]
    fn backoff_doubles_with_chance_and_ends_growing() {
        assert_eq!(
            backoff(1, 0),
            Duration::from_millis(250),
            "half of the first step"
        );
        assert_eq!(
            backoff(1, 255),
            Duration::from_millis(500),
            "all of the first step"
        );
        assert_eq!(backoff(3, 255), Duration::from_secs(2), "doubled twice");
        assert_eq!(
            backoff(u32::MAX, 255),
            Duration::from_secs(30),
            "never longer than the longest"
        );
    }

    proptest! {
        #[test]
        fn no_header_is_waited_for_too_long(header in any::<String>(), sent in any::<i64>()) {
            prop_assert!(told(&header, Time(sent)).unwrap_or_default() <= LONGEST_HOLD);
        }
    }
}
