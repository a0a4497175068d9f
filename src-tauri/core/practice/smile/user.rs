//! A user of the tenant, as it is kept and as the API shows it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::answer::stamp;
use crate::clock::Time;

/// A customer's person.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct User {
    pub(crate) id: String,
    /// `externalMetadata`; users whom an invite made have none.
    pub(crate) metadata: Option<BTreeMap<String, String>>,
    pub(crate) created: Time,
    pub(crate) session: Option<Session>,
}

/// What a user did in Wink.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Session {
    /// `IN_PROGRESS`, `COMPLETED`, `REVOKED`.
    pub(crate) status: String,
    pub(crate) began: Time,
}

impl User {
    /// The user as the API shows it, with the providers of its accounts.
    pub(crate) fn shown(&self, providers: &[String]) -> Value {
        json!({
            "id": self.id,
            "externalMetadata": self.metadata,
            "createdAt": stamp(self.created),
            "providers": providers,
            "session": self.session_shown(),
        })
    }

    /// The session as the API and events show it.
    pub(crate) fn session_shown(&self) -> Value {
        let session = self.session.as_ref();
        session.map_or(Value::Null, |session| {
            json!({
                "userId": self.id,
                "status": session.status,
                "channel": "Default",
                "channelId": null,
            })
        })
    }
}
