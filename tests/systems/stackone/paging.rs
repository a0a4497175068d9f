//! Lists of accounts as services may page them, over the wire.

use std::collections::BTreeSet;

use linkdesk::error::Code;
use serde_json::json as value;

use super::{Rig, stackone};
use crate::fake::{Answer, Fake, Seen, json};

fn row(id: usize) -> serde_json::Value {
    value!({"id": format!("acc-{id}"), "provider": "p", "status": "active", "origin_owner_id": "c"})
}

fn rows(ids: impl IntoIterator<Item = usize>) -> Answer {
    json(
        200,
        &serde_json::Value::from_iter(ids.into_iter().map(row)).to_string(),
    )
}

/// The page a request asks for, counted from `first`, and its size, at most `cap`.
fn page(seen: &Seen, first: usize, cap: usize) -> (usize, usize) {
    let number = |name| seen.asked(name).map(|text| text.parse::<usize>().unwrap());
    (
        number("page").map_or(0, |page| page.saturating_sub(first)),
        number("page_size").unwrap_or(25).min(cap),
    )
}

/// A service with that many accounts.
async fn service(total: usize, first: usize, cap: usize) -> Rig {
    Rig::on(
        Fake::by(move |seen| {
            let (page, size) = page(seen, first, cap);
            rows((page * size).min(total)..((page + 1) * size).min(total))
        })
        .await,
    )
}

/// Reads to the end: the ids as they came.
async fn read(rig: &Rig) -> Vec<String> {
    let mut ids = Vec::new();
    let mut cursor = None;
    loop {
        let page = stackone().accounts(&rig.cx(), cursor).await.unwrap();
        assert_eq!(page.unreadable, [] as [String; 0]);
        ids.extend(page.rows.into_iter().map(|row| row.remote_id));
        cursor = page.next;
        if cursor.is_none() {
            return ids;
        }
    }
}

#[tokio::test]
async fn no_account_is_lost_or_doubled_under_either_count_and_any_cap() {
    for total in [0, 1, 24, 25, 26, 99, 100, 101, 250, 300] {
        for first in [0, 1] {
            for cap in [25, 50, 100, 1000] {
                let rig = service(total, first, cap).await;
                let ids = read(&rig).await;
                let distinct: BTreeSet<_> = ids.iter().collect();
                let which = format!("{total} accounts, first page {first}, cap {cap}");
                assert_eq!((ids.len(), distinct.len()), (total, total), "{which}");
            }
        }
    }
}

#[tokio::test]
async fn the_first_page_is_asked_for_without_a_number() {
    let rig = service(150, 1, 100).await;
    read(&rig).await;
    let asked: Vec<_> = rig
        .fake
        .seen()
        .iter()
        .map(|seen| {
            (
                seen.asked("page").map(str::to_owned),
                seen.asked("page_size").map(str::to_owned),
            )
        })
        .collect();
    let size = || Some("100".to_owned());
    assert_eq!(
        asked,
        [
            (None, size()),
            (Some("1".to_owned()), size()),
            (Some("2".to_owned()), size()),
            (Some("3".to_owned()), size()),
        ],
        "page 1 repeats the first under the count from 1, and page 3 is the end"
    );
}

#[tokio::test]
async fn a_page_size_that_is_refused_is_made_smaller() {
    for status in [400, 422] {
        let rig = Rig::on(
            Fake::by(move |seen| match page(seen, 1, usize::MAX) {
                (_, size) if size > 50 => json(status, r#"{"message": "page_size is too large"}"#),
                (page, size) => rows((page * size).min(60)..((page + 1) * size).min(60)),
            })
            .await,
        );
        assert_eq!(read(&rig).await.len(), 60, "{status}");
    }
}

#[tokio::test]
async fn a_page_beyond_the_end_may_be_not_found() {
    let rig = Rig::on(
        Fake::by(|seen| match page(seen, 0, 100).0 {
            page @ 0..2 => rows(page * 100..(page + 1) * 100),
            _ => json(404, r#"{"statusCode": 404, "message": "No such page"}"#),
        })
        .await,
    );
    assert_eq!(read(&rig).await.len(), 200);
}

#[tokio::test]
async fn a_service_that_never_ends_is_left() {
    // The last page again, the first page again, always the same page, a page that ignores its number and size.
    let last: fn(usize) -> usize = |page| page.min(4);
    let wrapped: fn(usize) -> usize = |page| page % 5;
    for (rule, total) in [(last, 500), (wrapped, 500)] {
        let rig = Rig::on(
            Fake::by(move |seen| {
                let page = rule(page(seen, 0, 100).0);
                rows(page * 100..(page + 1) * 100)
            })
            .await,
        );
        assert_eq!(read(&rig).await.len(), total);
        assert!(rig.fake.seen().len() <= 7, "{}", rig.fake.seen().len());
    }
    let rig = Rig::on(Fake::by(|_| rows(0..100)).await);
    assert_eq!(read(&rig).await.len(), 100, "the same page over and over");
    let rig = Rig::on(Fake::by(|_| rows(0..400)).await);
    assert_eq!(read(&rig).await.len(), 400, "everything at once");
}

#[tokio::test]
async fn a_list_that_moves_while_it_is_read_loses_and_doubles_nothing() {
    // With every request a new account comes in front, and pushes one over the edge of each page.
    let fake = {
        let asked = std::sync::atomic::AtomicUsize::new(0);
        Fake::by(move |seen| {
            let moved = asked.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            let (page, size) = page(seen, 1, 100);
            let ids: Vec<usize> = (0..moved)
                .map(|new| 9000 + new)
                .rev()
                .chain(0..450)
                .collect();
            rows(ids.into_iter().skip(page * size).take(size))
        })
        .await
    };
    let ids = read(&Rig::on(fake)).await;
    let distinct: BTreeSet<_> = ids.iter().collect();
    assert_eq!(ids.len(), distinct.len(), "no account twice");
    for id in 0..450 {
        assert!(distinct.contains(&format!("acc-{id}")), "acc-{id} is there");
    }
}

#[tokio::test]
async fn a_row_that_comes_twice_on_a_page_is_told_once() {
    let rig = Rig::on(Fake::by(|_| rows([1, 2, 1, 3, 2])).await);
    assert_eq!(read(&rig).await, ["acc-1", "acc-2", "acc-3"]);
}

#[tokio::test]
async fn unreadable_rows_count_for_the_page() {
    // 30 rows without an id: not to be taken for a short page, nor for a page without anything new.
    let rig = Rig::on(
        Fake::by(|seen| {
            let (page, _) = page(seen, 0, 30);
            let odd = (0..30).map(|row| value!({"id": [page, row]}));
            match page {
                0..3 => json(200, &serde_json::Value::from_iter(odd).to_string()),
                3 => rows(0..5),
                _ => rows([]),
            }
        })
        .await,
    );
    let (mut unreadable, mut readable, mut cursor) = (0, 0, None);
    loop {
        let page = stackone().accounts(&rig.cx(), cursor).await.unwrap();
        unreadable += page.unreadable.len();
        readable += page.rows.len();
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(
        (unreadable, readable),
        (90, 5),
        "the readable ones behind them are reached"
    );
}

#[tokio::test]
async fn a_cursor_of_something_else_is_refused() {
    let rig = Rig::playing([]).await;
    let error = stackone()
        .accounts(&rig.cx(), Some("next-page-please".to_owned()))
        .await
        .unwrap_err();
    assert_eq!(error.code, Code::BadInput);
}

#[tokio::test]
async fn a_failure_in_the_middle_can_be_gone_on_from() {
    let fake = {
        let broken = std::sync::atomic::AtomicBool::new(true);
        Fake::by(move |seen| {
            let (page, size) = page(seen, 0, 100);
            if page == 2 && broken.swap(false, std::sync::atomic::Ordering::Relaxed) {
                return json(403, r#"{"statusCode": 403, "message": "not now"}"#);
            }
            rows((page * size).min(350)..((page + 1) * size).min(350))
        })
        .await
    };
    let rig = Rig::on(fake);
    let (mut ids, mut cursor, mut failures) = (BTreeSet::new(), None, 0);
    loop {
        match stackone().accounts(&rig.cx(), cursor.clone()).await {
            Ok(page) => {
                ids.extend(page.rows.into_iter().map(|row| row.remote_id));
                cursor = page.next;
                if cursor.is_none() {
                    break;
                }
            }
            Err(_) => failures += 1,
        }
    }
    assert_eq!((failures, ids.len()), (1, 350));
}
