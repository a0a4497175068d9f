//! Users: whom accounts belong to. One is kept for each customer; nobody can change or delete them
//! (docs.getsmileapi.com/reference/users).

use std::collections::BTreeMap;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::Deserialize;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

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

/// The name under which it keeps the SHA-256 of one that Smile cannot hold, in base64url.
const DIGEST: &str = "ownerIdDigest";

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
    pub(super) created_at: Option<Time>,
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

/// What is kept with a new user: whose owner id they have, or its digest where Smile cannot hold it. Nothing for none.
pub(super) fn metadata(owner_id: &str) -> BTreeMap<String, String> {
    let kept = match owner_id {
        "" => None,
        fits if fits.len() <= LONGEST && fits.is_ascii() => Some((OWNER, fits.to_owned())),
        other => Some((DIGEST, URL_SAFE_NO_PAD.encode(Sha256::digest(other)))),
    };
    kept.into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// A user of the list who may come of a wish: made at the time, with this kept with them and nothing else.
pub(super) fn could_be(
    row: &RawValue,
    asked: &Asked,
    kept: &BTreeMap<String, String>,
) -> Option<Row> {
    let row: Row = serde_json::from_str(row.get()).ok()?;
    let told = row.external_metadata.iter().flatten();
    let told = told.map(|(name, value)| (name, &value.0));
    let mine = !kept.is_empty() && told.eq(kept) && asked.may_have_made(row.created_at?);
    mine.then_some(row)
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
