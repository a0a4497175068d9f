//! Jobs as people handle them: look, pause, resume, cancel, wait.

use rusqlite::Connection;

use crate::{
    audit::Act,
    desk::Desk,
    error::{Code, Error, Result},
    jobs::{Control, Wish},
    store::{
        integrations,
        jobs::{self, JobRecord},
    },
    wire::{Environment, Id, Job, JobDetail, JobKind, JobQuery, JobState, Nothing},
};

/// The newest hundred jobs.
pub async fn job_list(desk: &Desk, _: Nothing) -> Result<Vec<Job>> {
    desk.store().read(jobs::newest)
}

/// A job and a page of its rows.
pub async fn job_show(desk: &Desk, request: JobQuery) -> Result<JobDetail> {
    desk.store().read(|db| {
        Ok(JobDetail {
            job: jobs::get(db, &request.id)?.job,
            rows: jobs::rows(db, &request)?,
        })
    })
}

/// Halts a job after its present step.
pub async fn job_pause(desk: &Desk, request: Id) -> Result<Job> {
    end_step(
        desk,
        &request.id,
        Wish::Pause,
        JobState::Paused,
        "job.pause",
    )
    .await
}

/// Ends a job after its present step; what is done stays done.
pub async fn job_cancel(desk: &Desk, request: Id) -> Result<Job> {
    end_step(
        desk,
        &request.id,
        Wish::Cancel,
        JobState::Cancelled,
        "job.cancel",
    )
    .await
}

async fn end_step(
    desk: &Desk,
    id: &str,
    wish: Wish,
    state: JobState,
    action: &'static str,
) -> Result<Job> {
    desk.controls().tell(id, wish);
    desk.controls().ended(id).await;
    let _nobody_else = take(desk, id)?;
    let now = desk.now();
    let job = desk.act(|db| {
        let record = jobs::get(db, id)?;
        if record.job.ended_at.is_none() {
            jobs::set_state(db, id, state, None, now)?;
        }
        Ok((jobs::get(db, id)?.job, act(action, &record)))
    })?;
    desk.changed("jobs", Some(id));
    Ok(job)
}

/// Goes on with a job that was paused, interrupted or failed.
pub async fn job_resume(desk: &Desk, request: Id) -> Result<Job> {
    let record = desk.store().read(|db| jobs::get(db, &request.id))?;
    if matches!(record.job.state, JobState::Done | JobState::Cancelled) {
        return Err(Error::new(
            Code::Conflict,
            "This job has ended; start a new one.",
        ));
    }
    go_on(desk, &request.id)
}

/// Puts a job that has stopped to work again; one that is at work here already goes on.
pub(super) fn go_on(desk: &Desk, id: &str) -> Result<Job> {
    if !desk.controls().tell(id, Wish::Run)
        && let Some(control) = take(desk, id)?
    {
        let now = desk.now();
        desk.act(|db| {
            let record = jobs::get(db, id)?;
            jobs::set_state(db, id, JobState::Running, None, now)?;
            let environment = changes(db, &record)?;
            let act = act("job.resume", &record);
            Ok(((), Act { environment, ..act }))
        })?;
        work(desk, id, control);
    }
    desk.store().read(|db| Ok(jobs::get(db, id)?.job))
}

/// The environment that a job changes; absent where it only reads.
fn changes(db: &Connection, record: &JobRecord) -> Result<Option<Environment>> {
    if record.job.kind == JobKind::Sync {
        return Ok(None);
    }
    Ok(Some(
        integrations::find(db, &record.integration)?.environment,
    ))
}

pub(super) fn act(action: &'static str, record: &JobRecord) -> Act {
    Act {
        action,
        subject: record.job.id.clone(),
        detail: format!("{} for {}", record.job.kind.word(), record.job.title),
        environment: None,
    }
}

/// Waits until a job is no longer at work, and tells how it stands.
pub async fn job_wait(desk: &Desk, id: &str) -> Result<Job> {
    desk.controls().ended(id).await;
    desk.store().read(|db| Ok(jobs::get(db, id)?.job))
}

/// Jobs that the end of the program cut off go on.
pub(super) async fn resume_interrupted(desk: &Desk) {
    // Jobs stay as they are when the file or the vault is closed; the window then says so at its own place.
    let Ok(open) = desk.store().read(jobs::interrupted) else {
        return;
    };
    for job in open {
        let _ = job_resume(desk, Id { id: job.id }).await;
    }
}

/// Enters a new job and puts it to work. It is taken first: whoever sees it entered sees it at work.
pub(super) fn begin(desk: &Desk, id: &str, enter: impl FnOnce() -> Result<Job>) -> Result<Job> {
    let control = take(desk, id)?;
    let job = enter()?;
    if let Some(control) = control {
        work(desk, id, control);
    }
    Ok(job)
}

/// Takes a job for this desk; absent: it is at work here already. [`Code::Conflict`]: another process is at it.
fn take(desk: &Desk, id: &str) -> Result<Option<Control>> {
    desk.controls().start(id, || desk.presence().claim(id))
}

/// Works on a job beside everything else.
fn work(desk: &Desk, id: &str, control: Control) {
    desk.changed("jobs", Some(id));
    let (desk, id) = (desk.clone(), id.to_owned());
    tokio::spawn(async move {
        let outcome = run(&desk, &id, control).await;
        // A file that cannot be written leaves the job as it is; the next start finds it interrupted.
        let _ = finish(&desk, &id, outcome);
        desk.changed("jobs", Some(&id));
    });
}

/// Runs a job to its end; the control is given back last, so that whoever waits sees the end written.
///
/// A job that is done may leave a warning.
async fn run(desk: &Desk, id: &str, mut control: Control) -> (Result<Option<Error>>, Control) {
    let record = match desk.store().read(|db| jobs::get(db, id)) {
        Ok(record) => record,
        Err(error) => return (Err(error), control),
    };
    let outcome = match record.job.kind {
        JobKind::Sync => super::sync::run(desk, record, &mut control).await,
        JobKind::Links => super::bulk::run(desk, record, &mut control)
            .await
            .map(|()| None),
    };
    (outcome, control)
}

fn finish(
    desk: &Desk,
    id: &str,
    (outcome, control): (Result<Option<Error>>, Control),
) -> Result<()> {
    let now = desk.now();
    let (state, error) = match outcome {
        Ok(warning) => (JobState::Done, warning),
        Err(error) if error.code == Code::Cancelled => {
            let state = match control.wish() {
                Wish::Cancel => JobState::Cancelled,
                Wish::Pause => JobState::Paused,
                Wish::Leave | Wish::Run => JobState::Interrupted,
            };
            (state, None)
        }
        Err(error) => (JobState::Failed, Some(error)),
    };
    desk.store()
        .write(|db| jobs::set_state(db, id, state, error.as_ref(), now))
}
