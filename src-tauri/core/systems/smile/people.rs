//! Users: whom accounts belong to. One is kept for each customer; nobody can change or delete them
//! (docs.getsmileapi.com/reference/users).

use std::collections::BTreeMap;

use serde::Deserialize;

use super::paging;
use crate::{
    clock::Time,
    error::Result,
    systems::{
        Cx,
        shapes::{Text, if_readable, loose, moment},
    },
    wire::{Person, PersonPage},
};

/// The name under which the desk keeps the owner id with a user.
const OWNER: &str = "ownerId";

/// The most characters of a value kept with a user; only ASCII is taken.
const LONGEST: usize = 500;

/// `User` of the OpenAPI document.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Row {
    pub(super) id: Text,
    #[serde(default, deserialize_with = "if_readable")]
    external_metadata: Option<BTreeMap<String, Text>>,
    #[serde(default, deserialize_with = "moment")]
    created_at: Option<Time>,
    #[serde(default, deserialize_with = "if_readable")]
    session: Option<Session>,
}

#[derive(Deserialize)]
struct Session {
    #[serde(default, deserialize_with = "loose")]
    status: String,
    #[serde(default, deserialize_with = "loose")]
    channel: String,
}

/// What is kept with a new user: whose owner id they have, where Smile can hold it.
pub(super) fn metadata(owner_id: &str) -> BTreeMap<String, String> {
    let fits = !owner_id.is_empty() && owner_id.len() <= LONGEST && owner_id.is_ascii();
    fits.then(|| (OWNER.to_owned(), owner_id.to_owned()))
        .into_iter()
        .collect()
}

/// The newest user that was made since a moment with these kept with them.
pub(super) async fn made_since(
    cx: &Cx<'_>,
    kept: &BTreeMap<String, String>,
    since: Time,
) -> Option<String> {
    if kept.is_empty() {
        return None;
    }
    let rows = paging::all(cx, &["users"], &[]).await.ok()?;
    let rows = rows
        .iter()
        .filter_map(|row| serde_json::from_str::<Row>(row.get()).ok());
    let fits = |row: &Row| {
        let same = |(name, value): (&String, &String)| {
            let told = row.external_metadata.as_ref();
            told.and_then(|told| told.get(name)).map(|text| &text.0) == Some(value)
        };
        kept.iter().all(same) && row.created_at.is_some_and(|at| at >= since)
    };
    let newest = rows.filter(fits).max_by_key(|row| row.created_at);
    newest.map(|row| row.id.0)
}

/// A page of users.
pub(super) async fn page(cx: &Cx<'_>, cursor: Option<String>) -> Result<PersonPage> {
    let page = paging::page(cx, &["users"], &[], cursor).await?;
    let rows = page
        .rows
        .iter()
        .filter_map(|row| serde_json::from_str(row.get()).ok());
    Ok(PersonPage {
        rows: rows.map(person).collect(),
        next: page.next,
    })
}

fn person(row: Row) -> Person {
    let (state, channel) = row
        .session
        .map(|session| (session.status, session.channel))
        .unwrap_or_default();
    let metadata = row.external_metadata.unwrap_or_default();
    Person {
        id: row.id.0,
        created_at: row.created_at,
        state,
        channel,
        metadata: metadata
            .into_iter()
            .map(|(name, Text(value))| (name, value))
            .collect(),
        ..Person::default()
    }
}
