//! Options that several commands share, and how words become values.

use clap::{
    Args as Group,
    builder::{PossibleValuesParser, TypedValueParser},
};
use linkdesk::wire::{Environment, VaultKind};

/// Which rows of a list.
#[derive(Group)]
pub(crate) struct List {
    /// Words and tokens, such as `status:needs-reconnect system:stackone acme`.
    pub(crate) query: Vec<String>,
    /// Rows at most.
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) limit: u32,
    /// Go on where an earlier answer ended: its `next`.
    #[arg(long, value_name = "CURSOR")]
    pub(crate) after: Option<String>,
    /// Column to sort by; with a leading `-` from the end.
    #[arg(
        long,
        value_name = "COLUMN",
        default_value = "",
        allow_hyphen_values = true
    )]
    pub(crate) sort: String,
}

/// Settings and options by the names of the system's Spec.
#[derive(Group)]
pub(crate) struct Settings {
    /// A setting or option; may be given several times.
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = pair)]
    pub(crate) set: Vec<(String, String)>,
}

/// Ids of the systems there are.
pub(crate) fn systems() -> impl Iterator<Item = &'static str> {
    linkdesk::systems::ALL.iter().map(|system| system.spec().id)
}

pub(crate) fn vault() -> impl TypedValueParser<Value = VaultKind> {
    PossibleValuesParser::new(["keyring", "file", "memory"]).map(|word| match word.as_str() {
        "file" => VaultKind::File,
        "memory" => VaultKind::Memory,
        _ => VaultKind::Keyring,
    })
}

pub(crate) fn environment() -> impl TypedValueParser<Value = Environment> {
    PossibleValuesParser::new(["practice", "sandbox", "live"]).map(|word| match word.as_str() {
        "live" => Environment::Live,
        "sandbox" => Environment::Sandbox,
        _ => Environment::Practice,
    })
}

/// A name and a value around the first equals sign; the value may hold more of them.
pub(crate) fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("expected KEY=VALUE".to_owned()),
    }
}

pub(crate) fn speed(text: &str) -> Result<f64, String> {
    match text.parse() {
        Ok(speed) if (0.0..=100_000.0).contains(&speed) => Ok(speed),
        _ => Err("expected a number from 0 to 100000".to_owned()),
    }
}
