//! Stripe Connect without a window: an integration, a link, the way back, the account.

use serde_json::json;

use super::{Home, Practice};

#[test]
fn an_address_is_built_from_options_alone() {
    let home = Home::new();
    let built = home.json(&[
        "link",
        "build",
        "oauth",
        "--set",
        "client_id=ca_123",
        "--set",
        "redirect_uri=https://x.test/cb",
        "--set",
        "oauth_state=s-1",
        "--set",
        "email=a+b@x.test",
    ]);
    assert_eq!(
        built["url"],
        "https://connect.stripe.com/oauth/authorize?client_id=ca_123&scope=read_write&state=s-1\
         &redirect_uri=https%3A%2F%2Fx.test%2Fcb&stripe_user%5Bemail%5D=a%2Bb%40x.test&response_type=code"
    );
    assert_eq!(built["warnings"], json!([]));
    let bare = home.json(&["link", "build", "oauth", "--set", "client_id=ca_123"]);
    let keys: Vec<_> = bare["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["key"].as_str().unwrap())
        .collect();
    assert_eq!(keys, ["first-registered", "no-state"]);
    assert!(
        bare["warnings"][1]["detail"]
            .as_str()
            .unwrap()
            .starts_with("Without a state")
    );
    let wrong = home.error(&[
        "link",
        "build",
        "oauth",
        "--set",
        "client_id=ca_123",
        "--set",
        "gender=male",
    ]);
    assert_eq!(
        (&wrong["code"], &wrong["field"]),
        (&json!("bad_input"), &json!("gender"))
    );
}

#[test]
fn from_a_key_to_an_account_by_a_pasted_way_back() {
    let home = Home::new();
    let practice = Practice::serve(
        &home,
        &["--accounts", "3", "--seed", "7", "--no-rate-limit"],
    );
    let stripe = &practice.hello["stripe"];
    let text = |name: &str| stripe[name].as_str().unwrap();
    let secrets =
        json!({ "secret_key": stripe["secret_key"], "webhook_secret": stripe["webhook_secret"] });
    let client = format!("client_id={}", text("client_id"));
    let connect = format!("connect_url={}", text("connect_url"));
    let add = [
        "integration",
        "add",
        "stripe-connect",
        "--name",
        "Stripe",
        "--environment",
        "practice",
        "--base-url",
    ];
    let rest = [
        text("base_url"),
        "--set",
        &client,
        "--set",
        &connect,
        "--set",
        "redirect_uris=https://x.test/cb",
    ];
    let added = home.json_with(&[&add[..], &rest].concat(), &secrets.to_string());
    assert_eq!(added["system"], "stripe-connect");
    assert_eq!(home.json(&["integration", "test", "Stripe"])["ok"], true);
    let customers = home.file(
        "customers.csv",
        "owner_id,name,email,country\nc-1,Bäckerei Kühn,owner@example.test,DE\n",
    );
    home.json(&["customer", "import", &customers]);
    let link = home.json(&[
        "link",
        "create",
        "--integration",
        "Stripe",
        "--customer",
        "c-1",
        "--kind",
        "oauth",
    ]);
    assert_eq!(
        (&link["kind"], &link["state"]),
        (&json!("oauth"), &json!("created"))
    );
    let way = json!({ "url": link["url"], "outcome": "linked" });
    let played = practice.control("POST", "/complete", &way);
    let back = json!({ "text": played["redirect_url"] });
    let taken = home.json_with(&["call", "callback_take", "-"], &back.to_string());
    assert_eq!(taken["outcome"], "linked", "{taken}");
    let rows = home.json(&["account", "list", "owner:c-1"]);
    assert_eq!(rows["rows"][0]["status"], "active");
    assert_eq!(rows["rows"][0]["remote_id"], played["account_id"]);
    let id = rows["rows"][0]["id"].as_str().unwrap();
    let shown = home.json(&["account", "show", id]);
    let acts_by = format!("Stripe-Account: {}", played["account_id"].as_str().unwrap());
    assert_eq!(shown["acts_by"], acts_by);
    let listed = home.json(&["integration", "list"]);
    let mut listed = listed["rows"].as_array().unwrap().iter();
    let stripe = listed.find(|one| one["name"] == "Stripe").unwrap();
    assert_eq!(stripe["api_version"], "2026-10-28.endive");
    let again = home.json_with(&["call", "callback_take", "-"], &back.to_string());
    assert_eq!(again["diagnosis"]["key"], "callback-used");
    let synced = home.json(&["sync", "--integration", "Stripe"]);
    assert_eq!(
        (&synced["created"], &synced["unchanged"]),
        (&json!(3), &json!(1)),
        "{synced}"
    );
}
