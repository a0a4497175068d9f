//! What some systems have beside links and accounts. A system says which of it there is by answering with it.

use std::collections::BTreeMap;

use super::{Answer, Cx};
use crate::{
    secret::Secret,
    wire::{PersonPage, Template, Warning, Webhook},
};

/// Templates of the invitations that a system mails itself. Their values go by the names of
/// [`Spec::template`](super::spec::Spec::template) and are checked against it already.
pub trait Templates: Sync {
    /// All of them.
    fn list<'a>(&'a self, cx: &'a Cx<'a>) -> Answer<'a, Vec<Template>>;
    /// Makes one (`id` absent) or replaces one; making is never repeated.
    fn save<'a>(
        &'a self,
        cx: &'a Cx<'a>,
        id: Option<&'a str>,
        values: &'a BTreeMap<String, String>,
    ) -> Answer<'a, Template>;
    /// Deletes one; gone already is done.
    fn remove<'a>(&'a self, cx: &'a Cx<'a>, id: &'a str) -> Answer<'a, ()>;
    /// The values as the customer of that name reads them, and what the system would not fill in.
    fn preview(
        &self,
        values: &BTreeMap<String, String>,
        customer: &str,
    ) -> (BTreeMap<String, String>, Vec<Warning>);
}

/// Webhooks that can be set up at a system.
pub trait Webhooks: Sync {
    /// All of them; their secrets stay where they are.
    fn list<'a>(&'a self, cx: &'a Cx<'a>) -> Answer<'a, Vec<Webhook>>;
    /// Sets one up, signed with that secret. Never repeated; what got lost is looked for in the list.
    fn create<'a>(
        &'a self,
        cx: &'a Cx<'a>,
        values: &'a BTreeMap<String, String>,
        secret: &'a Secret,
    ) -> Answer<'a, Webhook>;
    /// Takes one down; gone already is done.
    fn remove<'a>(&'a self, cx: &'a Cx<'a>, id: &'a str) -> Answer<'a, ()>;
}

/// The people that accounts belong to.
pub trait People: Sync {
    /// A page; `cursor` absent: the first.
    fn page<'a>(&'a self, cx: &'a Cx<'a>, cursor: Option<String>) -> Answer<'a, PersonPage>;
}

/// Syncing an account's data on and on.
pub trait Monitor: Sync {
    /// Stops it for good; stopped already is done.
    fn stop<'a>(&'a self, cx: &'a Cx<'a>, remote_id: &'a str) -> Answer<'a, ()>;
}
