//! Webhooks as they are set up at a system. Their secret is the integration's: made here, kept in the vault, never shown.

use std::collections::BTreeMap;

use crate::{
    audit::Act,
    clock::random_id,
    desk::Desk,
    error::{Code, Error, Result},
    secret::Secret,
    systems::{System, Webhooks},
    wire::{Id, Nothing, RemoteId, Webhook, WebhookDraft},
};

use super::{draft::check_shape, integrations, line::Line, options::checked_fields};

/// The secret that signs what comes in.
const SECRET: &str = "webhook_secret";

/// Letters of a new secret; Smile takes at most 64.
const LETTERS: usize = 48;

fn webhooks(system: &'static dyn System) -> Result<&'static dyn Webhooks> {
    system.webhooks().ok_or_else(|| {
        let sentence = "Webhooks of this system are set up in its dashboard.";
        Error::new(Code::Unsupported, sentence).of_system(system.spec().id)
    })
}

/// All webhooks of an integration, as the system has them.
pub async fn webhook_list(desk: &Desk, request: Id) -> Result<Vec<Webhook>> {
    let line = Line::open(desk, &request.id).await?;
    let found = webhooks(line.system)?.list(&line.cx()).await?;
    let known = |one| mark(one, &line);
    Ok(found.into_iter().map(known).collect())
}

/// Says whether a webhook comes to this integration, by whatever tunnel.
fn mark(webhook: Webhook, line: &Line) -> Webhook {
    let end = format!("/in/{}", line.row.inbox);
    Webhook {
        here: webhook.url.trim_end_matches('/').ends_with(&end),
        ..webhook
    }
}

/// Sets a webhook up at the system. The secret is in the vault before the system knows it, so that no delivery comes that
/// could not be checked.
pub async fn webhook_create(desk: &Desk, request: WebhookDraft) -> Result<Webhook> {
    let line = Line::open(desk, &request.integration).await?;
    let webhooks = webhooks(line.system)?;
    let spec = line.system.spec();
    let values = checked_fields("A webhook", spec.webhook, request.values)?;
    desk.may_change(line.row.environment)?;
    let secret = secret(desk, &line).await?;
    let made = webhooks
        .create(&line.acting(desk)?, &values, &secret)
        .await?;
    enter(
        desk,
        &line,
        "webhook.add",
        &format!("{} {}", made.name, made.id),
    )?;
    Ok(mark(made, &line))
}

/// Takes a webhook down at the system.
pub async fn webhook_remove(desk: &Desk, request: RemoteId) -> Result<Nothing> {
    let line = Line::open(desk, &request.integration).await?;
    let webhooks = webhooks(line.system)?;
    webhooks.remove(&line.acting(desk)?, &request.id).await?;
    enter(desk, &line, "webhook.remove", &request.id)?;
    Ok(Nothing {})
}

/// The integration's secret, made where there is none yet.
async fn secret(desk: &Desk, line: &Line) -> Result<Secret> {
    let known = line.secrets().get(SECRET).filter(|one| !one.is_empty());
    if let Some(known) = known {
        // One from before such secrets were held against their field.
        check_shape(line.system.spec(), SECRET, known)?;
        return Ok(known.clone());
    }
    let fresh = Secret::new(random_id(desk.entropy(), "", LETTERS));
    let secrets = BTreeMap::from([(SECRET.to_owned(), fresh.clone())]);
    integrations::save(desk, line.row.clone(), secrets, true).await?;
    Ok(fresh)
}

fn enter(desk: &Desk, line: &Line, action: &'static str, subject: &str) -> Result<()> {
    desk.act(|_| {
        let act = Act {
            action,
            subject: subject.to_owned(),
            detail: format!("by {}", line.row.name),
            environment: Some(line.row.environment),
        };
        Ok(((), act))
    })?;
    desk.changed("integrations", Some(&line.row.id));
    Ok(())
}
