//! The desk's own key: one secret in the vault from which the chain, the seals and the fingerprints come.
//!
//! SQLite knows its id and a proof. That tells a first start (no row) from a wrong keyring (a row that the vault
//! cannot prove), and no new key is ever made over old rows.

use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::{
    audit::ChainKey,
    clock::{Entropy, Time, random_id},
    error::{Code, Error, Result},
    seal::Sealer,
    secret::Secret,
    store::{
        Store,
        settings::{DeskKey, desk_key, save_desk_key},
    },
    vault::Vault,
};

/// What the desk does with its key.
pub struct Keys {
    /// For the trail.
    pub chain: ChainKey,
    /// For addresses and tokens that rest in SQLite.
    pub sealer: Sealer,
    prints: ChainKey,
}

impl Keys {
    fn new(desk: &Secret) -> Result<Self> {
        Ok(Self {
            chain: ChainKey::new(&derive(desk, "audit")),
            sealer: Sealer::new(&derive(desk, "seal"))?,
            prints: ChainKey::new(&derive(desk, "fingerprint")),
        })
    }

    /// Twelve hex letters, equal for equal secrets on this desk and telling nothing elsewhere.
    pub fn fingerprint(&self, secret: &Secret) -> String {
        self.prints.hash(secret.expose())[..12].to_owned()
    }
}

/// A key for one purpose only.
fn derive(desk: &Secret, purpose: &str) -> Secret {
    let mut mac =
        Hmac::<Sha256>::new_from_slice(desk.expose().as_bytes()).expect("HMAC takes any key");
    mac.update(format!("linkdesk {purpose}").as_bytes());
    Secret::new(STANDARD.encode(mac.finalize().into_bytes()))
}

fn proof(desk: &Secret) -> String {
    ChainKey::new(&derive(desk, "proof")).hash("linkdesk")
}

fn vault_name(id: &str) -> String {
    format!("desk/{id}")
}

/// Opens the desk's key, or makes it on the first start.
pub async fn open(vault: &Vault, store: &Store, entropy: &dyn Entropy, now: Time) -> Result<Keys> {
    vault.unlock().await?;
    let noted = match store.read(desk_key)? {
        Some(noted) => noted,
        None => make(vault, store, entropy, now).await?,
    };
    match vault.get(&vault_name(&noted.id)).await? {
        Some(key) if proof(&key) == noted.proof => Keys::new(&key),
        _ => Err(Error::new(
            Code::VaultWrong,
            "This vault does not hold the key this data folder was made with. Open the vault of then, or choose \
             another data folder; nothing was changed.",
        )),
    }
}

/// First start. Should another process be quicker, its key stands and ours is forgotten.
async fn make(vault: &Vault, store: &Store, entropy: &dyn Entropy, now: Time) -> Result<DeskKey> {
    let key = Sealer::new_key(entropy);
    let mine = DeskKey {
        id: random_id(entropy, "", 9),
        proof: proof(&key),
    };
    vault.put(&vault_name(&mine.id), &key).await?;
    let noted = store.write(|db| {
        save_desk_key(db, &mine, now)?;
        desk_key(db)
    })?;
    let noted = noted.ok_or_else(|| Error::new(Code::Internal, "The desk's key was not noted."))?;
    if noted != mine {
        vault.forget(&vault_name(&mine.id)).await?;
    }
    Ok(noted)
}
