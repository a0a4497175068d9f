//! Stripe Apps from the install link to the account, against Practice.

use linkdesk::{api, error::Code, wire::*};
use url::Url;

use super::{Bench, id, pairs, search, until};

pub(super) async fn link(bench: &Bench, kind: &str, options: &[(&str, &str)]) -> Link {
    let name = format!("Bäckerei {kind} {}", bench.desk.new_id(""));
    let customer = bench.customer(&name).await;
    let request = LinkRequest {
        integration: bench.own("stripe-apps").await.id,
        customer: customer.id,
        kind: kind.to_owned(),
        options: pairs(options),
    };
    api::link_create(&bench.desk, request).await.unwrap()
}

/// Plays the customer; where the browser would go.
pub(super) async fn back(bench: &Bench, link: &Link, outcome: &str) -> (Option<String>, String) {
    let played = bench.play(link, outcome).await;
    let back = played.redirect_url.expect("the customer is sent back");
    (played.account_id, back)
}

pub(super) async fn fault(bench: &Bench, name: &str, on: bool) {
    let fault = PracticeFault {
        name: name.to_owned(),
        on,
    };
    api::practice_fault(&bench.desk, fault).await.unwrap();
}

pub(super) fn with(address: &str, name: &str, value: &str) -> String {
    let mut url = Url::parse(address).unwrap();
    let kept: Vec<_> = url
        .query_pairs()
        .filter(|(key, _)| key != name)
        .map(|(key, value)| (key.into_owned(), value.into_owned()))
        .collect();
    url.query_pairs_mut().clear().extend_pairs(kept);
    url.query_pairs_mut().append_pair(name, value);
    url.into()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_install_is_signed_listed_and_ended() {
    let bench = Bench::new().await;
    let own = bench.own("stripe-apps").await;
    let test = api::integration_test(&bench.desk, id(&own.id))
        .await
        .unwrap();
    assert!(test.ok && test.request_id.is_some(), "{}", test.detail);
    let link = link(&bench, "install", &[]).await;
    let url = Url::parse(link.url.as_ref().unwrap()).unwrap();
    assert_eq!(url.path(), "/apps/install/link/com.linkdesk.practice");

    let (_, refused) = back(&bench, &link, "declined").await;
    let taken = bench.paste(&refused).await;
    assert_eq!(taken.outcome, "refused");
    assert_eq!(taken.diagnosis.unwrap().key, "customer-refused");

    let link = self::link(&bench, "install", &[]).await;
    let (account, address) = back(&bench, &link, "linked").await;
    assert!(address.contains("install_signature=") && address.contains("livemode=false"));
    let taken = bench.paste(&address).await;
    assert_eq!(taken.outcome, "linked", "{:?}", taken.diagnosis);
    assert_eq!(taken.onward, None);
    let done = taken.link.unwrap();
    assert_eq!(
        (done.state, done.learnt),
        (LinkState::Completed, Some(Source::Paste))
    );
    let shown = api::account_show(&bench.desk, id(done.account.as_ref().unwrap()))
        .await
        .unwrap();
    assert_eq!(Some(&shown.account.remote_id), account.as_ref());
    assert_eq!(shown.account.status, Status::Active);
    assert_eq!(
        shown.account.owner_id, done.owner_id,
        "the link says whose it is"
    );
    let again = bench.paste(&address).await;
    assert_eq!(
        again.diagnosis.unwrap().key,
        "callback-used",
        "a state is good once"
    );

    let ended = Disconnect {
        id: shown.account.id.clone(),
        confirm: "yes".to_owned(),
    };
    let ended = api::account_disconnect(&bench.desk, ended).await.unwrap();
    assert_eq!(ended.account.status, Status::Disconnected);
    let again = api::account_recheck(&bench.desk, id(&shown.account.id))
        .await
        .unwrap();
    assert_eq!(
        again.account.status,
        Status::Disconnected,
        "and so says Stripe"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_that_uses_oauth_brings_a_code_and_its_grant_rests_in_the_vault() {
    let bench = Bench::new().await;
    for kind in ["install-oauth", "install-test"] {
        let link = link(&bench, kind, &[]).await;
        let (account, address) = back(&bench, &link, "linked").await;
        let taken = bench.paste(&address).await;
        assert_eq!(taken.outcome, "linked", "{kind}: {:?}", taken.diagnosis);
        assert!(taken.request_id.is_some());
        let grant = format!(
            "integration/{}/grant/{}",
            bench.own("stripe-apps").await.id,
            account.unwrap()
        );
        let kept = bench.desk.vault().get(&grant).await.unwrap();
        assert!(kept.is_some_and(|kept| kept.expose().starts_with("rt_")));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_link_leads_through_the_install_into_the_apps_first_page() {
    let bench = Bench::new().await;
    let link = link(&bench, "install", &[("onward", "onboarding")]).await;
    let (account, address) = back(&bench, &link, "linked").await;
    let client = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap();
    let answer = client.get(&address).send().await.unwrap();
    assert_eq!(answer.status(), 303);
    let next = answer.headers()["location"].to_str().unwrap().to_owned();
    let path = Url::parse(&next).unwrap();
    assert_eq!(
        path.path(),
        format!("/{}/test/dashboard", account.unwrap()),
        "account first, then the mode"
    );
    assert_eq!(
        path.query(),
        Some("apps%5Bcom.linkdesk.practice%5D%5Bdrawer%5D=onboarding")
    );
    let page = client
        .get(&next)
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    assert!(page.contains("onboarding") && !page.contains("not installed"));
}

#[tokio::test(flavor = "multi_thread")]
async fn practice_has_installs_in_every_state() {
    let bench = Bench::new().await;
    let job = SyncRequest {
        integration: Some(bench.own("stripe-apps").await.id),
    };
    let job = api::sync_start(&bench.desk, job).await.unwrap();
    api::job_wait(&bench.desk, &job.id).await.unwrap();
    let page = api::account_list(&bench.desk, search("system:stripe-apps"))
        .await
        .unwrap();
    for status in [
        "active",
        "action-due",
        "waiting",
        "needs-reconnect",
        "disconnected",
    ] {
        let count = page.counts.status.get(status);
        assert!(
            count.is_some_and(|count| *count > 0),
            "{status}: {:?}",
            page.counts.status
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_grant_is_replaced_once_and_says_when_it_is_lost() {
    let bench = Bench::new().await;
    let own = bench.own("stripe-apps").await;
    let link = link(&bench, "install-oauth", &[]).await;
    let (account, address) = back(&bench, &link, "linked").await;
    let taken = bench.paste(&address).await.link.unwrap();
    let name = format!("integration/{}/grant/{}", own.id, account.unwrap());
    let held = async || bench.desk.vault().get(&name).await.unwrap().unwrap();
    let before = held().await;
    let id = id(&taken.account.unwrap());
    let shown = api::account_renew(&bench.desk, id.clone()).await.unwrap();
    assert!(shown.diagnoses.is_empty(), "{:?}", shown.diagnoses);
    let after = held().await;
    assert_ne!(
        before.expose(),
        after.expose(),
        "each replaces the one before"
    );
    // Somebody put the old one back: Stripe does not take it again.
    bench.desk.vault().put(&name, &before).await.unwrap();
    let error = api::account_renew(&bench.desk, id.clone())
        .await
        .unwrap_err();
    assert!(!format!("{error:?}").contains(before.expose()));
    let shown = api::account_show(&bench.desk, id.clone()).await.unwrap();
    assert_eq!(shown.account.status, Status::NeedsReconnect);
    let keys: Vec<_> = shown.diagnoses.iter().map(|one| one.key.as_str()).collect();
    assert_eq!(keys, ["grant-lost", "refresh-grant"]);
    let again = api::account_renew(&bench.desk, id).await.unwrap_err();
    assert_eq!(
        again.code,
        Code::Conflict,
        "what is lost is not tried again"
    );
    api::integration_remove(&bench.desk, super::id(&own.id))
        .await
        .unwrap();
    assert!(
        bench.desk.vault().get(&name).await.unwrap().is_none(),
        "nothing is left behind"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_install_that_ends_at_stripe_is_told_by_webhook_and_by_the_list_of_events() {
    let bench = Bench::new().await;
    let own = bench.own("stripe-apps").await;
    let mut ended = Vec::new();
    for (kind, event) in [
        ("install", "apps.install.deleted"),
        ("install-oauth", "account.application.deauthorized"),
    ] {
        let link = link(&bench, kind, &[]).await;
        let (account, address) = back(&bench, &link, "linked").await;
        let taken = bench.paste(&address).await.link.unwrap();
        let webhook = PracticeWebhook {
            system: "stripe-apps".to_owned(),
            event: event.to_owned(),
            account_id: account.unwrap(),
            status: String::new(),
            mode: String::new(),
        };
        if kind == "install" {
            let sent = api::practice_webhook(&bench.desk, webhook).await.unwrap();
            assert_eq!(sent.statuses, [200]);
        } else {
            // Nobody listens: it stays in the list of events alone.
            api::receiver_stop(&bench.desk, Nothing {}).await.unwrap();
            let _ = api::practice_webhook(&bench.desk, webhook).await;
            let read = api::event_poll(&bench.desk, id(&own.id)).await.unwrap();
            assert!(read.rows >= 1);
        }
        ended.push(taken.account.unwrap());
    }
    for account in ended {
        until("the account is gone", || async {
            let shown = api::account_show(&bench.desk, id(&account)).await.unwrap();
            (shown.account.status == Status::Disconnected).then_some(())
        })
        .await;
    }
}
