//! Where a way back ends: the account it led to is taken in, the link is over, and the customer is led on.

use rusqlite::Transaction;

use crate::{
    api::{
        diagnose,
        learn::Learning,
        line::Line,
        make::{Plan, make},
        options,
    },
    audit::Act,
    desk::Desk,
    error::{Code, Error, Result},
    store::{
        accounts, customers,
        links::{self, LinkRecord},
        states::{self, StateRow},
    },
    systems::{self, Found, LinkAsk},
    wire::{CallbackTaken, Diagnosis, Link, Notice, Source, Status},
};

/// What a way back led to.
pub(super) struct Landing<'a> {
    /// The state that is used up with it; absent: it was used up before.
    pub(super) state: Option<&'a StateRow>,
    /// The system's id of the account.
    pub(super) account: &'a str,
    /// The account as it was read; absent: that it is connected is certain, how it stands is learnt later.
    pub(super) found: Option<&'a Found>,
    pub(super) source: Source,
}

/// Reads an account, as far as the system answers.
pub(super) async fn read(desk: &Desk, line: &Line, account: &str) -> Option<Found> {
    let answer = line.account(desk, account).await;
    answer.ok().flatten()
}

/// State, account and link in one transaction: nothing of it can get lost on the way. `false`: somebody was quicker.
pub(super) fn land(
    desk: &Desk,
    line: &Line,
    record: &LinkRecord,
    landing: &Landing<'_>,
) -> Result<bool> {
    let learning = line.learning(desk, landing.source);
    let landed = once(desk, landing.state, |db| {
        links::resume(db, &record.link.id)?;
        learning.meet(db, landing.account, landing.found)?;
        let ended = learning.complete(db, &record.link.id, landing.account)?;
        Ok(Act {
            action: if ended {
                "link.complete"
            } else {
                "account.read"
            },
            subject: format!("{} {}", record.link.customer_name, record.link.id),
            detail: format!("account {}", landing.account),
            environment: Some(line.row.environment),
        })
    })?;
    desk.changed("accounts", None);
    Ok(landed)
}

/// Uses a state up and does what follows from it, both or neither. `false`: somebody was quicker, and nothing was done.
pub(super) fn once(
    desk: &Desk,
    state: Option<&StateRow>,
    change: impl FnOnce(&Transaction<'_>) -> Result<Act>,
) -> Result<bool> {
    let mut quicker = false;
    let done = desk.enter(|db| {
        if let Some(state) = state
            && !states::consume(db, &state.hash, desk.now())?
        {
            quicker = true;
            return Err(Error::new(Code::Conflict, "This state has been used."));
        }
        Ok(((), change(db)?))
    });
    match done {
        Err(_) if quicker => Ok(false),
        done => done.map(|()| true),
    }
}

/// The answer for a link that led to an account, and where the customer goes from here.
pub(super) async fn linked(
    desk: &Desk,
    line: &Line,
    record: &LinkRecord,
    account: &str,
    source: Source,
) -> Result<CallbackTaken> {
    let taken = answer(desk, "linked", record, None)?;
    let ask = LinkAsk {
        options: record.options.clone(),
        account: Some(account.to_owned()),
        environment: Some(line.row.environment),
        ..LinkAsk::default()
    };
    let Some(next) = line.system.onward(&ask) else {
        return Ok(taken);
    };
    // A browser that is still there is led on by the answer; one that is not needs a link of its own, which can be
    // sent as any other.
    let link = match source {
        Source::Callback => None,
        _ => onward(desk, line, record, &next).await.ok(),
    };
    let address = line.system.address(line.cx().settings, &next);
    let address = address.and_then(Result::ok);
    Ok(CallbackTaken {
        onward: address.map(|built| built.url.expose().to_owned()),
        onward_link: link.map(|link| link.id),
        ..taken
    })
}

async fn onward(desk: &Desk, line: &Line, record: &LinkRecord, next: &LinkAsk) -> Result<Link> {
    let customer = desk
        .store()
        .read(|db| customers::get(db, &record.link.customer))?;
    let plan = Plan {
        kind: options::kind(line.system, &next.kind)?,
        customer,
        options: next.options.clone(),
        redirect_uri: String::new(),
        account: None,
        job: None,
    };
    Ok(make(desk, line, plan).await?.0)
}

/// Leads the browser of this machine on: it was just sent here.
pub(super) fn lead_on(desk: &Desk, taken: &CallbackTaken) {
    if let (Some(url), Some(link)) = (&taken.onward, &taken.link) {
        desk.tell(Notice::Open {
            url: url.clone(),
            title: link.customer_name.clone(),
            place: "browser".to_owned(),
            popups: Vec::new(),
        });
    }
}

/// The answer with the diagnosis that the link itself shows.
pub(super) async fn told(
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

/// The answer for a link, as it stands now.
pub(super) fn answer(
    desk: &Desk,
    outcome: &str,
    record: &LinkRecord,
    diagnosis: Option<Diagnosis>,
) -> Result<CallbackTaken> {
    let record = desk.store().read(|db| links::get(db, &record.link.id))?;
    Ok(CallbackTaken {
        outcome: outcome.to_owned(),
        environment: Some(record.link.environment),
        link: Some(record.link),
        diagnosis,
        ..CallbackTaken::default()
    })
}

impl Learning<'_> {
    /// Takes in what was read of an account that is certain to be there; nothing read: only that, unless more is known.
    pub(in crate::api) fn meet(
        &self,
        db: &Transaction<'_>,
        remote_id: &str,
        found: Option<&Found>,
    ) -> Result<()> {
        let known = accounts::id_of(db, &self.row.id, remote_id)?.is_some();
        match found {
            Some(found) => self.take(db, std::slice::from_ref(found)).map(drop),
            None if known => Ok(()),
            None => self.take(db, &[self.unread(remote_id)]).map(drop),
        }
    }

    /// An account that is connected and could not be read yet.
    fn unread(&self, remote_id: &str) -> Found {
        let name =
            systems::find(&self.row.system).map_or("the system", |system| system.spec().name);
        Found {
            remote_id: remote_id.to_owned(),
            provider: String::new(),
            provider_name: String::new(),
            person: String::new(),
            owner_id: String::new(),
            owner_name: remote_id.to_owned(),
            label: String::new(),
            kind: String::new(),
            raw_status: format!("not read from {name} yet"),
            status: Status::Unknown,
            reasons: Vec::new(),
            created_at: Some(self.at),
            updated_at: None,
            kept: None,
            turns_at: None,
            raw: String::new(),
            request_id: None,
        }
    }
}
