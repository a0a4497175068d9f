//! Ways back that led to no account: what that means, and how it is noted at the link.

use rusqlite::Transaction;

use crate::{
    audit::Act,
    desk::Desk,
    error::{Code, Error, Result},
    store::{
        events,
        links::{self, LinkRecord},
    },
    wire::{Event, LinkState, Source},
};

use super::{learn::blank, line::Line};

/// How a link stands after a way back that led to no account.
pub(super) struct End {
    pub(super) state: LinkState,
    /// As `explain` of the system knows it.
    pub(super) word: String,
    /// The system's sentence.
    pub(super) sentence: String,
}

/// What a failed exchange or renewal means, as a word of that stage: it was refused, never sent, or nobody can tell.
pub(super) fn ended(stage: &str, error: Error) -> (&'static str, End) {
    let (outcome, state, word) = match error.code {
        // The connection never stood, or the desk itself held the request back.
        Code::Network => ("failed", LinkState::Failed, "not-sent".to_owned()),
        Code::RateLimited if error.status.is_none() => {
            ("failed", LinkState::Failed, "not-sent".to_owned())
        }
        Code::Refused | Code::Unauthorized | Code::Forbidden => {
            let word = error.word().unwrap_or_else(|| "other".to_owned());
            ("failed", LinkState::Failed, word)
        }
        _ => ("cannot-tell", LinkState::CannotTell, "no-answer".to_owned()),
    };
    let end = End {
        state,
        word: format!("{stage}/{word}"),
        sentence: error.message,
    };
    (outcome, end)
}

/// Notes at the link how the way ended, and for good unless the customer may try again.
pub(super) fn close(
    desk: &Desk,
    line: &Line,
    record: &LinkRecord,
    end: &End,
    source: Source,
) -> Result<()> {
    desk.enter(|db| Ok(((), note(db, desk, line, record, end, source)?)))?;
    desk.changed("links", Some(&record.link.id));
    Ok(())
}

/// The same beside other things that are one with it.
pub(super) fn note(
    db: &Transaction<'_>,
    desk: &Desk,
    line: &Line,
    record: &LinkRecord,
    end: &End,
    source: Source,
) -> Result<Act> {
    links::resume(db, &record.link.id)?;
    let mut record = links::get(db, &record.link.id)?;
    record.link.state = end.state;
    record.link.attempt.clone_from(&end.word);
    record.link.attempt_error.clone_from(&end.sentence);
    if !end.state.is_open() {
        record.watch_at = None;
    }
    links::update(db, &record)?;
    let event = Event {
        to: end.word.clone(),
        detail: end.sentence.clone(),
        link: Some(record.link.id.clone()),
        customer: Some(record.link.customer.clone()),
        customer_name: record.link.customer_name.clone(),
        ..blank(&line.row, "link-attempt-failed", source, desk.now())
    };
    events::insert(db, &event)?;
    Ok(Act {
        action: "link.attempt",
        subject: format!("{} {}", record.link.customer_name, record.link.id),
        detail: end.word.clone(),
        environment: Some(line.row.environment),
    })
}
