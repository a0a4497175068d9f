//! Links and ways back as systems and desk speak of them.

use std::collections::BTreeMap;

use super::{Asked, Known, Noted, Verified, spec::Environment};
use crate::{
    clock::Time,
    secret::Secret,
    texts::Texts,
    wire::{AddressPart, Warning},
};

/// A link to be made.
#[derive(Clone, Debug, Default)]
pub struct LinkAsk {
    /// Kind id of the Spec.
    pub kind: String,
    /// Owner id, echoed by the system.
    pub owner_id: String,
    /// Owner name, echoed by the system.
    pub owner_name: String,
    /// The system's id of the person, where it knows this customer as one already.
    pub person: Option<String>,
    /// Options by the names of the Spec, already checked against it.
    pub options: BTreeMap<String, String>,
    /// The system's id of the account to connect again.
    pub account: Option<String>,
    /// Where the customer comes back to, for kinds that end that way.
    pub back: Back,
    /// One word for this one wish, under which a system knows a repeat of it.
    pub intent: String,
    /// Of the integration; absent: the address is built without one.
    pub environment: Option<Environment>,
    /// When the same was sent before and nobody could tell what became of it.
    pub before: Asked,
    /// What the desk has already, which can be nothing that this wish made.
    pub known: Known,
    /// Where it is noted that the wish goes out.
    pub noted: Noted,
}

/// How a customer comes back to the desk.
#[derive(Clone, Debug, Default)]
pub struct Back {
    /// The registered address; empty: the system's own choice.
    pub redirect_uri: String,
    /// What only this customer brings along; absent while the address is only looked at.
    pub state: Option<Secret>,
}

/// An address that needs no call, taken apart.
pub struct Address {
    /// The whole.
    pub url: Secret,
    /// Its parts in their order.
    pub parts: Vec<AddressPart>,
    /// What to think of before it is sent.
    pub warnings: Vec<Warning>,
}

/// What a customer came back with, as far as its text tells.
#[derive(Clone, Debug)]
pub struct CameBack {
    /// The state, whoever made it up.
    pub state: Option<Secret>,
    /// The account it names, unproved.
    pub account: Option<String>,
    /// What it says.
    pub outcome: Outcome,
}

/// What a way back says.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// The customer agreed; the code is worth an account, once.
    Code(Secret),
    /// The customer agreed; the account is named, and a signature shall prove that the system says so.
    Signed(Claim),
    /// The customer or the system refused: the system's word, and its sentence for people.
    Refused {
        /// Such as `access_denied`.
        error: String,
        /// May be empty.
        description: String,
    },
    /// The customer comes from a page that was made for one visit.
    Visited(Visit),
    /// Neither; the word of a text says what is wrong, such as `repeated`.
    Broken(&'static str),
}

/// How a visit ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visit {
    /// The customer left the page, with whatever was done there.
    Left,
    /// The page did not open any more: its link was used, or its time was over.
    Closed,
}

/// An account that a way back names; to be believed only once it is proved.
#[derive(Clone, Debug)]
pub struct Claim {
    /// The system's id of the account.
    pub account: String,
    /// The system's id of the person who agreed, or empty.
    pub user: String,
    /// Whether it says that it is of the live mode.
    pub live: bool,
    /// The state as it came, an empty one included; absent: none came.
    pub state: Option<String>,
    /// What proves it.
    pub signature: Secret,
}

/// Whether a claim is proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// The system signed it.
    Holds,
    /// It did not, or not so; the word of an attempt, which [`super::System::explain`] knows.
    Fails(&'static str),
}

/// What a code was worth.
#[derive(Clone, Debug, Default)]
pub struct Exchanged {
    /// The system's id of the account.
    pub account: String,
    /// What has to rest in the vault before anything else is done: the next right is got with it, and with nothing else.
    pub keep: Option<Secret>,
    /// The system's id of the request.
    pub request_id: Option<String>,
}

/// A reason in words of the person's language: keys of texts, and what is said where there is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// Text around the others, which it gets as `what` and `detail`; empty: none.
    pub frame: String,
    /// Text for whose it is, which gets `what`; empty: nobody's.
    pub whose: String,
    /// Text for what it is; empty: the fallback.
    pub what: String,
    /// What it is, as the system's own word tells.
    pub fallback: String,
    /// The system's own sentence, or empty.
    pub detail: String,
}

impl Said {
    /// The words in a language.
    pub fn words(&self, texts: &Texts) -> String {
        let mut what = match self.what.as_str() {
            "" => self.fallback.clone(),
            key => texts.get(key),
        };
        if !self.whose.is_empty() {
            what = texts.with(&self.whose, &[("what", what)]);
        }
        if self.frame.is_empty() {
            return what;
        }
        let detail = self.detail.clone();
        let values = [("what", what), ("detail", detail.clone())];
        let said = texts.with(&self.frame, &values);
        match detail.is_empty() || said.contains(&detail) {
            true => said,
            false => format!("{said}. {detail}"),
        }
    }
}

/// What becomes of the grants of a system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grants {
    /// Days that one lives; absent: no end is documented.
    pub days: Option<i64>,
    /// Its use replaces it, so that an answer that is lost takes it along.
    pub replaced: bool,
    /// Without one nothing can be done with the account.
    pub needed: bool,
}

/// Which events.
#[derive(Clone, Debug, Default)]
pub struct EventsAsk {
    /// From when on, by the system's clock.
    pub since: Time,
    /// Of one account, by the system's id; absent: the system's own list.
    pub account: Option<String>,
    /// Where to go on; absent: the newest.
    pub cursor: Option<String>,
}

/// A page of events.
#[derive(Clone, Debug, Default)]
pub struct EventsPage {
    /// Newest first.
    pub rows: Vec<Verified>,
    /// Where to go on; absent: the end.
    pub next: Option<String>,
}

/// A link as the system made it.
#[derive(Clone, Debug, Default)]
pub struct LinkMade {
    /// The system's id of it.
    pub remote_id: String,
    /// Address for the customer; absent: it is opened on a page of the desk, and nowhere else.
    pub url: Option<Secret>,
    /// What the desk needs to ask about it later, or to open it here; absent: nothing.
    pub token: Option<Secret>,
    /// The system's id of the person it was made for, where it knows people.
    pub person: Option<String>,
    /// The system has brought it to the customer already.
    pub sent: bool,
    /// By the system's clock.
    pub created_at: Time,
    /// By the system's clock; absent: not told.
    pub expires_at: Option<Time>,
    /// The end does not come from the answer, but from what is published of such links.
    pub estimated: bool,
}

/// A link that is asked about.
#[derive(Clone, Debug, Default)]
pub struct Watched {
    /// Kind id of the Spec.
    pub kind: String,
    /// The system's id of it.
    pub remote_id: String,
    /// What it was made with for being asked about.
    pub token: Option<Secret>,
    /// When it was made.
    pub since: Time,
    /// The word that was told last; empty: none yet.
    pub told: String,
}

/// The latest attempt on a link, where the system tells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attempt {
    /// The system's word, such as `pending`; empty: no attempt told.
    pub status: String,
    /// The desk's reading of it.
    pub stage: Stage,
    /// The system's id of the account it led to.
    pub account: Option<String>,
    /// The system's error, for people.
    pub error: String,
    /// The steps since the word that was told last, oldest first, where the system keeps them; empty: only `status`.
    pub passed: Vec<Passed>,
}

/// A step that a customer has gone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Passed {
    /// The system's word.
    pub status: String,
    /// When.
    pub at: Option<Time>,
}

/// The desk's reading of an attempt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// The system tells nothing of attempts.
    #[default]
    Unknown,
    /// With the customer, who has not begun.
    Sent,
    /// Begun.
    Open,
    /// It led to an account.
    Linked,
    /// Failed, cancelled or expired; the link can be used again.
    Exited,
    /// The link itself is over.
    Ended,
    /// It was taken back at the system.
    Revoked,
}
