//! Grants: what the next right to an account is got with. It rests in the vault, and SQLite knows only that it does.
//!
//! A grant is replaced whenever it is used, and the one before is dead from then on: the new one is kept before
//! anything else is done.

use crate::{
    audit::Act,
    clock::Time,
    desk::Desk,
    error::{Code, Error, Result},
    store::{
        accounts,
        grants::{self, GrantRow},
    },
    systems::Exchanged,
    wire::{AccountDetail, Diagnosis, Id, Source},
};

use super::{
    accounts::{account_show, read_again},
    diagnose::diagnosis,
    line::Line,
};

/// Grant at hand.
const HELD: &str = "held";
/// It came, and the vault did not take it: the customer has to agree once more before it is needed.
const LOST: &str = "lost";

/// Days that a grant lives (docs.stripe.com/stripe-apps/api-authentication/oauth: a year), and how many before its end
/// somebody should act.
const LIFE_DAYS: i64 = 365;
const SOON_DAYS: i64 = 30;

/// The vault's name of a grant.
pub(super) fn secret_name(integration: &str, remote_id: &str) -> String {
    format!("integration/{integration}/grant/{remote_id}")
}

/// Keeps the grant of an exchange, if it brought one. That the account is connected stays true when the vault refuses;
/// the row then says that the grant is lost.
pub(super) async fn keep(desk: &Desk, line: &Line, exchanged: &Exchanged) -> Result<()> {
    let Some(token) = &exchanged.keep else {
        return Ok(());
    };
    let name = secret_name(&line.row.id, &exchanged.account);
    let kept = desk.vault().put(&name, token).await;
    let row = GrantRow {
        integration: line.row.id.clone(),
        remote_id: exchanged.account.clone(),
        state: if kept.is_ok() { HELD } else { LOST }.to_owned(),
        renewed_at: line.now(),
    };
    desk.store().write(|db| grants::save(db, &row))
}

/// Forgets every grant of an integration that is being removed.
pub(super) async fn forget_all(desk: &Desk, integration: &str) -> Result<()> {
    for row in desk.store().read(|db| grants::of(db, integration))? {
        desk.vault()
            .forget(&secret_name(integration, &row.remote_id))
            .await?;
    }
    Ok(())
}

/// Replaces an account's grant. It goes out once; where no clear answer came, it is taken for lost, since Stripe may have
/// replaced it.
pub async fn account_renew(desk: &Desk, request: Id) -> Result<AccountDetail> {
    let record = desk.store().read(|db| accounts::get(db, &request.id))?;
    let account = record.account;
    let line = Line::open(desk, &account.integration).await?;
    let cx = line.acting(desk)?;
    line.system.ready(&cx)?;
    let (row, token) = held(desk, &account.integration, &account.remote_id).await?;
    desk.enter(|db| {
        if !grants::take(db, &row)? {
            let sentence = "This grant is being replaced, or it is lost.";
            return Err(Error::new(Code::Conflict, sentence));
        }
        let act = Act {
            action: "account.renew",
            subject: format!("{} {}", account.owner_name, account.id),
            detail: "the grant goes out once".to_owned(),
            environment: Some(account.environment),
        };
        Ok(((), act))
    })?;
    match line.system.renew(&cx, &token).await {
        Ok(exchanged) if exchanged.account == account.remote_id && exchanged.keep.is_some() => {
            keep(desk, &line, &exchanged).await?;
        }
        Ok(_) => {
            mark(desk, row, LOST)?;
            let sentence = "What came back is no grant of this account.";
            return Err(Error::new(Code::BadReply, sentence).of_system(&account.system));
        }
        Err(error) => {
            let unsent = error.code == Code::Network
                || error.code == Code::RateLimited && error.status.is_none();
            mark(desk, row, if unsent { HELD } else { LOST })?;
            // The account stands differently now; where that cannot be read, the next sync finds it.
            let _ = read_again(desk, &line, &account.remote_id, Source::OwnAction).await;
            return Err(error);
        }
    }
    desk.changed("accounts", Some(&request.id));
    account_show(desk, request).await
}

async fn held(
    desk: &Desk,
    integration: &str,
    remote_id: &str,
) -> Result<(GrantRow, crate::secret::Secret)> {
    let none = || {
        let sentence = "This account has no grant that could be renewed.";
        Error::new(Code::Unsupported, sentence)
    };
    let row = desk
        .store()
        .read(|db| grants::find(db, integration, remote_id))?
        .ok_or_else(none)?;
    let token = desk
        .vault()
        .get(&secret_name(integration, remote_id))
        .await?
        .ok_or_else(none)?;
    Ok((row, token))
}

fn mark(desk: &Desk, row: GrantRow, state: &str) -> Result<()> {
    let row = GrantRow {
        state: state.to_owned(),
        ..row
    };
    desk.store().write(|db| grants::save(db, &row))
}

/// What is wrong with the grant of an account; absent: nothing, or there is none.
pub(super) fn diagnose(row: &GrantRow, now: Time) -> Option<Diagnosis> {
    if row.state != HELD {
        return Some(diagnosis("grant-lost", "error", &["new-link"]));
    }
    let days = LIFE_DAYS - (now.seconds() - row.renewed_at.seconds()) / 86_400;
    let soon = days <= SOON_DAYS;
    soon.then(|| diagnosis("grant-ends", "warning", &["renew"]).with("days", days.max(0)))
}
