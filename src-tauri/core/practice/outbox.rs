//! Webhooks on their way: one after the other, in bounded time, and only to this machine.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use tokio::sync::{Mutex as Turn, mpsc};
use url::{Host, Url};

use super::{held, world::World};
use crate::error::{Code, Error, Result};

/// How long a receiver may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long a letter that nobody took waits for its next try, by the practice's clock: “some dozens of seconds”
/// (Smile's documentation of webhooks).
const AGAIN_AFTER: Duration = Duration::from_secs(30);

/// How long a webhook waits to be overtaken while `reordered-webhooks` is on.
const OVERTAKEN_WITHIN: Duration = Duration::from_secs(2);

/// A webhook, signed and ready.
#[derive(Clone, Debug)]
pub(crate) struct Letter {
    /// Whose endpoint it goes to, such as `stackone`.
    pub(crate) system: &'static str,
    /// An endpoint of its own; absent: the one that is registered for the system.
    pub(crate) to: Option<Url>,
    /// Name of the header that carries the signature.
    pub(crate) header: &'static str,
    /// The signature.
    pub(crate) signature: String,
    /// The raw JSON.
    pub(crate) body: String,
    /// How many times more it is sent while nobody takes it.
    pub(crate) again: u32,
}

/// How a webhook is sent by control.
pub(crate) enum Sending {
    Plain,
    Duplicate,
    Reordered,
    WrongSignature,
}

impl Sending {
    /// By its name; plain when it has none.
    pub(crate) fn named(mode: &str) -> Result<Self> {
        match mode {
            "" | "plain" => Ok(Self::Plain),
            "duplicate" => Ok(Self::Duplicate),
            "reordered" => Ok(Self::Reordered),
            "wrong-signature" => Ok(Self::WrongSignature),
            other => {
                let why =
                    format!("“{other}” is none of plain, duplicate, reordered, wrong-signature.");
                Err(Error::field("mode", why))
            }
        }
    }

    /// The letters in the order in which they are sent: `newer` is made genuine or not, `older` is what happened
    /// before it.
    pub(crate) fn letters(
        self,
        newer: impl Fn(bool) -> Letter,
        older: impl Fn() -> Letter,
    ) -> Vec<Letter> {
        match self {
            Self::Plain => vec![newer(true)],
            Self::Duplicate => {
                let letter = newer(true);
                vec![letter.clone(), letter]
            }
            Self::Reordered => vec![newer(true), older()],
            Self::WrongSignature => vec![newer(false)],
        }
    }
}

/// Endpoints, and the letters for them.
pub(crate) struct Outbox {
    endpoints: Mutex<BTreeMap<String, Url>>,
    sender: mpsc::UnboundedSender<Letter>,
    receiver: Turn<mpsc::UnboundedReceiver<Letter>>,
    client: reqwest::Client,
}

impl Outbox {
    /// Nothing in it, nowhere to send to.
    pub(crate) fn new() -> Self {
        let (sender, receiver) = mpsc::unbounded_channel();
        Self {
            endpoints: Mutex::default(),
            sender,
            receiver: Turn::new(receiver),
            client: client(),
        }
    }

    /// From now on, webhooks of the system go there; false when the address is not plain HTTP on this machine.
    pub(crate) fn register(&self, system: &str, url: &str) -> bool {
        if url.is_empty() {
            held(&self.endpoints).remove(system);
            return true;
        }
        match Url::parse(url) {
            Ok(url) if url.scheme() == "http" && on_this_machine(&url) => {
                held(&self.endpoints).insert(system.to_owned(), url);
                true
            }
            _ => false,
        }
    }

    /// Where webhooks of the system go.
    pub(crate) fn endpoint(&self, system: &str) -> Option<Url> {
        held(&self.endpoints).get(system).cloned()
    }

    /// Puts a letter in the queue.
    pub(crate) fn post(&self, letter: Letter) {
        // The queue is only closed when the practice has ended, and then nobody waits for the letter.
        let _ = self.sender.send(letter);
    }

    /// Refuses when nobody listens for webhooks of the system.
    pub(crate) fn reachable(&self, system: &str) -> Result<()> {
        let why = "No receiver is registered with the practice.";
        self.endpoint(system)
            .map(drop)
            .ok_or_else(|| Error::new(Code::Conflict, why))
    }

    /// Delivers letters one after the other and answers with the receiver's HTTP statuses.
    pub(crate) async fn deliver_all(&self, letters: Vec<Letter>) -> Vec<u16> {
        let mut statuses = Vec::new();
        for letter in letters {
            statuses.push(self.deliver(&letter).await);
        }
        statuses
    }

    /// Delivers a letter and answers with the receiver's HTTP status; 0 when nothing answered.
    pub(crate) async fn deliver(&self, letter: &Letter) -> u16 {
        let to = letter.to.clone();
        let Some(url) = to.or_else(|| self.endpoint(letter.system)) else {
            return 0;
        };
        let sent = self
            .client
            .post(url)
            .header("content-type", "application/json")
            .header(letter.header, &letter.signature)
            .body(letter.body.clone())
            .send()
            .await;
        sent.map_or(0, |answer| answer.status().as_u16())
    }
}

/// Delivers what is posted, until the practice ends.
pub(crate) async fn run(world: Arc<World>) {
    let mut letters = world.outbox.receiver.lock().await;
    loop {
        let letter = tokio::select! {
            letter = letters.recv() => letter,
            () = world.stopped() => None,
        };
        let Some(letter) = letter else { return };
        if world.faults.on("reordered-webhooks") {
            let overtaking = tokio::time::timeout(OVERTAKEN_WITHIN, letters.recv()).await;
            if let Ok(Some(overtaking)) = overtaking {
                send(&world, &overtaking).await;
            }
        }
        send(&world, &letter).await;
    }
}

async fn send(world: &Arc<World>, letter: &Letter) {
    let times = if world.faults.on("duplicate-webhooks") {
        2
    } else {
        1
    };
    for _ in 0..times {
        tokio::select! {
            status = world.outbox.deliver(letter) => {
                if letter.again > 0 && !(200..300).contains(&status) {
                    later(world.clone(), letter.clone());
                }
            }
            () = world.stopped() => return,
        }
    }
}

/// Puts a letter that nobody took in the queue again, without holding up the others.
fn later(world: Arc<World>, mut letter: Letter) {
    letter.again -= 1;
    tokio::spawn(async move {
        tokio::select! {
            () = world.pace.pass(AGAIN_AFTER) => world.outbox.post(letter),
            () = world.stopped() => {}
        }
    });
}

/// Whether the address names this machine.
pub(crate) fn on_this_machine(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

/// A client that speaks plain HTTP, follows nothing and passes no proxy. It trusts no certificate at all, since it
/// never needs one.
fn client() -> reqwest::Client {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("the provider knows TLS 1.2 and 1.3")
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth();
    reqwest::Client::builder()
        .tls_backend_preconfigured(tls)
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .timeout(PATIENCE)
        .build()
        .expect("nothing of the machine is read to build this client")
}
