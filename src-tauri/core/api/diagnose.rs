//! Causes and next steps: what a person would otherwise find out by reading four dashboards.
//!
//! Each key here has its texts in `locales/*.ftl` under `diagnosis-<key>`; a test finds missing ones.

use std::collections::BTreeMap;

use crate::{
    clock::Time,
    desk::Desk,
    error::Code,
    store::{
        accounts::{AccountRecord, Doubt},
        integrations::IntegrationRow,
    },
    systems::{self, System, spec::Spec},
    wire::{Diagnosis, Event, Link, LinkState, SecretReport, Source, Status, Step},
};

use super::doubt::CONFIRMED_DAYS;

pub(super) fn diagnosis(key: &str, level: &str, steps: &[Step]) -> Diagnosis {
    Diagnosis {
        key: key.to_owned(),
        level: level.to_owned(),
        values: BTreeMap::new(),
        steps: steps.to_vec(),
    }
}

impl Diagnosis {
    pub(super) fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.values.insert(name.to_owned(), value.to_string());
        self
    }
}

/// What is wrong with an integration: no key, a key that fails, webhooks that do not arrive and why.
pub(super) fn integration(
    desk: &Desk,
    row: &IntegrationRow,
    spec: &Spec,
    secrets: &[SecretReport],
    accounts: u32,
) -> Vec<Diagnosis> {
    let mut found = Vec::new();
    for field in spec.secrets.iter().filter(|field| field.required) {
        if secrets
            .iter()
            .any(|secret| secret.name == field.name && !secret.present)
        {
            found.push(
                diagnosis("secret-missing", "error", &[Step::ReplaceKey]).with("field", field.name),
            );
        }
    }
    if let Some(test) = row.last_test.as_ref().filter(|test| !test.ok) {
        let told = match test.code {
            Some(Code::WrongMode) => {
                diagnosis("key-other-mode", "error", &[Step::ReplaceKey, Step::Test])
            }
            _ => diagnosis("key-fails", "error", &[Step::ReplaceKey, Step::Test]),
        };
        found.push(
            told.with("detail", &test.detail)
                .with("system", spec.name)
                .with("environment", row.environment.word()),
        );
    }
    if spec.offers.webhooks {
        found.extend(webhooks(desk, row, secrets, accounts));
    }
    found
}

/// One cause, the first that holds: the next step is then clear.
fn webhooks(
    desk: &Desk,
    row: &IntegrationRow,
    secrets: &[SecretReport],
    accounts: u32,
) -> Option<Diagnosis> {
    let secret = secrets
        .iter()
        .find(|secret| secret.name == "webhook_secret");
    if secret.is_some_and(|secret| !secret.present) {
        return Some(diagnosis(
            "webhook-secret-missing",
            "info",
            &[Step::AddWebhookSecret],
        ));
    }
    if desk.receiver_report().0 == 0 {
        return Some(diagnosis("receiver-off", "warning", &[Step::StartReceiver]));
    }
    if row.last_refusal_at.is_some() && row.last_refusal_at > row.last_webhook_at {
        return Some(diagnosis(
            "webhook-refused",
            "error",
            &[Step::AddWebhookSecret],
        ));
    }
    let waiting = accounts > 0 && row.last_webhook_at.is_none() && !row.built_in;
    waiting.then(|| diagnosis("webhook-never-came", "info", &[Step::OpenDashboard]))
}

/// What is wrong with a link; `timeline` has the newest first.
pub(super) fn link(link: &Link, timeline: &[Event], now: Time) -> Vec<Diagnosis> {
    let mut found = Vec::new();
    match link.state {
        // Its page was closed: that is more than its time being over.
        LinkState::Expired if link.attempt.starts_with("visit/") => found.extend(explained(link)),
        LinkState::Expired => found.push(diagnosis("link-expired", "error", &[Step::NewLink])),
        // Over, though the system has not been asked since.
        state if state.is_open() && link.expires_at.is_some_and(|end| end <= now) => {
            found.push(diagnosis("link-expired", "error", &[Step::NewLink]));
        }
        LinkState::Exited | LinkState::Failed | LinkState::CannotTell | LinkState::Opened
            if explained(link).is_some() =>
        {
            found.extend(explained(link));
        }
        LinkState::Exited | LinkState::Failed | LinkState::CannotTell => {
            let error = diagnosis("attempt-failed", "warning", &[Step::NewLink]);
            found.push(
                error
                    .with("error", &link.attempt_error)
                    .with("attempt", &link.attempt),
            );
        }
        LinkState::Created | LinkState::Sent | LinkState::Opened => {
            let day = now.plus_seconds(86_400);
            if link.expires_at.is_some_and(|end| end < day)
                && link.created_at.plus_seconds(86_400) < now
            {
                found.push(diagnosis("link-ends-soon", "warning", &[Step::NewLink]));
            }
        }
        _ => {}
    }
    found.extend(link.state.is_open().then(|| hub(timeline)).flatten());
    found
}

/// What the system's own word of the last attempt means, where the system explains it.
fn explained(link: &Link) -> Option<Diagnosis> {
    let key = systems::find(&link.system).ok()?.explain(&link.attempt)?;
    let (level, steps): (_, &[Step]) = match link.state {
        LinkState::Exited | LinkState::Expired => ("warning", &[Step::NewLink]),
        LinkState::Failed if link.attempt.ends_with("/access_denied") => {
            ("warning", &[Step::NewLink])
        }
        LinkState::Failed => ("error", &[Step::NewLink, Step::ReplaceKey]),
        // Whoever mends the secret can take it again: nothing is used up.
        _ if key == "install-signature" => ("error", &[Step::ReplaceKey, Step::NewLink]),
        // It may have worked: first look, then ask for a second consent.
        _ => ("error", &[Step::Sync, Step::OpenDashboard, Step::NewLink]),
    };
    Some(diagnosis(key, level, steps).with("error", &link.attempt_error))
}

/// The trouble that the hub's page told last, unless the component has shown itself since.
fn hub(timeline: &[Event]) -> Option<Diagnosis> {
    let mut told = timeline.iter().filter(|event| event.source == Source::Hub);
    let trouble = told
        .find(|event| ["hub-trouble", "link-opened"].contains(&event.kind.as_str()))
        .filter(|event| event.kind == "hub-trouble")?;
    let steps: &[Step] = match trouble.to.as_str() {
        "hub-token-expired" => &[Step::ReloadHub, Step::NewLink],
        _ => &[Step::ReloadHub, Step::ReplaceKey],
    };
    Some(diagnosis(&trouble.to, "error", steps).with("error", &trouble.detail))
}

/// Causes for which the customer is asked once more, although the account still works.
const ANEW: [&str; 2] = ["data-end-soon", "smile-authorise-again"];

/// Why an account stands as it stands: what the desk doubts, and what its system says by itself.
pub(super) fn account(record: &AccountRecord, link: Option<&Link>, now: Time) -> Vec<Diagnosis> {
    let account = &record.account;
    let system = systems::find(&account.system).ok();
    let found = doubt(record).into_iter().chain(own(record, link, now));
    found
        .map(|mut told| {
            if account.status == Status::NeedsReconnect || ANEW.contains(&told.key.as_str()) {
                told.steps
                    .iter_mut()
                    .for_each(|step| begin_anew(system, step));
            }
            told.steps
                .retain(|step| offers(system, &account.kind, *step));
            valued(told, record, now)
        })
        .collect()
}

/// What the texts of an account's diagnoses may name.
fn valued(told: Diagnosis, record: &AccountRecord, now: Time) -> Diagnosis {
    let account = &record.account;
    let first = |names: [&String; 2]| {
        let mut names = names.into_iter().filter(|name| !name.is_empty());
        names.next().cloned().unwrap_or_default()
    };
    let minutes = (now.seconds() - account.status_since.seconds()).max(0) / 60;
    let until = account.kept.as_ref().map(|kept| kept.until.to_string());
    let request = record.request_id.as_deref();
    told.with("minutes", minutes)
        .with("until", until.unwrap_or_default())
        .with("reason", first([&account.reason, &account.raw_status]))
        .with("raw", &account.raw_status)
        .with(
            "provider",
            first([&account.provider_name, &account.provider]),
        )
        .with("request_id", request.unwrap_or("none"))
}

/// What the system says of it by itself; a cause of its own first.
fn own(record: &AccountRecord, link: Option<&Link>, now: Time) -> Option<Diagnosis> {
    let (account, status) = (&record.account, record.own_status);
    let system = systems::find(&account.system).ok();
    let cause =
        system.and_then(|system| system.cause(status, &account.raw_status, &record.reasons));
    if let Some(key) = cause {
        return Some(diagnosis(key, level(status), own_steps(status)));
    }
    let days = (now.seconds() - account.checked_at.seconds()) / 86_400;
    let fresh =
        link.is_some_and(|link| account.status_since <= link.created_at.plus_seconds(86_400));
    Some(match account.status {
        Status::Active | Status::ActionDue => return None,
        Status::NeedsReconnect if fresh => diagnosis(
            "linked-but-error",
            "error",
            &[Step::Logs, Step::Relink, Step::Recheck],
        ),
        Status::NeedsReconnect => diagnosis(
            "needs-reconnect",
            "error",
            &[Step::Relink, Step::Recheck, Step::Logs],
        ),
        Status::Paused => diagnosis(
            "suspended",
            "warning",
            &[Step::OpenDashboard, Step::Recheck],
        ),
        Status::Disconnected => diagnosis("disconnected", "info", &[Step::NewLink]),
        Status::Waiting | Status::InReview => diagnosis("waiting", "info", &[Step::Recheck]),
        Status::Unknown if days >= CONFIRMED_DAYS => {
            diagnosis("not-confirmed", "warning", &[Step::Recheck]).with("days", days)
        }
        Status::Unknown => diagnosis(
            "unknown-status",
            "warning",
            &[Step::Recheck, Step::OpenDashboard],
        ),
    })
}

/// What the desk itself doubts.
fn doubt(record: &AccountRecord) -> Option<Diagnosis> {
    let account = &record.account;
    match record.flag {
        Doubt::None => None,
        Doubt::WrongOwner => {
            let told = diagnosis("wrong-owner", "warning", &[Step::NewLink, Step::Disconnect]);
            Some(told.with("owner", &account.owner_id))
        }
        Doubt::Double => Some(
            diagnosis("double", "warning", &[Step::Disconnect]).with("owner", &account.owner_name),
        ),
        Doubt::Unasked => {
            let told = diagnosis("unasked", "warning", &[Step::Bind, Step::Disconnect]);
            Some(told.with("account", &account.remote_id))
        }
    }
}

/// How bad a status with a cause of its system's own is.
fn level(status: Status) -> &'static str {
    match status {
        Status::NeedsReconnect | Status::Disconnected => "error",
        Status::ActionDue | Status::Paused | Status::Unknown => "warning",
        Status::Active | Status::Waiting | Status::InReview => "info",
    }
}

/// What can be done about a status with a cause of its system's own.
fn own_steps(status: Status) -> &'static [Step] {
    match status {
        Status::Paused => &[Step::EnableConnector, Step::Recheck],
        Status::Waiting | Status::ActionDue => &[Step::Relink, Step::Recheck],
        Status::NeedsReconnect => &[Step::Relink, Step::OpenDashboard, Step::Recheck],
        Status::Disconnected => &[Step::NewLink, Step::OpenDashboard],
        Status::InReview | Status::Active | Status::Unknown => {
            &[Step::Recheck, Step::OpenDashboard]
        }
    }
}

/// Where no link leads back to an account, the customer begins anew.
fn begin_anew(system: Option<&'static dyn System>, step: &mut Step) {
    if *step == Step::Relink && system.is_some_and(|system| !system.spec().offers.relink) {
        *step = Step::NewLink;
    }
}

/// A step that the system has nothing for is not shown.
fn offers(system: Option<&'static dyn System>, kind: &str, step: Step) -> bool {
    let offers = system
        .map(|system| system.spec().offers)
        .unwrap_or_default();
    match step {
        Step::Logs => offers.logs,
        Step::Relink => offers.relink && system.is_some_and(|system| system.relinks(kind)),
        Step::Disconnect => offers.disconnect,
        _ => true,
    }
}
