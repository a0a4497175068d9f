//! The practice environment as the window plays it. The emulator is a stranger: everything goes over HTTP.

use serde::{Serialize, de::DeserializeOwned};
use url::Url;

use crate::{
    desk::Desk,
    error::{Code, Error, Result},
    http::{Call, Method, Never},
    practice::{Options, Practice},
    store::integrations,
    wire::{
        Environment, Nothing, PracticeClock, PracticeComplete, PracticeDelivery, PracticeFault,
        PracticeOutcome, PracticeState, PracticeWebhook,
    },
};

use super::emulated;

/// Accounts the demo begins with, at each system.
const DEMO_ACCOUNTS: u32 = 240;

/// Starts the built-in practice and fills the desk with its demo; a closed vault leaves that for later.
pub(super) async fn prepare(desk: &Desk) {
    // Every failure here shows at the place it concerns: the practice that does not answer, the integration without key.
    if desk.has_practice()
        && running(desk).await.is_ok()
        && desk.keys().is_ok()
        && let Ok(rows) = emulated::integrations(desk).await
    {
        for row in rows {
            let _ = emulated::demo(desk, &row).await;
        }
    }
}

/// Where the running practice is controlled; starts it when it does not run yet.
pub(super) async fn running(desk: &Desk) -> Result<Url> {
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

/// Tells the practice where the webhooks of every system go, as one would in a dashboard.
pub(super) async fn connect_receiver(desk: &Desk) {
    #[derive(Serialize)]
    struct Endpoint {
        system: String,
        url: String,
    }
    let port = desk.receiver_report().0;
    let Ok(rows) = desk
        .store()
        .read(|db| integrations::all(db, Some(Environment::Practice)))
    else {
        return;
    };
    for row in rows.into_iter().filter(|row| row.built_in && port != 0) {
        let endpoint = Endpoint {
            system: row.system,
            url: crate::inbox::webhook_url(port, &row.inbox),
        };
        if let Ok(control) = running(desk).await {
            // Without webhooks the watch still learns of every link.
            let _: Result<serde_json::Value> =
                call(desk, &control, Method::PUT, "endpoint", Some(&endpoint)).await;
        }
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
        for row in emulated::integrations(desk).await? {
            super::sync::start(desk, &row)?;
        }
        connect_receiver(desk).await;
    }
    Ok(state)
}
