//! What the desk does with accounts a system has told of: rows, edges, doubts and the links that led there.
//!
//! Sync, poll, webhook and hub all end here, so that one account has one truth however it was learnt.

use std::collections::BTreeSet;

use rusqlite::{Connection, Transaction};

use crate::{
    clock::Time,
    desk::Desk,
    error::Result,
    store::{
        accounts::{self, AccountRecord, Doubt},
        events,
        integrations::IntegrationRow,
        links::{self, LinkRecord},
    },
    systems::Found,
    wire::{Account, Event, KeptData, LinkState, Source, Status},
};

use super::{
    doubt::{doubted, left},
    grants::Held,
};

/// How something was learnt, where and when.
pub(super) struct Learning<'a> {
    pub(super) desk: &'a Desk,
    pub(super) row: &'a IntegrationRow,
    pub(super) source: Source,
    pub(super) now: Time,
    /// The same moment by the system's clock.
    pub(super) at: Time,
    /// The sync that reads, when it is one.
    pub(super) sync: &'a str,
}

/// How many rows were new, changed, and as before.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Tally {
    pub(super) created: u32,
    pub(super) changed: u32,
    pub(super) unchanged: u32,
}

impl<'a> Learning<'a> {
    /// What the desk concludes by itself, without asking anybody.
    pub(super) fn own(desk: &'a Desk, row: &'a IntegrationRow) -> Self {
        let now = desk.now();
        Self {
            desk,
            row,
            source: Source::OwnAction,
            now,
            at: now,
            sync: "",
        }
    }
}

impl Learning<'_> {
    /// Takes a page of accounts in.
    pub(super) fn take(&self, db: &Transaction<'_>, found: &[Found]) -> Result<Tally> {
        let mut tally = Tally::default();
        let mut groups = BTreeSet::new();
        self.keep_names(db, found)?;
        let grants = Held::of(db, self.row)?;
        for found in found {
            let found = self.with_owner(db, grants.weigh(found, self.at))?;
            let found = &*self.with_name(db, found)?;
            let known = accounts::by_remote(db, &self.row.id, &found.remote_id)?;
            match known {
                Some(known)
                    if is_older(found, &known)
                        || self.is_met(found, &known)
                        || self.is_same(found, &known) =>
                {
                    let sync = Some(self.sync).filter(|sync| !sync.is_empty());
                    let request = found.request_id.as_deref();
                    accounts::touch(db, &known.account.id, self.now, sync, request)?;
                    tally.unchanged += 1;
                    continue;
                }
                Some(known) => {
                    self.change(db, found, &known)?;
                    tally.changed += 1;
                    // Who has it no longer may be in doubt no longer.
                    groups.insert((known.account.owner_id, known.account.provider));
                }
                None => {
                    self.create(db, found)?;
                    tally.created += 1;
                }
            }
            groups.insert((found.owner_id.clone(), found.provider.clone()));
        }
        for (owner, provider) in &groups {
            self.doubt_doubles(db, owner, provider)?;
        }
        Ok(tally)
    }

    /// A list that holds an account twice, newest first and without a moment to tell them apart: the first one counts,
    /// on whichever page the other stands.
    fn is_met(&self, found: &Found, known: &AccountRecord) -> bool {
        !self.sync.is_empty() && known.seen == self.sync && found.updated_at.is_none()
    }

    fn is_same(&self, found: &Found, known: &AccountRecord) -> bool {
        let doubted_for_age =
            known.account.status == Status::Unknown && found.status != Status::Unknown;
        let owned = !found.owner_id.is_empty() && known.account.owner_id.is_empty();
        let renamed =
            !found.provider_name.is_empty() && found.provider_name != known.account.provider_name;
        known.raw == found.raw
            && known.own_status == found.status
            && !(doubted_for_age || owned || renamed)
    }

    fn create(&self, db: &Transaction<'_>, found: &Found) -> Result<()> {
        let record = self.record(found, None, Doubt::None);
        accounts::save(db, &record)?;
        let event = Event {
            to: word(record.account.status),
            detail: record.account.reason.clone(),
            happened_at: found.created_at,
            ..self.event("account-created", &record.account)
        };
        events::insert(db, &event).map(drop)
    }

    fn change(&self, db: &Transaction<'_>, found: &Found, known: &AccountRecord) -> Result<()> {
        let flag = match known.flag {
            Doubt::WrongOwner if is_put_right(db, found, known)? => Doubt::None,
            flag => flag,
        };
        let record = self.record(found, Some(known), flag);
        accounts::save(db, &record)?;
        self.tell_edge(db, known.account.status, &record.account, found.updated_at)
    }

    /// A change of status is an event of its own; anything else about an account is not.
    pub(super) fn tell_edge(
        &self,
        db: &Transaction<'_>,
        before: Status,
        account: &Account,
        at: Option<Time>,
    ) -> Result<()> {
        if before == account.status {
            return Ok(());
        }
        let event = Event {
            from: word(before),
            to: word(account.status),
            detail: account.reason.clone(),
            happened_at: at,
            ..self.event("status-changed", account)
        };
        events::insert(db, &event).map(drop)
    }

    /// The row that follows from what was found and what was known.
    fn record(&self, found: &Found, known: Option<&AccountRecord>, flag: Doubt) -> AccountRecord {
        let flag = left(found.status, flag);
        let status = doubted(found.status, flag);
        let before = known.map(|known| &known.account);
        let (owner_id, owner_name) = self.owner(found, before);
        let reason = found
            .reasons
            .first()
            .map(|reason| match reason.description.as_str() {
                "" => reason.code.clone(),
                description => description.to_owned(),
            });
        let account = Account {
            id: before.map_or_else(|| self.desk.new_id("acc_"), |before| before.id.clone()),
            remote_id: found.remote_id.clone(),
            owner_name,
            owner_id,
            customer: None,
            provider: found.provider.clone(),
            provider_name: match found.provider_name.as_str() {
                "" => found.provider.clone(),
                name => name.to_owned(),
            },
            label: found.label.clone(),
            system: self.row.system.clone(),
            integration: self.row.id.clone(),
            integration_name: self.row.name.clone(),
            environment: self.row.environment,
            status,
            raw_status: found.raw_status.clone(),
            reason: reason.unwrap_or_default(),
            kind: found.kind.clone(),
            linked_at: found.created_at,
            status_since: before.filter(|before| before.status == status).map_or_else(
                || {
                    found
                        .updated_at
                        .or(found.created_at)
                        .filter(|at| *at < self.now)
                        .unwrap_or(self.now)
                },
                |before| before.status_since,
            ),
            checked_at: self.now,
            person: found.person.clone(),
            kept: found.kept.map(|kept| KeptData {
                until: kept.until,
                day: 0,
                days: 0,
                renewed: kept.renewed,
                ending: kept.ending,
            }),
        };
        AccountRecord {
            account,
            own_status: found.status,
            flag,
            reasons: found.reasons.clone(),
            raw: found.raw.clone(),
            turns_at: found.turns_at,
            updated_at: found.updated_at,
            request_id: found.request_id.clone(),
            seen: if self.sync.is_empty() {
                known.map(|known| known.seen.clone()).unwrap_or_default()
            } else {
                self.sync.to_owned()
            },
        }
    }

    /// A link has led to an account the desk has taken in: the end of the way. `false`: it was over already, or what
    /// was matched with it belongs to another link meanwhile.
    pub(super) fn complete(
        &self,
        db: &Transaction<'_>,
        link: &str,
        remote_id: &str,
    ) -> Result<bool> {
        let known = accounts::by_remote(db, &self.row.id, remote_id)?;
        let (Some(mut record), Some(mut link)) = (known, links::still_open(db, link)?) else {
            return Ok(false);
        };
        if self.source == Source::Match && is_claimed(db, &link, &record.account.id)? {
            return Ok(false);
        }
        link.link.state = LinkState::Completed;
        link.link.account = Some(record.account.id.clone());
        link.link.learnt = Some(self.source);
        link.link.attempt_error = String::new();
        link.watch_at = None;
        links::update(db, &link)?;
        let event = Event {
            to: word(record.account.status),
            link: Some(link.link.id.clone()),
            customer: Some(link.link.customer.clone()),
            happened_at: record.account.linked_at,
            ..self.event("link-completed", &record.account)
        };
        events::insert(db, &event)?;
        if record.account.owner_id.is_empty() && !self.echoes_owners() {
            // Nobody but the link can say whose it is.
            record.account.owner_id.clone_from(&link.link.owner_id);
            record
                .account
                .owner_name
                .clone_from(&link.link.customer_name);
            match record.flag {
                Doubt::Unasked => self.set_flag(db, &mut record, Doubt::None)?,
                _ => accounts::save(db, &record)?,
            }
        }
        if record.account.owner_id != link.link.owner_id && record.flag != Doubt::WrongOwner {
            self.set_flag(db, &mut record, Doubt::WrongOwner)?;
        } else {
            // The link may have asked for several, which settles a doubt.
            self.doubt_doubles(db, &record.account.owner_id, &record.account.provider)?;
        }
        self.desk.changed("links", Some(&link.link.id));
        Ok(true)
    }

    /// The system says the account is gone.
    pub(super) fn gone(
        &self,
        db: &Transaction<'_>,
        record: &AccountRecord,
        raw_status: &str,
    ) -> Result<()> {
        let before = record.account.status;
        let mut record = record.clone();
        record.own_status = Status::Disconnected;
        record.flag = left(record.own_status, record.flag);
        record.turns_at = None;
        record.account.kept = None;
        record.account.status = Status::Disconnected;
        raw_status.clone_into(&mut record.account.raw_status);
        if before != Status::Disconnected {
            record.account.status_since = self.now;
        }
        record.account.checked_at = self.now;
        accounts::save(db, &record)?;
        self.tell_edge(db, before, &record.account, None)?;
        self.doubt_doubles(db, &record.account.owner_id, &record.account.provider)
    }

    /// An event about an account, still without what happened.
    pub(super) fn event(&self, kind: &str, account: &Account) -> Event {
        Event {
            account: Some(account.id.clone()),
            customer: account.customer.clone(),
            customer_name: account.owner_name.clone(),
            ..blank(self.row, kind, self.source, self.now)
        }
    }
}

/// An event about an integration, with everything else empty.
pub(super) fn blank(row: &IntegrationRow, kind: &str, source: Source, now: Time) -> Event {
    Event {
        id: String::new(),
        at: now,
        happened_at: None,
        kind: kind.to_owned(),
        source,
        from: String::new(),
        to: String::new(),
        detail: String::new(),
        integration: Some(row.id.clone()),
        environment: Some(row.environment),
        account: None,
        link: None,
        customer: None,
        customer_name: String::new(),
        nameless: false,
    }
}

/// The system names the owner now that the account's link was made for.
fn is_put_right(db: &Connection, found: &Found, known: &AccountRecord) -> Result<bool> {
    let link = links::of_account(db, &known.account.id)?;
    Ok(link.is_some_and(|link| link.owner_id == found.owner_id))
}

/// Another link led to this account. A link that connects an account again shares it with the one of before.
pub(super) fn is_claimed(db: &Connection, link: &LinkRecord, account: &str) -> Result<bool> {
    Ok(link.link.account.is_none() && links::of_account(db, account)?.is_some())
}

/// Reads may overtake each other; the older answer must not undo the newer.
fn is_older(found: &Found, known: &AccountRecord) -> bool {
    matches!((found.updated_at, known.updated_at), (Some(found), Some(known)) if found < known)
}

/// The word that a status or a state has on the wire.
pub(super) fn word(state: impl serde::Serialize) -> String {
    serde_json::to_value(state)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}
