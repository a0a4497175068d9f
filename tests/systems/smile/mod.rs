//! Smile against the fake: requests asserted, every documented error and status played.

mod accounts;
mod faults;
mod invitations;
mod lists;
mod modes;
mod noted;
mod once;
mod rooms;
mod texts;
mod tokens;
mod variables;
mod webhooks;

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use linkdesk::{
    clock::{Clock, Time},
    http::{Http, Limits},
    secret::Secret,
    systems::{self, Cx, LinkAsk, System},
    wire::Environment,
};
use serde_json::{Value, json};
use url::Url;

use crate::fake::{self, Answer, Fake, Fixed, Leaping};

/// Key and secret of all these tests; found in no text that is shown.
const KEY: &str = "canary-key-0123456789";
const SECRET: &str = "canary-secret-9876543210";

/// The moment at which these tests begin.
const START: &str = "2026-11-21T07:05:16Z";

/// Smile with a client and a fake behind it.
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
    async fn playing(answers: impl IntoIterator<Item = Answer>) -> Self {
        let fake = Fake::playing(answers).await;
        let clock = Leaping::at(START);
        let limits = Limits {
            call: Duration::from_millis(200),
            ..Limits::default()
        };
        let http = Http::new(limits, None, clock.clone(), Arc::new(Fixed(0))).unwrap();
        let secrets = [("api_key", KEY), ("api_secret", SECRET)];
        Self {
            http: http.with_budget(60_000, std::time::Duration::from_secs(1)),
            base: fake.base.join("/v1").unwrap(),
            secrets: secrets
                .into_iter()
                .map(|(name, text)| (name.to_owned(), Secret::new(text)))
                .collect(),
            settings: BTreeMap::new(),
            environment: Environment::Sandbox,
            clock,
            fake,
        }
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

    /// Methods and paths of everything asked.
    fn asked(&self) -> Vec<String> {
        let seen = self.fake.seen().into_iter();
        seen.map(|one| format!("{} {}", one.method, one.path))
            .collect()
    }
}

fn smile() -> &'static dyn System {
    systems::find("smile").unwrap()
}

fn at(text: &str) -> Option<Time> {
    Some(Time::parse(text).unwrap())
}

/// A good answer in Smile's envelope.
fn ok(status: u16, data: Value) -> Answer {
    let code = if status == 201 { "CREATED" } else { "OK" };
    let body = json!({ "code": code, "message": "Fine.", "requestId": "req-1", "data": data });
    fake::json(status, &body.to_string())
}

/// A list in it.
fn list(items: &[Value], next: Option<&str>) -> Answer {
    ok(200, json!({ "nextCursor": next, "items": items }))
}

/// A refusal.
fn refusal(status: u16, code: &str) -> Answer {
    let body = json!({ "code": code, "message": "No.", "requestId": "req-bad" });
    fake::json(status, &body.to_string())
}

/// A link of that kind for the sample customer.
fn ask(kind: &str, options: &[(&str, &str)]) -> LinkAsk {
    LinkAsk {
        kind: kind.to_owned(),
        owner_id: "customer-123".to_owned(),
        owner_name: "Jane Smith".to_owned(),
        options: options
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
        ..LinkAsk::default()
    }
}
