//! How a link turns into an account without a webhook: the desk asks, sparingly, and says how it learnt.
//!
//! Where the system tells of a session's latest attempt, that names the account. Where it does not, an account of
//! the same owner and provider, made after the link and claimed by no other link, is taken and marked as a match.

use std::time::Duration;

use crate::{
    audit::Act,
    clock::Time,
    desk::Desk,
    error::{Code, Result},
    secret::Secret,
    store::{
        accounts, events,
        links::{self, LinkRecord},
    },
    systems::{Attempt, Found, Stage},
    wire::{Event, Id, LinkDetail, LinkState, Source},
};

use super::{
    learn::{Learning, blank},
    line::Line,
    links::link_show,
    make::context,
};

/// How often the desk looks for links that are due.
const BEAT: Duration = Duration::from_secs(2);

/// The most links asked about in one beat, so that a large mailing spends the budget evenly.
const PER_BEAT: u32 = 20;

/// Days without confirmation after which an active account counts as unknown.
const CONFIRMED_DAYS: i64 = 7;

/// Begins the watch; it ends with the runtime.
pub(super) fn begin(desk: &Desk) {
    let desk = desk.clone();
    tokio::spawn(async move {
        loop {
            if desk.keys().is_ok() {
                // What failed is noted at the link it concerns; the watch goes on.
                let _ = beat(&desk).await;
            }
            desk.clock().sleep(BEAT).await;
        }
    });
}

async fn beat(desk: &Desk) -> Result<()> {
    let due = desk
        .store()
        .read(|db| links::due(db, desk.now(), PER_BEAT))?;
    for record in due {
        watch(desk, record).await?;
    }
    doubt_unconfirmed(desk)
}

/// Asks about a link now.
pub async fn link_watch(desk: &Desk, request: Id) -> Result<LinkDetail> {
    let record = desk.store().read(|db| links::get(db, &request.id))?;
    if links::is_open(record.link.state) {
        watch(desk, record).await?;
    }
    link_show(desk, request).await
}

/// Asks about one link and notes the answer; a failed question is asked again later.
async fn watch(desk: &Desk, record: LinkRecord) -> Result<()> {
    watch_told(desk, record, "").await
}

/// Asks about one link after a webhook has named an account: where the link led there, the webhook is how it was learnt.
pub(super) async fn watch_told(desk: &Desk, mut record: LinkRecord, told: &str) -> Result<()> {
    let (line, answer) = match ask(desk, &record).await {
        Ok(answer) => answer,
        Err(error) => {
            record.watch_at = Some(next_question(&record, desk.now()));
            record.link.attempt_error = error.message.clone();
            desk.store().write(|db| links::update(db, &record))?;
            return if error.code == Code::NotFound {
                Ok(())
            } else {
                Err(error)
            };
        }
    };
    match answer {
        Learnt::Account(found, Source::Poll) if found.remote_id == told => {
            settle(desk, &line, record, &found, Source::Webhook)
        }
        Learnt::Account(found, source) => settle(desk, &line, record, &found, source),
        Learnt::Attempt(attempt) => note(desk, &line, record, &attempt),
    }
}

/// What a question about a link brought.
enum Learnt {
    /// The account it led to.
    Account(Box<Found>, Source),
    /// How far the customer is.
    Attempt(Attempt),
}

async fn ask(desk: &Desk, record: &LinkRecord) -> Result<(Line, Learnt)> {
    let line = Line::open(desk, &record.link.integration).await?;
    let attempt = match token(desk, record)? {
        Some(token) => line
            .system
            .watch(&line.cx(), &token)
            .await
            .or_else(dead_session)?,
        None => Attempt::default(),
    };
    if let (Stage::Linked, Some(id)) = (attempt.stage, &attempt.account)
        && let Some(found) = line.system.account(&line.cx(), id).await?
    {
        return Ok((line, Learnt::Account(Box::new(found), Source::Poll)));
    }
    if matches!(attempt.stage, Stage::Unknown | Stage::Ended) {
        let found = line
            .system
            .accounts_of(&line.cx(), &record.link.owner_id)
            .await?;
        if let Some(found) = matching(desk, record, found)? {
            return Ok((line, Learnt::Account(Box::new(found), Source::Match)));
        }
    }
    Ok((line, Learnt::Attempt(attempt)))
}

/// A session that has ended is refused by its own token: nothing is wrong with the key.
fn dead_session(error: crate::error::Error) -> Result<Attempt> {
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
        if fits && !claimed(desk, &record.link.integration, &found.remote_id)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

fn claimed(desk: &Desk, integration: &str, remote_id: &str) -> Result<bool> {
    desk.store()
        .read(|db| match accounts::id_of(db, integration, remote_id)? {
            Some(id) => Ok(links::of_account(db, &id)?.is_some()),
            None => Ok(false),
        })
}

/// Takes the account in and ends the link.
pub(super) fn settle(
    desk: &Desk,
    line: &Line,
    mut record: LinkRecord,
    found: &Found,
    source: Source,
) -> Result<()> {
    let learning = Learning {
        desk,
        row: &line.row,
        source,
        now: desk.now(),
        sync: "",
    };
    desk.act(|db| {
        learning.take(db, std::slice::from_ref(found))?;
        learning.complete(db, &mut record, &found.remote_id)?;
        let act = Act {
            action: "link.complete",
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
fn note(desk: &Desk, line: &Line, mut record: LinkRecord, attempt: &Attempt) -> Result<()> {
    let before = record.link.clone();
    attempt.status.clone_into(&mut record.link.attempt);
    attempt.error.clone_into(&mut record.link.attempt_error);
    record.link.state = match attempt.stage {
        Stage::Open => LinkState::Opened,
        Stage::Exited => LinkState::Exited,
        _ => record.link.state,
    };
    let over = record.link.expires_at.is_some_and(|end| end <= line.now());
    record.watch_at = Some(next_question(&record, desk.now()));
    if over {
        record.link.state = LinkState::Expired;
        record.watch_at = None;
    }
    let changed =
        before.state != record.link.state || before.attempt_error != record.link.attempt_error;
    let kind = match record.link.state {
        LinkState::Expired => "link-expired",
        LinkState::Exited => "link-attempt-failed",
        _ => "link-opened",
    };
    let event = Event {
        to: attempt.status.clone(),
        detail: attempt.error.clone(),
        link: Some(before.id.clone()),
        customer: Some(before.customer.clone()),
        customer_name: before.customer_name.clone(),
        ..blank(&line.row, kind, Source::Poll, desk.now())
    };
    desk.store().write(|db| {
        links::update(db, &record)?;
        if changed
            && record.link.state != LinkState::Created
            && record.link.state != LinkState::Sent
        {
            events::insert(db, &event)?;
        }
        Ok(())
    })?;
    if changed {
        desk.changed("links", Some(&before.id));
    }
    Ok(())
}

/// Often while the customer is likely to be at it, seldom later.
fn next_question(record: &LinkRecord, now: Time) -> Time {
    let age = now.seconds() - record.link.created_at.seconds();
    let local = record.link.environment == crate::wire::Environment::Practice;
    let span = match age {
        _ if local => 2,
        ..600 => 15,
        600..3600 => 60,
        3600..86_400 => 600,
        _ => 3600,
    };
    now.plus_seconds(span)
}

fn doubt_unconfirmed(desk: &Desk) -> Result<()> {
    let now = desk.now();
    let before = now.plus_seconds(-CONFIRMED_DAYS * 86_400);
    let stale = desk.store().read(|db| accounts::unconfirmed(db, before))?;
    for record in stale {
        let row = desk
            .store()
            .read(|db| crate::store::integrations::find(db, &record.account.integration))?;
        let learning = Learning {
            desk,
            row: &row,
            source: Source::OwnAction,
            now,
            sync: "",
        };
        let subject = format!("{} {}", record.account.owner_name, record.account.id);
        desk.act(|db| {
            learning.doubt_age(db, record)?;
            let act = Act {
                action: "account.doubt",
                subject,
                detail: format!("not confirmed for {CONFIRMED_DAYS} days"),
                environment: Some(row.environment),
            };
            Ok(((), act))
        })?;
        desk.changed("accounts", None);
    }
    Ok(())
}
