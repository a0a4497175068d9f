//! Customers who come back: whose they are, what they say, and the one exchange of their code.
//!
//! A state is used up in a transaction of its own before anything is sent. Whatever happens after that, nothing is ever
//! sent a second time: where no clear answer came, the link says so and what to do.

use crate::{
    audit::Act,
    desk::Desk,
    error::{Code, Error, Result},
    store::{
        events, integrations,
        links::{self, LinkRecord},
        states::{self, StateRow},
    },
    systems::{self, CameBack, Exchanged, Found, Outcome},
    wire::{CallbackTaken, CallbackText, Diagnosis, Event, LinkState, Source, Status},
};

use super::{back, diagnose, diagnose::diagnosis, learn::blank, line::Line, watch};

/// Takes what a person pasted: the address a browser ended at, its query, or the text of an error page.
pub async fn callback_take(desk: &Desk, request: CallbackText) -> Result<CallbackTaken> {
    let text = request.text.trim();
    let found = systems::ALL
        .iter()
        .find_map(|system| system.came_back(text));
    let came = found.ok_or_else(|| {
        Error::field(
            "text",
            "This is no way back: it should be the whole address that the browser ended at, or the text of the page.",
        )
    })?;
    take(desk, came, None, Source::Paste).await
}

/// Takes what came to the receiver under the path of an integration.
pub(crate) async fn take_back(desk: &Desk, inbox: &str, query: &str) -> Result<CallbackTaken> {
    let row = desk.store().read(|db| integrations::by_inbox(db, inbox))?;
    let row = row.ok_or_else(|| Error::new(Code::NotFound, "Nothing lives at this path."))?;
    let came = systems::find(&row.system)?.came_back(query);
    let came = came.ok_or_else(|| Error::new(Code::BadInput, "Nothing came back."))?;
    take(desk, came, Some(&row.id), Source::Callback).await
}

async fn take(
    desk: &Desk,
    came: CameBack,
    integration: Option<&str>,
    source: Source,
) -> Result<CallbackTaken> {
    let Some((state, record)) = bound(desk, &came, integration)? else {
        return Ok(unbound(&came));
    };
    let line = Line::open(desk, &record.link.integration).await?;
    if let Some(key) = spent(&state, &record, &line) {
        return answer(
            desk,
            "unbound",
            &record,
            Some(diagnosis(key, "warning", &["new-link"])),
        );
    }
    match came.outcome {
        Outcome::Refused { error, description } => {
            let end = End {
                state: LinkState::Exited,
                word: error,
                sentence: description,
            };
            close(desk, &line, &record, &end, source)?;
            told(desk, "refused", &line, &record, None).await
        }
        Outcome::Broken(how) => {
            let wrong = diagnosis("callback-broken", "error", &["new-link"]).with("how", how);
            answer(desk, "unbound", &record, Some(wrong))
        }
        Outcome::Code(code) => exchange(desk, &line, &state, &record, &code, source).await,
    }
}

/// The state's row and its link, when this desk made it, and for that integration.
fn bound(
    desk: &Desk,
    came: &CameBack,
    integration: Option<&str>,
) -> Result<Option<(StateRow, LinkRecord)>> {
    let Some(state) = &came.state else {
        return Ok(None);
    };
    desk.store().read(|db| {
        let row = states::find(db, &back::hash(state))?;
        let row = row.filter(|row| integration.is_none_or(|id| id == row.integration));
        row.map(|row| Ok((row.clone(), links::get(db, &row.link)?)))
            .transpose()
    })
}

/// Nothing here belongs to it; an error of the system is explained all the same.
fn unbound(came: &CameBack) -> CallbackTaken {
    let explained = match &came.outcome {
        Outcome::Refused { error, description } => {
            let mut keys = systems::ALL
                .iter()
                .filter_map(|system| system.explain(error));
            keys.next()
                .map(|key| diagnosis(key, "error", &["new-link"]).with("error", description))
        }
        _ => None,
    };
    CallbackTaken {
        outcome: "unbound".to_owned(),
        link: None,
        diagnosis: explained
            .or_else(|| Some(diagnosis("callback-unbound", "error", &["new-link"]))),
        request_id: None,
    }
}

/// Why a state is good no more, as a diagnosis.
fn spent(state: &StateRow, record: &LinkRecord, line: &Line) -> Option<&'static str> {
    if state.used_at.is_some() {
        return Some("callback-used");
    }
    if state.expires_at.is_some_and(|end| end <= line.now()) {
        return Some("callback-expired");
    }
    (!record.link.state.is_open()).then_some("callback-over")
}

/// Uses the state up, sends the code in once, and takes in what came of it.
async fn exchange(
    desk: &Desk,
    line: &Line,
    state: &StateRow,
    record: &LinkRecord,
    code: &crate::secret::Secret,
    source: Source,
) -> Result<CallbackTaken> {
    // Whatever can be known to be wrong is known before the state is gone.
    let cx = line.acting(desk)?;
    line.system.ready(&cx)?;
    if !consume(desk, line, state, record)? {
        let used = diagnosis("callback-used", "warning", &["new-link"]);
        return answer(desk, "unbound", record, Some(used));
    }
    match line.system.exchange(&cx, code).await {
        Ok(exchanged) => linked(desk, line, record, exchanged, source).await,
        Err(error) => {
            let (outcome, end) = ended(error.clone());
            close(desk, line, record, &end, source)?;
            told(desk, outcome, line, record, error.request_id).await
        }
    }
}

/// The use of the state, the link's new stage and the audit entry are one; `false`: somebody was quicker.
fn consume(desk: &Desk, line: &Line, state: &StateRow, record: &LinkRecord) -> Result<bool> {
    let taken = desk.enter(|db| {
        if !states::consume(db, &state.hash, desk.now())? {
            return Err(Error::new(Code::Conflict, "This state has been used."));
        }
        let mut record = links::get(db, &record.link.id)?;
        record.link.state = LinkState::Opened;
        // Should the program end before the answer, this is what the link says.
        "token/no-answer".clone_into(&mut record.link.attempt);
        record.watch_at = None;
        links::update(db, &record)?;
        let act = Act {
            action: "callback.take",
            subject: format!("{} {}", record.link.customer_name, record.link.id),
            detail: "the state is used up; its code goes out once".to_owned(),
            environment: Some(line.row.environment),
        };
        Ok(((), act))
    });
    match taken {
        Ok(()) => Ok(true),
        Err(error) if error.code == Code::Conflict => Ok(false),
        Err(error) => Err(error),
    }
}

/// How a link stands after a way back that led to no account.
struct End {
    state: LinkState,
    /// As `explain` of the system knows it.
    word: String,
    /// The system's sentence.
    sentence: String,
}

/// What a failed exchange means: the code was refused, never sent, or nobody can tell.
fn ended(error: Error) -> (&'static str, End) {
    let (outcome, state, word) = match error.code {
        // The connection never stood, or the desk itself held the request back.
        Code::Network => ("failed", LinkState::Failed, "not-sent".to_owned()),
        Code::RateLimited if error.status.is_none() => {
            ("failed", LinkState::Failed, "not-sent".to_owned())
        }
        Code::Refused | Code::Unauthorized | Code::Forbidden => {
            ("failed", LinkState::Failed, refusal_word(&error))
        }
        _ => ("cannot-tell", LinkState::CannotTell, "no-answer".to_owned()),
    };
    let end = End {
        state,
        word: format!("token/{word}"),
        sentence: error.message,
    };
    (outcome, end)
}

fn refusal_word(error: &Error) -> String {
    let body = error.body.as_deref().unwrap_or_default();
    let body: serde_json::Value = serde_json::from_str(body).unwrap_or_default();
    let word = body["error"].as_str().unwrap_or("other");
    word.to_owned()
}

/// Notes at the link how the way ended, and for good unless the customer may try again.
fn close(desk: &Desk, line: &Line, record: &LinkRecord, end: &End, source: Source) -> Result<()> {
    desk.enter(|db| {
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
        let act = Act {
            action: "link.attempt",
            subject: format!("{} {}", record.link.customer_name, record.link.id),
            detail: end.word.clone(),
            environment: Some(line.row.environment),
        };
        Ok(((), act))
    })?;
    desk.changed("links", Some(&record.link.id));
    Ok(())
}

/// Reads the account and ends the link with it. That it is connected is certain; how it stands may be learnt later.
async fn linked(
    desk: &Desk,
    line: &Line,
    record: &LinkRecord,
    exchanged: Exchanged,
    source: Source,
) -> Result<CallbackTaken> {
    let found = line.system.account(&line.cx(), &exchanged.account).await;
    let found = match found {
        Ok(Some(found)) => found,
        _ => unread(line, &exchanged),
    };
    let record = desk.store().read(|db| links::get(db, &record.link.id))?;
    watch::settle(desk, line, record.clone(), &found, source)?;
    let taken = answer(desk, "linked", &record, None)?;
    Ok(CallbackTaken {
        request_id: exchanged.request_id,
        ..taken
    })
}

/// An account that is connected and could not be read yet.
fn unread(line: &Line, exchanged: &Exchanged) -> Found {
    let name = line.system.spec().name;
    Found {
        remote_id: exchanged.account.clone(),
        provider: String::new(),
        provider_name: String::new(),
        owner_id: String::new(),
        owner_name: exchanged.account.clone(),
        label: String::new(),
        kind: String::new(),
        raw_status: format!("not read from {name} yet"),
        status: Status::Unknown,
        reasons: Vec::new(),
        created_at: Some(line.now()),
        updated_at: None,
        raw: String::new(),
    }
}

/// The answer with the diagnosis that the link itself shows.
async fn told(
    desk: &Desk,
    outcome: &str,
    line: &Line,
    record: &LinkRecord,
    request_id: Option<String>,
) -> Result<CallbackTaken> {
    let link = desk
        .store()
        .read(|db| links::get(db, &record.link.id))?
        .link;
    let told = diagnose::link(&link, &[], line.now()).into_iter().next();
    let taken = answer(desk, outcome, record, told)?;
    Ok(CallbackTaken {
        request_id,
        ..taken
    })
}

fn answer(
    desk: &Desk,
    outcome: &str,
    record: &LinkRecord,
    diagnosis: Option<Diagnosis>,
) -> Result<CallbackTaken> {
    let record = desk.store().read(|db| links::get(db, &record.link.id))?;
    Ok(CallbackTaken {
        outcome: outcome.to_owned(),
        link: Some(record.link),
        diagnosis,
        request_id: None,
    })
}
