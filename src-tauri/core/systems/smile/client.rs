//! Calls to Smile, and what their answers share: the envelope `{code, message, requestId, data}`.

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::value::RawValue;

use super::spec::SPEC;
use crate::{
    error::{Code, Error, Result},
    http::{Call, Method, Never, Reply, RetryClass, Safe, join},
    systems::{Cx, shapes::loose},
};

/// A call below the base address, signed with key and secret as user and password
/// (docs.getsmileapi.com/reference/chapter-2).
pub(super) fn call<R: RetryClass>(
    cx: &Cx<'_>,
    class: R,
    method: Method,
    path: &[&str],
) -> Result<Call<R>> {
    let url = join(cx.base, path).map_err(|error| error.of_system(SPEC.id))?;
    let call = Call::new(class, method, url)
        .calling(SPEC.id, SPEC.name)
        .basic_pair(cx.secret("api_key")?, cx.secret("api_secret")?);
    Ok(cx.secrets.values().fold(call, Call::hiding))
}

/// An answer taken out of its envelope.
pub(super) struct Told {
    /// `requestId`, which stands in every body.
    pub(super) request_id: Option<String>,
    data: Option<Box<RawValue>>,
    reply: Reply,
}

impl Told {
    /// The data, or [`Code::BadReply`] saying why they are not what was expected.
    pub(super) fn data<T: DeserializeOwned>(&self) -> Result<T> {
        let data = self
            .data
            .as_ref()
            .ok_or_else(|| self.unreadable("no “data”"))?;
        serde_json::from_str(data.get()).map_err(|error| self.unreadable(&error.to_string()))
    }

    /// The error of an answer that makes no sense.
    pub(super) fn unreadable(&self, why: &str) -> Error {
        Error {
            request_id: self.request_id.clone(),
            ..self.reply.unreadable(why)
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Envelope {
    #[serde(default, deserialize_with = "loose")]
    code: String,
    #[serde(default, deserialize_with = "loose")]
    request_id: String,
    #[serde(default)]
    data: Option<Box<RawValue>>,
}

impl Envelope {
    fn request_id(&self) -> Option<String> {
        (!self.request_id.is_empty()).then(|| self.request_id.clone())
    }
}

/// Sends a call and opens the envelope of its answer, good or bad.
pub(super) async fn send<R: RetryClass>(cx: &Cx<'_>, call: Call<R>) -> Result<Told> {
    let reply = cx.http.send(call).await.map_err(explained)?;
    let envelope: Envelope = reply.json()?;
    Ok(Told {
        request_id: envelope.request_id().or_else(|| reply.request_id.clone()),
        data: envelope.data,
        reply,
    })
}

/// Reads something.
pub(super) async fn get(cx: &Cx<'_>, path: &[&str]) -> Result<Told> {
    send(cx, call(cx, Safe, Method::GET, path)?).await
}

/// Makes something: sent once, since no call of Smile's knows a repeat.
pub(super) async fn post(cx: &Cx<'_>, path: &[&str], body: &serde_json::Value) -> Result<Told> {
    send(cx, call(cx, Never, Method::POST, path)?.json(body)).await
}

/// Deletes something. Twice comes to the same, so that it may be repeated; gone already is done.
pub(super) async fn delete(cx: &Cx<'_>, path: &[&str]) -> Result<()> {
    match send(cx, call(cx, Safe, Method::DELETE, path)?).await {
        Err(Error {
            code: Code::NotFound,
            ..
        }) => Ok(()),
        answer => answer.map(drop),
    }
}

/// What a refusal means beyond its status. A wrong key comes as 400 or 401, and a key of the other mode just so.
fn explained(error: Error) -> Error {
    let body = error.body.as_deref().unwrap_or_default();
    let Ok(told) = serde_json::from_str::<Envelope>(body) else {
        return error;
    };
    let error = Error {
        request_id: told.request_id().or(error.request_id),
        ..error
    };
    match told.code.as_str() {
        "INVALID_CREDENTIALS" | "INVALID_TOKEN" => Error {
            message: format!(
                "{} did not accept key and secret ({}). Each pair works in one mode only: a pair of the sandbox is refused in production, and the other way round.",
                SPEC.name, told.code
            ),
            code: Code::Unauthorized,
            ..error
        },
        "TIME_LIMIT_EXCEEDED" => Error {
            code: Code::Timeout,
            ..error
        },
        _ => error,
    }
}

/// An option or argument that Smile cannot take.
pub(super) fn bad_input(field: &str, message: impl Into<String>) -> Error {
    Error::field(field, message).of_system(SPEC.id)
}
