//! The signature vectors: what a verifier must accept and refuse, and that the signer makes the same values.

use base64::{Engine, engine::general_purpose::STANDARD};
use linkdesk::{
    clock::Time,
    secret::Secret,
    sign::{Fault, Scheme},
};
use proptest::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct Vectors {
    pub(crate) vectors: Vec<Vector>,
    pub(crate) checks: Vec<Check>,
}

#[derive(Deserialize)]
pub(crate) struct Vector {
    pub(crate) id: String,
    pub(crate) secret: String,
    body: Option<String>,
    body_base64: Option<String>,
    pub(crate) value: String,
}

#[derive(Deserialize)]
pub(crate) struct Check {
    pub(crate) id: String,
    pub(crate) vector: String,
    pub(crate) body: Option<String>,
    pub(crate) value: Option<String>,
    pub(crate) expect: String,
}

impl Vector {
    pub(crate) fn body(&self) -> Vec<u8> {
        match (&self.body, &self.body_base64) {
            (Some(text), _) => text.clone().into_bytes(),
            (None, Some(encoded)) => STANDARD.decode(encoded).unwrap(),
            (None, None) => panic!("{} has no body", self.id),
        }
    }
}

pub(crate) fn stackone() -> Vectors {
    serde_json::from_str(include_str!("stackone/vectors.json")).unwrap()
}

const SCHEME: Scheme = Scheme::Sha256Base64Url;

#[test]
fn stackone_vectors_are_signed_and_verified() {
    let Vectors { vectors, .. } = stackone();
    let ids: Vec<&str> = vectors.iter().map(|vector| vector.id.as_str()).collect();
    assert_eq!(ids, ["S1", "S2", "S3", "S4", "S5", "S6", "S7"]);
    for vector in &vectors {
        let secret = Secret::new(&*vector.secret);
        let signed = SCHEME.sign(&secret, &vector.body(), Time(0));
        assert_eq!(signed, vector.value, "{} as the signer makes it", vector.id);
        let verdict = SCHEME.verify(&secret, &vector.body(), &vector.value, Time(0));
        assert_eq!(verdict, Ok(()), "{} as it was received", vector.id);
    }
}

#[test]
fn stackone_checks_are_answered_as_expected() {
    let Vectors { vectors, checks } = stackone();
    assert_eq!(checks.len(), 5, "K16 to K20");
    for check in checks {
        let vector = vectors
            .iter()
            .find(|vector| vector.id == check.vector)
            .unwrap();
        let body = check.body.map_or_else(|| vector.body(), String::into_bytes);
        let value = check.value.as_ref().unwrap_or(&vector.value);
        let verdict = SCHEME.verify(&Secret::new(&*vector.secret), &body, value, Time(0));
        assert_eq!(
            verdict.is_ok(),
            check.expect == "accept",
            "{}: {verdict:?}",
            check.id
        );
    }
}

#[test]
fn the_fault_says_whether_another_secret_could_help() {
    let secret = Secret::new("a secret");
    let verify = |value: &str| SCHEME.verify(&secret, b"body", value, Time(0));
    for malformed in ["", "=", "no base64!", "AAAA", &"A".repeat(44), "é"] {
        assert_eq!(verify(malformed), Err(Fault::Malformed), "{malformed:?}");
    }
    assert_eq!(verify(&"A".repeat(43)), Err(Fault::Mismatch));
}

proptest! {
    #[test]
    fn any_value_and_body_are_survived(
        secret in any::<String>(), body in any::<Vec<u8>>(), value in any::<String>(),
    ) {
        let secret = Secret::new(secret);
        prop_assert!(SCHEME.verify(&secret, &body, &value, Time(0)).is_err());
        let signed = SCHEME.sign(&secret, &body, Time(0));
        prop_assert_eq!(SCHEME.verify(&secret, &body, &signed, Time(0)), Ok(()));
    }

    #[test]
    fn one_other_bit_is_another_body(body in prop::collection::vec(any::<u8>(), 1..200), at in any::<prop::sample::Index>()) {
        let secret = Secret::new("a secret");
        let signed = SCHEME.sign(&secret, &body, Time(0));
        let mut other = body.clone();
        other[at.index(body.len())] ^= 1;
        prop_assert_eq!(SCHEME.verify(&secret, &other, &signed, Time(0)), Err(Fault::Mismatch));
    }
}
