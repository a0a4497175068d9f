//! Stripe Connect against the fake: addresses, the one exchange, accounts in every health, events, webhooks.

mod accounts;
mod addresses;
mod callbacks;
mod errors;
mod health;
mod lists;
mod prefill;
mod webhooks;

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
const BACK: &str = "https://example.test/connected?from=stripe";

/// Stripe with a client and a fake behind both of its hosts.
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
            settings: pairs(&[
                ("client_id", "ca_123"),
                ("connect_url", fake.base.as_str().trim_end_matches('/')),
            ]),
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
    systems::find("stripe-connect").unwrap()
}

fn pairs(all: &[(&str, &str)]) -> BTreeMap<String, String> {
    all.iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
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
