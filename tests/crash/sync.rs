//! A sync, killed again and again: it goes on where it was, and counts every account once.

use linkdesk::{api, desk::Desk, wire::*};
use reqwest::{Client, Method};
use serde_json::json;

use super::{KILLS, Rig, number};

/// Accounts of the practice.
const ACCOUNTS: u32 = 6000;

/// Entries of the trail that a program may make before it is killed: its beginning, and one a batch of rows.
const STEPS: u64 = 3;

/// Accounts that are removed, and as many that are changed, before each sync but the first.
const TOUCHED: u32 = 25;

/// What the present sync has to find.
#[derive(Default)]
struct Plan {
    /// Accounts the desk knew before.
    known: u32,
    /// Accounts that were gone before.
    gone: u32,
    created: u32,
    changed: u32,
    vanished: u32,
    unchanged: u32,
}

#[test]
fn a_sync_survives_25_kills() {
    let mut rig = Rig::new(ACCOUNTS);
    let mut plan = Plan {
        created: ACCOUNTS,
        ..Plan::default()
    };
    let (mut hits, mut ended) = (0, 0);
    for _ in 0..KILLS {
        hits += u32::from(rig.kill(&["--json", "sync"], STEPS).mid_work);
        let desk = rig.reopen();
        if let Some(job) = present(&rig, &desk, ended) {
            check(&desk, &job, &plan);
            if job.state == JobState::Done {
                ended += 1;
                plan = turn(&mut rig, &desk, &plan);
            }
        }
    }
    rig.assert_mostly_mid_work(hits);
    to_the_end(&rig, ended, &plan);
}

/// What is left of the sync, and then a whole one that finds all as it was.
fn to_the_end(rig: &Rig, ended: usize, plan: &Plan) {
    let told = rig.home.json(&["sync"]);
    let desk = rig.reopen();
    let job = present(rig, &desk, ended).expect("the sync was entered");
    check(&desk, &job, plan);
    assert_eq!(job.state, JobState::Done, "it goes on to its end");
    let sums = |report: &serde_json::Value| {
        ["created", "changed", "vanished", "unchanged"].map(|name| report[name].as_u64().unwrap())
    };
    let report = serde_json::to_value(job.sync.unwrap()).unwrap();
    assert_eq!(sums(&told), sums(&report), "the sums are those of the job");
    let left = u64::from(plan.changed + plan.unchanged + plan.created);
    assert_eq!(
        sums(&rig.home.json(&["sync"])),
        [0, 0, 0, left],
        "nothing was lost on the way"
    );
}

/// The sync after those that have ended, once it is entered.
fn present(rig: &Rig, desk: &Desk, ended: usize) -> Option<Job> {
    let mut jobs = rig
        .runtime
        .block_on(api::job_list(desk, Nothing {}))
        .unwrap();
    let open = jobs.iter().filter(|job| job.state != JobState::Done);
    assert!(open.count() <= 1, "a sync that was cut off is gone on with");
    (jobs.len() > ended).then(|| jobs.remove(0))
}

/// What must hold after every kill.
fn check(desk: &Desk, job: &Job, plan: &Plan) {
    let count = |sql: &str| number(desk, sql, []);
    assert_ne!(
        job.state,
        JobState::Running,
        "a job that was cut off says so"
    );
    let report = job.sync.clone().unwrap_or_default();
    let seen = number(
        desk,
        "SELECT count(*) FROM accounts WHERE seen = ?1",
        [&job.id],
    );
    assert_eq!(seen, job.done, "progress is what was taken in");
    assert_eq!(
        report.created + report.changed + report.unchanged,
        job.done,
        "every row is counted once"
    );
    let accounts = count("SELECT count(*) FROM accounts");
    assert_eq!(
        accounts,
        plan.known + report.created,
        "what was counted as new is there"
    );
    let told = "SELECT count(DISTINCT account) FROM events WHERE kind = 'account-created'";
    assert_eq!(count(told), accounts, "and was told");
    let gone = "SELECT count(*) FROM accounts WHERE raw_status = '404'";
    assert_eq!(
        count(gone),
        plan.gone + report.vanished,
        "what was counted as gone is marked so"
    );
    if job.state == JobState::Done {
        assert_eq!(
            (
                report.created,
                report.changed,
                report.vanished,
                report.unchanged
            ),
            (plan.created, plan.changed, plan.vanished, plan.unchanged),
            "a sync in pieces finds what a sync in one finds"
        );
    }
}

/// Removes accounts from the practice and changes others; tells what the next sync has to find.
fn turn(rig: &mut Rig, desk: &Desk, before: &Plan) -> Plan {
    let ids = |db: &rusqlite::Connection| {
        let sql = "SELECT remote_id FROM accounts WHERE own_status <> 'disconnected' ORDER BY id";
        let mut ask = db.prepare(sql)?;
        let rows = ask.query_map([], |row| row.get::<_, String>(0))?;
        Ok(rows.collect::<rusqlite::Result<Vec<_>>>()?)
    };
    let mut ids = desk.store().read(ids).unwrap();
    for number in 0..2 * TOUCHED {
        let place = rig.chance.below(ids.len() as u64) as usize;
        let id = ids.swap_remove(place);
        let (method, body) = match number < TOUCHED {
            true => (Method::DELETE, json!({})),
            false => (
                Method::PATCH,
                json!({ "label": format!("turn {}", before.gone) }),
            ),
        };
        rig.runtime.block_on(ask(rig, method, &id, &body));
    }
    let left = before.created + before.changed + before.unchanged;
    Plan {
        known: before.known + before.created,
        gone: before.gone + before.vanished,
        created: 0,
        changed: TOUCHED,
        vanished: TOUCHED,
        unchanged: left - 2 * TOUCHED,
    }
}

async fn ask(rig: &Rig, method: Method, id: &str, body: &serde_json::Value) {
    // Another test may have been first; one provider is as good as the other.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let stackone = &rig.practice.hello["stackone"];
    let text = |name: &str| stackone[name].as_str().unwrap();
    let url = format!("{}/accounts/{id}", text("base_url"));
    let client = Client::builder().user_agent("linkdesk tests").no_proxy();
    let request = client.build().unwrap().request(method, url);
    let request = request.basic_auth(text("api_key"), Some(""));
    let answer = request.body(body.to_string()).send().await.unwrap();
    assert_eq!(answer.status(), 200, "the practice does as asked");
}
