//! The practice at its HTTP line, as any client meets it.

mod access;
mod accounts;
mod catalogue;
mod faults;
mod hub;
mod limits;
mod links;
mod mailbox;
mod pages;
mod sessions;
mod smile;
mod snapshot;
mod stripe;
mod webhooks;

use std::{
    path::PathBuf,
    sync::{Arc, Mutex},
    time::Duration,
};

use linkdesk::{
    clock::{Clock, SystemEntropy, Time, Wait},
    practice::{Hello, Options, Practice},
};
use reqwest::{Client, Method, RequestBuilder, Response, redirect::Policy};
use serde_json::{Value, json};

/// A practice of a test's own, with a clock that the test holds.
struct Stage {
    practice: Practice,
    hello: Hello,
    client: Client,
    clock: Arc<HandClock>,
}

/// Stands still until it is moved.
struct HandClock(Mutex<Time>);

impl Clock for HandClock {
    fn now(&self) -> Time {
        *self.0.lock().unwrap()
    }

    fn sleep(&self, span: Duration) -> Wait<'_> {
        Box::pin(tokio::time::sleep(span))
    }
}

impl HandClock {
    fn advance(&self, seconds: i64) {
        let mut now = self.0.lock().unwrap();
        *now = now.plus_seconds(seconds);
    }
}

/// The moment every test begins: 2026-11-21, a little after seven.
const BEGIN: Time = Time(1_795_244_716_042);

fn options(accounts: u32) -> Options {
    Options {
        port: 0,
        accounts,
        seed: 7,
        speed: 1.0,
        rate_limit: true,
        snapshot: None,
    }
}

fn kept_at(path: PathBuf) -> Options {
    Options {
        snapshot: Some(path),
        ..options(20)
    }
}

impl Stage {
    async fn new(accounts: u32) -> Self {
        Self::with(options(accounts)).await
    }

    async fn with(options: Options) -> Self {
        // Another test may have been first; one provider is as good as the other.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let clock = Arc::new(HandClock(Mutex::new(BEGIN)));
        let practice = Practice::start(options, clock.clone(), Arc::new(SystemEntropy))
            .await
            .unwrap();
        let client = Client::builder()
            .user_agent("linkdesk tests")
            .redirect(Policy::none())
            .no_proxy()
            .timeout(Duration::from_secs(10))
            .build()
            .unwrap();
        Self {
            hello: practice.hello(),
            practice,
            client,
            clock,
        }
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.hello.stackone.base_url)
    }

    /// A call of the API with the project's key.
    fn call(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.client.request(method, self.url(path));
        request.basic_auth(&self.hello.stackone.api_key, Some(""))
    }

    async fn get(&self, path: &str) -> Value {
        let answer = self.call(Method::GET, path).send().await.unwrap();
        assert_eq!(answer.status(), 200, "GET {path}");
        answer.json().await.unwrap()
    }

    async fn post(&self, path: &str, body: Value) -> Response {
        let call = self.call(Method::POST, path);
        call.body(body.to_string()).send().await.unwrap()
    }

    /// A session; what is given is added to the owner.
    async fn session(&self, more: Value) -> Value {
        let mut body = json!({"origin_owner_id": "customer-1", "origin_owner_name": "Acme"});
        for (name, value) in more.as_object().unwrap() {
            body[name] = value.clone();
        }
        let answer = self.post("/connect_sessions", body).await;
        assert_eq!(answer.status(), 201, "sessions are created");
        answer.json().await.unwrap()
    }

    /// A call of the control address; its status and JSON.
    async fn control(&self, method: Method, path: &str, body: Value) -> (u16, Value) {
        let url = format!("{}/{path}", self.hello.control_url);
        let request = self.client.request(method, url).body(body.to_string());
        let answer = request.send().await.unwrap();
        (answer.status().as_u16(), answer.json().await.unwrap())
    }

    async fn state(&self) -> Value {
        self.control(Method::GET, "state", json!(null)).await.1
    }

    async fn fault(&self, name: &str, on: bool) {
        let wish = json!({"name": name, "on": on});
        assert_eq!(
            self.control(Method::POST, "fault", wish).await.0,
            200,
            "{name} is a fault"
        );
    }

    async fn complete(&self, session: &Value, outcome: &str) -> Value {
        let wish = json!({"url": session["auth_link_url"], "outcome": outcome});
        let (status, answer) = self.control(Method::POST, "complete", wish).await;
        assert_eq!(status, 200, "{outcome}: {answer}");
        answer
    }
}
