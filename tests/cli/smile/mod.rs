//! Smile without a window: from key and secret to the account behind an invitation, and what is set up at Smile.

mod days;
mod live;
mod pasted;
mod ways;

use serde_json::{Value, json};

use super::{Home, Practice, Running, http};

/// Every value of a template.
fn template() -> Value {
    json!({
        "name": "First contact", "company_name": "Acme", "company_logo_url": "https://x.test/logo.png",
        "sender_name": "Acme", "reply_address": "help@x.test", "subject": "Your account", "body": "Hello",
        "landing_header": "Welcome", "landing_description": "Two minutes.", "landing_button": "Begin",
        "success_header": "Done", "success_description": "Thank you.", "success_button": "Close",
    })
}

fn connect(home: &Home, practice: &Practice) -> Value {
    let smile = &practice.hello["smile"];
    let secrets = json!({
        "api_key": smile["api_key"],
        "api_secret": smile["api_secret"],
        "webhook_secret": smile["webhook_secret"],
    });
    let add = ["integration", "add", "smile", "--name", "Smile"];
    let base = smile["base_url"].as_str().unwrap();
    let rest = ["--environment", "practice", "--base-url", base];
    home.json_with(&[&add[..], &rest].concat(), &secrets.to_string())
}

/// A template at Smile, and its id.
fn save_template(home: &Home) -> String {
    let draft = json!({ "integration": "Smile", "values": template() });
    let saved = home.json(&["call", "template_save", &draft.to_string()]);
    saved["id"].as_str().unwrap().to_owned()
}

/// A link for a customer.
fn link(home: &Home, customer: &str, kind: &str, set: &[&str]) -> Value {
    let create = ["link", "create", "--integration", "Smile", "--customer"];
    let mut rest = vec![customer, "--kind", kind];
    rest.extend(set.iter().flat_map(|one| ["--set", one]));
    home.json(&[&create[..], &rest].concat())
}

#[test]
fn from_a_key_to_an_account_by_an_invitation() {
    let home = Home::new();
    let practice = Practice::serve(
        &home,
        &["--accounts", "20", "--seed", "7", "--no-rate-limit"],
    );
    let added = connect(&home, &practice);
    assert_eq!(added["system"], "smile");
    let test = home.json(&["integration", "test", "Smile"]);
    assert_eq!(test["ok"], true);
    assert!(test["request_id"].is_string(), "{test}");
    let draft = json!({ "integration": "Smile", "values": template() });
    let saved = home.json(&["call", "template_save", &draft.to_string()]);
    let customers = home.file("c.csv", "owner_id,name,email\nc-1,Jane Smith,jane@x.test\n");
    home.json(&["customer", "import", &customers]);
    let set = format!("template_id={}", saved["id"].as_str().unwrap());
    let create = [
        "link",
        "create",
        "--integration",
        "Smile",
        "--customer",
        "c-1",
    ];
    let rest = ["--kind", "invitation", "--set", &set];
    let link = home.json(&[&create[..], &rest].concat());
    assert_eq!(
        (&link["kind"], &link["state"]),
        (&json!("invitation"), &json!("sent"))
    );
    let control = practice.hello["control_url"].as_str().unwrap();
    let url = link["url"].as_str().unwrap();
    let played = home.json(&["practice", "complete", url, "--control", control]);
    assert_eq!(played["outcome"], "linked");
    home.json(&["sync", "--integration", "Smile"]);
    let id = json!({ "id": link["id"] });
    let watched = home.json(&["call", "link_watch", &id.to_string()]);
    assert_eq!(watched["link"]["state"], "completed");
    let account = played["account_id"].as_str().unwrap();
    let shown = home.json(&["account", "show", account]);
    assert_eq!(shown["account"]["owner_id"], "c-1");
    assert_eq!(shown["account"]["kept"]["days"], 60);
    let gone = home.json(&["account", "disconnect", account, "--yes"]);
    assert_eq!(gone["account"]["status"], "disconnected");
    let missing = home.error(&[&create[..], &["--kind", "invitation"]].concat());
    assert_eq!(missing["field"], "template_id");
    let relink = home.error(&["link", "relink", account]);
    assert_eq!(relink["code"], "unsupported");
}

#[test]
fn the_widget_opens_on_a_page_of_this_machine() {
    let home = Home::new();
    let practice = Practice::serve(&home, &["--no-rate-limit"]);
    connect(&home, &practice);
    home.json(&[
        "call",
        "customer_save",
        r#"{"owner_id": "c-1", "name": "Jane Smith"}"#,
    ]);
    let mut settings = home.json(&["call", "desk_state"])["settings"].clone();
    settings["receiver_port"] = json!(0);
    home.json(&["call", "settings_set", &settings.to_string()]);
    let hub = [
        "--json",
        "hub",
        "--integration",
        "Smile",
        "--customer",
        "c-1",
    ];
    let mut running = Running::start(&home, &hub);
    let opened = running.stdout.next().unwrap();
    assert_eq!(
        opened["link"]["kind"], "wink",
        "nobody has to name the kind"
    );
    let (status, page) = http("GET", opened["url"].as_str().unwrap(), "");
    assert_eq!(status, 200);
    assert!(page.contains("SmileLinkModal"), "it names the widget");
    running.child.kill().unwrap();
}

#[test]
fn a_sync_shows_who_needs_what_and_until_when() {
    let home = Home::new();
    let practice = Practice::serve(
        &home,
        &["--accounts", "40", "--seed", "7", "--no-rate-limit"],
    );
    connect(&home, &practice);
    let report = home.json(&["sync", "--integration", "Smile"]);
    assert_eq!(report["created"], 40);
    let query = "system:smile ending:yes status:action-due";
    let due = home.json(&["account", "list", query, "--sort", "kept_until"]);
    let rows = due["rows"].as_array().unwrap();
    assert!(rows.len() >= 2, "days 53 and 59 are seeded: {due}");
    for row in rows {
        let day = row["kept"]["day"].as_u64().unwrap();
        assert!((53..=61).contains(&day), "{row}");
    }
    let hooks = home.json(&["call", "webhook_list", r#"{"id":"Smile"}"#]);
    assert!(hooks.is_array());
    let people = home.json(&["call", "person_list", r#"{"integration":"Smile"}"#]);
    assert!(!people["rows"].as_array().unwrap().is_empty());
}
