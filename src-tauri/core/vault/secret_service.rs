//! What is particular to Linux: the Secret Service on the session's D-Bus, served by gnome-keyring or kwallet.
//!
//! `keyring` reads and writes; here is what it does not offer: looking whether the keyring is locked without
//! asking the person, asking on purpose, and telling its failures apart by their types.

use std::sync::Arc;

use keyring_core::CredentialStore;
use secret_service::{EncryptionType, Error as Fault, blocking::SecretService};
use zbus::fdo;

use super::keyring::{failed, locked, missing};
use crate::error::{Code, Error, Result};

/// Opens the store anew, on a connection of its own.
pub(super) fn open() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(zbus_secret_service_keyring_store::Store::new()?)
}

/// The default collection is there and open. Never asks the person.
pub(super) fn ensure_open() -> Result<()> {
    let look = || {
        // No secret travels on this connection, so it needs no key exchange.
        SecretService::connect(EncryptionType::Plain)?
            .get_default_collection()?
            .ensure_unlocked()
    };
    look().map_err(|fault| of_service(&fault))
}

/// Lets the keyring ask for its password, and waits for the answer however long it takes.
pub(super) fn ask() -> Result<()> {
    let ask = || {
        let service = SecretService::connect(EncryptionType::Plain)?;
        let collection = service.get_default_collection()?;
        collection.unlock()?;
        collection.ensure_unlocked()
    };
    ask().map_err(|fault| of_service(&fault))
}

/// Reads the error inside a keyring error.
pub(super) fn explain(inner: &(dyn std::error::Error + Send + Sync + 'static)) -> Option<Error> {
    inner.downcast_ref::<Fault>().map(of_service)
}

fn of_service(fault: &Fault) -> Error {
    match fault {
        Fault::Locked => locked(),
        Fault::Prompt => Error::new(
            Code::VaultCancelled,
            "The keyring's question was closed without its password: try again and answer it, or choose the \
             passphrase file instead.",
        ),
        Fault::PromptDisconnected | Fault::Unavailable => missing(),
        Fault::NoResult => Error::new(
            Code::VaultMissing,
            "The keyring has no default collection: make one, or choose the passphrase file instead.",
        ),
        Fault::Zbus(inner) => of_bus(inner),
        Fault::ZbusFdo(inner) => of_bus_itself(inner),
        other => failed(&other.to_string()),
    }
}

fn of_bus(fault: &zbus::Error) -> Error {
    match fault {
        zbus::Error::Address(_)
        | zbus::Error::InputOutput(_)
        | zbus::Error::Connection(..)
        | zbus::Error::Handshake(_)
        | zbus::Error::InterfaceNotFound => missing(),
        zbus::Error::FDO(inner) => of_bus_itself(inner),
        zbus::Error::MethodError(name, ..) => of_name(name.as_str(), fault),
        other => failed(&other.to_string()),
    }
}

fn of_bus_itself(fault: &fdo::Error) -> Error {
    match fault {
        fdo::Error::ZBus(inner) => of_bus(inner),
        other => of_name(zbus::DBusError::name(other).as_str(), other),
    }
}

/// Names of the D-Bus specification and of the Secret Service specification.
fn of_name(name: &str, fault: &dyn std::fmt::Display) -> Error {
    match name {
        "org.freedesktop.Secret.Error.IsLocked" => locked(),
        "org.freedesktop.DBus.Error.ServiceUnknown"
        | "org.freedesktop.DBus.Error.NameHasNoOwner"
        | "org.freedesktop.DBus.Error.NoServer"
        | "org.freedesktop.DBus.Error.Disconnected" => missing(),
        "org.freedesktop.DBus.Error.NoReply"
        | "org.freedesktop.DBus.Error.Timeout"
        | "org.freedesktop.DBus.Error.TimedOut" => Error::new(
            Code::VaultTimeout,
            "The keyring did not answer the session bus: restart it and try again, or choose the passphrase file \
             instead.",
        ),
        name if name.starts_with("org.freedesktop.DBus.Error.Spawn.") => missing(),
        _ => failed(&fault.to_string()),
    }
}
