//! Lists: one request for every list, at most 200 rows a call.

use serde::{Deserialize, Serialize};

/// Nothing asked, or nothing to say.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct Nothing {}

/// One row by its id.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Id {
    /// The desk's own id of the row.
    pub id: String,
}

/// The most rows one call answers with.
pub const PAGE_LIMIT: u32 = 200;

/// One page of a list.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct PageRequest {
    /// Token search: `status:needs-reconnect system:stackone env:practice acme`.
    pub query: String,
    /// Column to sort by; empty: the list's own order (newest first).
    pub sort: String,
    /// Sort from the end.
    pub descending: bool,
    /// Rows wanted, 1 to 200; 0 means 100.
    pub limit: u32,
    /// Cursor of an earlier answer's `next`; wins over `offset`.
    #[cfg_attr(test, ts(optional = nullable))]
    pub after: Option<String>,
    /// Rows to skip from the start, for jumping to a place in the list.
    pub offset: u32,
}
