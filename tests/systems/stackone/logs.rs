//! Request logs: newest first, of this account alone, without secrets.

use linkdesk::error::Code;

use super::{Rig, at, reply, stackone};
use crate::fake::{Fake, json};

#[tokio::test]
async fn newest_first_and_blanked() {
    let rig = Rig::playing([json(200, reply!("logs"))]).await;
    let logs = stackone().logs(&rig.cx(), "acc-10").await.unwrap();
    assert_eq!(logs.len(), 2);
    assert_eq!(logs[0].at, at("2026-11-21T07:01:00Z"), "newest first");
    assert_eq!(logs[0].detail, "bamboohr employees list");
    assert_eq!((logs[0].status, logs[0].success), (Some(200), true));
    let failed = &logs[1];
    assert_eq!(failed.request_id, "00000000-0000-4000-8000-00000000000a");
    assert_eq!(
        (failed.method.as_str(), failed.path.as_str()),
        ("get", "/unified/hris/employees"),
        "without the query"
    );
    assert_eq!(
        (failed.status, failed.success, failed.milliseconds),
        (Some(401), false, Some(312.5))
    );
    assert!(failed.detail.contains("invalid_token"), "{}", failed.detail);
    assert!(!failed.detail.contains("leaky"), "{}", failed.detail);
    let seen = &rig.fake.seen()[0];
    assert_eq!(seen.path, "/requests/logs");
    for (name, value) in [
        ("account_ids", "acc-10"),
        ("page_size", "100"),
        ("order_by", "eventDatetime"),
        ("order_direction", "desc"),
    ] {
        assert_eq!(seen.asked(name), Some(value), "{name}");
    }
}

#[tokio::test]
async fn a_filter_that_is_ignored_is_written_the_other_way() {
    let strangers = reply!("logs").replace("acc-10", "acc-of-somebody-else");
    let rig = Rig::on(
        Fake::by(move |seen| match seen.asked("filter[account_ids]") {
            Some("acc-10") => json(200, reply!("logs")),
            _ => json(200, &strangers),
        })
        .await,
    );
    let logs = stackone().logs(&rig.cx(), "acc-10").await.unwrap();
    assert_eq!((logs.len(), rig.fake.seen().len()), (2, 2));
}

#[tokio::test]
async fn another_accounts_requests_are_never_shown() {
    let mixed = reply!("logs").replacen("acc-10", "acc-of-somebody-else", 1);
    let rig = Rig::on(Fake::by(move |_| json(200, &mixed)).await);
    let logs = stackone().logs(&rig.cx(), "acc-10").await.unwrap();
    assert_eq!(logs.len(), 1, "whatever the service makes of the filter");
}

#[tokio::test]
async fn a_refused_filter_is_written_the_other_way() {
    for status in [400, 422] {
        let rig = Rig::playing([json(status, reply!("error")), json(200, reply!("logs"))]).await;
        let logs = stackone().logs(&rig.cx(), "acc-10").await.unwrap();
        assert_eq!(logs.len(), 2, "{status}");
    }
}

#[tokio::test]
async fn a_plan_without_logs_says_so() {
    for (status, code) in [
        (403, Code::Forbidden),
        (404, Code::NotFound),
        (501, Code::Unsupported),
    ] {
        let rig = Rig::playing([json(status, reply!("error"))]).await;
        let error = stackone().logs(&rig.cx(), "acc-10").await.unwrap_err();
        assert_eq!(error.code, code);
        assert_eq!(rig.fake.seen().len(), 1);
    }
}
