//! The OS keyring against a real gnome-keyring on a session bus of its own.
//!
//! Each case runs [`inside`] once more in a process of its own, since `keyring` keeps one store per process and
//! the bus is found through the environment. The tools are needed: without them these tests fail.

use std::{fs, process::Command};

use tempfile::TempDir;

use super::keyring_cases as cases;

/// Names the case for [`inside`].
const CASE: &str = "LINKDESK_TEST_KEYRING";

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
            command
                .arg("--config-file")
                .arg(&config)
                .arg("--")
                .arg(&this);
            command
        }
        false => Command::new(&this),
    };
    command
        .args([
            "--exact",
            "vault::secret_service::inside",
            "--ignored",
            "--nocapture",
        ])
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

#[test]
fn a_question_that_was_closed_has_its_own_word() {
    run("cancelled", true);
}

#[test]
fn a_question_nobody_answers_is_said_to_be_open_and_not_asked_twice() {
    run("away", true);
}

#[tokio::test]
#[ignore = "the tests above run it, each in an environment of its own"]
async fn inside() {
    cases::play(&std::env::var(CASE).unwrap()).await;
}
