//! Registered webhooks, and what they are sent.

use std::sync::{Arc, Mutex};

use axum::{
    Router,
    body::Bytes,
    http::{HeaderMap, StatusCode},
    routing::post,
};
use hmac::{Hmac, KeyInit, Mac};
use reqwest::Method;
use serde_json::{Value, json};
use sha2::Sha512;
use tokio::sync::mpsc;

use super::{super::mailbox::Mailbox, Stage, refused, unlimited};

fn signed(secret: &str, body: &[u8]) -> String {
    let mut mac = Hmac::<Sha512>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(body);
    mac.finalize()
        .into_bytes()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// A receiver that answers with these statuses, one after the other, and then 200.
async fn receiver(statuses: &[u16]) -> (String, mpsc::UnboundedReceiver<(HeaderMap, Bytes)>) {
    let (sender, arrived) = mpsc::unbounded_channel();
    let mut statuses = statuses.to_vec();
    statuses.reverse();
    let statuses = Arc::new(Mutex::new(statuses));
    let take = move |headers: HeaderMap, body: Bytes| async move {
        sender.send((headers, body)).unwrap();
        let status = statuses.lock().unwrap().pop().unwrap_or(200);
        StatusCode::from_u16(status).unwrap()
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/in", listener.local_addr().unwrap());
    let routes = Router::new().route("/in", post(take));
    tokio::spawn(async { axum::serve(listener, routes).await });
    (url, arrived)
}

async fn next(arrived: &mut mpsc::UnboundedReceiver<(HeaderMap, Bytes)>) -> (HeaderMap, Bytes) {
    let next = tokio::time::timeout(std::time::Duration::from_secs(20), arrived.recv()).await;
    next.expect("a webhook arrives").unwrap()
}

fn webhook(url: &str, events: Value) -> Value {
    json!({"name": "Desk", "url": url, "eventTypes": events, "active": true, "secret": "a secret of mine"})
}

#[tokio::test]
async fn webhooks_are_registered_read_and_removed() {
    let stage = Stage::with(unlimited(0)).await;
    let body = webhook("https://desk.example/in", json!(["ALL_EVENTS"]));
    let (status, made) = stage
        .smile_call(Method::POST, "/webhooks", body.clone())
        .await;
    assert_eq!((status, &made["code"]), (200, &json!("OK")), "200, not 201");
    let path = format!("/webhooks/{}", made["data"]["id"].as_str().unwrap());
    assert_eq!(stage.smile_get(&path).await, made["data"]);
    assert_eq!(made["data"]["includePayload"], false);
    assert_eq!(
        stage.smile_get("/webhooks").await["items"],
        json!([made["data"]])
    );
    assert_eq!(
        stage.smile_refused(Method::PUT, &path, body.clone()).await,
        refused(501, "UNSUPPORTED_METHOD")
    );
    assert_eq!(
        stage.smile_call(Method::DELETE, &path, json!(null)).await.0,
        200
    );
    assert_eq!(
        stage
            .smile_refused(Method::DELETE, &path, json!(null))
            .await,
        refused(404, "MISSING_RESOURCE")
    );
    let long = |length: usize| json!("x".repeat(length));
    for (field, value) in [
        ("name", json!("")),
        ("name", long(201)),
        ("url", json!("http://desk.example/in")),
        ("url", json!("desk")),
        (
            "url",
            json!(format!("https://desk.example/{}", "x".repeat(480))),
        ),
        ("eventTypes", json!([])),
        ("eventTypes", json!(["ACCOUNT_MOVED"])),
        ("eventTypes", json!("ALL_EVENTS")),
        ("active", json!(null)),
        ("active", json!("yes")),
        ("secret", json!("")),
        ("secret", long(65)),
    ] {
        let mut wrong = body.clone();
        wrong[field] = value.clone();
        let answer = stage.smile_refused(Method::POST, "/webhooks", wrong).await;
        assert_eq!(
            answer,
            refused(400, "INVALID_PARAMETERS"),
            "{field} {value}"
        );
    }
    let mut longest = body.clone();
    longest["secret"] = long(64);
    stage.smile_post("/webhooks", longest).await;
}

#[tokio::test]
async fn each_gets_the_events_it_chose_signed_with_its_secret() {
    let stage = Stage::with(unlimited(0)).await;
    let mut own = Mailbox::of(&stage, "smile").await;
    let (url, mut chosen) = receiver(&[]).await;
    stage
        .smile_post(
            "/webhooks",
            webhook(&url, json!(["INVITE_INVITED", "ACCOUNT_CONNECTED"])),
        )
        .await;
    let mut silent = webhook(&url, json!(["ALL_EVENTS"]));
    silent["active"] = json!(false);
    stage.smile_post("/webhooks", silent).await;
    let invite = stage.invited(json!({})).await;
    let wish = json!({"url": invite["inviteLandingPageUrl"], "outcome": "linked"});
    let (_, outcome) = stage.control(Method::POST, "complete", wish).await;
    for kind in ["INVITE_INVITED", "ACCOUNT_CONNECTED"] {
        let (headers, body) = next(&mut chosen).await;
        assert_eq!(
            headers["smile-signature"],
            signed("a secret of mine", &body),
            "{kind}"
        );
        let event: Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(
            (&event["type"], &event["version"]),
            (&json!(kind), &json!(1))
        );
        assert!(event["id"].as_str().unwrap().starts_with("et-"));
    }
    assert!(chosen.try_recv().is_err(), "nothing else");
    let mut kinds = Vec::new();
    for _ in 0..8 {
        let (headers, body) = own.next().await;
        assert_eq!(
            headers["smile-signature"],
            signed(&stage.hello.smile.webhook_secret, &body)
        );
        let event: Value = serde_json::from_slice(&body).unwrap();
        if event["type"] == "ACCOUNT_CONNECTED" {
            let account = &outcome["account_id"];
            assert_eq!(
                event["data"],
                json!({"userId": invite["userId"], "accountId": account, "providers": ["upwork"], "loginName": "gpalomero1234@smileapi.io"})
            );
        }
        if event["type"] == "INVITE_LINKED" {
            assert_eq!(
                event["data"],
                json!({"userId": invite["userId"], "inviteId": invite["id"]})
            );
        }
        kinds.push(event["type"].as_str().unwrap().to_owned());
    }
    assert_eq!(
        kinds,
        [
            "USER_CREATED",
            "INVITE_INVITED",
            "ACCOUNT_CREATED",
            "ACCOUNT_CONNECTED",
            "TASK_STARTED",
            "TASK_FINISHED",
            "INVITE_LINKED",
            "USER_SESSION_COMPLETED"
        ]
    );
}

#[tokio::test]
async fn what_nobody_takes_comes_up_to_two_times_more() {
    let mut quick = unlimited(0);
    quick.speed = 300.0;
    let stage = Stage::with(quick).await;
    let (url, mut arrived) = receiver(&[500, 302, 503, 200]).await;
    stage
        .smile_post("/webhooks", webhook(&url, json!(["USER_CREATED"])))
        .await;
    stage.smile_post("/users", json!(null)).await;
    let first = next(&mut arrived).await.1;
    for again in 2..=3 {
        assert_eq!(
            next(&mut arrived).await.1,
            first,
            "try {again} is the same event"
        );
    }
    stage.smile_post("/users", json!(null)).await;
    assert_ne!(
        next(&mut arrived).await.1,
        first,
        "after three tries it is given up"
    );
}

#[tokio::test]
async fn webhook_faults_hold_for_smile() {
    let stage = Stage::with(unlimited(0)).await;
    let mut own = Mailbox::of(&stage, "smile").await;
    stage.fault("wrong-signature", true).await;
    stage.smile_post("/users", json!(null)).await;
    let (headers, body) = own.next().await;
    assert_ne!(
        headers["smile-signature"],
        signed(&stage.hello.smile.webhook_secret, &body)
    );
    stage.fault("wrong-signature", false).await;
    stage.fault("duplicate-webhooks", true).await;
    stage.smile_post("/users", json!(null)).await;
    let (one, two) = (own.next().await.1, own.next().await.1);
    assert_eq!(one, two, "the same event twice");
}
