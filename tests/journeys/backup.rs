//! Backups: made, judged, restored.

use std::{fs, path::Path};

use linkdesk::{
    api,
    clock::{Clock, SystemClock},
    desk::{Desk, DeskOptions},
    error::Code,
    restore::restore,
    secret::Secret,
    wire::*,
};
use tempfile::TempDir;

use super::{Bench, options, search};

async fn made(desk: &Desk, output: &Path) -> BackupReport {
    let output = output.display().to_string();
    let made = api::backup_create(desk, BackupRequest { output }).await;
    made.unwrap()
}

async fn check(desk: &Desk, path: &Path) -> BackupReport {
    let path = path.display().to_string();
    let found = api::backup_check(desk, BackupCheck { path }).await;
    found.unwrap()
}

/// A desk that can be come back to.
async fn with_file(folder: &TempDir) -> Desk {
    let options = DeskOptions {
        vault: VaultKind::File,
        passphrase: Some(Secret::new("correct horse")),
        ..options(folder, false)
    };
    Desk::open(options).await.unwrap()
}

async fn customer(desk: &Desk, name: &str) {
    let draft = CustomerDraft {
        name: name.to_owned(),
        ..CustomerDraft::default()
    };
    api::customer_save(desk, draft).await.unwrap();
}

async fn names(desk: &Desk) -> Vec<String> {
    let page = api::customer_list(desk, search("")).await.unwrap();
    page.rows.into_iter().map(|row| row.name).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_a_whole_copy_without_keys() {
    let bench = Bench::new().await;
    let state = api::desk_state(&bench.desk, Nothing {}).await.unwrap();
    assert_eq!(state.backup.last, None, "none was made yet");
    let made = api::backup_create(&bench.desk, BackupRequest::default()).await;
    let made = made.unwrap();
    assert!(made.ok && made.path.contains("backups"), "{made:?}");
    assert!(
        made.accounts >= 200 && made.customers > 10,
        "all rows are in it: {made:?}"
    );
    assert_eq!((made.key.as_str(), made.trail.as_str()), ("own", "whole"));
    let last = api::desk_state(&bench.desk, Nothing {})
        .await
        .unwrap()
        .backup
        .last;
    let last = last.expect("the last one is told of");
    assert_eq!(
        (last.ok, last.path, last.bytes),
        (true, made.path.clone(), made.bytes)
    );
    let bytes = fs::read(&made.path).unwrap();
    let hello = bench.integration().await;
    assert!(!hello.secrets[0].last_four.is_empty(), "there is a key");
    let needle = b"v1.practice.";
    assert!(
        !bytes.windows(needle.len()).any(|part| part == needle),
        "no key is in it"
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&made.path).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "nobody else reads it");
    }
    let again = BackupRequest { output: made.path };
    let error = api::backup_create(&bench.desk, again).await.unwrap_err();
    assert_eq!(error.code, Code::Conflict, "a file that is there stays");
    let last = api::desk_state(&bench.desk, Nothing {})
        .await
        .unwrap()
        .backup
        .last;
    assert!(!last.unwrap().ok, "a failure is told as well");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_finds_what_is_wrong() {
    let bench = Bench::new().await;
    let path = bench.folder.path().join("copy.sqlite");
    made(&bench.desk, &path).await;
    rusqlite::Connection::open(&path)
        .unwrap()
        .execute(
            "UPDATE audit SET detail = 'harmless' WHERE position = 1",
            [],
        )
        .unwrap();
    let found = check(&bench.desk, &path).await;
    assert_eq!(
        (found.ok, found.trail.as_str()),
        (false, "broken"),
        "{found:?}"
    );
    assert!(found.detail.contains("Entry 1"), "{}", found.detail);

    let other = Bench::new().await;
    let found = check(&other.desk, &path).await;
    assert_eq!(
        (found.key.as_str(), found.trail.as_str()),
        ("other", "unknown"),
        "{found:?}"
    );

    for (name, bytes) in [
        ("text.sqlite", &b"no database at all"[..]),
        ("empty.sqlite", b""),
    ] {
        let path = bench.folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        let found = check(&bench.desk, &path).await;
        assert!(!found.ok && !found.detail.is_empty(), "{name}: {found:?}");
    }
    let mut bytes = fs::read(&path).unwrap();
    let half = bytes.len() / 2;
    bytes[half..half + 8192].fill(0x5a);
    fs::write(&path, bytes).unwrap();
    let found = check(&bench.desk, &path).await;
    assert!(!found.ok && !found.detail.is_empty(), "{found:?}");
    rusqlite::Connection::open(bench.folder.path().join("newer.sqlite"))
        .unwrap()
        .pragma_update(None, "user_version", 9999)
        .unwrap();
    let found = check(&bench.desk, &bench.folder.path().join("newer.sqlite")).await;
    assert!(
        !found.ok && found.detail.contains("newer"),
        "{}",
        found.detail
    );
    let nowhere = BackupCheck {
        path: "/nowhere/at/all".to_owned(),
    };
    let error = api::backup_check(&bench.desk, nowhere).await.unwrap_err();
    assert_eq!(
        (error.code, error.field.as_deref()),
        (Code::NotFound, Some("path"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restore_waits_for_the_desk_to_close_and_keeps_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copy.sqlite");
    let now = SystemClock.now();
    let desk = with_file(&folder).await;
    customer(&desk, "Before").await;
    made(&desk, &path).await;
    customer(&desk, "After").await;
    let error = restore(folder.path(), &path, now).unwrap_err();
    assert_eq!(
        error.code,
        Code::Conflict,
        "a desk is open: {}",
        error.message
    );
    drop(desk);
    let restored = restore(folder.path(), &path, now).unwrap();
    let kept = restored.kept.clone().expect("the file of before is kept");

    let desk = with_file(&folder).await;
    assert_eq!(names(&desk).await, ["Before"]);
    api::backup_restored(&desk, &path, &restored).unwrap();
    let verdict = api::audit_verify(&desk, AuditCheck::default())
        .await
        .unwrap();
    assert!(verdict.ok, "the trail goes on: {}", verdict.detail);
    let found = check(&desk, &kept).await;
    assert!(
        found.ok && found.customers == 2,
        "nothing is lost: {found:?}"
    );
    drop(desk);
    restore(folder.path(), &kept, now.plus_seconds(1)).unwrap();
    assert_eq!(
        names(&with_file(&folder).await).await,
        ["After", "Before"],
        "and back"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_restored_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    customer(&with_file(&folder).await, "Kept").await;
    let bad = folder.path().join("bad.sqlite");
    fs::write(&bad, "no database at all").unwrap();
    let now = SystemClock.now();
    assert!(restore(folder.path(), &bad, now).is_err());
    let own = folder.path().join("linkdesk.sqlite");
    let error = restore(folder.path(), &own, now).unwrap_err();
    assert_eq!(
        error.code,
        Code::BadInput,
        "the desk's own file is no backup"
    );
    let error = restore(folder.path(), Path::new("/nowhere"), now).unwrap_err();
    assert_eq!(error.code, Code::NotFound);
    assert_eq!(names(&with_file(&folder).await).await, ["Kept"]);
    let left: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("restoring"))
        .collect();
    assert_eq!(left, Vec::<String>::new(), "nothing half is left");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_desk_that_can_no_longer_be_read_is_kept_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copy.sqlite");
    let desk = with_file(&folder).await;
    customer(&desk, "Saved").await;
    made(&desk, &path).await;
    drop(desk);
    let own = folder.path().join("linkdesk.sqlite");
    fs::write(&own, "damaged beyond reading").unwrap();
    // Else its log would bring it back.
    fs::write(folder.path().join("linkdesk.sqlite-wal"), "").unwrap();
    let restored = restore(folder.path(), &path, SystemClock.now()).unwrap();
    let kept = fs::read(restored.kept.unwrap()).unwrap();
    assert!(kept == b"damaged beyond reading", "even that is kept");
    assert_eq!(names(&with_file(&folder).await).await, ["Saved"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn elsewhere_a_restored_desk_says_what_it_lacks() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = folder.path().join("copy.sqlite");
    let desk = with_file(&folder).await;
    customer(&desk, "Acme").await;
    made(&desk, &path).await;
    let restored = restore(other.path(), &path, SystemClock.now()).unwrap();
    assert_eq!(restored.kept, None, "there was nothing before");
    let desk = with_file(&other).await;
    assert_eq!(
        desk.vault_report().state,
        VaultState::Wrong,
        "keys are in no backup"
    );
    assert_eq!(names(&desk).await, ["Acme"], "the lists can be read");
    let error = api::backup_restored(&desk, &path, &restored).unwrap_err();
    assert_eq!(
        error.code,
        Code::VaultWrong,
        "nothing can be entered without the key"
    );
    let closed = api::backup_create(&desk, BackupRequest::default())
        .await
        .unwrap();
    assert_eq!(
        (closed.ok, closed.key.as_str()),
        (true, "closed"),
        "a backup needs no vault"
    );
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn a_backup_does_not_go_where_a_dangling_link_leads() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_file(&folder).await;
    let (link, target) = (folder.path().join("link"), folder.path().join("target"));
    std::os::unix::fs::symlink(&target, &link).unwrap();
    let output = link.display().to_string();
    let error = api::backup_create(&desk, BackupRequest { output }).await;
    assert_eq!(error.unwrap_err().code, Code::Conflict);
    assert!(!target.exists(), "else others could read it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_not_what_its_number_says_is_no_backup() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_file(&folder).await;
    customer(&desk, "Kept").await;
    let wrongs = [
        ("DROP TABLE customers", "customers_by_name"),
        ("DROP INDEX links_made", "index links_made"),
        ("CREATE TABLE customers_too (a)", "table customers_too"),
        ("PRAGMA user_version = 12", "form 12"),
        ("PRAGMA user_version = -5", "no desk"),
    ];
    for (number, (sql, _)) in wrongs.iter().enumerate() {
        let path = folder.path().join(format!("{number}.sqlite"));
        made(&desk, &path).await;
        let db = rusqlite::Connection::open(&path).unwrap();
        let sql = format!("PRAGMA foreign_keys = OFF; {sql};");
        db.execute_batch(&sql).unwrap();
    }
    for (number, (sql, said)) in wrongs.iter().enumerate() {
        let found = check(&desk, &folder.path().join(format!("{number}.sqlite"))).await;
        assert!(!found.ok && found.detail.contains(said), "{sql}: {found:?}");
    }
    drop(desk);
    for (number, (sql, _)) in wrongs.iter().enumerate() {
        let path = folder.path().join(format!("{number}.sqlite"));
        let error = restore(folder.path(), &path, SystemClock.now()).unwrap_err();
        assert_eq!(error.code, Code::BadInput, "{sql}: {}", error.message);
    }
    assert_eq!(names(&with_file(&folder).await).await, ["Kept"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_clean_end_the_one_file_holds_everything() {
    let bench = Bench::new().await;
    bench.customer("Acme").await;
    bench.desk.close().await;
    let alone = bench.folder.path().join("alone.sqlite");
    fs::copy(bench.folder.path().join("linkdesk.sqlite"), &alone).unwrap();
    let db = rusqlite::Connection::open(&alone).unwrap();
    let sql = "SELECT count(*) FROM customers WHERE name = 'Acme'";
    let rows: i64 = db.query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(rows, 1, "without the log beside it");
}
