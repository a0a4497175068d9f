//! Random moments that can be played again.

use std::{fmt, time::Duration};

use linkdesk::clock::{Entropy, SystemEntropy};

/// SplitMix64 (<https://prng.di.unimi.it/splitmix64.c>): small, and any seed is a good one.
pub(super) struct Chance {
    seed: u64,
    state: u64,
}

impl Chance {
    /// A new one, or the one of `LINKDESK_CRASH_SEED`.
    pub(super) fn new() -> Self {
        let told = std::env::var("LINKDESK_CRASH_SEED").ok();
        let seed = told.map_or_else(fresh, |text| text.parse().expect("a seed is a number"));
        let chance = Self { seed, state: seed };
        eprintln!("{chance}");
        chance
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, and without, `end`.
    pub(super) fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// A moment within a span.
    pub(super) fn within(&mut self, span: Duration) -> Duration {
        let micros = u64::try_from(span.as_micros()).unwrap();
        Duration::from_micros(self.below(micros.max(1)))
    }
}

impl fmt::Display for Chance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "seed: LINKDESK_CRASH_SEED={}", self.seed)
    }
}

fn fresh() -> u64 {
    let mut bytes = [0; 8];
    SystemEntropy.fill(&mut bytes);
    u64::from_le_bytes(bytes)
}
