//! What the platform is known by. All of it is made from one root, which alone is kept.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::hex::hex as written;

/// The platform's app, as its manifest names it.
pub(crate) const APP_ID: &str = "com.linkdesk.practice";

/// The keys of the platform, which is the app's developer too.
#[derive(Clone)]
pub(crate) struct Keys {
    pub(crate) root: String,
    /// `sk_test_…`.
    pub(crate) secret_key: String,
    /// `ca_…` of the platform.
    pub(crate) client_id: String,
    /// `ca_…` of the app.
    pub(crate) app_client_id: String,
    /// `absec_…`.
    pub(crate) app_signing_secret: String,
    /// `whsec_…`.
    pub(crate) webhook_secret: String,
    /// `acct_…` of the platform itself.
    pub(crate) account: String,
}

impl Keys {
    /// Everything of a root.
    pub(crate) fn new(root: String) -> Self {
        let made = |prefix: &str, length: usize| {
            format!("{prefix}Practice{}", &hex(&root, prefix)[..length])
        };
        Self {
            secret_key: made("sk_test_51", 40),
            client_id: made("ca_", 24),
            app_client_id: made("ca_App", 21),
            app_signing_secret: made("absec_", 32),
            webhook_secret: made("whsec_", 32),
            account: made("acct_1", 8),
            root,
        }
    }

    /// What a kind of key looks like here: `sk_live`, `rk_test`, … The live keys see an empty world; the restricted
    /// ones only read.
    pub(crate) fn of_kind(&self, kind: &str) -> String {
        self.secret_key.replacen("sk_test", kind, 1)
    }

    /// What is kept of a code or token: enough to know it again, not enough to use it.
    pub(crate) fn mark(&self, token: &str) -> String {
        hex(&self.root, token)[..32].to_owned()
    }
}

/// HMAC-SHA256 in lower-case hexadecimal.
pub(crate) fn hex(secret: &str, text: &str) -> String {
    let mut mac =
        Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("HMAC takes keys of any length");
    mac.update(text.as_bytes());
    written(&mac.finalize().into_bytes())
}
