//! Lists of events, for a desk that no webhook reaches: read sparingly, with an overlap, each event once.

use crate::{
    audit::Act,
    clock::Time,
    desk::Desk,
    error::Result,
    store::{
        accounts, events,
        integrations::{self, IntegrationRow, Mark},
    },
    systems::{self, Meaning, Verified},
    wire::{Event, EventsRead, Id, Source},
};

use super::{
    arrivals,
    inbox::follow,
    learn::blank,
    line::{self, Line},
};

/// Seconds that a list is read again over what was read before: order and times of events are not exact.
const OVERLAP: i64 = 600;

/// How far back a system keeps its events, in days.
const HORIZON: u32 = 30;

/// The most pages of one round; what is older is read by the next sync.
const PAGES: usize = 20;

/// Reads the events of every integration that has accounts and whose system keeps such a list.
pub(super) async fn round(desk: &Desk) -> Result<()> {
    for row in desk.store().read(|db| integrations::all(db, None))? {
        let keeps = systems::find(&row.system)?.spec().offers.events;
        if keeps && desk.store().read(|db| accounts::count_of(db, &row.id))? > 0 {
            // One that does not answer does not keep the others waiting for their round.
            let _ = read(desk, row).await;
        }
    }
    Ok(())
}

/// Reads the events of an integration now, as the watch does from time to time.
pub async fn event_poll(desk: &Desk, request: Id) -> Result<EventsRead> {
    let row = desk
        .store()
        .read(|db| integrations::find(db, &request.id))?;
    let since = since(&row, line::system_now(desk, &row).await);
    let id = row.id.clone();
    let rows = read(desk, row).await?;
    arrivals::look(desk)?;
    desk.changed("integrations", Some(&id));
    Ok(EventsRead {
        rows,
        since,
        horizon_days: HORIZON,
    })
}

/// Reads what happened since the last time, newest first, and follows each account once.
pub(super) async fn read(desk: &Desk, row: IntegrationRow) -> Result<u32> {
    let line = Line::of(desk, row).await?.patient();
    let begun = line.now();
    let since = since(&line.row, begun);
    let mut fresh: Vec<Verified> = Vec::new();
    let mut cursor = None;
    for _ in 0..PAGES {
        let page = line.system.events(&line.cx(), since, cursor).await?;
        for event in page.rows {
            if event.meaning != Meaning::Other && claim(desk, &line.row, &event)? {
                fresh.push(event);
            }
        }
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    // The newest word on an account is the first here; the account as it stands now is read once.
    for event in &fresh {
        if event.account.is_none() || seen.insert(event.account.clone()) {
            follow(desk, &line, event, Source::Poll).await?;
        }
    }
    desk.store()
        .write(|db| integrations::mark(db, &line.row.id, Mark::Events, begun))?;
    Ok(u32::try_from(fresh.len()).unwrap_or(u32::MAX))
}

/// From the last round, a little earlier, and never from beyond what the system keeps.
fn since(row: &IntegrationRow, now: Time) -> Time {
    let last = row.events_until.unwrap_or(row.created_at);
    last.plus_seconds(-OVERLAP)
        .max(now.plus_seconds(-i64::from(HORIZON) * 86_400))
}

/// The claim that webhooks use too, so that what came both ways acts once.
fn claim(desk: &Desk, row: &IntegrationRow, event: &Verified) -> Result<bool> {
    if !desk
        .store()
        .read(|db| events::is_new(db, &row.id, &event.dedupe_key))?
    {
        return Ok(false);
    }
    let fresh = desk.enter(|db| {
        let fresh = events::claim(db, &row.id, &event.dedupe_key, desk.now())?;
        if fresh {
            let told = Event {
                to: event.event.clone(),
                detail: event.account.clone().unwrap_or_default(),
                happened_at: event.happened_at,
                ..blank(row, "event-read", Source::Poll, desk.now())
            };
            events::insert(db, &told)?;
        }
        let act = Act {
            action: "event.read",
            subject: format!("{} {}", row.name, row.id),
            detail: event.event.clone(),
            environment: Some(row.environment),
        };
        Ok((fresh, act))
    })?;
    desk.changed("events", None);
    Ok(fresh)
}
