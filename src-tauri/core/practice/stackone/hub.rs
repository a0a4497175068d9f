//! `/hub/*`: what StackOne's own web component (`@stackone/hub` 1.11.4) asks of its server. Undocumented; the shapes
//! are those that the component reads.

use std::collections::BTreeMap;

use axum::{
    Json, Router,
    body::Bytes,
    extract::{Path, RawQuery, State, rejection::BytesRejection},
    http::StatusCode,
    routing::{get, post},
};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{
    access::{HubSession, preflight},
    account::Account,
    asked::Asked,
    catalogue::logo_url,
    form,
    link::{Brought, link, renew},
    provider::{self, Provider, VERSION},
    refusal::Refusal,
    session::Session,
};
use crate::practice::world::{Shared, World};

/// The routes of the hub.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/hub/settings", get(settings).options(preflight))
        .route("/hub/connectors", get(connectors).options(preflight))
        .route(
            "/hub/connectors/{integration}",
            get(connector).options(preflight),
        )
        .route("/hub/accounts", post(create).options(preflight))
        .route(
            "/hub/accounts/{id}",
            get(read).patch(change).options(preflight),
        )
}

type Answer = Result<Json<Value>, Refusal>;
type Body = Result<Bytes, BytesRejection>;

async fn settings(State(world): State<Shared>, HubSession(session): HubSession) -> Answer {
    let edited = world.project(|project| project.edited_from_the_start(&session));
    let mut settings = json!({ "enabled_features": [] });
    if let Some(account) = edited {
        settings["existing_account_id"] = json!(account.id);
    }
    Ok(Json(settings))
}

async fn connectors(
    State(world): State<Shared>,
    HubSession(session): HubSession,
    RawQuery(query): RawQuery,
) -> Answer {
    let asked = Asked::new(query.as_deref());
    let offered = world.project(|project| project.offered(&session));
    let wanted = offered
        .into_iter()
        .filter(|provider| asked.one("provider").is_none_or(|key| provider.key == key));
    let mut items: Vec<Value> = wanted.map(|provider| item(&world, provider)).collect();
    if world.faults.on("item-without-type")
        && let Some(item) = items.first_mut().and_then(Value::as_object_mut)
    {
        item.shift_remove("type");
    }
    Ok(Json(json!({
        "integrations": items,
        "external_trigger_token": session.external_trigger_token,
    })))
}

fn item(world: &World, provider: &Provider) -> Value {
    json!({
        "active": true,
        "name": provider.name,
        "type": provider.category,
        "provider": provider.key,
        "integration_id": provider.integration_id(),
        "version": VERSION,
        "authentication_config_key": provider.auth_key(),
        "environment": "production",
        "logo_url": logo_url(world, provider),
    })
}

async fn connector(
    State(world): State<Shared>,
    HubSession(session): HubSession,
    Path(integration): Path<String>,
) -> Answer {
    let provider = offered(&world, &session, &integration)?;
    let config = form::config(&world, provider);
    Ok(Json(json!({ "config": config, "hub_settings": {} })))
}

/// The provider of an integration that the session offers.
fn offered(
    world: &World,
    session: &Session,
    integration: &str,
) -> Result<&'static Provider, Refusal> {
    let offered = world.project(|project| project.offered(session));
    let found = offered
        .into_iter()
        .find(|provider| provider.integration_id() == integration);
    found.ok_or_else(|| world.refuse(404, format!("Integration {integration} not found.")))
}

/// What the form sends.
#[derive(Deserialize)]
struct Filled {
    integration_id: String,
    #[serde(default)]
    credentials: Map<String, Value>,
}

impl Filled {
    /// The values by field; numbers travel as texts.
    fn typed(&self) -> BTreeMap<String, String> {
        let texts = self.credentials.iter();
        let text = |value: &Value| {
            value
                .as_str()
                .map_or_else(|| value.to_string(), ToOwned::to_owned)
        };
        texts
            .map(|(key, value)| (key.clone(), text(value)))
            .collect()
    }
}

async fn create(
    State(world): State<Shared>,
    HubSession(session): HubSession,
    body: Body,
) -> Result<(StatusCode, Json<Value>), Refusal> {
    let filled: Filled = world.read(body)?;
    let provider = offered(&world, &session, &filled.integration_id)?;
    let brought = brought(&world, provider, &filled, &[])?;
    let account = link(&world, &session, &brought);
    let answer = json!({ "id": account.id, "provider": account.provider });
    Ok((StatusCode::CREATED, Json(answer)))
}

/// What the form brought, if the provider takes it; locked fields of an account need not be sent again.
fn brought(
    world: &World,
    provider: &'static Provider,
    filled: &Filled,
    locked: &[&str],
) -> Result<Brought<'static>, Refusal> {
    let typed = filled.typed();
    let missing = provider
        .fields()
        .iter()
        .filter(|field| !locked.contains(&field.key))
        .find(|field| {
            typed
                .get(field.key)
                .is_none_or(|value| value.trim().is_empty())
        });
    if let Some(field) = missing {
        return Err(world.refuse(422, format!("{} is missing.", field.label)));
    }
    if typed.values().any(|value| value == "wrong") {
        let refusal = world.refuse(
            400,
            format!("{} did not accept the credentials.", provider.name),
        );
        return Err(refusal.of_provider(r#"{"error":"invalid_credentials","status":401}"#));
    }
    let broken = typed.values().any(|value| value == "broken");
    Ok(Brought {
        provider,
        typed,
        broken,
    })
}

/// The account of an id, if the session is about it.
fn own(world: &World, session: &Session, id: &str) -> Result<Account, Refusal> {
    let account = world.project(|project| {
        let account = project.accounts.get(id)?;
        let edited = project.edited(session, &account.provider);
        edited.filter(|edited| edited.id == account.id)
    });
    account.ok_or_else(|| world.refuse(404, format!("Account {id} not found.")))
}

async fn read(
    State(world): State<Shared>,
    HubSession(session): HubSession,
    Path(id): Path<String>,
) -> Answer {
    let account = own(&world, &session, &id)?;
    let provider = provider::find(&account.provider);
    let provider = provider.ok_or_else(|| world.refuse(404, "Connector not found."))?;
    let ends = account.secret_ends.iter();
    let secrets: BTreeMap<_, _> = ends
        .map(|(key, end)| (key, format!("__secretvalue:**redacted**{end}")))
        .collect();
    Ok(Json(json!({
        "provider": account.provider,
        "integrationId": provider.integration_id(),
        "setupInformation": account.setup_information,
        "secrets": secrets,
        "authConfigKey": provider.auth_key(),
        "environment": "production",
        "secureId": account.id,
        "version": VERSION,
    })))
}

async fn change(
    State(world): State<Shared>,
    HubSession(session): HubSession,
    Path(id): Path<String>,
    body: Body,
) -> Answer {
    let filled: Filled = world.read(body)?;
    let account = own(&world, &session, &id)?;
    let provider = offered(&world, &session, &filled.integration_id)?;
    let locked: Vec<&str> = account.secret_ends.keys().map(String::as_str).collect();
    let brought = brought(&world, provider, &filled, &locked)?;
    renew(&world, &session, &id, &brought, world.pace.now());
    Ok(Json(json!({ "id": id, "provider": account.provider })))
}
