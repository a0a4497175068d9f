//! The form of a Connect link: its rules, and the address that is built from it.

use linkdesk::{api, error::Code, wire::*};

use super::{
    pairs,
    stripe::{Bench, TOKEN, part},
};
use crate::fake::json;

#[tokio::test(flavor = "multi_thread")]
async fn rules_of_the_form_are_held_before_anything_is_made() {
    let bench = Bench::exchanging(json(200, TOKEN)).await;
    for (options, field) in [
        (&[("phone_number", "555")][..], "phone_number"),
        (&[("country", "de")], "country"),
        (&[("country", "ZZ")], "country"),
        (&[("dob_day", "3")], "dob_day"),
        (
            &[("dob_day", "31"), ("dob_month", "2"), ("dob_year", "1980")],
            "dob_day",
        ),
        (
            &[("dob_day", "29"), ("dob_month", "2"), ("dob_year", "1981")],
            "dob_day",
        ),
        (&[("gender", "female")], "gender"),
        (&[("block_kana", "x"), ("country", "JP")], "block_kana"),
        (&[("account_type", "express"), ("city", "Bern")], "city"),
        (&[("state", "CA")], "state"),
        (
            &[("redirect_uri", "https://example.test/A")],
            "redirect_uri",
        ),
        (
            &[("suggested_capabilities", "transfers")],
            "suggested_capabilities",
        ),
        (&[("unknown", "x")], "unknown"),
    ] {
        let error = bench.link(options).await.unwrap_err();
        assert_eq!(
            (error.code, error.field.as_deref()),
            (Code::BadInput, Some(field)),
            "{}",
            error.message
        );
    }
    let japan = [
        ("country", "JP"),
        ("zip", "150-0001"),
        ("block_kana", "ジングウマエ"),
        ("gender", "female"),
        ("dob_day", "1"),
        ("dob_month", "2"),
        ("dob_year", "1980"),
        ("phone_number", ""),
    ];
    let link = bench.link(&japan).await.unwrap();
    assert_eq!(part(&link, "stripe_user[block_kana]"), "ジングウマエ");
    assert_eq!(
        part(&link, "stripe_user[phone_number]"),
        "",
        "what was taken out stays out"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_built_without_an_integration_and_previewed_with_one() {
    let bench = Bench::exchanging(json(200, TOKEN)).await;
    let build = LinkBuild {
        kind: "oauth".to_owned(),
        options: pairs(&[
            ("client_id", "ca_9"),
            ("redirect_uri", "https://x.test/cb"),
            ("oauth_state", "s"),
            ("email", "a@x.test"),
        ]),
        ..LinkBuild::default()
    };
    let built = api::link_build(&bench.desk, build).await.unwrap();
    assert_eq!(
        built.url,
        "https://connect.stripe.com/oauth/authorize?client_id=ca_9&scope=read_write&state=s\
         &redirect_uri=https%3A%2F%2Fx.test%2Fcb&stripe_user%5Bemail%5D=a%40x.test&response_type=code"
    );
    assert_eq!(built.warnings, []);
    let preview = LinkBuild {
        integration: Some(bench.integration.id.clone()),
        customer: bench.customer.id.clone(),
        kind: "oauth".to_owned(),
        ..LinkBuild::default()
    };
    let built = api::link_build(&bench.desk, preview).await.unwrap();
    assert!(
        built
            .parts
            .iter()
            .any(|part| part.name == "stripe_user[country]" && part.value == "DE")
    );
    assert!(!built.url.contains("state="), "only a link has a state");
    let other = LinkBuild {
        kind: "auth-link".to_owned(),
        ..LinkBuild::default()
    };
    let error = api::link_build(&bench.desk, other).await.unwrap_err();
    assert_eq!(
        error.code,
        Code::Unsupported,
        "StackOne makes its links itself"
    );
}
