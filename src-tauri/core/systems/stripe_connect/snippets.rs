//! Ready code: what a back end does with the code that comes back. The key is a name in it, never a value.

use url::Url;

use super::spec::OAUTH;
use crate::{systems::LinkAsk, wire::Snippet};

/// The exchange, once by hand and once with the vendor's SDK; no option of the address stands in it.
pub(super) fn all(_base: &Url, ask: &LinkAsk) -> Vec<Snippet> {
    if ask.kind != OAUTH {
        return Vec::new();
    }
    let snippet = |id: &str, language: &str, lines: &[&str]| Snippet {
        id: id.to_owned(),
        language: language.to_owned(),
        code: lines.join("\n") + "\n",
    };
    vec![
        snippet(
            "curl",
            "shell",
            &[
                "# Once only: a code that is sent a second time revokes the connection.",
                "curl --request POST 'https://connect.stripe.com/oauth/token' \\",
                "  --header \"Authorization: Bearer $STRIPE_SECRET_KEY\" \\",
                "  --data-urlencode 'grant_type=authorization_code' \\",
                "  --data-urlencode \"code=$CODE\"",
            ],
        ),
        snippet(
            "typescript",
            "typescript",
            &[
                "import Stripe from \"stripe\";",
                "",
                "const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? \"\", { maxNetworkRetries: 0 });",
                "",
                "// First look the state up and use it up; then this, once only.",
                "const { stripe_user_id } = await stripe.oauth.token({",
                "  grant_type: \"authorization_code\",",
                "  code,",
                "});",
            ],
        ),
    ]
}
