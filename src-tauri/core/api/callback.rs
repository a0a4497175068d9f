//! Customers who come back: whose they are, what they say, and the one exchange of their code.
//!
//! A state is used up in a transaction of its own before anything is sent. Whatever happens after that, nothing is ever
//! sent a second time: where no clear answer came, the link says so and what to do.

use crate::{
    audit::Act,
    desk::Desk,
    error::{Code, Error, Result},
    secret::Secret,
    store::{
        accounts, integrations,
        links::{self, LinkRecord},
        states::{self, StateRow},
    },
    systems::{self, CameBack, Claim, Outcome, Proof, Visit, spec::Ends},
    wire::{CallbackTaken, CallbackText, LinkState, Source, Status},
};

use super::{
    arrivals, back,
    diagnose::diagnosis,
    ending::{End, close, ended},
    grants,
    landing::{Landing, answer, land, linked, once, read, told},
    line::Line,
};

/// Takes what a person pasted: the address a browser ended at, its query, or the text of an error page.
pub async fn callback_take(desk: &Desk, request: CallbackText) -> Result<CallbackTaken> {
    let readings = readings(request.text.trim());
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
pub(super) type Reading = (&'static str, CameBack);

/// What a text says to each system that can read it.
pub(super) fn readings(text: &str) -> Vec<Reading> {
    let all = systems::ALL.iter();
    all.filter_map(|system| Some((system.spec().id, system.came_back(text)?)))
        .collect()
}

/// Takes what came back, in one reading or in several; with an integration only what belongs to that.
pub(super) async fn take(
    desk: &Desk,
    readings: Vec<Reading>,
    integration: Option<&str>,
    source: Source,
) -> Result<CallbackTaken> {
    let Some((state, record, came)) = bound(desk, &readings, integration)? else {
        return arrivals::unbound(desk, &readings, integration, source).await;
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
        Outcome::Visited(visit) => visited(desk, &line, &state, &record, visit, source).await,
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

/// Why a state is good no more, as a diagnosis.
fn spent(state: &StateRow, record: &LinkRecord, line: &Line) -> Option<&'static str> {
    if state.used_at.is_some() {
        return Some("callback-used");
    }
    if state.expires_at.is_some_and(|end| end <= line.now()) {
        return Some("callback-expired");
    }
    // A visit goes on behind the end of the link that it began with.
    let over = match fleeting(line, record) {
        true => record.link.state != LinkState::Expired && !record.link.state.is_open(),
        false => !record.link.state.is_open(),
    };
    over.then_some("callback-over")
}

fn fleeting(line: &Line, record: &LinkRecord) -> bool {
    let mut kinds = line.system.spec().kinds.iter();
    kinds.any(|kind| kind.id == record.link.kind && kind.ends == Ends::Fleeting)
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
    // It can be read before the state is gone: what is used up and what it led to are then one.
    let found = read(line, &claim.account).await;
    let landing = Landing {
        state: Some(state),
        account: &claim.account,
        found: found.as_ref(),
        source,
    };
    match land(desk, line, record, &landing)? {
        true => linked(desk, line, record, &claim.account, source).await,
        false => used(desk, record),
    }
}

/// The customer has left a page that was made for one visit, or found it closed.
async fn visited(
    desk: &Desk,
    line: &Line,
    state: &StateRow,
    record: &LinkRecord,
    visit: Visit,
    source: Source,
) -> Result<CallbackTaken> {
    let account = record.link.account.as_deref().unwrap_or_default();
    let account = desk.store().read(|db| accounts::get(db, account))?.account;
    if visit == Visit::Closed {
        let end = End {
            state: LinkState::Expired,
            word: "visit/closed".to_owned(),
            sentence: String::new(),
        };
        close(desk, line, record, &end, source)?;
        return told(desk, "failed", line, record, None).await;
    }
    // That the page was left says nothing of what was done there: the account does.
    let found = read(line, &account.remote_id).await;
    let filled_in = found
        .as_ref()
        .is_some_and(|found| found.status != Status::Waiting);
    if !filled_in {
        let learning = line.learning(desk, source);
        let fresh = once(desk, Some(state), |db| {
            learning.meet(db, &account.remote_id, found.as_ref())?;
            Ok(visit_act(line, record))
        })?;
        if !fresh {
            return used(desk, record);
        }
        close(desk, line, record, &left(), source)?;
        return told(desk, "visited", line, record, None).await;
    }
    let landing = Landing {
        state: Some(state),
        account: &account.remote_id,
        found: found.as_ref(),
        source,
    };
    match land(desk, line, record, &landing)? {
        true => answer(desk, "visited", record, None),
        false => used(desk, record),
    }
}

fn visit_act(line: &Line, record: &LinkRecord) -> Act {
    Act {
        action: "callback.take",
        subject: format!("{} {}", record.link.customer_name, record.link.id),
        detail: "the customer has left the page; something is still to be filled in".to_owned(),
        environment: Some(line.row.environment),
    }
}

/// The page was left before everything was filled in; its link opens no more.
fn left() -> End {
    End {
        state: LinkState::Expired,
        word: "visit/left".to_owned(),
        sentence: String::new(),
    }
}

/// Uses the state up, sends the code in once, and takes in what came of it.
async fn exchange(
    desk: &Desk,
    line: &Line,
    state: &StateRow,
    record: &LinkRecord,
    code: &Secret,
    source: Source,
) -> Result<CallbackTaken> {
    // Whatever can be known to be wrong is known before the state is gone.
    let cx = line.acting(desk)?;
    line.system.ready(&cx)?;
    if !consume(desk, line, state, record)? {
        return used(desk, record);
    }
    let exchanged = match line.system.exchange(&cx, code).await {
        Ok(exchanged) => exchanged,
        Err(error) => {
            let (outcome, end) = ended("token", error.clone());
            close(desk, line, record, &end, source)?;
            return told(desk, outcome, line, record, error.request_id).await;
        }
    };
    grants::keep(desk, line, &exchanged).await?;
    let found = read(line, &exchanged.account).await;
    let landing = Landing {
        state: None,
        account: &exchanged.account,
        found: found.as_ref(),
        source,
    };
    land(desk, line, record, &landing)?;
    let taken = linked(desk, line, record, &exchanged.account, source).await?;
    Ok(CallbackTaken {
        request_id: exchanged.request_id,
        ..taken
    })
}

/// The use of the state, the link's new stage and the audit entry are one; `false`: somebody was quicker.
fn consume(desk: &Desk, line: &Line, state: &StateRow, record: &LinkRecord) -> Result<bool> {
    once(desk, Some(state), |db| {
        let mut record = links::get(db, &record.link.id)?;
        record.link.state = LinkState::Opened;
        // Should the program end before the answer, this is what the link says.
        "token/no-answer".clone_into(&mut record.link.attempt);
        record.watch_at = None;
        links::update(db, &record)?;
        Ok(Act {
            action: "callback.take",
            subject: format!("{} {}", record.link.customer_name, record.link.id),
            detail: "the state is used up; its code goes out once".to_owned(),
            environment: Some(line.row.environment),
        })
    })
}

fn used(desk: &Desk, record: &LinkRecord) -> Result<CallbackTaken> {
    let used = diagnosis("callback-used", "warning", &["new-link"]);
    answer(desk, "unbound", record, Some(used))
}
