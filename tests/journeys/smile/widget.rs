//! Wink on a page of the desk: where its script comes from, what its callbacks do, and whose account counts.

use linkdesk::{api, wire::*};
use serde_json::json;

use super::{own, person};
use crate::journeys::{Bench, pairs};

struct Page {
    opened: Opened,
    policy: String,
    html: String,
    room: String,
}

impl Page {
    async fn open(bench: &Bench, customer: &Customer) -> Self {
        let request = LinkRequest {
            integration: own(bench).await.id,
            customer: customer.id.clone(),
            kind: "wink".to_owned(),
            options: pairs(&[("wink_template_id", "wtpl-1")]),
        };
        let opened = api::hub_open(&bench.desk, request).await.unwrap();
        let answer = reqwest::get(&opened.url).await.unwrap();
        let policy = answer.headers()["content-security-policy"].to_str();
        let policy = policy.unwrap().to_owned();
        let html = answer.text().await.unwrap();
        let id = html.split("/hub/open/").nth(1).unwrap();
        let id = id.split('/').next().unwrap();
        let address = opened.url.split("/hub/").next().unwrap();
        let room = format!("{address}/hub/open/{id}");
        Self {
            opened,
            policy,
            html,
            room,
        }
    }

    /// The token that the page holds.
    fn token(&self) -> String {
        let rest = self.html.split("&quot;token&quot;:&quot;").nth(1).unwrap();
        rest.split("&quot;").next().unwrap().to_owned()
    }

    async fn call(&self, name: &str, data: serde_json::Value) -> reqwest::Response {
        let report = json!({
            "stage": "callback",
            "callback": name,
            "account": data["accountId"],
            "detail": data.to_string(),
        });
        let post = reqwest::Client::new().post(format!("{}/report", self.room));
        post.json(&report).send().await.unwrap()
    }
}

/// Plays the customer in a widget of that token.
async fn play(bench: &Bench, token: &str, outcome: &str) -> PracticeOutcome {
    let base = own(bench).await.base_url;
    let request = PracticeComplete {
        url: format!("{base}/wink?token={token}"),
        outcome: outcome.to_owned(),
        control: None,
    };
    api::practice_complete(&bench.desk, request).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_widget_comes_from_the_practice_and_nowhere_else() {
    let bench = Bench::new().await;
    let customer = person(&bench, "Jane Smith").await;
    let page = Page::open(&bench, &customer).await;
    let base = own(&bench).await.base_url;
    assert_eq!(
        page.policy,
        format!(
            "default-src 'none'; script-src 'self' {base}; style-src 'self' {base} 'unsafe-inline'; \
             font-src 'self' {base}; frame-src {base}; connect-src 'self' {base}; \
             img-src 'self' data: {base}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        )
    );
    assert!(page.html.contains("SmileLinkModal") && page.html.contains("wtpl-1"));
    assert!(page.html.contains(&format!("{base}/v2/smile.v2.js")));
    assert!(page.opened.link.url.is_none(), "no address opens it");
    assert!(
        !page.opened.url.contains(&page.token()),
        "nor does ours tell the token"
    );
    for part in ["page.js", "modal.js"] {
        let answer = reqwest::get(format!("{}/{part}", page.room)).await.unwrap();
        assert_eq!(answer.status(), 200, "{part}");
    }
    let shipped = reqwest::get(format!("{}/component.js", page.room)).await;
    assert_eq!(shipped.unwrap().status(), 400, "its script is not ours");
}

#[tokio::test(flavor = "multi_thread")]
async fn callbacks_are_events_and_a_connected_account_ends_the_link() {
    let bench = Bench::new().await;
    let customer = person(&bench, "Jane Smith").await;
    let page = Page::open(&bench, &customer).await;
    let played = play(&bench, &page.token(), "linked").await;
    let account = played.account_id.unwrap();
    let told = json!({ "eventName": "LoginPageOpened", "mode": "SANDBOX" });
    assert_eq!(page.call("onUIEvent", told).await.status(), 200);
    let strange = page.call("onNothing", json!({})).await;
    assert_ne!(strange.status(), 200, "only its own callbacks count");
    let told = json!({ "accountId": account, "userId": "u", "providerId": "p" });
    assert_eq!(page.call("onAccountConnected", told).await.status(), 200);
    let detail = bench
        .wait_for(&page.opened.link, LinkState::Completed)
        .await;
    let callbacks: Vec<_> = detail
        .timeline
        .iter()
        .filter(|event| event.kind == "hub-callback")
        .map(|event| event.to.as_str())
        .collect();
    assert!(callbacks.contains(&"onUIEvent"), "{callbacks:?}");
    let account = detail.link.account.unwrap();
    let found = api::account_show(&bench.desk, crate::journeys::id(&account)).await;
    assert_eq!(found.unwrap().account.owner_id, customer.owner_id);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_persons_account_does_not_count() {
    let bench = Bench::new().await;
    let customer = person(&bench, "Jane Smith").await;
    let strange = super::account(&bench, "status:active").await;
    let page = Page::open(&bench, &customer).await;
    let told = json!({ "accountId": strange.remote_id, "userId": "u", "providerId": "p" });
    page.call("onAccountConnected", told).await;
    let detail = bench.show(&page.opened.link).await;
    assert_ne!(detail.link.state, LinkState::Completed);
    let keys: Vec<_> = detail
        .diagnoses
        .iter()
        .map(|one| one.key.as_str())
        .collect();
    assert!(keys.contains(&"hub-false-success"), "{keys:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_person_is_kept_for_a_customer() {
    let bench = Bench::new().await;
    let customer = person(&bench, "Jane Smith").await;
    let first = Page::open(&bench, &customer).await;
    let fresh = reqwest::Client::new()
        .post(format!("{}/token", first.room))
        .json(&json!({}))
        .send()
        .await
        .unwrap();
    assert_eq!(fresh.status(), 200, "a token that has ended is replaced");
    let text = fresh.text().await.unwrap();
    assert!(!text.contains(&first.token()), "by another");
    Page::open(&bench, &customer).await;
    let query = PersonQuery {
        integration: own(&bench).await.id,
        after: None,
    };
    let mut mine = 0;
    let mut next = Some(query);
    while let Some(query) = next {
        let page = api::person_list(&bench.desk, query.clone()).await.unwrap();
        let is_hers = |one: &&Person| one.customer.as_deref() == Some(customer.id.as_str());
        mine += page.rows.iter().filter(is_hers).count();
        next = page.next.map(|after| PersonQuery {
            after: Some(after),
            ..query
        });
    }
    assert_eq!(mine, 1, "opened twice, renewed once, one person");
}
