//! Syncs as jobs: what they found, one at a time, whatever the clock and the rows do.

use std::sync::{Arc, Mutex};

use linkdesk::{
    api,
    clock::{Clock, SystemClock, SystemEntropy, Wait},
    desk::{Desk, DeskOptions},
    secret::Secret,
    wire::*,
};

use super::{Bench, open, pairs, search};
use crate::fake::{Answer, Fake, Seen, json};

#[tokio::test(flavor = "multi_thread")]
async fn a_sync_counts_what_it_found() {
    let bench = Bench::new().await;
    let request = || SyncRequest {
        integration: Some("StackOne practice".to_owned()),
    };
    let job = api::sync_start(&bench.desk, request()).await.unwrap();
    let job = api::job_wait(&bench.desk, &job.id).await.unwrap();
    let report = job.sync.unwrap();
    let total = api::account_list(&bench.desk, search("system:stackone"))
        .await
        .unwrap()
        .total;
    assert_eq!(
        (
            report.created,
            report.changed,
            report.vanished,
            report.unchanged
        ),
        (0, 0, 0, total),
        "nothing is new"
    );
    assert!(
        report.requests > 2,
        "it took several pages: {}",
        report.requests
    );
    assert!(
        bench.integration().await.last_sync_at.is_some(),
        "the integration knows when"
    );
}

/// One page with these accounts, each of which can be read by itself unless it says so.
pub(super) fn accounts(
    rows: Vec<&'static str>,
) -> impl Fn(&Seen) -> Answer + Send + Sync + 'static {
    move |seen| match (seen.method.as_str(), seen.path.as_str()) {
        ("GET", "/accounts") => json(200, &format!("[{}]", rows.join(","))),
        ("POST", "/connect_sessions") => json(
            201,
            r#"{"id": 1, "token": "t", "auth_link_url": "http://127.0.0.1:9/x", "created_at": "2099-01-01T00:00:00Z"}"#,
        ),
        _ => json(500, r#"{"statusCode": 500, "message": "out of order"}"#),
    }
}

pub(super) async fn integration(desk: &Desk, fake: &Fake) -> Integration {
    let draft = IntegrationDraft {
        id: None,
        system: "stackone".to_owned(),
        name: "Elsewhere".to_owned(),
        environment: Environment::Practice,
        base_url: Some(fake.base.to_string()),
        settings: pairs(&[("requests_per_minute", "60000")]),
        secrets: [(
            "api_key".to_owned(),
            Secret::new("v1.practice.0123456789abcdef"),
        )]
        .into(),
    };
    api::integration_save(desk, draft).await.unwrap()
}

async fn synced(desk: &Desk, integration: &Integration) -> Job {
    let request = SyncRequest {
        integration: Some(integration.id.clone()),
    };
    let job = api::sync_start(desk, request).await.unwrap();
    api::job_wait(desk, &job.id).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn wishes_at_once_are_one_sync_at_a_time() {
    let fake = Fake::by(accounts(Vec::new())).await;
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder, false).await;
    let place = integration(&desk, &fake).await;
    let ask = || {
        let (desk, place) = (desk.clone(), place.clone());
        tokio::spawn(async move { synced(&desk, &place).await })
    };
    let asked: Vec<_> = (0..8).map(|_| ask()).collect();
    let mut jobs = Vec::new();
    for job in asked {
        jobs.push(job.await.unwrap());
    }
    assert!(
        jobs.iter().all(|job| job.state == JobState::Done),
        "every wish is fulfilled: {jobs:?}"
    );
}

/// The machine's clock, set ahead by some milliseconds.
#[derive(Default)]
struct Settable(Mutex<i64>);

impl Clock for Settable {
    fn now(&self) -> Time {
        Time(SystemClock.now().0 + *self.0.lock().unwrap())
    }

    fn sleep(&self, span: std::time::Duration) -> Wait<'_> {
        Box::pin(tokio::time::sleep(span))
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_set_back_during_a_sync_does_not_keep_it_going() {
    let clock = Arc::new(Settable::default());
    let hand = clock.clone();
    let known =
        r#"{"id": "a-1", "provider": "hibob", "status": "active", "origin_owner_id": "acme"}"#;
    let first = Mutex::new(true);
    let fake = Fake::by(move |seen| match seen.path.as_str() {
        "/accounts" if std::mem::take(&mut *first.lock().unwrap()) => {
            json(200, &format!("[{known}]"))
        }
        "/accounts" => {
            *hand.0.lock().unwrap() = 0;
            json(200, "[]")
        }
        _ => json(200, known),
    })
    .await;
    let folder = tempfile::tempdir().unwrap();
    let options = DeskOptions {
        data_dir: folder.path().to_owned(),
        vault: VaultKind::Memory,
        passphrase: None,
        clock: clock.clone(),
        entropy: Arc::new(SystemEntropy),
        built_in_practice: false,
        live_guard: false,
        proxy: None,
    };
    let desk = Desk::open(options).await.unwrap();
    let place = integration(&desk, &fake).await;
    synced(&desk, &place).await;
    *clock.0.lock().unwrap() = 2_000;
    let waited = tokio::time::timeout(std::time::Duration::from_secs(10), synced(&desk, &place));
    let job = waited.await.expect("it ends");
    assert_eq!(job.state, JobState::Done, "the account was read once more");
    assert!(
        fake.seen().len() < 10,
        "and not again and again: {}",
        fake.seen().len()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn accounts_that_cannot_be_read_are_counted_and_told() {
    let bench = Bench::new().await;
    let counts = || async {
        let page = api::account_list(&bench.desk, search("system:stackone"))
            .await
            .unwrap();
        (page.total, page.counts.status)
    };
    let before = counts().await;
    let fault = PracticeFault {
        name: "wrong-types".to_owned(),
        on: true,
    };
    api::practice_fault(&bench.desk, fault).await.unwrap();
    let request = SyncRequest {
        integration: Some("StackOne practice".to_owned()),
    };
    let job = api::sync_start(&bench.desk, request).await.unwrap();
    let job = api::job_wait(&bench.desk, &job.id).await.unwrap();
    let report = job.sync.unwrap();
    assert_eq!(
        (job.state, report.unchanged + report.unreadable, job.done),
        (JobState::Done, before.0, before.0),
        "every row is counted, and the readable ones are taken in"
    );
    assert!(report.unreadable > 0, "some could not be read");
    let warning = job.error.expect("and that is told");
    assert_eq!(warning.code, Code::BadReply);
    assert!(
        warning.message.contains(&report.unreadable_why),
        "with the first reason: {}",
        warning.message
    );
    assert_eq!(
        (report.vanished, counts().await),
        (0, before),
        "what cannot be read is not gone"
    );
}
