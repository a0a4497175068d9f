//! Shapes that the answers of several systems share: read as widely as makes sense, so that one odd value hides no row.

use serde::{Deserialize, Deserializer, de::DeserializeOwned};
use serde_json::value::RawValue;

use crate::clock::Time;

/// A text that some versions send as a number. A number is taken as it is written: ids have twenty digits, more
/// than any number type holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Text(pub(super) String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?;
        scalar(raw)
            .map(Self)
            .ok_or_else(|| serde::de::Error::custom("expected a text or a number"))
    }
}

/// Text for people: whatever stands there is shown rather than refused.
pub(super) fn loose<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let raw = <&RawValue>::deserialize(deserializer)?;
    Ok(scalar(raw).unwrap_or_else(|| raw.get().to_owned()))
}

/// A time in seconds since 1970, absent when it is none.
pub(super) fn unix<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Time>, D::Error> {
    let seconds = loose(deserializer)?.parse().ok();
    Ok(seconds.map(|seconds: i64| Time(seconds.saturating_mul(1000))))
}

/// A time, absent when it is none.
pub(super) fn moment<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Time>, D::Error> {
    loose(deserializer).map(|text| Time::parse(&text))
}

/// A part that is left out when it is something else than documented.
pub(super) fn if_readable<'de, T: DeserializeOwned, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    let raw = <&RawValue>::deserialize(deserializer)?;
    Ok(serde_json::from_str(raw.get()).ok())
}

/// A list whose unreadable entries are left out; absent or something else: empty.
pub(super) fn list<'de, T: DeserializeOwned, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    let raw = <&RawValue>::deserialize(deserializer)?;
    let items: Vec<&RawValue> = serde_json::from_str(raw.get()).unwrap_or_default();
    Ok(items
        .iter()
        .filter_map(|item| serde_json::from_str(item.get()).ok())
        .collect())
}

/// The text of a string, number, truth value or null (which is empty); absent for objects and arrays.
fn scalar(raw: &RawValue) -> Option<String> {
    match raw.get().as_bytes().first()? {
        b'"' => serde_json::from_str(raw.get()).ok(),
        b'{' | b'[' => None,
        b'n' => Some(String::new()),
        _ => Some(raw.get().to_owned()),
    }
}

/// The id of a row as far as it has one; else the row itself, which is as good for telling rows apart.
pub(super) fn id_of(row: &RawValue) -> String {
    #[derive(Deserialize)]
    struct Named {
        id: Text,
    }
    match serde_json::from_str::<Named>(row.get()) {
        Ok(Named { id: Text(id) }) if !id.is_empty() => id,
        _ => row.get().to_owned(),
    }
}
