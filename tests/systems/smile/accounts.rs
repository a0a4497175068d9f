//! Accounts: how each state reads, when data end, how lists go on, and what ends an account.

use linkdesk::{
    clock::Time,
    error::Code,
    systems::Found,
    wire::{Reason, Status},
};
use serde_json::{Value, json};

use super::{Rig, START, at, list, ok, refusal, smile};

/// An account that was linked so many days before the start.
fn account(days: i64, connection: Value, monitor: &str) -> Value {
    let linked = Time::parse(START).unwrap().plus_seconds(-days * 86_400);
    json!({
        "id": "a-1", "userId": "t-u1", "providerId": "grab_id", "createdAt": linked.to_string(),
        "connectionStatus": connection["status"], "connection": connection,
        "monitorStatus": monitor, "monitor": { "status": monitor, "updatedAt": null },
    })
}

async fn read(account: Value) -> Found {
    let rig = Rig::playing([ok(200, account)]).await;
    smile().account(&rig.cx(), "a-1").await.unwrap().unwrap()
}

fn connection(status: &str, error: Option<&str>) -> Value {
    json!({
        "status": status, "errorCode": error, "errorMessage": null,
        "updatedAt": "2026-11-20T10:00:00Z",
    })
}

#[tokio::test]
async fn an_account_is_read_as_it_is_told() {
    let found = read(account(10, connection("CONNECTED", None), "UNSUPPORTED")).await;
    assert_eq!(found.remote_id, "a-1");
    assert_eq!(found.provider, "grab_id");
    assert_eq!(
        (found.person.as_str(), found.owner_id.as_str()),
        ("t-u1", "")
    );
    assert_eq!(
        (found.status, found.raw_status.as_str()),
        (Status::Active, "CONNECTED")
    );
    assert_eq!(found.updated_at, at("2026-11-20T10:00:00Z"));
    let kept = found.kept.unwrap();
    assert_eq!(
        Some(kept.until),
        at("2027-01-10T07:05:16Z"),
        "sixty days on"
    );
    assert_eq!(found.turns_at, at("2027-01-03T07:05:16Z"), "seven before");
}

#[tokio::test]
async fn every_state_has_its_word() {
    use Status::*;
    let rows = [
        ("PENDING", None, "UNSUPPORTED", Waiting),
        ("AWAITING_MFA", None, "UNSUPPORTED", Waiting),
        ("CONNECTED", None, "ACTIVE", Active),
        ("CONNECTED", None, "UNSUPPORTED", Active),
        ("CONNECTED", None, "CUSTOMER_DISABLED", Active),
        ("CONNECTED", None, "A_WORD_TO_COME", Active),
        ("CONNECTED", None, "USER_ACTION_REQUIRED", ActionDue),
        ("DISCONNECTED", None, "UNSUPPORTED", Disconnected),
        ("A_WORD_TO_COME", None, "UNSUPPORTED", Unknown),
        ("ERROR", None, "UNSUPPORTED", NeedsReconnect),
        ("ERROR", Some("500"), "UNSUPPORTED", NeedsReconnect),
        (
            "ERROR",
            Some("ACCOUNT_DISABLED"),
            "UNSUPPORTED",
            NeedsReconnect,
        ),
        (
            "ERROR",
            Some("ACCOUNT_INACCESSIBLE"),
            "UNSUPPORTED",
            NeedsReconnect,
        ),
        (
            "ERROR",
            Some("ACCOUNT_INCOMPLETE"),
            "UNSUPPORTED",
            NeedsReconnect,
        ),
        (
            "ERROR",
            Some("ACCOUNT_LOCKED"),
            "UNSUPPORTED",
            NeedsReconnect,
        ),
        (
            "ERROR",
            Some("AUTH_REQUIRED"),
            "UNSUPPORTED",
            NeedsReconnect,
        ),
        (
            "ERROR",
            Some("EXPIRED_CREDENTIALS"),
            "UNSUPPORTED",
            NeedsReconnect,
        ),
        (
            "ERROR",
            Some("INVALID_ACCOUNT_TYPE"),
            "UNSUPPORTED",
            NeedsReconnect,
        ),
        ("ERROR", Some("INVALID_AUTH"), "UNSUPPORTED", ActionDue),
        (
            "ERROR",
            Some("INVALID_CREDENTIALS"),
            "UNSUPPORTED",
            NeedsReconnect,
        ),
        ("ERROR", Some("INVALID_MFA"), "UNSUPPORTED", NeedsReconnect),
        ("ERROR", Some("MFA_TIMEOUT"), "UNSUPPORTED", NeedsReconnect),
        (
            "ERROR",
            Some("SERVICE_UNAVAILABLE"),
            "UNSUPPORTED",
            ActionDue,
        ),
        ("ERROR", Some("SYSTEM_ERROR"), "UNSUPPORTED", ActionDue),
        ("ERROR", Some("TOS_REQUIRED"), "UNSUPPORTED", NeedsReconnect),
        (
            "ERROR",
            Some("UNSUPPORTED_AUTH_TYPE"),
            "UNSUPPORTED",
            ActionDue,
        ),
        (
            "ERROR",
            Some("UNSUPPORTED_MFA_METHOD"),
            "UNSUPPORTED",
            ActionDue,
        ),
    ];
    for (status, error, monitor, word) in rows {
        let found = read(account(1, connection(status, error), monitor)).await;
        assert_eq!(found.status, word, "{status} {error:?} {monitor}");
        let key = smile().cause(found.status, &found.raw_status, &found.reasons);
        let plain = matches!(word, Active | Disconnected | Unknown);
        assert_eq!(key.is_none(), plain, "{status} {error:?}: {key:?}");
        if let Some(code) = error {
            assert_eq!(found.reasons[0].code, code, "the system's own code is kept");
        }
    }
    let strange = read(account(1, connection("CONNECTED", None), "A_WORD_TO_COME")).await;
    assert_eq!(strange.reasons[0].code, "A_WORD_TO_COME", "shown as it is");
}

#[tokio::test]
async fn data_end_after_sixty_days_unless_they_are_synced_on() {
    use Status::*;
    for (days, monitor, word, ending) in [
        (52, "UNSUPPORTED", Active, false),
        (53, "UNSUPPORTED", ActionDue, true),
        (59, "CUSTOMER_DISABLED", ActionDue, true),
        (60, "UNSUPPORTED", NeedsReconnect, true),
        (61, "USER_ACTION_REQUIRED", NeedsReconnect, true),
        (55, "USER_ACTION_REQUIRED", ActionDue, false),
        (400, "ACTIVE", Active, false),
    ] {
        let found = read(account(days, connection("CONNECTED", None), monitor)).await;
        let kept = found.kept.unwrap();
        assert_eq!(
            (found.status, kept.ending),
            (word, ending),
            "{days} {monitor}"
        );
        assert_eq!(kept.renewed, monitor == "ACTIVE");
        let turns = word != NeedsReconnect && monitor != "ACTIVE";
        assert_eq!(found.turns_at.is_some(), turns, "{days} {monitor}");
    }
}

#[tokio::test]
async fn loose_answers_are_read_as_far_as_they_go() {
    let found = read(json!({ "id": "a-1", "stust": "CONNECTED" })).await;
    assert_eq!((found.status, found.kept), (Status::Unknown, None));
    let found =
        read(json!({ "id": "a-1", "connection": { "status": "CONNECTED" }, "monitor": 7 })).await;
    assert_eq!(found.raw_status, "CONNECTED", "either place will do");
    let reasons: Vec<Reason> = found.reasons;
    assert_eq!(reasons, []);
}

#[tokio::test]
async fn a_list_goes_on_behind_its_cursor() {
    let rig = Rig::playing([
        list(
            &[json!({ "id": "a-1" }), json!({ "no": "id" })],
            Some("c-2"),
        ),
        list(&[json!({ "id": "a-2" })], None),
    ])
    .await;
    let first = smile().accounts(&rig.cx(), None).await.unwrap();
    assert_eq!((first.rows.len(), first.unreadable.len()), (1, 1));
    let second = smile().accounts(&rig.cx(), first.next).await.unwrap();
    assert_eq!((second.rows.len(), second.next), (1, None));
    let seen = rig.fake.seen();
    assert_eq!(seen[0].path, "/v1/accounts");
    assert_eq!(
        (seen[0].asked("size"), seen[0].asked("cursor")),
        (Some("150"), None)
    );
    assert_eq!(seen[1].asked("cursor"), Some("c-2"));
    let rig = Rig::playing([list(&[], Some("c-2"))]).await;
    let error = smile().accounts(&rig.cx(), None).await.unwrap_err();
    assert_eq!(error.code, Code::BadReply, "a list without an end is none");
}

#[tokio::test]
async fn an_account_that_is_gone_counts_as_ended() {
    let rig = Rig::playing([
        refusal(404, "MISSING_RESOURCE"),
        refusal(404, "MISSING_RESOURCE"),
    ])
    .await;
    assert!(smile().account(&rig.cx(), "a-1").await.unwrap().is_none());
    smile().disconnect(&rig.cx(), "a-1").await.unwrap();
    assert_eq!(
        rig.asked(),
        ["GET /v1/accounts/a-1", "DELETE /v1/accounts/a-1"]
    );
    let rig = Rig::playing([ok(200, json!({ "id": "a-2" }))]).await;
    let error = smile().account(&rig.cx(), "a-1").await.unwrap_err();
    assert_eq!(error.code, Code::BadReply, "another's account is no answer");
}

#[tokio::test]
async fn a_sync_is_stopped_by_its_own_call() {
    let rig = Rig::playing([refusal(503, "SERVER_UNAVAILABLE"), ok(200, json!({}))]).await;
    let monitor = smile().monitor().unwrap();
    monitor.stop(&rig.cx(), "a-1").await.unwrap();
    assert_eq!(rig.asked(), ["POST /v1/accounts/a-1/disableMonitor"; 2]);
}
