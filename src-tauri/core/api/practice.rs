//! The practice environment as the window plays it. The emulator is a stranger: everything goes over HTTP.

use std::collections::BTreeMap;

use serde::{Serialize, de::DeserializeOwned};
use url::Url;

use crate::{
    audit::Act,
    desk::Desk,
    error::{Code, Error, Result},
    http::{Call, Method, Never},
    practice::{Options, Practice},
    secret::Secret,
    store::{
        accounts, customers,
        integrations::{self, IntegrationRow},
    },
    wire::{
        CustomerDraft, Environment, Nothing, PracticeClock, PracticeComplete, PracticeDelivery,
        PracticeFault, PracticeOutcome, PracticeState, PracticeWebhook,
    },
};

use super::{customers::filled, integrations as integration, line::secret_name};

/// Accounts the demo begins with.
const DEMO_ACCOUNTS: u32 = 240;

/// Customers the demo begins with.
const DEMO_CUSTOMERS: u32 = 60;

/// Starts the built-in practice and fills the desk with its demo; a closed vault leaves that for later.
pub(super) async fn prepare(desk: &Desk) {
    // Every failure here shows at the place it concerns: the practice that does not answer, the integration without key.
    if desk.has_practice()
        && running(desk).await.is_ok()
        && desk.keys().is_ok()
        && let Ok(row) = own_integration(desk).await
    {
        let _ = demo(desk, &row).await;
    }
}

/// Where the running practice is controlled; starts it when it does not run yet.
async fn running(desk: &Desk) -> Result<Url> {
    if !desk.has_practice() {
        return Err(Error::new(
            Code::Unsupported,
            "No practice runs inside this desk; start one with `practice serve`.",
        ));
    }
    let mut slot = desk.practice().lock().await;
    if slot.is_none() {
        let options = Options {
            port: 0,
            accounts: DEMO_ACCOUNTS,
            seed: 1,
            speed: 1.0,
            rate_limit: true,
            snapshot: Some(desk.data_dir().join("practice.json")),
        };
        let started = Practice::start(options, desk.clock().clone(), desk.own_entropy()).await;
        *slot = Some(started.map_err(|error| {
            Error::new(
                Code::Network,
                format!("The practice cannot start: {error}."),
            )
        })?);
    }
    let practice = slot
        .as_ref()
        .ok_or_else(|| Error::new(Code::Internal, "The practice is gone."))?;
    address(&practice.hello().control_url)
}

fn address(text: &str) -> Result<Url> {
    let url = Url::parse(text).ok().filter(crate::http::is_loopback);
    url.ok_or_else(|| {
        Error::field(
            "control",
            "A practice is controlled at an address of this machine.",
        )
    })
}

/// Address of an emulated system inside this program.
pub(super) async fn base_url(desk: &Desk, system: &str) -> Result<String> {
    running(desk).await?;
    let slot = desk.practice().lock().await;
    let hello = slot.as_ref().map(Practice::hello);
    match (hello, system) {
        (Some(hello), "stackone") => Ok(hello.stackone.base_url),
        _ => Err(Error::new(
            Code::Unsupported,
            "The practice does not emulate this system.",
        )
        .of_system(system)),
    }
}

/// What a system's settings are in the practice of this run.
pub(super) async fn settings(desk: &Desk, _system: &str) -> Result<BTreeMap<String, String>> {
    running(desk).await?;
    Ok(BTreeMap::new())
}

/// The integration of the built-in practice, made on the first start; its keys follow the practice's own.
async fn own_integration(desk: &Desk) -> Result<IntegrationRow> {
    let slot = desk.practice().lock().await;
    let hello = slot.as_ref().map(Practice::hello);
    drop(slot);
    let hello = hello.ok_or_else(|| Error::new(Code::Internal, "The practice is gone."))?;
    let secrets = BTreeMap::from([
        ("api_key".to_owned(), Secret::new(hello.stackone.api_key)),
        (
            "webhook_secret".to_owned(),
            Secret::new(hello.stackone.webhook_secret),
        ),
    ]);
    let rows = desk
        .store()
        .read(|db| integrations::all(db, Some(Environment::Practice)))?;
    if let Some(row) = rows.into_iter().find(|row| row.built_in) {
        let stored = desk.vault().get(&secret_name(&row.id, "api_key")).await?;
        return match stored.is_some_and(|stored| stored.expose() == secrets["api_key"].expose()) {
            true => Ok(row),
            false => integration::save(desk, row, secrets, true).await,
        };
    }
    let row = IntegrationRow {
        id: desk.new_id("int_"),
        name: "StackOne practice".to_owned(),
        system: "stackone".to_owned(),
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
    };
    integration::save(desk, row, secrets, false).await
}

/// Reads the practice's accounts and enters some of their owners as customers, once.
async fn demo(desk: &Desk, row: &IntegrationRow) -> Result<()> {
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
        for (owner_id, name) in owners {
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

/// Tells the practice where its webhooks go, as one would in a dashboard.
pub(super) async fn connect_receiver(desk: &Desk) {
    #[derive(Serialize)]
    struct Endpoint {
        system: &'static str,
        url: String,
    }
    let port = desk.receiver_report().0;
    let Ok(rows) = desk
        .store()
        .read(|db| integrations::all(db, Some(Environment::Practice)))
    else {
        return;
    };
    let Some(row) = rows.into_iter().find(|row| row.built_in && port != 0) else {
        return;
    };
    let endpoint = Endpoint {
        system: "stackone",
        url: crate::inbox::webhook_url(port, &row.inbox),
    };
    if let Ok(control) = running(desk).await {
        // Without webhooks the watch still learns of every link.
        let _: Result<serde_json::Value> =
            call(desk, &control, Method::PUT, "endpoint", Some(&endpoint)).await;
    }
}

async fn call<T: DeserializeOwned>(
    desk: &Desk,
    control: &Url,
    method: Method,
    path: &str,
    body: Option<&impl Serialize>,
) -> Result<T> {
    let url = format!("{}/{path}", control.as_str().trim_end_matches('/'));
    let url = Url::parse(&url)
        .map_err(|_| Error::new(Code::Internal, "The practice's address is broken."))?;
    let mut call = Call::new(Never, method, url).calling("practice", "The practice");
    if let Some(body) = body {
        let body = serde_json::to_value(body);
        call =
            call.json(&body.map_err(|error| {
                Error::new(Code::Internal, format!("Cannot write JSON: {error}."))
            })?);
    }
    desk.http().send(call).await?.json()
}

/// How the practice stands.
pub async fn practice_state(desk: &Desk, _: Nothing) -> Result<PracticeState> {
    let control = running(desk).await?;
    call(desk, &control, Method::GET, "state", None::<&Nothing>).await
}

/// Plays the customer on a practice link.
pub async fn practice_complete(desk: &Desk, request: PracticeComplete) -> Result<PracticeOutcome> {
    #[derive(Serialize)]
    struct Play {
        url: String,
        outcome: String,
    }
    let control = match &request.control {
        Some(text) => address(text)?,
        None => running(desk).await?,
    };
    let outcome = if request.outcome.is_empty() {
        "linked"
    } else {
        &request.outcome
    };
    if !["linked", "declined", "error", "mfa"].contains(&outcome) {
        return Err(Error::field(
            "outcome",
            "One of linked, declined, error, mfa.",
        ));
    }
    let play = Play {
        outcome: outcome.to_owned(),
        url: request.url,
    };
    let answer = call(desk, &control, Method::POST, "complete", Some(&play)).await;
    desk.changed("practice", None);
    answer
}

/// Sends a webhook from the practice.
pub async fn practice_webhook(desk: &Desk, request: PracticeWebhook) -> Result<PracticeDelivery> {
    let control = running(desk).await?;
    connect_receiver(desk).await;
    call(desk, &control, Method::POST, "webhook", Some(&request)).await
}

/// Moves the practice's clock.
pub async fn practice_clock(desk: &Desk, request: PracticeClock) -> Result<PracticeState> {
    let control = running(desk).await?;
    call(desk, &control, Method::POST, "clock", Some(&request)).await
}

/// Switches a fault of the practice.
pub async fn practice_fault(desk: &Desk, request: PracticeFault) -> Result<PracticeState> {
    let control = running(desk).await?;
    call(desk, &control, Method::POST, "fault", Some(&request)).await
}

/// Puts the practice back to its beginning; what the desk knows of it stays until the next sync.
pub async fn practice_reset(desk: &Desk, _: Nothing) -> Result<PracticeState> {
    let control = running(desk).await?;
    let state = call(desk, &control, Method::POST, "reset", None::<&Nothing>).await?;
    // The reset makes new accounts; the desk's mirror follows at once.
    if desk.keys().is_ok() {
        let row = own_integration(desk).await?;
        super::sync::start(desk, &row)?;
        connect_receiver(desk).await;
    }
    Ok(state)
}
