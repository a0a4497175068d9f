//! Accounts read and ended, and account links.

use std::time::Duration;

use linkdesk::{error::Code, systems::LinkAsk};

use super::{on, pairs, playing, stripe};
use crate::fake::{Answer, Fake, answer, json};

const OWN: &str = r#"{"id":"acct_platform","object":"account"}"#;
const NO_ACCESS: &str = r#"{"error":{"type":"invalid_request_error","code":"account_invalid","message":"The provided key does not have access to account 'acct_1'"}}"#;

#[tokio::test]
async fn the_key_is_tested_on_the_own_account() {
    let rig = playing([answer(200, &[("request-id", "req_7")], OWN)]).await;
    assert_eq!(
        stripe().test(&rig.cx()).await.unwrap().as_deref(),
        Some("req_7")
    );
    assert_eq!(rig.fake.seen()[0].path, "/v1/account");
    let rig = playing([json(401, r#"{"error":{"message":"Invalid API Key"}}"#)]).await;
    let error = stripe().test(&rig.cx()).await.unwrap_err();
    assert_eq!(error.code, Code::Unauthorized);
    assert!(
        error.message.contains("Invalid API Key"),
        "{}",
        error.message
    );
}

#[tokio::test]
async fn an_account_the_key_cannot_see_is_gone_when_the_key_works() {
    for status in [401, 403] {
        let rig = playing([json(status, NO_ACCESS), json(200, OWN)]).await;
        assert_eq!(
            stripe().account(&rig.cx(), "acct_1").await.unwrap(),
            None,
            "{status}"
        );
        assert_eq!(rig.fake.seen().len(), 2, "confirmed by the test of the key");
        let rig = playing([json(status, NO_ACCESS), json(401, "{}")]).await;
        assert!(
            stripe().account(&rig.cx(), "acct_1").await.is_err(),
            "a dead key ends no account"
        );
    }
    let rig = playing([json(404, "{}")]).await;
    assert_eq!(stripe().account(&rig.cx(), "acct_1").await.unwrap(), None);
}

#[tokio::test]
async fn deauthorizing_is_sent_once_and_unclear_ends_are_read() {
    let rig = playing([json(200, r#"{"stripe_user_id":"acct_1"}"#)]).await;
    stripe().disconnect(&rig.cx(), "acct_1").await.unwrap();
    let seen = &rig.fake.seen()[0];
    assert_eq!(
        (seen.method.as_str(), seen.path.as_str()),
        ("POST", "/oauth/deauthorize")
    );
    assert_eq!(seen.body, b"client_id=ca_123&stripe_user_id=acct_1");

    for unclear in [
        json(500, "{}"),
        Answer::Hang,
        Answer::Close,
        json(401, r#"{"error":"invalid_client"}"#),
    ] {
        let rig = playing([unclear.clone(), json(403, NO_ACCESS), json(200, OWN)]).await;
        stripe().disconnect(&rig.cx(), "acct_1").await.unwrap();
        let posts = rig
            .fake
            .seen()
            .iter()
            .filter(|seen| seen.method == "POST")
            .count();
        assert_eq!(posts, 1, "the account is read instead: {unclear:?}");
    }
    let still = json(200, r#"{"id":"acct_1"}"#);
    let rig = playing([Answer::Close, still]).await;
    let error = stripe().disconnect(&rig.cx(), "acct_1").await.unwrap_err();
    assert_eq!(
        error.code,
        Code::CannotTell,
        "it is still there, and nobody knows for how long"
    );
}

#[tokio::test]
async fn refusals_to_deauthorize_are_explained() {
    for (word, says) in [
        ("no_deauth_on_controlled_account", "controls this account"),
        ("invalid_request", "misses the client id"),
    ] {
        let body = format!(r#"{{"error":"{word}","error_description":"No."}}"#);
        let rig = playing([json(400, &body)]).await;
        let error = stripe().disconnect(&rig.cx(), "acct_1").await.unwrap_err();
        assert!(error.message.contains(says), "{}", error.message);
    }
}

fn onboarding() -> LinkAsk {
    LinkAsk {
        kind: "account-link".to_owned(),
        account: Some("acct_1".to_owned()),
        options: pairs(&[
            ("type", "account_onboarding"),
            ("collect", "eventually_due"),
            ("return_url", "https://x.test/done"),
        ]),
        intent: "wish-1".to_owned(),
        ..LinkAsk::default()
    }
}

#[tokio::test]
async fn an_account_link_is_made_under_one_key() {
    let made = r#"{"object":"account_link","created":1795244716,"expires_at":1795245016,"url":"https://connect.stripe.com/setup/s/x"}"#;
    let rig = on(Fake::playing([json(500, "{}"), json(200, made)]).await);
    let link = stripe().link(&rig.cx(), &onboarding()).await.unwrap();
    let url = link.url.unwrap();
    assert_eq!(url.expose(), "https://connect.stripe.com/setup/s/x");
    assert_eq!(
        link.expires_at.unwrap().seconds() - link.created_at.seconds(),
        300,
        "as the answer says"
    );
    let seen = rig.fake.seen();
    assert_eq!(seen.len(), 2, "repeated, since the key makes it one wish");
    for one in &seen {
        assert_eq!(one.headers["idempotency-key"], "wish-1");
        assert_eq!(
            one.body,
            b"account=acct_1&type=account_onboarding&return_url=https%3A%2F%2Fx.test%2Fdone&collection_options%5Bfields%5D=eventually_due"
        );
    }
}

#[tokio::test]
async fn a_locked_object_is_asked_for_again_without_holding_the_key_back() {
    let locked = json(
        429,
        r#"{"error":{"type":"invalid_request_error","code":"lock_timeout","message":"Locked"}}"#,
    );
    let rig = playing([locked, json(200, r#"{"id":"acct_1"}"#)]).await;
    let found = stripe().account(&rig.cx(), "acct_1").await.unwrap();
    assert!(found.is_some());
    assert_eq!(rig.fake.seen().len(), 2);
    let waited: Duration = rig.clock.waits().iter().sum();
    assert!(waited < Duration::from_secs(1), "no hold: {waited:?}");
    let limited = json(429, r#"{"error":{"code":"rate_limit"}}"#);
    let rig = playing([limited, json(200, r#"{"id":"acct_1"}"#)]).await;
    stripe().account(&rig.cx(), "acct_1").await.unwrap();
    let waited: Duration = rig.clock.waits().iter().sum();
    assert!(
        waited >= Duration::from_secs(1),
        "a limit of seconds holds for one: {waited:?}"
    );
}
