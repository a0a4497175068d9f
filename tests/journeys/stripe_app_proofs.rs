//! What proves an install: the signature, its secrets, and what does not hold.

use linkdesk::{api, secret::Secret, wire::*};

use super::{
    Bench, open, pairs,
    stripe::part,
    stripe_apps::{back, fault, link, with},
};
use crate::fake::{Fake, json};

#[tokio::test(flavor = "multi_thread")]
async fn a_signature_that_does_not_hold_links_nothing_and_uses_nothing_up() {
    let bench = Bench::new().await;
    let link = link(&bench, "install", &[]).await;
    fault(&bench, "wrong-signature", true).await;
    let (_, forged) = back(&bench, &link, "linked").await;
    fault(&bench, "wrong-signature", false).await;
    let taken = bench.paste(&forged).await;
    assert_eq!(taken.outcome, "failed");
    assert_eq!(taken.diagnosis.unwrap().key, "install-signature");
    assert_eq!(taken.link.unwrap().account, None);

    let (_, good) = back(&bench, &link, "linked").await;
    for (name, value, key) in [
        ("account_id", "acct_1Other", "install-signature"),
        ("user_id", "usr_other", "install-signature"),
        ("livemode", "true", "install-mode"),
        ("install_signature", "sig_1", "install-malformed"),
        (
            "install_signature",
            "0c183c4c468ec8c3612264157cf275010cfec28da7f16b58f522e99b8b0b38a3",
            "install-plain",
        ),
    ] {
        let taken = bench.paste(&with(&good, name, value)).await;
        assert_eq!(taken.outcome, "failed", "{name}");
        assert_eq!(taken.diagnosis.unwrap().key, key, "{name}");
    }
    let moved = bench.paste(&with(&good, "state", "made-up")).await;
    assert_eq!(moved.outcome, "unbound", "the state is the desk's");
    let broken = bench.paste(&format!("{good}&account_id=acct_2")).await;
    assert_eq!(broken.diagnosis.unwrap().key, "callback-broken");
    let taken = bench.paste(&good).await;
    assert_eq!(taken.outcome, "linked", "whoever mends it goes on");
}

#[tokio::test(flavor = "multi_thread")]
async fn old_and_new_signing_secret_stand_side_by_side() {
    let bench = Bench::new().await;
    let hello = bench.own("stripe-apps").await;
    let name = |which: &str| format!("integration/{}/{which}", hello.id);
    let vault = bench.desk.vault();
    let current = vault
        .get(&name("app_signing_secret"))
        .await
        .unwrap()
        .unwrap();
    let draft = |secrets: &[(&str, &Secret)]| IntegrationDraft {
        id: Some(hello.id.clone()),
        system: hello.system.clone(),
        name: hello.name.clone(),
        environment: hello.environment,
        base_url: None,
        settings: pairs(&[]),
        secrets: secrets
            .iter()
            .map(|(name, secret)| ((*name).to_owned(), (*secret).clone()))
            .collect(),
    };
    let link = link(&bench, "install", &[]).await;
    let (_, address) = back(&bench, &link, "linked").await;
    let fresh = Secret::new("absec_PracticeRotated0123");
    let rotated = draft(&[("app_signing_secret", &fresh)]);
    api::integration_save(&bench.desk, rotated).await.unwrap();
    let taken = bench.paste(&address).await;
    assert_eq!(taken.diagnosis.unwrap().key, "install-signature");
    let both = draft(&[("previous_signing_secret", &current)]);
    api::integration_save(&bench.desk, both).await.unwrap();
    assert_eq!(bench.paste(&address).await.outcome, "linked");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_older_form_of_a_signature_is_taken_only_where_it_is_set() {
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder, false).await;
    let fake = Fake::by(|_| json(200, r#"{"data":[]}"#)).await;
    let base = fake.base.as_str().trim_end_matches('/').to_owned();
    let customer = CustomerDraft {
        name: "Rocket Rides".to_owned(),
        ..CustomerDraft::default()
    };
    let customer = api::customer_save(&desk, customer).await.unwrap().id;
    // B2 of the published vectors: the account alone, under this secret.
    let vector = "ad226726e3d69d3d082e6f9035367de1a2f8a0abc1d92a02e25e1850d7b0a02d";
    for (form, outcome) in [("official", "failed"), ("plain", "linked")] {
        let draft = IntegrationDraft {
            id: None,
            system: "stripe-apps".to_owned(),
            name: form.to_owned(),
            environment: Environment::Sandbox,
            base_url: Some(base.clone()),
            settings: pairs(&[
                ("app_id", "com.example.app"),
                ("signature_form", form),
                ("redirect_uris", "https://example.test/installed"),
            ]),
            secrets: [
                ("secret_key".to_owned(), Secret::new("sk_test_0123456789")),
                (
                    "app_signing_secret".to_owned(),
                    Secret::new("absec_test_vector_0123456789"),
                ),
            ]
            .into(),
        };
        let app = api::integration_save(&desk, draft).await.unwrap();
        let request = LinkRequest {
            integration: app.id,
            customer: customer.clone(),
            kind: "install".to_owned(),
            options: pairs(&[]),
        };
        let link = api::link_create(&desk, request).await.unwrap();
        let text = format!(
            "?account_id=acct_1Vector0000000001&user_id=usr_1&livemode=false&state={}&install_signature={vector}",
            part(&link, "state")
        );
        let taken = api::callback_take(&desk, CallbackText { text })
            .await
            .unwrap();
        assert_eq!(taken.outcome, outcome, "{form}: {:?}", taken.diagnosis);
        if form == "official" {
            assert_eq!(taken.diagnosis.unwrap().key, "install-plain");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signing_secret_may_look_like_an_older_one_and_a_key_may_not() {
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder, false).await;
    let save = async |name: &str, secret: &str| {
        let draft = IntegrationDraft {
            id: None,
            system: "stripe-apps".to_owned(),
            name: name.to_owned(),
            environment: Environment::Sandbox,
            base_url: None,
            settings: pairs(&[("app_id", "com.example.app"), ("signature_form", "plain")]),
            secrets: [("app_signing_secret".to_owned(), Secret::new(secret))].into(),
        };
        api::integration_save(&desk, draft).await
    };
    assert!(save("older", "whsec_brief_vector").await.is_ok());
    let error = save("key", "sk_test_0123456789").await.unwrap_err();
    assert_eq!(error.field.as_deref(), Some("app_signing_secret"));
}
