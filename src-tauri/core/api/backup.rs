//! Backups: made, looked at, and told of. What restores one is [`crate::restore`], since no desk may be open then.
//!
//! A backup changes nothing that a person works with, so that it enters no trail and also works while the vault is
//! closed, as it may be for a script at night.

use std::{
    fs,
    path::{Path, PathBuf},
};

use tokio::task::spawn_blocking;

use crate::{
    audit::{self, Act},
    desk::Desk,
    error::{Code, Error, Result},
    folder::BACKUPS,
    restore::Restored,
    store::{
        backup::{self, Content},
        settings,
    },
    wire::{BackupCheck, BackupReport, BackupRequest, BackupState, LastBackup},
};

/// Copies the desk's file as it is at one moment, reads the copy through, and notes how it went.
pub async fn backup_create(desk: &Desk, request: BackupRequest) -> Result<BackupReport> {
    let path = target(desk, &request.output)?;
    let made = make(desk, &path).await;
    let last = LastBackup {
        at: desk.now(),
        ok: made.as_ref().is_ok_and(|report| report.ok),
        path: path.display().to_string(),
        bytes: made.as_ref().map_or(0, |report| report.bytes),
        detail: match &made {
            Ok(report) => report.detail.clone(),
            Err(error) => error.message.clone(),
        },
    };
    desk.store().write(|db| settings::note_backup(db, &last))?;
    desk.changed("desk", None);
    made
}

async fn make(desk: &Desk, path: &Path) -> Result<BackupReport> {
    // Also a symbolic link that leads nowhere yet: what it names would be made with anybody's rights.
    if path.is_symlink() || path.exists() {
        let sentence = format!(
            "{} is there already and is not overwritten.",
            path.display()
        );
        return Err(Error {
            code: Code::Conflict,
            ..Error::field("output", sentence)
        });
    }
    let (copied, to) = (desk.clone(), path.to_owned());
    let copy = spawn_blocking(move || copied.store().copy(&to)).await;
    copy.map_err(cut_off)?.map_err(|error| Error {
        field: Some("output".to_owned()),
        ..error
    })?;
    look(desk, path.to_owned()).await
}

/// Says whether a file is a whole backup, what is in it, and whether this desk has its key.
pub async fn backup_check(desk: &Desk, request: BackupCheck) -> Result<BackupReport> {
    let path = PathBuf::from(&request.path);
    if !path.is_file() {
        let sentence = format!("There is no file {}.", path.display());
        return Err(Error {
            code: Code::NotFound,
            ..Error::field("path", sentence)
        });
    }
    look(desk, path).await
}

async fn look(desk: &Desk, path: PathBuf) -> Result<BackupReport> {
    let desk = desk.clone();
    spawn_blocking(move || judge(&desk, &path))
        .await
        .map_err(cut_off)
}

fn cut_off(error: tokio::task::JoinError) -> Error {
    Error::new(Code::Internal, format!("The backup was cut off: {error}."))
}

/// A file that cannot be read is a bad backup and no failure of the question.
fn judge(desk: &Desk, path: &Path) -> BackupReport {
    let mut report = BackupReport {
        ok: false,
        path: path.display().to_string(),
        bytes: fs::metadata(path).map_or(0, |file| file.len()),
        form: 0,
        customers: 0,
        accounts: 0,
        links: 0,
        key: "closed".to_owned(),
        trail: "unknown".to_owned(),
        detail: String::new(),
    };
    if let Err(error) = fill(desk, path, &mut report) {
        report.ok = false;
        report.detail = error.message;
    }
    report
}

fn fill(desk: &Desk, path: &Path, report: &mut BackupReport) -> Result<()> {
    let db = backup::open(path)?;
    let Content {
        form,
        flaw,
        key,
        rows,
    } = backup::content(&db)?;
    report.form = form;
    [report.customers, report.accounts, report.links] = rows;
    report.ok = flaw.is_none();
    report.detail = flaw.unwrap_or_default();
    let Ok(keys) = desk.keys() else {
        return Ok(());
    };
    if !report.ok || key != desk.store().read(settings::desk_key)? {
        report.key = "other".to_owned();
        return Ok(());
    }
    report.key = "own".to_owned();
    let verdict = audit::verify(&db, &keys.chain, None)?;
    report.trail = if verdict.ok { "whole" } else { "broken" }.to_owned();
    if !verdict.ok {
        report.ok = false;
        report.detail = verdict.detail;
    }
    Ok(())
}

/// The file as wished, or one with a name of its own in the folder for backups.
fn target(desk: &Desk, output: &str) -> Result<PathBuf> {
    if !output.is_empty() {
        return Ok(PathBuf::from(output));
    }
    let moment = desk.now().to_string().replace([':', '.'], "-");
    Ok(folder(desk)?.join(format!("linkdesk-{moment}.sqlite")))
}

/// The folder of the settings, or the one beside the data.
fn folder(desk: &Desk) -> Result<PathBuf> {
    let wanted = desk.store().read(settings::read)?.backup_dir;
    Ok(match wanted.is_empty() {
        true => desk.data_dir().join(BACKUPS),
        false => PathBuf::from(wanted),
    })
}

/// Where backups go, and how the last one went.
pub(super) fn state(desk: &Desk) -> Result<BackupState> {
    Ok(BackupState {
        dir: folder(desk)?.display().to_string(),
        last: desk.store().read(settings::last_backup)?,
    })
}

/// Enters in the trail of a restored desk where it came from. The entry needs the key the desk was made with: without
/// it the vault says why, and nothing is entered.
pub fn backup_restored(desk: &Desk, from: &Path, restored: &Restored) -> Result<()> {
    let kept = restored.kept.as_ref();
    let kept = kept.map_or("there was no file before".to_owned(), |kept| {
        format!("the file of before is {}", kept.display())
    });
    let act = Act {
        action: "backup.restore",
        subject: from.display().to_string(),
        detail: kept,
        environment: None,
    };
    desk.enter(|_| Ok(((), act)))
}
