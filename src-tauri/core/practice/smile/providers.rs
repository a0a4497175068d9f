//! `/providers`: what customers can connect.

use axum::{
    Router,
    extract::{Path, RawQuery, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};

use super::{
    answer::ok,
    asked::Asked,
    provider::{self, Provider},
    refusal::{Refusal, missing, refuse},
};
use crate::practice::{
    page,
    place::Place,
    world::{Shared, World},
};

/// At most so many providers are put on top.
const MOST_ON_TOP: usize = 10;

/// The routes of providers.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/providers", get(list))
        .route("/providers/{id}", get(read))
}

/// The route of logos; nobody needs a key for them.
pub(crate) fn logos() -> Router<Shared> {
    Router::new().route("/logos/{file}", get(logo))
}

async fn list(State(world): State<Shared>, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    let asked = Asked::new(query.as_deref());
    let page = asked.page(&world)?;
    let found = wanted(&world, &asked)?;
    let count = u32::try_from(found.len()).unwrap_or_default();
    let origin = world.origin(Place::Smile);
    // The first of the list has the highest number.
    let shown = |number: u32| found[(count - number) as usize].shown(origin);
    Ok(ok(&world, page.of((1..=count).rev(), shown)))
}

/// The providers asked for, those that are to be on top first. `mfa` and `monitorSupported` are asked for here too,
/// though no page documents that they can be.
fn wanted(world: &World, asked: &Asked) -> Result<Vec<&'static Provider>, Refusal> {
    type Flag = (&'static str, fn(&Provider) -> bool);
    const FLAGS: [Flag; 5] = [
        ("active", |provider| provider.active),
        ("enabled", |provider| provider.enabled),
        ("accountConnection", |provider| provider.connection),
        ("mfa", |provider| provider.mfa),
        ("monitorSupported", |provider| provider.monitor),
    ];
    let top = asked.list("topIds");
    if top.len() > MOST_ON_TOP {
        return Err(refuse(world, 400, "topIds names at most 10 providers."));
    }
    let (ids, name) = (asked.list("ids"), asked.one("name").map(str::to_lowercase));
    let is = |name: &str, word: &str| asked.one(name).is_none_or(|wanted| wanted == word);
    let mut found: Vec<_> = provider::ALL
        .iter()
        .filter(|provider| is("type", provider.kind) && is("subType", provider.sub_kind))
        .filter(|provider| ids.is_empty() || ids.contains(&provider.id))
        .filter(|provider| {
            let known = provider.name.to_lowercase();
            name.as_ref().is_none_or(|name| known.contains(name))
        })
        .collect();
    for (name, holds) in FLAGS {
        if let Some(wanted) = asked.flag(world, name)? {
            found.retain(|provider| holds(provider) == wanted);
        }
    }
    let place = |provider: &&Provider| top.iter().position(|id| *id == provider.id);
    found.sort_by_key(|provider| place(provider).unwrap_or(MOST_ON_TOP));
    Ok(found)
}

async fn read(State(world): State<Shared>, Path(id): Path<String>) -> Result<Response, Refusal> {
    let provider = provider::find(&id).ok_or_else(|| missing(&world, "Provider", &id))?;
    Ok(ok(&world, provider.shown(world.origin(Place::Smile))))
}

/// The first letter of a provider on its colour.
async fn logo(Path(file): Path<String>) -> Response {
    let id = file.strip_suffix(".svg").unwrap_or_default();
    match provider::find(id) {
        Some(provider) => page::letter(provider.name, provider.colour),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
