//! Where secrets live: that they come back, that nothing hangs, and that every trouble has its own word.

#[cfg(target_os = "linux")]
mod fake_service;
mod file;
mod hanging;
#[cfg(target_os = "linux")]
mod keyring_cases;
mod sealing;
#[cfg(target_os = "linux")]
mod secret_service;

use linkdesk::{
    error::{Code, Result},
    secret::Secret,
    vault::Vault,
};

/// The text of a stored secret.
async fn text(vault: &Vault, name: &str) -> Option<String> {
    vault
        .get(name)
        .await
        .unwrap()
        .map(|secret| secret.expose().to_owned())
}

/// What an answer failed with.
fn code<T>(answer: Result<T>) -> Code {
    match answer {
        Ok(_) => panic!("this was to fail"),
        Err(error) => error.code,
    }
}

/// What every vault has to be able to do.
async fn keeps_and_forgets(vault: &Vault) {
    vault.unlock().await.unwrap();
    assert_eq!(text(vault, "a/api_key").await, None, "nothing at first");
    vault.put("a/api_key", &Secret::new("one")).await.unwrap();
    vault
        .put("b/api_key", &Secret::new("zwei — 二 — два"))
        .await
        .unwrap();
    vault.put("a/api_key", &Secret::new("three")).await.unwrap();
    assert_eq!(
        text(vault, "a/api_key").await.as_deref(),
        Some("three"),
        "the newer one counts"
    );
    assert_eq!(
        text(vault, "b/api_key").await.as_deref(),
        Some("zwei — 二 — два"),
        "any script comes back as it was"
    );
    vault.forget("a/api_key").await.unwrap();
    vault.forget("a/api_key").await.unwrap();
    assert_eq!(
        text(vault, "a/api_key").await,
        None,
        "forgotten, and twice is fine"
    );
    assert!(
        text(vault, "b/api_key").await.is_some(),
        "the other one stays"
    );
}

#[tokio::test]
async fn memory_keeps_and_forgets() {
    keeps_and_forgets(&Vault::memory()).await;
}
