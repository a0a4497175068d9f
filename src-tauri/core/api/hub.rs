//! The hub on a call: a system's own component on a page of this desk, and what it reports.

use crate::{
    desk::Desk,
    error::{Code, Error, Result},
    http::Redaction,
    inbox::{HubReport, HubSession},
    secret::Secret,
    store::{
        events,
        links::{self as rows, LinkRecord},
        persons, settings,
    },
    systems::{Found, Heard, spec::Fits},
    wire::{Event, LinkRequest, LinkState, Notice, Opened, Source},
};

use super::{
    accounts::read_again,
    learn::blank,
    line::Line,
    make::{make, plan, renew},
    watch,
};

/// What can be wrong with the page; the first stands for a word that is not among them.
const TROUBLES: [&str; 5] = [
    "hub-not-rendered",
    "hub-token-expired",
    "hub-script-failed",
    "hub-false-success",
    "hub-unreachable",
];

/// The most letters kept of what the component shows.
const DETAIL_LIMIT: usize = 300;

/// Makes a session and opens the component in a window of the desk, at an address that works once.
pub async fn hub_open(desk: &Desk, request: LinkRequest) -> Result<Opened> {
    let line = Line::open(desk, &request.integration).await?;
    let request = named(&line, request);
    let plan = plan(desk, &line, request.clone(), None)?;
    let page = line.system.hub(&line.base, &plan.options);
    let page = page.ok_or_else(|| {
        Error::new(
            Code::Unsupported,
            "This system has no component to open here.",
        )
    })?;
    if desk.receiver().lock().await.is_none() {
        super::desk::start_receiver(desk).await?;
    }
    let (link, token) = make(desk, &line, plan).await?;
    let settings = desk.store().read(settings::read)?;
    let popups = page.connect.clone();
    let session = HubSession {
        link: link.id.clone(),
        request,
        page,
        token: present(token)?,
        theme: settings.theme,
        language: settings.language,
    };
    let receiver = desk.receiver().lock().await;
    let receiver = receiver.as_ref().ok_or_else(|| {
        Error::new(
            Code::Conflict,
            "The receiver is off: start it in the settings, then try again.",
        )
    })?;
    let url = receiver.admit(session, desk.entropy());
    desk.tell(Notice::Open {
        url: url.clone(),
        title: link.customer_name.clone(),
        place: "hub".to_owned(),
        popups,
    });
    Ok(Opened { url, link })
}

/// Who names no kind means the one of the system that opens on a call.
fn named(line: &Line, request: LinkRequest) -> LinkRequest {
    if !request.kind.is_empty() {
        return request;
    }
    let mut kinds = line.system.spec().kinds.iter();
    let kind = kinds.find(|kind| kind.fits == Fits::Call && !kind.needs_account);
    LinkRequest {
        kind: kind.map_or_else(String::new, |kind| kind.id.to_owned()),
        ..request
    }
}

/// A new session in place of one whose token has ended.
pub(crate) async fn hub_token(desk: &Desk, session: &mut HubSession) -> Result<()> {
    let line = Line::open(desk, &session.request.integration).await?;
    let plan = plan(desk, &line, session.request.clone(), None)?;
    session.token = present(renew(desk, &line, plan, &session.link).await?)?;
    Ok(())
}

fn present(token: Option<Secret>) -> Result<Secret> {
    token.ok_or_else(|| Error::new(Code::BadReply, "The session came without a token."))
}

/// Takes what the page tells, and answers a `success` with the account's own status word; empty: no such account.
pub(crate) async fn hub_report(
    desk: &Desk,
    session: &HubSession,
    report: HubReport,
) -> Result<String> {
    let record = desk.store().read(|db| rows::get(db, &session.link))?;
    let line = Line::open(desk, &record.link.integration).await?;
    // Whatever runs on the page may tell what it was given; the token is kept nowhere.
    let detail = Redaction::new([&session.token]).text(&report.detail);
    let report = HubReport { detail, ..report };
    match report.stage.as_str() {
        "success" => return success(desk, &line, record, report).await,
        "callback" => return callback(desk, &line, session, record, report).await,
        "opened" => opened(desk, &line, &record)?,
        stage => trouble(desk, &line, &record, stage, &report.detail)?,
    }
    Ok(String::new())
}

/// Takes what the component calls back: each of its own callbacks is an event, and what it says of an account is read back.
async fn callback(
    desk: &Desk,
    line: &Line,
    session: &HubSession,
    record: LinkRecord,
    report: HubReport,
) -> Result<String> {
    let Some(heard) = session.page.heard(&report.callback) else {
        let sentence = "The component knows no such callback.";
        return Err(Error::field("callback", sentence));
    };
    let event = Event {
        to: report.callback.clone(),
        detail: report.detail.chars().take(DETAIL_LIMIT).collect(),
        ..event(desk, line, &record, "hub-callback")
    };
    desk.store().write(|db| events::insert(db, &event))?;
    desk.changed("links", Some(&record.link.id));
    match (heard, &report.account) {
        (Heard::Linked, _) => success(desk, line, record, report).await,
        (Heard::Read, Some(account)) => {
            read_again(desk, line, account, Source::Hub).await?;
            Ok(String::new())
        }
        _ => Ok(String::new()),
    }
}

/// The component's `success` is no proof: the account is read back, and its owner compared.
async fn success(
    desk: &Desk,
    line: &Line,
    record: LinkRecord,
    report: HubReport,
) -> Result<String> {
    let id = report.account.unwrap_or_default();
    let found = match id.as_str() {
        "" => None,
        id => line.account(desk, id).await?,
    };
    let known = |found: &Found| whose(desk, line, found, &record.link.customer);
    let Some(found) = found.filter(known) else {
        trouble(desk, line, &record, "false-success", &report.detail)?;
        return Ok(String::new());
    };
    // A webhook or the watch may have been faster meanwhile.
    let record = desk.store().read(|db| rows::get(db, &record.link.id))?;
    if record.link.state.is_open() {
        watch::settle(desk, line, record, &found, Source::Hub)?;
    }
    Ok(found.raw_status)
}

/// Whether an account belongs to the customer, as far as the system knows people; what it names must not be another's.
fn whose(desk: &Desk, line: &Line, found: &Found, customer: &str) -> bool {
    let asked = desk
        .store()
        .read(|db| persons::whose(db, &line.row.id, &found.person));
    found.person.is_empty()
        || asked.is_ok_and(|whose| whose.is_some_and(|whose| whose.customer == customer))
}

/// The component shows itself: whatever was wrong before is over.
fn opened(desk: &Desk, line: &Line, record: &LinkRecord) -> Result<()> {
    let event = event(desk, line, record, "link-opened");
    desk.store().write(|db| {
        let mut record = rows::get(db, &record.link.id)?;
        if record.link.state.is_open() {
            record.link.state = LinkState::Opened;
            rows::update(db, &record)?;
            events::insert(db, &event)?;
        }
        Ok(())
    })?;
    desk.changed("links", Some(&record.link.id));
    Ok(())
}

/// Notes a trouble of the page at its link, where the diagnosis finds it.
fn trouble(desk: &Desk, line: &Line, record: &LinkRecord, stage: &str, detail: &str) -> Result<()> {
    let known = TROUBLES
        .into_iter()
        .find(|known| known.strip_prefix("hub-") == Some(stage));
    let event = Event {
        to: known.unwrap_or(TROUBLES[0]).to_owned(),
        detail: detail.chars().take(DETAIL_LIMIT).collect(),
        ..event(desk, line, record, "hub-trouble")
    };
    desk.store().write(|db| events::insert(db, &event))?;
    desk.changed("links", Some(&record.link.id));
    Ok(())
}

fn event(desk: &Desk, line: &Line, record: &LinkRecord, kind: &str) -> Event {
    Event {
        link: Some(record.link.id.clone()),
        customer: Some(record.link.customer.clone()),
        customer_name: record.link.customer_name.clone(),
        ..blank(&line.row, kind, Source::Hub, desk.now())
    }
}
