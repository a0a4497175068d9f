//! Reasons of accounts in the person's language. The system's code stays beside; what is stored is plain English.

use rusqlite::Connection;

use crate::{
    error::Result,
    store::{accounts, settings},
    systems,
    texts::Texts,
    wire::{Account, Reason},
};

/// Says reasons in a language, as far as there are words for them.
pub(super) struct Teller(Texts);

impl Teller {
    /// In the language of the settings.
    pub(super) fn of(db: &Connection) -> Result<Self> {
        Ok(Self(Texts::of(&settings::read(db)?.language)))
    }

    fn words(&self, system: &str, reason: &Reason) -> Option<String> {
        if reason.code == GRANT_ENDS {
            return Some(self.0.get("reason-grant-ends"));
        }
        let said = systems::find(system).ok()?.said(reason)?;
        Some(said.words(&self.0))
    }

    /// The reasons of an account.
    pub(super) fn all(&self, system: &str, reasons: Vec<Reason>) -> Vec<Reason> {
        let told = reasons.into_iter().map(|reason| Reason {
            description: self
                .words(system, &reason)
                .unwrap_or_else(|| reason.description.clone()),
            ..reason
        });
        told.collect()
    }

    /// The one reason that stands at an account in a list.
    pub(super) fn first(&self, account: &mut Account, reasons: &[Reason]) {
        let words = reasons
            .first()
            .and_then(|reason| self.words(&account.system, reason));
        if let Some(words) = words {
            account.reason = words;
        }
    }

    /// The same for the rows of a list.
    pub(super) fn rows(&self, db: &Connection, rows: &mut [Account]) -> Result<()> {
        let telling = rows.iter().filter(|row| !row.reason.is_empty());
        let ids: Vec<&str> = telling.map(|row| row.id.as_str()).collect();
        if ids.is_empty() {
            return Ok(());
        }
        let mut reasons = accounts::reasons_of(db, &ids)?;
        for row in rows {
            if let Some(reasons) = reasons.remove(&row.id) {
                self.first(row, &reasons);
            }
        }
        Ok(())
    }
}

/// Code of a grant that ends soon.
pub(super) const GRANT_ENDS: &str = "grant-ends";
