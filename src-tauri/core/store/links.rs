//! Links. Their addresses and tokens are bearer rights and rest sealed; this room cannot open them.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, Transaction, named_params, params, types::Value};

use super::{
    from_word, json,
    list::List,
    migrate::Step,
    query::{Filter, fold, parse},
    to_json, word,
};
use crate::{
    clock::Time,
    error::{Error, Result},
    wire::{Environment, Link, LinkPage, LinkState, PageRequest},
};

pub(super) const STEPS: &[Step] = &[
    (
        5,
        // `watch_at` is when the desk asks about the link next; absent: never again.
        "CREATE TABLE links (
        id             TEXT PRIMARY KEY,
        kind           TEXT NOT NULL,
        state          TEXT NOT NULL,
        remote_id      TEXT NOT NULL,
        url            BLOB NOT NULL,
        token          BLOB,
        created_at     INTEGER NOT NULL,
        expires_at     INTEGER,
        customer       TEXT NOT NULL REFERENCES customers (id),
        integration    TEXT NOT NULL REFERENCES integrations (id) ON DELETE CASCADE,
        provider       TEXT NOT NULL,
        account        TEXT,
        learnt         TEXT,
        attempt        TEXT NOT NULL DEFAULT '',
        attempt_error  TEXT NOT NULL DEFAULT '',
        options        TEXT NOT NULL,
        job            TEXT,
        job_line       INTEGER,
        watch_at       INTEGER,
        search         TEXT NOT NULL
    ) STRICT;
    CREATE INDEX links_by_time ON links (created_at, id);
    CREATE INDEX links_of_customer ON links (customer, integration);
    CREATE INDEX links_of_account ON links (account) WHERE account IS NOT NULL;
    CREATE INDEX links_to_watch ON links (watch_at) WHERE watch_at IS NOT NULL;
    CREATE UNIQUE INDEX links_of_job ON links (job, job_line) WHERE job IS NOT NULL;",
    ),
    (
        9,
        // A link passes through more stages than its state remembers.
        "ALTER TABLE links ADD COLUMN was_sent INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE links ADD COLUMN was_opened INTEGER NOT NULL DEFAULT 0;
    UPDATE links SET
        was_sent = EXISTS (SELECT 1 FROM events e WHERE e.link = links.id AND e.kind = 'link-sent'),
        was_opened = state IN ('opened', 'exited') OR EXISTS (SELECT 1 FROM events e
            WHERE e.link = links.id AND e.kind IN ('link-opened', 'link-attempt-failed'));",
    ),
    (
        16,
        // Which option asks for several accounts is for the system's Spec to say; until now it was this one.
        "ALTER TABLE links ADD COLUMN several INTEGER NOT NULL DEFAULT 0;
    UPDATE links SET several = coalesce(json_extract(options, '$.multiple') = 'true', 0);",
    ),
];

/// States of a link that may still lead to an account, for SQL; as [`LinkState::OPEN`](crate::wire::LinkState::OPEN).
pub(super) const OPEN: &str = "'created', 'sent', 'opened', 'exited'";

pub(super) const LIST: List = List {
    from: "links l JOIN customers c ON c.id = l.customer JOIN integrations i ON i.id = l.integration",
    columns: "l.id, l.kind, l.state, l.created_at, l.expires_at, l.customer, c.name, c.owner_id, l.integration, i.name, \
              i.system, i.environment, l.provider, l.account, l.learnt, l.attempt, l.attempt_error, l.job",
    id: "l.id",
    sorts: &[
        ("created_at", "l.created_at"),
        ("expires_at", "coalesce(l.expires_at, 0)"),
        ("customer", "c.name COLLATE NOCASE"),
        ("state", "l.state"),
        ("kind", "l.kind"),
        ("integration", "i.name COLLATE NOCASE"),
    ],
    newest_first: true,
};

pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Link> {
    Ok(Link {
        id: row.get(0)?,
        kind: row.get(1)?,
        url: None,
        state: from_word(row.get(2)?)?,
        created_at: Time(row.get(3)?),
        expires_at: row.get::<_, Option<i64>>(4)?.map(Time),
        customer: row.get(5)?,
        customer_name: row.get(6)?,
        owner_id: row.get(7)?,
        integration: row.get(8)?,
        integration_name: row.get(9)?,
        system: row.get(10)?,
        environment: from_word(row.get(11)?)?,
        provider: row.get(12)?,
        account: row.get(13)?,
        learnt: row
            .get::<_, Option<String>>(14)?
            .map(from_word)
            .transpose()?,
        attempt: row.get(15)?,
        attempt_error: row.get(16)?,
        job: row.get(17)?,
    })
}

const TOKENS: [&str; 12] = [
    "state",
    "kind",
    "system",
    "env",
    "provider",
    "owner",
    "customer",
    "integration",
    "job",
    "made",
    "ends",
    "renewed",
];

/// A newer link of the same customer and integration stands beside it.
const RENEWED: &str = "EXISTS (SELECT 1 FROM links n WHERE n.customer = l.customer AND n.integration = l.integration \
                       AND n.created_at > l.created_at)";

/// Filters of a search: all but the state tokens, and those.
pub(super) fn filters(text: &str) -> (Filter, Filter) {
    let query = parse(text, &TOKENS);
    let (mut filter, mut states) = (Filter::default(), Filter::default());
    for (name, values) in &query.tokens {
        match name.as_str() {
            "state" => states.one_of("l.state", values),
            "kind" => filter.one_of("l.kind", values),
            "system" => filter.one_of("i.system", values),
            "env" => filter.one_of("i.environment", values),
            "provider" => filter.one_of("lower(l.provider)", values),
            "owner" => filter.and("c.owner_id = ?", [Value::from(values.join(","))]),
            "integration" => filter.and(
                "l.integration IN (SELECT id FROM integrations WHERE ? IN (id, name))",
                [Value::from(values.join(","))],
            ),
            "made" => filter.between("l.created_at", &values.join(",")),
            "ends" => filter.between("l.expires_at", &values.join(",")),
            "renewed" if values.contains(&"yes".to_owned()) => filter.and(RENEWED, []),
            "renewed" => filter.and(&format!("NOT {RENEWED}"), []),
            name => filter.and(&format!("l.{name} = ?"), [Value::from(values.join(","))]),
        }
    }
    filter.words("l.search", &query.words);
    (filter, states)
}

/// A page; tokens as in [`TOKENS`]; `made:` and `ends:` are ranges of time, `renewed:` is `yes` or `no`.
pub fn page(db: &Connection, request: &PageRequest) -> Result<LinkPage> {
    let (filter, states) = filters(&request.query);
    let counts = LIST.counts(db, &filter, "l.state")?;
    let narrowed = filter.clone().joined(states);
    let page = LIST.page(db, &narrowed, request, read)?;
    Ok(LinkPage {
        rows: page.rows,
        next: page.next,
        total: LIST.total(db, &narrowed)?,
        counts,
    })
}

/// How many links a search finds, and the one that ends first.
pub fn first_to_end(db: &Connection, search: &str) -> Result<(u32, Option<Link>)> {
    let (filter, states) = filters(search);
    let filter = filter.joined(states);
    let request = PageRequest {
        sort: "expires_at".to_owned(),
        limit: 1,
        ..PageRequest::default()
    };
    let first = LIST.page(db, &filter, &request, read)?.rows.pop();
    Ok((LIST.total(db, &filter)?, first))
}

/// How many there are in an environment.
pub fn count(db: &Connection, environment: Environment) -> Result<u32> {
    let sql = "SELECT count(*) FROM links l JOIN integrations i ON i.id = l.integration WHERE i.environment = ?1";
    Ok(db
        .prepare_cached(sql)?
        .query_row([word(&environment)?], |row| row.get(0))?)
}

/// A link with what only the core may see.
#[derive(Clone, Debug)]
pub struct LinkRecord {
    /// As it is shown, without its address.
    pub link: Link,
    /// The system's id of it.
    pub remote_id: String,
    /// Sealed address.
    pub url: Vec<u8>,
    /// Sealed token for asking about it.
    pub token: Option<Vec<u8>>,
    /// The options it was made with.
    pub options: BTreeMap<String, String>,
    /// Line of the job that made it.
    pub job_line: Option<u32>,
    /// When the desk asks about it next.
    pub watch_at: Option<Time>,
    /// Several accounts of one owner are meant.
    pub several: bool,
}

fn read_record(row: &Row<'_>) -> rusqlite::Result<LinkRecord> {
    Ok(LinkRecord {
        link: read(row)?,
        remote_id: row.get(18)?,
        url: row.get(19)?,
        token: row.get(20)?,
        options: json(&row.get::<_, String>(21)?),
        job_line: row.get(22)?,
        watch_at: row.get::<_, Option<i64>>(23)?.map(Time),
        several: row.get(24)?,
    })
}

fn records(
    db: &Connection,
    condition: &str,
    values: &[&dyn rusqlite::ToSql],
) -> Result<Vec<LinkRecord>> {
    let sql = format!(
        "SELECT {}, l.remote_id, l.url, l.token, l.options, l.job_line, l.watch_at, l.several FROM {} WHERE {condition}",
        LIST.columns, LIST.from
    );
    let mut ask = db.prepare_cached(&sql)?;
    let rows = ask.query_map(values, read_record)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One by its id.
pub fn get(db: &Connection, id: &str) -> Result<LinkRecord> {
    let found = records(db, "l.id = ?1", params![id])?;
    found
        .into_iter()
        .next()
        .ok_or_else(|| Error::not_found("link", id))
}

/// The id of the first link, newest first, whose sealed address fits.
pub fn sealed(
    db: &Connection,
    mut fits: impl FnMut(&str, &[u8]) -> bool,
) -> Result<Option<String>> {
    let mut ask =
        db.prepare_cached("SELECT id, url FROM links ORDER BY created_at DESC, id DESC")?;
    let mut rows = ask.query([])?;
    while let Some(row) = rows.next()? {
        let id: String = row.get(0)?;
        if fits(&id, row.get_ref(1)?.as_blob().unwrap_or_default()) {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// A link as it stands now; absent when it is over or gone.
pub fn still_open(db: &Connection, id: &str) -> Result<Option<LinkRecord>> {
    let found = records(db, "l.id = ?1", params![id])?;
    Ok(found
        .into_iter()
        .next()
        .filter(|record| record.link.state.is_open()))
}

/// Open links, oldest first, that the desk should ask about now; at most `limit`.
pub fn due(db: &Connection, now: Time, limit: u32) -> Result<Vec<LinkRecord>> {
    records(
        db,
        "l.watch_at <= ?1 ORDER BY l.watch_at LIMIT ?2",
        params![now.0, limit],
    )
}

/// Open links of an owner in an integration, oldest first.
pub fn open_of(db: &Connection, integration: &str, owner_id: &str) -> Result<Vec<LinkRecord>> {
    let open =
        "l.integration = ?1 AND c.owner_id = ?2 AND l.watch_at IS NOT NULL ORDER BY l.created_at";
    records(db, open, params![integration, owner_id])
}

/// The newest link that led to an account.
pub fn of_account(db: &Connection, account: &str) -> Result<Option<Link>> {
    let found = records(
        db,
        "l.account = ?1 AND l.state = 'completed' ORDER BY l.created_at DESC LIMIT 1",
        params![account],
    )?;
    Ok(found.into_iter().next().map(|record| record.link))
}

/// Enters a link.
pub fn insert(db: &Transaction<'_>, record: &LinkRecord) -> Result<()> {
    let link = &record.link;
    let search = fold(&format!(
        "{} {} {} {} {}",
        link.customer_name, link.owner_id, link.provider, link.kind, link.id
    ));
    let sql = "INSERT INTO links (id, kind, state, remote_id, url, token, created_at, expires_at, customer, integration,
            provider, account, options, job, job_line, watch_at, several, search)
        VALUES (:id, :kind, :state, :remote_id, :url, :token, :created_at, :expires_at, :customer, :integration,
            :provider, :account, :options, :job, :job_line, :watch_at, :several, :search)";
    db.prepare_cached(sql)?.execute(named_params! {
        ":id": link.id,
        ":kind": link.kind,
        ":state": word(&link.state)?,
        ":remote_id": record.remote_id,
        ":url": record.url,
        ":token": record.token,
        ":created_at": link.created_at.0,
        ":expires_at": link.expires_at.map(|time| time.0),
        ":customer": link.customer,
        ":integration": link.integration,
        ":provider": link.provider,
        ":account": link.account,
        ":options": to_json(&record.options)?,
        ":job": link.job,
        ":job_line": record.job_line,
        ":watch_at": record.watch_at.map(|time| time.0),
        ":several": record.several,
        ":search": search,
    })?;
    Ok(())
}

/// Writes how an open link stands: state, account, how it was learnt, last attempt, next question.
///
/// One that is over stays as it ended, whatever somebody still knew of it from before.
pub fn update(db: &Transaction<'_>, record: &LinkRecord) -> Result<()> {
    let link = &record.link;
    let sql = format!(
        "UPDATE links SET state = :state, account = :account, learnt = :learnt, attempt = :attempt,
        attempt_error = :attempt_error, watch_at = :watch_at, was_sent = was_sent OR :state = 'sent',
        was_opened = was_opened OR :state IN ('opened', 'exited')
        WHERE id = :id AND state IN ({OPEN})"
    );
    db.prepare_cached(&sql)?.execute(named_params! {
        ":id": link.id,
        ":state": word(&link.state)?,
        ":account": link.account,
        ":learnt": link.learnt.as_ref().map(word).transpose()?,
        ":attempt": link.attempt,
        ":attempt_error": link.attempt_error,
        ":watch_at": record.watch_at.map(|time| time.0),
    })?;
    Ok(())
}

/// Gives a link another session of its system: address, token, end, and a state that it can be used from. Unlike
/// [`update`] this also reaches a link whose time had ended.
pub fn renew(db: &Transaction<'_>, record: &LinkRecord) -> Result<()> {
    let sql = "UPDATE links SET remote_id = :remote_id, url = :url, token = :token, expires_at = :expires_at,
        state = :state, attempt = '', attempt_error = '', watch_at = :watch_at WHERE id = :id";
    db.prepare_cached(sql)?.execute(named_params! {
        ":id": record.link.id,
        ":remote_id": record.remote_id,
        ":url": record.url,
        ":token": record.token,
        ":expires_at": record.link.expires_at.map(|time| time.0),
        ":state": word(&record.link.state)?,
        ":watch_at": record.watch_at.map(|time| time.0),
    })?;
    Ok(())
}

/// Puts a link back to an earlier state, from wherever it stands.
pub fn put_back(
    db: &Transaction<'_>,
    id: &str,
    state: LinkState,
    watch_at: Option<Time>,
) -> Result<()> {
    let sql = "UPDATE links SET state = ?2, watch_at = ?3, was_sent = was_sent AND ?2 <> 'created' WHERE id = ?1";
    db.prepare_cached(sql)?
        .execute(params![id, word(&state)?, watch_at.map(|time| time.0)])?;
    Ok(())
}

/// Whether an account came through a link that asked for several of one owner and provider.
pub fn meant_several(db: &Connection, account: &str) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM links WHERE account = ?1 AND several)";
    Ok(db
        .prepare_cached(sql)?
        .query_row([account], |row| row.get(0))?)
}
