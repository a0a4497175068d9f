//! Sealing of small texts that must rest in SQLite: link addresses and session tokens are bearer rights.
//!
//! XChaCha20-Poly1305 (<https://datatracker.ietf.org/doc/html/draft-irtf-cfrg-xchacha>), whose nonce of 24 bytes
//! is long enough to be random. The context, such as row id and column, goes into the tag: a sealed text that
//! is copied to another row does not open there.

use base64::{Engine, engine::general_purpose::STANDARD};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use zeroize::Zeroizing;

use crate::{
    clock::Entropy,
    error::{Code, Error, Result},
    secret::Secret,
};

/// First byte of everything sealed; another one is of a later Linkdesk.
const FORMAT: u8 = 1;
/// Bytes of the nonce that follows it.
const NONCE: usize = 24;
/// Bytes of a key.
const KEY: usize = 32;

/// Seals and opens with one key.
#[derive(Clone)]
pub struct Sealer(XChaCha20Poly1305);

impl Sealer {
    /// Takes a key as [`Sealer::new_key`] makes it: base64 of 32 bytes. Anything else is [`Code::VaultFailed`].
    pub fn new(key: &Secret) -> Result<Self> {
        let unfit = || {
            Error::new(
                Code::VaultFailed,
                "The key for sealed texts is not one that Linkdesk made.",
            )
        };
        let bytes = Zeroizing::new(STANDARD.decode(key.expose()).map_err(|_| unfit())?);
        XChaCha20Poly1305::new_from_slice(&bytes)
            .map(Self)
            .map_err(|_| unfit())
    }

    /// A new key.
    pub fn new_key(entropy: &dyn Entropy) -> Secret {
        let mut bytes = Zeroizing::new([0; KEY]);
        entropy.fill(&mut *bytes);
        Secret::new(STANDARD.encode(bytes.as_slice()))
    }

    /// Seals a text for one place.
    pub fn seal(&self, entropy: &dyn Entropy, context: &str, text: &Secret) -> Result<Vec<u8>> {
        let mut nonce = [0; NONCE];
        entropy.fill(&mut nonce);
        let payload = Payload {
            msg: text.expose().as_bytes(),
            aad: context.as_bytes(),
        };
        let body = self
            .0
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| Error::new(Code::Internal, "A text could not be sealed."))?;
        Ok([&[FORMAT][..], &nonce, &body].concat())
    }

    /// Opens what was sealed for this place. [`Code::VaultWrong`] when it was sealed with another key, for
    /// another place, or was changed since: the three cannot be told apart.
    pub fn open(&self, context: &str, sealed: &[u8]) -> Result<Secret> {
        let shut = || {
            Error::new(
                Code::VaultWrong,
                "A sealed text does not open: the keyring is not the one it was sealed with, or the row was changed.",
            )
        };
        let (format, rest) = sealed.split_first().ok_or_else(shut)?;
        let (nonce, body) = rest.split_first_chunk::<NONCE>().ok_or_else(shut)?;
        if *format != FORMAT {
            return Err(shut());
        }
        let payload = Payload {
            msg: body,
            aad: context.as_bytes(),
        };
        let plain = self
            .0
            .decrypt(&XNonce::from(*nonce), payload)
            .map_err(|_| shut())?;
        String::from_utf8(plain)
            .map(Secret::new)
            .map_err(|_| shut())
    }
}
