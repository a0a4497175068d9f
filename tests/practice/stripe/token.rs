//! OAuth behind the page: codes, tokens, and the end of a connection.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use url::Url;

use super::{Filled, Stage, parameter, told};

async fn code(stage: &Stage) -> String {
    let played = stage.play(&stage.authorize_link(&[]), "linked").await;
    let back = Url::parse(played["redirect_url"].as_str().unwrap()).unwrap();
    parameter(&back, "code")
}

#[tokio::test]
async fn a_code_is_good_once_and_a_second_use_ends_the_connection() {
    let stage = Stage::new(0).await;
    let code = code(&stage).await;
    assert_eq!(
        stage.stripe_get("/v1/accounts").await["data"],
        json!([]),
        "nothing is connected before the exchange"
    );
    let (status, answer) = stage.exchange(&code).await;
    assert_eq!(status, 200);
    assert_eq!(
        (&answer["livemode"], &answer["scope"]),
        (&json!(false), &json!("read_write"))
    );
    let id = answer["stripe_user_id"].as_str().unwrap();
    let path = format!("/v1/accounts/{id}");
    stage.stripe_get(&path).await;
    let (status, again) = stage.exchange(&code).await;
    assert_eq!((status, &again["error"]), (400, &json!("invalid_grant")));
    assert!(
        again["error_description"]
            .as_str()
            .unwrap()
            .contains("revoked")
    );
    let (status, gone) = told(stage.stripe(Method::GET, &path).send().await.unwrap()).await;
    assert_eq!(
        (status, &gone["error"]["code"]),
        (403, &json!("account_invalid"))
    );
    let token = answer["access_token"].as_str().unwrap();
    let url = format!("{}/v1/account", stage.hello.stripe.base_url);
    let cut = stage
        .client
        .get(url)
        .bearer_auth(token)
        .send()
        .await
        .unwrap();
    assert_eq!(cut.status(), 401, "its tokens end too");
}

#[tokio::test]
async fn a_code_lives_five_minutes() {
    let stage = Stage::new(0).await;
    let (late, early) = (code(&stage).await, code(&stage).await);
    stage.clock.advance(300);
    assert_eq!(stage.exchange(&early).await.0, 200);
    stage.clock.advance(1);
    let (status, answer) = stage.exchange(&late).await;
    assert_eq!((status, &answer["error"]), (400, &json!("invalid_grant")));
}

#[tokio::test]
async fn every_documented_error_of_the_exchange() {
    let stage = Stage::new(0).await;
    let good = code(&stage).await;
    let ask = |form: &'static [(&'static str, &'static str)]| stage.oauth("/oauth/token", form);
    for (form, error) in [
        (&[][..], "invalid_request"),
        (&[("grant_type", "authorization_code")], "invalid_request"),
        (&[("grant_type", "refresh_token")], "invalid_request"),
        (&[("grant_type", "password")], "unsupported_grant_type"),
        (
            &[("grant_type", "authorization_code"), ("code", "ac_x")],
            "invalid_grant",
        ),
        (
            &[("grant_type", "refresh_token"), ("refresh_token", "rt_x")],
            "invalid_grant",
        ),
    ] {
        let (status, body) = told(ask(form).await).await;
        assert_eq!((status, &body["error"]), (400, &json!(error)), "{form:?}");
    }
    let url = format!("{}/oauth/token", stage.hello.stripe.connect_url);
    let form = [
        ("grant_type", "authorization_code"),
        ("code", good.as_str()),
    ];
    let bare = stage.client.post(&url).form(&form).send().await.unwrap();
    assert_eq!(bare.status(), StatusCode::UNAUTHORIZED);
    let wrong = stage
        .client
        .post(&url)
        .bearer_auth("sk_test_x")
        .form(&form)
        .send()
        .await
        .unwrap();
    let (status, body) = told(wrong).await;
    assert_eq!((status, &body["error"]), (401, &json!("invalid_client")));
    let live = stage
        .hello
        .stripe
        .secret_key
        .replacen("sk_test", "sk_live", 1);
    let (status, body) = told(
        stage
            .client
            .post(&url)
            .bearer_auth(live)
            .form(&form)
            .send()
            .await
            .unwrap(),
    )
    .await;
    assert_eq!(
        (status, &body["error"]),
        (400, &json!("invalid_grant")),
        "the modes differ"
    );
    let inside = [
        form[0],
        form[1],
        ("client_secret", &stage.hello.stripe.secret_key),
    ];
    let answer = stage.client.post(&url).form(&inside).send().await.unwrap();
    assert_eq!(
        answer.status(),
        200,
        "the key may stand in the body, and the code was not used up"
    );
}

#[tokio::test]
async fn tokens_act_for_the_account_and_are_renewed() {
    let stage = Stage::new(2).await;
    let (_, answer) = stage.exchange(&code(&stage).await).await;
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let own = |token: String| async {
        let url = format!("{}/v1/account", stage.hello.stripe.base_url);
        told(
            stage
                .client
                .get(url)
                .bearer_auth(token)
                .send()
                .await
                .unwrap(),
        )
        .await
    };
    let (status, account) = own(text(&answer["access_token"])).await;
    assert_eq!(
        (status, &account["id"]),
        (200, &answer["stripe_user_id"]),
        "the token is the account's"
    );
    let refresh = text(&answer["refresh_token"]);
    let form = [
        ("grant_type", "refresh_token"),
        ("refresh_token", refresh.as_str()),
    ];
    let (status, renewed) = told(stage.oauth("/oauth/token", &form).await).await;
    assert_eq!((status, &renewed["refresh_token"]), (200, &json!(refresh)));
    assert_eq!(
        own(text(&answer["access_token"])).await.0,
        401,
        "the one of before ends"
    );
    assert_eq!(own(text(&renewed["access_token"])).await.0, 200);
    let greedy = [form[0], form[1], ("scope", "everything")];
    let (status, body) = told(stage.oauth("/oauth/token", &greedy).await).await;
    assert_eq!((status, &body["error"]), (400, &json!("invalid_scope")));
}

#[tokio::test]
async fn a_connection_ends_once() {
    let stage = Stage::new(12).await;
    let id = stage.connected(&[]).await;
    let client = stage.hello.stripe.client_id.clone();
    let end = |client: &str, id: &str| {
        let form = [
            ("client_id", client.to_owned()),
            ("stripe_user_id", id.to_owned()),
        ];
        let url = format!("{}/oauth/deauthorize", stage.hello.stripe.connect_url);
        stage
            .client
            .post(url)
            .bearer_auth(&stage.hello.stripe.secret_key)
            .form(&form)
            .send()
    };
    let (status, body) = told(end("ca_other", &id).await.unwrap()).await;
    assert_eq!((status, &body["error"]), (401, &json!("invalid_client")));
    let (status, body) = told(
        stage
            .oauth("/oauth/deauthorize", &[("client_id", &client)])
            .await,
    )
    .await;
    assert_eq!((status, &body["error"]), (400, &json!("invalid_request")));
    assert_eq!(
        told(end(&client, &id).await.unwrap()).await,
        (200, json!({"stripe_user_id": id}))
    );
    let (status, body) = told(end(&client, &id).await.unwrap()).await;
    assert_eq!(
        (status, &body["error"]),
        (401, &json!("invalid_client")),
        "it is not connected any more"
    );

    let accounts = stage.stripe_get("/v1/accounts?limit=100").await;
    let express = accounts["data"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["type"] == "express")
        .unwrap();
    let (status, body) = told(end(&client, express["id"].as_str().unwrap()).await.unwrap()).await;
    assert_eq!(
        (status, &body["error"]),
        (400, &json!("no_deauth_on_controlled_account"))
    );
}
