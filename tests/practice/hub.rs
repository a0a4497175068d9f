//! The hub's endpoints, beside the run of the real component in `tests/hub`.

use reqwest::{Method, Response};
use serde_json::{Value, json};

use super::Stage;

async fn hub(stage: &Stage, method: Method, path: &str, token: &Value, body: Value) -> Response {
    let request = stage.client.request(method, stage.url(path));
    let request = request.header("x-hub-session-token", token.as_str().unwrap_or_default());
    request
        .header("x-hub-version", "1.11.4")
        .body(body.to_string())
        .send()
        .await
        .unwrap()
}

#[tokio::test]
async fn pages_of_any_origin_may_call() {
    let stage = Stage::new(0).await;
    for path in [
        "/hub/settings",
        "/hub/accounts/x",
        "/hub/connection_attempts/x",
    ] {
        let preflight = stage
            .client
            .request(Method::OPTIONS, stage.url(path))
            .send()
            .await
            .unwrap();
        assert!(preflight.status().is_success(), "{path}");
        let headers = preflight.headers();
        assert_eq!(headers["access-control-allow-origin"], "*");
        assert_eq!(
            headers["access-control-allow-headers"],
            "content-type, x-hub-session-token, x-hub-version"
        );
        assert_eq!(
            headers["access-control-allow-methods"],
            "GET, POST, PATCH, DELETE"
        );
    }
    let refused = hub(
        &stage,
        Method::GET,
        "/hub/settings",
        &json!("nobody"),
        json!({}),
    )
    .await;
    assert_eq!(refused.status(), 401);
    assert!(
        refused
            .headers()
            .contains_key("access-control-allow-origin"),
        "a refusal can be read too"
    );
    let api = stage.call(Method::GET, "/accounts").send().await.unwrap();
    assert!(
        !api.headers().contains_key("access-control-allow-origin"),
        "the API is not for pages"
    );
}

#[tokio::test]
async fn a_session_offers_what_it_was_made_for() {
    let stage = Stage::new(0).await;
    let offered = async |wish: Value| {
        let session = stage.session(wish).await;
        let answer = hub(
            &stage,
            Method::GET,
            "/hub/connectors",
            &session["token"],
            json!({}),
        )
        .await;
        answer.json::<Value>().await.unwrap()["integrations"]
            .as_array()
            .unwrap()
            .clone()
    };
    assert_eq!(offered(json!({"provider": "hibob"})).await.len(), 1);
    let ats = offered(json!({"categories": ["ats"]})).await;
    assert!(ats.len() > 2 && ats.iter().all(|one| one["type"] == "ats"));
    assert!(
        offered(json!({}))
            .await
            .iter()
            .all(|one| one["logo_url"].is_string() && one["active"] == true)
    );
    stage.fault("item-without-type", true).await;
    assert!(
        offered(json!({})).await[0].get("type").is_none(),
        "the item that crashes the component"
    );
}

#[tokio::test]
async fn secrets_are_told_by_their_end_alone() {
    let stage = Stage::new(0).await;
    let session = stage.session(json!({"provider": "bamboohr"})).await;
    let token = &session["token"];
    let form = json!({"integration_id": "int-bamboohr", "credentials": {"subdomain": "acme", "api_key": "canary-9876"}});
    let made: Value = hub(&stage, Method::POST, "/hub/accounts", token, form)
        .await
        .json()
        .await
        .unwrap();
    let path = format!("/hub/accounts/{}", made["id"].as_str().unwrap());
    let account: Value = hub(&stage, Method::GET, &path, token, json!({}))
        .await
        .json()
        .await
        .unwrap();
    assert_eq!(
        account["secrets"]["api_key"],
        "__secretvalue:**redacted**9876"
    );
    assert_eq!(account["setupInformation"]["subdomain"], "acme");
    let settings: Value = hub(&stage, Method::GET, "/hub/settings", token, json!({}))
        .await
        .json()
        .await
        .unwrap();
    assert_eq!(
        settings["existing_account_id"], made["id"],
        "the same session edits from now on"
    );
    let missing = json!({"integration_id": "int-bamboohr", "credentials": {}});
    assert_eq!(
        hub(&stage, Method::PATCH, &path, token, missing)
            .await
            .status(),
        422,
        "the open field is needed"
    );
    let other = stage.session(json!({"origin_owner_id": "other"})).await;
    let stranger = hub(&stage, Method::GET, &path, &other["token"], json!({})).await;
    assert_eq!(
        stranger.status(),
        404,
        "another customer's session does not see it"
    );
}

#[tokio::test]
async fn an_expired_token_is_refused_at_every_step() {
    let stage = Stage::new(0).await;
    let session = stage.session(json!({})).await;
    stage.fault("expired-token", true).await;
    for (method, path) in [
        (Method::GET, "/hub/settings"),
        (Method::GET, "/hub/connectors"),
        (Method::GET, "/hub/connectors/int-hibob"),
        (Method::POST, "/hub/accounts"),
        (Method::PATCH, "/hub/accounts/x"),
        (Method::POST, "/hub/connection_attempts"),
        (Method::GET, "/hub/connection_attempts/x"),
    ] {
        let answer = hub(&stage, method.clone(), path, &session["token"], json!({})).await;
        assert_eq!(answer.status(), 401, "{method} {path}");
    }
}
