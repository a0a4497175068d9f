//! Jobs as people handle them: look, pause, resume, cancel, wait.

use std::time::Duration;

use crate::{
    audit::Act,
    desk::Desk,
    error::{Code, Error, Result},
    jobs::{Control, Wish},
    store::jobs::{self, JobRecord},
    wire::{Id, Job, JobDetail, JobQuery, JobState, Nothing},
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
    let now = desk.now();
    desk.act(|db| {
        jobs::set_state(db, &request.id, JobState::Running, None, now)?;
        Ok(((), act("job.resume", &record)))
    })?;
    start(desk, &request.id)?;
    desk.store().read(|db| Ok(jobs::get(db, &request.id)?.job))
}

pub(super) fn act(action: &'static str, record: &JobRecord) -> Act {
    Act {
        action,
        subject: record.job.id.clone(),
        detail: format!("{} for {}", record.job.kind, record.job.title),
        environment: None,
    }
}

/// How often a job that another desk is at is looked at.
const LOOK: Duration = Duration::from_secs(1);

/// Waits until a job is no longer at work, here or at another desk over this folder, and tells how it stands.
pub async fn job_wait(desk: &Desk, id: &str) -> Result<Job> {
    loop {
        desk.controls().ended(id).await;
        let job = desk.store().read(|db| Ok(jobs::get(db, id)?.job))?;
        if job.state != JobState::Running || desk.presence().claim(id)?.is_some() {
            return Ok(job);
        }
        desk.clock().sleep(LOOK).await;
    }
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

/// Puts a job to work beside everything else, unless somebody is at it already, at this desk or another.
pub(super) fn start(desk: &Desk, id: &str) -> Result<()> {
    let Some(control) = desk.controls().start(id) else {
        return Ok(());
    };
    let Some(claim) = desk.presence().claim(id)? else {
        return Ok(());
    };
    let (desk, id) = (desk.clone(), id.to_owned());
    tokio::spawn(async move {
        let (outcome, control) = run(&desk, &id, control).await;
        // A file that cannot be written leaves the job as it is; the next start finds it interrupted.
        let _ = finish(&desk, &id, outcome, control.wish());
        // In this order: whoever takes the job up again finds it unclaimed, and whoever waits sees the end written.
        drop(claim);
        drop(control);
        desk.changed("jobs", Some(&id));
    });
    Ok(())
}

/// Between two steps: stops a job that its own desk or, by its state, another one has paused or cancelled.
pub(super) fn go_on(desk: &Desk, id: &str, control: &Control) -> Result<()> {
    control.check()?;
    match desk.store().read(|db| jobs::get(db, id))?.job.state {
        JobState::Running => Ok(()),
        _ => Err(crate::jobs::stopped()),
    }
}

/// Runs a job to its end, and gives the control back.
async fn run(desk: &Desk, id: &str, mut control: Control) -> (Result<()>, Control) {
    let record = match desk.store().read(|db| jobs::get(db, id)) {
        Ok(record) => record,
        Err(error) => return (Err(error), control),
    };
    let outcome = match record.job.kind.as_str() {
        "sync" => super::sync::run(desk, record, &mut control).await,
        _ => super::bulk::run(desk, record, &mut control).await,
    };
    (outcome, control)
}

fn finish(desk: &Desk, id: &str, outcome: Result<()>, wish: Wish) -> Result<()> {
    let now = desk.now();
    let (state, error) = match (outcome, wish) {
        (Ok(()), _) => (JobState::Done, None),
        (Err(error), Wish::Cancel) if error.code == Code::Cancelled => (JobState::Cancelled, None),
        (Err(error), Wish::Pause) if error.code == Code::Cancelled => (JobState::Paused, None),
        // Another desk stopped it, and has written how.
        (Err(error), Wish::Run) if error.code == Code::Cancelled => return Ok(()),
        (Err(error), _) => (JobState::Failed, Some(error)),
    };
    desk.store()
        .write(|db| jobs::set_state(db, id, state, error.as_ref(), now))
}
