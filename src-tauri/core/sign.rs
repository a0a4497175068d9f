//! Signatures over deliveries: how each scheme signs, and how it is checked.
//!
//! A scheme is a case of [`Scheme`]; one that carries a time takes it from `now`, which is passed in. Comparison is
//! always in constant time and over the bytes as received: JSON written anew is another body.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::{clock::Time, secret::Secret};

/// How a delivery is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// StackOne's `x-stackone-signature`: HMAC-SHA256 over the body, base64url without padding; no time, no id
    /// (docs.stackone.com, `common-guides/webhooks`).
    Sha256Base64Url,
}

/// Why a signature does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not of the scheme's form, so that no secret could make it right.
    Malformed,
    /// It belongs to another body or another secret.
    Mismatch,
}

impl Scheme {
    /// The value a sender puts into its header.
    pub fn sign(self, secret: &Secret, body: &[u8], _now: Time) -> String {
        match self {
            Self::Sha256Base64Url => {
                URL_SAFE_NO_PAD.encode(sha256(secret, body).finalize().into_bytes())
            }
        }
    }

    /// Checks a received value; never panics, whatever it holds.
    pub fn verify(
        self,
        secret: &Secret,
        body: &[u8],
        value: &str,
        _now: Time,
    ) -> Result<(), Fault> {
        match self {
            Self::Sha256Base64Url => {
                // Some senders pad: the padding says nothing, so that it is cut from both sides.
                let tag = URL_SAFE_NO_PAD
                    .decode(value.trim_end_matches('='))
                    .map_err(|_| Fault::Malformed)?;
                if tag.len() != 32 {
                    return Err(Fault::Malformed);
                }
                sha256(secret, body)
                    .verify_slice(&tag)
                    .map_err(|_| Fault::Mismatch)
            }
        }
    }
}

fn sha256(secret: &Secret, body: &[u8]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.expose().as_bytes())
        .expect("HMAC takes a key of any length");
    mac.update(body);
    mac
}
