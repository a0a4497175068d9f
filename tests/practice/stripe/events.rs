//! `/v1/events`.

use reqwest::Method;
use serde_json::{Value, json};

use super::{Stage, told};

async fn kinds(stage: &Stage, query: &str) -> Vec<String> {
    let page = stage
        .stripe_get(&format!("/v1/events?limit=100&{query}"))
        .await;
    let events = page["data"].as_array().unwrap().iter();
    events
        .map(|one| one["type"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn what_happens_is_an_event_and_newest_comes_first() {
    let stage = Stage::new(0).await;
    let id = stage.connected(&[]).await;
    stage.clock.advance(60);
    let wish = json!({"system": "stripe-connect", "account_id": id, "status": "past-due"});
    assert_eq!(stage.control(Method::PUT, "account", wish).await.0, 200);
    stage.clock.advance(60);
    let client = stage.hello.stripe.client_id.clone();
    let form = [
        ("client_id", client.as_str()),
        ("stripe_user_id", id.as_str()),
    ];
    assert_eq!(stage.oauth("/oauth/deauthorize", &form).await.status(), 200);

    let page = stage.stripe_get("/v1/events").await;
    let events = page["data"].as_array().unwrap();
    let kinds: Vec<_> = events
        .iter()
        .map(|one| one["type"].as_str().unwrap())
        .collect();
    assert_eq!(
        kinds,
        [
            "account.application.deauthorized",
            "account.updated",
            "account.application.authorized"
        ]
    );
    let (gone, updated) = (&events[0], &events[1]);
    assert_eq!(
        (&gone["account"], &gone["data"]["object"]["id"]),
        (&json!(id), &json!(client)),
        "the object is the application"
    );
    assert_eq!(gone["data"]["object"]["object"], "application");
    assert_eq!(
        updated["data"]["object"]["requirements"]["disabled_reason"],
        "requirements.past_due"
    );
    assert_eq!(
        updated["data"]["previous_attributes"]["charges_enabled"], true,
        "what it was before"
    );
    assert!(
        updated["data"]["previous_attributes"]
            .get("email")
            .is_none(),
        "and only what changed"
    );
    let one = stage
        .stripe_get(&format!("/v1/events/{}", updated["id"].as_str().unwrap()))
        .await;
    assert_eq!(&one, updated);
    let (status, body) = told(
        stage
            .stripe(Method::GET, "/v1/events/evt_x")
            .send()
            .await
            .unwrap(),
    )
    .await;
    assert_eq!(
        (status, &body["error"]["code"]),
        (404, &json!("resource_missing"))
    );
}

#[tokio::test]
async fn events_are_filtered_and_paged() {
    let stage = Stage::new(240).await;
    let all = kinds(&stage, "").await;
    let updated = all.iter().filter(|kind| *kind == "account.updated").count();
    assert!(
        updated > 0 && updated < all.len(),
        "the seeded history has several kinds: {all:?}"
    );
    assert_eq!(kinds(&stage, "type=account.updated").await.len(), updated);
    let of_accounts: Vec<_> = all
        .iter()
        .filter(|kind| kind.starts_with("account."))
        .cloned()
        .collect();
    assert_eq!(kinds(&stage, "type=account.*").await, of_accounts);
    assert_eq!(kinds(&stage, "type=*").await, all);
    assert_eq!(
        kinds(&stage, "type=account.application.*").await.len(),
        of_accounts.len() - updated
    );
    assert_eq!(
        kinds(&stage, "types[]=account.updated&types[]=x")
            .await
            .len(),
        updated
    );
    assert_eq!(
        kinds(&stage, "types[0]=account.updated").await.len(),
        updated
    );
    assert!(kinds(&stage, "delivery_success=false").await.is_empty());

    let first = stage.stripe_get("/v1/events?limit=3").await;
    let last = first["data"][2]["id"].as_str().unwrap();
    let next = stage
        .stripe_get(&format!("/v1/events?limit=3&starting_after={last}"))
        .await;
    assert_eq!(
        (&first["has_more"], next["data"].as_array().unwrap().len()),
        (&json!(true), 3)
    );
    let account = first["data"][0]["account"].as_str().unwrap();
    let of_one = stage
        .stripe(Method::GET, "/v1/events")
        .header("stripe-account", account);
    let (_, of_one) = told(of_one.send().await.unwrap()).await;
    let of_one = of_one["data"].as_array().unwrap();
    assert!(!of_one.is_empty() && of_one.iter().all(|one| one["account"] == account));

    let twenty_one: String = (0..21)
        .map(|number| format!("types[{number}]=x&"))
        .collect();
    for (query, why) in [
        ("type=a&types[]=b", "both at once"),
        (twenty_one.as_str(), "too many"),
        ("delivery_success=perhaps", "no boolean"),
    ] {
        let answer = stage
            .stripe(Method::GET, &format!("/v1/events?{query}"))
            .send()
            .await
            .unwrap();
        assert_eq!(answer.status(), 400, "{why}");
    }
}

#[tokio::test]
async fn thirty_days_and_no_more_can_be_read() {
    let stage = Stage::new(0).await;
    stage.connected(&[]).await;
    stage.clock.advance(30 * 86_400);
    assert_eq!(kinds(&stage, "").await.len(), 1);
    stage.clock.advance(1);
    assert_eq!(kinds(&stage, "").await, Vec::<String>::new());
}

#[tokio::test]
async fn each_state_can_be_had() {
    let stage = Stage::new(1).await;
    let page = stage.stripe_get("/v1/accounts").await;
    let id = page["data"][0]["id"].as_str().unwrap().to_owned();
    let turn = |status: &str| {
        let wish = json!({"system": "stripe-connect", "account_id": id, "status": status});
        stage.control(Method::PUT, "account", wish)
    };
    for (status, reason) in [
        ("under-review", json!("under_review")),
        ("rejected-fraud", json!("rejected.fraud")),
        ("paused", json!("platform_paused")),
        ("active", Value::Null),
    ] {
        assert_eq!(turn(status).await.0, 200);
        let account = stage.stripe_get(&format!("/v1/accounts/{id}")).await;
        assert_eq!(
            account["requirements"]["disabled_reason"], reason,
            "{status}"
        );
    }
    assert_eq!(turn("nonsense").await.0, 400);
    assert_eq!(turn("disconnected").await.0, 200);
    let gone = stage
        .stripe(Method::GET, &format!("/v1/accounts/{id}"))
        .send()
        .await
        .unwrap();
    assert_eq!(gone.status(), 403);
    assert_eq!(turn("active").await.0, 404);
}
