//! Links from a file, killed again and again: none is lost, none is doubled, and the same command goes on.

use std::collections::BTreeMap;

use linkdesk::{api, desk::Desk, wire::*};
use serde_json::Value;

use super::{KILLS, Rig, number};

/// Rows of the file.
const ROWS: u32 = 300;

/// Entries of the trail that a program may make before it is killed, two a row.
const STEPS: u64 = 40;

pub(super) fn customers() -> String {
    let rows = (1..=ROWS).map(|number| format!("owner-{number},Customer {number}\n"));
    format!("owner_id,name\n{}", rows.collect::<String>())
}

pub(super) fn create(file: &str) -> [&str; 9] {
    let command = ["--json", "link", "create", "--integration", "Practice"];
    let [json, link, make, by, name] = command;
    [
        json,
        link,
        make,
        by,
        name,
        "--kind",
        "auth-link",
        "--csv",
        file,
    ]
}

/// Line of the file, and the link that was told for it: id and address.
type Told = BTreeMap<u64, (String, String)>;

#[test]
fn a_file_of_links_survives_25_kills() {
    let mut rig = Rig::new(0);
    let file = rig.home.file("customers.csv", customers());
    let (mut hits, mut told) = (0, Told::new());
    for _ in 0..KILLS {
        let killed = rig.kill(&create(&file), STEPS);
        hits += u32::from(killed.mid_work);
        remember(&mut told, &killed.stdout);
        let desk = rig.reopen();
        check(&desk, &told);
        rig.runtime.block_on(addresses(&desk, &told));
    }
    rig.assert_mostly_mid_work(hits);

    let last = rig.home.run(&create(&file));
    assert_eq!(last.code, 0, "{}{}", last.stdout, last.stderr);
    remember(&mut told, &last.stdout);
    assert_eq!(told.len() as u32, ROWS, "every row has its link");
    let desk = rig.reopen();
    check(&desk, &told);
    assert_eq!(
        number(&desk, "SELECT count(*) FROM links", []),
        ROWS,
        "one each"
    );
    let state = "SELECT count(*) FROM jobs WHERE state = 'done' AND done = total AND failed = 0";
    assert_eq!(number(&desk, state, []), 1, "and the one job is done");
}

/// Adds what a program has told on whole lines; what was told before must not have changed.
fn remember(told: &mut Told, stdout: &str) {
    let whole = stdout.rsplit_once('\n').map_or("", |(whole, _)| whole);
    for line in whole.lines() {
        let row: Value = serde_json::from_str(line).unwrap();
        if row["status"] != "done" {
            continue;
        }
        let text = |name: &str| row[name].as_str().unwrap().to_owned();
        let now = (text("link"), text("url"));
        let before = told.insert(row["line"].as_u64().unwrap(), now.clone());
        assert!(
            before.is_none_or(|before| before == now),
            "a row keeps its link: {line}"
        );
    }
}

/// What must hold after every kill.
fn check(desk: &Desk, told: &Told) {
    let count = |sql: &str| number(desk, sql, []);
    let jobs = count("SELECT count(*) FROM jobs");
    assert!(jobs <= 1, "the same file is the same job: {jobs}");
    if jobs == 0 {
        assert!(told.is_empty(), "without a job nothing was told");
        return;
    }
    assert_eq!(
        count("SELECT count(*) FROM jobs WHERE state = 'running'"),
        0,
        "a job that was cut off says so"
    );
    let done = count("SELECT count(*) FROM job_rows WHERE status = 'done'");
    assert_eq!(count("SELECT done FROM jobs"), done, "the count is right");
    assert_eq!(count("SELECT count(*) FROM links"), done, "a link a row");
    let matched = "SELECT count(*) FROM job_rows r JOIN links l ON l.id = r.link AND l.job = r.job AND l.job_line = r.line
        JOIN customers c ON c.id = l.customer AND c.owner_id = r.customer WHERE r.status = 'done'";
    assert_eq!(count(matched), done, "the link of its own row and customer");
    let made = "SELECT count(DISTINCT link) FROM events WHERE kind = 'link-created'";
    assert_eq!(count(made), done, "and its event");
    assert_eq!(
        count("SELECT count(*) FROM audit WHERE action = 'link.create'"),
        done,
        "and its entry"
    );
    let asked = count("SELECT count(*) FROM job_rows WHERE status = 'asked'");
    assert!(asked <= 1, "one row at a time is asked for: {asked}");
    let open = count("SELECT count(*) FROM job_rows WHERE status IN ('asked', 'waiting')");
    assert_eq!(open + done, ROWS, "no row failed, none is missing");
}

/// Every link that was told is there, with the address that was told.
async fn addresses(desk: &Desk, told: &Told) {
    for (id, url) in told.values() {
        let shown = api::link_show(desk, Id { id: id.clone() }).await.unwrap();
        assert_eq!(shown.link.url.as_ref(), Some(url), "no told link is lost");
    }
}
