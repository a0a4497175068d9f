//! Installs: listed, read, ended through the Install API; and what an event means.

use linkdesk::{
    clock::Time,
    error::Code,
    secret::Secret,
    sign::Scheme,
    systems::{Delivery, Meaning},
    wire::Status,
};

use super::{playing, stripe};
use crate::fake::json;

fn install(id: &str, account: &str, status: &str, approval: bool) -> String {
    format!(
        r#"{{"id":"{id}","object":"apps.install","account":"{account}","app":"app_1","channel":"public",
        "status":"{status}","approval_required":{approval},"permissions_pending":["invoice_read"],"created":1700000000}}"#
    )
}

fn list(rows: &[String], more: bool) -> crate::fake::Answer {
    let rows = rows.join(",");
    json(
        200,
        &format!(r#"{{"object":"list","has_more":{more},"data":[{rows}]}}"#),
    )
}

#[tokio::test]
async fn every_status_has_its_word() {
    for (word, approval, status) in [
        ("installed", false, Status::Active),
        ("installed", true, Status::ActionDue),
        ("installing", false, Status::Waiting),
        ("install_failed", false, Status::NeedsReconnect),
        ("uninstalling", false, Status::Disconnected),
        ("uninstall_failed", false, Status::ActionDue),
        ("frozen", false, Status::Unknown),
    ] {
        let rig = playing([list(
            &[install("appinst_1", "acct_1", word, approval)],
            false,
        )])
        .await;
        let found = stripe()
            .account(&rig.cx(), "acct_1")
            .await
            .unwrap()
            .unwrap();
        assert_eq!(found.status, status, "{word}");
        assert!(
            found.raw_status.starts_with(word),
            "the system's word stays"
        );
    }
}

#[tokio::test]
async fn a_page_tells_each_account_once_and_survives_an_odd_row() {
    let rows = [
        install("appinst_3", "acct_1", "installed", false),
        "{\"id\":\"appinst_x\"}".to_owned(),
        install("appinst_2", "acct_2", "installed", false),
        install("appinst_1", "acct_1", "uninstalling", false),
    ];
    let rig = playing([list(&rows, true)]).await;
    let page = stripe().accounts(&rig.cx(), None).await.unwrap();
    let found: Vec<_> = page
        .rows
        .iter()
        .map(|row| (row.remote_id.as_str(), row.status))
        .collect();
    assert_eq!(
        found,
        [("acct_1", Status::Active), ("acct_2", Status::Active)],
        "the newest counts"
    );
    assert_eq!(page.unreadable.len(), 1);
    assert_eq!(page.next.as_deref(), Some("appinst_1"));
    let seen = rig.fake.seen().remove(0);
    let app = ("app".to_owned(), "com.example.my-app".to_owned());
    assert!(seen.query.contains(&app), "{:?}", seen.query);
    assert!(seen.headers["stripe-version"].starts_with("2026-"));
}

#[tokio::test]
async fn what_is_not_there_is_gone_and_another_account_is_not_believed() {
    let rig = playing([
        list(&[], false),
        list(&[install("appinst_1", "acct_2", "installed", false)], false),
    ])
    .await;
    assert_eq!(stripe().account(&rig.cx(), "acct_1").await.unwrap(), None);
    let error = stripe().account(&rig.cx(), "acct_1").await.unwrap_err();
    assert_eq!(error.code, Code::BadReply);
}

#[tokio::test]
async fn an_install_is_ended_by_its_own_id_under_one_key() {
    let row = install("appinst_1", "acct_1", "installed", false);
    let rig = playing([list(std::slice::from_ref(&row), false), json(200, &row)]).await;
    stripe().disconnect(&rig.cx(), "acct_1").await.unwrap();
    let seen = rig.fake.seen();
    assert_eq!(seen[1].path, "/v1/apps/installs/appinst_1/uninstall");
    assert_eq!(seen[1].headers["idempotency-key"], "uninstall-appinst_1");
    let gone = playing([list(&[], false)]).await;
    stripe().disconnect(&gone.cx(), "acct_1").await.unwrap();
    assert_eq!(gone.fake.seen().len(), 1, "what is gone counts as done");
}

#[test]
fn events_of_installs_make_the_account_be_read_again() {
    let secrets = [("webhook_secret".to_owned(), Secret::new("whsec_1"))].into();
    let now = Time(1_700_000_000_000);
    let row = install("appinst_1", "acct_1", "installed", false);
    for (kind, beside, meaning) in [
        ("apps.install.created", "", Meaning::Read),
        ("apps.install.updated", "", Meaning::Read),
        ("apps.install.deleted", "", Meaning::Read),
        (
            "account.application.deauthorized",
            r#""account":"acct_1","#,
            Meaning::Read,
        ),
        ("account.updated", r#""account":"acct_1","#, Meaning::Other),
    ] {
        let body = format!(
            r#"{{"id":"evt_1","object":"event","type":"{kind}",{beside}"data":{{"object":{row}}}}}"#
        );
        let signed =
            Scheme::StripeV1 { tolerance: 300 }.sign(&Secret::new("whsec_1"), body.as_bytes(), now);
        let delivery = Delivery {
            headers: [("stripe-signature".to_owned(), signed)].into(),
            body: body.into_bytes(),
        };
        let event = stripe().verify(&secrets, &delivery, now).unwrap();
        assert_eq!(event.meaning, meaning, "{kind}");
        assert_eq!(event.account.as_deref(), Some("acct_1"), "{kind}");
    }
}

#[tokio::test]
async fn an_install_that_this_key_may_not_end_says_who_may() {
    let list = r#"{"data":[{"id":"appinst_1","account":"acct_1","status":"installed"}]}"#;
    let refused = r#"{"error":{"type":"invalid_request_error","message":"Not allowed"}}"#;
    let rig = playing([json(200, list), json(403, refused)]).await;
    let error = stripe().disconnect(&rig.cx(), "acct_1").await.unwrap_err();
    assert_eq!(error.code, Code::Forbidden);
    for part in ["Not allowed", "the customer can do it in its own Dashboard"] {
        assert!(error.message.contains(part), "{}", error.message);
    }
    assert_eq!(
        rig.fake.seen()[1].path,
        "/v1/apps/installs/appinst_1/uninstall"
    );
}
