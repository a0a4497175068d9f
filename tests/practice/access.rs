//! Who may ask.

use reqwest::Method;
use serde_json::Value;

use super::Stage;

#[tokio::test]
async fn only_the_key_opens() {
    let stage = Stage::new(3).await;
    let key = &stage.hello.stackone.api_key;
    assert!(key.starts_with("v1.practice."), "no real key looks like it");
    let call = |user: &str, password: Option<&str>| {
        stage
            .client
            .get(stage.url("/accounts"))
            .basic_auth(user, password)
            .send()
    };
    assert_eq!(call("v1.eu1.other", Some("")).await.unwrap().status(), 401);
    assert_eq!(
        call(key, Some("password")).await.unwrap().status(),
        401,
        "there is no password"
    );
    let bare = stage
        .client
        .get(stage.url("/accounts"))
        .send()
        .await
        .unwrap();
    assert_eq!(bare.status(), 401);
    assert!(
        bare.headers().contains_key("x-request-id"),
        "every answer has a request id"
    );
    assert_eq!(bare.json::<Value>().await.unwrap()["statusCode"], 401);
    let reader = format!("{key}_ro");
    assert_eq!(
        call(&reader, Some("")).await.unwrap().status(),
        200,
        "a key that may only read reads"
    );
    let write = stage
        .client
        .delete(stage.url("/accounts/x"))
        .basic_auth(&reader, Some(""));
    assert_eq!(
        write.send().await.unwrap().status(),
        403,
        "and does not write"
    );
    let nameless = reqwest::Client::builder()
        .no_proxy()
        .build()
        .unwrap()
        .get(stage.url("/accounts"));
    assert_eq!(
        nameless
            .basic_auth(key, Some(""))
            .send()
            .await
            .unwrap()
            .status(),
        403,
        "a User-Agent is wanted"
    );
    assert_eq!(
        stage
            .call(Method::GET, "/nowhere")
            .send()
            .await
            .unwrap()
            .status(),
        404
    );
}
