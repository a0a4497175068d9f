//! Links from a file: a line for every row, and safe to run again.

use super::{Home, Practice, Running};

fn customers(count: u32) -> String {
    let rows = (1..=count).map(|number| format!("owner-{number},Customer {number}\n"));
    format!("owner_id,name\n{}", rows.collect::<String>())
}

fn create(file: &str) -> [&str; 9] {
    [
        "--json",
        "link",
        "create",
        "--integration",
        "Practice",
        "--kind",
        "auth-link",
        "--csv",
        file,
    ]
}

#[test]
fn every_row_has_its_line_and_a_second_run_makes_nothing_new() {
    let home = Home::new();
    let practice = Practice::serve(&home, &["--no-rate-limit"]);
    home.connect(&practice, "Practice");
    let file = home.file("customers.csv", &(customers(210) + ",Nobody\n"));
    let first = home.run(&create(&file));
    assert_eq!(first.code, 0, "{}{}", first.stdout, first.stderr);
    let lines = first.lines();
    let numbers: Vec<_> = lines
        .iter()
        .map(|line| line["line"].as_u64().unwrap())
        .collect();
    assert_eq!(
        numbers,
        (2..=212).collect::<Vec<_>>(),
        "in the order of the file"
    );
    let (last, made) = lines.split_last().unwrap();
    assert!(made.iter().all(|line| line["status"] == "done"
        && line["link"].is_string()
        && line["url"].is_string()));
    assert_eq!(
        (&last["status"], &last["error"]["field"]),
        (&"failed".into(), &"owner_id".into())
    );
    assert_eq!(
        home.run(&create(&file)).lines(),
        lines,
        "the same file is the same links"
    );
    assert_eq!(home.json(&["link", "list"])["total"], 210);
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_cleanly_and_the_next_run_goes_on() {
    let home = Home::new();
    let practice = Practice::serve(&home, &["--no-rate-limit"]);
    home.connect(&practice, "Practice");
    let file = home.file("customers.csv", customers(120));
    let running = Running::start(&home, &create(&file));
    running.stdout.next().unwrap();
    running.interrupt();
    let last = std::iter::from_fn(|| running.stdout.next()).last().unwrap();
    assert_eq!(last["error"]["code"], "cancelled");
    assert_eq!(running.ended(), 1);
    let again = home.run(&create(&file));
    assert_eq!(
        (again.code, again.lines().len()),
        (0, 120),
        "{}",
        again.stderr
    );
    assert_eq!(
        home.json(&["link", "list"])["total"],
        120,
        "none lost, none twice"
    );
}
