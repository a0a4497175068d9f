//! What a customer's own columns say of a link's options.

use std::collections::BTreeMap;

use crate::{
    systems::spec::{Field, LinkKind},
    wire::{Customer, CustomerDraft},
};

/// A customer's columns, as far as they fill fields in.
pub(super) struct Columns<'a> {
    name: &'a str,
    email: &'a str,
    contact_name: &'a str,
    extra: &'a BTreeMap<String, String>,
}

impl<'a> From<&'a Customer> for Columns<'a> {
    fn from(of: &'a Customer) -> Self {
        Self {
            name: &of.name,
            email: &of.email,
            contact_name: &of.contact_name,
            extra: &of.extra,
        }
    }
}

impl<'a> From<&'a CustomerDraft> for Columns<'a> {
    fn from(of: &'a CustomerDraft) -> Self {
        Self {
            name: &of.name,
            email: &of.email,
            contact_name: &of.contact_name,
            extra: &of.extra,
        }
    }
}

impl Columns<'_> {
    /// Fills in what was not said. An option that was given empty stays empty: somebody took the value out.
    pub(super) fn fill(&self, kind: &LinkKind, options: &mut BTreeMap<String, String>) {
        for field in kind.fields.iter().filter(|field| !field.from.is_empty()) {
            let value = self.of(field);
            if !value.is_empty() {
                options
                    .entry(field.name.to_owned())
                    .or_insert_with(|| value.to_owned());
            }
        }
    }

    /// Takes back what was said of all customers where this one's own columns say otherwise. What was taken out for all
    /// stays out.
    pub(super) fn outweigh(&self, kind: &LinkKind, common: &mut BTreeMap<String, String>) {
        for field in kind
            .fields
            .iter()
            .filter(|field| !self.of(field).is_empty())
        {
            if common
                .get(field.name)
                .is_some_and(|value| !value.is_empty())
            {
                common.remove(field.name);
            }
        }
    }

    /// A further column of the field's own name, else the customer's own that the Spec names.
    fn of(&self, field: &Field) -> &str {
        let further = self.extra.get(field.name).map(|value| value.trim());
        let own = match field.from {
            "name" => self.name,
            "email" => self.email,
            "contact_name" => self.contact_name,
            "person" if self.contact_name.is_empty() => self.name,
            "person" => self.contact_name,
            _ => "",
        };
        further.filter(|value| !value.is_empty()).unwrap_or(own)
    }
}
