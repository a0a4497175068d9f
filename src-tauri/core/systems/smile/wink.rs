//! Tokens for Smile's widget, and the users they are for.

use serde::Deserialize;
use serde_json::{json, value::RawValue};

use super::{
    client::{Told, call, send},
    once::{ASK_AGAIN, Once, once},
    people,
    spec::SPEC,
};
use crate::{
    clock::Time,
    error::{Code, Error, Result},
    http::{Method, Safe},
    secret::Secret,
    systems::{
        Asked, Cx, LinkAsk, LinkMade,
        shapes::{Text, loose, moment},
    },
    wire::Environment,
};

/// Hours that a token lives where its answer does not say (docs.getsmileapi.com, onboarding questions of 2023: 300
/// minutes).
const TOKEN_HOURS: i64 = 5;

/// `Token` of the OpenAPI document.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Token {
    access_token: Text,
    #[serde(default, deserialize_with = "moment")]
    expires_at: Option<Time>,
    #[serde(default, deserialize_with = "loose")]
    mode: String,
}

#[derive(Deserialize)]
struct UserMade {
    user: people::Row,
    token: Token,
}

/// A token for the widget: for the user that the customer is already, or else for a new one.
pub(super) async fn wink(cx: &Cx<'_>, ask: &LinkAsk) -> Result<LinkMade> {
    let known = match &ask.person {
        Some(user) => match token(cx, user).await {
            // Nobody can delete a user; of one that is gone all the same, the customer gets another.
            Err(error) if error.code == Code::NotFound => None,
            answer => Some((user.clone(), answer?)),
        },
        None => None,
    };
    let (user, token) = match known {
        Some(known) => known,
        None => new_user(cx, ask).await?,
    };
    check_mode(cx, &token)?;
    let secret = Secret::new(token.access_token.0);
    if secret.is_empty() {
        return Err(
            Error::new(Code::BadReply, "Smile answered without a token.").of_system(SPEC.id),
        );
    }
    Ok(LinkMade {
        remote_id: user.clone(),
        url: None,
        token: Some(secret),
        person: Some(user),
        sent: false,
        created_at: cx.now,
        estimated: token.expires_at.is_none(),
        expires_at: token
            .expires_at
            .or(Some(cx.now.plus_seconds(TOKEN_HOURS * 3600))),
    })
}

/// A fresh token for a known user. One that is not used just expires, so that the call may be repeated.
async fn token(cx: &Cx<'_>, user: &str) -> Result<Token> {
    let post = call(cx, Safe, Method::POST, &["tokens"])?.query([("userId", user)]);
    send(cx, post).await?.data()
}

/// A new user with their first token; one whose answer got lost is known by what was kept with them, and gets another.
async fn new_user(cx: &Cx<'_>, ask: &LinkAsk) -> Result<(String, Token)> {
    let owner = people::metadata(&ask.owner_id);
    let body = json!({ "externalMetadata": owner });
    let wish = Once {
        path: &["users"],
        body: &body,
        before: ask.before.clone(),
        noted: ask.noted.clone(),
        choose: newest,
        advice: ASK_AGAIN,
    };
    let read = |told: &Told| {
        let made: UserMade = told.data()?;
        Ok(Made {
            created_at: made.user.created_at,
            user: made.user.id.0,
            token: Some(made.token),
        })
    };
    let could_be = |row: &RawValue, asked: &Asked| {
        let user = people::could_be(row, asked, &owner)?;
        let made = Made {
            created_at: user.created_at,
            user: user.id.0,
            token: None,
        };
        (!ask.known.has(&made.user)).then_some(made)
    };
    let made = once(cx, wish, read, could_be).await?;
    let token = match made.token {
        Some(token) => token,
        None => token(cx, &made.user).await?,
    };
    Ok((made.user, token))
}

/// A user who was made or found.
struct Made {
    user: String,
    created_at: Option<Time>,
    token: Option<Token>,
}

/// Users with the same kept with them are the same customer, whichever sending made them: the last is as good as any,
/// and nobody could take the others away.
fn newest(users: Vec<Made>) -> Result<Option<Made>> {
    Ok(users.into_iter().max_by_key(|one| one.created_at))
}

/// A token says which mode its key is of: the wrong one would link real people in a test, or test people for real.
fn check_mode(cx: &Cx<'_>, token: &Token) -> Result<()> {
    let wrong = matches!(
        (cx.environment, token.mode.as_str()),
        (Environment::Live, "SANDBOX") | (Environment::Sandbox, "PRODUCTION")
    );
    match wrong {
        false => Ok(()),
        true => {
            let sentence = format!(
                "Key and secret belong to {}'s {} mode, and this integration is {}.",
                SPEC.name,
                token.mode.to_lowercase(),
                cx.environment.word()
            );
            Err(Error::new(Code::Unauthorized, sentence).of_system(SPEC.id))
        }
    }
}
