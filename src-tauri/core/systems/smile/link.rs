//! Invitations, which Smile mails itself, and tokens for its widget: how they are made.

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

use super::{
    client::{Told, bad_input, call, send},
    once::{ASK_AGAIN, Once, once},
    people,
    spec::{INVITATION, INVITATION_PAGE, SPEC, WINK},
    words,
};
use crate::{
    clock::Time,
    error::{Code, Error, Result},
    http::{Method, Safe},
    secret::Secret,
    systems::{
        Asked, Cx, LinkAsk, LinkMade, Stage,
        shapes::{Text, loose, moment},
    },
    wire::Environment,
};

/// Days that an invitation can be opened (docs.getsmileapi.com, onboarding questions of 2023; no answer says it).
const INVITE_DAYS: i64 = 14;

/// Hours that a token lives where its answer does not say (the same source: 300 minutes).
const TOKEN_HOURS: i64 = 5;

/// Makes a link of any kind.
pub(super) async fn create(cx: &Cx<'_>, ask: &LinkAsk) -> Result<LinkMade> {
    match ask.kind.as_str() {
        INVITATION | INVITATION_PAGE => invite(cx, ask).await,
        WINK => wink(cx, ask).await,
        other => {
            let sentence = format!("{} has no kind “{other}”.", SPEC.name);
            Err(bad_input("kind", sentence))
        }
    }
}

/// What a wish leaves at Smile: an invitation with its mail, or a user where the customer is none yet.
pub(super) fn leaves(ask: &LinkAsk) -> Option<String> {
    match ask.kind.as_str() {
        INVITATION | INVITATION_PAGE => Some(Value::Object(invitation(ask)).to_string()),
        WINK if ask.person.is_none() => Some("user".to_owned()),
        _ => None,
    }
}

/// `Invite` of the OpenAPI document.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Invite {
    id: Text,
    #[serde(default)]
    pub(super) user_id: Text,
    #[serde(default, deserialize_with = "loose")]
    pub(super) status: String,
    #[serde(default, deserialize_with = "moment")]
    created_at: Option<Time>,
    #[serde(default, deserialize_with = "moment")]
    invited_at: Option<Time>,
    #[serde(default, deserialize_with = "moment")]
    pub(super) updated_at: Option<Time>,
    #[serde(default, deserialize_with = "loose")]
    invite_landing_page_url: String,
}

impl Invite {
    /// When it was made, as far as it tells.
    fn made_at(&self) -> Option<Time> {
        self.invited_at.or(self.created_at)
    }

    /// When it can be opened no more.
    fn ends_at(made_at: Time) -> Time {
        made_at.plus_seconds(INVITE_DAYS * 86_400)
    }
}

/// Body of `POST /invites`: every option that has a value.
pub(super) fn invitation(ask: &LinkAsk) -> Map<String, Value> {
    let names = [
        ("email", "email"),
        ("fullName", "full_name"),
        ("templateId", "template_id"),
        ("firstName", "first_name"),
        ("lastName", "last_name"),
        ("winkTemplateId", "wink_template_id"),
    ];
    let given = names.into_iter().filter_map(|(wire, name)| {
        let value = ask.options.get(name).map(|value| value.trim())?;
        (!value.is_empty()).then(|| (wire.to_owned(), value.into()))
    });
    given.collect()
}

/// Makes an invitation, which sends its mail and makes a user of its own.
async fn invite(cx: &Cx<'_>, ask: &LinkAsk) -> Result<LinkMade> {
    let body = Value::Object(invitation(ask));
    let wish = Once {
        path: &["invites"],
        body: &body,
        before: ask.before,
        advice: ASK_AGAIN,
    };
    let could_be = |row: &RawValue, asked| could_be(row, asked, &body, ask, cx.now);
    let invite = once(cx, wish, Told::data::<Invite>, could_be).await?;
    let created_at = invite.made_at().unwrap_or(cx.now);
    let url = Secret::new(invite.invite_landing_page_url);
    Ok(LinkMade {
        remote_id: invite.id.0,
        url: Some(url).filter(|url| !url.is_empty()),
        token: None,
        person: Some(invite.user_id.0).filter(|user| !user.is_empty()),
        sent: ask.kind == INVITATION,
        created_at,
        expires_at: Some(Invite::ends_at(created_at)),
        estimated: true,
    })
}

/// Fields of `Invite` that Smile always tells.
const TOLD: [&str; 3] = ["email", "fullName", "templateId"];

/// An invitation of the list that may come of a wish: one that can still be opened, that no link of the desk has, made
/// at the time, and with every field as it was given. One that Smile need not tell speaks against nothing when absent.
fn could_be(
    row: &RawValue,
    asked: Asked,
    body: &Value,
    ask: &LinkAsk,
    now: Time,
) -> Option<Invite> {
    let invite: Invite = serde_json::from_str(row.get()).ok()?;
    let told: Value = serde_json::from_str(row.get()).ok()?;
    let given = body.as_object()?;
    let same = given.iter().all(|(name, given)| {
        let told = told[name].as_str().unwrap_or_default();
        let silent = told.is_empty() && !TOLD.contains(&name.as_str());
        silent || is_same(name, given.as_str().unwrap_or_default(), told)
    });
    let at = invite.made_at()?;
    let mine = same
        && asked.may_have_made(at)
        && Invite::ends_at(at) > now
        && words::stage(&invite.status) != Stage::Revoked
        && !ask.known.has(&invite.id.0);
    mine.then_some(invite)
}

/// Whether a field was kept as it was given; an address is the same in any case.
fn is_same(name: &str, given: &str, told: &str) -> bool {
    match name {
        "email" => given.eq_ignore_ascii_case(told),
        _ => given.split_whitespace().eq(told.split_whitespace()),
    }
}

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
async fn wink(cx: &Cx<'_>, ask: &LinkAsk) -> Result<LinkMade> {
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
        before: ask.before,
        advice: ASK_AGAIN,
    };
    let read = |told: &Told| {
        let made: UserMade = told.data()?;
        Ok((made.user.id.0, Some(made.token)))
    };
    let could_be = |row: &RawValue, asked| {
        let user = people::could_be(row, asked, &owner)?;
        (!ask.known.has(&user)).then_some((user, None))
    };
    match once(cx, wish, read, could_be).await? {
        (user, Some(token)) => Ok((user, token)),
        (user, None) => match token(cx, &user).await {
            Ok(token) => Ok((user, token)),
            // The user is there: whatever else this failure says, making them must not be taken for undone.
            Err(error) => Err(Error {
                code: Code::CannotTell,
                ..error.adding(ASK_AGAIN)
            }),
        },
    }
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
