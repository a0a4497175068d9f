//! Lists are read to their end, or it is said that they were not.

use std::sync::atomic::{AtomicU32, Ordering};

use linkdesk::error::Code;
use serde_json::json;

use super::{Rig, list, smile};
use crate::fake::{Answer, Fake};

/// A list whose page after each cursor is the next one, up to `pages`.
async fn of_pages(pages: u32) -> Rig {
    let asked = AtomicU32::new(0);
    let fake = Fake::by(move |_| -> Answer {
        let page = asked.fetch_add(1, Ordering::Relaxed) + 1;
        let next = (page < pages).then(|| format!("c-{page}"));
        list(&[json!({ "id": format!("w-{page}") })], next.as_deref())
    })
    .await;
    let rig = Rig::playing([]).await;
    Rig {
        base: fake.base.join("/v1").unwrap(),
        fake,
        ..rig
    }
}

#[tokio::test]
async fn a_long_list_is_read_to_its_end() {
    let rig = of_pages(250).await;
    let rows = smile().webhooks().unwrap().list(&rig.cx()).await.unwrap();
    assert_eq!(rows.len(), 250, "beyond two hundred pages");
}

#[tokio::test]
async fn a_list_that_is_too_long_is_not_cut_without_a_word() {
    let rig = of_pages(1_001).await;
    let error = smile()
        .webhooks()
        .unwrap()
        .list(&rig.cx())
        .await
        .unwrap_err();
    assert_eq!(error.code, Code::BadReply);
    assert!(error.message.contains("1000 pages"), "{}", error.message);
    assert_eq!(rig.fake.seen().len(), 1_000);
}

#[tokio::test]
async fn a_list_that_goes_round_in_a_circle_ends() {
    let page = |next: &str| list(&[json!({ "id": next })], Some(next));
    let rig = Rig::playing([page("a"), page("b"), page("a"), page("b")]).await;
    let error = smile()
        .webhooks()
        .unwrap()
        .list(&rig.cx())
        .await
        .unwrap_err();
    assert_eq!(error.code, Code::BadReply);
    assert_eq!(rig.fake.seen().len(), 3);
}
