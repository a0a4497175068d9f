//! Webhook signatures: every vector and every check, and what an event means.

use std::collections::BTreeMap;

use linkdesk::{
    clock::Time,
    error::Code,
    secret::Secret,
    sign::{Fault, Scheme},
    systems::{Delivery, Meaning},
};
use proptest::prelude::*;
use serde::Deserialize;

use super::stripe;

#[derive(Deserialize)]
struct Vectors {
    vectors: Vec<Vector>,
    checks: Vec<Check>,
}

#[derive(Deserialize)]
struct Vector {
    id: String,
    secret: String,
    timestamp: i64,
    body: String,
    value: String,
}

#[derive(Deserialize)]
struct Check {
    id: String,
    vector: String,
    secret: Option<String>,
    body: Option<String>,
    value: Option<String>,
    now: i64,
    tolerance: u32,
    expect: String,
}

fn vectors() -> Vectors {
    serde_json::from_str(include_str!("vectors.json")).unwrap()
}

fn second(at: i64) -> Time {
    Time(at * 1000)
}

#[test]
fn vectors_are_signed_and_verified() {
    let all = vectors().vectors;
    assert_eq!(all.len(), 13, "A1 to A6b and C1 to C5");
    for vector in all {
        let secret = Secret::new(&*vector.secret);
        let scheme = Scheme::StripeV1 { tolerance: 300 };
        let now = second(vector.timestamp);
        let signed = scheme.sign(&secret, vector.body.as_bytes(), now);
        assert_eq!(signed, vector.value, "{}", vector.id);
        let verdict = scheme.verify(&secret, vector.body.as_bytes(), &vector.value, now);
        assert_eq!(verdict, Ok(()), "{}", vector.id);
    }
}

#[test]
fn checks_are_answered_as_both_sdks_answer() {
    let Vectors { vectors, checks } = vectors();
    assert_eq!(checks.len(), 15, "K1 to K15");
    for check in checks {
        let vector = vectors
            .iter()
            .find(|vector| vector.id == check.vector)
            .unwrap();
        let secret = Secret::new(check.secret.as_ref().unwrap_or(&vector.secret).as_str());
        let body = check.body.as_ref().unwrap_or(&vector.body);
        let value = check.value.as_ref().unwrap_or(&vector.value);
        let scheme = Scheme::StripeV1 {
            tolerance: check.tolerance,
        };
        let verdict = scheme.verify(&secret, body.as_bytes(), value, second(check.now));
        assert_eq!(
            verdict.is_ok(),
            check.expect == "accept",
            "{}: {verdict:?}",
            check.id
        );
    }
}

fn delivery(body: &str, value: &str) -> Delivery {
    Delivery {
        headers: BTreeMap::from([("stripe-signature".to_owned(), value.to_owned())]),
        body: body.as_bytes().to_vec(),
    }
}

fn secrets(secret: &str) -> BTreeMap<String, Secret> {
    [("webhook_secret".to_owned(), Secret::new(secret))].into()
}

#[test]
fn a_disconnect_names_its_account_beside_the_application() {
    let all = vectors().vectors;
    let vector = all.iter().find(|vector| vector.id == "C5").unwrap();
    let came = delivery(&vector.body, &vector.value);
    let verified = stripe()
        .verify(&secrets(&vector.secret), &came, second(vector.timestamp))
        .unwrap();
    assert_eq!(verified.account.as_deref(), Some("acct_1Vector0000000001"));
    assert_eq!(verified.meaning, Meaning::Gone);
    assert_eq!(verified.dedupe_key, "evt_test_deauth");
}

#[test]
fn refusals_say_why() {
    let all = vectors().vectors;
    let vector = all.iter().find(|vector| vector.id == "C1").unwrap();
    let verify = |secret: &str, value: &str, now: i64| {
        let came = delivery(&vector.body, value);
        stripe()
            .verify(&secrets(secret), &came, second(now))
            .unwrap_err()
            .message
    };
    let at = vector.timestamp;
    assert!(verify(&vector.secret, &vector.value, at + 301).contains("five minutes"));
    assert!(verify("whsec_other", &vector.value, at).contains("another secret"));
    assert!(verify(&vector.secret, "t=1,v0=ab", at).contains("not one of Stripe's"));
    let bare = Delivery {
        headers: BTreeMap::new(),
        body: Vec::new(),
    };
    let absent = stripe()
        .verify(&BTreeMap::new(), &bare, second(at))
        .unwrap_err();
    assert_eq!(absent.code, Code::SecretAbsent);
}

proptest! {
    #[test]
    fn any_value_is_survived(body in any::<Vec<u8>>(), value in any::<String>(), now in any::<i64>()) {
        let scheme = Scheme::StripeV1 { tolerance: 300 };
        let secret = Secret::new("whsec_x");
        prop_assert!(scheme.verify(&secret, &body, &value, Time(now)).is_err());
        let came = delivery("", &value);
        prop_assert!(stripe().verify(&secrets("whsec_x"), &came, Time(now)).is_err());
    }

    #[test]
    fn a_signature_holds_for_five_minutes(body in any::<Vec<u8>>(), at in 0..4_000_000_000_i64, age in 0..1000_i64) {
        let scheme = Scheme::StripeV1 { tolerance: 300 };
        let secret = Secret::new("whsec_x");
        let value = scheme.sign(&secret, &body, second(at));
        let wanted = if age > 300 { Err(Fault::Stale) } else { Ok(()) };
        prop_assert_eq!(scheme.verify(&secret, &body, &value, second(at + age)), wanted);
    }
}

#[test]
fn old_and_new_secret_stand_side_by_side_while_one_is_rolled() {
    let body = br#"{"id":"evt_1","object":"event","type":"account.updated","account":"acct_1"}"#;
    let (old, new) = (
        Secret::new("whsec_old0123456789"),
        Secret::new("whsec_new0123456789"),
    );
    let now = second(1_795_244_716);
    let scheme = Scheme::StripeV1 { tolerance: 300 };
    let both: BTreeMap<String, Secret> = [
        ("webhook_secret".to_owned(), new.clone()),
        ("previous_webhook_secret".to_owned(), old.clone()),
    ]
    .into();
    let only: BTreeMap<String, Secret> = [("webhook_secret".to_owned(), new.clone())].into();
    for system in ["stripe-connect", "stripe-apps"] {
        let system = linkdesk::systems::find(system).unwrap();
        for (secret, told) in [
            (&old, true),
            (&new, true),
            (&Secret::new("whsec_other012345"), false),
        ] {
            let delivery = Delivery {
                headers: [(
                    "stripe-signature".to_owned(),
                    scheme.sign(secret, body, now),
                )]
                .into(),
                body: body.to_vec(),
            };
            let verdict = system.verify(&both, &delivery, now);
            assert_eq!(verdict.is_ok(), told, "{secret:?}");
            let late = system.verify(&both, &delivery, now.plus_seconds(301));
            let stale = late.unwrap_err().message.contains("five minutes");
            assert_eq!(stale, told, "one that fits and is too old says so");
            let alone = system.verify(&only, &delivery, now);
            assert_eq!(alone.is_ok(), secret.expose() == new.expose());
        }
    }
}
