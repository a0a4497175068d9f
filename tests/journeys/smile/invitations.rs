//! Invitations: sent by Smile, followed step by step, and whose account they led to.

use linkdesk::{api, wire::*};

use super::{account, invite, own, person};
use crate::journeys::{Bench, id, search};

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_is_followed_from_the_mail_to_the_account() {
    let bench = Bench::new().await;
    let customer = person(&bench, "Jane Smith").await;
    let link = invite(&bench, &customer, "invitation").await;
    assert_eq!(link.state, LinkState::Sent, "Smile has mailed it");
    assert!(link.estimated, "no answer says when it ends");
    let span = link.expires_at.unwrap().seconds() - link.created_at.seconds();
    assert_eq!(span, 14 * 86_400);
    bench.play(&link, "linked").await;
    let detail = bench.wait_for(&link, LinkState::Completed).await;
    assert!(detail.link.url.is_none(), "it is over");
    let steps: Vec<_> = detail
        .timeline
        .iter()
        .rev()
        .filter(|event| ["link-step", "link-opened"].contains(&event.kind.as_str()))
        .map(|event| event.to.clone())
        .collect();
    for step in ["EMAIL_OPENED", "LANDING_PAGE_OPENED", "LINKED"] {
        assert!(
            steps.iter().any(|told| told == step),
            "no step is lost on the way to the account: {step} of {steps:?}"
        );
    }
    let found = account(&bench, &format!("owner:{}", customer.owner_id)).await;
    assert_eq!(found.owner_name, "Jane Smith");
    assert_eq!(detail.link.account.as_deref(), Some(found.id.as_str()));
    assert!(!found.person.is_empty(), "the person is Smile's");
    let kept = found.kept.expect("Smile keeps the data for sixty days");
    assert_eq!((kept.day, kept.days, kept.ending), (1, 60, false));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_an_invitation_is_for_our_own_mail() {
    let bench = Bench::new().await;
    let customer = person(&bench, "Yuki 山田").await;
    let link = invite(&bench, &customer, "invitation-page").await;
    assert_eq!(link.state, LinkState::Created, "ours is not sent yet");
    let url = link.url.clone().expect("its address is told once");
    assert!(url.contains("/invite-user/"), "{url}");
    bench.play(&link, "declined").await;
    let opened = bench.wait_for(&link, LinkState::Opened).await;
    let attempt = opened.link.attempt;
    assert_ne!(attempt, "INVITED", "the word is Smile's own");
    let told: Vec<_> = opened.timeline.iter().map(|one| one.to.as_str()).collect();
    assert!(
        told.contains(&"EMAIL_OPENED") && told.contains(&"LANDING_PAGE_OPENED"),
        "no step is lost between two questions: {told:?}"
    );
    bench.play(&link, "linked").await;
    bench.wait_for(&link, LinkState::Completed).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_is_awaited_shows_its_age() {
    let bench = Bench::new().await;
    let waiting = account(&bench, "raw:awaiting_mfa").await;
    assert_eq!(waiting.status, Status::Waiting);
    let detail = api::account_show(&bench.desk, id(&waiting.id))
        .await
        .unwrap();
    let told = &detail.diagnoses[0];
    assert_eq!(told.key, "smile-awaiting-mfa");
    let minutes: i64 = told.values["minutes"].parse().unwrap();
    assert!(minutes >= 0, "{told:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_error_says_who_has_to_act() {
    let bench = Bench::new().await;
    let page = api::account_list(&bench.desk, search("system:smile raw:error")).await;
    let mut keys = std::collections::BTreeSet::new();
    for row in page.unwrap().rows {
        let detail = api::account_show(&bench.desk, id(&row.id)).await.unwrap();
        let told = detail.diagnoses[0].key.clone();
        let expected = match told.as_str() {
            "smile-service-unavailable"
            | "smile-system-error"
            | "smile-invalid-auth"
            | "smile-unsupported-auth-type"
            | "smile-unsupported-mfa-method" => Status::ActionDue,
            _ => Status::NeedsReconnect,
        };
        assert_eq!(row.status, expected, "{told}");
        keys.insert(told);
    }
    assert_eq!(
        keys.len(),
        17,
        "sixteen codes, and one nobody knows: {keys:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_key_is_tested_and_providers_tell_what_they_can() {
    let bench = Bench::new().await;
    let integration = own(&bench).await;
    let report = api::integration_test(&bench.desk, id(&integration.id)).await;
    let report = report.unwrap();
    assert!(report.ok, "{report:?}");
    assert!(
        report.request_id.is_some(),
        "the envelope names the request"
    );
    let query = ProviderQuery {
        integration: integration.id,
        query: String::new(),
        fresh: false,
    };
    let rows = api::provider_list(&bench.desk, query).await.unwrap().rows;
    assert!(
        rows.iter().any(|one| one.mfa == Some(true)),
        "some want a code"
    );
    assert!(rows.iter().any(|one| one.monitor == Some(true)));
    assert!(rows.iter().all(|one| !one.categories.is_empty()));
}

#[tokio::test(flavor = "multi_thread")]
async fn each_row_of_a_file_is_invited_at_its_own_address() {
    let bench = Bench::new().await;
    let place = own(&bench).await;
    let template = &api::template_list(&bench.desk, id(&place.id))
        .await
        .unwrap()[0];
    let request = BulkRequest {
        integration: place.id,
        kind: "invitation".to_owned(),
        csv: "owner_id,name,email\nb-1,Eins,eins@example.test\nb-2,Zwei,zwei@example.test\nb-3,Drei,\n"
            .to_owned(),
        options: [("template_id".to_owned(), template.id.clone())].into(),
    };
    let job = api::link_bulk(&bench.desk, request).await.unwrap();
    let job = api::job_wait(&bench.desk, &job.id).await.unwrap();
    assert_eq!((job.done, job.failed), (3, 1), "one has no address");
    let links = api::link_list(&bench.desk, search("kind:invitation"))
        .await
        .unwrap();
    let sent: std::collections::BTreeSet<_> = links
        .rows
        .iter()
        .map(|link| link.customer_name.as_str())
        .collect();
    assert_eq!(sent, ["Eins", "Zwei"].into());
}
