//! What a customer comes back with (docs.stripe.com/stripe-apps/install-links): signed, from an app without OAuth;
//! with a code, from one that uses it; or with a refusal.

use url::{Url, form_urlencoded};

use crate::{
    secret::Secret,
    systems::{CameBack, Claim, Outcome},
};

/// The longest text that is looked at, in bytes.
const LONGEST: usize = 16 << 10;

/// Parameters that must stand there once: which of two would count is a question that nobody should have to ask.
const ONCE: [&str; 9] = [
    "code",
    "error",
    "error_description",
    "state",
    "user_id",
    "account_id",
    "install_signature",
    "livemode",
    "stripe_user_id",
];

/// Reads an address or its query; absent: it is neither.
pub(super) fn read(text: &str) -> Option<CameBack> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST || text.contains(char::is_whitespace) {
        return None;
    }
    let query = match Url::parse(text) {
        Ok(url) => url.query()?.to_owned(),
        Err(_) => text.trim_start_matches('?').to_owned(),
    };
    let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect();
    let given = Given(&pairs);
    let telling = ["code", "error", "install_signature"];
    let signed_for = given.has("account_id") && given.has("user_id");
    if !signed_for && !telling.iter().any(|name| given.has(name)) {
        return None;
    }
    Some(CameBack {
        state: given.one("state").map(Secret::new),
        // In the wild a way back with a code names it too.
        account: given
            .one("account_id")
            .or_else(|| given.one("stripe_user_id")),
        outcome: outcome(&given),
    })
}

struct Given<'a>(&'a [(String, String)]);

impl Given<'_> {
    fn all(&self, name: &str) -> impl Iterator<Item = &String> {
        let named = self.0.iter().filter(move |(key, _)| key == name);
        named.map(|(_, value)| value)
    }

    fn has(&self, name: &str) -> bool {
        self.all(name).next().is_some()
    }

    fn one(&self, name: &str) -> Option<String> {
        self.all(name).find(|value| !value.is_empty()).cloned()
    }
}

fn outcome(given: &Given<'_>) -> Outcome {
    if ONCE.iter().any(|name| given.all(name).count() > 1) {
        return Outcome::Broken("repeated");
    }
    let signature = given.one("install_signature");
    match (given.one("error"), given.one("code"), signature) {
        (Some(error), None, None) => Outcome::Refused {
            error: format!("install/{error}"),
            description: given.one("error_description").unwrap_or_default(),
        },
        (None, Some(code), None) => Outcome::Code(Secret::new(code)),
        (None, None, Some(signature)) => match (given.one("account_id"), given.one("user_id")) {
            (Some(account), user) => Outcome::Signed(Claim {
                account,
                user: user.unwrap_or_default(),
                live: given.one("livemode").as_deref() != Some("false"),
                state: given.all("state").next().cloned(),
                signature: Secret::new(signature),
            }),
            _ => Outcome::Broken("no-account"),
        },
        (None, None, None) => Outcome::Broken(match given.has("account_id") {
            true => "unsigned",
            false => "no-code",
        }),
        _ => Outcome::Broken("both"),
    }
}
