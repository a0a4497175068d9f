//! Verify: anything pasted is taken apart, judged, and forgotten.

use std::{collections::BTreeMap, sync::Arc};

use linkdesk::{
    api,
    clock::{SystemClock, SystemEntropy, Time},
    desk::{Desk, DeskOptions},
    secret::Secret,
    sign::Scheme,
    wire::*,
};
use proptest::{prelude::*, test_runner::TestRunner};
use tempfile::TempDir;

use super::{Bench, id, pairs, search};

const SECRET: &str = "a-signing-secret-of-ours";
const BODY: &str = r#"{"event": "account.created", "record_type": "account", "record_id": "r-77", "event_date": "2026-11-20T10:00:00Z", "account_id": "r-77"}"#;

fn signed(secret: &str, body: &str) -> String {
    Scheme::Sha256Base64Url.sign(&Secret::new(secret), body.as_bytes(), Time(0))
}

async fn integration(bench: &Bench, name: &str, secret: &str) -> Integration {
    let secrets = [("webhook_secret".to_owned(), Secret::new(secret))];
    let draft = IntegrationDraft {
        id: None,
        system: "stackone".to_owned(),
        name: name.to_owned(),
        environment: Environment::Sandbox,
        base_url: None,
        settings: pairs(&[]),
        secrets: secrets.into_iter().collect(),
    };
    api::integration_save(&bench.desk, draft).await.unwrap()
}

async fn look(bench: &Bench, text: &str) -> Inspection {
    with(bench, text, "", None).await
}

async fn with(bench: &Bench, text: &str, signature: &str, chosen: Option<&str>) -> Inspection {
    let mut headers = BTreeMap::new();
    if !signature.is_empty() {
        headers.insert("X-StackOne-Signature".to_owned(), signature.to_owned());
    }
    let request = InspectRequest {
        text: text.to_owned(),
        integration: chosen.map(str::to_owned),
        headers,
        ..InspectRequest::default()
    };
    let found = api::inspect(&bench.desk, request).await.unwrap();
    for check in &found.checks {
        let told = !check.detail.is_empty() && !check.detail.starts_with("inspect-");
        assert!(
            told && !check.detail.contains("{ $"),
            "has its text: {check:?}"
        );
    }
    found
}

fn result(found: &Inspection, name: &str) -> Option<CheckResult> {
    let check = found.checks.iter().find(|check| check.name == name);
    check.map(|check| check.result)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_webhook_is_held_against_every_secret_or_the_chosen_one() {
    let bench = Bench::new().await;
    let ours = integration(&bench, "Ours", SECRET).await;
    integration(&bench, "Other", "quite-another-secret").await;
    let right = signed(SECRET, BODY);

    let found = with(&bench, BODY, &right, None).await;
    assert_eq!(
        (found.kind.as_str(), found.verdict),
        ("webhook", Verdict::Genuine)
    );
    assert_eq!(found.integration, Some(ours.id), "whose secret fits");
    assert_eq!(result(&found, "hmac"), Some(CheckResult::Pass));
    assert_eq!(
        result(&found, "owner"),
        Some(CheckResult::Warn),
        "of an account nobody knows"
    );
    let curl = format!("curl https://x.example/in -H 'x-stackone-signature: {right}' -d '{BODY}'");
    assert_eq!(look(&bench, &curl).await.verdict, Verdict::Genuine);

    let found = with(&bench, BODY, &right, Some("Other")).await;
    assert_eq!(found.verdict, Verdict::NotGenuine, "not of this one");
    assert_eq!(
        result(&found, "other"),
        Some(CheckResult::Warn),
        "but of that"
    );
    assert_eq!(found.next[0], "choose-other");

    let found = with(&bench, BODY, "", None).await;
    assert_eq!(found.verdict, Verdict::CannotTell, "without a signature");
    assert_eq!(found.next, ["paste-headers"]);
    let found = with(&bench, BODY, &"0f".repeat(32), None).await;
    assert_eq!(result(&found, "signature"), Some(CheckResult::Fail), "hex");
    let error = InspectRequest {
        integration: Some("Nosuch".to_owned()),
        ..InspectRequest::default()
    };
    assert!(api::inspect(&bench.desk, error).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_was_changed_on_its_way_is_told_how() {
    let bench = Bench::new().await;
    integration(&bench, "Ours", SECRET).await;
    let compact = BODY.replace(": ", ":").replace(", ", ",");
    let lines = BODY.replace(", ", ",\n");
    for (sent, pasted, how, verdict) in [
        (BODY, format!("{BODY}\n"), "newline", Verdict::NotGenuine),
        (BODY, format!("{BODY}\r\n"), "newline", Verdict::NotGenuine),
        (
            &format!("{BODY}\n"),
            BODY.to_owned(),
            "no-newline",
            Verdict::NotGenuine,
        ),
        (
            &lines,
            lines.replace('\n', "\r\n"),
            "line-ends",
            Verdict::NotGenuine,
        ),
        (BODY, format!("  {BODY} \n\n"), "space", Verdict::NotGenuine),
        (BODY, format!("\u{feff}{BODY}"), "mark", Verdict::NotGenuine),
        (&compact, BODY.to_owned(), "compact", Verdict::NotGenuine),
    ] {
        let found = with(&bench, &pasted, &signed(SECRET, sent), None).await;
        let body = found.checks.iter().find(|check| check.name == "body");
        let told = body.map(|check| check.values["how"].as_str());
        assert_eq!((told, found.verdict), (Some(how), verdict), "{pasted:?}");
    }
    let found = with(&bench, BODY, &signed(SECRET, "{}"), None).await;
    assert_eq!(result(&found, "body"), None, "another body altogether");
    assert_eq!(found.next, ["compare-secret"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_this_desk_knows_is_recognised() {
    let bench = Bench::new().await;
    let customer = bench.customer("Acme").await;
    let link = bench.link(&customer, "auth-link", &[]).await.unwrap();
    let url = link.url.clone().unwrap();
    for text in [url.as_str(), link.id.as_str(), &format!("  {url}\n")] {
        let found = look(&bench, text).await;
        assert_eq!(
            (found.kind.as_str(), found.verdict),
            ("link", Verdict::Genuine)
        );
        assert_eq!(found.link.as_ref(), Some(&link.id));
    }
    api::link_revoke(&bench.desk, id(&link.id)).await.unwrap();
    let found = look(&bench, &url).await;
    assert_eq!(
        result(&found, "state"),
        Some(CheckResult::Warn),
        "it is over"
    );

    let accounts = api::account_list(&bench.desk, search("")).await.unwrap();
    let account = &accounts.rows[0];
    let found = look(&bench, &account.remote_id).await;
    assert_eq!(found.account.as_ref(), Some(&account.id));
    assert!(found.checks[0].detail.contains(&account.owner_name));

    integration(&bench, "Ours", SECRET).await;
    let kept = "wh-0123456789";
    integration(&bench, "Kept", kept).await;
    let found = look(&bench, kept).await;
    assert_eq!(
        (found.kind.as_str(), found.verdict),
        ("secret", Verdict::Genuine)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn addresses_calls_and_keys_are_told_by_their_shape() {
    let bench = Bench::new().await;
    for (text, kind, verdict) in [
        (
            "https://app.stackone.com/embedded/integrations?token=x",
            "auth-link",
            Verdict::CannotTell,
        ),
        (
            "http://app.stackone.com/x",
            "auth-link",
            Verdict::NotGenuine,
        ),
        (
            "https://app.stackone.com@evil.example/x",
            "auth-link",
            Verdict::NotGenuine,
        ),
        (
            "https://app.stackone.com.evil.example/x",
            "auth-link",
            Verdict::NotGenuine,
        ),
        (
            "https://app.stack0ne.com/x",
            "auth-link",
            Verdict::NotGenuine,
        ),
        ("https://example.com/x", "unknown", Verdict::CannotTell),
        ("v1.eu1.0123456789abcdef", "api-key", Verdict::CannotTell),
        (
            "curl https://api.stackone.com/accounts -u v1.eu1.0123456789abcdef",
            "request",
            Verdict::CannotTell,
        ),
        ("", "unknown", Verdict::CannotTell),
        ("Dear desk, what is this?", "unknown", Verdict::CannotTell),
    ] {
        let found = look(&bench, text).await;
        assert_eq!(
            (found.kind.as_str(), found.verdict),
            (kind, verdict),
            "{text}"
        );
        let told = serde_json::to_string(&found).unwrap();
        assert!(
            !told.contains("0123456789abcdef"),
            "a key is never repeated"
        );
    }
    let with_colon = look(
        &bench,
        "curl https://api.stackone.com/accounts -u v1.eu1.x:",
    )
    .await;
    assert_eq!(
        result(&with_colon, "authorization"),
        Some(CheckResult::Pass)
    );
    let trail = api::audit_list(&bench.desk, search("action:text.inspect")).await;
    let trail = trail.unwrap();
    assert_eq!(trail.total, 11, "each look is in the trail");
    let told = serde_json::to_string(&trail.rows).unwrap();
    assert!(
        !told.contains("stackone") && !told.contains("v1."),
        "with kind and verdict alone"
    );
}

#[test]
fn any_text_ends_in_an_answer() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let folder = TempDir::new().unwrap();
    let options = DeskOptions {
        data_dir: folder.path().to_owned(),
        vault: VaultKind::Memory,
        passphrase: None,
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
        live_guard: false,
        built_in_practice: false,
        proxy: None,
    };
    let desk = runtime.block_on(Desk::open(options)).unwrap();
    let piece = prop_oneof![
        "(?s).{0,40}",
        Just("curl https://api.stackone.com/ -H 'x-stackone-signature: ".to_owned()),
        Just("POST / HTTP/1.1\r\nHost: api.stackone.com\r\nX-StackOne-Signature: ".to_owned()),
        Just("\r\n\r\n".to_owned()),
        Just(BODY.to_owned()),
        Just("https://app.stackone.com".to_owned()),
        Just("v1.eu1.".to_owned()),
    ];
    let texts = prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat());
    let mut runner = TestRunner::new(ProptestConfig::with_cases(200));
    runner
        .run(&(texts, ".{0,50}"), |(text, signature)| {
            let request = InspectRequest {
                text,
                integration: None,
                headers: BTreeMap::from([("x-stackone-signature".to_owned(), signature)]),
                ..InspectRequest::default()
            };
            let found = runtime.block_on(api::inspect(&desk, request));
            prop_assert!(found.unwrap().verdict != Verdict::Genuine);
            Ok(())
        })
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn bytes_that_are_no_text_are_judged_as_they_came() {
    let bench = Bench::new().await;
    let secret = Secret::new("smile_test_vector_secret");
    let draft = IntegrationDraft {
        id: None,
        system: "smile".to_owned(),
        name: "Smile sandbox".to_owned(),
        environment: Environment::Sandbox,
        base_url: None,
        settings: pairs(&[]),
        secrets: [("webhook_secret".to_owned(), secret)].into(),
    };
    api::integration_save(&bench.desk, draft).await.unwrap();
    let vectors: crate::systems::sign::Vectors =
        serde_json::from_str(include_str!("../systems/smile/vectors.json")).unwrap();
    let odd = vectors.vectors.iter().find(|one| one.id == "M7").unwrap();
    let request = |text: &str, base64: &str| InspectRequest {
        text: text.to_owned(),
        base64: Some(base64.to_owned()),
        headers: pairs(&[("Smile-Signature", &odd.value)]),
        ..InspectRequest::default()
    };
    let encoded = "eyJ0eXBlIjoiVVNFUl9DUkVBVEVEIiwibm90ZSI6Iv/+In0=";
    let found = api::inspect(&bench.desk, request("", encoded)).await;
    assert_eq!(found.unwrap().verdict, Verdict::Genuine);
    let mended = String::from_utf8_lossy(&odd.body()).into_owned();
    let found = api::inspect(&bench.desk, request(&mended, "")).await;
    assert_eq!(
        found.unwrap().verdict,
        Verdict::NotGenuine,
        "what a page shows of them is not what was signed"
    );
    for wrong in [request("", "no base64!"), request("both", encoded)] {
        let error = api::inspect(&bench.desk, wrong).await.unwrap_err();
        assert_eq!(error.field.as_deref(), Some("base64"), "{}", error.message);
    }
}
