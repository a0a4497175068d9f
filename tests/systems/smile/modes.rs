//! A refused key at both of Smile's places: asked for at the other one only where that is known, and then certain.

use linkdesk::{
    error::Code,
    systems::modes::{self, Tested},
    wire::Environment,
};
use serde_json::json;

use super::{KEY, Rig, SECRET, ok, refusal, smile};
use crate::fake::{Answer, Fake, json as raw};

fn well() -> Answer {
    ok(200, json!({ "nextCursor": null, "items": [] }))
}

fn refused() -> Answer {
    refusal(401, "INVALID_TOKEN")
}

/// A key that is tested in an environment; `there` is what the place of the other mode answers.
async fn tested(environment: Environment, here: Answer, there: Vec<Answer>) -> (Tested, Fake) {
    let mut rig = Rig::playing([here]).await;
    rig.environment = environment;
    let other = Fake::playing(there).await;
    let base = other.base.join("/v1").unwrap();
    let tested = modes::test(smile(), &rig.cx(), Some(&base)).await;
    assert_eq!(rig.asked(), ["GET /v1/users"], "its own place once");
    (tested, other)
}

#[tokio::test]
async fn a_key_that_works_in_the_other_mode_is_known_for_certain() {
    for (environment, belongs) in [
        (Environment::Sandbox, "production"),
        (Environment::Live, "sandbox"),
    ] {
        let (tested, other) = tested(environment, refused(), vec![well()]).await;
        let error = tested.answer.unwrap_err();
        assert_eq!(
            (error.code, tested.elsewhere),
            (Code::WrongMode, Some(true))
        );
        let said = format!("one of Smile’s {belongs}");
        assert!(error.message.contains(&said), "{}", error.message);
        assert_eq!(
            error.request_id.as_deref(),
            Some("req-bad"),
            "of the refusal"
        );
        let seen = other.seen();
        let asked: Vec<_> = seen
            .iter()
            .map(|one| (one.method.as_str(), one.path.as_str(), one.asked("size")))
            .collect();
        assert_eq!(asked, [("GET", "/v1/users", Some("1"))], "one cheap read");
    }
}

#[tokio::test]
async fn a_key_that_works_nowhere_is_of_no_mode() {
    let (tested, other) = tested(Environment::Sandbox, refused(), vec![refused()]).await;
    let error = tested.answer.unwrap_err();
    assert_eq!(
        (error.code, tested.elsewhere),
        (Code::Unauthorized, Some(false))
    );
    assert!(error.message.contains("neither"), "{}", error.message);
    assert_eq!(other.seen().len(), 1);
}

#[tokio::test]
async fn where_nobody_can_say_the_question_stays() {
    let broken = vec![raw(200, "nonsense")];
    let (tested, _other) = tested(Environment::Live, refused(), broken).await;
    let error = tested.answer.unwrap_err();
    assert_eq!((error.code, tested.elsewhere), (Code::Unauthorized, None));
    assert!(error.message.contains("one mode only"), "{}", error.message);
    assert!(!error.message.contains(KEY) && !error.message.contains(SECRET));
}

#[tokio::test]
async fn nobody_is_asked_without_need() {
    for (why, environment, here) in [
        ("it works", Environment::Sandbox, well()),
        (
            "it may not",
            Environment::Sandbox,
            refusal(403, "UNAUTHORIZED_ACCESS"),
        ),
        (
            "Practice has no other mode",
            Environment::Practice,
            refused(),
        ),
    ] {
        let (tested, other) = tested(environment, here, vec![well()]).await;
        assert_eq!(tested.elsewhere, None, "{why}");
        assert!(other.seen().is_empty(), "{why}");
    }
    let rig = Rig::playing([refused()]).await;
    let tested = modes::test(smile(), &rig.cx(), None).await;
    let error = tested.answer.unwrap_err();
    assert_eq!(
        (error.code, tested.elsewhere),
        (Code::Unauthorized, None),
        "an address of the integration's own has no other"
    );
}

#[test]
fn each_mode_knows_the_place_of_the_other() {
    let spec = smile().spec();
    assert_eq!(
        spec.other_home(Environment::Sandbox),
        Some("https://open.smileapi.io/v1")
    );
    assert_eq!(
        spec.other_home(Environment::Live),
        Some("https://sandbox.smileapi.io/v1")
    );
    assert_eq!(spec.other_home(Environment::Practice), None);
    let stackone = linkdesk::systems::find("stackone").unwrap().spec();
    assert_eq!(
        stackone.other_home(Environment::Live),
        None,
        "one place for both modes"
    );
}
