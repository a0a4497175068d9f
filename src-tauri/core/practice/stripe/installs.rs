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
    Platform,
    access::{Caller, Holder},
    accounts::list_of,
    asked::{Asked, Span},
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
    let filter = Filter::of(&asked)?;
    world.stripe(|platform| {
        let mut numbers = visible(platform, &caller, asked.one("app"));
        if filter.is_any() {
            numbers.retain(|number| filter.fits(&platform.installs.item(*number)));
        }
        let place = |id: &str| {
            let number = platform.installs.number(id)?;
            // Newest first: the numbers fall.
            numbers.binary_search_by(|other| number.cmp(other)).ok()
        };
        let (page, more) = asked.page("install", numbers.len(), place)?;
        let installs = numbers[page]
            .iter()
            .map(|number| platform.installs.item(*number));
        let data = installs.map(|install| install.shown()).collect();
        Ok(list_of("/v1/apps/installs", data, more))
    })
}

/// What the list is narrowed down to.
struct Filter<'a> {
    span: Span,
    approval: Option<bool>,
    account: Option<&'a str>,
    channel: Option<&'a str>,
    status: Option<&'a str>,
    /// No embedding platform ever made one.
    created_by: Option<&'a str>,
}

impl<'a> Filter<'a> {
    fn of(asked: &'a Asked) -> Result<Self, Refusal> {
        let approval = asked.one("approval_required").map(|text| {
            let why = || wrong("approval_required", format!("Invalid boolean: {text}"));
            text.parse::<bool>().map_err(|_| why())
        });
        Ok(Self {
            span: asked.span("created")?,
            approval: approval.transpose()?,
            account: asked.one("account"),
            channel: asked.one("channel"),
            status: asked.one("status"),
            created_by: asked.one("created_by"),
        })
    }

    fn is_any(&self) -> bool {
        let words = [self.account, self.channel, self.status, self.created_by];
        !self.span.is_all() || self.approval.is_some() || words.iter().any(Option::is_some)
    }

    fn fits(&self, install: &Install) -> bool {
        let same = |asked: Option<&str>, value: &str| asked.is_none_or(|asked| asked == value);
        self.span.holds(install.created)
            && self.created_by.is_none()
            && same(self.account, &install.account.id)
            && same(self.channel, &install.channel)
            && same(self.status, install.status())
            && self
                .approval
                .is_none_or(|approval| approval == install.approval_required())
    }
}

/// Numbers of the installs that who asks may list, newest first.
fn visible(platform: &Platform, caller: &Caller, app: Option<&str>) -> Vec<u32> {
    let of = match (&caller.acting_for, &caller.holder) {
        (Some(account), _) | (None, Holder::Account(account)) => account,
        (None, Holder::Platform) if app.is_some_and(own) => {
            return platform.installs.order().iter().rev().copied().collect();
        }
        _ => return Vec::new(),
    };
    let install = platform.install_of(of);
    let number = install.and_then(|install| platform.installs.number(&install.id));
    number.into_iter().collect()
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
