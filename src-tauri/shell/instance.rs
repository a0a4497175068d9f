//! One window a desk: whoever starts the program again over the same data is led to the window that is there.

use std::{path::Path, time::Duration};

use linkdesk::{desk::default_data_dir, hex::hex};
use sha2::{Digest, Sha256};
use tauri::{AppHandle, Manager, WebviewWindow, Wry, async_runtime, plugin::TauriPlugin};
use tokio::time::sleep;

use crate::{arrivals, window};

/// How often the desktop is looked at until the window has risen, and how often it is asked for the keyboard.
const RISING: usize = 50;
const ASKED: usize = 6;
/// The time between.
const PAUSE: Duration = Duration::from_millis(60);

/// The program's name on this machine: desks over different folders are different programs to it, so that they run
/// side by side and their pages share no storage.
pub(crate) fn identifier(name: &str, data_dir: &Path) -> String {
    if data_dir == default_data_dir() {
        return name.to_owned();
    }
    let digest = Sha256::digest(data_dir.as_os_str().as_encoded_bytes());
    let folder = hex(&digest[..8]);
    // A part of such a name does not begin with a digit.
    format!("{name}.desk-{folder}")
}

/// Ends this program when one over the same data runs already, after that one has come forward and was handed the
/// address that this one was started with.
///
/// Where the platform has no way to find the other, such as a Linux without a message bus, both run: the desk stands
/// several programs over one folder.
pub(crate) fn guard() -> TauriPlugin<Wry> {
    tauri_plugin_single_instance::init(|app, arguments, _| {
        come_forward(app);
        arrivals::strange(app, arguments.into_iter().skip(1));
    })
}

/// Lets the next start open a window of its own; this one is about to go.
pub(crate) fn give_up(app: &AppHandle) {
    tauri_plugin_single_instance::destroy(app);
}

/// Shows the window, also out of the taskbar, and gives it the keyboard as far as the desktop allows.
pub(crate) fn come_forward(app: &AppHandle) {
    let Some(window) = app.get_webview_window(window::MAIN) else {
        return;
    };
    let shown = window.unminimize().and_then(|()| window.show());
    window::note(shown.map_err(Into::into));
    async_runtime::spawn(async move { window::note(focus(&window).await.map_err(Into::into)) });
}

/// Asks for the keyboard until the window has it. The wish of one that still counts as minimised is dropped without a
/// word, so that one is waited for first; and that of one that has just come to the screen may go amiss.
async fn focus(window: &WebviewWindow) -> tauri::Result<()> {
    for _ in 0..RISING {
        if !window.is_minimized()? {
            break;
        }
        sleep(PAUSE).await;
    }
    for _ in 0..ASKED {
        window.set_focus()?;
        sleep(PAUSE).await;
        if window.is_focused()? {
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use linkdesk::desk::default_data_dir;

    use super::identifier;

    #[test]
    fn desks_in_different_folders_are_different_programs() {
        let [one, other] =
            ["/a/desk", "/b/desk"].map(|dir| identifier("io.example", Path::new(dir)));
        assert_ne!(one, other);
        assert_eq!(one, identifier("io.example", Path::new("/a/desk")));
        assert!(one.starts_with("io.example.desk-"), "{one}");
        assert_eq!(identifier("io.example", &default_data_dir()), "io.example");
    }
}
