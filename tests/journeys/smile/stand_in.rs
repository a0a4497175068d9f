//! A Smile that keeps what it is sent and can swallow its answers.

use std::sync::{Arc, Mutex};

use linkdesk::{
    api,
    clock::{Clock, SystemClock},
    desk::Desk,
    secret::Secret,
    wire::*,
};
use serde_json::{Value, json};

use crate::{
    fake::{self, Answer, Fake, Seen},
    journeys::pairs,
};

/// How a stand-in answers.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum Manner {
    /// As documented.
    #[default]
    Well,
    /// What is sent is done, and no answer comes.
    Loses,
    /// What is sent is done, and the connection stays open without a word.
    Hangs,
    /// What is sent is done without an answer, and nobody may look at the lists.
    Silent,
    /// That many times patience is asked for, without a word for how long.
    Busy(u32),
}

/// Lists by their path.
type Rows = Vec<(String, Value)>;

/// The stand-in.
pub(crate) struct StandIn {
    pub(crate) fake: Fake,
    manner: Arc<Mutex<Manner>>,
}

impl StandIn {
    pub(crate) async fn new() -> Self {
        let manner = Arc::new(Mutex::new(Manner::default()));
        let (now, rows) = (manner.clone(), Mutex::new(Rows::new()));
        let fake = Fake::by(move |seen| {
            let manner = *now.lock().unwrap();
            if let (Manner::Busy(times), "POST") = (manner, seen.method.as_str()) {
                *now.lock().unwrap() = match times {
                    1 => Manner::Well,
                    more => Manner::Busy(more - 1),
                };
                return fake::json(429, "{}");
            }
            let answer = answer(&mut rows.lock().unwrap(), seen);
            match (manner, seen.method.as_str()) {
                (Manner::Well | Manner::Busy(_), _) => answer,
                (Manner::Loses | Manner::Hangs, "GET") => answer,
                (Manner::Hangs, _) => Answer::Hang,
                (Manner::Silent, "GET") => refused(),
                _ => Answer::Close,
            }
        })
        .await;
        Self { fake, manner }
    }

    pub(crate) fn set(&self, manner: Manner) {
        *self.manner.lock().unwrap() = manner;
    }

    /// What was sent to a path, in its order.
    pub(crate) fn sent(&self, path: &str) -> Vec<Value> {
        let seen = self.fake.seen().into_iter();
        seen.filter(|one| one.method == "POST" && one.path == path)
            .map(|one| one.json())
            .collect()
    }

    /// What an integration of it is made of.
    pub(crate) fn draft(&self) -> IntegrationDraft {
        let secret = |text: &str| Secret::new(text);
        IntegrationDraft {
            id: None,
            system: "smile".to_owned(),
            name: "Elsewhere".to_owned(),
            environment: Environment::Practice,
            base_url: Some(format!("{}v1", self.fake.base)),
            settings: pairs(&[]),
            secrets: [
                ("api_key".to_owned(), secret("stand-in-key-0123456789")),
                (
                    "api_secret".to_owned(),
                    secret("stand-in-secret-0123456789"),
                ),
            ]
            .into(),
        }
    }

    pub(crate) async fn integration(&self, desk: &Desk) -> Integration {
        api::integration_save(desk, self.draft()).await.unwrap()
    }
}

fn answer(rows: &mut Rows, seen: &Seen) -> Answer {
    if seen.method == "GET" {
        let of = rows.iter().filter(|(path, _)| *path == seen.path);
        let items: Vec<&Value> = of.map(|(_, row)| row).collect();
        return enveloped(200, &json!({ "nextCursor": null, "items": items }));
    }
    if seen.path == "/v1/tokens" {
        return enveloped(201, &token());
    }
    let row = made(seen, rows.len() + 1);
    rows.push((seen.path.clone(), row.clone()));
    match seen.path.as_str() {
        "/v1/users" => enveloped(201, &json!({ "user": row, "token": token() })),
        _ => enveloped(201, &row),
    }
}

/// What was sent, with all that Smile adds to it.
fn made(seen: &Seen, number: usize) -> Value {
    let mut row = seen.json();
    row["id"] = json!(format!("made-{number}"));
    row["createdAt"] = json!(SystemClock.now().to_string());
    if seen.path == "/v1/invites" {
        row["status"] = json!("INVITED");
        row["userId"] = json!(format!("user-{number}"));
        let page = format!("https://user.getsmileapi.com/invite-user/{number}?token=t");
        row["inviteLandingPageUrl"] = json!(page);
    }
    row
}

fn token() -> Value {
    json!({ "accessToken": "stand-in-token" })
}

fn refused() -> Answer {
    let body = json!({ "code": "UNAUTHORIZED_ACCESS", "message": "No.", "requestId": "req-2" });
    fake::json(403, &body.to_string())
}

fn enveloped(status: u16, data: &Value) -> Answer {
    let body = json!({ "code": "OK", "message": "Fine.", "requestId": "req-1", "data": data });
    fake::json(status, &body.to_string())
}
