//! What needs somebody today. Each need names its cause and the step that helps; what is of one kind and comes through
//! one integration is one need with a list as soon as it is many, so that the page stays as short as the work is alike.
//!
//! Each key here has its texts in `locales/*.ftl` under `need-<key>`; a test finds missing ones.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::{
    clock::Time,
    desk::Desk,
    error::Result,
    store::{
        integrations::IntegrationRow,
        links,
        today::{self, Undone},
    },
    systems::spec::{Fits, Spec},
    wire::{Diagnosis, Environment, Need, Settings, VaultState},
};

mod accounts;

pub(super) use accounts::of_accounts;

/// What is of one kind and still shown one by one.
const ONE_BY_ONE: u32 = 3;

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
        parts: Vec::new(),
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
        (self.place, self.query) = (place.to_owned(), query);
        self.counting(count)
    }

    fn counting(mut self, count: u32) -> Self {
        self.count = count;
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
    /// As [`token`] makes it.
    pub(super) token: String,
    /// The moment by the system's clock.
    pub(super) now: Time,
    pub(super) diagnoses: Vec<Diagnosis>,
    /// As [`refused`] counts them.
    pub(super) refused: (u32, Option<Time>),
}

/// The token that narrows a list to an integration: by its name, for people, where that names no other one.
pub(super) fn token(row: &IntegrationRow, all: &[IntegrationRow]) -> String {
    let alike = all.iter().filter(|one| one.name == row.name).count();
    let plain = !row.name.contains(['"', ',']) && alike == 1;
    format!(
        "\"integration:{}\"",
        if plain { &row.name } else { &row.id }
    )
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
    let base = format!("{} kind:{} renewed:no", judged.token, kinds.join(","));
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

/// Long work that ended with something undone.
pub(super) fn of_jobs(db: &Connection, environment: Environment, now: Time) -> Result<Vec<Need>> {
    let undone = today::undone(db, environment, now.plus_seconds(-WEEK))?;
    Ok(undone.into_iter().map(of_job).collect())
}

fn of_job(Undone { last, count }: Undone) -> Need {
    let told = match (last.failed, count) {
        (0, 1) => need("job-failed", "error", "show"),
        (0, _) => need("job-failed-many", "error", "show").counting(count),
        (rows, _) => need("job-rows-failed", "warning", "show").counting(rows),
    };
    let error = last.error.map(|error| error.message).unwrap_or_default();
    told.with("title", last.title)
        .with("kind", last.kind.word())
        .with("error", error)
        .since(last.ended_at)
        .row("jobs", &last.id)
}
