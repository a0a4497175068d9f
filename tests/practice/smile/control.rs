//! The customer and the webhooks of Smile, played by control.

use reqwest::Method;
use serde_json::{Value, json};

use super::{super::mailbox::Mailbox, Stage, unlimited};

async fn play(stage: &Stage, url: &Value, outcome: &str) -> (u16, Value) {
    let wish = json!({"url": url, "outcome": outcome});
    stage.control(Method::POST, "complete", wish).await
}

#[tokio::test]
async fn an_invitation_is_played_to_each_outcome() {
    let stage = Stage::with(unlimited(0)).await;
    for (outcome, status, step, error) in [
        ("linked", json!("CONNECTED"), "LINKED", json!(null)),
        ("mfa", json!("CONNECTED"), "LINKED", json!(null)),
        (
            "error",
            json!("ERROR"),
            "WINK_WIDGET_OPENED",
            json!("INVALID_CREDENTIALS"),
        ),
    ] {
        let invite = stage.invited(json!({})).await;
        let (code, answer) = play(&stage, &invite["inviteLandingPageUrl"], outcome).await;
        assert_eq!(
            (code, &answer["outcome"]),
            (200, &json!(outcome)),
            "{answer}"
        );
        assert!(answer["redirect_url"].is_null());
        let account = answer["account_id"].as_str().unwrap();
        let account = stage.smile_get(&format!("/accounts/{account}")).await;
        assert_eq!(
            (
                &account["connectionStatus"],
                &account["connection"]["errorCode"]
            ),
            (&status, &error)
        );
        let provider = account["providerId"].as_str().unwrap();
        let provider = stage.smile_get(&format!("/providers/{provider}")).await;
        assert_eq!(provider["mfa"], outcome == "mfa", "{outcome}");
        assert_eq!(stage.invite(&invite).await["status"], step, "{outcome}");
    }
    let invite = stage.invited(json!({})).await;
    let (_, answer) = play(&stage, &invite["inviteLandingPageUrl"], "declined").await;
    assert!(answer["account_id"].is_null());
    assert_eq!(stage.invite(&invite).await["status"], "WINK_WIDGET_OPENED");
    let repaired = stage.invited(json!({})).await;
    let (_, broken) = play(&stage, &repaired["inviteLandingPageUrl"], "error").await;
    let (_, mended) = play(&stage, &repaired["inviteLandingPageUrl"], "linked").await;
    assert_eq!(
        broken["account_id"], mended["account_id"],
        "the same link mends the account"
    );
}

#[tokio::test]
async fn only_links_that_work_are_played() {
    let stage = Stage::with(unlimited(0)).await;
    let base = &stage.hello.smile.base_url;
    let made = stage.smile_post("/users", json!(null)).await;
    let token = made["token"]["accessToken"].as_str().unwrap();
    let wink = json!(format!("{base}/wink?token={token}"));
    let (code, answer) = play(&stage, &wink, "linked").await;
    assert_eq!(code, 200, "{answer}");
    assert_eq!(
        play(&stage, &wink, "linked").await.0,
        410,
        "a token works once"
    );
    assert_eq!(
        play(
            &stage,
            &json!(format!("{base}/invite-user/x?token=y")),
            "linked"
        )
        .await
        .0,
        404
    );
    assert_eq!(
        play(&stage, &json!(format!("{base}/v1/users")), "linked")
            .await
            .0,
        400
    );
    let invite = stage.invited(json!({})).await;
    stage.clock.advance(14 * 86_400);
    assert_eq!(
        play(&stage, &invite["inviteLandingPageUrl"], "linked")
            .await
            .0,
        410
    );
}

#[tokio::test]
async fn accounts_are_turned_and_events_sent_on_demand() {
    let stage = Stage::with(unlimited(5)).await;
    let account = stage.smile_get("/accounts").await["items"][0].clone();
    let id = account["id"].as_str().unwrap();
    let wish = json!({"system": "smile", "event": "ACCOUNT_CONNECTED"});
    assert_eq!(
        stage.control(Method::POST, "webhook", wish).await.0,
        409,
        "nobody listens"
    );
    let mut own = Mailbox::of(&stage, "smile").await;
    let turn = async |status: &str| {
        let wish = json!({"system": "smile", "account_id": id, "status": status});
        stage.control(Method::PUT, "account", wish).await.0
    };
    for (status, field, value, event) in [
        (
            "ERROR",
            "/connection/errorCode",
            "INVALID_CREDENTIALS",
            "ACCOUNT_FAILED",
        ),
        (
            "TOS_REQUIRED",
            "/connection/errorCode",
            "TOS_REQUIRED",
            "ACCOUNT_FAILED",
        ),
        (
            "CONNECTED",
            "/connectionStatus",
            "CONNECTED",
            "ACCOUNT_CONNECTED",
        ),
        (
            "USER_ACTION_REQUIRED",
            "/monitorStatus",
            "USER_ACTION_REQUIRED",
            "ACCOUNT_SYNC_TASK_FINISHED",
        ),
        (
            "DISCONNECTED",
            "/connectionStatus",
            "DISCONNECTED",
            "ACCOUNT_DISCONNECTED",
        ),
    ] {
        assert_eq!(turn(status).await, 200, "{status}");
        let account = stage.smile_get(&format!("/accounts/{id}")).await;
        assert_eq!(account.pointer(field), Some(&json!(value)));
        let told: Value = serde_json::from_slice(&own.next().await.1).unwrap();
        assert_eq!(told["type"], event, "{status}");
    }
    assert_eq!(turn("PAUSED").await, 400);
    let send = async |event: &str, mode: &str| {
        let wish = json!({"system": "smile", "event": event, "account_id": id, "mode": mode});
        stage.control(Method::POST, "webhook", wish).await
    };
    let (code, answer) = send("ACCOUNT_FAILED", "duplicate").await;
    assert_eq!((code, &answer["statuses"]), (200, &json!([200, 200])));
    let failed: Value = serde_json::from_slice(&own.next().await.1).unwrap();
    assert_eq!(
        failed["data"]["errorCode"], "INVALID_CREDENTIALS",
        "the account is what the event says"
    );
    assert_eq!(send("ACCOUNT_MOVED", "").await.0, 400);
    assert_eq!(send("ALL_EVENTS", "").await.0, 400);
    let wish = json!({"system": "smile", "event": "ACCOUNT_CONNECTED", "account_id": "x"});
    assert_eq!(stage.control(Method::POST, "webhook", wish).await.0, 404);
}
