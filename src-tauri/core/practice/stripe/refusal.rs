//! Answers that say no, in the two shapes Stripe has: the API's `{error: {type, …}}`
//! (<https://docs.stripe.com/api/errors>) and OAuth's `{error, error_description}`
//! (<https://docs.stripe.com/connect/oauth-reference>).

use axum::{
    Json,
    http::{HeaderValue, StatusCode},
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

/// A request that the API refused.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    status: u16,
    kind: &'static str,
    code: Option<&'static str>,
    message: String,
    param: Option<String>,
    /// `Stripe-Rate-Limited-Reason`.
    limited: Option<&'static str>,
}

/// A refusal with nothing but a status and a sentence.
pub(crate) fn refuse(status: u16, message: impl Into<String>) -> Refusal {
    Refusal {
        status,
        kind: if status >= 500 {
            "api_error"
        } else {
            "invalid_request_error"
        },
        code: None,
        message: message.into(),
        param: None,
        limited: None,
    }
}

/// A parameter that is wrong.
pub(crate) fn wrong(param: &str, message: impl Into<String>) -> Refusal {
    refuse(400, message).about(param)
}

/// A parameter that is missing.
pub(crate) fn missing(param: &str) -> Refusal {
    wrong(param, format!("Missing required param: {param}.")).code("parameter_missing")
}

/// Something that is not there, or not for this key.
pub(crate) fn no_such(what: &str, param: &str, id: &str) -> Refusal {
    let mut refusal = wrong(param, format!("No such {what}: '{id}'")).code("resource_missing");
    refusal.status = 404;
    refusal
}

/// An account that is not connected to who asks.
pub(crate) fn no_access(key: &str, account: &str) -> Refusal {
    let message = format!(
        "The provided key '{}' does not have access to account '{account}' (or that account does not exist). \
         Application access may have been revoked.",
        masked(key)
    );
    refuse(403, message).code("account_invalid")
}

/// More requests than are allowed.
pub(crate) fn too_many(reason: &'static str) -> Refusal {
    Refusal {
        limited: Some(reason),
        ..refuse(429, "Request rate limit exceeded.").code("rate_limit")
    }
}

impl Refusal {
    /// With a code that programs read.
    pub(crate) fn code(mut self, code: &'static str) -> Self {
        self.code = Some(code);
        self
    }

    /// Of another type than the usual one of its status.
    pub(crate) fn kind(mut self, kind: &'static str) -> Self {
        self.kind = kind;
        self
    }

    /// With the parameter that it is about.
    fn about(mut self, param: &str) -> Self {
        self.param = Some(param.to_owned());
        self
    }

    fn body(&self) -> Value {
        let mut error = json!({"type": self.kind, "message": self.message});
        if let Some(code) = self.code {
            error["code"] = json!(code);
            let page = code.replace('_', "-");
            error["doc_url"] = json!(format!("https://docs.stripe.com/error-codes/{page}"));
        }
        if let Some(param) = &self.param {
            error["param"] = json!(param);
        }
        json!({ "error": error })
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut answer = (status(self.status), Json(self.body())).into_response();
        if let Some(reason) = self.limited {
            let reason = HeaderValue::from_static(reason);
            answer
                .headers_mut()
                .insert("stripe-rate-limited-reason", reason);
        }
        answer
    }
}

/// A request that OAuth refused.
#[derive(Clone, Debug)]
pub(crate) struct OAuthRefusal {
    status: u16,
    error: &'static str,
    description: String,
    /// Given back on the authorize page.
    state: Option<String>,
}

/// Refused by OAuth: 401 for `invalid_client`, else 400.
pub(crate) fn oauth(error: &'static str, description: impl Into<String>) -> OAuthRefusal {
    OAuthRefusal {
        status: if error == "invalid_client" { 401 } else { 400 },
        error,
        description: description.into(),
        state: None,
    }
}

impl OAuthRefusal {
    /// With another status than the usual one.
    pub(crate) fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// With the state that was sent.
    pub(crate) fn state(mut self, state: Option<&str>) -> Self {
        self.state = state.map(ToOwned::to_owned);
        self
    }
}

impl IntoResponse for OAuthRefusal {
    fn into_response(self) -> Response {
        let mut body = json!({"error": self.error, "error_description": self.description});
        if let Some(state) = self.state {
            body["state"] = json!(state);
        }
        (status(self.status), Json(body)).into_response()
    }
}

fn status(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// A key as messages show it: its kind and its end.
pub(crate) fn masked(key: &str) -> String {
    let kind: String = key.split_inclusive('_').take(2).collect();
    let end: Vec<char> = key.chars().rev().take(4).collect();
    let end: String = end.into_iter().rev().collect();
    match kind.len() + end.len() < key.len() {
        true => format!("{kind}*********{end}"),
        false => "*********".to_owned(),
    }
}
