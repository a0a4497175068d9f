//! A system's own component on a page of the desk: what the receiver needs to serve it.

use std::collections::BTreeMap;

/// What the receiver needs to serve a system's own component.
#[derive(Clone, Debug)]
pub struct HubPage {
    /// The component's script.
    pub script: Script,
    /// How it is put on the page.
    pub component: Component,
    /// Origins the page may talk to.
    pub connect: Vec<String>,
    /// The component writes styles of its own into the page.
    pub styles: bool,
}

impl HubPage {
    /// What a callback of the component means; absent: it makes no such one.
    pub fn heard(&self, callback: &str) -> Option<Heard> {
        let Component::Modal { callbacks, .. } = &self.component else {
            return None;
        };
        let found = callbacks.iter().find(|(name, _)| *name == callback);
        found.map(|(_, heard)| *heard)
    }
}

/// Where the script comes from.
#[derive(Clone, Debug)]
pub enum Script {
    /// As shipped by the vendor, built into the program.
    Shipped(&'static [u8]),
    /// From this address, since the vendor ships it in no other way.
    At(String),
}

/// How a component is put on the page.
#[derive(Clone, Debug)]
pub enum Component {
    /// As an element that announces its success.
    Element {
        /// Its name, such as `stackone-hub`.
        name: &'static str,
        /// Attributes beside the token, such as `base-url`.
        attributes: Vec<(&'static str, String)>,
        /// Name of the attribute that takes the token.
        token: &'static str,
        /// Value of the attribute `theme` that gives the component the desk's colours, by the names of
        /// `ui/style/tokens.css`; it is set once the component has drawn itself light or dark.
        theme: &'static str,
    },
    /// As an object that is told to open, and calls back.
    Modal {
        /// Its class, such as `SmileLinkModal`.
        class: &'static str,
        /// Options beside the token.
        options: BTreeMap<&'static str, String>,
        /// Name of the option that takes the token.
        token: &'static str,
        /// Its callbacks, and what each means.
        callbacks: &'static [(&'static str, Heard)],
    },
}

/// What a callback means. None is signed: what it says of an account is read back before it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Worth an event, and nothing else.
    Told,
    /// The account it names exists or changed.
    Read,
    /// The account it names is connected.
    Linked,
    /// The token has ended.
    Expired,
    /// The customer has closed it.
    Closed,
}
