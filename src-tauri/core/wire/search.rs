//! One search over everything a person looks for by name.

use serde::{Deserialize, Serialize};

use super::{Account, Customer, Link};

/// Asks for customers, accounts and links at once: customers of everywhere, the others of the environment in the
/// settings.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct SearchRequest {
    /// Words and tokens as in the lists, each of which reads the tokens it knows; empty: the newest rows.
    pub text: String,
    /// Rows of each kind, 1 to 50; 0 means 6.
    pub limit: u32,
}

/// What was found, the newest of each kind first.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Found {
    /// Customers.
    pub customers: Vec<Customer>,
    /// Accounts.
    pub accounts: Vec<Account>,
    /// Links, without their addresses.
    pub links: Vec<Link>,
}
