//! How an integration stands, in one word: Today and Integrations say the same.

use crate::{
    store::integrations::IntegrationRow,
    systems::spec::Spec,
    wire::{Diagnosis, Health, SecretReport},
};

use super::diagnose::diagnosis;

/// What keeps an integration from its work, the worst first; each has a word `health-<key>`.
const BAD: [&str; 4] = [
    "secret-missing",
    "key-other-mode",
    "key-fails",
    "webhook-refused",
];

/// The worst that is known of an integration. `refused` counts deliveries that no right one has followed.
pub(super) fn health(
    row: &IntegrationRow,
    spec: &Spec,
    secrets: &[SecretReport],
    diagnoses: &[Diagnosis],
    refused: u32,
) -> Health {
    let known = |key: &str| diagnoses.iter().find(|one| one.key == key).cloned();
    // A webhook proves its own secret, not the key.
    let tried = row.last_test.is_some() || row.last_sync_at.is_some();
    let said = |key: &str, level: &str| diagnosis(key, level, &[]);
    let told = match BAD.into_iter().find_map(known) {
        Some(bad) => bad,
        None if refused > 0 => said("webhook-refused", "error"),
        None => known("reads-high")
            .or_else(|| known("receiver-off"))
            .or_else(|| (!tried).then(|| said("untested", "info")))
            .or_else(|| known("webhook-secret-missing"))
            .unwrap_or_else(|| said("well", "ok")),
    };
    let key = spec.secrets.iter().find(|field| field.required);
    let key = key.and_then(|field| secrets.iter().find(|one| one.name == field.name));
    let told = told.with("last_four", key.map_or("", |key| &key.last_four));
    Health {
        level: told.level,
        key: told.key,
        values: told.values,
    }
}
