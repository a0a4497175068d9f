//! Customers who come back: whose they are, what they say, and the one exchange of their code.
//!
//! | file | what is in it |
//! |---|---|
//! | [`redirect`] | out: the address that a customer is to come back to, and the state they bring along |
//! | this one | in: what came back is taken, from the receiver or pasted |
//! | [`scheme`] | in through `linkdesk://`, which any program of the machine can open |
//! | [`landing`] | the end: the account is taken in, the link is over, the customer is led on |
//! | [`unasked`] | what came without a link of this desk, and whose it is |
//! | [`looked_at`] | the same text in Verify: judged, and not taken |
//!
//! A state is used up in a transaction of its own before anything is sent. Whatever happens after that, nothing is ever
//! sent a second time: where no clear answer came, the link says so and what to do.

mod landing;
mod looked_at;
pub(super) mod redirect;
mod scheme;
pub(super) mod unasked;

pub(super) use looked_at::look;
pub use scheme::callback_arrived;
pub use unasked::account_bind;

use url::Url;

use crate::{
    audit::Act,
    clock::Time,
    desk::Desk,
    error::{Code, Error, Result},
    secret::Secret,
    store::{
        accounts, integrations,
        links::{self, LinkRecord},
        states::{self, StateRow},
    },
    systems::{self, CameBack, Claim, Outcome, Proof, System, Visit, spec::Ends},
    wire::{CallbackTaken, CallbackText, LinkState, Source, Status, Step},
};

use super::{
    diagnose::diagnosis,
    ending::{End, close, ended, note},
    grants,
    line::Line,
};
use landing::{Landing, answer, land, linked, once, read, told};

/// Takes what a person pasted: the address a browser ended at, its query, or the text of an error page.
pub async fn callback_take(desk: &Desk, request: CallbackText) -> Result<CallbackTaken> {
    let text = request.text.trim();
    let readings = readings(text);
    if readings.is_empty() {
        return Err(Error::field(
            "text",
            "This is no way back: it should be the whole address that the browser ended at, or the text of the page.",
        ));
    }
    let at = Url::parse(text).ok().filter(|url| url.has_host());
    take(desk, readings, None, at.as_ref(), Source::Paste).await
}

/// Takes what came to the receiver under the path of an integration.
pub(crate) async fn take_back(desk: &Desk, inbox: &str, query: &str) -> Result<CallbackTaken> {
    let row = desk.store().read(|db| integrations::by_inbox(db, inbox))?;
    let row = row.ok_or_else(|| Error::new(Code::NotFound, "Nothing lives at this path."))?;
    let system = systems::find(&row.system)?;
    let came = system.came_back(query);
    let came = came.ok_or_else(|| Error::new(Code::BadInput, "Nothing came back."))?;
    let readings = vec![(system.spec().id, came)];
    let at = redirect::own_address(desk, &row).and_then(|own| Url::parse(&own).ok());
    take(desk, readings, Some(&row.id), at.as_ref(), Source::Callback).await
}

/// What a text says to a system, which is named; several may be able to read it.
type Reading = (&'static str, CameBack);

/// What a text says to each system that can read it.
fn readings(text: &str) -> Vec<Reading> {
    let all = systems::ALL.iter();
    all.filter_map(|system| Some((system.spec().id, system.came_back(text)?)))
        .collect()
}

/// Takes what came back, in one reading or in several; with an integration only what belongs to that, and with the
/// address it came to only what was sent there.
async fn take(
    desk: &Desk,
    readings: Vec<Reading>,
    integration: Option<&str>,
    at: Option<&Url>,
    source: Source,
) -> Result<CallbackTaken> {
    let Some((state, record, came)) = bound(desk, &readings, integration)? else {
        return unasked::unbound(desk, &readings, integration, source).await;
    };
    let line = Line::open(desk, &record.link.integration).await?;
    let wrong = elsewhere(&state.redirect_uri, at).then_some("callback-elsewhere");
    let other = !line.system.returns(&record.link.kind, &came.outcome);
    let wrong = wrong.or(other.then_some("callback-other"));
    if let Some(key) = wrong.or_else(|| spent(&state, &record, line.system, line.now())) {
        return answer(
            desk,
            "unbound",
            &record,
            Some(diagnosis(key, "warning", &[Step::NewLink])),
        );
    }
    match came.outcome {
        Outcome::Refused { error, description } => {
            let end = End {
                state: LinkState::Failed,
                word: error,
                sentence: description,
            };
            // A state is good once, also for a refusal: whoever thinks again gets a new link.
            let fresh = once(desk, Some(&state), |db| {
                note(db, desk, &line, &record, &end, source)
            })?;
            if !fresh {
                return used(desk, &record);
            }
            desk.changed("links", Some(&record.link.id));
            told(desk, "refused", &line, &record, None).await
        }
        Outcome::Broken(how) => {
            let wrong = diagnosis("callback-broken", "error", &[Step::NewLink]).with("how", how);
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
            let row = states::find(db, &redirect::hash(state))?;
            let row = row.filter(|row| integration.is_none_or(|id| id == row.integration));
            let Some(row) = row else { continue };
            let record = links::get(db, &row.link)?;
            if record.link.system == *system && record.link.customer == row.customer {
                return Ok(Some((row, record, came.clone())));
            }
        }
        Ok(None)
    })
}

/// A state is good at the one address that it was made for; where only a query came, nobody can tell.
fn elsewhere(made_for: &str, at: Option<&Url>) -> bool {
    let (Some(at), Ok(made_for)) = (at, Url::parse(made_for)) else {
        return false;
    };
    // Whoever is named before a host is told to be somewhere else than they are.
    let place = |url: &Url| {
        let user = url.username().to_owned();
        (url.origin(), user, url.path().to_owned())
    };
    // An address of the desk's own scheme was handed on by a page that stands where it should.
    matches!(at.scheme(), "http" | "https") && place(at) != place(&made_for)
}

/// Why a state is good no more at that moment of its system, as a diagnosis.
fn spent(
    state: &StateRow,
    record: &LinkRecord,
    system: &dyn System,
    now: Time,
) -> Option<&'static str> {
    if state.used_at.is_some() {
        return Some("callback-used");
    }
    if state.expires_at.is_some_and(|end| end <= now) {
        return Some("callback-expired");
    }
    // A visit goes on behind the end of the link that it began with.
    let mut kinds = system.spec().kinds.iter();
    let fleeting = kinds.any(|kind| kind.id == record.link.kind && kind.ends == Ends::Fleeting);
    let over = match fleeting {
        true => record.link.state != LinkState::Expired && !record.link.state.is_open(),
        false => !record.link.state.is_open(),
    };
    over.then_some("callback-over")
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
    let found = read(desk, line, &claim.account).await;
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
    let found = read(desk, line, &account.remote_id).await;
    let filled_in = found
        .as_ref()
        .is_some_and(|found| found.status != Status::Waiting);
    if !filled_in {
        let learning = line.learning(desk, source);
        let end = End {
            state: LinkState::Expired,
            word: "visit/left".to_owned(),
            sentence: String::new(),
        };
        let fresh = once(desk, Some(state), |db| {
            learning.meet(db, &account.remote_id, found.as_ref())?;
            note(db, desk, line, record, &end, source)
        })?;
        if !fresh {
            return used(desk, record);
        }
        desk.changed("links", Some(&record.link.id));
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
    let found = read(desk, line, &exchanged.account).await;
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

/// The use of the state, the link's new stage and the audit entry are one; `false`: somebody was quicker. Should the
/// program end before the answer, the link says that nobody can tell what became of it.
fn consume(desk: &Desk, line: &Line, state: &StateRow, record: &LinkRecord) -> Result<bool> {
    once(desk, Some(state), |db| {
        let mut record = links::get(db, &record.link.id)?;
        record.link.state = LinkState::CannotTell;
        "token/no-answer".clone_into(&mut record.link.attempt);
        record.watch_at = None;
        links::update(db, &record)?;
        Ok(Act {
            action: "callback.take",
            subject: format!("{} {}", record.link.customer_name, record.link.id),
            detail: "the state is used up".to_owned(),
            environment: Some(line.row.environment),
        })
    })
}

fn used(desk: &Desk, record: &LinkRecord) -> Result<CallbackTaken> {
    let used = diagnosis("callback-used", "warning", &[Step::NewLink]);
    answer(desk, "unbound", record, Some(used))
}
