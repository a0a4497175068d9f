//! `/v1/apps/installs` (<https://docs.stripe.com/api/apps/installs>): the developer sees where its app is installed,
//! and may end an install.

use axum::{
    Extension, Json, Router,
    body::Bytes,
    extract::{Path, RawQuery, State},
    routing::{get, post},
};
use serde_json::Value;

use super::{
    access::{Caller, Holder},
    accounts::list_of,
    asked::Asked,
    install::{self, APP, Install},
    keys::APP_ID,
    refusal::{Refusal, missing, no_such, refuse, wrong},
};
use crate::practice::world::{Shared, World};

/// The routes of installs.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/v1/apps/installs", get(list).post(create))
        .route("/v1/apps/installs/{id}", get(read).post(reauthorise))
        .route("/v1/apps/installs/{id}/uninstall", post(uninstall))
}

/// Whether the app is the platform's own: by the API's id or, since only that one is known from the manifest, by
/// the manifest's.
fn own(app: &str) -> bool {
    [APP, APP_ID].contains(&app)
}

/// Newest first. Without `app` the list is the own account's, which has none.
async fn list(
    State(world): State<Shared>,
    Extension(caller): Extension<Caller>,
    RawQuery(query): RawQuery,
) -> Result<Json<Value>, Refusal> {
    let asked = Asked::query(query);
    let span = asked.span("created")?;
    let approval = approval(&asked)?;
    let mut installs = visible(&world, &caller, asked.one("app"));
    installs.retain(|install| {
        let fits = |name: &str, value: &str| asked.one(name).is_none_or(|asked| asked == value);
        span.holds(install.created)
            && fits("account", &install.account.id)
            && fits("channel", &install.channel)
            && fits("status", install.status())
            && asked.one("created_by").is_none()
            && approval.is_none_or(|approval| approval == install.approval_required())
    });
    let place = |id: &str| installs.iter().position(|install| install.id == id);
    let (page, more) = asked.page("install", installs.len(), place)?;
    let data = installs[page].iter().map(Install::shown).collect();
    Ok(list_of("/v1/apps/installs", data, more))
}

fn approval(asked: &Asked) -> Result<Option<bool>, Refusal> {
    let text = asked.one("approval_required");
    let parsed = text.map(|text| {
        let why = || wrong("approval_required", format!("Invalid boolean: {text}"));
        text.parse::<bool>().map_err(|_| why())
    });
    parsed.transpose()
}

/// The installs that who asks may list, newest first.
fn visible(world: &World, caller: &Caller, app: Option<&str>) -> Vec<Install> {
    let of = match (&caller.acting_for, &caller.holder) {
        (Some(account), _) | (None, Holder::Account(account)) => Some(account),
        (None, Holder::Platform) if app.is_some_and(own) => None,
        _ => return Vec::new(),
    };
    world.stripe(|platform| match of {
        Some(account) => platform.install_of(account).into_iter().collect(),
        None => {
            let newest_first = platform.installs.order().iter().rev();
            newest_first
                .map(|number| platform.installs.item(*number))
                .collect()
        }
    })
}

/// An install that who asks may read: the developer any, an account its own.
fn found(world: &World, caller: &Caller, id: &str) -> Result<Install, Refusal> {
    let install = world.stripe(|platform| platform.installs.get(id));
    let own = |install: &Install| match (&caller.acting_for, &caller.holder) {
        (Some(account), _) | (None, Holder::Account(account)) => install.account.id == *account,
        (None, holder) => *holder == Holder::Platform,
    };
    install
        .filter(own)
        .ok_or_else(|| no_such("install", "id", id))
}

async fn read(
    State(world): State<Shared>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Refusal> {
    found(&world, &caller, &id).map(|install| Json(install.shown()))
}

/// Installs again what an account had; everything else is installed from the Dashboard.
async fn create(
    State(world): State<Shared>,
    Extension(caller): Extension<Caller>,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    let asked = Asked::body(&body);
    let app = asked.one("app").ok_or_else(|| missing("app"))?;
    if !own(app) {
        return Err(no_such("app", "app", app));
    }
    let account = caller.acting_for.as_ref().ok_or_else(|| {
        let why = "Public and testing installs are made from the Dashboard.";
        refuse(400, why)
    })?;
    let install = world.stripe(|platform| platform.install_of(account));
    let install = install.and_then(|install| install::turn(&world, &install.id, "installed"));
    install
        .map(|install| Json(install.shown()))
        .ok_or_else(|| refuse(400, "The app cannot be installed on this account."))
}

/// Grants what the newest version asks for, as far as that is nothing new.
async fn reauthorise(
    State(world): State<Shared>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Refusal> {
    let install = found(&world, &caller, &id)?;
    if install.approval_required() {
        let why =
            "An app developer cannot grant new access; the installer approves it in the Dashboard.";
        return Err(refuse(403, why));
    }
    Ok(Json(install.shown()))
}

async fn uninstall(
    State(world): State<Shared>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Refusal> {
    let install = found(&world, &caller, &id)?;
    let ended = install::uninstall(&world, &install.id).unwrap_or(install);
    Ok(Json(ended.shown()))
}
