//! `sync`: reconciles the accounts.

use linkdesk::{
    api,
    desk::Desk,
    error::Result,
    wire::{SyncReport, SyncRequest},
};

use crate::{job, out::Out};

pub(crate) async fn run(integration: Option<String>, desk: &Desk, out: &Out) -> Result<()> {
    let started = api::sync_start(desk, SyncRequest { integration }).await?;
    let job = job::follow(desk, started, async |_| Ok(())).await?;
    let report = job.sync.unwrap_or_default();
    out.answer(&report, |text| {
        let SyncReport {
            created,
            changed,
            vanished,
            unchanged,
            requests,
            throttled,
            seconds,
        } = &report;
        text.say(&format!(
            "{created} created, {changed} changed, {vanished} vanished, {unchanged} unchanged."
        ));
        text.say(&format!(
            "{requests} requests in {seconds:.1} seconds, asked for patience {throttled} times."
        ));
        if job.failed > 0 {
            text.say(&format!("{} accounts could not be read.", job.failed));
        }
    })
}
