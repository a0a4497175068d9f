//! The frame of every page a customer sees, and the headers that keep it harmless.

use axum::{
    Router,
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
    routing::get,
};
use maud::{DOCTYPE, Markup, html};

use super::world::Shared;

/// The style sheet, served as a file because the pages allow nothing inline.
const STYLE: &str = include_str!("page.css");

/// The colour of the practice itself.
const OWN: &str = "#6b3fa0";

/// The files every page needs; nobody needs a key for them.
pub(crate) fn routes() -> Router<Shared> {
    let style = || async { file("text/css; charset=utf-8", STYLE) };
    let icon = || async { letter("P", OWN) };
    Router::new()
        .route("/practice.css", get(style))
        .route("/practice.svg", get(icon))
}

/// A picture: the first letter of a name on a colour.
pub(crate) fn letter(name: &str, colour: &str) -> Response {
    let letter = name.chars().take(1).collect::<String>();
    let svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40"><rect width="40" height="40" rx="9" fill="{colour}"/><text x="20" y="27" text-anchor="middle" font-family="system-ui,sans-serif" font-size="20" font-weight="600" fill="#fff">{letter}</text></svg>"##
    );
    file("image/svg+xml", svg)
}

fn file(kind: &'static str, text: impl Into<axum::body::Body>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "max-age=3600"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // An image opened by itself runs nothing.
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; sandbox",
        ),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    (headers, text.into()).into_response()
}

/// What a page may do beyond showing itself.
#[derive(Default)]
pub(crate) struct Permit<'a> {
    /// Origins that its forms may end at beside this one.
    pub(crate) form_targets: &'a [String],
    /// Path of the script it runs.
    pub(crate) script: Option<&'static str>,
    /// It may stand in a frame of a page of this machine.
    pub(crate) framed: bool,
}

/// A whole page around a body. `form_targets` are origins that its forms may end at beside this one.
pub(crate) fn answer(status: StatusCode, body: Markup, form_targets: &[String]) -> Response {
    let permit = Permit {
        form_targets,
        ..Permit::default()
    };
    permitted(status, body, &permit)
}

/// The same for a page that may do more.
pub(crate) fn permitted(status: StatusCode, body: Markup, permit: &Permit<'_>) -> Response {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex";
                title { "Connect an account · Practice" }
                link rel="icon" type="image/svg+xml" href="/practice.svg";
                link rel="stylesheet" href="/practice.css";
                @if let Some(script) = permit.script { script src=(script) defer {} }
            }
            body {
                header.practice { strong { "Practice" } " Nothing here is real, and nothing leaves this computer." }
                main { (body) }
            }
        }
    };
    let mut answer = (status, Html(page.into_string())).into_response();
    let headers = answer.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy(permit)) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    answer
}

fn policy(permit: &Permit<'_>) -> String {
    let targets = permit.form_targets.join(" ");
    let script = permit.script.map_or("", |_| "script-src 'self'; ");
    let around = match permit.framed {
        true => "http://127.0.0.1:* http://localhost:*",
        false => "'none'",
    };
    format!(
        "default-src 'none'; {script}style-src 'self'; img-src 'self'; form-action 'self' {targets}; \
         base-uri 'none'; frame-ancestors {around}"
    )
}

/// Sends the browser on after a form, so that loading again repeats nothing.
pub(crate) fn see_other(address: &str) -> Response {
    let mut answer = Redirect::to(address).into_response();
    let headers = answer.headers_mut();
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    );
    answer
}
