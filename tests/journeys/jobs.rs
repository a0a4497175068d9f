//! Long work: progress, pause, cancel, and one result a row.

use linkdesk::{api, wire::*};

use super::{Bench, id, pairs, search};

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
async fn a_sync_counts_what_it_found() {
    let bench = Bench::new().await;
    let request = || SyncRequest {
        integration: Some("StackOne practice".to_owned()),
    };
    let job = api::sync_start(&bench.desk, request()).await.unwrap();
    let job = api::job_wait(&bench.desk, &job.id).await.unwrap();
    let report = job.sync.unwrap();
    let total = api::account_list(&bench.desk, search(""))
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

#[tokio::test(flavor = "multi_thread")]
async fn accounts_that_cannot_be_read_are_counted_and_told() {
    let bench = Bench::new().await;
    let counts = || async {
        let page = api::account_list(&bench.desk, search("")).await.unwrap();
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
