//! `/accounts`: list, read, change, remove.

use axum::{
    Json, Router,
    body::Bytes,
    extract::{Path, RawQuery, State, rejection::BytesRejection},
    http::header,
    response::{IntoResponse, Response},
    routing::get,
};
use serde_json::{Map, Value, json};

use super::{account::Account, asked::Asked, listing::Filter, notice, provider, refusal::Refusal};
use crate::practice::world::{Shared, World};

/// The largest page; StackOne publishes none.
const LARGEST_PAGE: usize = 1000;

/// The routes of accounts.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/accounts", get(list))
        .route("/accounts/{id}", get(read).patch(change).delete(remove))
        .route("/accounts/{id}/meta", get(meta))
}

async fn list(State(world): State<Shared>, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    let asked = Asked::new(query.as_deref());
    let page = asked.page(&world, LARGEST_PAGE)?;
    let filter = Filter {
        ids: asked.all("account_ids"),
        owners: [asked.all("origin_owner_ids"), asked.all("origin_owner_id")].concat(),
        providers: [asked.all("providers"), asked.all("provider")].concat(),
        statuses: asked.all("status"),
    };
    let mut skip = (page.number - 1).saturating_mul(page.size);
    let endless = world.faults.on("endless-paging");
    let accounts = world.project(|project| {
        if endless {
            // Beyond the last page the first comes again, and every page is full.
            let count = project
                .accounts
                .count(&filter)
                .saturating_sub(page.size)
                .max(1);
            skip %= count;
        }
        project.accounts.page(&filter, skip, page.size)
    });
    let shown: Vec<_> = accounts.iter().map(Account::shown).collect();
    let body = serde_json::to_vec(&shown).map_err(|_| world.refuse(500, "Cannot be written."))?;
    Ok(([(header::CONTENT_TYPE, "application/json")], body).into_response())
}

async fn read(State(world): State<Shared>, Path(id): Path<String>) -> Result<Response, Refusal> {
    let account = world.project(|project| project.accounts.get(&id));
    let account = account.ok_or_else(|| unknown(&world, &id))?;
    Ok(Json(account.shown()).into_response())
}

async fn change(
    State(world): State<Shared>,
    Path(id): Path<String>,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, Refusal> {
    let wish: Map<String, Value> = world.read(body)?;
    let wrong = wrong_fields(&wish);
    if !wrong.is_empty() {
        return Err(world.refuse(400, "Bad request.").because(wrong));
    }
    let now = world.pace.now();
    let changed = world.project(|project| {
        project.accounts.change(&id, |account| {
            apply(account, &wish);
            account.updated_at = now;
        })
    });
    let account = changed.ok_or_else(|| unknown(&world, &id))?;
    notice::announce(&world, "account.updated", &account);
    Ok(Json(account.shown()).into_response())
}

async fn remove(State(world): State<Shared>, Path(id): Path<String>) -> Result<Response, Refusal> {
    let removed = world.project(|project| project.accounts.remove(&id));
    let account = removed.ok_or_else(|| unknown(&world, &id))?;
    notice::announce(&world, "account.deleted", &account);
    Ok(Json(account.shown()).into_response())
}

async fn meta(State(world): State<Shared>, Path(id): Path<String>) -> Result<Json<Value>, Refusal> {
    let account = world.project(|project| project.accounts.get(&id));
    let account = account.ok_or_else(|| unknown(&world, &id))?;
    let provider = provider::find(&account.provider);
    Ok(Json(json!({
        "provider": account.provider,
        "category": provider.map_or("stackone", |provider| provider.category),
        "models": provider.map_or(json!({}), super::catalogue::models),
    })))
}

/// What the documented PATCH takes; there is no way to set a status.
const TEXTS: &[&str] = &[
    "provider",
    "origin_owner_id",
    "origin_owner_name",
    "origin_username",
    "authentication_config_key",
    "environment",
    "integration_id",
];
const OBJECTS: &[&str] = &["credentials", "setup_information", "secrets", "metadata"];

fn wrong_fields(wish: &Map<String, Value>) -> Vec<String> {
    let expected = |name: &&str, kind: &str, fits: fn(&Value) -> bool| {
        let given = wish.get(*name)?;
        (!given.is_null() && !fits(given)).then(|| format!("{name} must be {kind}."))
    };
    let texts = TEXTS
        .iter()
        .filter_map(|name| expected(name, "a string", Value::is_string));
    let objects = OBJECTS
        .iter()
        .filter_map(|name| expected(name, "an object", Value::is_object));
    let shared = expected(&"shared", "a boolean", Value::is_boolean);
    let kind = expected(&"type", "production or test", |kind| {
        matches!(kind.as_str(), Some("production" | "test"))
    });
    texts.chain(objects).chain(shared).chain(kind).collect()
}

fn apply(account: &mut Account, wish: &Map<String, Value>) {
    let text = |name: &str| {
        wish.get(name)
            .and_then(Value::as_str)
            .map(ToOwned::to_owned)
    };
    for (field, name) in [
        (&mut account.provider, "provider"),
        (&mut account.origin_owner_id, "origin_owner_id"),
        (&mut account.origin_owner_name, "origin_owner_name"),
        (&mut account.kind, "type"),
    ] {
        if let Some(new) = text(name) {
            *field = new;
        }
    }
    if wish.contains_key("origin_username") {
        account.origin_username = text("origin_username");
    }
    // The published type of `label` is an object; a text is what people send.
    if let Some(label) = wish.get("label") {
        account.label = match label {
            Value::Null => None,
            Value::String(text) => Some(text.clone()),
            other => Some(other.to_string()),
        };
    }
    if let Some(shared) = wish.get("shared") {
        account.shared = shared.as_bool();
    }
    let setup = wish.get("setup_information").and_then(Value::as_object);
    for (name, value) in setup.into_iter().flatten() {
        let text = value
            .as_str()
            .map_or_else(|| value.to_string(), ToOwned::to_owned);
        account.setup_information.insert(name.clone(), text);
    }
}

fn unknown(world: &World, id: &str) -> Refusal {
    world.refuse(404, format!("Account {id} not found."))
}
