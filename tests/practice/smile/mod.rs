//! The emulated Smile at its HTTP line.

mod access;
mod accounts;
mod invites;
mod users;

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
