//! The page around a system's own component: its markup, its policy and the parts it loads.

use std::collections::BTreeMap;

use maud::{DOCTYPE, Markup, html};
use serde::Serialize;

use super::hub::HubSession;
use crate::{systems::HubPage, texts::Texts};

/// What the page says; each has its text under `hub-page-<word>`.
const WORDS: [&str; 6] = [
    "hub-page-wait",
    "hub-page-done",
    "hub-page-blank",
    "hub-page-expired",
    "hub-page-false",
    "hub-page-unread",
];

/// The colours of the desk.
const TOKENS: &str = include_str!("../../../ui/style/tokens.css");

/// A file the page loads, by its name; the component's own script is the system's.
pub(super) fn part(name: &str, page: &HubPage) -> Option<(&'static str, &'static [u8])> {
    let script = "text/javascript; charset=utf-8";
    let style = "text/css; charset=utf-8";
    Some(match name {
        "component.js" => (script, page.script),
        "hub.js" => (script, include_bytes!("hub.js")),
        "hub.css" => (style, include_bytes!("hub.css")),
        "tokens.css" => (style, TOKENS.as_bytes()),
        "inter-latin.woff2" => (
            "font/woff2",
            include_bytes!(concat!(env!("OUT_DIR"), "/inter-latin.woff2")),
        ),
        "inter-latin-ext.woff2" => (
            "font/woff2",
            include_bytes!(concat!(env!("OUT_DIR"), "/inter-latin-ext.woff2")),
        ),
        _ => return None,
    })
}

/// Nothing but this page's own parts and the system's address. The component needs nothing inline: without its
/// fonts, which it would paste in, it takes the page's.
pub(super) fn policy(page: &HubPage) -> String {
    let connect = page.connect.join(" ");
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self' {connect}; \
         img-src 'self' data: {connect}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
}

/// What `hub.js` is told.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Told<'a> {
    page: &'a str,
    element: &'a str,
    attributes: BTreeMap<&'a str, &'a str>,
    token_attribute: &'a str,
    token: &'a str,
    theme: &'a str,
    words: BTreeMap<&'a str, String>,
}

/// The page; `id` is what it names itself by when it loads its parts and reports.
pub(super) fn html(id: &str, session: &HubSession, language: &str) -> Markup {
    let texts = Texts::of(language);
    let page = &session.page;
    let told = Told {
        page: id,
        element: page.element,
        attributes: page
            .attributes
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect(),
        token_attribute: page.token_attribute,
        token: session.token.expose(),
        theme: page.theme,
        words: WORDS
            .into_iter()
            .map(|key| (key.trim_start_matches("hub-page-"), texts.get(key)))
            .collect(),
    };
    // A record of texts always becomes JSON; without it the page says nothing and does nothing.
    let told = serde_json::to_string(&told).unwrap_or_default();
    let at = |name: &str| format!("/hub/open/{id}/{name}");
    html! {
        (DOCTYPE)
        // Not `data-theme`: the component sets and removes that.
        html lang=(language) data-look=(session.theme) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                title { "Linkdesk" }
                link rel="icon" href="data:,";
                link rel="stylesheet" href=(at("tokens.css"));
                link rel="stylesheet" href=(at("hub.css"));
                script src=(at("hub.js")) defer {}
            }
            body {
                p #words role="status" {}
                main #hub data-hub=(told) {}
            }
        }
    }
}
