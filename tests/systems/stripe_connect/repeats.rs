//! What is sent again when Stripe stumbles, by the class of the request: its own word first, then the status
//! (`lib/stripe/api_requestor.rb` in stripe/stripe-ruby).

use linkdesk::error::Code;

use super::{ask, on, playing, stripe};
use crate::fake::{Answer, Fake, answer, json};

const ACCOUNT: &str = r#"{"id":"acct_1","object":"account"}"#;

fn told(status: u16, repeat: &str) -> Answer {
    answer(status, &[("stripe-should-retry", repeat)], "{}")
}

#[tokio::test]
async fn a_read_is_repeated_at_a_conflict_and_wherever_stripe_says_so() {
    for (name, stumble) in [
        ("a conflict", json(409, r#"{"error":{"message":"Busy"}}"#)),
        ("a conflict that may pass", told(409, "true")),
        ("a refusal that may pass", told(400, "true")),
        ("a failure", json(503, "{}")),
    ] {
        let rig = playing([stumble, json(200, ACCOUNT)]).await;
        let found = stripe().account(&rig.cx(), "acct_1").await;
        assert!(found.unwrap().is_some(), "{name}");
        assert_eq!(rig.fake.seen().len(), 2, "{name}");
        assert_eq!(rig.clock.waits().len(), 1, "{name}: not at once");
    }
}

#[tokio::test]
async fn a_read_is_not_repeated_where_stripe_says_so() {
    for (name, stumble, code) in [
        ("a conflict", told(409, "false"), Code::Conflict),
        ("a failure", told(503, "false"), Code::SystemDown),
        ("a refusal", json(400, "{}"), Code::Refused),
    ] {
        let rig = playing([stumble]).await;
        let error = stripe().account(&rig.cx(), "acct_1").await.unwrap_err();
        assert_eq!((error.code, rig.fake.seen().len()), (code, 1), "{name}");
    }
}

#[tokio::test]
async fn a_conflict_that_stays_ends_the_repeats() {
    let rig = on(Fake::by(|_| json(409, "{}")).await);
    let error = stripe().account(&rig.cx(), "acct_1").await.unwrap_err();
    assert_eq!((error.code, rig.fake.seen().len()), (Code::Conflict, 4));
}

#[tokio::test]
async fn an_account_link_is_asked_for_again_under_its_own_key() {
    let made = r#"{"object":"account_link","url":"https://connect.stripe.com/setup/s/1"}"#;
    let rig = playing([json(409, "{}"), told(400, "true"), json(200, made)]).await;
    let mut wish = ask(&[], "s");
    wish.account = Some("acct_1".to_owned());
    wish.intent = "intent-1".to_owned();
    stripe().link(&rig.cx(), &wish).await.unwrap();
    let seen = rig.fake.seen();
    let keys: Vec<_> = seen
        .iter()
        .map(|one| one.headers["idempotency-key"].as_str())
        .collect();
    assert_eq!(keys, ["intent-1"; 3]);
}

#[tokio::test]
async fn a_disconnect_goes_out_once_whatever_stripe_says() {
    for stumble in [json(409, "{}"), told(409, "true"), told(400, "true")] {
        let rig = on(Fake::by(move |_| stumble.clone()).await);
        let error = stripe().disconnect(&rig.cx(), "acct_1").await.unwrap_err();
        assert!(matches!(error.code, Code::Conflict | Code::Refused));
        assert_eq!(rig.fake.seen().len(), 1, "never a second time");
    }
}
