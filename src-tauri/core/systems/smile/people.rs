//! Users: whom accounts belong to. One is kept for each customer; nobody can change or delete them
//! (docs.getsmileapi.com/reference/users).

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::paging;
use crate::{
    clock::Time,
    error::Result,
    systems::{
        Asked, Cx,
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

/// The id of a user of the list who may come of a wish: made at the time, with this kept with them and nothing else.
pub(super) fn could_be(
    row: &RawValue,
    asked: Asked,
    kept: &BTreeMap<String, String>,
) -> Option<String> {
    let row: Row = serde_json::from_str(row.get()).ok()?;
    let told = row.external_metadata.unwrap_or_default();
    let told = told.iter().map(|(name, value)| (name, &value.0));
    let mine = !kept.is_empty() && told.eq(kept) && asked.may_have_made(row.created_at?);
    mine.then_some(row.id.0)
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
