//! `link create --csv`: a link for every row, as a job; each row is printed as soon as it and those before it are
//! done.

use std::{collections::BTreeMap, path::PathBuf};

use linkdesk::{
    api,
    desk::Desk,
    error::Result,
    wire::{BulkRequest, Id, Job, JobQuery, JobRow, JobState},
};
use serde::Serialize;

use crate::{job, out::Out, run};

/// What is to be made.
pub(crate) struct Wish {
    pub(crate) integration: String,
    pub(crate) kind: String,
    pub(crate) file: PathBuf,
    pub(crate) options: BTreeMap<String, String>,
}

/// A row of the job with the address that the customer needs.
#[derive(Serialize)]
struct Line<'a> {
    #[serde(flatten)]
    row: &'a JobRow,
    url: Option<String>,
}

pub(crate) async fn run(wish: Wish, desk: &Desk, out: &Out) -> Result<()> {
    let request = BulkRequest {
        integration: wish.integration,
        kind: wish.kind,
        csv: run::read(&wish.file)?,
        options: wish.options,
    };
    let started = api::link_bulk(desk, request).await?;
    let mut rows = Rows {
        desk,
        out,
        printed: 0,
    };
    let job = job::follow(desk, started, async |job| rows.print(job).await).await?;
    let made = job.done.saturating_sub(job.failed);
    out.note(&format!("{made} links made, {} rows failed.", job.failed));
    Ok(())
}

struct Rows<'a> {
    desk: &'a Desk,
    out: &'a Out,
    /// Line of the file that was printed last.
    printed: u32,
}

impl Rows<'_> {
    /// Prints the rows that are done, in the order of the file; all that are left once the job has ended.
    async fn print(&mut self, job: &Job) -> Result<()> {
        loop {
            let query = JobQuery {
                id: job.id.clone(),
                after_line: self.printed,
                failed_only: false,
            };
            let page = api::job_show(self.desk, query).await?.rows;
            let running = job.state == JobState::Running;
            let ready = page
                .iter()
                .take_while(|row| !running || matches!(row.status.as_str(), "done" | "failed"));
            let mut count = 0;
            for row in ready {
                self.line(row).await?;
                self.printed = row.line;
                count += 1;
            }
            if count == 0 || count < page.len() {
                return Ok(());
            }
        }
    }

    async fn line(&self, row: &JobRow) -> Result<()> {
        let url = match &row.link {
            Some(id) => {
                api::link_show(self.desk, Id { id: id.clone() })
                    .await?
                    .link
                    .url
            }
            None => None,
        };
        let line = Line { row, url };
        self.out.answer(&line, |text| {
            let why = row
                .error
                .as_ref()
                .map_or("", |error| error.message.as_str());
            let told = line.url.as_deref().unwrap_or(why);
            text.say(&format!(
                "{:>6}  {:<7}  {}  {told}",
                row.line, row.status, row.customer
            ));
        })
    }
}
