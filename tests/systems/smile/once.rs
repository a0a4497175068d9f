//! What is sent once: what an earlier asking may have made is looked for, and nothing of somebody else's is taken.

use std::collections::BTreeMap;

use linkdesk::{
    error::{Code, Result},
    secret::Secret,
    systems::{Asked, Known, LinkAsk, LinkMade},
};
use serde_json::{Value, json};

use super::{
    Rig, ask, at,
    invitations::{FULL, invite},
    list, ok, refusal,
    rooms::{template, values},
    smile,
};
use crate::fake::Answer;

/// The minute of the wish.
pub(super) const NOW: &str = "2026-11-21T07:05:10Z";

pub(super) fn mine(id: &str) -> Value {
    invite(id, "jane@example.com", NOW, "INVITED")
}

/// That invitation with other words in it.
fn with(mut invite: Value, changes: &[(&str, Value)]) -> Value {
    for (name, value) in changes {
        invite[*name] = value.clone();
    }
    invite
}

pub(super) fn wish() -> LinkAsk {
    ask("invitation", &FULL)
}

fn sent<const N: usize>(moments: [&str; N]) -> Asked {
    Asked::at(moments.map(|text| at(text).unwrap()))
}

/// The same, sent an hour ago and two hours ago without an answer.
pub(super) fn again() -> LinkAsk {
    LinkAsk {
        before: sent(["2026-11-21T05:00:00Z", "2026-11-21T06:00:00Z"]),
        ..wish()
    }
}

pub(super) async fn made(
    answers: impl IntoIterator<Item = Answer>,
    ask: &LinkAsk,
) -> (Result<LinkMade>, Vec<String>) {
    let rig = Rig::playing(answers).await;
    let made = smile().link(&rig.cx(), ask).await;
    (made, rig.asked())
}

#[tokio::test]
async fn an_invitation_of_somebody_else_is_not_taken() {
    let other = |name: &str, value: Value| with(mine("iv-x"), &[(name, value)]);
    for stranger in [
        other("fullName", json!("Jane Smithers")),
        other("email", json!("john@example.com")),
        other("email", Value::Null),
        other("templateId", json!("tpl-2")),
        other("firstName", json!("Janet")),
        other("status", json!("REVOKED")),
        other("winkTemplateId", json!("wtpl-1")),
        other("invitedAt", json!("2026-11-21T07:30:00Z")),
        other("invitedAt", json!("2026-11-21T06:30:00Z")),
    ] {
        let (answer, _) = made(
            [Answer::Close, list(std::slice::from_ref(&stranger), None)],
            &wish(),
        )
        .await;
        assert_eq!(answer.unwrap_err().code, Code::CannotTell, "{stranger}");
    }
    let told = with(
        mine("iv-1"),
        &[
            ("fullName", json!("Jane  Smith")),
            ("firstName", Value::Null),
            ("lastName", json!("Smith")),
        ],
    );
    let (answer, _) = made([Answer::Close, list(&[told], None)], &wish()).await;
    assert_eq!(
        answer.unwrap().remote_id,
        "iv-1",
        "what is not told speaks against nothing, nor what Smile derives"
    );
}

#[tokio::test]
async fn what_the_desk_has_already_does_not_count() {
    let ask = LinkAsk {
        known: Known::by(|id| id == "iv-1"),
        ..wish()
    };
    let both = list(&[mine("iv-1"), mine("iv-2")], None);
    let (answer, _) = made([Answer::Close, both], &ask).await;
    assert_eq!(answer.unwrap().remote_id, "iv-2");
    let (answer, _) = made([Answer::Close, list(&[mine("iv-1")], None)], &ask).await;
    assert_eq!(answer.unwrap_err().code, Code::CannotTell);
}

#[tokio::test]
async fn of_several_that_could_be_it_none_is_taken() {
    let two = || list(&[mine("iv-1"), mine("iv-2")], None);
    let (answer, _) = made([refusal(500, "SERVER_ERROR"), two()], &wish()).await;
    let error = answer.unwrap_err();
    assert_eq!(error.code, Code::CannotTell);
    assert!(error.message.contains("2 entries"), "{}", error.message);
    assert!(
        !error.message.contains("Ask for it again"),
        "that would not help"
    );
    let early = |id: &str| invite(id, "jane@example.com", "2026-11-21T06:00:05Z", "INVITED");
    let both = list(&[early("iv-1"), early("iv-2")], None);
    let (answer, asked) = made([both], &again()).await;
    assert_eq!(answer.unwrap_err().code, Code::CannotTell);
    assert_eq!(asked, ["GET /v1/invites"], "and nothing is sent");
}

#[tokio::test]
async fn asked_for_again_it_is_looked_for_first() {
    let lost = invite(
        "iv-1",
        "jane@example.com",
        "2026-11-21T06:08:20Z",
        "EMAIL_OPENED",
    );
    let (answer, asked) = made([list(&[lost], None)], &again()).await;
    assert_eq!(answer.unwrap().remote_id, "iv-1");
    assert_eq!(asked, ["GET /v1/invites"], "nobody is mailed twice");

    for colleague in [
        "2026-11-21T06:45:00Z",
        "2026-11-21T05:30:00Z",
        "2026-11-21T04:45:00Z",
    ] {
        let theirs = invite("iv-2", "jane@example.com", colleague, "INVITED");
        let (answer, asked) = made([list(&[theirs], None), ok(201, mine("iv-3"))], &again()).await;
        assert_eq!(
            answer.unwrap().remote_id,
            "iv-3",
            "another's, made before, in between or after, is left: {colleague}"
        );
        assert_eq!(asked, ["GET /v1/invites", "POST /v1/invites"]);
    }

    let (answer, asked) = made([refusal(403, "UNAUTHORIZED_ACCESS")], &again()).await;
    assert_eq!(answer.unwrap_err().code, Code::Forbidden);
    assert_eq!(asked, ["GET /v1/invites"], "without a look nothing is sent");
}

#[tokio::test]
async fn a_person_is_looked_for_first_as_well() {
    let user = |id: &str, kept: Value| {
        let made = match id {
            "t-u2" => "2026-11-21T06:00:10Z",
            _ => "2026-11-21T05:00:10Z",
        };
        json!({ "id": id, "createdAt": made, "externalMetadata": kept })
    };
    let own = json!({ "ownerId": "customer-123" });
    let token = || ok(201, json!({ "accessToken": "tok-0007", "mode": "SANDBOX" }));
    let wink = |known: &'static str| LinkAsk {
        known: Known::by(move |id| id == known),
        ..LinkAsk {
            before: again().before,
            ..ask("wink", &[])
        }
    };
    let several = [
        user("t-u1", own.clone()),
        user("t-u2", own.clone()),
        user(
            "t-u3",
            json!({ "ownerId": "customer-123", "team": "another's" }),
        ),
        user("t-u4", Value::Null),
    ];
    let (answer, asked) = made([list(&several, None), token()], &wink("t-u1")).await;
    assert_eq!(answer.unwrap().person.as_deref(), Some("t-u2"));
    assert_eq!(
        asked,
        ["GET /v1/users", "POST /v1/tokens"],
        "no second person"
    );
    let (answer, asked) = made([list(&several, None), token()], &wink("")).await;
    assert_eq!(
        answer.unwrap().person.as_deref(),
        Some("t-u2"),
        "the newest of two that nobody could take away"
    );
    assert_eq!(asked, ["GET /v1/users", "POST /v1/tokens"]);
}

#[test]
fn what_stays_is_a_wish() {
    let leaves = |ask: &LinkAsk| smile().leaves(ask);
    let page = ask("invitation-page", &FULL);
    assert_eq!(leaves(&wish()), leaves(&page), "the same mail goes out");
    let other = [("template_id", "tpl-2"), FULL[1], FULL[2]];
    assert_ne!(leaves(&wish()), leaves(&ask("invitation", &other)));
    let known = LinkAsk {
        person: Some("t-u1".to_owned()),
        ..ask("wink", &[])
    };
    assert!(leaves(&ask("wink", &[])).is_some());
    assert_eq!(
        leaves(&known),
        leaves(&ask("wink", &[])),
        "whoever is known may be gone, and then another is made"
    );
}

#[tokio::test]
async fn a_template_is_never_made_twice() {
    let room = smile().templates().unwrap();
    let save = async |before: &[Value], after: &[Value]| {
        let rig = Rig::playing([list(before, None), Answer::Close, list(after, None)]).await;
        room.save(&rig.cx(), None, &values()).await
    };
    let (old, new) = (template("tpl-1"), template("tpl-7"));
    let found = save(std::slice::from_ref(&old), &[old.clone(), new.clone()]).await;
    assert_eq!(found.unwrap().id, "tpl-7", "new, and of this text");
    let code = async |after: &[Value]| {
        save(std::slice::from_ref(&old), after)
            .await
            .unwrap_err()
            .code
    };
    assert_eq!(
        code(std::slice::from_ref(&old)).await,
        Code::CannotTell,
        "that was there before"
    );
    let two = [new.clone(), template("tpl-8")];
    assert_eq!(code(&two).await, Code::CannotTell, "either could be it");
    let mut other = new;
    other["email"]["subject"] = json!("another subject");
    assert_eq!(code(&[other]).await, Code::CannotTell, "of another text");
}

fn webhook(id: &str) -> Value {
    json!({
        "id": id, "name": "Desk", "url": "https://t.test/in/x",
        "eventTypes": ["INVITE_LINKED", "ACCOUNT_CONNECTED"],
        "active": true, "secret": "hook-secret-0001", "includePayload": false,
    })
}

#[tokio::test]
async fn a_webhook_is_set_up_once_and_its_secret_is_not_told() {
    let wish: BTreeMap<String, String> = [
        ("webhook_name", "Desk"),
        ("webhook_url", "https://t.test/in/x"),
        ("event_types", "ACCOUNT_CONNECTED,INVITE_LINKED"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into();
    let room = smile().webhooks().unwrap();
    let secret = Secret::new("hook-secret-0001");
    let rig = Rig::playing([list(&[], None), ok(200, webhook("w-1"))]).await;
    let made = room.create(&rig.cx(), &wish, &secret).await.unwrap();
    assert_eq!((made.id.as_str(), made.active), ("w-1", true));
    assert!(!format!("{made:?}").contains("hook-secret"));
    let mut sent = webhook("x");
    sent.as_object_mut().unwrap().remove("id");
    sent["eventTypes"] = json!(["ACCOUNT_CONNECTED", "INVITE_LINKED"]);
    assert_eq!(rig.fake.seen()[1].json(), sent);

    let lost = async |after: &[Value]| {
        let before = list(&[webhook("w-1")], None);
        let rig = Rig::playing([before, Answer::Close, list(after, None)]).await;
        room.create(&rig.cx(), &wish, &secret).await
    };
    let found = lost(&[webhook("w-1"), webhook("w-2")]).await;
    assert_eq!(
        found.unwrap().id,
        "w-2",
        "the new one, its events in any order"
    );
    let code = async |after: &[Value]| lost(after).await.unwrap_err().code;
    assert_eq!(code(&[webhook("w-1")]).await, Code::CannotTell);
    let two = [webhook("w-2"), webhook("w-3")];
    assert_eq!(code(&two).await, Code::CannotTell, "either could be it");
    for (name, value) in [
        ("eventTypes", json!(["ALL_EVENTS"])),
        ("name", json!("Another desk")),
        ("url", json!("https://t.test/in/y")),
        ("includePayload", json!(true)),
        ("active", json!(false)),
    ] {
        let other = with(webhook("w-2"), &[(name, value)]);
        assert_eq!(code(&[other]).await, Code::CannotTell, "another {name}");
    }
}

#[tokio::test]
async fn what_was_there_before_is_looked_at_before_anything_is_sent() {
    let rig = Rig::playing([refusal(403, "UNAUTHORIZED_ACCESS")]).await;
    let room = smile().templates().unwrap();
    let error = room.save(&rig.cx(), None, &values()).await.unwrap_err();
    assert_eq!(error.code, Code::Forbidden);
    assert_eq!(rig.asked(), ["GET /v1/inviteTemplates"]);
}
