//! Stripe Apps without a window: a deep link from options alone, an install from key to account, the page in between.

use serde_json::json;

use super::{Home, Practice};

#[test]
fn a_deep_link_is_built_from_options_alone_and_read_back() {
    let home = Home::new();
    let build = |more: &[&str]| {
        let set = [
            "app_id=com.example.my-app",
            "account=acct_1Vector0000000001",
            "viewport=stripe.dashboard.customer.detail",
            "mode=test",
        ];
        let mut all = vec!["link", "build", "deep-link"];
        for one in set.iter().chain(more) {
            all.extend(["--set", one]);
        }
        all.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>()
    };
    let args = build(&["object=cus_123"]);
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let built = home.json(&args);
    assert_eq!(
        built["url"],
        "https://dashboard.stripe.com/acct_1Vector0000000001/test/customers/cus_123?\
         apps%5Bcom.example.my-app%5D%5Bdrawer%5D=stripe.dashboard.customer.detail"
    );
    assert_eq!(built["warnings"], json!([]));
    let args = build(&[]);
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let wrong = home.error(&args);
    assert_eq!(
        (&wrong["code"], &wrong["field"]),
        (&json!("bad_input"), &json!("object"))
    );
}

#[test]
fn an_app_is_installed_by_a_pasted_way_back() {
    let home = Home::new();
    let practice = Practice::serve(
        &home,
        &["--accounts", "3", "--seed", "7", "--no-rate-limit"],
    );
    let stripe = &practice.hello["stripe"];
    let text = |name: &str| stripe[name].as_str().unwrap();
    let secrets = json!({
        "secret_key": stripe["secret_key"],
        "app_signing_secret": stripe["app_signing_secret"],
        "webhook_secret": stripe["webhook_secret"],
    });
    let sets = [
        format!("app_id={}", text("app_id")),
        format!("app_client_id={}", text("app_client_id")),
        format!("marketplace_url={}", text("marketplace_url")),
        "redirect_uris=https://x.test/installed".to_owned(),
    ];
    let mut add = vec![
        "integration",
        "add",
        "stripe-apps",
        "--name",
        "App",
        "--environment",
        "practice",
        "--base-url",
        text("base_url"),
    ];
    for one in &sets {
        add.extend(["--set", one]);
    }
    let added = home.json_with(&add, &secrets.to_string());
    assert_eq!(added["system"], "stripe-apps");
    assert_eq!(home.json(&["integration", "test", "App"])["ok"], true);
    let customers = home.file(
        "customers.csv",
        "owner_id,name\nc-1,Bäckerei Kühn\nc-2,Rocket Rides\n",
    );
    home.json(&["customer", "import", &customers]);
    for (kind, customer) in [("install", "c-1"), ("install-oauth", "c-2")] {
        let create = [
            "link",
            "create",
            "--integration",
            "App",
            "--customer",
            customer,
            "--kind",
            kind,
        ];
        let link = home.json(&create);
        let played = home.json(&["practice", "complete", link["url"].as_str().unwrap()]);
        let back = json!({ "text": played["redirect_url"] });
        let taken = home.json_with(&["call", "callback_take", "-"], &back.to_string());
        assert_eq!(taken["outcome"], "linked", "{kind}: {taken}");
    }
    let rows = home.json(&["account", "list"]);
    assert_eq!(rows["counts"]["status"]["active"], 2, "{rows}");
    let file = home.file("bounce.html", "");
    let page = home.json(&["integration", "bounce-page", "App", "--output", &file]);
    assert_eq!(page["listed"], true);
    let block: serde_json::Value =
        serde_json::from_str(page["registration"].as_str().unwrap()).unwrap();
    assert_eq!(
        block["allowed_redirect_uris"],
        json!(["https://x.test/installed"])
    );
}
