//! Arrivals that nobody here asked for: an app installed from the system's own marketplace comes without a state. It
//! may well be a customer's, and it may be anybody's: nothing is linked by itself, and a person says whose it is.

use crate::{
    api::{accounts::account_show, diagnose::diagnosis, learn::Learning, line::Line},
    audit::Act,
    desk::Desk,
    error::{Code, Error, Result},
    store::{
        accounts::{self, AccountRecord, Doubt},
        customers, events,
        integrations::{self, IntegrationRow},
    },
    systems::{self, CameBack, Outcome, Proof, System},
    wire::{AccountBind, AccountDetail, CallbackTaken, Environment, Event, Id, Source, Step},
};

use super::{Reading, landing};

/// Seconds that a link has to claim an account whose event came first; then somebody has to say whose it is.
const GRACE: i64 = 600;

/// The same in practice, where customers are quick.
const PRACTICE_GRACE: i64 = 5;

/// The answer to a way back that belongs to no link of this desk: what the system says in it is explained all the same,
/// and an account that it brings waits for a person.
pub(super) async fn unbound(
    desk: &Desk,
    readings: &[Reading],
    integration: Option<&str>,
    source: Source,
) -> Result<CallbackTaken> {
    for (system, came) in readings.iter().filter(|(_, came)| came.state.is_none()) {
        for row in rows(desk, system, integration)? {
            let line = Line::of(desk, row).await?;
            if let Some(account) = vouched(desk, &line, came).await? {
                return arrived(desk, &line, &account, source).await;
            }
        }
    }
    let refused = readings.iter().find_map(|(_, came)| match &came.outcome {
        Outcome::Refused { error, description } => {
            let mut all = systems::ALL.iter();
            let key = all.find_map(|system| system.explain(error))?;
            Some(diagnosis(key, "error", &[Step::NewLink]).with("error", description))
        }
        _ => None,
    });
    Ok(CallbackTaken::unbound(refused.unwrap_or_else(|| {
        diagnosis("callback-unbound", "error", &[Step::NewLink])
    })))
}

/// The integrations that a way back may be meant for.
fn rows(desk: &Desk, system: &str, integration: Option<&str>) -> Result<Vec<IntegrationRow>> {
    let all = desk.store().read(|db| integrations::all(db, None))?;
    let fits =
        |row: &IntegrationRow| row.system == system && integration.is_none_or(|id| id == row.id);
    Ok(all.into_iter().filter(fits).collect())
}

/// The account of a way back without a state, where the system itself vouches for it: by its signature, or by knowing the
/// account when it is asked. A code is never sent in for it: it might be somebody else's.
async fn vouched(desk: &Desk, line: &Line, came: &CameBack) -> Result<Option<String>> {
    match (&came.outcome, &came.account) {
        (Outcome::Signed(claim), _) => {
            let proof = line.system.prove(&line.cx(), claim);
            Ok(matches!(proof, Ok(Proof::Holds)).then(|| claim.account.clone()))
        }
        (Outcome::Code(_), Some(account)) => {
            let found = landing::read(desk, line, account).await;
            Ok(found.map(|found| found.remote_id))
        }
        _ => Ok(None),
    }
}

/// Takes the account in; unless it is known whose it is, a person has to say so.
async fn arrived(desk: &Desk, line: &Line, account: &str, source: Source) -> Result<CallbackTaken> {
    let found = landing::read(desk, line, account).await;
    let learning = line.learning(desk, source);
    let record = desk.enter(|db| {
        learning.meet(db, account, found.as_ref())?;
        let mut record = accounts::by_remote(db, &line.row.id, account)?
            .ok_or_else(|| Error::not_found("account", account))?;
        if record.account.owner_id.is_empty() && record.flag == Doubt::None {
            learning.set_flag(db, &mut record, Doubt::Unasked)?;
        }
        let act = act(
            "account.arrive",
            &record,
            "a way back without a state of this desk",
        );
        Ok((record, act))
    })?;
    desk.changed("accounts", Some(&record.account.id));
    let steps = &[Step::Bind, Step::NewLink];
    let told = diagnosis("callback-unasked", "warning", steps).with("account", account);
    Ok(CallbackTaken {
        account: Some(record.account.id),
        environment: Some(record.account.environment),
        ..CallbackTaken::unbound(told)
    })
}

fn act(action: &'static str, record: &AccountRecord, detail: &str) -> Act {
    Act {
        action,
        subject: format!("{} {}", record.account.owner_name, record.account.id),
        detail: detail.to_owned(),
        environment: Some(record.account.environment),
    }
}

/// Looks at accounts that an event told of and that no link has claimed since.
pub(in crate::api) fn look(desk: &Desk) -> Result<()> {
    for row in desk.store().read(|db| integrations::all(db, None))? {
        // A system that echoes owners says itself whose an account is.
        if systems::find(&row.system)?.spec().offers.owners {
            continue;
        }
        let grace = match row.environment {
            Environment::Practice => PRACTICE_GRACE,
            Environment::Sandbox | Environment::Live => GRACE,
        };
        let before = desk.now().plus_seconds(-grace);
        for record in desk
            .store()
            .read(|db| accounts::unasked(db, &row.id, before))?
        {
            doubt(desk, &row, &record.account.id)?;
        }
    }
    Ok(())
}

fn doubt(desk: &Desk, row: &IntegrationRow, id: &str) -> Result<()> {
    let learning = Learning::own(desk, row);
    desk.enter(|db| {
        let mut record = accounts::get(db, id)?;
        // A link may have led to it since the look above.
        if record.account.owner_id.is_empty() && record.flag == Doubt::None {
            learning.set_flag(db, &mut record, Doubt::Unasked)?;
        }
        let act = act("account.doubt", &record, "no link of this desk led to it");
        Ok(((), act))
    })?;
    desk.changed("accounts", None);
    Ok(())
}

/// Says whose an account is that came without a link of this desk.
///
/// [`Code::Unsupported`] where the system itself says whose its accounts are, [`Code::Conflict`] for one that has an
/// owner.
pub async fn account_bind(desk: &Desk, request: AccountBind) -> Result<AccountDetail> {
    let record = desk
        .store()
        .read(|db| accounts::get(db, &request.account))?;
    let line = Line::open(desk, &record.account.integration).await?;
    refuse_echoed(line.system)?;
    let customer = desk
        .store()
        .read(|db| customers::get(db, &request.customer));
    let customer = customer.map_err(|error| Error {
        field: Some("customer".to_owned()),
        ..error
    })?;
    let learning = line.learning(desk, Source::OwnAction);
    desk.act(|db| {
        let mut record = accounts::get(db, &record.account.id)?;
        if !record.account.owner_id.is_empty() {
            let sentence = format!("This account is {}’s already.", record.account.owner_name);
            return Err(Error::new(Code::Conflict, sentence));
        }
        record.account.owner_id.clone_from(&customer.owner_id);
        record.account.owner_name.clone_from(&customer.name);
        learning.set_flag(db, &mut record, Doubt::None)?;
        if line.row.environment != Environment::Practice {
            customers::leave_practice(db, &customer.id)?;
        }
        let told = Event {
            to: customer.name.clone(),
            customer: Some(customer.id.clone()),
            ..learning.event("account-bound", &record.account)
        };
        events::insert(db, &told)?;
        learning.doubt_doubles(db, &record.account.owner_id, &record.account.provider)?;
        let act = act("account.bind", &record, "confirmed by hand");
        Ok(((), act))
    })?;
    desk.changed("accounts", Some(&record.account.id));
    account_show(
        desk,
        Id {
            id: record.account.id,
        },
    )
    .await
}

fn refuse_echoed(system: &dyn System) -> Result<()> {
    let spec = system.spec();
    match spec.offers.owners {
        true => {
            let sentence = format!("{} says itself whose its accounts are.", spec.name);
            Err(Error::new(Code::Unsupported, sentence).of_system(spec.id))
        }
        false => Ok(()),
    }
}
