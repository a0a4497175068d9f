//! What the tests of both of Stripe's systems stand on: a client with a clock that does not wait, and a fake behind
//! every host.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use linkdesk::{
    clock::Clock,
    http::{Http, Limits},
    secret::Secret,
    systems::Cx,
    wire::Environment,
};
use url::Url;

use crate::fake::{Fake, Fixed, Leaping};

/// The key of all these tests; found in no text that is shown.
pub(super) const KEY: &str = "sk_test_canaryKey0123456789";

/// Stripe with a client and a fake behind its hosts.
pub(super) struct Rig {
    pub(super) fake: Fake,
    pub(super) clock: Arc<Leaping>,
    http: Http,
    base: Url,
    pub(super) secrets: BTreeMap<String, Secret>,
    pub(super) settings: BTreeMap<String, String>,
    pub(super) environment: Environment,
}

impl Rig {
    pub(super) fn new(fake: Fake, settings: BTreeMap<String, String>) -> Self {
        let clock = Leaping::at("2026-11-21T07:05:16.042Z");
        let limits = Limits {
            call: Duration::from_millis(300),
            ..Limits::default()
        };
        let http = Http::new(limits, None, clock.clone(), Arc::new(Fixed(0))).unwrap();
        Self {
            http: http.with_budget(60_000, std::time::Duration::from_secs(1)),
            base: fake.base.clone(),
            secrets: [("secret_key".to_owned(), Secret::new(KEY))].into(),
            settings,
            environment: Environment::Sandbox,
            clock,
            fake,
        }
    }

    pub(super) fn cx(&self) -> Cx<'_> {
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

pub(super) fn pairs(all: &[(&str, &str)]) -> BTreeMap<String, String> {
    all.iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}
