//! What survives a restart.

use reqwest::Method;
use serde_json::{Value, json};
use url::Url;

use super::{super::kept_at, Stage, parameter};

#[tokio::test]
async fn keys_connections_installs_and_open_links_survive() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("practice.json");
    let stage = Stage::with(kept_at(path.clone())).await;
    let played = stage.play(&stage.authorize_link(&[]), "linked").await;
    let back = Url::parse(played["redirect_url"].as_str().unwrap()).unwrap();
    let code = parameter(&back, "code");
    let (_, tokens) = stage.exchange(&code).await;
    let wish = json!({"system": "stripe-connect", "account_id": tokens["stripe_user_id"], "status": "past-due"});
    stage.control(Method::PUT, "account", wish).await;
    stage
        .play(
            &stage.install_link("/apps/install/link/com.linkdesk.practice", &[]),
            "linked",
        )
        .await;
    let open = stage.authorize_link(&[]);
    let unspent = stage.play(&open, "linked").await;
    let uris = json!({"system": "stripe-connect", "uris": [super::BACK]});
    stage.control(Method::PUT, "redirects", uris).await;
    let seen = |stage: &Stage| {
        let paths = [
            "/v1/accounts?limit=100",
            "/v1/apps/installs?app=app_Practice&limit=100",
            "/v1/events?limit=100",
        ];
        let calls = paths.map(|path| stage.stripe(Method::GET, path).send());
        async {
            let mut bodies: Vec<Value> = Vec::new();
            for call in calls {
                bodies.push(call.await.unwrap().json().await.unwrap());
            }
            bodies
        }
    };
    let (before, hello) = (
        seen(&stage).await,
        serde_json::to_value(&stage.hello.stripe).unwrap(),
    );
    stage.practice.stop().await;

    let text = std::fs::read_to_string(&path).unwrap();
    let secrets =
        ["secret_key", "app_signing_secret", "webhook_secret"].map(|name| hello[name].clone());
    for secret in secrets.iter().chain([
        &tokens["access_token"],
        &tokens["refresh_token"],
        &json!(code),
    ]) {
        assert!(
            !text.contains(secret.as_str().unwrap()),
            "no key, token or code is in the file"
        );
    }

    let stage = Stage::with(kept_at(path)).await;
    assert_eq!(
        serde_json::to_value(&stage.hello.stripe).unwrap(),
        hello,
        "keys and addresses stay"
    );
    assert_eq!(seen(&stage).await, before, "and everything that was there");
    let back = Url::parse(unspent["redirect_url"].as_str().unwrap()).unwrap();
    assert_eq!(
        stage.exchange(&parameter(&back, "code")).await.0,
        200,
        "a code that is out there works"
    );
    let (status, again) = stage.exchange(&code).await;
    assert_eq!(
        (status, &again["error"]),
        (400, &json!("invalid_grant")),
        "and one that was used does not"
    );
    let elsewhere = stage.authorize_link(&[("redirect_uri", "http://127.0.0.1:1/x")]);
    assert_eq!(
        stage.client.get(elsewhere).send().await.unwrap().status(),
        400,
        "registered addresses stay"
    );

    stage.control(Method::POST, "reset", json!(null)).await;
    let fresh = seen(&stage).await;
    let lengths: Vec<_> = fresh[..2]
        .iter()
        .map(|page| page["data"].as_array().unwrap().len())
        .collect();
    assert_eq!(lengths, [20, 20], "after a reset there is what was seeded");
}
