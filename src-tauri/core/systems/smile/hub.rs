//! The vendor's own widget, on a page of the desk (docs.getsmileapi.com/reference, chapters 3 and 4).

use std::collections::BTreeMap;

use url::Url;

use crate::{
    http::is_loopback,
    systems::{Component, Heard, HubPage, Script},
};

/// Where the vendor serves the widget from.
pub(super) const WIDGET: &str = "https://web.smileapi.io";

/// The script of version 2 there; the practice serves its stand-in at the same path.
pub(super) const SCRIPT: &str = "/v2/smile.v2.js";

/// Hosts of the widget's own API, test mode and real, as older descriptions name them.
const LINK_HOSTS: [&str; 2] = [
    "https://link-sandbox.smileapi.io",
    "https://link.smileapi.io",
];

/// The parts of a page around the widget.
pub(super) fn page(base: &Url, options: &BTreeMap<String, String>) -> HubPage {
    let practice = is_loopback(base);
    let origin = base.origin().ascii_serialization();
    let (home, hosts) = match practice {
        true => (origin.clone(), vec![origin]),
        false => {
            let hosts = [WIDGET].into_iter().chain(LINK_HOSTS).map(str::to_owned);
            (WIDGET.to_owned(), hosts.chain([origin]).collect())
        }
    };
    let template = options.get("wink_template_id").cloned();
    HubPage {
        script: Script::At(format!("{home}{SCRIPT}")),
        component: Component::Modal {
            class: "SmileLinkModal",
            token: "userToken",
            options: template.map(|id| ("templateId", id)).into_iter().collect(),
            callbacks: CALLBACKS,
        },
        connect: hosts,
        // What the widget draws itself with is not published: its styles are its own.
        styles: true,
    }
}

/// Every callback the widget makes.
const CALLBACKS: &[(&str, Heard)] = &[
    ("onAccountCreated", Heard::Read),
    ("onAccountConnected", Heard::Linked),
    ("onAccountRemoved", Heard::Read),
    ("onAccountError", Heard::Read),
    ("onTokenExpired", Heard::Expired),
    ("onClose", Heard::Closed),
    ("onUploadsCreated", Heard::Told),
    ("onUploadsRemoved", Heard::Told),
    ("onUIEvent", Heard::Told),
];
