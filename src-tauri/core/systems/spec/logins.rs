//! People whom a system's test mode lets in.

use serde::Serialize;

/// Somebody who signs in where nothing is real.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TestLogin {
    /// What they are called.
    pub name: &'static str,
    /// What they type.
    pub parts: &'static [TestPart],
}

/// One thing to type at a sign-in.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TestPart {
    /// What it is: `email`, `mobile`, `password`, `code` or `social-security`; its text is `login-<name>`.
    pub name: &'static str,
    /// What to type.
    pub value: &'static str,
}
