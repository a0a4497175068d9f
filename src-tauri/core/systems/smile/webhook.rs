//! Webhooks as they come: the signature over the body, and what an event means
//! (docs.getsmileapi.com/reference/webhooks).
//!
//! An event carries no status that could be trusted: the account or the invitation is read again. The same event comes up
//! to three times, under one id.

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::spec::SPEC;
use crate::{
    clock::Time,
    hex::hex,
    sign::{Fault, Scheme},
    systems::{
        Meaning, Verified,
        shapes::{Text, if_readable, loose, moment},
        signed::Signing,
    },
};

/// Header of the signature.
pub(super) const HEADER: &str = "smile-signature";

/// How Smile signs.
pub(super) static SIGNING: Signing = Signing {
    spec: &SPEC,
    header: HEADER,
    secrets: &["webhook_secret"],
    scheme: Scheme::Sha512Hex,
    sentence,
    read,
};

/// The envelope of an event.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Event {
    #[serde(default)]
    id: Text,
    #[serde(rename = "type")]
    kind: String,
    #[serde(default, deserialize_with = "moment")]
    created_at: Option<Time>,
    #[serde(default, deserialize_with = "if_readable")]
    data: Option<Data>,
}

/// What an event concerns; which of these stand there depends on its type.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Data {
    #[serde(default)]
    account_id: Text,
    #[serde(default)]
    invite_id: Text,
    #[serde(default)]
    source_id: Text,
    #[serde(default, deserialize_with = "loose")]
    source_type: String,
}

/// Why a signature does not hold, for people.
fn sentence(fault: Fault) -> &'static str {
    match fault {
        Fault::Malformed => {
            "The signature is not one of Smile's: it must be 128 lower-case hexadecimal digits."
        }
        // Smile signs no time.
        Fault::Mismatch | Fault::Stale => {
            "The signature belongs to another body or another secret: the body may have been changed on its way, or the secret is not the one of this webhook."
        }
    }
}

/// The event of a body, whoever sent it; absent: it is none.
pub(super) fn read(body: &[u8]) -> Option<Verified> {
    let event: Event = serde_json::from_slice(body).ok()?;
    let data = event.data.unwrap_or_default();
    let (meaning, account) = match event.kind.as_str() {
        kind if kind.starts_with("INVITE_") => (Meaning::Read, String::new()),
        kind if kind.starts_with("ACCOUNT_") && !data.account_id.0.is_empty() => {
            (Meaning::Read, data.account_id.0)
        }
        // A task that works on an account may have changed how it stands.
        _ if data.source_type == "ACCOUNT" => (Meaning::Read, data.source_id.0),
        _ => (Meaning::Other, data.account_id.0),
    };
    Some(Verified {
        dedupe_key: match event.id.0.as_str() {
            // Without an id only the very same body is the same event.
            "" => hex(&Sha256::digest(body)),
            id => id.to_owned(),
        },
        event: event.kind,
        happened_at: event.created_at,
        account: Some(account).filter(|id| !id.is_empty()),
        link: Some(data.invite_id.0).filter(|id| !id.is_empty()),
        meaning,
    })
}
