//! The way back: what was done on this desk alone can be undone.

use linkdesk::{
    api,
    error::{Code, Error},
    wire::*,
};

use super::{Bench, id, pairs, search};

/// A customer as somebody would save them again.
fn as_draft(customer: &Customer) -> CustomerDraft {
    let customer = customer.clone();
    CustomerDraft {
        id: Some(customer.id),
        owner_id: customer.owner_id,
        name: customer.name,
        contact_name: customer.contact_name,
        email: customer.email,
        language: customer.language,
        time_zone: customer.time_zone,
        tags: customer.tags,
        note: customer.note,
        extra: customer.extra,
    }
}

fn conflict(error: Error, what: &str) {
    assert_eq!(error.code, Code::Conflict, "{what}: {}", error.message);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removed_customer_comes_back_with_their_accounts() {
    let bench = Bench::new().await;
    let accounts = api::account_list(&bench.desk, search("")).await.unwrap();
    let known = accounts.rows.iter().find_map(|row| row.customer.clone());
    let known = known.expect("some of the demo's owners are customers");
    let all = PageRequest {
        limit: 200,
        ..search("")
    };
    let page = api::customer_list(&bench.desk, all).await.unwrap();
    let before = page.rows.into_iter().find(|row| row.id == known).unwrap();
    assert!(before.accounts > 0, "they have accounts");
    api::customer_remove(&bench.desk, id(&before.id))
        .await
        .unwrap();
    let back = api::customer_restore(&bench.desk, as_draft(&before))
        .await
        .unwrap();
    assert_eq!(
        back, before,
        "the same in every field, their accounts with them"
    );
    let live = Settings {
        environment: Environment::Live,
        ..Settings::default()
    };
    api::settings_set(&bench.desk, live).await.unwrap();
    let seen = search(&format!("owner:{}", before.owner_id));
    let seen = api::customer_list(&bench.desk, seen).await.unwrap();
    assert_eq!(seen.total, 0, "the demo's customers stay the demo's");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_was_removed_comes_back_and_only_once() {
    let bench = Bench::new().await;
    let customer = bench.customer("Acme").await;
    let restore = |draft| api::customer_restore(&bench.desk, draft);
    let error = restore(as_draft(&customer)).await.unwrap_err();
    assert_eq!(error.code, Code::NotFound, "they are here");
    api::customer_remove(&bench.desk, id(&customer.id))
        .await
        .unwrap();
    let other = bench.customer("Acme").await;
    let error = restore(as_draft(&customer)).await.unwrap_err();
    assert_eq!(
        error.field.as_deref(),
        Some("owner_id"),
        "somebody has their owner id meanwhile"
    );
    let renamed = CustomerDraft {
        owner_id: "acme-before".to_owned(),
        ..as_draft(&customer)
    };
    let back = restore(renamed.clone()).await.unwrap();
    assert_eq!(
        back.id, customer.id,
        "under another owner id they come back"
    );
    assert_ne!(back.id, other.id, "beside the other");
    assert!(restore(renamed).await.is_err(), "once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_customer_is_undone_by_the_values_of_before() {
    let bench = Bench::new().await;
    let before = bench.customer("Acme").await;
    let change = CustomerDraft {
        name: "Other".to_owned(),
        email: "other@acme.example".to_owned(),
        tags: vec!["vip".to_owned()],
        extra: pairs(&[("plan", "gold")]),
        ..as_draft(&before)
    };
    api::customer_save(&bench.desk, change).await.unwrap();
    let undone = api::customer_save(&bench.desk, as_draft(&before)).await;
    assert_eq!(undone.unwrap(), before, "nothing of the change is left");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mark_as_sent_is_taken_back() {
    let bench = Bench::new().await;
    let customer = bench.customer("Acme").await;
    let link = bench.link(&customer, "auth-link", &[]).await.unwrap();
    let unsend = || api::link_unsend(&bench.desk, id(&link.id));
    conflict(unsend().await.unwrap_err(), "it was not sent");
    api::link_mark_sent(&bench.desk, id(&link.id))
        .await
        .unwrap();
    assert_eq!(
        unsend().await.unwrap().state,
        LinkState::Created,
        "as before"
    );
    let today = api::today_show(&bench.desk, Nothing {}).await.unwrap();
    assert_eq!(today.funnel.sent, 0, "Today counts it no more");
    let events = bench.show(&link).await.timeline;
    assert_eq!(events[0].kind, "link-unsent", "and it is told");
    api::link_mark_sent(&bench.desk, id(&link.id))
        .await
        .unwrap();
    bench.play(&link, "declined").await;
    bench.wait_for(&link, LinkState::Exited).await;
    conflict(unsend().await.unwrap_err(), "the customer has it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_was_taken_back_is_valid_again() {
    let bench = Bench::new().await;
    let customer = bench.customer("Acme").await;
    let link = bench.link(&customer, "auth-link", &[]).await.unwrap();
    let reinstate = || api::link_reinstate(&bench.desk, id(&link.id));
    conflict(reinstate().await.unwrap_err(), "it was not taken back");
    api::link_mark_sent(&bench.desk, id(&link.id))
        .await
        .unwrap();
    api::link_revoke(&bench.desk, id(&link.id)).await.unwrap();
    assert_eq!(
        reinstate().await.unwrap().state,
        LinkState::Sent,
        "as it was"
    );
    let detail = bench.show(&link).await;
    assert_eq!(detail.link.url, link.url, "its address can be had again");
    bench.play(&link, "linked").await;
    bench.wait_for(&link, LinkState::Completed).await;
    conflict(reinstate().await.unwrap_err(), "it is over");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_whose_time_is_over_stays_taken_back() {
    let bench = Bench::new().await;
    let customer = bench.customer("Acme").await;
    let options = [("expires_in", "1800")];
    let link = bench.link(&customer, "auth-link", &options).await.unwrap();
    api::link_revoke(&bench.desk, id(&link.id)).await.unwrap();
    let clock = PracticeClock {
        speed: None,
        advance_seconds: Some(1801),
    };
    api::practice_clock(&bench.desk, clock).await.unwrap();
    let error = api::link_reinstate(&bench.desk, id(&link.id)).await;
    conflict(error.unwrap_err(), "its time is over");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_another_has_replaced_stays_taken_back() {
    let bench = Bench::new().await;
    let broken = api::account_list(
        &bench.desk,
        search("system:stackone status:needs-reconnect"),
    )
    .await;
    let account = broken.unwrap().rows.remove(0).id;
    let relink = || RelinkRequest {
        account: account.clone(),
        options: pairs(&[]),
    };
    let first = api::link_relink(&bench.desk, relink()).await.unwrap();
    api::link_revoke(&bench.desk, id(&first.id)).await.unwrap();
    api::link_relink(&bench.desk, relink()).await.unwrap();
    let error = api::link_reinstate(&bench.desk, id(&first.id)).await;
    conflict(error.unwrap_err(), "the newer one is in use");
}
