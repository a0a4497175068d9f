//! Smile API: invitations that it mails itself, the Wink widget, users and accounts, templates and webhooks. Neither
//! Smile.io nor Smile Identity.
//!
//! | file | what is in it |
//! |---|---|
//! | [`spec`], [`events`] | what it is, as data: secrets, kinds of link, what templates and webhooks are made of |
//! | [`client`], [`paging`] | calls, the envelope of their answers, lists |
//! | [`once`] | what is sent once, and looked for where no clear answer came |
//! | [`link`], [`wink`], [`watch`] | invitations and tokens: made, and asked about |
//! | [`accounts`], [`people`] | listed, read, ended; and whom they belong to |
//! | [`providers`] | what can be chosen |
//! | [`templates`], [`webhooks`] | what is set up at Smile |
//! | [`variables`] | how a template reads to a customer |
//! | [`webhook`] | the signature, and what an event means |
//! | [`hub`] | the vendor's own widget |
//! | [`inspect`], [`env`] | what was pasted, as far as it is Smile's |
//! | [`words`] | its words in the desk's |
//! | [`snippets`] | ready code |
//!
//! Every fact has its public source where it is used. Where sources differ, either reading works.

mod accounts;
mod client;
mod env;
mod events;
mod hub;
mod inspect;
mod link;
mod logins;
mod once;
mod paging;
mod people;
mod providers;
mod snippets;
mod spec;
mod templates;
mod variables;
mod watch;
mod webhook;
mod webhooks;
mod wink;
mod words;

use std::collections::BTreeMap;

use url::Url;

use super::{
    Answer, Attempt, Cx, Delivery, Found, FoundPage, HubPage, LinkAsk, LinkMade, Monitor, People,
    System, Templates, Verified, Watched, Webhooks,
    inspect::{Inspected, Pasted},
    spec::{Environment, Spec},
};
use crate::{
    clock::Time,
    error::Result,
    secret::Secret,
    wire::{KeyGuess, PersonPage, Provider, Reason, RequestLog, Snippet, Status},
};

/// Smile.
pub struct Smile;

impl System for Smile {
    fn spec(&self) -> &'static Spec {
        &spec::SPEC
    }

    fn test<'a>(&'a self, cx: &'a Cx<'a>) -> Answer<'a, Option<String>> {
        Box::pin(accounts::test(cx))
    }

    fn providers<'a>(&'a self, cx: &'a Cx<'a>) -> Answer<'a, (Vec<Provider>, &'static str)> {
        Box::pin(providers::all(cx))
    }

    fn leaves(&self, ask: &LinkAsk) -> Option<String> {
        link::leaves(ask)
    }

    fn link<'a>(&'a self, cx: &'a Cx<'a>, ask: &'a LinkAsk) -> Answer<'a, LinkMade> {
        Box::pin(link::create(cx, ask))
    }

    fn watch<'a>(&'a self, cx: &'a Cx<'a>, link: &'a Watched) -> Answer<'a, Attempt> {
        Box::pin(watch::watch(cx, link))
    }

    fn cause(&self, status: Status, raw_status: &str, reasons: &[Reason]) -> Option<&'static str> {
        words::cause(status, raw_status, reasons)
    }

    fn templates(&self) -> Option<&dyn Templates> {
        Some(&templates::SmileTemplates)
    }

    fn webhooks(&self) -> Option<&dyn Webhooks> {
        Some(&webhooks::SmileWebhooks)
    }

    fn people(&self) -> Option<&dyn People> {
        Some(self)
    }

    fn monitor(&self) -> Option<&dyn Monitor> {
        Some(self)
    }

    fn accounts<'a>(&'a self, cx: &'a Cx<'a>, cursor: Option<String>) -> Answer<'a, FoundPage> {
        Box::pin(accounts::page(cx, cursor))
    }

    /// Smile keeps no owner of ours that could be asked for: the person says whose an account is.
    fn accounts_of<'a>(&'a self, _cx: &'a Cx<'a>, _owner_id: &'a str) -> Answer<'a, Vec<Found>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    fn account<'a>(&'a self, cx: &'a Cx<'a>, remote_id: &'a str) -> Answer<'a, Option<Found>> {
        Box::pin(accounts::one(cx, remote_id))
    }

    fn disconnect<'a>(&'a self, cx: &'a Cx<'a>, remote_id: &'a str) -> Answer<'a, ()> {
        Box::pin(accounts::disconnect(cx, remote_id))
    }

    fn logs<'a>(&'a self, cx: &'a Cx<'a>, _remote_id: &'a str) -> Answer<'a, Vec<RequestLog>> {
        Box::pin(async move { cx.unsupported() })
    }

    fn verify(
        &self,
        secrets: &BTreeMap<String, Secret>,
        delivery: &Delivery,
        now: Time,
    ) -> Result<Verified> {
        webhook::SIGNING.verify(secrets, delivery, now)
    }

    fn inspect(
        &self,
        pasted: &Pasted,
        secrets: &BTreeMap<String, Secret>,
        now: Time,
    ) -> Option<Inspected> {
        inspect::inspect(pasted, secrets, now)
    }

    fn snippets(&self, base: &Url, ask: &LinkAsk) -> Vec<Snippet> {
        snippets::all(base, ask)
    }

    fn recognise(&self, text: &Secret) -> Option<KeyGuess> {
        env::recognise(text)
    }

    fn dashboard_url(&self, _remote_id: &str, environment: Environment) -> String {
        match environment {
            Environment::Practice => String::new(),
            // The address of a single account's page is not published.
            Environment::Sandbox | Environment::Live => spec::SPEC.dashboard_url.to_owned(),
        }
    }

    fn hub(&self, base: &Url, options: &BTreeMap<String, String>) -> Option<HubPage> {
        Some(hub::page(base, options))
    }
}

impl People for Smile {
    fn page<'a>(&'a self, cx: &'a Cx<'a>, cursor: Option<String>) -> Answer<'a, PersonPage> {
        Box::pin(people::page(cx, cursor))
    }
}

impl Monitor for Smile {
    fn stop<'a>(&'a self, cx: &'a Cx<'a>, remote_id: &'a str) -> Answer<'a, ()> {
        Box::pin(accounts::stop_monitor(cx, remote_id))
    }
}
