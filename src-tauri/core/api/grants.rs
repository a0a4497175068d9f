//! Grants: what the next right to an account is got with. It rests in the vault, and SQLite knows only that it does.
//!
//! A grant is replaced whenever it is used, and the one before is dead from then on: the new one is kept before
//! anything else is done.

use crate::{
    desk::Desk,
    error::Result,
    store::grants::{self, GrantRow},
    systems::Exchanged,
};

use super::line::Line;

/// Grant at hand.
const HELD: &str = "held";
/// It came, and the vault did not take it: the customer has to agree once more before it is needed.
const LOST: &str = "lost";

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
