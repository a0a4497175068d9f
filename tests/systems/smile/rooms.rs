//! Templates, people and providers at the line.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Rig, list, ok, refusal, smile};

pub(super) fn values() -> BTreeMap<String, String> {
    let fields = smile().spec().template.iter();
    fields
        .map(|field| (field.name.to_owned(), format!("my {}", field.name)))
        .collect()
}

pub(super) fn template(id: &str) -> Value {
    json!({
        "id": id, "name": "my name",
        "company": { "name": "my company_name", "logoUrl": "my company_logo_url" },
        "email": {
            "sendEmail": true, "senderName": "my sender_name", "replyAddress": "my reply_address",
            "subject": "my subject", "body": "my body",
        },
        "landingPage": {
            "header": "my landing_header", "description": "my landing_description",
            "button": "my landing_button",
        },
        "successPage": {
            "header": "my success_header", "description": "my success_description",
            "button": "my success_button",
        },
    })
}

#[tokio::test]
async fn a_template_goes_out_and_comes_back_whole() {
    let rig = Rig::playing([
        list(&[], None),
        ok(201, template("tpl-1")),
        ok(200, template("tpl-1")),
        list(&[template("tpl-1"), json!({ "no": "id" })], None),
        refusal(404, "MISSING_RESOURCE"),
    ])
    .await;
    let (room, cx) = (smile().templates().unwrap(), rig.cx());
    let made = room.save(&cx, None, &values()).await.unwrap();
    assert_eq!((made.id.as_str(), made.values), ("tpl-1", values()));
    room.save(&cx, Some("tpl-1"), &values()).await.unwrap();
    assert_eq!(room.list(&cx).await.unwrap().len(), 1);
    room.remove(&cx, "tpl-1").await.unwrap();
    let seen = rig.fake.seen();
    let mut sent = template("x");
    sent.as_object_mut().unwrap().remove("id");
    assert_eq!((seen[1].json(), seen[2].json()), (sent.clone(), sent));
    assert_eq!(
        rig.asked(),
        [
            "GET /v1/inviteTemplates",
            "POST /v1/inviteTemplates",
            "PUT /v1/inviteTemplates/tpl-1",
            "GET /v1/inviteTemplates",
            "DELETE /v1/inviteTemplates/tpl-1",
        ]
    );
}

#[tokio::test]
async fn people_and_providers_are_read_loosely() {
    let rig = Rig::playing([
        list(
            &[
                json!({
                    "id": "t-u1", "createdAt": "2026-11-21T07:05:16Z", "externalMetadata": null, "providers": [],
                    "session": { "userId": "t-u1", "status": "COMPLETED", "channel": "WinkSite", "channelId": null },
                }),
                json!({ "id": "t-u2", "externalMetadata": { "ownerId": "c-1" } }),
            ],
            Some("next"),
        ),
        list(
            &[
                json!({ "id": "grab_id", "name": "Grab", "type": "GIG", "subType": "TRANSPORTATION", "mfa": true,
                        "active": true, "enabled": false, "monitorSupported": true }),
                json!({ "id": "sss_ph" }),
            ],
            None,
        ),
    ])
    .await;
    let cx = rig.cx();
    let page = smile().people().unwrap().page(&cx, None).await.unwrap();
    assert_eq!(page.next.as_deref(), Some("next"));
    assert_eq!(
        (page.rows[0].state.as_str(), page.rows[0].channel.as_str()),
        ("COMPLETED", "WinkSite")
    );
    assert_eq!(page.rows[1].metadata["ownerId"], "c-1");
    let (rows, learnt) = smile().providers(&cx).await.unwrap();
    assert_eq!(learnt, "providers");
    assert_eq!(rows[0].categories, ["GIG", "TRANSPORTATION"]);
    assert_eq!(
        (rows[0].enabled, rows[0].mfa, rows[0].monitor),
        (false, Some(true), Some(true))
    );
    assert_eq!(
        (rows[1].name.as_str(), rows[1].enabled, rows[1].mfa),
        ("sss_ph", true, None)
    );
}
