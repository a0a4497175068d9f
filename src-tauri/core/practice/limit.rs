//! The rate limit: so many requests per key and minute, as StackOne documents it
//! (<https://docs.stackone.com/guides/rate-limiting>: 1000 per minute and key).

use std::{collections::HashMap, sync::Mutex};

use super::held;
use crate::clock::Time;

/// Requests per key and minute.
const PER_MINUTE: u32 = 1000;
const MINUTE_MS: i64 = 60_000;

/// Counts requests in minutes that begin with a key's first request. Real time counts, since the one who is told
/// to wait waits in real time.
#[derive(Default)]
pub(crate) struct Limit(Mutex<HashMap<String, Minute>>);

#[derive(Clone, Copy)]
struct Minute {
    began: Time,
    taken: u32,
}

impl Limit {
    /// Takes one request of the key, or says how many seconds to wait.
    pub(crate) fn take(&self, key: &str, now: Time) -> Result<(), u32> {
        let mut minutes = held(&self.0);
        let fresh = Minute {
            began: now,
            taken: 0,
        };
        let minute = minutes.entry(key.to_owned()).or_insert(fresh);
        let passed = now.0 - minute.began.0;
        if !(0..MINUTE_MS).contains(&passed) {
            *minute = fresh;
        }
        if minute.taken >= PER_MINUTE {
            let left = MINUTE_MS - (now.0 - minute.began.0);
            return Err(u32::try_from(left.div_euclid(1000) + 1)
                .unwrap_or(60)
                .min(60));
        }
        minute.taken += 1;
        Ok(())
    }

    /// Starts all minutes anew.
    pub(crate) fn clear(&self) {
        held(&self.0).clear();
    }
}
