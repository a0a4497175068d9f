//! What a person who looks elsewhere is told on their desktop. News of one kind and environment are one notification,
//! which grows until somebody looks at the window; a click on it leads there.

use std::sync::{Mutex, PoisonError};

use linkdesk::{
    api,
    wire::{News, Nothing, Settings},
};
use tauri::{AppHandle, Emitter, Manager, async_runtime};

use crate::{
    bell::{Bell, Words},
    door::Door,
    instance, window,
};

/// The event that tells the page which news a person wants to see.
const EVENT: &str = "opened";

/// What is on the desktop, until somebody looks.
pub(crate) struct Newsroom(Mutex<Board>);

struct Board {
    bell: Bell,
    told: Vec<(u32, News)>,
}

impl Newsroom {
    /// An empty one.
    pub(crate) fn new(app: &AppHandle) -> Self {
        let app = app.clone();
        Self(Mutex::new(Board {
            bell: Bell::new(move |id| open(&app, id)),
            told: Vec::new(),
        }))
    }

    /// Does something with the board; the desktop may take its time to answer, so this is for threads that may wait.
    fn with<T>(&self, work: impl FnOnce(&mut Board) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Tells it, unless the person looks at the window or wants to hear nothing.
pub(crate) async fn tell(app: AppHandle, news: News) {
    let Ok(desk) = app.state::<Door>().desk().await else {
        return;
    };
    let Ok(state) = api::desk_state(&desk, Nothing {}).await else {
        return;
    };
    if !state.settings.notify || is_looked_at(&app) {
        return;
    }
    async_runtime::spawn_blocking(move || {
        let put = |board: &mut Board| board.put(news, &state.settings);
        app.state::<Newsroom>().with(put);
    });
}

/// Somebody looks, so what was told is taken back.
pub(crate) fn seen(app: &AppHandle) {
    let app = app.clone();
    async_runtime::spawn_blocking(move || app.state::<Newsroom>().with(Board::clear));
}

/// Leads to what a notification is about.
fn open(app: &AppHandle, id: u32) {
    let news = app.state::<Newsroom>().with(|board| board.take(id));
    instance::come_forward(app);
    if let Some(news) = news {
        let told = app.emit_to(window::MAIN, EVENT, news);
        window::note(told.map_err(Into::into));
    }
}

/// One of the desk's windows has the keyboard.
fn is_looked_at(app: &AppHandle) -> bool {
    let windows = app.webview_windows();
    windows
        .values()
        .any(|one| one.is_focused().unwrap_or(false))
}

impl Board {
    fn put(&mut self, news: News, settings: &Settings) {
        let alike = |known: &News| known.what == news.what && known.environment == news.environment;
        let earlier = self.told.iter().position(|(_, known)| alike(known));
        let earlier = earlier.map(|at| self.told.swap_remove(at));
        let (instead, news) = match earlier {
            Some((id, known)) => (Some(id), together(known, news)),
            None => (None, news),
        };
        match self.bell.ring(instead, &words(&news, settings)) {
            Ok(id) => self.told.push((id, news)),
            // A desktop without notifications is none the worse; the window tells it all the same.
            Err(error) => tracing::info!(%error, "a notification could not be shown"),
        }
    }

    fn take(&mut self, id: u32) -> Option<News> {
        let at = self.told.iter().position(|(known, _)| *known == id)?;
        Some(self.told.swap_remove(at).1)
    }

    fn clear(&mut self) {
        for (id, _) in std::mem::take(&mut self.told) {
            self.bell.hush(id);
        }
    }
}

/// Both as one, under the name of the first; the same row twice is still one.
fn together(known: News, news: News) -> News {
    if known.id.is_some() && known.id == news.id {
        return known;
    }
    News {
        count: known.count + news.count,
        id: None,
        ..known
    }
}

fn words(news: &News, settings: &Settings) -> Words {
    let (title, text) = api::news_words(news, &language(settings));
    Words { title, text }
}

/// As set, else as the system has it.
fn language(settings: &Settings) -> String {
    if settings.language.is_empty() {
        let system: Vec<String> = sys_locale::get_locales().collect();
        return linkdesk::texts::spoken(&system.join(",")).to_owned();
    }
    settings.language.clone()
}

#[cfg(test)]
mod tests {
    use linkdesk::wire::News;

    use super::together;

    fn news(name: &str, id: Option<&str>, count: u32) -> News {
        News {
            what: "connected".to_owned(),
            count,
            name: name.to_owned(),
            environment: None,
            place: "accounts".to_owned(),
            id: id.map(str::to_owned),
        }
    }

    #[test]
    fn what_was_told_grows_with_what_comes() {
        let both = together(news("Acme", Some("a"), 1), news("Globex", Some("b"), 1));
        assert_eq!(both, news("Acme", None, 2));
        assert_eq!(
            together(both, news("Hooli", None, 3)),
            news("Acme", None, 5)
        );
    }

    #[test]
    fn the_same_row_twice_is_one() {
        let acme = || news("Acme", Some("a"), 1);
        assert_eq!(together(acme(), acme()), acme());
    }
}
