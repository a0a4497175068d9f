//! The rules of the house, read off the sources. Each failure says which rule and where.

use std::{
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every source file below a folder, with its text.
fn sources(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in
            fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push((name(&path), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(
        !found.is_empty(),
        "{folder} holds sources: otherwise a rule would hold of nothing"
    );
    found
}

fn name(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap()
        .to_string_lossy()
        .replace('\\', "/")
}

/// Lines of code, without comments, that hold one of the words; tests inside a file count too.
fn lines_with(files: &[(String, String)], words: &[&str]) -> Vec<String> {
    let mut hits = Vec::new();
    for (file, text) in files {
        for (number, line) in text.lines().enumerate() {
            let code = match line.trim_start().starts_with("//") {
                true => "",
                false => line.split(" // ").next().unwrap_or_default(),
            };
            if words.iter().any(|word| code.contains(word)) {
                hits.push(format!("{file}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    hits
}

fn assert_none(hits: Vec<String>, rule: &str) {
    assert!(hits.is_empty(), "{rule}\n{}", hits.join("\n"));
}

#[test]
fn core_never_names_tauri() {
    let hits = lines_with(&sources("src-tauri/core", ".rs"), &["tauri::", "use tauri"]);
    assert_none(
        hits,
        "the core decides, the window shows: core knows no tauri",
    );
}

#[test]
fn doors_never_name_what_lies_behind_the_core() {
    let mut doors = sources("src-tauri/shell", ".rs");
    doors.extend(sources("src-tauri/cli", ".rs"));
    let hits = lines_with(
        &doors,
        &["reqwest", "rusqlite", "keyring::", "keyring_core"],
    );
    assert_none(
        hits,
        "shell and command line are thin: they know neither client, store nor keyring",
    );
}

#[test]
fn a_system_sees_only_its_cx() {
    let words = [
        "crate::store",
        "crate::vault",
        "crate::api",
        "crate::desk",
        "crate::inbox",
        "crate::practice",
    ];
    assert_none(
        lines_with(&sources("src-tauri/core/systems", ".rs"), &words),
        "a system sees only its Cx",
    );
}

#[test]
fn practice_is_a_stranger() {
    let practice = lines_with(
        &sources("src-tauri/core/practice", ".rs"),
        &[
            "crate::systems",
            "crate::store",
            "crate::vault",
            "crate::api",
            "crate::desk",
            "crate::http",
        ],
    );
    assert_none(
        practice,
        "practice shares nothing with the clients: it would serve the vendors' own as well",
    );
}

#[test]
fn store_and_vault_know_no_system() {
    let words = [
        "crate::systems",
        "crate::vault",
        "crate::http",
        "crate::api",
        "\"stackone\"",
    ];
    assert_none(
        lines_with(&sources("src-tauri/core/store", ".rs"), &words),
        "store knows no system and no vault",
    );
    let words = [
        "crate::systems",
        "crate::store",
        "crate::http",
        "crate::api",
    ];
    assert_none(
        lines_with(&sources("src-tauri/core/vault", ".rs"), &words),
        "vault knows no store and no system",
    );
}

#[test]
fn secrets_are_exposed_where_they_are_needed_only() {
    let allowed = [
        "core/secret.rs",
        "core/seal.rs",
        "core/keys.rs",
        "core/audit.rs",
        "core/sign.rs",
        "core/vault/",
    ];
    let rooms = [
        "core/http/",
        "core/systems/",
        "core/api/",
        "core/inbox/hub.rs",
        "core/inbox/page.rs",
        "cli/",
    ];
    let files: Vec<_> = sources("src-tauri", ".rs")
        .into_iter()
        .filter(|(file, _)| !allowed.iter().chain(&rooms).any(|room| file.contains(room)))
        .collect();
    assert_none(
        lines_with(&files, &[".expose("]),
        "no other room opens a secret",
    );
    let printed: Vec<_> = lines_with(&sources("src-tauri", ".rs"), &[".expose("])
        .into_iter()
        .filter(|line| {
            ["tracing::", "println!", "eprintln!", "debug!", "info!"]
                .iter()
                .any(|word| line.contains(word))
        })
        .collect();
    assert_none(printed, "no line that prints opens a secret");
}

#[test]
fn time_and_randomness_are_passed_in() {
    let own = ["core/clock.rs"];
    // Tests inside a file bring a clock of their own, which may as well be the machine's.
    let files: Vec<_> = sources("src-tauri/core", ".rs")
        .into_iter()
        .filter(|(file, _)| !own.iter().any(|own| file.ends_with(own)))
        .map(|(file, text)| {
            let code = text.split("#[cfg(test)]\nmod tests").next();
            (file, code.unwrap_or_default().to_owned())
        })
        .collect();
    let words = [
        "Instant::now",
        "SystemTime::now",
        "Timestamp::now",
        "Zoned::now",
        "SystemClock",
        "SystemEntropy",
        "getrandom::",
        "rand::",
    ];
    assert_none(
        lines_with(&files, &words),
        "the core takes time and randomness from the clock and the entropy it is given",
    );
}

#[test]
fn who_asks_a_system_to_change_something_passes_the_guard_of_live() {
    for (file, text) in sources("src-tauri/core/api", ".rs") {
        let text: String = text.split_whitespace().collect();
        for call in [".link(&line.cx()", ".disconnect(&line.cx()"] {
            assert!(
                !text.contains(call),
                "{file}: {call}…: what changes something is asked with `line.acting(desk)?`"
            );
        }
    }
}

#[test]
fn every_system_has_its_line_and_its_tests() {
    let list = fs::read_to_string(root().join("src-tauri/core/systems/mod.rs")).unwrap();
    for entry in fs::read_dir(root().join("src-tauri/core/systems")).unwrap() {
        let path = entry.unwrap().path();
        // A folder without a Spec is what systems of one vendor share.
        if path.join("spec.rs").exists() {
            let system = path.file_name().unwrap().to_string_lossy().into_owned();
            assert!(
                list.contains(&format!("&{system}::")),
                "{system} has its line in ALL"
            );
            let tests = root().join("tests/systems").join(&system);
            assert!(
                tests.exists() || tests.with_extension("rs").exists(),
                "{system} has its tests"
            );
        }
    }
}

macro_rules! names {
    ($($name:ident($request:ty) -> $reply:ty;)*) => {
        /// Every command there is.
        const COMMANDS: &[&str] = &[$(stringify!($name)),*];
    };
}
linkdesk::with_commands!(names);

#[test]
fn every_command_has_a_journey() {
    let journeys: String = sources("tests/journeys", ".rs")
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    let missing: Vec<_> = COMMANDS
        .iter()
        .map(|command| (*command).to_owned())
        .filter(|command| !journeys.contains(&format!("api::{command}(")))
        .collect();
    assert_none(
        missing,
        "every command has a journey over core::api that calls it",
    );
}

#[test]
fn one_ui_file_knows_tauri() {
    let files: Vec<_> = sources("ui/src", ".ts")
        .into_iter()
        .filter(|(file, _)| !file.ends_with("/bridge.ts"))
        .collect();
    assert_none(
        lines_with(&files, &["@tauri-apps"]),
        "only bridge.ts knows Tauri",
    );
    let words = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "unsafeHTML",
        "document.write",
        "style=\"",
        "eval(",
    ];
    assert_none(
        lines_with(&files, &words),
        "elements are built, never pasted; nothing inline",
    );
}

#[test]
fn models_know_no_document() {
    let models: Vec<_> = sources("ui/src", ".ts")
        .into_iter()
        .filter(|(file, _)| file.ends_with("/model.ts"))
        .collect();
    let words = ["document.", "window.", "lit-html", "HTMLElement"];
    assert_none(
        lines_with(&models, &words),
        "a model is tested in node: it knows no document",
    );
}

#[test]
fn files_stay_small() {
    let mut files = sources("src-tauri", ".rs");
    files.extend(sources("ui/src", ".ts"));
    let large: Vec<_> = files
        .iter()
        .filter(|(file, text)| !file.ends_with("bindings.ts") && text.lines().count() > 400)
        .map(|(file, text)| format!("{file}: {} lines", text.lines().count()))
        .collect();
    assert_none(large, "a file is cut long before 400 lines");
}

#[test]
fn nothing_depends_on_the_shared_folder_or_on_this_machine() {
    let mut files = sources("src-tauri", ".rs");
    files.extend(sources("ui/src", ".ts"));
    files.extend(
        sources("tests", ".rs")
            .into_iter()
            .filter(|(file, _)| !file.ends_with("house.rs")),
    );
    assert_none(
        lines_with(&files, &["../shared", "\"/work/", "\"/root/"]),
        "the project stands by itself",
    );
}
