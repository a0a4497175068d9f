//! What a file of settings would change here, found before anything is written.

use std::collections::BTreeMap;

use rusqlite::{Connection, Transaction};
use serde_json::Value;

use crate::{
    desk::Desk,
    error::{Error, Result},
    store::{
        integrations::{self, IntegrationRow},
        settings, views as rows,
    },
    systems,
    wire::{IntegrationDraft, Settings, SettingsChange, SettingsReport, ViewDraft},
};

use super::{
    changes::{Change, changes, fields},
    draft,
    settings::checked,
    settings_file::{Access, Document, NOT_KEPT, as_draft},
    views,
};

/// What is to be written, and what is told of it.
pub(super) struct Plan {
    settings: Settings,
    views: Vec<ViewDraft>,
    integrations: Vec<IntegrationRow>,
    pub(super) report: SettingsReport,
}

/// Checks a document to its end, and says what it would change.
pub(super) fn plan(desk: &Desk, db: &Connection, document: &Document) -> Result<Plan> {
    let mut report = SettingsReport {
        changes: Vec::new(),
        unchanged: 0,
    };
    Ok(Plan {
        settings: plan_settings(db, document, &mut report)?,
        views: plan_views(db, document, &mut report)?,
        integrations: plan_integrations(desk, db, document, &mut report)?,
        report,
    })
}

impl SettingsReport {
    fn tell(&mut self, part: &str, what: &str, change: Change) {
        self.changes.push(SettingsChange {
            part: part.to_owned(),
            what: what.to_owned(),
            name: change.name,
            from: change.from,
            to: change.to,
        });
    }
}

/// The settings here, with those of the file over them.
fn plan_settings(
    db: &Connection,
    document: &Document,
    report: &mut SettingsReport,
) -> Result<Settings> {
    let now = settings::read(db)?;
    let mut all = fields(&now)?;
    for (name, value) in &document.settings {
        if name == NOT_KEPT || !all.contains_key(name) {
            let sentence = format!("There is no setting “{name}” in such a file.");
            return Err(Error::field(format!("settings.{name}"), sentence));
        }
        all.insert(name.clone(), value.clone());
        // One by one, so that a wrong kind of value is named.
        serde_json::from_value::<Settings>(Value::Object(all.clone())).map_err(|error| {
            Error::field(format!("settings.{name}"), format!("“{name}”: {error}."))
        })?;
    }
    let wanted = serde_json::from_value(Value::Object(all))
        .map_err(|error| Error::field("text", format!("{error}.")))?;
    let wanted = checked(wanted).map_err(|error| inside("settings", error))?;
    let changes = changes(&now, &wanted)?;
    report.unchanged += count(document.settings.len() - changes.len().min(document.settings.len()));
    for change in changes {
        report.tell("setting", "changed", change);
    }
    Ok(wanted)
}

/// The views that are new or differ, each under the id of the one that has its name here.
fn plan_views(
    db: &Connection,
    document: &Document,
    report: &mut SettingsReport,
) -> Result<Vec<ViewDraft>> {
    let mut wanted: Vec<ViewDraft> = Vec::new();
    for (number, draft) in document.views.iter().enumerate() {
        let place = format!("views.{number}");
        let draft = ViewDraft {
            id: None,
            ..draft.clone()
        };
        let draft = views::checked(draft).map_err(|error| inside(&place, error))?;
        let same = |other: &ViewDraft| {
            other.place == draft.place && other.name.eq_ignore_ascii_case(&draft.name)
        };
        if wanted.iter().any(same) {
            let sentence = format!("The view “{}” is in the file twice.", draft.name);
            return Err(Error::field(format!("{place}.name"), sentence));
        }
        let known = rows::named(db, &draft.place, &draft.name)?;
        let change = |from: &str| Change {
            name: draft.name.clone(),
            from: from.to_owned(),
            to: draft.query.clone(),
        };
        match known {
            Some(ref known) if as_draft(known.clone()) == draft => report.unchanged += 1,
            Some(ref known) => report.tell("view", "changed", change(&known.query)),
            None => report.tell("view", "added", change("")),
        }
        wanted.push(ViewDraft {
            id: known.map(|known| known.id),
            ..draft
        });
    }
    let new = wanted.iter().filter(|draft| draft.id.is_none()).count();
    views::refuse_too_many(rows::all(db)?.len() + new)?;
    Ok(wanted)
}

/// The integrations that are new, each checked as if somebody had entered it.
fn plan_integrations(
    desk: &Desk,
    db: &Connection,
    document: &Document,
    report: &mut SettingsReport,
) -> Result<Vec<IntegrationRow>> {
    let mut wanted: Vec<IntegrationRow> = Vec::new();
    for (number, access) in document.integrations.iter().enumerate() {
        let place = format!("integrations.{number}");
        let row = new_row(desk, access).map_err(|error| inside(&place, error))?;
        let change = |from: &str| Change {
            name: row.name.clone(),
            from: from.to_owned(),
            to: format!("{} · {}", row.system, row.environment.word()),
        };
        match integrations::find(db, &row.name) {
            Ok(known) if same_access(&known, &row) => report.unchanged += 1,
            Ok(known) => {
                let from = format!("{} · {}", known.system, known.environment.word());
                report.tell("integration", "kept", change(&from));
            }
            Err(_)
                if wanted
                    .iter()
                    .any(|other| other.name.eq_ignore_ascii_case(&row.name)) =>
            {
                let sentence = format!("The integration “{}” is in the file twice.", row.name);
                return Err(Error::field(format!("{place}.name"), sentence));
            }
            Err(_) => {
                desk.may_change(row.environment)?;
                report.tell("integration", "added", change(""));
                wanted.push(row);
            }
        }
    }
    Ok(wanted)
}

fn new_row(desk: &Desk, access: &Access) -> Result<IntegrationRow> {
    let spec = systems::find(&access.system)?.spec();
    let draft = IntegrationDraft {
        id: None,
        system: access.system.clone(),
        name: access.name.clone(),
        environment: access.environment,
        base_url: access.base_url.clone(),
        settings: access.settings.clone(),
        secrets: BTreeMap::new(),
    };
    draft::checked(desk, &draft, spec, None)
}

fn same_access(known: &IntegrationRow, wanted: &IntegrationRow) -> bool {
    known.system == wanted.system
        && known.environment == wanted.environment
        && known.base_url == wanted.base_url
        && known.settings == wanted.settings
}

impl Plan {
    /// Writes what was planned.
    pub(super) fn apply(self, desk: &Desk, db: &Transaction<'_>) -> Result<SettingsReport> {
        settings::save(db, &self.settings)?;
        for draft in self.views {
            views::keep(desk, db, draft)?;
        }
        for row in &self.integrations {
            integrations::save(db, row)?;
        }
        Ok(self.report)
    }
}

/// The same error, said to be of a part of the document.
fn inside(part: &str, error: Error) -> Error {
    let field = error.field.as_deref().unwrap_or_default();
    Error {
        field: Some(format!("{part}.{field}").trim_end_matches('.').to_owned()),
        ..error
    }
}

fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}
