//! Ways back through `linkdesk://`, which any page of a machine can open.

use linkdesk::{api, secret::Secret, wire::*};
use url::Url;

use super::{Bench, pairs};

async fn arrive(bench: &Bench, address: &str) -> CallbackTaken {
    api::callback_arrived(&bench.desk, &Secret::new(address))
        .await
        .unwrap()
}

/// A link of Stripe Apps, and the address that the bounce page makes of its way back.
async fn agreed(bench: &Bench) -> (Link, String) {
    let customer = bench.customer("Bäckerei Kühn").await;
    let all = api::integration_list(&bench.desk, IntegrationQuery::default()).await;
    let mut all = all.unwrap().into_iter();
    let own = all.find(|one| one.system == "stripe-apps").unwrap();
    let request = LinkRequest {
        integration: own.id,
        customer: customer.id,
        kind: "install".to_owned(),
        options: pairs(&[]),
    };
    let link = api::link_create(&bench.desk, request).await.unwrap();
    let played = bench.play(&link, "linked").await;
    let back = Url::parse(&played.redirect_url.unwrap()).unwrap();
    let address = format!("linkdesk://back?{}", back.query().unwrap());
    (link, address)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_bounce_page_hands_on_is_taken_once() {
    let bench = Bench::new().await;
    let (link, address) = agreed(&bench).await;
    let taken = arrive(&bench, &address).await;
    assert_eq!(taken.outcome, "linked", "{:?}", taken.diagnosis);
    let shown = bench.show(&link).await.link;
    assert_eq!(
        (shown.state, shown.learnt),
        (LinkState::Completed, Some(Source::Callback))
    );
    let again = arrive(&bench, &address).await;
    assert_eq!(again.diagnosis.unwrap().key, "callback-used");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_none_of_ours_is_refused_and_leaves_no_trace() {
    let bench = Bench::new().await;
    let (link, address) = agreed(&bench).await;
    // Stripe tells of the install by webhooks of its own, which come when they come.
    let trail = async || {
        let events = api::event_list(&bench.desk, PageRequest::default()).await;
        let audit = api::audit_list(&bench.desk, PageRequest::default()).await;
        let events = events.unwrap().rows.into_iter();
        let events = events.filter(|event| event.source != Source::Webhook);
        let audit = audit.unwrap().rows.into_iter();
        let audit = audit.filter(|entry| entry.action != "webhook.take");
        let events: Vec<_> = events.map(|event| event.id).take(20).collect();
        let audit: Vec<_> = audit.map(|entry| entry.position).take(20).collect();
        (events, audit)
    };
    let before = trail().await;
    let query = address.split_once('?').unwrap().1;
    for (foreign, why) in [
        (format!("linkdesk://elsewhere?{query}"), "form"),
        (format!("https://back.example/?{query}"), "form"),
        (query.to_owned(), "form"),
        (format!("{address}&more=%00"), "control"),
        (format!("{address}&more={}", "a".repeat(20_000)), "long"),
        ("linkdesk://back?hello=1".to_owned(), "empty"),
    ] {
        let taken = arrive(&bench, &foreign).await;
        assert_eq!(taken.outcome, "unbound", "{foreign}");
        let diagnosis = taken.diagnosis.unwrap();
        assert_eq!(diagnosis.key, "callback-foreign", "{foreign}");
        assert_eq!(diagnosis.values["why"], why, "{foreign}");
    }
    assert_eq!(trail().await, before);
    let taken = arrive(&bench, &address).await;
    assert_eq!(taken.outcome, "linked", "the link is as good as before");
    assert_eq!(taken.link.unwrap().id, link.id);
}
