//! The desk as a whole: state, vault, receiver.

use crate::{
    audit::Act,
    desk::Desk,
    error::{Code, Error, Result},
    inbox::Receiver,
    store::{accounts, customers, integrations, jobs, links, settings},
    wire::{
        DeskState, Environment, Nothing, PlaceCounts, ReceiverReport, ReceiverStart, Settings,
        VaultChoice, VaultKind,
    },
};

/// Everything the frame of the window shows.
pub async fn desk_state(desk: &Desk, _: Nothing) -> Result<DeskState> {
    let settings = desk.store().read(settings::read)?;
    let environment = settings.environment;
    let practice = environment == Environment::Practice;
    let counts = desk.store().read(|db| {
        let (accounts, accounts_need_you) = accounts::count(db, environment)?;
        Ok(PlaceCounts {
            links: links::count(db, environment)?,
            accounts,
            accounts_need_you,
            customers: customers::count(db, practice)?,
            integrations: u32::try_from(integrations::all(db, Some(environment))?.len())
                .unwrap_or(u32::MAX),
            jobs: jobs::open_count(db)?,
        })
    })?;
    Ok(DeskState {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        data_dir: desk.data_dir().display().to_string(),
        first_link_open: counts.links == 0,
        vault: desk.vault_report(),
        receiver: receiver_report(desk),
        counts,
        settings,
        backup: super::backup::state(desk)?,
        live_until: desk.live().until(desk.now()),
        now: desk.now(),
    })
}

fn receiver_report(desk: &Desk) -> ReceiverReport {
    let report = desk.receiver_report();
    ReceiverReport {
        on: report.0 != 0,
        port: report.0,
        detail: report.1.clone(),
    }
}

/// Opens the vault again, or takes another place for secrets.
pub async fn vault_open(desk: &Desk, request: VaultChoice) -> Result<DeskState> {
    let kind = request.kind;
    if kind == desk.vault_report().kind && request.passphrase.is_none() {
        desk.unlock().await;
    } else {
        desk.change_vault(kind, request.passphrase).await?;
    }
    desk.keys()?;
    if let Some(before) = desk.vault_moved() {
        desk.enter(|_| Ok(((), moved(before, kind))))?;
    }
    super::practice::prepare(desk).await;
    super::practice::connect_receiver(desk).await;
    desk.changed("desk", None);
    desk_state(desk, Nothing {}).await
}

fn moved(before: VaultKind, after: VaultKind) -> Act {
    Act {
        action: "vault.change",
        subject: format!("{after:?}").to_lowercase(),
        detail: format!("in place of {before:?}").to_lowercase(),
        environment: None,
    }
}

/// Starts the receiver, on another port when it listens already, and keeps the port.
pub async fn receiver_start(desk: &Desk, request: ReceiverStart) -> Result<DeskState> {
    listen(desk, request.port).await?;
    super::practice::connect_receiver(desk).await;
    let kept = Settings {
        receiver_port: request.port,
        receiver_on: true,
        ..desk.store().read(settings::read)?
    };
    super::settings::settings_set(desk, kept).await
}

/// Stops the receiver, and keeps it so; where that cannot be kept, it goes on listening.
pub async fn receiver_stop(desk: &Desk, _: Nothing) -> Result<DeskState> {
    let kept = Settings {
        receiver_on: false,
        ..desk.store().read(settings::read)?
    };
    super::settings::settings_set(desk, kept).await?;
    if let Some(receiver) = desk.receiver().lock().await.take() {
        receiver.stop().await;
    }
    *desk.receiver_report() = (0, String::new());
    desk.changed("desk", None);
    desk_state(desk, Nothing {}).await
}

async fn listen(desk: &Desk, port: u16) -> Result<u16> {
    let mut slot = desk.receiver().lock().await;
    if let Some(old) = slot.take() {
        old.stop().await;
    }
    let started = Receiver::start(desk.clone(), port).await.map_err(|error| {
        let sentence = format!(
            "Port {port} cannot be listened on: {error}. Choose another port; 0 takes any free one."
        );
        Error {
            field: Some("port".to_owned()),
            ..Error::new(Code::Conflict, sentence)
        }
    });
    let report = match &started {
        Ok(receiver) => (receiver.port(), String::new()),
        Err(error) => (0, error.message.clone()),
    };
    *desk.receiver_report() = report.clone();
    *slot = Some(started?);
    drop(slot);
    // A file that cannot be written now is tidied another time; deliveries say by themselves that it cannot.
    let _ = super::inbox::tidy(desk);
    Ok(report.0)
}

/// Starts the receiver for what cannot do without it, on the port of the settings or any free one.
pub(super) async fn start_receiver(desk: &Desk) -> Result<()> {
    let port = desk.store().read(settings::read)?.receiver_port;
    if listen(desk, port).await.is_err() {
        listen(desk, 0).await?;
    }
    desk.changed("desk", None);
    Ok(())
}

/// Starts the receiver as the settings say. A taken port is a state to show, and any free port serves meanwhile.
pub(super) async fn start_receiver_as_set(desk: &Desk) {
    let settings = desk.store().read(settings::read).unwrap_or_default();
    if settings.receiver_on && listen(desk, settings.receiver_port).await.is_err() {
        let why = desk.receiver_report().1.clone();
        if listen(desk, 0).await.is_ok() {
            desk.receiver_report().1 = why;
        }
    }
    desk.changed("desk", None);
}
