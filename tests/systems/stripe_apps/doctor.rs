//! The doctor: whatever address is pasted, each part is named, what is wrong is said, and a form that works is offered.

use linkdesk::{
    clock::Time,
    systems::inspect::{Form, Inspected, Pasted},
    wire::{CheckResult, Verdict},
};
use proptest::prelude::*;

use super::stripe;

fn look(text: &str) -> Option<Inspected> {
    let pasted = Pasted {
        form: Form::Text,
        text: text.to_owned(),
        ..Pasted::default()
    };
    stripe().inspect(&pasted, &Default::default(), Time(1_700_000_000_000))
}

/// What is not right, and the address that is offered instead.
fn told(text: &str) -> (Verdict, Vec<String>, Option<String>) {
    let found = look(text).unwrap_or_else(|| panic!("{text}"));
    let wrong = found
        .checks
        .iter()
        .filter(|check| matches!(check.result, CheckResult::Fail | CheckResult::Warn))
        .map(|check| check.name.clone())
        .collect();
    let repair = found.checks.iter().find(|check| check.name == "repair");
    let repair = repair.map(|check| check.values["url"].clone());
    (found.verdict, wrong, repair)
}

const GOOD: &str = "https://dashboard.stripe.com/acct_1A/test/customers/cus_1?apps%5Bcom.a.b%5D%5Bdrawer%5D=stripe.dashboard.customer.detail";

#[test]
fn a_right_address_is_right_with_raw_brackets_too() {
    for text in [GOOD, &GOOD.replace("%5B", "[").replace("%5D", "]")] {
        assert_eq!(told(text), (Verdict::Genuine, vec![], None), "{text}");
    }
}

#[test]
fn what_is_wrong_is_said_and_repaired() {
    let cases = [
        ("test/acct_1A", "acct_1A/test", "wording"),
        ("live/acct_1A", "acct_1A", "wording"),
    ];
    for (from, to, name) in cases {
        let text = GOOD.replace("acct_1A/test", from);
        let better = GOOD.replace("acct_1A/test", to);
        let expected = (Verdict::CannotTell, vec![name.to_owned()], Some(better));
        assert_eq!(told(&text), expected);
    }
    let view = "stripe.dashboard.customer.detail";
    let text = GOOD.replace(view, "stripe.dashboard.onboarding");
    let (_, wrong, better) = told(&text);
    assert_eq!(wrong, ["view"]);
    assert_eq!(better.unwrap(), GOOD.replace(view, "onboarding"));
    let (_, wrong, better) = told(&format!("{GOOD}&step=2"));
    assert_eq!(wrong, ["extra"]);
    assert!(better.unwrap().ends_with("&app_step=2"));
    let (_, wrong, better) =
        told("https://dashboard.stripe.com/test/payments?open_drawer_app=com.a.b");
    assert_eq!(wrong, ["wording", "account"]);
    assert_eq!(
        better.unwrap(),
        "https://dashboard.stripe.com/test/payments?apps%5Bcom.a.b%5D%5Bdrawer%5D="
    );
    for (text, name) in [
        (GOOD.replace("cus_1", "in_1"), "page"),
        (GOOD.replace("com.a.b", "app_1X"), "app"),
        (GOOD.replace("drawer", "sheet"), "target"),
        (GOOD.replace("customer.detail", "customer.list"), "place"),
    ] {
        let (verdict, wrong, _) = told(&text);
        assert_eq!(
            (verdict, &*wrong),
            (Verdict::CannotTell, &[name.to_owned()][..]),
            "{text}"
        );
    }
}

#[test]
fn an_address_that_leads_elsewhere_is_not_to_be_opened() {
    for text in [
        GOOD.replace("stripe.com", "stripe.com.evil.test"),
        GOOD.replace("dashboard.stripe.com", "dashboard-stripe.test"),
        GOOD.replace("https://", "https://x@"),
    ] {
        let found = look(&text).unwrap();
        assert_eq!(found.verdict, Verdict::NotGenuine, "{text}");
        assert_eq!(found.next, ["do-not-open"]);
    }
}

#[test]
fn install_links_are_read_too() {
    let good = "https://marketplace.stripe.com/oauth/v2/authorize?client_id=ca_1&redirect_uri=https%3A%2F%2Fx.test%2Fcb&state=s";
    let found = look(good).unwrap();
    assert_eq!(
        (found.kind, found.verdict),
        ("install-link", Verdict::Genuine)
    );
    for (text, name) in [
        (good.replace("ca_1", "com.a.b"), "client"),
        (good.replace("client_id=ca_1&", ""), "client"),
        (good.replace("%2Fcb", ""), "back"),
        (good.replace("&state=s", ""), "bound"),
        (good.replace("/oauth/v2/authorize", "/apps"), "path"),
    ] {
        let (verdict, wrong, _) = told(&text);
        assert_eq!(
            (verdict, &*wrong),
            (Verdict::CannotTell, &[name.to_owned()][..]),
            "{text}"
        );
    }
}

#[test]
fn what_cannot_be_told_is_not_repaired_into_something_else() {
    let page = "https://dashboard.stripe.com/acct_1A/customers";
    let app = "apps%5Bcom.x%5D%5Bdrawer%5D=onboarding";
    let wrapped = told(&format!("{page}?{}", app.replace('%', "%25")));
    assert_eq!(wrapped.1, ["wrapped"]);
    assert_eq!(wrapped.2, Some(format!("{page}?{app}")), "what was meant");
    for (text, name) in [
        (format!("{page}?apps[com.x][drawer=onboarding"), "opening"),
        (format!("{page}?{app}&apps[com.y][drawer]="), "second"),
        (format!("{page}?{app}&{app}"), "second"),
        (format!("{page}?{app}&open_drawer_app=com.y"), "second"),
        (
            format!("https://dashboard.stripe.com/acct_1V/acct_2V/customers?{app}"),
            "double",
        ),
        (
            format!("https://dashboard.stripe.com/live/acct_1V/test/customers?{app}"),
            "double",
        ),
    ] {
        let (verdict, wrong, repair) = told(&text);
        assert_eq!((verdict, repair), (Verdict::CannotTell, None), "{text}");
        assert!(wrong.iter().any(|wrong| wrong == name), "{text}: {wrong:?}");
    }
    assert_eq!(
        told(&format!("{page}?email=a")).2,
        None,
        "a page may have parameters of its own"
    );
    let (_, wrong, repair) = told(&format!("{page}?{app}&app_x=1&x=2"));
    assert_eq!(
        (wrong.as_slice(), repair),
        (&["extra".to_owned()][..], None)
    );
}

#[test]
fn nothing_wrong_passes_as_genuine() {
    let loud = GOOD.replace("/test/", "/TEST/");
    let found = told(&loud);
    assert_eq!(
        (found.0, found.1, found.2),
        (
            Verdict::CannotTell,
            vec!["side".to_owned()],
            Some(GOOD.to_owned())
        )
    );
    let port = GOOD.replace("stripe.com", "stripe.com:8443");
    let found = told(&port);
    assert_eq!((found.0, found.2), (Verdict::NotGenuine, None));
    assert_eq!(found.1, ["host"]);
    let twice =
        "https://marketplace.stripe.com/oauth/v2/authorize?client_id=ca_1&client_id=ca_2&state=x";
    let (verdict, wrong, _) = told(twice);
    assert_eq!(
        (verdict, &*wrong),
        (Verdict::CannotTell, &["twice".to_owned()][..])
    );
    let open = look(&GOOD.replace("https:", "http:")).unwrap();
    assert_eq!(
        (open.kind, open.verdict),
        ("deep-link", Verdict::NotGenuine)
    );
    assert_eq!(open.next, ["do-not-open", "use-repaired"]);
    let names: Vec<_> = open
        .checks
        .iter()
        .map(|check| check.name.as_str())
        .collect();
    assert!(names.contains(&"scheme") && names.contains(&"account") && names.contains(&"repair"));
}

#[test]
fn a_way_back_with_an_empty_state_is_bound_to_nobody() {
    let back = "https://x.test/cb?account_id=acct_1&user_id=usr_1&install_signature=t%3D1%2Cv1%3D0";
    for text in [back.to_owned(), format!("{back}&state=")] {
        let found = look(&text).unwrap();
        assert!(
            found.checks.iter().any(|check| check.name == "bound"),
            "{text}"
        );
    }
    let bound = look(&format!("{back}&state=s")).unwrap();
    assert!(bound.checks.iter().all(|check| check.name != "bound"));
}

#[test]
fn an_address_out_of_a_mail_is_read_all_the_same() {
    let bare = GOOD.replace("https://", "");
    for text in [
        bare.clone(),
        format!("<{GOOD}>"),
        format!("‹{GOOD}›"),
        format!("“{bare}”"),
    ] {
        assert_eq!(told(&text), (Verdict::Genuine, vec![], None), "{text}");
    }
    assert!(look("dashboard.stripe.community/x").is_none());
}

proptest! {
    #[test]
    fn whatever_is_pasted_is_answered(text in any::<String>(), path in "[a-z_/~.%0-9\\[\\]=&?+-]{0,80}") {
        let _ = look(&text);
        let _ = look(&format!("https://dashboard.stripe.com/{path}"));
        let _ = look(&format!("https://marketplace.stripe.com/{path}"));
        let _ = look(&format!("https://dashboard.stripe.com/?{path}"));
    }
}
