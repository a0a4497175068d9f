//! What is told to somebody who is not looking: edges, gathered, and nothing else.

use std::time::Duration;

use linkdesk::wire::*;
use tokio::{sync::broadcast::Receiver, time::timeout};

use super::Bench;

/// The next news; the gathering takes seconds.
async fn next(notices: &mut Receiver<Notice>) -> Option<News> {
    let news = async {
        loop {
            match notices.recv().await {
                Ok(Notice::News(news)) => return news,
                Ok(_) => {}
                Err(error) => panic!("notices end: {error}"),
            }
        }
    };
    timeout(Duration::from_secs(12), news).await.ok()
}

#[tokio::test(flavor = "multi_thread")]
async fn customers_who_connect_are_told_together_and_once() {
    let bench = Bench::new().await;
    let mut notices = bench.desk.notices();
    for name in ["Käserei Nordlicht", "Weberei Süd"] {
        let customer = bench.customer(name).await;
        let link = bench
            .link(&customer, "auth-link", &[("provider", "bamboohr")])
            .await
            .unwrap();
        bench.play(&link, "linked").await;
        bench.wait_for(&link, LinkState::Completed).await;
    }
    let mut told = 0;
    while told < 2 {
        let news = next(&mut notices).await.expect("both are told");
        assert_eq!(
            (news.what.as_str(), news.place.as_str()),
            ("connected", "accounts")
        );
        assert_eq!(
            news.id.is_some(),
            news.count == 1,
            "one leads to its account"
        );
        told += news.count;
    }
    assert_eq!(told, 2, "each once");
    assert_eq!(next(&mut notices).await, None, "and nothing else is news");
}
