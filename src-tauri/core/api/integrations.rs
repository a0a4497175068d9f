//! Integrations: name, environment, write-only keys, test, providers.

use std::collections::BTreeMap;

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
        self,
        spec::{Field, Input, Spec},
    },
    wire::{
        Environment, Id, Integration, IntegrationDraft, IntegrationQuery, KeyGuess, KeyText,
        Nothing, Provider, ProviderPage, ProviderQuery, SecretReport, TestReport,
    },
};

use super::{
    diagnose,
    line::{self, Line, secret_name},
    snippets::check_value,
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
    let guesses = systems::ALL
        .iter()
        .filter_map(|system| system.recognise(&request.text));
    Ok(guesses.into_iter().next().unwrap_or_default())
}

/// The integrations, by name.
pub async fn integration_list(desk: &Desk, request: IntegrationQuery) -> Result<Vec<Integration>> {
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
    let (mut known, accounts) = desk.store().read(|db| {
        Ok((
            integrations::secrets(db, &row.id)?,
            accounts::count_of(db, &row.id)?,
        ))
    })?;
    let secrets = spec.secrets.iter().map(|field| {
        let place = known.iter().position(|report| report.name == field.name);
        place.map_or_else(|| absent(field.name), |place| known.swap_remove(place))
    });
    let secrets: Vec<SecretReport> = secrets.collect();
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
    Ok(Integration {
        diagnoses: diagnose::integration(desk, &row, spec, &secrets, accounts),
        base_url: base_url.trim_end_matches('/').to_owned(),
        secrets,
        webhook_url,
        accounts,
        id: row.id,
        name: row.name,
        system: row.system,
        environment: row.environment,
        built_in: row.built_in,
        settings: row.settings,
        last_test: row.last_test,
        last_webhook_at: row.last_webhook_at,
        last_sync_at: row.last_sync_at,
        created_at: row.created_at,
    })
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
    let row = checked(desk, &request, system.spec(), known.as_ref())?;
    let row = save(desk, row, request.secrets, known.is_some()).await?;
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
    desk.act(|db| {
        refuse_taken_name(&integrations::find(db, &row.name).ok(), &row)?;
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
    })?;
    desk.providers().remove(&row.id);
    desk.changed("integrations", Some(&row.id));
    Ok(row)
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
        subject: format!("{} {}", row.id, row.name),
        detail,
        environment: Some(row.environment),
    }
}

/// Checks a draft against the Spec, and a key against the environment it says it belongs to.
fn checked(
    desk: &Desk,
    draft: &IntegrationDraft,
    spec: &Spec,
    known: Option<&IntegrationRow>,
) -> Result<IntegrationRow> {
    let name = draft.name.trim().to_owned();
    if name.is_empty() || name.chars().any(char::is_control) {
        return Err(Error::field(
            "name",
            "An integration needs a name in one line.",
        ));
    }
    if known
        .is_some_and(|known| known.environment != draft.environment || known.system != draft.system)
    {
        return Err(Error::field(
            "environment",
            "System and environment are fixed once an integration is made.",
        ));
    }
    let built_in = known.is_some_and(|known| known.built_in);
    let address = draft
        .base_url
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty() && !built_in);
    let base_url = address
        .map(|text| checked_address(text, draft.environment))
        .transpose()?;
    if base_url.is_none() && !built_in && draft.environment == Environment::Practice {
        return Err(Error::field(
            "base_url",
            "A practice that runs elsewhere needs its address.",
        ));
    }
    for (name, value) in &draft.settings {
        let field = spec.settings.iter().find(|field| field.name == name);
        let field = field
            .ok_or_else(|| Error::field(name, format!("{} has no setting “{name}”.", spec.name)))?;
        check_value(field, value)?;
    }
    for (name, secret) in &draft.secrets {
        check_secret(spec, name, secret, draft.environment)?;
    }
    let fresh = |prefix| desk.new_id(prefix);
    Ok(IntegrationRow {
        id: known.map_or_else(|| fresh("int_"), |known| known.id.clone()),
        inbox: known.map_or_else(
            || crate::clock::random_id(desk.entropy(), "", 24),
            |known| known.inbox.clone(),
        ),
        name,
        system: spec.id.to_owned(),
        environment: draft.environment,
        base_url,
        built_in,
        settings: draft
            .settings
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(k, v)| (k.clone(), v.clone()))
            .collect(),
        last_test: known
            .and_then(|known| known.last_test.clone())
            .filter(|_| draft.secrets.is_empty()),
        last_webhook_at: None,
        last_refusal_at: None,
        last_sync_at: None,
        created_at: known.map_or(desk.now(), |known| known.created_at),
    })
}

/// https, or http on this machine; a key is never sent in the clear over a network.
fn checked_address(text: &str, environment: Environment) -> Result<String> {
    let wrong = |sentence: &str| Error::field("base_url", sentence);
    let url = url::Url::parse(text)
        .map_err(|_| wrong("This is not an address such as https://api.example.com."))?;
    let local = crate::http::is_loopback(&url);
    if !url.username().is_empty() || url.password().is_some() || url.query().is_some() {
        return Err(wrong("An address here has neither user nor query."));
    }
    match url.scheme() {
        "https" => {}
        "http" if local && environment != Environment::Live => {}
        "http" => {
            return Err(wrong(
                "A key is sent over https only; http is for this machine, and not in live.",
            ));
        }
        _ => return Err(wrong("An address begins with https://.")),
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

fn check_secret(spec: &Spec, name: &str, secret: &Secret, environment: Environment) -> Result<()> {
    let field = spec.secrets.iter().find(|field| field.name == name);
    let field: &Field = field
        .ok_or_else(|| Error::field(name, format!("{} has no secret “{name}”.", spec.name)))?;
    debug_assert!(
        matches!(field.input, Input::Secret),
        "secrets of a Spec are entered as secrets"
    );
    if secret
        .expose()
        .chars()
        .any(|letter| letter.is_whitespace() || letter.is_control())
    {
        return Err(Error::field(
            name,
            "A key holds no spaces or line breaks; it looks as if more was pasted.",
        ));
    }
    let guess = systems::ALL
        .iter()
        .find_map(|system| system.recognise(secret))
        .unwrap_or_default();
    if guess
        .system
        .as_deref()
        .is_some_and(|system| system != spec.id)
    {
        return Err(Error::field(
            name,
            format!(
                "This looks like a key of {}.",
                guess.system.unwrap_or_default()
            ),
        ));
    }
    if guess.field.as_deref().is_some_and(|place| place != name) {
        return Err(Error::field(
            name,
            format!("This looks like the {}.", guess.field.unwrap_or_default()),
        ));
    }
    let told = guess.environment.filter(|told| *told != environment);
    let practice_elsewhere = environment == Environment::Practice
        && guess.system.is_some()
        && guess.environment.is_none();
    if told.is_some() || practice_elsewhere {
        return Err(Error::field(
            name,
            "This key belongs to another environment and is not saved here.",
        ));
    }
    Ok(())
}

/// Makes one cheap authenticated call and notes how it went.
pub async fn integration_test(desk: &Desk, request: Id) -> Result<TestReport> {
    let line = Line::open(desk, &request.id).await?;
    let answer = line.system.test(&line.cx()).await;
    let at = desk.now();
    let report = match answer {
        Ok(request_id) => TestReport {
            ok: true,
            detail: "The key works.".to_owned(),
            request_id,
            at,
        },
        Err(error) => TestReport {
            ok: false,
            detail: error.message,
            request_id: error.request_id,
            at,
        },
    };
    let row = IntegrationRow {
        last_test: Some(report.clone()),
        ..line.row
    };
    desk.act(|db| {
        integrations::save(db, &row)?;
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
    let secrets = desk.store().read(|db| integrations::secrets(db, &row.id))?;
    for secret in &secrets {
        desk.vault()
            .forget(&secret_name(&row.id, &secret.name))
            .await?;
    }
    desk.act(|db| {
        integrations::remove(db, &row.id)?;
        Ok((
            (),
            act(
                "integration.remove",
                &row,
                format!("{} secrets forgotten", secrets.len()),
            ),
        ))
    })?;
    for place in ["integrations", "links", "accounts", "events"] {
        desk.changed(place, None);
    }
    Ok(Nothing {})
}

/// How long an answer of [`provider_list`] is used again, in seconds.
const PROVIDERS_LAST: i64 = 600;

/// The providers an integration offers.
pub async fn provider_list(desk: &Desk, request: ProviderQuery) -> Result<ProviderPage> {
    let row = desk
        .store()
        .read(|db| integrations::find(db, &request.integration))?;
    let oldest = desk.now().plus_seconds(-PROVIDERS_LAST);
    let kept = desk
        .providers()
        .get(&row.id)
        .cloned()
        .filter(|page| page.at > oldest && !request.fresh);
    let page = match kept {
        Some(page) => page,
        None => {
            let line = Line::of(desk, row).await?;
            let (rows, learnt) = line.system.providers(&line.cx()).await?;
            let page = ProviderPage {
                rows,
                learnt: learnt.to_owned(),
                at: desk.now(),
            };
            desk.providers().insert(line.row.id.clone(), page.clone());
            page
        }
    };
    Ok(matching(page, &request.query))
}

fn matching(page: ProviderPage, query: &str) -> ProviderPage {
    let query = crate::store::query::fold(query.trim());
    let fits = |provider: &Provider| {
        let text = format!(
            "{} {} {}",
            provider.name,
            provider.key,
            provider.categories.join(" ")
        );
        crate::store::query::fold(&text).contains(&query)
    };
    let mut rows: Vec<Provider> = page.rows.into_iter().filter(fits).collect();
    rows.sort_by(|a, b| {
        (!a.enabled, a.name.to_lowercase()).cmp(&(!b.enabled, b.name.to_lowercase()))
    });
    rows.truncate(200);
    ProviderPage { rows, ..page }
}
