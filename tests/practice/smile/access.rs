//! Who may ask, how often, and every way in which Smile says no.

use reqwest::Method;
use serde_json::{Value, json};

use super::{Stage, refused, unlimited};

#[tokio::test]
async fn a_key_works_in_its_mode_with_its_secret() {
    let stage = Stage::new(1).await;
    let access = stage.hello.smile.clone();
    for base in ["/users", "/v1/users"] {
        let request = stage.client.get(format!("{}{base}", access.base_url));
        let request = request.basic_auth(&access.api_key, Some(&access.api_secret));
        assert_eq!(request.send().await.unwrap().status(), 200, "{base}");
    }
    let asked = async |user: &str, password: &str| {
        let url = format!("{}/v1/users?size=1", access.base_url);
        let request = stage.client.get(url).basic_auth(user, Some(password));
        let answer = request.send().await.unwrap();
        let status = answer.status().as_u16();
        let body: Value = answer.json().await.unwrap();
        (status, body["code"].as_str().unwrap().to_owned())
    };
    let wrong = refused(400, "INVALID_CREDENTIALS");
    assert_eq!(asked("practice_sandbox_x", &access.api_secret).await, wrong);
    assert_eq!(asked(&access.api_key, "x").await, wrong, "a wrong secret");
    let live = access.api_key.replace("sandbox", "production");
    let other_mode = asked(&live, &access.api_secret).await;
    assert_eq!(
        other_mode,
        refused(403, "UNAUTHORIZED_ACCESS"),
        "the other mode"
    );
    let url = format!("{}/v1/users", access.base_url);
    for request in [
        stage.client.get(&url),
        stage.client.get(&url).bearer_auth(&access.api_key),
    ] {
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 401, "no Basic authentication");
        let body: Value = answer.json().await.unwrap();
        assert_eq!(body["code"], "INVALID_TOKEN");
    }
}

#[tokio::test]
async fn answers_come_in_an_envelope() {
    let stage = Stage::new(1).await;
    let (status, listed) = stage.smile_call(Method::GET, "/users", json!(null)).await;
    let names: Vec<_> = listed.as_object().unwrap().keys().collect();
    assert_eq!(names, ["code", "message", "requestId", "data"]);
    assert_eq!((status, &listed["code"]), (200, &json!("OK")));
    let (status, made) = stage.smile_call(Method::POST, "/users", json!(null)).await;
    assert_eq!((status, &made["code"]), (201, &json!("CREATED")));
    assert_ne!(
        made["requestId"], listed["requestId"],
        "each request has its own id"
    );
}

#[tokio::test]
async fn every_refusal_of_the_table_can_be_met() {
    let stage = Stage::with(unlimited(1)).await;
    let get = async |path: &str| stage.smile_refused(Method::GET, path, json!(null)).await;
    assert_eq!(
        get("/users?size=0").await,
        refused(400, "INVALID_PARAMETERS")
    );
    assert_eq!(get("/users/x").await, refused(404, "MISSING_RESOURCE"));
    assert_eq!(get("/nothing").await, refused(404, "MISSING_RESOURCE"));
    let put = stage.smile_refused(Method::PUT, "/users", json!({})).await;
    assert_eq!(put, refused(501, "UNSUPPORTED_METHOD"));
    let typed = stage
        .smile(Method::POST, "/users")
        .header("content-type", "text/plain");
    let answer = typed.body("{}").send().await.unwrap();
    assert_eq!(answer.status(), 415);
    let body: Value = answer.json().await.unwrap();
    assert_eq!(body["code"], "UNSUPPORTED_TYPE");
    for (fault, status, code) in [
        ("429", 429, "REQUEST_LIMIT_EXCEEDED"),
        ("500", 500, "SERVER_ERROR"),
        ("503", 503, "SERVER_UNAVAILABLE"),
        ("504", 504, "TIME_LIMIT_EXCEEDED"),
    ] {
        stage.fault(fault, true).await;
        assert_eq!(get("/users").await, refused(status, code), "{fault}");
        stage.fault(fault, false).await;
    }
    for body in ["[]", "{", "7"] {
        let request = stage.smile(Method::POST, "/users").body(body);
        let request = request.header("content-type", "application/json");
        assert_eq!(
            request.send().await.unwrap().status(),
            400,
            "{body} is no object"
        );
    }
}

#[tokio::test]
async fn twenty_requests_a_second_over_all_and_no_more() {
    let stage = Stage::new(1).await;
    for _ in 0..10 {
        stage.smile_get("/users").await;
        stage.smile_get("/accounts").await;
    }
    let answer = stage.smile(Method::GET, "/providers").send().await.unwrap();
    assert_eq!(answer.status(), 429);
    assert!(
        !answer.headers().contains_key("retry-after"),
        "none is documented"
    );
    let body: Value = answer.json().await.unwrap();
    assert_eq!(body["code"], "REQUEST_LIMIT_EXCEEDED");
    stage.clock.advance(1);
    stage.smile_get("/providers").await;
}
