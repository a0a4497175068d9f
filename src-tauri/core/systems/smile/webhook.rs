//! Webhooks as they come: the signature over the body, and what an event means
//! (docs.getsmileapi.com/reference/webhooks).
//!
//! An event carries no status that could be trusted: the account or the invitation is read again. The same event comes up
//! to three times, under one id.

use std::collections::BTreeMap;

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::{client::bad_input, spec::SPEC};
use crate::{
    clock::Time,
    error::{Code, Error, Result},
    secret::Secret,
    sign::{Fault, Scheme},
    systems::{
        Delivery, Meaning, Verified,
        shapes::{Text, if_readable, loose, moment},
    },
};

/// Header of the signature.
pub(super) const HEADER: &str = "smile-signature";

/// How Smile signs.
pub(super) const SCHEME: Scheme = Scheme::Sha512Hex;

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

/// Checks the signature and reads the event.
///
/// A missing or wrong signature is [`Code::BadInput`] naming the header; a right one over something unreadable is
/// [`Code::BadReply`].
pub(super) fn verify(
    secrets: &BTreeMap<String, Secret>,
    delivery: &Delivery,
    now: Time,
) -> Result<Verified> {
    let secret = secrets
        .get("webhook_secret")
        .filter(|secret| !secret.is_empty())
        .ok_or_else(|| Error {
            field: Some("webhook_secret".to_owned()),
            ..Error::new(
                Code::SecretAbsent,
                "The signing secret of the webhooks has not been given yet.",
            )
            .of_system(SPEC.id)
        })?;
    let value = delivery
        .headers
        .get(HEADER)
        .ok_or_else(|| bad_input(HEADER, "The delivery carries no signature."))?;
    SCHEME
        .verify(secret, &delivery.body, value.trim(), now)
        .map_err(|fault| bad_input(HEADER, sentence(fault)))?;
    read(&delivery.body).ok_or_else(|| {
        let sentence = "The signature is right, but the body is no event.";
        Error::new(Code::BadReply, sentence).of_system(SPEC.id)
    })
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
            "" => Sha256::digest(body)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect(),
            id => id.to_owned(),
        },
        event: event.kind,
        happened_at: event.created_at,
        account: Some(account).filter(|id| !id.is_empty()),
        link: Some(data.invite_id.0).filter(|id| !id.is_empty()),
        meaning,
    })
}
