//! What `kill -9` leaves behind: the real program, ended at random moments, and the folder looked at after each.
//!
//! Most kills come when a job is under way, some while the program still starts. How far a job is let is counted in
//! entries of the trail, so that a slow machine kills at the same places as a fast one. The moments come from a seed
//! that a failure prints; `LINKDESK_CRASH_SEED` plays it again, as far as the machine does the same twice.
#![cfg(unix)]

mod bulk;
mod chance;
mod claim;
mod renewal;
mod sends;
mod sync;

use std::{
    os::unix::process::ExitStatusExt,
    process::Child,
    sync::Arc,
    time::{Duration, Instant},
};

use linkdesk::{
    api,
    clock::{SystemClock, SystemEntropy},
    desk::{Desk, DeskOptions},
    secret::Secret,
    wire::{AuditCheck, VaultKind},
};
use rusqlite::{Connection, OpenFlags, Params};
use tokio::runtime::Runtime;

use self::chance::Chance;
use crate::cli::{Home, PATIENCE, Practice};

/// How often each kind of work is killed.
const KILLS: u32 = 25;

/// About what lies between two entries of the trail, so that a kill may come anywhere in between.
const STEP: Duration = Duration::from_millis(40);

/// SIGKILL, by its number.
const KILL: i32 = 9;

/// A data folder, a practice to work against, and chance.
struct Rig {
    home: Home,
    practice: Practice,
    chance: Chance,
    runtime: Runtime,
    /// About what the program needs before it comes to its work.
    startup: Duration,
}

/// A program that was ended.
struct Killed {
    /// A job was at work when it died.
    mid_work: bool,
    /// What it had printed until then.
    stdout: String,
}

impl Rig {
    /// A desk whose practice has that many accounts, and that asks as fast as it can.
    fn new(accounts: u32) -> Self {
        let home = Home::new();
        let count = accounts.to_string();
        let serve = ["--accounts", &count, "--seed", "7", "--no-rate-limit"];
        let practice = Practice::serve(&home, &serve);
        let stackone = &practice.hello["stackone"];
        let draft = serde_json::json!({
            "system": "stackone",
            "name": "Practice",
            "environment": "practice",
            "base_url": stackone["base_url"],
            "settings": { "requests_per_minute": "60000" },
            "secrets": { "api_key": stackone["api_key"] },
        });
        home.json_with(&["call", "integration_save", "-"], &draft.to_string());
        let runtime = Runtime::new().unwrap();
        runtime.block_on(home.lighten());
        let began = Instant::now();
        home.json(&["integration", "list"]);
        Self {
            startup: began.elapsed(),
            chance: Chance::new(),
            home,
            practice,
            runtime,
        }
    }

    /// Starts the program and kills it: mostly at a random moment within its next `steps` entries of the trail,
    /// every fifth time while it starts.
    fn kill(&mut self, arguments: &[&str], steps: u64) -> Killed {
        let aim = self.entries() + 1 + self.chance.below(steps);
        let mut child = self.home.command(arguments).spawn().unwrap();
        drop(child.stdin.take());
        if self.chance.below(5) == 0 {
            std::thread::sleep(self.chance.within(self.startup));
        } else {
            self.reach(&mut child, aim);
            std::thread::sleep(self.chance.within(STEP));
        }
        // One that has ended by itself cannot be killed any more.
        let _ = child.kill();
        let output = child.wait_with_output().unwrap();
        let working = self.count("SELECT count(*) FROM jobs WHERE state = 'running'") > 0;
        Killed {
            mid_work: working && output.status.signal() == Some(KILL),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        }
    }

    /// Waits until the trail has that many entries, or the program has ended.
    fn reach(&self, child: &mut Child, entries: u64) {
        let began = Instant::now();
        while self.entries() < entries && child.try_wait().unwrap().is_none() {
            assert!(began.elapsed() < PATIENCE, "it does not come to its work");
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    fn entries(&self) -> u64 {
        self.count("SELECT coalesce(max(position), 0) FROM audit")
    }

    /// Asks the file one number, beside whoever is at work on it.
    fn count(&self, sql: &str) -> u64 {
        let path = self.home.folder.path().join("data/linkdesk.sqlite");
        let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
        db.busy_timeout(PATIENCE).unwrap();
        let number: i64 = db.query_row(sql, [], |row| row.get(0)).unwrap();
        u64::try_from(number).unwrap()
    }

    /// Opens the folder as the next start does, and looks whether file and trail are whole.
    fn reopen(&self) -> Desk {
        let desk = self.runtime.block_on(open(&self.home));
        self.check_trail(&desk);
        let whole = word(&desk, "PRAGMA integrity_check");
        assert_eq!(whole, "ok", "the file is whole");
        desk
    }

    fn check_trail(&self, desk: &Desk) {
        let verdict = api::audit_verify(desk, AuditCheck::default());
        let verdict = self.runtime.block_on(verdict).unwrap();
        assert!(verdict.ok, "the trail is whole: {}", verdict.detail);
    }

    /// What the loop of kills has to have been good for.
    fn assert_mostly_mid_work(&self, hits: u32) {
        assert!(
            hits * 2 >= KILLS,
            "{hits} of {KILLS} kills met the work, {}",
            self.chance
        );
    }
}

async fn open(home: &Home) -> Desk {
    let options = DeskOptions {
        data_dir: home.folder.path().join("data"),
        vault: VaultKind::File,
        passphrase: Some(Secret::new("correct horse")),
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
        built_in_practice: false,
        live_guard: false,
        proxy: None,
    };
    Desk::open(options).await.unwrap()
}

/// One text from a desk's file.
fn word(desk: &Desk, sql: &str) -> String {
    let ask = |db: &Connection| Ok(db.query_row(sql, [], |row| row.get(0))?);
    desk.store().read(ask).unwrap()
}

/// One number from a desk's file.
fn number(desk: &Desk, sql: &str, values: impl Params) -> u32 {
    let ask = |db: &Connection| Ok(db.query_row(sql, values, |row| row.get(0))?);
    desk.store().read(ask).unwrap()
}
