//! The desk's own window, and the way out of it to the person's browser.

use tauri::{
    App, Manager, Theme, Url, WebviewWindow, WebviewWindowBuilder, utils::config::Color,
    webview::NewWindowResponse,
};

use crate::placement::Placements;

/// The window's label: the only one with a capability, and the only one that commands answer.
pub(crate) const MAIN: &str = "main";
/// The dark theme's ground, as in `ui/style`, so that a dark desk does not flash up white.
const DARK_GROUND: Color = Color(0x15, 0x15, 0x13, 0xff);

/// What came of something that concerns a window alone.
pub(crate) type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Opens the window as it was left. It stays on its own page; a link to elsewhere opens in the person's browser.
pub(crate) fn open(app: &App) -> tauri::Result<()> {
    let config = app.config().app.windows.iter().find(|w| w.label == MAIN);
    let mut config = config.ok_or(tauri::Error::WindowNotFound)?.clone();
    app.state::<Placements>()
        .restore(&mut config, &app.available_monitors()?);
    let window = WebviewWindowBuilder::from_config(app, &config)?
        .on_navigation(is_own_page)
        .on_new_window(|url, _| {
            note(open_in_browser(url.as_str()));
            NewWindowResponse::Deny
        })
        .on_document_title_changed(follow_title)
        .build()?;
    #[cfg(target_os = "linux")]
    crate::webkit::paint_without_gpu(&window)?;
    if window.theme()? == Theme::Dark {
        window.set_background_color(Some(DARK_GROUND))?;
    }
    let watched = window.clone();
    window.on_window_event(move |event| {
        let noted = watched.state::<Placements>().note(&watched, event);
        note(noted.map_err(Into::into));
    });
    Ok(())
}

/// Tauri's address of the bundled page: `tauri://localhost`, on Windows `http://tauri.localhost`.
fn is_own_page(url: &Url) -> bool {
    url.scheme() == "tauri" || (url.scheme() == "http" && url.host_str() == Some("tauri.localhost"))
}

/// Opens a web page where the person opens web pages; what is no web page stays closed.
pub(crate) fn open_in_browser(url: &str) -> Outcome {
    if !is_web_page(&Url::parse(url)?) {
        return Err("only web pages are opened".into());
    }
    Ok(tauri_plugin_opener::open_url(url, None::<&str>)?)
}

/// Opens a mail where the person writes mails; what is more than an address, a subject and a text stays closed, since
/// some programs take files to attach as well.
pub(crate) fn open_mail(url: &str) -> Outcome {
    if !is_plain_mail(&Url::parse(url)?) {
        return Err("only plain mails are opened".into());
    }
    Ok(tauri_plugin_opener::open_url(url, None::<&str>)?)
}

/// A mail with nothing but an address, a subject and a text.
fn is_plain_mail(url: &Url) -> bool {
    let mut names = url.query_pairs().map(|(name, _)| name);
    url.scheme() == "mailto" && names.all(|name| name == "subject" || name == "body")
}

/// An address of the web.
pub(crate) fn is_web_page(url: &Url) -> bool {
    matches!(url.scheme(), "https" | "http")
}

/// The window is called what its page is called.
pub(crate) fn follow_title(window: WebviewWindow, title: String) {
    note(window.set_title(&title).map_err(Into::into));
}

/// A failure that only concerns a window is worth a line in the log, and nothing more.
pub(crate) fn note(outcome: Outcome) {
    if let Err(error) = outcome {
        tracing::warn!(%error, "a window could not be served");
    }
}
