//! Invitations, which Smile mails itself, and tokens for its widget.

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

use super::{
    accounts::{Row, of_user},
    client::{bad_input, call, get, is_unclear, post, send},
    paging, people,
    spec::{INVITATION, INVITATION_PAGE, SPEC, WINK},
    words,
};
use crate::{
    clock::Time,
    error::{Code, Error, Result},
    http::{Method, Safe},
    secret::Secret,
    systems::{
        Attempt, Cx, LinkAsk, LinkMade, Passed, Stage, Watched,
        shapes::{Text, loose, moment},
    },
    wire::Environment,
};

/// Days that an invitation can be opened (docs.getsmileapi.com, onboarding questions of 2023; no answer says it).
const INVITE_DAYS: i64 = 14;

/// Hours that a token lives where its answer does not say (the same source: 300 minutes).
const TOKEN_HOURS: i64 = 5;

/// How much earlier than its wish something may seem to be made: two clocks of one system.
const SLACK_SECONDS: i64 = 60;

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

/// `Invite` of the OpenAPI document.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Invite {
    id: Text,
    #[serde(default, deserialize_with = "loose")]
    email: String,
    #[serde(default)]
    template_id: Text,
    #[serde(default)]
    user_id: Text,
    #[serde(default, deserialize_with = "loose")]
    status: String,
    #[serde(default, deserialize_with = "moment")]
    created_at: Option<Time>,
    #[serde(default, deserialize_with = "moment")]
    invited_at: Option<Time>,
    #[serde(default, deserialize_with = "moment")]
    updated_at: Option<Time>,
    #[serde(default, deserialize_with = "loose")]
    invite_landing_page_url: String,
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

/// Makes an invitation, which sends its mail and makes a user of its own: never repeated. Where no clear answer came it
/// is looked for in the list.
async fn invite(cx: &Cx<'_>, ask: &LinkAsk) -> Result<LinkMade> {
    let body = Value::Object(invitation(ask));
    let answer = match post(cx, &["invites"], &body).await {
        Ok(told) => told.data::<Invite>(),
        Err(error) => Err(error),
    };
    let invite = match answer {
        Err(error) if is_unclear(&error) => find_invite(cx, &body, error).await?,
        answer => answer?,
    };
    let created_at = invite.invited_at.or(invite.created_at).unwrap_or(cx.now);
    let url = Secret::new(invite.invite_landing_page_url);
    Ok(LinkMade {
        remote_id: invite.id.0,
        url: Some(url).filter(|url| !url.is_empty()),
        token: None,
        person: Some(invite.user_id.0).filter(|user| !user.is_empty()),
        sent: ask.kind == INVITATION,
        created_at,
        expires_at: Some(created_at.plus_seconds(INVITE_DAYS * 86_400)),
        estimated: true,
    })
}

/// The invitation of a wish whose answer got lost, known by address, template and time; else the failure stands.
async fn find_invite(cx: &Cx<'_>, body: &Value, error: Error) -> Result<Invite> {
    let since = cx.now.plus_seconds(-SLACK_SECONDS);
    let asked = |name: &str| body[name].as_str().unwrap_or_default();
    let Ok(rows) = paging::all(cx, &["invites"], &[]).await else {
        return Err(error);
    };
    let fits = |row: &RawValue| {
        let invite: Invite = serde_json::from_str(row.get()).ok()?;
        let same = invite.email.eq_ignore_ascii_case(asked("email"))
            && invite.template_id.0 == asked("templateId")
            && invite.created_at.is_some_and(|at| at >= since);
        same.then_some(invite)
    };
    let newest = rows
        .iter()
        .filter_map(|row| fits(row))
        .max_by_key(|invite| invite.created_at);
    newest.ok_or(error)
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

/// A new user with their first token: never repeated. Where no clear answer came, they are known by what was kept with
/// them.
async fn new_user(cx: &Cx<'_>, ask: &LinkAsk) -> Result<(String, Token)> {
    let owner = people::metadata(&ask.owner_id);
    let body = json!({ "externalMetadata": owner });
    let answer = match post(cx, &["users"], &body).await {
        Ok(told) => told.data::<UserMade>(),
        Err(error) => Err(error),
    };
    match answer {
        Ok(made) => Ok((made.user.id.0, made.token)),
        Err(error) if is_unclear(&error) => {
            let since = cx.now.plus_seconds(-SLACK_SECONDS);
            let Some(user) = people::made_since(cx, &owner, since).await else {
                return Err(error);
            };
            let token = token(cx, &user).await?;
            Ok((user, token))
        }
        Err(error) => Err(error),
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

/// Asks how far the customer is.
pub(super) async fn watch(cx: &Cx<'_>, link: &Watched) -> Result<Attempt> {
    match link.kind.as_str() {
        WINK => watch_user(cx, &link.remote_id, link.since).await,
        _ => watch_invite(cx, link).await,
    }
}

async fn watch_invite(cx: &Cx<'_>, link: &Watched) -> Result<Attempt> {
    let invite: Invite = get(cx, &["invites", &link.remote_id]).await?.data()?;
    let passed = match invite.status == link.told {
        true => Vec::new(),
        false => steps(cx, link, &invite).await?,
    };
    let mut attempt = Attempt {
        stage: words::stage(&invite.status),
        status: invite.status,
        passed,
        ..Attempt::default()
    };
    if attempt.stage == Stage::Linked {
        let reached = reached(of_user(cx, &invite.user_id.0).await?, None, cx.now);
        // The account may show a moment later than the invitation that led to it.
        attempt.stage = match &reached {
            Some(_) => Stage::Linked,
            None => Stage::Open,
        };
        attempt.account = reached.map(|row| row.id.0);
    }
    Ok(attempt)
}

/// Every step since the one that was told last, with its moment.
async fn steps(cx: &Cx<'_>, link: &Watched, invite: &Invite) -> Result<Vec<Passed>> {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Log {
        #[serde(default, deserialize_with = "loose")]
        invite_status: String,
        #[serde(default, deserialize_with = "moment")]
        created_at: Option<Time>,
    }
    let rows = paging::all(cx, &["invites", &link.remote_id, "logs"], &[]).await?;
    let read = |row: &RawValue| serde_json::from_str::<Log>(row.get()).ok();
    let mut logs: Vec<Log> = rows.iter().filter_map(|row| read(row)).collect();
    // Their moments are whole seconds, and several steps may share one.
    logs.sort_by_key(|log| (log.created_at, words::place(&log.invite_status)));
    let told = logs.iter().rposition(|log| log.invite_status == link.told);
    let mut passed: Vec<Passed> = Vec::new();
    for log in logs.drain(..).skip(told.map_or(0, |at| at + 1)) {
        let new = passed.iter().all(|one| one.status != log.invite_status);
        if new && !log.invite_status.is_empty() {
            passed.push(Passed {
                status: log.invite_status,
                at: log.created_at,
            });
        }
    }
    if passed.iter().all(|one| one.status != invite.status) && !invite.status.is_empty() {
        passed.push(Passed {
            status: invite.status.clone(),
            at: invite.updated_at,
        });
    }
    Ok(passed)
}

/// What became of a widget: the accounts of its user since it was opened.
async fn watch_user(cx: &Cx<'_>, user: &str, since: Time) -> Result<Attempt> {
    let since = since.plus_seconds(-SLACK_SECONDS);
    let Some(row) = reached(of_user(cx, user).await?, Some(since), cx.now) else {
        return Ok(Attempt::default());
    };
    let told = row.word();
    let stage = match told.connection.as_str() {
        "CONNECTED" => Stage::Linked,
        "ERROR" | "DISCONNECTED" => Stage::Exited,
        _ => Stage::Open,
    };
    let said = [told.error.as_str(), told.message.as_str()];
    let said: Vec<&str> = said.into_iter().filter(|part| !part.is_empty()).collect();
    Ok(Attempt {
        stage,
        status: told.connection,
        account: (stage == Stage::Linked).then_some(row.id.0),
        error: said.join(": "),
        passed: Vec::new(),
    })
}

/// The account that a way led to: a connected one before any other, then the newest. With `since`, only one that
/// changed since then.
fn reached(rows: Vec<Row>, since: Option<Time>, now: Time) -> Option<Row> {
    let moment = |row: &Row| row.word().at.or(row.created_at).unwrap_or(now);
    let rows = rows
        .into_iter()
        .filter(|row| since.is_none_or(|since| moment(row) >= since));
    rows.max_by_key(|row| (row.word().connection == "CONNECTED", moment(row)))
}
