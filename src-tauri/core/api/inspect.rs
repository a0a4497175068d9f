//! Verify: says of anything pasted what it is, whether it is genuine, and why.
//!
//! Nothing pasted is kept, and no check repeats it: the trail names only what kind of thing it was.

use std::borrow::Cow;

use base64::{Engine, engine::general_purpose::STANDARD};
use rusqlite::Connection;

use crate::{
    audit::Act,
    desk::Desk,
    error::{Code, Error, Result},
    inbox,
    secret::Secret,
    store::{
        accounts, events,
        integrations::{self, IntegrationRow},
        links,
    },
    systems::{
        self, Verified,
        inspect::{Inspected, Pasted, check},
    },
    texts::Texts,
    wire::{
        Check,
        CheckResult::{Fail, Pass, Skip, Warn},
        InspectRequest, Inspection, Verdict,
    },
};

use super::{callback, line, make::context};

/// The longest text that is looked at, in bytes; webhooks and copied requests are far shorter.
const LONGEST: usize = 1 << 20;

/// The longest text that may be an id, an address or a key.
const ONE_WORD: usize = 4096;

/// Says of anything pasted what it is, whether it is genuine, and why.
pub async fn inspect(desk: &Desk, request: InspectRequest) -> Result<Inspection> {
    let bytes = bytes(&request)?;
    if bytes.len() > LONGEST {
        return Err(Error::field("text", "At most one megabyte."));
    }
    let chosen = match request.integration.as_deref().map(str::trim) {
        None | Some("") => None,
        Some(name) => Some(desk.store().read(|db| integrations::find(db, name))?),
    };
    let pasted = inbox::inspect::read(&bytes, &request.headers);
    let mut found = match own(desk, &pasted)? {
        Some(found) => found,
        None => match callback::look(desk, &pasted, chosen.as_ref()).await? {
            Some(found) => found,
            None => foreign(desk, &pasted, chosen).await?,
        },
    };
    let texts = Texts::of("en");
    for check in &mut found.checks {
        let word = result_word(check);
        check.detail = texts.filled(&format!("inspect-{}-{word}", check.name), &check.values);
    }
    note(desk, &found)?;
    Ok(found)
}

/// What was pasted, byte for byte.
fn bytes(request: &InspectRequest) -> Result<Cow<'_, [u8]>> {
    match request.base64.as_deref() {
        None | Some("") => Ok(Cow::Borrowed(request.text.as_bytes())),
        Some(_) if !request.text.is_empty() => {
            Err(Error::field("base64", "Either the text or its bytes."))
        }
        Some(encoded) => {
            let decoded = STANDARD.decode(encoded.trim());
            decoded
                .map(Cow::Owned)
                .map_err(|_| Error::field("base64", "This is not Base64."))
        }
    }
}

fn result_word(check: &Check) -> &'static str {
    match check.result {
        Pass => "pass",
        Fail => "fail",
        Warn => "warn",
        Skip => "skip",
    }
}

fn note(desk: &Desk, found: &Inspection) -> Result<()> {
    // Looking changes nothing: it works with a closed vault too, and then nothing can be entered.
    if desk.keys().is_err() {
        return Ok(());
    }
    let verdict = match found.verdict {
        Verdict::Genuine => "genuine",
        Verdict::NotGenuine => "not genuine",
        Verdict::CannotTell => "cannot tell",
    };
    desk.act(|_| {
        let act = Act {
            action: "text.inspect",
            subject: found.kind.clone(),
            detail: verdict.to_owned(),
            environment: None,
        };
        Ok(((), act))
    })
}

pub(super) fn inspection(kind: &str, verdict: Verdict, checks: Vec<Check>) -> Inspection {
    Inspection {
        kind: kind.to_owned(),
        verdict,
        checks,
        next: Vec::new(),
        integration: None,
        account: None,
        link: None,
        environment: None,
    }
}

/// What this desk itself has made or keeps: a link or its address, an account, a secret.
fn own(desk: &Desk, pasted: &Pasted) -> Result<Option<Inspection>> {
    let text = pasted.text.as_str();
    if text.is_empty() || text.len() > ONE_WORD || text.contains(char::is_whitespace) {
        return Ok(None);
    }
    let id = match text.starts_with("http") {
        true => address(desk, text)?,
        false => Some(text.to_owned()),
    };
    let found = desk.store().read(|db| match id {
        Some(id) => Ok(match links::get(db, &id) {
            Ok(record) => Some(of_link(&record.link)),
            Err(_) => of_account(db, &id)?,
        }),
        None => Ok(None),
    })?;
    match found {
        Some(found) => Ok(Some(found)),
        None => saved_secret(desk, text),
    }
}

/// The link with that address. Addresses rest sealed, so that each has to be opened: some hundred thousand a second.
fn address(desk: &Desk, text: &str) -> Result<Option<String>> {
    let Ok(keys) = desk.keys() else {
        return Ok(None);
    };
    desk.store().read(|db| {
        links::sealed(db, |id, url| {
            let opened = keys.sealer.open(&context(id, "url"), url);
            opened.is_ok_and(|url| url.expose() == text)
        })
    })
}

pub(super) fn of_link(link: &crate::wire::Link) -> Inspection {
    let made = check("link", Pass)
        .with("customer", &link.customer_name)
        .with("integration", &link.integration_name);
    let open = link.state.is_open();
    let state = check("state", if open { Pass } else { Warn });
    let mut found = inspection("link", Verdict::Genuine, vec![made, state]);
    found.next = [if open { "show-link" } else { "new-link" }.to_owned()].into();
    found.integration = Some(link.integration.clone());
    found.account.clone_from(&link.account);
    found.link = Some(link.id.clone());
    found.environment = Some(link.environment);
    found
}

fn of_account(db: &Connection, id: &str) -> Result<Option<Inspection>> {
    let account = match accounts::get(db, id) {
        Ok(record) => record.account,
        Err(error) if error.code == Code::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let belongs = check("owner", Pass)
        .with("owner", &account.owner_name)
        .with("integration", &account.integration_name);
    let mut found = inspection("account", Verdict::Genuine, vec![belongs]);
    found.next.push("show-account".to_owned());
    found.integration = Some(account.integration);
    found.environment = Some(account.environment);
    found.account = Some(account.id);
    Ok(Some(found))
}

/// A secret that some integration keeps, known by its fingerprint; its shape is for the systems to tell.
fn saved_secret(desk: &Desk, text: &str) -> Result<Option<Inspection>> {
    let Ok(keys) = desk.keys() else {
        return Ok(None);
    };
    let secret = Secret::new(text);
    let saved = desk
        .store()
        .read(|db| integrations::secret_of(db, &keys.fingerprint(&secret)))?;
    Ok(saved.map(|(integration, name)| {
        let kind = match name.as_str() {
            "api_key" => "api-key",
            _ => "secret",
        };
        let saved = check("saved", Pass)
            .with("field", name)
            .with("integration", &integration.name);
        let mut found = inspection(kind, Verdict::Genuine, vec![saved]);
        found.integration = Some(integration.id);
        found.environment = Some(integration.environment);
        found
    }))
}

/// What some system says it is: held against the chosen integration, or against each until one fits.
pub(super) async fn foreign(
    desk: &Desk,
    pasted: &Pasted,
    chosen: Option<IntegrationRow>,
) -> Result<Inspection> {
    let rows = desk.store().read(|db| integrations::all(db, None))?;
    let mut best: Option<(Inspected, Option<IntegrationRow>)> = None;
    for system in systems::ALL {
        let id = system.spec().id;
        let Some(bare) = system.inspect(pasted, &Default::default(), desk.now()) else {
            continue;
        };
        let mut tried = Vec::new();
        for row in rows.iter().filter(|row| row.system == id) {
            // A vault that is closed leaves the signature unchecked; the rest can be told all the same.
            let secrets = line::secrets(desk, row).await.unwrap_or_default();
            let told = system.inspect(pasted, &secrets, desk.now());
            tried.extend(told.map(|told| (told, Some(row.clone()))));
        }
        let told = judged(bare, tried, chosen.as_ref());
        // Of two systems that judge alike, the one that can say more about it knows it better.
        let weight = |one: &Inspected| (one.verdict, std::cmp::Reverse(one.checks.len()));
        let better = |best: &(Inspected, _)| weight(&told.0) < weight(&best.0);
        if best.as_ref().is_none_or(better) {
            best = Some(told);
        }
    }
    match best {
        Some((told, row)) => desk.store().read(|db| shown(db, told, row)),
        None => Ok(unknown()),
    }
}

fn unknown() -> Inspection {
    let mut found = inspection("unknown", Verdict::CannotTell, vec![check("kind", Skip)]);
    found.next.push("paste-whole".to_owned());
    found
}

/// The answer of the integration that matters: the chosen one, else the one whose secret fits, else the first that
/// could be held against it.
fn judged(
    bare: Inspected,
    tried: Vec<(Inspected, Option<IntegrationRow>)>,
    chosen: Option<&IntegrationRow>,
) -> (Inspected, Option<IntegrationRow>) {
    let is_chosen = |row: &Option<IntegrationRow>| {
        chosen.is_some_and(|chosen| row.as_ref().is_some_and(|row| row.id == chosen.id))
    };
    let fitting = |(told, _): &&(Inspected, Option<IntegrationRow>)| {
        told.kind == "webhook" && told.verdict == Verdict::Genuine
    };
    let other = tried
        .iter()
        .filter(|(_, row)| !is_chosen(row))
        .find(fitting)
        .and_then(|(_, row)| row.as_ref().map(|row| row.name.clone()));
    let mut sorted = tried;
    sorted.sort_by_key(|(told, row)| (chosen.is_some() && !is_chosen(row), told.verdict));
    let Some((mut told, row)) = sorted.into_iter().next() else {
        return (bare, None);
    };
    let is_webhook = told.kind == "webhook";
    if let Some(other) = other.filter(|_| is_webhook && told.verdict != Verdict::Genuine) {
        told.checks
            .push(check("other", Warn).with("integration", other));
        told.next.insert(0, "choose-other");
    }
    let row = row.filter(|_| is_webhook);
    if let Some(row) = &row {
        for check in &mut told.checks {
            check
                .values
                .entry("integration".to_owned())
                .or_insert_with(|| row.name.clone());
        }
    }
    (told, row)
}

/// What the desk knows of the event besides: whether it came before, and whose account it is.
fn shown(db: &Connection, told: Inspected, row: Option<IntegrationRow>) -> Result<Inspection> {
    let mut found = inspection(told.kind, told.verdict, told.checks);
    found.next = told.next.into_iter().map(str::to_owned).collect();
    if found.kind == "api-key" {
        found.checks.push(check("saved", Warn));
        found.next.push("add-integration".to_owned());
    }
    if found.kind == "auth-link" && found.verdict == Verdict::CannotTell {
        found.checks.push(check("link", Warn));
    }
    if let (Some(event), Some(row)) = (&told.event, &row) {
        known(db, &mut found, event, row)?;
    }
    found.environment = row.as_ref().map(|row| row.environment);
    let genuine = found.verdict == Verdict::Genuine;
    found.integration = row.filter(|_| genuine).map(|row| row.id);
    Ok(found)
}

fn known(
    db: &Connection,
    found: &mut Inspection,
    event: &Verified,
    row: &IntegrationRow,
) -> Result<()> {
    let fresh = events::is_new(db, &row.id, &event.dedupe_key)?;
    found
        .checks
        .push(check("repeated", if fresh { Pass } else { Warn }));
    let Some(remote_id) = &event.account else {
        return Ok(());
    };
    match accounts::by_remote(db, &row.id, remote_id)? {
        Some(record) => {
            let account = record.account;
            let belongs = check("owner", Pass)
                .with("owner", account.owner_name)
                .with("integration", account.integration_name);
            found.checks.push(belongs);
            found.next.push("show-account".to_owned());
            found.account = Some(account.id);
        }
        None => found
            .checks
            .push(check("owner", Warn).with("account", remote_id)),
    }
    Ok(())
}
