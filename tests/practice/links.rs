//! What becomes of a link.

use reqwest::Method;
use serde_json::{Value, json};

use super::Stage;

#[tokio::test]
async fn a_link_is_completed_once() {
    let stage = Stage::new(0).await;
    let session = stage
        .session(json!({"label": "工资单", "type": "test", "origin_username": "jana"}))
        .await;
    let outcome = stage.complete(&session, "mfa").await;
    assert_eq!(
        outcome["redirect_url"],
        Value::Null,
        "an auth link has no way back"
    );
    let account = stage
        .get(&format!(
            "/accounts/{}",
            outcome["account_id"].as_str().unwrap()
        ))
        .await;
    assert_eq!(account["status"], "active");
    for (name, value) in [
        ("label", "工资单"),
        ("type", "test"),
        ("origin_username", "jana"),
        ("origin_owner_id", "customer-1"),
    ] {
        assert_eq!(account[name], value, "{name} comes from the session");
    }
    let attempt = attempt(&stage, &session).await;
    assert_eq!(attempt["status"], "authenticated");
    assert_eq!(
        attempt["account_secure_id"], outcome["account_id"],
        "the poll tells the account"
    );

    let again = json!({"url": session["auth_link_url"], "outcome": "linked"});
    assert_eq!(
        stage.control(Method::POST, "complete", again).await.0,
        410,
        "used"
    );
}

#[tokio::test]
async fn a_customer_may_decline_or_fail_and_try_again() {
    let stage = Stage::new(0).await;
    let session = stage.session(json!({"provider": "hubspot"})).await;
    for (outcome, status, code) in [
        ("declined", "cancelled", Value::Null),
        ("error", "error", json!("access_denied")),
    ] {
        assert_eq!(
            stage.complete(&session, outcome).await["account_id"],
            Value::Null,
            "{outcome} links nothing"
        );
        let attempt = attempt(&stage, &session).await;
        assert_eq!(
            (&attempt["status"], &attempt["oauth_error_code"]),
            (&json!(status), &code),
            "{outcome}"
        );
    }
    assert_eq!(
        stage.get("/accounts").await,
        json!([]),
        "nothing came of it"
    );
    assert!(
        stage.complete(&session, "linked").await["account_id"].is_string(),
        "the link still works"
    );
}

#[tokio::test]
async fn the_same_owner_and_provider_are_edited_unless_several_are_wished() {
    let stage = Stage::new(0).await;
    let wish = json!({"provider": "greenhouse"});
    let first = stage
        .complete(&stage.session(wish.clone()).await, "linked")
        .await;
    let second = stage.complete(&stage.session(wish).await, "linked").await;
    assert_eq!(
        first["account_id"], second["account_id"],
        "the same triple opens the account there is"
    );
    let several = json!({"provider": "greenhouse", "multiple": true});
    let third = stage
        .complete(&stage.session(several).await, "linked")
        .await;
    assert_ne!(
        first["account_id"], third["account_id"],
        "multiple permits another"
    );
    let other_name = json!({"provider": "greenhouse", "origin_owner_name": "Acme AG"});
    let fourth = stage
        .complete(&stage.session(other_name).await, "linked")
        .await;
    assert_ne!(
        first["account_id"], fourth["account_id"],
        "the name belongs to the triple"
    );
    let relink = json!({"account_id": third["account_id"], "multiple": true});
    let relinked = stage.complete(&stage.session(relink).await, "linked").await;
    assert_eq!(
        relinked["account_id"], third["account_id"],
        "account_id wins"
    );
}

#[tokio::test]
async fn foreign_and_expired_links_are_told_apart() {
    let stage = Stage::new(0).await;
    let session = stage.session(json!({"expires_in": 60})).await;
    let complete = |url: String| {
        stage.control(
            Method::POST,
            "complete",
            json!({"url": url, "outcome": "linked"}),
        )
    };
    for url in [
        "nonsense",
        "https://app.stackone.com/embedded/integrations?token=x",
        &stage.url("/embedded/integrations"),
    ] {
        let (status, refusal) = complete(url.to_owned()).await;
        assert_eq!((status, &refusal["field"]), (400, &json!("url")), "{url}");
    }
    assert_eq!(
        complete(stage.url("/embedded/integrations?token=x"))
            .await
            .0,
        404,
        "unknown"
    );
    stage
        .control(Method::POST, "clock", json!({"advance_seconds": 60}))
        .await;
    assert_eq!(
        complete(session["auth_link_url"].as_str().unwrap().to_owned())
            .await
            .0,
        410,
        "expired by the moved clock"
    );
    let answer = stage
        .post(
            "/connect_sessions/authenticate",
            json!({"token": session["token"]}),
        )
        .await;
    assert_eq!(answer.status(), 404, "the token is of no more use");
}

async fn attempt(stage: &Stage, session: &Value) -> Value {
    let answer = stage
        .post(
            "/connect_sessions/authenticate",
            json!({"token": session["token"]}),
        )
        .await;
    let mut session: Value = answer.json().await.unwrap();
    session["latest_connection_attempt"].take()
}
