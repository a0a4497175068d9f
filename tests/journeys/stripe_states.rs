//! States: good once, in their time, at their address, for the way their link can end.

use linkdesk::{api, secret::Secret, wire::*};

use super::{
    id, open, pairs,
    stripe::{Bench, part, usual},
};
use crate::fake::json;

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
