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

/// The provider's first letter on its colour.
async fn logo(Path(file): Path<String>) -> Response {
    let provider = file.strip_suffix(".svg").and_then(provider::find);
    let Some(provider) = provider else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40"><rect width="40" height="40" rx="9" fill="{}"/><text x="20" y="27" text-anchor="middle" font-family="system-ui,sans-serif" font-size="20" font-weight="600" fill="#fff">{}</text></svg>"##,
        provider.colour,
        &provider.name[..1],
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
