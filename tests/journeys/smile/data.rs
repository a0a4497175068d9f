//! Data that end after sixty days: which day it is, what is told before, and how an account is ended by hand.

use linkdesk::{api, error::Code, wire::*};

use super::{
    account,
    host::{Host, account as at_provider},
};
use crate::journeys::{Bench, id, open, search, until};

#[tokio::test(flavor = "multi_thread")]
async fn every_connected_account_says_which_day_it_is() {
    let bench = Bench::new().await;
    let request = PageRequest {
        limit: 500,
        ..search("system:smile raw:connected")
    };
    let rows = api::account_list(&bench.desk, request).await.unwrap().rows;
    let of_age = |wanted: u32| {
        rows.iter().find(|one| {
            let kept = one.kept.as_ref().unwrap();
            kept.day == wanted && !kept.renewed
        })
    };
    let young = of_age(2).expect("one of the first day");
    assert_eq!(young.status, Status::Active);
    for (day, status) in [
        (54, Status::ActionDue),
        (60, Status::ActionDue),
        (62, Status::NeedsReconnect),
    ] {
        let found = of_age(day).unwrap_or_else(|| panic!("one of day {day}"));
        assert_eq!(found.status, status, "day {day}");
        assert!(found.kept.as_ref().unwrap().ending);
        let detail = api::account_show(&bench.desk, id(&found.id)).await.unwrap();
        let keys: Vec<_> = detail
            .diagnoses
            .iter()
            .map(|one| one.key.as_str())
            .collect();
        let wanted = if day > 60 {
            "data-ended"
        } else {
            "data-end-soon"
        };
        assert!(keys.contains(&wanted), "day {day}: {keys:?}");
        let steps = &detail.diagnoses[0].steps;
        assert_eq!(
            steps[0],
            Step::NewLink,
            "day {day}: the customer is asked anew"
        );
    }
    let renewed = rows.iter().find(|one| {
        let kept = one.kept.as_ref().unwrap();
        kept.renewed && kept.day > 60
    });
    assert_eq!(
        renewed.expect("one that is synced on").status,
        Status::Active,
        "the rule may not apply, and the day stays to be seen"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn today_tells_of_data_before_they_end() {
    let bench = Bench::new().await;
    let today = api::today_show(&bench.desk, Nothing {}).await.unwrap();
    let keys: Vec<_> = today.needs.iter().map(|need| need.key.as_str()).collect();
    let told = today
        .needs
        .iter()
        .find(|need| need.key.starts_with("data-ends"))
        .unwrap_or_else(|| panic!("accounts of day 53 and 59: {keys:?}"));
    assert!(told.count >= 1);
    if !told.query.is_empty() {
        let page = api::account_list(&bench.desk, search(&told.query)).await;
        assert_eq!(page.unwrap().total, told.count, "the list is the need's");
    }
}

/// Four accounts whose data have ended, and four that need their login again; of these Smile does not say since when
/// it knows them.
fn ended_and_refused() -> Vec<serde_json::Value> {
    let ended = (0..4).map(|at| {
        let mut row = at_provider(&format!("ended-{at}"), "grab");
        row["createdAt"] = "2020-01-01T00:00:00Z".into();
        row
    });
    let refused = (0..4).map(|at| {
        let mut row = at_provider(&format!("refused-{at}"), "grab");
        row["createdAt"] = serde_json::Value::Null;
        row["connectionStatus"] = "ERROR".into();
        row["connection"] =
            serde_json::json!({ "status": "ERROR", "errorCode": "INVALID_CREDENTIALS" });
        row
    });
    ended.chain(refused).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_a_need_leaves_out_what_ended_by_itself() {
    let host = Host::with(ended_and_refused()).await;
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder, false).await;
    let integration = Some(host.join(&desk).await.id);
    let job = api::sync_start(&desk, SyncRequest { integration }).await;
    api::job_wait(&desk, &job.unwrap().id).await.unwrap();
    let today = api::today_show(&desk, Nothing {}).await.unwrap();
    for key in ["data-ended-many", "reconnect-many"] {
        let need = today.needs.iter().find(|need| need.key == key);
        let need = need.unwrap_or_else(|| panic!("{key} of {:?}", today.needs));
        let list = api::account_list(&desk, search(&need.query)).await.unwrap();
        assert_eq!((need.count, list.total), (4, 4), "{}", need.query);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn time_alone_turns_an_account_and_the_desk_looks_again() {
    let bench = Bench::new().await;
    let young = account(
        &bench,
        "status:active raw:connected kept:2026-01-01..2099-01-01",
    )
    .await;
    let kept = young.kept.clone().unwrap();
    assert!(!kept.ending);
    let ahead = PracticeClock {
        speed: None,
        advance_seconds: Some(60 * 86_400),
    };
    api::practice_clock(&bench.desk, ahead).await.unwrap();
    let sync = SyncRequest {
        integration: Some(young.integration.clone()),
    };
    let job = api::sync_start(&bench.desk, sync).await.unwrap();
    api::job_wait(&bench.desk, &job.id).await.unwrap();
    let detail = until("the data are presumed deleted", || async {
        let detail = api::account_show(&bench.desk, id(&young.id)).await.unwrap();
        (detail.account.status == Status::NeedsReconnect).then_some(detail)
    })
    .await;
    assert!(detail.account.kept.unwrap().day > 60);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sync_is_stopped_for_good_after_a_word() {
    let bench = Bench::new().await;
    let query = search("system:smile status:active");
    let rows = api::account_list(&bench.desk, query).await.unwrap().rows;
    let synced = rows
        .into_iter()
        .find(|one| {
            one.kept
                .as_ref()
                .is_some_and(|kept| kept.renewed && kept.day < 50)
        })
        .expect("one that is synced on");
    let request = |confirm: &str| Disconnect {
        id: synced.id.clone(),
        confirm: confirm.to_owned(),
    };
    let error = api::account_stop_monitor(&bench.desk, request("")).await;
    assert_eq!(error.unwrap_err().code, Code::NeedsConfirmation);
    let detail = api::account_stop_monitor(&bench.desk, request("yes"))
        .await
        .unwrap();
    assert!(
        !detail.account.kept.unwrap().renewed,
        "the sixty days count"
    );
    assert!(detail.raw.contains("CUSTOMER_DISABLED"));
    assert!(
        detail
            .timeline
            .iter()
            .any(|one| one.kind == "monitor-stopped")
    );
    let stackone = bench.integration().await.name;
    let query = search(&format!("system:stackone integration:\"{stackone}\""));
    let other = api::account_list(&bench.desk, query).await.unwrap().rows;
    let request = Disconnect {
        id: other[0].id.clone(),
        confirm: "yes".to_owned(),
    };
    let error = api::account_stop_monitor(&bench.desk, request).await;
    assert_eq!(error.unwrap_err().code, Code::Unsupported);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_revoked_after_a_word() {
    let bench = Bench::new().await;
    let active = account(&bench, "status:active").await;
    let request = |confirm: &str| Disconnect {
        id: active.id.clone(),
        confirm: confirm.to_owned(),
    };
    let error = api::account_disconnect(&bench.desk, request("no")).await;
    assert_eq!(error.unwrap_err().code, Code::NeedsConfirmation);
    let detail = api::account_disconnect(&bench.desk, request("yes"))
        .await
        .unwrap();
    assert_eq!(detail.account.status, Status::Disconnected);
    assert!(detail.account.kept.is_none(), "nothing is kept any more");
}
