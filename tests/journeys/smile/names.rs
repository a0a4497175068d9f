//! Smile names providers and templates by their keys; the desk says what they are called.

use linkdesk::{
    api,
    desk::{Desk, DeskOptions},
    secret::Secret,
    store::names::{self, PROVIDER},
    wire::*,
};

use super::{
    account,
    host::{Host, account as at_provider},
    invite, person,
};
use crate::journeys::{Bench, id, open, options, search};

/// A desk that keeps its secrets, to come back to.
async fn kept(folder: &tempfile::TempDir) -> Desk {
    let options = DeskOptions {
        vault: VaultKind::File,
        passphrase: Some(Secret::new("correct horse")),
        ..options(folder, false)
    };
    Desk::open(options).await.unwrap()
}

async fn synced(desk: &Desk, integration: &Integration) -> SyncReport {
    let request = SyncRequest {
        integration: Some(integration.id.clone()),
    };
    let job = api::sync_start(desk, request).await.unwrap();
    let job = api::job_wait(desk, &job.id).await.unwrap();
    assert_eq!(job.state, JobState::Done, "{:?}", job.error);
    job.sync.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_providers_is_asked_for_once_for_all_accounts() {
    let provider = |at: usize| ["grab", "gojek_ph", "strange"][at % 3];
    let rows = (0..250).map(|at| at_provider(&format!("a-{at}"), provider(at)));
    let host = Host::with(rows.collect()).await;
    let folder = tempfile::tempdir().unwrap();
    let desk = kept(&folder).await;
    let integration = host.join(&desk).await;
    let report = synced(&desk, &integration).await;
    assert_eq!(
        (report.created, report.requests),
        (250, 4),
        "three pages and the names"
    );
    let mut names = std::collections::BTreeMap::new();
    for row in api::account_list(&desk, search("")).await.unwrap().rows {
        names.insert(row.provider, row.provider_name);
    }
    let wanted = [
        ("gojek_ph", "Gojek"),
        ("grab", "Grab"),
        ("strange", "strange"),
    ];
    let told: Vec<_> = names
        .iter()
        .map(|(key, name)| (key.as_str(), name.as_str()))
        .collect();
    assert_eq!(told, wanted, "and the key of one that Smile does not list");
    let found = api::account_list(&desk, search("Gojek")).await.unwrap();
    assert_eq!(found.total, 83, "found by that name");
    assert_eq!(synced(&desk, &integration).await.unchanged, 250);
    api::account_recheck(&desk, id("a-2")).await.unwrap();
    assert_eq!(
        host.asked("GET", "/providers"),
        1,
        "and not again for a while"
    );
    drop(desk);
    let desk = kept(&folder).await;
    api::account_recheck(&desk, id("a-0")).await.unwrap();
    let shown = api::account_show(&desk, id("a-0")).await.unwrap();
    assert_eq!(
        shown.account.provider_name, "Grab",
        "it outlives the program"
    );
    assert_eq!(
        host.asked("GET", "/providers"),
        1,
        "and is not asked for again for an account of a known one"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn names_that_are_refused_are_not_asked_for_with_every_account() {
    let host = Host::with(vec![at_provider("a-1", "grab")]).await;
    host.tell_names(false);
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder, false).await;
    let integration = host.join(&desk).await;
    synced(&desk, &integration).await;
    for _ in 0..3 {
        api::account_recheck(&desk, id("a-1")).await.unwrap();
    }
    let asked = || host.asked("GET", "/providers");
    assert_eq!(asked(), 1, "a refusal holds for a while, as an answer does");
    host.tell_names(true);
    let query = ProviderQuery {
        integration: integration.id.clone(),
        query: String::new(),
        fresh: false,
    };
    api::provider_list(&desk, query).await.unwrap();
    assert_eq!(asked(), 2, "who wants the list is not put off");
    api::account_recheck(&desk, id("a-1")).await.unwrap();
    let shown = api::account_show(&desk, id("a-1")).await.unwrap();
    assert_eq!(shown.account.provider_name, "Grab");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_kept_before_the_names_were_known_gets_them() {
    let host = Host::with(vec![at_provider("a-1", "grab")]).await;
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder, false).await;
    let integration = host.join(&desk).await;
    synced(&desk, &integration).await;
    let old = "UPDATE accounts SET provider_name = ''";
    desk.store().write(|db| Ok(db.execute(old, [])?)).unwrap();
    let report = synced(&desk, &integration).await;
    assert_eq!((report.changed, report.unchanged), (1, 0));
    let shown = api::account_show(&desk, id("a-1")).await.unwrap();
    assert_eq!(shown.account.provider_name, "Grab");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_list_and_file_says_what_a_provider_is_called() {
    let bench = Bench::new().await;
    let one = account(&bench, "raw:connected").await;
    assert_ne!(one.provider_name, one.provider, "a name and not the key");
    let detail = api::account_show(&bench.desk, id(&one.id)).await.unwrap();
    assert_eq!(detail.account.provider_name, one.provider_name);
    let rows = api::account_rows(&bench.desk, search("system:smile")).await;
    assert!(
        rows.unwrap()
            .rows
            .iter()
            .all(|row| !row.provider_name.is_empty())
    );
    let export = Export {
        query: format!("system:smile provider:{}", one.provider),
        ids: Vec::new(),
        format: "csv".to_owned(),
        output: String::new(),
    };
    let written = api::account_export(&bench.desk, export).await.unwrap();
    let text = std::fs::read_to_string(written.path).unwrap();
    assert!(text.contains(&one.provider_name), "{text}");
    let broken = account(&bench, "raw:error").await;
    let detail = api::account_show(&bench.desk, id(&broken.id))
        .await
        .unwrap();
    let told = &detail.diagnoses[0].values;
    assert_eq!(told["provider"], broken.provider_name, "and what is wrong");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_names_its_template_and_its_provider() {
    let bench = Bench::new().await;
    let customer = person(&bench, "Jane Smith").await;
    let link = invite(&bench, &customer, "invitation").await;
    let detail = api::link_show(&bench.desk, id(&link.id)).await.unwrap();
    assert_eq!(detail.names["template_id"], "First contact");
    assert!(
        detail.options["template_id"] != "First contact",
        "the key stays as well"
    );

    let keyed = bench
        .link(&customer, "auth-link", &[("provider", "bamboohr")])
        .await;
    let keyed = keyed.unwrap();
    assert_eq!(
        keyed.provider_name, "BambooHR",
        "as its accounts are called"
    );
    let listed = api::link_list(&bench.desk, search("provider:bamboohr")).await;
    assert!(
        listed
            .unwrap()
            .rows
            .iter()
            .all(|row| row.provider_name == "BambooHR")
    );
    let detail = api::link_show(&bench.desk, id(&keyed.id)).await.unwrap();
    assert_eq!(detail.names["provider"], "BambooHR");
    found_by_name(&bench, &keyed).await;
    let open = bench.link(&customer, "auth-link", &[]).await.unwrap();
    assert_eq!(
        (open.provider.as_str(), open.provider_name.as_str()),
        ("", "")
    );
}

/// What a provider is called may be learnt after the link was made, and be nothing like its key.
async fn found_by_name(bench: &Bench, link: &Link) {
    let told = [("bamboohr", "Übersee Löhne")].into();
    let learn =
        |db: &rusqlite::Transaction<'_>| names::save(db, &link.integration, PROVIDER, &told);
    bench.desk.store().write(learn).unwrap();
    for (query, count) in [("ubersee LÖHNE", 1), ("bamboohr", 1), ("ubersee gehalt", 0)] {
        let found = api::link_list(&bench.desk, search(query)).await.unwrap();
        assert_eq!(found.total, count, "{query}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_says_whether_anybody_is_known_by_name() {
    let host = Host::with(vec![at_provider("a-1", "grab")]).await;
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder, false).await;
    let integration = host.join(&desk).await;
    synced(&desk, &integration).await;
    let called = async |kind: &str| {
        let page = api::event_list(&desk, search(&format!("kind:{kind}"))).await;
        let rows = page.unwrap().rows;
        let last = rows.into_iter().next().expect("one was entered");
        (last.customer_name, last.nameless)
    };
    let stranger = ("user-of-a-1".to_owned(), true);
    assert_eq!(called("account-created").await, stranger);
    let draft = CustomerDraft {
        name: "Acme".to_owned(),
        ..CustomerDraft::default()
    };
    let customer = api::customer_save(&desk, draft).await.unwrap().id;
    let account = "a-1".to_owned();
    let bind = AccountBind { account, customer };
    api::account_bind(&desk, bind).await.unwrap();
    host.turn("a-1", "ERROR", Some("SYSTEM_ERROR"));
    synced(&desk, &integration).await;
    let named = ("Acme".to_owned(), false);
    assert_eq!(called("status-changed").await, named);
    assert_eq!(called("account-created").await, stranger, "as it was then");
}
