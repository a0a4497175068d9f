//! `backup`: creates, checks, restores.

use std::path::Path;

use linkdesk::{
    api,
    clock::{Clock, SystemClock},
    desk::Desk,
    error::{Error, Result},
    restore::{self, Restored},
    wire::{BackupCheck, BackupReport, BackupRequest, VaultReport, VaultState},
};
use serde::Serialize;

use crate::{args, out::Out, run, text::Text};

/// What everybody who carries a backup elsewhere has to know.
const KEYS: &str = "Keys are not in it. Restored where the vault does not have this desk's key, the lists can be read, \
                    but nothing can be changed, links do not open and the trail cannot be verified.";

/// `false`: the backup is not whole.
pub(crate) async fn run(command: args::Backup, desk: &Desk, out: &Out) -> Result<bool> {
    let report = match command {
        args::Backup::Create { file } => {
            let output = run::full(&file)?;
            api::backup_create(desk, BackupRequest { output }).await?
        }
        args::Backup::Check { file } | args::Backup::Restore { file } => {
            let path = run::full(&file)?;
            api::backup_check(desk, BackupCheck { path }).await?
        }
    };
    out.answer(&report, |text| told(text, &report))?;
    Ok(report.ok)
}

fn told(text: &mut Text, report: &BackupReport) {
    text.say(match report.ok {
        true => "The backup is whole.",
        false => "This is no backup that could be restored.",
    });
    let key = match report.key.as_str() {
        "own" => "this desk's",
        "other" => "another one",
        _ => "cannot be told: the vault is closed",
    };
    text.facts(&[
        ("File", report.path.clone()),
        ("Bytes", report.bytes.to_string()),
        ("Customers", report.customers.to_string()),
        ("Accounts", report.accounts.to_string()),
        ("Links", report.links.to_string()),
        ("Made with the key", key.to_owned()),
        ("Trail", report.trail.clone()),
        ("Detail", report.detail.clone()),
    ]);
    if report.ok {
        text.say(KEYS);
    }
}

/// The answer of a restore.
#[derive(Serialize)]
struct Answer {
    #[serde(flatten)]
    restored: Restored,
    /// How the vault stands to the desk that came back.
    vault: VaultReport,
    /// Why the restore is not in the trail; absent: it is.
    not_entered: Option<Error>,
}

/// Restores, then opens the desk that came back, so that its trail tells of it.
pub(crate) async fn restore(
    folder: &Path,
    file: &Path,
    open: impl AsyncFnOnce() -> Result<Desk>,
    out: &Out,
) -> Result<()> {
    let (folder, file) = (run::full(folder)?, run::full(file)?);
    let restored = restore::restore(Path::new(&folder), Path::new(&file), SystemClock.now())?;
    let desk = open().await?;
    let entered = api::backup_restored(&desk, Path::new(&file), &restored);
    let answer = Answer {
        vault: desk.vault_report(),
        not_entered: entered.err(),
        restored,
    };
    desk.close().await;
    out.answer(&answer, |text| {
        let Restored { path, kept } = &answer.restored;
        text.say(&format!("{} is restored.", path.display()));
        if let Some(kept) = kept {
            text.say(&format!("The file of before is {}.", kept.display()));
        }
        if answer.vault.state != VaultState::Ready {
            text.say(&format!("Its vault: {}", answer.vault.detail));
            text.say(KEYS);
        }
    })
}
