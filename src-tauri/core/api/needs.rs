//! What needs somebody today. Each need names its cause and the step that helps; what the desk cannot tell apart for
//! the person, such as a dozen accounts one provider refuses, is one need with a list.
//!
//! Each key here has its texts in `locales/*.ftl` under `need-<key>`; a test finds missing ones.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::{
    clock::Time,
    desk::Desk,
    error::Result,
    store::{
        accounts::{AccountRecord, Doubt},
        integrations::IntegrationRow,
        links,
        today::{self, Cause},
    },
    systems::{
        self,
        spec::{Fits, Spec},
    },
    wire::{Account, Diagnosis, Environment, Need, Settings, Status, VaultState},
};

use super::reasons::Teller;

/// Accounts of one cause that are still shown one by one.
const ONE_BY_ONE: u32 = 3;

/// Accounts that nobody asked for, each to be confirmed by hand.
const UNASKED: u32 = 20;

/// How far back something that has passed is still worth an answer.
const WEEK: i64 = 7 * 86_400;

const DAY: i64 = 86_400;

fn need(key: &str, level: &str, step: &str) -> Need {
    Need {
        key: key.to_owned(),
        level: level.to_owned(),
        values: BTreeMap::new(),
        since: None,
        place: String::new(),
        id: String::new(),
        query: String::new(),
        step: step.to_owned(),
        count: 1,
    }
}

impl Need {
    fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.values.insert(name.to_owned(), value.to_string());
        self
    }

    fn row(mut self, place: &str, id: &str) -> Self {
        (self.place, self.id) = (place.to_owned(), id.to_owned());
        self
    }

    fn list(mut self, place: &str, query: String, count: u32) -> Self {
        (self.place, self.query, self.count) = (place.to_owned(), query, count);
        self
    }

    fn since(mut self, since: Option<Time>) -> Self {
        self.since = since;
        self
    }

    /// The worst first, of those what stands by itself, then the oldest.
    pub(super) fn rank(&self) -> (usize, Option<Time>) {
        let levels = ["error", "warning", "info"];
        let level = levels.iter().position(|level| *level == self.level);
        (level.unwrap_or(levels.len()), self.since)
    }
}

/// An integration with what is needed to judge it.
pub(super) struct Judged {
    pub(super) row: IntegrationRow,
    pub(super) spec: &'static Spec,
    /// The moment by the system's clock.
    pub(super) now: Time,
    pub(super) diagnoses: Vec<Diagnosis>,
    /// As [`refused`] counts them.
    pub(super) refused: (u32, Option<Time>),
}

/// What keeps the whole desk from its work.
pub(super) fn of_desk(desk: &Desk, settings: &Settings, judged: &[Judged]) -> Vec<Need> {
    let mut found = Vec::new();
    let vault = desk.vault_report();
    if vault.state != VaultState::Ready {
        let told = need("vault-closed", "error", "open-vault").with("detail", vault.detail);
        found.push(told.row("settings", ""));
    }
    let (port, trouble) = desk.receiver_report().clone();
    let wanted = judged
        .iter()
        .any(|one| one.spec.offers.webhooks && !has(one, "webhook-secret-missing"));
    if port == 0 && wanted {
        let level = if settings.receiver_on {
            "warning"
        } else {
            "info"
        };
        let told = need("receiver-off", level, "start-receiver").with("detail", trouble);
        found.push(told.row("settings", ""));
    } else if wanted && !trouble.is_empty() {
        let told = need("receiver-moved", "warning", "show").with("port", port);
        found.push(told.with("detail", trouble).row("settings", ""));
    }
    found
}

fn has(judged: &Judged, key: &str) -> bool {
    judged.diagnoses.iter().any(|one| one.key == key)
}

/// What is wrong with an integration and its webhooks.
pub(super) fn of_integration(judged: &Judged) -> Vec<Need> {
    let row = &judged.row;
    let mut found = Vec::new();
    for diagnosis in &judged.diagnoses {
        let told = match diagnosis.key.as_str() {
            "secret-missing" => need("secret-missing", "error", "replace-key"),
            "key-fails" => need("key-fails", "error", "replace-key")
                .since(row.last_test.as_ref().map(|test| test.at)),
            "key-other-mode" => need("key-other-mode", "error", "replace-key")
                .since(row.last_test.as_ref().map(|test| test.at)),
            "reads-high" => need("reads-high", "warning", "show"),
            _ => continue,
        };
        found.push(Need {
            values: diagnosis.values.clone(),
            ..told
        });
    }
    if let (count, Some(last)) = judged.refused {
        let told = need("webhooks-rejected", "error", "add-webhook-secret");
        found.push(Need { count, ..told }.since(Some(last)));
    }
    let place = |told: Need| {
        told.with("integration", &row.name)
            .row("integrations", &row.id)
    };
    found.into_iter().map(place).collect()
}

/// Deliveries refused in the last week, and the last of them; a right one since then says that all is well again.
pub(super) fn refused(
    db: &Connection,
    row: &IntegrationRow,
    now: Time,
) -> Result<(u32, Option<Time>)> {
    let right = row.last_webhook_at.map_or(0, |right| right.0 + 1);
    let since = Time(right.max(now.plus_seconds(-WEEK).0));
    today::rejected(db, &row.id, since)
}

/// Links to mail that end within a day, and that ended in the last week, without anybody having used them and
/// without a newer one in their place.
pub(super) fn of_links(db: &Connection, judged: &Judged) -> Result<Vec<Need>> {
    let (row, now) = (&judged.row, judged.now);
    let kinds = judged
        .spec
        .kinds
        .iter()
        .filter(|kind| kind.fits == Fits::Mail);
    let kinds: Vec<&str> = kinds.map(|kind| kind.id).collect();
    let base = format!("integration:{} kind:{} renewed:no", row.id, kinds.join(","));
    let (tomorrow, yesterday) = (now.plus_seconds(DAY), now.plus_seconds(-DAY));
    // One made since yesterday has only just been sent, however soon it ends.
    let ending = format!(
        "{base} state:created,sent,opened,exited made:..{yesterday} ends:{now}..{tomorrow}"
    );
    let ended = format!(
        "{base} state:created,sent,opened,exited,expired ends:{}..{now}",
        now.plus_seconds(-WEEK)
    );
    let mut found = Vec::new();
    found.extend(links_of(db, row, "link-ends", "show", ending)?);
    found.extend(links_of(db, row, "link-ended", "new-link", ended)?);
    Ok(found)
}

fn links_of(
    db: &Connection,
    row: &IntegrationRow,
    key: &str,
    step: &str,
    query: String,
) -> Result<Option<Need>> {
    let (count, first) = links::first_to_end(db, &query)?;
    let Some(first) = first else { return Ok(None) };
    let (key, step) = match count {
        1 => (key.to_owned(), step),
        _ => (format!("{key}-many"), "show"),
    };
    let told = need(&key, "warning", step)
        .with("integration", &row.name)
        .with("customer", &first.customer_name)
        .since(first.expires_at);
    Ok(Some(match count {
        1 => told.row("links", &first.id),
        _ => told.list("links", query, count),
    }))
}

/// Accounts that need somebody, one by one while they are few.
pub(super) fn of_accounts(
    db: &Connection,
    environment: Environment,
    judged: &[Judged],
) -> Result<Vec<Need>> {
    let mut found = Vec::new();
    let teller = Teller::of(db)?;
    for cause in today::causes(db, environment)? {
        let alike = cause.ending || !cause.provider.is_empty();
        let few = cause.count <= ONE_BY_ONE || !alike;
        let limit = if few { cause.count } else { 1 };
        let accounts = told(&teller, today::of_cause(db, environment, &cause, limit)?);
        let relink = judged
            .iter()
            .any(|one| one.row.id == cause.integration && one.spec.offers.relink);
        let relink = |record: &AccountRecord| {
            let system = systems::find(&record.account.system);
            relink && system.is_ok_and(|system| system.relinks(&record.account.kind))
        };
        match accounts.first() {
            Some(first) if !few => found.push(many(&cause, &first.account)),
            _ => found.extend(accounts.iter().map(|record| one(record, relink(record)))),
        }
    }
    let unasked = told(&teller, today::unasked(db, environment, UNASKED)?);
    found.extend(unasked.iter().map(|record| one(record, false)));
    Ok(found)
}

/// With their reasons in the person's language.
fn told(teller: &Teller, mut records: Vec<AccountRecord>) -> Vec<AccountRecord> {
    for record in &mut records {
        teller.first(&mut record.account, &record.reasons);
    }
    records
}

fn one(record: &AccountRecord, relink: bool) -> Need {
    let account = &record.account;
    let ending = account.kept.as_ref().filter(|kept| kept.ending);
    let told = match (account.status, record.flag) {
        (_, Doubt::Unasked) => need("unasked", "warning", "bind"),
        (Status::NeedsReconnect, _) if ending.is_some() => need("data-ended", "warning", "show"),
        _ if ending.is_some() => need("data-ends", "error", "show"),
        (Status::NeedsReconnect, _) if relink => need("reconnect", "error", "relink"),
        (Status::NeedsReconnect, _) => need("reconnect", "error", "show"),
        // What the system itself finds wrong comes first; the account's page tells both.
        _ if record.own_status == Status::ActionDue => need("action-due", "warning", "show"),
        (_, Doubt::WrongOwner) => need("wrong-owner", "warning", "show"),
        (_, Doubt::Double) => need("double", "warning", "show"),
        _ => need("action-due", "warning", "show"),
    };
    let owner = [&account.owner_name, &account.owner_id, &account.remote_id];
    let owner = owner.into_iter().find(|name| !name.is_empty());
    let reason = [&account.reason, &account.raw_status];
    let reason = reason.into_iter().find(|words| !words.is_empty());
    told.with("owner", owner.map_or("", |owner| owner))
        .with("provider", provider(account))
        .with("reason", reason.map_or("", |reason| reason))
        .with("integration", &account.integration_name)
        .with(
            "until",
            ending.map_or(String::new(), |kept| kept.until.to_string()),
        )
        .since(ending.is_none().then_some(account.status_since))
        .row("accounts", &account.id)
}

fn many(cause: &Cause, first: &Account) -> Need {
    let (told, status) = match cause.status {
        Status::NeedsReconnect if cause.ending => (
            need("data-ended-many", "warning", "show"),
            "needs-reconnect",
        ),
        _ if cause.ending => (need("data-ends-many", "error", "show"), "action-due"),
        Status::NeedsReconnect => (need("reconnect-many", "error", "show"), "needs-reconnect"),
        _ => (need("action-due-many", "warning", "show"), "action-due"),
    };
    let alike = match (cause.ending, &first.kept) {
        (true, _) => "ending:yes".to_owned(),
        (false, None) => format!("\"provider:{}\"", cause.provider),
        // Those whose data end are a need of their own.
        (false, Some(_)) => format!("\"provider:{}\" ending:no", cause.provider),
    };
    let query = format!(
        "status:{status} integration:{} {alike} relink:none",
        cause.integration
    );
    told.with("provider", provider(first))
        .with("integration", &first.integration_name)
        // What has a deadline stands before what has only a beginning.
        .since((!cause.ending).then_some(cause.since))
        .list("accounts", query, cause.count)
}

fn provider(account: &Account) -> &str {
    let names = [&account.provider_name, &account.provider];
    let name = names.into_iter().find(|name| !name.is_empty());
    name.map_or("", |name| name)
}

/// Long work that ended with something undone.
pub(super) fn of_jobs(db: &Connection, environment: Environment, now: Time) -> Result<Vec<Need>> {
    let failed = today::failed_jobs(db, environment, now.plus_seconds(-WEEK))?;
    let told = failed.into_iter().map(|job| {
        let error = job.error.map(|error| error.message).unwrap_or_default();
        let told = match job.failed {
            0 => need("job-failed", "error", "show"),
            count => Need {
                count,
                ..need("job-rows-failed", "warning", "show")
            },
        };
        told.with("title", job.title)
            .with("kind", job.kind)
            .with("error", error)
            .since(job.ended_at)
            .row("jobs", &job.id)
    });
    Ok(told.collect())
}
