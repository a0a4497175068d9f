//! A stranger that speaks HTTP: the emulator of the systems, on loopback only.
//!
//! | file | what is in it |
//! |---|---|
//! | `stackone/` | StackOne: its API, the hub's endpoints, the customer's page, webhooks, seeded accounts |
//! | `control.rs` | the address by which the desk plays: complete a link, send a webhook, move the clock, switch a fault |
//! | `pace.rs`, `random.rs` | the clock that can be moved, and repeatable randomness |
//! | `faults.rs`, `spoil.rs`, `flood.rs` | what can go wrong, and how it looks on the wire |
//! | `limit.rs`, `traffic.rs` | the rate limit, and what was asked |
//! | `outbox.rs` | webhooks: in order, in bounded time, to loopback only |
//! | `snapshot.rs` | what survives a restart |
//!
//! What is deliberately not here: anything from [`crate::systems`]. The practice knows the systems from their
//! documentation alone and would serve the vendors' own clients as well as the desk's; only so is it worth testing
//! against. It never calls anything but the webhook address it was given, and that only on this machine.

mod control;
mod faults;
mod flood;
mod limit;
mod outbox;
mod pace;
mod page;
mod random;
mod refusal;
mod snapshot;
mod spoil;
mod stackone;
mod traffic;
mod world;

use std::{
    io,
    net::Ipv4Addr,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use axum::{Router, extract::DefaultBodyLimit, serve::ListenerExt};
use serde::{Deserialize, Serialize};
use tokio::{net::TcpListener, sync::watch, task::JoinHandle};

use self::{snapshot::Saved, world::World};
use crate::clock::{Clock, Entropy, Time};

/// No request of any emulated system is larger, in bytes.
const BODY_LIMIT: usize = 256 * 1024;

/// How long a stopping practice waits for answers under way.
const LAST_ANSWERS: Duration = Duration::from_secs(2);

/// How a practice is started.
#[derive(Clone, Debug)]
pub struct Options {
    /// Port on 127.0.0.1; 0: the one of the snapshot if it is free, else any.
    pub port: u16,
    /// Linked accounts that are there from the start, at each system.
    pub accounts: u32,
    /// What they are made from: the same seed gives the same accounts.
    pub seed: u64,
    /// How many times faster than real time its clock runs.
    pub speed: f64,
    /// Whether the documented rate limits hold.
    pub rate_limit: bool,
    /// Where keys and accounts survive a restart.
    pub snapshot: Option<PathBuf>,
}

/// What a client needs to use the practice; the first line of `practice serve`.
#[derive(Clone, Serialize, Deserialize)]
pub struct Hello {
    /// The emulated StackOne.
    pub stackone: StackOneAccess,
    /// Where the practice is controlled; unguessable.
    pub control_url: String,
}

/// What a client of the emulated StackOne needs.
#[derive(Clone, Serialize, Deserialize)]
pub struct StackOneAccess {
    /// `http://127.0.0.1:PORT`, for the API, the hub and its popup alike.
    pub base_url: String,
    /// A key of the form `v1.practice.…`, which no real key has.
    pub api_key: String,
    /// What webhooks are signed with.
    pub webhook_secret: String,
}

/// A running practice. Dropping it ends it too, without waiting.
pub struct Practice {
    world: Arc<World>,
    stop: watch::Sender<bool>,
    tasks: Vec<JoinHandle<()>>,
}

impl Practice {
    /// Starts a practice on 127.0.0.1. Fails when the port is taken or the snapshot's folder cannot be written.
    pub async fn start(
        options: Options,
        clock: Arc<dyn Clock>,
        entropy: Arc<dyn Entropy>,
    ) -> io::Result<Self> {
        let saved = snapshot::read(&options)?;
        let listener = bind(options.port, saved.as_ref()).await?;
        let port = listener.local_addr()?.port();
        let (stop, stopping) = watch::channel(false);
        let world = new_world(options, clock, entropy, port, saved, stopping);
        snapshot::write(&world)?;
        let server = tokio::spawn(serve(listener, world.clone()));
        let post = tokio::spawn(outbox::run(world.clone()));
        let keep = tokio::spawn(snapshot::run(world.clone()));
        Ok(Self {
            world,
            stop,
            tasks: vec![server, post, keep],
        })
    }

    /// What a client needs.
    pub fn hello(&self) -> Hello {
        let world = &self.world;
        Hello {
            stackone: world.project(|project| StackOneAccess {
                base_url: world.origin.clone(),
                api_key: project.keys.api_key.clone(),
                webhook_secret: project.keys.webhook_secret.clone(),
            }),
            control_url: format!("{}/control/{}", world.origin, world.control),
        }
    }

    /// The practice's own time.
    pub fn now(&self) -> Time {
        self.world.pace.now()
    }

    /// Ends it: no new requests, a moment for those under way, the last state kept.
    pub async fn stop(mut self) {
        let _ = self.stop.send(true);
        for task in &mut self.tasks {
            if tokio::time::timeout(LAST_ANSWERS, &mut *task)
                .await
                .is_err()
            {
                task.abort();
            }
        }
    }
}

/// The port asked for; else the one that links of the snapshot point to; else any.
async fn bind(port: u16, saved: Option<&Saved>) -> io::Result<TcpListener> {
    let before = saved.map_or(0, |saved| saved.port);
    if port == 0
        && before != 0
        && let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, before)).await
    {
        return Ok(listener);
    }
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await
}

fn new_world(
    options: Options,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    port: u16,
    saved: Option<Saved>,
    stopping: watch::Receiver<bool>,
) -> Arc<World> {
    let ahead = saved.as_ref().map_or(0, |saved| saved.ahead);
    let pace = pace::Pace::new(clock, ahead, options.speed);
    let project = stackone::Project::new(
        &options,
        pace.real(),
        entropy.as_ref(),
        saved.map(|saved| saved.stackone),
    );
    Arc::new(World {
        origin: format!("http://{}:{port}", Ipv4Addr::LOCALHOST),
        port,
        control: crate::clock::random_id(entropy.as_ref(), "", 24),
        pace,
        entropy,
        faults: faults::Faults::default(),
        traffic: traffic::Traffic::default(),
        limit: limit::Limit::default(),
        outbox: outbox::Outbox::new(),
        stackone: Mutex::new(project),
        changed: tokio::sync::Notify::new(),
        stopping,
        options,
    })
}

async fn serve(listener: TcpListener, world: Arc<World>) {
    let routes = Router::new()
        .merge(stackone::routes(&world))
        .nest(
            &format!("/control/{}", world.control),
            control::routes(world.clone()),
        )
        .layer(DefaultBodyLimit::max(BODY_LIMIT));
    // Small answers must not wait for more to send; a socket that refuses the option is still of use.
    let listener = listener.tap_io(|socket| {
        let _ = socket.set_nodelay(true);
    });
    let ending = async move { world.stopped().await };
    // `axum::serve` never fails: it waits and tries again when a connection cannot be taken.
    let _ = axum::serve(listener, routes)
        .with_graceful_shutdown(ending)
        .await;
}

/// Locks; a panic elsewhere leaves data that is still of use here.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
