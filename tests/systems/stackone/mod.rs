//! StackOne against the fake: requests asserted, every kind of answer played.

mod accounts;
mod any_bytes;
mod faults;
mod logs;
mod paging;
mod providers;
mod sessions;
mod statuses;
mod texts;
mod webhooks;

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use linkdesk::{
    clock::{Clock, Time},
    http::{Http, Limits},
    secret::Secret,
    systems::{self, Cx, LinkAsk, System, Watched},
};
use url::Url;

use crate::fake::{Answer, Fake, Fixed, Leaping};

/// The key of all these tests; found in no text that is shown.
const KEY: &str = "v1.eu1.canary-key-0123456789";

/// The moment at which these tests begin, and at which the sample session was made.
const START: &str = "2026-11-21T07:05:16.042Z";

/// A sample answer.
macro_rules! reply {
    ($name:literal) => {
        include_str!(concat!("../../replies/stackone/", $name, ".json"))
    };
}
use reply;

/// StackOne with a client and a fake behind it.
struct Rig {
    fake: Fake,
    clock: Arc<Leaping>,
    http: Http,
    base: Url,
    secrets: BTreeMap<String, Secret>,
    settings: BTreeMap<String, String>,
}

impl Rig {
    fn on(fake: Fake) -> Self {
        Self::within(fake, Limits::default())
    }

    fn within(fake: Fake, limits: Limits) -> Self {
        let clock = Leaping::at(START);
        let http = Http::new(limits, None, clock.clone(), Arc::new(Fixed(0))).unwrap();
        Self {
            http: http.with_budget(60_000, std::time::Duration::from_secs(60)),
            base: fake.base.clone(),
            secrets: [("api_key".to_owned(), Secret::new(KEY))].into(),
            settings: BTreeMap::new(),
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
            environment: linkdesk::wire::Environment::Sandbox,
            now: self.clock.now(),
        }
    }
}

fn stackone() -> &'static dyn System {
    systems::find("stackone").unwrap()
}

fn at(text: &str) -> Option<Time> {
    Some(Time::parse(text).unwrap())
}

/// A link of that kind for the sample customer.
fn ask(kind: &str, options: &[(&str, &str)]) -> LinkAsk {
    LinkAsk {
        kind: kind.to_owned(),
        owner_id: "customer-123".to_owned(),
        owner_name: "Acme Inc".to_owned(),
        options: options
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
        ..LinkAsk::default()
    }
}

/// A link that is asked about by this token.
fn watched(token: &str) -> Watched {
    Watched {
        token: Some(Secret::new(token)),
        ..Watched::default()
    }
}

/// Limits that a test does not have to wait for.
fn hasty() -> Limits {
    Limits {
        call: Duration::from_millis(200),
        ..Limits::default()
    }
}
