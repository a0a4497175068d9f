//! What survives a restart.

use reqwest::Method;
use serde_json::json;

use super::{Stage, kept_at};

#[tokio::test]
async fn accounts_keys_and_links_survive() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("practice.json");
    let stage = Stage::with(kept_at(path.clone())).await;
    let linked = stage
        .complete(&stage.session(json!({"provider": "xero"})).await, "linked")
        .await;
    let open = stage
        .session(json!({"provider": "xero", "origin_owner_id": "customer-2"}))
        .await;
    let gone = stage.get("/accounts").await[3]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    stage
        .call(Method::DELETE, &format!("/accounts/{gone}"))
        .send()
        .await
        .unwrap();
    stage
        .control(Method::POST, "clock", json!({"advance_seconds": 600}))
        .await;
    let (before, hello) = (
        stage.get("/accounts?page_size=100").await,
        stage.hello.stackone.clone(),
    );
    stage.practice.stop().await;

    let text = std::fs::read_to_string(&path).unwrap();
    assert!(
        !text.contains(&hello.api_key) && !text.contains(&hello.webhook_secret),
        "no key is in the file"
    );
    assert_eq!(
        std::fs::read_dir(folder.path()).unwrap().count(),
        1,
        "and nothing lies beside it"
    );

    let stage = Stage::with(kept_at(path)).await;
    assert_eq!(stage.hello.stackone.api_key, hello.api_key, "the key stays");
    assert_eq!(stage.hello.stackone.webhook_secret, hello.webhook_secret);
    assert_eq!(
        stage.hello.stackone.base_url, hello.base_url,
        "the address too, so that links still lead here"
    );
    assert_eq!(
        stage.get("/accounts?page_size=100").await,
        before,
        "every account as it was"
    );
    assert_eq!(
        stage.state().await["now"],
        "2026-11-21T07:15:16.042Z",
        "ten minutes ahead still"
    );
    assert_ne!(
        stage.complete(&open, "linked").await["account_id"],
        linked["account_id"],
        "an open link works"
    );

    stage.control(Method::POST, "reset", json!(null)).await;
    let fresh = stage.get("/accounts?page_size=100").await;
    assert_eq!(
        fresh.as_array().unwrap().len(),
        20,
        "after a reset there is what was seeded"
    );
}

#[tokio::test]
async fn a_snapshot_that_cannot_be_read_is_set_aside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("practice.json");
    std::fs::write(&path, "{ half").unwrap();
    let stage = Stage::with(kept_at(path.clone())).await;
    assert_eq!(
        stage.get("/accounts").await.as_array().unwrap().len(),
        20,
        "the practice starts all the same"
    );
    let aside = std::fs::read_to_string(path.with_extension("unreadable")).unwrap();
    assert_eq!(aside, "{ half", "and the file is kept");
}

#[tokio::test]
async fn other_seeds_keep_the_keys_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("practice.json");
    let stage = Stage::with(kept_at(path.clone())).await;
    stage
        .complete(&stage.session(json!({"provider": "xero"})).await, "linked")
        .await;
    let key = stage.hello.stackone.api_key.clone();
    stage.practice.stop().await;
    let mut other = kept_at(path);
    other.accounts = 5;
    let stage = Stage::with(other).await;
    assert_eq!(stage.hello.stackone.api_key, key);
    assert_eq!(stage.get("/accounts").await.as_array().unwrap().len(), 5);
}
