//! What the vault says to a keyring in every state; each played in a process of its own by `secret_service.rs`.

use std::{
    io::Write,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use linkdesk::{error::Code, secret::Secret, vault::Vault};
use secret_service::{EncryptionType, blocking::SecretService};

use super::{
    code,
    fake_service::{self, Person},
    keeps_and_forgets, text,
};

const LIMIT: Duration = Duration::from_secs(3);

/// Plays one case; the process it runs in has the bus of that case.
pub(super) async fn play(case: &str) {
    let vault = Vault::keyring("linkdesk-test", LIMIT);
    match case {
        "ready" => ready(&vault).await,
        "locked" => locked(&vault).await,
        "restarted" => restarted(&vault).await,
        "empty" => empty(&vault).await,
        "no-service" | "no-bus" => missing(&vault).await,
        "cancelled" => cancelled(&vault).await,
        "away" => away(&vault).await,
        "silent" => silent(&vault).await,
        other => panic!("no case {other}"),
    }
}

/// A running gnome-keyring, ended with the value.
struct Daemon(Child);

impl Daemon {
    /// Starts it and waits until it answers; with `unlock` it has an open login collection.
    fn start(unlock: bool) -> Self {
        let mut command = Command::new("gnome-keyring-daemon");
        command.args(["--foreground", "--components=secrets"]);
        if unlock {
            command.arg("--unlock");
        }
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("gnome-keyring-daemon is installed (package gnome-keyring)");
        // The passphrase of the login collection, made on the first start.
        child.stdin.take().unwrap().write_all(b"\n").unwrap();
        wait_until("the keyring answers", || {
            SecretService::connect(EncryptionType::Plain)
                .is_ok_and(|service| !unlock || service.get_default_collection().is_ok())
        });
        Self(child)
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn wait_until(what: &str, mut done: impl FnMut() -> bool) {
    let began = Instant::now();
    while !done() {
        assert!(
            began.elapsed() < Duration::from_secs(15),
            "waited in vain until {what}"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Blocking D-Bus calls want a thread of their own, as they have in the vault.
async fn on_a_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    tokio::task::spawn_blocking(work).await.unwrap()
}

async fn ready(vault: &Vault) {
    let _daemon = on_a_thread(|| Daemon::start(true)).await;
    keeps_and_forgets(vault).await;
    let home = std::env::var("XDG_DATA_HOME").unwrap();
    assert!(
        Path::new(&home).join("keyrings/login.keyring").exists(),
        "it was the keyring of this test"
    );
}

async fn locked(vault: &Vault) {
    let _daemon = on_a_thread(|| Daemon::start(true)).await;
    vault.put("a", &Secret::new("x")).await.unwrap();
    on_a_thread(|| {
        let service = SecretService::connect(EncryptionType::Plain).unwrap();
        service.get_default_collection().unwrap().lock().unwrap();
    })
    .await;
    let began = Instant::now();
    assert_eq!(code(vault.get("a").await), Code::VaultLocked);
    assert_eq!(
        code(vault.put("a", &Secret::new("y")).await),
        Code::VaultLocked
    );
    assert_eq!(code(vault.forget("a").await), Code::VaultLocked);
    assert!(began.elapsed() < LIMIT, "looking does not wait for anybody");
    let asked = code(vault.unlock().await);
    assert!(
        matches!(asked, Code::VaultLocked | Code::VaultCancelled),
        "without a display nobody can be asked, but got {asked:?}"
    );
}

async fn restarted(vault: &Vault) {
    let daemon = on_a_thread(|| Daemon::start(true)).await;
    vault.put("a", &Secret::new("x")).await.unwrap();
    drop(daemon);
    assert_eq!(code(vault.get("a").await), Code::VaultMissing, "it is gone");
    let _daemon = on_a_thread(|| Daemon::start(true)).await;
    assert_eq!(
        text(vault, "a").await.as_deref(),
        Some("x"),
        "and there again, in a new session"
    );
}

async fn empty(vault: &Vault) {
    let _daemon = on_a_thread(|| Daemon::start(false)).await;
    missing(vault).await;
}

async fn missing(vault: &Vault) {
    let began = Instant::now();
    assert_eq!(code(vault.unlock().await), Code::VaultMissing);
    assert_eq!(code(vault.get("a").await), Code::VaultMissing);
    let refused = vault.put("a", &Secret::new("x")).await.unwrap_err();
    assert_eq!(refused.code, Code::VaultMissing);
    assert!(
        refused.message.contains("passphrase file"),
        "it says what to do: {refused}"
    );
    assert!(began.elapsed() < LIMIT, "nothing was waited for");
}

async fn cancelled(vault: &Vault) {
    let _service = on_a_thread(|| fake_service::serve(Person::Cancels)).await;
    assert_eq!(code(vault.get("a").await), Code::VaultLocked);
    for _ in 0..6 {
        assert_eq!(
            code(vault.unlock().await),
            Code::VaultCancelled,
            "asked anew each time"
        );
    }
}

async fn away(vault: &Vault) {
    let _service = on_a_thread(|| fake_service::serve(Person::IsAway)).await;
    let first = vault.unlock().await.unwrap_err();
    assert_eq!(first.code, Code::VaultLocked, "not a keyring that hangs");
    assert!(
        first.message.contains("asks for its password"),
        "it says what to do: {first}"
    );
    let began = Instant::now();
    for _ in 0..6 {
        assert_eq!(code(vault.unlock().await), Code::VaultLocked);
        assert_eq!(code(vault.get("a").await), Code::VaultLocked);
    }
    assert!(
        began.elapsed() < LIMIT,
        "the open question stands in nobody's way"
    );
}

async fn silent(vault: &Vault) {
    // Owns the name and reads nothing: what a stopped or hung keyring looks like from outside.
    let _mute = on_a_thread(|| {
        let connection = zbus::blocking::Connection::session().unwrap();
        connection.request_name("org.freedesktop.secrets").unwrap();
        connection
    })
    .await;
    let began = Instant::now();
    assert_eq!(code(vault.unlock().await), Code::VaultTimeout);
    assert_eq!(code(vault.get("a").await), Code::VaultTimeout);
    let spent = began.elapsed();
    assert!(
        spent >= 2 * LIMIT && spent < 3 * LIMIT,
        "three seconds a call, not {spent:?}"
    );
}
