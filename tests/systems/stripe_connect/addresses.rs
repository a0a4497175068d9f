//! The authorize address: its parts, its order, its encoding, and that it reads back.

use linkdesk::systems::{Address, LinkAsk};
use proptest::prelude::*;
use url::Url;

use super::{BACK, ask, pairs, stripe};

fn built(ask: &LinkAsk) -> Address {
    let settings = pairs(&[("client_id", "ca_123")]);
    stripe().address(&settings, ask).unwrap().unwrap()
}

fn query(address: &Address) -> Vec<(String, String)> {
    let url = Url::parse(address.url.expose()).unwrap();
    url.query_pairs().into_owned().collect()
}

#[test]
fn the_address_of_the_documentation() {
    let ask = ask(
        &[
            ("scope", "read_write"),
            ("email", "a+b@x.test"),
            ("url", "https://x.test/a b"),
            ("expires_in", "432000"),
        ],
        "a b&c",
    );
    assert_eq!(
        built(&ask).url.expose(),
        "https://connect.stripe.com/oauth/authorize?client_id=ca_123&scope=read_write&state=a+b%26c\
         &redirect_uri=https%3A%2F%2Fexample.test%2Fconnected%3Ffrom%3Dstripe&stripe_user%5Bemail%5D=a%2Bb%40x.test\
         &stripe_user%5Burl%5D=https%3A%2F%2Fx.test%2Fa+b&response_type=code",
        "the encoded form of the vendor's SDKs; the life of the state is the desk's alone"
    );
}

#[test]
fn express_has_its_own_path_and_no_scope() {
    let ask = ask(
        &[
            ("account_type", "express"),
            ("scope", "read_write"),
            ("suggested_capabilities", "transfers,card_payments"),
            ("always_prompt", "true"),
            ("stripe_landing", "login"),
        ],
        "s",
    );
    let address = built(&ask);
    let start = "https://connect.stripe.com/express/oauth/authorize?client_id=ca_123&state=s&";
    assert!(
        address.url.expose().starts_with(start),
        "{}",
        address.url.expose()
    );
    let query = query(&address);
    for (name, value) in [
        ("suggested_capabilities[0]", "transfers"),
        ("suggested_capabilities[1]", "card_payments"),
        ("always_prompt", "true"),
        ("stripe_landing", "login"),
    ] {
        assert!(
            query.contains(&(name.to_owned(), value.to_owned())),
            "{name}"
        );
    }
    let warned: Vec<_> = address
        .warnings
        .iter()
        .map(|one| (one.field.as_str(), one.key.as_str()))
        .collect();
    assert_eq!(
        warned,
        [
            ("account_type", "express-legacy"),
            ("stripe_landing", "undocumented"),
            ("always_prompt", "undocumented"),
            ("suggested_capabilities", "undocumented"),
        ]
    );
}

#[test]
fn every_part_is_named_and_the_state_may_still_be_absent() {
    let mut ask = ask(&[("scope", "read_write"), ("city", "Bern")], "");
    ask.back.state = None;
    let address = built(&ask);
    let parts: Vec<_> = address
        .parts
        .iter()
        .map(|part| (part.name.as_str(), part.field.as_str()))
        .collect();
    assert_eq!(
        parts,
        [
            ("address", "address"),
            ("client_id", "client_id"),
            ("scope", "scope"),
            ("state", "oauth_state"),
            ("redirect_uri", "redirect_uri"),
            ("stripe_user[city]", "city"),
            ("response_type", "response_type"),
        ]
    );
    let keys: Vec<_> = address
        .warnings
        .iter()
        .map(|one| one.key.as_str())
        .collect();
    assert_eq!(
        keys,
        ["should-have", "no-state"],
        "a city should come with its country"
    );
    assert!(
        !address.url.expose().contains("state="),
        "nothing stands for a state that is not there"
    );
}

#[test]
fn what_is_missing_or_strange_is_refused_by_name() {
    let refused = |settings: &[(&str, &str)], options: &[(&str, &str)]| {
        let answer = stripe()
            .address(&pairs(settings), &ask(options, "s"))
            .unwrap();
        answer.err().unwrap().field
    };
    assert_eq!(refused(&[], &[]).as_deref(), Some("client_id"));
    assert_eq!(
        refused(&[("client_id", "ca_1")], &[("provider", "x")]).as_deref(),
        Some("provider")
    );
}

#[test]
fn hosts_in_letters_of_any_script_are_sent_and_shown_in_their_plain_form() {
    let options = [
        ("email", "jörg@bäcker.test"),
        ("url", "https://bäcker.test/brötchen"),
    ];
    let address = built(&ask(&options, "s"));
    for (name, sent) in [
        ("stripe_user[email]", "jörg@xn--bcker-gra.test"),
        ("stripe_user[url]", "https://xn--bcker-gra.test/brötchen"),
    ] {
        assert!(query(&address).contains(&(name.to_owned(), sent.to_owned())));
        let part = address.parts.iter().find(|part| part.name == name);
        assert_eq!(part.unwrap().value, sent, "what is sent is what is shown");
    }
    let keys: Vec<_> = address.warnings.iter().map(|one| &one.key).collect();
    assert_eq!(keys, ["mail-letters"], "before the @ nobody can help");
}

proptest! {
    #[test]
    fn any_address_reads_back_to_its_fields(
        values in prop::collection::vec(any::<String>(), 27), state in "[A-Za-z0-9_-]{1,64}",
    ) {
        let fields = stripe().spec().kinds[0].fields.iter();
        // Its own options stand before those that fill Stripe's form in.
        let names: Vec<&str> = fields.map(|field| field.name).skip_while(|name| *name != "email").collect();
        prop_assert_eq!(names.len(), 27);
        // Hosts in letters of any script are sent in another form, which has a test of its own.
        let held = |name: &str, value: &str| !["email", "url"].contains(&name) || value.is_ascii();
        let given = names.iter().zip(&values).map(|(name, value)| (*name, value.trim()));
        let options: Vec<_> = given.filter(|(name, value)| held(name, value)).collect();
        let address = built(&ask(&options, &state));
        let read = query(&address);
        let all = |name: &str| -> Vec<String> {
            read.iter().filter(|(key, _)| key == name).map(|(_, value)| value.clone()).collect()
        };
        prop_assert_eq!(all("state"), [state]);
        prop_assert_eq!(all("redirect_uri"), [BACK]);
        prop_assert_eq!(all("response_type"), ["code"]);
        for (name, value) in options {
            let wanted: Vec<String> = (!value.is_empty()).then(|| value.to_owned()).into_iter().collect();
            prop_assert_eq!(all(&format!("stripe_user[{name}]")), wanted);
        }
        let shown: String = address.parts.iter().skip(1).map(|part| part.value.as_str()).collect();
        let sent: String = read.iter().map(|(_, value)| value.as_str()).collect();
        prop_assert_eq!(shown, sent, "the parts tell what is sent, no more and no less");
    }
}
