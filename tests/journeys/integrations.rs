//! Integrations: tests, removal, providers.

use linkdesk::{api, wire::*};

use super::{Bench, id, keys::draft};

#[tokio::test(flavor = "multi_thread")]
async fn removing_takes_links_and_accounts_along_and_the_trail_tells() {
    let bench = Bench::new().await;
    let practice = bench.integration().await;
    let customer = bench.customer("Acme").await;
    bench.link(&customer, "auth-link", &[]).await.unwrap();
    api::integration_remove(&bench.desk, id(&practice.id))
        .await
        .unwrap();
    let accounts = api::account_list(&bench.desk, super::search("system:stackone")).await;
    assert_eq!(accounts.unwrap().total, 0, "its accounts are gone");
    let trail = api::audit_list(&bench.desk, super::search("action:integration.remove"))
        .await
        .unwrap();
    let detail = format!("{} accounts", practice.accounts);
    assert!(
        trail.rows[0].detail.contains(&detail),
        "how much went is entered: {}",
        trail.rows[0].detail
    );
    let verdict = api::audit_verify(&bench.desk, AuditCheck::default())
        .await
        .unwrap();
    assert!(verdict.ok, "and the trail is whole: {}", verdict.detail);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_test_call_tells_whether_the_key_works() {
    let bench = Bench::new().await;
    let practice = bench.integration().await;
    let good = api::integration_test(&bench.desk, id(&practice.id))
        .await
        .unwrap();
    assert!(good.ok, "{}", good.detail);
    let wrong = IntegrationDraft {
        base_url: Some(practice.base_url),
        ..draft(
            "Wrong key",
            Environment::Practice,
            "v1.practice.AAAAAAAAAAAAAAAAAAAAAA",
        )
    };
    let wrong = api::integration_save(&bench.desk, wrong).await.unwrap();
    let bad = api::integration_test(&bench.desk, id(&wrong.id))
        .await
        .unwrap();
    assert!(!bad.ok, "another key does not work");
    let listed = api::integration_list(&bench.desk, IntegrationQuery::default())
        .await
        .unwrap();
    let listed = listed.into_iter().find(|one| one.id == wrong.id).unwrap();
    assert!(
        listed.diagnoses.iter().any(|one| one.key == "key-fails"),
        "and the desk says so"
    );
    assert!(
        listed.secrets[0].used_at.is_some(),
        "when it was last used is known"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn providers_are_what_the_project_enables() {
    let bench = Bench::new().await;
    let ask = |query: &str| ProviderQuery {
        integration: String::new(),
        query: query.to_owned(),
        fresh: false,
    };
    let integration = bench.integration().await.id;
    let all = api::provider_list(
        &bench.desk,
        ProviderQuery {
            integration: integration.clone(),
            ..ask("")
        },
    )
    .await
    .unwrap();
    assert!(
        all.rows.len() >= 10,
        "the practice enables a good many: {}",
        all.rows.len()
    );
    assert_eq!(
        all.learnt, "auth_configs",
        "learnt from the list of what is enabled"
    );
    let some = api::provider_list(
        &bench.desk,
        ProviderQuery {
            integration,
            ..ask("BAMBOO")
        },
    )
    .await
    .unwrap();
    assert!(
        some.rows.iter().any(|row| row.key == "bamboohr"),
        "found by part of a name"
    );
    assert!(!some.rows[0].categories.is_empty(), "with its category");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_systems_describe_themselves() {
    let bench = Bench::new().await;
    let systems = api::system_list(&bench.desk, Nothing {}).await.unwrap();
    let stackone = systems
        .iter()
        .find(|spec| spec.id == "stackone")
        .expect("StackOne is there");
    let kinds: Vec<_> = stackone.kinds.iter().map(|kind| kind.id).collect();
    assert_eq!(
        kinds,
        ["auth-link", "hub", "relink"],
        "its ways of connecting"
    );
    for field in stackone.kinds.iter().flat_map(|kind| kind.fields) {
        assert!(
            regex_lite::Regex::new(field.pattern).is_ok(),
            "{} has a readable pattern",
            field.name
        );
    }
}
