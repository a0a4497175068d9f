//! Revoking in live, rehearsed against a host of the test: nothing goes out without the word of a person.

use serde_json::json;

use crate::{
    cli::Home,
    journeys::smile::host::{Host, account},
};

/// A home whose Smile is said to be live, with two accounts of Acme. Nobody can enter such a host by hand, since a live
/// key goes over https alone.
async fn live(host: &Host) -> Home {
    let home = Home::new();
    let add = [
        "integration",
        "add",
        "smile",
        "--name",
        "Smile",
        "--environment",
        "practice",
    ];
    let secrets = json!({ "api_key": "key-0123456789", "api_secret": "secret-0123" });
    let place = ["--base-url", host.fake.base.as_str()];
    home.json_with(&[&add[..], &place].concat(), &secrets.to_string());
    home.lighten().await;
    home.json(&["sync", "--integration", "Smile"]);
    let customer = home.json(&["call", "customer_save", r#"{"name":"Acme"}"#]);
    for account in ["a-1", "a-2"] {
        let bind = json!({ "account": account, "customer": customer["id"] });
        home.json(&["call", "account_bind", &bind.to_string()]);
    }
    let file = home.folder.path().join("data/linkdesk.sqlite");
    let change =
        "UPDATE integrations SET environment = 'live'; UPDATE accounts SET environment = 'live';";
    rusqlite::Connection::open(file)
        .unwrap()
        .execute_batch(change)
        .unwrap();
    home
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_in_live_ends_after_its_owners_name_and_not_before() {
    let host = Host::with(vec![account("a-1", "grab"), account("a-2", "gojek_ph")]).await;
    let home = live(&host).await;
    let sent = |id: &str| host.asked("DELETE", &format!("/accounts/{id}"));

    let error = home.error(&["account", "disconnect", "a-1"]);
    assert_eq!(
        error["code"], "needs_confirmation",
        "nobody is there to ask"
    );
    for word in ["yes", "acme", ""] {
        let wish = json!({ "id": "a-1", "confirm": word });
        let error = home.error(&["call", "account_disconnect", &wish.to_string()]);
        assert_eq!(
            (&error["code"], &error["field"]),
            (&json!("needs_confirmation"), &json!("confirm")),
            "{word}"
        );
        let said = error["message"].as_str().unwrap();
        assert!(
            said.contains("“Acme”") && said.contains("in live"),
            "{said}"
        );
    }
    assert_eq!(sent("a-1"), 0, "nothing has gone out");

    let wish = json!({ "id": "a-1", "confirm": "Acme" });
    let gone = home.json(&["call", "account_disconnect", &wish.to_string()]);
    assert_eq!(gone["account"]["status"], "disconnected");
    let gone = home.json(&["account", "disconnect", "a-2", "--yes"]);
    assert_eq!(gone["account"]["status"], "disconnected");
    assert_eq!((sent("a-1"), sent("a-2")), (1, 1), "once each");
    let again = home.json(&["account", "disconnect", "a-2", "--yes"]);
    assert_eq!(
        again["account"]["status"], "disconnected",
        "gone already is done"
    );

    let trail = home.json(&["audit", "list", "account.disconnect"]);
    let rows = trail["rows"].as_array().unwrap();
    let live = rows
        .iter()
        .filter(|one| one["action"] == "account.disconnect" && one["environment"] == "live");
    assert_eq!(live.count(), 3, "{trail}");
    assert_eq!(home.json(&["audit", "verify"])["ok"], true);
}
