//! Two programs over one folder: a job belongs to one of them, and reading is of one moment while the other writes.

use super::{Rig, bulk, number};
use crate::cli::Running;

#[test]
fn a_job_belongs_to_one_program_until_it_dies() {
    let rig = Rig::new(0);
    let file = rig.home.file("customers.csv", bulk::customers());
    let first = Running::start(&rig.home, &bulk::create(&file));
    first.stdout.next().unwrap();
    let refused = rig.home.run(&bulk::create(&file));
    assert_eq!(
        (refused.code, &refused.json()["error"]["code"]),
        (1, &"conflict".into()),
        "one at a time: {}",
        refused.stderr
    );
    // Another desk over the folder keeps the job from being marked as cut off.
    let desk = rig.reopen();
    drop(first);
    let last = rig.home.run(&bulk::create(&file));
    assert_eq!(last.code, 0, "{}{}", last.stdout, last.stderr);
    let links = number(&desk, "SELECT count(*) FROM links", []);
    assert_eq!(last.lines().len() as u32, links, "one link a row");
    let doubled = "SELECT count(*) FROM job_rows WHERE status <> 'done'";
    assert_eq!(number(&desk, doubled, []), 0, "no row failed");
}

#[test]
fn a_trail_that_grows_meanwhile_is_whole() {
    let rig = Rig::new(0);
    let file = rig.home.file("customers.csv", bulk::customers());
    let writing = Running::start(&rig.home, &bulk::create(&file));
    writing.stdout.next().unwrap();
    let desk = rig.reopen();
    let before = rig.entries();
    for _ in 0..200 {
        rig.check_trail(&desk);
    }
    assert!(rig.entries() > before, "it did grow");
}
