//! Sixty days of data, crossed by the practice's clock: what each day from the 52nd to the 61st is called.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use super::{connect, link, save_template};
use crate::cli::{Home, PATIENCE, Practice};

const DAY: i64 = 86_400;

const SERVE: [&str; 6] = [
    "--accounts",
    "1",
    "--seed",
    "7",
    "--no-rate-limit",
    "--snapshot",
];

/// A practice whose clock is that many seconds behind.
fn behind(home: &Home, seconds: i64) -> Practice {
    let file = home.folder.path().join("practice.json");
    let options = [&SERVE[..], &[file.to_str().unwrap()]].concat();
    let practice = Practice::serve(home, &options);
    practice.control("POST", "/clock", &json!({ "advance_seconds": 1 }));
    let mut kept = written(&file);
    drop(practice);
    kept["ahead"] = json!(-seconds * 1000);
    std::fs::write(&file, kept.to_string()).unwrap();
    Practice::serve(home, &options)
}

/// The file that a practice keeps, once it is there; it is put in its place whole.
fn written(file: &Path) -> Value {
    let began = Instant::now();
    loop {
        if let Ok(bytes) = std::fs::read(file) {
            return serde_json::from_slice(&bytes).unwrap();
        }
        assert!(began.elapsed() < PATIENCE, "nothing was kept");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// What day an account is on, how it stands and what the desk says of it.
fn stands(home: &Home, owner: &str) -> (u64, String, Vec<String>) {
    let query = format!("owner:{owner}");
    let rows = home.json(&["account", "list", &query])["rows"].clone();
    let row = &rows[0];
    let shown = home.json(&["account", "show", row["id"].as_str().unwrap()]);
    let keys = shown["diagnoses"].as_array().unwrap().iter();
    (
        row["kept"]["day"].as_u64().unwrap(),
        row["status"].as_str().unwrap().to_owned(),
        keys.map(|one| one["key"].as_str().unwrap().to_owned())
            .collect(),
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn the_days_before_the_data_end_have_their_words() {
    let home = Home::new();
    // An hour into the sixty-first day.
    let practice = behind(&home, 60 * DAY + 3600);
    connect(&home, &practice);
    home.lighten().await;
    let days = 52..=61;
    let rows: Vec<String> = days
        .clone()
        .map(|day| format!("c-{day},Day {day},d{day}@x.test"))
        .collect();
    let customers = home.file(
        "c.csv",
        format!("owner_id,name,email\n{}\n", rows.join("\n")),
    );
    home.json(&["customer", "import", &customers]);
    let template = format!("template_id={}", save_template(&home));
    let control = practice.hello["control_url"].as_str().unwrap();
    for day in days.clone().rev() {
        let made = link(&home, &format!("c-{day}"), "invitation", &[&template]);
        let url = made["url"].as_str().unwrap();
        home.json(&["practice", "complete", url, "--control", control]);
        practice.control("POST", "/clock", &json!({ "advance_seconds": DAY }));
    }
    home.json(&["sync", "--integration", "Smile"]);
    for day in days {
        let (status, keys): (_, &[&str]) = match day {
            ..54 => ("active", &[]),
            54..61 => ("action-due", &["data-end-soon"]),
            _ => ("needs-reconnect", &["data-ended"]),
        };
        let wanted = keys.iter().map(|key| (*key).to_owned()).collect();
        assert_eq!(
            stands(&home, &format!("c-{day}")),
            (day, status.to_owned(), wanted),
            "day {day}"
        );
    }
    let ending = home.json(&["account", "list", "ending:yes owner:c-54"]);
    assert_eq!(ending["total"], 1, "the list knows them by it");
    let today = home.json(&["call", "today_show"]);
    let needs: Vec<&str> = today["needs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["key"].as_str().unwrap())
        .collect();
    for key in ["data-ends-many", "data-ended"] {
        assert!(needs.contains(&key), "{needs:?}");
    }
    the_last_day(&home);
}

/// The exit status says whether something was done, not how an account stands.
fn the_last_day(home: &Home) {
    let rows = home.json(&["account", "list", "owner:c-61"])["rows"].clone();
    let id = rows[0]["id"].as_str().unwrap();
    let read = home.run(&["account", "recheck", id]);
    assert_eq!(read.code, 0, "{}", read.stderr);
    assert!(read.stdout.contains("needs-reconnect"), "{}", read.stdout);
    let until = read.stdout.split("until about ").nth(1).unwrap();
    let until = until.split(". ").next().unwrap();
    assert_eq!(
        until.len(),
        "2026-12-01".len(),
        "a day, not a moment: {until}"
    );
    let relink = home.error(&["link", "relink", id]);
    assert_eq!(relink["code"], "unsupported", "a customer begins anew");
}
