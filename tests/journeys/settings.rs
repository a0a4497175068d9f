//! Settings in the trail, and as a file.

use linkdesk::{api, error::Code, secret::Secret, wire::*};
use serde_json::{Value, json};

use super::{Bench, open, search};

async fn settings(bench: &Bench) -> Settings {
    let state = api::desk_state(&bench.desk, Nothing {}).await.unwrap();
    state.settings
}

async fn entries(bench: &Bench, action: &str) -> Vec<AuditEntry> {
    let query = format!("action:{action}");
    let page = api::audit_list(&bench.desk, search(&query)).await;
    page.unwrap().rows
}

/// Settings of another kind than a fresh desk's, a view, and an integration with a key.
async fn furnished() -> Bench {
    let bench = Bench::new().await;
    let kept = Settings {
        theme: "dark".to_owned(),
        sender_company: "Müller & Söhne".to_owned(),
        ..settings(&bench).await
    };
    api::settings_set(&bench.desk, kept).await.unwrap();
    let view = ViewDraft {
        place: "links".to_owned(),
        name: "Waiting".to_owned(),
        query: "state:sent".to_owned(),
        ..ViewDraft::default()
    };
    api::view_save(&bench.desk, view).await.unwrap();
    let draft = IntegrationDraft {
        id: None,
        system: "stackone".to_owned(),
        name: "Europe".to_owned(),
        environment: Environment::Sandbox,
        base_url: None,
        settings: Default::default(),
        secrets: [(
            "webhook_secret".to_owned(),
            Secret::new("needle-in-no-file"),
        )]
        .into(),
    };
    api::integration_save(&bench.desk, draft).await.unwrap();
    bench
}

async fn exported(bench: &Bench) -> (Exported, String) {
    let written = api::settings_export(&bench.desk, SettingsExport::default()).await;
    let written = written.unwrap();
    let text = std::fs::read_to_string(&written.path).unwrap();
    (written, text)
}

async fn import(
    bench: &Bench,
    text: &str,
    dry_run: bool,
) -> linkdesk::error::Result<SettingsReport> {
    let text = text.to_owned();
    api::settings_import(&bench.desk, SettingsImport { text, dry_run }).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_more_than_a_look_enters_the_trail() {
    let bench = Bench::new().await;
    let before = entries(&bench, "settings.change").await.len();
    let looks = Settings {
        theme: "dark".to_owned(),
        ..settings(&bench).await
    };
    api::settings_set(&bench.desk, looks).await.unwrap();
    assert_eq!(
        entries(&bench, "settings.change").await.len(),
        before,
        "a look is nobody's business"
    );
    let sender = Settings {
        sender_company: "Acme".to_owned(),
        sender_signature: "Mara\nAcme".to_owned(),
        ..settings(&bench).await
    };
    api::settings_set(&bench.desk, sender).await.unwrap();
    let entry = entries(&bench, "settings.change").await.remove(0);
    assert_eq!(entry.subject, "sender_company, sender_signature");
    assert_eq!(
        entry.detail,
        "sender_company “” → “Acme”; sender_signature changed"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_vault_is_closed_the_language_can_be_changed_and_the_sender_cannot() {
    let bench = Bench::new().await;
    bench.desk.close().await;
    let closed = open(&bench.folder, false).await;
    assert_eq!(closed.vault_report().state, VaultState::Wrong);
    let kept = api::desk_state(&closed, Nothing {}).await.unwrap().settings;
    let german = Settings {
        language: "de".to_owned(),
        ..kept.clone()
    };
    let state = api::settings_set(&closed, german.clone()).await.unwrap();
    assert_eq!(state.settings.language, "de");
    let sender = Settings {
        sender_name: "Mara".to_owned(),
        ..german
    };
    let error = api::settings_set(&closed, sender).await.unwrap_err();
    assert_eq!(
        error.code,
        Code::VaultWrong,
        "nothing changes without its entry"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_carries_settings_views_and_integrations_to_another_desk() {
    let bench = furnished().await;
    let (written, text) = exported(&bench).await;
    assert!(
        written.path.contains("settings-practice-"),
        "{}",
        written.path
    );
    assert!(!text.contains("needle-in-no-file"), "no secret is in it");
    let document: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(document["settings"]["theme"], "dark");
    assert_eq!(
        document["settings"].get("environment"),
        None,
        "where somebody stands is no setting"
    );
    assert_eq!(
        document["integrations"].as_array().unwrap().len(),
        1,
        "practice's own stays at home"
    );

    let other = Bench::new().await;
    let would = import(&other, &text, true).await.unwrap();
    assert!(
        settings(&other).await.theme.is_empty(),
        "a look changes nothing"
    );
    let did = import(&other, &text, false).await.unwrap();
    assert_eq!(did, would, "what was said happened");
    let told: Vec<_> = did
        .changes
        .iter()
        .map(|one| (one.part.as_str(), one.what.as_str(), one.name.as_str()))
        .collect();
    let expected = [
        ("setting", "changed", "theme"),
        ("setting", "changed", "sender_company"),
        ("view", "added", "Waiting"),
        ("integration", "added", "Europe"),
    ];
    assert_eq!(told, expected, "one by one");
    assert_eq!(settings(&other).await.sender_company, "Müller & Söhne");
    let all = api::integration_list(&other.desk, IntegrationQuery::default())
        .await
        .unwrap();
    let europe = all.iter().find(|one| one.name == "Europe").unwrap();
    assert!(
        europe.secrets.iter().all(|secret| !secret.present),
        "it waits for its keys"
    );
    assert_eq!(europe.health.key, "secret-missing");
    let entry = entries(&other, "settings.import").await.remove(0);
    assert!(
        entry.detail.contains("integration Europe added"),
        "{}",
        entry.detail
    );

    let again = import(&other, &text, false).await.unwrap();
    assert_eq!(again.changes, [], "a second time changes nothing");
    assert_eq!(
        entries(&other, "settings.import").await.len(),
        1,
        "and enters nothing"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_cannot_be_is_refused_whole() {
    let bench = furnished().await;
    let (_, text) = exported(&bench).await;
    let other = Bench::new().await;
    let before = settings(&other).await;
    let with = |path: &str, value: Value| {
        let mut document: Value = serde_json::from_str(&text).unwrap();
        *document.pointer_mut(path).unwrap() = value;
        document.to_string()
    };
    let cases = [
        ("text", "no json".to_owned()),
        ("text", "{}".to_owned()),
        ("text", with("/linkdesk", json!("something else"))),
        ("text", with("/form", json!(2))),
        ("settings.theme", with("/settings/theme", json!("red"))),
        (
            "settings.receiver_port",
            with("/settings/receiver_port", json!("many")),
        ),
        (
            "settings.environment",
            with("/settings", json!({ "environment": "live" })),
        ),
        ("views.0.name", with("/views/0/name", json!(""))),
        ("views.0.place", with("/views/0/place", json!("nowhere"))),
        (
            "integrations.0.base_url",
            with(
                "/integrations/0",
                json!({ "name": "New", "system": "stackone", "environment": "sandbox", "base_url": "ftp://x" }),
            ),
        ),
    ];
    for (field, text) in cases {
        for dry_run in [true, false] {
            let error = import(&other, &text, dry_run).await.unwrap_err();
            assert_eq!(error.field.as_deref(), Some(field), "{}", error.message);
        }
    }
    assert_eq!(settings(&other).await, before, "nothing of it was taken");
    assert!(
        api::view_list(&other.desk, Nothing {})
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_never_sends_a_stored_key_elsewhere_nor_opens_live() {
    let bench = furnished().await;
    let (_, text) = exported(&bench).await;
    let moved = text.replace(
        "\"environment\": \"sandbox\",",
        "\"environment\": \"sandbox\", \"base_url\": \"https://evil.example\",",
    );
    assert_ne!(moved, text);
    let report = import(&bench, &moved, false).await.unwrap();
    assert_eq!(
        report.changes[0].what, "kept",
        "one that is here stays as it is"
    );
    let all = api::integration_list(&bench.desk, IntegrationQuery::default())
        .await
        .unwrap();
    let europe = all.iter().find(|one| one.name == "Europe").unwrap();
    assert!(!europe.base_url.contains("evil"), "{}", europe.base_url);

    let guarded = Bench::guarded().await;
    let live = text.replace("\"environment\": \"sandbox\"", "\"environment\": \"live\"");
    let error = import(&guarded, &live, false).await.unwrap_err();
    assert_eq!(error.code, Code::LiveReadOnly, "live is opened by a person");
}

#[tokio::test(flavor = "multi_thread")]
async fn more_views_than_there_may_be_are_told_of_before_anything_is_taken_in() {
    let bench = Bench::new().await;
    let file = |prefix: &str, count: usize| {
        let view = |number| json!({"place": "links", "name": format!("{prefix}{number}")});
        let views: Vec<_> = (0..count).map(view).collect();
        json!({"linkdesk": "settings", "form": 1, "views": views}).to_string()
    };
    import(&bench, &file("a", 150), false).await.unwrap();
    import(&bench, &file("a", 150), true).await.unwrap();
    let error = import(&bench, &file("b", 51), true).await.unwrap_err();
    assert_eq!(error.code, Code::Conflict, "{}", error.message);
    import(&bench, &file("b", 50), false).await.unwrap();
}
