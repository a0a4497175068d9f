//! Webhooks, signed as Smile signs them: lower-case hexadecimal HMAC-SHA512 over the raw body, in `Smile-Signature`,
//! without a time (tag *webhooks* of the documentation). What nobody takes is sent up to two times more.

use serde_json::{Value, json};

use super::{account::Account, answer::stamp, keys::hex};
use crate::{
    clock::Time,
    practice::{outbox::Letter, world::World},
};

/// How often a webhook is sent again while nobody takes it.
const AGAIN: u32 = 2;

/// Something that happened.
#[derive(Clone)]
pub(crate) struct Event {
    pub(crate) id: String,
    /// Such as `ACCOUNT_CONNECTED`.
    pub(crate) kind: String,
    pub(crate) at: Time,
    pub(crate) data: Value,
}

impl Event {
    /// Something that happens now.
    pub(crate) fn now(world: &World, kind: &str, data: Value) -> Self {
        Self {
            id: world.id("et-", 16),
            kind: kind.to_owned(),
            at: world.pace.now(),
            data,
        }
    }

    fn body(&self) -> String {
        let body = json!({
            "id": self.id,
            "version": 1,
            "type": self.kind,
            "createdAt": stamp(self.at),
            "data": self.data,
        });
        body.to_string()
    }

    /// The letter to the desk's own endpoint; one that is not genuine is signed with another secret.
    pub(crate) fn letter(&self, world: &World, genuine: bool) -> Letter {
        let secret = world.smile(|tenant| tenant.keys.webhook_secret.clone());
        letter(self.body(), &secret, genuine)
    }

    /// The letters to everybody who wants to know.
    fn letters(&self, world: &World, genuine: bool) -> Vec<Letter> {
        let body = self.body();
        let own = world.outbox.endpoint("smile");
        let own = own.map(|_| self.letter(world, genuine));
        let registered = world.smile(|tenant| {
            let webhooks = tenant.ledger.webhooks.all();
            let wanting = webhooks.filter_map(|webhook| {
                let to = webhook.takes(&self.kind)?;
                let letter = letter(body.clone(), &webhook.signed_with(&tenant.keys), genuine);
                Some(Letter {
                    to: Some(to),
                    ..letter
                })
            });
            wanting.collect::<Vec<_>>()
        });
        own.into_iter().chain(registered).collect()
    }
}

fn letter(body: String, secret: &str, genuine: bool) -> Letter {
    let secret = if genuine { secret } else { "not the secret" };
    Letter {
        system: "smile",
        to: None,
        header: "smile-signature",
        signature: hex(secret, body.as_bytes()),
        body,
        again: AGAIN,
    }
}

/// Tells everybody who wants to know, and keeps what happened.
pub(crate) fn announce(world: &World, kind: &str, data: Value) {
    let genuine = !world.faults.on("wrong-signature");
    let event = Event::now(world, kind, data);
    for letter in event.letters(world, genuine) {
        world.outbox.post(letter);
    }
    world.keep();
}

/// What events of an account tell.
pub(crate) fn data_of(kind: &str, account: &Account) -> Value {
    let mut data = json!({
        "userId": account.user,
        "accountId": account.id,
        "providers": [account.provider],
    });
    if matches!(kind, "ACCOUNT_CONNECTED" | "ACCOUNT_FAILED") {
        data["loginName"] = json!(account.login);
    }
    if kind == "ACCOUNT_FAILED" {
        data["errorCode"] = json!(account.error);
        data["errorMessage"] = json!(account.told());
    }
    if kind == "ACCOUNT_SYNC_TASK_FINISHED" {
        data = json!({
            "userId": account.user,
            "sourceId": account.id,
            "sourceType": "ACCOUNT",
            "providers": [account.provider],
            "status": "SUCCEEDED",
            "monitorStatus": account.monitor,
            "datapoints": [],
        });
    }
    data
}

/// Tells what became of an account.
pub(crate) fn of_account(world: &World, kind: &str, account: &Account) {
    announce(world, kind, data_of(kind, account));
}

#[cfg(test)]
mod tests {
    use base64::{Engine, engine::general_purpose::STANDARD};

    use super::hex;

    const SECRET: &str = "smile_test_vector_secret";
    const CONNECTED: &str = r#"{"id":"et-0123456789abcdef0123456789abcdef","version":1,"type":"ACCOUNT_CONNECTED","createdAt":"2026-01-15T09:30:00Z","data":{"userId":"tenant-0123456789abcdef0123456789abcdef","accountId":"a-0123456789abcdef0123456789abcdef","providers":["provider_test"],"loginName":"user@example.test"}}"#;

    #[test]
    fn signs_like_the_published_scheme() {
        let failed = r#"{"id":"et-fedcba9876543210fedcba9876543210","version":1,"type":"ACCOUNT_FAILED","createdAt":"2026-01-15T09:31:00Z","data":{"userId":"tenant-0123456789abcdef0123456789abcdef","accountId":"a-0123456789abcdef0123456789abcdef","providers":["provider_test"],"loginName":"josé.nuñez","errorCode":"INVALID_CREDENTIALS","errorMessage":"密码错误"}}"#;
        let linked = "{\n  \"id\": \"et-00000000000000000000000000000001\",\n  \"version\": 1,\n  \"type\": \"INVITE_LINKED\",\n  \"createdAt\": \"2026-01-15T09:32:00Z\",\n  \"data\": {\n    \"userId\": \"tenant-0123456789abcdef0123456789abcdef\",\n    \"inviteId\": \"iv-0123456789abcdef0123456789abcdef\"\n  }\n}";
        let bytes = STANDARD
            .decode("eyJ0eXBlIjoiVVNFUl9DUkVBVEVEIiwibm90ZSI6Iv/+In0=")
            .unwrap_or_default();
        let longest = "smile_secret_of_sixty_four_characters_01234567890123456789abcdef";
        let newline = format!("{CONNECTED}\n");
        let vectors: [(&str, &str, &[u8], &str); 7] = [
            (
                "M1",
                SECRET,
                CONNECTED.as_bytes(),
                "b6cd2b1c977e0809dd9df991220abd86076e7bd78bde68afb81bbb01b3fb76a5818b4e105308d2d9cab5c149eb05a9c43cc2f0fce96ecb4573a9a83c4890ef6f",
            ),
            (
                "M2",
                SECRET,
                failed.as_bytes(),
                "1abe721773b5e84520260a5dc02fb336ae48b2911fc03e055f8c804770ec7d31aff53029482ff4bc74236402278b2583e61b700a9b6a35053a7df16c562241a5",
            ),
            (
                "M3",
                SECRET,
                newline.as_bytes(),
                "6b6061f3436fa48b6a48af3826e3e853f212b48b99fe05023ec952689f5839cc6f9d8dcdfaaeb7c8654bdf034fc9486eafbc920fc29f6c5c4e026edf062f60a7",
            ),
            (
                "M4",
                SECRET,
                linked.as_bytes(),
                "8684ae2eaf90e6cdcc7f01192f49ba13eb9abcfe52be35d5c6f5d481b7905deafb8038abac0886ca9014b6ad029be131f35ef75327d993efc7b108b7374b378e",
            ),
            (
                "M5",
                SECRET,
                b"",
                "c3d468fe7fb1610541f89745e79083386986264bff4b8f55bc0bb050c82b82b28b061664bb210df058f2b3adbac42bc9fb79176187d2ae3a6d16803485f51be3",
            ),
            (
                "M6",
                longest,
                CONNECTED.as_bytes(),
                "b229ebd8c68c886c242347d0aead46bc479552a7764acc1b2d7bfa91dd3c32199517d57c72a218d57079f422469217cb77a5f88591e6830afd198ce6349b5714",
            ),
            (
                "M7",
                SECRET,
                &bytes,
                "66483bf2a10a873e88b77d5f4e790ffe6a37e71a23f971ca904af53ace6c655c0358528fae32a140a6ec2c61cd3d02c7f4c04e70521b206571e437496c63da7f",
            ),
        ];
        for (name, secret, body, value) in vectors {
            assert_eq!(hex(secret, body), value, "{name}");
        }
    }
}
