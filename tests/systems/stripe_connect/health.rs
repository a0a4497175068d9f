//! How accounts stand: the table of the facts, row by row, in its order.

use linkdesk::{systems::Found, wire::Status};
use serde_json::{Value, json};

use super::{playing, stripe};
use crate::fake;

/// An account that works, with these parts in place of its own; null takes one away.
fn account(changes: Value) -> Value {
    let mut account = json!({
        "id": "acct_1Fake", "object": "account", "type": "standard", "created": 1_763_708_716,
        "email": "owner@example.test", "charges_enabled": true, "payouts_enabled": true, "details_submitted": true,
        "business_profile": {"name": "Rocket Rides"},
        "requirements": {"currently_due": [], "eventually_due": [], "past_due": [], "pending_verification": [],
            "errors": [], "disabled_reason": null, "current_deadline": null},
    });
    for (name, value) in changes.as_object().unwrap() {
        match (name.as_str(), value) {
            (name, Value::Null) => drop(account.as_object_mut().unwrap().remove(name)),
            ("requirements", wanted) => {
                for (name, value) in wanted.as_object().unwrap() {
                    account["requirements"][name] = value.clone();
                }
            }
            (name, value) => account[name] = value.clone(),
        }
    }
    account
}

async fn found(changes: Value) -> Found {
    let rig = playing([fake::json(200, &account(changes).to_string())]).await;
    stripe()
        .account(&rig.cx(), "acct_1Fake")
        .await
        .unwrap()
        .unwrap()
}

#[tokio::test]
async fn every_row_of_the_table_has_its_word() {
    let due = json!(["external_account"]);
    for (changes, status, raw) in [
        (json!({}), Status::Active, "enabled"),
        (
            json!({"requirements": {"disabled_reason": "rejected.fraud"}}),
            Status::Disconnected,
            "rejected.fraud",
        ),
        (
            json!({"requirements": {"disabled_reason": "rejected.new"}, "charges_enabled": null}),
            Status::Disconnected,
            "rejected.new",
        ),
        (
            json!({"requirements": {"disabled_reason": "platform_paused"}}),
            Status::Paused,
            "platform_paused",
        ),
        (
            json!({"charges_enabled": null}),
            Status::Unknown,
            "not told",
        ),
        (
            json!({"payouts_enabled": null}),
            Status::Unknown,
            "not told",
        ),
        (
            json!({"details_submitted": null}),
            Status::Unknown,
            "not told",
        ),
        (
            json!({"charges_enabled": "yes"}),
            Status::Unknown,
            "not told",
        ),
        (
            json!({"requirements": {"disabled_reason": "a_new_reason"}}),
            Status::Unknown,
            "a_new_reason",
        ),
        (
            json!({"details_submitted": false, "requirements": {"disabled_reason": "requirements.past_due", "past_due": due}}),
            Status::Waiting,
            "requirements.past_due",
        ),
        (
            json!({"details_submitted": false}),
            Status::Waiting,
            "details_submitted: false",
        ),
        (
            json!({"requirements": {"disabled_reason": "under_review"}}),
            Status::InReview,
            "under_review",
        ),
        (
            json!({"requirements": {"disabled_reason": "requirements.pending_verification"}, "charges_enabled": false}),
            Status::InReview,
            "requirements.pending_verification",
        ),
        (
            json!({"requirements": {"disabled_reason": "listed"}}),
            Status::InReview,
            "listed",
        ),
        (
            json!({"requirements": {"disabled_reason": "listed", "past_due": due}}),
            Status::NeedsReconnect,
            "listed",
        ),
        (
            json!({"requirements": {"disabled_reason": "requirements.past_due"}}),
            Status::NeedsReconnect,
            "requirements.past_due",
        ),
        (
            json!({"requirements": {"disabled_reason": "action_required.requested_capabilities"}}),
            Status::NeedsReconnect,
            "action_required.requested_capabilities",
        ),
        (
            json!({"requirements": {"disabled_reason": "other"}}),
            Status::NeedsReconnect,
            "other",
        ),
        (
            json!({"requirements": {"past_due": due}}),
            Status::NeedsReconnect,
            "past_due",
        ),
        (
            json!({"charges_enabled": false}),
            Status::NeedsReconnect,
            "charges_enabled: false",
        ),
        (
            json!({"payouts_enabled": false}),
            Status::NeedsReconnect,
            "payouts_enabled: false",
        ),
        (
            json!({"requirements": {"currently_due": due}}),
            Status::ActionDue,
            "currently_due",
        ),
        (
            json!({"requirements": {"pending_verification": due}}),
            Status::InReview,
            "pending_verification",
        ),
        (
            json!({"requirements": {"eventually_due": due}}),
            Status::Active,
            "enabled",
        ),
        (json!({"requirements": null}), Status::Active, "enabled"),
    ] {
        let found = found(changes.clone()).await;
        assert_eq!(
            (found.status, found.raw_status.as_str()),
            (status, raw),
            "{changes}"
        );
    }
}

#[tokio::test]
async fn reasons_say_what_is_wanted_and_until_when() {
    let found = found(json!({
        "capabilities": {"card_payments": "active", "transfers": "pending"},
        "requirements": {
            "currently_due": ["individual.verification.document", "external_account"],
            "past_due": ["external_account"],
            "eventually_due": ["external_account", "business_profile.url"],
            "current_deadline": 1_795_244_716,
            "errors": [{"code": "invalid_address", "reason": "The document is blurred.", "requirement": "individual.verification.document"}],
        },
    }))
    .await;
    let told: Vec<_> = found
        .reasons
        .iter()
        .map(|one| {
            (
                one.code.as_str(),
                one.description.as_str(),
                one.until.map(|at| at.seconds()),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (
                "past_due/external_account",
                "external account",
                Some(1_795_244_716)
            ),
            (
                "currently_due/individual.verification.document",
                "individual: verification document: The document is blurred.",
                Some(1_795_244_716)
            ),
            (
                "eventually_due/business_profile.url",
                "business profile: url",
                None
            ),
            ("capabilities/transfers", "pending", None),
        ],
        "each once, the pressing first"
    );
}

#[tokio::test]
async fn an_account_has_a_name_and_nobodys_owner_id() {
    let found = found(json!({})).await;
    assert_eq!(
        (found.owner_id.as_str(), found.owner_name.as_str()),
        ("", "Rocket Rides")
    );
    assert_eq!(
        (found.provider.as_str(), found.kind.as_str()),
        ("stripe", "standard")
    );
    assert_eq!(
        found.created_at.map(|at| at.seconds()),
        Some(1_763_708_716),
        "when it was connected"
    );
}
