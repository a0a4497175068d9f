//! What the desk opens for itself in the built-in practice: an integration for every system it emulates, and the demo.

use std::collections::BTreeMap;

use crate::{
    audit::Act,
    desk::Desk,
    error::{Code, Error, Result},
    practice::{Hello, Practice},
    secret::Secret,
    store::{
        accounts, customers,
        integrations::{self, IntegrationRow},
    },
    wire::{CustomerDraft, Environment},
};

use super::{customers::filled, integrations as integration, line::secret_name, practice::running};

/// Customers the demo begins with.
const DEMO_CUSTOMERS: u32 = 60;

/// A system as the practice of this run emulates it.
struct Emulated {
    system: &'static str,
    /// What its integration is called.
    name: &'static str,
    base_url: String,
    settings: BTreeMap<String, String>,
    /// The one that calls are signed with stands first in the system's Spec.
    secrets: BTreeMap<String, Secret>,
}

fn texts<T, const N: usize>(
    pairs: [(&str, String); N],
    of: impl Fn(String) -> T,
) -> BTreeMap<String, T> {
    let named = pairs.into_iter();
    named
        .map(|(name, text)| (name.to_owned(), of(text)))
        .collect()
}

fn all(hello: Hello) -> [Emulated; 4] {
    let (stackone, stripe, smile) = (hello.stackone, hello.stripe, hello.smile);
    let test_link = stripe.app_test_link();
    [
        Emulated {
            system: "stackone",
            name: "StackOne practice",
            base_url: stackone.base_url,
            settings: BTreeMap::new(),
            secrets: texts(
                [
                    ("api_key", stackone.api_key),
                    ("webhook_secret", stackone.webhook_secret),
                ],
                Secret::new,
            ),
        },
        Emulated {
            system: "stripe-connect",
            name: "Stripe Connect practice",
            base_url: stripe.base_url.clone(),
            settings: texts(
                [
                    ("client_id", stripe.client_id),
                    ("connect_url", stripe.connect_url),
                ],
                |text| text,
            ),
            secrets: texts(
                [
                    ("secret_key", stripe.secret_key.clone()),
                    ("webhook_secret", stripe.webhook_secret.clone()),
                ],
                Secret::new,
            ),
        },
        Emulated {
            system: "stripe-apps",
            name: "Stripe Apps practice",
            base_url: stripe.base_url.clone(),
            settings: texts(
                [
                    ("link_template", test_link),
                    ("app_id", stripe.app_id),
                    ("app_client_id", stripe.app_client_id),
                    // Behind its other addresses the marketplace plays the Dashboard.
                    ("dashboard_url", stripe.marketplace_url.clone()),
                    ("marketplace_url", stripe.marketplace_url),
                ],
                |text| text,
            ),
            secrets: texts(
                [
                    ("secret_key", stripe.secret_key),
                    ("app_signing_secret", stripe.app_signing_secret),
                    ("webhook_secret", stripe.webhook_secret),
                ],
                Secret::new,
            ),
        },
        Emulated {
            system: "smile",
            name: "Smile practice",
            base_url: smile.base_url,
            settings: BTreeMap::new(),
            secrets: texts(
                [
                    ("api_key", smile.api_key),
                    ("api_secret", smile.api_secret),
                    ("webhook_secret", smile.webhook_secret),
                ],
                Secret::new,
            ),
        },
    ]
}

async fn emulated(desk: &Desk) -> Result<[Emulated; 4]> {
    running(desk).await?;
    let slot = desk.practice().lock().await;
    let hello = slot.as_ref().map(Practice::hello);
    hello
        .map(all)
        .ok_or_else(|| Error::new(Code::Internal, "The practice is gone."))
}

async fn of(desk: &Desk, system: &str) -> Result<Emulated> {
    let found = emulated(desk).await?;
    let found = found.into_iter().find(|one| one.system == system);
    found.ok_or_else(|| {
        Error::new(
            Code::Unsupported,
            "The practice does not emulate this system.",
        )
        .of_system(system)
    })
}

/// Address of an emulated system inside this program.
pub(super) async fn base_url(desk: &Desk, system: &str) -> Result<String> {
    Ok(of(desk, system).await?.base_url)
}

/// What a system's settings are in the practice of this run.
pub(super) async fn settings(desk: &Desk, system: &str) -> Result<BTreeMap<String, String>> {
    Ok(of(desk, system).await?.settings)
}

/// The integrations of the built-in practice, made on the first start; their keys follow the practice's own.
pub(super) async fn integrations(desk: &Desk) -> Result<Vec<IntegrationRow>> {
    let rows = desk
        .store()
        .read(|db| integrations::all(db, Some(Environment::Practice)))?;
    let mut own = Vec::new();
    for one in emulated(desk).await? {
        let known = rows
            .iter()
            .find(|row| row.built_in && row.system == one.system);
        own.push(kept(desk, one, known.cloned()).await?);
    }
    Ok(own)
}

async fn kept(desk: &Desk, one: Emulated, known: Option<IntegrationRow>) -> Result<IntegrationRow> {
    let Some(row) = known else {
        let row = fresh(desk, &one);
        return integration::save(desk, row, one.secrets, false).await;
    };
    for (name, secret) in &one.secrets {
        let stored = desk.vault().get(&secret_name(&row.id, name)).await?;
        if stored.is_none_or(|stored| stored.expose() != secret.expose()) {
            return integration::save(desk, row, one.secrets, true).await;
        }
    }
    Ok(row)
}

fn fresh(desk: &Desk, one: &Emulated) -> IntegrationRow {
    IntegrationRow {
        id: desk.new_id("int_"),
        name: one.name.to_owned(),
        system: one.system.to_owned(),
        environment: Environment::Practice,
        base_url: None,
        built_in: true,
        settings: BTreeMap::new(),
        inbox: crate::clock::random_id(desk.entropy(), "", 24),
        last_test: None,
        last_webhook_at: None,
        last_refusal_at: None,
        last_sync_at: None,
        events_until: None,
        created_at: desk.now(),
    }
}

/// Reads the practice's accounts and enters some of their owners as customers, once.
pub(super) async fn demo(desk: &Desk, row: &IntegrationRow) -> Result<()> {
    if desk.store().read(|db| accounts::count_of(db, &row.id))? > 0 {
        return Ok(());
    }
    let job = super::sync::start(desk, row)?;
    super::jobs::job_wait(desk, &job.id).await?;
    let owners = desk
        .store()
        .read(|db| accounts::owners(db, &row.id, DEMO_CUSTOMERS))?;
    desk.act(|db| {
        let mut count = 0;
        for (owner_id, name) in owners.into_iter().filter(|(id, _)| !id.is_empty()) {
            if customers::find(db, &owner_id)?.is_none() {
                let draft = CustomerDraft {
                    email: format!("{owner_id}@customer.example"),
                    owner_id,
                    name,
                    ..CustomerDraft::default()
                };
                customers::save(db, &filled(desk, draft, None), true)?;
                count += 1;
            }
        }
        let act = Act {
            action: "practice.demo",
            subject: row.name.clone(),
            detail: format!("{count} customers"),
            environment: Some(Environment::Practice),
        };
        Ok(((), act))
    })?;
    desk.changed("customers", None);
    Ok(())
}
