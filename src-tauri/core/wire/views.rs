//! Saved views of a list.

use serde::{Deserialize, Serialize};

/// A search, a sorting and columns of a list under a name.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SavedView {
    /// The desk's id.
    pub id: String,
    /// Place of the list: `links`, `accounts`, `customers` or `events`.
    pub place: String,
    /// What people call it; unique in its place.
    pub name: String,
    /// The person's own search, without the environment.
    pub query: String,
    /// Column to sort by; empty: the list's own order.
    pub sort: String,
    /// Sort from the end.
    pub descending: bool,
    /// Columns in their order; empty: those chosen for the list.
    pub columns: Vec<String>,
}

/// Makes a saved view (`id` absent), changes one, or brings one back that was removed, under its id of before.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ViewDraft {
    /// The one to change or to bring back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub id: Option<String>,
    /// Place of the list; cannot be changed later.
    pub place: String,
    /// What people call it.
    pub name: String,
    /// As in the view.
    #[serde(default)]
    pub query: String,
    /// As in the view.
    #[serde(default)]
    pub sort: String,
    /// As in the view.
    #[serde(default)]
    pub descending: bool,
    /// As in the view.
    #[serde(default)]
    pub columns: Vec<String>,
}
