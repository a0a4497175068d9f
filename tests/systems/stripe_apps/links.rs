//! Install links in their three shapes, from a pasted template or from fields.

use linkdesk::secret::Secret;
use proptest::prelude::*;
use url::Url;

use super::{ask, built, pairs, refused, settings};

#[test]
fn three_shapes_from_fields() {
    let back = "redirect_uri=https%3A%2F%2Fexample.test%2Finstalled%3Ffrom%3Dstripe&state=s";
    for (kind, options, address) in [
        (
            "install",
            &[][..],
            "https://marketplace.stripe.com/apps/install/link/com.example.my-app?",
        ),
        (
            "install-oauth",
            &[],
            "https://marketplace.stripe.com/oauth/v2/authorize?client_id=ca_1&",
        ),
        (
            "install-test",
            &[("channel_link", "chnlink_61x")],
            "https://marketplace.stripe.com/oauth/v2/chnlink_61x/authorize?client_id=ca_1&",
        ),
    ] {
        let (url, warnings) = built(&settings(), &ask(kind, options));
        assert_eq!(url, format!("{address}{back}"), "{kind}");
        assert!(warnings.is_empty(), "{kind}: {warnings:?}");
    }
}

#[test]
fn a_pasted_template_gives_place_and_client_and_nothing_else() {
    let mut settings = pairs(&[(
        "link_template",
        "https://marketplace.stripe.com/oauth/v2/chnlink_61y/authorize?client_id=ca_t&redirect_uri=https%3A%2F%2Fold.test%2F&state=old#x",
    )]);
    let (url, _) = built(&settings, &ask("install-test", &[]));
    assert!(url.starts_with("https://marketplace.stripe.com/oauth/v2/chnlink_61y/authorize?client_id=ca_t&redirect_uri=https%3A%2F%2Fexample.test"));
    assert!(!url.contains("old"));
    settings.insert("app_id".to_owned(), "com.example.my-app".to_owned());
    let (url, warnings) = built(&settings, &ask("install", &[]));
    assert_eq!(warnings, ["template-unused"], "and that is said");
    assert!(
        url.contains("/apps/install/link/com.example.my-app?"),
        "a template of another kind does not count"
    );
    for wrong in [
        "hello",
        "https://marketplace.stripe.com/somewhere",
        "https://marketplace.stripe.com.evil.test/oauth/v2/authorize",
        "https://marketplace.stripe.com@evil.test/oauth/v2/authorize",
        "http://marketplace.stripe.com/oauth/v2/authorize",
    ] {
        let settings = pairs(&[("link_template", wrong), ("app_client_id", "ca_1")]);
        assert_eq!(
            refused(&settings, &ask("install-oauth", &[])),
            "link_template",
            "{wrong}"
        );
    }
}

#[test]
fn what_is_missing_is_said_at_its_field() {
    let none = pairs(&[]);
    assert_eq!(refused(&none, &ask("install", &[])), "app_id");
    assert_eq!(refused(&none, &ask("install-oauth", &[])), "app_client_id");
    assert_eq!(refused(&none, &ask("install-test", &[])), "link_template");
    assert_eq!(refused(&none, &ask("deep-link", &[])), "app_id");
}

#[test]
fn the_older_form_is_labelled_and_doubts_are_told() {
    let (url, warnings) = built(&settings(), &ask("install", &[("form", "app-id")]));
    assert!(url.starts_with(
        "https://marketplace.stripe.com/oauth/v2/authorize?client_id=com.example.my-app&"
    ));
    assert_eq!(warnings, ["older-form"]);
    let (url, warnings) = built(
        &settings(),
        &ask("install-oauth", &[("oauth_words", "true")]),
    );
    assert!(url.ends_with("&response_type=code&scope=stripe_apps"));
    assert_eq!(warnings, ["undocumented"]);
    let alias = pairs(&[("app_client_id", "com.example.my-app")]);
    let (_, warnings) = built(&alias, &ask("install-oauth", &[]));
    assert_eq!(warnings, ["client-id-shape"]);
    let mut bare = ask("install", &[]);
    bare.back = Default::default();
    let (_, warnings) = built(&settings(), &bare);
    assert_eq!(warnings, ["first-registered", "no-state"]);
    for (address, key) in [
        ("https://example.test", "needs-path"),
        ("https://example.test/", "needs-path"),
        ("http://127.0.0.1:4611/back/x", "this-machine"),
    ] {
        let mut link = ask("install", &[]);
        address.clone_into(&mut link.back.redirect_uri);
        assert_eq!(built(&settings(), &link).1, [key], "{address}");
    }
}

#[test]
fn every_part_is_named() {
    let built = super::stripe()
        .address(&settings(), &ask("install-oauth", &[]))
        .unwrap()
        .unwrap();
    let names: Vec<_> = built.parts.iter().map(|part| part.name.as_str()).collect();
    assert_eq!(names, ["address", "client_id", "redirect_uri", "state"]);
    assert!(Url::parse(built.url.expose()).is_ok());
}

proptest! {
    #[test]
    fn any_install_link_reads_back_to_its_parts(
        state in "[A-Za-z0-9_+&=%#/ü-]{1,40}",
        path in "[a-z0-9/]{1,20}",
        query in "[^\\x00-\\x20#]{0,20}",
        client in "ca_[A-Za-z0-9]{4,20}",
        app in "[a-zA-Z0-9_.-]{3,40}",
        channel in "[A-Za-z0-9_-]{1,40}",
        market in prop_oneof![Just("https://marketplace.stripe.com"), Just("http://127.0.0.1:4611/market")],
        pasted in any::<bool>(),
        words in any::<bool>(),
    ) {
        prop_assume!(!app.chars().all(|letter| letter == '.'));
        let redirect = format!("https://example.test/{path}?{query}");
        for (kind, place, names_client) in [
            ("install", format!("/apps/install/link/{app}"), false),
            ("install-oauth", "/oauth/v2/authorize".to_owned(), true),
            ("install-test", format!("/oauth/v2/{channel}/authorize"), true),
        ] {
            let mut settings = pairs(&[("marketplace_url", market), ("app_client_id", &client)]);
            let mut wish = ask(kind, &[]);
            match (pasted, kind) {
                (true, _) => {
                    let template = format!("{market}{place}?client_id={client}&state=old#old");
                    settings.insert("link_template".to_owned(), template);
                }
                (false, "install") => drop(settings.insert("app_id".to_owned(), app.clone())),
                (false, "install-test") => drop(wish.options.insert("channel_link".to_owned(), channel.clone())),
                (false, _) => {}
            }
            if words {
                wish.options.insert("oauth_words".to_owned(), "true".to_owned());
            }
            wish.back.redirect_uri.clone_from(&redirect);
            wish.back.state = Some(Secret::new(state.as_str()));
            let (address, _) = built(&settings, &wish);
            let mut wanted = Vec::new();
            wanted.extend(names_client.then_some(("client_id", client.as_str())));
            wanted.extend([("redirect_uri", redirect.as_str()), ("state", state.as_str())]);
            if words {
                wanted.extend([("response_type", "code"), ("scope", "stripe_apps")]);
            }
            let url = Url::parse(&address).unwrap();
            let read: Vec<(String, String)> = url.query_pairs().into_owned().collect();
            let read: Vec<_> = read.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            prop_assert_eq!(read, wanted, "{}: each part once, in its order, and no other", kind);
            prop_assert_eq!(format!("{}{}", url.origin().ascii_serialization(), url.path()), format!("{market}{place}"));
        }
    }
}

#[test]
fn a_template_whose_client_is_another_than_the_integrations_is_told() {
    let settings = pairs(&[
        (
            "link_template",
            "https://marketplace.stripe.com/oauth/v2/chnlink_1/authorize?client_id=ca_t",
        ),
        ("app_client_id", "ca_1"),
    ]);
    let (url, warnings) = built(&settings, &ask("install-test", &[]));
    assert!(url.contains("client_id=ca_1"));
    assert_eq!(warnings, ["client-of-template"]);
    let (_, warnings) = built(&settings, &ask("install-oauth", &[]));
    assert_eq!(warnings, ["template-unused", "client-of-template"]);
}
