//! What is kept in mind of something that is sent once: that it goes out, when by whichever clock, and for whom.

use std::sync::{Arc, Mutex};

use linkdesk::{
    clock::Time,
    error::Result,
    systems::{LinkAsk, LinkMade, Note, Noted},
};
use serde_json::{Value, json};

use super::{
    Rig, ask, at,
    invitations::invite,
    list, ok,
    once::{NOW, again, made, mine, wish},
    refusal, smile,
};
use crate::fake::{Answer, answer};

#[tokio::test]
async fn a_clock_that_goes_wrong_by_minutes_does_not_hide_what_was_made() {
    for clock in ["2026-11-21T06:57:00Z", "2026-11-21T07:13:00Z"] {
        let made_then = invite("iv-1", "jane@example.com", clock, "INVITED");
        let (answer, asked) = made([Answer::Close, list(&[made_then], None)], &wish()).await;
        assert_eq!(answer.unwrap().remote_id, "iv-1", "{clock}");
        assert_eq!(asked, ["POST /v1/invites", "GET /v1/invites"]);
    }
}

/// What was noted, in its order.
#[derive(Clone, Default)]
struct Notes(Arc<Mutex<Vec<&'static str>>>);

impl Note for Notes {
    fn goes_out(&self) -> Result<Time> {
        self.0.lock().unwrap().push("out");
        Ok(at(NOW).unwrap())
    }

    fn refused(&self) {
        self.0.lock().unwrap().push("refused");
    }
}

#[tokio::test]
async fn it_is_noted_when_something_goes_out_and_taken_back_by_a_clear_refusal_alone() {
    let token = |mode: &str| json!({ "accessToken": "tok-0008", "mode": mode });
    let user = || json!({ "id": "t-u1", "createdAt": NOW });
    let wrong_mode = ok(201, json!({ "user": user(), "token": token("PRODUCTION") }));
    let elsewhere = || answer(302, &[("location", "https://elsewhere.test/")], "");
    let empty = || list(&[], None);
    let no_look = || refusal(503, "SERVER_UNAVAILABLE");
    for (answers, ask, noted) in [
        (vec![ok(201, mine("iv-1"))], wish(), &["out"][..]),
        (vec![refusal(422, "NO")], wish(), &["out", "refused"]),
        (vec![refusal(429, "NO")], wish(), &["out", "refused"]),
        (vec![Answer::Close, empty()], wish(), &["out"]),
        (vec![elsewhere(), empty()], wish(), &["out"]),
        (vec![wrong_mode], ask("wink", &[]), &["out"]),
        (
            std::iter::repeat_with(no_look).take(4).collect(),
            again(),
            &[],
        ),
        (
            vec![list(&[], None), refusal(422, "NO")],
            again(),
            &["out", "refused"],
        ),
    ] {
        let notes = Notes::default();
        let told = LinkAsk {
            noted: Noted::by(notes.clone()),
            ..ask
        };
        let (answer, asked) = made(answers, &told).await;
        assert_eq!(*notes.0.lock().unwrap(), noted, "{asked:?} {answer:?}");
    }
}

#[tokio::test]
async fn an_owner_id_that_smile_cannot_hold_is_known_by_its_digest() {
    let long = "x".repeat(501);
    for owner in ["Bäckerei-7", long.as_str()] {
        let ask = LinkAsk {
            owner_id: owner.to_owned(),
            ..ask("wink", &[])
        };
        let (_, kept) = kept_with(&ask, vec![Answer::Close, list(&[], None)]).await;
        let digest = kept["ownerIdDigest"].as_str().unwrap();
        assert_eq!((digest.len(), digest.is_ascii()), (43, true), "{kept}");
        let user = json!({ "id": "t-u1", "createdAt": NOW, "externalMetadata": kept });
        let token = ok(201, json!({ "accessToken": "tok-0009" }));
        let found = vec![Answer::Close, list(&[user], None), token];
        let (found, _) = kept_with(&ask, found).await;
        assert_eq!(found.unwrap().person.as_deref(), Some("t-u1"));
    }
}

/// What became of it, and what was to be kept with the user.
async fn kept_with(ask: &LinkAsk, answers: Vec<Answer>) -> (Result<LinkMade>, Value) {
    let rig = Rig::playing(answers).await;
    let made = smile().link(&rig.cx(), ask).await;
    let sent = rig.fake.seen()[0].json();
    (made, sent["externalMetadata"].clone())
}
