//! Stripe Connect from the key to the account, against a system that plays what it is told.

use linkdesk::{api, desk::Desk, error::Code, http::Limits, secret::Secret, wire::*};
use std::time::Duration;

use super::{id, options, pairs};
use crate::fake::{Answer, Fake, Seen, answer, json};

pub(super) const ACCOUNT: &str = r#"{"id":"acct_1Fake","object":"account","type":"standard","created":1795244716,
    "charges_enabled":true,"payouts_enabled":true,"details_submitted":true,"business_profile":{"name":"Rocket Rides"},
    "requirements":{"currently_due":[],"past_due":[],"eventually_due":[],"pending_verification":[]}}"#;
pub(super) const TOKEN: &str =
    r#"{"stripe_user_id":"acct_1Fake","scope":"read_write","livemode":false}"#;

/// Nobody waits half a minute for a system that was told to be silent.
pub(super) const SHORT: Limits = Limits {
    connect: Duration::from_secs(5),
    call: Duration::from_secs(2),
    bytes: 1 << 20,
    tries: 2,
    patience: Duration::from_secs(10),
};

/// A desk with one customer and one integration behind a fake.
pub(super) struct Bench {
    pub(super) desk: Desk,
    _folder: tempfile::TempDir,
    pub(super) fake: Fake,
    pub(super) customer: Customer,
    pub(super) integration: Integration,
}

impl Bench {
    /// Stripe answers the exchange with this, and everything else as it should.
    pub(super) async fn exchanging(token: Answer) -> Self {
        Self::by(move |seen| match seen.path.as_str() {
            "/oauth/token" => token.clone(),
            _ => usual(seen),
        })
        .await
    }

    pub(super) async fn by(rule: impl Fn(&Seen) -> Answer + Send + Sync + 'static) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::open_within(options(&folder, false), SHORT).await;
        let desk = desk.unwrap();
        let fake = Fake::by(rule).await;
        let base = fake.base.as_str().trim_end_matches('/').to_owned();
        let integration = api::integration_save(
            &desk,
            IntegrationDraft {
                id: None,
                system: "stripe-connect".to_owned(),
                name: "Stripe".to_owned(),
                environment: Environment::Sandbox,
                base_url: Some(base.clone()),
                settings: pairs(&[
                    ("client_id", "ca_123"),
                    ("connect_url", &base),
                    (
                        "redirect_uris",
                        "https://example.test/a, https://example.test/b",
                    ),
                ]),
                secrets: [("secret_key".to_owned(), Secret::new("sk_test_0123456789"))].into(),
            },
        )
        .await
        .unwrap();
        let customer = api::customer_save(
            &desk,
            CustomerDraft {
                name: "Rocket Rides".to_owned(),
                email: "owner@example.test".to_owned(),
                extra: pairs(&[("country", "DE"), ("phone_number", "5551234567")]),
                ..CustomerDraft::default()
            },
        )
        .await
        .unwrap();
        Self {
            desk,
            _folder: folder,
            fake,
            customer,
            integration,
        }
    }

    pub(super) async fn link(&self, options: &[(&str, &str)]) -> linkdesk::error::Result<Link> {
        let request = LinkRequest {
            integration: self.integration.id.clone(),
            customer: self.customer.id.clone(),
            kind: "oauth".to_owned(),
            options: pairs(options),
        };
        api::link_create(&self.desk, request).await
    }

    pub(super) async fn paste(&self, text: &str) -> CallbackTaken {
        let request = CallbackText {
            text: text.to_owned(),
        };
        api::callback_take(&self.desk, request).await.unwrap()
    }

    pub(super) fn exchanges(&self) -> usize {
        let seen = self.fake.seen();
        seen.iter().filter(|one| one.path == "/oauth/token").count()
    }
}

pub(super) fn usual(seen: &Seen) -> Answer {
    match seen.path.as_str() {
        "/oauth/token" => json(200, TOKEN),
        "/oauth/deauthorize" => json(200, r#"{"stripe_user_id":"acct_1Fake"}"#),
        "/v1/account" => answer(200, &[("request-id", "req_own")], r#"{"id":"acct_own"}"#),
        "/v1/accounts/acct_1Fake" => json(200, ACCOUNT),
        "/v1/account_links" => json(
            200,
            r#"{"url":"https://connect.stripe.com/setup/s/1","created":1795244716,"expires_at":1795245016}"#,
        ),
        _ => json(404, r#"{"error":{"message":"nothing here"}}"#),
    }
}

pub(super) fn part(link: &Link, name: &str) -> String {
    let url = url::Url::parse(link.url.as_ref().unwrap()).unwrap();
    let found = url.query_pairs().find(|(key, _)| key == name);
    found
        .map(|(_, value)| value.into_owned())
        .unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_of_the_customers_own_is_not_linked_again() {
    let bench = Bench::exchanging(json(200, TOKEN)).await;
    let link = bench.link(&[]).await.unwrap();
    let taken = bench
        .paste(&format!("?code=ac_1&state={}", part(&link, "state")))
        .await;
    let request = RelinkRequest {
        account: taken.link.unwrap().account.unwrap(),
        options: pairs(&[]),
    };
    let error = api::link_relink(&bench.desk, request).await.unwrap_err();
    assert_eq!(error.code, Code::Unsupported);
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_key_to_the_account_and_away_again() {
    let bench = Bench::exchanging(json(200, TOKEN)).await;
    let test = api::integration_test(&bench.desk, id(&bench.integration.id))
        .await
        .unwrap();
    assert_eq!(
        test.request_id.as_deref(),
        Some("req_own"),
        "{}",
        test.detail
    );

    let link = bench.link(&[]).await.unwrap();
    assert_eq!(
        part(&link, "redirect_uri"),
        "https://example.test/a",
        "the first that is registered"
    );
    assert_eq!(
        part(&link, "stripe_user[email]"),
        "owner@example.test",
        "filled in from the customer"
    );
    assert_eq!(part(&link, "stripe_user[business_name]"), "Rocket Rides");
    assert_eq!(
        part(&link, "stripe_user[phone_number]"),
        "5551234567",
        "and from further columns"
    );
    assert_eq!(
        link.expires_at.unwrap().seconds() - link.created_at.seconds(),
        432_000
    );
    let state = part(&link, "state");
    assert_eq!(state.len(), 43, "256 bits in URL-safe letters");

    let taken = bench
        .paste(&format!(
            "https://example.test/a?scope=read_write&code=ac_1&state={state}"
        ))
        .await;
    assert_eq!(taken.outcome, "linked", "{:?}", taken.diagnosis);
    let link = taken.link.unwrap();
    assert_eq!(
        (link.state, link.learnt),
        (LinkState::Completed, Some(Source::Paste))
    );
    let account = api::account_show(&bench.desk, id(link.account.as_ref().unwrap()))
        .await
        .unwrap();
    assert_eq!(account.account.status, Status::Active);
    assert_eq!(
        account.account.owner_id, bench.customer.owner_id,
        "the link says whose it is"
    );
    assert_eq!(account.account.customer.as_ref(), Some(&bench.customer.id));
    let header = format!("Stripe-Account: {}", account.account.remote_id);
    assert_eq!(
        account.acts_by, header,
        "as a call that acts for it says it"
    );

    let again = bench.paste(&format!("?code=ac_1&state={state}")).await;
    assert_eq!(again.outcome, "unbound");
    assert_eq!(
        again.diagnosis.unwrap().key,
        "callback-used",
        "a state is good once"
    );
    assert_eq!(bench.exchanges(), 1, "and a code goes out once");

    let account = api::account_recheck(&bench.desk, id(&account.account.id))
        .await
        .unwrap();
    assert_eq!(
        account.account.owner_id, bench.customer.owner_id,
        "what the link said stays"
    );
    let ended = Disconnect {
        id: account.account.id.clone(),
        confirm: "yes".to_owned(),
    };
    let ended = api::account_disconnect(&bench.desk, ended).await.unwrap();
    assert_eq!(ended.acts_by, "", "nobody acts for one that is gone");
    assert_eq!(ended.account.status, Status::Disconnected);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_link_is_handed_out_once_and_never_kept() {
    let express = ACCOUNT.replace("standard", "express");
    let bench = Bench::by(move |seen| match seen.path.as_str() {
        "/v1/accounts/acct_1Fake" => json(200, &express),
        _ => usual(seen),
    })
    .await;
    let link = bench.link(&[]).await.unwrap();
    let taken = bench
        .paste(&format!("?code=ac_1&state={}", part(&link, "state")))
        .await;
    let request = RelinkRequest {
        account: taken.link.unwrap().account.unwrap(),
        options: pairs(&[("type", "account_onboarding")]),
    };
    // Beside the fake nothing is at stripe.com: the address belongs to the system all the same.
    let made = api::link_relink(&bench.desk, request).await.unwrap();
    assert_eq!(
        made.url.as_deref(),
        Some("https://connect.stripe.com/setup/s/1")
    );
    assert_eq!(made.kind, "account-link");
    let shown = api::link_show(&bench.desk, id(&made.id)).await.unwrap();
    assert_eq!(shown.link.url, None, "whoever looks later finds no address");
    let keys: Vec<_> = bench
        .fake
        .seen()
        .into_iter()
        .filter_map(|seen| seen.headers.get("idempotency-key").cloned())
        .collect();
    assert_eq!(keys.len(), 1);
}
