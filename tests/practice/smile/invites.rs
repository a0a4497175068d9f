//! Invites and their templates.

use std::collections::BTreeSet;

use reqwest::Method;
use serde_json::{Value, json};

use super::{Stage, refused, unlimited};

#[tokio::test]
async fn an_invite_makes_a_user_and_leads_to_a_page() {
    let stage = Stage::new(0).await;
    let invite = stage
        .invited(json!({"firstName": "Juan", "winkTemplateId": "wtpl-1"}))
        .await;
    assert_eq!(invite["status"], "INVITED");
    assert_eq!(invite["invitedAt"], "2026-11-21T07:05:16Z");
    assert_eq!(
        (&invite["linkedAt"], &invite["lastName"]),
        (&json!(null), &json!(null))
    );
    assert_eq!(invite["winkTemplateId"], "wtpl-1");
    let id = invite["id"].as_str().unwrap();
    assert!(id.starts_with("iv-"), "{id}");
    let page = invite["inviteLandingPageUrl"].as_str().unwrap();
    assert!(
        page.starts_with(&stage.hello.smile.base_url),
        "at the practice: {page}"
    );
    let user = stage
        .smile_get(&format!("/users/{}", invite["userId"].as_str().unwrap()))
        .await;
    assert!(user["externalMetadata"].is_null());
    assert_eq!(stage.smile_get(&format!("/invites/{id}")).await, invite);
    assert_eq!(stage.smile_get("/invites").await["items"], json!([invite]));
    let logs = stage.smile_get(&format!("/invites/{id}/logs")).await;
    assert_eq!(logs["items"][0]["inviteStatus"], "INVITED");
    assert_eq!(logs["items"][0]["inviteId"], id);
    let unknown = stage
        .smile_refused(Method::GET, "/invites/x/logs", json!(null))
        .await;
    assert_eq!(unknown, refused(404, "MISSING_RESOURCE"));
    let kept = stage
        .smile_refused(Method::DELETE, &format!("/invites/{id}"), json!(null))
        .await;
    assert_eq!(
        kept,
        refused(501, "UNSUPPORTED_METHOD"),
        "no call takes one back"
    );
}

#[tokio::test]
async fn every_field_of_an_invite_is_checked() {
    let stage = Stage::with(unlimited(0)).await;
    let good = json!({"email": "a@b.example", "fullName": "A", "templateId": "tpl-00000000000000000000000000000001"});
    let long = |length: usize| "x".repeat(length);
    let wrong = [
        ("email", json!(null)),
        ("email", json!("nobody")),
        ("email", json!("a b@c.example")),
        ("email", json!(format!("{}@b.example", long(200)))),
        ("fullName", json!("")),
        ("fullName", json!(long(201))),
        ("fullName", json!(7)),
        ("templateId", json!(long(65))),
        ("firstName", json!("")),
        ("firstName", json!(long(65))),
        ("lastName", json!(long(65))),
        ("winkTemplateId", json!(long(65))),
    ];
    for (field, value) in wrong {
        let mut body = good.clone();
        body[field] = value;
        let (status, answer) = stage.smile_call(Method::POST, "/invites", body).await;
        assert_eq!(
            (status, &answer["code"]),
            (400, &json!("INVALID_PARAMETERS")),
            "{field}"
        );
        assert!(
            answer["message"].as_str().unwrap().contains(field),
            "{answer}"
        );
    }
    let mut other = good.clone();
    other["templateId"] = json!("tpl-unknown");
    let answer = stage.smile_refused(Method::POST, "/invites", other).await;
    assert_eq!(answer, refused(404, "MISSING_RESOURCE"));
    assert_eq!(
        stage.smile_get("/invites").await["items"],
        json!([]),
        "none was sent"
    );
    stage.smile_post("/invites", good).await;
}

#[tokio::test]
async fn seeded_invites_stand_at_every_step() {
    let stage = Stage::with(unlimited(64)).await;
    let invites = stage.smile_all("/invites?size=10").await;
    assert_eq!(invites.len(), 36);
    let status = |invite: &Value| invite["status"].as_str().unwrap().to_owned();
    let shown: BTreeSet<_> = invites.iter().map(status).collect();
    let steps = [
        "INVITED",
        "EMAIL_OPENED",
        "LANDING_PAGE_OPENED",
        "WINK_WIDGET_OPENED",
        "LINKED",
        "REVOKED",
    ];
    assert_eq!(shown, steps.map(ToOwned::to_owned).into());
    for invite in &invites {
        let linked = invite["status"] == "LINKED";
        assert_eq!(linked, !invite["linkedAt"].is_null(), "{invite}");
        let accounts = stage
            .smile_get(&format!(
                "/accounts?userId={}",
                invite["userId"].as_str().unwrap()
            ))
            .await;
        if linked {
            assert!(
                !accounts["items"].as_array().unwrap().is_empty(),
                "{invite}"
            );
        }
    }
    let scripts = invites
        .iter()
        .filter(|invite| !invite["fullName"].as_str().unwrap().is_ascii());
    assert!(scripts.count() > 8, "names of many scripts");
}

fn template() -> Value {
    json!({
        "name": "Email Template v1",
        "company": {"name": "XYZ Bank", "logoUrl": "https://xyz.example/logo.png"},
        "email": {
            "sendEmail": true, "senderName": "XYZ Bank", "replyAddress": "replies@xyz.example",
            "subject": "Please connect", "body": "Hello ${firstName}! 1 < 2 > 0",
        },
        "landingPage": {"header": "Share with ${companyName}", "description": "Quickly.", "button": "START NOW"},
        "successPage": {"header": "Thank you", "description": "We get in touch.", "button": "Connect another"},
    })
}

#[tokio::test]
async fn templates_are_made_changed_and_removed() {
    let stage = Stage::with(unlimited(0)).await;
    assert_eq!(
        stage.smile_get("/inviteTemplates").await["items"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let (status, made) = stage
        .smile_call(Method::POST, "/inviteTemplates", template())
        .await;
    assert_eq!(status, 201);
    let id = made["data"]["id"].as_str().unwrap();
    let path = format!("/inviteTemplates/{id}");
    let mut shown = template();
    shown["id"] = json!(id);
    assert_eq!(stage.smile_get(&path).await, shown);
    assert_eq!(
        stage.smile_get("/inviteTemplates?size=1").await["items"][0]["id"],
        id,
        "newest first"
    );
    let mut changed = template();
    changed["name"] = json!("Second");
    let (status, answer) = stage.smile_call(Method::PUT, &path, changed).await;
    assert_eq!((status, &answer["data"]["name"]), (200, &json!("Second")));
    assert_eq!(
        stage.smile_call(Method::DELETE, &path, json!(null)).await.0,
        200
    );
    for method in [Method::GET, Method::DELETE] {
        let gone = stage.smile_refused(method, &path, json!(null)).await;
        assert_eq!(gone, refused(404, "MISSING_RESOURCE"));
    }
    let gone = stage.smile_refused(Method::PUT, &path, template()).await;
    assert_eq!(gone, refused(404, "MISSING_RESOURCE"));
}

#[tokio::test]
async fn every_field_of_a_template_is_required_and_bounded() {
    let stage = Stage::with(unlimited(0)).await;
    let longest = [
        ("/name", 64),
        ("/company/name", 200),
        ("/company/logoUrl", 200),
        ("/email/senderName", 200),
        ("/email/subject", 200),
        ("/email/body", 5000),
        ("/landingPage/header", 200),
        ("/landingPage/description", 5000),
        ("/landingPage/button", 200),
        ("/successPage/header", 200),
        ("/successPage/description", 5000),
        ("/successPage/button", 200),
    ];
    let sent = async |path: &str, value: Value| {
        let mut body = template();
        *body.pointer_mut(path).unwrap() = value;
        stage
            .smile_call(Method::POST, "/inviteTemplates", body)
            .await
            .0
    };
    for (path, longest) in longest {
        assert_eq!(
            sent(path, json!("é".repeat(longest))).await,
            201,
            "{path} may be so long"
        );
        assert_eq!(
            sent(path, json!("é".repeat(longest + 1))).await,
            400,
            "{path} is too long"
        );
        assert_eq!(sent(path, json!(null)).await, 400, "{path} is required");
    }
    for (path, value) in [
        ("/email/sendEmail", json!(false)),
        ("/email/sendEmail", json!("true")),
        ("/email/replyAddress", json!("nobody")),
        ("/email/replyAddress", json!(null)),
        ("/email/body", json!("<b>Hello</b>")),
        ("/landingPage", json!("text")),
    ] {
        assert_eq!(sent(path, value.clone()).await, 400, "{path}: {value}");
    }
}
