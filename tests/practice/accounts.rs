//! `/accounts`.

use std::collections::BTreeSet;

use reqwest::Method;
use serde_json::{Value, json};

use super::Stage;

fn ids(page: &Value) -> Vec<String> {
    let accounts = page.as_array().unwrap().iter();
    accounts
        .map(|account| account["id"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn pages_hold_every_account_once() {
    let stage = Stage::new(260).await;
    let first = stage.get("/accounts").await;
    assert_eq!(ids(&first).len(), 25, "25 unless asked otherwise");
    assert_eq!(
        first,
        stage.get("/accounts?page=1").await,
        "the first page is 1"
    );
    assert_eq!(first, stage.get("/accounts?page=0").await, "and 0");
    let mut seen = BTreeSet::new();
    for page in 1..=3 {
        seen.extend(ids(&stage
            .get(&format!("/accounts?page={page}&page_size=100"))
            .await));
    }
    assert_eq!(seen.len(), 260, "every account once");
    assert_eq!(
        stage.get("/accounts?page=4&page_size=100").await,
        json!([]),
        "and nothing after the last"
    );
    for wrong in ["page_size=0", "page_size=1001", "page_size=many", "page=-1"] {
        let answer = stage
            .call(Method::GET, &format!("/accounts?{wrong}"))
            .send()
            .await
            .unwrap();
        assert_eq!(answer.status(), 400, "{wrong}");
    }
}

#[tokio::test]
async fn filters_travel_as_repeated_keys() {
    let stage = Stage::new(400).await;
    let all = stage.get("/accounts?page_size=1000").await;
    let count = |fits: &dyn Fn(&Value) -> bool| {
        all.as_array()
            .unwrap()
            .iter()
            .filter(|one| fits(one))
            .count()
    };
    let broken = stage
        .get("/accounts?status=error&status=expired&page_size=1000")
        .await;
    assert_eq!(
        ids(&broken).len(),
        count(&|one| one["status"] == "error" || one["status"] == "expired")
    );
    let some = stage
        .get("/accounts?providers=bamboohr&providers=jira&page_size=1000")
        .await;
    assert_eq!(
        ids(&some).len(),
        count(&|one| one["provider"] == "bamboohr" || one["provider"] == "jira")
    );
    let owner = all[1]["origin_owner_id"].as_str().unwrap();
    let owned = stage
        .get(&format!("/accounts?origin_owner_id={owner}"))
        .await;
    assert_eq!(
        ids(&owned).len(),
        count(&|one| one["origin_owner_id"] == owner),
        "some customers have several"
    );
    let two = stage
        .get(&format!(
            "/accounts?account_ids={}&account_ids=nobody",
            ids(&all)[7]
        ))
        .await;
    assert_eq!(ids(&two), [ids(&all)[7].clone()]);
}

#[tokio::test]
async fn seeds_are_repeatable_and_varied() {
    let (one, two) = (Stage::new(500).await, Stage::new(500).await);
    let all = one.get("/accounts?page_size=1000").await;
    assert_eq!(
        all,
        two.get("/accounts?page_size=1000").await,
        "the same seed gives the same accounts"
    );
    let accounts = all.as_array().unwrap();
    let statuses: BTreeSet<&str> = accounts
        .iter()
        .filter_map(|one| one["status"].as_str())
        .collect();
    assert_eq!(
        statuses.into_iter().collect::<Vec<_>>(),
        [
            "active",
            "archived",
            "error",
            "expired",
            "inactive",
            "suspended",
            "under_review"
        ],
        "every documented status and an unknown one"
    );
    assert!(
        accounts.iter().any(|one| one["type"] == "test"),
        "some are test accounts"
    );
    let many = Stage::new(5_000).await;
    let mut text = String::new();
    for page in 1..=5 {
        let path = format!("/accounts?page={page}&page_size=1000");
        text.push_str(&many.get(&path).await.to_string());
    }
    for letter in [
        "ß",
        "株",
        "公司",
        "주식",
        "ש",
        "ش",
        "Ромашка",
        "ท",
        "गंगा",
        "🦊",
        "onerror",
        "=cmd|",
    ] {
        assert!(text.contains(letter), "{letter} occurs in some name");
    }
    assert!(
        ids(&all).iter().all(|id| id.len() == 20),
        "ids are longer than a number can be"
    );
}

#[tokio::test]
async fn a_hundred_thousand_accounts_cost_a_page() {
    let stage = Stage::new(100_000).await;
    let begun = std::time::Instant::now();
    let last = stage.get("/accounts?page=1000&page_size=100").await;
    assert_eq!(ids(&last).len(), 100, "the last page is full");
    assert!(
        begun.elapsed().as_millis() < 500,
        "and quick: {:?}",
        begun.elapsed()
    );
    assert_eq!(stage.state().await["accounts"]["stackone"], 100_000);
}

#[tokio::test]
async fn an_account_is_changed_and_removed() {
    let stage = Stage::new(30).await;
    let id = ids(&stage.get("/accounts").await)[4].clone();
    let path = format!("/accounts/{id}");
    let wish = json!({"label": "Zürich", "origin_owner_id": "moved", "type": "test", "setup_information": {"domain": "x"}});
    let answer = stage
        .call(Method::PATCH, &path)
        .body(wish.to_string())
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 200);
    let changed: Value = answer.json().await.unwrap();
    assert_eq!(
        (&changed["label"], &changed["type"]),
        (&json!("Zürich"), &json!("test"))
    );
    assert_eq!(changed["updated_at"], "2026-11-21T07:05:16.042Z");
    assert_eq!(changed, stage.get(&path).await, "and stays so");
    assert_eq!(
        ids(&stage.get("/accounts?origin_owner_id=moved").await),
        std::slice::from_ref(&id),
        "found by its new owner"
    );
    assert_eq!(
        stage.get("/accounts").await.as_array().unwrap()[4],
        changed,
        "in its old place"
    );
    let wrong = stage
        .call(Method::PATCH, &path)
        .body(r#"{"shared":"yes"}"#)
        .send()
        .await
        .unwrap();
    assert_eq!(wrong.status(), 400, "types are checked");
    let status = stage
        .call(Method::PATCH, &path)
        .body(r#"{"status":"suspended"}"#)
        .send()
        .await
        .unwrap();
    let same: Value = status.json().await.unwrap();
    assert_eq!(
        same["status"], changed["status"],
        "no documented call sets a status"
    );

    let removed = stage.call(Method::DELETE, &path).send().await.unwrap();
    assert_eq!(removed.status(), 200);
    assert_eq!(
        removed.json::<Value>().await.unwrap()["id"],
        id,
        "the removed account is told"
    );
    for method in [Method::GET, Method::DELETE, Method::PATCH] {
        let gone = stage.call(method, &path).body("{}").send().await.unwrap();
        assert_eq!(gone.status(), 404, "and is gone");
    }
    assert!(
        !ids(&stage.get("/accounts?page_size=100").await).contains(&id),
        "from the list too"
    );
    assert_eq!(stage.state().await["accounts"]["stackone"], 29);
}
