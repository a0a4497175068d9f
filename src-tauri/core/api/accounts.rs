//! Accounts: list, read, check, disconnect, logs.

use rusqlite::Transaction;

use crate::{
    audit::Act,
    desk::Desk,
    error::{Code, Error, Result},
    store::{
        accounts::{self, AccountRecord},
        events, links,
    },
    systems::{self, Found, spec::Spec},
    wire::{
        Account, AccountDetail, AccountLogs, AccountPage, AccountQuery, AccountRows, AccountTotals,
        Disconnect, Environment, Id, PageRequest, Source, Status,
    },
};

use super::{diagnose, kept::Clocks, line::Line, reasons::Teller};

/// A page of accounts with counts over the whole result, of one moment.
pub async fn account_list(desk: &Desk, request: PageRequest) -> Result<AccountPage> {
    let clocks = Clocks::of(desk).await?;
    desk.store().read(|db| {
        let AccountRows { mut rows, next } = accounts::page(db, &request)?;
        rows.iter_mut().for_each(|row| clocks.count(row));
        Teller::of(db)?.rows(db, &mut rows)?;
        let AccountTotals { total, counts } = accounts::totals(db, &request.query)?;
        Ok(AccountPage {
            rows,
            next,
            total,
            counts,
        })
    })
}

/// A page of accounts alone, for who is typing.
pub async fn account_rows(desk: &Desk, request: PageRequest) -> Result<AccountRows> {
    let clocks = Clocks::of(desk).await?;
    desk.store().read(|db| {
        let mut page = accounts::page(db, &request)?;
        page.rows.iter_mut().for_each(|row| clocks.count(row));
        Teller::of(db)?.rows(db, &mut page.rows)?;
        Ok(page)
    })
}

/// The counts of the whole result, without its rows.
pub async fn account_counts(desk: &Desk, request: AccountQuery) -> Result<AccountTotals> {
    desk.store().read(|db| accounts::totals(db, &request.query))
}

/// An account with all that is known of it.
pub async fn account_show(desk: &Desk, request: Id) -> Result<AccountDetail> {
    let mut record = desk.store().read(|db| accounts::get(db, &request.id))?;
    Clocks::of(desk).await?.count(&mut record.account);
    show(desk, record).await
}

async fn show(desk: &Desk, mut record: AccountRecord) -> Result<AccountDetail> {
    let (link, timeline) = desk.store().read(|db| {
        let teller = Teller::of(db)?;
        teller.all(&mut record);
        let link = links::of_account(db, &record.account.id)?;
        let timeline = events::of_account(
            db,
            &record.account.id,
            link.as_ref().map(|link| link.id.as_str()),
        )?;
        Ok((link, timeline))
    })?;
    let system = systems::find(&record.account.system)?;
    let mut diagnoses = diagnose::account(&record, link.as_ref(), desk.now());
    if record.account.status != Status::Disconnected {
        for told in super::grants::of_account(desk, &record.account).await? {
            if diagnoses.iter().all(|one| one.key != told.key) {
                diagnoses.push(told);
            }
        }
    }
    Ok(AccountDetail {
        diagnoses,
        dashboard_url: system.dashboard_url(&record.account.remote_id, record.account.environment),
        acts_by: acts_by(system.spec(), &record.account),
        relinks: system.spec().offers.relink && system.relinks(&record.account.kind),
        account: record.account,
        reasons: record.reasons,
        timeline,
        link,
        raw: record.raw,
    })
}

/// An account that is gone lets nobody act for it any more.
fn acts_by(spec: &Spec, account: &Account) -> String {
    match (spec.account_header, account.status) {
        ("", _) | (_, Status::Disconnected) => String::new(),
        (header, _) => format!("{header}: {}", account.remote_id),
    }
}

/// Reads an account anew from its system.
pub async fn account_recheck(desk: &Desk, request: Id) -> Result<AccountDetail> {
    let record = desk.store().read(|db| accounts::get(db, &request.id))?;
    let line = Line::open(desk, &record.account.integration).await?;
    read_again(desk, &line, &record.account.remote_id, Source::Poll).await?;
    account_show(
        desk,
        Id {
            id: record.account.id,
        },
    )
    .await
}

/// Reads one account from the system and takes it in; answers whether it exists there.
pub(super) async fn read_again(
    desk: &Desk,
    line: &Line,
    remote_id: &str,
    source: Source,
) -> Result<bool> {
    let found = line.account(desk, remote_id).await?;
    desk.enter(|db| {
        let act = take_in(db, desk, line, remote_id, found.as_ref(), source)?;
        Ok(((), act))
    })?;
    desk.changed("accounts", None);
    Ok(found.is_some())
}

/// Takes in what the system said of one account; absent: it does not exist there.
pub(super) fn take_in(
    db: &Transaction<'_>,
    desk: &Desk,
    line: &Line,
    remote_id: &str,
    found: Option<&Found>,
    source: Source,
) -> Result<Act> {
    let learning = line.learning(desk, source);
    match found {
        Some(found) => drop(learning.take(db, std::slice::from_ref(found))?),
        None => {
            if let Some(record) = accounts::by_remote(db, &line.row.id, remote_id)? {
                learning.gone(db, &record, "404")?;
            }
        }
    }
    Ok(Act {
        action: "account.read",
        subject: remote_id.to_owned(),
        detail: found.map_or("gone at the system".to_owned(), |found| {
            format!("status {}", found.raw_status)
        }),
        environment: Some(line.row.environment),
    })
}

/// What a person confirms a disconnect with: in live the owner's name, or what else tells the account from others.
pub fn disconnect_word(account: &Account) -> &str {
    if account.environment != Environment::Live {
        return "yes";
    }
    let names = [&account.owner_name, &account.owner_id, &account.remote_id];
    let mut names = names.into_iter().map(|name| name.trim());
    names.find(|name| !name.is_empty()).unwrap_or("yes")
}

/// Whether a person has said that an account's way at its system shall end in some way.
fn check_word(request: &Disconnect, account: &Account, what: &str) -> Result<()> {
    let wanted = disconnect_word(account);
    if request.confirm.trim() == wanted {
        return Ok(());
    }
    let place = account.environment.word();
    let sentence = format!("{what}, confirm with “{wanted}”, in {place}.");
    Err(Error {
        field: Some("confirm".to_owned()),
        ..Error::new(Code::NeedsConfirmation, sentence)
    })
}

/// Ends an account at its system. In live the owner's name must have been typed.
pub async fn account_disconnect(desk: &Desk, request: Disconnect) -> Result<AccountDetail> {
    let record = desk.store().read(|db| accounts::get(db, &request.id))?;
    check_word(
        &request,
        &record.account,
        "The account ends at the system: to disconnect",
    )?;
    let line = Line::open(desk, &record.account.integration).await?;
    line.system
        .disconnect(&line.acting(desk)?, &record.account.remote_id)
        .await?;
    let learning = line.learning(desk, Source::OwnAction);
    desk.act(|db| {
        let record = accounts::get(db, &record.account.id)?;
        learning.gone(db, &record, "deleted")?;
        events::insert(db, &learning.event("disconnected", &record.account))?;
        let act = Act {
            action: "account.disconnect",
            subject: format!("{} {}", record.account.owner_name, record.account.remote_id),
            detail: format!("by {}", line.row.name),
            environment: Some(line.row.environment),
        };
        Ok(((), act))
    })?;
    desk.changed("accounts", Some(&record.account.id));
    account_show(
        desk,
        Id {
            id: record.account.id,
        },
    )
    .await
}

/// Stops the continuous sync of an account, for good. In live the owner's name must have been typed.
pub async fn account_stop_monitor(desk: &Desk, request: Disconnect) -> Result<AccountDetail> {
    let record = desk.store().read(|db| accounts::get(db, &request.id))?;
    let account = record.account;
    let line = Line::open(desk, &account.integration).await?;
    let monitor = line.system.monitor().ok_or_else(|| {
        let sentence = "This system syncs nothing that could be stopped.";
        Error::new(Code::Unsupported, sentence).of_system(&account.system)
    })?;
    check_word(
        &request,
        &account,
        "The sync ends for good, and with it the account's data after their time: to stop it",
    )?;
    monitor
        .stop(&line.acting(desk)?, &account.remote_id)
        .await?;
    let learning = line.learning(desk, Source::OwnAction);
    desk.act(|db| {
        events::insert(db, &learning.event("monitor-stopped", &account))?;
        let act = Act {
            action: "account.stop-monitor",
            subject: format!("{} {}", account.owner_name, account.remote_id),
            detail: format!("by {}", line.row.name),
            environment: Some(line.row.environment),
        };
        Ok(((), act))
    })?;
    read_again(desk, &line, &account.remote_id, Source::OwnAction).await?;
    account_show(desk, Id { id: account.id }).await
}

/// The system's own log for an account, where system and plan offer it.
pub async fn account_logs(desk: &Desk, request: Id) -> Result<AccountLogs> {
    let record = desk.store().read(|db| accounts::get(db, &request.id))?;
    let line = Line::open(desk, &record.account.integration).await?;
    match line
        .system
        .logs(&line.cx(), &record.account.remote_id)
        .await
    {
        Ok(rows) => Ok(AccountLogs {
            rows,
            unavailable: None,
        }),
        Err(error)
            if matches!(
                error.code,
                Code::Unsupported | Code::Forbidden | Code::NotFound
            ) =>
        {
            Ok(AccountLogs {
                rows: Vec::new(),
                unavailable: Some(error),
            })
        }
        Err(error) => Err(error),
    }
}
