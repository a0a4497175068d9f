//! Sync: all accounts of an integration, page by page, as a job that survives the end of the program.

use std::time::Instant;

use crate::{
    audit::Act,
    desk::Desk,
    error::{Error, Result},
    jobs::Control,
    store::{
        accounts, integrations,
        integrations::{IntegrationRow, Mark},
        jobs::{self, JobRecord},
        settings,
    },
    wire::{Job, JobState, Source, SyncReport, SyncRequest},
};

use super::{
    accounts::read_again,
    learn::{Learning, Tally},
    line::Line,
};

/// Starts reading all accounts of an integration, or of every one in the present environment.
pub async fn sync_start(desk: &Desk, request: SyncRequest) -> Result<Job> {
    desk.keys()?;
    let rows = desk.store().read(|db| match &request.integration {
        Some(name) => Ok(vec![integrations::find(db, name)?]),
        None => integrations::all(db, Some(settings::read(db)?.environment)),
    })?;
    let mut first = None;
    for row in rows {
        let job = start(desk, &row)?;
        first.get_or_insert(job);
    }
    first.ok_or_else(|| Error::field("integration", "There is no integration to sync yet."))
}

/// One sync an integration at a time: a second wish joins the first.
pub(super) fn start(desk: &Desk, row: &IntegrationRow) -> Result<Job> {
    let open = desk.store().read(|db| jobs::open_sync(db, &row.id))?;
    let job = match open {
        Some(job) => job,
        None => enter(desk, row)?,
    };
    super::jobs::start(desk, &job.id);
    desk.changed("jobs", Some(&job.id));
    Ok(job)
}

fn enter(desk: &Desk, row: &IntegrationRow) -> Result<Job> {
    let record = JobRecord {
        job: Job {
            id: desk.new_id("job_"),
            kind: "sync".to_owned(),
            title: row.name.clone(),
            state: JobState::Running,
            done: 0,
            total: None,
            failed: 0,
            error: None,
            sync: None,
            created_at: desk.now(),
            ended_at: None,
        },
        integration: row.id.clone(),
        request: String::new(),
        cursor: None,
    };
    desk.act(|db| {
        jobs::insert(db, &record, None)?;
        Ok((record.job.clone(), super::jobs::act("sync.start", &record)))
    })
}

/// Reads from where the job stands to the end, then looks for accounts that no page showed.
pub(super) async fn run(desk: &Desk, record: JobRecord, control: &mut Control) -> Result<()> {
    let mut line = Line::open(desk, &record.integration).await?;
    line.http = line.http.with_tally();
    let begun = Instant::now();
    let mut sync = Sync {
        desk,
        line: &line,
        id: record.job.id.clone(),
        before: record.job.sync.clone().unwrap_or_default(),
        report: record.job.sync.clone().unwrap_or_default(),
        begun,
    };
    let mut cursor = record.cursor.clone();
    let mut done = record.job.done;
    let mut more = done == 0 || cursor.is_some();
    while more {
        let page = control
            .or_stop(line.system.accounts(&line.cx(), cursor.clone()))
            .await?;
        done += u32::try_from(page.rows.len()).unwrap_or(u32::MAX);
        cursor = page.next.clone();
        more = cursor.is_some();
        sync.page(&page.rows, done, cursor.as_deref())?;
    }
    sync.look_for_vanished(control, record.job.created_at)
        .await?;
    sync.end(done)
}

/// A sync under way.
struct Sync<'a> {
    desk: &'a Desk,
    line: &'a Line,
    id: String,
    /// What an earlier run of the same job had counted.
    before: SyncReport,
    report: SyncReport,
    begun: Instant,
}

impl Sync<'_> {
    /// Rows, progress and cursor in one transaction: after a crash the next page is the right one.
    fn page(
        &mut self,
        rows: &[crate::systems::Found],
        done: u32,
        cursor: Option<&str>,
    ) -> Result<()> {
        let learning = Learning {
            desk: self.desk,
            row: &self.line.row,
            source: Source::Sync,
            now: self.desk.now(),
            sync: &self.id,
        };
        let mut report = self.measured();
        self.desk.act(|db| {
            let tally = learning.take(db, rows)?;
            add(&mut report, tally);
            jobs::set_sync(db, &self.id, done, cursor, &report)?;
            Ok(((), self.act(tally)))
        })?;
        self.report = report;
        self.desk.changed("jobs", Some(&self.id));
        self.desk.changed("accounts", None);
        Ok(())
    }

    fn act(&self, tally: Tally) -> Act {
        Act {
            action: "sync.page",
            subject: format!("{} {}", self.line.row.name, self.line.row.id),
            detail: format!(
                "{} created, {} changed, {} unchanged",
                tally.created, tally.changed, tally.unchanged
            ),
            environment: Some(self.line.row.environment),
        }
    }

    fn measured(&self) -> SyncReport {
        let tally = self.line.http.tally();
        SyncReport {
            requests: self.before.requests + tally.sent(),
            throttled: self.before.throttled + tally.throttled(),
            seconds: self.before.seconds + self.begun.elapsed().as_secs_f64(),
            ..self.report.clone()
        }
    }

    /// An account missing from every page may have slipped between two pages: each is read before it counts as gone.
    async fn look_for_vanished(
        &mut self,
        control: &mut Control,
        since: crate::clock::Time,
    ) -> Result<()> {
        loop {
            let store = self.desk.store();
            let missing =
                store.read(|db| accounts::unseen(db, &self.line.row.id, &self.id, since, 50))?;
            if missing.is_empty() {
                return Ok(());
            }
            for record in missing {
                let remote = &record.account.remote_id;
                let there = control
                    .or_stop(read_again(self.desk, self.line, remote, Source::Sync))
                    .await?;
                self.report.vanished += u32::from(!there);
            }
        }
    }

    fn end(&self, done: u32) -> Result<()> {
        let report = self.measured();
        let now = self.desk.now();
        self.desk.act(|db| {
            jobs::set_sync(db, &self.id, done, None, &report)?;
            integrations::mark(db, &self.line.row.id, Mark::Sync, now)?;
            let act = Act {
                action: "sync.end",
                subject: format!("{} {}", self.line.row.name, self.line.row.id),
                detail: format!(
                    "{} created, {} changed, {} vanished, {} unchanged",
                    report.created, report.changed, report.vanished, report.unchanged
                ),
                environment: Some(self.line.row.environment),
            };
            Ok(((), act))
        })?;
        self.desk.changed("integrations", Some(&self.line.row.id));
        Ok(())
    }
}

fn add(report: &mut SyncReport, tally: Tally) {
    report.created += tally.created;
    report.changed += tally.changed;
    report.unchanged += tally.unchanged;
}
