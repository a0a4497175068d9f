//! Calls to StackOne, and the shapes their answers share.

use serde::{Deserialize, Deserializer, de::DeserializeOwned};
use serde_json::value::RawValue;

use super::spec::SPEC;
use crate::{
    clock::Time,
    error::{Code, Error, Result},
    http::{Call, Method, Reply, RetryClass, join},
    systems::Cx,
};

/// A call below the base address, signed with the key: Basic, key as user, empty password
/// (docs.stackone.com/api/authentication).
pub(super) fn call<R: RetryClass>(
    cx: &Cx<'_>,
    class: R,
    method: Method,
    path: &[&str],
) -> Result<Call<R>> {
    let url = join(cx.base, path).map_err(|error| error.of_system(SPEC.id))?;
    let call = Call::new(class, method, url)
        .calling(SPEC.id, SPEC.name)
        .basic(cx.secret("api_key")?);
    Ok(cx.secrets.values().fold(call, Call::hiding))
}

/// The items of a list, each as its own text, so that one that cannot be read does not take the others with it.
///
/// OpenAPI document and SDKs say a bare array, some pages of the documentation `{"data": […]}`: both are taken.
pub(super) fn items(reply: &Reply) -> Result<Vec<Box<RawValue>>> {
    #[derive(Deserialize)]
    struct Wrapped {
        data: Vec<Box<RawValue>>,
    }
    match reply.body.trim_ascii_start().first() {
        Some(b'[') => reply.json(),
        Some(b'{') => reply.json::<Wrapped>().map(|wrapped| wrapped.data),
        _ => Err(reply.unreadable("neither a list nor an object with “data”")),
    }
}

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

/// A list that cannot be read to its end.
pub(super) fn broken_list(why: &str) -> Error {
    Error::new(Code::BadReply, format!("{}: {why}.", SPEC.name)).of_system(SPEC.id)
}

/// An option or argument that StackOne cannot take.
pub(super) fn bad_input(field: &str, message: impl Into<String>) -> Error {
    Error::field(field, message).of_system(SPEC.id)
}

/// The way in question does not lead anywhere at this project or plan; another may.
pub(super) fn is_not_offered(error: &Error) -> bool {
    matches!(
        error.code,
        Code::NotFound | Code::Forbidden | Code::Unsupported | Code::Refused | Code::BadReply
    )
}
