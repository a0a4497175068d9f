//! Logos of the providers, made on the spot.

use axum::{
    Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};

use super::provider;
use crate::practice::{page, world::Shared};

/// The route of the files; nobody needs a key for them.
pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/logos/{file}", get(logo))
}

/// The first letter of a provider on its colour.
async fn logo(Path(file): Path<String>) -> Response {
    let key = file.strip_suffix(".svg").unwrap_or_default();
    match provider::find(key) {
        Some(provider) => page::letter(provider.name, provider.colour),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
