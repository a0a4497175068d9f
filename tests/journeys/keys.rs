//! Keys: write-only, of one environment and one place, known by their shape.

use std::collections::BTreeMap;

use linkdesk::{api, error::Code, secret::Secret, wire::*};

use super::{Bench, id};

pub(super) const REAL: &str = "v1.eu1.0123456789abcdefghijklmnop";

pub(super) fn draft(name: &str, environment: Environment, key: &str) -> IntegrationDraft {
    IntegrationDraft {
        id: None,
        system: "stackone".to_owned(),
        name: name.to_owned(),
        environment,
        base_url: None,
        settings: BTreeMap::new(),
        secrets: BTreeMap::from([("api_key".to_owned(), Secret::new(key))]),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_goes_in_and_only_its_end_comes_out() {
    let bench = Bench::new().await;
    let saved = api::integration_save(&bench.desk, draft("Europe", Environment::Sandbox, REAL))
        .await
        .unwrap();
    let key = saved
        .secrets
        .iter()
        .find(|secret| secret.name == "api_key")
        .unwrap();
    assert_eq!(
        (key.present, key.last_four.as_str(), key.fingerprint.len()),
        (true, "mnop", 12),
        "end and fingerprint"
    );
    assert!(key.saved_at.is_some(), "its age is known");
    assert_eq!(
        saved.base_url, "https://api.stackone.com",
        "the system's own address"
    );
    let told = serde_json::to_string(&saved).unwrap();
    assert!(!told.contains(REAL), "the key is in no answer");
    let other = draft("Other", Environment::Sandbox, REAL);
    let other = api::integration_save(&bench.desk, other).await.unwrap();
    assert_eq!(
        other.secrets[0].fingerprint, key.fingerprint,
        "equal keys have equal fingerprints on this desk"
    );
    let mut change = draft("Europe renamed", Environment::Sandbox, "");
    change.id = Some(saved.id.clone());
    let changed = api::integration_save(&bench.desk, change).await.unwrap();
    assert!(
        changed.secrets[0].present,
        "a change without a key leaves the key"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_of_another_environment_is_not_saved() {
    let bench = Bench::new().await;
    let practice = bench.integration().await;
    let wrong = [
        draft("A", Environment::Live, "v1.practice.0123456789abcdef"),
        draft("B", Environment::Sandbox, "v1.practice.0123456789abcdef"),
        IntegrationDraft {
            base_url: Some(practice.base_url.clone()),
            ..draft("C", Environment::Practice, REAL)
        },
        draft("D", Environment::Sandbox, "two words"),
    ];
    for draft in wrong {
        let name = draft.name.clone();
        let error = api::integration_save(&bench.desk, draft).await.unwrap_err();
        assert_eq!(
            error.field.as_deref(),
            Some("api_key"),
            "{name} is refused at the key"
        );
    }
    let live_in_the_clear = IntegrationDraft {
        base_url: Some("http://api.stackone.com".to_owned()),
        ..draft("E", Environment::Live, REAL)
    };
    let error = api::integration_save(&bench.desk, live_in_the_clear)
        .await
        .unwrap_err();
    assert_eq!(
        error.field.as_deref(),
        Some("base_url"),
        "a key never travels in the clear"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_of_live_is_not_saved_in_sandbox_nor_the_other_way_round() {
    let bench = Bench::new().await;
    let saved = async |name: &str, environment, key: &str| {
        let draft = draft(name, environment, key);
        api::integration_save(&bench.desk, draft).await
    };
    let live = saved("Live", Environment::Live, REAL).await.unwrap();
    let error = saved("Test", Environment::Sandbox, REAL).await.unwrap_err();
    assert_eq!(
        error.field.as_deref(),
        Some("api_key"),
        "nothing in a StackOne key says what it is for; where it is in use does"
    );
    assert!(
        error.message.contains("live") && error.message.contains("“Live”"),
        "it says where: {}",
        error.message
    );
    saved("Live too", Environment::Live, REAL)
        .await
        .expect("the same environment may use it twice");
    api::integration_remove(&bench.desk, id(&live.id))
        .await
        .unwrap();
    let error = saved("Test", Environment::Sandbox, REAL).await;
    assert!(error.is_err(), "one of the two in live is still there");
    let other = "v1.eu1.another0123456789abcdef";
    saved("Test", Environment::Sandbox, other).await.unwrap();
    let error = saved("Live", Environment::Live, other).await.unwrap_err();
    assert_eq!(
        error.field.as_deref(),
        Some("api_key"),
        "nor the other way round"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_repeats_no_secret() {
    let bench = Bench::new().await;
    let swapped = IntegrationDraft {
        secrets: BTreeMap::from([(REAL.to_owned(), Secret::new("api_key"))]),
        ..draft("Swapped", Environment::Sandbox, "")
    };
    let wrong_place = IntegrationDraft {
        secrets: BTreeMap::from([("webhook_secret".to_owned(), Secret::new(REAL))]),
        ..draft("Wrong place", Environment::Sandbox, "")
    };
    let two_words = draft(
        "Two words",
        Environment::Sandbox,
        "v1.eu1.0123456789abcdefghijklmnop x",
    );
    for draft in [swapped, wrong_place, two_words] {
        let error = api::integration_save(&bench.desk, draft).await.unwrap_err();
        assert!(error.field.is_some(), "the place is named: {error:?}");
        let told = serde_json::to_string(&error).unwrap();
        assert!(
            !told.contains("0123456789abcdef"),
            "without the key: {told}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stored_key_does_not_follow_to_another_address() {
    let bench = Bench::new().await;
    let saved = api::integration_save(&bench.desk, draft("Europe", Environment::Live, REAL))
        .await
        .unwrap();
    let elsewhere = |key| IntegrationDraft {
        id: Some(saved.id.clone()),
        base_url: Some("https://collector.example".to_owned()),
        ..draft("Europe", Environment::Live, key)
    };
    let error = api::integration_save(&bench.desk, elsewhere(""))
        .await
        .unwrap_err();
    assert_eq!(
        error.field.as_deref(),
        Some("api_key"),
        "a new place wants its key anew"
    );
    let moved = api::integration_save(&bench.desk, elsewhere(REAL))
        .await
        .unwrap();
    assert_eq!(
        moved.base_url, "https://collector.example",
        "who holds the key may"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_change_leaves_the_key_of_before() {
    let bench = Bench::new().await;
    api::integration_save(&bench.desk, draft("Taken", Environment::Sandbox, REAL))
        .await
        .unwrap();
    let second = api::integration_save(&bench.desk, draft("Second", Environment::Sandbox, REAL))
        .await
        .unwrap();
    let change = IntegrationDraft {
        id: Some(second.id.clone()),
        ..draft(
            "taken",
            Environment::Sandbox,
            "v1.eu1.zyxwvutsrqponmlkjihgfedcba",
        )
    };
    let error = api::integration_save(&bench.desk, change)
        .await
        .unwrap_err();
    assert_eq!(error.code, Code::Conflict, "the name is taken");
    let name = format!("integration/{}/api_key", second.id);
    let kept = bench.desk.vault().get(&name).await.unwrap().unwrap();
    assert_eq!(
        kept.last_four(),
        second.secrets[0].last_four,
        "the row and the vault agree"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_recognised_by_their_shape() {
    let bench = Bench::new().await;
    let guess = |text: &str| KeyText {
        text: Secret::new(text),
        system: String::new(),
        field: String::new(),
    };
    let real = api::key_recognise(&bench.desk, guess(REAL)).await.unwrap();
    assert_eq!(
        (real.system.as_deref(), real.field.as_deref()),
        (Some("stackone"), Some("api_key")),
        "by its beginning"
    );
    let practice = api::key_recognise(&bench.desk, guess("v1.practice.0123456789abcdef"))
        .await
        .unwrap();
    assert_eq!(
        practice.environment,
        Some(Environment::Practice),
        "practice keys say so"
    );
    let nothing = api::key_recognise(&bench.desk, guess("hello"))
        .await
        .unwrap();
    assert_eq!(nothing, KeyGuess::default(), "anything else is nothing");
    for (system, key, field) in [
        ("stripe-connect", "sk_test_0123456789abcdef", "secret_key"),
        ("stripe-apps", "sk_test_0123456789abcdef", "secret_key"),
        (
            "stripe-apps",
            "absec_0123456789abcdef",
            "app_signing_secret",
        ),
        (
            "stripe-apps",
            "absec_0123456789abcdef",
            "previous_signing_secret",
        ),
    ] {
        let asked = KeyText {
            text: Secret::new(key),
            system: system.to_owned(),
            field: field.to_owned(),
        };
        let found = api::key_recognise(&bench.desk, asked).await.unwrap();
        assert_eq!(
            (found.system.as_deref(), found.field.as_deref()),
            (Some(system), Some(field)),
            "it belongs where it stands, when it may"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn removing_forgets_the_keys() {
    let bench = Bench::new().await;
    let saved = api::integration_save(&bench.desk, draft("Gone soon", Environment::Sandbox, REAL))
        .await
        .unwrap();
    let name = format!("integration/{}/api_key", saved.id);
    assert!(
        bench.desk.vault().get(&name).await.unwrap().is_some(),
        "the key is in the vault"
    );
    api::integration_remove(&bench.desk, id(&saved.id))
        .await
        .unwrap();
    assert!(
        bench.desk.vault().get(&name).await.unwrap().is_none(),
        "and forgotten with its integration"
    );
    let error = api::integration_test(&bench.desk, id(&saved.id))
        .await
        .unwrap_err();
    assert_eq!(error.code, Code::NotFound, "it is gone");
}
