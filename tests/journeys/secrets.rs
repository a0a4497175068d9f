//! Secrets as they are entered: held against their field, for every system in the same way.

use std::collections::BTreeMap;

use linkdesk::{api, secret::Secret, wire::*};

use super::{open, pairs};

/// A sandbox of that system with these secrets.
fn draft(system: &str, secrets: &[(&str, &str)]) -> IntegrationDraft {
    let secrets = secrets.iter();
    IntegrationDraft {
        id: None,
        system: system.to_owned(),
        name: format!("{system} sandbox"),
        environment: Environment::Sandbox,
        base_url: None,
        settings: pairs(&[]),
        secrets: secrets
            .map(|(name, text)| ((*name).to_owned(), Secret::new(*text)))
            .collect::<BTreeMap<_, _>>(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_such_secret_can_be_is_refused_at_its_field() {
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder, false).await;
    let long = "x".repeat(65);
    let wrong = [
        ("smile", "webhook_secret", long.as_str(), "64"),
        (
            "smile",
            "webhook_secret",
            "two\nlines-0123456789",
            "line breaks",
        ),
        ("smile", "api_key", "key:0123456789", "colon"),
        ("smile", "api_key", "clé-0123456789", "ASCII"),
        ("smile", "api_secret", "sécret-0123456789", "ASCII"),
        ("smile", "api_secret", "a secret-0123456789", "spaces"),
        ("stackone", "api_key", "v1.eu1.0123:456789", "colon"),
        (
            "stackone",
            "webhook_secret",
            "two\r\nlines-0123456789",
            "line breaks",
        ),
        (
            "stripe-connect",
            "secret_key",
            "sk_test_0123456789é",
            "ASCII",
        ),
        (
            "stripe-connect",
            "webhook_secret",
            "whsec_01234 56789",
            "spaces",
        ),
        ("stripe-apps", "secret_key", "sk_test_0123456789–", "ASCII"),
        (
            "stripe-apps",
            "app_signing_secret",
            "absec_0123\t456789",
            "spaces",
        ),
    ];
    for (system, field, text, why) in wrong {
        let error = api::integration_save(&desk, draft(system, &[(field, text)]))
            .await
            .unwrap_err();
        assert_eq!(
            error.field.as_deref(),
            Some(field),
            "{system} {field}: {error:?}"
        );
        assert_eq!(error.code, Code::BadInput);
        assert!(error.message.contains(why), "{system} {field}: {error}");
        assert!(
            !error.message.contains("0123"),
            "without the secret: {error}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_as_it_should_be_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder, false).await;
    let longest = "ß".repeat(64);
    for (system, secrets) in [
        (
            "smile",
            &[
                ("api_key", "key-0123456789"),
                ("api_secret", "se:cret/0123456789=="),
                ("webhook_secret", longest.as_str()),
            ][..],
        ),
        ("stackone", &[("api_key", "v1.eu1.0123456789abcdef")]),
        ("stripe-connect", &[("secret_key", "sk_test_0123456789")]),
        ("stripe-apps", &[("secret_key", "sk_test_9876543210")]),
    ] {
        let saved = api::integration_save(&desk, draft(system, secrets)).await;
        assert!(saved.is_ok(), "{system}: {saved:?}");
    }
}
