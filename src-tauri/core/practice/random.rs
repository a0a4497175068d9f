//! Repeatable randomness for seeded data: the same seed gives the same accounts on every machine.

/// One draw, a pure function of the seed, what it is for, and a number.
///
/// This is SplitMix64's finaliser (Steele, Lea, Flood 2014): cheap enough to be asked a million times per listing.
pub(crate) fn draw(seed: u64, purpose: &str, number: u64) -> Draw {
    let mut state = seed ^ 0x9e37_79b9_7f4a_7c15;
    for byte in purpose.bytes() {
        state = mix(state ^ u64::from(byte));
    }
    Draw(mix(state ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15)))
}

/// Sixty-four random bits.
#[derive(Clone, Copy)]
pub(crate) struct Draw(u64);

impl Draw {
    /// A number below `limit`.
    pub(crate) fn below(self, limit: u64) -> u64 {
        // The high half of a product spreads evenly without a division.
        ((u128::from(self.0) * u128::from(limit)) >> 64) as u64
    }

    /// One of the given things.
    pub(crate) fn pick<T>(self, things: &[T]) -> &T {
        &things[self.below(things.len() as u64) as usize]
    }

    /// One of the given things, each as often as its weight says.
    pub(crate) fn weighted<T>(self, things: &[(u32, T)]) -> &T {
        let total: u32 = things.iter().map(|(weight, _)| weight).sum();
        let mut rest = self.below(total.into()) as u32;
        for (weight, thing) in things {
            if rest < *weight {
                return thing;
            }
            rest -= weight;
        }
        &things[0].1
    }

    /// The bits in hexadecimal: 16 characters.
    pub(crate) fn hex(self) -> String {
        format!("{:016x}", self.0)
    }
}

fn mix(mut state: u64) -> u64 {
    state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}

#[cfg(test)]
mod tests {
    use super::draw;

    #[test]
    fn is_repeatable_and_spread() {
        assert_eq!(
            draw(7, "status", 3).hex(),
            draw(7, "status", 3).hex(),
            "the same question has the same answer"
        );
        let mut counts = [0_u32; 10];
        for number in 0..10_000 {
            counts[draw(7, "status", number).below(10) as usize] += 1;
        }
        assert!(
            counts.iter().all(|count| (800..1200).contains(count)),
            "every tenth is hit about as often: {counts:?}"
        );
    }
}
