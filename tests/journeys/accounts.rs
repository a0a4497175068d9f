//! Accounts: read, search, check, disconnect, export.

use linkdesk::{api, error::Code, wire::*};

use super::{Bench, id, search};

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_shows_every_status_and_counts_them_right() {
    let bench = Bench::new().await;
    let all = api::account_list(&bench.desk, search("")).await.unwrap();
    assert!(all.total >= 200, "the demo fills the list: {}", all.total);
    assert_eq!(
        all.rows.len(),
        100,
        "a page is a hundred rows unless asked otherwise"
    );
    let sum: u32 = all.counts.status.values().sum();
    assert_eq!(sum, all.total, "every account has one status");
    for status in [
        "active",
        "needs-reconnect",
        "paused",
        "disconnected",
        "unknown",
    ] {
        assert!(
            all.counts
                .status
                .get(status)
                .is_some_and(|count| *count > 0),
            "the demo has {status}"
        );
    }
    let narrowed = api::account_list(&bench.desk, search("status:paused"))
        .await
        .unwrap();
    assert_eq!(
        narrowed.total, all.counts.status["paused"],
        "the filter finds what the bar promised"
    );
    assert_eq!(
        narrowed.counts.status, all.counts.status,
        "the bar keeps counting the others"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_meet_every_row_once_by_cursor_and_by_place() {
    let bench = Bench::new().await;
    let mut request = PageRequest {
        limit: 37,
        sort: "owner_name".to_owned(),
        ..PageRequest::default()
    };
    let total = api::account_list(&bench.desk, request.clone())
        .await
        .unwrap()
        .total;
    let mut by_cursor = Vec::new();
    loop {
        let page = api::account_list(&bench.desk, request.clone())
            .await
            .unwrap();
        by_cursor.extend(page.rows.into_iter().map(|row| row.id));
        match page.next {
            Some(next) => request.after = Some(next),
            None => break,
        }
    }
    let mut by_place = Vec::new();
    request.after = None;
    while request.offset < total {
        let page = api::account_list(&bench.desk, request.clone())
            .await
            .unwrap();
        request.offset += 37;
        by_place.extend(page.rows.into_iter().map(|row| row.id));
    }
    assert_eq!(by_cursor.len(), total as usize, "no row is lost or doubled");
    assert_eq!(by_cursor, by_place, "both ways see the same order");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_refuses_what_it_cannot_do() {
    let bench = Bench::new().await;
    let request = PageRequest {
        sort: "nonsense".to_owned(),
        ..PageRequest::default()
    };
    let error = api::account_list(&bench.desk, request).await.unwrap_err();
    assert_eq!(
        error.field.as_deref(),
        Some("sort"),
        "an unknown column is named"
    );
    let request = PageRequest {
        after: Some("forged".to_owned()),
        ..PageRequest::default()
    };
    let error = api::account_list(&bench.desk, request).await.unwrap_err();
    assert_eq!(
        error.field.as_deref(),
        Some("after"),
        "a forged cursor is refused"
    );
    let request = PageRequest {
        limit: 100_000,
        ..PageRequest::default()
    };
    let page = api::account_list(&bench.desk, request).await.unwrap();
    assert!(page.rows.len() <= 200, "never more than 200 rows a call");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_account_tells_its_cause_and_its_requests() {
    let bench = Bench::new().await;
    let page = api::account_list(&bench.desk, search("raw:error system:stackone"))
        .await
        .unwrap();
    let detail = api::account_show(&bench.desk, id(&page.rows[0].id))
        .await
        .unwrap();
    assert!(!detail.reasons.is_empty(), "the system's reasons are kept");
    assert!(
        detail.diagnoses[0].steps.contains(&Step::Relink),
        "the next step is a relink"
    );
    assert!(
        detail.raw.contains(&detail.account.remote_id),
        "the system's answer is there to read"
    );
    let logs = api::account_logs(&bench.desk, id(&detail.account.id))
        .await
        .unwrap();
    assert!(logs.unavailable.is_none(), "practice offers its logs");
    assert!(!logs.rows.is_empty(), "the requests that failed are there");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_is_seen_by_looking_again() {
    let bench = Bench::new().await;
    let account = api::account_list(&bench.desk, search("system:stackone status:active"))
        .await
        .unwrap()
        .rows
        .remove(0);
    api::receiver_stop(&bench.desk, Nothing {}).await.unwrap();
    let webhook = PracticeWebhook {
        system: "stackone".to_owned(),
        event: "account.updated".to_owned(),
        account_id: account.remote_id.clone(),
        status: "error".to_owned(),
        mode: String::new(),
    };
    api::practice_webhook(&bench.desk, webhook).await.unwrap();
    let detail = api::account_recheck(&bench.desk, id(&account.id))
        .await
        .unwrap();
    assert_eq!(
        detail.account.status,
        Status::NeedsReconnect,
        "the new status is read"
    );
    let edge = detail
        .timeline
        .iter()
        .find(|event| event.kind == "status-changed")
        .expect("an edge is an event");
    assert_eq!(
        (edge.from.as_str(), edge.to.as_str()),
        ("active", "needs-reconnect"),
        "from and to"
    );
    assert_eq!(edge.source, Source::Poll, "learnt by asking");
}

#[tokio::test(flavor = "multi_thread")]
async fn disconnecting_needs_a_word_and_ends_the_account_there() {
    let bench = Bench::new().await;
    let account = api::account_list(&bench.desk, search("system:stackone status:active"))
        .await
        .unwrap()
        .rows
        .remove(0);
    let ask = |confirm: &str| Disconnect {
        id: account.id.clone(),
        confirm: confirm.to_owned(),
    };
    let error = api::account_disconnect(&bench.desk, ask(""))
        .await
        .unwrap_err();
    assert_eq!(
        error.code,
        Code::NeedsConfirmation,
        "nothing ends without a word"
    );
    let detail = api::account_disconnect(&bench.desk, ask("yes"))
        .await
        .unwrap();
    assert_eq!(detail.account.status, Status::Disconnected, "gone");
    let again = api::account_recheck(&bench.desk, id(&account.id))
        .await
        .unwrap();
    assert_eq!(
        again.account.status,
        Status::Disconnected,
        "and gone at the system"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_and_counts_come_apart_and_say_the_same() {
    let bench = Bench::new().await;
    for query in ["", "status:active", "acme status:paused", "nobody-at-all"] {
        let all = api::account_list(&bench.desk, search(query)).await.unwrap();
        let rows = api::account_rows(&bench.desk, search(query)).await.unwrap();
        let query = query.to_owned();
        let counted = api::account_counts(&bench.desk, AccountQuery { query })
            .await
            .unwrap();
        assert_eq!((rows.rows, rows.next), (all.rows, all.next));
        assert_eq!((counted.total, counted.counts), (all.total, all.counts));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn since_is_when_the_status_changed() {
    let bench = Bench::new().await;
    let all = api::account_list(&bench.desk, search("")).await.unwrap();
    let db = rusqlite::Connection::open(bench.folder.path().join("linkdesk.sqlite")).unwrap();
    db.busy_timeout(std::time::Duration::from_secs(5)).unwrap();
    let long_ago = Time::parse("2020-05-01T00:00:00Z").unwrap();
    db.execute(
        "UPDATE accounts SET status_since = ?2 WHERE id = ?1",
        rusqlite::params![all.rows[0].id, long_ago.0],
    )
    .unwrap();
    let total = async |query: &str| {
        let page = api::account_list(&bench.desk, search(query)).await.unwrap();
        page.total
    };
    assert_eq!(
        total("since:2020-01-01T00:00:00Z..2021-01-01T00:00:00Z").await,
        1
    );
    assert_eq!(total("since:2021-01-01T00:00:00Z..").await, all.total - 1);
    assert_eq!(
        total("since:").await,
        all.total,
        "half a token narrows nothing"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn in_live_something_is_always_typed() {
    let bench = Bench::new().await;
    let account = api::account_list(&bench.desk, search("system:stackone status:active"))
        .await
        .unwrap()
        .rows
        .remove(0);
    let db = rusqlite::Connection::open(bench.folder.path().join("linkdesk.sqlite")).unwrap();
    db.busy_timeout(std::time::Duration::from_secs(5)).unwrap();
    db.execute(
        "UPDATE accounts SET environment = 'live', owner_name = ' ' WHERE id = ?1",
        [&account.id],
    )
    .unwrap();
    for typed in ["", "yes"] {
        let request = Disconnect {
            id: account.id.clone(),
            confirm: typed.to_owned(),
        };
        let error = api::account_disconnect(&bench.desk, request)
            .await
            .unwrap_err();
        assert_eq!(
            (error.code, error.field.as_deref()),
            (Code::NeedsConfirmation, Some("confirm")),
            "“{typed}” is not enough where the owner has no name"
        );
        assert!(
            error.message.contains(&account.owner_id) && error.message.contains("live"),
            "what to type and where it happens is said: {}",
            error.message
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_a_person_types_into_a_search_is_an_error() {
    let bench = Bench::new().await;
    let all = api::account_list(&bench.desk, search(""))
        .await
        .unwrap()
        .total;
    let half = api::account_list(&bench.desk, search("status:"))
        .await
        .unwrap();
    assert_eq!(
        half.total, all,
        "a token without its value narrows nothing yet"
    );
    let provider = api::account_list(&bench.desk, search("provider:BambooHR"))
        .await
        .unwrap();
    assert!(provider.total > 0, "whatever the case");
    for query in [
        "word ".repeat(5000),
        format!("status:{}", "a,".repeat(50_000)),
        "\"'%_; DROP TABLE accounts --".to_owned(),
        "\0\u{202e}\u{fffd}".to_owned(),
    ] {
        for list in ["accounts", "links", "events", "audit", "customers"] {
            let request = search(&query);
            let answer = match list {
                "accounts" => api::account_list(&bench.desk, request).await.map(drop),
                "links" => api::link_list(&bench.desk, request).await.map(drop),
                "events" => api::event_list(&bench.desk, request).await.map(drop),
                "audit" => api::audit_list(&bench.desk, request).await.map(drop),
                _ => api::customer_list(&bench.desk, request).await.map(drop),
            };
            let start: String = query.chars().take(20).collect();
            assert!(answer.is_ok(), "{list}, {start}: {answer:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn equal_names_of_any_case_are_met_once() {
    let bench = Bench::new().await;
    for index in 0..6 {
        let name = ["Acme", "ACME", "acme"][index % 3];
        let draft = CustomerDraft {
            name: name.to_owned(),
            owner_id: format!("equal-{index}"),
            ..CustomerDraft::default()
        };
        api::customer_save(&bench.desk, draft).await.unwrap();
    }
    for descending in [false, true] {
        let mut request = PageRequest {
            sort: "name".to_owned(),
            limit: 1,
            descending,
            ..search("equal")
        };
        let mut met = Vec::new();
        loop {
            let page = api::customer_list(&bench.desk, request.clone())
                .await
                .unwrap();
            met.extend(page.rows.into_iter().map(|row| row.owner_id));
            match page.next {
                Some(next) => request.after = Some(next),
                None => break,
            }
        }
        met.sort();
        met.dedup();
        assert_eq!(met.len(), 6, "each of them once: {met:?}");
    }
}
