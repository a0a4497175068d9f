//! Codes and tokens of apps that use OAuth.

use reqwest::Response;
use serde_json::{Value, json};
use url::Url;

use super::{Filled, Stage, parameter, told};

async fn code(stage: &Stage) -> String {
    let played = stage
        .play(&stage.install_link("/oauth/v2/authorize", &[]), "linked")
        .await;
    let back = Url::parse(played["redirect_url"].as_str().unwrap()).unwrap();
    parameter(&back, "code")
}

async fn asked(stage: &Stage, key: &str, fields: &[(&str, &str)]) -> Response {
    let url = format!("{}/v1/oauth/token", stage.hello.stripe.base_url);
    let request = stage.client.post(url).basic_auth(key, Some(""));
    request.form(fields).send().await.unwrap()
}

async fn renewed(stage: &Stage, token: &Value) -> (u16, Value) {
    let fields = [
        ("grant_type", "refresh_token"),
        ("refresh_token", token.as_str().unwrap()),
    ];
    told(asked(stage, &stage.hello.stripe.secret_key, &fields).await).await
}

/// Whose account a token opens, or the status it is refused with.
async fn own(stage: &Stage, token: &Value) -> (u16, Value) {
    let url = format!("{}/v1/account", stage.hello.stripe.base_url);
    let request = stage.client.get(url).bearer_auth(token.as_str().unwrap());
    let (status, body) = told(request.send().await.unwrap()).await;
    (status, body["id"].clone())
}

#[tokio::test]
async fn a_code_becomes_tokens_that_are_renewed_once_each() {
    let stage = Stage::new(0).await;
    let code = code(&stage).await;
    let fields = [
        ("grant_type", "authorization_code"),
        ("code", code.as_str()),
    ];
    let key = stage.hello.stripe.secret_key.clone();
    let (status, first) = told(asked(&stage, &key, &fields).await).await;
    assert_eq!(
        (status, &first["scope"], &first["livemode"]),
        (200, &json!("stripe_apps"), &json!(false))
    );
    assert!(first.get("expires_in").is_none(), "none is documented");
    assert_eq!(
        own(&stage, &first["access_token"]).await,
        (200, first["stripe_user_id"].clone())
    );

    let (status, second) = renewed(&stage, &first["refresh_token"]).await;
    assert_eq!(status, 200);
    assert_ne!(
        first["refresh_token"], second["refresh_token"],
        "replaced at every exchange"
    );
    assert_eq!(own(&stage, &first["access_token"]).await.0, 401);
    let (status, body) = renewed(&stage, &first["refresh_token"]).await;
    assert_eq!(
        (status, &body["error"]),
        (400, &json!("invalid_grant")),
        "the old one is dead"
    );
    stage.clock.advance(3_600);
    assert_eq!(
        own(&stage, &second["access_token"]).await.0,
        401,
        "an hour is over"
    );
    stage.clock.advance(364 * 86_400);
    let (status, third) = renewed(&stage, &second["refresh_token"]).await;
    assert_eq!(status, 200, "a refresh token lives a year");
    stage.clock.advance(365 * 86_400);
    assert_eq!(renewed(&stage, &third["refresh_token"]).await.0, 400);
}

#[tokio::test]
async fn a_code_is_for_the_right_key_at_the_right_host_once() {
    let stage = Stage::new(0).await;
    let code = code(&stage).await;
    let fields = [
        ("grant_type", "authorization_code"),
        ("code", code.as_str()),
    ];
    let key = stage.hello.stripe.secret_key.clone();
    let (status, body) = stage.exchange(&code).await;
    assert_eq!(
        (status, &body["error"]),
        (400, &json!("invalid_grant")),
        "Connect's host does not know it"
    );
    let restricted = key.replacen("sk_test", "rk_test", 1);
    let (status, _) = told(asked(&stage, &restricted, &fields).await).await;
    assert_eq!(status, 403, "a restricted key lacks the permission");
    let live = key.replacen("sk_test", "sk_live", 1);
    let (status, body) = told(asked(&stage, &live, &fields).await).await;
    assert_eq!((status, &body["error"]), (400, &json!("invalid_grant")));
    let (status, body) = told(asked(&stage, "sk_test_nobody", &fields).await).await;
    assert_eq!((status, &body["error"]), (401, &json!("invalid_client")));
    for (fields, error) in [
        (&[][..], "invalid_request"),
        (&[("grant_type", "authorization_code")], "invalid_request"),
        (&[("grant_type", "magic")], "unsupported_grant_type"),
        (
            &[("grant_type", "authorization_code"), ("code", "ac_x")],
            "invalid_grant",
        ),
    ] {
        let (status, body) = told(asked(&stage, &key, fields).await).await;
        assert_eq!((status, &body["error"]), (400, &json!(error)), "{fields:?}");
    }
    let (status, first) = told(asked(&stage, &key, &fields).await).await;
    assert_eq!(status, 200, "none of this used it up");
    assert_eq!(told(asked(&stage, &key, &fields).await).await.0, 400);
    assert_eq!(
        own(&stage, &first["access_token"]).await.0,
        401,
        "a second use ends its tokens"
    );
}
