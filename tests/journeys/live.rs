//! Live is read-only until it is switched on for a time.

use std::future::Future;

use linkdesk::{
    api,
    desk::Desk,
    error::{Code, Result},
    secret::Secret,
    wire::*,
};

use super::{Bench, id, pairs, search};

/// The same rows as before, said to be live: a system that answers, and nothing of it real.
fn say_live(bench: &Bench) {
    let change =
        "UPDATE integrations SET environment = 'live'; UPDATE accounts SET environment = 'live';";
    let done = bench.desk.store().write(|db| Ok(db.execute_batch(change)?));
    done.unwrap();
}

async fn switch_on(bench: &Bench) -> DeskState {
    let request = LiveOpen { minutes: 30 };
    api::live_open(&bench.desk, request).await.unwrap()
}

async fn refused<T>(what: &str, act: impl Future<Output = Result<T>>) {
    match act.await {
        Ok(_) => panic!("{what} goes through while live is closed"),
        Err(error) => assert_eq!(error.code, Code::LiveReadOnly, "{what}: {}", error.message),
    }
}

/// Everything that a person could change in live.
async fn try_all(desk: &Desk, integration: &Integration, link: &Link, account: &Account) {
    let wish = |kind: &str| LinkRequest {
        integration: integration.id.clone(),
        customer: link.customer.clone(),
        kind: kind.to_owned(),
        options: pairs(&[]),
    };
    let draft = |id: Option<&str>| IntegrationDraft {
        id: id.map(str::to_owned),
        system: "stackone".to_owned(),
        name: "Changed".to_owned(),
        environment: Environment::Live,
        base_url: None,
        settings: pairs(&[]),
        secrets: [("webhook_secret".to_owned(), Secret::new("whsec_new"))].into(),
    };
    let bulk = BulkRequest {
        integration: integration.id.clone(),
        kind: "auth-link".to_owned(),
        csv: "owner_id,name\nbulk-1,Bulk\n".to_owned(),
        options: pairs(&[]),
    };
    let relink = RelinkRequest {
        account: account.id.clone(),
        options: pairs(&[]),
    };
    let disconnect = Disconnect {
        id: account.id.clone(),
        confirm: api::disconnect_word(account).to_owned(),
    };
    refused("a link", api::link_create(desk, wish("auth-link"))).await;
    refused("a hub", api::hub_open(desk, wish("hub"))).await;
    refused("a relink", api::link_relink(desk, relink)).await;
    refused("many links", api::link_bulk(desk, bulk)).await;
    refused("sent", api::link_mark_sent(desk, id(&link.id))).await;
    let mail = || MailRequest {
        link: Some(link.id.clone()),
        ..MailRequest::default()
    };
    refused("a mail", api::mail_open(desk, mail())).await;
    refused("a draft", api::mail_save(desk, mail())).await;
    refused("a revoke", api::link_revoke(desk, id(&link.id))).await;
    refused("a disconnect", api::account_disconnect(desk, disconnect)).await;
    refused(
        "a new integration",
        api::integration_save(desk, draft(None)),
    )
    .await;
    refused(
        "a change",
        api::integration_save(desk, draft(Some(&integration.id))),
    )
    .await;
    refused(
        "a removal",
        api::integration_remove(desk, id(&integration.id)),
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn live_is_read_only_until_it_is_switched_on() {
    let bench = Bench::guarded().await;
    let customer = bench.customer("Acme").await;
    let link = bench.link(&customer, "auth-link", &[]).await.unwrap();
    let other = bench.link(&customer, "auth-link", &[]).await.unwrap();
    let integration = bench.integration().await;
    let broken = api::account_list(
        &bench.desk,
        search("system:stackone status:needs-reconnect"),
    )
    .await;
    let account = broken.unwrap().rows.remove(0);
    say_live(&bench);
    let account = Account {
        environment: Environment::Live,
        ..account
    };
    let customers = api::customer_list(&bench.desk, search("")).await.unwrap();
    let secrets = bench.integration_secrets(&integration).await;
    try_all(&bench.desk, &integration, &link, &account).await;

    let after = api::customer_list(&bench.desk, search("")).await.unwrap();
    assert_eq!(
        after.total, customers.total,
        "nobody was entered on the way"
    );
    let kept = bench.integration_secrets(&integration).await;
    assert_eq!(kept, secrets, "no key was changed or forgotten");
    assert_eq!(
        bench.show(&link).await.link.state,
        LinkState::Created,
        "as it was"
    );
    let jobs = api::job_list(&bench.desk, Nothing {}).await.unwrap();
    assert!(
        jobs.iter().all(|job| job.kind == JobKind::Sync),
        "no job was begun"
    );

    let state = switch_on(&bench).await;
    assert!(
        state.live_until.is_some_and(|until| until > state.now),
        "it says until when"
    );
    let sent = api::link_mark_sent(&bench.desk, id(&link.id))
        .await
        .unwrap();
    assert_eq!(
        sent.state,
        LinkState::Sent,
        "switched on, it can be changed"
    );
    let state = api::live_close(&bench.desk, Nothing {}).await.unwrap();
    assert_eq!(state.live_until, None, "and off again");
    refused("no mark", api::link_unsend(&bench.desk, id(&link.id))).await;
    try_all(&bench.desk, &integration, &other, &account).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn reading_goes_on_while_live_is_closed() {
    let bench = Bench::guarded().await;
    let integration = bench.integration().await;
    let account = api::account_list(&bench.desk, search(""))
        .await
        .unwrap()
        .rows
        .remove(0);
    say_live(&bench);
    let report = api::integration_test(&bench.desk, id(&integration.id))
        .await
        .unwrap();
    assert!(report.ok, "a key can be tested: {}", report.detail);
    api::account_recheck(&bench.desk, id(&account.id))
        .await
        .unwrap();
    let request = SyncRequest {
        integration: Some(integration.id),
    };
    let job = api::sync_start(&bench.desk, request).await.unwrap();
    let job = api::job_wait(&bench.desk, &job.id).await.unwrap();
    assert_eq!(job.state, JobState::Done, "{:?}", job.error);
    let export = Export {
        query: "env:live".to_owned(),
        ids: Vec::new(),
        format: "csv".to_owned(),
        output: String::new(),
    };
    let written = api::account_export(&bench.desk, export).await.unwrap();
    assert!(written.rows >= 200, "the view can be written");
}

#[tokio::test(flavor = "multi_thread")]
async fn live_is_opened_for_a_time_that_makes_sense_and_the_trail_says_so() {
    let bench = Bench::guarded().await;
    for minutes in [0, 241] {
        let error = api::live_open(&bench.desk, LiveOpen { minutes })
            .await
            .unwrap_err();
        assert_eq!(error.field.as_deref(), Some("minutes"), "{minutes} minutes");
    }
    let first = switch_on(&bench).await.live_until;
    assert!(switch_on(&bench).await.live_until >= first, "counted anew");
    api::live_close(&bench.desk, Nothing {}).await.unwrap();
    api::live_close(&bench.desk, Nothing {}).await.unwrap();
    let trail = api::audit_list(&bench.desk, search("env:live"))
        .await
        .unwrap();
    let actions: Vec<_> = trail.rows.iter().map(|row| row.action.as_str()).collect();
    assert_eq!(
        actions,
        ["live.close", "live.open", "live.open"],
        "newest first"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn many_links_stop_where_live_closes_and_go_on_when_it_opens() {
    let bench = Bench::guarded().await;
    let integration = bench.integration().await;
    let bulk = BulkRequest {
        integration: integration.id.clone(),
        kind: "auth-link".to_owned(),
        csv: "owner_id,name\nbulk-1,Bulk\n".to_owned(),
        options: pairs(&[]),
    };
    say_live(&bench);
    switch_on(&bench).await;
    let job = api::link_bulk(&bench.desk, bulk.clone()).await.unwrap();
    let job = api::job_wait(&bench.desk, &job.id).await.unwrap();
    // The practice speaks http, which no live link may: that ends the row, not the job.
    assert_eq!(
        (job.state, job.failed),
        (JobState::Done, 1),
        "asked while open"
    );
    api::live_close(&bench.desk, Nothing {}).await.unwrap();
    refused("the same file again", api::link_bulk(&bench.desk, bulk)).await;
}
