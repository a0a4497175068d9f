//! Tokens for the widget: one person for a customer, a fresh token each time, and the mode they belong to.

use linkdesk::{
    error::Code,
    systems::{LinkAsk, Stage, Watched},
    wire::Environment,
};
use serde_json::{Value, json};

use super::{Rig, ask, at, list, ok, refusal, smile};
use crate::fake::Answer;

fn token(text: &str) -> Value {
    json!({ "id": "tk-1", "accessToken": text, "mode": "SANDBOX", "expiresAt": "2026-11-21T12:05:16Z" })
}

fn user(id: &str) -> Value {
    json!({
        "id": id, "createdAt": "2026-11-21T07:05:16Z", "externalMetadata": { "ownerId": "customer-123" },
    })
}

fn known(person: &str) -> LinkAsk {
    LinkAsk {
        person: Some(person.to_owned()),
        ..ask("wink", &[])
    }
}

#[tokio::test]
async fn the_first_token_comes_with_a_new_person() {
    let made = json!({ "user": user("t-u1"), "token": token("tok-0001") });
    let rig = Rig::playing([ok(201, made)]).await;
    let link = smile().link(&rig.cx(), &ask("wink", &[])).await.unwrap();
    assert_eq!(link.person.as_deref(), Some("t-u1"));
    assert_eq!(link.token.unwrap().expose(), "tok-0001");
    assert!(link.url.is_none(), "no address opens the widget");
    assert_eq!(
        (link.expires_at, link.estimated),
        (at("2026-11-21T12:05:16Z"), false)
    );
    let seen = &rig.fake.seen()[0];
    assert_eq!(seen.path, "/v1/users");
    assert_eq!(
        seen.json(),
        json!({ "externalMetadata": { "ownerId": "customer-123" } })
    );
}

#[tokio::test]
async fn a_known_person_gets_another_token() {
    let rig = Rig::playing([
        refusal(503, "SERVER_UNAVAILABLE"),
        ok(201, token("tok-0002")),
    ])
    .await;
    let link = smile().link(&rig.cx(), &known("t-u1")).await.unwrap();
    assert_eq!(link.person.as_deref(), Some("t-u1"));
    let seen = &rig.fake.seen()[1];
    assert_eq!(
        (seen.path.as_str(), seen.asked("userId")),
        ("/v1/tokens", Some("t-u1"))
    );
    assert!(seen.body.is_empty(), "the person stands in the query");
}

#[tokio::test]
async fn a_person_is_never_made_twice() {
    let rig = Rig::playing([
        Answer::Close,
        list(
            &[
                json!({ "id": "t-u0", "createdAt": "2026-11-21T07:05:16Z" }),
                user("t-u1"),
            ],
            None,
        ),
        ok(201, token("tok-0003")),
    ])
    .await;
    let link = smile().link(&rig.cx(), &ask("wink", &[])).await.unwrap();
    assert_eq!(
        link.person.as_deref(),
        Some("t-u1"),
        "known by what was kept with them"
    );
    assert_eq!(
        rig.asked(),
        ["POST /v1/users", "GET /v1/users", "POST /v1/tokens"]
    );
    let rig = Rig::playing([Answer::Close, list(&[], None)]).await;
    let error = smile()
        .link(&rig.cx(), &ask("wink", &[]))
        .await
        .unwrap_err();
    assert_eq!(error.code, Code::CannotTell);
}

#[tokio::test]
async fn a_person_that_is_gone_is_replaced() {
    let made = json!({ "user": user("t-u2"), "token": token("tok-0004") });
    let rig = Rig::playing([refusal(404, "MISSING_RESOURCE"), ok(201, made)]).await;
    let link = smile().link(&rig.cx(), &known("t-u1")).await.unwrap();
    assert_eq!(link.person.as_deref(), Some("t-u2"));
}

#[tokio::test]
async fn a_token_of_the_other_mode_is_not_used() {
    let mut rig = Rig::playing([ok(201, token("tok-0005"))]).await;
    rig.environment = Environment::Live;
    let error = smile().link(&rig.cx(), &known("t-u1")).await.unwrap_err();
    assert_eq!(error.code, Code::Unauthorized);
    assert!(error.message.contains("sandbox mode"), "{}", error.message);
}

#[tokio::test]
async fn a_token_that_tells_no_end_has_the_published_one() {
    let rig = Rig::playing([ok(201, json!({ "accessToken": "tok-0006" }))]).await;
    let link = smile().link(&rig.cx(), &known("t-u1")).await.unwrap();
    assert_eq!(
        (link.expires_at, link.estimated),
        (at("2026-11-21T12:05:16Z"), true)
    );
    let rig = Rig::playing([ok(201, json!({ "accessToken": "" }))]).await;
    let error = smile().link(&rig.cx(), &known("t-u1")).await.unwrap_err();
    assert_eq!(error.code, Code::BadReply);
}

#[tokio::test]
async fn what_became_of_a_widget_is_read_off_its_person() {
    let account = |status: &str, code: Option<&str>, changed: &str| {
        json!({
            "id": "a-1", "userId": "t-u1", "createdAt": "2026-11-01T00:00:00Z",
            "connection": { "status": status, "errorCode": code, "updatedAt": changed },
        })
    };
    let link = Watched {
        kind: "wink".to_owned(),
        remote_id: "t-u1".to_owned(),
        since: at("2026-11-21T07:05:16Z").unwrap(),
        ..Watched::default()
    };
    for (status, code, changed, stage, reached) in [
        ("PENDING", None, "2026-11-21T07:06:00Z", Stage::Open, None),
        (
            "AWAITING_MFA",
            None,
            "2026-11-21T07:06:00Z",
            Stage::Open,
            None,
        ),
        (
            "CONNECTED",
            None,
            "2026-11-21T07:06:00Z",
            Stage::Linked,
            Some("a-1"),
        ),
        (
            "ERROR",
            Some("INVALID_MFA"),
            "2026-11-21T07:06:00Z",
            Stage::Exited,
            None,
        ),
        (
            "CONNECTED",
            None,
            "2026-11-02T00:00:00Z",
            Stage::Unknown,
            None,
        ),
    ] {
        let rig = Rig::playing([list(&[account(status, code, changed)], None)]).await;
        let attempt = smile().watch(&rig.cx(), &link).await.unwrap();
        assert_eq!(
            (attempt.stage, attempt.account.as_deref()),
            (stage, reached),
            "{status} {changed}"
        );
        assert_eq!(attempt.error, code.unwrap_or_default());
    }
}
