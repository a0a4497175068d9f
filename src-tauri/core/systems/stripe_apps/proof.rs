//! What proves a way back: `install_signature`, over state, user and account
//! (docs.stripe.com/stripe-apps/install-links); stripe-node and stripe-python check the same.

use serde::Serialize;

use super::spec::SPEC;
use crate::{
    error::{Code, Error, Result},
    secret::Secret,
    sign::{Fault, Scheme},
    systems::{
        Claim, Cx, Proof,
        signed::{given, holds},
        spec::Environment,
        stripe::settings::said,
    },
};

/// Both may be good: after a rotation for up to 24 hours.
pub(super) const SECRETS: [&str; 2] = ["app_signing_secret", "previous_signing_secret"];

/// Seconds that a signature stays good, which is what the vendor's SDKs take.
pub(super) const TOLERANCE: u32 = 300;

/// What is signed: compact JSON, its keys in this order.
#[derive(Serialize)]
struct Payload<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<Option<&'a str>>,
    user_id: &'a str,
    account_id: &'a str,
}

/// The texts that may have been signed: one with a state. Without one the documentation says neither that its key is
/// left out nor that it is null, so that both are tried, in this order.
pub(super) fn payloads(claim: &Claim) -> Vec<String> {
    let state = claim.state.as_deref();
    let states = match state {
        Some(_) => vec![Some(state)],
        None => vec![None, Some(None)],
    };
    let payload = |state| Payload {
        state,
        user_id: &claim.user,
        account_id: &claim.account,
    };
    let texts = states.into_iter().map(payload);
    texts
        .map(|payload| serde_json::to_string(&payload).unwrap_or_default())
        .collect()
}

/// Holds a claim against the mode and the signing secrets; what is missing for that is an error.
pub(super) fn hold(cx: &Cx<'_>, claim: &Claim) -> Result<Proof> {
    if claim.live != (cx.environment == Environment::Live) {
        return Ok(Proof::Fails("install/mode"));
    }
    let secrets = given(cx.secrets, &SECRETS);
    if secrets.is_empty() {
        return Err(Error {
            field: Some(SECRETS[0].to_owned()),
            ..Error::new(
                Code::SecretAbsent,
                "The app's signing secret has not been given yet; nothing was taken.",
            )
            .of_system(SPEC.id)
        });
    }
    let plain = said(cx.settings, "signature_form") == Some("plain");
    let scheme = match plain {
        true => Scheme::Sha256Hex,
        false => Scheme::StripeV1 {
            tolerance: tolerance(cx),
        },
    };
    let texts = match plain {
        true => vec![claim.account.clone()],
        false => payloads(claim),
    };
    let mut fault = Fault::Mismatch;
    for text in &texts {
        let signature = claim.signature.expose();
        match holds(scheme, &secrets, text.as_bytes(), signature, cx.now) {
            Ok(()) => return Ok(Proof::Holds),
            Err(Fault::Mismatch) => {}
            Err(other) => fault = other,
        }
    }
    Ok(Proof::Fails(word(fault, &claim.signature)))
}

fn tolerance(cx: &Cx<'_>) -> u32 {
    let text = said(cx.settings, "signature_tolerance");
    text.and_then(|text| text.parse().ok()).unwrap_or(TOLERANCE)
}

/// Why a claim does not hold, as [`super::words::explain`] knows it. The other form is told apart by its look.
fn word(fault: Fault, signature: &Secret) -> &'static str {
    match fault {
        Fault::Stale => "install/stale",
        Fault::Mismatch => "install/signature",
        Fault::Malformed if is_plain(signature.expose()) => "install/plain",
        Fault::Malformed => "install/malformed",
    }
}

/// The form of an older description: 64 digits over the account alone, without time, state or user.
pub(super) fn is_plain(signature: &str) -> bool {
    signature.len() == 64 && signature.bytes().all(|digit| digit.is_ascii_hexdigit())
}
