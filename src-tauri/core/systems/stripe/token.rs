//! Codes and refresh tokens become accounts: the one request of OAuth that Connect and Apps share
//! (docs.stripe.com/connect/oauth-reference, docs.stripe.com/stripe-apps/api-authentication/oauth).
//!
//! Both send a code once in its life, to hosts of their own and signed in ways of their own. The access token in the
//! answer is never read: the platform's own key does it all.

use serde::Deserialize;

use super::keys;
use crate::{
    error::{Code, Error, Result},
    http::{Call, Never},
    secret::Secret,
    systems::{
        Cx, Exchanged,
        shapes::loose,
        spec::{Environment, Spec},
    },
};

/// What is handed in, by the names of the form.
#[derive(Clone, Copy)]
pub(in crate::systems) enum Given<'a> {
    /// A code, which works once.
    Code(&'a Secret),
    /// A refresh token.
    Refresh(&'a Secret),
}

/// The answer of the token endpoint.
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

/// Hands in a code or a refresh token: one request, never repeated.
pub(in crate::systems) async fn hand_in(
    cx: &Cx<'_>,
    post: Call<Never>,
    given: Given<'_>,
) -> Result<Exchanged> {
    let (grant, name, secret) = match given {
        Given::Code(code) => ("authorization_code", "code", code),
        Given::Refresh(token) => ("refresh_token", "refresh_token", token),
    };
    let post = post
        .hiding(secret)
        .form([("grant_type", grant), (name, secret.expose())]);
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

/// Holds the key against the mode of the integration: one of the other mode would use a code up for nothing.
pub(in crate::systems) fn same_mode(cx: &Cx<'_>, spec: &'static Spec) -> Result<()> {
    let told = keys::read(cx.secret("secret_key")?).and_then(|(_, environment)| environment);
    let is_live = |environment| environment == Environment::Live;
    match told {
        Some(told) if is_live(told) != is_live(cx.environment) => Err(Error::field(
            "secret_key",
            "The key is not of the mode this link was made for; nothing was sent.",
        )
        .of_system(spec.id)),
        _ => Ok(()),
    }
}
