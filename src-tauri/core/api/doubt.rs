//! What the desk doubts: accounts that two links or nobody led to, that nothing has confirmed for long, or that need
//! somebody for a reason of its own.

use rusqlite::Transaction;

use crate::{
    audit::Act,
    desk::Desk,
    error::Result,
    store::{
        accounts::{self, AccountRecord, Doubt},
        links,
    },
    wire::{Reason, Status},
};

use super::learn::Learning;

/// Days without confirmation after which an active account counts as unknown.
pub(super) const CONFIRMED_DAYS: i64 = 7;

impl Learning<'_> {
    /// Two active accounts of one owner at one provider are a doubt, unless a link asked for several.
    pub(super) fn doubt_doubles(
        &self,
        db: &Transaction<'_>,
        owner: &str,
        provider: &str,
    ) -> Result<()> {
        // Accounts that nobody has said an owner of are not one owner's.
        if owner.is_empty() && !self.echoes_owners() {
            return Ok(());
        }
        if !accounts::may_be_double(db, &self.row.id, owner, provider)? {
            return Ok(());
        }
        let mut actives = accounts::active_of(db, &self.row.id, owner, provider)?;
        let mut unmeant = 0;
        for record in &actives {
            unmeant += u32::from(!links::meant_several(db, &record.account.id)?);
        }
        for record in &mut actives {
            let double = unmeant > 1 && !links::meant_several(db, &record.account.id)?;
            let flag = if double { Doubt::Double } else { Doubt::None };
            if record.flag != Doubt::WrongOwner && record.flag != flag {
                self.set_flag(db, record, flag)?;
            }
        }
        Ok(())
    }

    /// Doubts an account, or doubts it no more.
    pub(super) fn set_flag(
        &self,
        db: &Transaction<'_>,
        record: &mut AccountRecord,
        flag: Doubt,
    ) -> Result<()> {
        let before = record.account.status;
        record.flag = flag;
        record.account.status = doubted(record.own_status, flag);
        if record.account.status != before {
            record.account.status_since = self.now;
        }
        accounts::save(db, record)?;
        self.tell_edge(db, before, &record.account, None)
    }

    /// An account that the system calls well needs somebody for a reason of this desk.
    pub(super) fn needs_somebody(
        &self,
        db: &Transaction<'_>,
        mut record: AccountRecord,
        reason: Reason,
    ) -> Result<()> {
        let before = record.account.status;
        reason.description.clone_into(&mut record.account.reason);
        record.reasons.insert(0, reason);
        record.own_status = Status::ActionDue;
        record.flag = left(record.own_status, record.flag);
        record.account.status = Status::ActionDue;
        record.account.status_since = self.now;
        accounts::save(db, &record)?;
        self.tell_edge(db, before, &record.account, None)?;
        self.doubt_doubles(db, &record.account.owner_id, &record.account.provider)
    }

    /// Nothing has confirmed an active account for long: it is no longer known to be active.
    pub(super) fn doubt_age(&self, db: &Transaction<'_>, mut record: AccountRecord) -> Result<()> {
        let before = record.account.status;
        record.account.status = Status::Unknown;
        record.account.status_since = self.now;
        accounts::save(db, &record)?;
        self.tell_edge(db, before, &record.account, None)
    }
}

/// What is left of a doubt beside what the system says: only one that is well can be one too many, and nobody has to say
/// whose one is that has ended.
pub(super) fn left(own: Status, flag: Doubt) -> Doubt {
    match (own, flag) {
        (Status::Disconnected, _) => Doubt::None,
        (own, Doubt::Double) if own != Status::Active => Doubt::None,
        (_, flag) => flag,
    }
}

/// The status that follows from what the system says and what the desk doubts.
pub(super) fn doubted(own: Status, flag: Doubt) -> Status {
    match (own, flag) {
        (own, Doubt::None) => own,
        (Status::Active, _) => Status::ActionDue,
        // Whatever else there is to say of it: first somebody has to say whose it is.
        (Status::Unknown | Status::Waiting, Doubt::Unasked) => Status::ActionDue,
        (own, _) => own,
    }
}

/// Doubts the active accounts that nothing has confirmed for long.
pub(super) fn doubt_unconfirmed(desk: &Desk) -> Result<()> {
    let now = desk.now();
    let before = now.plus_seconds(-CONFIRMED_DAYS * 86_400);
    let stale = desk.store().read(|db| accounts::unconfirmed(db, before))?;
    for record in stale {
        let row = desk
            .store()
            .read(|db| crate::store::integrations::find(db, &record.account.integration))?;
        let learning = Learning::own(desk, &row);
        let subject = format!("{} {}", record.account.owner_name, record.account.id);
        desk.enter(|db| {
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
