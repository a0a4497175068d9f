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
        shapes::if_readable,
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
    #[serde(default, deserialize_with = "if_readable")]
    stripe_user_id: Option<String>,
    #[serde(default, deserialize_with = "if_readable")]
    refresh_token: Option<String>,
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
    // An account is linked by this alone: what only looks like an id links nothing.
    let account = token.stripe_user_id.filter(|id| is_id(id));
    let account = account.ok_or_else(|| unclear("“stripe_user_id” is missing or no id"))?;
    let live = cx.environment == Environment::Live;
    if token.livemode.is_some_and(|told| told != live) {
        return Err(unclear("“livemode” is not that of the key"));
    }
    Ok(Exchanged {
        account,
        keep: token
            .refresh_token
            .filter(|token| !token.is_empty())
            .map(Secret::new),
        request_id: reply.request_id,
    })
}

/// Letters, digits and `_`; beginnings are no promise of Stripe's.
fn is_id(text: &str) -> bool {
    let plain = |letter: u8| letter.is_ascii_alphanumeric() || letter == b'_';
    (1..=255).contains(&text.len()) && text.bytes().all(plain)
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
