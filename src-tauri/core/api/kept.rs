//! How long systems keep the data of accounts: which day it is, and what time alone does to a status.

use std::collections::HashMap;

use crate::{
    clock::Time,
    desk::Desk,
    error::Result,
    store::{accounts, integrations},
    wire::{Account, Source},
};

use super::{
    accounts::read_again,
    line::{self, Line},
};

const DAY: i64 = 86_400;

/// What time it is at each integration's system.
pub(super) struct Clocks(HashMap<String, Time>);

impl Clocks {
    /// Of every integration there is.
    pub(super) async fn of(desk: &Desk) -> Result<Self> {
        let mut clocks = HashMap::new();
        for row in desk.store().read(|db| integrations::all(db, None))? {
            let now = line::system_now(desk, &row).await;
            clocks.insert(row.id, now);
        }
        Ok(Self(clocks))
    }

    /// Says of an account which day of how many it is.
    pub(super) fn count(&self, account: &mut Account) {
        let now = self.0.get(&account.integration);
        if let (Some(now), Some(kept), Some(begin)) = (now, &mut account.kept, account.linked_at) {
            let day = (now.seconds() - begin.seconds()).max(0) / DAY + 1;
            kept.day = u32::try_from(day).unwrap_or(u32::MAX);
        }
    }
}

/// Reads the accounts again whose status time alone has changed, a few of each integration.
pub(super) async fn round(desk: &Desk) -> Result<()> {
    for row in desk.store().read(|db| integrations::all(db, None))? {
        let now = line::system_now(desk, &row).await;
        let turned = desk.store().read(|db| accounts::turned(db, &row.id, now))?;
        if turned.is_empty() {
            continue;
        }
        // One that does not answer does not keep the others waiting for their round.
        let Ok(line) = Line::of(desk, row).await else {
            continue;
        };
        for record in turned {
            let answer = read_again(desk, &line, &record.account.remote_id, Source::Poll).await;
            if answer.is_err() {
                break;
            }
        }
    }
    Ok(())
}
