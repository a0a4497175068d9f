//! Addresses built by the command line, with everything among the options: what Stripe would refuse or drop is refused
//! here, and what is sent is what was shown.

use linkdesk::{api, wire::*};
use proptest::prelude::*;
use url::Url;

use super::{Bench, pairs};

const ABSENT: &str = "(absent)";

async fn build(bench: &Bench, kind: &str, options: &[(&str, &str)]) -> Result<BuiltLink, String> {
    let mut all = match kind {
        "oauth" => vec![("client_id", "ca_9")],
        _ => vec![("app_client_id", "ca_9")],
    };
    all.extend(options);
    let request = LinkBuild {
        kind: kind.to_owned(),
        options: pairs(&all),
        ..LinkBuild::default()
    };
    let built = api::link_build(&bench.desk, request).await;
    built.map_err(|error| {
        let shown = error.message.contains('[') || error.message.contains("like .");
        assert!(!shown, "no rule for machines is shown: {}", error.message);
        error.field.unwrap_or_else(|| ABSENT.to_owned())
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_way_back_is_sent_as_it_was_written_or_refused() {
    let bench = Bench::new().await;
    for kind in ["oauth", "install-oauth"] {
        for address in [
            "https://x.test/a\tb",
            "https://x.test/a\nb",
            "https://x.test/a\u{200b}b",
            "https:x.test/cb",
            "https:/x.test/cb",
            "https:///x.test/cb",
            "https:\\\\x.test\\cb",
            "https://x.test/a,b",
            "https://x.test/cb#frag",
            "https://x.test/bücher",
            "http://x.test/cb",
            "https://u@x.test/cb",
        ] {
            let refused = build(&bench, kind, &[("redirect_uri", address)]).await;
            assert_eq!(refused.unwrap_err(), "redirect_uri", "{kind} {address:?}");
        }
        let plain = "https://xn--bcher-kva.test:8443/Cb?a=B";
        for all in ["https://bücher.test:8443/Cb?a=B", plain] {
            for wished in ["https://bücher.test:8443/Cb?a=B", plain] {
                let both = [("redirect_uris", all), ("redirect_uri", wished)];
                let built = build(&bench, kind, &both).await.unwrap();
                let shown = built.parts.iter().find(|part| part.name == "redirect_uri");
                assert_eq!(shown.unwrap().value, plain, "{all} {wished}");
            }
        }
        let cased = [
            ("redirect_uris", plain),
            ("redirect_uri", "https://bücher.test:8443/cb?a=B"),
        ];
        let refused = build(&bench, kind, &cased).await.unwrap_err();
        assert_eq!(
            refused, "redirect_uri",
            "behind the host every letter counts"
        );
        let listed = [
            ("redirect_uris", "https://x.test/a,https://x.test/b"),
            ("redirect_uri", "https://x.test/c"),
        ];
        assert_eq!(
            build(&bench, kind, &listed).await.unwrap_err(),
            "redirect_uri"
        );
        let one = [listed[0], ("redirect_uri", "https://x.test/b")];
        let built = build(&bench, kind, &one).await.unwrap();
        assert!(built.url.contains("redirect_uri=https%3A%2F%2Fx.test%2Fb"));
        let empty = build(&bench, kind, &[one[1], ("oauth_state", "")])
            .await
            .unwrap();
        assert!(
            empty
                .warnings
                .iter()
                .any(|warning| warning.key == "no-state"),
            "an empty state is none"
        );
    }
    let place = [("connect_url", "https://connect.stripe.com/?a=1#x")];
    let built = build(&bench, "oauth", &place).await.unwrap();
    assert!(
        built
            .url
            .starts_with("https://connect.stripe.com/oauth/authorize?client_id=")
    );
    assert!(!built.url.contains('#'));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stripe_would_drop_without_a_word_is_refused() {
    let bench = Bench::new().await;
    let us = ("country", "US");
    let long = "x".repeat(64 << 10);
    for (options, field) in [
        (
            &[("dob_day", "+5"), ("dob_month", "2"), ("dob_year", "1980")][..],
            "dob_day",
        ),
        (
            &[("dob_day", "5"), ("dob_month", "2"), ("dob_year", "+1980")],
            "dob_year",
        ),
        (
            &[("dob_day", "5"), ("dob_month", "2"), ("dob_year", "0002")],
            "dob_year",
        ),
        (
            &[("dob_day", "31"), ("dob_month", "2"), ("dob_year", "1980")],
            "dob_day",
        ),
        (
            &[("dob_day", "5"), ("dob_month", "2"), ("dob_year", "9999")],
            "dob_year",
        ),
        (&[us, ("state", "ZZ")], "state"),
        (&[us, ("state", "ON")], "state"),
        (&[("country", "CA"), ("state", "NY")], "state"),
        (&[("country", "DE"), ("state", "NY")], "state"),
        (&[("state", "ON")], "state"),
        (&[us, ("currency", "xyz")], "currency"),
        (&[("country", "ZZ")], "country"),
        (&[("email", "a\u{200b}@x.test")], "email"),
        (&[("email", "a\u{1}@x.test")], "email"),
        (&[("email", "a@x..test")], "email"),
        (&[("url", "https://x.test/\u{202e}moc")], "url"),
        (&[("url", "https://?")], "url"),
        (&[("first_name", "a\tb")], "first_name"),
        (&[("last_name", "a\nb")], "last_name"),
        (&[("business_name", long.as_str())], "business_name"),
        (
            &[("country", "JP"), ("zip", "123"), ("block_kana", "x")],
            "block_kana",
        ),
    ] {
        let refused = build(&bench, "oauth", options).await;
        assert_eq!(refused.err().as_deref(), Some(field), "{options:?}");
    }
    for options in [
        &[us, ("state", "CA"), ("currency", "usd")][..],
        &[("country", "CA"), ("state", "QC"), ("currency", "cad")],
        &[("country", "DE"), ("currency", "eur"), ("city", "Köln")],
        &[
            ("url", "https://bücher.test:8443/a?b=c#d"),
            ("email", "jürgen@bücher.test"),
        ],
        &[("dob_day", "29"), ("dob_month", "2"), ("dob_year", "1980")],
    ] {
        let built = build(&bench, "oauth", options).await;
        assert!(built.is_ok(), "{options:?}: {:?}", built.err());
    }
}

/// Every field that Stripe's form is filled in with, at values that fit one another, and texts of any letters.
fn filled(texts: &[String]) -> Vec<(&'static str, String)> {
    let mut all: Vec<(&'static str, String)> = [
        ("email", "a+b@x.test"),
        ("url", "https://x.test/a?b=c&d=e%20f"),
        ("country", "JP"),
        ("business_type", "llc"),
        ("phone_number", "5551234567"),
        ("dob_day", "29"),
        ("dob_month", "2"),
        ("dob_year", "1980"),
        ("gender", "female"),
        ("zip", "100-0001"),
        ("physical_product", "true"),
        ("currency", "jpy"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .to_vec();
    let names = [
        "business_name",
        "first_name",
        "last_name",
        "street_address",
        "city",
        "product_description",
        "first_name_kana",
        "first_name_kanji",
        "last_name_kana",
        "last_name_kanji",
        "block_kana",
        "block_kanji",
        "building_kana",
        "building_kanji",
    ];
    all.extend(names.into_iter().zip(texts.iter().cloned()));
    all
}

#[test]
fn whatever_is_built_reads_back_to_its_fields() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let bench = runtime.block_on(Bench::new());
    let text = "[^\\p{C}\\s]([^\\p{C}]{0,20}[^\\p{C}\\s])?";
    let values = prop::collection::vec(text, 14);
    let path = "[A-Za-z0-9/._~%?=&+-]{1,30}";
    let mut runner = proptest::test_runner::TestRunner::default();
    let run = runner.run(
        &(values, "[A-Za-z0-9_-]{1,64}", path),
        |(texts, state, path)| {
            let back = format!("https://x.test/{path}");
            // `state` of the form is for two countries alone, and none of them is Japan.
            let american = [("country", "US".to_owned()), ("state", "CA".to_owned())];
            let ours = [
                ("redirect_uri", back.clone()),
                ("oauth_state", state.clone()),
            ];
            for (kind, fields) in [
                ("oauth", filled(&texts)),
                ("oauth", american.to_vec()),
                ("install-oauth", Vec::new()),
            ] {
                let all = fields.iter().chain(&ours);
                let options: Vec<_> = all.map(|(name, value)| (*name, value.as_str())).collect();
                let built = runtime.block_on(build(&bench, kind, &options));
                let built = built.map_err(TestCaseError::fail)?;
                let url = Url::parse(&built.url).unwrap();
                let read: Vec<_> = url.query_pairs().into_owned().collect();
                let all = |name: &str| -> Vec<&str> {
                    let named = read.iter().filter(|(key, _)| key == name);
                    named.map(|(_, value)| value.as_str()).collect()
                };
                prop_assert_eq!(all("redirect_uri"), [back.as_str()]);
                prop_assert_eq!(all("state"), [state.as_str()]);
                prop_assert_eq!(all("client_id"), ["ca_9"]);
                for (name, value) in &fields {
                    let name = format!("stripe_user[{name}]");
                    prop_assert_eq!(all(&name), [value.as_str()]);
                }
                let more = read.len() - fields.len();
                prop_assert_eq!(
                    more,
                    if kind == "oauth" { 5 } else { 3 },
                    "and nothing else"
                );
            }
            Ok(())
        },
    );
    run.unwrap();
}
