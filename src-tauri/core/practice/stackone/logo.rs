//! Files for browsers: logos made on the spot, and the style sheet of the customer's pages.

use axum::{
    Router,
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};

use super::provider;
use crate::practice::{page, world::Shared};

/// The routes of the files; nobody needs a key for them.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/logos/{file}", get(logo))
        .route("/embedded/practice.css", get(style))
}

/// The first letter of a provider on its colour; `practice` is the page itself.
async fn logo(Path(file): Path<String>) -> Response {
    let key = file.strip_suffix(".svg").unwrap_or_default();
    let (name, colour) = match (key, provider::find(key)) {
        ("practice", _) => ("P", "#6b3fa0"),
        (_, Some(provider)) => (provider.name, provider.colour),
        (_, None) => return StatusCode::NOT_FOUND.into_response(),
    };
    let letter = name.chars().take(1).collect::<String>();
    let svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40"><rect width="40" height="40" rx="9" fill="{colour}"/><text x="20" y="27" text-anchor="middle" font-family="system-ui,sans-serif" font-size="20" font-weight="600" fill="#fff">{letter}</text></svg>"##
    );
    file_of("image/svg+xml", svg)
}

async fn style() -> Response {
    file_of("text/css; charset=utf-8", page::STYLE)
}

fn file_of(kind: &'static str, text: impl Into<axum::body::Body>) -> Response {
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
