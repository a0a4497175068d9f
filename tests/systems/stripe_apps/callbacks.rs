//! Ways back: signed, with a code, refused, and contradicting themselves.

use linkdesk::systems::Outcome;
use proptest::prelude::*;

use super::stripe;

fn outcome(text: &str) -> Option<Outcome> {
    Some(stripe().came_back(text)?.outcome)
}

#[test]
fn a_signed_way_back_names_account_person_and_mode() {
    let query = "user_id=usr_1&account_id=acct_1&state=s-1&install_signature=t%3D1%2Cv1%3Dab";
    for text in [
        format!("https://example.test/installed?{query}"),
        format!("linkdesk://back?{query}"),
        format!("?{query}"),
        query.to_owned(),
    ] {
        let came = stripe().came_back(&text).unwrap();
        assert_eq!(came.state.unwrap().expose(), "s-1", "{text}");
        let Outcome::Signed(claim) = came.outcome else {
            panic!("{text}")
        };
        assert_eq!((&*claim.account, &*claim.user), ("acct_1", "usr_1"));
        assert!(claim.live, "live says nothing of the mode");
        assert_eq!(claim.signature.expose(), "t=1,v1=ab");
        assert_eq!(claim.state.as_deref(), Some("s-1"));
    }
    let test = outcome(&format!("?{query}&livemode=false")).unwrap();
    assert!(matches!(test, Outcome::Signed(claim) if !claim.live));
}

#[test]
fn codes_refusals_and_contradictions_are_told_apart() {
    let code = outcome("?code=ac_1&state=s&account_id=acct_1&user_id=usr_1").unwrap();
    assert!(matches!(code, Outcome::Code(code) if code.expose() == "ac_1"));
    let refused = outcome("?error=access_denied&error_description=No+thanks&state=s").unwrap();
    assert!(matches!(refused, Outcome::Refused { error, description }
        if error == "install/access_denied" && description == "No thanks"));
    for (text, how) in [
        ("?code=ac_1&code=ac_2", "repeated"),
        ("?install_signature=a&account_id=x&account_id=y", "repeated"),
        ("?code=ac_1&install_signature=a", "both"),
        ("?code=ac_1&error=x", "both"),
        ("?install_signature=a", "no-account"),
        ("?user_id=usr_1&account_id=acct_1", "unsigned"),
        ("?code=", "no-code"),
    ] {
        let broken = outcome(text).unwrap();
        assert!(
            matches!(broken, Outcome::Broken(word) if word == how),
            "{text}: {broken:?}"
        );
    }
    for text in [
        "",
        "hello",
        "https://example.test/",
        "?account_id=acct_1",
        "{}",
    ] {
        assert!(outcome(text).is_none(), "{text}");
    }
}

#[test]
fn every_way_it_can_end_is_explained() {
    for (word, key) in [
        ("install/access_denied", "customer-refused"),
        ("install/mode", "install-mode"),
        ("install/stale", "install-stale"),
        ("install/signature", "install-signature"),
        ("install/plain", "install-plain"),
        ("install/malformed", "install-malformed"),
        ("install/new", "install-other"),
        ("token/invalid_grant", "token-grant"),
        ("token/new", "token-other"),
    ] {
        assert_eq!(stripe().explain(word), Some(key), "{word}");
    }
    assert_eq!(stripe().explain("pending"), None);
}

proptest! {
    #[test]
    fn whatever_is_pasted_is_answered(text in any::<String>(), query in "[a-z_=&?%0-9]{0,80}") {
        let _ = stripe().came_back(&text);
        let _ = stripe().came_back(&query);
        let _ = stripe().came_back(&format!("?install_signature={query}&account_id={query}"));
    }
}
