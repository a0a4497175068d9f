//! What the Dashboard would open.

use super::Stage;

async fn page(stage: &Stage, path: &str) -> String {
    let url = format!("{}{path}", stage.hello.stripe.marketplace_url);
    let answer = stage.client.get(url).send().await.unwrap();
    assert_eq!(answer.status(), 200, "{path}");
    answer.text().await.unwrap()
}

#[tokio::test]
async fn every_official_wording_is_understood() {
    let stage = Stage::new(3).await;
    let app = &stage.hello.stripe.app_id;
    let installs = stage.stripe_get("/v1/apps/installs?app=app_Practice").await;
    let account = installs["data"][0]["account"].as_str().unwrap();
    let query =
        format!("apps%5B{app}%5D%5Bdrawer%5D=stripe.dashboard.customer.detail&app_step=2%3Cb%3E");
    let current = page(
        &stage,
        &format!("/{account}/test/customers/cus_123?{query}"),
    )
    .await;
    for part in [
        account,
        "<dd>test</dd>",
        "/customers/cus_123",
        app,
        "drawer",
        "stripe.dashboard.customer.detail",
        "2&lt;b&gt;",
    ] {
        assert!(current.contains(part), "{part} is named in {current}");
    }
    assert!(!current.contains("order of 2025") && !current.contains("not installed"));
    let before = page(
        &stage,
        &format!("/test/{account}/customers/cus_123?{query}"),
    )
    .await;
    assert!(before.contains("order of 2025") && before.contains(account));
    let live = page(&stage, "/acct_1Vector0000000001/payments").await;
    assert!(live.contains("<dd>live</dd>") && live.contains("<dd>none</dd>"));
    let stranger = page(
        &stage,
        &format!("/acct_1Vector0000000001/test/dashboard?apps[{app}][modal]="),
    )
    .await;
    assert!(
        stranger.contains("not installed")
            && stranger.contains("the page’s own")
            && stranger.contains("modal")
    );
    let drawer = page(&stage, "/test/customers?open_drawer_app=com.example.other").await;
    assert!(drawer.contains("com.example.other") && drawer.contains("not the practice’s app"));
    let full = page(&stage, &format!("/{account}/test/app/{app}/settings")).await;
    assert!(full.contains("full page"));
}
