//! Reasons of accounts in the person's language. The system's code stays beside; what is stored is plain English.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::{
    error::Result,
    store::{
        accounts::{self, AccountRecord, Doubt},
        settings,
    },
    systems::{self, System},
    texts::Texts,
    wire::{Account, Reason, Status},
};

/// Says reasons in a language, as far as there are words for them.
pub(super) struct Teller(Texts);

impl Teller {
    /// In the language of the settings.
    pub(super) fn of(db: &Connection) -> Result<Self> {
        Ok(Self(Texts::of(&settings::read(db)?.language)))
    }

    fn words(&self, system: &dyn System, reason: &Reason) -> Option<String> {
        if reason.code == GRANT_ENDS {
            return Some(self.0.get("reason-grant-ends"));
        }
        Some(system.said(reason)?.words(&self.0))
    }

    /// All reasons of an account. The first that says nothing itself says what stands at the account.
    pub(super) fn all(&self, record: &mut AccountRecord) {
        self.first(record);
        let system = systems::find(&record.account.system).ok();
        for reason in &mut record.reasons {
            if let Some(words) = system.and_then(|system| self.words(system, reason)) {
                reason.description = words;
            }
        }
        if let Some(first) = record
            .reasons
            .first_mut()
            .filter(|one| one.description.is_empty())
        {
            first.description.clone_from(&record.account.reason);
        }
    }

    /// The one reason that stands at an account in a list: in words, as far as the desk has any.
    pub(super) fn first(&self, record: &mut AccountRecord) {
        self.put(&mut record.account, &record.reasons, record.flag);
    }

    fn put(&self, account: &mut Account, reasons: &[Reason], doubt: Doubt) {
        let system = systems::find(&account.system).ok();
        if let Some(words) = system.and_then(|system| self.why(system, account, reasons, doubt)) {
            account.reason = words;
        }
    }

    /// What the system's word means; else its cause; else that it gives none, where it gives a bare word for people to
    /// puzzle over.
    fn why(
        &self,
        system: &dyn System,
        account: &Account,
        reasons: &[Reason],
        doubt: Doubt,
    ) -> Option<String> {
        let bare = Reason {
            code: account.raw_status.clone(),
            ..Reason::default()
        };
        let first = reasons.first();
        if let Some(words) = self.words(system, first.unwrap_or(&bare)) {
            return Some(words);
        }
        // What the desk doubts is no word of the system's.
        if doubt != Doubt::None {
            return None;
        }
        if let Some(cause) = system.cause(account.status, &account.raw_status, reasons) {
            let provider = [&account.provider_name, &account.provider];
            let provider = provider.into_iter().find(|name| !name.is_empty());
            let provider = provider.cloned().unwrap_or_default();
            let values = BTreeMap::from([("provider".to_owned(), provider)]);
            return Some(self.0.filled(&format!("diagnosis-{cause}.title"), &values));
        }
        let unsaid = match first {
            Some(reason) => reason.description.is_empty(),
            None => account.status == Status::NeedsReconnect,
        };
        unsaid.then(|| self.0.get("reason-unsaid"))
    }

    /// The same for the rows of a list.
    pub(super) fn rows(&self, db: &Connection, rows: &mut [Account]) -> Result<()> {
        let told = |row: &&Account| row.status != Status::Active || !row.reason.is_empty();
        let ids: Vec<&str> = rows
            .iter()
            .filter(told)
            .map(|row| row.id.as_str())
            .collect();
        if ids.is_empty() {
            return Ok(());
        }
        let mut reasons = accounts::reasons_of(db, &ids)?;
        for row in rows {
            if let Some((reasons, doubt)) = reasons.remove(&row.id) {
                self.put(row, &reasons, doubt);
            }
        }
        Ok(())
    }
}

/// Code of a grant that ends soon.
pub(super) const GRANT_ENDS: &str = "grant-ends";
