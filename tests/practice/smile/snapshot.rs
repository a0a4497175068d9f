//! What survives a restart, and what a reset leaves.

use reqwest::Method;
use serde_json::{Value, json};

use super::{super::kept_at, LOGIN, Stage};

#[tokio::test]
async fn keys_users_accounts_invites_and_tokens_survive() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("practice.json");
    let start = async || {
        let mut options = kept_at(path.clone());
        options.rate_limit = false;
        Stage::with(options).await
    };
    let stage = start().await;
    let invite = stage.invited(json!({})).await;
    let wish = json!({"url": invite["inviteLandingPageUrl"], "outcome": "linked"});
    stage.control(Method::POST, "complete", wish).await;
    let made = stage
        .smile_post("/users", json!({"externalMetadata": {"a": "b"}}))
        .await;
    let token = made["token"]["accessToken"].as_str().unwrap();
    let removed = stage.smile_get("/accounts?size=150").await["items"][7]["id"].clone();
    let removed = format!("/accounts/{}", removed.as_str().unwrap());
    stage
        .smile_call(Method::DELETE, &removed, json!(null))
        .await;
    let webhook = json!({"name": "Desk", "url": "https://desk.example/in", "eventTypes": ["ALL_EVENTS"], "active": true, "secret": "a secret of mine"});
    stage.smile_post("/webhooks", webhook).await;
    let seen = async |stage: &Stage| {
        let mut bodies = Vec::new();
        for path in [
            "/users",
            "/accounts",
            "/invites",
            "/inviteTemplates",
            "/webhooks",
        ] {
            bodies.push(stage.smile_get(&format!("{path}?size=150")).await);
        }
        bodies
    };
    let before = seen(&stage).await;
    let hello = serde_json::to_value(&stage.hello.smile).unwrap();
    stage.practice.stop().await;

    let text = std::fs::read_to_string(&path).unwrap();
    let secrets =
        ["api_key", "api_secret", "webhook_secret"].map(|name| hello[name].as_str().unwrap());
    for secret in secrets.into_iter().chain([token, "a secret of mine"]) {
        assert!(
            !text.contains(secret),
            "no key, secret or token is in the file"
        );
    }

    let stage = start().await;
    assert_eq!(
        serde_json::to_value(&stage.hello.smile).unwrap(),
        hello,
        "keys and address stay"
    );
    assert_eq!(seen(&stage).await, before, "and everything that was there");
    assert_eq!(
        stage
            .page(invite["inviteLandingPageUrl"].as_str().unwrap())
            .await
            .0,
        200
    );
    let wink = stage.wink(token).await;
    assert!(
        wink.sign_in("upwork", LOGIN.0, LOGIN.1)
            .await
            .contains("is connected"),
        "an unused token works"
    );

    stage.control(Method::POST, "reset", json!(null)).await;
    let fresh: Vec<Value> = seen(&stage).await;
    let lengths: Vec<_> = fresh
        .iter()
        .map(|page| page["items"].as_array().unwrap().len())
        .collect();
    assert_eq!(
        lengths,
        [24, 20, 18, 1, 1],
        "what was seeded, and the registered webhooks"
    );
}
