//! What differs between two states of the settings.

use serde_json::{Map, Value};

use crate::{
    audit::Act,
    error::{Code, Error, Result},
    wire::Settings,
};

/// Texts of several lines; the trail says only that they changed.
const LONG: &str = "sender_signature";

/// One setting that differs.
pub(super) struct Change {
    pub(super) name: String,
    pub(super) from: String,
    pub(super) to: String,
}

/// What differs between two states of the settings, by name.
pub(super) fn changes(before: &Settings, after: &Settings) -> Result<Vec<Change>> {
    let (before, after) = (fields(before)?, fields(after)?);
    let differs = after
        .into_iter()
        .filter(|(name, to)| before.get(name) != Some(to));
    let change = |(name, to): (String, Value)| Change {
        from: before.get(&name).map(plain).unwrap_or_default(),
        to: plain(&to),
        name,
    };
    Ok(differs.map(change).collect())
}

/// The settings by name.
pub(super) fn fields(settings: &Settings) -> Result<Map<String, Value>> {
    match serde_json::to_value(settings) {
        Ok(Value::Object(fields)) => Ok(fields),
        _ => Err(Error::new(Code::Internal, "Settings are named values.")),
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A change of settings, for the trail.
pub(super) fn act(action: &'static str, changes: &[Change]) -> Act {
    let names: Vec<_> = changes.iter().map(|one| one.name.as_str()).collect();
    let told = changes.iter().map(|one| match one.name.as_str() {
        LONG => format!("{LONG} changed"),
        name => format!("{name} “{}” → “{}”", one.from, one.to),
    });
    Act {
        action,
        subject: names.join(", "),
        detail: told.collect::<Vec<_>>().join("; "),
        environment: None,
    }
}
