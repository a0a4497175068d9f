//! Every error that Stripe documents for OAuth, at each of its four stages and in both shapes, has words of its own
//! (docs.stripe.com/connect/oauth-reference).

use linkdesk::{error::Code, secret::Secret, systems::Outcome};

use super::{playing, stripe};
use crate::fake::json;

const AUTHORIZE: [&str; 5] = [
    "access_denied",
    "invalid_scope",
    "invalid_redirect_uri",
    "invalid_request",
    "unsupported_response_type",
];

/// With its status; both grants know the same.
const TOKEN: [(&str, u16); 6] = [
    ("invalid_request", 400),
    ("invalid_grant", 400),
    ("unsupported_grant_type", 400),
    ("invalid_scope", 400),
    ("unsupported_response_type", 400),
    ("invalid_client", 401),
];

const DEAUTHORIZE: [(&str, u16); 3] = [
    ("invalid_request", 400),
    ("invalid_client", 401),
    ("no_deauth_on_controlled_account", 400),
];

/// The diagnosis of a word; none of a documented one is the last resort.
fn explained(stage: &str, word: &str) -> &'static str {
    let key = stripe().explain(&format!("{stage}/{word}"));
    let key = key.unwrap_or_else(|| panic!("{stage}/{word} is not explained"));
    assert!(!key.ends_with("-other"), "{stage}/{word}: {key}");
    key
}

fn refusal(text: &str) -> (String, String) {
    match stripe().came_back(text).unwrap().outcome {
        Outcome::Refused { error, description } => (error, description),
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn authorize_says_no_by_redirect_or_on_its_page() {
    for word in AUTHORIZE {
        explained("authorize", word);
        let told = (format!("authorize/{word}"), "Why not".to_owned());
        for text in [
            format!("https://example.test/?error={word}&error_description=Why+not&state=s"),
            format!(r#"{{"error":"{word}","error_description":"Why not","state":"s"}}"#),
            format!(r#"{{"error":{{"code":"{word}","message":"Why not"}},"state":"s"}}"#),
        ] {
            assert_eq!(refusal(&text), told, "{text}");
        }
    }
}

#[tokio::test]
async fn token_says_no_to_codes_and_to_refresh_tokens() {
    for (word, status) in TOKEN {
        let keys = [explained("token", word), explained("refresh", word)];
        assert_ne!(keys[0], keys[1], "{word}: what is lost differs");
        let flat = format!(r#"{{"error":"{word}","error_description":"Why not"}}"#);
        let nested = format!(r#"{{"error":{{"type":"{word}","message":"Why not"}}}}"#);
        for body in [&flat, &nested] {
            let rig = playing([json(status, body), json(status, body)]).await;
            let secret = Secret::new("ac_canary");
            let errors = [
                stripe().exchange(&rig.cx(), &secret).await.unwrap_err(),
                stripe().renew(&rig.cx(), &secret).await.unwrap_err(),
            ];
            for error in errors {
                assert_eq!(error.status, Some(status), "{word}");
                assert!(
                    matches!(error.code, Code::Refused | Code::Unauthorized),
                    "{word}: {:?}",
                    error.code
                );
                assert!(error.message.contains("Why not"), "{}", error.message);
                assert_eq!(error.word().as_deref(), Some(word), "in both shapes");
            }
            assert_eq!(rig.fake.seen().len(), 2, "{word}: each is sent once");
        }
    }
}

#[tokio::test]
async fn deauthorize_says_no_in_words() {
    for (word, status) in DEAUTHORIZE {
        let body = format!(r#"{{"error":"{word}","error_description":"Why not"}}"#);
        // What is unclear is looked up: here the account is still there.
        let rig = playing([json(status, &body), json(200, r#"{"id":"acct_1"}"#)]).await;
        let error = stripe().disconnect(&rig.cx(), "acct_1").await.unwrap_err();
        assert!(error.message.contains("Why not"), "{}", error.message);
        let own = error.message.replace("Why not", "");
        assert!(own.len() > 60, "{word} is explained: {}", error.message);
    }
}

#[test]
fn an_error_that_nobody_knows_is_shown_as_it_came() {
    for stage in ["authorize", "token", "refresh"] {
        let key = stripe().explain(&format!("{stage}/something_new")).unwrap();
        assert!(key.ends_with("-other"), "{stage}: {key}");
    }
    assert_eq!(stripe().explain("elsewhere/invalid_grant"), None);
}
