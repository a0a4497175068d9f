//! `receiver serve`: takes webhooks without the window.

use linkdesk::{
    api,
    desk::Desk,
    error::Result,
    wire::{Event, IntegrationQuery, Nothing, Notice, ReceiverStart},
};
use serde_json::json;
use tokio::sync::broadcast::{Receiver, error::RecvError};

use crate::{
    args,
    out::Out,
    practice::interrupted,
    text::{when, word},
};

pub(crate) async fn run(command: args::Receiver, desk: &Desk, out: &Out) -> Result<()> {
    let args::Receiver::Serve { port } = command;
    // Heard from here on, so that an event right after the start is not missed.
    let notices = desk.notices();
    let set = api::desk_state(desk, Nothing {})
        .await?
        .settings
        .receiver_port;
    let state = api::receiver_start(
        desk,
        ReceiverStart {
            port: port.unwrap_or(set),
        },
    )
    .await?;
    let interrupted = interrupted();
    say_where(state.receiver.port, desk, out).await?;
    tokio::select! {
        answer = print(notices, out) => answer,
        () = interrupted => Ok(()),
    }
}

/// The port and each integration's address, on stderr: stdout carries events only.
async fn say_where(port: u16, desk: &Desk, out: &Out) -> Result<()> {
    let rows = api::integration_list(desk, IntegrationQuery::default()).await?;
    let endpoints: Vec<_> = rows
        .iter()
        .map(|row| json!({ "integration": row.name, "webhook_url": row.webhook_url }))
        .collect();
    let mut sentences = vec![format!(
        "Listening on http://127.0.0.1:{port}; Ctrl-C ends it."
    )];
    sentences.extend(
        rows.iter()
            .map(|row| format!("{}: {}", row.name, row.webhook_url)),
    );
    out.aside(
        &json!({ "receiver": { "port": port, "endpoints": endpoints } }),
        &sentences,
    );
    Ok(())
}

async fn print(mut notices: Receiver<Notice>, out: &Out) -> Result<()> {
    loop {
        match notices.recv().await {
            Ok(Notice::Received { event }) => line(&event, out)?,
            Ok(_) => {}
            Err(RecvError::Lagged(count)) => {
                out.note(&format!("{count} notices came too fast to be printed."))
            }
            Err(RecvError::Closed) => return Ok(()),
        }
    }
}

fn line(event: &Event, out: &Out) -> Result<()> {
    out.answer(event, |text| {
        let subject = event.account.as_deref().unwrap_or_default();
        text.say(&format!(
            "{}  {}  {}  {}  {}  {}",
            when(event.at),
            word(event.source),
            event.kind,
            event.to,
            subject,
            event.customer_name
        ));
    })
}
