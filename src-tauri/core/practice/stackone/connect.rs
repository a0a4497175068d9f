//! `/connect_sessions`: sessions are made, and asked how far they have come.

use axum::{
    Json, Router,
    body::Bytes,
    extract::{State, rejection::BytesRejection},
    http::StatusCode,
    routing::post,
};
use serde_json::{Map, Value, json};

use super::{
    provider::{self, VERSION},
    refusal::Refusal,
    session::{Session, Stale, Wish},
};
use crate::{
    clock::random_id,
    practice::{
        place::Place,
        world::{Shared, World},
    },
};

/// How long a session lives unless asked otherwise, in seconds (published default of `expires_in`).
const EXPIRES_IN: f64 = 1800.0;

/// A number in the OpenAPI and in the npm SDK 4.28.0, a text in later SDKs; clients have to take both.
const ORGANIZATION: u32 = 4242;

/// The published categories of a session.
const CATEGORIES: &[&str] = &[
    "ats",
    "hris",
    "hris-legacy",
    "crm",
    "iam",
    "marketing",
    "lms",
    "stackone",
    "documents",
    "ticketing",
    "screening",
    "messaging",
    "accounting",
    "scheduling",
];

/// The routes of sessions.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/connect_sessions", post(create))
        .route("/connect_sessions/authenticate", post(authenticate))
}

type Body = Result<Bytes, BytesRejection>;
type Created = Result<(StatusCode, Json<Value>), Refusal>;

async fn create(State(world): State<Shared>, body: Body) -> Created {
    let object: Map<String, Value> = world.read(body)?;
    let wish = wish_of(&world, &object)?;
    if let Some(id) = &wish.account_id
        && world.project(|project| project.accounts.get(id)).is_none()
    {
        return Err(world.refuse(404, format!("Account {id} not found.")));
    }
    let token = random_id(world.entropy.as_ref(), "", 32);
    let trigger = world.uuid();
    let now = world.pace.now();
    let session = world.project(|project| project.sessions.open(token, trigger, wish, now));
    world.keep();
    let mut body = shown(&world, &session);
    body["token"] = json!(session.token);
    body["auth_link_url"] = json!(auth_link(&world, &session));
    Ok((StatusCode::CREATED, Json(body)))
}

/// The address for the customer; the token is its whole secret.
fn auth_link(world: &World, session: &Session) -> String {
    format!(
        "{}/embedded/integrations?token={}",
        world.origin(Place::StackOne),
        session.token
    )
}

/// How far a session has come. What the service answers to an expired token is not documented; here it is 404.
async fn authenticate(State(world): State<Shared>, body: Body) -> Created {
    let object: Map<String, Value> = world.read(body)?;
    let Some(token) = object.get("token").and_then(Value::as_str) else {
        let wrong = vec!["token should be a string.".to_owned()];
        return Err(world.refuse(400, "Bad request.").because(wrong));
    };
    let session = world.session(token).map_err(|stale| match stale {
        Stale::Unknown => world.refuse(404, "Connect session not found."),
        Stale::Expired => world.refuse(404, "The connect session expired."),
    })?;
    let mut body = shown(&world, &session);
    let now = world.pace.now();
    body["latest_connection_attempt"] =
        world.project(|project| project.sessions.latest(&session, now));
    Ok((StatusCode::CREATED, Json(body)))
}

/// What both answers share.
fn shown(world: &World, session: &Session) -> Value {
    let wish = &session.wish;
    let project = world.project(|project| project.keys.project_id.clone());
    let mut shown = json!({
        "id": session.id,
        "organization_id": ORGANIZATION,
        "project_id": project,
        "categories": wish.categories,
        "provider": wish.provider,
        "origin_owner_id": wish.origin_owner_id,
        "origin_owner_name": wish.origin_owner_name,
        "origin_username": wish.origin_username,
        "account_id": wish.account_id,
        "label": wish.label,
        "type": wish.kind,
        "metadata": wish.metadata,
        "integration_id": wish.integration_id,
        "external_trigger_token": session.external_trigger_token,
        "created_at": session.created_at,
    });
    if let Some(profile) = &wish.connector_profile_id {
        shown["connector_profile_id"] = json!(profile);
    }
    shown
}

fn wish_of(world: &World, object: &Map<String, Value>) -> Result<Wish, Refusal> {
    let mut fields = Fields {
        object,
        wrong: Vec::new(),
    };
    let wish = Wish {
        origin_owner_id: fields.needed("origin_owner_id"),
        origin_owner_name: fields.needed("origin_owner_name"),
        origin_username: fields.text("origin_username"),
        provider: fields.text("provider"),
        categories: fields.categories(),
        account_id: fields.text("account_id"),
        label: fields.text("label"),
        metadata: fields.of_kind("metadata", "an object", Value::is_object),
        multiple: fields.flag("multiple").unwrap_or(false),
        kind: fields.kind(),
        integration_id: fields.text("integration_id"),
        connector_profile_id: fields.text("connector_profile_id"),
        shared: fields.flag("shared"),
        expires_in: fields.expires_in(),
    };
    fields.flag("relink");
    fields.of_kind("scopes", "a boolean or a list", |scopes| {
        scopes.is_boolean() || scopes.is_array()
    });
    fields.provider_exists(&wish);
    if fields.wrong.is_empty() {
        return Ok(wish);
    }
    Err(world.refuse(400, "Bad request.").because(fields.wrong))
}

/// Reads the request's fields and gathers everything that is wrong with them. Unknown fields are ignored.
struct Fields<'a> {
    object: &'a Map<String, Value>,
    wrong: Vec<String>,
}

impl Fields<'_> {
    fn of_kind(&mut self, name: &str, kind: &str, fits: fn(&Value) -> bool) -> Option<Value> {
        let value = self.object.get(name).filter(|value| !value.is_null())?;
        if fits(value) {
            return Some(value.clone());
        }
        self.wrong.push(format!("{name} should be {kind}."));
        None
    }

    fn text(&mut self, name: &str) -> Option<String> {
        let value = self.of_kind(name, "a string", Value::is_string)?;
        value.as_str().map(ToOwned::to_owned)
    }

    fn needed(&mut self, name: &str) -> String {
        let before = self.wrong.len();
        let text = self.text(name).unwrap_or_default();
        if text.trim().is_empty() && self.wrong.len() == before {
            self.wrong.push(format!("{name} should not be empty."));
        }
        text
    }

    fn flag(&mut self, name: &str) -> Option<bool> {
        self.of_kind(name, "a boolean", Value::is_boolean)?
            .as_bool()
    }

    fn kind(&mut self) -> String {
        let kind = self.text("type").unwrap_or_else(|| "production".to_owned());
        if !matches!(kind.as_str(), "production" | "test") {
            self.wrong
                .push("type should be production or test.".to_owned());
        }
        kind
    }

    fn categories(&mut self) -> Option<Vec<String>> {
        let value = self.of_kind("categories", "a list", Value::is_array)?;
        let words: Vec<Option<&str>> = value.as_array()?.iter().map(Value::as_str).collect();
        if words
            .iter()
            .all(|word| word.is_some_and(|word| CATEGORIES.contains(&word)))
        {
            return Some(words.into_iter().flatten().map(ToOwned::to_owned).collect());
        }
        self.wrong.push(format!(
            "each of categories should be one of {}.",
            CATEGORIES.join(", ")
        ));
        None
    }

    fn expires_in(&mut self) -> f64 {
        let value = self.of_kind("expires_in", "a number", Value::is_number);
        let seconds = value.and_then(|value| value.as_f64()).unwrap_or(EXPIRES_IN);
        if seconds <= 0.0 {
            self.wrong.push("expires_in should be positive.".to_owned());
        }
        seconds
    }

    /// The provider, its version and its auth config must be ones the project has. That an old `provider_version`
    /// makes creation fail is documented.
    fn provider_exists(&mut self, wish: &Wish) {
        if let Some(key) = &wish.provider
            && !provider::find(key).is_some_and(|provider| provider.active)
        {
            self.wrong
                .push(format!("provider {key} is not enabled in this project."));
        }
        if let Some(version) = self.text("provider_version")
            && version != VERSION
        {
            self.wrong
                .push(format!("provider_version {version} does not exist."));
        }
        for name in ["integration_id", "connector_profile_id"] {
            if let Some(id) = self.text(name)
                && provider::of_integration(&id).is_none()
            {
                self.wrong.push(format!("{name} {id} does not exist."));
            }
        }
    }
}
