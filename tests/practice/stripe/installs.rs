//! The Install API.

use std::collections::BTreeSet;

use reqwest::Method;
use serde_json::{Value, json};

use super::{super::mailbox::Mailbox, Filled, Stage, told};

const LIST: &str = "/v1/apps/installs?app=app_Practice&limit=100";

async fn list(stage: &Stage, query: &str) -> Vec<Value> {
    let page = stage.stripe_get(&format!("{LIST}&{query}")).await;
    page["data"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_developer_lists_where_its_app_is_installed() {
    let stage = Stage::new(40).await;
    let all = list(&stage, "").await;
    assert_eq!(all.len(), 40);
    assert!(
        all.windows(2)
            .all(|two| two[0]["created"].as_i64() > two[1]["created"].as_i64()),
        "newest first"
    );
    let statuses: BTreeSet<_> = all
        .iter()
        .map(|one| one["status"].as_str().unwrap())
        .collect();
    assert_eq!(
        statuses,
        [
            "install_failed",
            "installed",
            "installing",
            "uninstall_failed",
            "uninstalling"
        ]
        .into()
    );
    for (query, test) in [
        (
            "status=install_failed",
            (|one| one["status"] == "install_failed") as fn(&Value) -> bool,
        ),
        ("approval_required=true", |one| {
            one["approval_required"] == true && one["permissions_pending"][0].is_string()
        }),
        ("channel=testing", |one| one["channel"] == "testing"),
    ] {
        let some = list(&stage, query).await;
        assert!(
            !some.is_empty() && some.len() < 40 && some.iter().all(test),
            "{query}: {some:?}"
        );
    }
    let account = all[3]["account"].as_str().unwrap();
    assert_eq!(list(&stage, &format!("account={account}")).await, all[3..4]);
    let second = stage
        .stripe_get(&format!(
            "/v1/apps/installs?app=app_Practice&limit=2&starting_after={}",
            all[1]["id"].as_str().unwrap()
        ))
        .await;
    assert_eq!(
        (&second["data"][0], &second["has_more"]),
        (&all[2], &json!(true))
    );
    let own = stage.stripe_get("/v1/apps/installs").await;
    assert_eq!(
        own["data"],
        json!([]),
        "without the app the list is the own account's"
    );
    let acting = stage
        .stripe(Method::GET, "/v1/apps/installs")
        .header("stripe-account", account);
    assert_eq!(
        told(acting.send().await.unwrap()).await.1["data"],
        json!([all[3]])
    );
    let read = stage
        .stripe(Method::GET, "/v1/account")
        .header("stripe-account", account);
    assert_eq!(
        told(read.send().await.unwrap()).await.1["id"],
        account,
        "an installer can be read"
    );
    let connected = stage.stripe_get("/v1/accounts?limit=100").await;
    let ids = connected["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["id"]);
    assert!(
        ids.clone().all(|id| id != account),
        "but is no connected account"
    );
    assert_eq!(
        stage
            .stripe(Method::GET, "/v1/apps/installs/appinst_x")
            .send()
            .await
            .unwrap()
            .status(),
        404
    );
}

#[tokio::test]
async fn an_install_ends_and_is_told() {
    let stage = Stage::new(9).await;
    let mut mailbox = Mailbox::of(&stage, "stripe-apps").await;
    let all = list(&stage, "").await;
    let last = all.last().unwrap();
    let path = format!("/v1/apps/installs/{}", last["id"].as_str().unwrap());
    let end = stage.stripe(Method::POST, &format!("{path}/uninstall"));
    let (status, ended) = told(end.send().await.unwrap()).await;
    assert_eq!((status, &ended["status"]), (200, &json!("uninstalling")));
    assert_eq!(
        stage
            .stripe(Method::GET, &path)
            .send()
            .await
            .unwrap()
            .status(),
        404
    );
    let kind = |body: &[u8]| serde_json::from_slice::<Value>(body).unwrap()["type"].clone();
    assert_eq!(kind(&mailbox.next().await.1), "apps.install.deleted");
    assert_eq!(
        kind(&mailbox.next().await.1),
        "account.application.deauthorized"
    );
    let events = stage.stripe_get("/v1/events?limit=2").await;
    assert_eq!(
        events["data"][0]["data"]["object"]["id"], stage.hello.stripe.app_client_id,
        "the app, not the platform"
    );
    assert_eq!(
        events["data"][1]["data"]["object"]["object"],
        "apps.install"
    );
    assert_eq!(stage.state().await["accounts"]["stripe-apps"], 8);
}

#[tokio::test]
async fn installs_change_by_control() {
    let stage = Stage::new(9).await;
    let mut mailbox = Mailbox::of(&stage, "stripe-apps").await;
    let all = list(&stage, "").await;
    let (id, account) = (all[8]["id"].clone(), all[8]["account"].clone());
    for (named, status) in [
        (&id, "install_failed"),
        (&account, "installing"),
        (&id, "approval-required"),
    ] {
        let wish = json!({"system": "stripe-apps", "account_id": named, "status": status});
        assert_eq!(
            stage.control(Method::PUT, "account", wish).await.0,
            200,
            "{status}"
        );
        let event: Value = serde_json::from_slice(&mailbox.next().await.1).unwrap();
        assert_eq!(
            (&event["type"], &event["account"]),
            (&json!("apps.install.updated"), &account)
        );
    }
    let path = format!("/v1/apps/installs/{}", id.as_str().unwrap());
    assert_eq!(stage.stripe_get(&path).await["approval_required"], true);
    let again = stage.stripe(Method::POST, &path).send().await.unwrap();
    assert_eq!(again.status(), 403, "a developer cannot grant new access");
    let send = |wish: Value| stage.control(Method::POST, "webhook", wish);
    let wish = json!({"system": "stripe-apps", "event": "apps.install.created", "account_id": account, "status": "installed"});
    assert_eq!(send(wish).await.1, json!({"statuses": [200]}));
    assert_eq!(stage.stripe_get(&path).await["status"], "installed");
    let wish =
        json!({"system": "stripe-apps", "event": "apps.install.deleted", "account_id": account});
    send(wish).await;
    assert_eq!(
        stage
            .stripe(Method::GET, &path)
            .send()
            .await
            .unwrap()
            .status(),
        404
    );
    let wrong = json!({"system": "stripe-apps", "account_id": id, "status": "paused"});
    assert_eq!(stage.control(Method::PUT, "account", wrong).await.0, 404);
    let wrong = json!({"system": "stripe-apps", "account_id": all[0]["id"], "status": "paused"});
    assert_eq!(stage.control(Method::PUT, "account", wrong).await.0, 400);
}

#[tokio::test]
async fn only_what_was_there_is_installed_by_the_api() {
    let stage = Stage::new(9).await;
    let all = list(&stage, "status=install_failed").await;
    let account = all[0]["account"].as_str().unwrap();
    let create =
        |fields: &[(&str, &str)]| stage.stripe(Method::POST, "/v1/apps/installs").form(fields);
    assert_eq!(create(&[]).send().await.unwrap().status(), 400);
    assert_eq!(
        create(&[("app", "app_other")])
            .send()
            .await
            .unwrap()
            .status(),
        404
    );
    assert_eq!(
        create(&[("app", "app_Practice")])
            .send()
            .await
            .unwrap()
            .status(),
        400,
        "others come from the Dashboard"
    );
    let again = create(&[("app", "app_Practice")]).header("stripe-account", account);
    assert_eq!(
        told(again.send().await.unwrap()).await.1["status"],
        "installed"
    );
}
