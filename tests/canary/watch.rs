//! Runs the program and keeps everything that comes out of it, to be searched at the end.

use std::{
    collections::BTreeSet,
    fs,
    io::Write,
    path::{Path, PathBuf},
    time::Duration,
};

use serde_json::Value;

use super::needles::{Form, found, searchable};
use crate::cli::{Answer, Home};

/// Where something was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// A file in the data folder or beside it.
    File,
    /// A file that was asked for.
    Export,
    Stdout,
    /// Sentences and, at the finest level, the log.
    Stderr,
    /// What every user of the machine can read in the list of processes.
    Arguments,
    /// What crosses to the window: a reply or an error.
    Reply,
    /// What the window is told without asking.
    Notice,
}

/// Every place.
pub(super) const PLACES: [Place; 7] = [
    Place::File,
    Place::Export,
    Place::Stdout,
    Place::Stderr,
    Place::Arguments,
    Place::Reply,
    Place::Notice,
];

/// Something that was seen.
struct Seen {
    place: Place,
    /// The command, or the file.
    by: String,
    text: String,
}

/// A home whose programs are watched.
pub(super) struct Watch {
    pub(super) home: Home,
    seen: Vec<Seen>,
}

impl Watch {
    pub(super) fn new() -> Self {
        Self {
            home: Home::new(),
            seen: Vec::new(),
        }
    }

    pub(super) fn keep(&mut self, place: Place, by: &str, text: &str) {
        self.seen.push(Seen {
            place,
            by: by.to_owned(),
            text: searchable(text.as_bytes()),
        });
    }

    /// Runs a command with the whole log switched on.
    pub(super) fn run(&mut self, arguments: &[&str], stdin: &str) -> Answer {
        let by = name(arguments);
        let mut command = self.home.command(arguments);
        let mut child = command.env("LINKDESK_LOG", "trace").spawn().unwrap();
        self.keep_arguments(&by, child.id());
        // One that does not read its stdin is no fault here.
        let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
        self.keep_arguments(&by, child.id());
        let output = child.wait_with_output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let answer = Answer {
            code: output.status.code().unwrap_or(-1),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        };
        self.keep(Place::Stdout, &by, &answer.stdout);
        self.keep(Place::Stderr, &by, &answer.stderr);
        answer
    }

    /// Asks with `--json` for one value.
    pub(super) fn json(&mut self, arguments: &[&str], stdin: &str) -> Value {
        let answer = self.run(&[&["--json"], arguments].concat(), stdin);
        let told = (&answer.stdout, &answer.stderr);
        assert_eq!(answer.code, 0, "{arguments:?}: {told:?}");
        serde_json::from_str(&answer.stdout).unwrap()
    }

    /// Runs what is meant to fail.
    pub(super) fn fail(&mut self, arguments: &[&str], stdin: &str) {
        for json in [&["--json"][..], &[]] {
            let answer = self.run(&[json, arguments].concat(), stdin);
            assert_ne!(answer.code, 0, "{arguments:?}: {}", answer.stdout);
        }
    }

    /// The arguments of a running process and of its children.
    fn keep_arguments(&mut self, by: &str, process: u32) {
        let children = format!("/proc/{process}/task/{process}/children");
        let children = fs::read_to_string(children).unwrap_or_default();
        let all = children.split_whitespace().map(str::to_owned);
        for process in all.chain([process.to_string()]) {
            self.keep(Place::Arguments, by, &searchable(&arguments(&process)));
        }
    }

    /// Keeps every file there is now, of the desk and beside it; answers with their names.
    pub(super) fn keep_files(&mut self) -> BTreeSet<String> {
        let root = self.home.folder.path().to_owned();
        let mut names = BTreeSet::new();
        for path in files(&root) {
            // SQLite removes its own when the last one closes.
            let Ok(bytes) = fs::read(&path) else { continue };
            let name = path.strip_prefix(&root).unwrap().display().to_string();
            let place = match name.contains("export") {
                true => Place::Export,
                false => Place::File,
            };
            self.keep(place, &name, &searchable(&bytes));
            names.insert(name);
        }
        names
    }

    /// Where a secret was seen, beside the places that `may` show it.
    pub(super) fn hits(&self, forms: &[Form], may: impl Fn(Place, &str) -> bool) -> Vec<String> {
        let forbidden = self.seen.iter().filter(|seen| !may(seen.place, &seen.by));
        let hit = |seen: &Seen| {
            let (form, _) = found(forms, &seen.text)?;
            Some(format!("{:?} of “{}”, {form}", seen.place, seen.by))
        };
        forbidden.filter_map(hit).collect()
    }

    /// The places in which something was seen.
    pub(super) fn places(&self, forms: &[Form]) -> Vec<Place> {
        let seen = |place: &Place| {
            let mut all = self.seen.iter().filter(|seen| seen.place == *place);
            all.any(|seen| found(forms, &seen.text).is_some())
        };
        PLACES.into_iter().filter(seen).collect()
    }
}

/// The arguments of a process; empty once it has ended, and for a moment while it begins.
fn arguments(process: &str) -> Vec<u8> {
    let path = format!("/proc/{process}/cmdline");
    let lines = (0..200).map(|_| {
        std::thread::sleep(Duration::from_micros(500));
        fs::read(&path).unwrap_or_default()
    });
    lines
        .into_iter()
        .find(|line| !line.is_empty())
        .unwrap_or_default()
}

/// The command without its options, such as `link create`.
fn name(arguments: &[&str]) -> String {
    let words = arguments.iter().filter(|word| !word.starts_with("--"));
    words.take(2).copied().collect::<Vec<_>>().join(" ")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => files(&path),
            false => vec![path],
        })
        .collect()
}
