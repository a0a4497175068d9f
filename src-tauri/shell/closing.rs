//! The window's end while jobs are at work: the page asks first, and a page that does not answer keeps nobody.

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use tauri::{AppHandle, CloseRequestApi, Emitter, Manager, State, WebviewWindow, async_runtime};
use tokio::{sync::oneshot, time::timeout};

use crate::{door::Door, window};

/// The event that asks the page; it carries how many jobs are at work.
const EVENT: &str = "closing";
/// How long the page has to say that it shows the question.
const PATIENCE: Duration = Duration::from_secs(2);

/// The question that the page has not yet said to show.
#[derive(Default)]
pub(crate) struct Closing(Mutex<Option<oneshot::Sender<()>>>);

impl Closing {
    fn put(&self, heard: Option<oneshot::Sender<()>>) -> Option<oneshot::Sender<()>> {
        let mut asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut asked, heard)
    }
}

/// Lets the window close, or has the page ask whether the jobs shall stop.
pub(crate) fn requested(app: &AppHandle, api: &CloseRequestApi) {
    let jobs = app.state::<Door>().jobs_at_work();
    if jobs == 0 {
        return;
    }
    let (sender, heard) = oneshot::channel();
    app.state::<Closing>().put(Some(sender));
    if app.emit_to(window::MAIN, EVENT, jobs).is_err() {
        return;
    }
    api.prevent_close();
    let app = app.clone();
    async_runtime::spawn(async move {
        // A question put once more takes the place of this one, which then ends without a word and waits no longer.
        if timeout(PATIENCE, heard).await.is_err() {
            tracing::warn!("the page did not ask, so the window closes");
            close(&app);
        }
    });
}

/// The page shows the question.
#[tauri::command]
pub(crate) fn closing_heard(closing: State<'_, Closing>) {
    if let Some(heard) = closing.put(None) {
        // It is too late when the patience has just run out.
        let _ = heard.send(());
    }
}

/// The person wants the jobs to stop and the window to close.
#[tauri::command]
pub(crate) fn closing_agreed(window: WebviewWindow) {
    close(window.app_handle());
}

fn close(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(window::MAIN) {
        window::note(window.destroy().map_err(Into::into));
    }
}
