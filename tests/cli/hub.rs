//! `hub`: the component's page for the browser at hand, and the link as it stands at the end.

use serde_json::json;

use super::{Home, Practice, Running, http};

const HUB: [&str; 5] = ["hub", "--integration", "Practice", "--customer", "a-1"];

/// A home with the practice and a customer.
fn ready(practice: &Practice, home: &Home) {
    home.connect(practice, "Practice");
    home.json(&[
        "call",
        "customer_save",
        r#"{"owner_id": "a-1", "name": "Acme"}"#,
    ]);
    // Any free port, so that tests stand side by side.
    let mut settings = home.json(&["call", "desk_state"])["settings"].clone();
    settings["receiver_port"] = json!(0);
    home.json(&["call", "settings_set", &settings.to_string()]);
}

#[test]
fn it_tells_the_page_and_then_the_link_once_it_has_led_to_an_account() {
    let home = Home::new();
    let practice = Practice::serve(&home, &["--no-rate-limit"]);
    ready(&practice, &home);
    let running = Running::start(
        &home,
        &[&["--json"], &HUB[..], &["--set", "expires_in=600"]].concat(),
    );
    let opened = running.stdout.next().unwrap();
    assert_eq!(opened["link"]["kind"], "hub");
    assert_eq!(opened["link"]["state"], "created");
    let url = opened["url"].as_str().unwrap();
    let (status, page) = http("GET", url, "");
    assert_eq!(status, 200);
    assert!(page.contains("stackone-hub"), "it names the component");
    assert_eq!(http("GET", url, "").0, 400, "the address works once");

    let way = json!({ "url": opened["link"]["url"], "outcome": "linked" });
    let account = practice.control("POST", "/complete", &way)["account_id"].clone();
    let script = page
        .split('"')
        .find(|text| text.ends_with("/hub.js"))
        .unwrap();
    let room = format!(
        "{}{}",
        url.split("/hub/").next().unwrap(),
        script.trim_end_matches("hub.js")
    );
    let report = json!({ "stage": "success", "account": account });
    let (status, heard) = http("POST", &format!("{room}report"), &report.to_string());
    assert_eq!((status, heard.as_str()), (200, r#"{"status":"active"}"#));
    let link = running.stdout.next().unwrap();
    assert_eq!(link["id"], opened["link"]["id"]);
    assert_eq!(link["state"], "completed");
    assert_eq!(link["learnt"], "hub");
    assert_eq!(running.ended(), 0, "and it ends by itself");
}

#[cfg(unix)]
#[test]
fn interrupted_it_tells_the_link_as_it_stands() {
    let home = Home::new();
    let practice = Practice::serve(&home, &["--no-rate-limit"]);
    ready(&practice, &home);
    let running = Running::start(&home, &[&["--json"], &HUB[..]].concat());
    let opened = running.stdout.next().unwrap();
    running.interrupt();
    let link = running.stdout.next().unwrap();
    assert_eq!(link["id"], opened["link"]["id"]);
    assert_eq!(link["state"], "created");
    assert!(
        running.stdout.next().is_none(),
        "two values and nothing else"
    );
    assert_eq!(running.ended(), 0);
}
