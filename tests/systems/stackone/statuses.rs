//! One case per documented status, for a call that may be repeated and for the one that must not.

use std::time::Duration;

use linkdesk::error::Code;

use super::{KEY, Rig, ask, reply, stackone};
use crate::fake::{answer, json};

/// Status, code, and how often a repeatable call is sent.
const STATUSES: [(u16, Code, usize); 17] = [
    (400, Code::Refused, 1),
    (401, Code::Unauthorized, 1),
    (403, Code::Forbidden, 1),
    (404, Code::NotFound, 1),
    (405, Code::Unsupported, 1),
    (408, Code::Timeout, 3),
    (409, Code::Conflict, 1),
    (412, Code::Refused, 1),
    (422, Code::Refused, 1),
    (429, Code::RateLimited, 3),
    (500, Code::SystemDown, 4),
    (501, Code::Unsupported, 1),
    (502, Code::SystemDown, 4),
    (503, Code::SystemDown, 4),
    (302, Code::RedirectRefused, 1),
    (304, Code::RedirectRefused, 1),
    (600, Code::BadReply, 1),
];

#[tokio::test]
async fn every_refusal_of_a_repeatable_call() {
    for (status, code, times) in STATUSES {
        let rig = Rig::playing(vec![json(status, reply!("error")); 5]).await;
        let error = stackone().test(&rig.cx()).await.unwrap_err();
        assert_eq!(error.code, code, "{status}");
        assert_eq!(error.status, Some(status));
        assert_eq!(error.system.as_deref(), Some("stackone"), "{status}");
        assert_eq!(rig.fake.seen().len(), times, "{status} is sent that often");
    }
}

#[tokio::test]
async fn every_refusal_of_a_session_which_is_sent_once() {
    for (status, code, _) in STATUSES {
        let rig = Rig::playing(vec![json(status, reply!("error")); 5]).await;
        let asked = ask("auth-link", &[]);
        let error = stackone().link(&rig.cx(), &asked).await.unwrap_err();
        assert_eq!(error.code, code, "{status}");
        assert_eq!(rig.fake.seen().len(), 1, "{status} is not sent again");
        assert_eq!(rig.clock.waits(), [], "and nobody waited");
    }
}

#[tokio::test]
async fn success_is_200_and_201() {
    for status in [200, 201] {
        let rig = Rig::playing([json(status, reply!("session"))]).await;
        let made = stackone().link(&rig.cx(), &ask("auth-link", &[])).await;
        assert_eq!(made.unwrap().remote_id, "7203911", "{status}");
    }
    let rig = Rig::playing([answer(200, &[("x-request-id", "req-1")], "[]")]).await;
    let request_id = stackone().test(&rig.cx()).await.unwrap();
    assert_eq!(
        request_id.as_deref(),
        Some("req-1"),
        "kept for the vendor's support"
    );
}

#[tokio::test]
async fn a_refusal_says_what_the_system_said_without_secrets() {
    let body = reply!("error").replace("must be", &format!("{KEY} must be"));
    let headers = [
        ("content-type", "application/json"),
        ("x-request-id", "req-7"),
    ];
    let rig = Rig::playing([answer(422, &headers, body)]).await;
    let error = stackone().test(&rig.cx()).await.unwrap_err();
    assert_eq!(
        error.message,
        "StackOne refused the request (422): categories ••• must be an array."
    );
    assert_eq!(error.request_id.as_deref(), Some("req-7"));
    let shown = error.body.unwrap();
    assert!(shown.contains("\"statusCode\":422"), "{shown}");
    assert!(
        !shown.contains(KEY) && !shown.contains("djE6"),
        "neither key nor authorization: {shown}"
    );
}

#[tokio::test]
async fn a_long_refusal_is_cut() {
    let body = format!("{{\"message\":\"{}\"}}", "long ".repeat(100_000));
    let rig = Rig::playing([json(400, &body)]).await;
    let error = stackone().test(&rig.cx()).await.unwrap_err();
    assert!(error.body.unwrap().len() <= 2048, "the body");
    assert!(error.message.len() < 400, "the sentence: {}", error.message);
}

/// `Retry-After` of a 429 and a 408, and the wait before the repeat.
#[tokio::test]
async fn patience_is_kept_as_told_and_capped() {
    for (header, seconds) in [
        (Some("7"), 7),
        (Some("Sat, 21 Nov 2026 07:05:46 GMT"), 30),
        (None, 60),
        (Some("1000000000"), 120),
        (Some("-5"), 60),
        (Some("soon"), 60),
    ] {
        for status in [429, 408] {
            let mut headers = vec![("date", "Sat, 21 Nov 2026 07:05:16 GMT")];
            headers.extend(header.map(|value| ("retry-after", value)));
            let rig = Rig::playing([answer(status, &headers, "{}"), json(200, "[]")]).await;
            stackone().test(&rig.cx()).await.unwrap();
            assert_eq!(
                rig.clock.waits(),
                [Duration::from_secs(seconds)],
                "{status}, Retry-After: {header:?}"
            );
            assert_eq!(
                (rig.http.tally().sent(), rig.http.tally().throttled()),
                (2, 1)
            );
        }
    }
}

#[tokio::test]
async fn a_failing_system_is_asked_again_ever_more_slowly() {
    let rig = Rig::playing([
        json(502, "{}"),
        answer(503, &[("retry-after", "3")], "{}"),
        json(500, "{}"),
        json(200, "[]"),
    ])
    .await;
    stackone().test(&rig.cx()).await.unwrap();
    let millis: Vec<_> = rig.clock.waits().iter().map(Duration::as_millis).collect();
    assert_eq!(
        millis,
        [250, 3000, 1000],
        "backoff, or as long as told if that is longer"
    );
}
