//! StackOne: connect sessions, accounts and webhooks of its platform API.
//!
//! | file | what is in it |
//! |---|---|
//! | [`spec`] | what it is, as data: secrets, kinds of link and their options |
//! | [`client`] | calls, and the shapes their answers share |
//! | [`link`] | the connect session: made, and asked about |
//! | [`accounts`] | listed, read, ended |
//! | [`paging`], [`walk`] | a list page by page, whatever the count and the cap |
//! | [`providers`], [`logs`] | what can be chosen; what was asked of a provider |
//! | [`webhook`] | the signature, and what an event means |
//! | [`inspect`] | what was pasted, as far as it is StackOne's |
//! | [`words`] | its words in the desk's |
//! | [`snippets`] | ready code |
//! | [`hub`] | the vendor's own component |
//!
//! Every fact has its public source where it is used. Where sources differ, either reading works.

mod accounts;
mod client;
mod hub;
mod inspect;
mod link;
mod logs;
mod paging;
mod providers;
mod snippets;
mod spec;
mod walk;
mod webhook;
mod words;

use std::collections::BTreeMap;

use url::Url;

use super::{
    Answer, Attempt, Cx, Delivery, Found, FoundPage, HubPage, LinkAsk, LinkMade, Said, System,
    Verified, Watched,
    inspect::{Inspected, Pasted},
    spec::{Environment, Spec},
};
use crate::{
    clock::Time,
    error::Result,
    secret::Secret,
    wire::{KeyGuess, Provider, Reason, RequestLog, Snippet, Status},
};

/// StackOne.
pub struct StackOne;

impl System for StackOne {
    fn spec(&self) -> &'static Spec {
        &spec::SPEC
    }

    fn test<'a>(&'a self, cx: &'a Cx<'a>) -> Answer<'a, Option<String>> {
        Box::pin(accounts::test(cx))
    }

    fn providers<'a>(&'a self, cx: &'a Cx<'a>) -> Answer<'a, (Vec<Provider>, &'static str)> {
        Box::pin(providers::list_all(cx))
    }

    fn link<'a>(&'a self, cx: &'a Cx<'a>, ask: &'a LinkAsk) -> Answer<'a, LinkMade> {
        Box::pin(link::create(cx, ask))
    }

    fn watch<'a>(&'a self, cx: &'a Cx<'a>, link: &'a Watched) -> Answer<'a, Attempt> {
        Box::pin(link::watch(cx, link))
    }

    fn said(&self, reason: &Reason) -> Option<Said> {
        words::said(reason)
    }

    fn cause(&self, status: Status, raw_status: &str, _reasons: &[Reason]) -> Option<&'static str> {
        words::cause(status, raw_status)
    }

    fn accounts<'a>(&'a self, cx: &'a Cx<'a>, cursor: Option<String>) -> Answer<'a, FoundPage> {
        Box::pin(accounts::page(cx, cursor))
    }

    fn accounts_of<'a>(&'a self, cx: &'a Cx<'a>, owner_id: &'a str) -> Answer<'a, Vec<Found>> {
        Box::pin(accounts::of_owner(cx, owner_id))
    }

    fn account<'a>(&'a self, cx: &'a Cx<'a>, remote_id: &'a str) -> Answer<'a, Option<Found>> {
        Box::pin(accounts::one(cx, remote_id))
    }

    fn disconnect<'a>(&'a self, cx: &'a Cx<'a>, remote_id: &'a str) -> Answer<'a, ()> {
        Box::pin(accounts::disconnect(cx, remote_id))
    }

    fn logs<'a>(&'a self, cx: &'a Cx<'a>, remote_id: &'a str) -> Answer<'a, Vec<RequestLog>> {
        Box::pin(logs::of_account(cx, remote_id))
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
        recognise(text)
    }

    fn dashboard_url(&self, _remote_id: &str, environment: Environment) -> String {
        match environment {
            Environment::Practice => String::new(),
            // The address of a single account's page is not published.
            Environment::Sandbox | Environment::Live => spec::SPEC.dashboard_url.to_owned(),
        }
    }

    fn hub(&self, base: &Url, _options: &BTreeMap<String, String>) -> Option<HubPage> {
        Some(hub::page(base))
    }
}

/// A key looks like `v1.{region}.<opaque>` (seen `v1.eu1.…` and `v1.us1.…`; docs.stackone.com/a2a/auth-security).
/// Nothing in it tells test from production; only the practice's own keys say what they are for.
fn recognise(text: &Secret) -> Option<KeyGuess> {
    let (region, opaque) = text.expose().strip_prefix("v1.")?.split_once('.')?;
    let is_region = (2..=16).contains(&region.len())
        && region.starts_with(|letter: char| letter.is_ascii_lowercase())
        && region
            .bytes()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == b'-');
    let is_opaque = opaque.len() >= 8 && opaque.bytes().all(|letter| letter.is_ascii_graphic());
    (is_region && is_opaque).then(|| KeyGuess {
        system: Some(spec::SPEC.id.to_owned()),
        field: Some("api_key".to_owned()),
        environment: (region == "practice").then_some(Environment::Practice),
        detail: Some(region.to_owned()),
        ..KeyGuess::default()
    })
}
