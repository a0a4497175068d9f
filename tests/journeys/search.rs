//! One search over customers, accounts and links.

use linkdesk::{api, wire::*};

use super::{Bench, search};

fn request(text: &str, limit: u32) -> SearchRequest {
    SearchRequest {
        text: text.to_owned(),
        limit,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_search_finds_every_kind_as_its_list_does() {
    let bench = Bench::new().await;
    let customer = bench.customer("Zwölf Ähren GmbH").await;
    let link = bench.link(&customer, "auth-link", &[]).await.unwrap();
    bench.play(&link, "linked").await;
    bench.wait_for(&link, LinkState::Completed).await;

    let found = api::search(&bench.desk, request("ahren", 0)).await.unwrap();
    let names: Vec<_> = found.customers.iter().map(|row| &row.id).collect();
    assert_eq!(names, [&customer.id], "without accents, as the list");
    let links: Vec<_> = found.links.iter().map(|row| &row.id).collect();
    assert_eq!(links, [&link.id], "the link of the customer");
    assert_eq!(found.links[0].url, None, "an address is no search result");
    let listed = api::account_list(&bench.desk, search("ahren"))
        .await
        .unwrap();
    assert_eq!(found.accounts, listed.rows, "the accounts of the list");
    assert_eq!(found.accounts.len(), 1);

    let none = api::search(&bench.desk, request("nobody of that name", 0)).await;
    let none = none.unwrap();
    assert!(none.customers.is_empty() && none.accounts.is_empty() && none.links.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_typed_shows_the_newest_of_the_environment() {
    let bench = Bench::new().await;
    let newest = bench.customer("Newest").await;
    bench.link(&newest, "auth-link", &[]).await.unwrap();
    let found = api::search(&bench.desk, request("", 3)).await.unwrap();
    assert_eq!(found.customers[0].id, newest.id, "the newest first");
    assert_eq!(
        (found.customers.len(), found.accounts.len()),
        (3, 3),
        "as many as asked"
    );
    let listed = api::account_list(&bench.desk, search("env:practice")).await;
    assert_eq!(
        found.accounts,
        listed.unwrap().rows[..3],
        "as the list has them"
    );
    let many = api::search(&bench.desk, request("", 1000)).await.unwrap();
    assert_eq!(
        many.accounts.len(),
        50,
        "never more than a palette can show"
    );

    let sandbox = Settings {
        environment: Environment::Sandbox,
        receiver_port: 0,
        ..Settings::default()
    };
    api::settings_set(&bench.desk, sandbox).await.unwrap();
    let found = api::search(&bench.desk, request("", 3)).await.unwrap();
    assert!(
        found.accounts.is_empty() && found.links.is_empty(),
        "of this environment"
    );
    let names: Vec<_> = found
        .customers
        .iter()
        .map(|row| row.name.as_str())
        .collect();
    assert_eq!(names, ["Newest"], "the demo's customers stay in practice");
}
