//! From a customer to an account, by every way a link can go.

use linkdesk::{api, error::Code, secret::Secret, wire::*};

use super::{Bench, id, pairs, search};
use crate::fake::{Fake, json};

#[tokio::test(flavor = "multi_thread")]
async fn a_customer_links_by_an_auth_link_and_a_webhook_tells() {
    let bench = Bench::new().await;
    let customer = bench.customer("Bäckerei Kühn").await;
    let link = bench
        .link(&customer, "auth-link", &[("provider", "bamboohr")])
        .await
        .unwrap();
    let life = link.expires_at.unwrap().seconds() - link.created_at.seconds();
    assert_eq!(
        life, 432_000,
        "a link for mail lives five days unless another life is chosen"
    );
    assert_eq!(link.state, LinkState::Created, "nobody has opened it yet");

    let played = bench.play(&link, "linked").await;
    let detail = bench.wait_for(&link, LinkState::Completed).await;
    let account = api::account_show(&bench.desk, id(detail.link.account.as_ref().unwrap()))
        .await
        .unwrap();
    assert_eq!(
        Some(account.account.remote_id),
        played.account_id,
        "the account the practice made is the one linked"
    );
    assert_eq!(account.account.status, Status::Active, "it works");
    assert_eq!(
        account.account.owner_id, customer.owner_id,
        "the owner id was echoed"
    );
    assert!(
        matches!(detail.link.learnt, Some(Source::Webhook | Source::Poll)),
        "how it was learnt is said: {:?}",
        detail.link.learnt
    );
    let kinds: Vec<_> = account
        .timeline
        .iter()
        .map(|event| event.kind.as_str())
        .collect();
    assert!(
        kinds.contains(&"link-created") && kinds.contains(&"link-completed"),
        "the timeline tells the way: {kinds:?}"
    );
    assert_eq!(
        detail.link.url, None,
        "an ended link tells its address no more"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn without_webhooks_the_desk_asks() {
    let bench = Bench::new().await;
    api::receiver_stop(&bench.desk, Nothing {}).await.unwrap();
    let customer = bench.customer("东方物流").await;
    let link = bench.link(&customer, "auth-link", &[]).await.unwrap();
    bench.play(&link, "linked").await;
    let detail = api::link_watch(&bench.desk, id(&link.id)).await.unwrap();
    assert_eq!(
        detail.link.state,
        LinkState::Completed,
        "one question is enough"
    );
    assert_eq!(
        detail.link.learnt,
        Some(Source::Poll),
        "it was learnt by asking"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_attempt_is_told_and_the_link_stays_usable() {
    let bench = Bench::new().await;
    let customer = bench.customer("Initech").await;
    let link = bench
        .link(&customer, "auth-link", &[("provider", "workday")])
        .await
        .unwrap();
    bench.play(&link, "error").await;
    let detail = api::link_watch(&bench.desk, id(&link.id)).await.unwrap();
    assert_eq!(
        detail.link.state,
        LinkState::Exited,
        "the attempt failed, the link did not"
    );
    assert!(detail.link.url.is_some(), "so its address is still there");
    assert!(
        detail
            .diagnoses
            .iter()
            .any(|one| one.key == "attempt-failed"),
        "and the cause is told"
    );
    bench.play(&link, "mfa").await;
    bench.wait_for(&link, LinkState::Completed).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unused_link_expires_by_the_systems_clock() {
    let bench = Bench::new().await;
    let customer = bench.customer("Globex").await;
    let link = bench
        .link(&customer, "auth-link", &[("expires_in", "1800")])
        .await
        .unwrap();
    let clock = PracticeClock {
        speed: None,
        advance_seconds: Some(1801),
    };
    api::practice_clock(&bench.desk, clock).await.unwrap();
    let detail = api::link_watch(&bench.desk, id(&link.id)).await.unwrap();
    assert_eq!(
        detail.link.state,
        LinkState::Expired,
        "thirty minutes and a second later it is over"
    );
    assert!(
        detail
            .diagnoses
            .iter()
            .any(|one| one.steps.contains(&Step::NewLink)),
        "the next step is a new one"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn links_are_marked_sent_taken_back_and_opened() {
    let bench = Bench::new().await;
    let customer = bench.customer("Soylent Foods").await;
    let link = bench.link(&customer, "auth-link", &[]).await.unwrap();
    let opened = api::link_open(&bench.desk, id(&link.id)).await.unwrap();
    assert_eq!(
        Some(opened.url),
        link.url,
        "the address opened is the link's"
    );
    let sent = api::link_mark_sent(&bench.desk, id(&link.id))
        .await
        .unwrap();
    assert_eq!(sent.state, LinkState::Sent, "marked by the person");
    let revoked = api::link_revoke(&bench.desk, id(&link.id)).await.unwrap();
    assert_eq!(revoked.state, LinkState::Revoked, "taken back here");
    let error = api::link_open(&bench.desk, id(&link.id)).await.unwrap_err();
    assert_eq!(
        error.code,
        Code::Conflict,
        "a link taken back is not opened"
    );
    let listed = api::link_list(&bench.desk, search("state:revoked soylent"))
        .await
        .unwrap();
    assert_eq!(listed.rows.len(), 1, "found by state and name");
    assert_eq!(listed.rows[0].url, None, "a list tells no address");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relink_keeps_the_account_and_replaces_its_link() {
    let bench = Bench::new().await;
    let broken = api::account_list(
        &bench.desk,
        search("system:stackone status:needs-reconnect"),
    )
    .await
    .unwrap();
    let account = &broken.rows[0];
    let request = || RelinkRequest {
        account: account.id.clone(),
        options: pairs(&[]),
    };
    let first = api::link_relink(&bench.desk, request()).await.unwrap();
    let second = api::link_relink(&bench.desk, request()).await.unwrap();
    assert_eq!(
        bench.show(&first).await.link.state,
        LinkState::Superseded,
        "the newer link stands in its place"
    );
    let played = bench.play(&second, "linked").await;
    assert_eq!(
        played.account_id.as_deref(),
        Some(account.remote_id.as_str()),
        "the same account was connected again"
    );
    bench.wait_for(&second, LinkState::Completed).await;
    let detail = api::account_show(&bench.desk, id(&account.id))
        .await
        .unwrap();
    assert_eq!(detail.account.status, Status::Active, "and works");
}

#[tokio::test(flavor = "multi_thread")]
async fn several_accounts_of_one_owner_are_a_doubt_unless_asked_for() {
    let bench = Bench::new().await;
    let customer = bench.customer("Umbrella Staffing").await;
    let first = bench
        .link(&customer, "auth-link", &[("provider", "hibob")])
        .await
        .unwrap();
    bench.play(&first, "linked").await;
    bench.wait_for(&first, LinkState::Completed).await;
    let options = [
        ("provider", "hibob"),
        ("multiple", "true"),
        ("label", "Second office"),
    ];
    let second = bench.link(&customer, "auth-link", &options).await.unwrap();
    bench.play(&second, "linked").await;
    bench.wait_for(&second, LinkState::Completed).await;
    let page = api::account_list(&bench.desk, search(&format!("owner:{}", customer.owner_id)))
        .await
        .unwrap();
    assert_eq!(page.total, 2, "two accounts of one owner and provider");
    assert!(
        page.rows.iter().all(|row| row.status == Status::Active),
        "which was asked for, so neither is in doubt"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_options_are_refused_at_their_field() {
    let bench = Bench::new().await;
    let customer = bench.customer("Hooli").await;
    for (name, value) in [
        ("expires_in", "soon"),
        ("expires_in", "1"),
        ("type", "PRODUCTION"),
        ("metadata", "[]"),
        ("categories", "hris,nonsense"),
        ("nonsense", "x"),
    ] {
        let error = bench
            .link(&customer, "auth-link", &[(name, value)])
            .await
            .unwrap_err();
        assert_eq!(
            error.field.as_deref(),
            Some(name),
            "{name}={value} is refused where it was typed"
        );
    }
    let error = bench.link(&customer, "relink", &[]).await.unwrap_err();
    assert_eq!(
        error.field.as_deref(),
        Some("kind"),
        "a relink needs its account"
    );
    let links = api::link_list(&bench.desk, search("hooli")).await.unwrap();
    assert_eq!(links.total, 0, "nothing was asked of the system");
}

#[tokio::test(flavor = "multi_thread")]
async fn snippets_carry_the_options_and_no_secret() {
    let bench = Bench::new().await;
    let customer = bench.customer("Tyrell's \"$(rm -rf)\" `Corp`").await;
    let request = LinkRequest {
        integration: bench.integration().await.id,
        customer: customer.id,
        kind: "auth-link".to_owned(),
        options: pairs(&[("provider", "personio"), ("expires_in", "604800")]),
    };
    let snippets = api::link_snippets(&bench.desk, request).await.unwrap();
    let ids: Vec<_> = snippets.iter().map(|snippet| snippet.id.as_str()).collect();
    assert_eq!(
        ids,
        ["curl", "typescript", "react", "web-component"],
        "four ways to do it oneself"
    );
    assert!(
        snippets[0].code.contains("604800") && snippets[0].code.contains("personio"),
        "filled with the options"
    );
    for snippet in &snippets {
        assert!(
            !snippet.code.contains("v1.practice."),
            "{} holds no key",
            snippet.id
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_to_another_house_is_not_used() {
    for (url, fits) in [
        ("https://app.stackone.com/x", true),
        ("http://127.0.0.1:9/x", true),
        ("https://evil.example/x", false),
        ("https://app.stackone.com.evil.example/x", false),
        ("https://evilstackone.com/x", false),
        ("https://app.stackone.com@evil.example/x", false),
        ("https://stаckone.com/x", false),
        ("javascript:alert(1)", false),
    ] {
        let answer = serde_json::json!({ "id": 1, "token": "t", "auth_link_url": url });
        let fake = Fake::by(move |_| json(201, &answer.to_string())).await;
        let bench = Bench::new().await;
        let draft = IntegrationDraft {
            id: None,
            system: "stackone".to_owned(),
            name: "Elsewhere".to_owned(),
            environment: Environment::Practice,
            base_url: Some(fake.base.to_string()),
            settings: pairs(&[]),
            secrets: [(
                "api_key".to_owned(),
                Secret::new("v1.practice.0123456789abcdef"),
            )]
            .into(),
        };
        let place = api::integration_save(&bench.desk, draft).await.unwrap();
        let request = LinkRequest {
            integration: place.id,
            customer: bench.customer("Acme").await.id,
            kind: "auth-link".to_owned(),
            options: pairs(&[]),
        };
        let made = api::link_create(&bench.desk, request).await;
        assert_eq!(made.is_ok(), fits, "{url}: {made:?}");
        if let Err(error) = made {
            assert_eq!(error.code, Code::BadReply, "{url}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_shown_as_a_code_while_it_can_be_used() {
    let bench = Bench::new().await;
    let customer = bench.customer("Acme").await;
    let link = bench.link(&customer, "auth-link", &[]).await.unwrap();
    let code = api::link_qr(&bench.desk, id(&link.id)).await.unwrap();
    assert!(
        code.size > 29 && code.path.starts_with("M4 4h7v1h-7z"),
        "the first corner stands inside the quiet zone"
    );
    api::link_revoke(&bench.desk, id(&link.id)).await.unwrap();
    let error = api::link_qr(&bench.desk, id(&link.id)).await.unwrap_err();
    assert_eq!(error.code, Code::Conflict, "a link that is over has none");
}
