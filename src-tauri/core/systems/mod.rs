//! The linking systems. One folder and one line in [`ALL`] each.
//!
//! A system sees only its [`Cx`]: no store, no vault, no other system. It turns what the desk asks into calls and
//! what the system answers into the desk's words, and keeps the system's own words beside them.

mod again;
pub mod inspect;
pub mod modes;
mod page;
mod quote;
mod rooms;
mod shapes;
mod signed;
pub mod smile;
pub mod spec;
pub mod stackone;
mod stripe;
pub mod stripe_apps;
pub mod stripe_connect;
mod ways;

use std::{collections::BTreeMap, future::Future, pin::Pin};

use inspect::{Inspected, Pasted};
use spec::{Environment, Spec};
use url::Url;

use crate::{
    clock::Time,
    error::{Code, Error, Result},
    http::Http,
    secret::Secret,
    wire::{KeyGuess, Provider, Reason, RequestLog, Snippet, Status},
};

pub use again::{Asked, Known, Note, Noted};
pub use page::{Component, Heard, HubPage, Script};
pub use rooms::{Monitor, People, Templates, Webhooks};
pub use ways::{
    Address, Attempt, Back, CameBack, Claim, EventsAsk, EventsPage, Exchanged, Grants, LinkAsk,
    LinkMade, Outcome, Passed, Proof, Said, Stage, Visit, Watched,
};

/// Every system there is.
pub const ALL: &[&dyn System] = &[
    &stackone::StackOne,
    &stripe_connect::StripeConnect,
    &stripe_apps::StripeApps,
    &smile::Smile,
];

/// The system of that id.
pub fn find(id: &str) -> Result<&'static dyn System> {
    ALL.iter()
        .copied()
        .find(|system| system.spec().id == id)
        .ok_or_else(|| {
            Error::new(
                Code::Unsupported,
                format!("Linkdesk knows no system “{id}”."),
            )
            .of_system(id)
        })
}

/// An answer on its way.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'a>>;

/// All a system gets to see.
pub struct Cx<'a> {
    /// The one client, bound to this integration's rate budget.
    pub http: &'a Http,
    /// Where the API is reached, without a trailing slash in its path.
    pub base: &'a Url,
    /// The integration's secrets by field name; those never given are absent.
    pub secrets: &'a BTreeMap<String, Secret>,
    /// The integration's settings by field name.
    pub settings: &'a BTreeMap<String, String>,
    /// Whether this is practice, test mode or the real thing.
    pub environment: Environment,
    /// The moment of the call.
    pub now: Time,
}

impl Cx<'_> {
    /// A secret the call cannot do without.
    pub fn secret(&self, name: &str) -> Result<&Secret> {
        self.secrets.get(name).ok_or_else(|| Error {
            field: Some(name.to_owned()),
            ..Error::new(
                Code::SecretAbsent,
                format!("The integration has no {name} yet."),
            )
        })
    }

    /// A setting the call cannot do without.
    pub fn setting(&self, name: &str) -> Result<&str> {
        let value = self.settings.get(name).filter(|value| !value.is_empty());
        value
            .map(String::as_str)
            .ok_or_else(|| Error::field(name, format!("The integration has no {name} yet.")))
    }

    /// The answer of a system that has no such thing.
    fn unsupported<T>(&self) -> Result<T> {
        Err(Error::new(
            Code::Unsupported,
            "This system offers no such thing.",
        ))
    }
}

/// An account as the system tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The system's id.
    pub remote_id: String,
    /// Provider key.
    pub provider: String,
    /// Provider name, or empty.
    pub provider_name: String,
    /// The system's id of the person it belongs to, or empty.
    pub person: String,
    /// Owner id as echoed.
    pub owner_id: String,
    /// Owner name as echoed.
    pub owner_name: String,
    /// Label, or empty.
    pub label: String,
    /// `production`, `test` or what the system says.
    pub kind: String,
    /// The system's word.
    pub raw_status: String,
    /// The desk's word, before owner and doubles are looked at.
    pub status: Status,
    /// The system's reasons.
    pub reasons: Vec<Reason>,
    /// When it was made.
    pub created_at: Option<Time>,
    /// When it changed last, by the system's clock.
    pub updated_at: Option<Time>,
    /// How long the system keeps its data; absent: it names no end.
    pub kept: Option<Kept>,
    /// When time alone changes its status, so that it is to be read again; absent: it does not.
    pub turns_at: Option<Time>,
    /// The answer, redacted, as compact JSON.
    pub raw: String,
    /// The system's id of the request that was answered so, for its support; absent: it gives none.
    pub request_id: Option<String>,
}

/// How long a system keeps the data of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// When it deletes them.
    pub until: Time,
    /// The system goes on syncing, so that the end may not come.
    pub renewed: bool,
    /// The account's status comes of that end.
    pub ending: bool,
}

/// A page of accounts.
#[derive(Clone, Debug, Default)]
pub struct FoundPage {
    /// The rows.
    pub rows: Vec<Found>,
    /// Rows that could not be read, each with the reason; the others go on.
    pub unreadable: Vec<String>,
    /// Where to go on; absent: the end.
    pub next: Option<String>,
}

/// Something that came in and wants to be checked.
#[derive(Clone, Debug, Default)]
pub struct Delivery {
    /// Header names in lower case.
    pub headers: BTreeMap<String, String>,
    /// The bytes as received.
    pub body: Vec<u8>,
}

/// A delivery whose signature is right.
#[derive(Clone, Debug, PartialEq)]
pub struct Verified {
    /// The system's name of the event.
    pub event: String,
    /// Equal for the same event delivered twice.
    pub dedupe_key: String,
    /// When it happened.
    pub happened_at: Option<Time>,
    /// The account concerned.
    pub account: Option<String>,
    /// The system's id of the link concerned.
    pub link: Option<String>,
    /// What it means for the account.
    pub meaning: Meaning,
}

/// What a delivery means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The account or the link exists or changed: read it again.
    Read,
    /// The account is gone.
    Gone,
    /// Nothing the desk acts on.
    Other,
}

/// One linking system.
pub trait System: Sync {
    /// What it is, as data.
    fn spec(&self) -> &'static Spec;
    /// One cheap authenticated call; the answer is the system's request id, when it gives one.
    fn test<'a>(&'a self, cx: &'a Cx<'a>) -> Answer<'a, Option<String>>;
    /// Providers to choose from, and how they were learnt.
    fn providers<'a>(&'a self, cx: &'a Cx<'a>) -> Answer<'a, (Vec<Provider>, &'static str)> {
        Box::pin(async move { cx.unsupported() })
    }
    /// What making this link leaves at the system for good, and would leave once more with every repeat, as one text that
    /// is the same for the same wish; absent: nothing that anybody notices, so that it may be asked for again.
    fn leaves(&self, _ask: &LinkAsk) -> Option<String> {
        None
    }
    /// Makes a link. Never repeated by itself; what an earlier asking may have made is looked for first.
    fn link<'a>(&'a self, cx: &'a Cx<'a>, ask: &'a LinkAsk) -> Answer<'a, LinkMade>;
    /// Asks about a link; one that was made without anything to ask about it by is not known.
    fn watch<'a>(&'a self, cx: &'a Cx<'a>, _link: &'a Watched) -> Answer<'a, Attempt> {
        Box::pin(async move { cx.unsupported() })
    }
    /// The address of a link that needs no call, from the settings of an integration; absent: a kind that does.
    fn address(
        &self,
        _settings: &BTreeMap<String, String>,
        _ask: &LinkAsk,
    ) -> Option<Result<Address>> {
        None
    }
    /// Reads what a customer came back with, from an address, a query or the body of an error page; absent: no such thing.
    fn came_back(&self, _text: &str) -> Option<CameBack> {
        None
    }
    /// Whether a link of that kind can end in that way.
    fn returns(&self, _kind: &str, _outcome: &Outcome) -> bool {
        true
    }
    /// Whether a code could be exchanged now: what is missing or does not fit, before anything is used up.
    fn ready(&self, cx: &Cx<'_>) -> Result<()> {
        cx.unsupported()
    }
    /// Holds a claim against the mode and the secrets of the integration; nothing is asked anywhere.
    fn prove(&self, cx: &Cx<'_>, _claim: &Claim) -> Result<Proof> {
        cx.unsupported()
    }
    /// The link that a customer whose way back was taken is led on by; `ask` carries the options of the one before and
    /// the account.
    fn onward(&self, _ask: &LinkAsk) -> Option<LinkAsk> {
        None
    }
    /// Turns a code into an account. Sent once in its life; whatever stands in the way is looked at before.
    fn exchange<'a>(&'a self, cx: &'a Cx<'a>, _code: &'a Secret) -> Answer<'a, Exchanged> {
        Box::pin(async move { cx.unsupported() })
    }
    /// What becomes of grants that an exchange brings, by the settings of an integration; absent: none is kept.
    fn grants(&self, _settings: &BTreeMap<String, String>) -> Option<Grants> {
        None
    }
    /// Gets the next grant for one that dies with that. Sent once in its life.
    fn renew<'a>(&'a self, cx: &'a Cx<'a>, _grant: &'a Secret) -> Answer<'a, Exchanged> {
        Box::pin(async move { cx.unsupported() })
    }
    /// Requests for reading that the system allows a month by one key; absent: it counts none.
    fn reads_a_month(&self) -> Option<u32> {
        None
    }
    /// Whether its own list of events may lack what happened at an account, so that each is asked too.
    fn lists_events_by_account(&self) -> bool {
        false
    }
    /// A page of what happened.
    fn events<'a>(&'a self, cx: &'a Cx<'a>, _ask: &'a EventsAsk) -> Answer<'a, EventsPage> {
        Box::pin(async move { cx.unsupported() })
    }
    /// The diagnosis of a word of an attempt, such as `token/invalid_grant`, as a key; absent: the usual one.
    fn explain(&self, _word: &str) -> Option<&'static str> {
        None
    }
    /// Whether an account of that kind can be connected again by a link at all.
    fn relinks(&self, _account_kind: &str) -> bool {
        true
    }
    /// A reason of an account, for its words in any language; absent: its description says it.
    fn said(&self, _reason: &Reason) -> Option<Said> {
        None
    }
    /// The diagnosis of a status that has a cause of this system's own, as a key; absent: the usual one.
    fn cause(
        &self,
        _status: Status,
        _raw_status: &str,
        _reasons: &[Reason],
    ) -> Option<&'static str> {
        None
    }
    /// Templates of the invitations that the system mails itself.
    fn templates(&self) -> Option<&dyn Templates> {
        None
    }
    /// Webhooks that can be set up at the system.
    fn webhooks(&self) -> Option<&dyn Webhooks> {
        None
    }
    /// The people that accounts belong to.
    fn people(&self) -> Option<&dyn People> {
        None
    }
    /// Syncing an account's data on and on.
    fn monitor(&self) -> Option<&dyn Monitor> {
        None
    }
    /// A page of all accounts; `cursor` absent: the first.
    fn accounts<'a>(&'a self, cx: &'a Cx<'a>, cursor: Option<String>) -> Answer<'a, FoundPage>;
    /// The accounts of one owner; none where the system keeps no owner of ours, and the link says whose an account is.
    fn accounts_of<'a>(&'a self, _cx: &'a Cx<'a>, _owner_id: &'a str) -> Answer<'a, Vec<Found>> {
        Box::pin(async { Ok(Vec::new()) })
    }
    /// One account; absent: the system says it does not exist.
    fn account<'a>(&'a self, cx: &'a Cx<'a>, remote_id: &'a str) -> Answer<'a, Option<Found>>;
    /// Ends an account; one that is gone already counts as done.
    fn disconnect<'a>(&'a self, cx: &'a Cx<'a>, remote_id: &'a str) -> Answer<'a, ()>;
    /// Newest requests the system made for an account, never another's.
    fn logs<'a>(&'a self, cx: &'a Cx<'a>, _remote_id: &'a str) -> Answer<'a, Vec<RequestLog>> {
        Box::pin(async move { cx.unsupported() })
    }
    /// Checks a signature and reads the event.
    fn verify(
        &self,
        secrets: &BTreeMap<String, Secret>,
        delivery: &Delivery,
        now: Time,
    ) -> Result<Verified>;
    /// What a pasted text is, if it is this system's, held against the secrets of one integration (none: empty).
    fn inspect(
        &self,
        pasted: &Pasted,
        secrets: &BTreeMap<String, Secret>,
        now: Time,
    ) -> Option<Inspected>;
    /// What has to stand in the system's own settings for these addresses to be taken as ways back; absent: nothing
    /// that could be pasted there.
    fn registration(&self, _addresses: &[&str]) -> Option<String> {
        None
    }
    /// Ready code for the chosen options, without any secret.
    fn snippets(&self, base: &Url, ask: &LinkAsk) -> Vec<Snippet>;
    /// What a pasted text looks like.
    fn recognise(&self, text: &Secret) -> Option<KeyGuess>;
    /// The account's page in the dashboard.
    fn dashboard_url(&self, remote_id: &str, environment: Environment) -> String;
    /// Page of the embedded component (kinds that fit a call): parts for the receiver to serve.
    fn hub(&self, _base: &Url, _options: &BTreeMap<String, String>) -> Option<HubPage> {
        None
    }
}
