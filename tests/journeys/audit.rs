//! The trail: whole, and every way of not being whole.

use linkdesk::{api, wire::*};
use rusqlite::Connection;

use super::{Bench, search};

async fn verdict(bench: &Bench, anchor: Option<&str>) -> AuditVerdict {
    let check = AuditCheck {
        anchor: anchor.map(str::to_owned),
    };
    api::audit_verify(&bench.desk, check).await.unwrap()
}

fn file(bench: &Bench) -> Connection {
    let db = Connection::open(bench.folder.path().join("linkdesk.sqlite")).unwrap();
    db.busy_timeout(std::time::Duration::from_secs(5)).unwrap();
    db
}

async fn with_entries() -> Bench {
    let bench = Bench::new().await;
    for name in ["One", "Two", "Three", "Four", "Five"] {
        bench.customer(name).await;
    }
    bench
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_trail_says_so() {
    let bench = with_entries().await;
    let page = api::audit_list(&bench.desk, search("")).await.unwrap();
    let found = verdict(&bench, None).await;
    assert!(found.ok, "{}", found.detail);
    assert_eq!(
        (found.entries, found.head.clone()),
        (page.total, page.head),
        "list and check agree"
    );
    let early = verdict(&bench, Some(&page.rows[2].hash)).await;
    assert!(
        early.ok && early.anchored,
        "an earlier head is found as an anchor"
    );
    let strange = verdict(&bench, Some("0123")).await;
    assert!(
        !strange.ok,
        "an anchor that is not in the trail is bad news: {}",
        strange.detail
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn every_touch_is_found_at_its_place() {
    let touches = [
        ("an edit", "UPDATE audit SET detail = 'harmless' WHERE position = 4", 4),
        ("a deletion", "DELETE FROM audit WHERE position = 4", 4),
        (
            "an insertion",
            "UPDATE audit SET position = -position WHERE position >= 4;
             UPDATE audit SET position = 1 - position WHERE position < 0;
             INSERT INTO audit SELECT 4, at, action, subject, detail, environment, hash FROM audit WHERE position = 3",
            4,
        ),
        (
            "a swap",
            "UPDATE audit SET position = -3 WHERE position = 3;
             UPDATE audit SET position = 3 WHERE position = 4;
             UPDATE audit SET position = 4 WHERE position = -3",
            3,
        ),
        ("a change of time", "UPDATE audit SET at = at + 1 WHERE position = 2", 2),
    ];
    for (what, sql, place) in touches {
        let bench = with_entries().await;
        file(&bench).execute_batch(sql).unwrap();
        let found = verdict(&bench, None).await;
        assert!(!found.ok, "{what} is found");
        assert_eq!(
            found.first_bad,
            Some(place),
            "{what} is named by its position: {}",
            found.detail
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cut_tail_is_found_by_the_sealed_count() {
    let bench = with_entries().await;
    let total = api::audit_list(&bench.desk, search(""))
        .await
        .unwrap()
        .total;
    file(&bench)
        .execute("DELETE FROM audit WHERE position > ?1", [total - 2])
        .unwrap();
    let found = verdict(&bench, None).await;
    assert_eq!(
        (found.ok, found.first_bad),
        (false, Some(total - 1)),
        "the cut is named: {}",
        found.detail
    );
    let sql = "UPDATE audit_head SET entries = entries - 2, hash = (SELECT hash FROM audit ORDER BY position DESC LIMIT 1)";
    file(&bench).execute(sql, []).unwrap();
    assert!(
        !verdict(&bench, None).await.ok,
        "a head made to fit lacks the seal"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn work_goes_on_after_damage_and_covers_nothing_up() {
    let cut = "DELETE FROM audit WHERE position > (SELECT max(position) - 2 FROM audit)";
    let fitted = "UPDATE audit_head SET entries = entries - 2, hash = (SELECT hash FROM audit ORDER BY position DESC LIMIT 1)";
    for (what, damage) in [
        ("a cut tail", cut.to_owned()),
        ("a cut tail with a head made to fit", format!("{cut}; {fitted}")),
        ("a head that is gone", "DELETE FROM audit_head".to_owned()),
        (
            "an entry behind the last one",
            "INSERT INTO audit SELECT position + 1, at, action, subject, detail, environment, hash FROM audit
             ORDER BY position DESC LIMIT 1"
                .to_owned(),
        ),
    ] {
        let bench = with_entries().await;
        file(&bench).execute_batch(&damage).unwrap();
        let found = verdict(&bench, None).await;
        assert!(!found.ok, "{what} is found");
        bench.customer("Six").await;
        bench.customer("Seven").await;
        let later = verdict(&bench, None).await;
        assert!(!later.ok, "{what} is found after two more acts");
        assert!(later.first_bad.is_some(), "and named: {}", later.detail);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_copy_is_found_by_an_anchor_only() {
    let bench = with_entries().await;
    let db = file(&bench);
    db.execute_batch("CREATE TABLE old AS SELECT * FROM audit; CREATE TABLE old_head AS SELECT * FROM audit_head").unwrap();
    bench.customer("Six").await;
    let anchor = api::audit_list(&bench.desk, search("")).await.unwrap().head;
    db.execute_batch(
        "DELETE FROM audit; INSERT INTO audit SELECT * FROM old;
         DELETE FROM audit_head; INSERT INTO audit_head SELECT * FROM old_head",
    )
    .unwrap();
    let blind = verdict(&bench, None).await;
    assert!(
        blind.ok && blind.detail.contains("anchor"),
        "without an anchor the limit is said: {}",
        blind.detail
    );
    assert!(
        !verdict(&bench, Some(&anchor)).await.ok,
        "with one the loss is seen"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_trail_is_searched_in_any_script() {
    let bench = Bench::new().await;
    bench.customer("Müller & Söhne").await;
    for query in ["müller", "MULLER", "söhne customer.add"] {
        let page = api::audit_list(&bench.desk, search(query)).await.unwrap();
        assert_eq!(page.total, 1, "{query} finds the entry");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_trail_can_be_written_to_a_file() {
    let bench = with_entries().await;
    let export = Export {
        query: String::new(),
        ids: Vec::new(),
        format: "json".to_owned(),
        output: bench.folder.path().join("trail.json").display().to_string(),
    };
    let written = api::audit_export(&bench.desk, export).await.unwrap();
    let rows: Vec<serde_json::Value> =
        serde_json::from_str(&std::fs::read_to_string(&written.path).unwrap()).unwrap();
    assert_eq!(
        rows.len(),
        written.rows as usize,
        "all entries are in the file"
    );
    assert!(
        rows[0]["hash"]
            .as_str()
            .is_some_and(|hash| hash.len() == 64),
        "with their hashes"
    );
    let picked = Export {
        query: String::new(),
        ids: vec!["1".to_owned()],
        format: "json".to_owned(),
        output: String::new(),
    };
    let error = api::audit_export(&bench.desk, picked).await.unwrap_err();
    assert_eq!(error.field.as_deref(), Some("ids"), "no rows to pick");
}
