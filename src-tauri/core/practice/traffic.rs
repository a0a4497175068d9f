//! What was asked of the practice: method, path and status of the last requests, and how often each route was asked
//! for. Never query or body, because tokens and form fields travel there.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::Mutex,
};

use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};

use super::{
    held,
    manner::{Speaking, named},
};
use crate::{clock::Time, wire::PracticeRequest};

/// How many requests are remembered.
const KEPT: usize = 50;

/// The last requests.
#[derive(Default)]
pub(crate) struct Traffic(Mutex<Ring>);

#[derive(Default)]
struct Ring {
    /// Requests ever taken; the number of a request is its place in this count.
    taken: u64,
    /// Requests by method and route, such as `POST /oauth/token`; for who has to know that it was exactly one.
    counts: BTreeMap<String, u64>,
    /// Newest first.
    last: VecDeque<(u64, PracticeRequest)>,
}

impl Traffic {
    /// Notes a request that came in; status 0 stands until it is answered, and stays when nobody waited for it.
    fn arrived(&self, at: Time, request: &Request) -> u64 {
        let (method, path) = (request.method().as_str(), request.uri().path());
        let mut ring = held(&self.0);
        ring.taken += 1;
        if let Some(route) = request.extensions().get::<MatchedPath>() {
            let route = format!("{method} {}", route.as_str());
            *ring.counts.entry(route).or_default() += 1;
        }
        let number = ring.taken;
        let request = PracticeRequest {
            at,
            method: method.to_owned(),
            path: path.to_owned(),
            status: 0,
        };
        ring.last.push_front((number, request));
        ring.last.truncate(KEPT);
        number
    }

    fn answered(&self, number: u64, status: u16) {
        let mut ring = held(&self.0);
        if let Some((_, request)) = ring.last.iter_mut().find(|(taken, _)| *taken == number) {
            request.status = status;
        }
    }

    /// The last requests, newest first.
    pub(crate) fn list(&self) -> Vec<PracticeRequest> {
        let ring = held(&self.0);
        ring.last
            .iter()
            .map(|(_, request)| request.clone())
            .collect()
    }

    /// How often each route was asked for.
    pub(crate) fn counts(&self) -> BTreeMap<String, u64> {
        held(&self.0).counts.clone()
    }

    /// Forgets them.
    pub(crate) fn clear(&self) {
        let mut ring = held(&self.0);
        ring.last.clear();
        ring.counts.clear();
    }
}

/// Notes every request that passes and names it on its answer.
pub(crate) async fn record(
    State((world, manner)): State<Speaking>,
    request: Request,
    next: Next,
) -> Response {
    let number = world.traffic.arrived(world.pace.now(), &request);
    let answer = next.run(request).await;
    world.traffic.answered(number, answer.status().as_u16());
    named(&world, manner, answer)
}
