//! The passphrase file.

use std::{fs, path::Path};

use linkdesk::{error::Code, secret::Secret, vault::Vault};
use tempfile::TempDir;

use super::{code, keeps_and_forgets, text};

/// Quick to stretch; the real one takes half a second a try.
const WORK: u8 = 2;

fn open(path: &Path, passphrase: &str) -> Vault {
    Vault::file_with_work(path.to_owned(), Some(Secret::new(passphrase)), WORK)
}

/// A vault with one secret in it.
async fn started() -> (TempDir, std::path::PathBuf, Vault) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("secrets.age");
    let vault = open(&path, "correct horse");
    vault.put("a", &Secret::new("canary-4711")).await.unwrap();
    (folder, path, vault)
}

#[tokio::test]
async fn keeps_and_forgets_across_starts() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("secrets.age");
    keeps_and_forgets(&open(&path, "correct horse")).await;
    let again = open(&path, "correct horse");
    assert!(
        text(&again, "b/api_key").await.is_some(),
        "another start finds it"
    );
    assert_eq!(text(&again, "a/api_key").await, None);
}

#[tokio::test]
async fn nothing_in_the_folder_is_plain_text() {
    let (folder, path, _vault) = started().await;
    for entry in fs::read_dir(folder.path()).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        assert!(
            !bytes.windows(6).any(|part| part == b"canary"),
            "no file holds the secret"
        );
    }
    assert!(
        fs::read(&path)
            .unwrap()
            .starts_with(b"age-encryption.org/v1\n"),
        "the owner's own tool opens it"
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "nobody else may read it");
    }
}

#[tokio::test]
async fn looking_writes_nothing() {
    let folder = TempDir::new().unwrap();
    let vault = open(&folder.path().join("secrets.age"), "correct horse");
    vault.unlock().await.unwrap();
    assert_eq!(text(&vault, "a").await, None);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn a_wrong_passphrase_has_its_own_word_and_changes_nothing() {
    let (_folder, path, vault) = started().await;
    let before = fs::read(&path).unwrap();
    let wrong = open(&path, "incorrect horse");
    assert_eq!(code(wrong.unlock().await), Code::VaultWrong);
    assert_eq!(code(wrong.get("a").await), Code::VaultWrong);
    assert_eq!(
        code(wrong.put("b", &Secret::new("x")).await),
        Code::VaultWrong
    );
    assert_eq!(code(wrong.forget("a").await), Code::VaultWrong);
    assert_eq!(fs::read(&path).unwrap(), before, "the file is as it was");
    assert_eq!(text(&vault, "a").await.as_deref(), Some("canary-4711"));
}

#[tokio::test]
async fn without_a_passphrase_it_is_locked() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("secrets.age");
    for none in [None, Some(Secret::new("  "))] {
        let vault = Vault::file_with_work(path.clone(), none, WORK);
        assert_eq!(code(vault.unlock().await), Code::VaultLocked);
        assert_eq!(
            code(vault.put("a", &Secret::new("x")).await),
            Code::VaultLocked
        );
        assert!(!path.exists(), "no file is made that nobody can open");
    }
}

#[tokio::test]
async fn a_damaged_file_is_said_to_be_and_kept() {
    let (_folder, path, _vault) = started().await;
    let whole = fs::read(&path).unwrap();
    let mut flipped = whole.clone();
    *flipped.last_mut().unwrap() ^= 1;
    let cut = whole[..whole.len() - 5].to_vec();
    for damage in [
        flipped,
        cut,
        whole[..30].to_vec(),
        Vec::new(),
        b"{\"a\":\"plain\"}".to_vec(),
    ] {
        fs::write(&path, &damage).unwrap();
        let vault = open(&path, "correct horse");
        assert_eq!(code(vault.get("a").await), Code::VaultFailed);
        assert_eq!(
            code(vault.put("b", &Secret::new("x")).await),
            Code::VaultFailed
        );
        assert_eq!(
            fs::read(&path).unwrap(),
            damage,
            "not overwritten: it may yet be mended"
        );
    }
}

#[tokio::test]
async fn two_processes_do_not_lose_each_others_secrets() {
    let (_folder, path, one) = started().await;
    let two = open(&path, "correct horse");
    assert_eq!(text(&two, "a").await.as_deref(), Some("canary-4711"));
    one.put("b", &Secret::new("from one")).await.unwrap();
    two.put("c", &Secret::new("from two")).await.unwrap();
    one.forget("a").await.unwrap();
    for vault in [&one, &two] {
        assert_eq!(text(vault, "a").await, None);
        assert_eq!(text(vault, "b").await.as_deref(), Some("from one"));
        assert_eq!(text(vault, "c").await.as_deref(), Some("from two"));
    }
}

#[tokio::test]
async fn many_at_once_all_stay() {
    let (_folder, path, _vault) = started().await;
    let writers = (0..16).map(|number| {
        let vault = open(&path, "correct horse");
        tokio::spawn(async move {
            vault
                .put(&format!("n{number}"), &Secret::new(format!("{number}")))
                .await
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap().unwrap();
    }
    let vault = open(&path, "correct horse");
    for number in 0..16 {
        assert_eq!(
            text(&vault, &format!("n{number}")).await,
            Some(number.to_string())
        );
    }
}

#[tokio::test]
async fn what_a_crash_left_half_written_is_swept_away() {
    let (_folder, path, vault) = started().await;
    let half = path.with_file_name("secrets.age.new");
    fs::write(&half, b"age-encryption.org/v1\n-> scr").unwrap();
    assert_eq!(
        text(&vault, "a").await.as_deref(),
        Some("canary-4711"),
        "the old file counts"
    );
    vault.put("b", &Secret::new("x")).await.unwrap();
    assert!(!half.exists());
    assert_eq!(
        text(&open(&path, "correct horse"), "b").await.as_deref(),
        Some("x")
    );
}

#[cfg(unix)]
#[tokio::test]
async fn a_write_that_fails_leaves_the_old_file() {
    let (folder, path, vault) = started().await;
    // A folder in the way of the second file stands for a disk that refuses.
    fs::create_dir(path.with_file_name("secrets.age.new")).unwrap();
    let before = fs::read(&path).unwrap();
    assert_eq!(code(vault.put("b", &Secret::new("x")).await), Code::Disk);
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(
        text(&vault, "b").await,
        None,
        "what is not on the disk is not there"
    );
    assert_eq!(text(&vault, "a").await.as_deref(), Some("canary-4711"));
    drop(folder);
}

#[tokio::test]
async fn a_file_of_a_newer_linkdesk_is_refused() {
    let (_folder, path, _vault) = started().await;
    let mut recipient = age::scrypt::Recipient::new("correct horse".to_owned().into());
    recipient.set_work_factor(WORK);
    let newer = age::encrypt(&recipient, br#"{"linkdesk_vault":2,"secrets":{}}"#).unwrap();
    fs::write(&path, newer).unwrap();
    assert_eq!(
        code(open(&path, "correct horse").get("a").await),
        Code::NewerFile
    );
}

#[tokio::test]
async fn the_real_work_factor_is_bearable() {
    let folder = TempDir::new().unwrap();
    let vault = Vault::file(
        folder.path().join("secrets.age"),
        Some(Secret::new("correct horse")),
    );
    vault.put("a", &Secret::new("x")).await.unwrap();
    assert_eq!(text(&vault, "a").await.as_deref(), Some("x"));
}
