//! How a link turns into an account without a webhook: the desk asks, sparingly, and says how it learnt.
//!
//! Where the system tells of a session's latest attempt, that names the account. Where it does not, an account of
//! the same owner and provider, made after the link and claimed by no other link, is taken and marked as a match.

use std::{collections::BTreeSet, time::Duration};

use rusqlite::Transaction;

use crate::{
    audit::Act,
    clock::Time,
    desk::Desk,
    error::{Code, Error, Result},
    secret::Secret,
    store::{
        accounts, events,
        links::{self, LinkRecord},
    },
    systems::{Attempt, Found, Passed, Stage, Watched, spec::Ends},
    wire::{Event, Id, LinkDetail, LinkState, Source},
};

use super::{
    callback::unasked, doubt::doubt_unconfirmed, grants, inbox::tidy, kept, learn::is_claimed,
    line::Line, links::link_show, make::context, poll, quota, steps,
};

/// How often the desk looks for links that are due.
pub(super) const BEAT: Duration = Duration::from_secs(2);

/// Beats in a minute: how often the accounts are looked over.
const ROUND: u32 = 30;

/// Beats between two looks at lists of events: Stripe counts what is read over a month, ten thousand at the least.
pub(super) const POLL: u32 = 30 * ROUND;

/// The most links asked about in one beat, so that a large mailing spends the budget evenly.
const PER_BEAT: u32 = 20;

/// Begins the watch; it ends with the runtime.
pub(super) fn begin(desk: &Desk) {
    let desk = desk.clone();
    tokio::spawn(async move {
        for count in 0_u32.. {
            if desk.keys().is_ok() {
                // What failed is noted at the link it concerns; the watch goes on.
                let _ = beat(&desk).await;
                // Not at once: whoever has just opened the desk has other work for it.
                if count % POLL == ROUND {
                    // A system that does not answer is asked again in the next round.
                    let _ = poll::round(&desk).await;
                }
                if count % ROUND == 0 {
                    quota::note(&desk);
                    let _ = doubt_unconfirmed(&desk);
                    let _ = kept::round(&desk).await;
                    let _ = grants::look_ahead(&desk).await;
                    let _ = unasked::look(&desk);
                }
                if count % (60 * ROUND) == 0 {
                    let _ = tidy(&desk);
                    let _ = quota::tidy(&desk);
                    // Seldom enough that no sync is slower for it.
                    let _ = desk.store().settle();
                }
            }
            desk.clock().sleep(BEAT).await;
        }
    });
}

async fn beat(desk: &Desk) -> Result<()> {
    let due = desk
        .store()
        .read(|db| links::due(db, desk.now(), PER_BEAT))?;
    // A system that does not answer is asked about one link a beat, so that the links of the others get their turn.
    let mut silent = BTreeSet::new();
    for record in due {
        let integration = record.link.integration.clone();
        if silent.contains(&integration) {
            put_off(desk, &record, None)?;
        } else if watch(desk, record).await.is_err() {
            silent.insert(integration);
        }
    }
    Ok(())
}

/// Asks about a link now.
pub async fn link_watch(desk: &Desk, request: Id) -> Result<LinkDetail> {
    let record = desk.store().read(|db| links::get(db, &request.id))?;
    if record.link.state.is_open() {
        watch(desk, record).await?;
    }
    link_show(desk, request).await
}

/// Asks about one link and notes the answer; a failed question is asked again later.
async fn watch(desk: &Desk, record: LinkRecord) -> Result<()> {
    watch_told(desk, record, "").await
}

/// Asks about one link after a webhook has named an account: where the link led there, the webhook is how it was learnt.
pub(super) async fn watch_told(desk: &Desk, record: LinkRecord, told: &str) -> Result<()> {
    let (line, answer) = match ask(desk, &record).await {
        Ok(answer) => answer,
        Err(error) => {
            put_off(desk, &record, Some(&error))?;
            return match error.code {
                Code::NotFound => Ok(()),
                _ => Err(error),
            };
        }
    };
    match answer {
        Learnt::Account(found, source, passed) => {
            steps::note(desk, &line, &record, &passed)?;
            let source = match source {
                Source::Poll if found.remote_id == told => Source::Webhook,
                source => source,
            };
            settle(desk, &line, record, &found, source)
        }
        Learnt::Attempt(attempt) => note(desk, &line, record, &attempt),
    }
}

/// Asks about a link later, and notes why it could not be asked now.
fn put_off(desk: &Desk, record: &LinkRecord, error: Option<&Error>) -> Result<()> {
    desk.store().write(|db| {
        let Some(mut record) = links::still_open(db, &record.link.id)? else {
            return Ok(());
        };
        record.watch_at = Some(next_question(&record, desk.now(), desk.now()));
        if let Some(error) = error {
            error.message.clone_into(&mut record.link.attempt_error);
        }
        links::update(db, &record)
    })
}

/// What a question about a link brought.
enum Learnt {
    /// The account it led to, and the customer's steps there since the last question.
    Account(Box<Found>, Source, Vec<Passed>),
    /// How far the customer is.
    Attempt(Attempt),
}

async fn ask(desk: &Desk, record: &LinkRecord) -> Result<(Line, Learnt)> {
    let line = Line::open(desk, &record.link.integration).await?;
    if !is_asked(&line, record) {
        return Ok((line, Learnt::Attempt(as_told(record))));
    }
    let watched = Watched {
        kind: record.link.kind.clone(),
        remote_id: record.remote_id.clone(),
        token: token(desk, record)?,
        since: record.link.created_at,
        told: record.link.attempt.clone(),
    };
    let attempt = line.system.watch(&line.cx(), &watched).await;
    let attempt = match watched.token {
        Some(_) => attempt.or_else(dead_session)?,
        None => attempt?,
    };
    if let (Stage::Linked, Some(id)) = (attempt.stage, &attempt.account)
        && let Some(found) = line.account(desk, id).await?
    {
        let led = Learnt::Account(Box::new(found), Source::Poll, attempt.passed);
        return Ok((line, led));
    }
    if matches!(attempt.stage, Stage::Unknown | Stage::Ended) {
        let found = line
            .system
            .accounts_of(&line.cx(), &record.link.owner_id)
            .await?;
        if let Some(found) = matching(desk, record, found)? {
            let led = Learnt::Account(Box::new(found), Source::Match, Vec::new());
            return Ok((line, led));
        }
    }
    Ok((line, Learnt::Attempt(attempt)))
}

/// Whether the system can be asked what became of the link; otherwise the customer comes back with it.
fn is_asked(line: &Line, record: &LinkRecord) -> bool {
    let kinds = line.system.spec().kinds;
    let kind = kinds.iter().find(|kind| kind.id == record.link.kind);
    kind.is_none_or(|kind| kind.ends == Ends::Asked)
}

/// The last attempt as it is known already.
fn as_told(record: &LinkRecord) -> Attempt {
    Attempt {
        status: record.link.attempt.clone(),
        error: record.link.attempt_error.clone(),
        ..Attempt::default()
    }
}

/// A session that has ended is refused by its own token: nothing is wrong with the key.
fn dead_session(error: Error) -> Result<Attempt> {
    match error.code {
        Code::Unauthorized | Code::Forbidden | Code::NotFound | Code::Refused => Ok(Attempt {
            stage: Stage::Ended,
            ..Attempt::default()
        }),
        _ => Err(error),
    }
}

pub(super) fn token(desk: &Desk, record: &LinkRecord) -> Result<Option<Secret>> {
    let keys = desk.keys()?;
    let sealed = record.token.as_ref();
    sealed
        .map(|sealed| keys.sealer.open(&context(&record.link.id, "token"), sealed))
        .transpose()
}

/// How much earlier than its link an account may seem to be made: two clocks of one system.
const SLACK_SECONDS: i64 = 5;

fn matching(desk: &Desk, record: &LinkRecord, found: Vec<Found>) -> Result<Option<Found>> {
    let since = record.link.created_at.plus_seconds(-SLACK_SECONDS);
    let relinked = match &record.link.account {
        Some(id) => Some(
            desk.store()
                .read(|db| accounts::get(db, id))?
                .account
                .remote_id,
        ),
        None => None,
    };
    for found in found {
        let fits_provider =
            record.link.provider.is_empty() || record.link.provider == found.provider;
        let fits = match &relinked {
            Some(remote) => {
                *remote == found.remote_id && found.updated_at.is_some_and(|at| at >= since)
            }
            None => fits_provider && found.created_at.is_some_and(|at| at >= since),
        };
        if fits && !claimed(desk, record, &found.remote_id)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

fn claimed(desk: &Desk, record: &LinkRecord, remote_id: &str) -> Result<bool> {
    desk.store().read(
        |db| match accounts::id_of(db, &record.link.integration, remote_id)? {
            Some(id) => is_claimed(db, record, &id),
            None => Ok(false),
        },
    )
}

/// Takes the account in and ends the link.
pub(super) fn settle(
    desk: &Desk,
    line: &Line,
    record: LinkRecord,
    found: &Found,
    source: Source,
) -> Result<()> {
    let learning = line.learning(desk, source);
    desk.enter(|db| {
        learning.take(db, std::slice::from_ref(found))?;
        let ended = learning.complete(db, &record.link.id, &found.remote_id)?;
        let act = Act {
            action: if ended {
                "link.complete"
            } else {
                "account.read"
            },
            subject: format!("{} {}", record.link.customer_name, record.link.id),
            detail: format!("account {} at {}", found.remote_id, found.provider),
            environment: Some(line.row.environment),
        };
        Ok(((), act))
    })?;
    desk.changed("accounts", None);
    Ok(())
}

/// Notes how far the customer is, and whether the link's time is over.
fn note(desk: &Desk, line: &Line, record: LinkRecord, attempt: &Attempt) -> Result<()> {
    let changed = desk
        .store()
        .write(|db| match links::still_open(db, &record.link.id)? {
            Some(record) => note_in(db, desk, line, record, attempt),
            // Taken back, replaced or completed while the system was asked.
            None => Ok(false),
        })?;
    if changed {
        desk.changed("links", Some(&record.link.id));
    }
    Ok(())
}

/// Answers whether there is something new to see.
fn note_in(
    db: &Transaction<'_>,
    desk: &Desk,
    line: &Line,
    mut record: LinkRecord,
    attempt: &Attempt,
) -> Result<bool> {
    let before = record.link.clone();
    attempt.status.clone_into(&mut record.link.attempt);
    attempt.error.clone_into(&mut record.link.attempt_error);
    record.link.state = match attempt.stage {
        Stage::Sent if before.state == LinkState::Created => LinkState::Sent,
        Stage::Open => LinkState::Opened,
        Stage::Exited => LinkState::Exited,
        Stage::Revoked => LinkState::Revoked,
        _ => record.link.state,
    };
    if attempt.stage == Stage::Revoked {
        record.watch_at = None;
    }
    let over = record.link.expires_at.is_some_and(|end| end <= line.now());
    record.watch_at = match is_asked(line, &record) {
        true => Some(next_question(&record, desk.now(), line.now())),
        false => record.link.expires_at,
    };
    if over {
        record.link.state = LinkState::Expired;
        record.watch_at = None;
    }
    let changed =
        before.state != record.link.state || before.attempt_error != record.link.attempt_error;
    let kind = match record.link.state {
        LinkState::Expired => "link-expired",
        LinkState::Exited => "link-attempt-failed",
        LinkState::Revoked => "link-revoked",
        LinkState::Sent => "link-step",
        _ => "link-opened",
    };
    let event = |step: &Passed| Event {
        detail: attempt.error.clone(),
        ..steps::event(desk, line, &record, kind, step)
    };
    links::update(db, &record)?;
    if record.link.state == LinkState::Created {
        return Ok(changed);
    }
    for step in &attempt.passed {
        events::insert(db, &event(step))?;
    }
    if attempt.passed.is_empty() && changed && record.link.state != LinkState::Sent {
        let step = Passed {
            status: attempt.status.clone(),
            at: None,
        };
        events::insert(db, &event(&step))?;
    }
    Ok(changed || !attempt.passed.is_empty())
}

/// Often while the customer is likely to be at it, seldom later; and when the link's time is over.
fn next_question(record: &LinkRecord, now: Time, system_now: Time) -> Time {
    let age = now.seconds() - record.link.created_at.seconds();
    let local = record.link.environment == crate::wire::Environment::Practice;
    let span = match age {
        _ if local => 2,
        ..600 => 15,
        600..3600 => 60,
        3600..86_400 => 600,
        _ => 3600,
    };
    let left = record.link.expires_at.map(|end| end.0 - system_now.0);
    match left.filter(|left| *left > 0) {
        Some(left) => now.plus_seconds(span.min(left / 1000 + 1)),
        None => now.plus_seconds(span),
    }
}
