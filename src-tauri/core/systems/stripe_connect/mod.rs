//! Stripe Connect: OAuth of Standard accounts, connected accounts with their health, account links and events.
//!
//! | file | what is in it |
//! |---|---|
//! | [`spec`], [`prefill`] | what it is, as data: secrets, settings, kinds of link, and the fields Stripe's form is filled in with |
//! | [`address`] | the authorize address, part by part |
//! | [`link`] | links: the address with its state, or one that Stripe makes |
//! | [`callback`] | what a customer comes back with, and what the code is worth |
//! | [`accounts`], [`health`] | listed, read, ended; and how they stand |
//! | [`events`] | what happened, where no webhook tells |
//! | [`inspect`] | what was pasted, as far as it is Stripe's |
//! | [`words`], [`requirements`] | its words in the desk's, and what it asks for |
//! | [`snippets`] | ready code |
//!
//! Calls, lists, signatures and keys are [`super::stripe`]'s, which Stripe Apps shares. Every fact has its public
//! source where it is used.

mod accounts;
mod address;
mod callback;
mod events;
mod health;
mod inspect;
mod link;
mod prefill;
mod requirements;
mod snippets;
mod spec;
mod words;

use std::collections::BTreeMap;

use url::Url;

use super::{
    Address, Answer, CameBack, Cx, Delivery, EventsAsk, EventsPage, Exchanged, Found, FoundPage,
    Grants, LinkAsk, LinkMade, Outcome, Said, System, Verified,
    inspect::{Inspected, Pasted},
    spec::{Environment, Spec},
    stripe::{client, keys},
};
use crate::{
    clock::Time,
    error::Result,
    secret::Secret,
    wire::{KeyGuess, Reason, Snippet, Status},
};

/// Stripe Connect.
pub struct StripeConnect;

impl System for StripeConnect {
    fn spec(&self) -> &'static Spec {
        &spec::SPEC
    }

    fn test<'a>(&'a self, cx: &'a Cx<'a>) -> Answer<'a, Option<String>> {
        Box::pin(accounts::test(cx))
    }

    fn link<'a>(&'a self, cx: &'a Cx<'a>, ask: &'a LinkAsk) -> Answer<'a, LinkMade> {
        Box::pin(link::create(cx, ask))
    }

    fn address(
        &self,
        settings: &BTreeMap<String, String>,
        ask: &LinkAsk,
    ) -> Option<Result<Address>> {
        (ask.kind == spec::OAUTH).then(|| address::build(settings, ask))
    }

    fn came_back(&self, text: &str) -> Option<CameBack> {
        callback::read(text)
    }

    fn returns(&self, kind: &str, outcome: &Outcome) -> bool {
        match outcome {
            Outcome::Code(_) => kind == spec::OAUTH,
            Outcome::Visited(_) => kind != spec::OAUTH,
            Outcome::Signed(_) => false,
            Outcome::Refused { .. } | Outcome::Broken(_) => true,
        }
    }

    fn ready(&self, cx: &Cx<'_>) -> Result<()> {
        callback::ready(cx)
    }

    fn exchange<'a>(&'a self, cx: &'a Cx<'a>, code: &'a Secret) -> Answer<'a, Exchanged> {
        Box::pin(callback::exchange(cx, code))
    }

    /// Stripe deprecates the tokens of an exchange (docs.stripe.com/connect/oauth-reference): they are kept only where
    /// somebody asked for it. The desk needs none, and a refresh leaves the refresh token what it is.
    fn grants(&self, settings: &BTreeMap<String, String>) -> Option<Grants> {
        let kept = settings.get(spec::KEEP_TOKENS);
        kept.is_some_and(|kept| kept == "true").then_some(Grants {
            days: None,
            replaced: false,
            needed: false,
        })
    }

    fn renew<'a>(&'a self, cx: &'a Cx<'a>, grant: &'a Secret) -> Answer<'a, Exchanged> {
        Box::pin(callback::renew(cx, grant))
    }

    /// As far as the rule is known: its other half goes by transactions, which a desk has none of.
    fn reads_a_month(&self) -> Option<u32> {
        Some(client::READS_A_MONTH)
    }

    /// Whether the platform's list holds what happened at its accounts is not documented.
    fn lists_events_by_account(&self) -> bool {
        true
    }

    fn events<'a>(&'a self, cx: &'a Cx<'a>, ask: &'a EventsAsk) -> Answer<'a, EventsPage> {
        Box::pin(events::page(cx, ask))
    }

    /// A Standard account's own Dashboard asks for what is missing; an account link is for those the platform controls.
    fn relinks(&self, account_kind: &str) -> bool {
        account_kind != "standard"
    }

    fn said(&self, reason: &Reason) -> Option<Said> {
        requirements::said(reason)
    }

    fn cause(&self, status: Status, raw_status: &str, _reasons: &[Reason]) -> Option<&'static str> {
        words::cause(status, raw_status)
    }

    fn explain(&self, word: &str) -> Option<&'static str> {
        words::explain(word)
    }

    fn accounts<'a>(&'a self, cx: &'a Cx<'a>, cursor: Option<String>) -> Answer<'a, FoundPage> {
        Box::pin(accounts::page(cx, cursor))
    }

    fn account<'a>(&'a self, cx: &'a Cx<'a>, remote_id: &'a str) -> Answer<'a, Option<Found>> {
        Box::pin(accounts::one(cx, remote_id))
    }

    fn disconnect<'a>(&'a self, cx: &'a Cx<'a>, remote_id: &'a str) -> Answer<'a, ()> {
        Box::pin(accounts::disconnect(cx, remote_id))
    }

    fn verify(
        &self,
        secrets: &BTreeMap<String, Secret>,
        delivery: &Delivery,
        now: Time,
    ) -> Result<Verified> {
        events::SIGNING.verify(secrets, delivery, now)
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
        keys::guess(&spec::SPEC, text)
    }

    fn dashboard_url(&self, _remote_id: &str, environment: Environment) -> String {
        keys::dashboard(&spec::SPEC, environment)
    }
}
