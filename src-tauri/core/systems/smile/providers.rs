//! Providers to choose from (docs.getsmileapi.com/reference/providers).

use serde::Deserialize;
use serde_json::value::RawValue;

use super::paging;
use crate::{
    error::Result,
    systems::{
        Cx,
        shapes::{Text, if_readable, loose},
    },
    wire::Provider,
};

/// `Provider` of the OpenAPI document; its examples leave some fields out.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    id: Text,
    #[serde(default, deserialize_with = "loose")]
    name: String,
    #[serde(default, deserialize_with = "loose")]
    logo_url: String,
    #[serde(default, rename = "type", deserialize_with = "loose")]
    kind: String,
    #[serde(default, deserialize_with = "loose")]
    sub_type: String,
    #[serde(default, deserialize_with = "if_readable")]
    active: Option<bool>,
    #[serde(default, deserialize_with = "if_readable")]
    enabled: Option<bool>,
    #[serde(default, deserialize_with = "if_readable")]
    mfa: Option<bool>,
    #[serde(default, deserialize_with = "if_readable")]
    monitor_supported: Option<bool>,
}

/// All providers; what is not told to be switched off counts as on.
pub(super) async fn all(cx: &Cx<'_>) -> Result<(Vec<Provider>, &'static str)> {
    let read = |row: &RawValue| serde_json::from_str::<Row>(row.get()).ok();
    let rows = paging::all(cx, &["providers"], &[], read).await?;
    Ok((rows.into_iter().map(Provider::from).collect(), "providers"))
}

impl From<Row> for Provider {
    fn from(row: Row) -> Self {
        let kinds = [row.kind, row.sub_type];
        Self {
            name: match row.name.as_str() {
                "" => row.id.0.clone(),
                name => name.to_owned(),
            },
            key: row.id.0,
            categories: kinds.into_iter().filter(|kind| !kind.is_empty()).collect(),
            logo_url: row.logo_url,
            enabled: row.active.unwrap_or(true) && row.enabled.unwrap_or(true),
            mfa: row.mfa,
            monitor: row.monitor_supported,
        }
    }
}
