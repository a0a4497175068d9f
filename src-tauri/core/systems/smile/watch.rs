//! How far a customer is: an invitation step by step, and what became of a widget.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{
    accounts::{Row, of_user},
    client::get,
    link::Invite,
    paging,
    spec::WINK,
    words,
};
use crate::{
    clock::Time,
    error::Result,
    systems::{
        Attempt, Cx, Passed, Stage, Watched,
        shapes::{loose, moment},
    },
};

/// How much earlier than it was opened a widget may seem to have led somewhere: two clocks of one system.
const SLACK_SECONDS: i64 = 60;

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
    let read = |row: &RawValue| serde_json::from_str::<Log>(row.get()).ok();
    let path = ["invites", &link.remote_id, "logs"];
    let mut logs = paging::all(cx, &path, &[], read).await?;
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
