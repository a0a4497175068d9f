//! What WebKitGTK leaves to the program; the web views of other platforms do it by themselves.

use tauri::WebviewWindow;
use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt, glib::prelude::ObjectExt};

/// Lets the page open pop-ups at any time.
///
/// A hub opens its pop-up after an answer from its system, when WebKit no longer counts the person's click.
pub(crate) fn allow_popups(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|view| {
        if let Some(settings) = view.inner().settings() {
            settings.set_javascript_can_open_windows_automatically(true);
        }
    })
}

/// Closes the window when its page closes itself; the page alone would leave an empty window behind.
pub(crate) fn close_with_page(window: &WebviewWindow) -> tauri::Result<()> {
    let shell = window.clone();
    window.with_webview(move |view| {
        view.inner().connect_local("destroy", false, move |_| {
            // A window that is gone already is what was wanted.
            let _ = shell.destroy();
            None
        });
    })
}

/// Paints with the processor, which is enough for lists and forms.
///
/// It spares some hundred megabytes and the time to start a graphics driver, and with it the faults of drivers that
/// leave such windows blank.
pub(crate) fn paint_without_gpu(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|view| {
        if let Some(settings) = view.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}
