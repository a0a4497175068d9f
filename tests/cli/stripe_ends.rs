//! How links and accounts of both of Stripe's systems end, or are connected anew, from a script.

use serde_json::{Value, json};

use super::{Home, Practice};

/// A data folder beside a practice, with one integration and one customer.
struct Stage {
    home: Home,
    practice: Practice,
}

impl Stage {
    fn new(system: &str, secrets: &[&str], settings: &[(&str, &str)]) -> Self {
        let home = Home::new();
        let serve = ["--accounts", "9", "--seed", "7", "--no-rate-limit"];
        let practice = Practice::serve(&home, &serve);
        let stripe = &practice.hello["stripe"];
        let text = |name: &str| stripe[name].as_str().unwrap();
        let secrets: Value = secrets
            .iter()
            .map(|name| ((*name).to_owned(), stripe[*name].clone()))
            .collect::<serde_json::Map<_, _>>()
            .into();
        let mut sets: Vec<String> = settings
            .iter()
            .map(|(setting, told)| format!("{setting}={}", text(told)))
            .collect();
        sets.push("redirect_uris=https://x.test/back".to_owned());
        let mut add = vec!["integration", "add", system, "--name", "Stripe"];
        add.extend(["--environment", "practice", "--base-url", text("base_url")]);
        for set in &sets {
            add.extend(["--set", set]);
        }
        home.json_with(&add, &secrets.to_string());
        let customers = home.file("customers.csv", "owner_id,name\nc-1,Rocket Rides\n");
        home.json(&["customer", "import", &customers]);
        Self { home, practice }
    }

    fn connect() -> Self {
        let settings = [("client_id", "client_id"), ("connect_url", "connect_url")];
        Self::new("stripe-connect", &["secret_key"], &settings)
    }

    fn apps() -> Self {
        let settings = [
            ("app_id", "app_id"),
            ("app_client_id", "app_client_id"),
            ("marketplace_url", "marketplace_url"),
        ];
        let secrets = ["secret_key", "app_signing_secret"];
        Self::new("stripe-apps", &secrets, &settings)
    }

    fn link(&self, kind: &str) -> Value {
        let create = ["link", "create", "--integration", "Stripe"];
        let of = ["--customer", "c-1", "--kind", kind];
        self.home.json(&[&create[..], &of].concat())
    }

    /// Plays the customer of a link: where their browser ends.
    fn played(&self, link: &Value) -> String {
        let way = json!({ "url": link["url"], "outcome": "linked" });
        let played = self.practice.control("POST", "/complete", &way);
        played["redirect_url"].as_str().unwrap().to_owned()
    }

    fn taken(&self, back: &str) -> Value {
        let back = json!({ "text": back }).to_string();
        self.home.json_with(&["call", "callback_take", "-"], &back)
    }

    /// An account that the customer has connected by a link of that kind.
    fn linked(&self, kind: &str) -> String {
        let taken = self.taken(&self.played(&self.link(kind)));
        assert_eq!(taken["outcome"], "linked", "{taken}");
        taken["link"]["account"].as_str().unwrap().to_owned()
    }

    /// A link that was taken back: what its customer brings along afterwards is worth nothing.
    fn revokes(&self, kind: &str) {
        let link = self.link(kind);
        let id = link["id"].as_str().unwrap();
        let back = self.played(&link);
        let revoked = self.home.json(&["link", "revoke", id]);
        assert_eq!(revoked["state"], "revoked", "{kind}");
        assert_eq!(revoked["url"], Value::Null, "{kind}: nobody is sent there");
        let taken = self.taken(&back);
        assert_eq!(taken["diagnosis"]["key"], "callback-over", "{kind}");
        let rows = self.home.json(&["account", "list", "owner:c-1"]);
        assert_eq!(rows["total"], 0, "{kind}: nothing was exchanged");
        let again = self.home.json(&["link", "revoke", id]);
        assert_eq!(again["state"], "revoked", "{kind}: twice is once");
    }

    /// An account that is ended: only when that is meant, and for good.
    fn disconnects(&self, kind: &str) {
        let id = &self.linked(kind);
        let refused = self.home.error(&["account", "disconnect", id]);
        assert_eq!(refused["code"], "needs_confirmation", "{kind}: {refused}");
        let gone = self.home.json(&["account", "disconnect", id, "--yes"]);
        assert_eq!(gone["account"]["status"], "disconnected", "{kind}");
        let read = self.home.json(&["account", "recheck", id]);
        assert_eq!(read["account"]["status"], "disconnected", "{kind}");
        assert_eq!(read["acts_by"], "", "{kind}: nobody acts for it any more");
        let trail = self.home.json(&["audit", "list"]);
        assert!(trail.to_string().contains("account.disconnect"), "{kind}");
    }
}

#[test]
fn links_of_connect_are_revoked_and_accounts_disconnected() {
    let stage = Stage::connect();
    stage.revokes("oauth");
    stage.disconnects("oauth");
}

#[test]
fn links_of_an_app_are_revoked_and_installs_ended() {
    for kind in ["install", "install-oauth"] {
        let stage = Stage::apps();
        stage.revokes(kind);
        stage.disconnects(kind);
    }
}

#[test]
fn an_account_that_the_platform_controls_is_connected_again_by_a_link_of_its_own() {
    let stage = Stage::connect();
    let own = stage.linked("oauth");
    let refused = stage.home.error(&["link", "relink", &own]);
    assert_eq!(
        refused["code"], "unsupported",
        "a Standard account's own Dashboard asks: {refused}"
    );
    stage.home.json(&["sync", "--integration", "Stripe"]);
    let rows = stage.home.json(&["account", "list", "--limit", "50"]);
    let rows = rows["rows"].as_array().unwrap();
    let controlled = rows
        .iter()
        .find(|row| row["kind"] == "express" && row["status"] != "disconnected");
    let id = controlled.unwrap()["id"].as_str().unwrap();
    let relinked = stage.home.json(&["link", "relink", id]);
    assert_eq!(
        (&relinked["kind"], &relinked["account"]),
        (&json!("account-link"), &json!(id))
    );
    let url = relinked["url"].as_str().unwrap();
    assert!(
        url.starts_with(
            stage.practice.hello["stripe"]["connect_url"]
                .as_str()
                .unwrap()
        )
    );
    assert!(
        relinked["expires_at"].is_string(),
        "for minutes: {relinked}"
    );
    let shown = stage.home.json(&[
        "call",
        "link_show",
        &json!({ "id": relinked["id"] }).to_string(),
    ]);
    assert_eq!(shown["link"]["url"], Value::Null, "it is never kept");
}

#[test]
fn an_install_is_connected_again_by_a_new_link_of_its_kind() {
    let stage = Stage::apps();
    let id = &stage.linked("install-oauth");
    let refused = stage.home.error(&["link", "relink", id]);
    assert_eq!(refused["code"], "unsupported", "{refused}");
    stage.home.json(&["account", "disconnect", id, "--yes"]);
    stage.linked("install-oauth");
    let rows = stage.home.json(&["account", "list", "owner:c-1"]);
    assert_eq!(rows["counts"]["status"]["active"], 1, "{rows}");
}
