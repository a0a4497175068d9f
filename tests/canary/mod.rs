//! Canaries: known secrets go in, a whole journey runs, and then everything that came out of it is searched for them.
//!
//! A canary that is meant to be found goes along, through every place that is searched: a search that finds nothing
//! anywhere would prove nothing.
#![cfg(target_os = "linux")]

mod needles;
mod script;
mod visit;
mod watch;
mod window;

use serde_json::json;

use self::{
    needles::forms,
    watch::{PLACES, Place, Watch},
};
use crate::{
    cli::Practice,
    fake::{self, Answer, Fake, Seen},
};

/// Name of the customer: no secret, and to be found everywhere.
const CONTROL: &str = "Found-everywhere-4711";

/// A key of the right shape that no system knows.
const WRONG_KEY: &str = "v1.practice.d3JvbmcsIHlldCBubyBsZXNzIHNlY3JldA";

/// The token of a session in an answer that makes no sense otherwise.
const LOST_TOKEN: &str = "bG9zdC10b2tlbi1vZi1hLWJyb2tlbi1hbnN3ZXI";

/// What the passphrase file is opened with; [`crate::cli::Home`] gives it to every program.
const PASSPHRASE: &str = "correct horse";

/// What a journey needs to know.
struct Cast {
    practice: Practice,
    /// A system that says back whatever it is told.
    mirror: Fake,
}

impl Cast {
    fn stackone(&self, name: &str) -> String {
        self.of("stackone", name)
    }

    fn smile(&self, name: &str) -> String {
        self.of("smile", name)
    }

    fn of(&self, system: &str, name: &str) -> String {
        self.practice.hello[system][name]
            .as_str()
            .unwrap()
            .to_owned()
    }

    /// What must be found nowhere.
    fn secrets(&self) -> [(&'static str, String); 8] {
        [
            ("the key", self.stackone("api_key")),
            ("the webhook secret", self.stackone("webhook_secret")),
            ("Smile's key", self.smile("api_key")),
            ("Smile's secret", self.smile("api_secret")),
            ("Smile's webhook secret", self.smile("webhook_secret")),
            ("the wrong key", WRONG_KEY.to_owned()),
            ("the lost token", LOST_TOKEN.to_owned()),
            ("the passphrase", PASSPHRASE.to_owned()),
        ]
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn secrets_are_found_nowhere() {
    let mut watch = Watch::new();
    let serve = ["--accounts", "12", "--seed", "7", "--no-rate-limit"];
    let cast = Cast {
        practice: Practice::serve(&watch.home, &serve),
        mirror: Fake::by(say_back).await,
    };
    script::play(&mut watch, &cast).await;
    let tokens = visit::pay(&mut watch, &cast).await;

    for (name, secret) in cast.secrets() {
        let hits = watch.hits(&forms(&secret), |_, _| false);
        assert!(hits.is_empty(), "{name} leaked: {hits:#?}");
    }
    assert!(tokens.len() > 5, "links were made: {}", tokens.len());
    for token in tokens {
        let hits = watch.hits(&forms(&token), may_show_addresses);
        assert!(hits.is_empty(), "an address leaked: {hits:#?}");
    }
    assert_eq!(
        watch.places(&forms(CONTROL)),
        PLACES,
        "the search finds what is there"
    );
}

/// Where the address of a link may be seen: where it is made, shown or opened, and where the person says it.
fn may_show_addresses(place: Place, by: &str) -> bool {
    const HANDED_OUT: [&str; 14] = [
        "link create",
        "link relink",
        "call link_create",
        "call link_relink",
        "call link_show",
        "call link_watch",
        "link_create",
        "link_relink",
        "link_show",
        "link_watch",
        "link_open",
        "mail_render",
        "hub_open",
        "call link_open",
    ];
    match place {
        Place::Stdout | Place::Reply => HANDED_OUT.contains(&by),
        Place::Arguments => by.starts_with("practice complete"),
        Place::Notice => by == "open",
        // A mail is written to carry one.
        Place::Export => by.ends_with(".eml"),
        Place::File | Place::Stderr => false,
    }
}

/// Refuses, and says back every header, the address and the body; a session comes with a token and nonsense.
fn say_back(seen: &Seen) -> Answer {
    if seen.path.ends_with("/connect_sessions") {
        let body = json!({ "id": 1, "token": LOST_TOKEN, "auth_link_url": 42 });
        return fake::json(201, &body.to_string());
    }
    let key = &seen.headers["authorization"];
    let told = json!({
        "message": format!("Bad request with {key} at {}", seen.path),
        "headers": seen.headers,
        "body": String::from_utf8_lossy(&seen.body),
    });
    fake::json(400, &told.to_string())
}
