//! Where one of Stripe's answers is odd, or the desk is cut off half way: nothing is lost, and nothing is claimed.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use linkdesk::{api, secret::Secret, wire::*};

use super::{
    id, open, pairs, search,
    stripe::{Bench, part, usual},
};
use crate::fake::{Fake, json};

#[tokio::test(flavor = "multi_thread")]
async fn the_newest_install_of_an_account_counts_on_whichever_page_the_older_stands() {
    let fake = Fake::by(|seen| {
        let row = |id: &str, status: &str, created: i64| {
            format!(r#"{{"id":"{id}","account":"acct_1","app":"app_1","status":"{status}","created":{created}}}"#)
        };
        match seen.asked("starting_after") {
            None => json(200, &format!(r#"{{"has_more":true,"data":[{}]}}"#, row("appinst_2", "installed", 1_795_000_000))),
            Some(_) => json(200, &format!(r#"{{"has_more":false,"data":[{}]}}"#, row("appinst_1", "install_failed", 1_794_000_000))),
        }
    })
    .await;
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder, false).await;
    let draft = IntegrationDraft {
        id: None,
        system: "stripe-apps".to_owned(),
        name: "App".to_owned(),
        environment: Environment::Sandbox,
        base_url: Some(fake.base.as_str().trim_end_matches('/').to_owned()),
        settings: pairs(&[("app_id", "com.example.app")]),
        secrets: [("secret_key".to_owned(), Secret::new("sk_test_0123456789"))].into(),
    };
    let app = api::integration_save(&desk, draft).await.unwrap();
    let wish = SyncRequest {
        integration: Some(app.id),
    };
    for _ in 0..2 {
        let job = api::sync_start(&desk, wish.clone()).await.unwrap();
        api::job_wait(&desk, &job.id).await.unwrap();
        let page = api::account_list(&desk, search("")).await.unwrap();
        assert_eq!(page.rows.len(), 1);
        assert_eq!(
            page.rows[0].status,
            Status::Active,
            "not the install of before"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_whose_account_cannot_be_read_stays_new() {
    let down = Arc::new(AtomicBool::new(true));
    let broken = down.clone();
    let event = |id: &str, account: &str| {
        format!(
            r#"{{"id":"{id}","object":"event","type":"account.updated","account":"{account}","created":1795244716,"data":{{"object":{{"id":"{account}","object":"account"}}}}}}"#
        )
    };
    let list = format!(
        r#"{{"data":[{},{}]}}"#,
        event("evt_2", "acct_1Fake"),
        event("evt_1", "acct_2Fake")
    );
    let bench = Bench::by(move |seen| match seen.path.as_str() {
        "/v1/events" => json(200, &list),
        "/v1/accounts/acct_1Fake" if broken.load(Ordering::Relaxed) => json(400, "{}"),
        "/v1/accounts/acct_2Fake" => json(200, r#"{"id":"acct_2Fake","object":"account"}"#),
        _ => usual(seen),
    })
    .await;
    let poll = async || api::event_poll(&bench.desk, id(&bench.integration.id)).await;
    assert!(poll().await.is_err(), "what was missed is told");
    let known = async || api::account_list(&bench.desk, search("")).await.unwrap();
    let rows = known().await.rows;
    assert_eq!(rows.len(), 1, "the other one was not kept waiting");
    assert_eq!(rows[0].remote_id, "acct_2Fake");
    down.store(false, Ordering::Relaxed);
    assert_eq!(
        poll().await.unwrap().rows,
        1,
        "the missed one, and it alone"
    );
    assert_eq!(known().await.rows.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_landing_that_fails_is_not_said_to_be_one() {
    let token = r#"{"stripe_user_id":"acct_1Fake","scope":"read_write","livemode":false}"#;
    let bench = Bench::exchanging(json(200, token)).await;
    let link = bench.link(&[]).await.unwrap();
    let store = bench.desk.store();
    // The file refuses the last step as it would a row that clashes with another.
    let stop = "CREATE TRIGGER stop BEFORE INSERT ON events WHEN NEW.kind = 'link-completed'
        BEGIN SELECT RAISE(ABORT, 'no'); END";
    store.write(|db| Ok(db.execute_batch(stop)?)).unwrap();
    let text = format!("?code=ac_1&state={}", part(&link, "state"));
    let taken = api::callback_take(&bench.desk, CallbackText { text }).await;
    assert!(taken.is_err(), "{taken:?}");
    let shown = api::link_show(&bench.desk, id(&link.id)).await.unwrap();
    assert_eq!(
        shown.diagnoses[0].key, "token-no-answer",
        "look before asking again"
    );
    assert_eq!(bench.exchanges(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_in_the_other_shape_is_explained_too() {
    let nested = r#"{"error":{"type":"invalid_grant","message":"Gone."}}"#;
    let bench = Bench::exchanging(json(400, nested)).await;
    let link = bench.link(&[]).await.unwrap();
    let taken = bench
        .paste(&format!("?code=ac_1&state={}", part(&link, "state")))
        .await;
    assert_eq!(taken.diagnosis.unwrap().key, "token-grant");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_renewal_that_names_no_new_token_keeps_the_one_there_is() {
    let bench = Bench::by(|seen| {
        let body = String::from_utf8_lossy(&seen.body);
        match seen.path.as_str() {
            "/oauth/token" if body.contains("refresh_token") => {
                json(200, r#"{"stripe_user_id":"acct_1Fake","livemode":false}"#)
            }
            "/oauth/token" => json(
                200,
                r#"{"stripe_user_id":"acct_1Fake","livemode":false,"refresh_token":"rt_1"}"#,
            ),
            _ => usual(seen),
        }
    })
    .await;
    let integration = &bench.integration;
    let mut settings = integration.settings.clone();
    settings.insert("keep_tokens".to_owned(), "true".to_owned());
    let draft = IntegrationDraft {
        id: Some(integration.id.clone()),
        system: integration.system.clone(),
        name: integration.name.clone(),
        environment: integration.environment,
        base_url: Some(integration.base_url.clone()),
        settings,
        secrets: [].into(),
    };
    api::integration_save(&bench.desk, draft).await.unwrap();
    let link = bench.link(&[]).await.unwrap();
    let taken = bench
        .paste(&format!("?code=ac_1&state={}", part(&link, "state")))
        .await;
    let account = id(&taken.link.unwrap().account.unwrap());
    for _ in 0..2 {
        let shown = api::account_renew(&bench.desk, account.clone()).await;
        assert!(shown.unwrap().diagnoses.is_empty(), "as good as before");
    }
}
