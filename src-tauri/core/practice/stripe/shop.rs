//! The pages of the marketplace: the three install links, and the page behind each of them.

use std::collections::BTreeMap;

use axum::{
    Form, Router,
    extract::{RawQuery, State},
    http::{StatusCode, Uri},
    response::Response,
    routing::get,
};
use maud::html;

use super::{
    asked::Asked,
    keys::APP_ID,
    market::{self, Asking, CHANNEL, Shape},
};
use crate::practice::{
    page,
    place::Place,
    world::{Shared, World},
};

/// The routes of the pages.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/", get(links))
        .route("/oauth/v2/authorize", get(open).post(act))
        .route("/oauth/v2/{channel}/authorize", get(open).post(act))
        .route("/apps/install/link/{id}", get(open).post(act))
}

/// The links as the Dashboard shows them to the developer.
async fn links(State(world): State<Shared>) -> Response {
    let client = world.stripe(|platform| platform.keys.app_client_id.clone());
    let origin = world.origin(Place::StripeMarketplace);
    let links = [
        (
            "Published app that uses OAuth",
            format!("{origin}/oauth/v2/authorize?client_id={client}"),
        ),
        (
            "Its external test",
            format!("{origin}/oauth/v2/{CHANNEL}/authorize?client_id={client}"),
        ),
        (
            "Published app without OAuth",
            format!("{origin}/apps/install/link/{APP_ID}"),
        ),
    ];
    let body = html! {
        div.head { img src="/practice.svg" alt=""; div { h1 { "Practice App" } p { code { (APP_ID) } } } }
        p.hint { "The developer copies these links from the Dashboard. One real app has only some of them; this one has all." }
        @for (name, link) in &links { h2.elsewhere { (name) } p { code { (link) } } }
    };
    page::answer(StatusCode::OK, body, &[])
}

async fn open(State(world): State<Shared>, uri: Uri, RawQuery(query): RawQuery) -> Response {
    match market::understood(&world, uri.path(), &Asked::query(query)) {
        Ok(asking) => show(&asking, None),
        Err(why) => invalid(why),
    }
}

async fn act(
    State(world): State<Shared>,
    uri: Uri,
    RawQuery(query): RawQuery,
    Form(fields): Form<BTreeMap<String, String>>,
) -> Response {
    match market::understood(&world, uri.path(), &Asked::query(query)) {
        Ok(asking) => pressed(&world, &asking, &fields),
        Err(why) => invalid(why),
    }
}

fn pressed(world: &World, asking: &Asking, fields: &BTreeMap<String, String>) -> Response {
    let field = |name: &str| fields.get(name).map_or("", |value| value.trim());
    if field("act") == "refuse" {
        return page::see_other(market::refusal(asking).as_str());
    }
    if field("email").is_empty() {
        return show(asking, Some("Please give an e-mail address."));
    }
    let (_, back) = market::consent(world, asking, field("email"));
    page::see_other(back.as_str())
}

fn show(asking: &Asking, wrong: Option<&str>) -> Response {
    let below = match asking.shape {
        Shape::Published => "From the marketplace.",
        Shape::Test => "For the external test, in a sandbox.",
        Shape::Plain => "From the marketplace, without OAuth.",
    };
    let body = html! {
        div.head {
            img src="/practice.svg" alt="";
            div { h1 { "Install Practice App" } p { (below) } }
        }
        h2 { "It will be allowed to" }
        ul { li { "see customers" } li { "see events" } }
        p.hint { "Any address works. An address that is known here opens the account it has, and keeps its install." }
        @if let Some(wrong) = wrong { p.wrong role="alert" { (wrong) } }
        form method="post" {
            label for="email" { "E-mail" }
            input id="email" name="email" type="email" autocomplete="off" required;
            div.row {
                button.first name="act" value="install" { "Install" }
                button name="act" value="refuse" formnovalidate { "Cancel" }
            }
        }
    };
    let target = asking.redirect.origin().ascii_serialization();
    page::answer(StatusCode::OK, body, &[target])
}

fn invalid(why: &str) -> Response {
    let body = html! {
        div.head {
            span.mark.bad aria-hidden="true" { "!" }
            div { h1 { "OAuth link invalid" } p { "Stripe says no more than that. The practice adds: " (why) } }
        }
    };
    page::answer(StatusCode::BAD_REQUEST, body, &[])
}
