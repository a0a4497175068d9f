//! Hub sessions: tickets not yet used and pages open, each with its end.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use super::HubSession;
use crate::clock::{Clock, Entropy, Time, random_id};

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

    pub(super) fn put(&self, key: &str, session: HubSession) {
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

    pub(super) fn take(&self, key: &str) -> Option<HubSession> {
        let held = self.living(self.clock.now()).remove(key)?;
        Some(held.session)
    }

    /// A page's session; asking for it keeps it.
    pub(super) fn get(&self, key: &str) -> Option<HubSession> {
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

pub(super) fn is_ticket(key: &str) -> bool {
    key.starts_with('t')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clock::{SystemClock, SystemEntropy, Wait},
        secret::Secret,
        systems::{Component, HubPage, Script},
        wire::LinkRequest,
    };

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
                script: Script::Shipped(b""),
                component: Component::Element {
                    name: "some-hub",
                    attributes: Vec::new(),
                    token: "token",
                    theme: "",
                },
                connect: Vec::new(),
                styles: false,
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
