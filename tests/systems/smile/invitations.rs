//! Invitations: made once and never twice, looked for where the answer got lost, and followed step by step.

use linkdesk::{
    error::Code,
    systems::{Passed, Stage, Watched},
};
use serde_json::{Value, json};

use super::{Rig, ask, at, list, ok, refusal, smile};
use crate::fake::{Answer, cut_off};

pub(super) fn invite(id: &str, email: &str, made: &str, status: &str) -> Value {
    json!({
        "id": id, "createdAt": made, "fullName": "Jane Smith", "email": email, "templateId": "tpl-1",
        "userId": "t-u1", "status": status, "updatedAt": made, "invitedAt": made, "linkedAt": null,
        "inviteLandingPageUrl": "https://user.getsmileapi.com/invite-user/x?token=abc",
    })
}

pub(super) const FULL: [(&str, &str); 4] = [
    ("template_id", "tpl-1"),
    ("email", "jane@example.com"),
    ("full_name", "Jane Smith"),
    ("first_name", "Jane"),
];

#[tokio::test]
async fn an_invitation_is_made_of_its_options() {
    let made = invite(
        "iv-1",
        "jane@example.com",
        "2026-11-21T07:05:00Z",
        "INVITED",
    );
    let rig = Rig::playing([ok(201, made.clone()), ok(201, made)]).await;
    let link = smile()
        .link(&rig.cx(), &ask("invitation", &FULL))
        .await
        .unwrap();
    assert_eq!(link.remote_id, "iv-1");
    assert_eq!(link.person.as_deref(), Some("t-u1"));
    assert!(
        link.sent && link.estimated,
        "Smile mails it, and tells no end"
    );
    assert_eq!(link.expires_at, at("2026-12-05T07:05:00Z"), "fourteen days");
    assert!(
        link.url
            .unwrap()
            .expose()
            .starts_with("https://user.getsmileapi.com/")
    );
    let seen = &rig.fake.seen()[0];
    assert_eq!(seen.path, "/v1/invites");
    assert_eq!(
        seen.json(),
        json!({
            "email": "jane@example.com", "fullName": "Jane Smith", "templateId": "tpl-1",
            "firstName": "Jane",
        })
    );
    let page = smile()
        .link(&rig.cx(), &ask("invitation-page", &FULL))
        .await;
    assert!(!page.unwrap().sent, "that one we send");
}

#[tokio::test]
async fn an_invitation_is_never_sent_twice() {
    let lost: [fn() -> Answer; 5] = [
        || Answer::Hang,
        || Answer::Close,
        || cut_off(201, "{}"),
        || refusal(500, "SERVER_ERROR"),
        || refusal(504, "TIME_LIMIT_EXCEEDED"),
    ];
    for answer in lost {
        let other = invite(
            "iv-0",
            "jane@example.com",
            "2026-11-20T07:05:00Z",
            "INVITED",
        );
        let mine = invite(
            "iv-1",
            "Jane@Example.com",
            "2026-11-21T07:05:10Z",
            "INVITED",
        );
        let rig = Rig::playing([answer(), list(&[other, mine], None)]).await;
        let link = smile()
            .link(&rig.cx(), &ask("invitation", &FULL))
            .await
            .unwrap();
        assert_eq!(
            link.remote_id, "iv-1",
            "known by address, template and time"
        );
        assert_eq!(rig.asked(), ["POST /v1/invites", "GET /v1/invites"]);
    }
}

#[tokio::test]
async fn what_cannot_be_found_cannot_be_told() {
    let old = invite(
        "iv-0",
        "jane@example.com",
        "2026-11-20T07:05:00Z",
        "INVITED",
    );
    let rig = Rig::playing([Answer::Close, list(&[old], None)]).await;
    let error = smile()
        .link(&rig.cx(), &ask("invitation", &FULL))
        .await
        .unwrap_err();
    assert_eq!(error.code, Code::CannotTell);
    assert_eq!(rig.fake.seen().len(), 2, "and nothing is sent again");
    for (status, word, code) in [
        (400, "INVALID_PARAMETERS", Code::Refused),
        (403, "UNAUTHORIZED_ACCESS", Code::Forbidden),
        (404, "MISSING_RESOURCE", Code::NotFound),
        (429, "REQUEST_LIMIT_EXCEEDED", Code::RateLimited),
    ] {
        let rig = Rig::playing([refusal(status, word)]).await;
        let error = smile()
            .link(&rig.cx(), &ask("invitation", &FULL))
            .await
            .unwrap_err();
        assert_eq!((error.code, rig.fake.seen().len()), (code, 1), "a clear no");
    }
}

fn watched(told: &str) -> Watched {
    Watched {
        kind: "invitation".to_owned(),
        remote_id: "iv-1".to_owned(),
        since: at("2026-11-21T07:00:00Z").unwrap(),
        told: told.to_owned(),
        ..Watched::default()
    }
}

fn log(status: &str, at: &str) -> Value {
    json!({ "id": "l", "inviteId": "iv-1", "userId": "t-u1", "inviteStatus": status, "createdAt": at })
}

#[tokio::test]
async fn every_step_has_its_stage() {
    for (status, stage) in [
        ("INVITED", Stage::Sent),
        ("EMAIL_OPENED", Stage::Open),
        ("LANDING_PAGE_OPENED", Stage::Open),
        ("WINK_WIDGET_OPENED", Stage::Open),
        ("REVOKED", Stage::Revoked),
        ("A_STEP_TO_COME", Stage::Open),
    ] {
        let told = invite("iv-1", "j@x.test", "2026-11-21T07:05:00Z", status);
        let rig = Rig::playing([ok(200, told)]).await;
        let attempt = smile().watch(&rig.cx(), &watched(status)).await.unwrap();
        assert_eq!((attempt.stage, attempt.status.as_str()), (stage, status));
        assert_eq!(attempt.passed, [], "nothing new, no second question");
        assert_eq!(rig.asked(), ["GET /v1/invites/iv-1"]);
    }
}

#[tokio::test]
async fn steps_that_passed_between_two_questions_are_told() {
    let now = invite(
        "iv-1",
        "j@x.test",
        "2026-11-21T07:05:00Z",
        "WINK_WIDGET_OPENED",
    );
    let logs = [
        log("LANDING_PAGE_OPENED", "2026-11-21T07:03:00Z"),
        log("INVITED", "2026-11-21T07:01:00Z"),
        log("EMAIL_OPENED", "2026-11-21T07:02:00Z"),
        log("EMAIL_OPENED", "2026-11-21T07:02:30Z"),
    ];
    let rig = Rig::playing([ok(200, now), list(&logs, None)]).await;
    let attempt = smile().watch(&rig.cx(), &watched("INVITED")).await.unwrap();
    let step = |status: &str, moment: &str| Passed {
        status: status.to_owned(),
        at: at(moment),
    };
    assert_eq!(
        attempt.passed,
        [
            step("EMAIL_OPENED", "2026-11-21T07:02:00Z"),
            step("LANDING_PAGE_OPENED", "2026-11-21T07:03:00Z"),
            step("WINK_WIDGET_OPENED", "2026-11-21T07:05:00Z"),
        ],
        "in their order, each once, the newest even where the log is late"
    );
}

#[tokio::test]
async fn a_linked_invitation_leads_to_its_persons_account() {
    let linked = invite("iv-1", "j@x.test", "2026-11-21T07:05:00Z", "LINKED");
    let account = |id: &str, user: &str, status: &str| {
        json!({
            "id": id, "userId": user, "createdAt": "2026-11-21T07:04:00Z", "connectionStatus": status,
            "connection": { "status": status, "updatedAt": "2026-11-21T07:04:30Z" },
        })
    };
    let accounts = [
        account("a-0", "t-u1", "ERROR"),
        account("a-1", "t-u1", "CONNECTED"),
        account("a-2", "somebody", "CONNECTED"),
    ];
    let rig = Rig::playing([ok(200, linked.clone()), list(&accounts, None)]).await;
    let attempt = smile().watch(&rig.cx(), &watched("LINKED")).await.unwrap();
    assert_eq!(
        (attempt.stage, attempt.account.as_deref()),
        (Stage::Linked, Some("a-1")),
        "a filter that is ignored hands over nobody else's"
    );
    assert_eq!(rig.fake.seen()[1].asked("userId"), Some("t-u1"));
    let rig = Rig::playing([ok(200, linked), list(&[], None)]).await;
    let attempt = smile().watch(&rig.cx(), &watched("LINKED")).await.unwrap();
    assert_eq!(
        attempt.stage,
        Stage::Open,
        "the account shows a moment later"
    );
}
