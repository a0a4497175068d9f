//! Settings as a file: a readable JSON document without a secret, and its way back in.
//!
//! In it are the settings, the saved views, and the integrations with their names, addresses and settings, since a
//! second desk is set up with the same ones. Left out are the environment that is on show, which is where somebody
//! stands and no setting; the practice's own integration, which every desk has; and keys, which never leave a vault.
//!
//! Taken in, an integration that is new here stands without its keys until somebody enters them. One that is here
//! already stays as it is: a file that changed its address would have the stored key sent elsewhere.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{
    audit::Act,
    clock::Time,
    desk::Desk,
    error::{Code, Error, Result},
    store::{
        integrations::{self, IntegrationRow},
        settings, views,
    },
    wire::{
        Environment, Exported, SavedView, SettingsChange, SettingsExport, SettingsImport,
        SettingsReport, ViewDraft,
    },
};

use super::{
    changes::fields,
    export::{new_file, write_file},
    settings_plan::plan,
    views::VIEWS_MOST,
};

/// What the document says of itself.
const KIND: &str = "settings";

/// The newest form of the document that this program knows.
const FORM: u32 = 1;

/// No settings of anybody are longer, in bytes.
const LONGEST: usize = 1_000_000;

/// The most integrations a document may name.
const INTEGRATIONS_MOST: usize = 200;

/// Left out of the document.
pub(super) const NOT_KEPT: &str = "environment";

/// The file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Document {
    /// [`KIND`]: what else is JSON is not taken for it.
    linkdesk: String,
    form: u32,
    #[serde(default)]
    version: String,
    #[serde(default)]
    written_at: Time,
    #[serde(default)]
    pub(super) settings: Map<String, Value>,
    #[serde(default)]
    pub(super) views: Vec<ViewDraft>,
    #[serde(default)]
    pub(super) integrations: Vec<Access>,
}

/// An integration, as far as it is no secret.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Access {
    pub(super) name: String,
    pub(super) system: String,
    pub(super) environment: Environment,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) base_url: Option<String>,
    #[serde(default)]
    pub(super) settings: BTreeMap<String, String>,
}

/// Writes settings, saved views and integrations to a file, without any secret. Nothing of the desk changes by it.
pub async fn settings_export(desk: &Desk, request: SettingsExport) -> Result<Exported> {
    let (document, environment) = desk.store().read(|db| document(db, desk.now()))?;
    let rows = document.settings.len() + document.views.len() + document.integrations.len();
    let text = serde_json::to_string_pretty(&document)
        .map_err(|error| Error::new(Code::Internal, format!("Cannot write JSON: {error}.")))?;
    let path = match request.output.is_empty() {
        true => new_file(desk, "settings", environment, "json")?,
        false => request.output.into(),
    };
    write_file(desk, &path, format!("{text}\n").as_bytes())?;
    Ok(Exported {
        path: path.display().to_string(),
        rows: u32::try_from(rows).unwrap_or(u32::MAX),
    })
}

fn document(db: &Connection, now: Time) -> Result<(Document, Environment)> {
    let kept = settings::read(db)?;
    let mut named = fields(&kept)?;
    named.remove(NOT_KEPT);
    let rows = integrations::all(db, None)?.into_iter();
    let document = Document {
        linkdesk: KIND.to_owned(),
        form: FORM,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        written_at: now,
        settings: named,
        views: views::all(db)?.into_iter().map(as_draft).collect(),
        integrations: rows.filter(|row| !row.built_in).map(as_access).collect(),
    };
    Ok((document, kept.environment))
}

pub(super) fn as_draft(view: SavedView) -> ViewDraft {
    ViewDraft {
        id: None,
        place: view.place,
        name: view.name,
        query: view.query,
        sort: view.sort,
        descending: view.descending,
        columns: view.columns,
    }
}

fn as_access(row: IntegrationRow) -> Access {
    Access {
        name: row.name,
        system: row.system,
        environment: row.environment,
        base_url: row.base_url,
        settings: row.settings,
    }
}

/// Takes a file in, whole or not at all; it is checked to its end before anything is written. A receiver that it sets
/// otherwise listens so from the next start.
pub async fn settings_import(desk: &Desk, request: SettingsImport) -> Result<SettingsReport> {
    let document = read(&request.text)?;
    let looked = desk.store().read(|db| plan(desk, db, &document))?.report;
    if request.dry_run || looked.changes.is_empty() {
        return Ok(looked);
    }
    let report = desk.enter(|db| {
        let plan = plan(desk, db, &document)?;
        let act = act(&plan.report);
        Ok((plan.apply(desk, db)?, act))
    })?;
    for place in ["desk", "views", "integrations"] {
        desk.changed(place, None);
    }
    Ok(report)
}

fn read(text: &str) -> Result<Document> {
    let wrong = |sentence: String| Error::field("text", sentence);
    if text.len() > LONGEST {
        return Err(wrong("No settings are as long as this file.".to_owned()));
    }
    let value: Value =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
            let (line, column) = (error.line(), error.column());
            wrong(format!("This is no JSON: line {line}, column {column}."))
        })?;
    if value.get("linkdesk").and_then(Value::as_str) != Some(KIND) {
        return Err(wrong(
            "This file does not hold settings of Linkdesk.".to_owned(),
        ));
    }
    if value.get("form").and_then(Value::as_u64) > Some(u64::from(FORM)) {
        let sentence = "A newer Linkdesk wrote this file. Nothing was changed: update this one.";
        return Err(wrong(sentence.to_owned()));
    }
    let document: Document =
        serde_json::from_value(value).map_err(|error| wrong(format!("{error}.")))?;
    if document.integrations.len() > INTEGRATIONS_MOST || document.views.len() > VIEWS_MOST {
        return Err(wrong(
            "These are more views or integrations than a desk has.".to_owned(),
        ));
    }
    Ok(document)
}

fn act(report: &SettingsReport) -> Act {
    let told = report.changes.iter().map(|one| {
        let SettingsChange {
            part, what, name, ..
        } = one;
        format!("{part} {name} {what}")
    });
    Act {
        action: "settings.import",
        subject: format!("{} changes", report.changes.len()),
        detail: told.collect::<Vec<_>>().join("; "),
        environment: None,
    }
}
