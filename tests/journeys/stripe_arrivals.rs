//! What comes back in other ways than by a link that was sent: installs begun in the marketplace, visits to an account
//! link, and customers who are led on from a page that a company hosts.

use linkdesk::{api, error::Code, secret::Secret, wire::*};
use url::Url;

use super::{Bench, id, pairs, search, until};

/// The same address without one of its parts.
fn without(address: &str, name: &str) -> String {
    let mut url = Url::parse(address).unwrap();
    let pairs = url.query_pairs().into_owned();
    let kept: Vec<_> = pairs.filter(|(key, _)| key != name).collect();
    url.query_pairs_mut().clear().extend_pairs(kept);
    url.into()
}

async fn link(bench: &Bench, customer: &str, kind: &str, options: &[(&str, &str)]) -> Link {
    let request = LinkRequest {
        integration: bench.own("stripe-apps").await.id,
        customer: bench.customer(customer).await.id,
        kind: kind.to_owned(),
        options: pairs(options),
    };
    api::link_create(&bench.desk, request).await.unwrap()
}

/// Plays a customer who begins in the marketplace, without a link of this desk: account and way back.
async fn begin_elsewhere(bench: &Bench, kind: &str) -> (String, String) {
    let build = LinkBuild {
        integration: Some(bench.own("stripe-apps").await.id),
        kind: kind.to_owned(),
        ..LinkBuild::default()
    };
    let built = api::link_build(&bench.desk, build).await.unwrap();
    let play = PracticeComplete {
        url: built.url,
        outcome: "linked".to_owned(),
        control: None,
    };
    let played = api::practice_complete(&bench.desk, play).await.unwrap();
    (played.account_id.unwrap(), played.redirect_url.unwrap())
}

async fn unasked(bench: &Bench) -> Vec<Need> {
    let today = api::today_show(&bench.desk, Nothing {}).await.unwrap();
    let needs = today.needs.into_iter();
    needs.filter(|need| need.key == "unasked").collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_install_without_a_state_waits_for_a_person_who_says_whose_it_is() {
    let bench = Bench::new().await;
    for kind in ["install", "install-oauth"] {
        let (account, mut bare) = begin_elsewhere(&bench, kind).await;
        if !bare.contains("account_id=") {
            bare += &format!("&account_id={account}");
        }
        // Without a state nothing is exchanged and nothing is linked.
        let taken = bench.paste(&bare).await;
        assert_eq!(taken.outcome, "unbound", "{kind}: {:?}", taken.diagnosis);
        assert_eq!(taken.diagnosis.unwrap().key, "callback-unasked", "{kind}");
        assert_eq!(taken.environment, Some(Environment::Practice), "and where");
        let known = taken.account.expect("it stands in the list");
        let shown = api::account_show(&bench.desk, id(&known)).await.unwrap();
        assert_eq!(shown.account.remote_id, account);
        assert_eq!(shown.account.status, Status::ActionDue);
        assert_eq!((shown.account.customer, shown.link), (None, None));
        assert_eq!(shown.diagnoses[0].key, "unasked");
        assert!(shown.diagnoses[0].steps.contains(&Step::Bind));
        let needs = unasked(&bench).await;
        let need = needs.iter().find(|need| need.id == known).unwrap();
        assert_eq!(
            (need.step.as_str(), need.place.as_str()),
            ("bind", "accounts")
        );

        let customer = bench.customer(&format!("Owner of {kind}")).await;
        let request = AccountBind {
            account: known.clone(),
            customer: customer.id.clone(),
        };
        let bound = api::account_bind(&bench.desk, request.clone()).await;
        let bound = bound.unwrap();
        assert_eq!(bound.account.status, Status::Active, "{kind}");
        assert_eq!(bound.account.customer, Some(customer.id));
        assert!(bound.timeline.iter().any(|one| one.kind == "account-bound"));
        assert!(unasked(&bench).await.is_empty());
        let again = api::account_bind(&bench.desk, request).await.unwrap_err();
        assert_eq!(again.code, Code::Conflict, "nobody takes it from its owner");
        let held = format!(
            "integration/{}/grant/{account}",
            bench.own("stripe-apps").await.id
        );
        let held = bench.desk.vault().get(&held).await.unwrap();
        assert!(held.is_none(), "a code without a state is never sent in");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_installs_that_nobody_asked_for_are_one_line_that_leads_to_them() {
    let bench = Bench::new().await;
    for _ in 0..4 {
        let (account, mut bare) = begin_elsewhere(&bench, "install").await;
        if !bare.contains("account_id=") {
            bare += &format!("&account_id={account}");
        }
        assert_eq!(bench.paste(&bare).await.outcome, "unbound");
    }
    let today = api::today_show(&bench.desk, Nothing {}).await.unwrap();
    let told = today.needs.iter();
    let told: Vec<_> = told.filter(|one| one.key.starts_with("unasked")).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!((told[0].key.as_str(), told[0].count), ("unasked-many", 4));
    let list = api::account_list(&bench.desk, search(&told[0].query)).await;
    assert_eq!(list.unwrap().total, 4, "its list shows them");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forged_arrival_leaves_nothing_behind() {
    let bench = Bench::new().await;
    let (_, bare) = begin_elsewhere(&bench, "install").await;
    let forged = without(&bare, "account_id") + "&account_id=acct_1Forged";
    for text in [forged.as_str(), "?code=ac_1&account_id=acct_1Forged"] {
        let taken = bench.paste(text).await;
        assert_eq!(taken.diagnosis.unwrap().key, "callback-unbound", "{text}");
        assert_eq!(taken.account, None);
    }
    assert!(unasked(&bench).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_install_that_only_an_event_tells_of_waits_for_a_person_too() {
    let bench = Bench::new().await;
    let sent = link(&bench, "Bäckerei", "install", &[]).await;
    // The customer installs and never comes back here: Stripe tells of it all the same.
    let played = bench.play(&sent, "linked").await;
    let account = played.account_id.unwrap();
    let own = bench.own("stripe-apps").await;
    let need = until("the arrival is told", || async {
        let _ = api::event_poll(&bench.desk, id(&own.id)).await;
        unasked(&bench).await.pop()
    })
    .await;
    let shown = api::account_show(&bench.desk, id(&need.id)).await.unwrap();
    assert_eq!(shown.account.remote_id, account);
    // The link claims it after all: then it is clear whose it is.
    let taken = bench.paste(&played.redirect_url.unwrap()).await;
    assert_eq!(taken.outcome, "linked", "{:?}", taken.diagnosis);
    let shown = api::account_show(&bench.desk, id(&need.id)).await.unwrap();
    assert_eq!(shown.account.status, Status::Active);
    assert_eq!(shown.account.owner_id, sent.owner_id);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_customer_is_led_on_from_a_hosted_page_too() {
    let bench = Bench::new().await;
    let mut notices = bench.desk.notices();
    for (customer, opened) in [("Mailed", false), ("On a call", true)] {
        let sent = link(&bench, customer, "install", &[("onward", "onboarding")]).await;
        let back = bench.play(&sent, "linked").await.redirect_url.unwrap();
        let query = Url::parse(&back).unwrap().query().unwrap().to_owned();
        // Pasted from a mail, or handed over by the browser of this machine.
        let taken = match opened {
            false => bench.paste(&format!("?{query}")).await,
            true => {
                let address = Secret::new(format!("linkdesk://back?{query}"));
                api::callback_arrived(&bench.desk, &address).await.unwrap()
            }
        };
        assert_eq!(taken.outcome, "linked", "{:?}", taken.diagnosis);
        let onward = taken.onward.expect("the way goes on");
        assert!(onward.contains("onboarding"), "{onward}");
        assert_eq!(taken.onward_link.is_some(), !opened, "a link to be sent");
        if let Some(next) = taken.onward_link {
            let shown = api::link_show(&bench.desk, id(&next)).await.unwrap().link;
            assert_eq!(
                (shown.kind.as_str(), shown.url),
                ("deep-link", Some(onward.clone()))
            );
            assert_eq!(shown.customer, sent.customer);
        }
        let mut seen = false;
        while let Ok(notice) = notices.try_recv() {
            seen |= matches!(&notice, Notice::Open { url, .. } if *url == onward);
        }
        assert_eq!(seen, opened, "{customer}: this machine's browser is led on");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_to_an_account_link_is_told_on_the_link() {
    let bench = Bench::new().await;
    let page = api::account_list(
        &bench.desk,
        super::search("system:stripe-connect kind:express"),
    );
    let rows = page.await.unwrap().rows;
    let account = &rows[0];
    let make = async |account: &str| {
        let request = RelinkRequest {
            account: account.to_owned(),
            options: pairs(&[("type", "account_onboarding")]),
        };
        api::link_relink(&bench.desk, request).await.unwrap()
    };
    let made = make(&account.id).await;
    let played = bench.play(&made, "linked").await;
    let back = played.redirect_url.expect("Stripe leads back to this desk");
    assert!(back.contains("account_link=return"), "{back}");
    let page = reqwest::get(&back).await.unwrap();
    assert_eq!(page.status(), 200);
    let shown = bench.show(&made).await.link;
    assert_eq!(shown.state, LinkState::Completed);
    assert_eq!(shown.learnt, Some(Source::Callback));
    assert_eq!(shown.account.as_deref(), Some(account.id.as_str()));
    assert_eq!(
        reqwest::get(&back).await.unwrap().status(),
        400,
        "good once"
    );

    let query = "system:stripe-connect kind:express status:waiting";
    let page = api::account_list(&bench.desk, super::search(query))
        .await
        .unwrap();
    let waiting = &page.rows[0];
    let left = make(&waiting.id).await;
    let back = bench.play(&left, "declined").await.redirect_url.unwrap();
    let page = reqwest::get(&back).await.unwrap().text().await.unwrap();
    assert!(!page.contains("connected"), "nobody said that: {page}");
    let shown = bench.show(&left).await;
    assert_eq!(shown.link.state, LinkState::Expired);
    assert_eq!(shown.diagnoses[0].key, "visit-left");

    let closed = make(&account.id).await;
    let open = async || reqwest::get(closed.url.clone().unwrap()).await.unwrap();
    open().await;
    let page = open().await;
    assert!(page.url().query().unwrap().contains("account_link=refresh"));
    let shown = bench.show(&closed).await;
    assert_eq!(shown.link.state, LinkState::Expired);
    assert_eq!(shown.diagnoses[0].key, "visit-closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signed_way_back_loses_nothing_when_the_account_cannot_be_read() {
    let bench = Bench::new().await;
    let sent = link(&bench, "Bäckerei", "install", &[]).await;
    // No webhook tells of the account beforehand.
    api::receiver_stop(&bench.desk, Nothing {}).await.unwrap();
    let back = bench.play(&sent, "linked").await.redirect_url.unwrap();
    let fault = |on| PracticeFault {
        name: "reset".to_owned(),
        on,
    };
    api::practice_fault(&bench.desk, fault(true)).await.unwrap();
    let taken = bench.paste(&back).await;
    api::practice_fault(&bench.desk, fault(false))
        .await
        .unwrap();
    assert_eq!(taken.outcome, "linked", "{:?}", taken.diagnosis);
    let link = taken.link.unwrap();
    assert_eq!(
        (link.state, link.attempt.as_str()),
        (LinkState::Completed, ""),
        "it claims no code"
    );
    let account = id(&link.account.expect("the signature named it"));
    let shown = api::account_show(&bench.desk, account.clone())
        .await
        .unwrap();
    assert_eq!(shown.account.status, Status::Unknown);
    assert!(shown.account.raw_status.contains("not read"));
    assert!(shown.diagnoses[0].steps.contains(&Step::Recheck));
    let shown = api::account_recheck(&bench.desk, account).await.unwrap();
    assert_eq!(shown.account.status, Status::Active);
    assert_eq!(shown.account.owner_id, sent.owner_id);
}
