//! Verify and ways back: a forged or dead one is never called genuine, and why is said by name.

use linkdesk::{api, wire::*};

use super::{Bench, id, pairs};

async fn verify(bench: &Bench, text: &str, through: Option<&str>) -> Inspection {
    let request = InspectRequest {
        text: text.to_owned(),
        integration: through.map(str::to_owned),
        ..InspectRequest::default()
    };
    api::inspect(&bench.desk, request).await.unwrap()
}

/// What speaks against it, and the verdict.
async fn against(bench: &Bench, text: &str, through: Option<&str>) -> (Verdict, Vec<String>) {
    let found = verify(bench, text, through).await;
    let fails = found.checks.iter().filter(|check| {
        let told = !check.detail.is_empty() && !check.detail.starts_with("inspect-");
        assert!(told, "has its text: {check:?}");
        check.result == CheckResult::Fail
    });
    (
        found.verdict,
        fails.map(|check| check.name.clone()).collect(),
    )
}

async fn link(bench: &Bench, name: &str, options: &[(&str, &str)]) -> (Link, String) {
    let customer = bench.customer(name).await;
    let request = LinkRequest {
        integration: bench.own("stripe-apps").await.id,
        customer: customer.id,
        kind: "install".to_owned(),
        options: pairs(options),
    };
    let link = api::link_create(&bench.desk, request).await.unwrap();
    let address = bench.play(&link, "linked").await.redirect_url.unwrap();
    (link, address)
}

/// The same address with another value of that part.
fn with(address: &str, name: &str, value: &str) -> String {
    let mut url = url::Url::parse(address).unwrap();
    let pairs: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    let changed = pairs.into_iter().map(|(key, old)| match key == name {
        true => (key, value.to_owned()),
        false => (key, old),
    });
    let changed: Vec<_> = changed.collect();
    url.query_pairs_mut().clear().extend_pairs(changed);
    url.into()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forged_way_back_is_not_genuine_and_why_is_said_by_name() {
    let bench = Bench::new().await;
    let (_, good) = link(&bench, "Good", &[]).await;
    assert_eq!(
        against(&bench, &good, None).await,
        (Verdict::Genuine, vec![])
    );
    let zero = format!("t=1700000000,v1={}", "0".repeat(64));
    let cases = [
        (with(&good, "account_id", "acct_EVIL"), "claim"),
        (with(&good, "install_signature", &zero), "claim"),
        (with(&good, "install_signature", &"0".repeat(64)), "claim"),
        (with(&good, "install_signature", ""), "code"),
        (format!("{good}&code=ac_x"), "code"),
        (format!("{good}&account_id=acct_EVIL"), "code"),
        (with(&good, "livemode", "true"), "side"),
        (with(&good, "state", "made-up"), "callback"),
        (good.replace("127.0.0.1", "evil.test"), "place"),
        (good.replace("http://", "http://x@"), "place"),
    ];
    for (text, name) in cases {
        let (verdict, why) = against(&bench, &text, None).await;
        assert_eq!(verdict, Verdict::NotGenuine, "{text}");
        assert!(why.iter().any(|why| why == name), "{text}: {why:?}");
    }
    let mut coded = url::Url::parse(&good).unwrap();
    let state: Vec<(String, String)> = coded
        .query_pairs()
        .into_owned()
        .filter(|(name, _)| name == "state")
        .collect();
    coded.query_pairs_mut().clear().extend_pairs(state);
    coded.query_pairs_mut().append_pair("code", "ac_x");
    let told = against(&bench, coded.as_str(), None).await;
    let wanted = (Verdict::NotGenuine, vec!["code".to_owned()]);
    assert_eq!(told, wanted, "an install without OAuth brings no code");
    let moved = verify(&bench, &with(&good, "state", "made-up"), None).await;
    let claim = moved.checks.iter().find(|check| check.name == "claim");
    assert!(
        claim.is_some(),
        "of a strange state the signature is named too"
    );
    let other = bench.own("stripe-connect").await.name;
    let told = against(&bench, &good, Some(&other)).await;
    assert_eq!(told, (Verdict::NotGenuine, vec!["through".to_owned()]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_way_back_that_was_taken_or_whose_time_is_over_is_dead() {
    let bench = Bench::new().await;
    let (_, used) = link(&bench, "Used", &[]).await;
    assert_eq!(bench.paste(&used).await.outcome, "linked");
    let (short, late) = link(&bench, "Short", &[("expires_in", "60")]).await;
    let (over, revoked) = link(&bench, "Over", &[]).await;
    api::link_revoke(&bench.desk, id(&over.id)).await.unwrap();
    let request = PracticeClock {
        speed: None,
        advance_seconds: Some(61),
    };
    api::practice_clock(&bench.desk, request).await.unwrap();
    for (text, how) in [
        (&used, "callback-used"),
        (&late, "callback-expired"),
        (&revoked, "callback-over"),
    ] {
        let found = verify(&bench, text, None).await;
        let once = found.checks.iter().find(|check| check.name == "once");
        assert_eq!(found.verdict, Verdict::NotGenuine, "{how}");
        assert_eq!(once.unwrap().values["how"], how);
    }
    assert!(short.expires_at.is_some());
}
