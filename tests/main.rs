//! One test binary: journeys, and the places where the desk meets the world.

// A test that cannot go on says so by stopping.
#![allow(clippy::unwrap_used)]

mod fake;
mod systems;
