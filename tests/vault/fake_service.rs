//! A Secret Service of our own with one locked collection: what a person does at the keyring's question can be
//! decided here. Names and signatures are those of the Secret Service specification, version 0.2.

use zbus::{
    interface,
    object_server::SignalEmitter,
    zvariant::{ObjectPath, OwnedObjectPath, OwnedValue, Value},
};

const SERVICE: &str = "/org/freedesktop/secrets";
const COLLECTION: &str = "/org/freedesktop/secrets/collection/login";
const PROMPT: &str = "/org/freedesktop/secrets/prompt/p1";

/// What the person does.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Person {
    /// Closes the question.
    Cancels,
    /// Is having lunch.
    IsAway,
}

struct Service;

#[interface(name = "org.freedesktop.Secret.Service")]
impl Service {
    fn open_session(&self, _algorithm: &str, _input: Value<'_>) -> (OwnedValue, OwnedObjectPath) {
        (
            OwnedValue::from(0_u8),
            path("/org/freedesktop/secrets/session/s1"),
        )
    }

    fn read_alias(&self, _name: &str) -> OwnedObjectPath {
        path(COLLECTION)
    }

    fn unlock(&self, _objects: Vec<ObjectPath<'_>>) -> (Vec<OwnedObjectPath>, OwnedObjectPath) {
        (Vec::new(), path(PROMPT))
    }
}

struct Collection;

#[interface(name = "org.freedesktop.Secret.Collection")]
impl Collection {
    #[zbus(property)]
    fn locked(&self) -> bool {
        true
    }
}

struct Prompt(Person);

#[interface(name = "org.freedesktop.Secret.Prompt")]
impl Prompt {
    async fn prompt(&self, _window: &str, #[zbus(signal_emitter)] emitter: SignalEmitter<'_>) {
        if self.0 == Person::Cancels {
            Self::completed(&emitter, true, Value::from(""))
                .await
                .unwrap();
        }
    }

    #[zbus(signal)]
    async fn completed(
        emitter: &SignalEmitter<'_>,
        dismissed: bool,
        result: Value<'_>,
    ) -> zbus::Result<()>;
}

fn path(text: &'static str) -> OwnedObjectPath {
    ObjectPath::from_static_str_unchecked(text).into()
}

/// Serves until the connection is dropped.
pub(super) fn serve(person: Person) -> zbus::blocking::Connection {
    zbus::blocking::connection::Builder::session()
        .and_then(|bus| bus.serve_at(SERVICE, Service))
        .and_then(|bus| bus.serve_at(COLLECTION, Collection))
        .and_then(|bus| bus.serve_at(PROMPT, Prompt(person)))
        .and_then(|bus| bus.name("org.freedesktop.secrets"))
        .and_then(|bus| bus.build())
        .unwrap()
}
