//! The frame of every page a customer sees, and the headers that keep it harmless.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
};
use maud::{DOCTYPE, Markup, html};

/// The style sheet, served as a file because the pages allow nothing inline.
pub(crate) const STYLE: &str = include_str!("page.css");

/// A whole page around a body. `form_targets` are origins that its forms may end at beside this one.
pub(crate) fn answer(status: StatusCode, body: Markup, form_targets: &[String]) -> Response {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex";
                title { "Connect an account · Practice" }
                link rel="icon" type="image/svg+xml" href="/logos/practice.svg";
                link rel="stylesheet" href="/embedded/practice.css";
            }
            body {
                header.practice { strong { "Practice" } " Nothing here is real, and nothing leaves this computer." }
                main { (body) }
            }
        }
    };
    let mut answer = (status, Html(page.into_string())).into_response();
    let headers = answer.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy(form_targets)) {
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

fn policy(form_targets: &[String]) -> String {
    let targets = form_targets.join(" ");
    format!(
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' {targets}; \
         base-uri 'none'; frame-ancestors 'none'"
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
