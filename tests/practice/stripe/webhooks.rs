//! Webhooks of Stripe's, at a receiver of the test's own.

use hmac::{Hmac, KeyInit, Mac};
use reqwest::Method;
use serde_json::{Value, json};
use sha2::Sha256;

use super::{super::mailbox::Mailbox, Stage};

/// A webhook as it arrived.
struct Arrived {
    event: Value,
    genuine: bool,
    at: i64,
    header: String,
}

async fn next(mailbox: &mut Mailbox, secret: &str) -> Arrived {
    let (headers, body) = mailbox.next().await;
    let header = headers["stripe-signature"].to_str().unwrap().to_owned();
    let part = |name: &str| {
        header
            .split(',')
            .find_map(|part| part.strip_prefix(name))
            .unwrap()
            .to_owned()
    };
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(format!("{}.", part("t=")).as_bytes());
    mac.update(&body);
    let expected: String = mac
        .finalize()
        .into_bytes()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Arrived {
        event: serde_json::from_slice(&body).unwrap(),
        genuine: part("v1=") == expected,
        at: part("t=").parse().unwrap(),
        header,
    }
}

#[tokio::test]
async fn every_change_is_told_and_signed() {
    let stage = Stage::new(0).await;
    let secret = stage.hello.stripe.webhook_secret.clone();
    let mut mailbox = Mailbox::of(&stage, "stripe-connect").await;
    let id = stage
        .connected(&[("stripe_user[business_name]", "Café Zürich 株式会社")])
        .await;
    let authorized = next(&mut mailbox, &secret).await;
    assert!(authorized.genuine, "signed over time and raw body");
    assert_eq!(authorized.event["type"], "account.application.authorized");
    assert_eq!(authorized.at, 1_795_244_716, "at the practice's own time");
    assert!(
        authorized.header.contains(",v0="),
        "a test event carries the extra that means nothing"
    );

    let wish = json!({"system": "stripe-connect", "account_id": id, "status": "currently-due"});
    stage.control(Method::PUT, "account", wish).await;
    let updated = next(&mut mailbox, &secret).await;
    assert_eq!(
        (&updated.event["type"], &updated.event["account"]),
        (&json!("account.updated"), &json!(id))
    );
    assert_eq!(
        updated.event["data"]["object"]["business_profile"]["name"],
        "Café Zürich 株式会社"
    );
    let readable = stage
        .stripe_get(&format!(
            "/v1/events/{}",
            updated.event["id"].as_str().unwrap()
        ))
        .await;
    assert_eq!(
        readable["data"], updated.event["data"],
        "the same can be read"
    );
}

#[tokio::test]
async fn a_person_sends_webhooks_of_every_kind() {
    let stage = Stage::new(3).await;
    let secret = stage.hello.stripe.webhook_secret.clone();
    let send = |more: Value| {
        let mut wish = json!({"system": "stripe-connect", "event": "account.updated"});
        wish.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        stage.control(Method::POST, "webhook", wish)
    };
    assert_eq!(send(json!({})).await.0, 409, "nobody listens yet");
    let mut mailbox = Mailbox::of(&stage, "stripe-connect").await;
    assert_eq!(
        send(json!({"status": "paused"})).await.1,
        json!({"statuses": [200]})
    );
    let paused = next(&mut mailbox, &secret).await;
    assert_eq!(
        paused.event["data"]["object"]["requirements"]["disabled_reason"],
        "platform_paused"
    );
    send(json!({"mode": "duplicate"})).await;
    let (one, two) = (
        next(&mut mailbox, &secret).await,
        next(&mut mailbox, &secret).await,
    );
    assert_eq!(one.event["id"], two.event["id"], "the very same twice");
    send(json!({"mode": "reordered"})).await;
    let (newer, older) = (
        next(&mut mailbox, &secret).await,
        next(&mut mailbox, &secret).await,
    );
    assert!(
        newer.event["created"].as_i64() > older.event["created"].as_i64(),
        "the older comes last"
    );
    send(json!({"mode": "wrong-signature"})).await;
    assert!(!next(&mut mailbox, &secret).await.genuine);
    send(json!({"event": "capability.updated"})).await;
    assert_eq!(
        next(&mut mailbox, &secret).await.event["type"],
        "capability.updated",
        "any event may be sent"
    );
    send(json!({"event": "account.application.deauthorized"})).await;
    let gone = next(&mut mailbox, &secret).await;
    assert_eq!(gone.event["data"]["object"]["object"], "application");
    let accounts = stage.stripe_get("/v1/accounts").await;
    assert_eq!(
        accounts["data"].as_array().unwrap().len(),
        2,
        "and it is cut off"
    );
    assert_eq!(send(json!({"status": "nonsense"})).await.0, 400);
    assert_eq!(send(json!({"account_id": "acct_x"})).await.0, 404);
}
