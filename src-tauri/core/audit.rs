//! The tamper-evident trail: every entry carries a keyed hash over itself and the one before.
//!
//! Who has not the key (it lives in the vault) cannot edit, delete, insert or reorder entries unseen, nor cut the
//! newest off, since the sealed head says how many there are. Putting back an older copy of the whole file, head
//! included, is seen only against an anchor: a head noted elsewhere. The word is tamper-*evident*.

use hmac::{Hmac, KeyInit, Mac};
use rusqlite::{Connection, Transaction};
use sha2::Sha256;

use crate::{
    clock::Time,
    error::{Error, Result},
    hex::hex,
    secret::Secret,
    store::audit::{self as rows, Head},
    wire::{AuditEntry, AuditVerdict, Environment},
};

/// The key of the chain, ready for use.
#[derive(Clone)]
pub struct ChainKey(Hmac<Sha256>);

impl ChainKey {
    /// From the desk's key.
    pub fn new(key: &Secret) -> Self {
        // HMAC takes keys of any length, so this cannot fail.
        Self(Hmac::new_from_slice(key.expose().as_bytes()).expect("HMAC takes any key"))
    }

    /// Keyed hash of a text, lower-case hex.
    pub fn hash(&self, text: &str) -> String {
        let mut mac = self.0.clone();
        mac.update(text.as_bytes());
        hex(&mac.finalize().into_bytes())
    }

    fn entry(&self, entry: &AuditEntry, before: &str) -> Result<String> {
        // A JSON array is unambiguous: no two different entries have the same text.
        let parts = (
            before,
            entry.position,
            entry.at.0,
            &entry.action,
            &entry.subject,
            &entry.detail,
            entry.environment,
        );
        let text = serde_json::to_string(&parts).map_err(|error| {
            Error::new(
                crate::error::Code::Internal,
                format!("Cannot write an entry: {error}."),
            )
        })?;
        Ok(self.hash(&text))
    }

    /// This key sealed the head, or there has been no entry yet.
    fn vouches_for(&self, head: &Head) -> bool {
        *head == Head::default() || self.head(head.entries, &head.hash) == *head
    }

    fn head(&self, entries: u32, hash: &str) -> Head {
        Head {
            entries,
            hash: hash.to_owned(),
            seal: self.hash(&format!("head {entries} {hash}")),
        }
    }
}

/// What was done, for the trail; never a secret.
#[derive(Clone, Debug)]
pub struct Act {
    /// Such as `link.create`.
    pub action: &'static str,
    /// On what: id and name.
    pub subject: String,
    /// What was asked or changed.
    pub detail: String,
    /// Environment concerned.
    pub environment: Option<Environment>,
}

/// Follows a head that is not the one this desk has sealed, in place of its hash.
const BROKEN: &str = "broken";

/// Enters an act in the transaction that does it.
///
/// A trail that was cut or added to goes on, but never as if it were whole: an entry after the damage fits no hash
/// before it, so that no later seal covers it up.
pub fn append(db: &Transaction<'_>, key: &ChainKey, act: &Act, now: Time) -> Result<()> {
    let head = rows::head(db)?.unwrap_or_default();
    let newest = rows::newest(db)?;
    let whole = head.entries == newest && key.vouches_for(&head);
    let before = if whole { &head.hash } else { BROKEN };
    let mut entry = AuditEntry {
        position: head.entries.max(newest) + 1,
        at: now,
        action: act.action.to_owned(),
        subject: act.subject.clone(),
        detail: act.detail.clone(),
        environment: act.environment,
        hash: String::new(),
    };
    entry.hash = key.entry(&entry, before)?;
    rows::append(db, &entry, &key.head(entry.position, &entry.hash))
}

/// Says whether the trail is whole, and where it is not.
pub fn verify(db: &Connection, key: &ChainKey, anchor: Option<&str>) -> Result<AuditVerdict> {
    let anchor = anchor.map(str::trim).filter(|anchor| !anchor.is_empty());
    let (mut before, mut entries, mut anchored) = (String::new(), 0, false);
    let mut first_bad = None;
    rows::walk(db, |entry| {
        let expected = entries + 1;
        if entry.position != expected || key.entry(&entry, &before)? != entry.hash {
            first_bad = Some(expected);
            return Ok(false);
        }
        entries = expected;
        anchored |= anchor == Some(entry.hash.as_str());
        before = entry.hash;
        Ok(true)
    })?;
    let head = rows::head(db)?.unwrap_or_default();
    let mut verdict = AuditVerdict {
        ok: false,
        entries,
        head: before,
        first_bad,
        detail: String::new(),
        anchored,
    };
    verdict.detail = judge(&mut verdict, key, &head, anchor);
    Ok(verdict)
}

fn judge(verdict: &mut AuditVerdict, key: &ChainKey, head: &Head, anchor: Option<&str>) -> String {
    if let Some(position) = verdict.first_bad {
        return format!(
            "Entry {position} is not what was written: it was edited, deleted, inserted or moved."
        );
    }
    if !key.vouches_for(head) || head.entries != verdict.entries || head.hash != verdict.head {
        verdict.first_bad = Some(verdict.entries.min(head.entries) + 1);
        return format!(
            "The head tells of {} entries, {} are there: the end was cut off or added to.",
            head.entries, verdict.entries
        );
    }
    if anchor.is_some() && !verdict.anchored {
        return "The anchor is not in the trail: it was rewritten, or an older copy was put back."
            .to_owned();
    }
    verdict.ok = true;
    match (verdict.entries, anchor) {
        (0, _) => "The trail is empty.".to_owned(),
        (entries, Some(_)) => {
            format!("All {entries} entries are whole, and the anchor is among them.")
        }
        (entries, None) => {
            format!(
                "All {entries} entries are whole. Only an anchor noted elsewhere would show an older copy put back."
            )
        }
    }
}
