//! Stripe Connect against the practice: the whole way, accounts in every health, webhooks, and events that are read.

use linkdesk::{api, wire::*};

use super::{Bench, id, pairs, search, until};

async fn account(bench: &Bench, query: &str) -> Account {
    let query = format!("system:stripe-connect {query}");
    let page = api::account_list(&bench.desk, search(&query))
        .await
        .unwrap();
    page.rows.into_iter().next().expect("the demo has one")
}

fn webhook(account: &Account, event: &str, status: &str, mode: &str) -> PracticeWebhook {
    PracticeWebhook {
        system: "stripe-connect".to_owned(),
        event: event.to_owned(),
        account_id: account.remote_id.clone(),
        status: status.to_owned(),
        mode: mode.to_owned(),
    }
}

async fn becomes(bench: &Bench, account: &Account, status: Status) -> AccountDetail {
    until(&format!("the account becomes {status:?}"), || async {
        let detail = api::account_show(&bench.desk, id(&account.id))
            .await
            .unwrap();
        (detail.account.status == status).then_some(detail)
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disconnect_at_stripe_is_told_by_webhook() {
    let bench = Bench::new().await;
    let account = account(&bench, "status:active").await;
    let event = "account.application.deauthorized";
    let wrong = webhook(&account, "account.updated", "", "wrong-signature");
    let sent = api::practice_webhook(&bench.desk, wrong).await.unwrap();
    assert_eq!(sent.statuses, [400], "a wrong signature is refused");
    let sent = api::practice_webhook(&bench.desk, webhook(&account, event, "", "")).await;
    assert_eq!(sent.unwrap().statuses, [200]);
    let detail = becomes(&bench, &account, Status::Disconnected).await;
    let edge = detail
        .timeline
        .iter()
        .find(|event| event.kind == "status-changed");
    assert_eq!(edge.unwrap().source, Source::Webhook);
}

#[tokio::test(flavor = "multi_thread")]
async fn events_are_read_where_no_webhook_tells_and_act_once() {
    let bench = Bench::new().await;
    api::receiver_stop(&bench.desk, Nothing {}).await.unwrap();
    let stripe = bench.own("stripe-connect").await;
    let account = account(&bench, "status:active").await;
    let quiet = webhook(&account, "account.updated", "past-due", "");
    // Nobody listens: it stays in the list of events alone.
    let _ = api::practice_webhook(&bench.desk, quiet).await;
    // The watch may have been quicker; what counts is that it was read.
    let read = api::event_poll(&bench.desk, id(&stripe.id)).await.unwrap();
    assert_eq!(read.horizon_days, 30);
    let detail = becomes(&bench, &account, Status::NeedsReconnect).await;
    assert!(
        detail
            .timeline
            .iter()
            .any(|event| event.source == Source::Poll && event.kind == "status-changed"),
        "and it is said how it was learnt"
    );
    let again = api::event_poll(&bench.desk, id(&stripe.id)).await.unwrap();
    assert_eq!(again.rows, 0, "what the overlap shows again acts once");
    assert!(bench.own("stripe-connect").await.events_until.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn practice_plays_the_whole_way() {
    let bench = Bench::new().await;
    let own = bench.own("stripe-connect").await;
    let test = api::integration_test(&bench.desk, id(&own.id))
        .await
        .unwrap();
    assert!(test.ok && test.request_id.is_some(), "{}", test.detail);
    let customer = bench.customer("Bäckerei Kühn").await;
    let request = LinkRequest {
        integration: own.id.clone(),
        customer: customer.id.clone(),
        kind: "oauth".to_owned(),
        options: pairs(&[("country", "DE")]),
    };
    let link = api::link_create(&bench.desk, request.clone())
        .await
        .unwrap();
    assert_eq!(redirect(&link), own.callback_url, "back to this desk");

    let declined = bench.play(&link, "declined").await;
    assert_eq!(
        reqwest::get(declined.redirect_url.unwrap())
            .await
            .unwrap()
            .status(),
        200
    );
    let detail = bench.wait_for(&link, LinkState::Failed).await;
    assert_eq!(detail.diagnoses[0].key, "customer-refused");
    // Whoever thinks again gets a new link.
    let link = api::link_create(&bench.desk, request.clone())
        .await
        .unwrap();

    let played = bench.play(&link, "linked").await;
    let back = played.redirect_url.expect("Stripe sends the customer back");
    assert_eq!(reqwest::get(&back).await.unwrap().status(), 200);
    let detail = bench.wait_for(&link, LinkState::Completed).await;
    assert_eq!(detail.link.learnt, Some(Source::Callback));
    let account = api::account_show(&bench.desk, id(detail.link.account.as_ref().unwrap()))
        .await
        .unwrap();
    assert_eq!(Some(&account.account.remote_id), played.account_id.as_ref());
    assert_eq!(account.account.owner_id, customer.owner_id);
    assert_eq!(
        account.account.status,
        Status::Active,
        "{:?}",
        account.reasons
    );
    // The code is used up: a second visit of the page changes nothing.
    reqwest::get(&back).await.unwrap();
    let again = api::account_recheck(&bench.desk, id(&account.account.id))
        .await
        .unwrap();
    assert_eq!(
        again.account.status,
        Status::Active,
        "the connection stands"
    );
    let ended = Disconnect {
        id: account.account.id.clone(),
        confirm: "yes".to_owned(),
    };
    let ended = api::account_disconnect(&bench.desk, ended).await.unwrap();
    assert_eq!(ended.account.status, Status::Disconnected);
    let again = api::account_recheck(&bench.desk, id(&account.account.id))
        .await
        .unwrap();
    assert_eq!(
        again.account.status,
        Status::Disconnected,
        "and so says Stripe"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn practice_has_accounts_in_every_health() {
    let bench = Bench::new().await;
    let page = api::account_list(&bench.desk, search("system:stripe-connect"))
        .await
        .unwrap();
    for status in [
        "active",
        "action-due",
        "waiting",
        "in-review",
        "needs-reconnect",
        "paused",
        "disconnected",
    ] {
        assert!(
            page.counts
                .status
                .get(status)
                .is_some_and(|count| *count > 0),
            "{status}: {:?}",
            page.counts.status
        );
    }
    let due = api::account_list(
        &bench.desk,
        search("system:stripe-connect status:action-due"),
    )
    .await
    .unwrap();
    let detail = api::account_show(&bench.desk, id(&due.rows[0].id))
        .await
        .unwrap();
    assert_eq!(detail.diagnoses[0].key, "requirements-due");
    assert!(
        detail.reasons[0].code.starts_with("currently_due/"),
        "{:?}",
        detail.reasons[0]
    );
}

fn redirect(link: &Link) -> String {
    let url = url::Url::parse(link.url.as_ref().unwrap()).unwrap();
    let found = url.query_pairs().find(|(name, _)| name == "redirect_uri");
    found.unwrap().1.into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stripe_asks_for_is_said_in_the_persons_language() {
    let bench = Bench::new().await;
    let account = account(&bench, "status:active").await;
    let turned = webhook(&account, "account.updated", "past-due", "");
    api::practice_webhook(&bench.desk, turned).await.unwrap();
    becomes(&bench, &account, Status::NeedsReconnect).await;
    for (language, listed, wanted) in [
        (
            "en",
            "Something Stripe asked for is overdue",
            "Overdue: the person’s identity document",
        ),
        (
            "de",
            "Etwas von Stripe Verlangtes ist überfällig",
            "Überfällig: Ausweisdokument der Person",
        ),
        (
            "zh-CN",
            "Stripe 要求的内容已逾期",
            "已逾期：个人的身份证明文件",
        ),
    ] {
        let settings = Settings {
            language: language.to_owned(),
            receiver_port: 0,
            ..Settings::default()
        };
        api::settings_set(&bench.desk, settings).await.unwrap();
        let shown = api::account_show(&bench.desk, id(&account.id))
            .await
            .unwrap();
        let reason = shown
            .reasons
            .iter()
            .find(|reason| reason.code == "past_due/individual.verification.document")
            .unwrap();
        assert!(
            reason.description.starts_with(wanted),
            "{}",
            reason.description
        );
        assert_eq!(shown.account.reason, listed);
        let query = format!("system:stripe-connect {}", account.remote_id);
        let page = api::account_list(&bench.desk, search(&query))
            .await
            .unwrap();
        assert_eq!(page.rows[0].reason, listed, "the list says it too");
    }
}
