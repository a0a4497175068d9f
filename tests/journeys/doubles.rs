//! An owner with two accounts at one provider: doubted while both are well, and no longer.

use std::sync::{Arc, Mutex};

use linkdesk::{
    api,
    desk::Desk,
    secret::Secret,
    store::accounts::{self, Doubt},
    texts::Texts,
    wire::*,
};
use serde_json::{Value, json};

use super::{
    id, open, pairs,
    smile::host::{Host, account},
};
use crate::fake::{Fake, json as answer};

async fn sync(desk: &Desk, integration: &Integration) {
    let request = SyncRequest {
        integration: Some(integration.id.clone()),
    };
    let job = api::sync_start(desk, request).await.unwrap();
    let job = api::job_wait(desk, &job.id).await.unwrap();
    assert_eq!(job.state, JobState::Done, "{:?}", job.error);
}

/// How an account stands, and what is said of it.
async fn told(desk: &Desk, remote_id: &str) -> (Status, Vec<String>) {
    let detail = api::account_show(desk, id(remote_id)).await.unwrap();
    let keys = detail.diagnoses.into_iter().map(|one| one.key);
    (detail.account.status, keys.collect())
}

async fn is(desk: &Desk, remote_id: &str, status: Status, keys: &[&str], why: &str) {
    let (stands, said) = told(desk, remote_id).await;
    assert_eq!(
        (stands, said),
        (status, keys.iter().map(|key| (*key).to_owned()).collect()),
        "{remote_id}: {why}"
    );
}

/// Both of an owner are doubted, and each says only that.
async fn both_are_doubted(desk: &Desk) {
    for one in ["a-1", "a-2"] {
        is(
            desk,
            one,
            Status::ActionDue,
            &["double"],
            "two that are well",
        )
        .await;
    }
}

async fn the_other_is_well(desk: &Desk, why: &str) {
    is(desk, "a-2", Status::Active, &[], why).await;
}

/// A desk where one customer has two accounts at Smile.
async fn two_at_smile(host: &Host) -> (Desk, tempfile::TempDir, Integration) {
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder, false).await;
    let integration = host.join(&desk).await;
    sync(&desk, &integration).await;
    let draft = CustomerDraft {
        name: "Acme".to_owned(),
        ..CustomerDraft::default()
    };
    let customer = api::customer_save(&desk, draft).await.unwrap();
    for account in ["a-1", "a-2"] {
        let bind = AccountBind {
            account: account.to_owned(),
            customer: customer.id.clone(),
        };
        api::account_bind(&desk, bind).await.unwrap();
    }
    (desk, folder, integration)
}

#[tokio::test(flavor = "multi_thread")]
async fn at_smile_a_double_ends_with_the_other_and_an_error_is_told() {
    let host = Host::with(vec![account("a-1", "grab"), account("a-2", "grab")]).await;
    let (desk, _folder, integration) = two_at_smile(&host).await;
    both_are_doubted(&desk).await;

    host.turn("a-1", "ERROR", Some("SYSTEM_ERROR"));
    sync(&desk, &integration).await;
    let due = Status::ActionDue;
    is(&desk, "a-1", due, &["smile-system-error"], "its own error").await;
    the_other_is_well(&desk, "the one that stays").await;

    host.turn("a-1", "CONNECTED", None);
    sync(&desk, &integration).await;
    both_are_doubted(&desk).await;
    host.turn("a-1", "DISCONNECTED", None);
    sync(&desk, &integration).await;
    is(
        &desk,
        "a-1",
        Status::Disconnected,
        &["disconnected"],
        "it ended",
    )
    .await;
    the_other_is_well(&desk, "the other has ended").await;

    host.turn("a-1", "CONNECTED", None);
    sync(&desk, &integration).await;
    both_are_doubted(&desk).await;
    host.remove("a-1");
    sync(&desk, &integration).await;
    the_other_is_well(&desk, "the other is gone").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_diagnosis_for_smiles_support_names_the_last_request() {
    let host = Host::with(vec![account("a-1", "grab"), account("a-2", "grab")]).await;
    let (desk, _folder, integration) = two_at_smile(&host).await;
    host.turn("a-1", "ERROR", Some("SYSTEM_ERROR"));
    sync(&desk, &integration).await;
    let first = asked_last(&desk).await;
    api::account_recheck(&desk, id("a-1")).await.unwrap();
    let last = asked_last(&desk).await;
    assert!(last.starts_with("req-") && first.starts_with("req-"));
    assert_ne!(first, last, "also where nothing has changed");
    for language in ["en", "de", "zh-CN"] {
        for code in [
            "system-error",
            "invalid-auth",
            "unsupported-auth-type",
            "unsupported-mfa-method",
        ] {
            let text = |request: &str| {
                let values = pairs(&[("request_id", request), ("provider", "Grab")]);
                Texts::of(language).filled(&format!("diagnosis-smile-{code}.cause"), &values)
            };
            assert!(text(&last).contains(&last), "{language}: {}", text(&last));
            assert!(
                !text("none").contains("none"),
                "{language}: {}",
                text("none")
            );
        }
    }
}

/// The request that the first account's error names.
async fn asked_last(desk: &Desk) -> String {
    let detail = api::account_show(desk, id("a-1")).await.unwrap();
    detail.diagnoses[0].values["request_id"].clone()
}

/// StackOne with two accounts of one owner.
async fn two_at_stackone() -> (Fake, Arc<Mutex<Vec<Value>>>) {
    let account = |id: &str| {
        json!({
            "id": id, "provider": "hibob", "provider_name": "HiBob", "status": "active",
            "origin_owner_id": "acme", "origin_owner_name": "Acme", "created_at": "2099-01-01T00:00:00Z",
        })
    };
    let accounts = Arc::new(Mutex::new(vec![account("a-1"), account("a-2")]));
    let shown = accounts.clone();
    let fake = Fake::by(move |seen| {
        let accounts = shown.lock().unwrap();
        let id = seen.path.strip_prefix("/accounts/").unwrap_or_default();
        let one = accounts.iter().find(|one| one["id"] == id);
        match (seen.path.as_str(), one) {
            ("/accounts", _) => answer(200, &json!(*accounts).to_string()),
            (_, Some(one)) => answer(200, &one.to_string()),
            _ => answer(404, r#"{"statusCode": 404, "message": "no such thing"}"#),
        }
    });
    (fake.await, accounts)
}

async fn join(desk: &Desk, fake: &Fake) -> Integration {
    let draft = IntegrationDraft {
        id: None,
        system: "stackone".to_owned(),
        name: "StackOne".to_owned(),
        environment: Environment::Practice,
        base_url: Some(fake.base.to_string()),
        settings: pairs(&[]),
        secrets: [("api_key".to_owned(), Secret::new("v1.practice.0123456789"))].into(),
    };
    api::integration_save(desk, draft).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn at_stackone_a_double_ends_with_the_other_too() {
    let (fake, accounts) = two_at_stackone().await;
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder, false).await;
    let integration = join(&desk, &fake).await;
    sync(&desk, &integration).await;
    both_are_doubted(&desk).await;
    accounts.lock().unwrap()[0]["status"] = json!("error");
    sync(&desk, &integration).await;
    let reconnect = Status::NeedsReconnect;
    is(
        &desk,
        "a-1",
        reconnect,
        &["needs-reconnect"],
        "its own error",
    )
    .await;
    the_other_is_well(&desk, "the one that stays").await;
    accounts.lock().unwrap()[0]["status"] = json!("active");
    sync(&desk, &integration).await;
    both_are_doubted(&desk).await;
    accounts.lock().unwrap().remove(0);
    sync(&desk, &integration).await;
    is(
        &desk,
        "a-1",
        Status::Disconnected,
        &["disconnected"],
        "it is gone",
    )
    .await;
    the_other_is_well(&desk, "the other is gone").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_is_told_beside_a_doubt_that_stays() {
    let (fake, accounts) = two_at_stackone().await;
    accounts.lock().unwrap().remove(1);
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder, false).await;
    let integration = join(&desk, &fake).await;
    sync(&desk, &integration).await;
    let mark = |db: &rusqlite::Transaction<'_>| {
        let mut record = accounts::get(db, "a-1")?;
        record.flag = Doubt::WrongOwner;
        record.account.status = Status::ActionDue;
        accounts::save(db, &record)
    };
    desk.store().write(mark).unwrap();
    is(
        &desk,
        "a-1",
        Status::ActionDue,
        &["wrong-owner"],
        "well but for that",
    )
    .await;
    accounts.lock().unwrap()[0]["status"] = json!("error");
    sync(&desk, &integration).await;
    let both = ["wrong-owner", "needs-reconnect"];
    is(&desk, "a-1", Status::NeedsReconnect, &both, "both hold").await;
}
