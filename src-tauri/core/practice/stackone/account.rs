//! A linked account, as the project keeps it and as it shows it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::provider;
use crate::clock::Time;

/// A linked account.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Account {
    pub(crate) id: String,
    /// Key of the provider.
    pub(crate) provider: String,
    pub(crate) status: String,
    pub(crate) status_reasons: Vec<Reason>,
    pub(crate) origin_owner_id: String,
    pub(crate) origin_owner_name: String,
    pub(crate) origin_username: Option<String>,
    /// What was typed that is no secret.
    pub(crate) setup_information: BTreeMap<String, String>,
    /// The last characters of what was typed and is secret; the rest is never kept.
    pub(crate) secret_ends: BTreeMap<String, String>,
    pub(crate) label: Option<String>,
    pub(crate) created_at: Time,
    pub(crate) updated_at: Time,
    /// `production` or `test`.
    pub(crate) kind: String,
    pub(crate) shared: Option<bool>,
}

/// Why an account has its status.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Reason {
    pub(crate) code: String,
    pub(crate) description: Option<String>,
    pub(crate) timestamp: Time,
}

/// The documented answer: `LinkedAccount` of the published OpenAPI.
#[derive(Serialize)]
pub(crate) struct Shown<'a> {
    id: &'a str,
    provider: &'a str,
    provider_name: Option<&'static str>,
    status: &'a str,
    status_reasons: Option<&'a [Reason]>,
    origin_owner_id: &'a str,
    origin_owner_name: &'a str,
    origin_username: Option<&'a str>,
    /// Present on some, so that a client shows that it redacts them.
    credentials: Option<BTreeMap<&'static str, String>>,
    setup_information: Option<&'a BTreeMap<String, String>>,
    label: Option<&'a str>,
    created_at: Time,
    updated_at: Time,
    #[serde(rename = "type")]
    kind: &'a str,
    shared: Option<bool>,
}

impl Account {
    /// The account as the API shows it.
    pub(crate) fn shown(&self) -> Shown<'_> {
        let credentials = || [("access_token", format!("practice-credential-{}", self.id))].into();
        Shown {
            id: &self.id,
            provider: &self.provider,
            provider_name: provider::find(&self.provider).map(|provider| provider.name),
            status: &self.status,
            status_reasons: (!self.status_reasons.is_empty()).then_some(&self.status_reasons),
            origin_owner_id: &self.origin_owner_id,
            origin_owner_name: &self.origin_owner_name,
            origin_username: self.origin_username.as_deref(),
            credentials: (self.kind == "test").then(credentials),
            setup_information: (!self.setup_information.is_empty())
                .then_some(&self.setup_information),
            label: self.label.as_deref(),
            created_at: self.created_at,
            updated_at: self.updated_at,
            kind: &self.kind,
            shared: self.shared,
        }
    }

    /// Gives it a status with the reasons that usually stand behind it.
    pub(crate) fn turn(&mut self, status: &str, now: Time) {
        self.status = status.to_owned();
        self.status_reasons = usual_reason(status)
            .map(|reason| reason.at(now))
            .into_iter()
            .collect();
        self.updated_at = now;
    }
}

/// A reason without its time.
pub(crate) struct Why(pub(crate) &'static str, pub(crate) Option<&'static str>);

impl Why {
    /// The reason at that time.
    pub(crate) fn at(&self, timestamp: Time) -> Reason {
        Reason {
            code: self.0.to_owned(),
            description: self.1.map(ToOwned::to_owned),
            timestamp,
        }
    }
}

/// Statuses that need an explanation, and the explanations that may come with them. StackOne publishes no list of
/// codes; these are written like the error codes of its documentation.
pub(crate) const REASONS: &[(&str, &[Why])] = &[
    (
        "error",
        &[
            Why(
                "AccountInvalidCredentialsError",
                Some("The provider rejected the API key (401)."),
            ),
            Why(
                "AccountExpiredCredentialsError",
                Some("The access token expired and could not be refreshed."),
            ),
            Why(
                "AccountAuthenticationFailedError",
                Some(
                    "The provider refused the request (403): the permission to read employees is missing.",
                ),
            ),
            Why(
                "ProviderUnavailableError",
                Some("The provider has not answered for 24 hours."),
            ),
            Why(
                "AccountLockedError",
                Some("The provider locked the user after too many sign-ins."),
            ),
            Why(
                "SetupInformationError",
                Some("There is no tenant of this subdomain any more."),
            ),
            Why("UnknownError", None),
        ],
    ),
    (
        "expired",
        &[
            Why(
                "AccountExpiredCredentialsError",
                Some("The refresh token expired after 90 days without use."),
            ),
            Why("ConsentExpiredError", Some("The customer's consent ended.")),
        ],
    ),
    (
        "inactive",
        &[
            Why(
                "AccountIntegrationInactiveError",
                Some("The connector is disabled in this project."),
            ),
            Why("AuthConfigDisabledError", None),
        ],
    ),
    (
        "suspended",
        &[Why(
            "AccountSuspended",
            Some("Suspended by hand in the dashboard; credentials are kept."),
        )],
    ),
    ("archived", &[Why("AccountArchived", None)]),
    (
        "under_review",
        &[Why(
            "ReviewRequired",
            Some("A word that no documentation knows."),
        )],
    ),
];

fn usual_reason(status: &str) -> Option<&'static Why> {
    let (_, reasons) = REASONS.iter().find(|(known, _)| *known == status)?;
    reasons.first()
}
