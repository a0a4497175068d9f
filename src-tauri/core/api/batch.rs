//! What a sync has read and keeps in one go, beside the reading of what comes next.

use crate::{
    audit::Act,
    clock::Time,
    desk::Desk,
    error::Result,
    store::{integrations::IntegrationRow, jobs},
    systems::FoundPage,
    wire::{Source, SyncReport},
};

use super::learn::{Learning, Tally};

/// What was read and shall be kept in one go.
pub(super) struct Batch {
    pub(super) desk: Desk,
    pub(super) row: IntegrationRow,
    /// The job.
    pub(super) id: String,
    /// Rows of the list before this batch.
    pub(super) before: u32,
    /// What was counted before.
    pub(super) report: SyncReport,
    pub(super) page: FoundPage,
    /// The moment by the system's clock.
    pub(super) at: Time,
}

impl Batch {
    /// Rows, progress and cursor in one transaction: after a crash the next page is the right one.
    pub(super) fn write(mut self) -> Result<(u32, SyncReport)> {
        let unreadable = self.page.unreadable.len();
        let done = self.before + count(self.page.rows.len() + unreadable);
        for why in &self.page.unreadable {
            cannot_read(&mut self.report, why);
            self.report.unreadable += 1;
        }
        let learning = Learning {
            desk: &self.desk,
            row: &self.row,
            source: Source::Sync,
            now: self.desk.now(),
            at: self.at,
            sync: &self.id,
        };
        self.desk.enter(|db| {
            let tally = learning.take(db, &self.page.rows)?;
            add(&mut self.report, tally);
            jobs::set_sync(db, &self.id, done, self.page.next.as_deref(), &self.report)?;
            let detail = format!(
                "{} created, {} changed, {} unchanged, {unreadable} unreadable",
                tally.created, tally.changed, tally.unchanged
            );
            Ok(((), act("sync.page", &self.row, detail)))
        })?;
        self.desk.changed("jobs", Some(&self.id));
        self.desk.changed("accounts", None);
        Ok((done, self.report))
    }
}

/// An act of a sync.
pub(super) fn act(action: &'static str, row: &IntegrationRow, detail: String) -> Act {
    Act {
        action,
        subject: format!("{} {}", row.name, row.id),
        detail,
        environment: Some(row.environment),
    }
}

/// Keeps the first reason: the others are mostly the same.
pub(super) fn cannot_read(report: &mut SyncReport, why: &str) {
    if report.unreadable_why.is_empty() {
        why.clone_into(&mut report.unreadable_why);
    }
}

fn count(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

fn add(report: &mut SyncReport, tally: Tally) {
    report.created += tally.created;
    report.changed += tally.changed;
    report.unchanged += tally.unchanged;
}
