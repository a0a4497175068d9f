//! `/tokens`: what opens Wink for a user, once and for a few hours.

use axum::{
    Router,
    extract::{RawQuery, State},
    response::Response,
    routing::post,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    Tenant,
    answer::{created, stamp},
    asked::Asked,
    refusal::{Refusal, missing, refuse},
};
use crate::{
    clock::Time,
    practice::world::{Shared, World},
};

/// How long a token lives, in seconds: “300 minutes” (the documentation's FAQ of 2023).
const LIFE: i64 = 5 * 3600;

/// A token that was not used yet.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Token {
    user: String,
    ends: Time,
}

/// The route of tokens.
pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/tokens", post(create))
}

/// The user is named in the query; there is no body.
async fn create(
    State(world): State<Shared>,
    RawQuery(query): RawQuery,
) -> Result<Response, Refusal> {
    let asked = Asked::new(query.as_deref());
    let user = asked.one("userId");
    let user = user.ok_or_else(|| refuse(&world, 400, "userId is missing."))?;
    if world.smile(|tenant| tenant.users.number(user).is_none()) {
        return Err(missing(&world, "User", user));
    }
    Ok(created(&world, issue(&world, user)))
}

/// A new token as the API shows it.
pub(crate) fn issue(world: &World, user: &str) -> Value {
    let secret = world.id("practice.", 48);
    let now = world.pace.now();
    let token = Token {
        user: user.to_owned(),
        ends: now.plus_seconds(LIFE),
    };
    let shown = json!({
        "id": world.id("tk-", 16),
        "expiresAt": stamp(token.ends),
        "mode": "SANDBOX",
        "accessToken": secret,
    });
    world.smile(|tenant| {
        let mark = tenant.keys.mark(&secret);
        tenant.ledger.tokens.retain(|_, token| now < token.ends);
        tenant.ledger.tokens.insert(mark, token);
    });
    world.keep();
    shown
}

impl Tenant {
    /// Uses a token up and gives its user; nothing for one that has expired or was used before.
    pub(crate) fn spend(&mut self, token: &str, now: Time) -> Option<String> {
        let token = self.ledger.tokens.remove(&self.keys.mark(token))?;
        (now < token.ends).then_some(token.user)
    }
}
