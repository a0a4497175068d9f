//! Stripe Apps against the fake: addresses, signed ways back, the one exchange, installs, webhooks, the doctor.

mod callbacks;
mod deep;
mod doctor;
mod installs;
mod links;
mod tokens;
mod vectors;

use std::collections::BTreeMap;

use linkdesk::{
    secret::Secret,
    systems::{self, Back, LinkAsk, System},
};

use super::stripe::{KEY, Rig, pairs};
use crate::fake::{Answer, Fake};

/// Where the customer of all these tests comes back to.
const BACK: &str = "https://example.test/installed?from=stripe";

/// A rig on that fake.
fn on(fake: Fake) -> Rig {
    let settings = settings();
    Rig::new(fake, settings)
}

/// A rig that plays these answers.
async fn playing(answers: impl IntoIterator<Item = Answer>) -> Rig {
    on(Fake::playing(answers).await)
}

fn stripe() -> &'static dyn System {
    systems::find("stripe-apps").unwrap()
}

fn settings() -> BTreeMap<String, String> {
    pairs(&[("app_id", "com.example.my-app"), ("app_client_id", "ca_1")])
}

/// A link of that kind, for a customer who comes back with the state `s`.
fn ask(kind: &str, options: &[(&str, &str)]) -> LinkAsk {
    LinkAsk {
        kind: kind.to_owned(),
        options: pairs(options),
        back: Back {
            redirect_uri: BACK.to_owned(),
            state: Some(Secret::new("s")),
        },
        ..LinkAsk::default()
    }
}

/// The address of a link, and the keys of its warnings.
fn built(settings: &BTreeMap<String, String>, ask: &LinkAsk) -> (String, Vec<String>) {
    let built = stripe().address(settings, ask).unwrap().unwrap();
    let warnings = built.warnings.into_iter().map(|one| one.key).collect();
    (built.url.expose().to_owned(), warnings)
}

/// The field that stands in the way of an address.
fn refused(settings: &BTreeMap<String, String>, ask: &LinkAsk) -> String {
    let error = stripe().address(settings, ask).unwrap().err().unwrap();
    error.field.unwrap()
}
