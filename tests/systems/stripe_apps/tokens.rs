//! The exchange of a code, and what replaces a grant: each sent once in its life.

use linkdesk::{error::Code, secret::Secret};

use super::{KEY, playing, stripe};
use crate::fake::{Answer, json};

const TOKEN: &str = r#"{"access_token":"sk_test_access","refresh_token":"rt_2","scope":"stripe_apps","livemode":false,
    "stripe_publishable_key":"pk_test_1","stripe_user_id":"acct_1","token_type":"bearer"}"#;

#[tokio::test]
async fn a_code_goes_to_the_api_with_the_secret_key_and_brings_a_grant() {
    let rig = playing([json(200, TOKEN)]).await;
    let code = Secret::new("ac_canary");
    let got = stripe().exchange(&rig.cx(), &code).await.unwrap();
    assert_eq!(got.account, "acct_1");
    assert_eq!(got.keep.unwrap().expose(), "rt_2");
    let seen = rig.fake.seen().remove(0);
    assert_eq!((&*seen.method, &*seen.path), ("POST", "/v1/oauth/token"));
    assert_eq!(
        String::from_utf8_lossy(&seen.body),
        "grant_type=authorization_code&code=ac_canary"
    );
    assert!(seen.headers["authorization"].starts_with("Basic "));
}

#[tokio::test]
async fn neither_is_ever_sent_twice() {
    for answer in [
        json(500, "{}"),
        json(429, "{}"),
        json(409, "{}"),
        Answer::Close,
        json(200, "{}"),
    ] {
        let rig = playing([answer.clone(), json(200, TOKEN)]).await;
        let error = stripe()
            .exchange(&rig.cx(), &Secret::new("ac_canary"))
            .await
            .unwrap_err();
        let text = format!("{error:?}");
        assert!(!text.contains("ac_canary") && !text.contains(KEY), "{text}");
        let error = playing([answer, json(200, TOKEN)]).await;
        let again = stripe()
            .renew(&error.cx(), &Secret::new("rt_canary"))
            .await
            .unwrap_err();
        assert!(!format!("{again:?}").contains("rt_canary"));
        assert_eq!((rig.fake.seen().len(), error.fake.seen().len()), (1, 1));
    }
}

#[tokio::test]
async fn keys_that_would_use_the_code_up_for_nothing_are_held_back() {
    let mut rig = playing([]).await;
    for key in ["rk_test_0123456789", "sk_live_0123456789"] {
        rig.secrets
            .insert("secret_key".to_owned(), Secret::new(key));
        let error = stripe().ready(&rig.cx()).unwrap_err();
        assert_eq!(
            (error.code, error.field.as_deref()),
            (Code::BadInput, Some("secret_key")),
            "{key}"
        );
    }
    assert!(rig.fake.seen().is_empty());
}

#[tokio::test]
async fn an_answer_of_the_other_mode_is_not_believed_and_shows_no_token() {
    let live = TOKEN.replace("false", "true");
    let rig = playing([json(200, &live)]).await;
    let error = stripe()
        .exchange(&rig.cx(), &Secret::new("ac_1"))
        .await
        .unwrap_err();
    assert_eq!(error.code, Code::BadReply);
    assert!(!format!("{error:?}").contains("rt_2"));
}
