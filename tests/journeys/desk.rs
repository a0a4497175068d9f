//! The desk as a whole: first start, settings, receiver, vault, and coming back.

use linkdesk::{
    api,
    clock::{SystemClock, SystemEntropy},
    desk::{Desk, DeskOptions},
    error::Code,
    secret::Secret,
    wire::*,
};
use std::sync::Arc;

use super::{Bench, open, search};

#[tokio::test(flavor = "multi_thread")]
async fn the_first_start_shows_practice_with_its_demo() {
    let bench = Bench::new().await;
    let state = api::desk_state(&bench.desk, Nothing {}).await.unwrap();
    assert_eq!(
        state.settings.environment,
        Environment::Practice,
        "practice first"
    );
    assert!(state.first_link_open, "one step is waiting");
    assert!(
        state.counts.accounts >= 200 && state.counts.customers > 10,
        "there is something to see"
    );
    assert_eq!(state.vault.state, VaultState::Ready, "secrets can be used");
    assert!(
        state.receiver.on && state.receiver.port != 0,
        "webhooks can come"
    );
    let customer = bench.customer("Acme").await;
    bench.link(&customer, "auth-link", &[]).await.unwrap();
    let state = api::desk_state(&bench.desk, Nothing {}).await.unwrap();
    assert!(
        !state.first_link_open,
        "the step is done with the first link"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_stay_and_wrong_ones_are_refused() {
    let bench = Bench::new().await;
    let german = Settings {
        language: "de".to_owned(),
        theme: "contrast".to_owned(),
        density: "compact".to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
        single_keys: false,
        sender_signature: "Mara\nAcme".to_owned(),
        columns: [("accounts".to_owned(), vec!["owner_name".to_owned()])].into(),
        ..Settings::default()
    };
    let state = api::settings_set(&bench.desk, german.clone())
        .await
        .unwrap();
    assert_eq!(state.settings, german, "kept");
    let wrong = Settings {
        language: "xx".to_owned(),
        ..Settings::default()
    };
    let error = api::settings_set(&bench.desk, wrong).await.unwrap_err();
    assert_eq!(
        error.field.as_deref(),
        Some("language"),
        "an unknown language is refused at its field"
    );
    let live = Settings {
        environment: Environment::Live,
        ..Settings::default()
    };
    let state = api::settings_set(&bench.desk, live).await.unwrap();
    assert_eq!(
        state.counts.accounts + state.counts.customers,
        0,
        "live shows nothing of the demo"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_of_an_older_program_are_read() {
    let folder = tempfile::tempdir().unwrap();
    drop(open(&folder, false).await);
    let older = r#"{"environment":"sandbox","language":"de","theme":"dark","receiver_port":4711,"receiver_on":false}"#;
    rusqlite::Connection::open(folder.path().join("linkdesk.sqlite"))
        .unwrap()
        .execute(
            "INSERT OR REPLACE INTO settings VALUES ('desk', ?1)",
            [older],
        )
        .unwrap();
    let desk = open(&folder, false).await;
    let state = api::desk_state(&desk, Nothing {}).await.unwrap();
    let expected = Settings {
        environment: Environment::Sandbox,
        language: "de".to_owned(),
        theme: "dark".to_owned(),
        receiver_port: 4711,
        receiver_on: false,
        ..Settings::default()
    };
    assert_eq!(
        state.settings, expected,
        "what is new begins with its default"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_taken_port_is_said_and_another_taken() {
    let bench = Bench::new().await;
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let error = api::receiver_start(&bench.desk, ReceiverStart { port })
        .await
        .unwrap_err();
    assert_eq!(
        (error.code, error.field.as_deref()),
        (Code::Conflict, Some("port")),
        "the port is named"
    );
    let state = api::receiver_start(&bench.desk, ReceiverStart { port: 0 })
        .await
        .unwrap();
    assert!(state.receiver.on, "a free one works");
    let state = api::receiver_stop(&bench.desk, Nothing {}).await.unwrap();
    assert!(
        !state.receiver.on && !state.settings.receiver_on,
        "off, and off at the next start"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn another_vault_than_the_one_of_before_is_not_taken_for_a_first_start() {
    let bench = Bench::new().await;
    bench.customer("Acme").await;
    bench.desk.close().await;
    let again = open(&bench.folder, false).await;
    assert_eq!(
        again.vault_report().state,
        VaultState::Wrong,
        "an empty vault over old rows is the wrong one"
    );
    let error = api::integration_test(&again, super::id("StackOne practice"))
        .await
        .unwrap_err();
    assert_eq!(
        error.code,
        Code::VaultWrong,
        "what needs a secret says why it cannot"
    );
    let page = api::account_list(&again, search("")).await.unwrap();
    assert!(page.total >= 200, "the lists go on working");
    let draft = CustomerDraft {
        name: "New".to_owned(),
        ..CustomerDraft::default()
    };
    let error = api::customer_save(&again, draft).await.unwrap_err();
    assert_eq!(
        error.code,
        Code::VaultWrong,
        "nothing changes without its audit entry"
    );
    let choice = VaultChoice {
        kind: VaultKind::Memory,
        passphrase: None,
    };
    assert!(
        api::vault_open(&again, choice).await.is_err(),
        "trying again does not make a new key over old rows"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_desk_with_a_passphrase_file_comes_back_whole() {
    let folder = tempfile::tempdir().unwrap();
    let open = |passphrase: &'static str| {
        let options = DeskOptions {
            data_dir: folder.path().to_owned(),
            vault: VaultKind::File,
            passphrase: Some(Secret::new(passphrase)),
            clock: Arc::new(SystemClock),
            entropy: Arc::new(SystemEntropy),
            built_in_practice: false,
            live_guard: false,
            proxy: None,
        };
        Desk::open(options)
    };
    let draft = CustomerDraft {
        name: "Acme".to_owned(),
        ..CustomerDraft::default()
    };
    let first = open("correct horse").await.unwrap();
    api::customer_save(&first, draft).await.unwrap();
    drop(first);
    let wrong = open("battery staple").await.unwrap();
    assert_eq!(
        wrong.vault_report().state,
        VaultState::Wrong,
        "a wrong passphrase is told as such"
    );
    drop(wrong);
    let again = open("correct horse").await.unwrap();
    let verdict = api::audit_verify(&again, AuditCheck::default())
        .await
        .unwrap();
    assert!(
        verdict.ok && verdict.entries > 0,
        "the trail of before verifies: {}",
        verdict.detail
    );
}

async fn refused(folder: &tempfile::TempDir) -> linkdesk::error::Error {
    let options = DeskOptions {
        data_dir: folder.path().to_owned(),
        vault: VaultKind::Memory,
        passphrase: None,
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
        built_in_practice: false,
        live_guard: false,
        proxy: None,
    };
    match Desk::open(options).await {
        Ok(_) => panic!("this folder cannot be opened"),
        Err(error) => error,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_data_file_is_refused_and_left_as_it_is() {
    let another = tempfile::tempdir().unwrap();
    let path = another.path().join("another.sqlite");
    rusqlite::Connection::open(&path)
        .unwrap()
        .execute_batch("CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('soup');")
        .unwrap();
    let another = std::fs::read(path).unwrap();
    for (what, bytes) in [
        (
            "no database",
            b"This is a letter, not a database. ".repeat(500),
        ),
        ("another program's database", another),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("linkdesk.sqlite");
        std::fs::write(&path, &bytes).unwrap();
        let error = refused(&folder).await;
        assert_eq!(error.code, Code::Disk, "{what}: {}", error.message);
        assert!(
            std::fs::read(&path).unwrap() == bytes,
            "{what} is left as it is"
        );
    }
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_can_read_the_data() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    let desk = open(&folder, false).await;
    let draft = CustomerDraft {
        name: "Acme".to_owned(),
        ..CustomerDraft::default()
    };
    api::customer_save(&desk, draft).await.unwrap();
    let mode = |name: &str| {
        let data = std::fs::metadata(folder.path().join(name)).unwrap();
        data.permissions().mode() & 0o777
    };
    assert_eq!(mode(""), 0o700, "the folder is the owner's alone");
    for name in [
        "linkdesk.sqlite",
        "linkdesk.sqlite-wal",
        "linkdesk.sqlite-shm",
    ] {
        assert_eq!(mode(name), 0o600, "{name} is the owner's alone");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn many_first_starts_at_once_are_one() {
    for _ in 0..5 {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let starts: Vec<_> = (0..8)
            .map(|_| {
                let folder = folder.clone();
                tokio::spawn(async move { drop(open(&folder, false).await) })
            })
            .collect();
        for start in starts {
            start.await.expect("each of them opens");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_place_for_keys_enters_the_trail() {
    let folder = tempfile::tempdir().unwrap();
    let in_file = DeskOptions {
        vault: VaultKind::File,
        passphrase: Some(Secret::new("correct horse")),
        ..super::options(&folder, false)
    };
    drop(Desk::open(in_file).await.unwrap());
    let desk = open(&folder, false).await;
    assert_eq!(
        desk.vault_report().state,
        VaultState::Wrong,
        "memory is not where its key is"
    );
    let choice = |passphrase: &'static str| VaultChoice {
        kind: VaultKind::File,
        passphrase: Some(Secret::new(passphrase)),
    };
    assert!(
        api::vault_open(&desk, choice("battery staple"))
            .await
            .is_err()
    );
    api::vault_open(&desk, choice("correct horse"))
        .await
        .unwrap();
    let trail = api::audit_list(&desk, search("action:vault.change")).await;
    let told: Vec<_> = trail
        .unwrap()
        .rows
        .into_iter()
        .map(|entry| (entry.subject, entry.detail))
        .collect();
    let expected = ("file".to_owned(), "in place of memory".to_owned());
    assert_eq!(told, [expected], "whatever was tried in between");
}
