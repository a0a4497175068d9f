//! `/inviteTemplates`: what mails and their pages say.

use axum::{
    Router,
    extract::{Path, RawQuery, State},
    http::HeaderMap,
    response::Response,
    routing::get,
};

use super::{
    Tenant,
    answer::{created, done, ok},
    asked::{Asked, Body, Given},
    refusal::{Refusal, missing},
    template::{Template, Wording},
};
use crate::practice::world::{Shared, World};

/// The routes of templates.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/inviteTemplates", get(list).post(create))
        .route(
            "/inviteTemplates/{id}",
            get(read).put(change).delete(remove),
        )
}

impl Tenant {
    /// The template of an id.
    pub(crate) fn template(&self, id: &str) -> Option<&Template> {
        self.ledger.templates.find(|template| template.id == id)
    }
}

async fn list(State(world): State<Shared>, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    let page = Asked::new(query.as_deref()).page(&world)?;
    let data = world.smile(|tenant| {
        let templates = &tenant.ledger.templates;
        let shown = |number| templates.at(number).map(Template::shown);
        page.of(templates.newest(), |number| {
            shown(number).unwrap_or_default()
        })
    });
    Ok(ok(&world, data))
}

async fn create(
    State(world): State<Shared>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let template = Template {
        id: world.id("tpl-", 16),
        wording: wording(&world, &headers, body)?,
    };
    let shown = template.shown();
    world.smile(|tenant| tenant.ledger.templates.add(template));
    world.keep();
    Ok(created(&world, shown))
}

/// The body of both calls that write: the whole template.
fn wording(world: &World, headers: &HeaderMap, body: Body) -> Result<Wording, Refusal> {
    let mut given = Given::read(world, headers, body)?;
    let wording = Wording::read(&mut given);
    given.checked(world)?;
    Ok(wording)
}

async fn read(State(world): State<Shared>, Path(id): Path<String>) -> Result<Response, Refusal> {
    let shown = world.smile(|tenant| tenant.template(&id).map(Template::shown));
    Ok(ok(&world, shown.ok_or_else(|| unknown(&world, &id))?))
}

async fn change(
    State(world): State<Shared>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    if world.smile(|tenant| tenant.template(&id).is_none()) {
        return Err(unknown(&world, &id));
    }
    let wording = wording(&world, &headers, body)?;
    let shown = world.smile(|tenant| {
        let templates = &mut tenant.ledger.templates;
        let template = templates.find_mut(|template| template.id == id)?;
        template.wording = wording;
        Some(template.shown())
    });
    world.keep();
    Ok(ok(&world, shown.ok_or_else(|| unknown(&world, &id))?))
}

async fn remove(State(world): State<Shared>, Path(id): Path<String>) -> Result<Response, Refusal> {
    let removed =
        world.smile(|tenant| tenant.ledger.templates.remove(|template| template.id == id));
    if !removed {
        return Err(unknown(&world, &id));
    }
    world.keep();
    Ok(done(&world))
}

fn unknown(world: &World, id: &str) -> Refusal {
    missing(world, "Invite template", id)
}
