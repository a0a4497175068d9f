//! Integrations: name, environment, write-only keys, test, providers.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::{
    audit::Act,
    desk::Desk,
    error::{Code, Error, Result},
    secret::Secret,
    store::{
        accounts,
        integrations::{self, IntegrationRow},
    },
    systems::{
        self, modes,
        spec::{Ends, Spec},
    },
    wire::{
        Id, Integration, IntegrationDraft, IntegrationQuery, KeyGuess, KeyText, Nothing,
        SecretReport, TestReport,
    },
};

use super::{
    callback::redirect,
    diagnose, draft,
    health::health,
    line::{self, Line, secret_name},
    needs, quota,
};

/// The systems there are.
pub async fn system_list(_: &Desk, _: Nothing) -> Result<Vec<Spec>> {
    Ok(systems::ALL
        .iter()
        .map(|system| system.spec().clone())
        .collect())
}

/// Says what a pasted text looks like.
pub async fn key_recognise(_: &Desk, request: KeyText) -> Result<KeyGuess> {
    let spec = match request.system.as_str() {
        "" => None,
        id => Some(systems::find(id)?.spec()),
    };
    Ok(draft::taken_for(spec, &request.field, &request.text))
}

/// The integrations, by name.
pub async fn integration_list(desk: &Desk, request: IntegrationQuery) -> Result<Vec<Integration>> {
    quota::note(desk);
    let rows = desk
        .store()
        .read(|db| integrations::all(db, request.environment))?;
    let mut shown = Vec::with_capacity(rows.len());
    for row in rows {
        shown.push(show(desk, row).await?);
    }
    Ok(shown)
}

/// An integration as it crosses.
async fn show(desk: &Desk, row: IntegrationRow) -> Result<Integration> {
    let spec = systems::find(&row.system)?.spec();
    let (reads, (secrets, accounts, refused)) = desk.store().read(|db| {
        let reads = quota::of(db, desk, &row)?;
        Ok((
            reads,
            (
                secret_reports(db, &row, spec)?,
                accounts::count_of(db, &row.id)?,
                needs::refused(db, &row, desk.now())?.0,
            ),
        ))
    })?;
    let mut diagnoses = diagnose::integration(desk, &row, spec, &secrets, accounts);
    diagnoses.extend(quota::diagnose(reads.as_ref()));
    let port = desk.receiver_report().0;
    let webhook_url = match port {
        0 => String::new(),
        port => crate::inbox::webhook_url(port, &row.inbox),
    };
    // The built-in practice may not be up yet; its address is then simply not known.
    let base_url = line::base(desk, &row)
        .await
        .map(|url| url.to_string())
        .unwrap_or_default();
    let settings = line::settings(desk, &row).await;
    Ok(Integration {
        settings: settings.unwrap_or_else(|_| row.settings.clone()),
        health: health(&row, spec, &secrets, &diagnoses, refused),
        diagnoses,
        base_url: base_url.trim_end_matches('/').to_owned(),
        secrets,
        webhook_url,
        api_version: spec.api_version.to_owned(),
        callback_url: callback_url(desk, &row, spec),
        reads,
        accounts,
        id: row.id,
        name: row.name,
        system: row.system,
        environment: row.environment,
        built_in: row.built_in,
        last_test: row.last_test,
        last_webhook_at: row.last_webhook_at,
        last_sync_at: row.last_sync_at,
        events_until: row.events_until,
        created_at: row.created_at,
    })
}

/// Where customers come back to on this machine, for a system that sends them back; else empty.
fn callback_url(desk: &Desk, row: &IntegrationRow, spec: &Spec) -> String {
    let returns = spec.kinds.iter().any(|kind| kind.ends == Ends::Returned);
    let address = returns.then(|| redirect::own_address(desk, row)).flatten();
    address.unwrap_or_default()
}

/// What may be seen of the secrets that the system asks for, those not given included.
pub(super) fn secret_reports(
    db: &Connection,
    row: &IntegrationRow,
    spec: &Spec,
) -> Result<Vec<SecretReport>> {
    let mut known = integrations::secrets(db, &row.id)?;
    let reports = spec.secrets.iter().map(|field| {
        let place = known.iter().position(|report| report.name == field.name);
        place.map_or_else(|| absent(field.name), |place| known.swap_remove(place))
    });
    Ok(reports.collect())
}

fn absent(name: &str) -> SecretReport {
    SecretReport {
        name: name.to_owned(),
        present: false,
        last_four: String::new(),
        fingerprint: String::new(),
        saved_at: None,
        used_at: None,
    }
}

/// Makes an integration or changes one. Secrets go to the vault first: a row never promises what is not kept.
pub async fn integration_save(desk: &Desk, request: IntegrationDraft) -> Result<Integration> {
    let system = systems::find(&request.system)?;
    let known = match &request.id {
        Some(id) => Some(desk.store().read(|db| integrations::find(db, id))?),
        None => None,
    };
    let row = draft::checked(desk, &request, system.spec(), known.as_ref())?;
    draft::refuse_key_of_elsewhere(desk, &row, &request.secrets)?;
    let row = save(desk, row, request.secrets, known.is_some()).await?;
    super::grants::forget_unwanted(desk, &row).await?;
    show(desk, row).await
}

/// Keeps secrets and row; shared with the practice's own integration.
pub(super) async fn save(
    desk: &Desk,
    row: IntegrationRow,
    secrets: BTreeMap<String, Secret>,
    known: bool,
) -> Result<IntegrationRow> {
    let keys = desk.keys()?;
    let now = desk.now();
    desk.may_change(row.environment)?;
    desk.store()
        .read(|db| refuse_taken_name(&integrations::find(db, &row.name).ok(), &row))?;
    let mut reports = Vec::new();
    for (name, secret) in secrets.into_iter().filter(|(_, secret)| !secret.is_empty()) {
        desk.vault()
            .put(&secret_name(&row.id, &name), &secret)
            .await?;
        reports.push(SecretReport {
            last_four: secret.last_four(),
            fingerprint: keys.fingerprint(&secret),
            ..absent(&name)
        });
    }
    let names: Vec<String> = reports.iter().map(|report| report.name.clone()).collect();
    let saved = desk.act(|db| {
        refuse_taken_name(&integrations::find(db, &row.name).ok(), &row)?;
        if known {
            // Removed while the vault was written: it does not come back.
            integrations::find(db, &row.id)?;
        }
        integrations::save(db, &row)?;
        for report in &reports {
            integrations::save_secret(db, &row.id, report, now)?;
        }
        let detail = match names.len() {
            0 => format!("system {}", row.system),
            _ => format!("system {}, secrets saved: {}", row.system, names.join(", ")),
        };
        Ok((
            (),
            act(
                if known {
                    "integration.change"
                } else {
                    "integration.add"
                },
                &row,
                detail,
            ),
        ))
    });
    if let Err(error) = saved {
        forget_orphans(desk, &row.id, &names).await;
        return Err(error);
    }
    desk.providers().remove(&row.id);
    desk.changed("integrations", Some(&row.id));
    Ok(row)
}

/// Secrets of an integration that has no row are of no use to anybody.
async fn forget_orphans(desk: &Desk, id: &str, names: &[String]) {
    if desk.store().read(|db| integrations::find(db, id)).is_ok() {
        return;
    }
    for name in names {
        // The failure that is told already matters more than this one.
        let _ = desk.vault().forget(&secret_name(id, name)).await;
    }
}

fn refuse_taken_name(other: &Option<IntegrationRow>, row: &IntegrationRow) -> Result<()> {
    match other {
        Some(other) if other.id != row.id => {
            let sentence = format!("There is an integration “{}” already.", other.name);
            Err(Error {
                code: Code::Conflict,
                ..Error::field("name", sentence)
            })
        }
        _ => Ok(()),
    }
}

fn act(action: &'static str, row: &IntegrationRow, detail: String) -> Act {
    Act {
        action,
        subject: format!("{} {}", row.name, row.id),
        detail,
        environment: Some(row.environment),
    }
}

/// Makes one cheap authenticated call and notes how it went.
pub async fn integration_test(desk: &Desk, request: Id) -> Result<TestReport> {
    let line = Line::open(desk, &request.id).await?;
    let tested = modes::test(line.system, &line.cx(), line.other_mode().as_ref()).await;
    let (code, detail, request_id) = match tested.answer {
        Ok(request_id) => (None, "The key works.".to_owned(), request_id),
        Err(error) => (Some(error.code), error.message, error.request_id),
    };
    let report = TestReport {
        ok: code.is_none(),
        code,
        other_mode: tested.elsewhere,
        detail,
        request_id,
        at: desk.now(),
    };
    let row = line.row;
    // Asking whether a key works changes nothing at the system.
    desk.enter(|db| {
        integrations::save_test(db, &row.id, &report)?;
        let detail = if report.ok {
            "the key works"
        } else {
            "the key does not work"
        };
        Ok(((), act("integration.test", &row, detail.to_owned())))
    })?;
    desk.changed("integrations", Some(&row.id));
    Ok(report)
}

/// Removes an integration: its secrets first, so that none is left behind unseen.
pub async fn integration_remove(desk: &Desk, request: Id) -> Result<Nothing> {
    let row = desk
        .store()
        .read(|db| integrations::find(db, &request.id))?;
    let (secrets, accounts) = desk.store().read(|db| {
        Ok((
            integrations::secrets(db, &row.id)?,
            accounts::count_of(db, &row.id)?,
        ))
    })?;
    desk.may_change(row.environment)?;
    for secret in &secrets {
        desk.vault()
            .forget(&secret_name(&row.id, &secret.name))
            .await?;
    }
    super::grants::forget_all(desk, &row.id).await?;
    desk.act(|db| {
        integrations::remove(db, &row.id)?;
        Ok((
            (),
            act(
                "integration.remove",
                &row,
                format!(
                    "{} secrets forgotten, {accounts} accounts no longer listed",
                    secrets.len()
                ),
            ),
        ))
    })?;
    for place in ["integrations", "links", "accounts", "events"] {
        desk.changed(place, None);
    }
    Ok(Nothing {})
}
