//! Users and their tokens.

use reqwest::Method;
use serde_json::json;

use super::{Stage, refused, unlimited};

#[tokio::test]
async fn a_user_is_made_with_a_token() {
    let stage = Stage::new(0).await;
    let made = stage
        .smile_post(
            "/users",
            json!({"externalMetadata": {"customerId": "cust-1"}}),
        )
        .await;
    let id = made["user"]["id"].as_str().unwrap();
    assert_eq!(
        id.split_once('-').unwrap().1.len(),
        32,
        "tenant and 32 digits: {id}"
    );
    assert_eq!(
        made["user"]["externalMetadata"],
        json!({"customerId": "cust-1"})
    );
    assert_eq!(
        made["user"]["createdAt"], "2026-11-21T07:05:16Z",
        "without milliseconds"
    );
    assert_eq!(made["token"]["mode"], "SANDBOX");
    assert_eq!(
        made["token"]["expiresAt"], "2026-11-21T12:05:16Z",
        "five hours"
    );
    assert!(made["token"]["id"].as_str().unwrap().starts_with("tk-"));
    assert_eq!(stage.smile_get(&format!("/users/{id}")).await, made["user"]);
    let renewed = stage
        .smile_post(&format!("/tokens?userId={id}"), json!(null))
        .await;
    assert_ne!(renewed["accessToken"], made["token"]["accessToken"]);
    let nobody = stage
        .smile_refused(Method::POST, "/tokens?userId=x", json!(null))
        .await;
    assert_eq!(nobody, refused(404, "MISSING_RESOURCE"));
    let unnamed = stage
        .smile_refused(Method::POST, "/tokens", json!(null))
        .await;
    assert_eq!(unnamed, refused(400, "INVALID_PARAMETERS"));
    let path = format!("/users/{id}/resetSession");
    let (status, _) = stage.smile_call(Method::POST, &path, json!(null)).await;
    assert_eq!(status, 200);
    assert_eq!(
        stage.smile_get(&format!("/users/{id}/payload")).await["accounts"],
        json!([])
    );
}

#[tokio::test]
async fn metadata_is_small_flat_and_ascii() {
    let stage = Stage::with(unlimited(0)).await;
    let full: serde_json::Map<_, _> = (0..5)
        .map(|place| (format!("{place}{}", "k".repeat(49)), json!("v".repeat(500))))
        .collect();
    stage
        .smile_post("/users", json!({"externalMetadata": full}))
        .await;
    let (mut six, mut long_key, mut long_value) = (full.clone(), full.clone(), full.clone());
    six.insert("six".to_owned(), json!("6"));
    long_key.clear();
    long_key.insert("k".repeat(51), json!("v"));
    long_value.clear();
    long_value.insert("k".to_owned(), json!("v".repeat(501)));
    let wrong = [
        json!(six),
        json!(long_key),
        json!(long_value),
        json!({"name": "José"}),
        json!({"deep": {"er": "x"}}),
        json!("flat"),
    ];
    for metadata in wrong {
        let body = json!({"externalMetadata": metadata});
        let answer = stage.smile_refused(Method::POST, "/users", body).await;
        assert_eq!(answer, refused(400, "INVALID_PARAMETERS"), "{metadata}");
    }
}

#[tokio::test]
async fn users_are_listed_page_by_page_and_by_day() {
    let stage = Stage::with(unlimited(64)).await;
    let all = stage.smile_all("/users?size=7").await;
    assert_eq!(
        all.len(),
        48,
        "sixty-four accounts of forty users, and eight more are invited"
    );
    let ids: std::collections::BTreeSet<_> =
        all.iter().map(|user| user["id"].to_string()).collect();
    assert_eq!(ids.len(), 48, "each once");
    assert_eq!(
        stage.smile_get("/users").await["items"]
            .as_array()
            .unwrap()
            .len(),
        10
    );
    let whole = stage.smile_get("/users?size=150").await;
    assert!(whole["nextCursor"].is_null(), "the end is told");
    let made = stage.smile_post("/users", json!(null)).await;
    let today = stage
        .smile_get("/users?startDate=2026-11-21&endDate=2026-11-21")
        .await;
    assert_eq!(
        today["items"],
        json!([made["user"]]),
        "both days are included"
    );
    let before = stage.smile_all("/users?endDate=2026-11-20&size=150").await;
    assert_eq!(before.len(), 48);
    for query in [
        "size=151",
        "size=ten",
        "cursor=7",
        "startDate=21.11.2026",
        "endDate=2026-13-01",
    ] {
        let answer = stage
            .smile_refused(Method::GET, &format!("/users?{query}"), json!(null))
            .await;
        assert_eq!(answer, refused(400, "INVALID_PARAMETERS"), "{query}");
    }
}
