//! The rooms of the page that embeds a system's own component, and its reports.
//!
//! The address works once: the first visit trades its ticket for a page of its own, which alone may load the parts
//! and report. The session's token is in that one answer and nowhere else.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use axum::{
    Json, Router,
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde::{Deserialize, Serialize};

use super::{page, stranger};
use crate::{
    api,
    clock::{Clock, Entropy, Time, random_id},
    desk::Desk,
    secret::Secret,
    systems::HubPage,
    texts::spoken,
    wire::LinkRequest,
};

/// One opened component.
#[derive(Clone)]
pub(crate) struct HubSession {
    /// The link behind it.
    pub(crate) link: String,
    /// How it was asked for, to ask again when the token ends.
    pub(crate) request: LinkRequest,
    /// The component.
    pub(crate) page: HubPage,
    /// The session's token.
    pub(crate) token: Secret,
    /// `light`, `dark` or empty for the system's.
    pub(crate) theme: String,
    /// Language of the page's own words.
    pub(crate) language: String,
}

/// What the page tells.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HubReport {
    /// `opened`, `success`, `token-expired`, `not-rendered`, `script-failed`, `unreachable`.
    pub(crate) stage: String,
    /// The account the component names.
    #[serde(default)]
    pub(crate) account: Option<String>,
    /// What the component shows, for people.
    #[serde(default)]
    pub(crate) detail: String,
}

/// How long a ticket waits to be used.
const TICKET_LASTS: Duration = Duration::from_secs(10 * 60);

/// How long a page may stay silent before it is forgotten.
const PAGE_LASTS: Duration = Duration::from_secs(12 * 3600);

/// The most tickets and pages at once; the ones closest to their end give way.
const MOST: usize = 64;

/// Tickets not yet used, and pages open.
#[derive(Clone)]
pub(super) struct Hubs {
    clock: Arc<dyn Clock>,
    sessions: Arc<Mutex<HashMap<String, Held>>>,
}

/// A session and its end.
struct Held {
    session: HubSession,
    until: Time,
}

impl Hubs {
    pub(super) fn new(clock: Arc<dyn Clock>) -> Self {
        Self {
            clock,
            sessions: Arc::default(),
        }
    }

    pub(super) fn admit(&self, session: HubSession, entropy: &dyn Entropy) -> String {
        let ticket = random_id(entropy, "t", 24);
        self.put(&ticket, session);
        ticket
    }

    fn put(&self, key: &str, session: HubSession) {
        let now = self.clock.now();
        let held = Held {
            session,
            until: now.plus(lasts(key)),
        };
        let mut sessions = self.living(now);
        while sessions.len() >= MOST {
            let first = sessions.iter().min_by_key(|(_, held)| held.until);
            let Some(first) = first.map(|(key, _)| key.clone()) else {
                break;
            };
            sessions.remove(&first);
        }
        sessions.insert(key.to_owned(), held);
    }

    fn take(&self, key: &str) -> Option<HubSession> {
        let held = self.living(self.clock.now()).remove(key)?;
        Some(held.session)
    }

    /// A page's session; asking for it keeps it.
    fn get(&self, key: &str) -> Option<HubSession> {
        let now = self.clock.now();
        let mut sessions = self.living(now);
        let held = sessions.get_mut(key)?;
        held.until = now.plus(lasts(key));
        Some(held.session.clone())
    }

    /// The sessions without those that have ended: their tokens stay in memory no longer than needed.
    fn living(&self, now: Time) -> MutexGuard<'_, HashMap<String, Held>> {
        let mut sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        sessions.retain(|_, held| held.until > now);
        sessions
    }
}

fn lasts(key: &str) -> Duration {
    if is_ticket(key) {
        TICKET_LASTS
    } else {
        PAGE_LASTS
    }
}

fn is_ticket(key: &str) -> bool {
    key.starts_with('t')
}

#[derive(Clone)]
struct Rooms {
    desk: Desk,
    hubs: Hubs,
    port: u16,
}

pub(super) fn routes(desk: Desk, hubs: Hubs, port: u16) -> Router {
    let rooms = Rooms { desk, hubs, port };
    Router::new()
        .route("/hub/{ticket}", get(page))
        .route("/hub/open/{page}/{part}", get(part))
        .route("/hub/open/{page}/report", post(report))
        .route("/hub/open/{page}/token", post(token))
        .layer(middleware::from_fn_with_state(rooms.clone(), guard))
        .with_state(rooms)
}

/// Only a loopback name reaches these rooms, and no answer is kept or framed.
async fn guard(State(rooms): State<Rooms>, request: Request, next: Next) -> Response {
    let host = request
        .headers()
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or_default();
    let names = [
        format!("127.0.0.1:{}", rooms.port),
        format!("localhost:{}", rooms.port),
    ];
    if !names.iter().any(|name| name == host) {
        return stranger();
    }
    let mut answer = next.run(request).await;
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ] {
        answer
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    answer
}

async fn page(
    State(rooms): State<Rooms>,
    Path(ticket): Path<String>,
    headers: HeaderMap,
) -> Response {
    let Some(session) = Some(&ticket)
        .filter(|key| is_ticket(key))
        .and_then(|key| rooms.hubs.take(key))
    else {
        return stranger();
    };
    let id = random_id(rooms.desk.entropy(), "p", 24);
    let accepted = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|tags| tags.to_str().ok());
    let language = match session.language.as_str() {
        "" => spoken(accepted.unwrap_or_default()),
        set => set,
    };
    let html = page::html(&id, &session, language).into_string();
    let policy = page::policy(&session.page);
    rooms.hubs.put(&id, session);
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
        (header::CONTENT_SECURITY_POLICY, policy),
    ];
    (headers, html).into_response()
}

async fn part(State(rooms): State<Rooms>, Path((page, name)): Path<(String, String)>) -> Response {
    let session = rooms.hubs.get(&page);
    match session.and_then(|session| page::part(&name, &session.page)) {
        Some((kind, bytes)) => ([(header::CONTENT_TYPE, kind)], bytes).into_response(),
        None => stranger(),
    }
}

/// What the page hears back.
#[derive(Serialize)]
struct Heard {
    /// The account's own status word, once read back; empty: there is no such account.
    status: String,
}

async fn report(
    State(rooms): State<Rooms>,
    Path(page): Path<String>,
    Json(report): Json<HubReport>,
) -> Response {
    let Some(session) = rooms.hubs.get(&page) else {
        return stranger();
    };
    match api::hub_report(&rooms.desk, &session, report).await {
        Ok(status) => Json(Heard { status }).into_response(),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// A token in place of one that has ended.
#[derive(Serialize)]
struct Fresh {
    token: String,
}

async fn token(State(rooms): State<Rooms>, Path(page): Path<String>) -> Response {
    let Some(mut session) = rooms.hubs.get(&page) else {
        return stranger();
    };
    match api::hub_token(&rooms.desk, &mut session).await {
        Ok(()) => {
            let token = session.token.expose().to_owned();
            rooms.hubs.put(&page, session);
            Json(Fresh { token }).into_response()
        }
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::{SystemClock, SystemEntropy, Wait};

    /// The machine's clock, set ahead.
    #[derive(Default)]
    struct Ahead(Mutex<Duration>);

    impl Clock for Ahead {
        fn now(&self) -> Time {
            SystemClock.now().plus(*self.0.lock().unwrap())
        }

        fn sleep(&self, span: Duration) -> Wait<'_> {
            SystemClock.sleep(span)
        }
    }

    fn session() -> HubSession {
        HubSession {
            link: "lnk_1".to_owned(),
            request: LinkRequest::default(),
            page: HubPage {
                element: "some-hub",
                script: b"",
                attributes: Vec::new(),
                token_attribute: "token",
                theme: "",
                connect: Vec::new(),
            },
            token: Secret::new("token"),
            theme: String::new(),
            language: String::new(),
        }
    }

    #[test]
    fn tickets_and_silent_pages_end() {
        let clock = Arc::new(Ahead::default());
        let hubs = Hubs::new(clock.clone());
        let ticket = hubs.admit(session(), &SystemEntropy);
        hubs.put("p1", session());
        *clock.0.lock().unwrap() = TICKET_LASTS;
        assert!(hubs.take(&ticket).is_none(), "a ticket waits ten minutes");
        assert!(hubs.get("p1").is_some(), "a page stays");
        *clock.0.lock().unwrap() = PAGE_LASTS + Duration::from_secs(1);
        assert!(hubs.get("p1").is_some(), "as long as it is used");
        *clock.0.lock().unwrap() = PAGE_LASTS * 3;
        assert!(hubs.get("p1").is_none(), "and not for ever");
        assert!(
            hubs.sessions.lock().unwrap().is_empty(),
            "nothing is kept of them"
        );
    }

    #[test]
    fn there_are_never_many() {
        let hubs = Hubs::new(Arc::new(SystemClock));
        let tickets: Vec<_> = (0..MOST * 2)
            .map(|_| hubs.admit(session(), &SystemEntropy))
            .collect();
        assert_eq!(hubs.sessions.lock().unwrap().len(), MOST, "bounded");
        assert!(
            hubs.take(&tickets[MOST * 2 - 1]).is_some(),
            "the newest is among them"
        );
    }
}
