//! The journey on the command line: every command, and failures of many kinds.

use serde_json::{Value, json};

use super::{CONTROL, Cast, WRONG_KEY, watch::Watch};

/// From a key to an account and back, with everything that can be read read.
pub(super) async fn play(watch: &mut Watch, cast: &Cast) {
    connect(watch, cast);
    watch.home.lighten().await;
    look_at_integrations(watch);
    paste_wrongly(watch, &cast.stackone("api_key"));
    link(watch, cast);
    accounts(watch);
    read_everything(watch);
    troubles(watch, cast);
    a_backup_is_made(watch);
    watch.keep_files();
}

fn connect(watch: &mut Watch, cast: &Cast) {
    let base = cast.stackone("base_url");
    let mirror = cast.mirror.base.to_string();
    let key = cast.stackone("api_key");
    let right = json!({ "api_key": key, "webhook_secret": cast.stackone("webhook_secret") });
    for (name, address, secrets) in [
        ("Practice", &base, right),
        ("Wrong", &base, json!({ "api_key": WRONG_KEY })),
        ("Mirror", &mirror, json!({ "api_key": key })),
    ] {
        let add = ["integration", "add", "stackone", "--name", name];
        let rest = ["--environment", "practice", "--base-url", address];
        watch.json(&[&add[..], &rest].concat(), &secrets.to_string());
    }
}

fn look_at_integrations(watch: &mut Watch) {
    watch.json(&["integration", "test", "Practice"], "");
    watch.json(&["integration", "list"], "");
    watch.run(&["integration", "list"], "");
}

/// A secret in the wrong shape must not come back in the sentence about it.
fn paste_wrongly(watch: &mut Watch, key: &str) {
    let guess = json!({ "text": key }).to_string();
    watch.json(&["call", "key_recognise", "-"], &guess);
    for broken in [
        key.to_owned(),
        format!("[\"{key}\"]"),
        format!("{{\"api_key\": \"{key}\""),
        format!("{{\"{key}\": 1}}"),
    ] {
        let add = ["integration", "add", "stackone", "--name", "Broken"];
        let rest = ["--environment", "practice"];
        watch.fail(&[&add[..], &rest].concat(), &broken);
        watch.fail(&["call", "integration_save", "-"], &broken);
    }
}

fn link(watch: &mut Watch, cast: &Cast) {
    let csv = format!("owner_id,name\nacme-1,{CONTROL}\nacme-2,Other\n");
    let file = watch.home.file("customers.csv", &csv);
    watch.json(&["customer", "import", &file], "");
    watch.json(&["customer", "list"], "");
    let made = watch.json(&create("auth-link", &["--customer", "acme-1"]), "");
    watch.json(&create("hub", &["--customer", "acme-1"]), "");
    watch.run(&create("auth-link", &["--customer", "acme-2"]), "");
    let bulk = watch.run(&create("auth-link", &["--csv", &file]), "");
    assert_eq!(bulk.code, 0, "{}", bulk.stderr);
    let url = made["url"].as_str().unwrap();
    let declined = ["practice", "complete", url, "--outcome", "declined"];
    watch.json(&declined, "");
    watch.json(&["practice", "complete", url], "");
    let id = made["id"].as_str().unwrap();
    watch.json(
        &["call", "link_watch", &json!({ "id": id }).to_string()],
        "",
    );
    // The address of another link must not be of use either.
    let control = cast.practice.hello["control_url"].as_str().unwrap();
    watch.fail(&["practice", "complete", url, "--control", control], "");
    watch.json(&["link", "list"], "");
    watch.run(&["link", "list"], "");
    let other = watch.json(&create("auth-link", &["--customer", "acme-1"]), "");
    watch.json(&["link", "revoke", other["id"].as_str().unwrap()], "");
    // As an argument it can be read in the list of processes, which the search has to see.
    watch.fail(&["integration", "test", CONTROL], "");
}

/// The arguments of `link create` by the practice.
fn create<'a>(kind: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let by = [
        "link",
        "create",
        "--integration",
        "Practice",
        "--kind",
        kind,
    ];
    [&by[..], more].concat()
}

fn accounts(watch: &mut Watch) {
    watch.json(&["sync", "--integration", "Practice"], "");
    let page = watch.json(&["account", "list", "acme-1"], "");
    let id = page["rows"][0]["id"].as_str().unwrap().to_owned();
    watch.run(&["account", "list"], "");
    watch.json(&["account", "show", &id], "");
    watch.run(&["account", "show", &id], "");
    watch.json(&["account", "recheck", &id], "");
    watch.json(&["link", "relink", &id], "");
    let folder = watch.home.folder.path().join("exported");
    std::fs::create_dir_all(&folder).unwrap();
    let output = |name: &str| folder.join(name).display().to_string();
    for (format, file) in [("csv", output("a.csv")), ("json", output("a.json"))] {
        let export = ["account", "export", "--format", format, "--output", &file];
        watch.json(&export, "");
        let ending = file.replace("a.", "trail.");
        watch.json(&["audit", "export", "--output", &ending], "");
    }
    watch.json(&["audit", "list", "--limit", "500"], "");
    watch.run(&["audit", "list", "--limit", "500"], "");
    watch.json(&["audit", "verify"], "");
}

/// What is read by its name, with the first row of each list where one is needed.
fn read_everything(watch: &mut Watch) {
    let first = |watch: &mut Watch, list: &str, request: Value| {
        let page = watch.json(&["call", list, &request.to_string()], "");
        let rows = page.get("rows").unwrap_or(&page);
        json!({ "id": rows[0]["id"] })
    };
    let all = json!({});
    let practice = json!({ "environment": "practice" });
    let integration = first(watch, "integration_list", practice);
    // One whose customer has no account yet, so that looking at it does not end it.
    let open = json!({ "query": "state:created owner:acme-2" });
    let link = first(watch, "link_list", open);
    let account = first(watch, "account_list", json!({ "query": "acme-1" }));
    let job = first(watch, "job_list", all.clone());
    let providers = json!({ "integration": "Practice", "fresh": true });
    let wish = json!({ "integration": "Practice", "kind": "auth-link", "customer": "acme-1" });
    for (name, request) in [
        ("desk_state", &all),
        ("system_list", &all),
        ("integration_test", &integration),
        ("provider_list", &providers),
        ("customer_list", &all),
        ("link_show", &link),
        ("link_watch", &link),
        ("link_open", &link),
        ("link_snippets", &wish),
        ("account_show", &account),
        ("account_logs", &account),
        ("event_list", &json!({ "limit": 200 })),
        ("audit_list", &json!({ "limit": 200 })),
        ("audit_verify", &all),
        ("job_list", &all),
        ("job_show", &job),
        ("account_export", &json!({ "format": "csv" })),
        ("audit_export", &json!({ "format": "json" })),
    ] {
        watch.json(&["call", name, &request.to_string()], "");
    }
    watch.fail(&["call", "practice_state"], "");
}

/// Calls that fail: by the key, by a system that says everything back, by answers that make no sense.
fn troubles(watch: &mut Watch, cast: &Cast) {
    let ask = |watch: &mut Watch, name: &str| {
        watch.fail(&["integration", "test", name], "");
        watch.fail(&["sync", "--integration", name], "");
        let create = [
            "link",
            "create",
            "--integration",
            name,
            "--kind",
            "auth-link",
        ];
        watch.fail(&[&create[..], &["--customer", "acme-2"]].concat(), "");
    };
    ask(watch, "Wrong");
    ask(watch, "Mirror");
    for fault in ["html", "redirect"] {
        let switch = |on: bool| json!({ "name": fault, "on": on });
        cast.practice.control("POST", "/fault", &switch(true));
        ask(watch, "Practice");
        cast.practice.control("POST", "/fault", &switch(false));
    }
    watch.run(&["call", "event_list"], "");
    watch.run(&["call", "job_list"], "");
    watch.run(&["integration", "list"], "");
}

/// A file that lacks a step is copied before the step is made.
fn a_backup_is_made(watch: &mut Watch) {
    let path = watch.home.folder.path().join("data/linkdesk.sqlite");
    let version = |form: i64| {
        let db = rusqlite::Connection::open(&path).unwrap();
        let read = |row: &rusqlite::Row<'_>| row.get::<_, i64>(0);
        let before = db.query_row("PRAGMA user_version", [], read).unwrap();
        db.pragma_update(None, "user_version", form).unwrap();
        before
    };
    let form = version(1);
    // The second step finds its table there already; the copy was made before.
    watch.fail(&["customer", "list"], "");
    version(form);
}
