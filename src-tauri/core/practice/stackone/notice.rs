//! Webhooks about accounts, signed as StackOne signs them: HMAC-SHA256 over the raw body, base64url without padding,
//! in `x-stackone-signature`. No timestamp, no delivery id, one try.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use serde::Serialize;
use sha2::Sha256;

use super::account::Account;
use crate::{
    clock::Time,
    practice::{outbox::Letter, world::World},
};

/// The documented payload of account events. It holds no status.
#[derive(Serialize)]
struct Payload<'a> {
    project_id: &'a str,
    event: &'a str,
    event_date: Time,
    record_type: &'static str,
    record_id: &'a str,
    sent_at: Time,
    account_id: &'a str,
    provider: &'a str,
    origin_owner_id: &'a str,
    origin_owner_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    origin_username: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    setup_information: Option<&'a std::collections::BTreeMap<String, String>>,
}

/// Tells the receiver what became of an account, and keeps it.
pub(crate) fn announce(world: &World, event: &str, account: &Account) {
    let genuine = !world.faults.on("wrong-signature");
    let letter = letter(world, event, account, world.pace.now(), genuine);
    world.outbox.post(letter);
    world.keep();
}

/// A signed webhook about an event of that time; not genuine ones are signed with another secret.
pub(crate) fn letter(
    world: &World,
    event: &str,
    account: &Account,
    event_date: Time,
    genuine: bool,
) -> Letter {
    let keys = world.project(|project| project.keys.clone());
    let payload = Payload {
        project_id: &keys.project_id,
        event,
        event_date,
        record_type: "account",
        record_id: &account.id,
        sent_at: world.pace.now(),
        account_id: &account.id,
        provider: &account.provider,
        origin_owner_id: &account.origin_owner_id,
        origin_owner_name: &account.origin_owner_name,
        origin_username: account.origin_username.as_deref(),
        setup_information: (!account.setup_information.is_empty())
            .then_some(&account.setup_information),
    };
    let body = serde_json::to_string(&payload).unwrap_or_default();
    let secret = if genuine {
        keys.webhook_secret
    } else {
        "not the secret".to_owned()
    };
    Letter {
        system: "stackone",
        to: None,
        header: "x-stackone-signature",
        signature: sign(&secret, body.as_bytes()),
        body,
        again: 0,
    }
}

/// HMAC-SHA256 in base64url without padding.
pub(super) fn sign(secret: &str, body: &[u8]) -> String {
    let mut mac =
        Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("HMAC takes keys of any length");
    mac.update(body);
    URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::sign;

    #[test]
    fn signs_like_the_published_scheme() {
        let body = "";
        assert_eq!(
            sign("stackone_test_vector_secret", body.as_bytes()),
            "CCIF-BkNHgkw4OCWD5OZTL9mWl3IuthzmV_DrUtEXMA",
            "an empty body has a signature too, base64url without padding"
        );
    }
}
