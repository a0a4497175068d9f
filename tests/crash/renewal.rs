//! A kill in the middle of a renewal: the grant is whole afterwards, or says what happened and offers the way out.

use std::time::{Duration, Instant};

use linkdesk::{api, desk::Desk, secret::Secret, wire::*};
use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use super::open;
use crate::cli::{Home, PATIENCE, Practice};

/// A data folder with an account whose grant is kept, and a practice that can be made to fall silent.
struct Rig {
    home: Home,
    practice: Practice,
    runtime: Runtime,
    integration: String,
    account: String,
}

impl Rig {
    fn new(system: &str, kind: &str, settings: Value) -> Self {
        let home = Home::new();
        let practice = Practice::serve(
            &home,
            &["--accounts", "0", "--seed", "7", "--no-rate-limit"],
        );
        let stripe = &practice.hello["stripe"];
        let call =
            |name: &str, request: Value| home.json_with(&["call", name, "-"], &request.to_string());
        let mut all = json!({ "redirect_uris": "https://x.test/back" });
        for (name, value) in settings.as_object().unwrap() {
            let told = value.as_str().and_then(|told| stripe.get(told));
            all[name] = told.unwrap_or(value).clone();
        }
        let draft = json!({
            "system": system, "name": "Stripe", "environment": "practice",
            "base_url": stripe["base_url"], "settings": all,
            "secrets": { "secret_key": stripe["secret_key"] },
        });
        let saved = call("integration_save", draft);
        let customer = call("customer_save", json!({ "name": "Rocket Rides" }));
        let wish = json!({ "integration": saved["id"], "customer": customer["id"], "kind": kind });
        let link = call("link_create", wish);
        let way = json!({ "url": link["url"], "outcome": "linked" });
        let played = practice.control("POST", "/complete", &way);
        let taken = call("callback_take", json!({ "text": played["redirect_url"] }));
        let account = taken["link"]["account"].as_str().expect("it is linked");
        let runtime = Runtime::new().unwrap();
        runtime.block_on(home.lighten());
        Self {
            integration: saved["id"].as_str().unwrap().to_owned(),
            account: account.to_owned(),
            home,
            practice,
            runtime,
        }
    }

    /// Kills the program when the grant has gone out and no answer has come yet.
    fn kill(&self) {
        self.silent(true);
        let request = json!({ "id": self.account }).to_string();
        let renew = ["--json", "call", "account_renew", &request];
        let mut child = self.home.command(&renew).spawn().unwrap();
        drop(child.stdin.take());
        let began = Instant::now();
        while self.renewals() == 0 {
            assert!(child.try_wait().unwrap().is_none(), "it waits for Stripe");
            assert!(began.elapsed() < PATIENCE, "it does not come to its work");
            std::thread::sleep(Duration::from_millis(5));
        }
        child.kill().unwrap();
        child.wait().unwrap();
        self.silent(false);
    }

    fn silent(&self, on: bool) {
        let fault = json!({ "name": "hang", "on": on });
        self.practice.control("POST", "/fault", &fault);
    }

    fn renewals(&self) -> u32 {
        let path = self.home.folder.path().join("data/linkdesk.sqlite");
        let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
        db.busy_timeout(PATIENCE).unwrap();
        let sql = "SELECT count(*) FROM audit WHERE action = 'account.renew'";
        db.query_row(sql, [], |row| row.get(0)).unwrap()
    }

    fn id(&self) -> Id {
        Id {
            id: self.account.clone(),
        }
    }

    fn shown(&self, desk: &Desk) -> AccountDetail {
        self.runtime
            .block_on(api::account_show(desk, self.id()))
            .unwrap()
    }

    fn renewed(&self, desk: &Desk) -> linkdesk::error::Result<AccountDetail> {
        self.runtime.block_on(api::account_renew(desk, self.id()))
    }
}

fn keys(shown: &AccountDetail) -> Vec<(&str, &[Step])> {
    let told = shown.diagnoses.iter();
    told.map(|one| (one.key.as_str(), one.steps.as_slice()))
        .collect()
}

#[test]
fn a_grant_of_connect_is_as_good_as_before_and_says_what_happened() {
    let rig = Rig::new(
        "stripe-connect",
        "oauth",
        json!({ "client_id": "client_id", "connect_url": "connect_url", "keep_tokens": "true" }),
    );
    rig.kill();
    let desk = rig.runtime.block_on(open(&rig.home));
    let shown = rig.shown(&desk);
    let told = keys(&shown);
    assert_eq!(told[0].0, "refresh-no-answer", "{told:?}");
    assert!(told[0].1.contains(&Step::Renew), "{told:?}");
    assert_eq!(shown.account.status, Status::Active, "it is not needed");
    let renewed = rig.renewed(&desk).expect("its use does not replace it");
    assert!(renewed.diagnoses.is_empty(), "{:?}", renewed.diagnoses);
}

#[test]
fn a_grant_of_an_app_is_lost_with_its_answer_or_the_next_one_is_there() {
    let rig = Rig::new(
        "stripe-apps",
        "install-oauth",
        json!({
            "app_id": "app_id", "app_client_id": "app_client_id", "marketplace_url": "marketplace_url",
        }),
    );
    rig.kill();
    let copy = tempfile::TempDir::new().unwrap();
    let data = rig.home.folder.path().join("data");
    for entry in std::fs::read_dir(&data).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            std::fs::copy(&path, copy.path().join(path.file_name().unwrap())).unwrap();
        }
    }

    let desk = rig.runtime.block_on(open(&rig.home));
    let told = rig.shown(&desk);
    let told = keys(&told);
    let words: Vec<_> = told.iter().map(|(key, _)| *key).collect();
    assert_eq!(words, ["refresh-no-answer", "grant-lost"]);
    assert_eq!(told[1].1, [Step::NewLink], "the way out");
    let error = rig.renewed(&desk).unwrap_err();
    assert_eq!(
        error.code,
        linkdesk::error::Code::Conflict,
        "it goes out once"
    );
    let account = rig.runtime.block_on(api::account_recheck(&desk, rig.id()));
    assert_eq!(account.unwrap().account.status, Status::NeedsReconnect);
    let remote = rig.shown(&desk).account.remote_id;
    drop(desk);

    // The same moment once more, but the answer had come as far as the vault.
    for entry in std::fs::read_dir(&data).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            std::fs::remove_file(path).unwrap();
        }
    }
    for entry in std::fs::read_dir(copy.path()).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, data.join(path.file_name().unwrap())).unwrap();
    }
    let desk = rig.runtime.block_on(open(&rig.home));
    let name = format!("integration/{}/grant/{remote}", rig.integration);
    let next = Secret::new("rt_theNextOne");
    rig.runtime
        .block_on(desk.vault().put(&name, &next))
        .unwrap();
    let shown = rig.shown(&desk);
    assert!(shown.diagnoses.is_empty(), "{:?}", shown.diagnoses);
    assert_eq!(shown.account.status, Status::Active, "the grant is whole");
}
