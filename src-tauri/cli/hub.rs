//! `hub`: a system's own component on a page of this desk, for the browser at hand.

use linkdesk::{
    api,
    desk::Desk,
    error::Result,
    wire::{Id, Link, LinkRequest, Notice, Opened},
};
use tokio::sync::broadcast::{Receiver, error::RecvError};

use crate::{args, link, out::Out, practice::interrupted};

/// Opens the page and stays until the link is over, or until interrupted; tells how it stands then.
pub(crate) async fn run(wish: args::Hub, desk: &Desk, out: &Out) -> Result<()> {
    // Heard from here on, so that nothing is missed between the page and the wait.
    let notices = desk.notices();
    let request = LinkRequest {
        integration: wish.integration,
        customer: wish.customer,
        // The one of the system that opens on a call.
        kind: String::new(),
        options: wish.settings.set.into_iter().collect(),
    };
    let opened = api::hub_open(desk, request).await?;
    let id = &opened.link.id;
    tokio::select! {
        // First, so that a signal right after the address is not missed.
        biased;
        () = interrupted() => {}
        ended = async {
            say_where(&opened, out)?;
            over(desk, id, notices).await
        } => ended?,
    }
    link::show(out, &stand(desk, id).await?)
}

fn say_where(opened: &Opened, out: &Out) -> Result<()> {
    out.answer(opened, |text| text.say(&opened.url))?;
    out.note("Open the address in a browser, once; Ctrl-C ends the page.");
    Ok(())
}

/// Waits until the link can lead to no account any more.
async fn over(desk: &Desk, id: &str, mut notices: Receiver<Notice>) -> Result<()> {
    loop {
        let link = stand(desk, id).await?;
        if !link.state.is_open() {
            return Ok(());
        }
        // Whatever came, the link is looked at again.
        if matches!(notices.recv().await, Err(RecvError::Closed)) {
            return Ok(());
        }
    }
}

async fn stand(desk: &Desk, id: &str) -> Result<Link> {
    let id = Id { id: id.to_owned() };
    Ok(api::link_show(desk, id).await?.link)
}
