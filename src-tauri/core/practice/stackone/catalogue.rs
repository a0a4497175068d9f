//! `/connectors/meta` and `/auth_configs`: what the project offers.

use axum::{
    Json, Router,
    extract::{Path, RawQuery, State},
    routing::get,
};
use serde_json::{Value, json};

use super::{
    asked::Asked,
    provider::{self, Provider, VERSION},
    refusal::Refusal,
};
use crate::practice::{
    place::Place,
    world::{Shared, World},
};

/// The largest page; the documentation publishes none.
const LARGEST_PAGE: usize = 100;

/// The routes of the catalogue.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/connectors/meta", get(connectors))
        .route("/connectors/meta/{provider}", get(connector))
        .route("/auth_configs", get(auth_configs))
}

async fn connectors(State(world): State<Shared>, RawQuery(query): RawQuery) -> Json<Vec<Value>> {
    let include = Asked::new(query.as_deref()).filter("include");
    let inactive = include.iter().any(|word| word == "inactive");
    let offered = provider::ALL
        .iter()
        .filter(|provider| provider.active || inactive);
    Json(
        offered
            .map(|provider| meta(&world, provider, &include))
            .collect(),
    )
}

async fn connector(
    State(world): State<Shared>,
    Path(key): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Json<Value>, Refusal> {
    let include = Asked::new(query.as_deref()).filter("include");
    let provider = provider::find(&key);
    let provider =
        provider.ok_or_else(|| world.refuse(404, format!("Connector {key} not found.")))?;
    Ok(Json(meta(&world, provider, &include)))
}

fn meta(world: &World, provider: &Provider, include: &[String]) -> Value {
    let mut meta = json!({
        "provider": provider.key,
        "provider_name": provider.name,
        "category": provider.category,
        "active": provider.active,
        "models": models(provider),
    });
    if include.iter().any(|word| word == "resources") {
        let logo = logo_url(world, provider);
        meta["resources"] = json!({
            "images": {"logo_url": logo, "original_logo_horizontal_url": logo},
        });
    }
    meta
}

/// What can be read through the provider, in short.
pub(crate) fn models(provider: &Provider) -> Value {
    let model = match provider.category {
        "hris" => "employees",
        "ats" => "candidates",
        "crm" => "contacts",
        "lms" => "courses",
        "iam" => "users",
        "ticketing" => "tickets",
        "documents" => "files",
        "messaging" => "messages",
        "accounting" => "accounts",
        _ => "records",
    };
    json!({ model: {"input": {}, "output": {"id": true}} })
}

/// Where the provider's logo is.
pub(crate) fn logo_url(world: &World, provider: &Provider) -> String {
    format!(
        "{}/logos/{}.svg",
        world.origin(Place::StackOne),
        provider.key
    )
}

async fn auth_configs(
    State(world): State<Shared>,
    RawQuery(query): RawQuery,
) -> Result<Json<Value>, Refusal> {
    let asked = Asked::new(query.as_deref());
    let page = asked.page(&world, LARGEST_PAGE)?;
    let enabled = asked.one("enabled").map(|word| word == "true");
    let matching: Vec<_> = provider::ALL
        .iter()
        .filter(|provider| enabled.is_none_or(|enabled| provider.active == enabled))
        .filter(|provider| {
            asked
                .one("connector_key")
                .is_none_or(|key| provider.key == key)
        })
        .collect();
    let skip = (page.number - 1).saturating_mul(page.size);
    let items = matching.iter().skip(skip).take(page.size);
    Ok(Json(json!({
        "page": page.number,
        "page_size": page.size,
        "total": matching.len(),
        "data": items.map(|provider| auth_config(&world, provider)).collect::<Vec<_>>(),
    })))
}

fn auth_config(world: &World, provider: &Provider) -> Value {
    const MADE: &str = "2026-01-15T09:30:00.000Z";
    json!({
        "id": provider.integration_id(),
        "name": format!("{} (practice)", provider.name),
        "connector_key": provider.key,
        "connector_label": provider.name,
        "logo_url": logo_url(world, provider),
        "categories": [provider.category],
        "active": provider.active,
        "default": true,
        "release_stage": "ga",
        "created_at": MADE,
        "updated_at": MADE,
        "connector_version": VERSION,
        "connector_pinned_version": null,
        "connector_owner": "stackone",
        "environment": "production",
        "authentication_config_key": provider.auth_key(),
        "authentication_config_label": provider.auth_key().replace('_', " "),
    })
}
