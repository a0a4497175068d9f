//! Long work: progress, pause, cancel, and one result a row.

use std::sync::{Arc, Mutex};

use linkdesk::{
    api,
    clock::{SystemClock, SystemEntropy},
    desk::{Desk, DeskOptions},
    secret::Secret,
    wire::*,
};

use super::{
    Bench, id, open, pairs, search,
    syncs::{accounts, integration},
};
use crate::fake::{Fake, json};

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
async fn today_leads_to_the_failed_rows_of_every_file() {
    let bench = Bench::new().await;
    let mut wanted = Vec::new();
    for csv in [
        "owner_id,name\nb-1,\nb-2,\nb-3,Drei\n",
        "owner_id,name\nb-4,\n",
    ] {
        let job = bulk(&bench, csv).await;
        let job = api::job_wait(&bench.desk, &job.id).await.unwrap();
        wanted.push((job.id, job.failed));
    }
    let today = api::today_show(&bench.desk, Nothing {}).await.unwrap();
    let needs = today.needs.into_iter();
    let told = needs.filter(|need| need.key == "job-rows-failed");
    let mut told: Vec<_> = told.map(|need| (need.id, need.count)).collect();
    told.sort_by_key(|(_, rows)| std::cmp::Reverse(*rows));
    assert_eq!(told, wanted, "each file with its own rows");
    assert_eq!((told[0].1, told[1].1), (2, 1), "that failed");
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
