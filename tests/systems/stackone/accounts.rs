//! Accounts: read as far as they can be, listed, looked up, ended.

use linkdesk::{
    error::Code,
    systems::Found,
    wire::{Reason, Status},
};
use serde_json::json as value;

use super::{Rig, at, reply, stackone};
use crate::fake::{Fake, json};

#[tokio::test]
async fn an_account_is_read_whole() {
    let rig = Rig::playing([json(200, reply!("accounts"))]).await;
    let page = stackone().accounts(&rig.cx(), None).await.unwrap();
    assert_eq!(page.next, None);
    let mut first = page.rows[0].clone();
    let raw = std::mem::take(&mut first.raw);
    assert_eq!(
        first,
        Found {
            remote_id: "45355976281015164504".to_owned(),
            provider: "bamboohr".to_owned(),
            provider_name: "BambooHR".to_owned(),
            person: String::new(),
            owner_id: "customer-123".to_owned(),
            owner_name: "Café Zürich 株式会社".to_owned(),
            label: "Headquarters".to_owned(),
            kind: "production".to_owned(),
            raw_status: "error".to_owned(),
            status: Status::NeedsReconnect,
            reasons: vec![
                Reason {
                    code: "invalid_grant".to_owned(),
                    description: "The refresh token was revoked.".to_owned(),
                    at: at("2026-11-20T10:00:00Z"),
                    until: None,
                },
                Reason {
                    code: "account.calls_failed".to_owned(),
                    description: String::new(),
                    at: None,
                    until: None,
                },
            ],
            created_at: at("2026-11-01T08:00:00Z"),
            updated_at: at("2026-11-20T10:00:00Z"),
            kept: None,
            turns_at: None,
            raw: String::new(),
            request_id: None,
        }
    );
    assert!(
        raw.contains(r#""credentials":"•••""#) && raw.contains(r#""client_secret":"•••""#),
        "no secret of the provider stays: {raw}"
    );
    assert!(raw.contains(r#""domain":"acme""#), "the rest does: {raw}");
}

#[tokio::test]
async fn odd_rows_are_read_as_far_as_they_can_be() {
    let rig = Rig::playing([json(200, reply!("accounts"))]).await;
    let page = stackone().accounts(&rig.cx(), None).await.unwrap();
    let ids: Vec<_> = page.rows.iter().map(|row| row.remote_id.as_str()).collect();
    assert_eq!(
        ids,
        ["45355976281015164504", "45355976281015164505", "acc-10"],
        "an id sent as a number keeps every digit"
    );
    assert_eq!(page.unreadable.len(), 1, "and one row cannot be read");
    assert!(
        page.unreadable[0].contains("expected a text or a number"),
        "{:?}",
        page.unreadable
    );
    let second = &page.rows[1];
    assert_eq!(
        (
            second.owner_id.as_str(),
            second.raw_status.as_str(),
            second.status
        ),
        ("77", "a_status_to_come", Status::Unknown),
        "the system's word is kept"
    );
    assert!(
        second.raw.contains("\"id\":45355976281015164505"),
        "{}",
        second.raw
    );
    let last = &page.rows[2];
    assert_eq!(
        (last.raw_status.as_str(), last.status, last.label.as_str()),
        ("5", Status::Unknown, r#"{"typed": "object"}"#)
    );
    assert_eq!((last.created_at, last.reasons.len()), (None, 0));
}

#[tokio::test]
async fn both_shapes_of_a_list_are_taken() {
    let row =
        value!([{"id": "acc-1", "provider": "p", "status": "active", "origin_owner_id": "c"}]);
    for body in [row.clone(), value!({"data": row, "next": null, "total": 1})] {
        let rig = Rig::playing([json(200, &body.to_string())]).await;
        let page = stackone().accounts(&rig.cx(), None).await.unwrap();
        assert_eq!(page.rows.len(), 1, "{body}");
        assert_eq!(page.rows[0].status, Status::Active);
    }
}

#[tokio::test]
async fn another_owners_account_is_never_handed_over() {
    // A service that ignores the filter.
    let rig = Rig::playing([json(200, reply!("accounts"))]).await;
    let found = stackone()
        .accounts_of(&rig.cx(), "customer-123")
        .await
        .unwrap();
    assert_eq!(found.len(), 1, "the filter is held here too");
    assert_eq!(found[0].owner_id, "customer-123");
    let seen = &rig.fake.seen()[0];
    assert_eq!(seen.asked("origin_owner_id"), Some("customer-123"));
}

#[tokio::test]
async fn a_strange_owner_id_stays_one_value() {
    let rig = Rig::playing([json(200, "[]")]).await;
    let owner = "a&page=9#x/?y=%zz+é";
    stackone().accounts_of(&rig.cx(), owner).await.unwrap();
    let seen = &rig.fake.seen()[0];
    assert_eq!(seen.asked("origin_owner_id"), Some(owner));
    assert_eq!(seen.asked("page"), None);
}

#[tokio::test]
async fn one_account_is_looked_up_by_its_id() {
    let row =
        value!({"id": "a/b c", "provider": "p", "status": "suspended", "origin_owner_id": "c"});
    let rig = Rig::playing([json(200, &row.to_string())]).await;
    let found = stackone().account(&rig.cx(), "a/b c").await.unwrap();
    assert_eq!(found.unwrap().status, Status::Paused);
    assert_eq!(rig.fake.seen()[0].path, "/accounts/a%2Fb%20c");

    let rig = Rig::playing([json(404, reply!("error"))]).await;
    let found = stackone().account(&rig.cx(), "acc-10").await.unwrap();
    assert_eq!(found, None, "the system says it does not exist");
}

#[tokio::test]
async fn an_answer_about_another_account_is_not_believed() {
    let row = value!({"id": "acc-11", "provider": "p", "status": "active", "origin_owner_id": "c"});
    let rig = Rig::playing([json(200, &row.to_string())]).await;
    let error = stackone().account(&rig.cx(), "acc-10").await.unwrap_err();
    assert_eq!(error.code, Code::BadReply);
}

#[tokio::test]
async fn an_id_cannot_point_elsewhere() {
    let rig = Rig::playing([]).await;
    for id in ["", ".", ".."] {
        let error = stackone().disconnect(&rig.cx(), id).await.unwrap_err();
        assert_eq!(
            error.code,
            Code::BadInput,
            "“{id}” would end something else"
        );
    }
    assert_eq!(rig.fake.seen().len(), 0);
}

#[tokio::test]
async fn a_disconnect_twice_is_done_once() {
    for (status, body) in [(200, reply!("error")), (204, ""), (404, reply!("error"))] {
        let rig = Rig::playing([json(status, body)]).await;
        stackone().disconnect(&rig.cx(), "acc-10").await.unwrap();
        let seen = rig.fake.seen();
        assert_eq!(
            (seen[0].method.as_str(), seen[0].path.as_str()),
            ("DELETE", "/accounts/acc-10")
        );
    }
    let rig = Rig::playing([json(502, "{}"), json(404, "{}")]).await;
    stackone().disconnect(&rig.cx(), "acc-10").await.unwrap();
    assert_eq!(
        rig.fake.seen().len(),
        2,
        "repeated, and the first one had worked"
    );
    let rig = Rig::playing([json(403, reply!("error"))]).await;
    let error = stackone().disconnect(&rig.cx(), "acc-10").await;
    assert_eq!(error.unwrap_err().code, Code::Forbidden);
}

#[tokio::test]
async fn the_test_call_asks_for_one_row() {
    let rig = Rig::on(Fake::by(|_| json(200, "{\"data\":[]}")).await);
    stackone().test(&rig.cx()).await.unwrap();
    let seen = &rig.fake.seen()[0];
    assert_eq!(
        (seen.path.as_str(), seen.asked("page_size")),
        ("/accounts", Some("1"))
    );
}
