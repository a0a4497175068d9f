//! Accounts and providers.

use std::collections::BTreeSet;

use reqwest::Method;
use serde_json::{Value, json};

use super::{Stage, refused, unlimited};

fn words(accounts: &[Value], pointer: &str) -> BTreeSet<String> {
    let word = |account: &Value| {
        account
            .pointer(pointer)
            .unwrap()
            .as_str()
            .map(ToOwned::to_owned)
    };
    accounts.iter().filter_map(word).collect()
}

#[tokio::test]
async fn forty_accounts_show_every_state() {
    let stage = Stage::with(unlimited(40)).await;
    let accounts = stage.smile_all("/accounts?size=150").await;
    assert_eq!(accounts.len(), 40);
    let documented = [
        "AWAITING_MFA",
        "CONNECTED",
        "DISCONNECTED",
        "ERROR",
        "PENDING",
    ];
    let shown = words(&accounts, "/connectionStatus");
    assert_eq!(
        shown.iter().map(String::as_str).collect::<Vec<_>>(),
        documented
    );
    let errors = words(&accounts, "/connection/errorCode");
    assert_eq!(
        errors.len(),
        17,
        "sixteen documented codes and one that is not: {errors:?}"
    );
    let monitors = words(&accounts, "/monitorStatus");
    for monitor in [
        "ACTIVE",
        "USER_ACTION_REQUIRED",
        "UNSUPPORTED",
        "CUSTOMER_DISABLED",
    ] {
        assert!(monitors.contains(monitor), "{monitor}");
    }
    let linked = words(&accounts, "/createdAt");
    for day in ["2026-11-20", "2026-09-29", "2026-09-23", "2026-09-21"] {
        assert!(
            linked.iter().any(|at| at.starts_with(day)),
            "one, 53, 59, 61 days old: {day}"
        );
    }
    let one = accounts
        .iter()
        .find(|account| account["connectionStatus"] == "ERROR")
        .unwrap();
    assert_eq!(one["connection"]["status"], "ERROR", "the same twice");
    assert_eq!(
        stage
            .smile_get(&format!("/accounts/{}", one["id"].as_str().unwrap()))
            .await,
        *one
    );
}

#[tokio::test]
async fn accounts_are_found_by_user_and_day() {
    let stage = Stage::with(unlimited(60)).await;
    let all = stage.smile_all("/accounts?size=13").await;
    assert_eq!(all.len(), 60);
    let users = stage.smile_all("/users?size=150").await;
    let mut found = 0;
    for user in &users {
        let id = user["id"].as_str().unwrap();
        let theirs = stage
            .smile_all(&format!("/accounts?userId={id}&size=2"))
            .await;
        assert!(theirs.iter().all(|account| account["userId"] == id));
        found += theirs.len();
        let providers: BTreeSet<_> = theirs
            .iter()
            .map(|one| one["providerId"].to_string())
            .collect();
        assert_eq!(
            user["providers"].as_array().unwrap().len(),
            providers.len(),
            "{user}"
        );
    }
    assert_eq!(found, 60, "every account belongs to a user that is there");
    let young = stage
        .smile_all("/accounts?startDate=2026-09-22&size=150")
        .await;
    let old = stage
        .smile_all("/accounts?endDate=2026-09-21&size=150")
        .await;
    assert_eq!(young.len() + old.len(), 60, "each on one side of a day");
    assert!(
        old.iter()
            .all(|account| account["createdAt"].as_str().unwrap() < "2026-09-22")
    );
    assert!(old.len() >= 2, "both of 61 days are there");
    assert_eq!(
        stage.smile_get("/accounts?userId=nobody").await["items"],
        json!([])
    );
}

#[tokio::test]
async fn an_account_is_revoked_once_and_syncing_stops_for_good() {
    let stage = Stage::new(20).await;
    let accounts = stage.smile_all("/accounts?size=150").await;
    let synced = accounts
        .iter()
        .find(|account| account["monitorStatus"] == "ACTIVE")
        .unwrap();
    let id = synced["id"].as_str().unwrap();
    let stopped = stage
        .smile_post(&format!("/accounts/{id}/disableMonitor"), json!(null))
        .await;
    assert_eq!(stopped["monitorStatus"], "CUSTOMER_DISABLED");
    assert_eq!(stopped["monitor"]["updatedAt"], "2026-11-21T07:05:16Z");
    let path = format!("/accounts/{id}");
    let (status, body) = stage.smile_call(Method::DELETE, &path, json!(null)).await;
    assert_eq!(
        (status, body.get("data")),
        (200, None),
        "revoked without data"
    );
    let again = stage
        .smile_refused(Method::DELETE, &path, json!(null))
        .await;
    assert_eq!(again, refused(404, "MISSING_RESOURCE"));
    let read = stage.smile_refused(Method::GET, &path, json!(null)).await;
    assert_eq!(read, refused(404, "MISSING_RESOURCE"));
    assert_eq!(stage.state().await["accounts"]["smile"], 19);
}

#[tokio::test]
async fn the_same_seed_gives_the_same_accounts() {
    let [one, other] = [Stage::new(30).await, Stage::new(30).await];
    for path in ["/accounts?size=150", "/users?size=150"] {
        assert_eq!(
            one.smile_get(path).await,
            other.smile_get(path).await,
            "{path}"
        );
    }
}

#[tokio::test]
async fn twenty_six_thousand_accounts_come_in_pages() {
    let stage = Stage::with(unlimited(26_000)).await;
    let accounts = stage.smile_all("/accounts?size=150").await;
    let ids: BTreeSet<_> = accounts
        .iter()
        .map(|account| account["id"].to_string())
        .collect();
    assert_eq!(ids.len(), 26_000, "each once");
    let route = "GET /v1/accounts";
    let (_, counts) = stage.control(Method::GET, "counts", json!(null)).await;
    assert_eq!(counts[route], 174, "pages of 150");
}

#[tokio::test]
async fn providers_are_filtered() {
    let stage = Stage::with(unlimited(0)).await;
    let all = stage.smile_all("/providers?size=5").await;
    let filtered = async |query: &str| {
        stage
            .smile_all(&format!("/providers?size=150&{query}"))
            .await
    };
    for (query, field, value) in [
        ("type=GOVERNMENT", "type", json!("GOVERNMENT")),
        ("subType=HRIS", "subType", json!("HRIS")),
        ("active=false", "active", json!(false)),
        ("enabled=false", "enabled", json!(false)),
        ("accountConnection=false", "accountConnection", json!(false)),
        ("mfa=true", "mfa", json!(true)),
        ("monitorSupported=true", "monitorSupported", json!(true)),
    ] {
        let found = filtered(query).await;
        assert!(!found.is_empty() && found.len() < all.len(), "{query}");
        assert!(
            found.iter().all(|provider| provider[field] == value),
            "{query}"
        );
    }
    assert_eq!(filtered("name=GRAB").await.len(), 2, "by name, in any case");
    assert_eq!(filtered("ids=upwork,sss_ph").await.len(), 2);
    let top = stage
        .smile_all("/providers?size=5&topIds=sss_ph,grab")
        .await;
    assert_eq!(
        (&top[0]["id"], &top[1]["id"]),
        (&json!("sss_ph"), &json!("grab"))
    );
    assert_eq!(top.len(), all.len(), "on top, and not twice");
    let one = stage.smile_get("/providers/upwork").await;
    assert_eq!(one, all[0]);
    let logo = stage
        .client
        .get(one["logoUrl"].as_str().unwrap())
        .send()
        .await
        .unwrap();
    assert_eq!(
        logo.headers()["content-type"],
        "image/svg+xml",
        "without a key"
    );
    let eleven = ["x"; 11].join(",");
    for query in ["mfa=yes".to_owned(), format!("topIds={eleven}")] {
        let answer = stage
            .smile_refused(Method::GET, &format!("/providers?{query}"), json!(null))
            .await;
        assert_eq!(answer, refused(400, "INVALID_PARAMETERS"), "{query}");
    }
    let unknown = stage
        .smile_refused(Method::GET, "/providers/x", json!(null))
        .await;
    assert_eq!(unknown, refused(404, "MISSING_RESOURCE"));
}
