//! `practice`: serves the emulator, and plays the customer.

use std::{
    io::{ErrorKind, Write},
    path::PathBuf,
    sync::Arc,
};

use linkdesk::{
    api,
    clock::{SystemClock, SystemEntropy},
    desk::Desk,
    error::{Code, Error, Result},
    practice::{Hello, Options, Practice},
    wire::PracticeComplete,
};
use url::Url;

use crate::{
    args::{self, PracticeServe},
    out::Out,
};

/// Plays the customer.
pub(crate) async fn complete(wish: args::PracticeComplete, desk: &Desk, out: &Out) -> Result<()> {
    let control = wish.control.or_else(|| Note::of(&wish.link_url)?.read());
    let request = PracticeComplete {
        url: wish.link_url,
        outcome: wish.outcome,
        control,
    };
    let answer = api::practice_complete(desk, request).await?;
    out.answer(&answer, |text| {
        text.facts(&[
            ("Outcome", answer.outcome.clone()),
            ("Account", answer.account_id.clone().unwrap_or_default()),
            ("Redirect", answer.redirect_url.clone().unwrap_or_default()),
        ]);
    })
}

/// Runs the emulator until interrupted.
pub(crate) async fn serve(options: PracticeServe) -> Result<()> {
    let options = Options {
        port: options.port,
        accounts: options.accounts,
        seed: options.seed,
        speed: options.speed,
        rate_limit: !options.no_rate_limit,
        snapshot: options.snapshot,
    };
    let port = options.port;
    let practice = Practice::start(options, Arc::new(SystemClock), Arc::new(SystemEntropy))
        .await
        .map_err(|fault| {
            let why = format!("The practice cannot start on port {port}: {fault}.");
            Error::new(
                if fault.kind() == ErrorKind::AddrInUse {
                    Code::Conflict
                } else {
                    Code::Disk
                },
                why,
            )
        })?;
    let hello = practice.hello();
    // Before anybody is told that it runs.
    let interrupted = interrupted();
    let notes = notes(&hello);
    // The first line is JSON on one line in any case.
    let said = Out::new(true).json(&hello);
    if said.is_ok() {
        interrupted.await;
    }
    notes.iter().for_each(Note::remove);
    practice.stop().await;
    said
}

/// Waits for Ctrl-C or the word of a service manager. Both are heard from the call on, not only once it is awaited.
#[cfg(unix)]
pub(crate) fn interrupted() -> impl Future<Output = ()> {
    use tokio::signal::unix::{SignalKind, signal};
    let [by_hand, by_service] = [SignalKind::interrupt(), SignalKind::terminate()].map(signal);
    async move {
        tokio::select! {
            () = heard(by_hand) => {}
            () = heard(by_service) => {}
        }
    }
}

/// Without a signal to wait for, the program ends with the machine's own means.
#[cfg(unix)]
async fn heard(signal: std::io::Result<tokio::signal::unix::Signal>) {
    match signal {
        Ok(mut signal) => drop(signal.recv().await),
        Err(_) => std::future::pending().await,
    }
}

/// Waits for Ctrl-C; without a way to hear of it, the program ends with the machine's own means.
#[cfg(not(unix))]
pub(crate) async fn interrupted() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

/// A file by which `practice complete` finds the control address of a practice on this machine, of this user.
struct Note {
    path: PathBuf,
    origin: String,
}

impl Note {
    /// Of the practice that an address on this machine belongs to.
    fn of(address: &str) -> Option<Self> {
        let url = Url::parse(address).ok()?;
        let port = url.port().filter(|_| url.host_str() == Some("127.0.0.1"))?;
        let folder = dirs::runtime_dir().unwrap_or_else(std::env::temp_dir);
        Some(Self {
            path: folder.join(format!("linkdesk-practice-{port}")),
            origin: url.origin().ascii_serialization(),
        })
    }

    /// The control address; only one of the very practice is believed.
    fn read(&self) -> Option<String> {
        let text = std::fs::read_to_string(&self.path).ok()?;
        let same =
            Url::parse(&text).is_ok_and(|url| url.origin().ascii_serialization() == self.origin);
        same.then_some(text)
    }

    fn write(&self, control: &str) -> std::io::Result<()> {
        self.remove();
        let mut options = std::fs::OpenOptions::new();
        options.create_new(true).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&self.path)?.write_all(control.as_bytes())
    }

    fn remove(&self) {
        // One that is not there need not be removed.
        let _ = std::fs::remove_file(&self.path);
    }
}

/// One note for each address that links begin with, since the practice is controlled at each of them. A convenience:
/// where it cannot be written, `--control` says the same.
fn notes(hello: &Hello) -> Vec<Note> {
    let Ok(control) = Url::parse(&hello.control_url) else {
        return Vec::new();
    };
    let stripe = &hello.stripe;
    let addresses = [
        &hello.stackone.base_url,
        &stripe.connect_url,
        &stripe.marketplace_url,
        &hello.smile.base_url,
    ];
    let written = addresses.into_iter().filter_map(|address| {
        let note = Note::of(address)?;
        let control = format!("{address}{}", control.path());
        note.write(&control).ok().map(|()| note)
    });
    written.collect()
}
