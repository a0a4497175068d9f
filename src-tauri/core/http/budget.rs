//! How many requests a key may make: a token bucket, kept as the one moment when it will be full again.

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use super::wait::LONGEST_HOLD;
use crate::clock::Time;

/// The longest time over which a system counts.
const MINUTE: Duration = Duration::from_secs(60);

/// The budget of one key. Times are microseconds, since 900 requests a minute are 66.7 milliseconds apart.
pub(super) struct Budget {
    /// Between two requests, once the burst is spent.
    gap: i64,
    /// How far ahead of its time a request may come: the burst, as time.
    slack: i64,
    /// Over what time the system counts.
    window: Duration,
    /// When the bucket is full again; requests and holds push it ahead.
    full_at: Mutex<i64>,
    holds: Mutex<Holds>,
    /// Requests for reading since somebody took note of them.
    reads: AtomicU32,
}

/// How often in a row the system has asked for patience; what comes in while it has it says the same once more.
#[derive(Default)]
struct Holds {
    count: u32,
    until: i64,
}

impl Budget {
    /// No limit of its own; a hold still counts.
    pub(super) fn unlimited() -> Self {
        Self::new(0, 0, MINUTE)
    }

    /// That many a minute, spread, after a small burst. `window` is the time over which the system counts: together
    /// with the burst, no such time sees more than a ninth above its share.
    pub(super) fn per_minute(requests: u32, window: Duration) -> Self {
        let requests = i64::from(requests.max(1));
        let gap = 60_000_000 / requests;
        let burst = (requests / 60).min(micros(window) / gap / 9).max(1);
        Self::new(gap, gap * (burst - 1), window)
    }

    fn new(gap: i64, slack: i64, window: Duration) -> Self {
        Self {
            gap,
            slack,
            window,
            full_at: Mutex::new(i64::MIN),
            holds: Mutex::default(),
            reads: AtomicU32::new(0),
        }
    }

    /// Takes one request out of the budget, or says how long to wait before asking again.
    ///
    /// Nothing is reserved for the one who waits, so a wait given up costs nothing.
    pub(super) fn take(&self, now: Time) -> Option<Duration> {
        let now = now.0.saturating_mul(1000);
        let mut full_at = self.full_at.lock().unwrap_or_else(PoisonError::into_inner);
        // The machine's clock may be set back; without this bound the desk would stand still for as long.
        let furthest = now.saturating_add(micros(LONGEST_HOLD) + self.slack + self.gap);
        *full_at = (*full_at).min(furthest);
        let wait = full_at.saturating_sub(self.slack).saturating_sub(now);
        if wait > 0 {
            return Some(Duration::from_millis(wait.unsigned_abs().div_ceil(1000)));
        }
        *full_at = (*full_at).max(now) + self.gap;
        None
    }

    /// The system asks for patience: leaves it alone as long as it says; else until its count has begun anew, and twice
    /// as long each further time, whoever asks, up to a minute. Answers how long.
    pub(super) fn throttled(&self, now: Time, told: Option<Duration>) -> Duration {
        let mut holds = self.holds.lock().unwrap_or_else(PoisonError::into_inner);
        let at = now.0.saturating_mul(1000);
        if at >= holds.until {
            holds.count = holds.count.saturating_add(1);
        }
        let doublings = holds.count.saturating_sub(1).min(16);
        let patience =
            told.unwrap_or_else(|| self.window.saturating_mul(1 << doublings).min(MINUTE));
        holds.until = at.saturating_add(micros(patience.min(LONGEST_HOLD)));
        self.hold(now, patience);
        patience
    }

    /// The system answered again. What was sent before it asked for patience says nothing of that.
    pub(super) fn answered(&self, now: Time) {
        let mut holds = self.holds.lock().unwrap_or_else(PoisonError::into_inner);
        if now.0.saturating_mul(1000) >= holds.until {
            *holds = Holds::default();
        }
    }

    pub(super) fn count_read(&self) {
        self.reads.fetch_add(1, Ordering::Relaxed);
    }

    /// Takes the reads since the last time.
    pub(super) fn take_reads(&self) -> u32 {
        self.reads.swap(0, Ordering::Relaxed)
    }

    pub(super) fn put_back_reads(&self, count: u32) {
        self.reads.fetch_add(count, Ordering::Relaxed);
    }

    /// Lets nobody through for that long, and then one by one, without a burst.
    fn hold(&self, now: Time, span: Duration) {
        let until = now.0.saturating_mul(1000).saturating_add(micros(span));
        let mut full_at = self.full_at.lock().unwrap_or_else(PoisonError::into_inner);
        *full_at = (*full_at).max(until.saturating_add(self.slack));
    }
}

fn micros(span: Duration) -> i64 {
    i64::try_from(span.as_micros()).unwrap_or(i64::MAX / 4)
}

/// Requests counted, for reports.
#[derive(Default)]
pub struct Tally {
    sent: AtomicU32,
    throttled: AtomicU32,
}

impl Tally {
    /// Requests sent, repeats included.
    pub fn sent(&self) -> u32 {
        self.sent.load(Ordering::Relaxed)
    }

    /// Answers that asked for patience (408 and 429).
    pub fn throttled(&self) -> u32 {
        self.throttled.load(Ordering::Relaxed)
    }

    pub(super) fn count_sent(&self) {
        self.sent.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn count_throttled(&self) {
        self.throttled.fetch_add(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Budget, MINUTE};
    use crate::clock::Time;

    const SECOND: Duration = Duration::from_secs(1);

    /// Takes as many as there are at one moment.
    fn drain(budget: &Budget, now: Time) -> usize {
        std::iter::from_fn(|| budget.take(now).is_none().then_some(()))
            .take(10_000)
            .count()
    }

    #[test]
    fn a_minute_holds_the_budget_and_one_burst() {
        let budget = Budget::per_minute(900, MINUTE);
        let mut taken = 0;
        for millisecond in 0..60_000 {
            taken += drain(&budget, Time(millisecond));
        }
        assert_eq!(
            drain(&Budget::per_minute(900, MINUTE), Time(0)),
            15,
            "the burst is one second's worth"
        );
        assert!(
            (900..=915).contains(&taken),
            "900 a minute and one burst: {taken}"
        );
    }

    #[test]
    fn no_second_holds_more_than_a_limit_of_seconds_allows() {
        let budget = Budget::per_minute(18 * 60, SECOND);
        let taken: Vec<usize> = (0..3000).map(|at| drain(&budget, Time(at))).collect();
        let seconds = taken
            .windows(1000)
            .map(|second| second.iter().sum::<usize>());
        let fullest = seconds.max().unwrap();
        assert!((18..=20).contains(&fullest), "18 and the burst: {fullest}");
    }

    #[test]
    fn without_a_word_the_wait_is_the_time_of_the_count_and_doubles() {
        for (window, first, second) in [(MINUTE, 60, 60), (SECOND, 1, 2)] {
            let budget = Budget::per_minute(900, window);
            let asked = |at: i64| budget.throttled(Time(at * 1000), None).as_secs();
            assert_eq!([asked(0), asked(100)], [first, second]);
            assert_eq!((2..40).map(|time| asked(time * 100)).max(), Some(60));
            let told = budget.throttled(Time(9_000_000), Some(Duration::from_secs(7)));
            assert_eq!(told.as_secs(), 7, "as long as it says");
        }
    }

    #[test]
    fn an_answer_ends_the_doubling_and_what_was_on_its_way_counts_once() {
        let budget = Budget::per_minute(900, SECOND);
        let asked = |at: i64| budget.throttled(Time(at), None).as_secs();
        assert_eq!([asked(0), asked(10), asked(20)], [1, 1, 1], "sent together");
        budget.answered(Time(30));
        assert_eq!(asked(2_000), 2, "an answer to what was sent before is none");
        budget.answered(Time(9_000));
        assert_eq!(asked(9_010), 1, "it began anew");
    }

    #[test]
    fn says_how_long_to_wait() {
        let budget = Budget::per_minute(60, MINUTE);
        assert_eq!(budget.take(Time(0)), None, "the first goes at once");
        assert_eq!(
            budget.take(Time(0)),
            Some(Duration::from_secs(1)),
            "then one a second"
        );
        assert_eq!(
            budget.take(Time(1000)),
            None,
            "waiting took nothing from the budget"
        );
    }

    #[test]
    fn a_hold_stops_everybody_and_leaves_no_burst() {
        for budget in [Budget::per_minute(900, MINUTE), Budget::unlimited()] {
            budget.hold(Time(0), Duration::from_secs(60));
            assert_eq!(
                budget.take(Time(0)),
                Some(Duration::from_secs(60)),
                "as long as told"
            );
            assert_eq!(budget.take(Time(60_000)), None, "and not longer");
        }
        let budget = Budget::per_minute(900, MINUTE);
        budget.hold(Time(0), Duration::from_secs(60));
        assert_eq!(
            drain(&budget, Time(60_000)),
            1,
            "after a hold requests come one by one"
        );
    }

    #[test]
    fn a_clock_set_back_does_not_stop_the_desk() {
        let budget = Budget::per_minute(60, MINUTE);
        assert_eq!(budget.take(Time(86_400_000)), None, "today");
        let wait = budget.take(Time(0)).unwrap_or_default();
        assert!(
            wait <= Duration::from_secs(122),
            "yesterday, after the clock was set: {wait:?}"
        );
    }
}
