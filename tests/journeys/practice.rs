//! The practice place: clock, faults, start over.

use linkdesk::{api, error::Code, wire::*};

use super::{Bench, id, until};

async fn switch(bench: &Bench, name: &str, on: bool) {
    let fault = PracticeFault {
        name: name.to_owned(),
        on,
    };
    api::practice_fault(&bench.desk, fault).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_clock_moves_and_runs() {
    let bench = Bench::new().await;
    let before = api::practice_state(&bench.desk, Nothing {}).await.unwrap();
    let day = PracticeClock {
        speed: Some(60.0),
        advance_seconds: Some(86_400),
    };
    let after = api::practice_clock(&bench.desk, day).await.unwrap();
    let moved = after.now.unwrap().seconds() - before.now.unwrap().seconds();
    assert!(
        (86_400..86_460).contains(&moved),
        "a day later, within a blink: {moved}"
    );
    assert!((after.speed - 60.0).abs() < f64::EPSILON, "and faster");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failing_system_is_told_as_such() {
    let bench = Bench::new().await;
    let integration = bench.integration().await.id;
    for (fault, word) in [("html", "web page"), ("cut-off", ""), ("redirect", "")] {
        switch(&bench, fault, true).await;
        let report = api::integration_test(&bench.desk, id(&integration))
            .await
            .unwrap();
        assert!(
            !report.ok && report.detail.contains(word),
            "{fault}: {}",
            report.detail
        );
        switch(&bench, fault, false).await;
    }
    let report = api::integration_test(&bench.desk, id(&integration))
        .await
        .unwrap();
    assert!(report.ok, "and all is well afterwards");
    let unknown = PracticeFault {
        name: "nonsense".to_owned(),
        on: true,
    };
    assert!(
        api::practice_fault(&bench.desk, unknown).await.is_err(),
        "an unknown fault is refused"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_asked_for_once_whatever_happens() {
    let bench = Bench::new().await;
    let customer = bench.customer("Acme").await;
    switch(&bench, "500", true).await;
    let error = bench.link(&customer, "auth-link", &[]).await.unwrap_err();
    assert!(
        matches!(error.code, Code::SystemDown | Code::CannotTell),
        "the failure is told: {error:?}"
    );
    let state = api::practice_state(&bench.desk, Nothing {}).await.unwrap();
    let asked = state
        .requests
        .iter()
        .filter(|one| one.method == "POST" && one.path == "/connect_sessions")
        .count();
    assert_eq!(asked, 1, "a session is never asked for twice");
}

async fn sync_each(bench: &Bench, why: &str) {
    let all = api::integration_list(&bench.desk, IntegrationQuery::default());
    for integration in all.await.unwrap() {
        let integration = Some(integration.id);
        let job = api::sync_start(&bench.desk, SyncRequest { integration });
        let job = job.await.unwrap();
        let job = api::job_wait(&bench.desk, &job.id).await.unwrap();
        assert_eq!(job.state, JobState::Done, "{why}: {:?}", job.error);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn endless_paging_ends_and_unknown_words_are_kept() {
    let bench = Bench::new().await;
    switch(&bench, "endless-paging", true).await;
    sync_each(&bench, "a loop of pages ends").await;
    switch(&bench, "endless-paging", false).await;
    switch(&bench, "unknown-enum", true).await;
    sync_each(&bench, "an unknown status is no failure").await;
    let page = api::account_list(&bench.desk, super::search("system:stackone status:unknown"))
        .await
        .unwrap();
    assert!(
        page.rows.iter().all(|row| !row.raw_status.is_empty()),
        "the system's own word is kept"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn starting_over_brings_the_beginning_back() {
    let bench = Bench::new().await;
    let before = api::practice_state(&bench.desk, Nothing {})
        .await
        .unwrap()
        .accounts["stackone"];
    let customer = bench.customer("Acme").await;
    let link = bench.link(&customer, "auth-link", &[]).await.unwrap();
    bench.play(&link, "linked").await;
    bench.wait_for(&link, LinkState::Completed).await;
    let state = api::practice_reset(&bench.desk, Nothing {}).await.unwrap();
    assert_eq!(
        state.accounts["stackone"], before,
        "as many accounts as at the start"
    );
    until("the linked account is known to be gone", || async {
        let page = api::account_list(
            &bench.desk,
            super::search(&format!("owner:{} status:disconnected", customer.owner_id)),
        );
        (page.await.unwrap().total == 1).then_some(())
    })
    .await;
}
