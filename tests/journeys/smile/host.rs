//! A Smile that knows the accounts that a test puts there, and counts what it is asked.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicBool, Ordering},
};

use linkdesk::{api, desk::Desk, secret::Secret, wire::*};
use serde_json::{Value, json};

use crate::{
    fake::{self, Answer, Fake, Seen},
    journeys::pairs,
};

/// How many rows it gives at once.
const PAGE: usize = 100;

/// The host; its accounts can be changed at any time.
pub(crate) struct Host {
    pub(crate) fake: Fake,
    accounts: Arc<Mutex<Vec<Value>>>,
    tells_names: Arc<AtomicBool>,
}

impl Host {
    pub(crate) async fn with(accounts: Vec<Value>) -> Self {
        let accounts = Arc::new(Mutex::new(accounts));
        let (shown, count) = (accounts.clone(), Mutex::new(0));
        let tells_names = Arc::new(AtomicBool::new(true));
        let tells = tells_names.clone();
        let fake = Fake::by(move |seen| {
            let mut count = count.lock().unwrap();
            *count += 1;
            let (status, data) = match seen.path.as_str() {
                "/providers" if !tells.load(Ordering::SeqCst) => (404, None),
                _ => answer(seen, &mut shown.lock().unwrap()),
            };
            envelope(status, *count, data)
        });
        Self {
            fake: fake.await,
            accounts,
            tells_names,
        }
    }

    /// Whether it answers when it is asked for its providers.
    pub(crate) fn tell_names(&self, tells: bool) {
        self.tells_names.store(tells, Ordering::SeqCst);
    }

    /// Says of an account that it stands otherwise now.
    pub(crate) fn turn(&self, id: &str, status: &str, error: Option<&str>) {
        let mut accounts = self.accounts.lock().unwrap();
        let account = accounts.iter_mut().find(|one| one["id"] == id).unwrap();
        account["connectionStatus"] = json!(status);
        account["connection"] = json!({ "status": status, "errorCode": error });
    }

    /// It is gone.
    pub(crate) fn remove(&self, id: &str) {
        self.accounts.lock().unwrap().retain(|one| one["id"] != id);
    }

    /// How often something was asked.
    pub(crate) fn asked(&self, method: &str, path: &str) -> usize {
        let seen = self.fake.seen().into_iter();
        seen.filter(|one| one.method == method && one.path == path)
            .count()
    }

    /// As an integration of a desk.
    pub(crate) async fn join(&self, desk: &Desk) -> Integration {
        let secrets = [("api_key", "key-0123456789"), ("api_secret", "secret-0123")];
        let draft = IntegrationDraft {
            id: None,
            system: "smile".to_owned(),
            name: "Smile".to_owned(),
            environment: Environment::Practice,
            base_url: Some(self.fake.base.to_string()),
            settings: pairs(&[]),
            secrets: secrets
                .into_iter()
                .map(|(name, text)| (name.to_owned(), Secret::new(text)))
                .collect(),
        };
        api::integration_save(desk, draft).await.unwrap()
    }
}

/// An account that is well and kept for long.
pub(crate) fn account(id: &str, provider: &str) -> Value {
    json!({
        "id": id, "createdAt": "2099-01-01T00:00:00Z", "providerId": provider, "userId": format!("user-of-{id}"),
        "connectionStatus": "CONNECTED", "connection": { "status": "CONNECTED" },
        "monitorStatus": "UNSUPPORTED", "monitor": { "status": "UNSUPPORTED" },
    })
}

fn envelope(status: u16, count: usize, data: Option<Value>) -> Answer {
    let code = if status == 200 {
        "OK"
    } else {
        "MISSING_RESOURCE"
    };
    let body =
        json!({ "code": code, "message": "", "requestId": format!("req-{count}"), "data": data });
    fake::json(status, &body.to_string())
}

fn answer(seen: &Seen, accounts: &mut Vec<Value>) -> (u16, Option<Value>) {
    let providers = [
        json!({ "id": "grab", "name": "Grab" }),
        json!({ "id": "gojek_ph", "name": "Gojek" }),
    ];
    match (seen.method.as_str(), seen.path.as_str()) {
        ("GET", "/providers") => (200, Some(json!({ "nextCursor": null, "items": providers }))),
        ("GET", "/accounts") => {
            let from = seen.asked("cursor").map_or(0, |at| at.parse().unwrap());
            let to = accounts.len().min(from + PAGE);
            let next = (to < accounts.len()).then(|| to.to_string());
            (
                200,
                Some(json!({ "nextCursor": next, "items": accounts[from..to] })),
            )
        }
        (method, path) => {
            let id = path.strip_prefix("/accounts/").unwrap_or_default();
            let Some(at) = accounts.iter().position(|one| one["id"] == id) else {
                return (404, None);
            };
            match method {
                "DELETE" => {
                    accounts.remove(at);
                    (200, None)
                }
                _ => (200, Some(accounts[at].clone())),
            }
        }
    }
}
