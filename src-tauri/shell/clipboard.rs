//! The clipboard for links, which give rights to whoever has them: marked so that histories leave them out, and
//! taken back after a while and at the program's end, unless something else has been copied since.

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

#[cfg(target_os = "macos")]
use arboard::SetExtApple;
#[cfg(target_os = "linux")]
use arboard::SetExtLinux;
#[cfg(target_os = "windows")]
use arboard::SetExtWindows;
use arboard::{Clipboard, Set};
use linkdesk::{api, wire::Nothing};
use tauri::{AppHandle, Manager, State, async_runtime};

use crate::{
    door::Door,
    window::{self, Outcome},
};

/// What this program last put on the clipboard, for as long as it may have to take it back.
#[derive(Default)]
pub(crate) struct Copied(Mutex<Board>);

#[derive(Default)]
struct Board {
    /// On Linux its thread hands out what was copied, so it stays.
    clipboard: Option<Clipboard>,
    link: String,
    /// Counts copies: an earlier one's time is up for itself alone.
    copies: u64,
}

/// Puts a link on the clipboard, as text and, where that is given, as formatted text that holds it.
#[tauri::command]
pub(crate) async fn clipboard_put(
    app: AppHandle,
    door: State<'_, Door>,
    text: String,
    html: Option<String>,
) -> Result<(), String> {
    let desk = door.desk().await.map_err(|error| error.message)?;
    let state = api::desk_state(&desk, Nothing {}).await;
    let seconds = state
        .map_err(|error| error.message)?
        .settings
        .clipboard_seconds;
    let copy = on_board(&app, move |board| board.put(text, html)).await?;
    if seconds > 0 {
        async_runtime::spawn(async move {
            tokio::time::sleep(Duration::from_secs(seconds.into())).await;
            let taken = on_board(&app, move |board| board.take_back(Some(copy))).await;
            window::note(taken.map_err(Into::into));
        });
    }
    Ok(())
}

/// Takes a link back and leaves anything else to the desktop; for the program's end.
pub(crate) fn leave(app: &AppHandle) {
    let copied = app.state::<Copied>();
    let mut board = copied.0.lock().unwrap_or_else(PoisonError::into_inner);
    window::note(board.take_back(None));
    board.clipboard = None;
}

/// Another program may take its time to answer for the clipboard, so this happens beside.
async fn on_board<T: Send + 'static>(
    app: &AppHandle,
    work: impl FnOnce(&mut Board) -> Result<T, Box<dyn std::error::Error>> + Send + 'static,
) -> Result<T, String> {
    let app = app.clone();
    let done = async_runtime::spawn_blocking(move || {
        let copied = app.state::<Copied>();
        let mut board = copied.0.lock().unwrap_or_else(PoisonError::into_inner);
        work(&mut board).map_err(|error| error.to_string())
    });
    done.await.map_err(|error| error.to_string())?
}

impl Board {
    /// Answers with the copy's number.
    fn put(
        &mut self,
        text: String,
        html: Option<String>,
    ) -> Result<u64, Box<dyn std::error::Error>> {
        let clipboard = match &mut self.clipboard {
            Some(clipboard) => clipboard,
            none => none.insert(Clipboard::new()?),
        };
        let set = kept_out_of_histories(clipboard.set());
        match html {
            Some(html) => set.html(html, Some(text.clone()))?,
            None => set.text(&text)?,
        }
        self.link = text;
        self.copies += 1;
        Ok(self.copies)
    }

    /// Empties the clipboard when the copy of that number, or any, is still on it.
    fn take_back(&mut self, copy: Option<u64>) -> Outcome {
        let Some(clipboard) = &mut self.clipboard else {
            return Ok(());
        };
        if self.link.is_empty() || copy.is_some_and(|copy| copy != self.copies) {
            return Ok(());
        }
        let link = std::mem::take(&mut self.link);
        // What cannot be read as text is not what was put there.
        if clipboard.get_text().is_ok_and(|text| text == link) {
            clipboard.clear()?;
        }
        Ok(())
    }
}

fn kept_out_of_histories(set: Set<'_>) -> Set<'_> {
    #[cfg(target_os = "windows")]
    let set = set.exclude_from_monitoring().exclude_from_cloud();
    set.exclude_from_history()
}
