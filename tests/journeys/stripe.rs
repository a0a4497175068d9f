//! Stripe Connect from the key to the account, against a system that plays what it is told.

use std::time::Duration;

use linkdesk::{api, desk::Desk, error::Code, http::Limits, secret::Secret, wire::*};

use super::{id, options, pairs, search};
use crate::fake::{Answer, Fake, Seen, answer, json};

const ACCOUNT: &str = r#"{"id":"acct_1Fake","object":"account","type":"standard","created":1795244716,
    "charges_enabled":true,"payouts_enabled":true,"details_submitted":true,"business_profile":{"name":"Rocket Rides"},
    "requirements":{"currently_due":[],"past_due":[],"eventually_due":[],"pending_verification":[]}}"#;
const TOKEN: &str = r#"{"stripe_user_id":"acct_1Fake","scope":"read_write","livemode":false}"#;

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
    customer: Customer,
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
            told.steps.contains(&"sync".to_owned()),
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
async fn rules_of_the_form_are_held_before_anything_is_made() {
    let bench = Bench::exchanging(json(200, TOKEN)).await;
    for (options, field) in [
        (&[("phone_number", "555")][..], "phone_number"),
        (&[("country", "de")], "country"),
        (&[("country", "ZZ")], "country"),
        (&[("dob_day", "3")], "dob_day"),
        (
            &[("dob_day", "31"), ("dob_month", "2"), ("dob_year", "1980")],
            "dob_day",
        ),
        (
            &[("dob_day", "29"), ("dob_month", "2"), ("dob_year", "1981")],
            "dob_day",
        ),
        (&[("gender", "female")], "gender"),
        (&[("block_kana", "x"), ("country", "JP")], "block_kana"),
        (&[("account_type", "express"), ("city", "Bern")], "city"),
        (&[("state", "CA")], "state"),
        (
            &[("redirect_uri", "https://example.test/A")],
            "redirect_uri",
        ),
        (
            &[("suggested_capabilities", "transfers")],
            "suggested_capabilities",
        ),
        (&[("unknown", "x")], "unknown"),
    ] {
        let error = bench.link(options).await.unwrap_err();
        assert_eq!(
            (error.code, error.field.as_deref()),
            (Code::BadInput, Some(field)),
            "{}",
            error.message
        );
    }
    let japan = [
        ("country", "JP"),
        ("zip", "150-0001"),
        ("block_kana", "ジングウマエ"),
        ("gender", "female"),
        ("dob_day", "1"),
        ("dob_month", "2"),
        ("dob_year", "1980"),
        ("phone_number", ""),
    ];
    let link = bench.link(&japan).await.unwrap();
    assert_eq!(part(&link, "stripe_user[block_kana]"), "ジングウマエ");
    assert_eq!(
        part(&link, "stripe_user[phone_number]"),
        "",
        "what was taken out stays out"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_built_without_an_integration_and_previewed_with_one() {
    let bench = Bench::exchanging(json(200, TOKEN)).await;
    let build = LinkBuild {
        kind: "oauth".to_owned(),
        options: pairs(&[
            ("client_id", "ca_9"),
            ("redirect_uri", "https://x.test/cb"),
            ("oauth_state", "s"),
            ("email", "a@x.test"),
        ]),
        ..LinkBuild::default()
    };
    let built = api::link_build(&bench.desk, build).await.unwrap();
    assert_eq!(
        built.url,
        "https://connect.stripe.com/oauth/authorize?client_id=ca_9&scope=read_write&state=s\
         &redirect_uri=https%3A%2F%2Fx.test%2Fcb&stripe_user%5Bemail%5D=a%40x.test&response_type=code"
    );
    assert_eq!(built.warnings, []);
    let preview = LinkBuild {
        integration: Some(bench.integration.id.clone()),
        customer: bench.customer.id.clone(),
        kind: "oauth".to_owned(),
        ..LinkBuild::default()
    };
    let built = api::link_build(&bench.desk, preview).await.unwrap();
    assert!(
        built
            .parts
            .iter()
            .any(|part| part.name == "stripe_user[country]" && part.value == "DE")
    );
    assert!(!built.url.contains("state="), "only a link has a state");
    let other = LinkBuild {
        kind: "auth-link".to_owned(),
        ..LinkBuild::default()
    };
    let error = api::link_build(&bench.desk, other).await.unwrap_err();
    assert_eq!(
        error.code,
        Code::Unsupported,
        "StackOne makes its links itself"
    );
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
