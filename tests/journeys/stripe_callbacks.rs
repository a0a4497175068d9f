//! Customers of Stripe Connect who come back: what their code is worth, once, and what is said when it is worth nothing.

use linkdesk::{api, wire::*};

use super::{
    id, search,
    stripe::{Bench, TOKEN, part},
};
use crate::fake::{Answer, json};

#[tokio::test(flavor = "multi_thread")]
async fn an_exchange_without_a_clear_answer_is_never_repeated_and_says_so() {
    for (name, token) in [
        ("500", json(500, "{}")),
        ("silence", Answer::Hang),
        ("reset", Answer::Close),
        ("429", json(429, "{}")),
        ("half", crate::fake::cut_off(200, TOKEN)),
    ] {
        let bench = Bench::exchanging(token).await;
        let link = bench.link(&[]).await.unwrap();
        let state = part(&link, "state");
        let taken = bench.paste(&format!("?code=ac_secret&state={state}")).await;
        assert_eq!(taken.outcome, "cannot-tell", "{name}");
        let told = taken.diagnosis.unwrap();
        assert_eq!(told.key, "token-no-answer", "{name}");
        assert!(
            told.steps.contains(&Step::Sync),
            "first look: {:?}",
            told.steps
        );
        let shown = api::link_show(&bench.desk, id(&link.id)).await.unwrap();
        assert_eq!(shown.link.state, LinkState::CannotTell, "{name}");
        assert_eq!(
            shown.diagnoses[0].key, "token-no-answer",
            "the link says it too"
        );
        bench.paste(&format!("?code=ac_secret&state={state}")).await;
        assert_eq!(bench.exchanges(), 1, "{name}: one request in all");
        let trail = api::audit_list(&bench.desk, search("")).await.unwrap();
        assert!(
            !format!("{:?}", trail.rows).contains("ac_secret"),
            "no code in the trail"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_code_and_a_refusing_customer_are_told_apart() {
    let bench = Bench::exchanging(json(
        400,
        r#"{"error":"invalid_grant","error_description":"Gone."}"#,
    ))
    .await;
    let link = bench.link(&[]).await.unwrap();
    let state = part(&link, "state");
    let refused = bench
        .paste(&format!(
            "?error=access_denied&error_description=No+thanks&state={state}"
        ))
        .await;
    assert_eq!(refused.outcome, "refused");
    assert_eq!(refused.diagnosis.unwrap().key, "customer-refused");
    let over = refused.link.unwrap();
    assert_eq!(over.state, LinkState::Failed);
    assert_eq!(over.attempt_error, "No thanks");
    let again = bench.paste(&format!("?code=ac_1&state={state}")).await;
    assert_eq!(
        again.diagnosis.unwrap().key,
        "callback-used",
        "a state is good once, for a refusal too"
    );
    assert_eq!(bench.exchanges(), 0);

    let state = part(&bench.link(&[]).await.unwrap(), "state");
    let failed = bench.paste(&format!("?code=ac_1&state={state}")).await;
    assert_eq!(failed.outcome, "failed");
    assert_eq!(failed.diagnosis.unwrap().key, "token-grant");
    assert_eq!(failed.link.unwrap().state, LinkState::Failed);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_belongs_to_no_link_links_nothing() {
    let bench = Bench::exchanging(json(200, TOKEN)).await;
    let link = bench.link(&[]).await.unwrap();
    for text in ["?code=ac_1&state=made-up", "?code=ac_1"] {
        assert_eq!(bench.paste(text).await.outcome, "unbound", "{text}");
    }
    let page = r#"{"error":"invalid_redirect_uri","error_description":"Not registered"}"#;
    assert_eq!(
        bench.paste(page).await.diagnosis.unwrap().key,
        "authorize-redirect",
        "explained all the same"
    );
    let text = CallbackText {
        text: "hello".to_owned(),
    };
    let error = api::callback_take(&bench.desk, text).await.unwrap_err();
    assert_eq!(error.field.as_deref(), Some("text"));
    api::link_revoke(&bench.desk, id(&link.id)).await.unwrap();
    let late = bench
        .paste(&format!("?code=ac_1&state={}", part(&link, "state")))
        .await;
    assert_eq!(
        late.diagnosis.unwrap().key,
        "callback-over",
        "what was taken back stays so"
    );
    assert_eq!(bench.exchanges(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_receiver_takes_customers_back() {
    let bench = Bench::exchanging(json(200, TOKEN)).await;
    api::receiver_start(&bench.desk, ReceiverStart { port: 0 })
        .await
        .unwrap();
    let query = IntegrationQuery::default();
    let shown = api::integration_list(&bench.desk, query)
        .await
        .unwrap()
        .remove(0);
    assert!(
        shown.callback_url.starts_with("http://127.0.0.1:"),
        "{}",
        shown.callback_url
    );
    let link = bench
        .link(&[("redirect_uri", &shown.callback_url)])
        .await
        .unwrap();
    let state = part(&link, "state");
    let get = async |address: String| reqwest::get(address).await.unwrap();
    let stranger = get(format!("{}?code=ac_1&state=made-up", shown.callback_url)).await;
    assert_eq!(
        stranger.status(),
        400,
        "one answer for whatever does not belong here"
    );
    let page = get(format!("{}?code=ac_1&state={state}", shown.callback_url)).await;
    assert_eq!(page.status(), 200);
    assert!(
        page.headers()["content-security-policy"]
            .to_str()
            .unwrap()
            .contains("default-src 'none'")
    );
    let words = page.text().await.unwrap();
    assert!(
        !words.contains("ac_1") && !words.contains(&state),
        "the page repeats nothing"
    );
    let detail = api::link_show(&bench.desk, id(&link.id)).await.unwrap();
    assert_eq!(detail.link.learnt, Some(Source::Callback));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pasted_way_back_is_known_to_verify() {
    let bench = Bench::exchanging(json(200, TOKEN)).await;
    let link = bench.link(&[]).await.unwrap();
    let verify = async |text: String| {
        let request = InspectRequest {
            text,
            ..InspectRequest::default()
        };
        api::inspect(&bench.desk, request).await.unwrap()
    };
    let state = part(&link, "state");
    let mine = verify(format!("https://example.test/a?code=ac_1&state={state}")).await;
    assert_eq!(
        (mine.kind.as_str(), mine.verdict),
        ("callback", Verdict::Genuine)
    );
    assert_eq!(mine.link.as_ref(), Some(&link.id));
    let other = verify("https://example.test/a?code=ac_1&state=made-up".to_owned()).await;
    assert_eq!(
        (other.kind.as_str(), other.verdict),
        ("callback", Verdict::NotGenuine)
    );
    assert_eq!(bench.exchanges(), 0, "looking uses nothing up");
}
