//! What can go wrong, in Smile's manner.

use std::{collections::BTreeSet, time::Duration};

use reqwest::{Method, Response};
use serde_json::{Value, json};

use super::{Stage, unlimited};

async fn spoilt(stage: &Stage, fault: &str) -> Response {
    stage.fault(fault, true).await;
    let request = stage.smile(Method::GET, "/accounts?size=4");
    let answer = request
        .timeout(Duration::from_secs(5))
        .send()
        .await
        .unwrap();
    stage.fault(fault, false).await;
    answer
}

#[tokio::test]
async fn answers_are_replaced() {
    let stage = Stage::with(unlimited(10)).await;
    for (fault, waits) in [
        ("429", true),
        ("429-bare", false),
        ("429-date", true),
        ("429-absurd", true),
    ] {
        let answer = spoilt(&stage, fault).await;
        assert_eq!(
            (
                answer.status().as_u16(),
                answer.headers().contains_key("retry-after")
            ),
            (429, waits),
            "{fault}"
        );
        let body: Value = answer.json().await.unwrap();
        assert_eq!(body["code"], "REQUEST_LIMIT_EXCEEDED", "{fault}");
    }
    assert_eq!(spoilt(&stage, "redirect").await.status(), 302);
    assert!(
        spoilt(&stage, "html")
            .await
            .text()
            .await
            .unwrap()
            .starts_with("<!doctype html>")
    );
    assert!(
        spoilt(&stage, "cut-off").await.bytes().await.is_err(),
        "half an answer"
    );
    for fault in ["huge-body", "gzip-bomb"] {
        assert_eq!(
            spoilt(&stage, fault).await.status(),
            200,
            "{fault} begins well"
        );
    }
}

#[tokio::test]
async fn answers_are_spoilt() {
    let stage = Stage::with(unlimited(10)).await;
    let wrong: Value = spoilt(&stage, "wrong-types").await.json().await.unwrap();
    let items = &wrong["data"]["items"];
    assert!(
        items[0]["id"].is_string() && items[1]["id"].is_object(),
        "every second one: {wrong}"
    );
    assert_eq!(items[1]["connectionStatus"], 7);
    let words: Value = spoilt(&stage, "unknown-enum").await.json().await.unwrap();
    let item = &words["data"]["items"][0];
    assert_eq!(
        (&item["connectionStatus"], &item["monitorStatus"]),
        (&json!("QUARANTINED"), &json!("REHEARSING"))
    );
    assert_eq!(words["code"], "OK", "the envelope stays");
    let wrapped: Value = spoilt(&stage, "wrapped-list").await.json().await.unwrap();
    assert!(wrapped["data"]["data"]["items"].is_array(), "{wrapped}");
    stage.fault("endless-paging", true).await;
    let (mut seen, mut cursor) = (BTreeSet::new(), String::new());
    for _ in 0..5 {
        let page = stage.smile_get(&format!("/accounts?size=4{cursor}")).await;
        let items = page["items"].as_array().unwrap();
        assert!(!items.is_empty(), "there is always more");
        seen.extend(items.iter().map(|item| item["id"].to_string()));
        cursor = format!("&cursor={}", page["nextCursor"].as_str().unwrap());
    }
    assert_eq!(seen.len(), 10, "the same ones come again");
}

#[tokio::test]
async fn an_invite_that_fails_was_sent_or_not() {
    for (fault, sent) in [
        ("500", 0),
        ("503", 0),
        ("hang", 1),
        ("reset", 1),
        ("cut-off", 1),
    ] {
        let stage = Stage::with(unlimited(0)).await;
        let template = stage.smile_get("/inviteTemplates").await["items"][0]["id"].clone();
        let body = json!({"email": "a@b.example", "fullName": "A", "templateId": template});
        stage.fault(fault, true).await;
        let request = stage.smile(Method::POST, "/invites").body(body.to_string());
        let request = request.header("content-type", "application/json");
        let answer = request.timeout(Duration::from_millis(500)).send().await;
        match (fault, answer) {
            ("500" | "503", Ok(answer)) => assert_eq!(answer.status().as_str(), fault),
            ("cut-off", Ok(answer)) => assert!(answer.bytes().await.is_err(), "half an answer"),
            ("hang", Err(error)) => assert!(error.is_timeout(), "{error}"),
            ("reset", Err(error)) => assert!(!error.is_timeout(), "{error}"),
            (_, other) => panic!("{fault}: {other:?}"),
        }
        stage.fault(fault, false).await;
        let invites = stage.smile_get("/invites").await;
        assert_eq!(
            invites["items"].as_array().unwrap().len(),
            sent,
            "{fault}: listing tells"
        );
    }
}
