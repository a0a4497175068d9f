//! `receiver serve`: one line per event taken, nothing for a stranger.

use std::io::{BufRead, BufReader};

use serde_json::{Value, json};

use super::{Home, Practice, ended, http, interrupt};

#[cfg(unix)]
#[test]
fn webhooks_become_lines() {
    let home = Home::new();
    let practice = Practice::serve(&home, &["--accounts", "1", "--no-rate-limit"]);
    home.connect(&practice, "Practice");
    home.json(&["sync"]);
    let mut child = home
        .command(&["--json", "receiver", "serve", "--port", "0"])
        .spawn()
        .unwrap();
    let mut asides = BufReader::new(child.stderr.take().unwrap()).lines();
    let mut events = BufReader::new(child.stdout.take().unwrap()).lines();
    let aside: Value = serde_json::from_str(&asides.next().unwrap().unwrap()).unwrap();
    let url = aside["receiver"]["endpoints"][0]["webhook_url"]
        .as_str()
        .unwrap();

    let (status, _) = http("POST", url, "{\"event\": \"account.deleted\"}");
    assert_eq!(status, 400, "without a signature it is a stranger");
    practice.control(
        "PUT",
        "/endpoint",
        &json!({ "system": "stackone", "url": url }),
    );
    let webhook = json!({ "system": "stackone", "event": "account.updated", "account_id": "", "status": "error" });
    let delivery = practice.control("POST", "/webhook", &webhook);
    assert_eq!(delivery["statuses"], json!([200]));

    let taken = events
        .by_ref()
        .map(|line| serde_json::from_str::<Value>(&line.unwrap()).unwrap())
        .find(|event| event["source"] == "webhook" && event["account"].is_string())
        .unwrap();
    for name in ["id", "at", "kind", "to"] {
        assert!(taken.get(name).is_some(), "no {name} in {taken}");
    }
    interrupt(&child);
    assert_eq!(ended(&mut child), 0);
}
