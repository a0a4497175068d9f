//! The line to a system: an integration with its address, its secrets and its budgeted client.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use url::Url;

use crate::{
    clock::{Clock, Time},
    desk::Desk,
    error::{Error, Result},
    http::{Http, Limits},
    secret::Secret,
    store::integrations::{self, IntegrationRow},
    systems::{self, Cx, Found, FoundPage, System, spec::Input},
    wire::{Environment, Source},
};

use super::{learn::Learning, providers};

/// An integration, ready to be asked.
pub(super) struct Line {
    pub(super) row: IntegrationRow,
    pub(super) system: &'static dyn System,
    pub(super) base: Url,
    pub(super) http: Http,
    secrets: BTreeMap<String, Secret>,
    settings: BTreeMap<String, String>,
    clock: Arc<dyn Clock>,
    /// Milliseconds by which the system's clock is ahead of the desk's.
    ahead: i64,
}

/// What a person is kept waiting for while a system asks for patience. A job sits it out instead.
const PERSON_WAITS: Duration = Duration::from_secs(5);

/// How old the note of a secret's last use may grow before it is renewed.
const USE_NOTE_SECONDS: i64 = 60;

impl Line {
    /// Opens the line to an integration by its id or name.
    pub(super) async fn open(desk: &Desk, id_or_name: &str) -> Result<Self> {
        let row = desk.store().read(|db| integrations::find(db, id_or_name))?;
        Self::of(desk, row).await
    }

    /// Opens the line to an integration that was read already.
    pub(super) async fn of(desk: &Desk, row: IntegrationRow) -> Result<Self> {
        desk.keys()?;
        let system = systems::find(&row.system)?;
        let spec = system.spec();
        let asked = row
            .settings
            .get("requests_per_minute")
            .and_then(|text| text.parse().ok());
        let budget = match spec.shared_budget && row.environment != Environment::Practice {
            true => spec.id,
            false => &row.id,
        };
        let per_minute = asked.unwrap_or(spec.requests_per_minute);
        let window = Duration::from_secs(spec.counted_seconds.into());
        Ok(Self {
            base: base(desk, &row).await?,
            http: desk
                .http_for(budget, per_minute, window)
                .with_patience(PERSON_WAITS),
            secrets: secrets(desk, &row).await?,
            ahead: system_now(desk, &row).await.0 - desk.now().0,
            settings: settings(desk, &row).await?,
            clock: desk.clock().clone(),
            system,
            row,
        })
    }

    /// The addresses this integration is reached at: of its API, and those that its settings name.
    pub(super) fn places(&self) -> impl Iterator<Item = Url> {
        let names = self.system.spec().settings.iter();
        let named = names
            .filter(|field| matches!(field.input, Input::Url))
            .filter_map(|field| Url::parse(self.settings.get(field.name)?).ok());
        std::iter::once(self.base.clone()).chain(named)
    }

    /// Where the system's other mode lives; absent: not known, since the integration has an address of its own.
    pub(super) fn other_mode(&self) -> Option<Url> {
        let own = self.row.base_url.is_none() && !self.row.built_in;
        let other = self.system.spec().other_home(self.row.environment);
        Url::parse(other.filter(|_| own)?).ok()
    }

    /// The same line for work that nobody sits and waits for.
    pub(super) fn patient(mut self) -> Self {
        self.http = self.http.with_patience(Limits::default().patience);
        self
    }

    /// What the system gets to see.
    pub(super) fn cx(&self) -> Cx<'_> {
        Cx {
            http: &self.http,
            base: &self.base,
            secrets: &self.secrets,
            settings: &self.settings,
            environment: self.row.environment,
            now: self.now(),
        }
    }

    /// The same, for asking the system to change something: not while the environment is read-only.
    pub(super) fn acting(&self, desk: &Desk) -> Result<Cx<'_>> {
        desk.may_change(self.row.environment)?;
        Ok(self.cx())
    }

    /// Reads one account; absent: the system says it does not exist.
    pub(super) async fn account(&self, desk: &Desk, remote_id: &str) -> Result<Option<Found>> {
        let found = self.system.account(&self.cx(), remote_id).await?;
        if let Some(one) = &found
            && !providers::is_named(desk, &self.row.id, &one.provider)
        {
            providers::learn_names(desk, self, found.as_slice()).await;
        }
        Ok(found)
    }

    /// A page of all accounts; `cursor` absent: the first.
    pub(super) async fn accounts(&self, desk: &Desk, cursor: Option<String>) -> Result<FoundPage> {
        let page = self.system.accounts(&self.cx(), cursor).await?;
        providers::learn_names(desk, self, &page.rows).await;
        Ok(page)
    }

    /// How what this line brings is learnt.
    pub(super) fn learning<'a>(&'a self, desk: &'a Desk, source: Source) -> Learning<'a> {
        Learning {
            source,
            at: self.now(),
            ..Learning::own(desk, &self.row)
        }
    }

    /// All secrets, for checking a signature.
    pub(super) fn secrets(&self) -> &BTreeMap<String, Secret> {
        &self.secrets
    }

    /// The moment by the system's own clock, as far as the desk knows it; a line may be open for hours.
    pub(super) fn now(&self) -> Time {
        Time(self.clock.now().0.saturating_add(self.ahead))
    }
}

/// The address an integration is reached at.
pub(super) async fn base(desk: &Desk, row: &IntegrationRow) -> Result<Url> {
    let text = match (&row.base_url, row.built_in) {
        (Some(address), _) => address.clone(),
        (None, true) => super::emulated::base_url(desk, &row.system).await?,
        (None, false) => systems::find(&row.system)?
            .spec()
            .home(row.environment)
            .to_owned(),
    };
    let text = text.trim_end_matches('/');
    Url::parse(text).map_err(|_| Error::field("base_url", format!("“{text}” is not an address.")))
}

/// Settings as they are stored; the built-in practice says itself what follows from where it runs now.
pub(super) async fn settings(
    desk: &Desk,
    row: &IntegrationRow,
) -> Result<BTreeMap<String, String>> {
    let mut settings = row.settings.clone();
    if row.built_in && row.base_url.is_none() {
        settings.extend(super::emulated::settings(desk, &row.system).await?);
    }
    Ok(settings)
}

/// The practice's clock can be moved; every other system is taken to share the desk's time.
pub(super) async fn system_now(desk: &Desk, row: &IntegrationRow) -> Time {
    if row.built_in
        && let Some(practice) = desk.practice().lock().await.as_ref()
    {
        return practice.now();
    }
    desk.now()
}

/// The vault's name of an integration's secret.
pub(super) fn secret_name(integration: &str, field: &str) -> String {
    format!("integration/{integration}/{field}")
}

/// The secrets of an integration, by field name.
pub(super) async fn secrets(desk: &Desk, row: &IntegrationRow) -> Result<BTreeMap<String, Secret>> {
    let known = desk.store().read(|db| integrations::secrets(db, &row.id))?;
    let mut secrets = BTreeMap::new();
    for report in known {
        if let Some(secret) = desk
            .vault()
            .get(&secret_name(&row.id, &report.name))
            .await?
        {
            let stale = desk.now().plus_seconds(-USE_NOTE_SECONDS);
            if report.used_at.is_none_or(|used| used < stale) {
                let now = desk.now();
                desk.store()
                    .write(|db| integrations::secrets_used(db, &row.id, &report.name, now))?;
            }
            secrets.insert(report.name, secret);
        }
    }
    Ok(secrets)
}
