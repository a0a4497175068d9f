//! The providers of an integration, as the system tells them.

use rusqlite::Connection;

use crate::{
    desk::{Desk, Providers},
    error::{Code, Error, Result},
    store::{
        integrations,
        names::{self, PROVIDER},
        query::fold,
    },
    systems::{self, Found},
    wire::{Provider, ProviderPage, ProviderQuery},
};

use super::line::Line;

/// How long an answer of [`provider_list`] is used again, and how long names are not asked for anew where none came, in
/// seconds.
const PROVIDERS_LAST: i64 = 600;

/// The providers an integration offers.
pub async fn provider_list(desk: &Desk, request: ProviderQuery) -> Result<ProviderPage> {
    let row = desk
        .store()
        .read(|db| integrations::find(db, &request.integration))?;
    let spec = systems::find(&row.system)?.spec();
    if !spec.offers.providers {
        let sentence = format!("{} has no providers to choose from.", spec.name);
        return Err(Error::new(Code::Unsupported, sentence).of_system(spec.id));
    }
    let kept = kept(desk, &row.id).filter(|_| !request.fresh);
    let page = match kept {
        Some(page) => page,
        None => read(desk, &Line::of(desk, row).await?).await?,
    };
    Ok(matching(page, &request.query))
}

/// An answer that is young enough to be used again.
fn kept(desk: &Desk, integration: &str) -> Option<ProviderPage> {
    let oldest = desk.now().plus_seconds(-PROVIDERS_LAST);
    let kept = desk.providers().get(integration)?.page.clone();
    kept.filter(|page| page.at > oldest)
}

/// Whether the system was asked not long ago, also in vain: one that does not answer keeps nobody waiting twice.
fn was_asked(desk: &Desk, integration: &str) -> bool {
    let oldest = desk.now().plus_seconds(-PROVIDERS_LAST);
    let known = desk.providers();
    let tried = known.get(integration).and_then(|known| known.tried);
    tried.is_some_and(|tried| tried > oldest)
}

/// Asks the system, and keeps what its providers are called.
async fn read(desk: &Desk, line: &Line) -> Result<ProviderPage> {
    let known = |change: &dyn Fn(&mut Providers)| {
        change(desk.providers().entry(line.row.id.clone()).or_default());
    };
    // Before it answers, so that others do not ask meanwhile.
    known(&|known| known.tried = Some(desk.now()));
    let (rows, learnt) = line.system.providers(&line.cx()).await?;
    let page = ProviderPage {
        rows,
        learnt: learnt.to_owned(),
        at: desk.now(),
    };
    let told = page.rows.iter();
    let told = told.map(|one| (one.key.as_str(), one.name.as_str()));
    let told = told.collect();
    desk.store()
        .write(|db| names::save(db, &line.row.id, PROVIDER, &told))?;
    known(&|known| known.page = Some(page.clone()));
    Ok(page)
}

/// Learns what the providers of accounts are called, where the system names them there by their keys alone: from its
/// list, which is asked for at most once in a while, whatever it answers, and not for every account. Without an answer the keys do.
pub(super) async fn learn_names(desk: &Desk, line: &Line, found: &[Found]) {
    let unnamed = |one: &Found| one.provider_name.is_empty() && !one.provider.is_empty();
    let wanted = line.system.spec().offers.providers && found.iter().any(unnamed);
    if wanted
        && !was_asked(desk, &line.row.id)
        && let Err(error) = read(desk, line).await
    {
        tracing::debug!(%error, "the names of providers are not known");
    }
}

/// Whether somebody has told already what a provider is called.
pub(super) fn is_named(desk: &Desk, integration: &str, key: &str) -> bool {
    let told = |db: &Connection| names::of(db, integration, PROVIDER, key);
    desk.store().read(told).is_ok_and(|name| name.is_some())
}

/// What a provider of an integration is called, as far as its system has told; else its key.
pub(super) fn name(desk: &Desk, integration: &str, key: &str) -> Result<String> {
    let told = desk
        .store()
        .read(|db| names::of(db, integration, PROVIDER, key))?;
    Ok(told.unwrap_or_else(|| key.to_owned()))
}

fn matching(page: ProviderPage, query: &str) -> ProviderPage {
    let query = fold(query.trim());
    let fits = |provider: &Provider| {
        let text = format!(
            "{} {} {}",
            provider.name,
            provider.key,
            provider.categories.join(" ")
        );
        fold(&text).contains(&query)
    };
    let mut rows: Vec<Provider> = page.rows.into_iter().filter(fits).collect();
    rows.sort_by(|a, b| {
        (!a.enabled, a.name.to_lowercase()).cmp(&(!b.enabled, b.name.to_lowercase()))
    });
    rows.truncate(200);
    ProviderPage { rows, ..page }
}
