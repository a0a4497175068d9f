//! Rate limits: so many requests per key within a span of time.

use std::{collections::HashMap, sync::Mutex};

use super::held;
use crate::clock::Time;

/// What a system allows.
#[derive(Clone, Copy)]
pub(crate) struct Allowance {
    pub(crate) requests: u32,
    /// Within so many milliseconds.
    pub(crate) within: i64,
}

/// Counts requests in spans that begin with a key's first request. Real time counts, since the one who is told to
/// wait waits in real time.
#[derive(Default)]
pub(crate) struct Limit(Mutex<HashMap<String, Span>>);

#[derive(Clone, Copy)]
struct Span {
    began: Time,
    taken: u32,
}

impl Limit {
    /// Takes one request of the key, or says how many seconds to wait.
    pub(crate) fn take(&self, key: &str, allowance: Allowance, now: Time) -> Result<(), u32> {
        let mut spans = held(&self.0);
        let fresh = Span {
            began: now,
            taken: 0,
        };
        let span = spans.entry(key.to_owned()).or_insert(fresh);
        let passed = now.0 - span.began.0;
        if !(0..allowance.within).contains(&passed) {
            *span = fresh;
        }
        if span.taken >= allowance.requests {
            let longest = u32::try_from(allowance.within / 1000).unwrap_or(u32::MAX);
            let left = allowance.within - (now.0 - span.began.0);
            return Err(u32::try_from(left.div_euclid(1000) + 1)
                .unwrap_or(longest)
                .min(longest));
        }
        span.taken += 1;
        Ok(())
    }

    /// Starts all spans anew.
    pub(crate) fn clear(&self) {
        held(&self.0).clear();
    }
}
