//! Keys, the own account and the connected ones.

use std::collections::BTreeSet;

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use super::{Stage, told};

#[tokio::test]
async fn a_key_opens_the_own_account_and_no_other_key_does() {
    let stage = Stage::new(3).await;
    let answer = stage
        .stripe(Method::GET, "/v1/account")
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    let id = answer.headers()["request-id"].to_str().unwrap().to_owned();
    assert!(
        id.starts_with("req_"),
        "every answer names its request: {id}"
    );
    assert_eq!(answer.headers()["stripe-version"], "2026-10-28.endive");
    let own: Value = answer.json().await.unwrap();
    assert_eq!(
        (&own["object"], &own["charges_enabled"]),
        (&json!("account"), &json!(true))
    );

    let older = stage
        .stripe(Method::GET, "/v1/account")
        .header("stripe-version", "2024-06-20");
    assert_eq!(
        older.send().await.unwrap().headers()["stripe-version"],
        "2024-06-20",
        "the version asked for"
    );
    let nonsense = stage
        .stripe(Method::GET, "/v1/account")
        .header("stripe-version", "latest");
    assert_eq!(nonsense.send().await.unwrap().status(), 400);

    let url = format!("{}/v1/account", stage.hello.stripe.base_url);
    let bare = told(stage.client.get(&url).send().await.unwrap()).await;
    assert_eq!(
        (bare.0, &bare.1["error"]["type"]),
        (401, &json!("invalid_request_error"))
    );
    let strange = told(
        stage
            .client
            .get(&url)
            .bearer_auth("sk_test_nobodys_key")
            .send()
            .await
            .unwrap(),
    )
    .await;
    assert_eq!(strange.0, 401);
    assert_eq!(
        strange.1["error"]["message"],
        "Invalid API Key provided: sk_test_*********_key"
    );
    let key = &stage.hello.stripe.secret_key;
    let basic = stage
        .client
        .get(&url)
        .basic_auth(key, Some(""))
        .send()
        .await
        .unwrap();
    assert_eq!(
        basic.status(),
        200,
        "basic authentication with the key as user"
    );
    let live = key.replacen("sk_test", "sk_live", 1);
    let list = format!("{}/v1/accounts", stage.hello.stripe.base_url);
    let other = told(
        stage
            .client
            .get(&list)
            .bearer_auth(live)
            .send()
            .await
            .unwrap(),
    )
    .await;
    assert_eq!(
        (other.0, &other.1["data"]),
        (200, &json!([])),
        "the modes cannot see each other"
    );
}

#[tokio::test]
async fn connected_accounts_are_paged_newest_first() {
    let stage = Stage::new(60).await;
    let mut seen: Vec<Value> = Vec::new();
    let mut path = "/v1/accounts?limit=25".to_owned();
    loop {
        let page = stage.stripe_get(&path).await;
        assert_eq!(
            (&page["object"], &page["url"]),
            (&json!("list"), &json!("/v1/accounts"))
        );
        seen.extend(page["data"].as_array().unwrap().iter().cloned());
        if page["has_more"] == false {
            break;
        }
        path = format!(
            "/v1/accounts?limit=25&starting_after={}",
            seen.last().unwrap()["id"].as_str().unwrap()
        );
    }
    let ids: BTreeSet<_> = seen.iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!((seen.len(), ids.len()), (60, 60), "every account once");
    assert!(
        seen.windows(2)
            .all(|two| two[0]["created"].as_i64() > two[1]["created"].as_i64()),
        "newest first"
    );
    let id = |place: usize| seen[place]["id"].as_str().unwrap();
    let back = stage
        .stripe_get(&format!("/v1/accounts?limit=5&ending_before={}", id(20)))
        .await;
    assert_eq!(back["data"][0]["id"], id(15), "and backwards");
    assert_eq!(back["has_more"], true);
    let created = seen[30]["created"].as_i64().unwrap();
    let span = stage
        .stripe_get(&format!("/v1/accounts?limit=100&created[gte]={created}"))
        .await;
    assert_eq!(
        span["data"].as_array().unwrap().len(),
        31,
        "those of a span"
    );
    let one = stage.stripe_get(&format!("/v1/accounts/{}", id(7))).await;
    assert_eq!(one, seen[7], "one by one they are the same");

    for (path, status, param) in [
        ("/v1/accounts?limit=101", 400, "limit"),
        (
            "/v1/accounts?starting_after=acct_nobody",
            404,
            "starting_after",
        ),
        ("/v1/accounts?created[gt]=soon", 400, "created"),
    ] {
        let (told, body) = told(stage.stripe(Method::GET, path).send().await.unwrap()).await;
        assert_eq!(
            (told, &body["error"]["param"]),
            (status, &json!(param)),
            "{path}"
        );
    }
}

#[tokio::test]
async fn seeded_accounts_show_every_state() {
    let stage = Stage::new(60).await;
    let page = stage.stripe_get("/v1/accounts?limit=100").await;
    let accounts = page["data"].as_array().unwrap();
    let reasons: BTreeSet<_> = accounts
        .iter()
        .filter_map(|one| one["requirements"]["disabled_reason"].as_str())
        .collect();
    for reason in [
        "action_required.requested_capabilities",
        "listed",
        "other",
        "platform_paused",
        "rejected.fraud",
        "requirements.past_due",
        "requirements.pending_verification",
        "under_review",
    ] {
        assert!(reasons.contains(reason), "{reason} is among {reasons:?}");
    }
    let some = |test: fn(&Value) -> bool| accounts.iter().any(test);
    assert!(
        some(|one| one.get("charges_enabled").is_none()),
        "one is silent"
    );
    assert!(
        some(|one| one["requirements"]["current_deadline"].is_i64()),
        "one has a deadline"
    );
    assert!(
        some(|one| one["future_requirements"]["currently_due"][0].is_string()),
        "one will have to do more"
    );
    assert!(
        some(|one| one["details_submitted"] == false),
        "one is not done"
    );
    let kinds: BTreeSet<_> = accounts
        .iter()
        .filter_map(|one| one["type"].as_str())
        .collect();
    assert_eq!(kinds, ["custom", "express", "standard"].into());
    let names: String = accounts
        .iter()
        .filter_map(|one| one["business_profile"]["name"].as_str())
        .collect();
    let scripts = [('一', '鿿'), ('؀', 'ۿ'), ('а', 'я')];
    for (first, last) in scripts {
        assert!(
            names.chars().any(|letter| (first..=last).contains(&letter)),
            "{first} to {last}"
        );
    }
    let again = Stage::new(60).await;
    assert_eq!(
        again.stripe_get("/v1/accounts?limit=100").await,
        page,
        "the same seed gives the same accounts"
    );
}

#[tokio::test]
async fn a_method_that_an_address_does_not_have_is_answered_as_the_api_answers() {
    let stage = Stage::new(0).await;
    for (method, path) in [
        (Method::DELETE, "/v1/accounts"),
        (Method::GET, "/oauth/token"),
        (Method::GET, "/v1/nothing"),
    ] {
        let answer = stage.stripe(method.clone(), path).send().await.unwrap();
        let (status, body) = told(answer).await;
        let said = format!("Unrecognized request URL ({method}: {path}).");
        assert_eq!((status, &body["error"]["message"]), (404, &json!(said)));
    }
}
