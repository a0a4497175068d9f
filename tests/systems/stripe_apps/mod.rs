//! Stripe Apps against the fake: addresses, signed ways back, the one exchange, installs, webhooks, the doctor.

mod callbacks;
mod deep;
mod doctor;
mod installs;
mod links;
mod tokens;
mod vectors;

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use linkdesk::{
    clock::Clock,
    http::{Http, Limits},
    secret::Secret,
    systems::{self, Back, Cx, LinkAsk, System},
    wire::Environment,
};
use url::Url;

use crate::fake::{Answer, Fake, Fixed, Leaping};

/// The key of all these tests; found in no text that is shown.
const KEY: &str = "sk_test_canaryKey0123456789";

/// Where the customer of all these tests comes back to.
const BACK: &str = "https://example.test/installed?from=stripe";

/// Stripe with a client and a fake behind its API.
struct Rig {
    fake: Fake,
    clock: Arc<Leaping>,
    http: Http,
    base: Url,
    secrets: BTreeMap<String, Secret>,
    settings: BTreeMap<String, String>,
    environment: Environment,
}

impl Rig {
    fn on(fake: Fake) -> Self {
        let clock = Leaping::at("2026-11-21T07:05:16.042Z");
        let limits = Limits {
            call: Duration::from_millis(300),
            ..Limits::default()
        };
        let http = Http::new(limits, None, clock.clone(), Arc::new(Fixed(0))).unwrap();
        Self {
            http: http.with_budget(60_000),
            base: fake.base.clone(),
            secrets: [("secret_key".to_owned(), Secret::new(KEY))].into(),
            settings: settings(),
            environment: Environment::Sandbox,
            clock,
            fake,
        }
    }

    async fn playing(answers: impl IntoIterator<Item = Answer>) -> Self {
        Self::on(Fake::playing(answers).await)
    }

    fn cx(&self) -> Cx<'_> {
        Cx {
            http: &self.http,
            base: &self.base,
            secrets: &self.secrets,
            settings: &self.settings,
            environment: self.environment,
            now: self.clock.now(),
        }
    }
}

fn stripe() -> &'static dyn System {
    systems::find("stripe-apps").unwrap()
}

fn pairs(all: &[(&str, &str)]) -> BTreeMap<String, String> {
    all.iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
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
