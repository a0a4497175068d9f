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

/// The exchange meets a fault of the emulator: how it ends, and how many requests the emulator took.
async fn faulty(
    bench: &super::Bench,
    system: &str,
    kind: &str,
    name: &str,
) -> (CallbackTaken, usize) {
    let request = LinkRequest {
        integration: bench.own(system).await.id,
        customer: bench.customer(&format!("{kind} {name}")).await.id,
        kind: kind.to_owned(),
        options: pairs(&[]),
    };
    let link = api::link_create(&bench.desk, request).await.unwrap();
    let back = bench.play(&link, "linked").await.redirect_url.unwrap();
    let asked = async || {
        let state = api::practice_state(&bench.desk, Nothing {}).await.unwrap();
        let paths = state.requests.iter();
        paths
            .filter(|one| one.path.ends_with("oauth/token"))
            .count()
    };
    let before = asked().await;
    let fault = |on| PracticeFault {
        name: name.to_owned(),
        on,
    };
    api::practice_fault(&bench.desk, fault(true)).await.unwrap();
    let taken = bench.paste(&back).await;
    let again = bench.paste(&back).await;
    api::practice_fault(&bench.desk, fault(false))
        .await
        .unwrap();
    assert_eq!(again.diagnosis.unwrap().key, "callback-used", "{name}");
    (taken, asked().await - before)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_emulator_counts_one_exchange_whatever_becomes_of_it() {
    let bench = super::Bench::hasty(super::stripe::SHORT).await;
    for (system, kind) in [
        ("stripe-connect", "oauth"),
        ("stripe-apps", "install-oauth"),
    ] {
        for name in ["500", "reset", "cut-off", "hang"] {
            let (taken, count) = faulty(&bench, system, kind, name).await;
            assert_eq!(taken.outcome, "cannot-tell", "{system} {name}");
            let told = taken.diagnosis.unwrap();
            assert_eq!(told.key, "token-no-answer", "{system} {name}");
            assert!(told.steps.contains(&Step::Sync), "what to do");
            assert_eq!(taken.link.unwrap().state, LinkState::CannotTell);
            // What hangs is noted once it is over; nothing else was asked meanwhile.
            assert!(count <= 1, "{system} {name}: {count}");
            assert!(name == "hang" || count == 1, "{system} {name}: {count}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_only_looks_like_one_links_nothing() {
    for token in [
        r#"{"stripe_user_id":{"value":12},"livemode":false}"#,
        r#"{"stripe_user_id":12,"livemode":false}"#,
        r#"{"stripe_user_id":"acct 1","livemode":false}"#,
        r#"{"stripe_user_id":["acct_1Fake"],"livemode":false}"#,
    ] {
        let bench = Bench::exchanging(json(200, token)).await;
        let link = bench.link(&[]).await.unwrap();
        let taken = bench
            .paste(&format!("?code=ac_1&state={}", part(&link, "state")))
            .await;
        assert_eq!(taken.outcome, "cannot-tell", "{token}");
        assert_eq!(taken.link.unwrap().account, None, "{token}");
    }
}
