//! Opens the desk and hands the command on.

use std::{path::Path, sync::Arc};

use linkdesk::{
    clock::{SystemClock, SystemEntropy},
    desk::{Desk, DeskOptions, default_data_dir},
    error::{Code, Error, Result},
    http::proxy_of_environment,
    wire::{VaultKind, Verdict},
};

use crate::{
    account,
    args::{Args, Backup, Command, DeskCommand, Practice},
    audit, backup, call, customer, hub, inspect, integration, link, mail,
    out::Out,
    practice, receiver, secrets, sync,
};

/// Does what was asked. `false`: the answer is no; absent: it cannot be told.
pub(crate) async fn run(args: Args, out: &Out) -> Result<Option<bool>> {
    let folder = args.data_dir.unwrap_or_else(default_data_dir);
    let command = match args.command {
        Command::Practice(Practice::Serve(options)) => {
            practice::serve(options).await?;
            return Ok(Some(true));
        }
        Command::Practice(Practice::Complete(wish)) => {
            let desk = open(&folder, args.vault).await?;
            let played = practice::complete(wish, &desk, out).await;
            desk.close().await;
            return played.map(|()| Some(true));
        }
        Command::Desk(DeskCommand::Backup(Backup::Restore { file })) => {
            let open = async || open(&folder, args.vault).await;
            backup::restore(&folder, &file, open, out).await?;
            return Ok(Some(true));
        }
        Command::Desk(command) => command,
    };
    let desk = open(&folder, args.vault).await?;
    let answer = ask(command, &desk, out).await;
    desk.close().await;
    answer
}

async fn ask(command: DeskCommand, desk: &Desk, out: &Out) -> Result<Option<bool>> {
    match command {
        DeskCommand::Integration(command) => {
            return integration::run(command, desk, out).await.map(Some);
        }
        DeskCommand::Inspect(wish) => {
            return Ok(match inspect::run(wish, desk, out).await? {
                Verdict::Genuine => Some(true),
                Verdict::NotGenuine => Some(false),
                Verdict::CannotTell => None,
            });
        }
        DeskCommand::Customer(command) => customer::run(command, desk, out).await?,
        DeskCommand::Link(command) => link::run(command, desk, out).await?,
        DeskCommand::Mail(command) => mail::run(command, desk, out).await?,
        DeskCommand::Hub(wish) => hub::run(wish, desk, out).await?,
        DeskCommand::Sync { integration } => sync::run(integration, desk, out).await?,
        DeskCommand::Account(command) => account::run(command, desk, out).await?,
        DeskCommand::Receiver(command) => receiver::run(command, desk, out).await?,
        DeskCommand::Backup(command) => return backup::run(command, desk, out).await.map(Some),
        DeskCommand::Audit(command) => return audit::run(command, desk, out).await.map(Some),
        DeskCommand::Call { name, json_request } => {
            call::run(&name, &json_request, desk, out).await?
        }
    }
    Ok(Some(true))
}

/// The practice inside the window belongs to the window: a script is given the address of one that it serves.
async fn open(folder: &Path, vault: VaultKind) -> Result<Desk> {
    Desk::open(DeskOptions {
        data_dir: std::path::absolute(folder).map_err(|fault| file_fault(folder, &fault))?,
        vault,
        passphrase: secrets::passphrase(vault, folder)?,
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
        built_in_practice: false,
        live_guard: false,
        proxy: proxy_of_environment()?,
    })
    .await
}

/// Reads a file that the person named.
pub(crate) fn read(path: &Path) -> Result<String> {
    let bytes = std::fs::read(path).map_err(|fault| file_fault(path, &fault))?;
    String::from_utf8(bytes).map_err(|_| {
        let sentence = format!(
            "{} is not a text file in UTF-8. Save it as “CSV UTF-8” and try again.",
            path.display()
        );
        Error::new(Code::BadInput, sentence)
    })
}

/// A path as the core takes it: it does not depend on where the program was started.
pub(crate) fn full(path: &Path) -> Result<String> {
    let full = std::path::absolute(path).map_err(|fault| file_fault(path, &fault))?;
    Ok(full.display().to_string())
}

/// What went wrong with a file that the person named.
pub(crate) fn file_fault(path: &Path, fault: &std::io::Error) -> Error {
    let code = match fault.kind() {
        std::io::ErrorKind::NotFound => Code::NotFound,
        _ => Code::Disk,
    };
    Error::new(code, format!("{} cannot be used: {fault}.", path.display()))
}
