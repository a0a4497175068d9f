//! `linkdeskctl`, the desk's door for scripts, tests and people without a display.
//!
//! It reads arguments, asks the core, and prints; it decides nothing. One file per noun, besides:
//!
//! | file | what is in it |
//! |---|---|
//! | `args.rs`, `practice_args.rs`, `options.rs` | every command and option |
//! | `run.rs` | opens the desk and hands the command on |
//! | `out.rs`, `text.rs` | the two ways of printing: JSON, and calm text that no stored name can break |
//! | `job.rs` | waits for long work, with progress and Ctrl-C |
//! | `secrets.rs` | keys and passphrases, from stdin or a prompt |

mod account;
mod args;
mod audit;
mod backup;
mod bulk;
mod call;
mod customer;
mod hub;
mod inspect;
mod integration;
mod job;
mod link;
mod list;
mod mail;
mod options;
mod out;
mod practice;
mod practice_args;
mod receiver;
mod run;
mod secrets;
mod sync;
mod text;

use std::{process::ExitCode, time::Duration};

use clap::Parser;
use linkdesk::error::{Code, Error};

use crate::{args::Args, out::Out};

/// The answer was given and it is *no*: the key does not work, the trail is not whole.
const NO: u8 = 3;

/// The answer was given and it is *nobody knows*.
const OPEN: u8 = 4;

/// How long what still runs beside may take to end.
const LAST_STEPS: Duration = Duration::from_secs(1);

fn main() -> ExitCode {
    let args = Args::parse();
    let out = Out::new(args.json);
    start_log();
    let answer = match tokio::runtime::Runtime::new() {
        Ok(runtime) => {
            let answer = runtime.block_on(run::run(args, &out));
            runtime.shutdown_timeout(LAST_STEPS);
            answer
        }
        Err(fault) => Err(Error::new(
            Code::Internal,
            format!("The program cannot start: {fault}."),
        )),
    };
    match answer {
        Ok(Some(true)) => ExitCode::SUCCESS,
        Ok(Some(false)) => ExitCode::from(NO),
        Ok(None) => ExitCode::from(OPEN),
        Err(error) => {
            out.failure(&error);
            ExitCode::FAILURE
        }
    }
}

/// Errors of the program itself go to stderr; `LINKDESK_LOG` asks for more, such as `linkdesk=debug`.
fn start_log() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("LINKDESK_LOG")
        .unwrap_or_else(|_| "error".into());
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .init();
}
