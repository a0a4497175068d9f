//! The customer's pages.

use reqwest::Response;
use serde_json::{Value, json};

use super::Stage;

const HOSTILE: &str = "<img src=x onerror=alert(1)>\"'&</script>";

fn token(session: &Value) -> &str {
    session["token"].as_str().unwrap()
}

async fn press(
    stage: &Stage,
    session: &Value,
    provider: &str,
    fields: &[(&str, &str)],
) -> Response {
    let own = [("token", token(session)), ("provider", provider)];
    let form = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(own.iter().chain(fields))
        .finish();
    let request = stage.client.post(stage.url("/embedded/integrations"));
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    request.body(form).send().await.unwrap()
}

async fn open(stage: &Stage, session: &Value) -> Response {
    let link = session["auth_link_url"].as_str().unwrap();
    stage.client.get(link).send().await.unwrap()
}

#[tokio::test]
async fn names_are_shown_and_nothing_else() {
    let stage = Stage::new(0).await;
    let session = stage.session(json!({"origin_owner_name": HOSTILE})).await;
    let page = open(&stage, &session).await;
    let policy = page.headers()["content-security-policy"]
        .to_str()
        .unwrap()
        .to_owned();
    assert!(
        policy.starts_with("default-src 'none'") && !policy.contains("unsafe"),
        "{policy}"
    );
    assert!(!policy.contains("script-src"), "no script at all: {policy}");
    assert_eq!(page.headers()["cache-control"], "no-store");
    assert_eq!(
        page.headers()["referrer-policy"],
        "no-referrer",
        "the token stays out of other logs"
    );
    let text = page.text().await.unwrap();
    assert!(
        text.contains("&lt;img src=x onerror=alert(1)&gt;"),
        "the name is there as text"
    );
    assert!(
        !text.contains("<img src=x") && !text.contains("<script"),
        "and not as markup"
    );
    assert!(
        !text.contains(" style=") && !text.contains("onclick"),
        "nothing inline"
    );
    let search = format!(
        "{}&q=%3Cscript%3E",
        session["auth_link_url"].as_str().unwrap()
    );
    let text = stage
        .client
        .get(search)
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    assert!(
        text.contains("&lt;script&gt;") && !text.contains("<script"),
        "what was searched for is text too"
    );
    let done = press(
        &stage,
        &session,
        "greenhouse",
        &[("act", "sign-in"), ("api_key", "k")],
    )
    .await;
    assert_eq!(done.status(), 303, "loading again repeats nothing");
    let address = stage.url(done.headers()["location"].to_str().unwrap());
    let text = stage
        .client
        .get(address)
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    assert!(text.contains("Greenhouse is connected") && !text.contains("<img src=x"));
}

#[tokio::test]
async fn a_second_step_wants_its_code() {
    let stage = Stage::new(0).await;
    let session = stage.session(json!({"provider": "hubspot"})).await;
    let login = [("username", "jana"), ("password", "practice")];
    let wrong = press(
        &stage,
        &session,
        "hubspot",
        &[("act", "sign-in"), ("username", "jana"), ("password", "no")],
    )
    .await;
    assert!(
        wrong.text().await.unwrap().contains("is wrong"),
        "the test login is asked for"
    );
    let asked = press(
        &stage,
        &session,
        "hubspot",
        &[&login[..], &[("act", "mfa")]].concat(),
    )
    .await;
    assert!(asked.text().await.unwrap().contains("One more step"));
    let refused = press(
        &stage,
        &session,
        "hubspot",
        &[&login[..], &[("act", "code"), ("code", "1")]].concat(),
    )
    .await;
    assert!(
        refused
            .text()
            .await
            .unwrap()
            .contains("That is not the code")
    );
    let done = press(
        &stage,
        &session,
        "hubspot",
        &[&login[..], &[("act", "code"), ("code", "123456")]].concat(),
    )
    .await;
    assert_eq!(done.status(), 303);
    assert_eq!(stage.get("/accounts").await[0]["provider"], "hubspot");
    let used = open(&stage, &session).await;
    assert_eq!(used.status(), 410);
    assert!(used.text().await.unwrap().contains("has been used"));
}

#[tokio::test]
async fn access_may_not_work_although_linking_did() {
    let stage = Stage::new(0).await;
    let session = stage.session(json!({"provider": "ashby"})).await;
    press(
        &stage,
        &session,
        "ashby",
        &[("act", "broken"), ("api_key", "k")],
    )
    .await;
    let account = stage.get("/accounts").await[0].clone();
    assert_eq!(account["status"], "error");
    assert!(
        account["status_reasons"][0]["code"].is_string(),
        "with a reason"
    );
}

#[tokio::test]
async fn turning_away_links_nothing() {
    let stage = Stage::new(0).await;
    let session = stage.session(json!({"provider": "ashby"})).await;
    for (act, word) in [("cancel", "Cancelled"), ("refuse", "Ashby refused")] {
        let page = press(&stage, &session, "ashby", &[("act", act)]).await;
        assert!(page.text().await.unwrap().contains(word), "{act}");
    }
    assert_eq!(stage.get("/accounts").await, json!([]));
    assert_eq!(
        open(&stage, &session).await.status(),
        200,
        "the link still works"
    );
}

#[tokio::test]
async fn links_that_do_not_work_say_so() {
    let stage = Stage::new(0).await;
    let session = stage.session(json!({"expires_in": 30})).await;
    stage
        .control(
            reqwest::Method::POST,
            "clock",
            json!({"advance_seconds": 31}),
        )
        .await;
    let expired = open(&stage, &session).await;
    assert_eq!(expired.status(), 410);
    assert!(expired.text().await.unwrap().contains("has expired"));
    let unknown = json!({"auth_link_url": stage.url("/embedded/integrations?token=nobody")});
    assert!(
        open(&stage, &unknown)
            .await
            .text()
            .await
            .unwrap()
            .contains("is not known")
    );
    let callback = stage
        .client
        .get(stage.url("/embedded/accounts/callback"))
        .send()
        .await
        .unwrap();
    assert_eq!(
        callback.status(),
        200,
        "the popup's way back needs no session"
    );
}

#[tokio::test]
async fn the_popup_comes_back_to_this_machine_only() {
    let stage = Stage::new(0).await;
    let session = stage.session(json!({"provider": "slack"})).await;
    for (asked, came) in [
        (
            "https://evil.example/embedded/accounts/callback",
            stage.url("/embedded/accounts/callback"),
        ),
        (
            "http://127.0.0.1:9/embedded/accounts/callback",
            "http://127.0.0.1:9/embedded/accounts/callback".to_owned(),
        ),
    ] {
        let attempt = stage
            .client
            .post(stage.url("/hub/connection_attempts"))
            .header("x-hub-session-token", token(&session));
        let attempt: Value = attempt
            .body(json!({"token": token(&session)}).to_string())
            .send()
            .await
            .unwrap()
            .json()
            .await
            .unwrap();
        let form = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs([
                ("token", token(&session)),
                ("connection_attempt_id", attempt["id"].as_str().unwrap()),
                ("redirect_uri", asked),
                ("act", "cancel"),
            ])
            .finish();
        let request = stage.client.post(stage.url("/connect/oauth2/int-slack"));
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        let answer = request.body(form).send().await.unwrap();
        assert_eq!(
            answer.headers()["location"].to_str().unwrap(),
            came,
            "{asked}"
        );
    }
}
