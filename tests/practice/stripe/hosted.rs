//! Account links, the page behind them, and keys against repeats.

use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use url::Url;

use super::{Filled, Stage, told};

const BACK: &str = "http://127.0.0.1:4610/done";
const REFRESH: &str = "http://127.0.0.1:4610/again";

/// A controlled account of that kind which has not submitted its details.
async fn unfinished(stage: &Stage, kind: &str) -> String {
    let page = stage.stripe_get("/v1/accounts?limit=100").await;
    let mut accounts = page["data"].as_array().unwrap().iter();
    let account = accounts.find(|one| one["type"] == kind).unwrap();
    let id = account["id"].as_str().unwrap().to_owned();
    let wish = json!({"system": "stripe-connect", "account_id": id, "status": "onboarding"});
    assert_eq!(stage.control(Method::PUT, "account", wish).await.0, 200);
    id
}

fn asking(stage: &Stage, account: &str, more: &[(&str, &str)]) -> RequestBuilder {
    let mut fields = vec![
        ("account", account),
        ("type", "account_onboarding"),
        ("return_url", BACK),
        ("refresh_url", REFRESH),
    ];
    fields.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
    fields.extend(more.iter().filter(|(_, value)| *value != "-"));
    stage
        .stripe(Method::POST, "/v1/account_links")
        .form(&fields)
}

async fn link(stage: &Stage, account: &str) -> Value {
    let (status, body) = told(asking(stage, account, &[]).send().await.unwrap()).await;
    assert_eq!(status, 200, "{body}");
    body
}

#[tokio::test]
async fn a_person_completes_an_account_and_goes_back() {
    let stage = Stage::new(20).await;
    let id = unfinished(&stage, "express").await;
    let made = link(&stage, &id).await;
    assert_eq!(made["object"], "account_link");
    let life = made["expires_at"].as_i64().unwrap() - made["created"].as_i64().unwrap();
    assert_eq!(life, 300);
    let url = made["url"].as_str().unwrap();
    assert!(
        url.starts_with(&stage.hello.stripe.connect_url),
        "on the connect host: {url}"
    );
    let page = stage.client.get(url).send().await.unwrap();
    assert_eq!(page.status(), 200);
    let text = page.text().await.unwrap();
    assert!(
        text.contains("tos_acceptance.date"),
        "what is missing stands there"
    );
    let visit = text
        .split("name=\"visit\" value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();

    let again = stage.client.get(url).send().await.unwrap();
    assert_eq!(
        (
            again.status().as_u16(),
            again.headers()["location"].to_str().unwrap()
        ),
        (303, REFRESH),
        "it opens once"
    );
    let act = stage
        .client
        .post(format!("{}/setup/visit", stage.hello.stripe.connect_url));
    let sent = act
        .form(&[("visit", visit), ("act", "done")])
        .send()
        .await
        .unwrap();
    assert_eq!(
        (
            sent.status().as_u16(),
            sent.headers()["location"].to_str().unwrap()
        ),
        (303, BACK)
    );
    let account = stage.stripe_get(&format!("/v1/accounts/{id}")).await;
    assert_eq!(
        (&account["details_submitted"], &account["charges_enabled"]),
        (&json!(true), &json!(true))
    );
    let events = stage.stripe_get("/v1/events?type=account.updated").await;
    assert_eq!(events["data"][0]["account"], json!(id), "and it is told");
}

#[tokio::test]
async fn a_link_is_played_once_and_within_minutes() {
    let stage = Stage::new(20).await;
    let id = unfinished(&stage, "express").await;
    let url = |made: &Value| Url::parse(made["url"].as_str().unwrap()).unwrap();
    let made = link(&stage, &id).await;
    let later = stage.play(&url(&made), "declined").await;
    assert_eq!(
        (&later["redirect_url"], &later["account_id"]),
        (&json!(BACK), &json!(id))
    );
    let account = stage.stripe_get(&format!("/v1/accounts/{id}")).await;
    assert_eq!(account["details_submitted"], false, "nothing was filled in");
    let wish = json!({"url": made["url"]});
    assert_eq!(
        stage.control(Method::POST, "complete", wish).await.0,
        410,
        "it was opened"
    );
    let late = link(&stage, &id).await;
    stage.clock.advance(300);
    let wish = json!({"url": late["url"]});
    assert_eq!(
        stage.control(Method::POST, "complete", wish).await.0,
        410,
        "five minutes are over"
    );
    stage.play(&url(&link(&stage, &id).await), "linked").await;
    let account = stage.stripe_get(&format!("/v1/accounts/{id}")).await;
    assert_eq!(account["details_submitted"], true);
}

#[tokio::test]
async fn links_that_make_no_sense_are_refused() {
    let stage = Stage::new(30).await;
    let (express, standard, custom) = (
        unfinished(&stage, "express").await,
        unfinished(&stage, "standard").await,
        unfinished(&stage, "custom").await,
    );
    let mut update = vec![("type", "account_update")];
    for (account, more, status, param) in [
        (&express, vec![("account", "-")], 400, json!("account")),
        (&express, vec![("type", "-")], 400, json!("type")),
        (&express, vec![("type", "everything")], 400, json!("type")),
        (
            &express,
            vec![("return_url", "nowhere")],
            400,
            json!("return_url"),
        ),
        (
            &express,
            vec![("collection_options[fields]", "all")],
            400,
            json!("collection_options[fields]"),
        ),
        (&express, update.clone(), 400, json!("type")),
        (&standard, vec![], 400, Value::Null),
        (&"acct_x".to_owned(), vec![], 403, Value::Null),
    ] {
        let (told, body) = told(asking(&stage, account, &more).send().await.unwrap()).await;
        assert_eq!(
            (told, &body["error"]["param"]),
            (status, &param),
            "{more:?}: {body}"
        );
    }
    update.push(("collection_options[future_requirements]", "include"));
    assert_eq!(
        asking(&stage, &custom, &update)
            .send()
            .await
            .unwrap()
            .status(),
        200
    );
    let reader = stage
        .hello
        .stripe
        .secret_key
        .replacen("sk_test", "rk_test", 1);
    let url = format!("{}/v1/account_links", stage.hello.stripe.base_url);
    let refused = stage
        .client
        .post(url)
        .bearer_auth(reader)
        .send()
        .await
        .unwrap();
    assert_eq!(refused.status(), 403, "a restricted key only reads");
}

#[tokio::test]
async fn the_same_key_gives_the_same_answer() {
    let stage = Stage::new(20).await;
    let id = unfinished(&stage, "express").await;
    let ask = |key: &str, more: &[(&str, &str)]| {
        asking(&stage, &id, more)
            .header("idempotency-key", key.to_owned())
            .send()
    };
    let (_, first) = told(ask("one", &[]).await.unwrap()).await;
    let (_, again) = told(ask("one", &[]).await.unwrap()).await;
    assert_eq!(first, again, "the very link");
    let (_, other) = told(ask("two", &[]).await.unwrap()).await;
    assert_ne!(first["url"], other["url"]);
    let (status, body) = told(
        ask("one", &[("return_url", "https://x.test/")])
            .await
            .unwrap(),
    )
    .await;
    assert_eq!(
        (status, &body["error"]["type"]),
        (400, &json!("idempotency_error")),
        "other parameters"
    );
    let long = "k".repeat(256);
    assert_eq!(ask(&long, &[]).await.unwrap().status(), 400);
    stage.fault("reset", true).await;
    assert!(ask("three", &[]).await.is_err(), "nothing is heard of it");
    stage.fault("reset", false).await;
    let counts = stage.control(Method::GET, "counts", json!(null)).await.1;
    let (status, kept) = told(ask("three", &[]).await.unwrap()).await;
    assert_eq!(status, 200, "and the answer is still there");
    let url = Url::parse(kept["url"].as_str().unwrap()).unwrap();
    stage.play(&url, "linked").await;
    assert_eq!(
        counts["POST /v1/account_links"], 6,
        "every request counts, repeats too"
    );
}
