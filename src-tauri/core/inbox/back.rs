//! Customers who come back: what they bring goes to the desk, and they see one sentence.

use axum::{
    extract::{Path, RawQuery, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use maud::{DOCTYPE, html};

use super::stranger;
use crate::{
    api,
    desk::Desk,
    store::settings,
    texts::{Texts, chosen},
    wire::CallbackTaken,
};

/// Nothing but the page's own words; the address it stands at, which holds a code, goes nowhere.
const HEADERS: [(header::HeaderName, &str); 4] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-store"),
    (header::CONTENT_TYPE, "text/html; charset=utf-8"),
];

fn accepted(headers: &HeaderMap) -> String {
    let told = headers.get(header::ACCEPT_LANGUAGE);
    let told = told.and_then(|value| value.to_str().ok());
    told.unwrap_or_default().to_owned()
}

/// Takes what came back under the path of an integration.
pub(super) async fn take(
    State(desk): State<Desk>,
    Path(inbox): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let query = query.unwrap_or_default();
    let (status, key) = match api::take_back(&desk, &inbox, &query).await {
        // One link for both: the customer goes on to the page that the link was made to end at.
        Ok(CallbackTaken {
            onward: Some(next), ..
        }) => return (HEADERS, Redirect::to(&next)).into_response(),
        Ok(taken) => match taken.outcome.as_str() {
            "linked" => (StatusCode::OK, "back-page-linked"),
            "visited" => (StatusCode::OK, "back-page-visited"),
            "refused" => (StatusCode::OK, "back-page-refused"),
            "cannot-tell" => (StatusCode::OK, "back-page-cannot-tell"),
            "failed" => (StatusCode::OK, "back-page-failed"),
            "unbound" if taken.account.is_some() => (StatusCode::OK, "back-page-unasked"),
            // Whoever made that up learns nothing from the answer.
            _ => return stranger(),
        },
        Err(error) if super::is_ours(error.code) => {
            (StatusCode::SERVICE_UNAVAILABLE, "back-page-later")
        }
        Err(_) => return stranger(),
    };
    let language = desk
        .store()
        .read(settings::read)
        .unwrap_or_default()
        .language;
    let language = chosen(&language, &accepted(&headers));
    let sentence = Texts::of(language).get(key);
    let page = html! {
        (DOCTYPE)
        html lang=(language) {
            head { meta charset="utf-8"; title { "Linkdesk" } }
            body { p { (sentence) } }
        }
    };
    (status, HEADERS, page.into_string()).into_response()
}
