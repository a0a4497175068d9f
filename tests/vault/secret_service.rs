//! The OS keyring against a real gnome-keyring on a session bus of its own.
//!
//! Each case runs [`inside`] once more in a process of its own, since `keyring` keeps one store per process and
//! the bus is found through the environment. The tools are needed: without them these tests fail.

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use linkdesk::{error::Code, secret::Secret, vault::Vault};
use secret_service::{EncryptionType, blocking::SecretService};
use tempfile::TempDir;

use super::{code, keeps_and_forgets, text};

/// Names the case for [`inside`].
const CASE: &str = "LINKDESK_TEST_KEYRING";

const LIMIT: Duration = Duration::from_secs(3);

/// A bus that starts no service by itself, as the machine's own configuration would.
const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// Runs one case of [`inside`] in a home of its own, with a bus or without.
fn run(case: &str, bus: bool) {
    let home = TempDir::new().unwrap();
    let config = home.path().join("bus.conf");
    fs::write(&config, BUS).unwrap();
    let this = std::env::current_exe().unwrap();
    let mut command = match bus {
        true => {
            let mut command = Command::new("dbus-run-session");
            command.arg("--config-file").arg(&config).arg("--").arg(&this);
            command
        }
        false => Command::new(&this),
    };
    command
        .args(["--exact", "vault::secret_service::inside", "--ignored", "--nocapture"])
        .env(CASE, case)
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path())
        .env("XDG_RUNTIME_DIR", home.path())
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY");
    let output = command
        .output()
        .expect("dbus-run-session is installed (package dbus-daemon)");
    assert!(
        output.status.success(),
        "{case}\n{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn an_open_keyring_is_ready() {
    run("ready", true);
}

#[test]
fn a_locked_keyring_is_not_asked_behind_the_persons_back() {
    run("locked", true);
}

#[test]
fn a_restarted_keyring_is_found_again() {
    run("restarted", true);
}

#[test]
fn a_keyring_without_collection_says_what_is_missing() {
    run("empty", true);
}

#[test]
fn a_bus_without_keyring_says_what_to_install() {
    run("no-service", true);
}

#[test]
fn no_bus_says_what_to_install() {
    run("no-bus", false);
}

#[test]
fn a_keyring_that_never_answers_costs_three_seconds() {
    run("silent", true);
}

#[tokio::test]
#[ignore = "the tests above run it, each in an environment of its own"]
async fn inside() {
    let vault = Vault::keyring("linkdesk-test", LIMIT);
    match std::env::var(CASE).unwrap().as_str() {
        "ready" => ready(&vault).await,
        "locked" => locked(&vault).await,
        "restarted" => restarted(&vault).await,
        "empty" => empty(&vault).await,
        "no-service" | "no-bus" => missing(&vault).await,
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
        assert!(began.elapsed() < Duration::from_secs(15), "waited in vain until {what}");
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
    assert!(Path::new(&home).join("keyrings/login.keyring").exists(), "it was the keyring of this test");
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
    assert_eq!(code(vault.put("a", &Secret::new("y")).await), Code::VaultLocked);
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
    assert_eq!(text(vault, "a").await.as_deref(), Some("x"), "and there again, in a new session");
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
    assert!(refused.message.contains("passphrase file"), "it says what to do: {refused}");
    assert!(began.elapsed() < LIMIT, "nothing was waited for");
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
    assert!(spent >= 2 * LIMIT && spent < 3 * LIMIT, "three seconds a call, not {spent:?}");
}
