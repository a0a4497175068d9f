//! The journeys: one test binary, one module per area.
#![allow(clippy::unwrap_used)]

mod vault;
