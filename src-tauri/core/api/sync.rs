//! Sync: all accounts of an integration, page by page, as a job that survives the end of the program.

use std::{
    collections::BTreeSet,
    hash::{DefaultHasher, Hash, Hasher},
    time::Duration,
};

use tokio::task::{JoinHandle, spawn_blocking};

use crate::{
    clock::Time,
    desk::Desk,
    error::{Code, Error, Result},
    jobs::Control,
    store::{
        accounts, integrations,
        integrations::{IntegrationRow, Mark},
        jobs::{self, JobRecord},
        settings,
    },
    systems::{self, FoundPage},
    wire::{Job, JobKind, JobState, Source, SyncReport, SyncRequest},
};

use super::{
    accounts::take_in,
    batch::{Batch, act, cannot_read},
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
        if request.integration.is_none() && !systems::find(&row.system)?.spec().offers.accounts {
            continue;
        }
        let job = start(desk, &row)?;
        first.get_or_insert(job);
    }
    first.ok_or_else(|| Error::field("integration", "There is no integration to sync yet."))
}

/// One sync an integration at a time: a second wish joins the first.
pub(super) fn start(desk: &Desk, row: &IntegrationRow) -> Result<Job> {
    if let Some(open) = open(desk, row)? {
        return super::jobs::go_on(desk, &open.id);
    }
    let id = desk.new_id("job_");
    match super::jobs::begin(desk, &id, || enter(desk, row, &id)) {
        // Somebody else had the same wish at the same moment.
        Err(error) if error.code == Code::Conflict => open(desk, row)?.ok_or(error),
        begun => begun,
    }
}

fn open(desk: &Desk, row: &IntegrationRow) -> Result<Option<Job>> {
    desk.store().read(|db| jobs::open_sync(db, &row.id))
}

fn enter(desk: &Desk, row: &IntegrationRow, id: &str) -> Result<Job> {
    let record = JobRecord {
        job: Job {
            id: id.to_owned(),
            kind: JobKind::Sync,
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
        if jobs::open_sync(db, &row.id)?.is_some() {
            return Err(Error::new(Code::Conflict, "This sync runs already."));
        }
        jobs::insert(db, &record, None)?;
        Ok((record.job.clone(), super::jobs::act("sync.start", &record)))
    })
}

/// Reads from where the job stands to the end, then looks for accounts that no page showed.
///
/// Rows that cannot be read do not stop it; they are counted, and the answer is the warning about them.
pub(super) async fn run(
    desk: &Desk,
    record: JobRecord,
    control: &mut Control,
) -> Result<Option<Error>> {
    let mut line = Line::open(desk, &record.integration).await?.patient();
    line.http = line.http.with_tally();
    let begun = desk.now();
    let mut sync = Sync {
        desk,
        line: &line,
        id: record.job.id.clone(),
        done: record.job.done,
        before: record.job.sync.clone().unwrap_or_default(),
        report: record.job.sync.clone().unwrap_or_default(),
        batch: FoundPage::default(),
        keeping: None,
        kept_at: begun,
        begun,
    };
    let mut cursor = record.cursor.clone();
    let mut passed = BTreeSet::new();
    let mut more = sync.done == 0 || cursor.is_some();
    while more {
        let page = control.or_stop(line.accounts(desk, cursor.take())).await;
        let page = match page {
            Ok(page) => page,
            Err(error) => {
                sync.settle().await?;
                return Err(error);
            }
        };
        cursor.clone_from(&page.next);
        // A list that leads back to a page it has shown already goes round in a circle: nothing new comes.
        more = cursor
            .as_ref()
            .is_some_and(|next| passed.insert(mark(next)));
        sync.take(page).await?;
    }
    sync.settle().await?;
    sync.look_for_vanished(control, record.job.created_at)
        .await?;
    sync.end()?;
    Ok(sync.warning())
}

/// A cursor in few bytes: those of some systems are long.
fn mark(cursor: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    cursor.hash(&mut hasher);
    hasher.finish()
}

/// A sync under way.
struct Sync<'a> {
    desk: &'a Desk,
    line: &'a Line,
    id: String,
    /// Rows of the list so far.
    done: u32,
    /// What an earlier run of the same job had counted.
    before: SyncReport,
    report: SyncReport,
    /// What was read and is not kept yet.
    batch: FoundPage,
    /// The batch before, on its way into the file while the next is read.
    keeping: Option<JoinHandle<Result<(u32, SyncReport)>>>,
    kept_at: Time,
    begun: Time,
}

/// Rows that are kept together: each commit waits for the disk, and one for every page would cost more than the rows.
const BATCH: usize = 10_000;

/// How long read rows may wait for others, so that the lists follow a slow sync.
const BATCH_WAIT: Duration = Duration::from_millis(500);

impl Sync<'_> {
    /// Adds a page to the batch, and keeps the batch when it is large or old enough.
    async fn take(&mut self, page: FoundPage) -> Result<()> {
        self.batch.rows.extend(page.rows);
        self.batch.unreadable.extend(page.unreadable);
        self.batch.next = page.next;
        // A clock that was set back counts as waiting too.
        let waited = Duration::from_millis(self.desk.now().0.abs_diff(self.kept_at.0));
        let due = self.batch.rows.len() >= BATCH || waited > BATCH_WAIT;
        if due { self.keep().await } else { Ok(()) }
    }

    /// Begins to write the batch; the reading goes on meanwhile. One batch at a time, in their order.
    async fn keep(&mut self) -> Result<()> {
        self.kept().await?;
        self.kept_at = self.desk.now();
        let page = std::mem::take(&mut self.batch);
        if page.rows.is_empty() && page.unreadable.is_empty() {
            return Ok(());
        }
        let batch = Batch {
            desk: self.desk.clone(),
            row: self.line.row.clone(),
            id: self.id.clone(),
            before: self.done,
            report: self.measured(),
            page,
            at: self.line.now(),
        };
        self.keeping = Some(spawn_blocking(move || batch.write()));
        Ok(())
    }

    /// Waits until the batch that is being written is in the file.
    async fn kept(&mut self) -> Result<()> {
        if let Some(keeping) = self.keeping.take() {
            let written = keeping.await.map_err(|error| {
                Error::new(Code::Internal, format!("A batch was not written: {error}."))
            })?;
            (self.done, self.report) = written?;
        }
        Ok(())
    }

    /// Everything that was read is in the file.
    async fn settle(&mut self) -> Result<()> {
        self.keep().await?;
        self.kept().await
    }

    fn measured(&self) -> SyncReport {
        let tally = self.line.http.tally();
        let milliseconds = self.desk.now().0.saturating_sub(self.begun.0).max(0);
        SyncReport {
            requests: self.before.requests + tally.sent(),
            throttled: self.before.throttled + tally.throttled(),
            seconds: self.before.seconds + milliseconds as f64 / 1000.0,
            ..self.report.clone()
        }
    }

    /// An account missing from every page may have slipped between two pages: each is read before it counts as gone.
    async fn look_for_vanished(&mut self, control: &mut Control, since: Time) -> Result<()> {
        let mut after = String::new();
        loop {
            let unseen = |db: &_| accounts::unseen(db, &self.line.row.id, &self.id, since, &after);
            let missing = self.desk.store().read(unseen)?;
            let Some(last) = missing.last() else {
                return Ok(());
            };
            after.clone_from(&last.account.id);
            for record in &missing {
                self.read_missing(control, &record.account.remote_id)
                    .await?;
            }
        }
    }

    /// Reads an account that no page showed, and counts it in the same transaction when it is gone.
    async fn read_missing(&mut self, control: &mut Control, remote_id: &str) -> Result<()> {
        let (desk, line) = (self.desk, self.line);
        let found = match control.or_stop(line.account(desk, remote_id)).await {
            // What makes no sense proves nothing: the account stays as it was.
            Err(error) if error.code == Code::BadReply => {
                cannot_read(&mut self.report, &error.message);
                return Ok(());
            }
            answer => answer?,
        };
        let mut report = self.measured();
        report.vanished += u32::from(found.is_none());
        desk.enter(|db| {
            let act = take_in(db, desk, line, remote_id, found.as_ref(), Source::Sync)?;
            jobs::set_sync(db, &self.id, self.done, None, &report)?;
            Ok(((), act))
        })?;
        self.report = report;
        desk.changed("accounts", None);
        Ok(())
    }

    fn end(&mut self) -> Result<()> {
        let report = self.measured();
        let now = self.desk.now();
        self.desk.enter(|db| {
            jobs::set_sync(db, &self.id, self.done, None, &report)?;
            integrations::mark(db, &self.line.row.id, Mark::Sync, now)?;
            let detail = format!(
                "{} created, {} changed, {} vanished, {} unchanged, {} unreadable",
                report.created,
                report.changed,
                report.vanished,
                report.unchanged,
                report.unreadable
            );
            Ok(((), act("sync.end", &self.line.row, detail)))
        })?;
        self.report = report;
        self.desk.changed("integrations", Some(&self.line.row.id));
        Ok(())
    }

    /// What the person is told of accounts that could not be read.
    fn warning(&self) -> Option<Error> {
        let why = &self.report.unreadable_why;
        (!why.is_empty()).then(|| {
            let sentence = match self.report.unreadable {
                0 => format!("Not every account that no list showed could be read: {why}"),
                rows => format!("{rows} accounts could not be read. The first: {why}"),
            };
            Error::new(Code::BadReply, sentence).of_system(&self.line.row.system)
        })
    }
}
