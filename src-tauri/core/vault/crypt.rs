//! The bytes of the passphrase file: the format of age (<https://age-encryption.org/v1>) around a JSON object, so
//! that its owner can open it without Linkdesk.

use std::{collections::BTreeMap, io::Read};

use age::{DecryptError, scrypt, secrecy::SecretString};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{
    error::{Code, Error, Result},
    secret::Secret,
};

/// Secrets by name.
pub(super) type Secrets = BTreeMap<String, Secret>;

/// Base-2 logarithm of scrypt's N, with r = 8 and p = 1: 128 MiB and about half a second a try, the setting of
/// the OWASP Password Storage Cheat Sheet.
pub(super) const WORK: u8 = 17;

/// A file that asks for more is not ours, or was made to stall the reader.
const MOST_WORK: u8 = 22;

/// What the file holds.
#[derive(Deserialize)]
struct Contents {
    #[serde(rename = "linkdesk_vault")]
    version: u8,
    secrets: Secrets,
}

/// The same for writing: secrets have no way to serialise, so the text is taken out by name.
#[derive(Serialize)]
struct Plain<'a> {
    linkdesk_vault: u8,
    secrets: BTreeMap<&'a str, &'a str>,
}

const VERSION: u8 = 1;

/// Opens the file's bytes. [`Code::VaultWrong`] for another passphrase, [`Code::VaultFailed`] for damage,
/// [`Code::NewerFile`] for contents of a later version.
pub(super) fn decrypt(sealed: &[u8], passphrase: &Secret) -> Result<Secrets> {
    let mut identity = scrypt::Identity::new(shared(passphrase));
    identity.set_max_work_factor(MOST_WORK);
    let mut plain = Zeroizing::new(Vec::new());
    age::Decryptor::new_buffered(sealed)
        .and_then(|file| file.decrypt(std::iter::once(&identity as &dyn age::Identity)))
        .map_err(refused)?
        .read_to_end(&mut plain)
        .map_err(|_| damaged())?;
    match serde_json::from_slice::<Contents>(&plain) {
        Ok(contents) if contents.version == VERSION => Ok(contents.secrets),
        Ok(_) => Err(Error::new(
            Code::NewerFile,
            "The secrets file was written by a newer Linkdesk.",
        )),
        Err(_) => Err(damaged()),
    }
}

/// The file's bytes for these secrets, under scrypt's work factor `work`.
pub(super) fn encrypt(secrets: &Secrets, passphrase: &Secret, work: u8) -> Result<Vec<u8>> {
    let failed = || Error::new(Code::VaultFailed, "The secrets could not be encrypted.");
    let plain = Plain {
        linkdesk_vault: VERSION,
        secrets: secrets
            .iter()
            .map(|(name, secret)| (name.as_str(), secret.expose()))
            .collect(),
    };
    let plain = Zeroizing::new(serde_json::to_vec(&plain).map_err(|_| failed())?);
    let mut recipient = scrypt::Recipient::new(shared(passphrase));
    recipient.set_work_factor(work);
    age::encrypt(&recipient, &plain).map_err(|_| failed())
}

/// The passphrase as age takes it; wiped from memory like ours.
fn shared(passphrase: &Secret) -> SecretString {
    SecretString::from(passphrase.expose().to_owned())
}

fn refused(fault: DecryptError) -> Error {
    match fault {
        DecryptError::DecryptionFailed
        | DecryptError::KeyDecryptionFailed
        | DecryptError::NoMatchingKeys => Error::new(
            Code::VaultWrong,
            "This is not the passphrase of the secrets file.",
        ),
        _ => damaged(),
    }
}

fn damaged() -> Error {
    Error::new(
        Code::VaultFailed,
        "The secrets file is damaged and was left as it is: put a copy of it in its place.",
    )
}
