//! What comes in: checked, counted once, and then asked about, since a webhook says only that something happened.

use crate::{
    audit::Act,
    desk::Desk,
    error::{Code, Error, Result},
    store::{
        events,
        integrations::{self, IntegrationRow, Mark},
        links,
    },
    systems::{Delivery, Meaning, Verified},
    wire::{Event, Notice, Source},
};

use super::{
    accounts::{read_again, take_in},
    learn::blank,
    line::Line,
    watch,
};

/// Days for which a delivery is known again.
const DELIVERIES_LAST: i64 = 30;

/// Forgets deliveries that nobody repeats any more.
pub(super) fn tidy(desk: &Desk) -> Result<()> {
    let before = desk.now().plus_seconds(-DELIVERIES_LAST * 86_400);
    desk.store()
        .write(|db| events::forget_deliveries(db, before))
}

/// Takes a delivery for the integration behind an unguessable path.
///
/// The answer says to the receiver only whether it was taken; why not is an event on this desk.
pub(crate) async fn take_delivery(desk: &Desk, inbox: &str, delivery: Delivery) -> Result<()> {
    let row = desk.store().read(|db| integrations::by_inbox(db, inbox))?;
    let row = row.ok_or_else(|| Error::new(Code::NotFound, "Nothing lives at this path."))?;
    let line = Line::of(desk, row).await?;
    match line.system.verify(line.secrets(), &delivery, desk.now()) {
        Ok(verified) => accept(desk, line.patient(), verified),
        Err(error) => {
            refuse(desk, &line.row, &error)?;
            Err(error)
        }
    }
}

fn refuse(desk: &Desk, row: &IntegrationRow, error: &Error) -> Result<()> {
    let mut event = Event {
        detail: error.message.clone(),
        ..blank(row, "webhook-rejected", Source::Webhook, desk.now())
    };
    desk.store().write(|db| {
        integrations::mark(db, &row.id, Mark::Refusal, desk.now())?;
        event.id = events::insert(db, &event)?;
        Ok(())
    })?;
    desk.changed("events", None);
    desk.changed("integrations", Some(&row.id));
    desk.tell(Notice::Received { event });
    Ok(())
}

/// Claims the event and answers at once; what follows from it goes on beside, and a sync mends what a crash cuts off.
fn accept(desk: &Desk, line: Line, verified: Verified) -> Result<()> {
    let mut event = Event {
        to: verified.event.clone(),
        detail: verified
            .account
            .clone()
            .or_else(|| verified.link.clone())
            .unwrap_or_default(),
        happened_at: verified.happened_at,
        ..blank(&line.row, "webhook-received", Source::Webhook, desk.now())
    };
    let fresh = desk
        .store()
        .read(|db| events::is_new(db, &line.row.id, &verified.dedupe_key))?;
    let fresh = fresh && claim(desk, &line.row, &verified, &mut event)?;
    if !fresh {
        "webhook-repeated".clone_into(&mut event.kind);
        desk.store().write(|db| {
            integrations::mark(db, &line.row.id, Mark::Webhook, desk.now())?;
            event.id = events::insert(db, &event)?;
            Ok(())
        })?;
    }
    desk.changed("events", None);
    desk.tell(Notice::Received { event });
    if fresh && verified.meaning != Meaning::Other {
        let desk = desk.clone();
        tokio::spawn(async move {
            // A system that does not answer now is asked again by the watch and by the next sync.
            let _ = follow(&desk, &line, &verified, Source::Webhook).await;
        });
    }
    Ok(())
}

/// The claim of the event's key, the event and the audit entry are one: a hundred copies at once have one effect.
fn claim(
    desk: &Desk,
    row: &IntegrationRow,
    verified: &Verified,
    event: &mut Event,
) -> Result<bool> {
    let claimed = desk.enter(|db| {
        if !events::claim(db, &row.id, &verified.dedupe_key, desk.now())? {
            return Err(Error::new(Code::Conflict, "This event has come before."));
        }
        integrations::mark(db, &row.id, Mark::Webhook, desk.now())?;
        event.id = events::insert(db, event)?;
        let act = Act {
            action: "webhook.take",
            subject: format!("{} {}", row.name, row.id),
            detail: format!(
                "{} {}",
                verified.event,
                verified.account.clone().unwrap_or_default()
            ),
            environment: Some(row.environment),
        };
        Ok(((), act))
    });
    match claimed {
        Ok(()) => Ok(true),
        Err(error) if error.code == Code::Conflict => Ok(false),
        Err(error) => Err(error),
    }
}

/// Reads the account the event names, whatever the event says of it, then looks whether an open link led there.
///
/// Events carry neither a status nor a trustworthy order, so the present answer of the system is what counts.
///
/// Of an account that the event says is gone, the event counts where the system gives no answer any more.
pub(super) async fn follow(
    desk: &Desk,
    line: &Line,
    verified: &Verified,
    source: Source,
) -> Result<()> {
    if let Some(link) = &verified.link {
        ask_about(desk, line, link).await?;
    }
    let Some(remote_id) = &verified.account else {
        return Ok(());
    };
    let exists = match read_again(desk, line, remote_id, source).await {
        Err(error) if verified.meaning == Meaning::Gone && is_denied(&error) => {
            desk.enter(|db| {
                let act = take_in(db, desk, line, remote_id, None, source)?;
                Ok(((), act))
            })?;
            desk.changed("accounts", None);
            false
        }
        answer => answer?,
    };
    if !exists {
        return Ok(());
    }
    let owner = desk.store().read(|db| {
        let record = crate::store::accounts::by_remote(db, &line.row.id, remote_id)?;
        Ok(record
            .map(|record| record.account.owner_id)
            .unwrap_or_default())
    })?;
    let open = desk
        .store()
        .read(|db| links::open_of(db, &line.row.id, &owner))?;
    for record in open {
        watch::watch_told(desk, record, remote_id).await?;
    }
    Ok(())
}

/// Asks about a link that an event names, if it is one of this desk's and still open.
async fn ask_about(desk: &Desk, line: &Line, remote_id: &str) -> Result<()> {
    let found = desk
        .store()
        .read(|db| links::by_remote(db, &line.row.id, remote_id))?;
    match found.filter(|record| record.link.state.is_open()) {
        Some(record) => watch::watch_told(desk, record, "").await,
        None => Ok(()),
    }
}

/// The system does not let this key see it.
fn is_denied(error: &Error) -> bool {
    matches!(error.code, Code::Unauthorized | Code::Forbidden)
}
