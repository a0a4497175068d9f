//! The emulated Smile at its HTTP line.

mod access;
mod accounts;
mod control;
mod faults;
mod invites;
mod pages;
mod snapshot;
mod users;
mod webhooks;
mod wink;

use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};

use super::Stage;

impl Stage {
    /// A call of Smile's API with key and secret.
    fn smile(&self, method: Method, path: &str) -> RequestBuilder {
        let access = &self.hello.smile;
        let url = format!("{}/v1{path}", access.base_url);
        let request = self.client.request(method, url);
        request.basic_auth(&access.api_key, Some(&access.api_secret))
    }

    /// Status and body of a call, with a body of JSON unless it is null.
    async fn smile_call(&self, method: Method, path: &str, body: Value) -> (u16, Value) {
        let mut request = self.smile(method, path);
        if !body.is_null() {
            let kind = "application/json; charset=utf-8";
            request = request.header("content-type", kind).body(body.to_string());
        }
        let answer = request.send().await.unwrap();
        (answer.status().as_u16(), answer.json().await.unwrap())
    }

    /// The data of an answer.
    async fn smile_get(&self, path: &str) -> Value {
        let (status, mut body) = self.smile_call(Method::GET, path, json!(null)).await;
        assert_eq!(
            (status, &body["code"]),
            (200, &json!("OK")),
            "{path}: {body}"
        );
        body["data"].take()
    }

    /// The data of a call that makes something.
    async fn smile_post(&self, path: &str, body: Value) -> Value {
        let (status, mut body) = self.smile_call(Method::POST, path, body).await;
        assert!((200..300).contains(&status), "{path}: {body}");
        body["data"].take()
    }

    /// Status and code of a call that is refused.
    async fn smile_refused(&self, method: Method, path: &str, body: Value) -> (u16, String) {
        let (status, body) = self.smile_call(method, path, body).await;
        assert_eq!(
            body["requestId"].as_str().unwrap().len(),
            36,
            "a refusal names its request too: {body}"
        );
        (status, body["code"].as_str().unwrap().to_owned())
    }

    /// Every item of a list, page by page.
    async fn smile_all(&self, path: &str) -> Vec<Value> {
        let (mut all, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = self.smile_get(&format!("{path}{cursor}")).await;
            all.extend(page["items"].as_array().unwrap().iter().cloned());
            match page["nextCursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => return all,
            }
        }
    }

    /// An invite to somebody.
    async fn invited(&self, more: Value) -> Value {
        let templates = self.smile_get("/inviteTemplates").await;
        let mut body = json!({
            "email": "juan@customer.example",
            "fullName": "Juan dela Cruz",
            "templateId": templates["items"][0]["id"],
        });
        for (name, value) in more.as_object().unwrap() {
            body[name] = value.clone();
        }
        self.smile_post("/invites", body).await
    }
}

fn refused(status: u16, code: &str) -> (u16, String) {
    (status, code.to_owned())
}

/// Options without the limit, for tests that ask a lot.
fn unlimited(accounts: u32) -> super::Options {
    super::Options {
        rate_limit: false,
        ..super::options(accounts)
    }
}

impl Stage {
    /// Sends a form to an address of the practice.
    async fn press(&self, url: &str, fields: &[(&str, &str)]) -> reqwest::Response {
        let mut body = url::form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(fields);
        let kind = "application/x-www-form-urlencoded";
        let request = self.client.post(url).header("content-type", kind);
        request.body(body.finish()).send().await.unwrap()
    }

    /// Status and text of a page.
    async fn page(&self, url: &str) -> (u16, String) {
        let answer = self.client.get(url).send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    }

    /// Where a form leads to.
    async fn led(&self, url: &str, fields: &[(&str, &str)]) -> String {
        let answer = self.press(url, fields).await;
        assert_eq!(answer.status(), 303, "{url} {fields:?}");
        let to = answer.headers()["location"].to_str().unwrap();
        format!("{}{to}", self.hello.smile.base_url)
    }

    /// An invite as it is now.
    async fn invite(&self, invite: &Value) -> Value {
        let id = invite["id"].as_str().unwrap();
        self.smile_get(&format!("/invites/{id}")).await
    }

    /// Begins Wink with a token, as the script does in its frame.
    async fn wink(&self, token: &str) -> Wink<'_> {
        let open = format!("{}/wink/open", self.hello.smile.base_url);
        let url = self
            .led(&open, &[("token", token), ("opener", OPENER)])
            .await;
        Wink { stage: self, url }
    }
}

/// The page around, in the tests' telling.
const OPENER: &str = "http://127.0.0.1:4610";

/// A customer in Wink.
struct Wink<'a> {
    stage: &'a Stage,
    url: String,
}

impl Wink<'_> {
    /// One press of a button, and the page that follows.
    async fn act(&self, act: &str, fields: &[(&str, &str)]) -> String {
        let fields = [&[("act", act)], fields].concat();
        let next = self.stage.led(&self.url, &fields).await;
        self.stage.page(&next).await.1
    }

    /// Agrees, chooses a provider and signs in there.
    async fn sign_in(&self, provider: &str, user: &str, password: &str) -> String {
        self.act("agree", &[]).await;
        self.act(&format!("provider:{provider}"), &[]).await;
        self.act("sign-in", &[("user", user), ("password", password)])
            .await
    }
}

/// A login that works.
const LOGIN: (&str, &str) = ("gpalomero1234@smileapi.io", "123456");

/// What a page tells the page around: callbacks with their data.
fn told(page: &str) -> Vec<(String, Value)> {
    let told = page
        .split("data-told=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let told = told
        .unwrap_or("[]")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
    let told: Vec<Value> = serde_json::from_str(&told).unwrap();
    let call = |told: &Value| {
        (
            told["call"].as_str().unwrap().to_owned(),
            told["with"].clone(),
        )
    };
    told.iter().map(call).collect()
}
