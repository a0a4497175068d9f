//! Everything one running practice is: handed to every route.

use std::sync::{Arc, Mutex};

use tokio::sync::{Notify, watch};

use super::{
    Options,
    faults::Faults,
    held,
    limit::Limit,
    outbox::Outbox,
    pace::Pace,
    place::{Addresses, Place},
    smile::Tenant,
    stackone::Project,
    stripe::Platform,
    traffic::Traffic,
};
use crate::{clock::Entropy, hex::hex};

/// The world as routes hold it.
pub(crate) type Shared = Arc<World>;

/// One running practice.
pub(crate) struct World {
    /// Where each emulated host is.
    pub(crate) addresses: Addresses,
    /// As started.
    pub(crate) options: Options,
    /// The unguessable part of the control address.
    pub(crate) control: String,
    /// Its own time.
    pub(crate) pace: Pace,
    /// Where ids and tokens come from.
    pub(crate) entropy: Arc<dyn Entropy>,
    /// What goes wrong.
    pub(crate) faults: Faults,
    /// What was asked.
    pub(crate) traffic: Traffic,
    /// How often.
    pub(crate) limit: Limit,
    /// Webhooks on their way.
    pub(crate) outbox: Outbox,
    /// The emulated StackOne project.
    pub(crate) stackone: Mutex<Project>,
    /// The emulated Stripe, as one platform sees it.
    pub(crate) stripe: Mutex<Platform>,
    /// The emulated Smile, as one tenant sees it.
    pub(crate) smile: Mutex<Tenant>,
    /// Rings whenever something worth keeping changed.
    pub(crate) changed: Notify,
    /// Turns true when the practice ends.
    pub(crate) stopping: watch::Receiver<bool>,
}

impl World {
    /// An id of `bytes` random bytes in hexadecimal after a prefix: safe in any address.
    pub(crate) fn id(&self, prefix: &str, bytes: usize) -> String {
        let mut raw = vec![0; bytes];
        self.entropy.fill(&mut raw);
        format!("{prefix}{}", hex(&raw))
    }

    /// A random UUID (version 4).
    pub(crate) fn uuid(&self) -> String {
        let mut raw = [0; 16];
        self.entropy.fill(&mut raw);
        raw[6] = raw[6] & 0x0f | 0x40;
        raw[8] = raw[8] & 0x3f | 0x80;
        uuid_text(u128::from_be_bytes(raw))
    }

    /// Reads or changes the StackOne project; nothing may wait inside.
    pub(crate) fn project<T>(&self, act: impl FnOnce(&mut Project) -> T) -> T {
        act(&mut held(&self.stackone))
    }

    /// Reads or changes Stripe's platform; nothing may wait inside.
    pub(crate) fn stripe<T>(&self, act: impl FnOnce(&mut Platform) -> T) -> T {
        act(&mut held(&self.stripe))
    }

    /// Reads or changes Smile's tenant; nothing may wait inside.
    pub(crate) fn smile<T>(&self, act: impl FnOnce(&mut Tenant) -> T) -> T {
        act(&mut held(&self.smile))
    }

    /// `http://127.0.0.1:PORT` of an emulated host.
    pub(crate) fn origin(&self, place: Place) -> &str {
        self.addresses.origin(place)
    }

    /// Says that something worth keeping changed.
    pub(crate) fn keep(&self) {
        self.changed.notify_one();
    }

    /// Waits until the practice ends.
    pub(crate) async fn stopped(&self) {
        // An error means that the practice itself is gone, which is an end as well.
        let _ = self.stopping.clone().wait_for(|stopping| *stopping).await;
    }
}

/// Sixteen bytes as a UUID is written.
pub(crate) fn uuid_text(bits: u128) -> String {
    let hex = format!("{bits:032x}");
    [
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..],
    ]
    .join("-")
}
