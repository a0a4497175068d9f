//! Webhooks: every vector, every type of event, and what each makes the desk look at.

use std::collections::BTreeMap;

use linkdesk::{
    clock::Time,
    error::Code,
    secret::Secret,
    sign::Scheme,
    systems::{Delivery, Meaning, Verified},
};
use serde_json::json;

use super::smile;
use crate::systems::sign::Vectors;

const SCHEME: Scheme = Scheme::Sha512Hex;

fn vectors() -> Vectors {
    serde_json::from_str(include_str!("vectors.json")).unwrap()
}

fn verify(secret: &str, body: &[u8], value: &str) -> linkdesk::error::Result<Verified> {
    let secrets = BTreeMap::from([("webhook_secret".to_owned(), Secret::new(secret))]);
    let delivery = Delivery {
        headers: BTreeMap::from([("smile-signature".to_owned(), value.to_owned())]),
        body: body.to_vec(),
    };
    smile().verify(&secrets, &delivery, Time(0))
}

#[test]
fn every_vector_is_signed_and_verified() {
    let vectors = vectors().vectors;
    let ids: Vec<&str> = vectors.iter().map(|vector| vector.id.as_str()).collect();
    assert_eq!(ids, ["M1", "M2", "M3", "M4", "M5", "M6", "M7"]);
    for vector in &vectors {
        let (secret, body) = (Secret::new(&*vector.secret), vector.body());
        assert_eq!(
            SCHEME.sign(&secret, &body, Time(0)),
            vector.value,
            "{}",
            vector.id
        );
        let held = SCHEME.verify(&secret, &body, &vector.value, Time(0));
        assert_eq!(held, Ok(()), "{}", vector.id);
    }
}

#[test]
fn every_check_is_answered_as_expected() {
    let all = vectors();
    assert_eq!(all.checks.len(), 3, "K21 to K23");
    for check in &all.checks {
        let vector = all
            .vectors
            .iter()
            .find(|one| one.id == check.vector)
            .unwrap();
        let body = check
            .body
            .clone()
            .map_or_else(|| vector.body(), String::into_bytes);
        let value = check.value.as_ref().unwrap_or(&vector.value);
        let held = verify(&vector.secret, &body, value);
        assert_eq!(held.is_ok(), check.expect == "accept", "{}", check.id);
    }
}

#[test]
fn events_say_what_to_look_at() {
    let all = vectors();
    let read = |id: &str| {
        let vector = all.vectors.iter().find(|one| one.id == id).unwrap();
        verify(&vector.secret, &vector.body(), &vector.value).unwrap()
    };
    let connected = read("M1");
    assert_eq!(connected.event, "ACCOUNT_CONNECTED");
    assert_eq!(
        connected.account.as_deref(),
        Some("a-0123456789abcdef0123456789abcdef")
    );
    assert_eq!(connected.dedupe_key, "et-0123456789abcdef0123456789abcdef");
    assert_eq!(connected.meaning, Meaning::Read);
    let linked = read("M4");
    assert_eq!(
        linked.link.as_deref(),
        Some("iv-0123456789abcdef0123456789abcdef")
    );
    assert_eq!((linked.account, linked.meaning), (None, Meaning::Read));
}

#[test]
fn every_type_of_event_is_taken() {
    let events = smile()
        .spec()
        .webhook
        .iter()
        .find_map(|field| match field.input {
            linkdesk::wire::Input::Multi { options } => Some(options),
            _ => None,
        });
    let events = events.unwrap();
    assert_eq!(events.len(), 38, "with the wildcard");
    let secret = Secret::new("s3cret");
    for kind in events.iter().chain(&["AN_EVENT_TO_COME"]) {
        let data = json!({ "userId": "u", "accountId": "a-1", "inviteId": null, "sourceId": "a-1",
                           "sourceType": "ACCOUNT", "dataPoints": [] });
        let body = json!({ "id": format!("et-{kind}"), "version": 1, "type": kind, "data": data })
            .to_string();
        let value = SCHEME.sign(&secret, body.as_bytes(), Time(0));
        let event = verify("s3cret", body.as_bytes(), &value).unwrap();
        assert_eq!(
            (event.event.as_str(), event.dedupe_key),
            (*kind, format!("et-{kind}"))
        );
        let upload = body.replace("\"ACCOUNT\"", "\"UPLOAD\"");
        let value = SCHEME.sign(&secret, upload.as_bytes(), Time(0));
        let event = verify("s3cret", upload.as_bytes(), &value).unwrap();
        let about = kind.starts_with("ACCOUNT_") || kind.starts_with("INVITE_");
        assert_eq!(event.meaning == Meaning::Read, about, "{kind}");
    }
}

#[test]
fn what_is_wrong_with_a_delivery_is_told() {
    let vector = &vectors().vectors[0];
    let code = |secret: &str, body: &[u8], value: &str| verify(secret, body, value).unwrap_err();
    let wrong = code("other", &vector.body(), &vector.value);
    assert_eq!(
        (wrong.code, wrong.field.as_deref()),
        (Code::BadInput, Some("smile-signature"))
    );
    let short = code(&vector.secret, &vector.body(), "abc");
    assert!(short.message.contains("128"), "{}", short.message);
    let absent = code("", &vector.body(), &vector.value);
    assert_eq!(absent.code, Code::SecretAbsent);
    let secret = Secret::new("s3cret");
    let value = SCHEME.sign(&secret, b"[]", Time(0));
    assert_eq!(code("s3cret", b"[]", &value).code, Code::BadReply);
}
