//! Ready code: what a back end does with what comes back. Secrets are names in it, never values.

use url::Url;

use super::spec::{DEEP, INSTALL};
use crate::{systems::LinkAsk, wire::Snippet};

/// The check of a signature, or the exchange of a code; no option of the address stands in it.
pub(super) fn all(_base: &Url, ask: &LinkAsk) -> Vec<Snippet> {
    let snippet = |id: &str, language: &str, lines: &[&str]| Snippet {
        id: id.to_owned(),
        language: language.to_owned(),
        code: lines.join("\n") + "\n",
    };
    match ask.kind.as_str() {
        DEEP => Vec::new(),
        INSTALL => vec![snippet(
            "typescript",
            "typescript",
            &[
                "import Stripe from \"stripe\";",
                "",
                "// First look the state up and use it up; then this. It throws when the signature does not hold.",
                "const { state, user_id, account_id, install_signature } = query;",
                "new Stripe(process.env.STRIPE_SECRET_KEY ?? \"\").webhooks.signature.verifyHeader(",
                "  JSON.stringify({ state, user_id, account_id }),",
                "  install_signature,",
                "  process.env.STRIPE_APP_SIGNING_SECRET ?? \"\",",
                "  300,",
                ");",
            ],
        )],
        _ => vec![snippet(
            "curl",
            "bash",
            &[
                "curl -X POST 'https://api.stripe.com/v1/oauth/token' \\",
                "  --user \"$STRIPE_SECRET_KEY:\" \\",
                "  --data-urlencode 'grant_type=authorization_code' \\",
                "  --data-urlencode \"code=$CODE\"",
                "# Once in its life. Store refresh_token before anything is done with access_token: each replaces the one before.",
            ],
        )],
    }
}
