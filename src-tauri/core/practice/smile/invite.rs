//! An invite: a mail with a link to a landing page, and how far its reader has come.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::answer::stamp;
use crate::clock::Time;

/// How long a landing page can be opened, in seconds: 14 days (the documentation's FAQ of 2023).
pub(crate) const LIFE: i64 = 14 * 86_400;

/// The steps of an invite, in the order in which they are taken.
pub(crate) const STEPS: &[&str] = &[
    "INVITED",
    "EMAIL_OPENED",
    "LANDING_PAGE_OPENED",
    "WINK_WIDGET_OPENED",
    LINKED,
];

/// The last step.
pub(crate) const LINKED: &str = "LINKED";

/// What ends an invite; no call of the API does.
pub(crate) const REVOKED: &str = "REVOKED";

/// An invite that was sent.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Invite {
    pub(crate) id: String,
    pub(crate) full_name: String,
    pub(crate) first_name: Option<String>,
    pub(crate) last_name: Option<String>,
    pub(crate) email: String,
    /// Id of the template.
    pub(crate) template: String,
    /// Id of the Wink template.
    pub(crate) wink_template: Option<String>,
    /// Id of the user it made.
    pub(crate) user: String,
    /// When it was sent.
    pub(crate) invited: Time,
    /// Every step that was taken, the sending first.
    pub(crate) log: Vec<(String, Time)>,
}

impl Invite {
    /// The step that was taken last.
    pub(crate) fn status(&self) -> &str {
        self.log.last().map_or(STEPS[0], |(status, _)| status)
    }

    /// When that was.
    pub(crate) fn updated(&self) -> Time {
        self.log.last().map_or(self.invited, |(_, at)| *at)
    }

    /// Takes a step, unless a later one was taken before; says whether it did.
    pub(crate) fn step(&mut self, status: &str, now: Time) -> bool {
        let place = |status: &str| STEPS.iter().position(|step| *step == status);
        let onward = match (place(self.status()), place(status)) {
            (Some(here), Some(there)) => there > here,
            (here, None) => here.is_some(),
            (None, _) => false,
        };
        if onward {
            self.log.push((status.to_owned(), now));
        }
        onward
    }

    /// Whether its landing page can still be opened.
    pub(crate) fn open(&self, now: Time) -> bool {
        self.status() != REVOKED && now < self.invited.plus_seconds(LIFE)
    }

    /// What the person is called in a mail: the first name where there is one.
    pub(crate) fn called(&self) -> &str {
        self.first_name.as_deref().unwrap_or(&self.full_name)
    }

    /// The invite as the API shows it.
    pub(crate) fn shown(&self, landing: &str) -> Value {
        let linked = self.log.iter().find(|(status, _)| status == LINKED);
        json!({
            "id": self.id,
            "createdAt": stamp(self.invited),
            "fullName": self.full_name,
            "firstName": self.first_name,
            "lastName": self.last_name,
            "email": self.email,
            "templateId": self.template,
            "winkTemplateId": self.wink_template,
            "userId": self.user,
            "status": self.status(),
            "updatedAt": stamp(self.updated()),
            "invitedAt": stamp(self.invited),
            "linkedAt": linked.map(|(_, at)| stamp(*at)),
            "inviteLandingPageUrl": landing,
        })
    }

    /// The steps as the API shows them, newest first.
    pub(crate) fn logs(&self) -> Vec<Value> {
        let shown = |(place, (status, at)): (usize, &(String, Time))| {
            json!({
                "id": format!("{}-{}", self.id, place + 1),
                "inviteId": self.id,
                "userId": self.user,
                "inviteStatus": status,
                "createdAt": stamp(*at),
            })
        };
        self.log.iter().enumerate().map(shown).collect()
    }
}
