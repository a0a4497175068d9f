//! Names: what systems call what they otherwise name by a key, as they told it last.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::{migrate::Step, query::fold};
use crate::error::Result;

pub(super) const STEPS: &[Step] = &[
    (
        31,
        "CREATE TABLE names (
        integration TEXT NOT NULL REFERENCES integrations (id) ON DELETE CASCADE,
        kind        TEXT NOT NULL,
        key         TEXT NOT NULL,
        name        TEXT NOT NULL,
        PRIMARY KEY (integration, kind, key)
    ) STRICT, WITHOUT ROWID;
    INSERT OR IGNORE INTO names
        SELECT integration, 'provider', provider, provider_name FROM accounts WHERE provider <> '' AND provider_name <> '';",
    ),
    (
        34,
        // A link without a provider has none to be called anything; and things are found by what they are called.
        "DELETE FROM names WHERE key = '';
    ALTER TABLE names ADD COLUMN search TEXT NOT NULL DEFAULT '';
    UPDATE names SET search = lower(name);",
    ),
];

/// The services behind accounts.
pub const PROVIDER: &str = "provider";

/// Templates of the invitations that a system mails itself.
pub const TEMPLATE: &str = "template";

/// Notes what things of a kind are called; a thing without a name keeps the one of before.
pub fn save(
    db: &Transaction<'_>,
    integration: &str,
    kind: &str,
    names: &BTreeMap<&str, &str>,
) -> Result<()> {
    let sql = "INSERT INTO names (integration, kind, key, name, search) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT DO UPDATE SET name = excluded.name, search = excluded.search
            WHERE name <> excluded.name OR search <> excluded.search";
    let mut tell = db.prepare_cached(sql)?;
    for (key, name) in names {
        if !key.is_empty() && !name.is_empty() {
            tell.execute(params![integration, kind, key, name, fold(name)])?;
        }
    }
    Ok(())
}

/// What a thing of a kind is called; absent: nobody has told.
pub fn of(db: &Connection, integration: &str, kind: &str, key: &str) -> Result<Option<String>> {
    let sql = "SELECT name FROM names WHERE integration = ?1 AND kind = ?2 AND key = ?3";
    Ok(db
        .prepare_cached(sql)?
        .query_row([integration, kind, key], |row| row.get(0))
        .optional()?)
}
