//! The windows: the desk's own page, and pages of others beside it (a hub, its pop-ups), which can call nothing.

use linkdesk::wire::Notice;
use tauri::{
    App, AppHandle, Emitter, Manager, Theme, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    Wry,
    utils::config::Color,
    webview::{NewWindowFeatures, NewWindowResponse},
};
use tokio::sync::broadcast::{Receiver, error::RecvError};

/// Label of the desk's own window, the only one with a capability and the only one that commands answer.
pub(crate) const MAIN: &str = "main";
/// The event that carries a [`Notice`] to the page.
const NOTICE: &str = "notice";
/// The dark theme's ground, as in `ui/style.css`, so that a dark desk does not flash up white.
const DARK_GROUND: Color = Color(0x15, 0x15, 0x13, 0xff);

/// Opens the desk's own window, which shows its own page and goes nowhere else.
pub(crate) fn open_main(app: &App) -> tauri::Result<()> {
    let config = app.config().app.windows.iter().find(|w| w.label == MAIN);
    let config = config.ok_or(tauri::Error::WindowNotFound)?;
    let window = WebviewWindowBuilder::from_config(app, config)?
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    if window.theme()? == Theme::Dark {
        window.set_background_color(Some(DARK_GROUND))?;
    }
    Ok(())
}

/// Tauri's address of the bundled page: `tauri://localhost`, on Windows `http://tauri.localhost`.
fn is_own_page(url: &Url) -> bool {
    url.scheme() == "tauri" || (url.scheme() == "http" && url.host_str() == Some("tauri.localhost"))
}

/// Passes the desk's notices on until the desk is gone.
pub(crate) async fn follow(app: AppHandle, mut notices: Receiver<Notice>) {
    loop {
        let passed = match notices.recv().await {
            Ok(notice) => pass(&app, notice),
            // Some were lost, so the page shall read everything anew.
            Err(RecvError::Lagged(_)) => pass(&app, everything_changed()),
            Err(RecvError::Closed) => return,
        };
        if let Err(error) = passed {
            tracing::warn!(%error, "a notice could not be passed on");
        }
    }
}

fn everything_changed() -> Notice {
    Notice::Changed {
        place: "desk".to_owned(),
        id: None,
    }
}

fn pass(app: &AppHandle, notice: Notice) -> Result<(), Box<dyn std::error::Error>> {
    match notice {
        Notice::Open { url, title, place } if place == "hub" => {
            open_hub(app, url.parse()?, &title)?;
        }
        Notice::Open { url, .. } => tauri_plugin_opener::open_url(url, None::<&str>)?,
        notice => app.emit_to(MAIN, NOTICE, notice)?,
    }
    Ok(())
}

/// A window with somebody else's page on a loopback address; it stays on that address.
fn open_hub(app: &AppHandle, url: Url, title: &str) -> tauri::Result<()> {
    let home = url.origin();
    let owner = app.clone();
    WebviewWindowBuilder::new(app, free_label(app), WebviewUrl::External(url))
        .title(title)
        .inner_size(900.0, 720.0)
        .on_navigation(move |to| to.origin() == home)
        .on_new_window(move |url, features| open_popup(&owner, &url, features))
        .build()?;
    Ok(())
}

/// A label no open window has.
fn free_label(app: &AppHandle) -> String {
    let mut labels = (1_u32..).map(|n| format!("hub-{n}"));
    let free = labels.find(|label| app.get_webview_window(label).is_none());
    free.unwrap_or_default()
}

/// A provider's sign-in page, which the hub opens and watches: refused, the hub takes it for a blocked pop-up.
fn open_popup(app: &AppHandle, url: &Url, features: NewWindowFeatures) -> NewWindowResponse<Wry> {
    if !matches!(url.scheme(), "https" | "http") {
        return NewWindowResponse::Deny;
    }
    // The empty address is the window's own; the page that opened it then takes it where it wants to go.
    let blank = Url::parse("about:blank").expect("a constant address");
    let popup = WebviewWindowBuilder::new(app, free_label(app), WebviewUrl::External(blank))
        .window_features(features)
        .title(url.host_str().unwrap_or_default())
        .on_document_title_changed(|window: WebviewWindow, title| {
            // A title that cannot be set is no reason to stop the sign-in.
            let _ = window.set_title(&title);
        })
        .build();
    match popup {
        Ok(window) => NewWindowResponse::Create { window },
        Err(error) => {
            tracing::warn!(%error, "a sign-in window could not be opened");
            NewWindowResponse::Deny
        }
    }
}
