//! Every fault on the wire.

use std::{collections::BTreeSet, time::Duration};

use reqwest::{Method, Response, header::HeaderMap};
use serde_json::{Value, json};

use super::Stage;

/// The list while the fault is on.
async fn spoilt(stage: &Stage, fault: &str) -> Response {
    stage.fault(fault, true).await;
    let answer = stage
        .call(Method::GET, "/accounts?page_size=10")
        .send()
        .await
        .unwrap();
    stage.fault(fault, false).await;
    answer
}

fn retry_after(headers: &HeaderMap) -> Option<&str> {
    headers
        .get("retry-after")
        .map(|value| value.to_str().unwrap())
}

#[tokio::test]
async fn refusing_faults_refuse() {
    let stage = Stage::new(30).await;
    for (fault, wait) in [
        ("429", Some("2")),
        ("429-bare", None),
        ("429-date", Some("Sat, 21 Nov 2026 07:05:19 GMT")),
        ("429-absurd", Some("1000000000")),
    ] {
        let answer = spoilt(&stage, fault).await;
        assert_eq!(answer.status(), 429, "{fault}");
        assert_eq!(retry_after(answer.headers()), wait, "{fault}");
    }
    assert_eq!(spoilt(&stage, "500").await.status(), 500);
    let html = spoilt(&stage, "html").await;
    assert_eq!(
        (
            html.status().as_u16(),
            html.headers()["content-type"].as_bytes()
        ),
        (200, &b"text/html"[..])
    );
    let redirect = spoilt(&stage, "redirect").await;
    assert_eq!(redirect.status(), 302);
    let elsewhere = redirect.headers()["location"].to_str().unwrap();
    assert!(
        elsewhere.starts_with("http://localhost:"),
        "another host: {elsewhere}"
    );
    let well = stage.call(Method::GET, "/accounts").send().await.unwrap();
    assert_eq!(well.status(), 200, "all is well again");
    let unknown = stage
        .control(
            Method::POST,
            "fault",
            json!({"name": "nonsense", "on": true}),
        )
        .await;
    assert_eq!(unknown.0, 404, "an unknown fault is refused");
}

#[tokio::test]
async fn spoiling_faults_spoil() {
    let stage = Stage::new(30).await;
    let wrong: Value = spoilt(&stage, "wrong-types").await.json().await.unwrap();
    assert!(
        wrong[0]["id"].is_string() && !wrong[1]["id"].is_string(),
        "every second account is wrong"
    );
    let words: Value = spoilt(&stage, "unknown-enum").await.json().await.unwrap();
    assert_eq!(
        (&words[0]["status"], &words[0]["type"]),
        (&json!("quarantined"), &json!("rehearsal"))
    );
    let wrapped: Value = spoilt(&stage, "wrapped-list").await.json().await.unwrap();
    assert_eq!(wrapped["data"].as_array().unwrap().len(), 10);
    let cut = spoilt(&stage, "cut-off").await;
    assert_eq!(cut.status(), 200);
    assert!(cut.bytes().await.is_err(), "the body breaks off");
}

#[tokio::test]
async fn a_hanging_answer_was_carried_out() {
    let stage = Stage::new(0).await;
    stage.fault("hang", true).await;
    let body = json!({"origin_owner_id": "1", "origin_owner_name": "Acme"}).to_string();
    let call = stage.call(Method::POST, "/connect_sessions").body(body);
    let error = call
        .timeout(Duration::from_millis(300))
        .send()
        .await
        .unwrap_err();
    assert!(error.is_timeout(), "nothing is heard of it");
    let requests = stage.state().await["requests"].clone();
    assert_eq!(requests[0]["path"], "/connect_sessions", "and yet it came");
    assert_eq!(requests[0]["status"], 0, "and was never answered");
    let begun = std::time::Instant::now();
    stage.practice.stop().await;
    assert!(
        begun.elapsed() < Duration::from_secs(5),
        "a hanging answer does not hold up the end"
    );
}

#[tokio::test]
async fn floods_are_larger_than_they_look() {
    let stage = Stage::new(0).await;
    for fault in ["huge-body", "gzip-bomb"] {
        let mut answer = spoilt(&stage, fault).await;
        assert_eq!(answer.status(), 200, "{fault}");
        let mut taken = 0;
        let mut first = None;
        while taken < 8 * 1024 * 1024 {
            let piece = answer.chunk().await.unwrap().expect("there is always more");
            first = first.or(piece.first().copied());
            assert!(
                piece.iter().all(|byte| *byte == b'[' || *byte == b' '),
                "{fault} is a list of nothing"
            );
            taken += piece.len();
        }
        assert_eq!(first, Some(b'['), "{fault} begins like JSON");
    }
}

#[tokio::test]
async fn endless_paging_never_shows_a_short_page() {
    let stage = Stage::new(30).await;
    stage.fault("endless-paging", true).await;
    let mut seen = BTreeSet::new();
    for page in 1..=8 {
        let accounts = stage
            .get(&format!("/accounts?page={page}&page_size=10"))
            .await;
        let accounts = accounts.as_array().unwrap();
        assert_eq!(accounts.len(), 10, "page {page} is full");
        seen.extend(
            accounts
                .iter()
                .map(|one| one["id"].as_str().unwrap().to_owned()),
        );
    }
    assert!(seen.len() <= 30, "accounts come again and again");
    let logs = stage.get("/requests/logs?page_size=100").await;
    assert!(logs["next"].is_string());
}

#[tokio::test]
async fn faults_leave_control_alone_and_reset_ends_them() {
    let stage = Stage::new(5).await;
    for fault in ["500", "hang", "429"] {
        stage.fault(fault, true).await;
    }
    let on = |state: &Value| {
        state["faults"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["on"] == true)
            .count()
    };
    assert_eq!(on(&stage.state().await), 3);
    let session = stage.control(Method::POST, "reset", json!(null)).await;
    assert_eq!((session.0, on(&session.1)), (200, 0));
    assert_eq!(stage.get("/accounts").await.as_array().unwrap().len(), 5);
}
