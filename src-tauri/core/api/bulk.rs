//! Many links from one file, as a job with a result per row.
//!
//! The same file for the same integration and kind is the same job, however often it is started. A row is marked as
//! asked before the system is asked. After a crash such a row is asked again: an address that may have been made was
//! never shown to anybody, so no customer can hold two, and what a system mails or keeps by itself is looked for first
//! (`wish.rs`).

use std::{collections::BTreeMap, time::Duration};

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::{
    audit::Act,
    desk::Desk,
    error::{Code, Error, Result},
    jobs::Control,
    store::{
        customers,
        jobs::{self, JobRecord, Work},
    },
    systems::spec::LinkKind,
    wire::{
        BulkRequest, Customer, CustomerDraft, Environment, Job, JobKind, JobState, LinkRequest,
    },
};

use super::{columns::Columns, import, line::Line, make, options};

/// Starts making a link for every row of a CSV file.
pub async fn link_bulk(desk: &Desk, request: BulkRequest) -> Result<Job> {
    desk.keys()?;
    let line = Line::open(desk, &request.integration).await?;
    let kind = options::kind(line.system, &request.kind)?;
    if kind.needs_account {
        return Err(Error::field(
            "kind",
            "This kind connects accounts again and takes no file of customers.",
        ));
    }
    options::check_common(kind, request.options.clone())?;
    let fingerprint = fingerprint(&line.row.id, &request)?;
    if let Some(job) = same_file(desk, &fingerprint)? {
        return again(desk, job);
    }
    let mut works = Vec::new();
    for row in import::rows(&request.csv)? {
        works.push(work(row, kind, &request)?);
    }
    if works.is_empty() {
        return Err(Error::field("csv", "The file has a header and no row."));
    }
    let record = JobRecord {
        job: Job {
            id: desk.new_id("job_"),
            kind: JobKind::Links,
            title: line.row.name.clone(),
            state: JobState::Running,
            done: 0,
            total: None,
            failed: 0,
            error: None,
            sync: None,
            created_at: desk.now(),
            ended_at: None,
        },
        integration: line.row.id.clone(),
        request: kind.id.to_owned(),
        cursor: None,
    };
    let enter = || {
        desk.act(|db| {
            jobs::insert(db, &record, Some(&fingerprint))?;
            jobs::insert_rows(db, &record.job.id, &works)?;
            let job = jobs::get(db, &record.job.id)?.job;
            let act = Act {
                environment: Some(line.row.environment),
                ..super::jobs::act("link.bulk", &record)
            };
            Ok((job, act))
        })
    };
    match super::jobs::begin(desk, &record.job.id, enter) {
        // Somebody else began with the same file at the same moment.
        Err(error) if error.code == Code::Conflict => same_file(desk, &fingerprint)?.ok_or(error),
        begun => begun,
    }
}

fn same_file(desk: &Desk, fingerprint: &str) -> Result<Option<Job>> {
    desk.store()
        .read(|db| jobs::by_fingerprint(db, fingerprint))
}

/// The same file once more: a job that is not done goes on, one that is asks again for the rows that failed.
fn again(desk: &Desk, job: Job) -> Result<Job> {
    match job.state {
        JobState::Done if job.failed == 0 => return Ok(job),
        JobState::Done => desk.store().write(|db| jobs::reopen_failed(db, &job.id))?,
        _ => {}
    }
    super::jobs::go_on(desk, &job.id)
}

fn fingerprint(integration: &str, request: &BulkRequest) -> Result<String> {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    let parts = serde_json::to_vec(&(integration, &request.kind, &request.options, &request.csv))
        .map_err(|error| {
        Error::new(
            Code::Internal,
            format!("The file cannot be named: {error}."),
        )
    })?;
    Ok(URL_SAFE_NO_PAD.encode(Sha256::digest(parts)))
}

/// What a row asks for: the customer, and the options that its own columns change.
#[derive(serde::Serialize, serde::Deserialize)]
struct Input {
    customer: CustomerDraft,
    options: BTreeMap<String, String>,
}

fn work(row: import::Row, kind: &LinkKind, request: &BulkRequest) -> Result<Work> {
    let mut work = Work {
        line: row.line,
        asked: false,
        customer: String::new(),
        input: String::new(),
        error: None,
    };
    match row.draft {
        Ok(mut customer) => {
            let mut options = request.options.clone();
            Columns::from(&customer).outweigh(kind, &mut options);
            for field in kind.fields {
                if let Some(value) = customer.extra.remove(field.name) {
                    options.entry(field.name.to_owned()).or_insert(value);
                }
            }
            work.customer.clone_from(&customer.owner_id);
            work.error = refusal(kind, &customer, options.clone());
            work.input = serde_json::to_string(&Input { customer, options }).map_err(|error| {
                Error::new(Code::Internal, format!("A row cannot be kept: {error}."))
            })?;
        }
        Err(rejected) => work.error = Some(Error::field(rejected.column, rejected.reason)),
    }
    Ok(work)
}

/// Why a row could not be asked for, with what its customer fills in.
fn refusal(
    kind: &LinkKind,
    customer: &CustomerDraft,
    mut asked: BTreeMap<String, String>,
) -> Option<Error> {
    Columns::from(customer).fill(kind, &mut asked);
    let checked = options::checked_options(kind, asked);
    checked
        .and_then(|whole| options::check_needs(kind, &whole))
        .err()
}

/// Goes through the rows that are not done.
pub(super) async fn run(desk: &Desk, record: JobRecord, control: &mut Control) -> Result<()> {
    let line = Line::open(desk, &record.integration).await?.patient();
    let id = &record.job.id;
    while let Some(work) = desk.store().read(|db| jobs::next_work(db, id))? {
        control.check()?;
        // Not inside `or_stop`: a request under way is never dropped, since nobody could tell what became of it.
        match one(desk, &line, &record, &work).await {
            Ok(()) => {}
            Err(error) if error.code == Code::RateLimited => wait(desk, id, control, error).await?,
            Err(error) if ends_job(&error) => return Err(error),
            Err(error) => desk
                .store()
                .write(|db| jobs::set_row(db, id, work.line, "failed", None, Some(&error)))?,
        }
        desk.changed("jobs", Some(id));
    }
    Ok(())
}

async fn one(desk: &Desk, line: &Line, record: &JobRecord, work: &Work) -> Result<()> {
    let id = &record.job.id;
    let input: Input = serde_json::from_str(&work.input).map_err(|error| {
        Error::new(
            Code::Internal,
            format!("The row cannot be read again: {error}."),
        )
    })?;
    let known = |db: &Connection| customers::of_owner(db, &input.customer.owner_id);
    let merged =
        |known: &Option<Customer>| import::merged(desk, input.customer.clone(), known.clone());
    let before = desk.store().read(known)?;
    // A row that knocks again and again, since the system asks for patience, is in the trail already.
    let customer = match before {
        Some(before) if work.asked && merged(&Some(before.clone())) == before => before,
        _ => desk.act(|db| {
            let known = known(db)?;
            let customer = merged(&known);
            if known.as_ref() != Some(&customer) {
                let practice = line.row.environment == Environment::Practice;
                customers::save(db, &customer, practice)?;
            }
            jobs::set_row(db, id, work.line, "asked", None, None)?;
            Ok((customer.clone(), asking(line, id, work.line, &customer)))
        })?,
    };
    let request = LinkRequest {
        integration: line.row.id.clone(),
        customer: customer.id,
        kind: record.request.clone(),
        options: input.options,
    };
    let plan = make::plan(desk, line, request, Some((id.clone(), work.line)))?;
    make::make(desk, line, plan).await.map(drop)
}

/// A row that is asked for, in the trail.
fn asking(line: &Line, job: &str, at: u32, customer: &Customer) -> Act {
    Act {
        action: "link.ask",
        subject: format!("{} {}", customer.name, customer.id),
        detail: format!("line {at} of {job}"),
        environment: Some(line.row.environment),
    }
}

/// A 429 refuses before anything is done, so the row may be asked again after the wait.
async fn wait(desk: &Desk, id: &str, control: &mut Control, error: Error) -> Result<()> {
    let span = Duration::from_secs(error.retry_after.unwrap_or(60).into());
    desk.store()
        .write(|db| jobs::set_waiting(db, id, Some(&error)))?;
    desk.changed("jobs", Some(id));
    let sleep = async {
        desk.clock().sleep(span).await;
        Ok(())
    };
    control.or_stop(sleep).await?;
    desk.store().write(|db| jobs::set_waiting(db, id, None))
}

/// What would fail for every row stops the job, so that it can go on once mended.
fn ends_job(error: &Error) -> bool {
    matches!(
        error.code,
        Code::LiveReadOnly
            | Code::Unauthorized
            | Code::Forbidden
            | Code::Network
            | Code::SecretAbsent
            | Code::Disk
            | Code::VaultLocked
            | Code::VaultMissing
            | Code::VaultCancelled
            | Code::VaultTimeout
            | Code::VaultWrong
            | Code::VaultFailed
    )
}
