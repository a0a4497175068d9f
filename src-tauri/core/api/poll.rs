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
    systems::{self, EventsAsk, Meaning, Verified},
    wire::{Event, EventsRead, Id, Source},
};

use super::{
    accounts::read_again,
    arrivals,
    inbox::follow,
    learn::blank,
    line::{self, Line},
    quota,
    watch::{BEAT, POLL},
};

/// Seconds that a list is read again over what was read before: order and times of events are not exact.
const OVERLAP: i64 = 600;

/// How far back a system keeps its events, in days.
const HORIZON: u32 = 30;

/// The most pages of one round; what is older is read by the next sync.
const PAGES: usize = 20;

/// Seconds after which an account that nothing was heard of has its own list read; one account a round.
const SILENCE: i64 = 86_400;

/// Reads the events of every integration that has accounts and whose system keeps such a list; of one that has used
/// up most of its reads somebody has to ask for it.
pub(super) async fn round(desk: &Desk) -> Result<()> {
    quota::note(desk);
    for row in desk.store().read(|db| integrations::all(db, None))? {
        let keeps = systems::find(&row.system)?.spec().offers.events;
        let (accounts, reads) = desk
            .store()
            .read(|db| Ok((accounts::count_of(db, &row.id)?, quota::of(db, desk, &row)?)))?;
        if keeps && accounts > 0 && !reads.is_some_and(|reads| reads.much()) {
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
    let rows = read(desk, row.clone()).await?;
    arrivals::look(desk)?;
    quota::note(desk);
    let reads = desk.store().read(|db| quota::of(db, desk, &row))?;
    desk.changed("integrations", Some(&row.id));
    let every = POLL * u32::try_from(BEAT.as_secs()).unwrap_or_default();
    Ok(EventsRead {
        rows,
        since,
        horizon_days: HORIZON,
        every: (!reads.is_some_and(|reads| reads.much())).then_some(every),
        reads,
    })
}

/// Reads what happened since the last time, newest first, and follows each account once.
async fn read(desk: &Desk, row: IntegrationRow) -> Result<u32> {
    let line = Line::of(desk, row).await?.patient();
    let begun = line.now();
    let ask = EventsAsk {
        since: since(&line.row, begun),
        ..EventsAsk::default()
    };
    let fresh = fresh(desk, &line, ask).await?;
    let mut seen = std::collections::BTreeSet::new();
    // The newest word on an account is the first here; the account as it stands now is read once.
    for event in &fresh {
        if event.account.is_none() || seen.insert(event.account.clone()) {
            follow(desk, &line, event, Source::Poll).await?;
        }
    }
    let more = match line.system.lists_events_by_account() {
        true => of_a_silent_one(desk, &line).await?,
        false => 0,
    };
    desk.store()
        .write(|db| integrations::mark(db, &line.row.id, Mark::Events, begun))?;
    Ok(u32::try_from(fresh.len() + more).unwrap_or(u32::MAX))
}

/// Reads the list of the one account that nothing was heard of for longest, and then the account: what is not told is
/// seen, and a platform that is no longer let in learns of it.
async fn of_a_silent_one(desk: &Desk, line: &Line) -> Result<usize> {
    let before = desk.now().plus_seconds(-SILENCE);
    let silent = desk
        .store()
        .read(|db| accounts::silent(db, &line.row.id, before))?;
    let Some(account) = silent.map(|record| record.account) else {
        return Ok(0);
    };
    let horizon = line.now().plus_seconds(-i64::from(HORIZON) * 86_400);
    let ask = EventsAsk {
        since: account.checked_at.plus_seconds(-OVERLAP).max(horizon),
        account: Some(account.remote_id.clone()),
        cursor: None,
    };
    // Who is not let in any more is told so by the account itself.
    let fresh = fresh(desk, line, ask).await.unwrap_or_default();
    match fresh.first() {
        Some(newest) => follow(desk, line, newest, Source::Poll).await?,
        None => drop(read_again(desk, line, &account.remote_id, Source::Poll).await?),
    }
    Ok(fresh.len())
}

/// The events of a list that the desk acts on and has not met before.
async fn fresh(desk: &Desk, line: &Line, mut ask: EventsAsk) -> Result<Vec<Verified>> {
    let mut fresh = Vec::new();
    for _ in 0..PAGES {
        let page = line.system.events(&line.cx(), &ask).await?;
        for event in page.rows {
            if event.meaning != Meaning::Other && claim(desk, &line.row, &event)? {
                fresh.push(event);
            }
        }
        ask.cursor = page.next;
        if ask.cursor.is_none() {
            break;
        }
    }
    Ok(fresh)
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
