//! Apps that use OAuth: a code becomes an account, once, and a refresh token that is replaced at every use
//! (docs.stripe.com/stripe-apps/api-authentication/oauth). It is the API's host that is asked, unlike Connect's.

use super::spec::SPEC;
use crate::{
    error::{Error, Result},
    http::{Call, Method, Never},
    secret::Secret,
    systems::{
        Cx, Exchanged,
        stripe::{
            client::call,
            token::{Given, hand_in, same_mode},
        },
    },
};

/// A key of the other mode, or one that Stripe does not take here, would use the code up for nothing.
pub(super) fn ready(cx: &Cx<'_>) -> Result<()> {
    if !cx.secret("secret_key")?.expose().starts_with("sk_") {
        let sentence = "Codes are exchanged with a secret key, sk_…: a restricted key is refused. Nothing was sent.";
        return Err(Error::field("secret_key", sentence).of_system(SPEC.id));
    }
    same_mode(cx, &SPEC)
}

/// Turns a code into an account: one request, never repeated.
pub(super) async fn exchange(cx: &Cx<'_>, code: &Secret) -> Result<Exchanged> {
    ready(cx)?;
    hand_in(cx, post(cx)?, Given::Code(code)).await
}

/// Gets the next refresh token for one that dies with that: one request, never repeated.
pub(super) async fn renew(cx: &Cx<'_>, refresh: &Secret) -> Result<Exchanged> {
    ready(cx)?;
    hand_in(cx, post(cx)?, Given::Refresh(refresh)).await
}

fn post(cx: &Cx<'_>) -> Result<Call<Never>> {
    let post = call(cx, &SPEC, Never, Method::POST, &["v1", "oauth", "token"])?;
    Ok(post.basic(cx.secret("secret_key")?))
}
