//! Customers.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, types::Value};

use super::{
    json,
    list::List,
    migrate::Step,
    query::{Filter, fold, parse},
    to_json,
};
use crate::{
    clock::Time,
    error::{Error, Result},
    wire::{Customer, CustomerPage, PageRequest},
};

pub(super) const STEPS: &[Step] = &[
    (
        3,
        // `practice` marks the demo's customers: they are listed in practice only.
        "CREATE TABLE customers (
        id           TEXT PRIMARY KEY,
        owner_id     TEXT NOT NULL UNIQUE,
        name         TEXT NOT NULL,
        contact_name TEXT NOT NULL,
        email        TEXT NOT NULL,
        language     TEXT NOT NULL,
        time_zone    TEXT NOT NULL,
        tags         TEXT NOT NULL,
        note         TEXT NOT NULL,
        extra        TEXT NOT NULL,
        practice     INTEGER NOT NULL,
        search       TEXT NOT NULL,
        created_at   INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX customers_by_name ON customers (name COLLATE NOCASE);",
    ),
    (
        11,
        // Of a removed customer nothing is kept that says who it was.
        "CREATE TABLE customers_removed (
        id         TEXT PRIMARY KEY,
        practice   INTEGER NOT NULL,
        created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;",
    ),
    (
        14,
        // The newest are found without sorting all.
        "CREATE INDEX customers_by_time ON customers (created_at, id);",
    ),
];

pub(super) const LIST: List = List {
    from: "customers c",
    columns: "c.id, c.owner_id, c.name, c.contact_name, c.email, c.language, c.time_zone, c.tags, c.note, c.extra, \
              (SELECT count(*) FROM links WHERE customer = c.id), \
              (SELECT count(*) FROM accounts WHERE owner_id = c.owner_id), c.created_at",
    id: "c.id",
    sorts: &[
        ("name", "c.name COLLATE NOCASE"),
        ("owner_id", "c.owner_id"),
        ("email", "c.email"),
        ("created_at", "c.created_at"),
    ],
    newest_first: false,
};

pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Customer> {
    Ok(Customer {
        id: row.get(0)?,
        owner_id: row.get(1)?,
        name: row.get(2)?,
        contact_name: row.get(3)?,
        email: row.get(4)?,
        language: row.get(5)?,
        time_zone: row.get(6)?,
        tags: json(&row.get::<_, String>(7)?),
        note: row.get(8)?,
        extra: json(&row.get::<_, String>(9)?),
        links: row.get(10)?,
        accounts: row.get(11)?,
        created_at: Time(row.get(12)?),
    })
}

/// What a search narrows: tokens `owner:` and `language:`; the demo's customers only when `practice`.
pub(super) fn filter(text: &str, practice: bool) -> Filter {
    let query = parse(text, &["owner", "language"]);
    let mut filter = Filter::default();
    if !practice {
        filter.and("c.practice = 0", []);
    }
    for (name, values) in &query.tokens {
        match name.as_str() {
            "owner" => filter.and("c.owner_id = ?", [Value::from(values.join(","))]),
            _ => filter.one_of("lower(c.language)", values),
        }
    }
    filter.words("c.search", &query.words);
    filter
}

/// A page; tokens as in [`filter`].
pub fn page(db: &Connection, request: &PageRequest, practice: bool) -> Result<CustomerPage> {
    let filter = filter(&request.query, practice);
    let page = LIST.page(db, &filter, request, read)?;
    Ok(CustomerPage {
        rows: page.rows,
        next: page.next,
        total: LIST.total(db, &filter)?,
    })
}

/// How many there are.
pub fn count(db: &Connection, practice: bool) -> Result<u32> {
    let sql = "SELECT count(*) FROM customers WHERE practice = 0 OR ?1";
    Ok(db
        .prepare_cached(sql)?
        .query_row([practice], |row| row.get(0))?)
}

/// One by its id or owner id.
pub fn find(db: &Connection, id_or_owner: &str) -> Result<Option<Customer>> {
    let sql = format!(
        "SELECT {} FROM {} WHERE c.id = ?1 OR c.owner_id = ?1",
        LIST.columns, LIST.from
    );
    Ok(db
        .prepare_cached(&sql)?
        .query_row([id_or_owner], read)
        .optional()?)
}

/// One by its owner id alone: what a system or a file names is never taken for an id of this desk.
pub fn of_owner(db: &Connection, owner_id: &str) -> Result<Option<Customer>> {
    let sql = format!(
        "SELECT {} FROM {} WHERE c.owner_id = ?1",
        LIST.columns, LIST.from
    );
    Ok(db
        .prepare_cached(&sql)?
        .query_row([owner_id], read)
        .optional()?)
}

/// A customer of practice is one of the real ones from now on.
pub fn leave_practice(db: &Transaction<'_>, id: &str) -> Result<()> {
    db.prepare_cached("UPDATE customers SET practice = 0 WHERE id = ?1 AND practice <> 0")?
        .execute([id])?;
    Ok(())
}

/// One that must be there.
pub fn get(db: &Connection, id_or_owner: &str) -> Result<Customer> {
    find(db, id_or_owner)?.ok_or_else(|| Error::not_found("customer", id_or_owner))
}

/// Writes a new one or all fields of a known one.
pub fn save(db: &Transaction<'_>, customer: &Customer, practice: bool) -> Result<()> {
    let search = fold(&format!(
        "{} {} {} {} {}",
        customer.name,
        customer.owner_id,
        customer.contact_name,
        customer.email,
        customer.tags.join(" ")
    ));
    let sql = "INSERT INTO customers VALUES (:id, :owner_id, :name, :contact_name, :email, :language, :time_zone,
            :tags, :note, :extra, :practice, :search, :created_at)
        ON CONFLICT (id) DO UPDATE SET owner_id = excluded.owner_id, name = excluded.name,
            contact_name = excluded.contact_name, email = excluded.email, language = excluded.language,
            time_zone = excluded.time_zone, tags = excluded.tags, note = excluded.note, extra = excluded.extra,
            search = excluded.search";
    db.prepare_cached(sql)?.execute(named_params! {
        ":id": customer.id,
        ":owner_id": customer.owner_id,
        ":name": customer.name,
        ":contact_name": customer.contact_name,
        ":email": customer.email,
        ":language": customer.language,
        ":time_zone": customer.time_zone,
        ":tags": to_json(&customer.tags)?,
        ":note": customer.note,
        ":extra": to_json(&customer.extra)?,
        ":practice": practice,
        ":search": search,
        ":created_at": customer.created_at.0,
    })?;
    Ok(())
}

/// Removes one; the caller has seen to it that no link hangs on it. That there was one is remembered, and not who.
pub fn remove(db: &Transaction<'_>, id: &str) -> Result<()> {
    let sql = "INSERT OR REPLACE INTO customers_removed SELECT id, practice, created_at FROM customers WHERE id = ?1";
    db.execute(sql, [id])?;
    db.execute("DELETE FROM customers WHERE id = ?1", [id])?;
    Ok(())
}

/// What is still known of a removed one.
#[derive(Clone, Copy, Debug)]
pub struct Removed {
    /// It was of the demo.
    pub practice: bool,
    /// When it was entered.
    pub created_at: Time,
}

/// Takes a removed one out of those that are remembered; absent: nobody of that id was removed.
pub fn take_removed(db: &Transaction<'_>, id: &str) -> Result<Option<Removed>> {
    let sql = "DELETE FROM customers_removed WHERE id = ?1 RETURNING practice, created_at";
    let read = |row: &Row<'_>| {
        Ok(Removed {
            practice: row.get(0)?,
            created_at: Time(row.get(1)?),
        })
    };
    Ok(db.prepare_cached(sql)?.query_row([id], read).optional()?)
}
