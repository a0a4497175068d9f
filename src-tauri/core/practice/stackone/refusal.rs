//! Answers that say no, in the shape StackOne documents for every error
//! (`statusCode`, `message`, `timestamp`; `data` and `provider_errors` with 400).

use axum::{
    Json,
    body::Bytes,
    extract::rejection::BytesRejection,
    http::{StatusCode, header::RETRY_AFTER},
    response::{IntoResponse, Response},
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::{clock::Time, practice::world::World};

/// A refused request.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    status: u16,
    message: String,
    /// One sentence per wrong field.
    errors: Vec<String>,
    /// Seconds to wait.
    retry_after: Option<u32>,
    /// What the provider behind the account said, for the hub's form.
    provider_response: Option<String>,
    at: Time,
}

impl World {
    /// A refusal with nothing but a status and a sentence.
    pub(crate) fn refuse(&self, status: u16, message: impl Into<String>) -> Refusal {
        Refusal {
            status,
            message: message.into(),
            errors: Vec::new(),
            retry_after: None,
            provider_response: None,
            at: self.pace.now(),
        }
    }

    /// Reads a JSON body, whatever content type it claims.
    pub(crate) fn read<T: DeserializeOwned>(
        &self,
        body: Result<Bytes, BytesRejection>,
    ) -> Result<T, Refusal> {
        let body = body.map_err(|_| self.refuse(413, "The request body is too large."))?;
        serde_json::from_slice(&body)
            .map_err(|error| self.refuse(400, format!("The request body is not right: {error}.")))
    }
}

impl Refusal {
    /// With a sentence per wrong field.
    pub(crate) fn because(mut self, errors: Vec<String>) -> Self {
        self.errors = errors;
        self
    }

    /// With seconds to wait.
    pub(crate) fn wait(mut self, seconds: u32) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// With what the provider said.
    pub(crate) fn of_provider(mut self, said: &str) -> Self {
        self.provider_response = Some(said.to_owned());
        self
    }

    fn body(&self) -> Value {
        let mut body = json!({
            "statusCode": self.status,
            "message": self.message,
            "timestamp": self.at,
        });
        if self.status == 400 {
            body["data"] = json!({"statusCode": 400, "message": self.message, "headers": null});
            body["provider_errors"] = Value::Null;
        }
        if !self.errors.is_empty() {
            body["errorCode"] = json!("ValidationError");
            body["errors"] = json!(self.errors);
        }
        if let Some(said) = &self.provider_response {
            body["provider_response"] = json!(said);
        }
        body
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut answer = (status, Json(self.body())).into_response();
        if let Some(seconds) = self.retry_after {
            answer.headers_mut().insert(RETRY_AFTER, seconds.into());
        }
        answer
    }
}
