//! Lists of events, for a desk that no webhook reaches: read sparingly, with an overlap, each event once.

use std::collections::BTreeMap;

use crate::{
    audit::Act,
    clock::Time,
    desk::Desk,
    error::{Error, Result},
    store::{
        accounts, events,
        integrations::{self, IntegrationRow, Mark},
    },
    systems::{self, EventsAsk, Meaning, Verified},
    wire::{Event, EventsRead, Id, Source},
};

use super::{
    accounts::read_again,
    callback::unasked,
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
    unasked::look(desk)?;
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
    let (events, missed) = listed(&line, ask).await;
    let (mut fresh, failed) = act_on(desk, &line, &events).await?;
    if line.system.lists_events_by_account() {
        fresh += of_a_silent_one(desk, &line).await?;
    }
    // What was missed is read again by the next round, which begins where this one did.
    if let Some(error) = missed.or(failed) {
        return Err(error);
    }
    desk.store()
        .write(|db| integrations::mark(db, &line.row.id, Mark::Events, begun))?;
    Ok(fresh)
}

/// Follows each account once: the newest word on it is the first, and it is read as it stands now. An event whose
/// account could not be read stays new; the others go on.
async fn act_on(desk: &Desk, line: &Line, events: &[Verified]) -> Result<(u32, Option<Error>)> {
    let (mut fresh, mut failed) = (0, None);
    let mut followed: BTreeMap<&Option<String>, bool> = BTreeMap::new();
    for event in events {
        if event.meaning == Meaning::Other || !claim(desk, &line.row, event)? {
            continue;
        }
        let done = match followed.get(&event.account) {
            Some(done) => *done,
            None => match follow(desk, line, event, Source::Poll).await {
                Ok(()) => true,
                Err(error) => {
                    failed.get_or_insert(error);
                    false
                }
            },
        };
        followed.insert(&event.account, done);
        match done {
            true => fresh += 1,
            false => desk
                .store()
                .write(|db| events::unclaim(db, &line.row.id, &event.dedupe_key))?,
        }
    }
    Ok((fresh, failed))
}

/// Reads the list of the one account that nothing was heard of for longest, and then the account: what is not told is
/// seen, and a platform that is no longer let in learns of it.
async fn of_a_silent_one(desk: &Desk, line: &Line) -> Result<u32> {
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
    let (events, _) = listed(line, ask).await;
    let (fresh, failed) = act_on(desk, line, &events).await?;
    match failed {
        Some(error) => return Err(error),
        None if fresh == 0 => drop(read_again(desk, line, &account.remote_id, Source::Poll).await?),
        None => {}
    }
    Ok(fresh)
}

/// The events of a list, newest first, and what kept the rest away.
async fn listed(line: &Line, mut ask: EventsAsk) -> (Vec<Verified>, Option<Error>) {
    let mut events = Vec::new();
    for _ in 0..PAGES {
        let page = match line.system.events(&line.cx(), &ask).await {
            Ok(page) => page,
            Err(error) => return (events, Some(error)),
        };
        events.extend(page.rows);
        ask.cursor = page.next;
        if ask.cursor.is_none() {
            break;
        }
    }
    (events, None)
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
