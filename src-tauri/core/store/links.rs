//! Links. Their addresses and tokens are bearer rights and rest sealed; this room cannot open them.

use rusqlite::{Connection, Row, types::Value};

use super::{
    from_word,
    list::List,
    migrate::Step,
    query::{Filter, parse},
    word,
};
use crate::{
    clock::Time,
    error::Result,
    wire::{Environment, Link, LinkPage, PageRequest},
};

mod record;

pub use record::{
    LinkRecord, by_remote, due, get, insert, meant_several, of_account, open_of, put_back, renew,
    resume, sealed, still_open, update,
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
    (
        22,
        // The end was reckoned from what the system publishes.
        "ALTER TABLE links ADD COLUMN estimated INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX links_by_remote ON links (integration, remote_id) WHERE remote_id <> '';",
    ),
];

/// States of a link that may still lead to an account, for SQL; as [`LinkState::OPEN`](crate::wire::LinkState::OPEN).
pub(super) const OPEN: &str = "'created', 'sent', 'opened', 'exited'";

pub(super) const LIST: List = List {
    from: "links l JOIN customers c ON c.id = l.customer JOIN integrations i ON i.id = l.integration",
    columns: "l.id, l.kind, l.state, l.created_at, l.expires_at, l.customer, c.name, c.owner_id, l.integration, i.name, \
              i.system, i.environment, l.provider, l.account, l.learnt, l.attempt, l.attempt_error, l.job, l.estimated, \
              (SELECT name FROM names WHERE integration = l.integration AND kind = 'provider' AND key = l.provider)",
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
    let provider: String = row.get(12)?;
    let name: Option<String> = row.get(19)?;
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
        provider_name: name.unwrap_or_else(|| provider.clone()),
        provider,
        account: row.get(13)?,
        learnt: row
            .get::<_, Option<String>>(14)?
            .map(from_word)
            .transpose()?,
        attempt: row.get(15)?,
        attempt_error: row.get(16)?,
        job: row.get(17)?,
        estimated: row.get(18)?,
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

/// A word is found in the link itself, or in what its provider is called, which the desk may have learnt later.
const WORD: &str = "(instr(l.search, ?) > 0 OR (l.integration, l.provider) IN \
                    (SELECT integration, key FROM names WHERE kind = 'provider' AND instr(search, ?) > 0))";

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
    for word in &query.words {
        filter.and(WORD, [Value::from(word.clone()), Value::from(word.clone())]);
    }
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
