//! `sync`: reconciles the accounts.

use linkdesk::{
    api,
    desk::Desk,
    error::{Error, Result},
    wire::{IntegrationQuery, SyncReport, SyncRequest},
};

use crate::{job, out::Out};

pub(crate) async fn run(integration: Option<String>, desk: &Desk, out: &Out) -> Result<()> {
    let wanted = match integration {
        Some(name) => vec![name],
        None => everyone(desk).await?,
    };
    let mut sum = SyncReport::default();
    let mut warnings = Vec::new();
    for integration in wanted {
        let request = SyncRequest {
            integration: Some(integration),
        };
        let started = api::sync_start(desk, request).await?;
        let job = job::follow(desk, started, async |_| Ok(())).await?;
        warnings.extend(job.error.map(|warning| warning.message));
        add(&mut sum, &job.sync.unwrap_or_default());
    }
    out.answer(&sum, |text| {
        text.say(&format!(
            "{} created, {} changed, {} vanished, {} unchanged.",
            sum.created, sum.changed, sum.vanished, sum.unchanged
        ));
        text.say(&format!(
            "{} requests in {:.1} seconds, asked for patience {} times.",
            sum.requests, sum.seconds, sum.throttled
        ));
        warnings.iter().for_each(|warning| text.say(warning));
    })
}

/// Every integration but that of the practice inside the window, which runs in the window only.
async fn everyone(desk: &Desk) -> Result<Vec<String>> {
    let rows = api::integration_list(desk, IntegrationQuery::default()).await?;
    let ids: Vec<_> = rows
        .into_iter()
        .filter(|row| !row.built_in)
        .map(|row| row.id)
        .collect();
    match ids.is_empty() {
        true => Err(Error::field(
            "integration",
            "There is no integration to sync yet.",
        )),
        false => Ok(ids),
    }
}

fn add(sum: &mut SyncReport, more: &SyncReport) {
    sum.created += more.created;
    sum.changed += more.changed;
    sum.vanished += more.vanished;
    sum.unchanged += more.unchanged;
    sum.unreadable += more.unreadable;
    if sum.unreadable_why.is_empty() {
        sum.unreadable_why.clone_from(&more.unreadable_why);
    }
    sum.requests += more.requests;
    sum.throttled += more.throttled;
    sum.seconds += more.seconds;
}
