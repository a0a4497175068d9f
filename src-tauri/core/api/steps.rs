//! The steps of a customer on a link, where the system tells of them.

use crate::{
    desk::Desk,
    error::Result,
    store::{events, links::LinkRecord},
    systems::Passed,
    wire::{Event, Source},
};

use super::{learn::blank, line::Line};

/// Notes the steps that led to an account since the last question, which its link would end without.
pub(super) fn note(desk: &Desk, line: &Line, record: &LinkRecord, passed: &[Passed]) -> Result<()> {
    desk.store().write(|db| {
        for step in passed {
            events::insert(db, &event(desk, line, record, "link-step", step))?;
        }
        Ok(())
    })
}

/// A step as the timeline tells it.
pub(super) fn event(
    desk: &Desk,
    line: &Line,
    record: &LinkRecord,
    kind: &'static str,
    step: &Passed,
) -> Event {
    Event {
        to: step.status.clone(),
        happened_at: step.at,
        link: Some(record.link.id.clone()),
        customer: Some(record.link.customer.clone()),
        customer_name: record.link.customer_name.clone(),
        ..blank(&line.row, kind, Source::Poll, desk.now())
    }
}
