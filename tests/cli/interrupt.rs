//! A program that is told to end while it still says that it has begun.
#![cfg(unix)]

use std::{
    io::{Read, Write},
    os::{fd::OwnedFd, unix::net::UnixStream},
    time::{Duration, Instant},
};

use serde_json::Value;

use super::{Home, PATIENCE, Running};

/// Its first line says that it runs: whoever reads it may end it at once.
#[test]
fn an_interrupt_before_its_first_line_is_read_ends_it_cleanly() {
    let home = Home::new();
    let (mut ours, theirs) = full();
    let mut command = home.command(&["practice", "serve"]);
    let child = command.stdout(OwnedFd::from(theirs)).spawn().unwrap();
    // It keeps its own end of what it writes to; the line is at an end when it has ended.
    drop(command);
    let running = Running::of(child, std::io::empty());
    let began = Instant::now();
    while notes(&home) == 0 {
        assert!(
            began.elapsed() < PATIENCE,
            "it did not come to its first line"
        );
        std::thread::sleep(Duration::from_millis(5));
    }
    running.interrupt();
    let mut told = Vec::new();
    ours.read_to_end(&mut told).unwrap();
    assert_eq!(running.ended(), 0);
    let first = told.split(|byte| *byte == 0).next_back().unwrap();
    let hello: Value = serde_json::from_slice(first).unwrap();
    assert!(hello["control_url"].is_string(), "{hello}");
    assert_eq!(notes(&home), 0, "it took its notes with it");
}

/// Two ends of a line that takes no more until it is read from.
fn full() -> (UnixStream, UnixStream) {
    let (ours, mut theirs) = UnixStream::pair().unwrap();
    theirs.set_nonblocking(true).unwrap();
    while theirs.write(&[0]).is_ok() {}
    theirs.set_nonblocking(false).unwrap();
    (ours, theirs)
}

/// How many addresses of a practice are noted for `practice complete`.
fn notes(home: &Home) -> usize {
    let found = std::fs::read_dir(home.folder.path()).unwrap();
    let names = found.map(|entry| entry.unwrap().file_name());
    names
        .filter(|name| name.to_string_lossy().starts_with("linkdesk-practice-"))
        .count()
}
