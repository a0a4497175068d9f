//! StackOne's own component, as shipped in the npm package `@stackone/hub` (MIT).

use url::Url;

use super::spec::SPEC;
use crate::{
    http::is_loopback,
    systems::{Component, HubPage, Script},
};

/// `dist/webcomponent.js`, put there by the build script.
static SCRIPT: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/stackone-hub.js"));

/// The parts of a page around the component.
pub(super) fn page(base: &Url) -> HubPage {
    // The component glues paths to this text: a slash at its end would double.
    let api = base.as_str().trim_end_matches('/').to_owned();
    // Where the sign-in page of a provider comes back to: the dashboard, in practice the practice itself.
    let app = if is_loopback(base) {
        api.clone()
    } else {
        SPEC.dashboard_url.to_owned()
    };
    HubPage {
        script: Script::Shipped(SCRIPT),
        component: Component::Element {
            name: "stackone-hub",
            attributes: vec![
                ("base-url", api),
                ("app-url", app),
                // The page says how much room there is.
                ("height", "var(--room)".to_owned()),
            ],
            token: "token",
            theme: include_str!("hub_theme.json"),
        },
        // Without its fonts, which it would paste in, it takes the page's.
        styles: false,
        connect: vec![base.origin().ascii_serialization()],
    }
}
