//! Stripe Apps: install links in their three shapes, signed and coded ways back, installs, deep links into the Dashboard.
//!
//! | file | what is in it |
//! |---|---|
//! | [`spec`], [`views`] | what it is, as data: secrets, settings, kinds of link; and the views of the Dashboard |
//! | [`template`], [`link`] | install links: their shapes, and how one is built |
//! | [`deep`], [`reading`], [`doctor`] | deep links: built, read back, and judged when pasted |
//! | [`callback`], [`proof`], [`token`] | what a customer comes back with, what proves it, and what a code is worth |
//! | [`installs`], [`events`] | listed, read, ended; and what happened |
//! | [`manifest`] | the block of the app's manifest that names the ways back |
//! | [`inspect`] | what was pasted, as far as it is an app's |
//! | [`words`] | its words in the desk's |
//! | [`snippets`] | ready code |
//!
//! Calls, lists, signatures, keys and the parts of an address are [`super::stripe`]'s, which Stripe Connect shares.

mod callback;
mod deep;
mod doctor;
mod events;
mod inspect;
mod installs;
mod link;
mod manifest;
mod proof;
mod reading;
mod snippets;
mod spec;
mod template;
mod token;
mod views;
mod words;

use std::collections::BTreeMap;

use url::Url;

use super::{
    Address, Answer, CameBack, Claim, Cx, Delivery, EventsAsk, EventsPage, Exchanged, Found,
    FoundPage, Grants, LinkAsk, LinkMade, Outcome, Proof, System, Verified,
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

/// Stripe Apps.
pub struct StripeApps;

impl System for StripeApps {
    fn spec(&self) -> &'static Spec {
        &spec::SPEC
    }

    fn test<'a>(&'a self, cx: &'a Cx<'a>) -> Answer<'a, Option<String>> {
        Box::pin(installs::test(cx))
    }

    fn link<'a>(&'a self, cx: &'a Cx<'a>, ask: &'a LinkAsk) -> Answer<'a, LinkMade> {
        Box::pin(async move { link::create(cx, ask) })
    }

    fn address(
        &self,
        settings: &BTreeMap<String, String>,
        ask: &LinkAsk,
    ) -> Option<Result<Address>> {
        Some(link::build(settings, ask))
    }

    fn came_back(&self, text: &str) -> Option<CameBack> {
        callback::read(text)
    }

    /// One app is signed for, another brings a code; neither does the other's.
    fn returns(&self, kind: &str, outcome: &Outcome) -> bool {
        match outcome {
            Outcome::Signed(_) => kind == spec::INSTALL,
            Outcome::Code(_) => [spec::OAUTH, spec::TEST].contains(&kind),
            Outcome::Visited(_) => false,
            Outcome::Refused { .. } | Outcome::Broken(_) => true,
        }
    }

    fn ready(&self, cx: &Cx<'_>) -> Result<()> {
        token::ready(cx)
    }

    fn prove(&self, cx: &Cx<'_>, claim: &Claim) -> Result<Proof> {
        proof::hold(cx, claim)
    }

    fn exchange<'a>(&'a self, cx: &'a Cx<'a>, code: &'a Secret) -> Answer<'a, Exchanged> {
        Box::pin(token::exchange(cx, code))
    }

    /// A year, and each use replaces it (docs.stripe.com/stripe-apps/api-authentication/oauth).
    fn grants(&self, _settings: &BTreeMap<String, String>) -> Option<Grants> {
        Some(Grants {
            days: Some(365),
            replaced: true,
            needed: true,
        })
    }

    fn renew<'a>(&'a self, cx: &'a Cx<'a>, grant: &'a Secret) -> Answer<'a, Exchanged> {
        Box::pin(token::renew(cx, grant))
    }

    fn onward(&self, ask: &LinkAsk) -> Option<LinkAsk> {
        deep::onward(ask)
    }

    /// As far as the rule is known: its other half goes by transactions, which a desk has none of.
    fn reads_a_month(&self) -> Option<u32> {
        Some(client::READS_A_MONTH)
    }

    fn events<'a>(&'a self, cx: &'a Cx<'a>, ask: &'a EventsAsk) -> Answer<'a, EventsPage> {
        Box::pin(events::page(cx, ask))
    }

    fn cause(&self, status: Status, raw_status: &str, _reasons: &[Reason]) -> Option<&'static str> {
        words::cause(status, raw_status)
    }

    fn explain(&self, word: &str) -> Option<&'static str> {
        words::explain(word)
    }

    fn accounts<'a>(&'a self, cx: &'a Cx<'a>, cursor: Option<String>) -> Answer<'a, FoundPage> {
        Box::pin(installs::page(cx, cursor))
    }

    fn account<'a>(&'a self, cx: &'a Cx<'a>, remote_id: &'a str) -> Answer<'a, Option<Found>> {
        Box::pin(installs::one(cx, remote_id))
    }

    fn disconnect<'a>(&'a self, cx: &'a Cx<'a>, remote_id: &'a str) -> Answer<'a, ()> {
        Box::pin(installs::end(cx, remote_id))
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

    fn registration(&self, addresses: &[&str]) -> Option<String> {
        Some(manifest::block(addresses.iter().copied()))
    }

    fn snippets(&self, base: &Url, ask: &LinkAsk) -> Vec<Snippet> {
        snippets::all(base, ask)
    }

    /// Keys look as Stripe Connect's, which are asked first where no system is chosen; only an app has a signing secret.
    fn recognise(&self, text: &Secret) -> Option<KeyGuess> {
        match keys::signing(text) {
            Some(environment) => Some(keys::guessed(&spec::SPEC, proof::SECRETS[0], environment)),
            None => keys::guess(&spec::SPEC, text),
        }
    }

    fn dashboard_url(&self, _remote_id: &str, environment: Environment) -> String {
        keys::dashboard(&spec::SPEC, environment)
    }
}
