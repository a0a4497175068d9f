//! Events: the signature of a webhook, and what one means for an account, however it came.
//!
//! An event tells how things stood when it was made (docs.stripe.com/webhooks), so that the account is read again.

use serde::Deserialize;

use crate::{
    clock::Time,
    error::Result,
    sign::{Fault, Scheme},
    systems::{
        Cx, EventsAsk, EventsPage, Meaning, Verified,
        shapes::{if_readable, loose, unix},
        signed::Signing,
        spec::Spec,
    },
};

use super::paging::{self, List};

/// Header of the signature.
pub(in crate::systems) const HEADER: &str = "stripe-signature";

/// Secrets of webhooks: after a rotation Stripe signs with either for up to 24 hours (docs.stripe.com/webhooks).
const SECRETS: [&str; 2] = ["webhook_secret", "previous_webhook_secret"];

/// The age up to which the vendor's SDKs take a signature; each repeat of a delivery is signed anew.
const SCHEME: Scheme = Scheme::StripeV1 { tolerance: 300 };

/// Events that the desk reads a connected account again for, as the list of events takes them: at most twenty.
pub(in crate::systems) const TYPES: [&str; 10] = [
    "account.updated",
    "account.application.authorized",
    "account.application.deauthorized",
    "account.external_account.created",
    "account.external_account.updated",
    "account.external_account.deleted",
    "capability.updated",
    "person.created",
    "person.updated",
    "person.deleted",
];

/// The event object, as far as the desk reads it (docs.stripe.com/api/events/object).
#[derive(Deserialize)]
struct Event {
    #[serde(default, deserialize_with = "loose")]
    object: String,
    #[serde(default, deserialize_with = "loose")]
    id: String,
    #[serde(default, rename = "type", deserialize_with = "loose")]
    kind: String,
    #[serde(default, deserialize_with = "unix")]
    created: Option<Time>,
    #[serde(default, deserialize_with = "loose")]
    account: String,
    #[serde(default, deserialize_with = "if_readable")]
    data: Option<Data>,
}

#[derive(Deserialize)]
struct Data {
    object: Object,
}

#[derive(Deserialize)]
struct Object {
    #[serde(default, deserialize_with = "loose")]
    id: String,
    #[serde(default, deserialize_with = "loose")]
    object: String,
    #[serde(default, deserialize_with = "loose")]
    account: String,
}

/// How Stripe signs, for a system of its that reads events so.
pub(in crate::systems) const fn signing(
    spec: &'static Spec,
    read: fn(&[u8]) -> Option<Verified>,
) -> Signing {
    Signing {
        spec,
        header: HEADER,
        secrets: &SECRETS,
        scheme: SCHEME,
        sentence,
        read,
    }
}

/// Why a signature does not hold, for people.
fn sentence(fault: Fault) -> &'static str {
    match fault {
        Fault::Malformed => {
            "The signature is not one of Stripe's: it must name a time and at least one v1 of 64 lower-case digits."
        }
        Fault::Mismatch => {
            "The signature belongs to another body or another secret: an endpoint for connected accounts and one for the own account have different secrets."
        }
        Fault::Stale => {
            "The signature is right but more than five minutes old: an old delivery is being played back, or a clock is wrong."
        }
    }
}

/// The event of a text, whoever sent it; absent: it is none.
pub(in crate::systems) fn read(text: &[u8]) -> Option<Verified> {
    let event: Event = serde_json::from_slice(text).ok()?;
    if event.object != "event" || event.id.is_empty() {
        return None;
    }
    // What happened at a connected account names it beside the data: in `account.application.deauthorized` the data
    // is the application.
    let own = event
        .data
        .map(|data| data.object)
        .and_then(|object| match object.object.as_str() {
            "account" => Some(object.id),
            "apps.install" => Some(object.account),
            _ => None,
        });
    let account = [Some(event.account), own]
        .into_iter()
        .flatten()
        .find(|id| !id.is_empty());
    Some(Verified {
        link: None,
        meaning: meaning(&event.kind),
        event: event.kind,
        dedupe_key: event.id,
        happened_at: event.created,
        account,
    })
}

/// A page of the events of these types (docs.stripe.com/api/events), which are kept for thirty days. Their order is not
/// guaranteed and their times are whole seconds, so that whoever asks keeps an overlap and tells repeats by their keys.
pub(in crate::systems) async fn page(
    cx: &Cx<'_>,
    spec: &'static Spec,
    types: &[&str],
    ask: &EventsAsk,
) -> Result<EventsPage> {
    let since = ask.since.seconds().max(0).to_string();
    let names: Vec<String> = (0..types.len()).map(|at| format!("types[{at}]")).collect();
    let named = names.iter().map(String::as_str);
    let mut filter: Vec<(&str, &str)> = named.zip(types.iter().copied()).collect();
    filter.push(("created[gte]", &since));
    let list = List {
        path: &["v1", "events"],
        filter: &filter,
        account: ask.account.as_deref(),
    };
    let page = paging::page(cx, spec, list, ask.cursor.as_deref()).await?;
    let rows = page
        .rows
        .iter()
        .filter_map(|row| read(row.get().as_bytes()));
    Ok(EventsPage {
        rows: rows
            .map(|event| Verified {
                // In an account's own list nothing need name it.
                account: event.account.or_else(|| ask.account.clone()),
                ..event
            })
            .collect(),
        next: page.next,
    })
}

fn meaning(kind: &str) -> Meaning {
    match kind {
        "account.application.deauthorized" => Meaning::Gone,
        kind if TYPES.contains(&kind) => Meaning::Read,
        _ => Meaning::Other,
    }
}
