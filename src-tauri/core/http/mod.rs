//! The one client: time limits, retry class, rate budget, and no secret in any text it leaves behind.
//!
//! | file | what is in it |
//! |---|---|
//! | [`call`] | a request with its retry class in its type, and safe joining of addresses |
//! | [`budget`] | how many requests a key may make, and the hold after *too many* |
//! | [`wait`] | how long to wait before a repeat |
//! | [`reply`], [`refusal`] | reading an answer within bounds, and what it means when there is no good one |
//! | [`host`] | hosts in letters of any script, as they are sent |
//! | [`proxy`] | the proxy that the environment names |
//! | [`redact`], [`blank`] | blanking what must not be read, in JSON and in text |
//!
//! After a failed [`Never`] call [`Code::is_unclear`] says whether it may have happened at the system all the same, so that
//! it is to be looked up there before the act is asked for again.
//!
//! Waits (budget, backoff) go through the [`Clock`] that is passed in; limits on the network itself are the
//! machine's own time, since no clock of ours makes a packet arrive. Every wait ends at once when the future is
//! dropped, and takes nothing from the budget then.

mod blank;
mod budget;
mod call;
mod host;
mod proxy;
mod redact;
mod refusal;
mod reply;
mod wait;

use std::{sync::Arc, time::Duration};

pub use blank::cut;
pub use budget::Tally;
pub use call::{Call, Idempotent, Never, RetryClass, Safe, join};
pub use host::{address_as_sent, mail_as_sent};
pub use proxy::proxy_of_environment;
pub use redact::Redaction;
pub use reply::Reply;
pub use reqwest::Method;
use url::{Host, Url};

use crate::{
    clock::{Clock, Entropy, Time},
    error::{Code, Error, Result},
};
use budget::Budget;
use refusal::Failure;

/// Bounds of every call.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Until a connection stands, TLS included.
    pub connect: Duration,
    /// One attempt from its start to the last byte of the answer.
    pub call: Duration,
    /// Bytes of an answer, counted after decompression.
    pub bytes: usize,
    /// Attempts of a call that may be repeated.
    pub tries: u32,
    /// From the first attempt, or the wait for it, to the last: a call that would wait beyond gives up at once.
    pub patience: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            call: Duration::from_secs(30),
            bytes: 8 << 20,
            tries: 4,
            // A little more than the longest hold, so that a job sits one out.
            patience: wait::LONGEST_HOLD + Duration::from_secs(10),
        }
    }
}

/// The client, bound to a rate budget. Clones are cheap and share connections, budget and tally.
#[derive(Clone)]
pub struct Http {
    client: reqwest::Client,
    limits: Limits,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    budget: Arc<Budget>,
    tally: Arc<Tally>,
}

impl Http {
    /// Makes the client, without a rate budget yet.
    ///
    /// `proxy` serves everything but this machine itself. Fails with [`Code::Internal`] when the client cannot be
    /// built.
    pub fn new(
        limits: Limits,
        proxy: Option<&Url>,
        clock: Arc<dyn Clock>,
        entropy: Arc<dyn Entropy>,
    ) -> Result<Self> {
        Ok(Self {
            client: build(limits, proxy)?,
            limits,
            clock,
            entropy,
            budget: Arc::new(Budget::unlimited()),
            tally: Arc::default(),
        })
    }

    /// The same client with a budget and a tally of its own: one per integration, made once and cloned from there.
    /// `window` is the time over which the system counts requests, a minute or a second.
    #[must_use]
    pub fn with_budget(&self, per_minute: u32, window: Duration) -> Self {
        Self {
            budget: Arc::new(Budget::per_minute(per_minute, window)),
            tally: Arc::default(),
            ..self.clone()
        }
    }

    /// The same client and budget with a tally of its own, so that one piece of work can report its requests.
    #[must_use]
    pub fn with_tally(&self) -> Self {
        Self {
            tally: Arc::default(),
            ..self.clone()
        }
    }

    /// The same client and budget with another patience: short while a person waits, long in a job.
    #[must_use]
    pub fn with_patience(&self, patience: Duration) -> Self {
        Self {
            limits: Limits {
                patience,
                ..self.limits
            },
            ..self.clone()
        }
    }

    /// Requests sent and throttled so far.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Takes the number of reads sent since it was taken last; of all who share this budget.
    pub fn take_reads(&self) -> u32 {
        self.budget.take_reads()
    }

    /// Puts reads back that could not be noted.
    pub fn put_back_reads(&self, count: u32) {
        self.budget.put_back_reads(count);
    }

    /// Sends a call, repeats it as far as its class and the limits allow, and answers with a 2xx reply.
    ///
    /// Every other outcome is an error with its code; [`Code::CannotTell`] comes from [`Never`] calls alone.
    pub async fn send<R: RetryClass>(&self, call: Call<R>) -> Result<Reply> {
        refuse_plain_http(&call.url).map_err(|error| call.party.sign(error))?;
        let deadline = self.clock.now().plus(self.limits.patience);
        let mut tries = 0;
        loop {
            self.wait_for_turn(deadline)
                .await
                .map_err(|error| call.party.sign(error))?;
            tries += 1;
            let failure = match self.attempt(&call).await {
                Ok(reply) => return Ok(reply),
                Err(failure) => failure,
            };
            let pause = self.pause_after(&failure, tries);
            let too_late = self.clock.now().plus(pause) > deadline;
            if !R::REPEATS || !failure.passing || tries >= self.limits.tries || too_late {
                return Err(failure.error);
            }
            // A throttled call waits for its turn like everybody else on this budget.
            if !failure.throttled {
                self.clock.sleep(pause).await;
            }
        }
    }

    /// Waits until the budget has room, or fails when that comes after the deadline.
    async fn wait_for_turn(&self, deadline: Time) -> Result<()> {
        while let Some(wait) = self.budget.take(self.clock.now()) {
            if self.clock.now().plus(wait) > deadline {
                return Err(Error {
                    retry_after: Some(wait::whole_seconds(wait)),
                    ..Error::new(
                        Code::RateLimited,
                        "The key has used up its requests for the moment; nothing was sent.",
                    )
                });
            }
            self.clock.sleep(wait).await;
        }
        Ok(())
    }

    /// One attempt, counted, with the budget held where the system asks for patience.
    async fn attempt<R: RetryClass>(&self, call: &Call<R>) -> Result<Reply, Failure> {
        self.tally.count_sent();
        if call.method == Method::GET {
            self.budget.count_read();
        }
        let mut outcome = match call.request(&self.client).send().await {
            Ok(response) => reply::read(response, call, self.limits.bytes, self.clock.now()).await,
            Err(error) => Err(refusal::broken::<R>(&error, &call.party)),
        };
        let now = self.clock.now();
        if let Err(failure) = &mut outcome {
            tracing::debug!(method = %call.method, path = call.url.path(), error = %failure.error, "call failed");
            if failure.throttled {
                self.tally.count_throttled();
                let patience = self.budget.throttled(now, failure.told_wait);
                failure.told_wait = Some(patience);
                let seconds = wait::whole_seconds(patience);
                failure.error.retry_after.get_or_insert(seconds);
            }
        } else {
            self.budget.answered(now);
        }
        outcome
    }

    /// How long a failed attempt wants to be waited for.
    fn pause_after(&self, failure: &Failure, tries: u32) -> Duration {
        let told = failure.told_wait.unwrap_or_default();
        if failure.throttled {
            return told;
        }
        let mut random = [0];
        self.entropy.fill(&mut random);
        wait::backoff(tries, random[0]).max(told)
    }
}

/// Builds the one client.
fn build(limits: Limits, proxy: Option<&Url>) -> Result<reqwest::Client> {
    if rustls::crypto::CryptoProvider::get_default().is_none() {
        // Two threads may come here at once; whoever is second finds it done.
        let _ = rustls::crypto::ring::default_provider().install_default();
    }
    let builder = || -> Result<reqwest::ClientBuilder> {
        let builder = reqwest::Client::builder()
            .user_agent(concat!("linkdesk/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(limits.connect)
            .timeout(limits.call)
            // Servers drop idle connections after five seconds or more; one dropped under a request that must not
            // be repeated would leave us not knowing.
            .pool_idle_timeout(Duration::from_secs(4))
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .no_proxy();
        match proxy {
            Some(address) => Ok(builder.proxy(through(address)?)),
            None => Ok(builder),
        }
    };
    builder()?.build().or_else(|_| {
        // A machine without any root certificate reaches nothing by https; the practice on loopback still works.
        builder()?
            .tls_certs_only([])
            .build()
            .map_err(|error| no_client(&error))
    })
}

/// The proxy, except for this machine itself.
fn through(address: &Url) -> Result<reqwest::Proxy> {
    let proxy = reqwest::Proxy::all(address.clone()).map_err(|error| no_client(&error))?;
    Ok(proxy.no_proxy(reqwest::NoProxy::from_string("localhost,127.0.0.0/8,::1")))
}

fn no_client(error: &reqwest::Error) -> Error {
    Error::new(
        Code::Internal,
        format!("The HTTP client cannot be made: {error}."),
    )
}

/// Plain http would show the key to everybody on the way; only this machine itself is near enough.
fn refuse_plain_http(url: &Url) -> Result<()> {
    if url.scheme() == "https" || (url.scheme() == "http" && is_loopback(url)) {
        return Ok(());
    }
    Err(Error::field(
        "base_url",
        "The address must begin with https://; http:// is for this machine only.",
    ))
}

/// The address is on this machine.
pub fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}
