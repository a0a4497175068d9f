//! How an account stands. Stripe has no status: it tells whether charges and payouts are on, what it still wants and by
//! when (docs.stripe.com/connect/handling-api-verification). The one word is the desk's own derivation, the first rule
//! that fits; every field it comes from is kept beside it.

use serde::Deserialize;

use super::requirements;
use crate::{
    clock::Time,
    systems::shapes::{if_readable, list, loose, unix},
    wire::{Reason, Status},
};

/// What is read of an account for its health; SPEC promises none of it.
#[derive(Default, Deserialize)]
pub(super) struct Health {
    #[serde(default, deserialize_with = "if_readable")]
    charges_enabled: Option<bool>,
    #[serde(default, deserialize_with = "if_readable")]
    payouts_enabled: Option<bool>,
    #[serde(default, deserialize_with = "if_readable")]
    details_submitted: Option<bool>,
    #[serde(default, deserialize_with = "if_readable")]
    requirements: Option<Requirements>,
    #[serde(default, deserialize_with = "if_readable")]
    future_requirements: Option<Requirements>,
    #[serde(default, deserialize_with = "if_readable")]
    capabilities: Option<std::collections::BTreeMap<String, String>>,
}

#[derive(Default, Deserialize)]
struct Requirements {
    #[serde(default, deserialize_with = "loose")]
    disabled_reason: String,
    #[serde(default, deserialize_with = "unix")]
    current_deadline: Option<Time>,
    #[serde(default, deserialize_with = "list")]
    past_due: Vec<String>,
    #[serde(default, deserialize_with = "list")]
    currently_due: Vec<String>,
    #[serde(default, deserialize_with = "list")]
    eventually_due: Vec<String>,
    #[serde(default, deserialize_with = "list")]
    pending_verification: Vec<String>,
    #[serde(default, deserialize_with = "list")]
    errors: Vec<Complaint>,
}

/// What Stripe found wrong with something that was handed in.
#[derive(Deserialize)]
struct Complaint {
    #[serde(default, deserialize_with = "loose")]
    requirement: String,
    #[serde(default, deserialize_with = "loose")]
    reason: String,
}

/// `disabled_reason`, as far as the documentation lists it; `rejected.…` is known by its beginning.
const KNOWN: [&str; 8] = [
    "",
    "action_required.requested_capabilities",
    "listed",
    "other",
    "platform_paused",
    "requirements.past_due",
    "requirements.pending_verification",
    "under_review",
];

impl Health {
    /// The desk's word and the one it comes from.
    pub(super) fn status(&self) -> (Status, String) {
        let none = Requirements::default();
        let wanted = self.requirements.as_ref().unwrap_or(&none);
        let reason = wanted.disabled_reason.as_str();
        let overdue = !wanted.past_due.is_empty();
        let raw = |word: &str| if reason.is_empty() { word } else { reason }.to_owned();
        if reason.starts_with("rejected.") {
            return (Status::Disconnected, raw(""));
        }
        if reason == "platform_paused" {
            return (Status::Paused, raw(""));
        }
        let (Some(charges), Some(payouts), Some(submitted)) = (
            self.charges_enabled,
            self.payouts_enabled,
            self.details_submitted,
        ) else {
            return (Status::Unknown, raw("not told"));
        };
        if !KNOWN.contains(&reason) {
            return (Status::Unknown, raw(""));
        }
        // Unfinished onboarding itself carries `requirements.past_due`, so that it comes before *restricted*.
        if !submitted {
            return (Status::Waiting, raw("details_submitted: false"));
        }
        match reason {
            "under_review" | "requirements.pending_verification" => (Status::InReview, raw("")),
            "listed" if !overdue => (Status::InReview, raw("")),
            "" if !overdue && charges && payouts => Self::quiet(wanted),
            "" if overdue => (Status::NeedsReconnect, "past_due".to_owned()),
            "" if !charges => (Status::NeedsReconnect, "charges_enabled: false".to_owned()),
            "" => (Status::NeedsReconnect, "payouts_enabled: false".to_owned()),
            _ => (Status::NeedsReconnect, raw("")),
        }
    }

    /// Charges and payouts are on; something may still be wanted.
    fn quiet(wanted: &Requirements) -> (Status, String) {
        let (status, word) = if !wanted.currently_due.is_empty() {
            (Status::ActionDue, "currently_due")
        } else if !wanted.pending_verification.is_empty() {
            (Status::InReview, "pending_verification")
        } else {
            (Status::Active, "enabled")
        };
        (status, word.to_owned())
    }

    /// Everything Stripe says about it, the pressing first.
    pub(super) fn reasons(&self) -> Vec<Reason> {
        let mut told = Vec::new();
        if let Some(wanted) = &self.requirements {
            if !wanted.disabled_reason.is_empty() {
                told.push(reason(&wanted.disabled_reason, "", None));
            }
            wanted.tell("", &mut told);
        }
        let off = self.capabilities.iter().flatten();
        for (name, status) in off.filter(|(_, status)| *status != "active") {
            told.push(reason(&format!("capabilities/{name}"), status, None));
        }
        if let Some(later) = &self.future_requirements {
            later.tell("future/", &mut told);
        }
        told
    }
}

impl Requirements {
    /// Each requirement once, in the most pressing of the lists that hold it.
    fn tell(&self, ahead: &str, told: &mut Vec<Reason>) {
        let lists = [
            ("past_due", &self.past_due, self.current_deadline),
            ("currently_due", &self.currently_due, self.current_deadline),
            ("pending_verification", &self.pending_verification, None),
            ("eventually_due", &self.eventually_due, None),
        ];
        let mut seen = std::collections::BTreeSet::new();
        for (list, names, until) in lists {
            for name in names.iter().filter(|name| seen.insert(name.as_str())) {
                let wrong = self.errors.iter().find(|one| one.requirement == *name);
                let mut words = requirements::words(name);
                if let Some(wrong) = wrong.filter(|wrong| !wrong.reason.is_empty()) {
                    words = format!("{words}: {}", wrong.reason);
                }
                told.push(reason(&format!("{ahead}{list}/{name}"), &words, until));
            }
        }
    }
}

fn reason(code: &str, description: &str, until: Option<Time>) -> Reason {
    Reason {
        code: code.to_owned(),
        description: description.to_owned(),
        at: None,
        until,
    }
}
