//! Names of seeded customers: many scripts, and a few that try to be more than a name.

use super::{random::draw, scripts::SCRIPTS};

/// Customers whose script is fixed, so that even a handful shows many.
const FIRST: &[usize] = &[
    0, 1, 2, 0, 3, 5, 1, 4, 6, 0, 7, 8, 1, 9, 0, 11, 10, 2, 0, 12,
];

/// How often each script comes after that, in per mille, in the order of `SCRIPTS`.
const SHARES: &[(u32, usize)] = &[
    (400, 0),
    (180, 1),
    (110, 2),
    (70, 3),
    (50, 4),
    (50, 5),
    (40, 6),
    (30, 7),
    (20, 8),
    (15, 9),
    (10, 10),
    (15, 11),
    (10, 12),
];

/// The name of the customer with that number.
pub(crate) fn owner_name(seed: u64, owner: u64) -> String {
    let script = &SCRIPTS[script_of(seed, owner)];
    let stem = draw(seed, "stem", owner).pick(script.stems);
    let form = draw(seed, "form", owner).pick(script.forms);
    form.replace("{}", stem)
}

/// A person at that customer who links accounts.
pub(crate) fn person(seed: u64, owner: u64, which: u64) -> String {
    let script = &SCRIPTS[script_of(seed, owner)];
    let name = draw(seed, "person", owner ^ which << 40).pick(script.people);
    (*name).to_owned()
}

fn script_of(seed: u64, owner: u64) -> usize {
    match FIRST.get(owner as usize) {
        Some(script) => *script,
        None => *draw(seed, "script", owner).weighted(SHARES),
    }
}

#[cfg(test)]
mod tests {
    use super::{FIRST, SCRIPTS, SHARES, owner_name, script_of};

    #[test]
    fn every_script_comes_early_and_often() {
        for script in 0..SCRIPTS.len() {
            assert!(
                FIRST.contains(&script),
                "script {script} is among the first customers"
            );
        }
        let total: u32 = SHARES.iter().map(|(share, _)| share).sum();
        assert_eq!(total, 1000, "shares are per mille");
        let hostile = (0..10_000)
            .filter(|owner| script_of(7, *owner) == 11)
            .count();
        assert!(
            (80..250).contains(&hostile),
            "hostile names are a small share: {hostile} of 10,000"
        );
        assert_eq!(
            owner_name(7, 5_000),
            owner_name(7, 5_000),
            "names are repeatable"
        );
    }
}
