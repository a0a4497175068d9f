//! Exit codes, and what goes to which stream.

use super::Home;

#[test]
fn wrong_usage_exits_2_and_leaves_stdout_alone() {
    let home = Home::new();
    let wrong: &[&[&str]] = &[
        &[],
        &["nosuch"],
        &["call", "nosuch", "{}"],
        &["--vault", "cloud", "sync"],
        &[
            "link",
            "create",
            "--integration",
            "a",
            "--kind",
            "auth-link",
        ],
        &[
            "link",
            "create",
            "--integration",
            "a",
            "--kind",
            "b",
            "--customer",
            "c",
            "--csv",
            "d",
        ],
        &[
            "link",
            "create",
            "--integration",
            "a",
            "--kind",
            "b",
            "--customer",
            "c",
            "--set",
            "no-value",
        ],
        &[
            "integration",
            "add",
            "stackone",
            "--name",
            "a",
            "--environment",
            "production",
        ],
        &["practice", "serve", "--speed", "-1"],
        &["hub", "--integration", "a"],
        &["account", "list", "--limit", "0"],
        &["account", "export", "--format", "pdf", "--output", "a"],
    ];
    for arguments in wrong {
        for json in [&[][..], &["--json"]] {
            let answer = home.run(&[json, arguments].concat());
            assert_eq!(answer.code, 2, "{arguments:?}");
            assert_eq!(answer.stdout, "", "{arguments:?}");
            assert!(!answer.stderr.is_empty(), "{arguments:?}");
        }
    }
    assert!(
        !home.folder.path().join("data").exists(),
        "no desk was made on the way"
    );
}

#[test]
fn a_failure_is_one_json_value_or_one_sentence() {
    let home = Home::new();
    let error = home.error(&["--vault", "memory", "integration", "test", "nosuch"]);
    assert_eq!(error["code"], "not_found");
    assert!(error["message"].as_str().unwrap().contains("nosuch"));
    let told = home.run(&[
        "--vault",
        "memory",
        "customer",
        "import",
        "no-such-file.csv",
    ]);
    assert_eq!((told.code, told.stdout.as_str()), (1, ""));
    assert!(told.stderr.contains("no-such-file.csv"), "{}", told.stderr);
}

#[test]
fn a_locked_file_vault_says_what_to_do() {
    let home = Home::new();
    home.json(&["customer", "list"]);
    let customers = home.file("customers.csv", "owner_id,name\na-1,Acme\n");
    for (passphrase, code) in [("", "vault_locked"), ("incorrect horse", "vault_wrong")] {
        let output = home
            .command(&["--json", "customer", "import", &customers])
            .env("LINKDESK_VAULT_PASSPHRASE", passphrase)
            .output()
            .unwrap();
        let error: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(error["error"]["code"], code);
        assert!(
            error["error"]["message"]
                .as_str()
                .unwrap()
                .contains("passphrase")
        );
    }
    let told = home.json(&["customer", "import", &customers]);
    assert_eq!(told["created"], 1, "and with the right one all is well");
}

#[test]
fn secrets_never_come_back_in_an_error() {
    let home = Home::new();
    let add = [
        "--json",
        "integration",
        "add",
        "stackone",
        "--name",
        "a",
        "--environment",
        "sandbox",
    ];
    for stdin in [
        "v1.canary.4711",
        "[\"v1.canary.4711\"]",
        "{\"api_key\": [\"v1.canary.4711\"]}",
    ] {
        let answer = home.run_with(&add, stdin);
        assert_eq!(answer.code, 1);
        assert_eq!(answer.json()["error"]["code"], "bad_input");
        assert!(!format!("{}{}", answer.stdout, answer.stderr).contains("canary"));
    }
    let answer = home.run_with(
        &["--json", "call", "integration_save", "-"],
        "{\"system\": [\"v1.canary.4711\"]}",
    );
    assert_eq!(answer.json()["error"]["code"], "bad_input");
    assert!(!format!("{}{}", answer.stdout, answer.stderr).contains("canary"));
}

#[test]
fn a_name_cannot_steer_the_terminal() {
    let home = Home::new();
    let draft =
        serde_json::json!({ "owner_id": "a-1", "name": "Acme\u{9b}31m\u{202e}live", "note": "" });
    let made = home.run(&["--json", "call", "customer_save", &draft.to_string()]);
    for answer in [
        made,
        home.run(&["customer", "list"]),
        home.run(&["--json", "customer", "list"]),
    ] {
        let steering =
            |letter: char| letter != '\n' && (letter.is_control() || letter == '\u{202e}');
        assert!(!answer.stdout.contains(steering), "{:?}", answer.stdout);
        assert!(!answer.stderr.contains(steering), "{:?}", answer.stderr);
    }
}

#[test]
fn every_command_of_the_window_can_be_called() {
    let home = Home::new();
    let state = home.json(&["call", "desk_state"]);
    assert_eq!(state["vault"]["kind"], "file");
    let error = home.error(&[
        "call",
        "link_create",
        "{\"integration\": \"a\", \"colour\": \"red\"}",
    ]);
    assert_eq!(error["code"], "bad_input");
    assert!(
        error["message"].as_str().unwrap().contains("colour"),
        "it names what is unknown: {error}"
    );
}
