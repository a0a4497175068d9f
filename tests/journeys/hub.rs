//! The hub's page on the receiver: once, for loopback names, with a policy of its own.

use linkdesk::{api, wire::*};

use super::{Bench, pairs};

async fn opened(bench: &Bench, name: &str) -> Opened {
    let customer = bench.customer(name).await;
    let request = LinkRequest {
        integration: bench.integration().await.id,
        customer: customer.id,
        kind: "hub".to_owned(),
        options: pairs(&[]),
    };
    api::hub_open(&bench.desk, request).await.unwrap()
}

/// The id under which an opened page loads its parts and reports.
fn page_of(html: &str) -> &str {
    let rest = html.split("/hub/open/").nth(1).unwrap();
    rest.split('/').next().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_works_once_and_for_this_machine_only() {
    let bench = Bench::new().await;
    let opened = opened(&bench, "Acme \"<b>\"").await;
    let client = reqwest::Client::new();
    let foreign = client
        .get(&opened.url)
        .header("host", "evil.example")
        .send()
        .await
        .unwrap();
    assert_eq!(foreign.status(), 400, "a foreign name gets the one answer");
    let page = client.get(&opened.url).send().await.unwrap();
    assert_eq!(page.status(), 200, "the page is there");
    let policy = page.headers()["content-security-policy"]
        .to_str()
        .unwrap()
        .to_owned();
    assert!(
        policy.starts_with("default-src 'none'"),
        "everything is closed: {policy}"
    );
    let base = bench.integration().await.base_url;
    assert!(
        policy.contains(&format!("connect-src 'self' {base}")),
        "open to this integration's address: {policy}"
    );
    assert!(!policy.contains("unsafe"), "nothing inline");
    assert_eq!(
        page.headers()["cache-control"],
        "no-store",
        "the token is not kept"
    );
    let text = page.text().await.unwrap();
    assert!(text.contains("stackone-hub"), "it names the component");
    let again = client.get(&opened.url).send().await.unwrap();
    assert_eq!(again.status(), 400, "the address worked once");
    let address = opened.url.split("/hub/").next().unwrap();
    let room = format!("{address}/hub/open/{}", page_of(&text));
    let parts = [
        ("page.js", "text/javascript"),
        ("hub.js", "text/javascript"),
        ("component.js", "text/javascript"),
        ("hub.css", "text/css"),
        ("tokens.css", "text/css"),
        ("inter-latin.woff2", "font/woff2"),
        ("inter-latin-ext.woff2", "font/woff2"),
    ];
    for (part, kind) in parts {
        let answer = client.get(format!("{room}/{part}")).send().await.unwrap();
        let told = answer.headers()["content-type"].to_str().unwrap();
        assert!(told.starts_with(kind), "{part} is {told}");
        assert!(!answer.bytes().await.unwrap().is_empty(), "{part} is there");
    }
    let other = client.get(format!("{room}/nosuch")).send().await.unwrap();
    assert_eq!(other.status(), 400, "and nothing else");
}

#[tokio::test(flavor = "multi_thread")]
async fn success_is_read_back_before_it_counts() {
    let bench = Bench::new().await;
    let opened = opened(&bench, "Globex").await;
    let client = reqwest::Client::new();
    let text = client
        .get(&opened.url)
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    let page = page_of(&text);
    let address = opened.url.split("/hub/").next().unwrap();
    let report = format!("{address}/hub/open/{page}/report");
    let lie = serde_json::json!({ "stage": "success", "account": "no-such-account" });
    client.post(&report).json(&lie).send().await.unwrap();
    let detail = bench.show(&opened.link).await;
    assert_ne!(
        detail.link.state,
        LinkState::Completed,
        "a success without an account is none"
    );
    assert!(
        detail
            .diagnoses
            .iter()
            .any(|one| one.key == "hub-false-success"),
        "and is diagnosed"
    );
    let trouble = serde_json::json!({ "stage": "not-rendered", "detail": "blank" });
    client.post(&report).json(&trouble).send().await.unwrap();
    let detail = bench.show(&opened.link).await;
    assert!(
        detail
            .diagnoses
            .iter()
            .any(|one| one.key == "hub-not-rendered"),
        "a blank hub is diagnosed"
    );
    let fresh = client
        .post(format!("{address}/hub/open/{page}/token"))
        .json(&serde_json::json!({}))
        .send()
        .await
        .unwrap();
    assert!(
        fresh.text().await.unwrap().contains("token"),
        "a page whose token has ended gets another"
    );
    let renewed = bench.show(&opened.link).await;
    assert_eq!(renewed.link.state, LinkState::Opened, "of the same link");
    assert_ne!(
        renewed.link.url, detail.link.url,
        "whose address is the new session's"
    );
    let shown = serde_json::json!({ "stage": "opened" });
    client.post(&report).json(&shown).send().await.unwrap();
    assert_eq!(
        bench.show(&opened.link).await.diagnoses,
        [],
        "and once the component shows itself, nothing is wrong"
    );
    let id = Id {
        id: opened.link.id.clone(),
    };
    api::link_revoke(&bench.desk, id).await.unwrap();
    let late = client
        .post(format!("{address}/hub/open/{page}/token"))
        .json(&serde_json::json!({}))
        .send()
        .await
        .unwrap();
    assert_eq!(late.status(), 503, "a link taken back gets none");
    assert_eq!(
        bench.show(&opened.link).await.link.state,
        LinkState::Revoked
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hub_that_outlives_its_session_goes_on_with_another() {
    let bench = Bench::new().await;
    let opened = opened(&bench, "Initech").await;
    let client = reqwest::Client::new();
    let page = client.get(&opened.url).send().await.unwrap();
    let page = page_of(&page.text().await.unwrap()).to_owned();
    let clock = PracticeClock {
        speed: None,
        advance_seconds: Some(7 * 24 * 3600),
    };
    api::practice_clock(&bench.desk, clock).await.unwrap();
    bench.wait_for(&opened.link, LinkState::Expired).await;
    let address = opened.url.split("/hub/").next().unwrap();
    let token = client
        .post(format!("{address}/hub/open/{page}/token"))
        .json(&serde_json::json!({}));
    assert_eq!(token.send().await.unwrap().status(), 200, "it is renewed");
    let renewed = bench.show(&opened.link).await.link;
    assert_eq!(renewed.state, LinkState::Opened, "and can lead somewhere");
    assert!(renewed.expires_at > opened.link.expires_at);
}
