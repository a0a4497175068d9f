//! `receiver serve`: one line per event taken, nothing for a stranger.

use serde_json::json;

use super::{Home, Practice, Running, http};

#[cfg(unix)]
#[test]
fn webhooks_become_lines() {
    let home = Home::new();
    let practice = Practice::serve(&home, &["--accounts", "1", "--no-rate-limit"]);
    home.connect(&practice, "Practice");
    home.json(&["sync"]);
    let running = Running::start(&home, &["--json", "receiver", "serve", "--port", "0"]);
    let aside = running.stderr.next().unwrap();
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

    let mut taken = std::iter::from_fn(|| running.stdout.next());
    let event = taken
        .find(|event| event["kind"] == "webhook-received")
        .unwrap();
    for name in ["id", "at", "source", "to", "account"] {
        assert!(event.get(name).is_some(), "no {name} in {event}");
    }
    running.interrupt();
    assert_eq!(running.ended(), 0);
}
