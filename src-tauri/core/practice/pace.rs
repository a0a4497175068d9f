//! The practice's own time: the machine's clock, run faster or moved ahead.
//!
//! Only what the emulated systems show and let expire follows this clock. Real waits (a hanging answer, the minute
//! of the rate limit, `Retry-After`) follow the clock underneath, because the desk waits for them in real time.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use super::held;
use crate::clock::{Clock, Time};

/// The clock with its hand on the wheel.
pub(crate) struct Pace {
    base: Arc<dyn Clock>,
    hand: Mutex<Hand>,
}

/// At the real moment `base` it was `here`; since then it runs `speed` times as fast.
#[derive(Clone, Copy)]
struct Hand {
    base: Time,
    here: Time,
    speed: f64,
}

impl Hand {
    fn at(&self, real: Time) -> Time {
        let passed = (real.0 - self.base.0) as f64 * self.speed;
        Time(self.here.0.saturating_add(passed as i64))
    }
}

impl Pace {
    /// A clock that begins `ahead` milliseconds after the real one.
    pub(crate) fn new(base: Arc<dyn Clock>, ahead: i64, speed: f64) -> Self {
        let now = base.now();
        let hand = Mutex::new(Hand {
            base: now,
            here: Time(now.0.saturating_add(ahead)),
            speed: sane(speed),
        });
        Self { base, hand }
    }

    /// The moment it is for the emulated systems.
    pub(crate) fn now(&self) -> Time {
        held(&self.hand).at(self.base.now())
    }

    /// The moment it really is.
    pub(crate) fn real(&self) -> Time {
        self.base.now()
    }

    /// How many times faster than real time it runs.
    pub(crate) fn speed(&self) -> f64 {
        held(&self.hand).speed
    }

    /// Milliseconds by which it is ahead of the real clock.
    pub(crate) fn ahead(&self) -> i64 {
        self.now().0.saturating_sub(self.base.now().0)
    }

    /// Jumps ahead by some seconds, and from then on runs at the new speed.
    pub(crate) fn turn(&self, speed: Option<f64>, advance_seconds: u32) {
        let mut hand = held(&self.hand);
        let real = self.base.now();
        *hand = Hand {
            base: real,
            here: hand.at(real).plus_seconds(advance_seconds.into()),
            speed: speed.map_or(hand.speed, sane),
        };
    }

    /// Back to the real moment, at the given speed.
    pub(crate) fn reset(&self, speed: f64) {
        let real = self.base.now();
        *held(&self.hand) = Hand {
            base: real,
            here: real,
            speed: sane(speed),
        };
    }

    /// Waits until that much of the practice's own time has passed; while it stands still, as long as it really takes.
    pub(crate) async fn pass(&self, span: Duration) {
        let speed = self.speed();
        let real = if speed > 1.0 {
            span.div_f64(speed)
        } else {
            span
        };
        self.base.sleep(real).await;
    }

    /// Waits in real time.
    pub(crate) async fn sleep(&self, span: Duration) {
        self.base.sleep(span).await;
    }
}

/// Between standing still and a day in less than a second.
fn sane(speed: f64) -> f64 {
    if speed.is_finite() {
        speed.clamp(0.0, 100_000.0)
    } else {
        1.0
    }
}
