//! Renewal: a grant goes out once and the next one comes back. What goes out is noted before it does, so that a program
//! that ends in between leaves a grant that is whole, or one that says what happened.

use std::fs::File;

use crate::{
    audit::Act,
    clock::Time,
    desk::Desk,
    error::{Code, Error, Result},
    secret::Secret,
    store::{
        accounts,
        grants::{self, GrantRow},
        integrations::IntegrationRow,
    },
    systems::{Exchanged, Grants},
    wire::{AccountDetail, Id, LinkState, Source},
};

use super::{
    accounts::{account_show, read_again},
    ending::ended,
    grants::{HELD, LOST, SENT, keep, rules, secret_name},
    line::Line,
};

/// Replaces an account's grant. It goes out once; where no clear answer came, one that its use replaces is taken for
/// lost.
pub async fn account_renew(desk: &Desk, request: Id) -> Result<AccountDetail> {
    let record = desk.store().read(|db| accounts::get(db, &request.id))?;
    let account = record.account;
    let line = Line::open(desk, &account.integration).await?;
    let cx = line.acting(desk)?;
    line.system.ready(&cx)?;
    let taken = || {
        Error::new(
            Code::Conflict,
            "This grant is being replaced, or it is lost.",
        )
    };
    // Held until the answer is kept, and given back by the machine however this program ends.
    let _mine = at_work(desk, &account.id).map_err(|_| taken())?;
    let (row, token) = held(desk, &line.row, &account.remote_id).await?;
    let sent = desk.keys()?.fingerprint(&token);
    desk.enter(|db| {
        if !grants::take(db, &row, &sent)? {
            return Err(taken());
        }
        let act = Act {
            action: "account.renew",
            subject: format!("{} {}", account.owner_name, account.id),
            detail: "the grant goes out once".to_owned(),
            environment: Some(account.environment),
        };
        Ok(((), act))
    })?;
    let kept = rules(&line.row);
    match line.system.renew(&cx, &token).await {
        Ok(exchanged) if exchanged.account == account.remote_id && is_whole(&exchanged, kept) => {
            // One that its use does not replace is as good as before, also where the answer leaves it out.
            match exchanged.keep {
                Some(_) => keep(desk, &line, &exchanged).await?,
                None => renewed(desk, row, line.now())?,
            }
            // The account stands differently now; where that cannot be read, the next sync finds it.
            let _ = read_again(desk, &line, &account.remote_id, Source::OwnAction).await;
        }
        Ok(_) => {
            let state = after(kept, LinkState::CannotTell, "");
            failed(desk, row, "refresh/other", state)?;
            let sentence = "What came back is no grant of this account.";
            return Err(Error::new(Code::BadReply, sentence).of_system(&account.system));
        }
        Err(error) => {
            let (_, end) = ended("refresh", error.clone());
            let state = after(kept, end.state, &end.word);
            failed(desk, row, &end.word, state)?;
            let _ = read_again(desk, &line, &account.remote_id, Source::OwnAction).await;
            return Err(error);
        }
    }
    desk.changed("accounts", Some(&request.id));
    account_show(desk, request).await
}

/// A grant that can go out; one whose renewal was cut off is settled first.
async fn held(desk: &Desk, row: &IntegrationRow, remote_id: &str) -> Result<(GrantRow, Secret)> {
    let none = || {
        let sentence = "This account has no grant that could be renewed.";
        Error::new(Code::Unsupported, sentence)
    };
    let grant = desk
        .store()
        .read(|db| grants::find(db, &row.id, remote_id))?
        .ok_or_else(none)?;
    let grant = settled(desk, grant, rules(row).ok_or_else(none)?).await?;
    let token = desk.vault().get(&secret_name(&row.id, remote_id)).await?;
    Ok((grant, token.ok_or_else(none)?))
}

/// The claim of whoever renews the grant of an account.
fn at_work(desk: &Desk, account: &str) -> Result<File> {
    desk.presence().claim(&format!("grant-{account}"))
}

/// Settles what a program left that ended in the middle of a renewal; nothing while somebody is at it.
pub(super) async fn settle(
    desk: &Desk,
    account: &str,
    row: GrantRow,
    rules: Grants,
) -> Result<GrantRow> {
    match at_work(desk, account) {
        Ok(_mine) if row.state == SENT => settled(desk, row, rules).await,
        _ => Ok(row),
    }
}

/// What became of a grant that went out and whose answer nobody has noted. Another in the vault is the one that came;
/// else no answer was kept, which is said, and one that its use replaces is lost.
async fn settled(desk: &Desk, row: GrantRow, rules: Grants) -> Result<GrantRow> {
    if row.state != SENT {
        return Ok(row);
    }
    let name = secret_name(&row.integration, &row.remote_id);
    let token = desk.vault().get(&name).await?;
    let keys = desk.keys()?;
    let came = token.is_some_and(|token| keys.fingerprint(&token) != row.sent);
    let row = match came {
        true => GrantRow {
            state: HELD.to_owned(),
            ..row
        },
        false => GrantRow {
            state: after(Some(rules), LinkState::CannotTell, "").to_owned(),
            attempt: "refresh/no-answer".to_owned(),
            ..row
        },
    };
    desk.store().write(|db| grants::save(db, &row))?;
    Ok(row)
}

/// Where a grant is left by a renewal that failed. One that was refused for another reason than itself is as good as
/// before; so is one that an answer nobody saw could not replace.
fn after(rules: Option<Grants>, end: LinkState, word: &str) -> &'static str {
    let replaced = rules.is_some_and(|rules| rules.replaced);
    match end {
        LinkState::CannotTell if replaced => LOST,
        LinkState::Failed if word == "refresh/invalid_grant" => LOST,
        _ => HELD,
    }
}

/// Whether an answer has what the next renewal needs.
fn is_whole(exchanged: &Exchanged, rules: Option<Grants>) -> bool {
    exchanged.keep.is_some() || rules.is_some_and(|rules| !rules.replaced)
}

fn renewed(desk: &Desk, row: GrantRow, now: Time) -> Result<()> {
    let row = GrantRow {
        state: HELD.to_owned(),
        attempt: String::new(),
        renewed_at: now,
        ..row
    };
    desk.store().write(|db| grants::save(db, &row))
}

fn failed(desk: &Desk, row: GrantRow, word: &str, state: &str) -> Result<()> {
    let row = GrantRow {
        state: state.to_owned(),
        attempt: word.to_owned(),
        ..row
    };
    desk.store().write(|db| grants::save(db, &row))
}
