//! Events: what the desk has learnt, when and how.

use rusqlite::{
    Connection, OptionalExtension, Row, Transaction, named_params, params, types::Value,
};

use super::{
    from_word,
    list::List,
    migrate::Step,
    query::{Filter, fold, parse},
    word,
};
use crate::{
    clock::Time,
    error::Result,
    wire::{Event, EventPage, PageRequest},
};

pub(super) const STEPS: &[Step] = &[(
    7,
    // `deliveries` remembers what has come in, so that the same webhook acts once.
    "CREATE TABLE events (
        id            INTEGER PRIMARY KEY,
        at            INTEGER NOT NULL,
        happened_at   INTEGER,
        kind          TEXT NOT NULL,
        source        TEXT NOT NULL,
        before        TEXT NOT NULL,
        after         TEXT NOT NULL,
        detail        TEXT NOT NULL,
        integration   TEXT REFERENCES integrations (id) ON DELETE CASCADE,
        environment   TEXT,
        account       TEXT,
        link          TEXT,
        customer      TEXT,
        customer_name TEXT NOT NULL,
        search        TEXT NOT NULL
    ) STRICT;
    CREATE INDEX events_of_account ON events (account, id) WHERE account IS NOT NULL;
    CREATE INDEX events_of_link ON events (link, id) WHERE link IS NOT NULL;
    CREATE INDEX events_of_environment ON events (environment, id);
    CREATE TABLE deliveries (
        integration TEXT NOT NULL REFERENCES integrations (id) ON DELETE CASCADE,
        key         TEXT NOT NULL,
        at          INTEGER NOT NULL,
        PRIMARY KEY (integration, key)
    ) STRICT, WITHOUT ROWID;",
)];

const LIST: List = List {
    from: "events e",
    columns: "e.id, e.at, e.happened_at, e.kind, e.source, e.before, e.after, e.detail, e.integration, e.environment, \
              e.account, e.link, e.customer, e.customer_name, \
              EXISTS (SELECT 1 FROM accounts a WHERE a.id = e.account \
                  AND e.customer_name IN (a.owner_id, a.remote_id, a.person) AND e.customer_name <> '')",
    id: "e.id",
    sorts: &[("at", "e.id")],
    newest_first: true,
};

fn read(row: &Row<'_>) -> rusqlite::Result<Event> {
    Ok(Event {
        id: row.get::<_, i64>(0)?.to_string(),
        at: Time(row.get(1)?),
        happened_at: row.get::<_, Option<i64>>(2)?.map(Time),
        kind: row.get(3)?,
        source: from_word(row.get(4)?)?,
        from: row.get(5)?,
        to: row.get(6)?,
        detail: row.get(7)?,
        integration: row.get(8)?,
        environment: row
            .get::<_, Option<String>>(9)?
            .map(from_word)
            .transpose()?,
        account: row.get(10)?,
        link: row.get(11)?,
        customer: row.get(12)?,
        customer_name: row.get(13)?,
        nameless: row.get(14)?,
    })
}

/// A page; tokens `kind:`, `source:`, `env:`, `account:`, `link:`, `integration:`.
pub fn page(db: &Connection, request: &PageRequest) -> Result<EventPage> {
    let query = parse(
        &request.query,
        &["kind", "source", "env", "account", "link", "integration"],
    );
    let mut filter = Filter::default();
    for (name, values) in &query.tokens {
        match name.as_str() {
            "env" => filter.one_of("e.environment", values),
            "kind" => filter.one_of("e.kind", values),
            "source" => filter.one_of("e.source", values),
            name => filter.and(&format!("e.{name} = ?"), [Value::from(values.join(","))]),
        }
    }
    filter.words("e.search", &query.words);
    let page = LIST.page(db, &filter, request, read)?;
    Ok(EventPage {
        rows: page.rows,
        next: page.next,
        total: LIST.total(db, &filter)?,
    })
}

/// The newest hundred of an account and of the link it came through.
pub fn of_account(db: &Connection, account: &str, link: Option<&str>) -> Result<Vec<Event>> {
    timeline(db, "account = ?1 OR link = ?2", params![account, link])
}

/// The newest hundred of a link.
pub fn of_link(db: &Connection, link: &str) -> Result<Vec<Event>> {
    timeline(db, "link = ?1", params![link])
}

fn timeline(
    db: &Connection,
    condition: &str,
    values: &[&dyn rusqlite::ToSql],
) -> Result<Vec<Event>> {
    let sql = format!(
        "SELECT {} FROM {} WHERE {condition} ORDER BY id DESC LIMIT 100",
        LIST.columns, LIST.from
    );
    let mut ask = db.prepare_cached(&sql)?;
    let rows = ask.query_map(values, read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Id of the newest event; 0: there is none.
pub fn newest(db: &Connection) -> Result<i64> {
    let sql = "SELECT coalesce(max(id), 0) FROM events";
    Ok(db.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// Events behind the id `after` that are edges: a link ended, or an account changed its status. What became of an
/// account that a sync has only just met is none. Oldest first.
pub fn edges(db: &Connection, after: i64) -> Result<Vec<Event>> {
    let sql = format!(
        "SELECT {} FROM {} WHERE e.id > ?1 AND e.kind IN ('link-completed', 'link-expired', 'status-changed')
            AND NOT EXISTS (SELECT 1 FROM events met WHERE met.account = e.account AND met.id BETWEEN ?1 + 1 AND e.id
                AND met.kind = 'account-created' AND met.source = 'sync' AND e.link IS NULL)
        ORDER BY e.id",
        LIST.columns, LIST.from
    );
    let mut ask = db.prepare_cached(&sql)?;
    let rows = ask.query_map([after], read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The word before the newest event of a kind at a link; empty: none was noted.
pub fn word_before(db: &Connection, link: &str, kind: &str) -> Result<String> {
    let sql = "SELECT before FROM events WHERE link = ?1 AND kind = ?2 ORDER BY id DESC LIMIT 1";
    let word = db
        .prepare_cached(sql)?
        .query_row([link, kind], |row| row.get(0));
    Ok(word.optional()?.unwrap_or_default())
}

/// Enters an event and answers with its id.
pub fn insert(db: &Transaction<'_>, event: &Event) -> Result<String> {
    let search = fold(&format!(
        "{} {} {} {}",
        event.customer_name, event.kind, event.to, event.detail
    ));
    let sql = "INSERT INTO events (at, happened_at, kind, source, before, after, detail, integration, environment,
            account, link, customer, customer_name, search)
        VALUES (:at, :happened_at, :kind, :source, :before, :after, :detail, :integration, :environment,
            :account, :link, :customer, :customer_name, :search)";
    db.prepare_cached(sql)?.execute(named_params! {
        ":at": event.at.0,
        ":happened_at": event.happened_at.map(|time| time.0),
        ":kind": event.kind,
        ":source": word(&event.source)?,
        ":before": event.from,
        ":after": event.to,
        ":detail": event.detail,
        ":integration": event.integration,
        ":environment": event.environment.as_ref().map(word).transpose()?,
        ":account": event.account,
        ":link": event.link,
        ":customer": event.customer,
        ":customer_name": event.customer_name,
        ":search": search,
    })?;
    Ok(db.last_insert_rowid().to_string())
}

/// Claims a delivery; `false`: it has come before. The claim and what follows from it share one transaction.
pub fn claim(db: &Transaction<'_>, integration: &str, key: &str, now: Time) -> Result<bool> {
    let sql = "INSERT INTO deliveries VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    Ok(db.execute(sql, params![integration, key, now.0])? == 1)
}

/// Takes a claim back, so that the same event acts when it is met again.
pub fn unclaim(db: &Transaction<'_>, integration: &str, key: &str) -> Result<()> {
    let sql = "DELETE FROM deliveries WHERE integration = ?1 AND key = ?2";
    db.execute(sql, params![integration, key])?;
    Ok(())
}

/// Forgets deliveries from before that moment: a system repeats within hours, and what is repeated later only makes
/// the desk read once more.
pub fn forget_deliveries(db: &Transaction<'_>, before: Time) -> Result<()> {
    db.execute("DELETE FROM deliveries WHERE at < ?1", [before.0])?;
    Ok(())
}

/// Whether a delivery has not come before; the claim decides, this only spares repeats the writing.
pub fn is_new(db: &Connection, integration: &str, key: &str) -> Result<bool> {
    let sql = "SELECT NOT EXISTS (SELECT 1 FROM deliveries WHERE integration = ?1 AND key = ?2)";
    Ok(db
        .prepare_cached(sql)?
        .query_row([integration, key], |row| row.get(0))?)
}
