//! A customer in Wink: at which page, and what the page around is to be told. Kept in memory alone: after a restart a
//! link is simply opened again.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{Tenant, account::Account, answer::stamp, provider::Provider};
use crate::{clock::Time, practice::world::World};

/// How long a visit may take, in seconds: as long as a token lives.
const LIFE: i64 = 5 * 3600;

/// A page of Wink.
#[derive(Clone)]
pub(crate) enum Step {
    Consent,
    Choose,
    Login(&'static Provider),
    Code(&'static Provider),
    Connected(&'static Provider),
    /// An account of before, by its id.
    Account(String),
    Kinds,
    File(&'static Kind),
    /// A file, by its id; just uploaded or of before.
    Upload(String),
    Closed,
}

/// A kind of file.
pub(crate) struct Kind {
    /// As `/archives` names it.
    pub(crate) name: &'static str,
    pub(crate) label: &'static str,
    /// The sandbox takes the portal's sample files only.
    pub(crate) samples: &'static [&'static str],
}

/// Every kind of file (tag *archives* of the documentation).
pub(crate) const KINDS: &[Kind] = &[
    Kind {
        name: "PAYSLIP",
        label: "Payslip",
        samples: &["sample-payslip-1.pdf", "sample-payslip-2.png"],
    },
    Kind {
        name: "TAX_DOCUMENT",
        label: "Income tax document",
        samples: &["sample-tax-return.pdf"],
    },
    Kind {
        name: "COMPANY_ID",
        label: "Company ID",
        samples: &["sample-company-id.jpg"],
    },
    Kind {
        name: "SOCIAL_SECURITY",
        label: "Social security record",
        samples: &["sample-sss-record.pdf"],
    },
];

/// A customer in Wink.
#[derive(Clone)]
pub(crate) struct Visit {
    pub(crate) user: String,
    /// The invite that led here.
    pub(crate) invite: Option<String>,
    /// Origin of the page around, which is told what happens.
    pub(crate) opener: Option<String>,
    pub(crate) step: Step,
    /// The account of the sign-in that is under way.
    pub(crate) account: Option<String>,
    /// What was wrong with what was sent.
    pub(crate) wrong: Option<String>,
    /// Whom the form names: a test login, or what was typed before.
    pub(crate) typed: Option<String>,
    /// The test login whose password fills the form, by its place.
    pub(crate) filled: Option<usize>,
    /// Something came of it.
    pub(crate) brought: bool,
    told: Vec<Value>,
    ends: Time,
}

/// All visits by their unguessable names.
#[derive(Default)]
pub(crate) struct Visits(HashMap<String, Visit>);

impl Visit {
    /// A visit at its first page.
    pub(crate) fn new(
        world: &World,
        user: &str,
        invite: Option<String>,
        opener: Option<String>,
    ) -> Self {
        let now = world.pace.now();
        let mut visit = Self {
            user: user.to_owned(),
            invite,
            opener,
            step: Step::Consent,
            account: None,
            wrong: None,
            typed: None,
            filled: None,
            brought: false,
            told: Vec::new(),
            ends: now.plus_seconds(LIFE),
        };
        visit.go(now, Step::Consent);
        visit
    }

    /// Goes to a page, and tells the page around of it.
    pub(crate) fn go(&mut self, now: Time, step: Step) {
        self.step = step;
        let (name, account, archive) = match &self.step {
            Step::Consent => ("ConsentPageOpened", json!({}), json!({})),
            Step::Choose => ("ProviderListPageOpened", json!({}), json!({})),
            Step::Login(provider) => ("LoginPageOpened", at(provider), json!({})),
            Step::Code(provider) => ("MfaPageOpened", at(provider), json!({})),
            Step::Connected(provider) => {
                let mut account = at(provider);
                account["accountId"] = json!(self.account);
                ("ConnectSuccessPageOpened", account, json!({}))
            }
            Step::Account(id) => (
                "AccountRevokePageOpened",
                json!({"accountId": id}),
                json!({}),
            ),
            Step::Kinds => ("FileTypeListPageOpened", json!({}), json!({})),
            Step::File(kind) => (
                "FileTypePageOpened",
                json!({}),
                json!({"fileType": kind.name}),
            ),
            Step::Upload(id) => (
                "RevokeArchivePageOpened",
                json!({}),
                json!({"archiveId": id}),
            ),
            Step::Closed => return,
        };
        self.tell_page(now, name, &account, &archive);
    }

    /// Tells the page around that a page was shown.
    pub(crate) fn tell_page(&mut self, now: Time, name: &str, account: &Value, archive: &Value) {
        let event = json!({
            "eventName": name,
            "eventTime": stamp(now),
            "mode": "SANDBOX",
            "userId": self.user,
            "account": account,
            "archive": archive,
        });
        self.tell("onUIEvent", event);
    }

    /// Tells the page around what became of an account.
    pub(crate) fn tell_account(&mut self, call: &str, account: &Account) {
        let mut data = json!({
            "accountId": account.id,
            "userId": account.user,
            "providerId": account.provider,
        });
        if let Some(error) = &account.error {
            data["errorCode"] = json!(error);
        }
        self.tell(call, data);
    }

    /// Notes a callback that the page around is to hear.
    pub(crate) fn tell(&mut self, call: &str, with: Value) {
        if self.opener.is_some() {
            self.told.push(json!({"call": call, "with": with}));
        }
    }

    /// What the page around was not told yet.
    pub(crate) fn telling(&mut self) -> Vec<Value> {
        std::mem::take(&mut self.told)
    }
}

fn at(provider: &Provider) -> Value {
    json!({"providerId": provider.id})
}

impl Tenant {
    /// Notes a visit; those that have ended are forgotten.
    pub(crate) fn visiting(&mut self, name: &str, visit: Visit, now: Time) {
        let visits = &mut self.visits.0;
        visits.retain(|_, visit| now < visit.ends);
        visits.insert(name.to_owned(), visit);
    }

    /// The visit of a name, while it lasts.
    pub(crate) fn visit(&self, name: &str, now: Time) -> Option<Visit> {
        let visit = self.visits.0.get(name);
        visit.filter(|visit| now < visit.ends).cloned()
    }
}
