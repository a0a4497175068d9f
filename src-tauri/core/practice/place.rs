//! The emulated hosts. Each has an address of its own on this machine, as each has a name of its own in the world:
//! what is sent to the wrong one is not understood there either.

use std::{collections::BTreeMap, io, net::Ipv4Addr};

use tokio::net::TcpListener;

/// An emulated host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    /// `api.stackone.com` and `hub.stackone.com`; the one whose port a person may choose.
    StackOne,
    /// `api.stripe.com`.
    StripeApi,
    /// `connect.stripe.com`.
    StripeConnect,
    /// `marketplace.stripe.com`, and the Dashboard where the others are not in the way.
    StripeMarketplace,
    /// `sandbox.smileapi.io`, and what its customers meet: `user.getsmileapi.com` and `web.smileapi.io`.
    Smile,
}

/// Every place there is, in the order of [`Place`].
pub(crate) const PLACES: [Place; 5] = [
    Place::StackOne,
    Place::StripeApi,
    Place::StripeConnect,
    Place::StripeMarketplace,
    Place::Smile,
];

impl Place {
    /// Its name in a snapshot.
    fn name(self) -> &'static str {
        match self {
            Self::StackOne => "stackone",
            Self::StripeApi => "stripe",
            Self::StripeConnect => "stripe-connect",
            Self::StripeMarketplace => "stripe-marketplace",
            Self::Smile => "smile",
        }
    }
}

/// The port of each place, by name.
pub(crate) type Ports = BTreeMap<String, u16>;

/// Where every place can be reached.
pub(crate) struct Addresses([(u16, String); PLACES.len()]);

impl Addresses {
    /// Of listeners that stand in the order of [`PLACES`].
    pub(crate) fn of(listeners: &[TcpListener]) -> io::Result<Self> {
        let mut addresses = Self(Default::default());
        for (address, listener) in addresses.0.iter_mut().zip(listeners) {
            let port = listener.local_addr()?.port();
            *address = (port, format!("http://{}:{port}", Ipv4Addr::LOCALHOST));
        }
        Ok(addresses)
    }

    /// `http://127.0.0.1:PORT`.
    pub(crate) fn origin(&self, place: Place) -> &str {
        &self.0[place as usize].1
    }

    /// The port alone.
    pub(crate) fn port(&self, place: Place) -> u16 {
        self.0[place as usize].0
    }

    /// What a snapshot keeps.
    pub(crate) fn ports(&self) -> Ports {
        let name = |place: &Place| (place.name().to_owned(), self.port(*place));
        PLACES.iter().map(name).collect()
    }

    /// The place of an origin.
    pub(crate) fn place(&self, origin: &str) -> Option<Place> {
        PLACES
            .into_iter()
            .find(|place| self.origin(*place) == origin)
    }
}

/// Listens for every place: at the ports that links of a snapshot point to, where they are free. The port asked for
/// is the first place's.
pub(crate) async fn listen(port: u16, before: &Ports) -> io::Result<Vec<TcpListener>> {
    let mut listeners = Vec::new();
    for place in PLACES {
        let asked = if place == PLACES[0] { port } else { 0 };
        let before = before.get(place.name()).copied().unwrap_or_default();
        listeners.push(bind(asked, before).await?);
    }
    Ok(listeners)
}

/// The port asked for; else the one of before; else any.
async fn bind(port: u16, before: u16) -> io::Result<TcpListener> {
    if port == 0
        && before != 0
        && let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, before)).await
    {
        return Ok(listener);
    }
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await
}
