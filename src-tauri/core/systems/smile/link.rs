//! Links: invitations, which Smile mails itself, and how they are made. Tokens for its widget are in [`wink`].

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::{
    client::{Told, bad_input},
    once::{ASK_AGAIN, Once, once, only},
    spec::{INVITATION, INVITATION_PAGE, SPEC, WINK},
    wink, words,
};
use crate::{
    clock::Time,
    error::Result,
    secret::Secret,
    systems::{
        Asked, Cx, LinkAsk, LinkMade, Stage,
        shapes::{Text, loose, moment},
    },
};

/// Days that an invitation can be opened (docs.getsmileapi.com, onboarding questions of 2023; no answer says it).
const INVITE_DAYS: i64 = 14;

/// Makes a link of any kind.
pub(super) async fn create(cx: &Cx<'_>, ask: &LinkAsk) -> Result<LinkMade> {
    match ask.kind.as_str() {
        INVITATION | INVITATION_PAGE => invite(cx, ask).await,
        WINK => wink::wink(cx, ask).await,
        other => {
            let sentence = format!("{} has no kind “{other}”.", SPEC.name);
            Err(bad_input("kind", sentence))
        }
    }
}

/// What a wish leaves at Smile: an invitation with its mail, or a user where the customer is none yet, or is one who is
/// gone.
pub(super) fn leaves(ask: &LinkAsk) -> Option<String> {
    match ask.kind.as_str() {
        INVITATION | INVITATION_PAGE => Some(Value::Object(invitation(ask)).to_string()),
        WINK => Some("user".to_owned()),
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

/// Fields of `POST /invites` by the options they come from.
const GIVEN: [(&str, &str); 6] = [
    ("email", "email"),
    ("fullName", "full_name"),
    ("templateId", "template_id"),
    ("firstName", "first_name"),
    ("lastName", "last_name"),
    ("winkTemplateId", "wink_template_id"),
];

/// Body of `POST /invites`: every option that has a value.
pub(super) fn invitation(ask: &LinkAsk) -> Map<String, Value> {
    let given = GIVEN.into_iter().filter_map(|(wire, name)| {
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
        before: ask.before.clone(),
        noted: ask.noted.clone(),
        choose: only,
        advice: ASK_AGAIN,
    };
    let could_be = |row: &RawValue, asked: &Asked| could_be(row, asked, &body, ask, cx.now);
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

/// Fields of `Invite` that Smile takes from `fullName` where they were not given.
const DERIVED: [&str; 2] = ["firstName", "lastName"];

/// An invitation of the list that may come of a wish: one that can still be opened, that no link of the desk has, made
/// at the time, and with every field as it was given. One that Smile need not tell speaks against nothing when absent;
/// one that was not given and is there anyway is another's, unless Smile derives it.
fn could_be(
    row: &RawValue,
    asked: &Asked,
    body: &Value,
    ask: &LinkAsk,
    now: Time,
) -> Option<Invite> {
    let invite: Invite = serde_json::from_str(row.get()).ok()?;
    let told: Value = serde_json::from_str(row.get()).ok()?;
    let same = GIVEN.iter().all(|(name, _)| {
        let told = told[name].as_str().unwrap_or_default();
        match body[name].as_str() {
            Some(given) => (told.is_empty() && !TOLD.contains(name)) || is_same(name, given, told),
            None => told.is_empty() || DERIVED.contains(name),
        }
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
