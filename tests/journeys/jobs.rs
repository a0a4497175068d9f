//! Long work: progress, pause, cancel, and one result a row.

use std::sync::{Arc, Mutex};

use linkdesk::{
    api,
    clock::{Clock, SystemClock, SystemEntropy, Wait},
    desk::{Desk, DeskOptions},
    secret::Secret,
    wire::*,
};

use super::{Bench, id, open, pairs, search};
use crate::fake::{Answer, Fake, Seen, json};

fn file(rows: u32) -> String {
    let lines = (1..=rows).map(|row| format!("bulk-{row},Company {row}\n"));
    format!("owner_id,name\n{}", lines.collect::<String>())
}

async fn bulk(bench: &Bench, csv: &str) -> Job {
    let request = BulkRequest {
        integration: bench.integration().await.id,
        kind: "auth-link".to_owned(),
        csv: csv.to_owned(),
        options: pairs(&[]),
    };
    api::link_bulk(&bench.desk, request).await.unwrap()
}

fn rows_of(job: &Job) -> JobQuery {
    JobQuery {
        id: job.id.clone(),
        after_line: 0,
        failed_only: false,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_becomes_a_link_a_row_and_bad_rows_are_told() {
    let bench = Bench::new().await;
    let csv = "owner_id,name,provider,expires_in\nb-1,Eins,bamboohr,\nb-2,,,\nb-3,Drei,,nonsense\nb-4,Vier,,1800\n";
    let job = bulk(&bench, csv).await;
    let job = api::job_wait(&bench.desk, &job.id).await.unwrap();
    assert_eq!(
        (job.state, job.total, job.done, job.failed),
        (JobState::Done, Some(4), 4, 2),
        "two done, two told"
    );
    let detail = api::job_show(&bench.desk, rows_of(&job)).await.unwrap();
    let states: Vec<_> = detail
        .rows
        .iter()
        .map(|row| (row.line, row.status.as_str()))
        .collect();
    assert_eq!(
        states,
        [(2, "done"), (3, "failed"), (4, "failed"), (5, "done")],
        "each row by its line"
    );
    assert_eq!(
        detail.rows[2].error.as_ref().unwrap().field.as_deref(),
        Some("expires_in"),
        "the cell is named"
    );
    let links = api::link_list(&bench.desk, search(&format!("job:{}", job.id)))
        .await
        .unwrap();
    assert_eq!(links.total, 2, "one link a good row");
    assert_eq!(
        api::job_list(&bench.desk, Nothing {}).await.unwrap()[0].id,
        job.id,
        "the newest job comes first"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_file_is_the_same_job() {
    let bench = Bench::new().await;
    let first = bulk(&bench, &file(5)).await;
    api::job_wait(&bench.desk, &first.id).await.unwrap();
    let second = bulk(&bench, &file(5)).await;
    assert_eq!(second.id, first.id, "started again it is the same work");
    let links = api::link_list(&bench.desk, search("bulk-")).await.unwrap();
    assert_eq!(links.total, 5, "and makes nothing twice");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_is_paused_goes_on_and_is_cancelled() {
    let bench = Bench::new().await;
    let job = bulk(&bench, &file(300)).await;
    let paused = api::job_pause(&bench.desk, id(&job.id)).await.unwrap();
    assert_eq!(paused.state, JobState::Paused, "halted after its step");
    assert!(paused.done < 300, "in the middle: {}", paused.done);
    let resumed = api::job_resume(&bench.desk, id(&job.id)).await.unwrap();
    assert_eq!(resumed.state, JobState::Running, "and goes on");
    let cancelled = api::job_cancel(&bench.desk, id(&job.id)).await.unwrap();
    assert_eq!(cancelled.state, JobState::Cancelled, "ended for good");
    let links = api::link_list(&bench.desk, search(&format!("job:{}", job.id)))
        .await
        .unwrap();
    assert_eq!(links.total, cancelled.done, "what is done stays done");
    assert!(
        api::job_resume(&bench.desk, id(&job.id)).await.is_err(),
        "an ended job does not go on"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_the_end_of_the_program_meets_is_no_paused_one() {
    let bench = Bench::new().await;
    let job = bulk(&bench, &file(300)).await;
    bench.desk.close().await;
    let left = api::job_list(&bench.desk, Nothing {}).await.unwrap();
    let left = left.iter().find(|one| one.id == job.id).unwrap();
    assert_eq!(left.state, JobState::Interrupted, "the next start goes on");
    assert!(left.done < 300, "in the middle: {}", left.done);
}

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
fn accounts(rows: Vec<&'static str>) -> impl Fn(&Seen) -> Answer + Send + Sync + 'static {
    move |seen| match (seen.method.as_str(), seen.path.as_str()) {
        ("GET", "/accounts") => json(200, &format!("[{}]", rows.join(","))),
        ("POST", "/connect_sessions") => json(
            201,
            r#"{"id": 1, "token": "t", "auth_link_url": "http://127.0.0.1:9/x", "created_at": "2099-01-01T00:00:00Z"}"#,
        ),
        _ => json(500, r#"{"statusCode": 500, "message": "out of order"}"#),
    }
}

async fn integration(desk: &Desk, fake: &Fake) -> Integration {
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
async fn two_desks_over_one_folder_do_a_file_once() {
    let folder = tempfile::tempdir().unwrap();
    let open = || {
        Desk::open(DeskOptions {
            data_dir: folder.path().to_owned(),
            vault: VaultKind::File,
            passphrase: Some(Secret::new("correct horse")),
            clock: Arc::new(SystemClock),
            entropy: Arc::new(SystemEntropy),
            built_in_practice: false,
            live_guard: false,
            proxy: None,
        })
    };
    let fake = Fake::by(accounts(Vec::new())).await;
    let first = open().await.unwrap();
    let place = integration(&first, &fake).await;
    let second = open().await.unwrap();
    let request = || BulkRequest {
        integration: place.id.clone(),
        kind: "auth-link".to_owned(),
        csv: file(100),
        options: pairs(&[]),
    };
    let job = api::link_bulk(&first, request()).await.unwrap();
    let error = api::link_bulk(&second, request()).await.unwrap_err();
    assert_eq!(
        error.code,
        linkdesk::error::Code::Conflict,
        "the second desk is told who is at it: {error}"
    );
    let job = api::job_wait(&first, &job.id).await.unwrap();
    assert_eq!((job.done, job.failed), (100, 0), "whole");
    let again = api::link_bulk(&second, request()).await.unwrap();
    assert_eq!(again, job, "and its result is told at both");
    let made = fake.seen().into_iter().filter(|seen| seen.method == "POST");
    assert_eq!(made.count(), 100, "no link was asked for twice");
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
async fn rows_that_failed_are_asked_again_with_their_file() {
    let up = Arc::new(Mutex::new(false));
    let (works, healthy) = (up.clone(), accounts(Vec::new()));
    let fake = Fake::by(move |seen| match *works.lock().unwrap() {
        true => healthy(seen),
        false => json(500, r#"{"statusCode": 500, "message": "out of order"}"#),
    })
    .await;
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder, false).await;
    let place = integration(&desk, &fake).await;
    let run = async || {
        let request = BulkRequest {
            integration: place.id.clone(),
            kind: "auth-link".to_owned(),
            csv: format!("{}bad-row,\n", file(3)),
            options: pairs(&[]),
        };
        let job = api::link_bulk(&desk, request).await.unwrap();
        api::job_wait(&desk, &job.id).await.unwrap()
    };
    let first = run().await;
    assert_eq!((first.done, first.failed), (4, 4), "the system was down");
    *up.lock().unwrap() = true;
    let second = run().await;
    assert_eq!(second.id, first.id, "the same job");
    assert_eq!(
        (second.state, second.done, second.failed),
        (JobState::Done, 4, 1),
        "only the row that cannot be stays failed"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_is_told_at_once_what_a_job_sits_out() {
    let fake = Fake::by(|_| {
        let told = [("content-type", "application/json"), ("retry-after", "60")];
        crate::fake::answer(429, &told, r#"{"statusCode": 429, "message": "slow down"}"#)
    })
    .await;
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder, false).await;
    let place = integration(&desk, &fake).await;
    let query = ProviderQuery {
        integration: place.id.clone(),
        query: String::new(),
        fresh: true,
    };
    let asked = api::provider_list(&desk, query);
    let answer = tokio::time::timeout(std::time::Duration::from_secs(10), asked).await;
    let error = answer.expect("nobody waits a minute").unwrap_err();
    assert_eq!(
        (error.code, error.retry_after),
        (linkdesk::error::Code::RateLimited, Some(60)),
        "and when it may go on"
    );
    let request = SyncRequest {
        integration: Some(place.id.clone()),
    };
    let job = api::sync_start(&desk, request).await.unwrap();
    tokio::time::sleep(std::time::Duration::from_secs(7)).await;
    let detail = api::job_show(&desk, rows_of(&job)).await.unwrap();
    assert_eq!(detail.job.state, JobState::Running, "the job waits");
    let cancelled = api::job_cancel(&desk, id(&job.id));
    let cancelled = tokio::time::timeout(std::time::Duration::from_secs(5), cancelled).await;
    let job = cancelled.expect("cancel works during the wait").unwrap();
    assert_eq!(job.state, JobState::Cancelled, "ended");
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
