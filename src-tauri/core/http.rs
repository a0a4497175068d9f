//! The one client.

/// The one client.
pub struct Http;
