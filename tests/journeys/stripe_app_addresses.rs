//! Addresses of an app: deep links, the page it comes back to, and what Verify makes of them.

use linkdesk::{api, error::Code, wire::*};
use url::Url;

use super::{
    Bench, pairs,
    stripe_apps::{back, link},
};

#[tokio::test(flavor = "multi_thread")]
async fn a_deep_link_is_made_for_a_customer_and_ends_nowhere() {
    let bench = Bench::new().await;
    let options = [
        ("account", "acct_1Vector0000000001"),
        ("viewport", "stripe.dashboard.customer.detail"),
        ("object", "cus_123"),
    ];
    let link = link(&bench, "deep-link", &options).await;
    let url = Url::parse(link.url.as_ref().unwrap()).unwrap();
    assert_eq!(url.path(), "/acct_1Vector0000000001/test/customers/cus_123");
    assert_eq!((link.state, link.expires_at), (LinkState::Created, None));
    let request = LinkBuild {
        kind: "deep-link".to_owned(),
        options: pairs(&[("viewport", "stripe.dashboard.customer.detail")]),
        integration: Some(bench.own("stripe-apps").await.id),
        ..LinkBuild::default()
    };
    let error = api::link_build(&bench.desk, request).await.unwrap_err();
    assert_eq!(
        (error.code, error.field.as_deref()),
        (Code::BadInput, Some("object"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_bounce_page_holds_nothing_and_loads_nothing() {
    let bench = Bench::new().await;
    let own = bench.own("stripe-apps").await;
    let mut pages = Vec::new();
    for language in ["en", "de", "zh-CN"] {
        let output = bench.folder.path().join(format!("{language}.html"));
        let request = BounceRequest {
            integration: own.id.clone(),
            language: language.to_owned(),
            output: output.display().to_string(),
        };
        let made = api::bounce_page(&bench.desk, request).await.unwrap();
        assert_eq!(made.path, output.display().to_string());
        assert!(made.registration.contains("allowed_redirect_uris"));
        let page = std::fs::read_to_string(output).unwrap();
        assert!(page.contains("default-src 'none'") && page.contains("linkdesk://back"));
        assert!(page.contains("<noscript>"), "copyable without a script");
        for never in [
            "src=",
            "absec_",
            "sk_test",
            "http://",
            "https://",
            "unsafe",
            "innerHTML",
        ] {
            assert!(!page.contains(never), "{never}");
        }
        pages.push(page);
    }
    pages.dedup();
    assert_eq!(pages.len(), 3);
    let output = bench.folder.path().join("own.html");
    let request = BounceRequest {
        integration: own.id.clone(),
        output: output.display().to_string(),
        ..BounceRequest::default()
    };
    api::bounce_page(&bench.desk, request).await.unwrap();
    let page = std::fs::read_to_string(output).unwrap();
    assert!(
        page.contains("lang=\"en\""),
        "a page has a language, also of a desk that follows its system"
    );
    let other = BounceRequest {
        integration: bench.integration().await.id,
        ..BounceRequest::default()
    };
    let error = api::bounce_page(&bench.desk, other).await.unwrap_err();
    assert_eq!(error.field.as_deref(), Some("integration"));
}

#[tokio::test(flavor = "multi_thread")]
async fn pasted_addresses_are_named_and_mended_by_verify() {
    let bench = Bench::new().await;
    let verify = async |text: &str| {
        let request = InspectRequest {
            text: text.to_owned(),
            ..InspectRequest::default()
        };
        api::inspect(&bench.desk, request).await.unwrap()
    };
    let found = verify("https://dashboard.stripe.com/live/acct_1A/dashboard?apps[com.a.b][drawer]=stripe.dashboard.onboarding").await;
    assert_eq!(
        (found.kind.as_str(), found.verdict),
        ("deep-link", Verdict::CannotTell)
    );
    let repair = found
        .checks
        .iter()
        .find(|check| check.name == "repair")
        .unwrap();
    assert_eq!(
        repair.values["url"],
        "https://dashboard.stripe.com/acct_1A/dashboard?apps%5Bcom.a.b%5D%5Bdrawer%5D=onboarding"
    );
    assert!(
        repair
            .detail
            .contains("https://dashboard.stripe.com/acct_1A")
    );
    let link = link(&bench, "install", &[]).await;
    let (_, address) = back(&bench, &link, "linked").await;
    let mine = verify(&address).await;
    assert_eq!(
        (mine.kind.as_str(), mine.verdict),
        ("callback", Verdict::Genuine)
    );
    assert_eq!(mine.link, Some(link.id));
}
