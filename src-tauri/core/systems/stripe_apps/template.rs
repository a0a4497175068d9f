//! Install links in their three shapes (docs.stripe.com/stripe-apps/install-links), and the one that was pasted.

use std::collections::BTreeMap;

use url::Url;

use super::spec::{INSTALL, MARKETPLACE, OAUTH, SPEC, TEST};
use crate::{
    error::{Error, Result},
    systems::{
        LinkAsk,
        stripe::settings::{self, said},
    },
};

/// What an install link is, by its path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// `/oauth/v2/authorize`.
    Published,
    /// `/oauth/v2/<channel link>/authorize`.
    Test(String),
    /// `/apps/install/link/<app>`.
    Plain(String),
}

impl Shape {
    /// Reads a path.
    pub(super) fn of(path: &str) -> Option<Self> {
        let parts: Vec<_> = path.trim_matches('/').split('/').collect();
        match parts.as_slice() {
            ["oauth", "v2", "authorize"] => Some(Self::Published),
            ["oauth", "v2", channel, "authorize"] if !channel.is_empty() => {
                Some(Self::Test((*channel).to_owned()))
            }
            ["apps", "install", "link", app] if !app.is_empty() => {
                Some(Self::Plain((*app).to_owned()))
            }
            _ => None,
        }
    }

    /// The kind of link it belongs to.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Published => OAUTH,
            Self::Test(_) => TEST,
            Self::Plain(_) => INSTALL,
        }
    }
}

/// A setting that names a host, or the host that is known.
pub(super) fn home(
    settings: &BTreeMap<String, String>,
    name: &str,
    known: &'static str,
) -> Result<Url> {
    settings::home(&SPEC, settings, name, known)
}

fn wrong(field: &str, sentence: impl Into<String>) -> Error {
    Error::field(field, sentence.into()).of_system(SPEC.id)
}

/// The link that was pasted, without its query; absent: none was. Its query is asked for the client id alone.
pub(super) struct Template {
    pub(super) url: Url,
    pub(super) shape: Shape,
    pub(super) client_id: Option<String>,
}

/// Reads the pasted template and holds it against where the marketplace is.
pub(super) fn pasted(settings: &BTreeMap<String, String>) -> Result<Option<Template>> {
    let Some(text) = said(settings, "link_template") else {
        return Ok(None);
    };
    let mut url =
        Url::parse(text).map_err(|_| wrong("link_template", format!("“{text}” is no address.")))?;
    let market = home(settings, "marketplace_url", MARKETPLACE)?;
    if url.origin() != market.origin() || !url.username().is_empty() || url.password().is_some() {
        let host = market.host_str().unwrap_or_default();
        let sentence = format!("An install link begins with {}://{host}.", market.scheme());
        return Err(wrong("link_template", sentence));
    }
    // A marketplace that is reached elsewhere may stand below a path of its own.
    let below = url.path().strip_prefix(market.path().trim_end_matches('/'));
    let shape = below.and_then(Shape::of).ok_or_else(|| {
        wrong(
            "link_template",
            "This is none of the three install links: /oauth/v2/authorize, /oauth/v2/<channel link>/authorize or /apps/install/link/<app>.",
        )
    })?;
    let named = url.query_pairs().find(|(name, _)| name == "client_id");
    let client_id = named.map(|(_, value)| value.into_owned());
    url.set_query(None);
    url.set_fragment(None);
    Ok(Some(Template {
        url,
        shape,
        client_id: client_id.filter(|id| !id.is_empty()),
    }))
}

/// Where a link of this kind leads, and the client id it names.
pub(super) struct Target {
    pub(super) url: Url,
    pub(super) client_id: Option<String>,
    /// What of the settings goes unused: the field and the key of the warning.
    pub(super) unused: Vec<(&'static str, &'static str)>,
}

/// The place of a link: as pasted where that is of the same kind, else from the fields.
pub(super) fn target(settings: &BTreeMap<String, String>, ask: &LinkAsk) -> Result<Target> {
    let template = pasted(settings)?;
    let own = said(settings, "app_client_id").map(str::to_owned);
    let older = ask.options.get("form").is_some_and(|form| form == "app-id");
    let channel = ask.options.get("channel_link");
    let fits =
        |template: &Template| template.shape.kind() == ask.kind && !older && channel.is_none();
    let of_template = template.as_ref().and_then(|one| one.client_id.clone());
    let mut unused = Vec::new();
    if template.as_ref().is_some_and(|template| !fits(template)) {
        unused.push(("link_template", "template-unused"));
    }
    if let (Some(own), Some(other)) = (&own, &of_template)
        && own != other
    {
        unused.push(("app_client_id", "client-of-template"));
    }
    let client_id = own.or(of_template);
    if let Some(template) = template.filter(fits) {
        let client_id = client_id.filter(|_| ask.kind != INSTALL);
        return Ok(Target {
            url: template.url,
            client_id,
            unused,
        });
    }
    let (path, client_id) = match ask.kind.as_str() {
        INSTALL if older => (
            vec!["oauth", "v2", "authorize"],
            Some(app_id(settings)?.to_owned()),
        ),
        INSTALL => (vec!["apps", "install", "link", app_id(settings)?], None),
        OAUTH => (vec!["oauth", "v2", "authorize"], client_id),
        _ => {
            let channel = channel.map(String::as_str).ok_or_else(|| {
                wrong(
                    "link_template",
                    "The link of an external test cannot be derived: paste it from the Dashboard's External test tab, or name its channel link.",
                )
            })?;
            (vec!["oauth", "v2", channel, "authorize"], client_id)
        }
    };
    let market = home(settings, "marketplace_url", MARKETPLACE)?;
    Ok(Target {
        url: crate::http::join(&market, &path)?,
        client_id,
        unused,
    })
}

/// The app's id of the manifest.
pub(super) fn app_id(settings: &BTreeMap<String, String>) -> Result<&str> {
    said(settings, "app_id")
        .ok_or_else(|| wrong("app_id", "The address needs the app's id, com.…."))
}
