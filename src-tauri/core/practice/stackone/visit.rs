//! The customer's page behind an auth link: choose a provider, sign in, perhaps a second step, done. Plain forms that
//! need no script.

use axum::{
    Form, Router,
    extract::{Query, State},
    http::StatusCode,
    response::Response,
    routing::get,
};
use maud::Markup;

use super::{
    ending,
    provider::Provider,
    scene::{self, Scene},
    session::Session,
    view,
};
use crate::practice::{
    page,
    world::{Shared, World},
};

/// The routes of the page.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/embedded/integrations", get(open).post(act))
        .route("/embedded/integrations/done", get(done))
}

async fn open(State(world): State<Shared>, Query(form): Query<scene::Form>) -> Response {
    let session = match visit(&world, &form) {
        Ok(session) => session,
        Err(gone) => return page::answer(StatusCode::GONE, gone, &[]),
    };
    let offered = world.project(|project| project.offered(&session));
    match (chosen(&offered, &form), offered.is_empty()) {
        (_, true) => page::answer(StatusCode::OK, ending::nothing_offered(), &[]),
        (Some(provider), _) => {
            scene::attempt(&world, &session);
            show(&world, &session, provider, &offered, &form, None)
        }
        (None, _) => page::answer(StatusCode::OK, view::choose(&session, &offered, &form), &[]),
    }
}

async fn act(State(world): State<Shared>, Form(form): Form<scene::Form>) -> Response {
    let session = match visit(&world, &form) {
        Ok(session) => session,
        Err(gone) => return page::answer(StatusCode::GONE, gone, &[]),
    };
    let offered = world.project(|project| project.offered(&session));
    let Some(provider) = chosen(&offered, &form) else {
        return page::answer(StatusCode::OK, view::choose(&session, &offered, &form), &[]);
    };
    let attempt = scene::attempt(&world, &session);
    match scene::act(&world, &session, provider, &attempt, &form) {
        Scene::SignIn(wrong) => show(&world, &session, provider, &offered, &form, wrong),
        Scene::Code(wrong) => {
            let body = view::code(provider, &hidden(&session, provider, &form), wrong);
            page::answer(StatusCode::OK, body, &[])
        }
        Scene::Refused => page::answer(
            StatusCode::OK,
            ending::refused(provider, &again(&session, provider)),
            &[],
        ),
        Scene::Cancelled => page::answer(
            StatusCode::OK,
            ending::cancelled(provider, &again(&session, provider)),
            &[],
        ),
        Scene::Linked => page::see_other(&format!(
            "/embedded/integrations/done?token={}",
            session.token
        )),
    }
}

/// The page after success; it can be loaded again, unlike the link.
async fn done(State(world): State<Shared>, Query(form): Query<scene::Form>) -> Response {
    let token = form.get("token").map_or("", String::as_str);
    let account = world.session(token).ok().and_then(|session| session.used);
    let account = account.and_then(|id| world.project(|project| project.accounts.get(&id)));
    match account {
        Some(account) => page::answer(StatusCode::OK, ending::done(&account), &[]),
        None => page::answer(StatusCode::GONE, ending::used(), &[]),
    }
}

/// The session of a link that still works.
fn visit(world: &World, form: &scene::Form) -> Result<Session, Markup> {
    let token = form.get("token").map_or("", String::as_str);
    let session = world.session(token).map_err(ending::stale)?;
    if session.used.is_some() {
        return Err(ending::used());
    }
    Ok(session)
}

/// The provider asked for, or the only one there is.
fn chosen(offered: &[&'static Provider], form: &scene::Form) -> Option<&'static Provider> {
    if let [only] = offered {
        return Some(only);
    }
    let key = form.get("provider")?;
    offered.iter().find(|provider| provider.key == key).copied()
}

fn show(
    world: &World,
    session: &Session,
    provider: &Provider,
    offered: &[&Provider],
    form: &scene::Form,
    wrong: Option<&str>,
) -> Response {
    let edited = world.project(|project| project.edited(session, provider.key));
    let elsewhere = (offered.len() > 1).then(|| link_to(session, None));
    let page = view::SignIn {
        provider,
        session,
        edited: edited.as_ref(),
        hidden: &hidden(session, provider, form),
        typed: form,
        wrong,
        login_alone: false,
        elsewhere: elsewhere.as_deref(),
    };
    page::answer(StatusCode::OK, page.page(), &[])
}

/// What travels along from step to step.
fn hidden(session: &Session, provider: &Provider, form: &scene::Form) -> scene::Form {
    let mut hidden = form.clone();
    for own in ["act", "code", "q"] {
        hidden.remove(own);
    }
    hidden.insert("token".to_owned(), session.token.clone());
    hidden.insert("provider".to_owned(), provider.key.to_owned());
    hidden
}

fn again(session: &Session, provider: &Provider) -> String {
    link_to(session, Some(provider))
}

fn link_to(session: &Session, provider: Option<&Provider>) -> String {
    let choice = provider.map_or_else(String::new, |provider| {
        format!("&provider={}", provider.key)
    });
    format!("/embedded/integrations?token={}{choice}", session.token)
}
