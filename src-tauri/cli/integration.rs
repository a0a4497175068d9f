//! `integration`: adds, lists, tests, removes.

use linkdesk::{
    api,
    desk::Desk,
    error::{Error, Result},
    wire::{BounceRequest, Id, Integration, IntegrationDraft, IntegrationQuery, Nothing},
};
use serde_json::json;

use crate::{
    args,
    out::Out,
    secrets,
    text::{Text, when_known, word},
};

/// `false`: the tested key does not work.
pub(crate) async fn run(command: args::Integration, desk: &Desk, out: &Out) -> Result<bool> {
    match command {
        args::Integration::Add {
            system,
            name,
            environment,
            base_url,
            settings,
        } => {
            let specs = api::system_list(desk, Nothing {}).await?;
            let spec = specs.iter().find(|spec| spec.id == system);
            let draft = IntegrationDraft {
                id: None,
                secrets: secrets::of_integration(spec)?,
                settings: settings.set.into_iter().collect(),
                system,
                name,
                environment,
                base_url,
            };
            add(draft, desk, out).await?;
        }
        args::Integration::List => list(desk, out).await?,
        args::Integration::Test { name } => return test(&name, desk, out).await,
        args::Integration::BouncePage {
            name,
            output,
            language,
        } => {
            let request = BounceRequest {
                integration: name,
                language: language.unwrap_or_default(),
                output: output.map_or_else(String::new, |path| path.display().to_string()),
            };
            let made = api::bounce_page(desk, request).await?;
            out.answer(&made, |text| {
                text.say(&made.path);
                text.say(&made.registration);
            })?;
        }
        args::Integration::Remove { name } => remove(&name, desk, out).await?,
    }
    Ok(true)
}

async fn add(draft: IntegrationDraft, desk: &Desk, out: &Out) -> Result<()> {
    let made = api::integration_save(desk, draft).await?;
    let answer = json!({
        "id": made.id,
        "name": made.name,
        "system": made.system,
        "environment": made.environment,
    });
    out.answer(&answer, |text| {
        text.say(&format!(
            "Added “{}” ({}, {}).",
            made.name,
            made.system,
            word(made.environment)
        ));
        let absent = |report: &&linkdesk::wire::SecretReport| !report.present;
        for report in made.secrets.iter().filter(absent) {
            text.say(&format!("It has no {} yet.", report.name));
        }
    })
}

async fn list(desk: &Desk, out: &Out) -> Result<()> {
    let rows = api::integration_list(desk, IntegrationQuery::default()).await?;
    let answer = json!({ "rows": rows, "next": null, "total": rows.len() });
    out.answer(&answer, |text| table(text, &rows))
}

fn table(text: &mut Text, rows: &[Integration]) {
    let cells = rows.iter().map(|row| {
        let key = row.secrets.iter().find(|secret| secret.present);
        let tested = row
            .last_test
            .as_ref()
            .map(|test| if test.ok { "works" } else { "does not work" });
        [
            row.name.clone(),
            row.system.clone(),
            word(row.environment),
            key.map_or_else(String::new, |key| {
                format!("{} …{}", key.name, key.last_four)
            }),
            tested.unwrap_or_default().to_owned(),
            row.accounts.to_string(),
            when_known(row.last_sync_at),
            row.id.clone(),
        ]
    });
    let cells: Vec<_> = cells.collect();
    if cells.is_empty() {
        text.say("No integration yet; `integration add` makes one.");
    }
    text.table(
        [
            "Name",
            "System",
            "Environment",
            "Key",
            "Last test",
            "Accounts",
            "Last sync",
            "Id",
        ],
        &cells,
    );
}

async fn test(name: &str, desk: &Desk, out: &Out) -> Result<bool> {
    let id = named(name, desk).await?.id;
    let report = api::integration_test(desk, Id { id }).await?;
    out.answer(&report, |text| {
        text.say(&report.detail);
        text.facts(&[("Request id", report.request_id.clone().unwrap_or_default())]);
    })?;
    Ok(report.ok)
}

async fn remove(name: &str, desk: &Desk, out: &Out) -> Result<()> {
    let found = named(name, desk).await?;
    api::integration_remove(
        desk,
        Id {
            id: found.id.clone(),
        },
    )
    .await?;
    let answer = json!({ "id": found.id, "name": found.name, "removed": true });
    out.answer(&answer, |text| {
        text.say(&format!("Removed “{}” and its secrets.", found.name))
    })
}

/// The integration of that name or id.
async fn named(name: &str, desk: &Desk) -> Result<Integration> {
    let rows = api::integration_list(desk, IntegrationQuery::default()).await?;
    rows.into_iter()
        .find(|row| row.name == name || row.id == name)
        .ok_or_else(|| Error::not_found("integration", name))
}
