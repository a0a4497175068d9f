//! What can go wrong at Stripe, and how often something was asked.

use std::time::Duration;

use reqwest::{Method, Response};
use serde_json::{Value, json};
use url::Url;

use super::{Filled, Stage, parameter, told};

async fn spoilt(stage: &Stage, fault: &str) -> Response {
    stage.fault(fault, true).await;
    let answer = stage
        .stripe(Method::GET, "/v1/accounts?limit=4")
        .send()
        .await
        .unwrap();
    stage.fault(fault, false).await;
    answer
}

/// How often the exchange was asked for.
async fn exchanges(stage: &Stage) -> Value {
    let (_, counts) = stage.control(Method::GET, "counts", json!(null)).await;
    counts["POST /oauth/token"].clone()
}

#[tokio::test]
async fn faults_speak_as_stripe_does() {
    let mut unlimited = super::super::options(30);
    unlimited.rate_limit = false;
    let stage = Stage::with(unlimited).await;
    let (status, body) = told(spoilt(&stage, "429-bare").await).await;
    assert_eq!(
        (status, &body["error"]["code"]),
        (429, &json!("rate_limit"))
    );
    let answer = spoilt(&stage, "500").await;
    assert!(
        answer.headers()["request-id"]
            .to_str()
            .unwrap()
            .starts_with("req_")
    );
    let (status, body) = told(answer).await;
    assert_eq!((status, &body["error"]["type"]), (500, &json!("api_error")));
    let wrong: Value = spoilt(&stage, "wrong-types").await.json().await.unwrap();
    assert!(
        wrong["data"][0]["id"].is_string() && wrong["data"][1]["id"].is_object(),
        "every second account is wrong"
    );
    let words: Value = spoilt(&stage, "unknown-enum").await.json().await.unwrap();
    assert_eq!(words["data"][0]["type"], "rehearsal");
    let wrapped: Value = spoilt(&stage, "wrapped-list").await.json().await.unwrap();
    assert_eq!(wrapped["data"]["object"], "list");
    stage.fault("endless-paging", true).await;
    let last = stage.stripe_get("/v1/accounts?limit=100").await;
    let last = last["data"][29]["id"].as_str().unwrap().to_owned();
    let beyond = stage
        .stripe_get(&format!("/v1/accounts?limit=10&starting_after={last}"))
        .await;
    assert_eq!(
        (
            beyond["data"].as_array().unwrap().len(),
            &beyond["has_more"]
        ),
        (10, &json!(true))
    );
}

#[tokio::test]
async fn an_exchange_that_fails_was_asked_for_once() {
    for (fault, connected) in [("500", 0), ("hang", 1), ("reset", 1), ("cut-off", 1)] {
        let stage = Stage::new(0).await;
        let played = stage.play(&stage.authorize_link(&[]), "linked").await;
        let back = Url::parse(played["redirect_url"].as_str().unwrap()).unwrap();
        let code = parameter(&back, "code");
        stage.fault(fault, true).await;
        let url = format!("{}/oauth/token", stage.hello.stripe.connect_url);
        let form = [
            ("grant_type", "authorization_code"),
            ("code", code.as_str()),
        ];
        let request = stage
            .client
            .post(url)
            .bearer_auth(&stage.hello.stripe.secret_key)
            .form(&form);
        let answer = request.timeout(Duration::from_millis(500)).send().await;
        match (fault, answer) {
            ("500", Ok(answer)) => assert_eq!(answer.status(), 500),
            ("cut-off", Ok(answer)) => assert!(answer.bytes().await.is_err(), "half an answer"),
            ("hang", Err(error)) => assert!(error.is_timeout(), "{error}"),
            ("reset", Err(error)) => assert!(!error.is_timeout(), "{error}"),
            (_, other) => panic!("{fault}: {other:?}"),
        }
        stage.fault(fault, false).await;
        assert_eq!(exchanges(&stage).await, 1, "{fault}: asked for once");
        let accounts = stage.stripe_get("/v1/accounts").await;
        assert_eq!(
            accounts["data"].as_array().unwrap().len(),
            connected,
            "{fault}: reading tells whether it was done"
        );
    }
}

#[tokio::test]
async fn twenty_five_requests_a_second_and_no_more() {
    let stage = Stage::new(1).await;
    for _ in 0..25 {
        stage.stripe_get("/v1/account").await;
    }
    let refused = stage
        .stripe(Method::GET, "/v1/account")
        .send()
        .await
        .unwrap();
    assert_eq!(
        refused.headers()["stripe-rate-limited-reason"],
        "global-rate"
    );
    assert!(
        !refused.headers().contains_key("retry-after"),
        "none is documented"
    );
    let (status, body) = told(refused).await;
    assert_eq!(
        (status, &body["error"]["code"]),
        (429, &json!("rate_limit"))
    );
    stage.clock.advance(1);
    stage.stripe_get("/v1/account").await;
}

#[tokio::test]
async fn registered_addresses_count_byte_for_byte() {
    let stage = Stage::new(0).await;
    let wish = json!({"system": "stripe-connect", "uris": ["https://desk.example/back", "http://127.0.0.1:4610/x"]});
    assert_eq!(stage.control(Method::PUT, "redirects", wish).await.0, 200);
    let at = |uri| {
        stage
            .client
            .get(stage.authorize_link(&[("redirect_uri", uri)]))
            .send()
    };
    assert_eq!(at("https://desk.example/back").await.unwrap().status(), 200);
    assert_eq!(
        at("https://desk.example/back/").await.unwrap().status(),
        400,
        "not even a stroke more"
    );
    let usual = stage
        .play(&stage.authorize_link(&[("redirect_uri", "-")]), "declined")
        .await;
    assert!(
        usual["redirect_url"]
            .as_str()
            .unwrap()
            .starts_with("https://desk.example/back?"),
        "the first is the usual one"
    );
    let unknown = json!({"system": "stackone", "uris": []});
    assert_eq!(
        stage.control(Method::PUT, "redirects", unknown).await.0,
        404
    );
}
