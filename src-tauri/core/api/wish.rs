//! A wish for what a system makes for good: mails that went out, persons that nobody can delete.
//!
//! It is entered before the system is asked and forgotten together with the link it became. One that is left over, since
//! no clear answer came or the program ended in between, is known when the same is asked for again, by whatever way: the
//! system then looks first for what it may have made already.

use sha2::{Digest, Sha256};

use crate::{
    audit::Act,
    desk::Desk,
    error::{Code, Error, Result},
    store::{
        links, persons,
        wishes::{self, WishRow},
    },
    systems::{Asked, Known, LinkAsk},
    turns::Turn,
};

use super::{line::Line, make::Plan};

/// A wish that is under way.
pub(super) struct Wish {
    row: WishRow,
    before: Option<WishRow>,
    _turn: Turn,
}

impl Wish {
    /// Enters what is about to be asked for, and tells it when that was done before; absent: nothing of it would stay.
    pub(super) fn begin(
        desk: &Desk,
        line: &Line,
        plan: &Plan,
        ask: &mut LinkAsk,
    ) -> Result<Option<Self>> {
        let Some(leaves) = line.system.leaves(ask) else {
            return Ok(None);
        };
        let (integration, customer) = (line.row.id.clone(), plan.customer.id.clone());
        let wish = digest(&[&integration, &customer, &leaves]);
        let turn = desk.turns().take(&wish).ok_or_else(|| {
            let sentence = "The same is being asked for right now; wait for what becomes of it.";
            Error::new(Code::Conflict, sentence)
        })?;
        let before = desk
            .store()
            .read(|db| wishes::find(db, &integration, &wish))?;
        let now = line.now();
        let row = WishRow {
            first_at: before.as_ref().map_or(now, |before| before.first_at),
            last_at: now,
            integration,
            wish,
            customer,
        };
        enter(desk, line, plan, &row)?;
        ask.before = before.as_ref().map(|before| Asked {
            first: before.first_at,
            last: before.last_at,
        });
        ask.known = known(desk, line);
        Ok(Some(Self {
            row,
            before,
            _turn: turn,
        }))
    }

    /// What is to be told of a failure. After a clear one things stand as before this asking.
    pub(super) fn failed(self, desk: &Desk, error: Error) -> Error {
        if error.code.is_unclear() {
            return error;
        }
        // A wish that stays only makes the next one look first; why this one failed matters more.
        let _ = desk.store().write(|db| match &self.before {
            Some(before) => wishes::save(db, before),
            None => wishes::forget(db, &self.row.integration, &self.row.wish),
        });
        error
    }

    /// Forgets it, in the transaction that keeps what it became.
    pub(super) fn fulfilled(&self, db: &rusqlite::Transaction<'_>) -> Result<()> {
        wishes::forget(db, &self.row.integration, &self.row.wish)
    }
}

/// A wish before the system is asked. A mail may go out that nothing else tells of later, so that the trail does; a job
/// has entered it there with its row.
fn enter(desk: &Desk, line: &Line, plan: &Plan, row: &WishRow) -> Result<()> {
    if plan.job.is_some() {
        return desk.store().write(|db| wishes::save(db, row));
    }
    desk.act(|db| {
        wishes::save(db, row)?;
        let act = Act {
            action: "link.ask",
            subject: format!("{} {}", plan.customer.name, plan.customer.id),
            detail: format!("{} by {}", plan.kind.id, line.row.name),
            environment: Some(line.row.environment),
        };
        Ok(((), act))
    })
}

/// What the desk has already of an integration's links and persons. What cannot be looked up is taken to be known, so
/// that it is not taken.
fn known(desk: &Desk, line: &Line) -> Known {
    let (desk, integration) = (desk.clone(), line.row.id.clone());
    Known::by(move |remote_id| {
        let found = desk.store().read(|db| {
            Ok(links::by_remote(db, &integration, remote_id)?.is_some()
                || persons::whose(db, &integration, remote_id)?.is_some())
        });
        found.unwrap_or(true)
    })
}

fn digest(parts: &[&str]) -> String {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    URL_SAFE_NO_PAD.encode(digest.finalize())
}
