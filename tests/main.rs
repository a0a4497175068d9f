//! The journeys: one test binary, one module per area.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod canary;
mod cli;
mod crash;
mod fake;
mod house;
mod journeys;
mod practice;
mod systems;
mod vault;
