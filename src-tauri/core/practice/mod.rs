//! A stranger that speaks HTTP: the emulator of the systems, on loopback only.
//!
//! | file | what is in it |
//! |---|---|
//! | `stackone/` | StackOne: its API, the hub's endpoints, the customer's page, webhooks, seeded accounts |
//! | `stripe/` | Stripe, for Connect and for Apps: its API, OAuth, hosted pages, the marketplace, events and webhooks |
//! | `smile/` | Smile: its API, invitations and their pages, the Wink widget's stand-in, webhooks |
//! | `control.rs` | the address by which the desk plays: complete a link, send a webhook, move the clock, switch a fault |
//! | `pace.rs`, `random.rs` | the clock that can be moved, and repeatable randomness |
//! | `place.rs` | the emulated hosts, each with an address of its own |
//! | `book.rs`, `seed.rs`, `names.rs`, `scripts.rs` | accounts: seeded, repeatable, with names of many scripts |
//! | `manner.rs` | how a system speaks where the shared machinery answers for it |
//! | `faults.rs`, `spoil.rs`, `flood.rs` | what can go wrong, and how it looks on the wire |
//! | `limit.rs`, `traffic.rs` | the rate limit, and what was asked |
//! | `outbox.rs` | webhooks: in order, in bounded time, to loopback only |
//! | `snapshot.rs` | what survives a restart |
//!
//! What is deliberately not here: anything from [`crate::systems`]. The practice knows the systems from their
//! documentation alone and would serve the vendors' own clients as well as the desk's; only so is it worth testing
//! against. It never calls anything but the webhook address it was given, and that only on this machine.

mod book;
mod control;
mod faults;
mod flood;
mod limit;
mod manner;
mod names;
mod outbox;
mod pace;
mod page;
mod place;
mod random;
mod scripts;
mod seed;
mod smile;
mod snapshot;
mod spoil;
mod stackone;
mod stripe;
mod traffic;
mod world;

use std::{
    io,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use axum::{extract::DefaultBodyLimit, serve::ListenerExt};
use serde::{Deserialize, Serialize};
use tokio::{net::TcpListener, sync::watch, task::JoinHandle};

use self::{
    place::{Addresses, PLACES, Place},
    snapshot::Saved,
    world::World,
};
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
    /// The emulated Stripe.
    pub stripe: StripeAccess,
    /// The emulated Smile.
    pub smile: SmileAccess,
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

/// What a client of the emulated Stripe needs; everything belongs to the test mode.
#[derive(Clone, Serialize, Deserialize)]
pub struct StripeAccess {
    /// In place of `https://api.stripe.com`.
    pub base_url: String,
    /// In place of `https://connect.stripe.com`.
    pub connect_url: String,
    /// In place of `https://marketplace.stripe.com`; deep links of `https://dashboard.stripe.com` are understood too.
    pub marketplace_url: String,
    /// `sk_test_…`, of the platform that is also the app's developer.
    pub secret_key: String,
    /// `ca_…` of the platform.
    pub client_id: String,
    /// The app's id, as its manifest names it.
    pub app_id: String,
    /// `ca_…` of the app.
    pub app_client_id: String,
    /// `absec_…`: what installs are signed with.
    pub app_signing_secret: String,
    /// `whsec_…`: what webhooks are signed with.
    pub webhook_secret: String,
}

/// What a client of the emulated Smile needs; everything belongs to sandbox mode.
#[derive(Clone, Serialize, Deserialize)]
pub struct SmileAccess {
    /// In place of `https://sandbox.smileapi.io`; the API is below `/v1` and without it.
    pub base_url: String,
    /// User of Basic authentication.
    pub api_key: String,
    /// Its password.
    pub api_secret: String,
    /// What webhooks to the desk's own endpoint are signed with.
    pub webhook_secret: String,
}

impl StripeAccess {
    /// The install link of the app's external test, which one copies from the Dashboard.
    pub fn app_test_link(&self) -> String {
        let channel = stripe::CHANNEL;
        format!("{}/oauth/v2/{channel}/authorize", self.marketplace_url)
    }
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
        let before = saved.as_ref().map(Saved::ports).unwrap_or_default();
        let listeners = place::listen(options.port, &before).await?;
        let addresses = Addresses::of(&listeners)?;
        let (stop, stopping) = watch::channel(false);
        let world = new_world(options, clock, entropy, addresses, saved, stopping);
        snapshot::write(&world)?;
        let mut tasks = vec![
            tokio::spawn(outbox::run(world.clone())),
            tokio::spawn(snapshot::run(world.clone())),
        ];
        for (place, listener) in PLACES.into_iter().zip(listeners) {
            tasks.push(tokio::spawn(serve(place, listener, world.clone())));
        }
        Ok(Self { world, stop, tasks })
    }

    /// What a client needs.
    pub fn hello(&self) -> Hello {
        let world = &self.world;
        Hello {
            stackone: world.project(|project| StackOneAccess {
                base_url: world.origin(Place::StackOne).to_owned(),
                api_key: project.keys.api_key.clone(),
                webhook_secret: project.keys.webhook_secret.clone(),
            }),
            stripe: world.stripe(|platform| platform.access(&world.addresses)),
            smile: world.smile(|tenant| tenant.access(world.origin(Place::Smile))),
            control_url: format!(
                "{}/control/{}",
                world.origin(Place::StackOne),
                world.control
            ),
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

fn new_world(
    options: Options,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    addresses: Addresses,
    saved: Option<Saved>,
    stopping: watch::Receiver<bool>,
) -> Arc<World> {
    let ahead = saved.as_ref().map_or(0, |saved| saved.ahead);
    let pace = pace::Pace::new(clock, ahead, options.speed);
    let (before, stripe_before, smile_before) = saved.map_or((None, None, None), |saved| {
        (Some(saved.stackone), saved.stripe, saved.smile)
    });
    let project = stackone::Project::new(&options, pace.real(), entropy.as_ref(), before);
    let platform = stripe::Platform::new(&options, pace.real(), entropy.as_ref(), stripe_before);
    let tenant = smile::Tenant::new(&options, pace.real(), entropy.as_ref(), smile_before);
    Arc::new(World {
        addresses,
        control: crate::clock::random_id(entropy.as_ref(), "", 24),
        pace,
        entropy,
        faults: faults::Faults::default(),
        traffic: traffic::Traffic::default(),
        limit: limit::Limit::default(),
        outbox: outbox::Outbox::new(),
        stackone: Mutex::new(project),
        stripe: Mutex::new(platform),
        smile: Mutex::new(tenant),
        changed: tokio::sync::Notify::new(),
        stopping,
        options,
    })
}

/// Serves one place. The control address is at each of them, so that any link leads to who controls it.
async fn serve(place: Place, listener: TcpListener, world: Arc<World>) {
    let routes = match place {
        Place::StackOne => stackone::routes(&world),
        Place::StripeApi => stripe::api(&world),
        Place::StripeConnect => stripe::connect(&world),
        Place::StripeMarketplace => stripe::marketplace(&world),
        Place::Smile => smile::routes(&world),
    };
    let routes = routes
        .merge(page::routes())
        .nest(&format!("/control/{}", world.control), control::routes())
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .with_state(world.clone());
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
