//! Customers who come back: whose they are, what they say, and the one exchange of their code.
//!
//! A state is used up in a transaction of its own before anything is sent. Whatever happens after that, nothing is ever
//! sent a second time: where no clear answer came, the link says so and what to do.

use crate::{
    audit::Act,
    desk::Desk,
    error::{Code, Error, Result},
    store::{
        integrations,
        links::{self, LinkRecord},
        states::{self, StateRow},
    },
    systems::{self, CameBack, Claim, Exchanged, Found, LinkAsk, Outcome, Proof},
    wire::{CallbackTaken, CallbackText, Diagnosis, LinkState, Source, Status},
};

use super::{
    back, diagnose,
    diagnose::diagnosis,
    ending::{End, close, ended},
    grants,
    line::Line,
    watch,
};

/// Takes what a person pasted: the address a browser ended at, its query, or the text of an error page.
pub async fn callback_take(desk: &Desk, request: CallbackText) -> Result<CallbackTaken> {
    let text = request.text.trim();
    let all = systems::ALL.iter();
    let readings: Vec<Reading> = all
        .filter_map(|system| Some((system.spec().id, system.came_back(text)?)))
        .collect();
    if readings.is_empty() {
        return Err(Error::field(
            "text",
            "This is no way back: it should be the whole address that the browser ended at, or the text of the page.",
        ));
    }
    take(desk, readings, None, Source::Paste).await
}

/// Takes what came to the receiver under the path of an integration.
pub(crate) async fn take_back(desk: &Desk, inbox: &str, query: &str) -> Result<CallbackTaken> {
    let row = desk.store().read(|db| integrations::by_inbox(db, inbox))?;
    let row = row.ok_or_else(|| Error::new(Code::NotFound, "Nothing lives at this path."))?;
    let system = systems::find(&row.system)?;
    let came = system.came_back(query);
    let came = came.ok_or_else(|| Error::new(Code::BadInput, "Nothing came back."))?;
    let readings = vec![(system.spec().id, came)];
    take(desk, readings, Some(&row.id), Source::Callback).await
}

/// What a text says to a system, which is named; several may be able to read it.
type Reading = (&'static str, CameBack);

async fn take(
    desk: &Desk,
    readings: Vec<Reading>,
    integration: Option<&str>,
    source: Source,
) -> Result<CallbackTaken> {
    let Some((state, record, came)) = bound(desk, &readings, integration)? else {
        return Ok(unbound(&readings));
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
        Outcome::Signed(claim) => claimed(desk, &line, &state, &record, &claim, source).await,
    }
}

/// The state's row and its link, when this desk made it, and for that integration; and the reading of its own system.
fn bound(
    desk: &Desk,
    readings: &[Reading],
    integration: Option<&str>,
) -> Result<Option<(StateRow, LinkRecord, CameBack)>> {
    desk.store().read(|db| {
        for (system, came) in readings {
            let Some(state) = &came.state else { continue };
            let row = states::find(db, &back::hash(state))?;
            let row = row.filter(|row| integration.is_none_or(|id| id == row.integration));
            let Some(row) = row else { continue };
            let record = links::get(db, &row.link)?;
            if record.link.system == *system {
                return Ok(Some((row, record, came.clone())));
            }
        }
        Ok(None)
    })
}

/// Nothing here belongs to it; an error of the system is explained all the same.
fn unbound(readings: &[Reading]) -> CallbackTaken {
    let explained = readings.iter().find_map(|(_, came)| match &came.outcome {
        // Begun in the system's own marketplace: it may well be a customer's, but nobody here asked for it.
        Outcome::Signed(claim) if claim.state.is_none() => {
            let told = diagnosis("callback-unasked", "warning", &["sync", "new-link"]);
            Some(told.with("account", &claim.account))
        }
        Outcome::Refused { error, description } => {
            let mut keys = systems::ALL
                .iter()
                .filter_map(|system| system.explain(error));
            keys.next()
                .map(|key| diagnosis(key, "error", &["new-link"]).with("error", description))
        }
        _ => None,
    });
    CallbackTaken {
        outcome: "unbound".to_owned(),
        onward: None,
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

/// Proves what a way back says of itself, and uses the state up only when it holds: who mends a secret can take it again.
async fn claimed(
    desk: &Desk,
    line: &Line,
    state: &StateRow,
    record: &LinkRecord,
    claim: &Claim,
    source: Source,
) -> Result<CallbackTaken> {
    let cx = line.acting(desk)?;
    if let Proof::Fails(word) = line.system.prove(&cx, claim)? {
        let end = End {
            state: LinkState::Opened,
            word: word.to_owned(),
            sentence: String::new(),
        };
        close(desk, line, record, &end, source)?;
        return told(desk, "failed", line, record, None).await;
    }
    if !consume(desk, line, state, record)? {
        let used = diagnosis("callback-used", "warning", &["new-link"]);
        return answer(desk, "unbound", record, Some(used));
    }
    let exchanged = Exchanged {
        account: claim.account.clone(),
        ..Exchanged::default()
    };
    linked(desk, line, record, exchanged, source).await
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

/// Reads the account and ends the link with it. That it is connected is certain; how it stands may be learnt later.
async fn linked(
    desk: &Desk,
    line: &Line,
    record: &LinkRecord,
    exchanged: Exchanged,
    source: Source,
) -> Result<CallbackTaken> {
    grants::keep(desk, line, &exchanged).await?;
    let found = line.system.account(&line.cx(), &exchanged.account).await;
    let found = match found {
        Ok(Some(found)) => found,
        _ => unread(line, &exchanged),
    };
    let record = desk.store().read(|db| links::get(db, &record.link.id))?;
    watch::settle(desk, line, record.clone(), &found, source)?;
    let taken = answer(desk, "linked", &record, None)?;
    let next = LinkAsk {
        options: record.options,
        account: Some(exchanged.account),
        ..LinkAsk::default()
    };
    Ok(CallbackTaken {
        onward: line.system.onward(&line.cx(), &next),
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
        person: String::new(),
        owner_id: String::new(),
        owner_name: exchanged.account.clone(),
        label: String::new(),
        kind: String::new(),
        raw_status: format!("not read from {name} yet"),
        status: Status::Unknown,
        reasons: Vec::new(),
        created_at: Some(line.now()),
        updated_at: None,
        kept: None,
        turns_at: None,
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
        onward: None,
        request_id: None,
    })
}
