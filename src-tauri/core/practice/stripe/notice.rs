//! Webhooks, signed as Stripe signs them: `t=…,v1=…` over time and raw body
//! (<https://docs.stripe.com/webhooks#verify-manually>). Test events carry a `v0` that means nothing.

use serde_json::Value;

use super::{event::Event, grants::Client, keys::hex, webhook_endpoints};
use crate::practice::{outbox::Letter, world::World};

impl Client {
    /// Whose endpoint its events go to.
    pub(crate) fn system(self) -> &'static str {
        match self {
            Self::Platform => "stripe-connect",
            Self::App => "stripe-apps",
        }
    }
}

/// Something that happened at an account.
pub(crate) fn event(
    world: &World,
    client: Client,
    kind: &str,
    account: &str,
    object: Value,
) -> Event {
    Event {
        id: world.id("evt_1P", 10),
        kind: kind.to_owned(),
        created: world.pace.now(),
        client,
        account: account.to_owned(),
        object,
        previous: None,
    }
}

/// Notes an event and tells the receiver of it.
pub(crate) fn announce(world: &World, event: Event) {
    let genuine = !world.faults.on("wrong-signature");
    world.outbox.post(letter(world, &event, genuine));
    for letter in webhook_endpoints::letters(world, &event) {
        world.outbox.post(letter);
    }
    world.stripe(|platform| platform.events.note(event));
    world.keep();
}

/// A signed webhook; not genuine ones are signed with another secret.
pub(crate) fn letter(world: &World, event: &Event, genuine: bool) -> Letter {
    match genuine {
        true => {
            let secret = world.stripe(|platform| platform.keys.webhook_secret.clone());
            signed(world, event, &secret)
        }
        false => signed(world, event, "not the secret"),
    }
}

/// A webhook signed with that secret.
pub(crate) fn signed(world: &World, event: &Event, secret: &str) -> Letter {
    let body = event.shown(1).to_string();
    Letter {
        system: event.client.system(),
        to: None,
        header: "stripe-signature",
        signature: signature(secret, world.pace.now().seconds(), &body, true),
        body,
        again: 0,
    }
}

/// `t=…,v1=…` of a text, of test events with the extra that means nothing.
pub(crate) fn signature(secret: &str, at: i64, text: &str, extra: bool) -> String {
    let signed = format!("{at}.{text}");
    let mut header = format!("t={at},v1={}", hex(secret, &signed));
    if extra {
        header.push_str(&format!(",v0={}", hex("nothing", &signed)));
    }
    header
}

#[cfg(test)]
mod tests {
    use super::signature;

    #[test]
    fn signs_like_the_published_scheme() {
        // Vectors that both official SDKs accept.
        let body = r#"{"id":"evt_test_webhook","object":"event","type":"account.updated","account":"acct_1Vector0000000001"}"#;
        assert_eq!(
            signature("whsec_test_vector_secret", 1_700_000_000, body, false),
            "t=1700000000,v1=6ce9adf0cf94a5f503b29795d3b13e43c3e2adf70d0e82a4ef626f47784b986e",
            "a webhook"
        );
        let install =
            r#"{"state":"st_7f3a","user_id":"usr_Vector01","account_id":"acct_1Vector0000000001"}"#;
        assert_eq!(
            signature(
                "absec_test_vector_0123456789",
                1_700_000_000,
                install,
                false
            ),
            "t=1700000000,v1=dd9e0119301235599847bf008ca768f226026cfc237084b2a1186eb5730aa422",
            "an install"
        );
    }
}
