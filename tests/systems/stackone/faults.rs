//! Answers that are none: pages, halves, floods, elsewhere, silence.

use std::{io::Write, time::Duration};

use flate2::{Compression, write::GzEncoder};
use linkdesk::{
    error::{Code, Error},
    http::Limits,
};

use super::{KEY, Rig, ask, hasty, reply, stackone};
use crate::fake::{Answer, Fake, answer, cut_off, json};

/// The failure of a repeatable call.
async fn reading(rig: &Rig) -> Error {
    stackone().test(&rig.cx()).await.unwrap_err()
}

/// The failure of the call that is sent once.
async fn making(rig: &Rig) -> Error {
    let asked = ask("auth-link", &[]);
    stackone().link(&rig.cx(), &asked).await.unwrap_err()
}

#[tokio::test]
async fn a_web_page_is_no_answer() {
    let page = "<!DOCTYPE html><title>Sign in to the hotel's network</title>";
    for headers in [&[("content-type", "text/html; charset=utf-8")][..], &[]] {
        let rig = Rig::playing([answer(200, headers, page), answer(200, headers, page)]).await;
        for error in [reading(&rig).await, making(&rig).await] {
            assert_eq!(error.code, Code::BadReply, "{headers:?}");
            assert!(
                error.message.contains("a web page instead of data"),
                "{}",
                error.message
            );
        }
    }
}

#[tokio::test]
async fn a_page_that_says_not_found_ends_no_account() {
    let rig = Rig::playing([answer(404, &[], "<html>404</html>"); 1]).await;
    let error = stackone().account(&rig.cx(), "acc-10").await.unwrap_err();
    assert_eq!(
        error.code,
        Code::BadReply,
        "a wrong address must not look like a disconnect"
    );
}

#[tokio::test]
async fn a_page_of_a_gateway_keeps_the_meaning_of_its_status() {
    let rig = Rig::playing(vec![answer(502, &[], "<html>Bad gateway</html>"); 4]).await;
    assert_eq!(reading(&rig).await.code, Code::SystemDown);
}

#[tokio::test]
async fn half_a_body_is_asked_for_again_or_cannot_be_told() {
    let rig = Rig::playing([cut_off(200, "[{\"id\":"), json(200, "[]")]).await;
    stackone().test(&rig.cx()).await.unwrap();
    assert_eq!(rig.fake.seen().len(), 2, "a read is repeated");

    let rig = Rig::playing([cut_off(201, reply!("session"))]).await;
    assert_eq!(
        making(&rig).await.code,
        Code::CannotTell,
        "the session may exist"
    );
    assert_eq!(rig.fake.seen().len(), 1);
}

#[tokio::test]
async fn half_a_refusal_is_still_that_refusal() {
    let rig = Rig::playing([cut_off(401, "{\"message\":\"Unautho")]).await;
    assert_eq!(reading(&rig).await.code, Code::Unauthorized);
}

#[tokio::test]
async fn what_is_no_json_or_no_list_is_said_to_be() {
    for body in [
        "",
        "{",
        "nothing",
        "5",
        "\"text\"",
        "{}",
        "{\"data\":5}",
        "{\"data\":null}",
    ] {
        let rig = Rig::playing([json(200, body)]).await;
        assert_eq!(reading(&rig).await.code, Code::BadReply, "{body}");
    }
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let rig = Rig::playing([json(201, &deep)]).await;
    assert_eq!(making(&rig).await.code, Code::BadReply, "deep nesting");
}

#[tokio::test]
async fn an_unreadable_answer_is_shown_without_secrets() {
    let body = format!("{{\"data\": 5, \"echo\": \"{KEY}\", \"token\": \"abc\"}}");
    let rig = Rig::playing([json(200, &body)]).await;
    assert_eq!(
        reading(&rig).await.body.unwrap(),
        r#"{"data":5,"echo":"•••","token":"•••"}"#
    );
}

#[tokio::test]
async fn a_flood_is_not_drunk() {
    let limits = Limits {
        bytes: 1 << 20,
        ..Limits::default()
    };
    let body = format!("[\"{}\"]", "a".repeat(2 << 20));
    let rig = Rig::within(Fake::playing([json(200, &body)]).await, limits);
    let error = reading(&rig).await;
    assert_eq!(error.code, Code::BadReply);
    assert!(
        error.message.contains("more than 1 MiB"),
        "{}",
        error.message
    );
}

#[tokio::test]
async fn a_small_answer_does_not_unfold_into_a_large_one() {
    let mut bomb = GzEncoder::new(Vec::new(), Compression::best());
    for _ in 0..64 {
        bomb.write_all(&[b' '; 1 << 20]).unwrap();
    }
    let bomb = bomb.finish().unwrap();
    assert!(
        bomb.len() < 128 << 10,
        "64 MiB as {} bytes on the wire",
        bomb.len()
    );
    let headers = [
        ("content-encoding", "gzip"),
        ("content-type", "application/json"),
    ];
    for status in [200, 400] {
        let rig = Rig::playing([answer(status, &headers, &bomb)]).await;
        let error = reading(&rig).await;
        let code = if status == 200 {
            Code::BadReply
        } else {
            Code::Refused
        };
        assert_eq!(error.code, code, "{status}");
    }
}

#[tokio::test]
async fn gzip_within_bounds_is_read() {
    let mut body = GzEncoder::new(Vec::new(), Compression::fast());
    body.write_all(b"[]").unwrap();
    let headers = [
        ("content-encoding", "gzip"),
        ("content-type", "application/json"),
    ];
    let rig = Rig::playing([answer(200, &headers, body.finish().unwrap())]).await;
    stackone().test(&rig.cx()).await.unwrap();
    assert!(
        rig.fake.seen()[0].headers["accept-encoding"].contains("gzip"),
        "and asked for"
    );
}

#[tokio::test]
async fn a_redirect_is_not_followed_and_carries_no_key_away() {
    let elsewhere = Fake::by(|_| json(200, "[]")).await;
    for status in [301, 302, 303, 307, 308] {
        let target = format!("{}?token=secret-in-the-query", elsewhere.base);
        let rig = Rig::playing(vec![answer(status, &[("location", &target)], ""); 2]).await;
        for error in [reading(&rig).await, making(&rig).await] {
            assert_eq!(error.code, Code::RedirectRefused, "{status}");
            assert!(
                error.message.contains("to 127.0.0.1"),
                "says where to: {}",
                error.message
            );
            assert!(
                !error.message.contains("secret-in-the-query"),
                "{}",
                error.message
            );
        }
    }
    assert_eq!(
        elsewhere.seen().len(),
        0,
        "the other server saw nothing at all"
    );
}

#[tokio::test]
async fn silence_is_waited_for_only_so_long() {
    let rig = Rig::within(Fake::by(|_| Answer::Hang).await, hasty());
    assert_eq!(reading(&rig).await.code, Code::Timeout);
    assert_eq!(rig.fake.seen().len(), 4, "a read is tried again");

    let rig = Rig::within(Fake::by(|_| Answer::Hang).await, hasty());
    assert_eq!(
        making(&rig).await.code,
        Code::CannotTell,
        "sent, but not answered"
    );
    assert_eq!(rig.fake.seen().len(), 1, "a session is asked for once");
}

#[tokio::test]
async fn a_closed_connection_is_tried_again_or_cannot_be_told() {
    let rig = Rig::playing([Answer::Close, json(200, "[]")]).await;
    stackone().test(&rig.cx()).await.unwrap();

    let rig = Rig::playing([Answer::Close]).await;
    assert_eq!(making(&rig).await.code, Code::CannotTell);
    assert_eq!(rig.fake.seen().len(), 1);
}

#[tokio::test]
async fn nobody_there_means_nothing_happened() {
    let mut rig = Rig::playing([]).await;
    // A port that was free a moment ago.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    rig.base.set_port(Some(port)).unwrap();
    assert_eq!(
        making(&rig).await.code,
        Code::Network,
        "never sent, so that it may be asked again"
    );
    assert_eq!(rig.http.tally().sent(), 1);
    let error = reading(&rig).await;
    assert_eq!(error.code, Code::Network);
    assert!(
        error.message.starts_with("StackOne cannot be reached"),
        "{}",
        error.message
    );
    assert_eq!(rig.http.tally().sent(), 5, "a read is tried again");
    assert_eq!(
        rig.clock.waits(),
        [250, 500, 1000].map(Duration::from_millis)
    );
}
