//! Webhooks: signed or not, and what they mean.

use std::collections::BTreeMap;

use linkdesk::{
    clock::Time,
    error::{Code, Error},
    secret::Secret,
    sign::Scheme,
    systems::{Delivery, Meaning, Verified},
};
use proptest::prelude::*;

use super::{super::sign, at, stackone};

const SECRET: &str = "stackone_test_vector_secret";

fn secrets(secret: &str) -> BTreeMap<String, Secret> {
    [("webhook_secret".to_owned(), Secret::new(secret))].into()
}

fn delivery(body: &[u8], signature: Option<&str>) -> Delivery {
    let header = signature.map(|value| ("x-stackone-signature".to_owned(), value.to_owned()));
    Delivery {
        headers: header.into_iter().collect(),
        body: body.to_vec(),
    }
}

/// What a rightly signed body is taken for.
fn signed(body: &[u8]) -> Result<Verified, Error> {
    let value = Scheme::Sha256Base64Url.sign(&Secret::new(SECRET), body, Time(0));
    stackone().verify(&secrets(SECRET), &delivery(body, Some(&value)), Time(0))
}

#[test]
fn the_published_vectors_are_taken() {
    for vector in sign::stackone().vectors {
        let verdict = stackone().verify(
            &secrets(&vector.secret),
            &delivery(&vector.body(), Some(&vector.value)),
            Time(0),
        );
        match vector.id.as_str() {
            "S5" => assert_eq!(verdict.unwrap_err().code, Code::BadReply, "an empty body"),
            // The bytes that are no text stand in a part that is not read.
            "S7" => assert_eq!(verdict.unwrap().event, "account.created"),
            id => assert_eq!(
                verdict.unwrap().happened_at,
                at("2026-01-15T09:30:00Z"),
                "{id}"
            ),
        }
    }
}

#[test]
fn an_account_event_leads_to_its_account() {
    let body = br#"{"event":"account.updated","event_date":"2026-01-15T09:30:00.000Z","record_type":"account",
        "record_id":45355976281015164504,"account_id":45355976281015164504,"provider":"bamboohr"}"#;
    assert_eq!(
        signed(body).unwrap(),
        Verified {
            link: None,
            event: "account.updated".to_owned(),
            dedupe_key: r#"["account.updated","45355976281015164504","2026-01-15T09:30:00.000Z"]"#
                .to_owned(),
            happened_at: at("2026-01-15T09:30:00Z"),
            account: Some("45355976281015164504".to_owned()),
            meaning: Meaning::Read,
        },
        "an id sent as a number keeps every digit"
    );
    let record = br#"{"event":"account.created","record_type":"account","record_id":"acc-1"}"#;
    assert_eq!(signed(record).unwrap().account.as_deref(), Some("acc-1"));
}

#[test]
fn every_event_has_its_meaning() {
    for (event, meaning) in [
        ("account.created", Meaning::Read),
        ("account.updated", Meaning::Read),
        ("account.deleted", Meaning::Gone),
        ("account.error", Meaning::Read),
        ("account.a_word_to_come", Meaning::Read),
        ("hris_employee.created", Meaning::Other),
        ("request.failed", Meaning::Other),
        ("", Meaning::Other),
    ] {
        let body = serde_json::json!({ "event": event }).to_string();
        assert_eq!(signed(body.as_bytes()).unwrap().meaning, meaning, "{event}");
    }
}

#[test]
fn the_same_event_is_known_again() {
    let body = |date: &str, sent: &str| {
        let text = format!(
            r#"{{"event":"account.updated","event_date":"{date}","record_id":"a","sent_at":"{sent}"}}"#
        );
        signed(text.as_bytes()).unwrap().dedupe_key
    };
    let (date, later) = ("2026-01-15T09:30:00.000Z", "2026-01-15T09:31:00.000Z");
    assert_eq!(body(date, "x"), body(date, "y"), "sent again");
    assert_ne!(body(date, "x"), body(later, "x"), "another change");
    let undated = |name: &str| {
        let text = format!(r#"{{"event":"account.updated","record_id":"a","name":"{name}"}}"#);
        signed(text.as_bytes()).unwrap().dedupe_key
    };
    assert_eq!(undated("x"), undated("x"));
    assert_ne!(
        undated("x"),
        undated("y"),
        "without a date only the very same body is the same"
    );
}

#[test]
fn a_delivery_without_a_right_signature_is_refused() {
    let body = br#"{"event":"account.created"}"#;
    let right = Scheme::Sha256Base64Url.sign(&Secret::new(SECRET), body, Time(0));
    let verify = |secret: &str, body: &[u8], value: Option<&str>| {
        stackone().verify(&secrets(secret), &delivery(body, value), Time(0))
    };
    assert!(verify(SECRET, body, Some(&right)).is_ok());
    for (why, verdict) in [
        ("no signature", verify(SECRET, body, None)),
        ("an empty one", verify(SECRET, body, Some(""))),
        ("another secret", verify("another", body, Some(&right))),
        (
            "another body",
            verify(SECRET, br#"{"event": "account.created"}"#, Some(&right)),
        ),
    ] {
        let error = verdict.unwrap_err();
        assert_eq!(
            (error.code, error.field.as_deref()),
            (Code::BadInput, Some("x-stackone-signature")),
            "{why}"
        );
    }
    for none in [BTreeMap::new(), secrets("")] {
        let error = stackone()
            .verify(&none, &delivery(body, Some(&right)), Time(0))
            .unwrap_err();
        assert_eq!(
            (error.code, error.field.as_deref()),
            (Code::SecretAbsent, Some("webhook_secret")),
            "an empty secret signs for anybody"
        );
    }
}

proptest! {
    #[test]
    fn any_delivery_is_survived(body in any::<Vec<u8>>(), value in any::<String>()) {
        let verdict = stackone().verify(&secrets(SECRET), &delivery(&body, Some(&value)), Time(0));
        prop_assert!(verdict.is_err());
        let _ = signed(&body);
    }

    #[test]
    fn any_event_is_survived(event in any::<String>(), date in any::<String>(), id in any::<String>(), kind in "account|x|") {
        let body = serde_json::json!({
            "event": event, "event_date": date, "record_id": id, "record_type": kind,
        });
        let told = signed(body.to_string().as_bytes()).unwrap();
        prop_assert_eq!(told.event, event);
    }
}
