//! What a system leaves out of an account and the desk knows otherwise: whose it is, and what its provider is called.

use std::borrow::Cow;

use rusqlite::{Connection, Transaction};

use crate::{
    error::Result,
    store::{
        names::{self, PROVIDER},
        persons,
    },
    systems::{self, Found},
    wire::Account,
};

use super::learn::Learning;

impl Learning<'_> {
    /// A system that knows people and echoes no owner: the desk knows which customer the person is.
    pub(super) fn with_owner<'f>(
        &self,
        db: &Connection,
        found: Cow<'f, Found>,
    ) -> Result<Cow<'f, Found>> {
        if !found.owner_id.is_empty() || found.person.is_empty() {
            return Ok(found);
        }
        let whose = persons::whose(db, &self.row.id, &found.person)?;
        Ok(match whose {
            Some(whose) => Cow::Owned(Found {
                owner_id: whose.owner_id,
                owner_name: whose.name,
                ..found.into_owned()
            }),
            None => found,
        })
    }

    /// A system that names providers by their keys alone has told elsewhere what they are called.
    pub(super) fn with_name<'f>(
        &self,
        db: &Connection,
        found: Cow<'f, Found>,
    ) -> Result<Cow<'f, Found>> {
        if !found.provider_name.is_empty() || found.provider.is_empty() {
            return Ok(found);
        }
        let name = names::of(db, &self.row.id, PROVIDER, &found.provider)?;
        Ok(match name {
            Some(provider_name) => Cow::Owned(Found {
                provider_name,
                ..found.into_owned()
            }),
            None => found,
        })
    }

    /// What the system calls the providers of these accounts holds for links and mails too.
    pub(super) fn keep_names(&self, db: &Transaction<'_>, found: &[Found]) -> Result<()> {
        let told = found
            .iter()
            .map(|one| (one.provider.as_str(), one.provider_name.as_str()));
        names::save(db, &self.row.id, PROVIDER, &told.collect())
    }

    /// Whose an account is: what the system echoes. One that echoes nothing says no more than a name, and what a link
    /// has told of it before stays.
    pub(super) fn owner(&self, found: &Found, before: Option<&Account>) -> (String, String) {
        let told = before.filter(|before| found.owner_id.is_empty() && !before.owner_id.is_empty());
        match told.filter(|_| !self.echoes_owners()) {
            Some(before) => (before.owner_id.clone(), before.owner_name.clone()),
            None => (found.owner_id.clone(), found.owner_name.clone()),
        }
    }

    pub(super) fn echoes_owners(&self) -> bool {
        systems::find(&self.row.system).is_ok_and(|system| system.spec().offers.owners)
    }
}
