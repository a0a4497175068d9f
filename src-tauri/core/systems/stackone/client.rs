//! Calls to StackOne, and what their answers share.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::spec::SPEC;
use crate::{
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
