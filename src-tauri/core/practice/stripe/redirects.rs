//! Where customers may be sent back to.

use serde::{Deserialize, Serialize};
use url::Url;

use crate::practice::outbox::on_this_machine;

/// The registered addresses of one client, the usual one first.
///
/// A list that nobody filled stands for all addresses a practising desk could have registered: those of this machine,
/// and any page behind `https`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Redirects(pub(crate) Vec<String>);

impl Redirects {
    /// The address that is meant: the one asked for if it is registered byte for byte, else the first.
    pub(crate) fn chosen(&self, asked: Option<&str>) -> Option<Url> {
        let text = match asked {
            Some(asked) => asked,
            None => self.0.first()?,
        };
        let url = Url::parse(text).ok()?;
        let registered = match self.0.is_empty() {
            true => url.scheme() == "https" || url.scheme() == "http" && on_this_machine(&url),
            false => self.0.iter().any(|known| known == text),
        };
        registered.then_some(url)
    }
}

/// The address a customer is sent back to: with parameters added to those it has, and the state as it was sent.
pub(crate) fn back(address: &Url, parameters: &[(&str, &str)], state: Option<&str>) -> Url {
    let mut address = address.clone();
    let state = state.map(|state| ("state", state));
    address
        .query_pairs_mut()
        .extend_pairs(parameters)
        .extend_pairs(state);
    address
}
