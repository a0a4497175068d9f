//! Ways back in both shapes, and the exchange that is sent once in its life.

use linkdesk::{
    error::Code,
    secret::Secret,
    systems::{CameBack, Outcome},
    wire::Environment,
};
use proptest::prelude::*;

use super::{KEY, on, playing, stripe};
use crate::fake::{Answer, Fake, answer, cut_off, json};

fn read(text: &str) -> Option<CameBack> {
    stripe().came_back(text)
}

fn refusal(text: &str) -> (String, String) {
    match read(text).unwrap().outcome {
        Outcome::Refused { error, description } => (error, description),
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn an_agreement_comes_as_an_address_or_as_its_query() {
    for text in [
        "https://example.test/connected?scope=read_write&code=ac_123&state=s-1",
        "  http://127.0.0.1:4711/back/abc?state=s-1&scope=read_write&code=ac_123\n",
        "linkdesk://back?code=ac_123&state=s-1",
        "?code=ac_123&state=s-1",
        "code=ac_123&state=s-1",
    ] {
        let came = read(text).unwrap();
        assert_eq!(came.state.unwrap().expose(), "s-1", "{text}");
        assert!(
            matches!(came.outcome, Outcome::Code(code) if code.expose() == "ac_123"),
            "{text}"
        );
    }
}

#[test]
fn every_documented_error_is_read_in_both_shapes_and_explained() {
    for (word, key) in [
        ("access_denied", "customer-refused"),
        ("invalid_scope", "authorize-scope"),
        ("invalid_redirect_uri", "authorize-redirect"),
        ("invalid_request", "authorize-request"),
        ("unsupported_response_type", "authorize-response-type"),
        ("something_new", "authorize-other"),
    ] {
        let sent = format!("https://example.test/?error={word}&error_description=Why+not&state=s");
        let page = format!(r#"{{"error":"{word}","error_description":"Why not","state":"s"}}"#);
        for text in [sent, page] {
            assert_eq!(
                refusal(&text),
                (format!("authorize/{word}"), "Why not".to_owned()),
                "{text}"
            );
            assert_eq!(read(&text).unwrap().state.unwrap().expose(), "s");
        }
        assert_eq!(stripe().explain(&format!("authorize/{word}")), Some(key));
    }
    let unknown =
        r#"{"error":{"message":"No application matches the supplied client identifier"}}"#;
    assert_eq!(
        stripe().explain(&refusal(unknown).0),
        Some("authorize-client")
    );
    let closed = r#"{"error":{"message":"Not allowed","code":"forbidden"}}"#;
    assert_eq!(
        stripe().explain(&refusal(closed).0),
        Some("authorize-express")
    );
}

#[test]
fn what_says_two_things_says_nothing() {
    for text in [
        "?code=ac_1&code=ac_2&state=s",
        "?code=ac_1&state=s&state=t",
        "?code=ac_1&error=access_denied&state=s",
        "?code=&state=s",
    ] {
        assert!(
            matches!(read(text).unwrap().outcome, Outcome::Broken(_)),
            "{text}"
        );
    }
    for text in [
        "",
        "hello",
        "https://example.test/",
        "{}",
        "{\"error\":7}",
        "[1]",
        "code ac_1",
    ] {
        assert!(read(text).is_none(), "{text}");
    }
}

proptest! {
    #[test]
    fn any_pasted_text_is_survived(text in any::<String>()) {
        let _ = read(&text);
        let _ = read(&format!("https://example.test/?code={text}&state={text}"));
        let _ = read(&format!("{{\"error\":{text}}}"));
    }
}

const TOKEN: &str = r#"{"stripe_user_id":"acct_1Fake","scope":"read_write","livemode":false,"token_type":"bearer",
    "access_token":"sk_test_deprecated00","refresh_token":"rt_deprecated"}"#;

#[tokio::test]
async fn the_exchange_asks_as_documented() {
    let rig = playing([answer(200, &[("request-id", "req_1")], TOKEN)]).await;
    let code = Secret::new("ac_123");
    let exchanged = stripe().exchange(&rig.cx(), &code).await.unwrap();
    assert_eq!(exchanged.account, "acct_1Fake");
    assert_eq!(exchanged.request_id.as_deref(), Some("req_1"));
    let [seen] = &rig.fake.seen()[..] else {
        panic!("one request")
    };
    assert_eq!(
        (seen.method.as_str(), seen.path.as_str()),
        ("POST", "/oauth/token")
    );
    assert_eq!(seen.body, b"grant_type=authorization_code&code=ac_123");
    assert_eq!(seen.headers["authorization"], format!("Bearer {KEY}"));
    assert_eq!(seen.headers["stripe-version"], "2026-10-28.endive");
    assert!(
        !seen.headers.contains_key("idempotency-key"),
        "the endpoint knows none"
    );
}

#[tokio::test]
async fn whatever_goes_wrong_exactly_one_request_is_sent() {
    let told =
        |error: &str| format!(r#"{{"error":"{error}","error_description":"Because ac_123"}}"#);
    let retry = [("stripe-should-retry", "true")];
    for (name, played, code) in [
        (
            "500",
            json(500, r#"{"error":{"message":"Oops"}}"#),
            Code::SystemDown,
        ),
        (
            "500 that asks for more",
            answer(500, &retry, "{}"),
            Code::SystemDown,
        ),
        ("503", json(503, "{}"), Code::SystemDown),
        ("429", json(429, "{}"), Code::RateLimited),
        ("409", json(409, "{}"), Code::Conflict),
        ("silence", Answer::Hang, Code::CannotTell),
        ("reset", Answer::Close, Code::CannotTell),
        ("half an answer", cut_off(200, TOKEN), Code::CannotTell),
        ("a page", answer(200, &[], "<html>"), Code::BadReply),
        ("no account", json(200, "{}"), Code::BadReply),
        (
            "a live account",
            json(200, &TOKEN.replace("false", "true")),
            Code::BadReply,
        ),
        (
            "invalid_grant",
            json(400, &told("invalid_grant")),
            Code::Refused,
        ),
        (
            "invalid_client",
            json(401, &told("invalid_client")),
            Code::Unauthorized,
        ),
    ] {
        let rig = on(Fake::by(move |_| played.clone()).await);
        let code_sent = Secret::new("ac_123");
        let error = stripe().exchange(&rig.cx(), &code_sent).await.unwrap_err();
        assert_eq!(error.code, code, "{name}");
        assert_eq!(
            rig.fake.seen().len(),
            1,
            "{name}: sent once and never again"
        );
        let shown = format!("{error:?}");
        assert!(
            !shown.contains("ac_123") && !shown.contains("sk_test"),
            "{name}: {shown}"
        );
        assert!(
            rig.clock.waits().is_empty(),
            "{name}: nobody waits for a repeat"
        );
    }
}

#[tokio::test]
async fn what_does_not_fit_is_known_before_anything_is_sent() {
    let mut rig = playing([]).await;
    rig.environment = Environment::Live;
    let error = stripe()
        .exchange(&rig.cx(), &Secret::new("ac_1"))
        .await
        .unwrap_err();
    assert_eq!(
        error.field.as_deref(),
        Some("secret_key"),
        "a test key buys no live account"
    );
    rig.environment = Environment::Sandbox;
    rig.settings.remove("connect_url");
    let error = stripe()
        .exchange(&rig.cx(), &Secret::new("ac_1"))
        .await
        .unwrap_err();
    assert_eq!(
        error.field.as_deref(),
        Some("connect_url"),
        "a key for another host goes to no real one"
    );
    rig.secrets.clear();
    assert_eq!(
        stripe().ready(&rig.cx()).unwrap_err().field.as_deref(),
        Some("connect_url")
    );
    assert_eq!(rig.fake.seen().len(), 0);
}
