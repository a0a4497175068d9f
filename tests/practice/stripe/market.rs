//! Install links in their three shapes.

use hmac::{Hmac, KeyInit, Mac};
use reqwest::Method;
use serde_json::{Value, json};
use sha2::Sha256;
use url::Url;

use super::{BACK, Filled, Stage, parameter, told};

const OAUTH: &str = "/oauth/v2/authorize";
const TEST: &str = "/oauth/v2/chnlink_61PracticeExternalTest/authorize";
const PLAIN: &str = "/apps/install/link/com.linkdesk.practice";

/// `v1` of the official scheme.
fn signed(secret: &str, at: &str, payload: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(format!("{at}.{payload}").as_bytes());
    mac.finalize()
        .into_bytes()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

async fn back(stage: &Stage, link: &Url, outcome: &str) -> Url {
    let played = stage.play(link, outcome).await;
    Url::parse(played["redirect_url"].as_str().unwrap()).unwrap()
}

#[tokio::test]
async fn a_plain_app_comes_back_signed_over_state_user_and_account() {
    let stage = Stage::new(0).await;
    let secret = &stage.hello.stripe.app_signing_secret;
    for (more, sign) in [
        (&[("state", "st_7f3a")][..], true),
        (&[("state", "Zürich/é")], true),
        (&[("state", "")], true),
        (&[("state", "-")], false),
    ] {
        let url = back(&stage, &stage.install_link(PLAIN, more), "linked").await;
        assert!(url.as_str().starts_with(BACK), "{url}");
        let field = |name: &str| parameter(&url, name);
        assert_eq!(field("livemode"), "false", "the mark of the test mode");
        assert_eq!(field("code"), "", "a plain app has no code");
        let (user, account) = (field("user_id"), field("account_id"));
        assert!(user.starts_with("usr_") && account.starts_with("acct_"));
        let payload = match sign {
            true => format!(
                r#"{{"state":"{}","user_id":"{user}","account_id":"{account}"}}"#,
                more[0].1
            ),
            false => format!(r#"{{"user_id":"{user}","account_id":"{account}"}}"#),
        };
        let expected = format!("t=1795244716,v1={}", signed(secret, "1795244716", &payload));
        assert_eq!(field("install_signature"), expected, "{more:?}");
        assert_eq!(field("state"), if sign { more[0].1 } else { "" });
    }
    stage.fault("wrong-signature", true).await;
    let url = back(&stage, &stage.install_link(PLAIN, &[]), "linked").await;
    let (user, account) = (parameter(&url, "user_id"), parameter(&url, "account_id"));
    let payload = format!(r#"{{"state":"st_7f3a","user_id":"{user}","account_id":"{account}"}}"#);
    let wrong = parameter(&url, "install_signature");
    assert!(
        !wrong.ends_with(&signed(secret, "1795244716", &payload)),
        "a forged one can be met"
    );
}

#[tokio::test]
async fn apps_that_use_oauth_come_back_with_a_code_and_unsigned() {
    let stage = Stage::new(0).await;
    for path in [OAUTH, TEST] {
        let url = back(&stage, &stage.install_link(path, &[]), "linked").await;
        let names: Vec<_> = url
            .query_pairs()
            .map(|(name, _)| name.into_owned())
            .collect();
        assert_eq!(names, ["code", "state"], "{path}");
        assert!(parameter(&url, "code").starts_with("ac_"));
    }
    let installs = stage
        .stripe_get("/v1/apps/installs?app=com.linkdesk.practice")
        .await;
    let channels: Vec<_> = installs["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["channel"].clone())
        .collect();
    assert_eq!(channels, ["testing", "public"]);
}

#[tokio::test]
async fn a_person_installs_on_the_page_or_refuses() {
    let stage = Stage::new(4).await;
    let link = stage.install_link(PLAIN, &[]);
    let page = stage.client.get(link.clone()).send().await.unwrap();
    let policy = page.headers()["content-security-policy"]
        .to_str()
        .unwrap()
        .to_owned();
    assert!(policy.contains("form-action 'self' http://127.0.0.1:4610"));
    assert!(page.text().await.unwrap().contains("Install Practice App"));
    let send = |email: &'static str, act: &'static str| {
        stage
            .client
            .post(link.clone())
            .form(&[("email", email), ("act", act)])
            .send()
    };
    assert_eq!(
        send("", "install").await.unwrap().status(),
        200,
        "without an address nothing happens"
    );
    let sent = send("app-0@customer.example", "install").await.unwrap();
    let url = Url::parse(sent.headers()["location"].to_str().unwrap()).unwrap();
    let installs = stage.stripe_get("/v1/apps/installs?app=app_Practice").await;
    assert_eq!(
        installs["data"].as_array().unwrap().len(),
        4,
        "who has it keeps the install"
    );
    assert_eq!(
        parameter(&url, "account_id"),
        installs["data"][3]["account"]
    );
    let sent = send("x@y.example", "refuse").await.unwrap();
    let url = Url::parse(sent.headers()["location"].to_str().unwrap()).unwrap();
    assert_eq!(
        (parameter(&url, "error"), parameter(&url, "state")),
        ("access_denied".to_owned(), "st_7f3a".to_owned())
    );
    let declined = back(&stage, &stage.install_link(OAUTH, &[]), "declined").await;
    assert_eq!(parameter(&declined, "error"), "access_denied");
    let failed = stage.play(&stage.install_link(OAUTH, &[]), "error").await;
    assert_eq!(
        failed["redirect_url"],
        Value::Null,
        "an error stays on the page"
    );
}

#[tokio::test]
async fn links_that_are_wrong_say_so_on_the_page() {
    let stage = Stage::new(0).await;
    for (path, more, why) in [
        (OAUTH, ("client_id", "ca_other"), "client id"),
        (OAUTH, ("client_id", "-"), "client id"),
        (
            OAUTH,
            ("redirect_uri", "http://127.0.0.1:4610/"),
            "redirect URI",
        ),
        (OAUTH, ("redirect_uri", "myapp://back/x"), "redirect URI"),
        (
            "/oauth/v2/chnlink_61other/authorize",
            ("state", "x"),
            "external test",
        ),
        (
            "/apps/install/link/com.example.other",
            ("state", "x"),
            "no app",
        ),
    ] {
        let link = stage.install_link(path, &[more]);
        let page = stage.client.get(link.clone()).send().await.unwrap();
        assert_eq!(page.status(), 400, "{link}");
        let text = page.text().await.unwrap();
        assert!(
            text.contains("OAuth link invalid") && text.contains(why),
            "{link}: {text}"
        );
        let wish = json!({"url": link.as_str()});
        assert_eq!(stage.control(Method::POST, "complete", wish).await.0, 410);
    }
    let shown = stage
        .client
        .get(&stage.hello.stripe.marketplace_url)
        .send()
        .await
        .unwrap();
    let shown = shown.text().await.unwrap();
    for path in [OAUTH, TEST, PLAIN] {
        assert!(shown.contains(path), "the developer copies {path}");
    }
    let (status, _) = told(
        stage
            .client
            .post(format!("{}/x", stage.hello.stripe.marketplace_url))
            .send()
            .await
            .unwrap(),
    )
    .await;
    assert_eq!(status, 404);
}
