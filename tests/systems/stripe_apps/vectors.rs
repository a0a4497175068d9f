//! Signatures of installs: every vector and every check, through the proof itself.

use linkdesk::{
    clock::Time,
    secret::Secret,
    sign::Scheme,
    systems::{Claim, Cx, Proof},
    wire::Environment,
};
use serde::Deserialize;

use super::{pairs, playing, settings, stripe};

#[derive(Deserialize)]
struct Vectors {
    vectors: Vec<Vector>,
    checks: Vec<Check>,
}

#[derive(Deserialize)]
struct Vector {
    id: String,
    scheme: String,
    secret: String,
    #[serde(default)]
    timestamp: i64,
    body: String,
    value: String,
}

#[derive(Deserialize)]
struct Check {
    id: String,
    vector: String,
    value: Option<String>,
    secret: Option<String>,
    body: Option<String>,
    #[serde(default)]
    now: Option<i64>,
    expect: String,
}

fn all() -> Vectors {
    serde_json::from_str(include_str!("vectors.json")).unwrap()
}

/// What a way back says whose signed text is this one.
fn claim(body: &str, value: &str) -> Claim {
    let text: serde_json::Value = serde_json::from_str(body).unwrap_or_default();
    let named = |name: &str| text[name].as_str().map(str::to_owned);
    Claim {
        account: named("account_id").unwrap_or_else(|| body.to_owned()),
        user: named("user_id").unwrap_or_default(),
        live: false,
        state: named("state"),
        signature: Secret::new(value),
    }
}

async fn proof(secret: &str, plain: bool, claim: &Claim, now: i64) -> Proof {
    let mut rig = playing([]).await;
    rig.settings = settings();
    if plain {
        rig.settings.extend(pairs(&[("signature_form", "plain")]));
    }
    rig.secrets
        .insert("app_signing_secret".to_owned(), Secret::new(secret));
    let cx = Cx {
        now: Time(now * 1000),
        ..rig.cx()
    };
    stripe().prove(&cx, claim).unwrap()
}

#[tokio::test]
async fn every_vector_is_signed_and_proved() {
    let all = all().vectors;
    assert_eq!(all.len(), 9, "A1 to A6b, B1 and B2");
    for vector in all {
        let plain = vector.scheme != "stripe-v1";
        let scheme = match plain {
            true => Scheme::Sha256Hex,
            false => Scheme::StripeV1 { tolerance: 300 },
        };
        let (secret, now) = (Secret::new(&*vector.secret), Time(vector.timestamp * 1000));
        let signed = scheme.sign(&secret, vector.body.as_bytes(), now);
        assert_eq!(signed, vector.value, "{}", vector.id);
        let proved = proof(
            &vector.secret,
            plain,
            &claim(&vector.body, &vector.value),
            vector.timestamp,
        )
        .await;
        // Another order of keys and another escaping are other texts than the one that is documented.
        let ours = !["A5", "A6b"].contains(&vector.id.as_str());
        let expected = match ours {
            true => Proof::Holds,
            false => Proof::Fails("install/signature"),
        };
        assert_eq!(proved, expected, "{}", vector.id);
        let other = proof(
            &vector.secret,
            !plain,
            &claim(&vector.body, &vector.value),
            vector.timestamp,
        )
        .await;
        let why = if plain {
            "install/plain"
        } else {
            "install/malformed"
        };
        assert_eq!(other, Proof::Fails(why), "{} in the other form", vector.id);
    }
}

#[tokio::test]
async fn checks_are_answered_as_they_must_be() {
    let Vectors { vectors, checks } = all();
    assert!(!checks.is_empty());
    for check in checks {
        let vector = vectors.iter().find(|one| one.id == check.vector).unwrap();
        let body = check.body.as_ref().unwrap_or(&vector.body);
        let value = check.value.as_ref().unwrap_or(&vector.value);
        let secret = check.secret.as_ref().unwrap_or(&vector.secret);
        let plain = vector.scheme != "stripe-v1";
        let now = check.now.unwrap_or(vector.timestamp);
        let holds = proof(secret, plain, &claim(body, value), now).await == Proof::Holds;
        assert_eq!(holds, check.expect == "accept", "{}", check.id);
    }
}

#[tokio::test]
async fn age_mode_and_missing_secrets_are_told_apart() {
    let vectors = all().vectors;
    let first = &vectors[0];
    let good = claim(&first.body, &first.value);
    for (age, holds) in [(300, true), (301, false), (-3600, true)] {
        let proved = proof(&first.secret, false, &good, first.timestamp + age).await;
        let expected = match holds {
            true => Proof::Holds,
            false => Proof::Fails("install/stale"),
        };
        assert_eq!(proved, expected, "{age}");
    }
    let live = Claim {
        live: true,
        ..good.clone()
    };
    let proved = proof(&first.secret, false, &live, first.timestamp).await;
    assert_eq!(proved, Proof::Fails("install/mode"));
    let rig = playing([]).await;
    let error = stripe().prove(&rig.cx(), &good).unwrap_err();
    assert_eq!(error.field.as_deref(), Some("app_signing_secret"));
    let mut live_rig = playing([]).await;
    live_rig.environment = Environment::Live;
    let proved = stripe().prove(&live_rig.cx(), &good).unwrap();
    assert_eq!(proved, Proof::Fails("install/mode"));
}
