//! What a customer comes back with (docs.stripe.com/stripe-apps/install-links): signed, from an app without OAuth;
//! with a code, from one that uses it; or with a refusal.

use crate::{
    secret::Secret,
    systems::{CameBack, Claim, Outcome, stripe::returned::Query},
};

/// Parameters that must stand there once.
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
    let given = Query::read(text)?;
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

fn outcome(given: &Query) -> Outcome {
    if given.repeats(&ONCE) {
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
