//! Every documented error, and those that no documentation knows.

use linkdesk::error::Code;
use serde_json::json;

use super::{KEY, Rig, SECRET, ok, refusal, smile};
use crate::fake::{answer, json as raw};

#[tokio::test]
async fn the_key_is_tested_by_a_list_of_one() {
    let rig = Rig::playing([ok(200, json!({ "nextCursor": null, "items": [] }))]).await;
    let request = smile().test(&rig.cx()).await.unwrap();
    assert_eq!(request.as_deref(), Some("req-1"), "it stands in the body");
    let seen = &rig.fake.seen()[0];
    assert_eq!(
        (seen.path.as_str(), seen.asked("size")),
        ("/v1/users", Some("1"))
    );
    let pair = "Y2FuYXJ5LWtleS0wMTIzNDU2Nzg5OmNhbmFyeS1zZWNyZXQtOTg3NjU0MzIxMA==";
    assert_eq!(seen.headers["authorization"], format!("Basic {pair}"));
}

#[tokio::test]
async fn every_documented_error_has_its_code() {
    for (status, word, code, tries) in [
        (400, "INVALID_CREDENTIALS", Code::Unauthorized, 1),
        (400, "INVALID_PARAMETERS", Code::Refused, 1),
        (401, "INVALID_TOKEN", Code::Unauthorized, 1),
        (403, "UNAUTHORIZED_ACCESS", Code::Forbidden, 1),
        (404, "MISSING_RESOURCE", Code::NotFound, 1),
        (415, "UNSUPPORTED_TYPE", Code::Refused, 1),
        (429, "REQUEST_LIMIT_EXCEEDED", Code::RateLimited, 4),
        (500, "SERVER_ERROR", Code::SystemDown, 4),
        (501, "UNSUPPORTED_METHOD", Code::Unsupported, 1),
        (503, "SERVER_UNAVAILABLE", Code::SystemDown, 4),
        (504, "TIME_LIMIT_EXCEEDED", Code::Timeout, 4),
    ] {
        let rig = Rig::playing((0..8).map(|_| refusal(status, word))).await;
        let error = smile().test(&rig.cx()).await.unwrap_err();
        assert_eq!(error.code, code, "{status} {word}: {}", error.message);
        assert_eq!(error.status, Some(status), "{word}");
        assert_eq!(error.request_id.as_deref(), Some("req-bad"), "{word}");
        assert_eq!(error.system.as_deref(), Some("smile"));
        let sent = rig.fake.seen().len();
        match tries {
            1 => assert_eq!(sent, 1, "{word} is not repeated"),
            _ => assert!(sent > 1, "{word} is repeated for a read"),
        }
    }
}

#[tokio::test]
async fn a_refused_key_says_that_it_may_be_of_the_other_mode() {
    let rig = Rig::playing([refusal(400, "INVALID_CREDENTIALS")]).await;
    let error = smile().test(&rig.cx()).await.unwrap_err();
    assert!(error.message.contains("one mode only"), "{}", error.message);
    let leak = json!({ "code": "INVALID_TOKEN", "message": format!("{KEY}:{SECRET}") });
    let rig = Rig::playing([raw(401, &leak.to_string())]).await;
    let error = format!("{:?}", smile().test(&rig.cx()).await.unwrap_err());
    assert!(!error.contains(KEY) && !error.contains(SECRET), "{error}");
}

#[tokio::test]
async fn answers_that_make_no_sense_end_nothing() {
    let page = || answer(200, &[("content-type", "text/html")], "<html>");
    let hollow = r#"{"code":"OK","message":"","requestId":"r"}"#;
    for (what, answer) in [
        ("no JSON", raw(200, "nonsense")),
        ("no data", raw(200, hollow)),
        ("another shape", ok(200, json!([1, 2]))),
        ("an empty body", raw(200, "")),
        ("a list of texts", ok(200, json!({ "items": "none" }))),
    ] {
        let rig = Rig::playing([answer]).await;
        let error = smile().accounts(&rig.cx(), None).await.unwrap_err();
        assert_eq!(error.code, Code::BadReply, "{what}");
    }
    let rig = Rig::playing([page()]).await;
    let error = smile().account(&rig.cx(), "a-1").await.unwrap_err();
    assert_eq!(error.code, Code::BadReply, "a web page");
}
