//! A connected account, as the platform keeps it and as the API shows it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::health::{self, Health};
use crate::clock::Time;

/// A connected account.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Account {
    pub(crate) id: String,
    /// `standard`, `express` or `custom`; the last two are controlled by the platform.
    pub(crate) kind: String,
    pub(crate) name: String,
    pub(crate) email: String,
    /// Two letters.
    pub(crate) country: String,
    /// Three letters, lower case.
    pub(crate) currency: String,
    /// One of the states in `health.rs`.
    pub(crate) health: String,
    /// When it came into that state.
    pub(crate) since: Time,
    /// When it was connected.
    pub(crate) created: Time,
    /// What else the person filled in.
    pub(crate) details: BTreeMap<String, String>,
}

impl Account {
    /// Its state.
    pub(crate) fn health(&self) -> &'static Health {
        health::find(&self.health).unwrap_or(&health::ALL[0])
    }

    /// Puts it in another state.
    pub(crate) fn turn(&mut self, health: &Health, now: Time) {
        health.name.clone_into(&mut self.health);
        self.since = now;
    }

    /// Whether the platform controls it, and not its owner alone.
    pub(crate) fn controlled(&self) -> bool {
        self.kind != "standard"
    }

    /// The account as the API shows it.
    pub(crate) fn shown(&self) -> Value {
        let health = self.health();
        let detail = |name: &str| self.details.get(name);
        let mut shown = json!({
            "id": self.id,
            "object": "account",
            "business_profile": {
                "mcc": null,
                "name": self.name,
                "product_description": detail("product_description"),
                "support_address": null,
                "support_email": null,
                "support_phone": detail("phone_number"),
                "support_url": null,
                "url": detail("url"),
            },
            "business_type": detail("business_type"),
            "capabilities": {
                "card_payments": health.capability(health.charges),
                "transfers": health.capability(health.payouts),
            },
            "charges_enabled": health.charges,
            "controller": self.controller(),
            "country": self.country,
            "created": self.created.seconds(),
            "default_currency": self.currency,
            "details_submitted": health.submitted,
            "email": self.email,
            "future_requirements": health.future_requirements(self.since),
            "metadata": {},
            "payouts_enabled": health.payouts,
            "requirements": health.requirements(self.since),
            "settings": {"dashboard": {"display_name": self.name, "timezone": "Etc/UTC"}},
            "type": self.kind,
        });
        if self.controlled() {
            shown["external_accounts"] = json!({
                "object": "list", "data": [], "has_more": false,
                "url": format!("/v1/accounts/{}/external_accounts", self.id),
            });
            shown["tos_acceptance"] = json!({"date": null, "ip": null, "user_agent": null});
        }
        if health.name == "silent"
            && let Some(fields) = shown.as_object_mut()
        {
            for field in ["charges_enabled", "payouts_enabled", "details_submitted"] {
                fields.remove(field);
            }
        }
        shown
    }

    /// Who answers for the account; a Standard account shows its type alone.
    fn controller(&self) -> Value {
        if !self.controlled() {
            return json!({"type": "account"});
        }
        let (collects, dashboard) = match self.kind.as_str() {
            "express" => ("stripe", "express"),
            _ => ("application", "none"),
        };
        json!({
            "type": "application",
            "is_controller": true,
            "requirement_collection": collects,
            "fees": {"payer": format!("application_{}", self.kind)},
            "losses": {"payments": "application"},
            "stripe_dashboard": {"type": dashboard},
        })
    }
}
