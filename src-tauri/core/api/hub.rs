//! The hub on a call: StackOne's own component on a page of this desk, and what it reports.

use std::collections::BTreeMap;

use crate::{
    desk::Desk,
    error::{Code, Error, Result},
    inbox::{HubReport, HubSession},
    store::{links as rows, settings},
    wire::{Event, Link, LinkRequest, LinkState, Notice, Opened, Source},
};

use super::{
    learn::blank,
    line::Line,
    make::{make, plan},
    watch,
};

/// Makes a session and opens the component in a window of the desk, at an address that works once.
pub async fn hub_open(desk: &Desk, request: LinkRequest) -> Result<Opened> {
    let line = Line::open(desk, &request.integration).await?;
    let page = line.system.hub(&line.base);
    let page = page.ok_or_else(|| {
        Error::new(
            Code::Unsupported,
            "This system has no component to open here.",
        )
    })?;
    let plan = plan(desk, &line, request.clone(), None)?;
    if desk.receiver().lock().await.is_none() {
        super::desk::start_receiver(desk).await?;
    }
    let (link, token) = make(desk, &line, plan).await?;
    let token =
        token.ok_or_else(|| Error::new(Code::BadReply, "The session came without a token."))?;
    let settings = desk.store().read(settings::read)?;
    let session = HubSession {
        link: link.id.clone(),
        request,
        page,
        token,
        theme: settings.theme,
        language: settings.language,
    };
    let receiver = desk.receiver().lock().await;
    let receiver = receiver
        .as_ref()
        .ok_or_else(|| Error::new(Code::Conflict, "The receiver is off."))?;
    let url = receiver.admit(session, desk.entropy());
    desk.tell(Notice::Open {
        url: url.clone(),
        title: link.customer_name.clone(),
        place: "hub".to_owned(),
    });
    Ok(Opened { url, link })
}

/// A new session in place of one whose token has ended; the old link gives way.
pub(crate) async fn hub_token(desk: &Desk, session: &mut HubSession) -> Result<()> {
    let line = Line::open(desk, &session.request.integration).await?;
    let plan = plan(desk, &line, session.request.clone(), None)?;
    let (link, token) = make(desk, &line, plan).await?;
    set_state(
        desk,
        &line,
        &session.link,
        LinkState::Superseded,
        "link-superseded",
        "",
    )?;
    session.link = link.id;
    session.token =
        token.ok_or_else(|| Error::new(Code::BadReply, "The session came without a token."))?;
    Ok(())
}

/// Takes what the page tells. `success` is no proof: the account is read back and its owner compared.
pub(crate) async fn hub_report(
    desk: &Desk,
    session: &HubSession,
    report: HubReport,
) -> Result<String> {
    let record = desk.store().read(|db| rows::get(db, &session.link))?;
    let line = Line::open(desk, &record.link.integration).await?;
    match report.stage.as_str() {
        "success" => {
            let id = report.account.unwrap_or_default();
            let found = if id.is_empty() {
                None
            } else {
                line.system.account(&line.cx(), &id).await?
            };
            match found {
                Some(found) => {
                    let raw = found.raw_status.clone();
                    watch::settle(desk, &line, record, &found, Source::Hub)?;
                    Ok(raw)
                }
                None => {
                    note(desk, &line, record.link, "hub-false-success", "")?;
                    Ok(String::new())
                }
            }
        }
        "opened" => set_state(
            desk,
            &line,
            &session.link,
            LinkState::Opened,
            "link-opened",
            "",
        )
        .map(|()| String::new()),
        stage => {
            note(
                desk,
                &line,
                record.link,
                &format!("hub-{stage}"),
                &report.detail,
            )?;
            Ok(String::new())
        }
    }
}

/// Notes a trouble of the page at its link, where the diagnosis finds it.
fn note(desk: &Desk, line: &Line, link: Link, trouble: &str, detail: &str) -> Result<()> {
    let known = [
        "hub-not-rendered",
        "hub-token-expired",
        "hub-script-failed",
        "hub-false-success",
        "hub-unreachable",
    ];
    let trouble = known
        .into_iter()
        .find(|known| *known == trouble)
        .unwrap_or("hub-not-rendered");
    let mut record = desk.store().read(|db| rows::get(db, &link.id))?;
    trouble.clone_into(&mut record.link.attempt);
    record.link.attempt_error = detail.chars().take(300).collect();
    let event = Event {
        to: trouble.to_owned(),
        detail: record.link.attempt_error.clone(),
        link: Some(link.id.clone()),
        customer: Some(link.customer.clone()),
        customer_name: link.customer_name,
        ..blank(&line.row, "hub-trouble", Source::Hub, desk.now())
    };
    desk.store().write(|db| {
        rows::update(db, &record)?;
        crate::store::events::insert(db, &event)
    })?;
    desk.changed("links", Some(&link.id));
    Ok(())
}

fn set_state(
    desk: &Desk,
    line: &Line,
    id: &str,
    state: LinkState,
    kind: &str,
    detail: &str,
) -> Result<()> {
    let mut record = desk.store().read(|db| rows::get(db, id))?;
    if !rows::is_open(record.link.state) || record.link.state == state {
        return Ok(());
    }
    record.link.state = state;
    if !rows::is_open(state) {
        record.watch_at = None;
    }
    let event = Event {
        detail: detail.to_owned(),
        link: Some(id.to_owned()),
        customer: Some(record.link.customer.clone()),
        customer_name: record.link.customer_name.clone(),
        ..blank(&line.row, kind, Source::Hub, desk.now())
    };
    desk.store().write(|db| {
        rows::update(db, &record)?;
        crate::store::events::insert(db, &event)
    })?;
    desk.changed("links", Some(id));
    Ok(())
}

/// The component's texts for the page, by the person's language.
pub(crate) fn hub_texts(language: &str) -> BTreeMap<&'static str, &'static str> {
    let texts = match language {
        "de" => [
            "Verbindung wird vorbereitet …",
            "Verbunden. Dieses Fenster kann geschlossen werden.",
            "Die Komponente von StackOne erscheint nicht. Das Fenster schließen und die Ursache beim Link nachlesen.",
            "Die Sitzung ist abgelaufen; eine neue wird geöffnet …",
            "StackOne meldet Erfolg, aber es gibt kein Konto dazu. Bitte noch einmal verbinden.",
        ],
        "zh-CN" => [
            "正在准备连接…",
            "已连接，可以关闭此窗口。",
            "StackOne 组件没有显示。请关闭窗口，并在链接详情中查看原因。",
            "会话已过期，正在打开新的会话…",
            "StackOne 报告成功，但没有对应的账户。请重新连接。",
        ],
        _ => [
            "Preparing the connection …",
            "Connected. This window can be closed.",
            "StackOne’s component does not appear. Close this window and read the cause at the link.",
            "The session has ended; a new one is being opened …",
            "StackOne reports success, but there is no account behind it. Please connect once more.",
        ],
    };
    ["wait", "done", "blank", "expired", "false"]
        .into_iter()
        .zip(texts)
        .collect()
}
