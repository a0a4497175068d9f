//! Events and the audit trail.

use crate::{
    audit,
    desk::Desk,
    error::Result,
    store::{self, events},
    wire::{AuditCheck, AuditPage, AuditVerdict, EventPage, PageRequest},
};

/// A page of events, newest first.
pub async fn event_list(desk: &Desk, request: PageRequest) -> Result<EventPage> {
    desk.store().read(|db| events::page(db, &request))
}

/// A page of the trail, newest first.
pub async fn audit_list(desk: &Desk, request: PageRequest) -> Result<AuditPage> {
    desk.store().read(|db| {
        let (rows, next, total) = store::audit::page(db, &request)?;
        let head = store::audit::head(db)?.unwrap_or_default().hash;
        Ok(AuditPage {
            rows,
            next,
            total,
            head,
        })
    })
}

/// Says whether the trail is whole.
pub async fn audit_verify(desk: &Desk, request: AuditCheck) -> Result<AuditVerdict> {
    let keys = desk.keys()?;
    desk.store()
        .read(|db| audit::verify(db, &keys.chain, request.anchor.as_deref()))
}
