//! What the tenant is known by. All of it is made from one root, which alone is kept.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha512;

use crate::hex::hex as written;

/// The tenant's name, with which ids of its users begin.
pub(crate) const TENANT: &str = "practice";

/// What the tenant is known by, in sandbox mode.
#[derive(Clone)]
pub(crate) struct Keys {
    pub(crate) root: String,
    /// User of Basic authentication.
    pub(crate) api_key: String,
    /// Its password.
    pub(crate) api_secret: String,
    /// What webhooks to the desk's own endpoint are signed with; at most 64 characters, as the API demands.
    pub(crate) webhook_secret: String,
}

impl Keys {
    /// Everything of a root.
    pub(crate) fn new(root: String) -> Self {
        let made = |what: &str, length: usize| {
            let hex = hex(&root, what.as_bytes());
            format!("practice_{what}_{}", &hex[..length])
        };
        Self {
            api_key: made("sandbox", 32),
            api_secret: made("secret", 48),
            webhook_secret: made("whsec", 40),
            root,
        }
    }

    /// The same tenant's key in production mode, which opens nothing here.
    pub(crate) fn production_key(&self) -> String {
        self.api_key.replacen("sandbox", "production", 1)
    }

    /// What is kept of a token: enough to know it again, not enough to use it.
    pub(crate) fn mark(&self, token: &str) -> String {
        hex(&self.root, token.as_bytes())[..32].to_owned()
    }

    /// What makes the address of an invite's landing page unguessable; the same each time it is shown.
    pub(crate) fn landing(&self, invite: &str) -> String {
        let signed = signed(&self.root, format!("landing {invite}").as_bytes());
        written(&signed[..20])
    }

    /// Veils what a webhook is signed with, or takes the veil off: what is chosen by somebody else is nowhere on the
    /// disk as it is written either.
    pub(crate) fn veil(&self, webhook: &str, bytes: &[u8]) -> Vec<u8> {
        let block = |number| signed(&self.root, format!("veil {number} {webhook}").as_bytes());
        let stream = (0_u32..).flat_map(block);
        bytes
            .iter()
            .zip(stream)
            .map(|(byte, mask)| byte ^ mask)
            .collect()
    }
}

/// HMAC-SHA512 in lower-case hexadecimal: 128 characters.
pub(crate) fn hex(secret: &str, bytes: &[u8]) -> String {
    written(&signed(secret, bytes))
}

fn signed(secret: &str, bytes: &[u8]) -> Vec<u8> {
    let mut mac =
        Hmac::<Sha512>::new_from_slice(secret.as_bytes()).expect("HMAC takes keys of any length");
    mac.update(bytes);
    mac.finalize().into_bytes().to_vec()
}
