//! The connect session: from the chosen options to the request, and from the answer to the link.

use serde::Deserialize;
use serde_json::{Map, Value};
use url::Url;

use super::{
    client::{bad_input, call},
    spec::SPEC,
    words::LatestAttempt,
};
use crate::systems::shapes::{Text, if_readable, loose, moment};
use crate::{
    clock::Time,
    error::Result,
    http::{Method, Never, Safe, is_loopback},
    secret::Secret,
    systems::{
        Attempt, Cx, LinkAsk, LinkMade, Watched,
        spec::{Field, Input, LinkKind},
    },
};

/// Body of `POST /connect_sessions`: the owner, the account to connect again, and every option that has a value.
pub(super) fn session(ask: &LinkAsk) -> Result<Map<String, Value>> {
    let kind = kind(&ask.kind)?;
    if let Some(name) = ask
        .options
        .keys()
        .find(|name| kind.fields.iter().all(|field| field.name != *name))
    {
        return Err(bad_input(
            name,
            format!("{} takes no option “{name}” for {}.", SPEC.name, kind.id),
        ));
    }
    let mut body = Map::new();
    body.insert("origin_owner_id".to_owned(), ask.owner_id.as_str().into());
    body.insert(
        "origin_owner_name".to_owned(),
        ask.owner_name.as_str().into(),
    );
    if kind.needs_account {
        let account = ask.account.as_deref().filter(|id| !id.is_empty());
        let account = account.ok_or_else(|| bad_input("account", "Say which account."))?;
        body.insert("account_id".to_owned(), account.into());
    }
    for field in kind.fields {
        let given = ask.options.get(field.name).map(|text| text.trim());
        let text = given
            .filter(|text| !text.is_empty())
            .unwrap_or(field.default);
        if !text.is_empty() {
            body.insert(field.name.to_owned(), wire_value(field, text)?);
        }
    }
    Ok(body)
}

fn kind(id: &str) -> Result<&'static LinkKind> {
    SPEC.kinds
        .iter()
        .find(|kind| kind.id == id)
        .ok_or_else(|| bad_input("kind", format!("{} has no kind “{id}”.", SPEC.name)))
}

/// The text of a form as the wire wants it.
fn wire_value(field: &Field, text: &str) -> Result<Value> {
    let wrong = |what: &str| Err(bad_input(field.name, format!("“{text}” is not {what}.")));
    match &field.input {
        Input::Toggle => match text {
            "true" => Ok(Value::Bool(true)),
            "false" => Ok(Value::Bool(false)),
            _ => wrong("true or false"),
        },
        Input::Duration { min, max, .. } => match text.parse::<u32>() {
            Ok(seconds) if (*min..=*max).contains(&seconds) => Ok(seconds.into()),
            _ => wrong(&format!("a number of seconds from {min} to {max}")),
        },
        Input::Number { min, max } => match text.parse::<i32>() {
            Ok(number) if (*min..=*max).contains(&number) => Ok(number.into()),
            _ => wrong(&format!("a whole number from {min} to {max}")),
        },
        Input::Select { options } if !options.contains(&text) => wrong("one of the choices"),
        Input::Multi { options } => {
            let parts: Vec<&str> = text.split(',').map(str::trim).collect();
            if parts.iter().all(|part| options.contains(part)) {
                Ok(parts.into())
            } else {
                wrong("a list of the choices")
            }
        }
        Input::Pairs => match serde_json::from_str(text) {
            Ok(Value::Object(pairs)) => Ok(Value::Object(pairs)),
            _ => wrong("a JSON object"),
        },
        _ => Ok(text.into()),
    }
}

/// What is read of the answer (`ConnectSessionTokenAuthLink` of the vendor's SDK); ids are numbers in one version
/// and texts in another.
#[derive(Deserialize)]
struct Session {
    #[serde(default)]
    id: Text,
    #[serde(default)]
    token: Text,
    #[serde(default)]
    auth_link_url: Text,
    #[serde(default, deserialize_with = "moment")]
    created_at: Option<Time>,
    #[serde(default, deserialize_with = "loose")]
    account_id: String,
    #[serde(default, deserialize_with = "if_readable")]
    latest_connection_attempt: Option<LatestAttempt>,
}

/// Makes a session. There is no idempotency key, so that it is sent once: a doubled session is a second valid link.
pub(super) async fn create(cx: &Cx<'_>, ask: &LinkAsk) -> Result<LinkMade> {
    let body = session(ask)?;
    let seconds = body.get("expires_in").and_then(Value::as_i64);
    let post = call(cx, Never, Method::POST, &["connect_sessions"])?.json(&Value::Object(body));
    let reply = cx.http.send(post).await?;
    let session: Session = reply.json()?;
    let url = Secret::new(session.auth_link_url.0);
    if !is_fit_to_send(cx.base, &url) {
        return Err(reply.unreadable("“auth_link_url” is no address for a customer"));
    }
    // The answer names no end (docs.stackone.com/guides/auth-link): it is the begin and the seconds as sent.
    let created_at = session.created_at.unwrap_or(cx.now);
    Ok(LinkMade {
        remote_id: session.id.0,
        url: Some(url),
        token: Some(Secret::new(session.token.0)).filter(|token| !token.is_empty()),
        created_at,
        expires_at: seconds.map(|seconds| created_at.plus_seconds(seconds)),
        ..LinkMade::default()
    })
}

/// An address that a browser opens as a page at the host it shows: https, or http on this machine in practice.
fn is_fit_to_send(base: &Url, link: &Secret) -> bool {
    let Ok(url) = Url::parse(link.expose()) else {
        return false;
    };
    let safe = match url.scheme() {
        "https" => url.has_host(),
        "http" => is_loopback(&url) && is_loopback(base),
        _ => false,
    };
    safe && url.username().is_empty() && url.password().is_none()
}

/// Asks for the latest attempt. The call changes nothing, so that it may be repeated.
pub(super) async fn watch(cx: &Cx<'_>, link: &Watched) -> Result<Attempt> {
    let Some(token) = &link.token else {
        return Ok(Attempt::default());
    };
    let post = call(
        cx,
        Safe,
        Method::POST,
        &["connect_sessions", "authenticate"],
    )?
    .hiding(token)
    .json(&serde_json::json!({ "token": token.expose() }));
    let session: Session = cx.http.send(post).await?.json()?;
    Ok(session
        .latest_connection_attempt
        .map(|attempt| attempt.read(session.account_id))
        .unwrap_or_default())
}
