//! OAuth's page.

use reqwest::Method;
use serde_json::{Value, json};

use super::{BACK, Filled, Stage, parameter, told};
use url::Url;

#[tokio::test]
async fn the_page_shows_what_the_link_fills_in_and_sends_the_customer_back() {
    let stage = Stage::new(0).await;
    let link = stage.authorize_link(&[
        ("stripe_user[email]", "jana+1@kuehn.example"),
        ("stripe_user[business_name]", "Bäckerei Kühn <b>GmbH</b>"),
        ("stripe_user[country]", "DE"),
        ("stripe_user[phone_number]", "123"),
        ("stripe_user[dob_day]", "3"),
    ]);
    let page = stage.client.get(link.clone()).send().await.unwrap();
    assert_eq!(page.status(), 200);
    let policy = page.headers()["content-security-policy"]
        .to_str()
        .unwrap()
        .to_owned();
    assert!(
        policy.contains("form-action 'self' http://127.0.0.1:4610"),
        "the form may end at the desk: {policy}"
    );
    let text = page.text().await.unwrap();
    assert!(
        text.contains(r#"value="jana+1@kuehn.example""#),
        "what was filled in stands there"
    );
    assert!(
        text.contains("Bäckerei Kühn &lt;b&gt;GmbH"),
        "and nothing of it is markup"
    );
    assert!(
        !text.contains("value=\"123\"") && !text.contains("Day of birth"),
        "what breaks its rule is dropped"
    );

    let form = [
        ("act", "connect"),
        ("email", "jana@kuehn.example"),
        ("business_name", "Kühn"),
    ];
    let sent = stage.client.post(link).form(&form).send().await.unwrap();
    assert_eq!(sent.status(), 303);
    let back = Url::parse(sent.headers()["location"].to_str().unwrap()).unwrap();
    assert!(back.as_str().starts_with(BACK), "{back}");
    assert_eq!(
        (parameter(&back, "state"), parameter(&back, "scope")),
        ("st_1".to_owned(), "read_write".to_owned())
    );
    let (status, answer) = stage.exchange(&parameter(&back, "code")).await;
    assert_eq!((status, &answer["token_type"]), (200, &json!("bearer")));
    let id = answer["stripe_user_id"].as_str().unwrap();
    let account = stage.stripe_get(&format!("/v1/accounts/{id}")).await;
    assert_eq!(
        (&account["email"], &account["business_profile"]["name"]),
        (&json!("jana@kuehn.example"), &json!("Kühn"))
    );
}

#[tokio::test]
async fn a_login_finds_the_account_there_is() {
    let stage = Stage::new(3).await;
    let link = stage.authorize_link(&[("stripe_landing", "login")]);
    let text = stage
        .client
        .get(link.clone())
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    assert!(text.contains("type=\"password\""), "the person signs in");
    let send = |password: &'static str| {
        let form = [
            ("act", "connect"),
            ("email", "finance-0@customer.example"),
            ("password", password),
        ];
        stage.client.post(link.clone()).form(&form).send()
    };
    assert_eq!(
        send("guess").await.unwrap().status(),
        200,
        "a wrong password leads nowhere"
    );
    let sent = send("practice").await.unwrap();
    let back = Url::parse(sent.headers()["location"].to_str().unwrap()).unwrap();
    let (_, answer) = stage.exchange(&parameter(&back, "code")).await;
    let accounts = stage.stripe_get("/v1/accounts").await;
    assert_eq!(
        accounts["data"].as_array().unwrap().len(),
        3,
        "no new account"
    );
    assert_eq!(answer["stripe_user_id"], accounts["data"][2]["id"]);
}

#[tokio::test]
async fn a_refusal_goes_back_and_every_other_error_stays() {
    let stage = Stage::new(0).await;
    let declined = stage.play(&stage.authorize_link(&[]), "declined").await;
    let back = Url::parse(declined["redirect_url"].as_str().unwrap()).unwrap();
    assert_eq!(parameter(&back, "error"), "access_denied");
    assert_eq!(parameter(&back, "state"), "st_1");
    assert!(!parameter(&back, "error_description").is_empty());
    assert_eq!(declined["account_id"], Value::Null);

    for (more, error) in [
        (("response_type", "-"), "invalid_request"),
        (("response_type", "token"), "unsupported_response_type"),
        (("scope", "everything"), "invalid_scope"),
        (
            ("redirect_uri", "http://elsewhere.example/back"),
            "invalid_redirect_uri",
        ),
        (("redirect_uri", "nowhere"), "invalid_redirect_uri"),
    ] {
        let (status, body) = told(
            stage
                .client
                .get(stage.authorize_link(&[more]))
                .send()
                .await
                .unwrap(),
        )
        .await;
        assert_eq!((status, &body["error"]), (400, &json!(error)), "{more:?}");
        assert_eq!(body["state"], "st_1", "{error} gives the state back");
    }
    let link = stage.authorize_link(&[("client_id", "ca_nobody")]);
    let (status, body) = told(stage.client.get(link.clone()).send().await.unwrap()).await;
    assert_eq!(status, 400);
    assert!(
        body["error"]["message"].is_string(),
        "an unknown client has the other shape: {body}"
    );
    let wish = json!({"url": link.as_str()});
    assert_eq!(stage.control(Method::POST, "complete", wish).await.0, 410);
}

#[tokio::test]
async fn express_has_its_own_page() {
    let stage = Stage::new(0).await;
    let mut link = stage.authorize_link(&[("suggested_capabilities[0]", "transfers")]);
    link.set_path("/express/oauth/authorize");
    let played = stage.play(&link, "linked").await;
    let back = Url::parse(played["redirect_url"].as_str().unwrap()).unwrap();
    stage.exchange(&parameter(&back, "code")).await;
    let id = played["account_id"].as_str().unwrap();
    let account = stage.stripe_get(&format!("/v1/accounts/{id}")).await;
    assert_eq!(
        (&account["type"], &account["controller"]["is_controller"]),
        (&json!("express"), &json!(true))
    );
    stage.fault("express-refused", true).await;
    let (status, body) = told(stage.client.get(link).send().await.unwrap()).await;
    assert_eq!(
        (status, &body["error"]["code"]),
        (403, &json!("forbidden")),
        "as new platforms see it"
    );
}

#[tokio::test]
async fn who_comes_back_has_the_same_account_as_it_was() {
    let stage = Stage::new(0).await;
    let prefill = [("stripe_user[email]", "jana@kuehn.example")];
    let id = stage.connected(&prefill).await;
    let turn = |status: &str| {
        let wish = json!({"system": "stripe-connect", "account_id": id, "status": status});
        stage.control(Method::PUT, "account", wish)
    };
    turn("past-due").await;
    assert_eq!(
        stage.connected(&prefill).await,
        id,
        "connecting again changes nothing"
    );
    let path = format!("/v1/accounts/{id}");
    let restricted = stage.stripe_get(&path).await;
    assert_eq!(
        restricted["requirements"]["disabled_reason"],
        "requirements.past_due"
    );
    let created = restricted["created"].as_i64().unwrap();
    turn("disconnected").await;
    stage.clock.advance(3_600);
    assert_eq!(
        stage.connected(&prefill).await,
        id,
        "nor does leaving and coming back"
    );
    let again = stage.stripe_get(&path).await;
    assert_eq!(again["requirements"], restricted["requirements"]);
    assert_eq!(
        again["created"].as_i64().unwrap() - created,
        3_600,
        "but it was connected anew"
    );
}
