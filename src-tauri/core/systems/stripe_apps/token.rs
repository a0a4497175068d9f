//! Apps that use OAuth: a code becomes an account, once, and a refresh token that is replaced at every use
//! (docs.stripe.com/stripe-apps/api-authentication/oauth). It is the API's host that is asked, unlike Connect's.

use serde::Deserialize;

use super::spec::SPEC;
use crate::{
    error::{Code, Error, Result},
    http::{Method, Never},
    secret::Secret,
    systems::{
        Cx, Exchanged,
        shapes::loose,
        spec::Environment,
        stripe::{client::call, keys},
    },
};

/// The answer of the token endpoint. The access token lives an hour and is not read: the developer's own key lists and
/// ends installs.
#[derive(Deserialize)]
struct Token {
    #[serde(default, deserialize_with = "loose")]
    stripe_user_id: String,
    #[serde(default, deserialize_with = "loose")]
    scope: String,
    #[serde(default, deserialize_with = "loose")]
    refresh_token: String,
    #[serde(default)]
    livemode: Option<bool>,
}

/// A key of the other mode, or one that Stripe does not take here, would use the code up for nothing.
pub(super) fn ready(cx: &Cx<'_>) -> Result<()> {
    let key = cx.secret("secret_key")?;
    let wrong = |sentence| Err(Error::field("secret_key", sentence).of_system(SPEC.id));
    if !key.expose().starts_with("sk_") {
        return wrong(
            "Codes are exchanged with a secret key, sk_…: a restricted key is refused. Nothing was sent.",
        );
    }
    let is_live = |environment| environment == Environment::Live;
    match keys::read(key).and_then(|(_, environment)| environment) {
        Some(told) if is_live(told) != is_live(cx.environment) => {
            wrong("The key is not of the mode this link was made for; nothing was sent.")
        }
        _ => Ok(()),
    }
}

/// Turns a code into an account: one request, never repeated.
pub(super) async fn exchange(cx: &Cx<'_>, code: &Secret) -> Result<Exchanged> {
    send(cx, code, ["authorization_code", "code"]).await
}

/// Gets the next refresh token for one that dies with that: one request, never repeated.
pub(super) async fn renew(cx: &Cx<'_>, refresh: &Secret) -> Result<Exchanged> {
    send(cx, refresh, ["refresh_token", "refresh_token"]).await
}

async fn send(cx: &Cx<'_>, given: &Secret, [grant, name]: [&str; 2]) -> Result<Exchanged> {
    ready(cx)?;
    let post = call(cx, &SPEC, Never, Method::POST, &["v1", "oauth", "token"])?
        .basic(cx.secret("secret_key")?)
        .hiding(given)
        .form([("grant_type", grant), (name, given.expose())]);
    let reply = cx.http.send(post).await?;
    let unclear = |why: &str| Error {
        // It holds tokens.
        body: None,
        code: Code::BadReply,
        ..reply.unreadable(why)
    };
    let token: Token = reply.json().map_err(|_| unclear("no JSON object"))?;
    if token.stripe_user_id.is_empty() {
        return Err(unclear("“stripe_user_id” is missing"));
    }
    let live = cx.environment == Environment::Live;
    if token.livemode.is_some_and(|told| told != live) {
        return Err(unclear("“livemode” is not that of the key"));
    }
    Ok(Exchanged {
        account: token.stripe_user_id,
        scope: token.scope,
        keep: Some(Secret::new(token.refresh_token)).filter(|token| !token.is_empty()),
        request_id: reply.request_id,
    })
}
