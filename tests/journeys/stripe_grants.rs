//! Grants of both Stripe systems against Practice: kept where they are wanted, renewed once, and missed in time.

use linkdesk::{api, error::Code, secret::Secret, wire::*};

use super::{Bench, id, pairs};

const DAY: u32 = 86_400;

/// An account that a customer has connected, and the vault's name of its grant.
async fn connected(bench: &Bench, name: &str, system: &str, kind: &str) -> (Id, String) {
    let own = bench.own(system).await;
    let request = LinkRequest {
        integration: own.id.clone(),
        customer: bench.customer(name).await.id,
        kind: kind.to_owned(),
        options: pairs(&[]),
    };
    let link = api::link_create(&bench.desk, request).await.unwrap();
    let played = bench.play(&link, "linked").await;
    let text = played.redirect_url.expect("the customer is sent back");
    let taken = bench.paste(&text).await;
    assert_eq!(taken.outcome, "linked", "{:?}", taken.diagnosis);
    let account = id(&taken.link.unwrap().account.unwrap());
    let shown = api::account_show(&bench.desk, account.clone()).await;
    let remote = shown.unwrap().account.remote_id;
    (account, format!("integration/{}/grant/{remote}", own.id))
}

/// Sets whether the deprecated tokens are kept.
async fn keeping(bench: &Bench, kept: &str) {
    let own = bench.own("stripe-connect").await;
    let draft = IntegrationDraft {
        id: Some(own.id),
        system: own.system,
        name: own.name,
        environment: own.environment,
        base_url: None,
        settings: pairs(&[("keep_tokens", kept)]),
        secrets: [].into(),
    };
    api::integration_save(&bench.desk, draft).await.unwrap();
}

async fn held(bench: &Bench, name: &str) -> Option<Secret> {
    bench.desk.vault().get(name).await.unwrap()
}

fn keys(shown: &AccountDetail) -> Vec<&str> {
    let told = shown.diagnoses.iter();
    told.map(|one| one.key.as_str()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn deprecated_tokens_are_kept_only_where_somebody_asks_for_it() {
    let bench = Bench::new().await;
    let (account, name) = connected(&bench, "Rocket Rides", "stripe-connect", "oauth").await;
    assert!(held(&bench, &name).await.is_none(), "off by default");
    let error = api::account_renew(&bench.desk, account).await.unwrap_err();
    assert_eq!(error.code, Code::Unsupported);

    keeping(&bench, "true").await;
    let (account, name) = connected(&bench, "Orbit Tours", "stripe-connect", "oauth").await;
    let before = held(&bench, &name).await.expect("kept in the vault");
    assert!(before.expose().starts_with("rt_"));
    let shown = api::account_renew(&bench.desk, account.clone()).await;
    assert!(shown.unwrap().diagnoses.is_empty());
    let after = held(&bench, &name).await.unwrap();
    assert_eq!(
        before.expose(),
        after.expose(),
        "Connect's refresh token stays what it is"
    );

    bench
        .desk
        .vault()
        .put(&name, &Secret::new("rt_canary"))
        .await
        .unwrap();
    let error = api::account_renew(&bench.desk, account.clone()).await;
    let text = format!("{:?}", error.unwrap_err());
    assert!(!text.contains("rt_canary"), "{text}");
    let shown = api::account_show(&bench.desk, account).await.unwrap();
    assert_eq!(keys(&shown), ["refresh-grant"]);
    assert_eq!(
        shown.account.status,
        Status::Active,
        "the platform's own key does it all"
    );

    keeping(&bench, "false").await;
    assert!(held(&bench, &name).await.is_none(), "off forgets");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_grant_that_ends_soon_makes_its_account_due_until_it_is_renewed() {
    let bench = Bench::new().await;
    let (account, _) = connected(&bench, "Rocket Rides", "stripe-apps", "install-oauth").await;
    let advance = |days: u32| PracticeClock {
        advance_seconds: Some(days * DAY),
        speed: None,
    };
    api::practice_clock(&bench.desk, advance(334))
        .await
        .unwrap();
    let shown = api::account_recheck(&bench.desk, account.clone()).await;
    assert_eq!(
        shown.unwrap().account.status,
        Status::Active,
        "31 days left"
    );
    api::practice_clock(&bench.desk, advance(2)).await.unwrap();
    let shown = api::account_recheck(&bench.desk, account.clone()).await;
    let shown = shown.unwrap();
    assert_eq!(shown.account.status, Status::ActionDue);
    assert_eq!(shown.reasons[0].code, "grant-ends");
    assert!(shown.reasons[0].until.is_some(), "and by when");
    assert_eq!(keys(&shown), ["grant-ends"]);
    let today = api::today_show(&bench.desk, Nothing {}).await.unwrap();
    assert!(
        today
            .needs
            .iter()
            .any(|need| need.key.starts_with("action-due")
                && need.values["integration"] == "Stripe Apps practice"),
        "by itself or among the others: {:?}",
        today.needs
    );
    let shown = api::account_renew(&bench.desk, account).await.unwrap();
    assert_eq!(shown.account.status, Status::Active);
    assert!(shown.diagnoses.is_empty(), "{:?}", shown.diagnoses);
}
