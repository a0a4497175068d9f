//! Who may ask: the project's key for the API, a session's token for the hub.

use axum::{
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};

use super::{
    refusal::Refusal,
    session::{Session, Stale},
};
use crate::practice::{
    limit::Allowance,
    world::{Shared, World},
};

/// Published: 1000 requests per minute and key (<https://docs.stackone.com/guides/rate-limiting>).
const PER_KEY: Allowance = Allowance {
    requests: 1000,
    within: 60_000,
};

/// Lets requests with the project's key through, as often as the rate limit allows.
///
/// The key followed by `_ro` is a key that may only read, so that a missing scope (403) can be met. StackOne's edge
/// refuses requests without a `User-Agent` with 403 (its troubleshooting guide); so does this.
pub(crate) async fn key(State(world): State<Shared>, request: Request, next: Next) -> Response {
    match admit(&world, request.method(), request.headers()) {
        Ok(()) => next.run(request).await,
        Err(refusal) => refusal.into_response(),
    }
}

fn admit(world: &World, method: &Method, headers: &HeaderMap) -> Result<(), Refusal> {
    if !headers.contains_key(header::USER_AGENT) {
        return Err(world.refuse(403, "Forbidden: the request has no User-Agent."));
    }
    let given = basic_user(headers).ok_or_else(|| {
        world.refuse(
            401,
            "Unauthorized: expected Basic authentication with the API key as user and no password.",
        )
    })?;
    let known = world.project(|project| project.keys.api_key.clone());
    let reads_only = given.strip_suffix("_ro") == Some(&known);
    if given != known && !reads_only {
        return Err(world.refuse(401, "Unauthorized: unknown API key."));
    }
    if reads_only && method != Method::GET {
        return Err(world.refuse(403, "Forbidden: the API key lacks the scope to write."));
    }
    if !world.options.rate_limit {
        return Ok(());
    }
    let taken = world.limit.take(&given, PER_KEY, world.pace.real());
    taken.map_err(|seconds| world.refuse(429, "Too many requests.").wait(seconds))
}

/// The user of `Authorization: Basic base64("user:")`; nothing when there is a password or no colon.
fn basic_user(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let encoded = value.strip_prefix("Basic ")?;
    let text = String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok()?;
    Some(text.strip_suffix(':')?.to_owned()).filter(|user| !user.contains(':'))
}

/// The live session of the header `x-hub-session-token`.
pub(crate) struct HubSession(pub(crate) Session);

impl FromRequestParts<Shared> for HubSession {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, world: &Shared) -> Result<Self, Refusal> {
        let token = parts.headers.get("x-hub-session-token");
        let token = token
            .and_then(|token| token.to_str().ok())
            .unwrap_or_default();
        if world.faults.on("expired-token") {
            return Err(world.refuse(401, "Unauthorized: the session token expired."));
        }
        world.session(token).map(Self).map_err(|stale| match stale {
            Stale::Unknown => world.refuse(401, "Unauthorized: unknown session token."),
            Stale::Expired => world.refuse(401, "Unauthorized: the session token expired."),
        })
    }
}

impl World {
    /// The live session of a token.
    pub(crate) fn session(&self, token: &str) -> Result<Session, Stale> {
        let now = self.pace.now();
        self.project(|project| project.sessions.live(token, now).cloned())
    }
}

/// Lets pages of any origin call the hub's endpoints, as the component does: every call is preflighted.
pub(crate) async fn cors(request: Request, next: Next) -> Response {
    let mut answer = if request.method() == Method::OPTIONS {
        StatusCode::NO_CONTENT.into_response()
    } else {
        next.run(request).await
    };
    for (name, value) in [
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (
            header::ACCESS_CONTROL_ALLOW_HEADERS,
            "content-type, x-hub-session-token, x-hub-version",
        ),
        (
            header::ACCESS_CONTROL_ALLOW_METHODS,
            "GET, POST, PATCH, DELETE",
        ),
        (header::ACCESS_CONTROL_MAX_AGE, "600"),
    ] {
        answer
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    answer
}

/// Preflights of the hub are answered by the layer around its routes.
pub(crate) async fn preflight() {}

/// Any other address.
pub(crate) async fn nothing_here(State(world): State<Shared>, method: Method) -> Refusal {
    world.refuse(404, format!("Cannot {method} this address."))
}
