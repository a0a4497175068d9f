//! What needs no call: the Spec, keys by their shape, the hub's page, code.

use std::collections::BTreeMap;

use linkdesk::{
    secret::Secret,
    systems::{ALL, Component, Script, spec::*},
    wire::KeyGuess,
};
use url::Url;

use super::{ask, stackone};

#[test]
fn the_spec_holds_every_field_of_a_session() {
    let spec = stackone().spec();
    assert!(
        ALL.iter().any(|system| system.spec().id == "stackone"),
        "it is in the list"
    );
    let names = |kind: &str| {
        let kind = spec.kinds.iter().find(|one| one.id == kind).unwrap();
        let mut names: Vec<_> = kind.fields.iter().map(|field| field.name).collect();
        names.sort_unstable();
        names
    };
    let mut all = [
        "origin_username",
        "provider",
        "provider_version",
        "categories",
        "expires_in",
        "metadata",
        "multiple",
        "label",
        "type",
        "integration_id",
        "connector_profile_id",
        "shared",
        "relink",
        "scopes",
    ];
    all.sort_unstable();
    assert_eq!(names("auth-link"), all);
    assert_eq!(names("hub"), all);
    let without: Vec<_> = all.into_iter().filter(|name| *name != "multiple").collect();
    assert_eq!(
        names("relink"),
        without,
        "ignored beside the account that is named"
    );
}

#[test]
fn defaults_are_among_the_choices() {
    for kind in stackone().spec().kinds {
        for field in kind.fields {
            let fits = match &field.input {
                Input::Duration { offers, min, max } => {
                    let default: u32 = field.default.parse().unwrap();
                    assert_eq!(offers, &[1_800, 86_400, 432_000, 604_800, 2_592_000]);
                    offers.contains(&default) && offers.iter().all(|one| (min..=max).contains(&one))
                }
                Input::Select { options } => options.contains(&field.default),
                _ => field.default.is_empty(),
            };
            assert!(fits, "{}: {}", kind.id, field.name);
        }
    }
}

#[test]
fn keys_are_known_by_their_shape() {
    let guess = |text: &str| stackone().recognise(&Secret::new(text));
    let key = |region: &str, environment| {
        Some(KeyGuess {
            system: Some("stackone".to_owned()),
            field: Some("api_key".to_owned()),
            environment,
            detail: Some(region.to_owned()),
            ..KeyGuess::default()
        })
    };
    assert_eq!(guess(" v1.eu1.0123456789abcdef\n"), key("eu1", None));
    assert_eq!(guess("v1.us1.abc-DEF_012.345"), key("us1", None));
    assert_eq!(
        guess("v1.practice.0123456789"),
        key("practice", Some(Environment::Practice)),
        "only the practice says what it is"
    );
    for other in [
        "",
        "v1.",
        "v1..",
        "v1.eu1.",
        "v1.eu1.short",
        "v1.EU1.0123456789",
        "v1.1.0123456789",
        "v2.eu1.0123456789",
        "sk_live_0123456789",
        "v1.eu1.with blank in it",
        "https://v1.eu1.example.test/",
    ] {
        assert_eq!(guess(other), None, "{other}");
    }
}

#[test]
fn the_hub_page_talks_to_its_own_base_only() {
    let page = |base: &str| {
        let base = Url::parse(base).unwrap();
        let page = stackone().hub(&base, &BTreeMap::new()).unwrap();
        let (
            Script::Shipped(script),
            Component::Element {
                name, attributes, ..
            },
        ) = (page.script, page.component)
        else {
            panic!("an element whose script is shipped");
        };
        (page.connect, name, attributes, script)
    };
    let (connect, name, attributes, script) = page("https://api.eu1.stackone.com");
    assert_eq!(connect, ["https://api.eu1.stackone.com"]);
    assert_eq!(
        attributes,
        [
            ("base-url", "https://api.eu1.stackone.com".to_owned()),
            ("app-url", "https://app.stackone.com".to_owned()),
            ("height", "var(--room)".to_owned()),
        ],
        "no slash at the end: the component would double it"
    );
    let (connect, _, attributes, _) = page("http://127.0.0.1:4710/stackone/");
    assert_eq!(connect, ["http://127.0.0.1:4710"]);
    assert_eq!(
        attributes[1],
        ("app-url", "http://127.0.0.1:4710/stackone".to_owned())
    );
    let script = std::str::from_utf8(script).unwrap();
    assert!(
        script.contains(name) && script.contains("x-hub-session-token"),
        "the vendor's component is inside"
    );
}

#[test]
fn the_hub_wears_colours_that_the_desk_has() {
    let base = Url::parse("https://api.stackone.com").unwrap();
    let page = stackone().hub(&base, &BTreeMap::new()).unwrap();
    let Component::Element { theme, .. } = page.component else {
        panic!("an element");
    };
    assert!(
        serde_json::from_str::<serde_json::Value>(theme)
            .unwrap()
            .is_object()
    );
    let root = env!("CARGO_MANIFEST_DIR");
    let tokens = std::fs::read_to_string(format!("{root}/ui/style/tokens.css")).unwrap();
    for name in theme.split("var(").skip(1) {
        let name = name.split(')').next().unwrap();
        assert!(tokens.contains(&format!("{name}:")), "{name} is a token");
    }
}

#[test]
fn the_dashboard_is_not_for_practice() {
    let url = |environment| stackone().dashboard_url("acc-10", environment);
    assert_eq!(url(Environment::Practice), "");
    assert_eq!(url(Environment::Live), "https://app.stackone.com");
}

/// What a real shell makes of the curl line: the words it would run.
#[cfg(unix)]
#[test]
fn a_real_shell_reads_the_curl_line_as_meant() {
    let mut hostile = ask(
        "auth-link",
        &[("label", "$(touch pwned) `id` \\ \"x\" 'y' !z\n%s")],
    );
    hostile.owner_name = "'; touch pwned; echo '".to_owned();
    let base = Url::parse("https://api.stackone.com").unwrap();
    let curl = stackone().snippets(&base, &hostile).remove(0).code;
    let folder = tempfile::tempdir().unwrap();
    let output = std::process::Command::new("sh")
        .current_dir(folder.path())
        .env("STACKONE_API_KEY", "v1.practice.key")
        .args([
            "-c",
            &format!("curl() {{ for word; do printf '%s\\0' \"$word\"; done; }}\n{curl}"),
        ])
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{curl}");
    let words = String::from_utf8(output.stdout).unwrap();
    let words: Vec<&str> = words.trim_end_matches('\0').split('\0').collect();
    assert_eq!(
        words[..7],
        [
            "--request",
            "POST",
            "https://api.stackone.com/connect_sessions",
            "--user",
            "v1.practice.key:",
            "--header",
            "Content-Type: application/json"
        ]
    );
    let body: serde_json::Value = serde_json::from_str(words[8]).unwrap();
    assert_eq!(body["origin_owner_name"], "'; touch pwned; echo '");
    assert_eq!(body["label"], "$(touch pwned) `id` \\ \"x\" 'y' !z\n%s");
    assert_eq!(
        std::fs::read_dir(folder.path()).unwrap().count(),
        0,
        "nothing ran"
    );
}
