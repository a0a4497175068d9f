//! `/connect_sessions`.

use reqwest::Method;
use serde_json::{Value, json};

use super::Stage;

#[tokio::test]
async fn a_session_is_answered_as_documented() {
    let stage = Stage::new(0).await;
    let wish = json!({
        "origin_username": "jana", "provider": "bamboohr", "categories": ["hris"], "expires_in": 432_000,
        "metadata": {"source": "test"}, "multiple": true, "label": "Main", "type": "test",
        "integration_id": "int-bamboohr", "connector_profile_id": "int-bamboohr",
        "shared": true, "relink": false, "scopes": false,
    });
    let session = stage.session(wish.clone()).await;
    for name in [
        "provider",
        "categories",
        "origin_username",
        "metadata",
        "label",
        "type",
        "integration_id",
        "connector_profile_id",
    ] {
        assert_eq!(session[name], wish[name], "{name} is echoed");
    }
    assert!(session["id"].is_u64(), "the id is a number");
    assert_eq!(
        session["created_at"], "2026-11-21T07:05:16.042Z",
        "by the practice's clock"
    );
    assert!(
        session.get("expires_at").is_none(),
        "the end is for the client to compute"
    );
    let link = session["auth_link_url"].as_str().unwrap();
    let token = session["token"].as_str().unwrap();
    assert_eq!(
        link,
        stage.url(&format!("/embedded/integrations?token={token}")),
        "the link is this practice's own"
    );

    let answer = stage
        .post("/connect_sessions/authenticate", json!({"token": token}))
        .await;
    assert_eq!(answer.status(), 201);
    let again: Value = answer.json().await.unwrap();
    assert_eq!(again["id"], session["id"]);
    assert!(
        again.get("token").is_none() && again.get("auth_link_url").is_none(),
        "it tells no secret again"
    );
    assert_eq!(
        again["latest_connection_attempt"],
        Value::Null,
        "nobody has tried yet"
    );
}

#[tokio::test]
async fn wrong_fields_are_named() {
    let stage = Stage::new(0).await;
    for (wrong, word) in [
        (
            json!({"origin_owner_id": 1}),
            "origin_owner_id should be a string",
        ),
        (
            json!({"origin_owner_name": " "}),
            "origin_owner_name should not be empty",
        ),
        (json!({"categories": ["hrisLegacy"]}), "each of categories"),
        (
            json!({"type": "PRODUCTION"}),
            "type should be production or test",
        ),
        (json!({"expires_in": 0}), "expires_in should be positive"),
        (json!({"multiple": "yes"}), "multiple should be a boolean"),
        (json!({"metadata": []}), "metadata should be an object"),
        (
            json!({"provider": "quickbooks"}),
            "quickbooks is not enabled",
        ),
        (
            json!({"provider": "bamboohr", "provider_version": "0.9"}),
            "provider_version 0.9",
        ),
        (
            json!({"integration_id": "int-nobody"}),
            "int-nobody does not exist",
        ),
    ] {
        let mut body = json!({"origin_owner_id": "1", "origin_owner_name": "Acme"});
        body.as_object_mut()
            .unwrap()
            .extend(wrong.as_object().unwrap().clone());
        let answer = stage.post("/connect_sessions", body).await;
        assert_eq!(answer.status(), 400, "{wrong}");
        let refusal: Value = answer.json().await.unwrap();
        assert_eq!(refusal["statusCode"], 400);
        assert!(
            refusal["timestamp"].is_string() && refusal.get("provider_errors").is_some(),
            "the documented shape"
        );
        assert!(
            refusal["errors"].to_string().contains(word),
            "{wrong}: {refusal}"
        );
    }
    let answer = stage
        .post(
            "/connect_sessions",
            json!({"origin_owner_id": "1", "origin_owner_name": "A", "account_id": "x"}),
        )
        .await;
    assert_eq!(
        answer.status(),
        404,
        "an unknown account cannot be linked again"
    );
    let call = stage.call(Method::POST, "/connect_sessions").body("{");
    assert_eq!(
        call.send().await.unwrap().status(),
        400,
        "half an object is refused"
    );
    let call = stage
        .call(Method::POST, "/connect_sessions")
        .body("x".repeat(300_000));
    assert_eq!(call.send().await.unwrap().status(), 413, "and a huge one");
}
