//! What an invited person meets: the mail, as it would come, and the page behind its link. The link can be opened
//! again while its fourteen days last.

use axum::{
    Form, Router,
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
    routing::get,
};
use maud::html;

use super::{
    invite::{Invite, STEPS},
    invites, play,
    scene::Form as Fields,
    template::{Template, Wording},
    view, wink,
};
use crate::practice::{
    page,
    world::{Shared, World},
};

/// The routes of mail and page. The address of the mail is that of the page with another beginning.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/invite-mail/{id}", get(mail))
        .route("/invite-user/{id}", get(landing).post(start))
}

/// The invite of an address, and what it says; else the page that tells why not.
fn visited(world: &World, id: &str, fields: &Fields) -> Result<(Invite, Wording), Response> {
    let token = fields.get("token").map_or("", String::as_str);
    let gone = |why| page::answer(StatusCode::GONE, view::gone(why), &[]);
    let invite = play::known(world, id, token)
        .ok_or_else(|| gone("Please check that it was copied whole, or ask for a new one."))?;
    if !invite.open(world.pace.now()) {
        return Err(gone("It works for 14 days. Please ask for a new one."));
    }
    Ok((invite.clone(), wording(world, &invite.template)))
}

/// What a template says; one that was removed in the meantime leaves the usual words.
pub(crate) fn wording(world: &World, template: &str) -> Wording {
    let known = world.smile(|tenant| tenant.template(template).cloned());
    known.unwrap_or_else(Template::first).wording
}

/// The mail; opening it is a step of its own.
async fn mail(
    State(world): State<Shared>,
    Path(id): Path<String>,
    Query(fields): Query<Fields>,
) -> Response {
    let (invite, wording) = match visited(&world, &id, &fields) {
        Ok(found) => found,
        Err(gone) => return gone,
    };
    invites::step(&world, &id, STEPS[1]);
    let filled = |text: &str| wording.filled(text, &invite);
    let body = html! {
        p.hint { "This is the mail as it would come; none was sent." }
        dl {
            dt { "From" } dd { bdi { (wording.sender) } " <" (wording.reply) ">" }
            dt { "To" } dd { bdi { (invite.full_name) } " <" (invite.email) ">" }
        }
        h1 dir="auto" { (filled(&wording.subject)) }
        @for paragraph in filled(&wording.body).lines() { p dir="auto" { (paragraph) } }
        div.row { a.button.first href={ (address(&invite.id, &fields)) } { (filled(&wording.landing.button)) } }
    };
    page::answer(StatusCode::OK, body, &[])
}

fn address(id: &str, fields: &Fields) -> String {
    let token = fields.get("token").map_or("", String::as_str);
    format!("/invite-user/{id}?token={token}")
}

async fn landing(
    State(world): State<Shared>,
    Path(id): Path<String>,
    Query(fields): Query<Fields>,
) -> Response {
    let (invite, wording) = match visited(&world, &id, &fields) {
        Ok(found) => found,
        Err(gone) => return gone,
    };
    invites::step(&world, &id, STEPS[2]);
    let filled = |text: &str| wording.filled(text, &invite);
    let body = html! {
        div.head {
            img src="/practice.svg" alt="";
            div { h1 dir="auto" { (filled(&wording.landing.header)) } p { bdi { (wording.company) } } }
        }
        p dir="auto" { (filled(&wording.landing.description)) }
        form method="post" {
            input type="hidden" name="token" value=(fields.get("token").map_or("", String::as_str));
            div.row { button.first { (filled(&wording.landing.button)) } }
        }
        p.elsewhere {
            a href=(address(&invite.id, &fields).replacen("invite-user", "invite-mail", 1)) {
                "The mail that brought this link"
            }
        }
    };
    page::answer(StatusCode::OK, body, &[])
}

/// Wink opens.
async fn start(
    State(world): State<Shared>,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    match visited(&world, &id, &fields) {
        Ok((invite, _)) => page::see_other(&wink::enter(
            &world,
            &invite.user,
            Some(invite.id.clone()),
            None,
        )),
        Err(gone) => gone,
    }
}
