//! A wish for what a system makes for good: mails that went out, persons that nobody can delete.
//!
//! It is entered when it goes out and forgotten together with the link it became, or when the system refuses it. One that
//! is left over, since no clear answer came or the program ended in between, is known when the same is asked for again, by
//! whatever way: the system then looks first for what it may have made already.

use std::fs::File;

use sha2::{Digest, Sha256};

use crate::{
    audit::Act,
    clock::Time,
    desk::Desk,
    error::{Code, Error, Result},
    store::{
        links, persons,
        wishes::{self, WishRow},
    },
    systems::{Asked, Known, LinkAsk, Note, Noted},
};

use super::{line::Line, make::Plan};

/// A wish that is under way: nobody else asks for the same, here or in another program, until it is dropped.
pub(super) struct Wish {
    row: WishRow,
    _claim: File,
}

impl Wish {
    /// Tells what is about to be asked for when it was sent before, and where it is noted that it goes out; absent:
    /// nothing of it would stay.
    pub(super) fn begin(
        desk: &Desk,
        line: &Line,
        plan: &Plan,
        ask: &mut LinkAsk,
    ) -> Result<Option<Self>> {
        let Some(leaves) = line.system.leaves(ask) else {
            return Ok(None);
        };
        let integration = line.row.id.clone();
        let wish = digest(&[&integration, &plan.customer.id, &leaves]);
        let claim = claim(desk, &wish)?;
        let row = WishRow {
            sent_at: desk
                .store()
                .read(|db| wishes::sent_at(db, &integration, &wish))?,
            integration,
            wish,
        };
        ask.before = Asked::at(row.sent_at.clone());
        ask.known = known(desk, line);
        ask.noted = Noted::by(Noting {
            desk: desk.clone(),
            ahead: line.now().0 - desk.now().0,
            row: row.clone(),
            act: plan.job.is_none().then(|| act(line, plan)),
        });
        Ok(Some(Self { row, _claim: claim }))
    }

    /// Forgets it, in the transaction that keeps what it became.
    pub(super) fn fulfilled(&self, db: &rusqlite::Transaction<'_>) -> Result<()> {
        wishes::forget(db, &self.row.integration, &self.row.wish)
    }
}

/// Keeps everybody else from the same, also the window from what the command line is at.
fn claim(desk: &Desk, wish: &str) -> Result<File> {
    let taken = |error: Error| match error.code {
        Code::Conflict => Error {
            message: "The same is being asked for right now; wait for what becomes of it."
                .to_owned(),
            ..error
        },
        _ => error,
    };
    let claimed = desk.presence().claim(&format!("wish-{wish}"));
    claimed.map_err(taken)
}

/// What the trail says when it goes out: a mail may be on its way that nothing else tells of later.
fn act(line: &Line, plan: &Plan) -> Act {
    Act {
        action: "link.ask",
        subject: format!("{} {}", plan.customer.name, plan.customer.id),
        detail: format!("{} by {}", plan.kind.id, line.row.name),
        environment: Some(line.row.environment),
    }
}

/// Notes a wish that goes out.
struct Noting {
    desk: Desk,
    /// Milliseconds by which the system's clock is ahead of the desk's.
    ahead: i64,
    /// The wish as it was before.
    row: WishRow,
    /// For the trail; absent: a job has entered it there with its row.
    act: Option<Act>,
}

impl Note for Noting {
    fn goes_out(&self) -> Result<Time> {
        let now = Time(self.desk.now().0.saturating_add(self.ahead));
        let mut row = self.row.clone();
        row.sent_at.push(now);
        match &self.act {
            None => self.desk.store().write(|db| wishes::save(db, &row))?,
            Some(act) => self
                .desk
                .act(|db| Ok((wishes::save(db, &row)?, act.clone())))?,
        }
        Ok(now)
    }

    fn refused(&self) {
        // A moment that stays only makes the next one look first; why this one failed matters more.
        let _ = self.desk.store().write(|db| wishes::save(db, &self.row));
    }
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
