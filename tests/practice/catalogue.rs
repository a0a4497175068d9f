//! The catalogue and the request logs.

use reqwest::Method;
use serde_json::{Value, json};

use super::Stage;

#[tokio::test]
async fn connectors_are_told_with_what_was_asked_for() {
    let stage = Stage::new(1).await;
    let plain = stage.get("/connectors/meta").await;
    let plain = plain.as_array().unwrap();
    assert!(plain.len() >= 25, "a real choice: {}", plain.len());
    assert!(
        plain
            .iter()
            .all(|one| one["active"] == true && one.get("resources").is_none())
    );
    let all = stage
        .get("/connectors/meta?include=resources,inactive")
        .await;
    assert!(
        all.as_array().unwrap().len() > plain.len(),
        "inactive ones on request"
    );
    let logo = all[0]["resources"]["images"]["logo_url"].as_str().unwrap();
    let image = stage.client.get(logo).send().await.unwrap();
    assert_eq!(
        image.headers()["content-type"],
        "image/svg+xml",
        "logos come from here"
    );
    assert_eq!(
        stage.get("/connectors/meta/hibob").await["category"],
        "hris"
    );
    assert_eq!(
        stage
            .call(Method::GET, "/connectors/meta/nobody")
            .send()
            .await
            .unwrap()
            .status(),
        404
    );
    let id = stage.get("/accounts").await[0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let meta = stage.get(&format!("/accounts/{id}/meta")).await;
    assert!(
        meta["provider"].is_string() && meta["category"].is_string() && meta["models"].is_object()
    );
}

#[tokio::test]
async fn auth_configs_are_paged_with_a_total() {
    let stage = Stage::new(0).await;
    let page = stage.get("/auth_configs?page=2&page_size=10").await;
    assert_eq!((&page["page"], &page["page_size"]), (&json!(2), &json!(10)));
    assert_eq!(page["data"].as_array().unwrap().len(), 10);
    let enabled = stage.get("/auth_configs?enabled=true&page_size=100").await;
    assert!(
        enabled["total"].as_u64() < page["total"].as_u64(),
        "some are disabled"
    );
    let one = stage.get("/auth_configs?connector_key=xero").await;
    assert_eq!(
        (&one["total"], &one["data"][0]["categories"]),
        (&json!(1), &json!(["accounting"]))
    );
}

#[tokio::test]
async fn logs_explain_an_account_in_error() {
    let stage = Stage::new(60).await;
    let broken = stage.get("/accounts?status=error").await;
    let id = broken[0]["id"].as_str().unwrap();
    let failing = stage
        .get(&format!("/requests/logs?account_ids={id}&success=false"))
        .await;
    let first = &failing["data"][0];
    assert_eq!(first["account_id"], id);
    assert!(first["status"].as_u64() >= Some(400), "{first}");
    let whole = stage
        .get(&format!(
            "/requests/logs/{}",
            first["request_id"].as_str().unwrap()
        ))
        .await;
    assert_eq!(whole["data"]["response"]["status_code"], first["status"]);
    assert!(whole["data"]["request"]["headers"].is_object());
    assert_eq!(
        stage
            .call(Method::GET, "/requests/logs/nothing")
            .send()
            .await
            .unwrap()
            .status(),
        404
    );
    let bracketed = stage
        .get(&format!(
            "/requests/logs?filter[account_ids]={id}&success=false"
        ))
        .await;
    assert_eq!(
        bracketed, failing,
        "both spellings of a filter are understood"
    );
}

#[tokio::test]
async fn logs_are_paged_by_cursor() {
    let stage = Stage::new(20).await;
    let mut next = Value::Null;
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..100 {
        let cursor = next
            .as_str()
            .map_or_else(String::new, |next| format!("&next={next}"));
        let page = stage
            .get(&format!("/requests/logs?page_size=40{cursor}"))
            .await;
        for item in page["data"].as_array().unwrap() {
            assert!(
                seen.insert(item["request_id"].as_str().unwrap().to_owned()),
                "no request twice"
            );
        }
        next = page["next"].clone();
        if next.is_null() {
            break;
        }
    }
    assert!(
        next.is_null() && seen.len() > 100,
        "the cursor ends: {}",
        seen.len()
    );
    let wrong = stage
        .call(Method::GET, "/requests/logs?page_size=101")
        .send()
        .await
        .unwrap();
    assert_eq!(wrong.status(), 400, "100 is the documented most");
}
