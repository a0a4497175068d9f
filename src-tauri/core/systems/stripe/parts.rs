//! An address being put together, part by part.

use std::collections::BTreeMap;

use url::Url;

use crate::{
    secret::Secret,
    systems::Address,
    wire::{AddressPart, Warning},
};

/// An address and the parts it has so far.
pub(in crate::systems) struct Parts {
    url: Url,
    parts: Vec<AddressPart>,
    warnings: Vec<Warning>,
}

impl Parts {
    /// Begins with where it leads.
    pub(in crate::systems) fn at(url: Url) -> Self {
        let mut parts = Self {
            url,
            parts: Vec::new(),
            warnings: Vec::new(),
        };
        let address = parts.url.to_string();
        parts.show("address", &address, "address");
        parts
    }

    /// One part of the query, unless it is empty.
    pub(in crate::systems) fn add(&mut self, name: &str, value: &str, field: &str) {
        if !value.is_empty() {
            self.pair(name, value, field);
        }
    }

    /// One part of the query, though it may be empty.
    pub(in crate::systems) fn pair(&mut self, name: &str, value: &str, field: &str) {
        self.url.query_pairs_mut().append_pair(name, value);
        self.show(name, value, field);
    }

    /// A part that is told, though it stands in the address only later or not in its query.
    pub(in crate::systems) fn show(&mut self, name: &str, value: &str, field: &str) {
        self.parts.push(AddressPart {
            name: name.to_owned(),
            value: value.to_owned(),
            field: field.to_owned(),
        });
    }

    /// Something to think of before it is sent.
    pub(in crate::systems) fn warn(&mut self, field: &str, key: &str) {
        self.warn_with(field, key, &[]);
    }

    /// The same, with values for its text.
    pub(in crate::systems) fn warn_with(
        &mut self,
        field: &str,
        key: &str,
        values: &[(&str, &str)],
    ) {
        let mut all = BTreeMap::from([("field".to_owned(), field.to_owned())]);
        let given = values.iter();
        all.extend(given.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        self.warnings.push(Warning {
            field: field.to_owned(),
            key: key.to_owned(),
            values: all,
            detail: String::new(),
        });
    }

    /// The whole.
    pub(in crate::systems) fn done(self) -> Address {
        Address {
            url: Secret::new(self.url.as_str()),
            parts: self.parts,
            warnings: self.warnings,
        }
    }
}
