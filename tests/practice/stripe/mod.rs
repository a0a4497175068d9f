//! The emulated Stripe at its HTTP line.

mod accounts;
mod app_token;
mod authorize;
mod dashboard;
mod events;
mod faults;
mod hosted;
mod installs;
mod market;
mod snapshot;
mod token;
mod webhooks;

use reqwest::{Method, RequestBuilder, Response};
use serde_json::{Value, json};
use url::{Url, form_urlencoded};

use super::Stage;

/// Where the tests let customers come back to.
const BACK: &str = "http://127.0.0.1:4610/callback/abc";

impl Stage {
    /// A call of Stripe's API with the secret key.
    fn stripe(&self, method: Method, path: &str) -> RequestBuilder {
        let access = &self.hello.stripe;
        let url = format!("{}{path}", access.base_url);
        let request = self.client.request(method, url);
        request.bearer_auth(&access.secret_key)
    }

    async fn stripe_get(&self, path: &str) -> Value {
        let answer = self.stripe(Method::GET, path).send().await.unwrap();
        assert_eq!(answer.status(), 200, "GET {path}");
        answer.json().await.unwrap()
    }

    /// A call of OAuth's endpoints on the connect host.
    async fn oauth(&self, path: &str, form: &[(&str, &str)]) -> Response {
        let access = &self.hello.stripe;
        let request = self.client.post(format!("{}{path}", access.connect_url));
        let request = request.bearer_auth(&access.secret_key).form(form);
        request.send().await.unwrap()
    }

    async fn exchange(&self, code: &str) -> (u16, Value) {
        let form = [("grant_type", "authorization_code"), ("code", code)];
        told(self.oauth("/oauth/token", &form).await).await
    }

    /// An authorize link; what is given is added or put in place.
    fn authorize_link(&self, more: &[(&str, &str)]) -> Url {
        let access = &self.hello.stripe;
        let mut fields = vec![
            ("response_type", "code"),
            ("client_id", &access.client_id),
            ("scope", "read_write"),
            ("redirect_uri", BACK),
            ("state", "st_1"),
        ];
        fields.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
        fields.extend(more.iter().filter(|(_, value)| *value != "-"));
        let url = format!("{}/oauth/authorize", access.connect_url);
        Url::parse_with_params(&url, fields).unwrap()
    }

    /// Plays the customer on a link.
    async fn play(&self, link: &Url, outcome: &str) -> Value {
        let wish = json!({"url": link.as_str(), "outcome": outcome});
        let (status, answer) = self.control(Method::POST, "complete", wish).await;
        assert_eq!(status, 200, "{outcome}: {answer}");
        answer
    }

    /// An install link at a path of the marketplace; what is given is added or put in place.
    fn install_link(&self, path: &str, more: &[(&str, &str)]) -> Url {
        let access = &self.hello.stripe;
        let mut fields = vec![
            ("client_id", access.app_client_id.as_str()),
            ("redirect_uri", BACK),
            ("state", "st_7f3a"),
        ];
        fields.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
        fields.extend(more.iter().filter(|(_, value)| *value != "-"));
        let url = format!("{}{path}", access.marketplace_url);
        Url::parse_with_params(&url, fields).unwrap()
    }

    /// Connects an account: its id.
    async fn connected(&self, more: &[(&str, &str)]) -> String {
        let played = self.play(&self.authorize_link(more), "linked").await;
        let back = Url::parse(played["redirect_url"].as_str().unwrap()).unwrap();
        let (status, answer) = self.exchange(&parameter(&back, "code")).await;
        assert_eq!(status, 200, "{answer}");
        answer["stripe_user_id"].as_str().unwrap().to_owned()
    }
}

/// Forms as Stripe takes them.
trait Filled {
    fn form<V: AsRef<str>>(self, fields: &[(&str, V)]) -> Self;
}

impl Filled for RequestBuilder {
    fn form<V: AsRef<str>>(self, fields: &[(&str, V)]) -> Self {
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(fields);
        let kind = "application/x-www-form-urlencoded";
        self.header("content-type", kind).body(body.finish())
    }
}

/// A parameter of an address; empty when it has none of that name.
fn parameter(url: &Url, name: &str) -> String {
    let found = url.query_pairs().find(|(key, _)| key == name);
    found.map_or_else(String::new, |(_, value)| value.into_owned())
}

/// Status and body of an answer.
async fn told(answer: Response) -> (u16, Value) {
    let status = answer.status().as_u16();
    (status, answer.json().await.unwrap())
}
