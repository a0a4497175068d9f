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
            assert!(told.steps.contains(&"sync".to_owned()), "what to do");
            assert_eq!(taken.link.unwrap().state, LinkState::CannotTell);
            // What hangs is noted once it is over; nothing else was asked meanwhile.
            assert!(count <= 1, "{system} {name}: {count}");
            assert!(name == "hang" || count == 1, "{system} {name}: {count}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_state_is_good_in_its_time_and_at_its_address_alone() {
    let bench = Bench::by(usual).await;
    let link = bench.link(&[]).await.unwrap();
    let query = format!("code=ac_1&state={}", part(&link, "state"));
    let strange = bench
        .paste(&format!("https://example.test/b?{query}"))
        .await;
    assert_eq!(strange.diagnosis.unwrap().key, "callback-elsewhere");
    assert_eq!(bench.exchanges(), 0, "and nothing was sent");
    let taken = bench
        .paste(&format!("https://example.test/a?{query}"))
        .await;
    assert_eq!(taken.outcome, "linked", "the state was not used up");

    let bench = super::Bench::new().await;
    let request = LinkRequest {
        integration: bench.own("stripe-connect").await.id,
        customer: bench.customer("Too late").await.id,
        kind: "oauth".to_owned(),
        options: pairs(&[("expires_in", "60")]),
    };
    let link = api::link_create(&bench.desk, request).await.unwrap();
    let back = bench.play(&link, "linked").await.redirect_url.unwrap();
    let later = PracticeClock {
        speed: None,
        advance_seconds: Some(61),
    };
    api::practice_clock(&bench.desk, later).await.unwrap();
    let late = bench.paste(&back).await;
    let key = late.diagnosis.unwrap().key;
    assert!(
        ["callback-expired", "callback-over"].contains(&key.as_str()),
        "{key}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn in_live_nobody_comes_back_over_plain_http() {
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder, false).await;
    let draft = |address: &str| IntegrationDraft {
        id: None,
        system: "stripe-connect".to_owned(),
        name: address.to_owned(),
        environment: Environment::Live,
        base_url: None,
        settings: pairs(&[("client_id", "ca_1"), ("redirect_uris", address)]),
        secrets: [("secret_key".to_owned(), Secret::new("sk_live_0123456789"))].into(),
    };
    let customer = CustomerDraft {
        name: "Rocket Rides".to_owned(),
        ..CustomerDraft::default()
    };
    let customer = api::customer_save(&desk, customer).await.unwrap().id;
    let plain = api::integration_save(&desk, draft("http://127.0.0.1:4711/back")).await;
    assert_eq!(plain.unwrap_err().field.as_deref(), Some("redirect_uris"));
    let live = draft("https://example.test/back");
    let live = api::integration_save(&desk, live).await.unwrap();
    let request = LinkRequest {
        integration: live.id,
        customer,
        kind: "oauth".to_owned(),
        options: pairs(&[]),
    };
    let made = api::link_create(&desk, request).await.unwrap();
    assert_eq!(part(&made, "redirect_uri"), "https://example.test/back");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_older_form_of_a_signature_is_taken_only_where_it_is_set() {
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder, false).await;
    let fake = Fake::by(|_| json(200, r#"{"data":[]}"#)).await;
    let base = fake.base.as_str().trim_end_matches('/').to_owned();
    let customer = CustomerDraft {
        name: "Rocket Rides".to_owned(),
        ..CustomerDraft::default()
    };
    let customer = api::customer_save(&desk, customer).await.unwrap().id;
    // B2 of the published vectors: the account alone, under this secret.
    let vector = "ad226726e3d69d3d082e6f9035367de1a2f8a0abc1d92a02e25e1850d7b0a02d";
    for (form, outcome) in [("official", "failed"), ("plain", "linked")] {
        let draft = IntegrationDraft {
            id: None,
            system: "stripe-apps".to_owned(),
            name: form.to_owned(),
            environment: Environment::Sandbox,
            base_url: Some(base.clone()),
            settings: pairs(&[
                ("app_id", "com.example.app"),
                ("signature_form", form),
                ("redirect_uris", "https://example.test/installed"),
            ]),
            secrets: [
                ("secret_key".to_owned(), Secret::new("sk_test_0123456789")),
                (
                    "app_signing_secret".to_owned(),
                    Secret::new("absec_test_vector_0123456789"),
                ),
            ]
            .into(),
        };
        let app = api::integration_save(&desk, draft).await.unwrap();
        let request = LinkRequest {
            integration: app.id,
            customer: customer.clone(),
            kind: "install".to_owned(),
            options: pairs(&[]),
        };
        let link = api::link_create(&desk, request).await.unwrap();
        let text = format!(
            "?account_id=acct_1Vector0000000001&user_id=usr_1&livemode=false&state={}&install_signature={vector}",
            part(&link, "state")
        );
        let taken = api::callback_take(&desk, CallbackText { text })
            .await
            .unwrap();
        assert_eq!(taken.outcome, outcome, "{form}: {:?}", taken.diagnosis);
        if form == "official" {
            assert_eq!(taken.diagnosis.unwrap().key, "install-plain");
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

#[tokio::test(flavor = "multi_thread")]
async fn a_link_ends_only_as_its_kind_can() {
    let bench = super::Bench::new().await;
    let mut backs = Vec::new();
    for kind in ["install", "install-oauth"] {
        let request = LinkRequest {
            integration: bench.own("stripe-apps").await.id,
            customer: bench.customer(kind).await.id,
            kind: kind.to_owned(),
            options: pairs(&[]),
        };
        let link = api::link_create(&bench.desk, request).await.unwrap();
        let back = bench.play(&link, "linked").await.redirect_url.unwrap();
        backs.push((part(&link, "state"), back));
    }
    let code = format!("?code=ac_made_up&state={}", backs[0].0);
    let signed = format!(
        "?account_id=acct_1&user_id=usr_1&livemode=false&state={}&install_signature=t%3D1%2Cv1%3Dab",
        backs[1].0
    );
    for text in [code, signed] {
        let taken = bench.paste(&text).await;
        assert_eq!(taken.diagnosis.unwrap().key, "callback-other", "{text}");
    }
    for (_, back) in backs {
        let taken = bench.paste(&back).await;
        assert_eq!(taken.outcome, "linked", "nothing was used up");
        let link = taken.link.unwrap();
        assert_eq!(link.attempt, "", "and nothing is noted of the way there");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_code_is_out_the_link_says_that_nobody_can_tell() {
    let (sent, seen) = tokio::sync::mpsc::unbounded_channel();
    let bench = Bench::by(move |request| match request.path.as_str() {
        "/oauth/token" => {
            let _ = sent.send(());
            crate::fake::Answer::Hang
        }
        _ => usual(request),
    })
    .await;
    let mut seen = seen;
    let link = bench.link(&[]).await.unwrap();
    let text = format!("?code=ac_1&state={}", part(&link, "state"));
    let taking = api::callback_take(&bench.desk, CallbackText { text });
    // As if the program ended here: the exchange is cut off while nobody has answered.
    tokio::select! {
        _ = taking => panic!("nobody answers"),
        _ = seen.recv() => {}
    }
    let shown = api::link_show(&bench.desk, id(&link.id)).await.unwrap();
    assert_eq!(shown.link.state, LinkState::CannotTell);
    assert_eq!(shown.diagnoses[0].key, "token-no-answer");
    let error = api::link_revoke(&bench.desk, id(&link.id))
        .await
        .unwrap_err();
    assert_eq!(error.code, linkdesk::error::Code::Conflict, "it is over");
    assert_eq!(bench.exchanges(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signing_secret_may_look_like_an_older_one_and_a_key_may_not() {
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder, false).await;
    let save = async |name: &str, secret: &str| {
        let draft = IntegrationDraft {
            id: None,
            system: "stripe-apps".to_owned(),
            name: name.to_owned(),
            environment: Environment::Sandbox,
            base_url: None,
            settings: pairs(&[("app_id", "com.example.app"), ("signature_form", "plain")]),
            secrets: [("app_signing_secret".to_owned(), Secret::new(secret))].into(),
        };
        api::integration_save(&desk, draft).await
    };
    assert!(save("older", "whsec_brief_vector").await.is_ok());
    let error = save("key", "sk_test_0123456789").await.unwrap_err();
    assert_eq!(error.field.as_deref(), Some("app_signing_secret"));
}
