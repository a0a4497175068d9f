//! The client itself: classes of repeat, budget and patience, bounds of an answer.

use std::{sync::Arc, time::Duration};

use linkdesk::{
    error::Code,
    http::{Call, Http, Idempotent, Limits, Method, Never, Safe},
    secret::Secret,
};
use url::Url;

use crate::fake::{Answer, Fake, Fixed, Leaping, answer, json};

const START: &str = "2026-11-21T07:05:16Z";

const MINUTE: Duration = Duration::from_secs(60);

fn client(clock: &Arc<Leaping>, limits: Limits) -> Http {
    Http::new(limits, None, clock.clone(), Arc::new(Fixed(255))).unwrap()
}

fn get(fake: &Fake) -> Call<Safe> {
    Call::new(Safe, Method::GET, fake.base.clone())
}

#[tokio::test]
async fn an_idempotent_call_repeats_under_the_same_key() {
    let fake = Fake::playing([json(503, "{}"), Answer::Close, json(200, "{}")]).await;
    let clock = Leaping::at(START);
    let call = Call::new(
        Idempotent("key-1".to_owned()),
        Method::POST,
        fake.base.clone(),
    );
    client(&clock, Limits::default()).send(call).await.unwrap();
    let keys: Vec<_> = fake
        .seen()
        .iter()
        .map(|seen| seen.headers["idempotency-key"].clone())
        .collect();
    assert_eq!(
        keys, ["key-1"; 3],
        "the system can tell the repeats from new requests"
    );
    assert_eq!(
        clock.waits(),
        [Duration::from_millis(500), Duration::from_secs(1)],
        "backoff doubles"
    );
}

#[tokio::test]
async fn a_budget_spreads_requests_and_is_shared_by_clones() {
    let fake = Fake::by(|_| json(200, "{}")).await;
    let clock = Leaping::at(START);
    let http = client(&clock, Limits::default()).with_budget(120, MINUTE);
    for _ in 0..2 {
        http.send(get(&fake)).await.unwrap();
    }
    assert_eq!(clock.waits(), [], "one second's worth goes at once");
    http.clone().send(get(&fake)).await.unwrap();
    http.with_tally().send(get(&fake)).await.unwrap();
    assert_eq!(
        clock.waits(),
        [Duration::from_millis(500); 2],
        "then one every half second, clones included"
    );
    assert_eq!(http.tally().sent(), 3, "a tally of its own counts apart");
}

#[tokio::test]
async fn one_refusal_holds_the_whole_key_and_no_other() {
    let fake = Fake::playing([
        answer(429, &[("retry-after", "7")], "{}"),
        json(200, "{}"),
        json(200, "{}"),
    ])
    .await;
    let clock = Leaping::at(START);
    let http = client(&clock, Limits::default());
    let (held, other) = (http.with_budget(900, MINUTE), http.with_budget(900, MINUTE));
    let post = Call::new(Never, Method::POST, fake.base.clone());
    let error = held.send(post).await.unwrap_err();
    assert_eq!(
        (error.code, error.retry_after),
        (Code::RateLimited, Some(7)),
        "not repeated, but told when"
    );
    assert_eq!(clock.waits(), [], "a call that is sent once does not wait");
    other.send(get(&fake)).await.unwrap();
    assert_eq!(clock.waits(), [], "another key goes on");
    held.send(get(&fake)).await.unwrap();
    assert_eq!(
        clock.waits(),
        [Duration::from_secs(7)],
        "the same key waits as told"
    );
    assert_eq!((held.tally().sent(), held.tally().throttled()), (2, 1));
}

#[tokio::test]
async fn a_person_is_told_instead_of_kept_waiting() {
    let fake = Fake::playing([answer(429, &[("retry-after", "60")], "{}")]).await;
    let clock = Leaping::at(START);
    let http = client(&clock, Limits::default()).with_budget(900, MINUTE);
    let hurried = http.with_patience(Duration::from_secs(5));
    for asked in ["refused by the system", "held back by the desk"] {
        let error = hurried.send(get(&fake)).await.unwrap_err();
        assert_eq!(
            (error.code, error.retry_after),
            (Code::RateLimited, Some(60)),
            "{asked}"
        );
    }
    assert_eq!(clock.waits(), [], "nobody waited");
    assert_eq!(
        fake.seen().len(),
        1,
        "the second was not even sent: the key is on hold"
    );
}

#[tokio::test]
async fn a_wait_ends_when_the_asker_goes_away() {
    let fake = Fake::by(|_| answer(429, &[("retry-after", "100")], "{}")).await;
    let http = Http::new(
        Limits::default(),
        None,
        Arc::new(linkdesk::clock::SystemClock),
        Arc::new(Fixed(0)),
    )
    .unwrap();
    let waiting = tokio::spawn({
        let call = get(&fake);
        async move { http.send(call).await.map(|_| ()) }
    });
    while fake.seen().is_empty() {
        tokio::task::yield_now().await;
    }
    waiting.abort();
    assert!(
        waiting.await.unwrap_err().is_cancelled(),
        "cancelled during the hold"
    );
    assert_eq!(fake.seen().len(), 1, "and nothing more was sent");
}

#[tokio::test]
async fn plain_http_leaves_this_machine_never() {
    let clock = Leaping::at(START);
    let http = client(&clock, Limits::default());
    for address in ["http://api.example.test/", "ftp://127.0.0.1/"] {
        let call = Call::new(Safe, Method::GET, Url::parse(address).unwrap())
            .basic(&Secret::new("v1.eu1.secret"));
        let error = http.send(call).await.unwrap_err();
        assert_eq!(
            (error.code, error.field.as_deref()),
            (Code::BadInput, Some("base_url")),
            "{address}"
        );
    }
    assert_eq!(http.tally().sent(), 0, "no key on an open road");
}

#[tokio::test]
async fn a_proxy_is_not_asked_for_this_machine() {
    let fake = Fake::by(|_| json(200, "{}")).await;
    let proxy = Fake::by(|_| json(502, "{}")).await;
    let clock = Leaping::at(START);
    let http = Http::new(
        Limits::default(),
        Some(&proxy.base),
        clock.clone(),
        Arc::new(Fixed(255)),
    )
    .unwrap();
    http.send(get(&fake)).await.unwrap();
    assert_eq!(
        proxy.seen().len(),
        0,
        "the practice answers, whatever the network outside"
    );
    let outside = Url::parse("https://api.example.test/").unwrap();
    let error = http.send(Call::new(Never, Method::GET, outside)).await;
    assert_eq!(
        error.unwrap_err().code,
        Code::Network,
        "the proxy would not let it through"
    );
    assert_eq!(proxy.seen()[0].method, "CONNECT", "but it was asked");
}
