//! From an API key to an active account, and back, without a window.

use std::{fs, path::Path};

use linkdesk::{clock::Time, sign::Scheme};
use serde_json::Value;

use super::{Home, Practice};

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

fn has(value: &Value, names: &[&str]) {
    for name in names {
        assert!(value.get(name).is_some(), "no {name} in {value}");
    }
}

#[test]
fn from_a_key_to_an_account_and_back() {
    let home = Home::new();
    let practice = Practice::serve(
        &home,
        &["--accounts", "3", "--seed", "7", "--no-rate-limit"],
    );
    has(
        &practice.hello["stackone"],
        &["base_url", "api_key", "webhook_secret"],
    );

    let added = home.connect(&practice, "Practice");
    assert_eq!(keys(&added), ["id", "name", "system", "environment"]);
    assert_eq!(
        (&added["system"], &added["environment"]),
        (&"stackone".into(), &"practice".into())
    );
    let tested = home.json(&["integration", "test", "Practice"]);
    has(&tested, &["ok", "detail", "request_id"]);
    assert_eq!(tested["ok"], true);

    link_a_customer(&home, &practice);
    look_at_accounts(&home);
    the_trail(&home);
    nothing_leaked(
        &home,
        practice.hello["stackone"]["api_key"].as_str().unwrap(),
    );

    home.json(&["integration", "remove", "Practice"]);
    assert_eq!(
        home.json(&["integration", "list"])["rows"],
        Value::Array(vec![])
    );
}

/// What was pasted is judged by the exit status as well.
#[test]
fn a_webhook_is_genuine_not_genuine_or_cannot_be_told() {
    let home = Home::new();
    let add = [
        "integration",
        "add",
        "stackone",
        "--name",
        "Test",
        "--environment",
        "sandbox",
    ];
    home.json_with(&add, r#"{"webhook_secret": "ours"}"#);
    let body = r#"{"event":"account.updated","record_type":"account","account_id":"7"}"#;
    let sign = |secret: &str| {
        let secret = linkdesk::secret::Secret::new(secret);
        let tag = Scheme::Sha256Base64Url.sign(&secret, body.as_bytes(), Time(0));
        format!("x-stackone-signature={tag}")
    };
    let file = home.file("body.json", body);
    for (header, code, verdict) in [
        (sign("ours"), 0, "genuine"),
        (sign("theirs"), 3, "not-genuine"),
        ("x-other=1".to_owned(), 4, "cannot-tell"),
    ] {
        let answer = home.run(&["--json", "inspect", &file, "--header", &header]);
        assert_eq!(answer.code, code, "{}{}", answer.stdout, answer.stderr);
        let told = answer.json();
        assert_eq!(
            (&told["kind"], &told["verdict"]),
            (&"webhook".into(), &verdict.into())
        );
        has(&told["checks"][0], &["name", "result", "detail"]);
        assert!(told["next"].is_array());
    }
    let whole = format!(
        "POST / HTTP/1.1\n{}\n\n{body}",
        sign("ours").replace('=', ": ")
    );
    let answer = home.run_with(&["inspect", "-", "--integration", "Test"], &whole);
    assert_eq!(answer.code, 0, "{}{}", answer.stdout, answer.stderr);
    assert!(
        answer.stdout.starts_with("A webhook: genuine\n"),
        "{}",
        answer.stdout
    );
}

/// The mail of a link, in the forms that other programs take.
fn mail_of(home: &Home, link: &Value) {
    let (id, url) = (link["id"].as_str().unwrap(), link["url"].as_str().unwrap());
    let render = |rest: &[&str]| {
        let answer = home.run(&[&["mail", "render", id], rest].concat());
        assert_eq!(answer.code, 0, "{}", answer.stderr);
        answer.stdout
    };
    let text = render(&["--language", "de"]);
    assert!(
        text.starts_with("Guten Tag,") && text.contains(url),
        "{text}"
    );
    let page = render(&["--format", "html"]);
    assert!(page.starts_with("<!DOCTYPE html>"), "{page}");
    let draft = render(&["--format", "eml"]);
    assert!(draft.contains("X-Unsent: 1\r\n"), "{draft}");
    has(
        &home.json(&["mail", "render", id]),
        &["to", "subject", "text", "html", "warnings"],
    );
    assert_eq!(
        home.error(&["mail", "render", "nosuch"])["code"],
        "not_found"
    );
}

fn link_a_customer(home: &Home, practice: &Practice) {
    let file = home.file(
        "customers.csv",
        "owner_id,name,email\nacme-1,Acme 東京,it@acme.example\n,Nobody,\n",
    );
    let dry = home.json(&["customer", "import", &file, "--dry-run"]);
    assert_eq!(
        (
            &dry["created"],
            home.json(&["customer", "list"])["total"].as_u64()
        ),
        (&1.into(), Some(0))
    );
    let report = home.json(&["customer", "import", &file]);
    assert_eq!(
        (&report["created"], &report["updated"], &report["unchanged"]),
        (&1.into(), &0.into(), &0.into())
    );
    has(&report["rejected"][0], &["line", "column", "reason"]);

    let create = [
        "link",
        "create",
        "--integration",
        "Practice",
        "--customer",
        "acme-1",
        "--kind",
        "auth-link",
    ];
    let link = home.json(&create);
    has(
        &link,
        &[
            "id",
            "kind",
            "url",
            "state",
            "created_at",
            "expires_at",
            "customer",
            "integration",
        ],
    );
    mail_of(home, &link);
    let url = link["url"].as_str().unwrap();
    let declined = home.json(&["practice", "complete", url, "--outcome", "declined"]);
    assert_eq!(
        (&declined["outcome"], &declined["account_id"]),
        (&"declined".into(), &Value::Null)
    );
    let control = practice.hello["control_url"].as_str().unwrap();
    let linked = home.json(&["practice", "complete", url, "--control", control]);
    assert_eq!(linked["outcome"], "linked");
    assert!(linked["account_id"].is_string());

    let revoked = home.json(&create);
    let revoked = home.json(&["link", "revoke", revoked["id"].as_str().unwrap()]);
    assert_eq!(revoked["state"], "revoked");
    let list = home.json(&["link", "list"]);
    has(&list, &["rows", "next", "total"]);
    assert_eq!(list["total"], 2);
}

fn look_at_accounts(home: &Home) {
    let report = home.json(&["sync", "--integration", "Practice"]);
    has(
        &report,
        &[
            "created",
            "changed",
            "vanished",
            "unchanged",
            "requests",
            "throttled",
            "seconds",
        ],
    );
    assert_eq!(
        report["created"], 4,
        "three that were there, and the new one"
    );
    let again = home.json(&["sync"]);
    assert_eq!(
        (&again["created"], &again["unchanged"]),
        (&0.into(), &4.into())
    );

    let page = home.json(&["account", "list", "--limit", "2", "--sort", "-owner_name"]);
    has(&page["counts"], &["status", "system"]);
    assert_eq!(
        (page["rows"].as_array().unwrap().len(), &page["total"]),
        (2, &4.into())
    );
    let rest = home.json(&[
        "account",
        "list",
        "--sort",
        "-owner_name",
        "--after",
        page["next"].as_str().unwrap(),
    ]);
    assert_eq!(rest["rows"].as_array().unwrap().len(), 2);

    let mine = home.json(&["account", "list", "acme", "status:active"]);
    assert_eq!(
        (&mine["total"], &mine["rows"][0]["status"]),
        (&1.into(), &"active".into())
    );
    let id = mine["rows"][0]["id"].as_str().unwrap();
    assert!(
        !home.json(&["account", "show", id])["timeline"]
            .as_array()
            .unwrap()
            .is_empty()
    );
    home.json(&["account", "recheck", id]);
    let shown = home.run(&["account", "show", id]);
    assert!(
        shown.stdout.contains("Acme 東京") && shown.stdout.contains("active"),
        "{}",
        shown.stdout
    );
    let relinked = home.json(&["link", "relink", id]);
    assert_eq!(relinked["kind"], "relink");

    let refused = home.error(&["account", "disconnect", id]);
    assert_eq!(refused["code"], "needs_confirmation");
    let gone = home.json(&["account", "disconnect", id, "--yes"]);
    assert_eq!(gone["account"]["status"], "disconnected");
    let file = home.folder.path().join("accounts.csv");
    let written = home.json(&[
        "account",
        "export",
        "acme",
        "--format",
        "csv",
        "--output",
        file.to_str().unwrap(),
    ]);
    assert_eq!(
        (
            &written["rows"],
            fs::read_to_string(&file).unwrap().lines().count()
        ),
        (&1.into(), 2)
    );
    let picked = ["account", "export", "--id", id, "--format", "json"];
    let output = ["--output", file.to_str().unwrap()];
    let written = home.json(&[&picked[..], &output].concat());
    assert_eq!(written["rows"], 1, "the one picked alone");
}

fn the_trail(home: &Home) {
    let verdict = home.json(&["audit", "verify"]);
    has(&verdict, &["ok", "entries", "head", "first_bad"]);
    assert_eq!(verdict["ok"], true);
    let head = verdict["head"].as_str().unwrap();
    assert_eq!(
        home.json(&["audit", "verify", "--anchor", head])["anchored"],
        true
    );
    let list = home.json(&["audit", "list", "--limit", "500"]);
    assert_eq!(
        list["rows"].as_array().unwrap().len() as u64,
        verdict["entries"].as_u64().unwrap()
    );
    let file = home.folder.path().join("audit.json");
    let written = home.json(&["audit", "export", "--output", file.to_str().unwrap()]);
    assert_eq!(written["rows"], verdict["entries"]);
    let unknown = home.run(&["--json", "audit", "verify", "--anchor", &"0".repeat(64)]);
    assert_eq!(
        (unknown.code, &unknown.json()["ok"]),
        (3, &false.into()),
        "the answer is no"
    );
}

/// The key is in no file of the data folder.
fn nothing_leaked(home: &Home, key: &str) {
    fn search(folder: &Path, key: &[u8]) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                search(&path, key);
            } else {
                let bytes = fs::read(&path).unwrap();
                assert!(
                    !bytes.windows(key.len()).any(|part| part == key),
                    "{}",
                    path.display()
                );
            }
        }
    }
    search(&home.folder.path().join("data"), key.as_bytes());
}

#[test]
fn a_wrong_key_is_an_answer_and_no_failure() {
    let home = Home::new();
    let practice = Practice::serve(&home, &[]);
    let base = practice.hello["stackone"]["base_url"].as_str().unwrap();
    let add = [
        "integration",
        "add",
        "stackone",
        "--name",
        "Wrong",
        "--environment",
        "practice",
        "--base-url",
        base,
    ];
    home.json_with(&add, "{\"api_key\": \"v1.practice.wrong\"}");
    let tested = home.run(&["--json", "integration", "test", "Wrong"]);
    assert_eq!((tested.code, &tested.json()["ok"]), (3, &false.into()));
}
