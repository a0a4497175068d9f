//! Connect sessions: what is asked for, and what the answer makes.

use linkdesk::{
    error::Code,
    systems::{Attempt, Stage},
};
use serde_json::json as value;

use super::{KEY, Rig, START, ask, at, reply, stackone, watched};
use crate::fake::{Seen, json};

/// The request that a link of that kind makes.
async fn asked(kind: &str, options: &[(&str, &str)], account: Option<&str>) -> Seen {
    let rig = Rig::playing([json(201, reply!("session"))]).await;
    let mut ask = ask(kind, options);
    ask.account = account.map(str::to_owned);
    stackone().link(&rig.cx(), &ask).await.unwrap();
    rig.fake.seen().remove(0)
}

#[tokio::test]
async fn a_request_carries_what_the_vendor_asks_for() {
    let seen = asked("auth-link", &[], None).await;
    assert_eq!(
        (seen.method.as_str(), seen.path.as_str()),
        ("POST", "/connect_sessions")
    );
    assert!(seen.query.is_empty(), "nothing in the address");
    // echo -n 'v1.eu1.canary-key-0123456789:' | base64
    assert_eq!(
        seen.headers["authorization"],
        "Basic djEuZXUxLmNhbmFyeS1rZXktMDEyMzQ1Njc4OTo="
    );
    assert_eq!(seen.headers["content-type"], "application/json");
    assert_eq!(seen.headers["accept"], "application/json");
    assert_eq!(
        seen.headers["user-agent"],
        concat!("linkdesk/", env!("CARGO_PKG_VERSION"))
    );
    assert!(
        !seen.headers.contains_key("idempotency-key"),
        "StackOne declares none"
    );
}

#[tokio::test]
async fn defaults_are_said_and_nothing_else() {
    assert_eq!(
        asked("auth-link", &[("label", "  ")], None).await.json(),
        value!({
            "origin_owner_id": "customer-123", "origin_owner_name": "Acme Inc",
            "expires_in": 432_000, "type": "production",
        })
    );
    assert_eq!(
        asked("hub", &[], None).await.json()["expires_in"],
        1800,
        "a token for a page that is open"
    );
}

#[tokio::test]
async fn every_field_travels_as_its_type() {
    let options = [
        ("provider", "bamboohr"),
        ("expires_in", "604800"),
        ("type", "test"),
        ("categories", "hris, hris-legacy,scheduling"),
        ("label", "Größe “M”"),
        ("multiple", "true"),
        ("origin_username", "jane@example.test"),
        ("metadata", r#"{"plan": "trial"}"#),
        ("integration_id", "cfg-1"),
        ("connector_profile_id", "profile-1"),
        ("shared", "false"),
        ("relink", "true"),
        ("scopes", "true"),
        ("provider_version", "v2"),
    ];
    let wanted = value!({
        "origin_owner_id": "customer-123", "origin_owner_name": "Acme Inc", "provider": "bamboohr",
        "expires_in": 604_800, "type": "test", "categories": ["hris", "hris-legacy", "scheduling"],
        "label": "Größe “M”", "multiple": true, "origin_username": "jane@example.test",
        "metadata": {"plan": "trial"}, "integration_id": "cfg-1", "connector_profile_id": "profile-1",
        "shared": false, "relink": true, "scopes": true, "provider_version": "v2",
    });
    for kind in ["auth-link", "hub"] {
        assert_eq!(asked(kind, &options, None).await.json(), wanted, "{kind}");
    }
}

#[tokio::test]
async fn a_relink_names_its_account() {
    let body = asked("relink", &[], Some("45355976281015164504"))
        .await
        .json();
    assert_eq!(body["account_id"], "45355976281015164504");
    let rig = Rig::playing([]).await;
    let error = stackone()
        .link(&rig.cx(), &ask("relink", &[]))
        .await
        .unwrap_err();
    assert_eq!(
        (error.code, error.field.as_deref()),
        (Code::BadInput, Some("account"))
    );
    assert_eq!(rig.fake.seen().len(), 0, "nothing was sent");
}

#[tokio::test]
async fn what_cannot_be_is_refused_before_it_is_sent() {
    let rig = Rig::playing([]).await;
    for (name, text) in [
        ("expires_in", "59"),
        ("expires_in", "2592001"),
        ("expires_in", "five days"),
        ("multiple", "yes"),
        ("type", "Production"),
        ("categories", "hris,hrisLegacy"),
        ("metadata", "[1]"),
        ("metadata", "{"),
        ("no_such_option", "1"),
        ("account_id", "acc-10"),
    ] {
        let error = stackone()
            .link(&rig.cx(), &ask("auth-link", &[(name, text)]))
            .await
            .unwrap_err();
        assert_eq!(
            (error.code, error.field.as_deref()),
            (Code::BadInput, Some(name)),
            "{text}"
        );
    }
    let error = stackone().link(&rig.cx(), &ask("oauth", &[])).await;
    assert_eq!(error.unwrap_err().field.as_deref(), Some("kind"));
    assert_eq!(rig.fake.seen().len(), 0);
}

#[tokio::test]
async fn without_a_key_nothing_is_sent() {
    let mut rig = Rig::playing([]).await;
    rig.secrets.clear();
    let error = stackone()
        .link(&rig.cx(), &ask("auth-link", &[]))
        .await
        .unwrap_err();
    assert_eq!(
        (error.code, error.field.as_deref()),
        (Code::SecretAbsent, Some("api_key"))
    );
}

#[tokio::test]
async fn the_link_ends_when_its_seconds_are_over() {
    let rig = Rig::playing([json(201, reply!("session"))]).await;
    let asked = ask("auth-link", &[("expires_in", "86400")]);
    let made = stackone().link(&rig.cx(), &asked).await.unwrap();
    assert_eq!(
        made.url.as_ref().unwrap().expose(),
        "https://app.stackone.com/embedded/integrations?token=session-token-0001"
    );
    assert_eq!(made.token.unwrap().expose(), "session-token-0001");
    assert_eq!(Some(made.created_at), at(START));
    assert_eq!(
        made.expires_at,
        at("2026-11-22T07:05:16.042Z"),
        "begin and seconds as sent"
    );
}

#[tokio::test]
async fn an_answer_without_its_time_began_now() {
    let body = r#"{"id": "abc", "auth_link_url": "https://app.stackone.com/x", "created_at": 5,
        "latest_connection_attempt": "odd"}"#;
    let rig = Rig::playing([json(201, body)]).await;
    let made = stackone().link(&rig.cx(), &ask("hub", &[])).await.unwrap();
    assert_eq!(made.remote_id, "abc", "an id may be a text");
    assert_eq!(Some(made.created_at), at(START));
    assert!(made.token.is_none());
}

#[tokio::test]
async fn an_address_that_is_no_page_is_refused() {
    for url in [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://app.stackone.com/x",
        "https://app.stackone.com@evil.example/x",
        "https://user:pass@app.stackone.com/x",
        "",
        "not an address",
    ] {
        let body = value!({"id": 1, "auth_link_url": url, "token": "session-token-0001"});
        let rig = Rig::playing([json(201, &body.to_string())]).await;
        let error = stackone()
            .link(&rig.cx(), &ask("auth-link", &[]))
            .await
            .unwrap_err();
        assert_eq!(error.code, Code::BadReply, "{url}");
        assert!(
            !error.body.unwrap().contains("session-token-0001"),
            "the token stays out of the error"
        );
    }
    let local = r#"{"id": 1, "auth_link_url": "http://127.0.0.1:4710/link"}"#;
    let rig = Rig::playing([json(201, local)]).await;
    let made = stackone()
        .link(&rig.cx(), &ask("auth-link", &[]))
        .await
        .unwrap();
    assert_eq!(
        made.url.as_ref().unwrap().expose(),
        "http://127.0.0.1:4710/link",
        "as in practice"
    );
}

#[tokio::test]
async fn a_link_is_asked_about_by_its_token() {
    let rig = Rig::playing([json(500, "{}"), json(201, reply!("authenticated"))]).await;
    let attempt = stackone()
        .watch(&rig.cx(), &watched("session-token-0001"))
        .await
        .unwrap();
    assert_eq!(
        attempt,
        Attempt {
            status: "authenticated".to_owned(),
            stage: Stage::Linked,
            account: Some("45355976281015164504".to_owned()),
            error: String::new(),
            passed: Vec::new(),
        }
    );
    let seen = rig.fake.seen();
    assert_eq!(seen.len(), 2, "it changes nothing, so that it is repeated");
    assert_eq!(seen[1].path, "/connect_sessions/authenticate");
    assert_eq!(seen[1].json(), value!({"token": "session-token-0001"}));
    assert!(seen[1].headers["authorization"].starts_with("Basic "));
}

#[tokio::test]
async fn an_older_service_tells_nothing_of_attempts() {
    for body in [
        reply!("session"),
        r#"{"id": 1, "latest_connection_attempt": null}"#,
        "{}",
    ] {
        let rig = Rig::playing([json(201, body)]).await;
        let attempt = stackone()
            .watch(&rig.cx(), &watched("session-token-0001"))
            .await
            .unwrap();
        assert_eq!(attempt, Attempt::default(), "{body}");
    }
}

#[tokio::test]
async fn a_refused_token_is_not_shown() {
    let body = r#"{"statusCode": 401, "message": "session-token-0001 has ended"}"#;
    let rig = Rig::playing([json(401, body)]).await;
    let error = stackone()
        .watch(&rig.cx(), &watched("session-token-0001"))
        .await
        .unwrap_err();
    assert_eq!(
        error.message,
        "StackOne did not accept the key (401): ••• has ended."
    );
    assert!(!format!("{error:?}").contains(KEY), "nor is the key");
}
