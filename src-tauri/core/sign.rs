//! Signatures over deliveries: how each scheme signs, and how it is checked.
//!
//! A scheme is a case of [`Scheme`]; one that carries a time takes it from `now`, which is passed in. Comparison is
//! always in constant time and over the bytes as received: JSON written anew is another body.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Sha256, Sha512};

use crate::{clock::Time, hex::hex, secret::Secret};

/// How a delivery is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// StackOne's `x-stackone-signature`: HMAC-SHA256 over the body, base64url without padding; no time, no id
    /// (docs.stackone.com, `common-guides/webhooks`).
    Sha256Base64Url,
    /// HMAC-SHA256 over the body as 64 digits, and nothing else: an older description of `install_signature`, which is
    /// bound to no time and no state.
    Sha256Hex,
    /// Smile's `Smile-Signature`: HMAC-SHA512 over the body as 128 lower-case digits; no time, no prefix
    /// (docs.getsmileapi.com/reference/webhooks).
    Sha512Hex,
    /// Stripe's `Stripe-Signature` and `install_signature`: `t=<unix>,v1=<hex>[,v1=<hex>…]`, HMAC-SHA256 over the time,
    /// a dot and the body (docs.stripe.com/webhooks#verify-manually). Only age is judged, as the vendor's SDKs do: a time
    /// ahead of ours is taken.
    StripeV1 {
        /// Seconds that a signature stays good; 0: for ever.
        tolerance: u32,
    },
}

/// Why a signature does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not of the scheme's form, so that no secret could make it right.
    Malformed,
    /// It belongs to another body or another secret.
    Mismatch,
    /// It is right, but older than the scheme allows: it may be played back.
    Stale,
}

impl Scheme {
    /// The value a sender puts into its header.
    pub fn sign(self, secret: &Secret, body: &[u8], now: Time) -> String {
        match self {
            Self::Sha256Base64Url => {
                URL_SAFE_NO_PAD.encode(sha256(secret, &[body]).finalize().into_bytes())
            }
            Self::Sha256Hex => hex(&sha256(secret, &[body]).finalize().into_bytes()),
            Self::Sha512Hex => hex(&sha512(secret, body).finalize().into_bytes()),
            Self::StripeV1 { .. } => {
                let at = now.seconds().to_string();
                let mac = sha256(secret, &[at.as_bytes(), b".", body]);
                format!("t={at},v1={}", hex(&mac.finalize().into_bytes()))
            }
        }
    }

    /// Checks a received value; never panics, whatever it holds.
    pub fn verify(self, secret: &Secret, body: &[u8], value: &str, now: Time) -> Result<(), Fault> {
        match self {
            Self::Sha256Base64Url => {
                // Some senders pad: the padding says nothing, so that it is cut from both sides.
                let tag = URL_SAFE_NO_PAD
                    .decode(value.trim_end_matches('='))
                    .map_err(|_| Fault::Malformed)?;
                if tag.len() != 32 {
                    return Err(Fault::Malformed);
                }
                sha256(secret, &[body])
                    .verify_slice(&tag)
                    .map_err(|_| Fault::Mismatch)
            }
            Self::Sha256Hex => {
                let tag: [u8; 32] = unhex(value).ok_or(Fault::Malformed)?;
                sha256(secret, &[body])
                    .verify_slice(&tag)
                    .map_err(|_| Fault::Mismatch)
            }
            Self::Sha512Hex => {
                let tag: [u8; 64] = unhex(value).ok_or(Fault::Malformed)?;
                sha512(secret, body)
                    .verify_slice(&tag)
                    .map_err(|_| Fault::Mismatch)
            }
            Self::StripeV1 { tolerance } => {
                let (at, tags) = stripe_parts(value).ok_or(Fault::Malformed)?;
                let mac = sha256(secret, &[at.as_bytes(), b".", body]);
                // While a secret is being replaced there are two; each is compared in constant time.
                let fits = |tag: &[u8; 32]| mac.clone().verify_slice(tag).is_ok();
                if !tags.iter().any(fits) {
                    return Err(Fault::Mismatch);
                }
                let signed: i64 = at.parse().map_err(|_| Fault::Malformed)?;
                let age = now.seconds().saturating_sub(signed);
                match tolerance > 0 && age > i64::from(tolerance) {
                    true => Err(Fault::Stale),
                    false => Ok(()),
                }
            }
        }
    }
}

/// The time as it is written and every `v1` of a Stripe signature; absent: no secret could make it right. Other
/// schemes, such as the `v0` of test events, say nothing.
pub fn stripe_parts(value: &str) -> Option<(&str, Vec<[u8; 32]>)> {
    let (mut at, mut tags) = (None, Vec::new());
    for part in value.split(',') {
        match part.split_once('=') {
            Some(("t", text)) => at = Some(text),
            Some(("v1", text)) => tags.extend(unhex(text)),
            _ => {}
        }
    }
    let at = at.filter(|at| !at.is_empty() && at.bytes().all(|digit| digit.is_ascii_digit()))?;
    (!tags.is_empty()).then_some((at, tags))
}

/// That many bytes of twice as many lower-case digits, the only form that is documented.
fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digit = |letter: u8| match letter {
        b'0'..=b'9' => Some(letter - b'0'),
        b'a'..=b'f' => Some(letter - b'a' + 10),
        _ => None,
    };
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    let bytes: Option<Vec<u8>> = pairs
        .iter()
        .map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?))
        .collect();
    bytes.filter(|_| rest.is_empty())?.try_into().ok()
}

fn sha256(secret: &Secret, parts: &[&[u8]]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.expose().as_bytes())
        .expect("HMAC takes a key of any length");
    parts.iter().for_each(|part| mac.update(part));
    mac
}

fn sha512(secret: &Secret, body: &[u8]) -> Hmac<Sha512> {
    let mut mac = Hmac::<Sha512>::new_from_slice(secret.expose().as_bytes())
        .expect("HMAC takes a key of any length");
    mac.update(body);
    mac
}
