//! Grants: what the next right to an account is got with. It rests in the vault, and SQLite knows only that it does.
//!
//! A grant is replaced whenever it is used, and the one before is dead from then on: the new one is kept before
//! anything else is done.

use std::{borrow::Cow, collections::BTreeMap};

use rusqlite::Connection;

use crate::{
    audit::Act,
    clock::Time,
    desk::Desk,
    error::Result,
    store::{
        accounts,
        grants::{self, GrantRow},
        integrations::{self, IntegrationRow},
    },
    systems::{self, Exchanged, Found, Grants},
    wire::{Account, Diagnosis, Reason, Source, Status, Step},
};

use super::{
    accounts::read_again,
    diagnose::diagnosis,
    learn::Learning,
    line::{Line, system_now},
    reasons::GRANT_ENDS,
    renewal,
};

/// Grant at hand.
pub(super) const HELD: &str = "held";
/// It went out, and no answer is kept yet: somebody is at it, or was when their program ended.
pub(super) const SENT: &str = "sent";
/// It came, and the vault did not take it: the customer has to agree once more before it is needed.
pub(super) const LOST: &str = "lost";

/// Days before the end of a grant from which on somebody should act.
const SOON_DAYS: i64 = 30;

/// What becomes of the grants of an integration; absent: it keeps none.
pub(super) fn rules(row: &IntegrationRow) -> Option<Grants> {
    systems::find(&row.system).ok()?.grants(&row.settings)
}

/// The vault's name of a grant.
pub(super) fn secret_name(integration: &str, remote_id: &str) -> String {
    format!("integration/{integration}/grant/{remote_id}")
}

/// Keeps the grant of an exchange, if it brought one. That the account is connected stays true when the vault refuses;
/// the row then says that the grant is lost.
pub(super) async fn keep(desk: &Desk, line: &Line, exchanged: &Exchanged) -> Result<()> {
    let (Some(token), Some(_)) = (&exchanged.keep, rules(&line.row)) else {
        return Ok(());
    };
    let name = secret_name(&line.row.id, &exchanged.account);
    let kept = desk.vault().put(&name, token).await;
    let row = GrantRow {
        integration: line.row.id.clone(),
        remote_id: exchanged.account.clone(),
        state: if kept.is_ok() { HELD } else { LOST }.to_owned(),
        renewed_at: line.now(),
        attempt: String::new(),
        sent: String::new(),
    };
    desk.store().write(|db| grants::save(db, &row))
}

/// Forgets every grant of an integration that is being removed, or that keeps none any more.
pub(super) async fn forget_all(desk: &Desk, integration: &str) -> Result<()> {
    for row in desk.store().read(|db| grants::of(db, integration))? {
        desk.vault()
            .forget(&secret_name(integration, &row.remote_id))
            .await?;
        desk.store()
            .write(|db| grants::forget(db, integration, &row.remote_id))?;
    }
    Ok(())
}

/// Forgets what an integration is no longer set to keep.
pub(super) async fn forget_unwanted(desk: &Desk, row: &IntegrationRow) -> Result<()> {
    match rules(row) {
        None => forget_all(desk, &row.id).await,
        Some(_) => Ok(()),
    }
}

/// What is wrong with the grant of an account, and with its last renewal.
pub(super) async fn of_account(desk: &Desk, account: &Account) -> Result<Vec<Diagnosis>> {
    let (row, grant) = desk.store().read(|db| {
        let grant = grants::find(db, &account.integration, &account.remote_id)?;
        Ok((integrations::find(db, &account.integration)?, grant))
    })?;
    let (Some(rules), Some(grant)) = (rules(&row), grant) else {
        return Ok(Vec::new());
    };
    let grant = renewal::settle(desk, &account.id, grant, rules).await?;
    let now = system_now(desk, &row).await;
    Ok(diagnose(&account.system, &grant, rules, now))
}

fn diagnose(system: &str, row: &GrantRow, rules: Grants, now: Time) -> Vec<Diagnosis> {
    let mut found = Vec::new();
    let explained = systems::find(system)
        .ok()
        .and_then(|system| system.explain(&row.attempt));
    if let Some(key) = explained {
        found.push(diagnosis(key, "warning", &[Step::Renew, Step::ReplaceKey]));
    }
    if row.state == LOST && rules.needed {
        found.push(diagnosis("grant-lost", "error", &[Step::NewLink]));
    } else if let Some(end) = ends_soon(row, rules, now) {
        let days = (end.seconds() - now.seconds()) / 86_400;
        found.push(diagnosis("grant-ends", "warning", &[Step::Renew]).with("days", days.max(0)));
    }
    found
}

/// When a grant ends, where that is so near that somebody should act.
fn ends_soon(row: &GrantRow, rules: Grants, now: Time) -> Option<Time> {
    let end = row.renewed_at.plus_seconds(rules.days? * 86_400);
    (row.state == HELD && end <= now.plus_seconds(SOON_DAYS * 86_400)).then_some(end)
}

/// The grants of an integration, for weighing accounts with them.
pub(super) struct Held {
    rules: Option<Grants>,
    rows: BTreeMap<String, GrantRow>,
}

impl Held {
    /// Reads them; nothing where none is kept.
    pub(super) fn of(db: &Connection, row: &IntegrationRow) -> Result<Self> {
        let rules = rules(row);
        let rows = match rules {
            Some(_) => grants::of(db, &row.id)?,
            None => Vec::new(),
        };
        let rows = rows.into_iter().map(|row| (row.remote_id.clone(), row));
        Ok(Self {
            rules,
            rows: rows.collect(),
        })
    }

    /// An account that the system calls well, and whose grant says otherwise: lost, nothing can be done until the
    /// customer agrees once more; ending soon, somebody should renew it.
    pub(super) fn weigh<'a>(&self, found: &'a Found, now: Time) -> Cow<'a, Found> {
        let (Some(rules), Some(row)) = (self.rules, self.rows.get(&found.remote_id)) else {
            return Cow::Borrowed(found);
        };
        if found.status != Status::Active {
            return Cow::Borrowed(found);
        }
        if rules.needed && row.state == LOST {
            return Cow::Owned(Found {
                status: Status::NeedsReconnect,
                ..found.clone()
            });
        }
        match ends_soon(row, rules, now) {
            Some(end) => {
                let mut found = found.clone();
                found.status = Status::ActionDue;
                found.reasons.insert(0, ending(end));
                Cow::Owned(found)
            }
            None => Cow::Borrowed(found),
        }
    }
}

fn ending(end: Time) -> Reason {
    Reason {
        code: GRANT_ENDS.to_owned(),
        description: "the grant ends".to_owned(),
        at: None,
        until: Some(end),
    }
}

/// Looks ahead: an account whose grant has come near its end needs somebody, though nothing was heard of it.
pub(super) async fn look_ahead(desk: &Desk) -> Result<()> {
    for row in desk.store().read(|db| integrations::all(db, None))? {
        let Some(rules) = rules(&row) else { continue };
        let now = system_now(desk, &row).await;
        for grant in desk.store().read(|db| grants::of(db, &row.id))? {
            let grant = cut_off(desk, &row, grant, rules).await?;
            if let Some(end) = ends_soon(&grant, rules, now) {
                warn(desk, &row, &grant, end)?;
            }
        }
    }
    Ok(())
}

/// Settles a renewal that was cut off, and lets the account say so where its grant went with it.
async fn cut_off(
    desk: &Desk,
    row: &IntegrationRow,
    grant: GrantRow,
    rules: Grants,
) -> Result<GrantRow> {
    if grant.state != SENT {
        return Ok(grant);
    }
    let record = desk
        .store()
        .read(|db| accounts::by_remote(db, &row.id, &grant.remote_id))?;
    let Some(record) = record else {
        return Ok(grant);
    };
    let grant = renewal::settle(desk, &record.account.id, grant, rules).await?;
    if grant.state == LOST {
        let line = Line::open(desk, &row.id).await?;
        // One that cannot be read now is weighed at the next sync.
        let _ = read_again(desk, &line, &grant.remote_id, Source::OwnAction).await;
    }
    Ok(grant)
}

fn warn(desk: &Desk, row: &IntegrationRow, grant: &GrantRow, end: Time) -> Result<()> {
    let record = desk
        .store()
        .read(|db| accounts::by_remote(db, &row.id, &grant.remote_id))?;
    let Some(record) = record.filter(|record| record.own_status == Status::Active) else {
        return Ok(());
    };
    let learning = Learning::own(desk, row);
    desk.enter(|db| {
        let record = accounts::get(db, &record.account.id)?;
        let act = Act {
            action: "account.doubt",
            subject: format!("{} {}", record.account.owner_name, record.account.id),
            detail: "its grant ends soon".to_owned(),
            environment: Some(row.environment),
        };
        // It may have been read anew since the look above.
        if record.own_status == Status::Active {
            learning.needs_somebody(db, record, ending(end))?;
        }
        Ok(((), act))
    })?;
    desk.changed("accounts", None);
    Ok(())
}
