//! Addresses of `linkdesk://` that the machine's browser hands over: kept here, and nowhere else, until the page takes
//! them one after the other.

use std::{
    collections::VecDeque,
    env,
    sync::{Mutex, MutexGuard, PoisonError},
};

use linkdesk::{api, error::Error, secret::Secret, wire::CallbackTaken};
use tauri::{App, AppHandle, Emitter, Manager, State, Url};
use tauri_plugin_deep_link::DeepLinkExt;

use crate::{
    door::Door,
    instance,
    window::{self, Outcome},
};

/// The event that tells the page that something waits.
const EVENT: &str = "arrived";
/// The scheme of the desk's own addresses, as in `tauri.conf.json`.
const SCHEME: &str = "linkdesk";
/// How many are kept; nobody has more customers come back while one vault is being opened.
const MOST: usize = 16;

/// What waits, the oldest first.
#[derive(Default)]
pub(crate) struct Arrivals(Mutex<VecDeque<Secret>>);

impl Arrivals {
    fn waiting(&self) -> MutexGuard<'_, VecDeque<Secret>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Hears of addresses from now on, and takes what this start was given.
pub(crate) fn listen(app: &App) -> Outcome {
    let handle = app.handle().clone();
    let links = app.deep_link();
    links.on_open_url(move |event| {
        instance::come_forward(&handle);
        event.urls().into_iter().for_each(|url| put(&handle, url));
    });
    let here = links.get_current()?.into_iter().flatten();
    here.for_each(|url| put(app.handle(), url));
    strange(app.handle(), env::args().skip(1));
    Ok(())
}

/// Arguments of a start that the plugin drops without a word, since they are no address of that scheme or several: the
/// core says what is wrong with them.
pub(crate) fn strange(app: &AppHandle, arguments: impl Iterator<Item = String>) {
    let all: Vec<String> = arguments.collect();
    let scheme = |text: &String| Url::parse(text).is_ok_and(|url| url.scheme() == SCHEME);
    match all.as_slice() {
        [] => {}
        [one] if scheme(one) => {}
        several => several.iter().for_each(|one| put(app, one)),
    }
}

fn put(app: &AppHandle, address: impl Into<String>) {
    let arrivals = app.state::<Arrivals>();
    let mut waiting = arrivals.waiting();
    if waiting.len() < MOST {
        waiting.push_back(Secret::new(address));
    }
    drop(waiting);
    window::note(app.emit_to(window::MAIN, EVENT, ()).map_err(Into::into));
}

/// Takes the next one; absent: none waits. What a closed vault or a closed live environment stops goes on waiting.
#[tauri::command]
pub(crate) async fn arrival_take(
    door: State<'_, Door>,
    arrivals: State<'_, Arrivals>,
) -> Result<Option<CallbackTaken>, Error> {
    let desk = door.desk().await?;
    let next = arrivals.waiting().pop_front();
    let Some(address) = next else {
        return Ok(None);
    };
    let taken = api::callback_arrived(&desk, &address).await;
    if taken.as_ref().is_err_and(|error| error.code.waits()) {
        arrivals.waiting().push_front(address);
    }
    taken.map(Some)
}
