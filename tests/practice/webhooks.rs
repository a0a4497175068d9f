//! Webhooks, at a receiver of the test's own.

use axum::body::Bytes;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use reqwest::Method;
use serde_json::{Value, json};
use sha2::Sha256;

use super::{Stage, mailbox::Mailbox};

/// A webhook as it arrived.
struct Arrived {
    event: Value,
    genuine: bool,
    body: Bytes,
}

/// StackOne's receiver.
struct Receiver {
    mailbox: Mailbox,
    secret: String,
}

impl Receiver {
    /// Starts one and registers it with the practice.
    async fn of(stage: &Stage) -> Self {
        Self {
            mailbox: Mailbox::of(stage, "stackone").await,
            secret: stage.hello.stackone.webhook_secret.clone(),
        }
    }

    async fn next(&mut self) -> Arrived {
        let (headers, body) = self.mailbox.next().await;
        let mut mac = Hmac::<Sha256>::new_from_slice(self.secret.as_bytes()).unwrap();
        mac.update(&body);
        let expected = URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes());
        assert_eq!(headers["content-type"], "application/json");
        Arrived {
            event: serde_json::from_slice(&body).unwrap(),
            genuine: headers["x-stackone-signature"] == expected,
            body,
        }
    }
}

#[tokio::test]
async fn every_change_is_told() {
    let stage = Stage::new(3).await;
    let mut receiver = Receiver::of(&stage).await;
    let session = stage
        .session(json!({"provider": "bamboohr", "origin_owner_name": "Café Zürich 株式会社"}))
        .await;
    let linked = stage.complete(&session, "linked").await;
    let created = receiver.next().await;
    assert!(created.genuine, "signed over the raw body");
    assert_eq!(created.event["event"], "account.created");
    assert_eq!(created.event["account_id"], linked["account_id"]);
    assert_eq!(
        (&created.event["record_type"], &created.event["record_id"]),
        (&json!("account"), &linked["account_id"])
    );
    assert_eq!(created.event["origin_owner_name"], "Café Zürich 株式会社");
    assert!(
        created.event.get("status").is_none(),
        "a status is to be read, not told"
    );

    let path = format!("/accounts/{}", linked["account_id"].as_str().unwrap());
    stage
        .call(Method::PATCH, &path)
        .body(r#"{"label":"x"}"#)
        .send()
        .await
        .unwrap();
    assert_eq!(receiver.next().await.event["event"], "account.updated");
    stage.call(Method::DELETE, &path).send().await.unwrap();
    assert_eq!(receiver.next().await.event["event"], "account.deleted");
}

#[tokio::test]
async fn a_person_sends_webhooks_of_every_kind() {
    let stage = Stage::new(3).await;
    let send = |more: Value| {
        let mut wish = json!({"system": "stackone", "event": "account.updated"});
        wish.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        stage.control(Method::POST, "webhook", wish)
    };
    assert_eq!(send(json!({})).await.0, 409, "nobody listens yet");
    let mut receiver = Receiver::of(&stage).await;
    assert_eq!(
        send(json!({"status": "suspended"})).await.1,
        json!({"statuses": [200]})
    );
    let id = receiver.next().await.event["account_id"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(
        stage.get(&format!("/accounts/{id}")).await["status"],
        "suspended",
        "the newest account changed first"
    );

    assert_eq!(
        send(json!({"mode": "duplicate"})).await.1,
        json!({"statuses": [200, 200]})
    );
    let (one, two) = (receiver.next().await, receiver.next().await);
    assert_eq!(one.body, two.body, "the very same twice");
    send(json!({"mode": "reordered"})).await;
    let (newer, older) = (receiver.next().await, receiver.next().await);
    assert!(
        newer.event["event_date"].as_str() > older.event["event_date"].as_str(),
        "the older comes last"
    );
    send(json!({"mode": "wrong-signature"})).await;
    assert!(!receiver.next().await.genuine);
    send(json!({"event": "account.error"})).await;
    assert_eq!(
        receiver.next().await.event["event"],
        "account.error",
        "any event may be sent"
    );
    assert_eq!(send(json!({"mode": "backwards"})).await.0, 400);
    assert_eq!(send(json!({"account_id": "nobody"})).await.0, 404);
    assert_eq!(send(json!({"system": "other"})).await.0, 404);
    send(json!({"event": "account.deleted", "account_id": id})).await;
    let gone = stage
        .call(Method::GET, &format!("/accounts/{id}"))
        .send()
        .await
        .unwrap();
    assert_eq!(gone.status(), 404, "what is told is true");
}

#[tokio::test]
async fn faults_reach_webhooks_too() {
    let stage = Stage::new(3).await;
    let mut receiver = Receiver::of(&stage).await;
    let accounts = stage.get("/accounts").await;
    let touch = async |place: usize| {
        let id = accounts[place]["id"].as_str().unwrap();
        let call = stage.call(Method::PATCH, &format!("/accounts/{id}"));
        call.body("{}").send().await.unwrap();
    };
    stage.fault("duplicate-webhooks", true).await;
    touch(0).await;
    assert_eq!(receiver.next().await.body, receiver.next().await.body);
    stage.fault("duplicate-webhooks", false).await;

    stage.fault("wrong-signature", true).await;
    touch(0).await;
    assert!(!receiver.next().await.genuine);
    stage.fault("wrong-signature", false).await;

    stage.fault("reordered-webhooks", true).await;
    touch(0).await;
    touch(1).await;
    let (first, second) = (receiver.next().await, receiver.next().await);
    assert_eq!(
        first.event["account_id"], accounts[1]["id"],
        "the later overtakes"
    );
    assert_eq!(second.event["account_id"], accounts[0]["id"]);
}

#[tokio::test]
async fn webhooks_stay_on_this_machine() {
    let stage = Stage::new(3).await;
    for url in [
        "http://example.com/in",
        "https://127.0.0.1/in",
        "http://127.0.0.1.example.com/",
        "file:///in",
        "nonsense",
    ] {
        let wish = json!({"system": "stackone", "url": url});
        assert_eq!(
            stage.control(Method::PUT, "endpoint", wish).await.0,
            400,
            "{url}"
        );
    }
}

#[tokio::test]
async fn a_receiver_that_is_gone_is_told() {
    let stage = Stage::new(3).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/in", listener.local_addr().unwrap());
    drop(listener);
    stage
        .control(
            Method::PUT,
            "endpoint",
            json!({"system": "stackone", "url": url}),
        )
        .await;
    let sent = stage
        .control(
            Method::POST,
            "webhook",
            json!({"system": "stackone", "event": "account.updated"}),
        )
        .await;
    assert_eq!(sent.1, json!({"statuses": [0]}));
}
