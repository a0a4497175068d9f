//! The ways of connecting beside the invitation that Smile mails, and the mail of each.

use linkdesk::clock::Time;
use serde_json::json;

use super::{connect, link, save_template};
use crate::cli::{Home, Practice};

fn home_with_a_customer(practice: &Practice, home: &Home) {
    connect(home, practice);
    let customers = home.file("c.csv", "owner_id,name,email\nc-1,Jane Smith,jane@x.test\n");
    home.json(&["customer", "import", &customers]);
}

fn seconds(text: &serde_json::Value) -> i64 {
    Time::parse(text.as_str().unwrap()).unwrap().seconds()
}

#[test]
fn an_invitation_page_is_sent_by_a_mail_of_ones_own() {
    let home = Home::new();
    let practice = Practice::serve(&home, &["--seed", "7", "--no-rate-limit"]);
    home_with_a_customer(&practice, &home);
    let template = format!("template_id={}", save_template(&home));
    let made = link(&home, "c-1", "invitation-page", &[&template]);
    assert_eq!(
        (&made["kind"], &made["state"]),
        (&json!("invitation-page"), &json!("created")),
        "nobody has sent it yet"
    );
    let url = made["url"].as_str().unwrap();
    let (id, life) = (made["id"].as_str().unwrap(), 14 * 86_400);
    assert_eq!(
        seconds(&made["expires_at"]) - seconds(&made["created_at"]),
        life
    );
    let mail = home.run(&["mail", "render", id, "--language", "de"]);
    assert_eq!(mail.code, 0, "{}", mail.stderr);
    assert!(mail.stdout.contains(url), "{}", mail.stdout);
    let draft = home.run(&["mail", "render", id, "--format", "eml"]);
    assert!(draft.stdout.contains("jane@x.test"), "{}", draft.stdout);
    let shown = home.json(&["call", "link_show", &json!({ "id": id }).to_string()]);
    assert_eq!(shown["names"]["template_id"], "First contact");
    let answer = home.run(&["--json", "inspect", &home.file("url.txt", url)]);
    assert_eq!(answer.code, 0, "a link of this desk: {}", answer.stdout);
    assert_eq!(answer.json()["link"], made["id"]);

    let control = practice.hello["control_url"].as_str().unwrap();
    let played = home.json(&["practice", "complete", url, "--control", control]);
    let watched = home.json(&["call", "link_watch", &json!({ "id": id }).to_string()]);
    assert_eq!(watched["link"]["state"], "completed");
    let account = played["account_id"].as_str().unwrap();
    let shown = home.json(&["account", "show", account])["account"].clone();
    assert_eq!(shown["owner_id"], "c-1");
    assert_ne!(
        shown["provider_name"], shown["provider"],
        "called by its name: {shown}"
    );
}

#[test]
fn the_widget_has_a_token_that_nobody_prints_and_no_mail() {
    let home = Home::new();
    let practice = Practice::serve(&home, &["--seed", "7", "--no-rate-limit"]);
    home_with_a_customer(&practice, &home);
    let made = link(&home, "c-1", "wink", &["wink_template_id=wtpl-1"]);
    assert_eq!(
        (&made["kind"], &made["url"]),
        (&json!("wink"), &json!(null)),
        "it opens on a page of this desk: {made}"
    );
    let life = seconds(&made["expires_at"]) - seconds(&made["created_at"]);
    assert!((17_990..=18_010).contains(&life), "five hours: {life}");
    let traffic = practice.control("GET", "/state", &json!(null)).to_string();
    assert!(traffic.contains("/users"), "a person was made for it");
    let again = link(&home, "c-1", "wink", &[]);
    assert_ne!(again["id"], made["id"]);
    let error = home.error(&["mail", "render", made["id"].as_str().unwrap()]);
    assert_eq!(
        (&error["code"], &error["field"]),
        (&json!("bad_input"), &json!("kind"))
    );
    let open = json!({ "id": made["id"] });
    let error = home.error(&["call", "link_open", &open.to_string()]);
    assert_eq!(error["code"], "unsupported", "it is not over: {error}");
    let revoked = home.json(&["link", "revoke", made["id"].as_str().unwrap()]);
    assert_eq!(revoked["state"], "revoked");
}
