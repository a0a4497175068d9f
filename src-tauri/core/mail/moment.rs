//! A moment in words: weekday, date, time and zone, as the reader's language writes them.

use jiff::{
    Timestamp,
    tz::{Offset, TimeZone},
};

use crate::{clock::Time, texts::Texts};

/// The moment in a time zone, which is named; without one in UTC.
pub(super) fn words(texts: &Texts, at: Time, zone: Option<&TimeZone>) -> String {
    let zone = zone.cloned().unwrap_or(TimeZone::UTC);
    let moment = Timestamp::from_millisecond(at.0).unwrap_or_default();
    let moment = moment.to_zoned(zone);
    let word = |form: &str| moment.strftime(form).to_string().to_lowercase();
    let values = [
        (
            "weekday",
            texts.with("mail-weekday", &[("day", word("%a"))]),
        ),
        ("day", moment.day().to_string()),
        ("month", texts.with("mail-month", &[("month", word("%b"))])),
        ("year", moment.year().to_string()),
        (
            "time",
            format!("{:02}:{:02}", moment.hour(), moment.minute()),
        ),
        ("zone", zone_words(moment.time_zone(), moment.offset())),
    ];
    texts.with("mail-moment", &values)
}

/// Such as `Europe/Berlin, UTC+1`: abbreviations mean different things to different people.
fn zone_words(zone: &TimeZone, offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '−' } else { '+' };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    let shift = match (hours, rest) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
    };
    match zone.iana_name() {
        Some(name) if name != "UTC" => format!("{name}, {shift}"),
        _ => shift,
    }
}
