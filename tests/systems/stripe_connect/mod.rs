//! Stripe Connect against the fake: addresses, the one exchange, accounts in every health, events, webhooks.

mod accounts;
mod addresses;
mod callbacks;
mod errors;
mod health;
mod lists;
mod prefill;
mod repeats;
mod webhooks;

use linkdesk::{
    secret::Secret,
    systems::{self, Back, LinkAsk, System},
};

use super::stripe::{KEY, Rig, pairs};
use crate::fake::{Answer, Fake};

/// Where the customer of all these tests comes back to.
const BACK: &str = "https://example.test/connected?from=stripe";

/// A rig on that fake.
fn on(fake: Fake) -> Rig {
    let settings = pairs(&[
        ("client_id", "ca_123"),
        ("connect_url", fake.base.as_str().trim_end_matches('/')),
    ]);
    Rig::new(fake, settings)
}

/// A rig that plays these answers.
async fn playing(answers: impl IntoIterator<Item = Answer>) -> Rig {
    on(Fake::playing(answers).await)
}

fn stripe() -> &'static dyn System {
    systems::find("stripe-connect").unwrap()
}

/// A link for the sample customer, who comes back with that state.
fn ask(options: &[(&str, &str)], state: &str) -> LinkAsk {
    LinkAsk {
        kind: "oauth".to_owned(),
        owner_id: "customer-123".to_owned(),
        owner_name: "Acme Inc".to_owned(),
        options: pairs(options),
        back: Back {
            redirect_uri: BACK.to_owned(),
            state: Some(Secret::new(state)),
        },
        ..LinkAsk::default()
    }
}
