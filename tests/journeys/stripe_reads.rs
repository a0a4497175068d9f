//! Reading sparingly: what is counted, what is said of it, and accounts whose own list of events has to be asked.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use linkdesk::{
    api,
    store::{accounts, reads},
    wire::*,
};

use super::{
    Bench, id,
    stripe::{Bench as Desk, part, usual},
};
use crate::fake::json;

#[tokio::test(flavor = "multi_thread")]
async fn reads_of_a_month_are_counted_and_warned_of() {
    let bench = Bench::new().await;
    let read = api::event_poll(&bench.desk, id(&bench.own("stripe-connect").await.id));
    let told = read.await.unwrap();
    let counted = told.reads.expect("Stripe counts reads");
    assert_eq!((counted.allowed, counted.days), (10_000, 30));
    assert!(counted.used > 0, "the demo was read: {counted:?}");
    assert_eq!(told.every, Some(1_800), "by itself every half hour");
    let stripe = bench.own("stripe-connect").await;
    api::integration_test(&bench.desk, id(&stripe.id))
        .await
        .unwrap();
    let after = bench.own("stripe-connect").await.reads.unwrap();
    assert!(after.used > counted.used, "a test is a read");

    let store = bench.desk.store();
    let (now, old) = (
        bench.desk.now(),
        bench.desk.now().plus_seconds(-31 * 86_400),
    );
    let add = |count, at| {
        store
            .write(|db| reads::add(db, &stripe.id, count, at))
            .unwrap()
    };
    add(20_000, old);
    let health = bench.own("stripe-connect").await.health;
    assert_ne!(health.key, "reads-high", "what is long ago counts no more");
    add(8_000, now);
    let shown = bench.own("stripe-connect").await;
    assert_eq!(
        (shown.health.key.as_str(), shown.health.level.as_str()),
        ("reads-high", "warning")
    );
    let told = shown
        .diagnoses
        .iter()
        .find(|one| one.key == "reads-high")
        .unwrap();
    assert_eq!(told.values["allowed"], "10000");
    let today = api::today_show(&bench.desk, Nothing {}).await.unwrap();
    assert!(
        today
            .needs
            .iter()
            .any(|need| need.key == "reads-high" && need.id == stripe.id)
    );
    let told = api::event_poll(&bench.desk, id(&stripe.id)).await.unwrap();
    assert_eq!(
        told.every, None,
        "a person may ask; the desk itself no longer does"
    );
    let stackone = bench.integration().await;
    assert_eq!(stackone.reads, None, "StackOne counts by the minute alone");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_silent_account_is_asked_for_its_own_events() {
    let gone = Arc::new(AtomicBool::new(false));
    let cut = gone.clone();
    let bench = Desk::by(move |seen| match seen.path.as_str() {
        "/v1/events" if seen.headers.get("stripe-account").is_some_and(|id| id == "acct_1Fake") => json(
            200,
            r#"{"data":[{"id":"evt_9","object":"event","type":"account.application.deauthorized","created":1795244716,
                "data":{"object":{"id":"ca_1","object":"application"}}}]}"#,
        ),
        "/v1/events" => json(200, r#"{"data":[]}"#),
        "/v1/accounts/acct_1Fake" if cut.load(Ordering::Relaxed) => json(403, r#"{"error":{"message":"No access"}}"#),
        _ => usual(seen),
    })
    .await;
    let link = bench.link(&[]).await.unwrap();
    let taken = bench
        .paste(&format!("?code=ac_1&state={}", part(&link, "state")))
        .await;
    let account = taken.link.unwrap().account.unwrap();
    let asked = || {
        let seen = bench.fake.seen();
        let mine = |headers: &std::collections::BTreeMap<String, String>| {
            headers.contains_key("stripe-account")
        };
        seen.iter().filter(|one| mine(&one.headers)).count()
    };
    let poll = async || {
        api::event_poll(&bench.desk, id(&bench.integration.id))
            .await
            .unwrap()
    };
    assert_eq!(poll().await.rows, 0);
    assert_eq!(asked(), 0, "it was just heard of");

    gone.store(true, Ordering::Relaxed);
    let long_ago = bench.desk.now().plus_seconds(-2 * 86_400);
    let store = bench.desk.store();
    store
        .write(|db| accounts::touch(db, &account, long_ago, None, None))
        .unwrap();
    assert_eq!(poll().await.rows, 1);
    assert_eq!(asked(), 1);
    let shown = api::account_show(&bench.desk, id(&account)).await.unwrap();
    assert_eq!(shown.account.status, Status::Disconnected);
    assert_eq!(
        (poll().await.rows, asked()),
        (0, 1),
        "who has left is asked no more"
    );
}
