//! Settings of an integration, as both of Stripe's systems read them.

use std::collections::BTreeMap;

use url::Url;

use crate::{
    error::{Error, Result},
    systems::spec::Spec,
};

/// A setting that says something.
pub(in crate::systems) fn said<'a>(
    settings: &'a BTreeMap<String, String>,
    name: &str,
) -> Option<&'a str> {
    let value = settings.get(name).map(|value| value.trim());
    value.filter(|value| !value.is_empty())
}

/// A setting that names a host, or the host that is known. What else stands in it would be carried into every address.
pub(in crate::systems) fn home(
    spec: &Spec,
    settings: &BTreeMap<String, String>,
    name: &str,
    known: &'static str,
) -> Result<Url> {
    let text = said(settings, name).unwrap_or(known);
    let mut home = Url::parse(text)
        .map_err(|_| Error::field(name, format!("“{text}” is no address.")).of_system(spec.id))?;
    home.set_query(None);
    home.set_fragment(None);
    Ok(home)
}
