//! Every state a connected account can be in, as far as its fields show it
//! (<https://docs.stripe.com/api/accounts/object>, `requirements`).

use serde_json::{Value, json};

use crate::clock::Time;

/// One state of an account.
pub(crate) struct Health {
    /// What it is called at the control address.
    pub(crate) name: &'static str,
    pub(crate) charges: bool,
    pub(crate) payouts: bool,
    pub(crate) submitted: bool,
    pub(crate) disabled: Option<&'static str>,
    pub(crate) currently_due: &'static [&'static str],
    pub(crate) past_due: &'static [&'static str],
    pub(crate) eventually_due: &'static [&'static str],
    pub(crate) pending: &'static [&'static str],
    /// What Stripe found wrong: requirement, code, reason.
    pub(crate) errors: &'static [(&'static str, &'static str, &'static str)],
    /// Days after its beginning by which something is due.
    pub(crate) deadline: Option<i64>,
    /// Something will be due under coming rules.
    pub(crate) future: bool,
}

/// An account without any trouble.
const FINE: Health = Health {
    name: "active",
    charges: true,
    payouts: true,
    submitted: true,
    disabled: None,
    currently_due: &[],
    past_due: &[],
    eventually_due: &[],
    pending: &[],
    errors: &[],
    deadline: None,
    future: false,
};

/// An account that Stripe has switched off.
const OFF: Health = Health {
    charges: false,
    payouts: false,
    ..FINE
};

const DOCUMENT: &str = "individual.verification.document";
const TAX: &str = "company.tax_id";
const BANK: &str = "external_account";
const OPENING: &[&str] = &[
    "business_profile.mcc",
    "business_profile.url",
    BANK,
    "tos_acceptance.date",
    "tos_acceptance.ip",
];

/// Every state, the usual one first.
pub(crate) const ALL: &[Health] = &[
    FINE,
    Health {
        name: "eventually-due",
        eventually_due: &[TAX],
        ..FINE
    },
    Health {
        name: "future-due",
        future: true,
        ..FINE
    },
    Health {
        name: "currently-due",
        currently_due: &[DOCUMENT, TAX],
        eventually_due: &[DOCUMENT, TAX],
        deadline: Some(9),
        ..FINE
    },
    Health {
        name: "verifying",
        pending: &[DOCUMENT],
        ..FINE
    },
    Health {
        name: "onboarding",
        submitted: false,
        disabled: Some("requirements.past_due"),
        currently_due: OPENING,
        past_due: OPENING,
        eventually_due: OPENING,
        ..OFF
    },
    Health {
        name: "past-due",
        disabled: Some("requirements.past_due"),
        currently_due: &[DOCUMENT],
        past_due: &[DOCUMENT],
        eventually_due: &[DOCUMENT],
        errors: &[(
            DOCUMENT,
            "verification_document_expired",
            "The document has expired.",
        )],
        ..OFF
    },
    Health {
        name: "payouts-off",
        payouts: false,
        currently_due: &[BANK],
        eventually_due: &[BANK],
        ..FINE
    },
    Health {
        name: "pending-verification",
        disabled: Some("requirements.pending_verification"),
        pending: &[DOCUMENT, TAX],
        ..OFF
    },
    Health {
        name: "under-review",
        disabled: Some("under_review"),
        ..OFF
    },
    Health {
        name: "listed",
        disabled: Some("listed"),
        ..OFF
    },
    Health {
        name: "listed-past-due",
        disabled: Some("listed"),
        currently_due: &[TAX],
        past_due: &[TAX],
        ..OFF
    },
    Health {
        name: "capabilities",
        disabled: Some("action_required.requested_capabilities"),
        ..OFF
    },
    Health {
        name: "other",
        disabled: Some("other"),
        ..OFF
    },
    Health {
        name: "paused",
        disabled: Some("platform_paused"),
        ..OFF
    },
    Health {
        name: "rejected-fraud",
        disabled: Some("rejected.fraud"),
        ..OFF
    },
    Health {
        name: "rejected-terms",
        disabled: Some("rejected.terms_of_service"),
        ..OFF
    },
    Health {
        name: "rejected-listed",
        disabled: Some("rejected.listed"),
        ..OFF
    },
    Health {
        name: "rejected-verification",
        disabled: Some("rejected.incomplete_verification"),
        ..OFF
    },
    Health {
        name: "rejected-platform",
        disabled: Some("rejected.platform_terms_of_service"),
        ..OFF
    },
    Health {
        name: "rejected-other",
        disabled: Some("rejected.other"),
        ..OFF
    },
    // A reason that no documentation lists.
    Health {
        name: "unheard-of",
        disabled: Some("practice.unheard_of"),
        ..OFF
    },
    // An answer in which the three booleans are missing; see `account.rs`.
    Health {
        name: "silent",
        ..FINE
    },
];

/// The state of that name.
pub(crate) fn find(name: &str) -> Option<&'static Health> {
    ALL.iter().find(|health| health.name == name)
}

impl Health {
    /// `requirements` of an account that is in this state since then.
    pub(crate) fn requirements(&self, since: Time) -> Value {
        let errors: Vec<_> = self
            .errors
            .iter()
            .map(|(requirement, code, reason)| {
                json!({"requirement": requirement, "code": code, "reason": reason})
            })
            .collect();
        json!({
            "alternatives": [],
            "current_deadline": self.deadline.map(|days| since.plus_seconds(days * 86_400).seconds()),
            "currently_due": self.currently_due,
            "disabled_reason": self.disabled,
            "errors": errors,
            "eventually_due": self.eventually_due,
            "past_due": self.past_due,
            "pending_verification": self.pending,
        })
    }

    /// `future_requirements`, which begin to count 60 days later.
    pub(crate) fn future_requirements(&self, since: Time) -> Value {
        let due: &[&str] = if self.future { &[TAX] } else { &[] };
        json!({
            "alternatives": [],
            "current_deadline": self.future.then(|| since.plus_seconds(60 * 86_400).seconds()),
            "currently_due": due,
            "disabled_reason": null,
            "errors": [],
            "eventually_due": due,
            "past_due": [],
            "pending_verification": [],
        })
    }

    /// The word of a capability that depends on a boolean.
    pub(crate) fn capability(&self, enabled: bool) -> &'static str {
        match (enabled, self.pending.is_empty()) {
            (true, _) => "active",
            (false, true) => "inactive",
            (false, false) => "pending",
        }
    }
}
