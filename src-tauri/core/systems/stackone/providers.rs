//! Providers to choose from.

use serde::Deserialize;
use serde_json::value::RawValue;
use url::Url;

use super::{
    client::{call, is_not_offered, items},
    paging,
};
use crate::systems::shapes::{if_readable, list, loose};
use crate::{
    error::Result,
    http::{Method, Safe, is_loopback},
    systems::Cx,
    wire::Provider,
};

/// An item of `GET /auth_configs` (docs.stackone.com/platform/api-reference/auth-configs/list-auth-configs).
#[derive(Deserialize)]
struct AuthConfig {
    #[serde(default, deserialize_with = "loose")]
    connector_key: String,
    #[serde(default, deserialize_with = "loose")]
    connector_label: String,
    #[serde(default, deserialize_with = "loose")]
    name: String,
    #[serde(default, deserialize_with = "loose")]
    logo_url: String,
    #[serde(default, deserialize_with = "list")]
    categories: Vec<String>,
    #[serde(default, deserialize_with = "if_readable")]
    active: Option<bool>,
}

/// An item of `GET /connectors/meta` (`ConnectorsMeta` of the OpenAPI document).
#[derive(Deserialize)]
struct Connector {
    #[serde(default, deserialize_with = "loose")]
    provider: String,
    #[serde(default, deserialize_with = "loose")]
    provider_name: String,
    #[serde(default, deserialize_with = "loose")]
    category: String,
    #[serde(default, deserialize_with = "if_readable")]
    active: Option<bool>,
    #[serde(default, deserialize_with = "if_readable")]
    resources: Option<Resources>,
}

#[derive(Default, Deserialize)]
struct Resources {
    #[serde(default, deserialize_with = "if_readable")]
    images: Option<Images>,
}

#[derive(Default, Deserialize)]
struct Images {
    #[serde(default, deserialize_with = "loose")]
    logo_url: String,
    #[serde(default, deserialize_with = "loose")]
    original_logo_horizontal_url: String,
}

/// What the project has set up; where that cannot be asked for, what StackOne knows at all.
pub(super) async fn list_all(cx: &Cx<'_>) -> Result<(Vec<Provider>, &'static str)> {
    let configured = paging::all(cx, &["auth_configs"], &[]).await;
    match configured {
        Err(error) if is_not_offered(&error) => {
            let get = call(cx, Safe, Method::GET, &["connectors", "meta"])?
                .query([("include", "resources")]);
            let rows = items(&cx.http.send(get).await?)?;
            Ok((merge::<Connector>(cx, &rows), "connectors_meta"))
        }
        rows => Ok((merge::<AuthConfig>(cx, &rows?), "auth_configs")),
    }
}

/// One provider per key, enabled ones first, then by name. Rows that cannot be read are left out.
fn merge<T: Into<Provider> + for<'de> Deserialize<'de>>(
    cx: &Cx<'_>,
    rows: &[Box<RawValue>],
) -> Vec<Provider> {
    let mut providers: Vec<Provider> = Vec::new();
    let read = rows
        .iter()
        .filter_map(|row| serde_json::from_str::<T>(row.get()).ok());
    for mut new in read
        .map(Into::into)
        .filter(|new: &Provider| !new.key.is_empty())
    {
        if !is_picture(cx.base, &new.logo_url) {
            new.logo_url.clear();
        }
        match providers.iter_mut().find(|known| known.key == new.key) {
            None => providers.push(new),
            Some(known) => join(known, new),
        }
    }
    providers.sort_by_cached_key(|provider| (!provider.enabled, provider.name.to_lowercase()));
    providers
}

/// Several set-ups of one connector are one choice.
fn join(known: &mut Provider, new: Provider) {
    known.enabled |= new.enabled;
    if known.logo_url.is_empty() {
        known.logo_url = new.logo_url;
    }
    for category in new.categories {
        if !known.categories.contains(&category) {
            known.categories.push(category);
        }
    }
}

/// A logo comes by https, in practice also from this machine.
fn is_picture(base: &Url, address: &str) -> bool {
    Url::parse(address).is_ok_and(|url| {
        url.scheme() == "https"
            || (url.scheme() == "http" && is_loopback(&url) && is_loopback(base))
    })
}

impl From<AuthConfig> for Provider {
    fn from(config: AuthConfig) -> Self {
        Self {
            name: first(&[&config.connector_label, &config.name, &config.connector_key]),
            key: config.connector_key,
            categories: config.categories,
            logo_url: config.logo_url,
            enabled: config.active.unwrap_or(true),
            mfa: None,
            monitor: None,
        }
    }
}

impl From<Connector> for Provider {
    fn from(connector: Connector) -> Self {
        let images = connector
            .resources
            .unwrap_or_default()
            .images
            .unwrap_or_default();
        Self {
            name: first(&[&connector.provider_name, &connector.provider]),
            key: connector.provider,
            categories: Some(connector.category)
                .into_iter()
                .filter(|category| !category.is_empty())
                .collect(),
            logo_url: first(&[&images.logo_url, &images.original_logo_horizontal_url]),
            enabled: connector.active.unwrap_or(true),
            mfa: None,
            monitor: None,
        }
    }
}

/// The first that says something.
fn first(texts: &[&str]) -> String {
    let found = texts.iter().find(|text| !text.is_empty());
    found.copied().unwrap_or_default().to_owned()
}
