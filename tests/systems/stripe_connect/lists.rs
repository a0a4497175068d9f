//! Lists page by page: accounts and events.

use linkdesk::{
    clock::Time,
    error::Code,
    systems::{EventsAsk, Meaning},
};

use super::{on, playing, stripe};
use crate::fake::{Fake, json};

#[tokio::test]
async fn accounts_come_page_by_page_behind_the_last_id() {
    let first =
        r#"{"object":"list","has_more":true,"data":[{"id":"acct_1"},{"noid":1},{"id":"acct_2"}]}"#;
    let last = r#"{"object":"list","has_more":false,"data":[{"id":"acct_3"}]}"#;
    let rig = playing([json(200, first), json(200, last)]).await;
    let page = stripe().accounts(&rig.cx(), None).await.unwrap();
    let ids: Vec<_> = page.rows.iter().map(|row| row.remote_id.as_str()).collect();
    assert_eq!(
        ids,
        ["acct_1", "acct_2"],
        "one that cannot be read stops nobody"
    );
    assert_eq!(page.unreadable.len(), 1);
    let page = stripe().accounts(&rig.cx(), page.next).await.unwrap();
    assert_eq!((page.rows.len(), page.next), (1, None));
    let seen = rig.fake.seen();
    assert_eq!(seen[0].query, [("limit".to_owned(), "100".to_owned())]);
    assert_eq!(seen[1].asked("starting_after"), Some("acct_2"));
}

#[tokio::test]
async fn a_list_that_stands_still_is_broken() {
    let rig = on(Fake::by(|_| json(200, r#"{"has_more":true,"data":[{"id":"acct_1"}]}"#)).await);
    let page = stripe()
        .accounts(&rig.cx(), Some("acct_1".to_owned()))
        .await;
    assert_eq!(page.unwrap_err().code, Code::BadReply);
    let rig = playing([json(200, r#"{"has_more":true,"data":[]}"#)]).await;
    assert_eq!(
        stripe().accounts(&rig.cx(), None).await.unwrap_err().code,
        Code::BadReply
    );
}

#[tokio::test]
async fn events_are_asked_for_by_kind_and_time() {
    let body = r#"{"object":"list","has_more":false,"data":[
        {"id":"evt_2","object":"event","type":"account.application.deauthorized","account":"acct_1","created":1795244716,
         "data":{"object":{"id":"ca_1","object":"application"}}},
        {"id":"evt_1","object":"event","type":"account.updated","created":1795244700,
         "data":{"object":{"id":"acct_9","object":"account"}}}]}"#;
    let rig = playing([json(200, body)]).await;
    let ask = EventsAsk {
        since: Time(1_795_000_000_000),
        ..EventsAsk::default()
    };
    let page = stripe().events(&rig.cx(), &ask).await.unwrap();
    let told: Vec<_> = page
        .rows
        .iter()
        .map(|row| (row.dedupe_key.as_str(), row.account.as_deref(), row.meaning))
        .collect();
    assert_eq!(
        told,
        [
            ("evt_2", Some("acct_1"), Meaning::Gone),
            ("evt_1", Some("acct_9"), Meaning::Read)
        ]
    );
    let seen = &rig.fake.seen()[0];
    assert_eq!(seen.path, "/v1/events");
    assert_eq!(seen.asked("created[gte]"), Some("1795000000"));
    assert_eq!(seen.asked("types[0]"), Some("account.updated"));
    assert!(
        seen.query
            .iter()
            .filter(|(name, _)| name.starts_with("types["))
            .count()
            <= 20,
        "no more are taken"
    );
}

#[tokio::test]
async fn an_account_is_asked_for_its_own_events_in_its_name() {
    let body = r#"{"object":"list","has_more":true,"data":[
        {"id":"evt_1","object":"event","type":"capability.updated","created":1795244700,
         "data":{"object":{"id":"transfers","object":"capability"}}}]}"#;
    let rig = playing([json(200, body)]).await;
    let ask = EventsAsk {
        since: Time(1_795_000_000_000),
        account: Some("acct_1".to_owned()),
        cursor: Some("evt_2".to_owned()),
    };
    let page = stripe().events(&rig.cx(), &ask).await.unwrap();
    assert_eq!(
        page.rows[0].account.as_deref(),
        Some("acct_1"),
        "whose list it is"
    );
    assert_eq!(page.next.as_deref(), Some("evt_1"));
    let seen = &rig.fake.seen()[0];
    assert_eq!(seen.headers["stripe-account"], "acct_1");
    assert_eq!(seen.asked("starting_after"), Some("evt_2"));
}
