//! The page around a system's own component: its markup, its policy and the parts it loads.

use std::collections::BTreeMap;

use maud::{DOCTYPE, Markup, html};
use serde::Serialize;

use super::hub::HubSession;
use crate::{
    systems::{Component, Heard, HubPage, Script},
    texts::Texts,
};

/// What the page says; each has its text under `hub-page-<word>`.
const WORDS: [&str; 7] = [
    "hub-page-wait",
    "hub-page-done",
    "hub-page-blank",
    "hub-page-expired",
    "hub-page-false",
    "hub-page-unread",
    "hub-page-closed",
];

/// The colours of the desk.
const TOKENS: &str = include_str!("../../../ui/style/tokens.css");

/// A file the page loads, by its name; the component's own script is the system's, where it ships it.
pub(super) fn part(name: &str, page: &HubPage) -> Option<(&'static str, &'static [u8])> {
    let script = "text/javascript; charset=utf-8";
    let style = "text/css; charset=utf-8";
    Some(match (name, &page.script) {
        ("component.js", Script::Shipped(bytes)) => (script, bytes),
        (name, _) => match name {
            "page.js" => (script, include_bytes!("page.js")),
            "hub.js" => (script, include_bytes!("hub.js")),
            "modal.js" => (script, include_bytes!("modal.js")),
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
        },
    })
}

/// Nothing but this page's own parts, the system's address, and where a script is that the system does not ship. What a
/// system frames or writes into the page comes from nowhere else.
pub(super) fn policy(page: &HubPage) -> String {
    let connect = page.connect.join(" ");
    let script = match &page.script {
        Script::Shipped(_) => String::new(),
        Script::At(address) => format!(" {}", origin(address)),
    };
    let (frame, font) = match &page.component {
        Component::Element { .. } => (String::new(), ""),
        Component::Modal { .. } => (format!("frame-src {connect}; "), script.as_str()),
    };
    let inline = if page.styles { " 'unsafe-inline'" } else { "" };
    format!(
        "default-src 'none'; script-src 'self'{script}; style-src 'self'{font}{inline}; font-src 'self'{font}; {frame}\
         connect-src 'self' {connect}; img-src 'self' data: {connect}; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'"
    )
}

fn origin(address: &str) -> String {
    let url = url::Url::parse(address).map(|url| url.origin().ascii_serialization());
    url.unwrap_or_default()
}

/// What the page's script is told.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Told<'a> {
    page: &'a str,
    script: String,
    /// Name of the element, or of the class.
    component: &'a str,
    /// Attributes of the element, or options of the class.
    options: BTreeMap<&'a str, &'a str>,
    /// Name of the one that takes the token.
    token_name: &'a str,
    token: &'a str,
    theme: &'a str,
    callbacks: Vec<&'a str>,
    /// The callbacks that mean the page itself: the token has ended, the customer has closed it.
    expired: Vec<&'a str>,
    closed: Vec<&'a str>,
    /// The callbacks after which the page waits for the account to be read back.
    linked: Vec<&'a str>,
    words: BTreeMap<&'a str, String>,
}

impl<'a> Told<'a> {
    fn of(component: &'a Component) -> Self {
        match component {
            Component::Element {
                name,
                attributes,
                token,
                theme,
            } => Self {
                component: name,
                options: attributes
                    .iter()
                    .map(|(name, value)| (*name, value.as_str()))
                    .collect(),
                token_name: token,
                theme,
                ..Self::default()
            },
            Component::Modal {
                class,
                options,
                token,
                callbacks,
            } => {
                let meaning = |wanted: Heard| {
                    let named = callbacks.iter().filter(|(_, heard)| *heard == wanted);
                    named.map(|(name, _)| *name).collect()
                };
                Self {
                    component: class,
                    options: options
                        .iter()
                        .map(|(name, value)| (*name, value.as_str()))
                        .collect(),
                    token_name: token,
                    callbacks: callbacks.iter().map(|(name, _)| *name).collect(),
                    expired: meaning(Heard::Expired),
                    closed: meaning(Heard::Closed),
                    linked: meaning(Heard::Linked),
                    ..Self::default()
                }
            }
        }
    }
}

/// The page; `id` is what it names itself by when it loads its parts and reports.
pub(super) fn html(id: &str, session: &HubSession, language: &str) -> Markup {
    let texts = Texts::of(language);
    let page = &session.page;
    let at = |name: &str| format!("/hub/open/{id}/{name}");
    let told = Told {
        page: id,
        script: match &page.script {
            Script::Shipped(_) => at("component.js"),
            Script::At(address) => address.clone(),
        },
        token: session.token.expose(),
        words: WORDS
            .into_iter()
            .map(|key| (key.trim_start_matches("hub-page-"), texts.get(key)))
            .collect(),
        ..Told::of(&page.component)
    };
    let own = match page.component {
        Component::Element { .. } => at("hub.js"),
        Component::Modal { .. } => at("modal.js"),
    };
    // A record of texts always becomes JSON; without it the page says nothing and does nothing.
    let told = serde_json::to_string(&told).unwrap_or_default();
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
                script src=(at("page.js")) defer {}
                script src=(own) defer {}
            }
            body {
                p #words role="status" {}
                main #hub data-hub=(told) {}
            }
        }
    }
}
