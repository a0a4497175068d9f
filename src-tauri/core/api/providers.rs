//! The providers of an integration, as the system tells them.

use crate::{
    desk::Desk,
    error::{Code, Error, Result},
    store::{integrations, query::fold},
    systems,
    wire::{Provider, ProviderPage, ProviderQuery},
};

use super::line::Line;

/// How long an answer of [`provider_list`] is used again, in seconds.
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
    let oldest = desk.now().plus_seconds(-PROVIDERS_LAST);
    let kept = desk
        .providers()
        .get(&row.id)
        .cloned()
        .filter(|page| page.at > oldest && !request.fresh);
    let page = match kept {
        Some(page) => page,
        None => {
            let line = Line::of(desk, row).await?;
            let (rows, learnt) = line.system.providers(&line.cx()).await?;
            let page = ProviderPage {
                rows,
                learnt: learnt.to_owned(),
                at: desk.now(),
            };
            desk.providers().insert(line.row.id.clone(), page.clone());
            page
        }
    };
    Ok(matching(page, &request.query))
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
