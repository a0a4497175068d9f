//! The way back for what was done to a link on this desk alone.

use rusqlite::Connection;

use crate::{
    desk::Desk,
    error::{Code, Error, Result},
    store::{
        events, integrations,
        links::{self, LinkRecord},
    },
    systems,
    wire::{Id, Link, LinkState},
};

use super::{line, links::event, make::act};

/// Takes the mark back that a link was sent. What the customer has opened was sent, whatever anybody says.
pub async fn link_unsend(desk: &Desk, request: Id) -> Result<Link> {
    let before = |_: &Connection, record: &LinkRecord| match record.link.state {
        LinkState::Sent => Ok(LinkState::Created),
        LinkState::Created => refuse(&record.link, "is not marked as sent"),
        LinkState::Opened | LinkState::Exited => refuse(&record.link, "has been opened already"),
        _ => refuse(&record.link, "is over"),
    };
    put_back(desk, &request.id, ("link-unsent", "link.unsend"), before)
}

/// Gives a link that was taken back on this desk its state of before.
///
/// Refused when its system has ended the link too ([`Code::Unsupported`]), and when its time is over, or another link
/// for the same account is in use ([`Code::Conflict`]). The desk asks at once what became of it meanwhile.
pub async fn link_reinstate(desk: &Desk, request: Id) -> Result<Link> {
    let link = desk.store().read(|db| links::get(db, &request.id))?.link;
    let row = desk
        .store()
        .read(|db| integrations::find(db, &link.integration))?;
    let spec = systems::find(&row.system)?.spec();
    if spec.offers.revoke {
        let sentence = format!("{} has ended this link; make a new one.", spec.name);
        return Err(Error::new(Code::Unsupported, sentence).of_system(spec.id));
    }
    let now = line::system_now(desk, &row).await;
    let before = |db: &Connection, record: &LinkRecord| {
        let link = &record.link;
        if link.state != LinkState::Revoked {
            return refuse(link, "was not taken back");
        }
        if link.expires_at.is_some_and(|end| end <= now) {
            return refuse(link, "has come to the end of its time; make a new one");
        }
        if is_replaced(db, link)? {
            return refuse(link, "has another in its place");
        }
        state_before(db, link)
    };
    put_back(
        desk,
        &link.id,
        ("link-reinstated", "link.reinstate"),
        before,
    )
}

/// Another link is in use that connects the same account again.
fn is_replaced(db: &Connection, link: &Link) -> Result<bool> {
    let open = links::open_of(db, &link.integration, &link.owner_id)?;
    let same = |other: &LinkRecord| link.account.is_some() && other.link.account == link.account;
    Ok(open.iter().any(same))
}

/// How the link stood when it was taken back, as its event noted.
fn state_before(db: &Connection, link: &Link) -> Result<LinkState> {
    let word = events::word_before(db, &link.id, "link-revoked")?;
    let state = serde_json::from_value(serde_json::Value::String(word)).ok();
    Ok(state
        .filter(|state: &LinkState| state.is_open())
        .unwrap_or(LinkState::Created))
}

fn refuse(link: &Link, why: &str) -> Result<LinkState> {
    let sentence = format!("The link of {} {why}.", link.customer_name);
    Err(Error::new(Code::Conflict, sentence))
}

/// Puts a link back to the state that `before` finds, with an event and an entry of these names.
fn put_back(
    desk: &Desk,
    id: &str,
    (kind, action): (&str, &'static str),
    before: impl Fn(&Connection, &LinkRecord) -> Result<LinkState>,
) -> Result<Link> {
    let link = desk.act(|db| {
        let record = links::get(db, id)?;
        let state = before(db, &record)?;
        links::put_back(db, id, state, Some(desk.now()))?;
        let row = integrations::find(db, &record.link.integration)?;
        let event = event(&row, &record.link, kind, record.link.state, desk.now());
        events::insert(db, &event)?;
        let link = links::get(db, id)?.link;
        let act = act(action, &link);
        Ok((link, act))
    })?;
    desk.changed("links", Some(id));
    Ok(link)
}
