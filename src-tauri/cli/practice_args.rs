//! The options of `practice`. The comments here are the text of `--help`.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand};

use crate::options::speed;

#[derive(Subcommand)]
pub(crate) enum Practice {
    /// Runs the emulator until interrupted. The first line tells its addresses and keys, as JSON.
    Serve(PracticeServe),
    /// Plays the customer on a practice link, without a browser.
    Complete(PracticeComplete),
}

#[derive(Group)]
pub(crate) struct PracticeComplete {
    pub(crate) link_url: String,
    #[arg(long, default_value = "linked", value_parser = ["linked", "declined", "error", "mfa"])]
    pub(crate) outcome: String,
    /// Control address of the practice; found by itself for one that this user serves on this machine.
    #[arg(long, value_name = "URL")]
    pub(crate) control: Option<String>,
}

#[derive(Group)]
pub(crate) struct PracticeServe {
    /// Port on 127.0.0.1; 0 takes any free one.
    #[arg(long, default_value_t = 0)]
    pub(crate) port: u16,
    /// Linked accounts that are there from the start, per system.
    #[arg(long, default_value_t = 0)]
    pub(crate) accounts: u32,
    /// The same seed makes the same accounts.
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// How many times faster its clock runs.
    #[arg(long, default_value_t = 1.0, value_parser = speed)]
    pub(crate) speed: f64,
    /// Answer as fast as asked, without the documented rate limits.
    #[arg(long)]
    pub(crate) no_rate_limit: bool,
    /// File in which keys and accounts survive a restart.
    #[arg(long, value_name = "FILE")]
    pub(crate) snapshot: Option<PathBuf>,
}
