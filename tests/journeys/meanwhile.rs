//! What happens while a system is being asked: the answer must not undo it.

use std::{
    collections::BTreeMap,
    sync::{Mutex, mpsc},
};

use linkdesk::{api, desk::Desk, secret::Secret, wire::*};
use tempfile::TempDir;

use super::{id, open, pairs, search};
use crate::fake::{Answer, Fake, Seen, json};

/// Holds the requests to one path until the test lets them go.
struct Gate {
    came: Mutex<mpsc::Receiver<()>>,
    go: mpsc::Sender<()>,
}

impl Gate {
    /// Until a request stands at the gate.
    async fn reached(&self) {
        tokio::task::block_in_place(|| self.came.lock().unwrap().recv().unwrap());
    }

    fn open(&self) {
        self.go.send(()).unwrap();
    }
}

/// A desk, and a system that answers by `rule` and holds requests to `path`.
async fn behind_a_gate(
    path: &'static str,
    rule: impl Fn(&Seen) -> Answer + Send + Sync + 'static,
) -> (Desk, Integration, Gate, Fake, TempDir) {
    let ((come, came), (go, going)) = (mpsc::channel(), mpsc::channel());
    let going = Mutex::new(going);
    let fake = Fake::by(move |seen| {
        if seen.path == path {
            come.send(()).unwrap();
            going.lock().unwrap().recv().unwrap();
        }
        rule(seen)
    })
    .await;
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder, false).await;
    let integration = api::integration_save(&desk, draft("Gated", &fake))
        .await
        .unwrap();
    let gate = Gate {
        came: Mutex::new(came),
        go,
    };
    (desk, integration, gate, fake, folder)
}

fn draft(name: &str, fake: &Fake) -> IntegrationDraft {
    IntegrationDraft {
        id: None,
        system: "stackone".to_owned(),
        name: name.to_owned(),
        environment: Environment::Practice,
        base_url: Some(fake.base.to_string()),
        settings: BTreeMap::new(),
        secrets: BTreeMap::from([(
            "api_key".to_owned(),
            Secret::new("v1.practice.0123456789abcdef"),
        )]),
    }
}

/// A system with one session and one account.
fn session_and_account(seen: &Seen) -> Answer {
    let account = r#"{"id": "a-1", "provider": "hibob", "status": "active", "origin_owner_id": "acme",
        "origin_owner_name": "Acme", "created_at": "2099-01-01T00:00:00Z", "updated_at": "2099-01-01T00:00:00Z"}"#;
    let attempt = r#"{"id": 1, "latest_connection_attempt": {"status": "pending"}}"#;
    let session = r#"{"id": 1, "token": "session-token", "auth_link_url": "http://127.0.0.1:9/x",
        "created_at": "2099-01-01T00:00:00Z"}"#;
    match (seen.method.as_str(), seen.path.as_str()) {
        ("POST", "/connect_sessions") => json(201, session),
        ("POST", "/connect_sessions/authenticate") => json(201, attempt),
        ("GET", "/accounts/a-1") => json(200, account),
        ("GET", "/accounts") => json(200, &format!("[{account}]")),
        _ => json(404, r#"{"statusCode": 404, "message": "no such thing"}"#),
    }
}

async fn link(desk: &Desk, integration: &Integration) -> Link {
    let draft = CustomerDraft {
        name: "Acme".to_owned(),
        ..CustomerDraft::default()
    };
    let customer = api::customer_save(desk, draft).await.unwrap();
    let request = LinkRequest {
        integration: integration.id.clone(),
        customer: customer.id,
        kind: "auth-link".to_owned(),
        options: pairs(&[]),
    };
    api::link_create(desk, request).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_link_taken_back_during_a_question_stays_taken_back() {
    let path = "/connect_sessions/authenticate";
    let (desk, integration, gate, _fake, _folder) = behind_a_gate(path, session_and_account).await;
    let link = link(&desk, &integration).await;
    let (asking, asked) = (desk.clone(), id(&link.id));
    let question = tokio::spawn(async move { api::link_watch(&asking, asked).await });
    gate.reached().await;
    api::link_revoke(&desk, id(&link.id)).await.unwrap();
    gate.open();
    question.await.unwrap().unwrap();
    let detail = api::link_show(&desk, id(&link.id)).await.unwrap();
    assert_eq!(
        detail.link.state,
        LinkState::Revoked,
        "the late answer reopens nothing"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_mark_made_during_a_question_stays() {
    let path = "/connect_sessions/authenticate";
    let failing = |seen: &Seen| match seen.path.as_str() {
        "/connect_sessions/authenticate" => {
            json(422, r#"{"statusCode": 422, "message": "no more"}"#)
        }
        "/accounts" => json(200, "[]"),
        _ => session_and_account(seen),
    };
    let (desk, integration, gate, _fake, _folder) = behind_a_gate(path, failing).await;
    let link = link(&desk, &integration).await;
    let (asking, asked) = (desk.clone(), id(&link.id));
    let question = tokio::spawn(async move { api::link_watch(&asking, asked).await });
    gate.reached().await;
    api::link_mark_sent(&desk, id(&link.id)).await.unwrap();
    gate.open();
    question.await.unwrap().unwrap();
    let detail = api::link_show(&desk, id(&link.id)).await.unwrap();
    assert_eq!(
        detail.link.state,
        LinkState::Sent,
        "sent stays sent while nobody has begun"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_test_call_undoes_no_renaming() {
    let (desk, integration, gate, fake, _folder) =
        behind_a_gate("/accounts", session_and_account).await;
    let (asking, asked) = (desk.clone(), id(&integration.id));
    let test = tokio::spawn(async move { api::integration_test(&asking, asked).await });
    gate.reached().await;
    let renamed = IntegrationDraft {
        id: Some(integration.id.clone()),
        ..draft("Renamed", &fake)
    };
    api::integration_save(&desk, renamed).await.unwrap();
    gate.open();
    test.await.unwrap().unwrap();
    let listed = api::integration_list(&desk, IntegrationQuery::default())
        .await
        .unwrap();
    assert_eq!(listed[0].name, "Renamed", "the name given meanwhile stays");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_test_call_brings_no_removed_integration_back() {
    let (desk, integration, gate, _fake, _folder) =
        behind_a_gate("/accounts", session_and_account).await;
    let (asking, asked) = (desk.clone(), id(&integration.id));
    let test = tokio::spawn(async move { api::integration_test(&asking, asked).await });
    gate.reached().await;
    api::integration_remove(&desk, id(&integration.id))
        .await
        .unwrap();
    gate.open();
    // It may say that there is none any more.
    let _ = test.await.unwrap();
    let listed = api::integration_list(&desk, IntegrationQuery::default())
        .await
        .unwrap();
    assert!(listed.is_empty(), "what was removed stays removed");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_same_end_told_twice_is_entered_once() {
    let told = |seen: &Seen| match seen.path.as_str() {
        "/connect_sessions/authenticate" => json(
            201,
            r#"{"id": 1, "latest_connection_attempt": {"status": "authenticated", "account_secure_id": "a-1"}}"#,
        ),
        _ => session_and_account(seen),
    };
    let (desk, integration, gate, _fake, _folder) = behind_a_gate("/accounts/a-1", told).await;
    let link = link(&desk, &integration).await;
    let ask = || {
        let (asking, asked) = (desk.clone(), id(&link.id));
        tokio::spawn(async move { api::link_watch(&asking, asked).await })
    };
    let questions = [ask(), ask()];
    for _ in &questions {
        gate.reached().await;
        gate.open();
    }
    for question in questions {
        question.await.unwrap().unwrap();
    }
    let ends = api::event_list(&desk, search("kind:link-completed"))
        .await
        .unwrap();
    assert_eq!(ends.total, 1, "one event");
    let trail = api::audit_list(&desk, search("action:link.complete"))
        .await
        .unwrap();
    assert_eq!(trail.total, 1, "one entry");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_relink_is_matched_though_the_account_had_a_link_before() {
    let silent = |seen: &Seen| match seen.path.as_str() {
        // This system tells nothing of attempts.
        "/connect_sessions/authenticate" => json(201, r#"{"id": 1}"#),
        _ => session_and_account(seen),
    };
    let (desk, integration, _gate, _fake, _folder) = behind_a_gate("/nowhere", silent).await;
    let first = link(&desk, &integration).await;
    let first = api::link_watch(&desk, id(&first.id)).await.unwrap().link;
    assert_eq!(first.learnt, Some(Source::Match), "matched by owner");
    let request = RelinkRequest {
        account: first.account.unwrap(),
        options: pairs(&[]),
    };
    let again = api::link_relink(&desk, request).await.unwrap();
    let again = api::link_watch(&desk, id(&again.id)).await.unwrap().link;
    assert_eq!(
        (again.state, again.learnt),
        (LinkState::Completed, Some(Source::Match)),
        "the account shows a change since the link was made"
    );
}
