//! Waits for long work: progress on stderr where that is a terminal, Ctrl-C ends it cleanly.

use std::{pin::pin, time::Duration};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use linkdesk::{
    api,
    desk::Desk,
    error::{Code, Error, Result},
    wire::{Id, Job, JobQuery, JobState},
};

/// How often progress is looked at.
const PULSE: Duration = Duration::from_millis(150);

/// Waits until the job has ended, and tells `look` now and then and at the end how it stands.
///
/// The first Ctrl-C asks the job to stop after its step, the second leaves at once; what is done stays done.
pub(crate) async fn follow(
    desk: &Desk,
    job: Job,
    mut look: impl AsyncFnMut(&Job) -> Result<()>,
) -> Result<Job> {
    let bar = bar(&job);
    let mut ended = pin!(api::job_wait(desk, &job.id));
    let mut pulse = tokio::time::interval(PULSE);
    // Listening without a gap: a Ctrl-C while rows are printed counts too.
    let mut interrupt = pin!(tokio::signal::ctrl_c());
    let mut asked_to_stop = false;
    loop {
        tokio::select! {
            job = &mut ended => {
                bar.finish_and_clear();
                let job = job?;
                look(&job).await?;
                return done(job);
            }
            _ = pulse.tick() => {
                let now = show(desk, &job.id).await?;
                draw(&bar, &now);
                look(&now).await?;
            }
            _ = &mut interrupt => {
                interrupt.set(tokio::signal::ctrl_c());
                if asked_to_stop {
                    return Err(Error::new(Code::Cancelled, "Left at once; the job can be resumed."));
                }
                asked_to_stop = true;
                api::job_cancel(desk, Id { id: job.id.clone() }).await?;
            }
        }
    }
}

async fn show(desk: &Desk, id: &str) -> Result<Job> {
    let query = JobQuery {
        id: id.to_owned(),
        after_line: u32::MAX,
        failed_only: false,
    };
    Ok(api::job_show(desk, query).await?.job)
}

fn done(job: Job) -> Result<Job> {
    match job.state {
        JobState::Done => Ok(job),
        JobState::Cancelled => Err(Error::new(
            Code::Cancelled,
            "Stopped as asked; what is done stays done.",
        )),
        JobState::Failed => Err(job
            .error
            .unwrap_or_else(|| Error::new(Code::Internal, "The job failed."))),
        JobState::Running | JobState::Paused | JobState::Interrupted => {
            Err(job.error.unwrap_or_else(|| {
                Error::new(
                    Code::Conflict,
                    "The job was paused elsewhere; it can be resumed.",
                )
            }))
        }
    }
}

fn bar(job: &Job) -> ProgressBar {
    // Draws nothing where stderr is no terminal.
    let bar = ProgressBar::with_draw_target(job.total.map(u64::from), ProgressDrawTarget::stderr());
    let style = match job.total {
        Some(_) => "{msg} {wide_bar:.dim} {pos}/{len} {eta}",
        None => "{msg} {spinner} {pos}",
    };
    if let Ok(style) = ProgressStyle::with_template(style) {
        bar.set_style(style);
    }
    bar.set_message(crate::text::harmless(&job.title));
    bar
}

fn draw(bar: &ProgressBar, job: &Job) {
    if let Some(total) = job.total {
        bar.set_length(u64::from(total));
    }
    bar.set_position(u64::from(job.done));
}
