//! Hub windows: pages of others beside the desk's own, which can call nothing of it.

use tauri::{
    AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Wry,
    webview::{NewWindowFeatures, NewWindowResponse},
};

use crate::window::{follow_title, note, open_in_browser};

/// Width and height of a new window, in logical pixels.
const SIZE: (f64, f64) = (900.0, 720.0);

/// Opens a window with a hub. It stays on the hub's address, which may frame pages of the origins, and on theirs. A
/// pop-up at one of the origins becomes a window of its own; any other page that the hub opens, such as a guide, opens in the person's browser.
pub(crate) fn open(
    app: &AppHandle,
    url: Url,
    title: &str,
    popups: Vec<String>,
) -> tauri::Result<()> {
    let home = url.origin();
    let owner = app.clone();
    let framed = popups.clone();
    let window = WebviewWindowBuilder::new(app, free_label(app), WebviewUrl::External(url))
        .title(title)
        .inner_size(SIZE.0, SIZE.1)
        // Frames are asked about as pages are: what the system shows inside the page comes from its own origins.
        .on_navigation(move |to| {
            to.origin() == home || framed.contains(&to.origin().ascii_serialization())
        })
        .on_new_window(move |url, features| {
            if popups.contains(&url.origin().ascii_serialization()) {
                return answer_popup(&owner, &url, features);
            }
            note(open_in_browser(url.as_str()));
            NewWindowResponse::Deny
        })
        .build()?;
    #[cfg(target_os = "linux")]
    {
        crate::webkit::allow_popups(&window)?;
        crate::webkit::close_with_page(&window)?;
    }
    Ok(())
}

/// A label that no open window has.
fn free_label(app: &AppHandle) -> String {
    let mut labels = (1_u32..).map(|n| format!("hub-{n}"));
    let free = labels.find(|label| app.get_webview_window(label).is_none());
    free.unwrap_or_default()
}

/// Opens the provider's sign-in page for the hub, which watches it; refused, the hub takes it for a blocked pop-up.
fn answer_popup(app: &AppHandle, url: &Url, features: NewWindowFeatures) -> NewWindowResponse<Wry> {
    match open_popup(app, url, features) {
        Ok(window) => NewWindowResponse::Create { window },
        Err(error) => {
            note(Err(error.into()));
            NewWindowResponse::Deny
        }
    }
}

fn open_popup(
    app: &AppHandle,
    url: &Url,
    features: NewWindowFeatures,
) -> tauri::Result<WebviewWindow> {
    // The window opens empty; the page that asked for it takes it to the address.
    let empty = Url::parse("about:blank").map_err(tauri::Error::InvalidUrl)?;
    let window = WebviewWindowBuilder::new(app, free_label(app), WebviewUrl::External(empty))
        .title(url.host_str().unwrap_or_default())
        .inner_size(SIZE.0, SIZE.1)
        .window_features(features)
        .on_document_title_changed(follow_title)
        .build()?;
    #[cfg(target_os = "linux")]
    crate::webkit::close_with_page(&window)?;
    Ok(window)
}
