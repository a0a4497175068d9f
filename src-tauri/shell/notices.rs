//! What the desk tells while it works: most of it goes to the page, some of it opens a window or rings the bell.

use linkdesk::wire::Notice;
use tauri::{AppHandle, Emitter, async_runtime};
use tokio::sync::broadcast::{Receiver, error::RecvError};

use crate::{
    hub, news,
    window::{self, Outcome},
};

/// The event that carries a [`Notice`] to the page.
const EVENT: &str = "notice";

/// Passes the desk's notices on until the desk is gone.
pub(crate) async fn follow(app: AppHandle, mut notices: Receiver<Notice>) {
    loop {
        let passed = match notices.recv().await {
            Ok(notice) => pass(&app, notice),
            // Some were lost, so the page shall read everything anew.
            Err(RecvError::Lagged(_)) => pass(&app, everything_changed()),
            Err(RecvError::Closed) => return,
        };
        window::note(passed);
    }
}

fn pass(app: &AppHandle, notice: Notice) -> Outcome {
    match notice {
        Notice::Open {
            url,
            title,
            place,
            popups,
        } if place == "hub" => hub::open(app, url.parse()?, &title, popups)?,
        Notice::Open { url, place, .. } if place == "mail" => window::open_mail(&url)?,
        Notice::Open { url, .. } => window::open_in_browser(&url)?,
        Notice::News(news) => {
            async_runtime::spawn(news::tell(app.clone(), news));
        }
        notice => app.emit_to(window::MAIN, EVENT, notice)?,
    }
    Ok(())
}

fn everything_changed() -> Notice {
    Notice::Changed {
        place: "desk".to_owned(),
        id: None,
    }
}
