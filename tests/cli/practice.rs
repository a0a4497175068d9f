//! `practice serve` and `practice complete`, for every emulated system.

use serde_json::{Value, json};
use url::Url;

use super::{Home, Practice};

#[test]
fn the_first_line_says_everything_a_client_needs() {
    let home = Home::new();
    let practice = Practice::serve(&home, &["--accounts", "3"]);
    let hello = &practice.hello;
    for (system, names) in [
        ("stackone", &["base_url", "api_key", "webhook_secret"][..]),
        (
            "stripe",
            &[
                "base_url",
                "connect_url",
                "marketplace_url",
                "secret_key",
                "client_id",
                "app_id",
                "app_client_id",
                "app_signing_secret",
                "webhook_secret",
            ],
        ),
        (
            "smile",
            &["base_url", "api_key", "api_secret", "webhook_secret"],
        ),
    ] {
        let told: Vec<_> = hello[system].as_object().unwrap().keys().collect();
        let mut told: Vec<_> = told.into_iter().map(String::as_str).collect();
        let mut names = names.to_vec();
        told.sort_unstable();
        names.sort_unstable();
        assert_eq!(told, names, "{system}");
    }
    let stripe = &hello["stripe"];
    for (name, prefix) in [
        ("secret_key", "sk_test_"),
        ("client_id", "ca_"),
        ("app_client_id", "ca_"),
        ("app_signing_secret", "absec_"),
        ("webhook_secret", "whsec_"),
    ] {
        assert!(stripe[name].as_str().unwrap().starts_with(prefix), "{name}");
    }
}

#[test]
fn a_link_of_any_host_finds_its_practice() {
    let home = Home::new();
    let practice = Practice::serve(&home, &["--accounts", "3"]);
    let stripe = &practice.hello["stripe"];
    let text = |name: &str| stripe[name].as_str().unwrap();
    let back = "http://127.0.0.1:4610/callback/x";
    let link = |base: &str, path: &str, client: &str| {
        let fields = [
            ("response_type", "code"),
            ("client_id", client),
            ("redirect_uri", back),
            ("state", "st_cli"),
        ];
        let url = Url::parse_with_params(&format!("{base}{path}"), fields).unwrap();
        String::from(url)
    };
    let plain = format!("/apps/install/link/{}", text("app_id"));
    for (url, brings) in [
        (
            link(text("connect_url"), "/oauth/authorize", text("client_id")),
            "code",
        ),
        (
            link(
                text("marketplace_url"),
                "/oauth/v2/authorize",
                text("app_client_id"),
            ),
            "code",
        ),
        (
            link(text("marketplace_url"), &plain, text("app_client_id")),
            "install_signature",
        ),
    ] {
        let linked = home.json(&["practice", "complete", &url]);
        assert!(
            linked["account_id"].as_str().unwrap().starts_with("acct_"),
            "{linked}"
        );
        let redirect = Url::parse(linked["redirect_url"].as_str().unwrap()).unwrap();
        let names: Vec<_> = redirect
            .query_pairs()
            .map(|(name, _)| name.into_owned())
            .collect();
        assert!(
            names.iter().any(|name| name == brings) && names.iter().any(|name| name == "state"),
            "{redirect}"
        );
        let declined = home.json(&["practice", "complete", &url, "--outcome", "declined"]);
        assert_eq!(declined["account_id"], Value::Null);
        assert!(
            declined["redirect_url"]
                .as_str()
                .unwrap()
                .contains("error=access_denied")
        );
    }
}

#[tokio::test]
async fn an_invitation_of_smile_finds_its_practice_too() {
    let home = Home::new();
    let practice = Practice::serve(&home, &["--accounts", "3"]);
    let smile = &practice.hello["smile"];
    let text = |name: &str| smile[name].as_str().unwrap();
    // Another test may have been first; one provider is as good as the other.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let template = "tpl-00000000000000000000000000000001";
    let body = json!({"email": "a@b.example", "fullName": "A", "templateId": template});
    let request = client
        .post(format!("{}/v1/invites", text("base_url")))
        .basic_auth(text("api_key"), Some(text("api_secret")))
        .header("content-type", "application/json")
        .body(body.to_string());
    let invite: Value = request.send().await.unwrap().json().await.unwrap();
    let link = invite["data"]["inviteLandingPageUrl"].as_str().unwrap();
    for (outcome, account) in [("declined", false), ("error", true), ("mfa", true)] {
        let played = home.json(&["practice", "complete", link, "--outcome", outcome]);
        assert_eq!(played["outcome"], outcome);
        assert_eq!(played["account_id"].is_string(), account, "{played}");
        assert_eq!(
            played["redirect_url"],
            Value::Null,
            "a landing page leads nowhere"
        );
    }
}
