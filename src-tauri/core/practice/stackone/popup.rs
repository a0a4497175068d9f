//! The hub's OAuth popup: `/connect/oauth2/{integration}`, where a customer signs in at the provider, and the page
//! they come back to.
//!
//! The address carries a token and whatever was typed, so it is never written down: the traffic keeps paths alone.

use axum::{
    Form, Router,
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
    routing::get,
};
use maud::Markup;
use url::Url;

use super::{
    ending,
    provider::{self, Provider},
    scene::{self, Scene},
    session::{AttemptState, Session},
    view,
};
use crate::practice::{
    outbox::on_this_machine,
    page,
    place::Place,
    world::{Shared, World},
};

/// The routes of the popup.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/connect/oauth2/{integration}", get(open).post(act))
        .route("/embedded/accounts/callback", get(callback))
}

async fn open(
    State(world): State<Shared>,
    Path(integration): Path<String>,
    Query(form): Query<scene::Form>,
) -> Response {
    match visit(&world, &integration, &form) {
        Ok((session, provider)) => show(&world, &session, provider, &form, None),
        Err(gone) => page::answer(StatusCode::GONE, gone, &[]),
    }
}

async fn act(
    State(world): State<Shared>,
    Path(integration): Path<String>,
    Form(form): Form<scene::Form>,
) -> Response {
    let (session, provider) = match visit(&world, &integration, &form) {
        Ok(found) => found,
        Err(gone) => return page::answer(StatusCode::GONE, gone, &[]),
    };
    let attempt = form.get("connection_attempt_id").map_or("", String::as_str);
    match scene::act(&world, &session, provider, attempt, &form) {
        Scene::SignIn(wrong) => show(&world, &session, provider, &form, wrong),
        Scene::Code(wrong) => {
            let body = view::code(provider, &hidden(&form), wrong);
            page::answer(StatusCode::OK, body, &back(&world, &form))
        }
        Scene::Refused | Scene::Cancelled | Scene::Linked => {
            page::see_other(&way_back(&world, &form))
        }
    }
}

fn show(
    world: &World,
    session: &Session,
    provider: &Provider,
    form: &scene::Form,
    wrong: Option<&str>,
) -> Response {
    let edited = world.project(|project| project.edited(session, provider.key));
    let page = view::SignIn {
        provider,
        session,
        edited: edited.as_ref(),
        hidden: &hidden(form),
        typed: form,
        wrong,
        login_alone: true,
        elsewhere: None,
    };
    page::answer(StatusCode::OK, page.page(), &back(world, form))
}

/// The session and provider of an attempt that is still under way.
fn visit(
    world: &World,
    integration: &str,
    form: &scene::Form,
) -> Result<(Session, &'static Provider), Markup> {
    let value = |name: &str| form.get(name).map_or("", String::as_str);
    let session = world.session(value("token")).map_err(ending::stale)?;
    let offered = world.project(|project| project.offered(&session));
    let provider = provider::of_integration(integration)
        .filter(|provider| offered.iter().any(|offered| offered.key == provider.key))
        .ok_or_else(ending::nothing_offered)?;
    let pending = world.project(|project| {
        let attempt = project
            .sessions
            .attempt_of(value("connection_attempt_id"), &session.token)?;
        (attempt.state == AttemptState::Pending).then_some(())
    });
    pending.ok_or_else(ending::attempt_over)?;
    Ok((session, provider))
}

/// What has to travel along from step to step: everything but the login and the button.
fn hidden(form: &scene::Form) -> scene::Form {
    let own = ["act", "code"];
    let kept = form
        .iter()
        .filter(|(name, _)| !own.contains(&name.as_str()));
    kept.map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

/// Where the popup goes in the end: the component's own callback when it lies on this machine, else the page below.
fn way_back(world: &World, form: &scene::Form) -> String {
    let asked = form
        .get("redirect_uri")
        .and_then(|uri| Url::parse(uri).ok());
    let asked =
        asked.filter(|url| matches!(url.scheme(), "http" | "https") && on_this_machine(url));
    asked.map_or_else(
        || {
            format!(
                "{}/embedded/accounts/callback",
                world.origin(Place::StackOne)
            )
        },
        |url| url.to_string(),
    )
}

/// The origin of the way back: a browser that obeys `form-action` checks redirects after a form too.
fn back(world: &World, form: &scene::Form) -> [String; 1] {
    let url = Url::parse(&way_back(world, form)).ok();
    [url.map_or_else(String::new, |url| url.origin().ascii_serialization())]
}

async fn callback() -> Response {
    page::answer(StatusCode::OK, ending::callback(), &[])
}
