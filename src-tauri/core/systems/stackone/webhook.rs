//! Webhooks: the signature over the body, and what an event means.
//!
//! An account event holds no status (docs.stackone.com/connect/webhooks), so that the account is read again. There
//! is no delivery id and no time in the signature: the same event is known by its name, its record and its date.

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::spec::SPEC;
use crate::{
    clock::Time,
    hex::hex,
    sign::{Fault, Scheme},
    systems::{
        Meaning, Verified,
        shapes::{Text, loose, moment},
        signed::Signing,
    },
};

/// Header of the signature.
pub(super) const HEADER: &str = "x-stackone-signature";

/// The body of an event, as far as the desk reads it.
#[derive(Deserialize)]
struct Event {
    event: String,
    #[serde(default, deserialize_with = "loose")]
    event_date: String,
    #[serde(default, rename = "sent_at", deserialize_with = "moment")]
    sent_at: Option<Time>,
    #[serde(default, deserialize_with = "loose")]
    record_type: String,
    #[serde(default)]
    record_id: Text,
    #[serde(default)]
    account_id: Text,
}

/// How StackOne signs. What is signed by it is an event in whatever shape, since account events may gain names.
pub(super) static SIGNING: Signing = Signing {
    spec: &SPEC,
    header: HEADER,
    secrets: &["webhook_secret"],
    scheme: Scheme::Sha256Base64Url,
    sentence,
    read: |body| Some(serde_json::from_slice::<Event>(body).ok()?.read(body)),
};

/// The event of a body, whoever sent it; absent: it is none.
pub(super) fn read(body: &[u8]) -> Option<Verified> {
    let event: Event = serde_json::from_slice(body).ok()?;
    let told = !event.record_type.is_empty() || !event.account_id.0.is_empty();
    told.then(|| event.read(body))
}

/// Why a signature does not hold, for people.
fn sentence(fault: Fault) -> &'static str {
    match fault {
        Fault::Malformed => {
            "The signature is not one of StackOne's: it must be base64url of 32 bytes."
        }
        // StackOne signs no time.
        Fault::Mismatch | Fault::Stale => {
            "The signature belongs to another body or another secret: the body may have been changed on its way, or the signing secret is not the one of this webhook."
        }
    }
}

impl Event {
    fn read(self, body: &[u8]) -> Verified {
        let record = self.record_id.0;
        let account = match (self.account_id.0, self.record_type.as_str()) {
            (id, _) if !id.is_empty() => Some(id),
            (_, "account") if !record.is_empty() => Some(record.clone()),
            _ => None,
        };
        let dedupe_key = if self.event_date.is_empty() || record.is_empty() {
            // Without date or record only the very same body is the same event.
            hex(&Sha256::digest(body))
        } else {
            serde_json::json!([self.event, record, self.event_date]).to_string()
        };
        Verified {
            link: None,
            meaning: meaning(&self.event),
            event: self.event,
            dedupe_key,
            happened_at: Time::parse(&self.event_date).or(self.sent_at),
            account,
        }
    }
}

/// Account events are read again, those to come included; records of a category (`hris_employee.created`) are not
/// the desk's business.
fn meaning(event: &str) -> Meaning {
    match event.strip_prefix("account.") {
        Some("deleted") => Meaning::Gone,
        Some(_) => Meaning::Read,
        None => Meaning::Other,
    }
}
