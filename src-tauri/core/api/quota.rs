//! Reads that a system counts over a month. The desk counts along, says how far it has come, and grows quiet by itself
//! before somebody else is kept from reading.

use rusqlite::Connection;

use crate::{
    desk::Desk,
    error::Result,
    store::{integrations::IntegrationRow, reads},
    systems,
    wire::{Diagnosis, Reads, Step},
};

use super::diagnose::diagnosis;

/// Days over which reads are counted, as docs.stripe.com/rate-limits is quoted.
const DAYS: u32 = 30;

/// From this share on, in percent, the desk warns, and reads no list by itself.
const MUCH: u64 = 80;

/// Notes what was read since the last time; without an open file it is noted later.
pub(super) fn note(desk: &Desk) {
    for (integration, count) in desk.reads_sent() {
        let noted = desk
            .store()
            .write(|db| reads::add(db, &integration, count, desk.now()));
        if noted.is_err() {
            desk.put_back_reads(&integration, count);
        }
    }
}

/// Forgets what no month counts any more.
pub(super) fn tidy(desk: &Desk) -> Result<()> {
    desk.store().write(|db| reads::forget(db, DAYS, desk.now()))
}

/// How far the reads of an integration have come; absent: its system counts none.
pub(super) fn of(db: &Connection, desk: &Desk, row: &IntegrationRow) -> Result<Option<Reads>> {
    let Some(allowed) = systems::find(&row.system)?.reads_a_month() else {
        return Ok(None);
    };
    Ok(Some(Reads {
        used: reads::of(db, &row.id, DAYS, desk.now())?,
        allowed,
        days: DAYS,
    }))
}

impl Reads {
    /// Whether so many were used that the rest is left to people.
    pub(super) fn much(&self) -> bool {
        u64::from(self.used) * 100 >= u64::from(self.allowed) * MUCH
    }
}

/// What is wrong with it; absent: nothing.
pub(super) fn diagnose(reads: Option<&Reads>) -> Option<Diagnosis> {
    let reads = reads.filter(|reads| reads.much())?;
    let told = diagnosis("reads-high", "warning", &[Step::OpenDashboard])
        .with("used", reads.used)
        .with("allowed", reads.allowed);
    Some(told.with("days", reads.days))
}
