//! The page behind an authorize link.

use std::collections::BTreeMap;

use axum::{
    Form, Router,
    extract::{RawQuery, State},
    http::StatusCode,
    response::Response,
    routing::get,
};
use maud::{Markup, html};

use super::{
    asked::Asked,
    authorize::{self, Asking},
    health,
    prefill::{self, Filled},
};
use crate::practice::{
    page,
    world::{Shared, World},
};

/// The password of every test login.
const PASSWORD: &str = "practice";

/// The routes of the page.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/oauth/authorize", get(standard).post(standard_act))
        .route("/express/oauth/authorize", get(express).post(express_act))
}

type Fields = BTreeMap<String, String>;

async fn standard(State(world): State<Shared>, RawQuery(query): RawQuery) -> Response {
    open(&world, false, query)
}

async fn express(State(world): State<Shared>, RawQuery(query): RawQuery) -> Response {
    open(&world, true, query)
}

async fn standard_act(
    State(world): State<Shared>,
    RawQuery(query): RawQuery,
    Form(fields): Form<Fields>,
) -> Response {
    act(&world, false, query, fields)
}

async fn express_act(
    State(world): State<Shared>,
    RawQuery(query): RawQuery,
    Form(fields): Form<Fields>,
) -> Response {
    act(&world, true, query, fields)
}

fn open(world: &World, express: bool, query: Option<String>) -> Response {
    match authorize::understood(world, express, &Asked::query(query)) {
        Ok(asking) => show(&asking, asking.login, None),
        Err(said) => said,
    }
}

fn act(world: &World, express: bool, query: Option<String>, fields: Fields) -> Response {
    let asking = match authorize::understood(world, express, &Asked::query(query)) {
        Ok(asking) => asking,
        Err(said) => return said,
    };
    let health = match fields.get("act").map_or("", String::as_str) {
        "refuse" => return page::see_other(authorize::refusal(&asking).as_str()),
        "login" => return show(&asking, true, None),
        "register" => return show(&asking, false, None),
        "unfinished" => health::find("onboarding"),
        "review" => health::find("pending-verification"),
        _ => None,
    };
    let filled = match signed_in(&fields) {
        Ok(filled) => filled,
        Err(wrong) => return show(&asking, fields.contains_key("password"), Some(wrong)),
    };
    let (_, back) = authorize::consent(world, &asking, &filled, health);
    page::see_other(back.as_str())
}

/// What was filled in, or what is wrong with it.
fn signed_in(fields: &Fields) -> Result<Filled, &'static str> {
    let mut filled = fields.clone();
    filled.remove("act");
    filled.retain(|_, value| !value.trim().is_empty());
    let password = filled.remove("password");
    if !filled.contains_key("email") {
        return Err("Please give an e-mail address.");
    }
    let logging_in = fields.contains_key("password");
    if logging_in && password.as_deref() != Some(PASSWORD) {
        return Err("The password of every account here is “practice”.");
    }
    Ok(filled)
}

fn show(asking: &Asking, login: bool, wrong: Option<&str>) -> Response {
    let kind = if asking.express {
        "an Express"
    } else {
        "a Stripe"
    };
    let body = html! {
        div.head {
            img src="/practice.svg" alt="";
            div {
                h1 { "Practice Platform wants to be connected with Stripe" }
                p { (allowed(&asking.scope)) }
            }
        }
        @if let Some(wrong) = wrong { p.wrong role="alert" { (wrong) } }
        form method="post" {
            @if login { (signing_in(asking)) } @else { (signing_up(asking, kind)) }
            div.row {
                button.first name="act" value="connect" { "Connect my Stripe account" }
                button name="act" value="refuse" formnovalidate { "Decline" }
            }
            @if login {
                p.elsewhere { button name="act" value="register" formnovalidate { "I have no account yet" } }
            } @else if !asking.express {
                p.elsewhere { button name="act" value="login" formnovalidate { "I have an account" } }
            }
            div.other {
                h2 { "Rehearse another ending" }
                button name="act" value="unfinished" { "Connect, with details still missing" }
                button name="act" value="review" { "Connect, with details under verification" }
            }
        }
    };
    page::answer(
        StatusCode::OK,
        body,
        &[asking.redirect.origin().ascii_serialization()],
    )
}

fn allowed(scope: &str) -> &'static str {
    match scope {
        "read_write" => "It will see and change what is in the account.",
        _ => "It will see what is in the account, and change nothing.",
    }
}

fn signing_in(asking: &Asking) -> Markup {
    html! {
        p.hint { "Any address works; the password is " code { (PASSWORD) } ". An address that is known here opens the account it has." }
        label for="email" { "E-mail" }
        input id="email" name="email" type="email" autocomplete="off" required value=(asking.filled.get("email").map_or("", String::as_str));
        label for="password" { "Password" }
        input id="password" name="password" type="password" autocomplete="off" required;
    }
}

/// The form of a new account; what the link filled in stands in it.
fn signing_up(asking: &Asking, kind: &str) -> Markup {
    let shown = |key: &str| ["email", "business_name"].contains(&key);
    let value = |key: &str| asking.filled.get(key).map_or("", String::as_str);
    html! {
        p.hint { "A new account is made for you: " (kind) " account of the practice." }
        label for="email" { "E-mail" }
        input id="email" name="email" type="email" autocomplete="off" required value=(value("email"));
        label for="business_name" { "Business name" }
        input id="business_name" name="business_name" autocomplete="off" value=(value("business_name"));
        @for (key, name, value) in prefill::named(&asking.filled).filter(|(key, ..)| !shown(key)) {
            label for=(key) { (name) }
            input id=(key) name=(key) autocomplete="off" value=(value);
        }
    }
}
