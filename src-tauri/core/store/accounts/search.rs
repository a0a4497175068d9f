//! The token search of accounts.

use rusqlite::types::Value;

use crate::store::{
    links::OPEN,
    query::{Filter, parse},
};

/// What narrows a search. `relink` is `open` or `none`; `since` is the range of time in which the status changed last,
/// `kept` the one in which the system deletes the data; `ending` is `yes` or `no`; `doubt` is `none`, `double`,
/// `wrong-owner` or `unasked`.
const TOKENS: [&str; 13] = [
    "status",
    "system",
    "env",
    "provider",
    "owner",
    "integration",
    "kind",
    "raw",
    "relink",
    "since",
    "kept",
    "ending",
    "doubt",
];

/// A doubt as it stands in its column, where an empty one says that there is none.
fn doubt(value: &str) -> String {
    match value.eq_ignore_ascii_case("none") {
        true => String::new(),
        false => value.to_owned(),
    }
}

/// Accounts that an open link connects again.
pub(in crate::store) fn relinking() -> String {
    format!("SELECT account FROM links WHERE account IS NOT NULL AND state IN ({OPEN})")
}

/// Filters of a search: all but the status tokens, and those.
pub(in crate::store) fn filters(text: &str) -> (Filter, Filter) {
    let query = parse(text, &TOKENS);
    let (mut filter, mut status) = (Filter::default(), Filter::default());
    for (name, values) in &query.tokens {
        match name.as_str() {
            "status" => status.one_of("a.status", values),
            "system" => filter.one_of("a.system", values),
            "env" => filter.one_of("a.environment", values),
            "kind" => filter.one_of("lower(a.kind)", values),
            "raw" => filter.one_of("lower(a.raw_status)", values),
            "provider" => filter.one_of("lower(a.provider)", values),
            "owner" => filter.and("a.owner_id = ?", [Value::from(values.join(","))]),
            "since" => filter.between("a.status_since", &values.join(",")),
            "ending" if values.contains(&"yes".to_owned()) => filter.and("a.kept_ending", []),
            "ending" => filter.and("NOT a.kept_ending", []),
            "kept" => filter.between("a.kept_until", &values.join(",")),
            "doubt" => {
                let values: Vec<_> = values.iter().map(|value| doubt(value)).collect();
                filter.one_of("a.flag", &values);
            }
            "relink" => {
                let not = if values.contains(&"open".to_owned()) {
                    ""
                } else {
                    "NOT "
                };
                filter.and(&format!("a.id {not}IN ({})", relinking()), []);
            }
            _ => filter.and(
                "a.integration IN (SELECT id FROM integrations WHERE ? IN (id, name))",
                [Value::from(values.join(","))],
            ),
        }
    }
    filter.words("a.search", &query.words);
    (filter, status)
}
